"""The commands ``clean`` and ``doctor``, and training with a recipe."""

from __future__ import annotations

import csv
import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from desktop_app.cli import main
from desktop_app.core.samples import SAMPLES

Said = pytest.CaptureFixture[str]
MESSY = next(sample.path for sample in SAMPLES if sample.key == "shop_customers")
STEPS = [
    {"step": "kind", "column": "age", "kind": "number"},
    {"step": "merge", "column": "town"},
    {"step": "duplicates"},
    {"step": "fill", "column": "age", "marker": "age missing"},
    {"step": "drop", "over": ["revenue (EUR)", "account closed on"]},
]


@pytest.fixture
def recipe(tmp_path: Path) -> Path:
    path = tmp_path / "steps.json"
    path.write_text(json.dumps(STEPS), encoding="utf-8")
    return path


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_clean_writes_the_table_and_tells_every_step(recipe: Path, tmp_path: Path, capsys: Said) -> None:
    before = hashlib.sha256(MESSY.read_bytes()).hexdigest()
    out, fitted, told = tmp_path / "o.csv", tmp_path / "fitted.json", tmp_path / "told.json"
    options = ["--recipe", str(recipe), "--save-recipe", str(fitted), "--json", str(told)]
    assert main(["clean", str(MESSY), "-o", str(out), *options]) == 0
    said = capsys.readouterr().out
    assert "1. Merge 8 spellings in “town”" in said
    assert "614 rows became 600." in said
    rows = rows_of(out)
    assert len(rows) == 600
    assert all(row["age"] for row in rows)
    assert "revenue (EUR)" not in rows[0]
    document = json.loads(told.read_text(encoding="utf-8"))
    assert [step["step"] for step in document["steps"]] == ["merge", "duplicates", "fill", "drop"]
    assert document["steps"][2]["changed"] == {"age": 53}
    assert document["rows"] == 600
    stored = json.loads(fitted.read_text(encoding="utf-8"))["steps"]
    assert stored[0]["step"] == "kind"
    assert stored[3]["found"] == 41.0
    assert hashlib.sha256(MESSY.read_bytes()).hexdigest() == before


def test_steps_with_what_they_learned_do_the_same_to_the_next_file(recipe: Path, tmp_path: Path) -> None:
    fitted = tmp_path / "fitted.json"
    first = ["--recipe", str(recipe), "--save-recipe", str(fitted)]
    assert main(["clean", str(MESSY), "-o", str(tmp_path / "a.csv"), *first]) == 0
    lines = MESSY.read_text(encoding="utf-8").splitlines(keepends=True)
    few = tmp_path / "few.csv"
    few.write_text("".join(lines[:40]).replace("town", "Town"), encoding="utf-8")
    assert main(["clean", str(few), "-o", str(tmp_path / "b.csv"), "--recipe", str(fitted)]) == 0
    filled = {row["age"] for row in rows_of(tmp_path / "b.csv") if row["age missing"] == "yes"}
    assert filled <= {"41"}


def test_clean_without_steps_only_converts(tmp_path: Path) -> None:
    out = tmp_path / "o.csv"
    assert main(["clean", str(MESSY), "-o", str(out), "--write-delimiter", ";", "--write-decimal", ","]) == 0
    assert "645,72" in out.read_text(encoding="utf-8-sig").splitlines()[1].split(";")


@pytest.mark.parametrize(
    "arguments",
    [
        ["-o", str(MESSY)],
        ["-o", "o.csv", "--recipe", "nowhere.json"],
        ["-o", "o.csv", "--write-delimiter", ",", "--write-decimal", ","],
        ["-o", "o.doc"],
    ],
)
def test_what_cannot_be_done_is_said_in_one_message(
    arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["clean", str(MESSY), *arguments]) == 2
    assert "Traceback" not in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


def test_a_step_that_does_not_fit_is_named(tmp_path: Path, capsys: Said) -> None:
    (tmp_path / "s.json").write_text('[{"step": "fill", "column": "shoe size"}]', encoding="utf-8")
    assert main(["clean", str(MESSY), "-o", str(tmp_path / "o.csv"), "--recipe", str(tmp_path / "s.json")]) == 2
    assert "Step 1 of the cleaning steps cannot be done: Fill gaps of “shoe size”" in capsys.readouterr().err
    assert not (tmp_path / "o.csv").exists()


def test_training_with_a_recipe_and_answering_the_raw_file(recipe: Path, tmp_path: Path, capsys: Said) -> None:
    import onnx

    model, out = tmp_path / "m.onnx", tmp_path / "o.csv"
    train = ["train", str(MESSY), "--predict", "churned", "-o", str(model), "--seconds", "1", "--recipe", str(recipe)]
    assert main(train) == 0
    document: dict[str, Any] = json.loads(onnx.load(model).metadata_props[0].value)
    assert [step["step"] for step in document["recipe"]["steps"]] == ["kind", "merge", "fill"]
    names = [column["reading"]["name"] for column in document["columns"]]
    assert "age missing" in names
    assert "account closed on" not in names
    assert main(["score", str(model), str(MESSY), "-o", str(out)]) == 0
    assert len(rows_of(out)) == 614
    capsys.readouterr()


def test_the_doctor_tells_troubles_and_remedies_that_are_steps(tmp_path: Path, capsys: Said) -> None:
    assert main(["doctor", str(MESSY), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["rows"] == 614
    codes = [trouble["code"] for trouble in found["troubles"]]
    assert codes[0] == "trouble_spellings"
    assert "trouble_duplicates" in codes
    (tmp_path / "s.json").write_text(json.dumps([t["remedies"][0] for t in found["troubles"][:3]]), encoding="utf-8")
    assert main(["clean", str(MESSY), "-o", str(tmp_path / "o.csv"), "--recipe", str(tmp_path / "s.json")]) == 0
    assert main(["doctor", str(tmp_path / "o.csv")]) == 0
    assert "equal another in every column" not in capsys.readouterr().out
