"""A model file that holds rows of the table says so, and training can do without it."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.cli import DONE, main
from desktop_app.core.learners.members.kernel import Kernel
from desktop_app.core.learners.members.linear import Linear
from desktop_app.core.learners.members.neighbours import Neighbours
from desktop_app.core.scoring.model_file import ModelFile
from desktop_app.core.text import render
from desktop_app.core.workflows.export import describe_model
from desktop_app.core.workflows.specs import TrainResult, TrainSpec
from tests.core.tuning.learners import only
from tests.trained import learn, write_rows


def trained(folder: Path, keep_rows: bool) -> TrainResult:
    path = folder / f"rows-{keep_rows}.csv"
    write_rows(path, "yes", rows=120)
    with only(Linear, Kernel, Neighbours):
        return learn(path, TrainSpec("answer", seconds=20, keep_rows=keep_rows)).result


def test_a_file_that_holds_rows_says_so(tmp_path: Path) -> None:
    result = trained(tmp_path, keep_rows=True)
    inside = {row.learner for row in result.leaderboard if row.weight > 0}
    assert "kernel" in inside
    assert ModelFile.open(result.model_path).document["keeps_rows"] is True
    assert describe_model(result.model_path).keeps_rows
    (doubt,) = [doubt for doubt in result.doubts if doubt.code == "model_keeps_rows"]
    assert "Smooth model" in render(doubt.sentence())


def test_training_can_do_without_them(tmp_path: Path) -> None:
    result = trained(tmp_path, keep_rows=False)
    assert [row.learner for row in result.leaderboard] == ["linear"]
    assert ModelFile.open(result.model_path).document["keeps_rows"] is False
    assert not describe_model(result.model_path).keeps_rows
    assert not [doubt for doubt in result.doubts if doubt.code == "model_keeps_rows"]


def test_the_command_line_can_do_without_them(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path, model = tmp_path / "rows.csv", tmp_path / "m.onnx"
    write_rows(path, "yes", rows=120)
    with only(Linear, Kernel):
        assert (
            main(["train", str(path), "--predict", "answer", "-o", str(model), "--seconds", "20", "--no-rows"]) == DONE
        )
    document = ModelFile.open(model).document
    assert (document["keeps_rows"], list(document["members"])) == (False, ["linear"])
