"""An added model takes part in training, is mixed in, written into the file, and answers there by itself."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import onnxruntime
import pytest

from desktop_app.cli import main
from desktop_app.core.data.goal import Goal
from desktop_app.core.export.onnx_file import build
from desktop_app.core.export.parity import agrees
from desktop_app.core.export.writer import check, write_model
from desktop_app.core.learners.in_context import added_models
from desktop_app.core.progress import Silent
from desktop_app.core.scoring.model_file import ModelFile
from desktop_app.core.text import render
from desktop_app.core.tuning.plans import BlendPlan, fit_all
from desktop_app.core.workflows.specs import TrainSpec
from tests.core.added import add
from tests.core.export.blends import facts as facts_about
from tests.core.questions import question
from tests.trained import learn, write_rows


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a sound model for each task and a damaged one."""
    place = tmp_path / "added"
    add(place, "tiny category", "category")
    add(place, "tiny number", "number")
    add(place, "torn", "category", b"torn")
    monkeypatch.setenv("ACUMEN_ADDED_MODELS", str(place))
    return place


@pytest.mark.parametrize("answer", ["yes", "number"])
def test_training_judges_it_and_names_what_is_left_out(folder: Path, tmp_path: Path, answer: str) -> None:
    path = tmp_path / f"{answer}.csv"
    write_rows(path, answer)
    result = learn(path, TrainSpec("answer", seconds=20), f"added {answer}").result
    assert "in_context" in {row.learner for row in result.leaderboard}
    said = [render(doubt.sentence()) for doubt in result.doubts]
    assert "The added model torn.onnx was left out: its content is damaged or is something else." in said


@pytest.mark.parametrize(("goal", "classes"), [(Goal.CATEGORY, 2), (Goal.CATEGORY, 4), (Goal.NUMBER, 0)])
def test_a_blend_with_it_answers_the_same_in_plain_onnx_runtime(
    folder: Path, tmp_path: Path, goal: Goal, classes: int
) -> None:
    asked = question(goal, classes)
    task = "category" if classes else "number"
    number = next(model.number for model in added_models().models if model.card.task == task)
    plan = BlendPlan((("in_context", number, 0.6), ("linear", 0.3 if classes else 30.0, 0.4)), 1.0)
    fitted = fit_all(asked.table, asked.answers, asked.task, plan, asked.scale, 0, Silent())
    facts = facts_about(asked, classes, asked.table.rows)
    model = build(fitted, facts)
    assert agrees(check(fitted, model, asked.table, facts))
    session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    found = session.run(None, asked.table.feeds())[0]
    np.testing.assert_allclose(found, fitted.predict(asked.table), atol=1e-5 * max(1.0, fitted.scale.sd))
    write_model(fitted, facts, asked.table, tmp_path / "model.onnx")
    stored = ModelFile.open(tmp_path / "model.onnx").document["added_models"]
    assert [one["licence"] for one in stored] == ["CC0 1.0: no rights reserved"]


def test_the_command_line_lists_them_with_their_licences(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["models"]) == 0
    said = capsys.readouterr().out
    assert "Licence: CC0 1.0: no rights reserved" in said
    assert "torn.onnx was left out" in said
    assert str(folder) in said
    assert main(["models", "--json"]) == 0
    listed = json.loads(capsys.readouterr().out)
    assert {model["task"] for model in listed["models"]} == {"category", "number"}
    assert [one["file"] for one in listed["left_out"]] == ["torn.onnx"]
