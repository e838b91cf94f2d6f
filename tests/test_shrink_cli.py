"""Training for a smaller file, and making a written one smaller."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from desktop_app.cli import Speaker, main
from desktop_app.core.export.parity import Parity
from desktop_app.core.workflows.export import describe_model
from desktop_app.core.workflows.shrink_specs import Shrunk
from desktop_app.shrink_cli import tell
from tests.trained import trained

Said = pytest.CaptureFixture[str]


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_a_training_can_end_with_a_tiny_file(tmp_path: Path, capsys: Said, language: str) -> None:
    out, told = tmp_path / "tiny.onnx", tmp_path / "told.json"
    asked = ["train", str(trained().path), "--predict", "answer", "--seconds", "3", "--size", "tiny"]
    assert main([*asked, "-o", str(out), "--json", str(told), "--language", language]) == 0
    found = json.loads(told.read_text(encoding="utf-8"))["compressed"]
    assert found["size"] == "tiny"
    assert found["bytes"] == out.stat().st_size <= min(found["bytes_before"], 1_000_000)
    assert set(found["cost"]) == {"value", "low", "high"}
    assert found["judged_rows"] == 120
    assert found["parity"]["rows"] >= 200
    assert str(out) in capsys.readouterr().out
    assert sorted(path.name for path in tmp_path.iterdir()) == ["tiny.onnx", "told.json"]


def test_what_could_not_be_made_smaller_is_not_called_smaller(capsys: Said) -> None:
    whole = Shrunk(Path("m.onnx"), "tiny", 6_652, 6_480, 0.1, 0.1, 0.0, 0.0, 0.0, 500, (), Parity(200, 0.0, 0))
    tell(whole, Speaker("en"))
    said = capsys.readouterr().out
    assert "Nothing could be taken away" in said
    assert "smaller model" not in said
    assert "7 KB" in said


@pytest.mark.parametrize("answer", ["yes", "number"])
def test_a_written_model_is_made_smaller_with_its_data(tmp_path: Path, capsys: Said, answer: str) -> None:
    run, out = trained(answer), tmp_path / "small.onnx"
    assert main(["shrink", str(run.model), str(run.path), "-o", str(out), "--json", str(tmp_path / "t.json")]) == 0
    said = capsys.readouterr().out
    assert "The smaller model is in" in said
    assert out.stat().st_size <= run.model.stat().st_size
    assert describe_model(out).columns == describe_model(run.model).columns
    assert json.loads((tmp_path / "t.json").read_text())["size"] == "small"


def test_other_data_is_refused_in_a_sentence(tmp_path: Path, capsys: Said) -> None:
    out = tmp_path / "small.onnx"
    rows = trained().path.read_text(encoding="utf-8").splitlines()
    (tmp_path / "less.csv").write_text("\n".join(rows[:-1]), encoding="utf-8")
    assert main(["shrink", str(trained().model), str(tmp_path / "less.csv"), "-o", str(out)]) == 2
    assert "not the same as when the model was learned" in capsys.readouterr().err
    assert not out.exists()


def test_the_model_itself_is_not_written_over(capsys: Said) -> None:
    model = str(trained().model)
    assert main(["shrink", model, str(trained().path), "-o", model]) == 2
    assert "would be lost" in capsys.readouterr().err
