"""Cleaning steps travel in the model file: a raw file is answered as the cleaned table was learned from."""

from __future__ import annotations

import csv
import functools
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from desktop_app.core.data.formula import FormulaError
from desktop_app.core.data.recipe import Recipe
from desktop_app.core.data.steps.columns import DropColumns, RenameColumn
from desktop_app.core.data.steps.conditions import Condition, Test
from desktop_app.core.data.steps.duplicates import RemoveDuplicates
from desktop_app.core.data.steps.formula_column import FormulaColumn
from desktop_app.core.data.steps.groups import Figure, GroupFigures, GroupRows, Measure
from desktop_app.core.data.steps.merge import MergeSpellings
from desktop_app.core.data.steps.missing import FillMissing
from desktop_app.core.data.steps.rows import FilterRows
from desktop_app.core.data.steps.split import NumbersFromText
from desktop_app.core.data.table import Kind, Table
from desktop_app.core.export.writer import save_bytes
from desktop_app.core.features.raw import RawTable
from desktop_app.core.progress import Silent
from desktop_app.core.scoring.metadata import METADATA_KEY
from desktop_app.core.scoring.model_file import ModelFile, NotAnAcumenModel
from desktop_app.core.workflows.carried import carry, made_from_target
from desktop_app.core.workflows.clean import clean
from desktop_app.core.workflows.export import export
from desktop_app.core.workflows.load import load
from desktop_app.core.workflows.score import score
from desktop_app.core.workflows.specs import CleanSpec, ExportSpec, LoadSpec, ScoreSpec, TrainJob, TrainSpec
from desktop_app.core.workflows.train import train
from tests.trained import folder

RECIPE = Recipe(
    (
        NumbersFromText("weight"),
        MergeSpellings("town"),
        RemoveDuplicates(),
        FillMissing("age", by=("town",), marker="age gap"),
        FillMissing("level", "previous"),
        FilterRows((Condition("weight", Test.MORE, (5,)),)),
        GroupFigures(("town",), (Figure(Measure.MEAN, "age", "age there"),)),
        RenameColumn("age", "years"),
        FormulaColumn("ratio", "weight / years"),
        DropColumns(("noise",)),
    )
)
ROWS = 240


def write_rows(path: Path, rows: int = ROWS) -> None:
    rng = np.random.default_rng(5)
    towns = ["Oslo", "oslo ", "OSLO", "Rome", "rome", "Bergen"]
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow(["weight", "town", "age", "level", "noise", "sick"])
        for row in range(rows):
            weight, age = int(rng.integers(1, 100)), int(rng.integers(20, 60))
            sick = "yes" if weight / age + rng.normal(0, 0.2) > 1.2 else "no"
            town = towns[int(rng.integers(0, len(towns)))]
            level = rng.integers(1, 4) if row % 3 == 0 else ""
            out.writerow([f"{weight} kg", town, age if row % 7 else "", level, rng.integers(0, 9), sick])


@functools.cache
def learned() -> dict[str, Any]:
    """Train once on a cleaned table."""
    path = folder() / "raw.csv"
    write_rows(path)
    loaded = load(LoadSpec(path, folder() / "raw.arrow"), Silent())
    cleaned = clean(CleanSpec(loaded.table_path, RECIPE, folder() / "clean.arrow"), Silent())
    model = folder() / "cleaned.onnx"
    job = TrainJob(cleaned.table_path, loaded.report, TrainSpec("sick", seconds=4), model, cleaned.recipe)
    return {"path": path, "loaded": loaded, "cleaned": cleaned, "model": model, "result": train(job, Silent())}


def answers(model: Path, path: Path, out: Path) -> list[float]:
    score(ScoreSpec(model, path, out), Silent())
    with out.open(encoding="utf-8-sig", newline="") as file:
        return [float(row["p(yes)"]) for row in csv.DictReader(file)]


def document_of(model: Path) -> dict[str, Any]:
    return dict(ModelFile.open(model).document)


def test_the_model_carries_the_steps_that_keep_rows_and_what_they_learned() -> None:
    document = document_of(learned()["model"])
    keys = [step["step"] for step in document["recipe"]["steps"]]
    assert keys == ["numbers", "merge", "fill", "fill", "group_figures", "rename", "formula"]
    assert {one["name"] for one in document["recipe"]["readings"]} == {"weight", "town", "age", "level"}
    names = [column["reading"]["name"] for column in document["columns"]]
    assert set(names) == {"weight", "town", "years", "age gap", "age there", "level", "ratio"}


def test_a_raw_file_is_answered_as_the_cleaned_rows_are(tmp_path: Path) -> None:
    """Every row of the raw file has an answer, and those of the cleaned table are the graph's own for their cells."""
    made = learned()
    given = answers(made["model"], made["path"], tmp_path / "out.csv")
    assert len(given) == ROWS
    raw = Table.open(made["loaded"].table_path)
    whole = made["cleaned"].recipe.row_preserving().apply(raw)
    model = ModelFile.open(made["model"])
    used = whole.select(column.name for column in model.columns)
    expected = model.run(RawTable.of(used).feeds())["probability"][:, 1]
    assert given == pytest.approx(expected.tolist(), abs=1e-6)


def test_pieces_of_a_file_are_cleaned_as_the_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = learned()
    whole = answers(made["model"], made["path"], tmp_path / "whole.csv")
    monkeypatch.setattr("desktop_app.core.workflows.score.batch_rows", lambda model: 7)
    assert answers(made["model"], made["path"], tmp_path / "pieces.csv") == whole


def test_columns_that_only_cleaning_uses_may_be_written_otherwise_or_be_missing(tmp_path: Path) -> None:
    made = learned()
    text = made["path"].read_text(encoding="utf-8")
    (tmp_path / "other.csv").write_text(text.replace("weight,town,age", "Weight,Town,years"), encoding="utf-8")
    result = score(ScoreSpec(made["model"], tmp_path / "other.csv", tmp_path / "o.csv"), Silent())
    assert result.rows == ROWS
    found = {(notice.code, notice.column) for notice in result.notices}
    assert {("column_renamed", "weight"), ("column_renamed", "town"), ("column_missing", "age")} <= found


def test_a_threshold_of_choice_keeps_the_steps(tmp_path: Path) -> None:
    export(ExportSpec(learned()["model"], tmp_path / "m.onnx", 0.3), Silent())
    assert document_of(tmp_path / "m.onnx")["recipe"] == document_of(learned()["model"])["recipe"]


def damaged(path: Path, change: Any) -> Path:
    """Write the model with another recipe."""
    import onnx
    from onnx import helper

    proto = onnx.load_model_from_string(learned()["model"].read_bytes())
    document = document_of(learned()["model"])
    recipe = json.loads(json.dumps(document["recipe"]))
    change(recipe)
    helper.set_model_props(proto, {METADATA_KEY: json.dumps({**document, "recipe": recipe})})
    save_bytes(proto.SerializeToString(), path)
    return path


@pytest.mark.parametrize(
    "change",
    [
        lambda recipe: recipe.update(readings=3),
        lambda recipe: recipe.update(readings=[]),
        lambda recipe: recipe.update(steps=[]),
        lambda recipe: recipe.update(steps="fill"),
        lambda recipe: recipe["readings"].append(recipe["readings"][0]),
        lambda recipe: recipe["readings"].pop(),
        lambda recipe: recipe["steps"].append({"step": "duplicates"}),
        lambda recipe: recipe["steps"].append({"step": "fill"}),
        lambda recipe: recipe["steps"].append({"step": "formula", "to": "x", "formula": "level +"}),
    ],
)
def test_a_recipe_that_anybody_wrote_is_checked_before_anything_runs(tmp_path: Path, change: Any) -> None:
    with pytest.raises(NotAnAcumenModel):
        ModelFile.open(damaged(tmp_path / "m.onnx", change))


def test_nothing_of_python_runs_in_a_formula_of_a_file(tmp_path: Path) -> None:
    def change(recipe: Any) -> None:
        recipe["steps"].append({"step": "formula", "to": "ratio", "formula": "__import__('os')"})

    model = damaged(tmp_path / "m.onnx", change)
    with pytest.raises(FormulaError, match="no function"):
        score(ScoreSpec(model, learned()["path"], tmp_path / "o.csv"), Silent())


def test_a_model_without_steps_is_as_it_was_before_there_were_any() -> None:
    loaded = learned()["loaded"]
    carried = carry(Recipe(), loaded.report, {"age": Kind.NUMBER, "town": Kind.CATEGORY})
    assert carried.document == {"format": 1, "steps": []}
    assert carried.readings == (loaded.report.reading("age"), loaded.report.reading("town"))
    only_rows = carry(Recipe((RemoveDuplicates(),)), loaded.report, {"age": Kind.NUMBER})
    assert "readings" not in only_rows.document


def test_after_grouping_the_model_asks_for_the_columns_of_groups() -> None:
    loaded = learned()["loaded"]
    recipe = Recipe(
        (
            NumbersFromText("weight"),
            GroupRows(("town",), (Figure(Measure.SUM, "weight", "total"),)),
            FormulaColumn("half", "total / 2"),
        )
    )
    fitted = recipe.run(Table.open(loaded.table_path)).recipe
    carried = carry(fitted, loaded.report, {"town": Kind.CATEGORY, "half": Kind.NUMBER})
    assert [step["step"] for step in carried.document["steps"]] == ["formula"]
    assert [(one["name"], one["kind"]) for one in carried.document["readings"]] == [
        ("total", "number"),
        ("town", "category"),
    ]


def test_a_column_made_of_the_answer_is_doubted() -> None:
    recipe = Recipe((FormulaColumn("ill", 'if(sick = "yes", 1, 0)'), FillMissing("age")))
    assert [n.column for n in made_from_target(recipe, "sick", ("ill", "age"))] == ["ill"]
    target_made = Recipe((FormulaColumn("heavy", "weight > 50"),))
    assert [n.column for n in made_from_target(target_made, "heavy", ("weight", "age"))] == ["weight"]
    assert made_from_target(Recipe((FillMissing("age"),)), "sick", ("age", "town")) == ()
