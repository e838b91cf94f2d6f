"""A copy of the model with another threshold differs in its calls and in nothing else."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import pytest

from desktop_app.core.progress import Silent
from desktop_app.core.scoring.inputs import InputMaker
from desktop_app.core.scoring.model_file import ModelFile
from desktop_app.core.workflows.export import describe_model, export
from desktop_app.core.workflows.specs import ExportSpec
from tests.core.scoring.test_inputs import batch
from tests.trained import NAMES, trained


def answers(path: Path) -> dict[str, np.ndarray]:
    model = ModelFile.open(path)
    cells = {"number": [f"{x:.2f}" for x in np.linspace(-3, 3, 61)]}
    return model.run(InputMaker(model, {name: name for name in NAMES}).feeds(batch(**cells)))


@pytest.mark.parametrize("threshold", [0.0, 0.2, 0.8, 1.0])
def test_the_threshold_changes_the_label_and_only_the_label(tmp_path: Path, threshold: float) -> None:
    source = trained().model
    card = export(ExportSpec(source, tmp_path / "m.onnx", threshold), Silent())
    before, after = answers(source), answers(tmp_path / "m.onnx")
    np.testing.assert_array_equal(before["probability"], after["probability"])
    positive = before["probability"][:, 1] + 1e-6 >= threshold
    assert (after["label"] == np.where(positive, "Yes", "No")).all()
    assert card.threshold == threshold
    old, new = dict(ModelFile.open(source).document), dict(ModelFile.open(tmp_path / "m.onnx").document)
    assert {**old, "threshold": threshold} == new
    graphs = [onnx.load(path).graph for path in (source, tmp_path / "m.onnx")]
    assert [node.SerializeToString() for node in graphs[0].node] == [n.SerializeToString() for n in graphs[1].node]
    changed = [a.name for a, b in zip(graphs[0].initializer, graphs[1].initializer, strict=True) if a != b]
    assert len(changed) == 1


def test_without_a_threshold_the_copy_is_exact(tmp_path: Path) -> None:
    export(ExportSpec(trained().model, tmp_path / "m.onnx"), Silent())
    assert (tmp_path / "m.onnx").read_bytes() == trained().model.read_bytes()


@pytest.mark.parametrize("answer", ["number", "four"])
def test_a_threshold_means_nothing_for_other_answers(tmp_path: Path, answer: str) -> None:
    export(ExportSpec(trained(answer).model, tmp_path / "m.onnx", 0.9), Silent())
    assert (tmp_path / "m.onnx").read_bytes() == trained(answer).model.read_bytes()


@pytest.mark.parametrize("answer", ["yes", "number", "four"])
def test_a_model_says_what_it_is(answer: str) -> None:
    result, card = trained(answer).result, describe_model(trained(answer).model)
    assert card.goal is result.plan.goal
    assert (card.target, card.classes, card.positive) == ("answer", result.plan.classes, result.plan.positive)
    assert card.columns == NAMES
    assert card.metrics == dict(result.metrics)
    assert card.size_bytes == trained(answer).model.stat().st_size
    assert card.created[:2] == "20"
