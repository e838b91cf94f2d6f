"""The model file needs nothing of what trained it: not Acumen itself, and not its training libraries."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from desktop_app.core.progress import Silent
from desktop_app.core.scoring.model_file import ModelFile
from desktop_app.core.workflows.score import score
from desktop_app.core.workflows.specs import ScoreSpec
from tests.trained import trained

ROOT = Path(__file__).resolve().parents[3]

PLAIN = """
import csv, datetime, json, sys
import numpy as np, onnxruntime
model, data, out = sys.argv[1:]
session = onnxruntime.InferenceSession(model, providers=["CPUExecutionProvider"])
rows = list(csv.DictReader(open(data, encoding="utf-8")))
feeds = {}
for entry in session.get_inputs():
    name = entry.name
    if name.endswith((":day", ":second")):
        days = [datetime.date.fromisoformat(r[name.rpartition(":")[0]]).toordinal() - 719163 for r in rows]
        column = np.array(days if name.endswith(":day") else [0] * len(days), np.float32)
    elif entry.type == "tensor(float)":
        column = np.array([r[name] or "nan" for r in rows], np.float32)
    else:
        column = np.array([r[name] for r in rows], object)
    feeds[name] = column.reshape(-1, 1)
answers = session.run(None, feeds)
names = [entry.name for entry in session.get_outputs()]
json.dump({name: answer.tolist() for name, answer in zip(names, answers)}, open(out, "w"))
assert not any(name.startswith("desktop_app") for name in sys.modules)
"""

WITHOUT_TRAINING = """
import sys
for name in ("torch", "sklearn", "lightgbm", "scipy", "onnx", "skl2onnx", "PySide6"):
    sys.modules[name] = None
from desktop_app.cli import main
sys.exit(main(sys.argv[1:]))
"""


def python(code: str, *arguments: object, folder: Path = ROOT) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)], capture_output=True, text=True, cwd=folder, check=False
    )
    assert done.returncode == 0, done.stderr
    return done


def scored(answer: str, folder: Path) -> list[dict[str, str]]:
    score(ScoreSpec(trained(answer).model, trained(answer).path, folder / "out.csv"), Silent())
    with (folder / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("answer", ["yes", "number", "four"])
def test_plain_onnx_runtime_gives_the_same_answers(tmp_path: Path, answer: str) -> None:
    """In a process that imports nothing of Acumen, fed with the raw columns of the file."""
    made = trained(answer)
    python(PLAIN, made.model, made.path, tmp_path / "plain.json", folder=tmp_path)
    plain = json.loads((tmp_path / "plain.json").read_text())
    rows = scored(answer, tmp_path)
    if answer == "number":
        for name, column in (("value", "prediction"), ("low", "low"), ("high", "high")):
            np.testing.assert_allclose(plain[name], [float(row[column]) for row in rows], rtol=1e-6)
        return
    assert plain["label"] == [row["prediction"] for row in rows]
    classes = ModelFile.open(made.model).classes
    expected = [[float(row[f"p({name})"]) for name in classes] for row in rows]
    np.testing.assert_allclose(plain["probability"], expected, rtol=0, atol=1e-5)


def test_scoring_works_without_any_training_library(tmp_path: Path) -> None:
    made = trained()
    out = tmp_path / "without.csv"
    python(WITHOUT_TRAINING, "score", made.model, made.path, "-o", out, "--reasons", 2)
    score(ScoreSpec(made.model, made.path, tmp_path / "with.csv", reasons=2), Silent())
    assert out.read_bytes() == (tmp_path / "with.csv").read_bytes()


def test_a_model_file_is_one_file_that_can_be_copied_anywhere(tmp_path: Path) -> None:
    copy = tmp_path / "other name.bin"
    copy.write_bytes(trained().model.read_bytes())
    assert ModelFile.open(copy).session.get_inputs()
