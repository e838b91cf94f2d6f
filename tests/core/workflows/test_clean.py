"""Cleaning tables on disk: looked at first, then applied; the file itself never changes."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from desktop_app.core.data.recipe import Recipe, StepFails
from desktop_app.core.data.steps.base import Step
from desktop_app.core.data.steps.conditions import Condition, Test
from desktop_app.core.data.steps.duplicates import RemoveDuplicates
from desktop_app.core.data.steps.formula_column import FormulaColumn
from desktop_app.core.data.steps.groups import Figure, GroupRows, Measure
from desktop_app.core.data.steps.missing import FillMissing
from desktop_app.core.data.steps.rows import FilterRows, SortRows
from desktop_app.core.data.steps.tidy import TidyText
from desktop_app.core.data.table import Table
from desktop_app.core.errors import CannotWrite, UnknownColumn
from desktop_app.core.progress import Cancelled, Silent
from desktop_app.core.samples import SAMPLES
from desktop_app.core.text import Sentence
from desktop_app.core.workflows.clean import clean, preview
from desktop_app.core.workflows.load import load
from desktop_app.core.workflows.specs import CleanSpec, Loaded, LoadSpec, Preview, PreviewSpec
from tests.core.data.steps.tables import cells, people

MESSY = next(sample.path for sample in SAMPLES if sample.key == "shop_customers")


@pytest.fixture
def stored(tmp_path: Path) -> Path:
    """The table of people on disk."""
    people().save(tmp_path / "people.arrow")
    return tmp_path / "people.arrow"


def shown(path: Path, *steps: Step, rows: int = 50) -> Preview:
    return preview(PreviewSpec(path, Recipe(steps), len(steps) - 1, rows), Silent())


def test_a_preview_shows_the_cells_that_would_change(stored: Path) -> None:
    found = shown(stored, FillMissing("age"))
    assert found.columns[0] == "age"
    assert found.rows == (1,)
    assert (found.before[0][0], found.after[0][0]) == (None, "34")
    assert found.report.changed == {"age": 1}
    assert found.step == FillMissing("age").fitted(people())


def test_a_preview_starts_from_the_steps_before(stored: Path) -> None:
    found = shown(stored, FilterRows((Condition("age", Test.PRESENT),)), FormulaColumn("double", "age * 2"))
    assert found.columns[:2] == ("age", "double")
    assert [row[1] for row in found.before] == [None] * 4
    assert [row[1] for row in found.after] == ["68", "68", "140", "40"]
    assert found.report.rows_before == 4


def test_a_preview_shows_the_rows_that_would_go(stored: Path) -> None:
    found = shown(stored, RemoveDuplicates(("id",)), rows=2)
    assert found.rows == (0, 2)
    assert found.after == (found.before[0], ())
    assert (found.report.rows_before, found.report.rows_after) == (5, 4)


def test_a_preview_of_groups_and_of_another_order(stored: Path) -> None:
    groups = shown(stored, GroupRows(("member",), (Figure(Measure.COUNT, "", "rows"),)))
    assert groups.columns[:2] == ("member", "rows")
    assert groups.after[0][:2] == ("yes", "2")
    assert len(groups.before) == 5
    order = shown(stored, SortRows(("age",)))
    assert [row[0] for row in order.after] == ["20", "34", "34", "70", None]


def test_a_preview_of_what_changes_nothing(stored: Path) -> None:
    found = shown(stored, TidyText(("id",)), rows=3)
    assert found.before == found.after
    assert found.report.cells == 0
    assert found.rows == (0, 1, 2)


def test_a_preview_that_cannot_be_made_says_why(stored: Path) -> None:
    with pytest.raises(StepFails) as failed:
        shown(stored, FillMissing("size"))
    assert isinstance(failed.value.__cause__, UnknownColumn)


def test_the_cleaned_table_is_written_with_its_figures(stored: Path, tmp_path: Path) -> None:
    recipe = Recipe((FillMissing("age"), FilterRows((Condition("age", Test.MORE, (30,)),))))
    done = clean(CleanSpec(stored, recipe, tmp_path / "clean.arrow"), Silent())
    assert cells(Table.open(done.table_path), "age") == [34.0, 34.0, 34.0, 70.0]
    assert done.profile["age"].missing == 0
    assert done.profile.rows == 4
    assert done.recipe.steps[0].found == 34.0  # type: ignore[attr-defined]
    assert [report.rows_after for report in done.report.steps] == [5, 4]


def test_names_of_another_file_are_matched_if_wanted(stored: Path, tmp_path: Path) -> None:
    recipe = Recipe((FillMissing("AGE"),))
    done = clean(CleanSpec(stored, recipe, tmp_path / "clean.arrow", match_names=True), Silent())
    assert Table.open(done.table_path).names[0] == "AGE"
    assert [(n.column, n.facts["found"]) for n in done.notices] == [("AGE", "age")]
    with pytest.raises(StepFails):
        clean(CleanSpec(stored, recipe, tmp_path / "other.arrow"), Silent())


class StopsLate(Silent):
    """Stops the work when most of it is done."""

    def update(self, fraction: float, stage: Sentence, remaining_s: float | None = None) -> None:
        if fraction >= 0.8:
            raise Cancelled


@pytest.mark.parametrize("how", ["stopped", "failed", "nowhere"])
def test_nothing_is_left_behind(stored: Path, tmp_path: Path, how: str) -> None:
    out = tmp_path / ("nowhere/t.arrow" if how == "nowhere" else "t.arrow")
    recipe = Recipe((FillMissing("size" if how == "failed" else "age"),))
    with pytest.raises((Cancelled, StepFails, CannotWrite)):
        clean(CleanSpec(stored, recipe, out), StopsLate() if how == "stopped" else Silent())
    assert sorted(path.name for path in tmp_path.iterdir()) == ["people.arrow"]


def test_the_file_never_changes(tmp_path: Path) -> None:
    before = hashlib.sha256(MESSY.read_bytes()).hexdigest()
    loaded: Loaded = load(LoadSpec(MESSY, tmp_path / "raw.arrow"), Silent())
    raw = hashlib.sha256(loaded.table_path.read_bytes()).hexdigest()
    recipe = Recipe((RemoveDuplicates(), FillMissing("age"), TidyText(("town",))))
    done = clean(CleanSpec(loaded.table_path, recipe, tmp_path / "clean.arrow"), Silent())
    assert done.profile.rows < loaded.profile.rows
    assert hashlib.sha256(MESSY.read_bytes()).hexdigest() == before
    assert hashlib.sha256(loaded.table_path.read_bytes()).hexdigest() == raw
