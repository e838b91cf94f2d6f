"""Figures of columns, and cleaning steps that are replayed."""

from __future__ import annotations

import datetime as dt
import json

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.data.profiling import profile, profile_column
from desktop_app.core.data.recipe import ChangeKind, Recipe, StepFails, UnknownStep
from desktop_app.core.data.table import Column, Kind, Table
from desktop_app.core.errors import UnknownColumn


def column(kind, cells, name="x"):
    types = {Kind.NUMBER: pa.float64(), Kind.DATE: pa.timestamp("us")}
    return Column(name, kind, pa.chunked_array([pa.array(cells, types.get(kind, pa.string()))]))


@given(st.lists(st.one_of(st.none(), st.floats(-1e9, 1e9)), min_size=1, max_size=200))
def test_figures_of_numbers(cells):
    figures = profile_column(column(Kind.NUMBER, cells))
    filled = np.array([cell for cell in cells if cell is not None])
    assert figures.missing == len(cells) - len(filled)
    assert figures.distinct == len(np.unique(filled))
    if not len(filled):
        assert figures.mean is None
        return
    assert figures.minimum == filled.min()
    assert figures.mean == pytest.approx(filled.mean())
    assert figures.quantiles == pytest.approx(
        np.quantile(filled, (0, 0.05, 0.25, 0.5, 0.75, 0.95, 1)), rel=1e-6, abs=1e-6
    )
    assert sum(figures.histogram) == len(filled)
    assert len(figures.edges) == len(figures.histogram) + 1 <= 25


def test_few_different_numbers_are_counted():
    figures = profile_column(column(Kind.NUMBER, [3.0, 1.0, 3.0, 2.5, None]))
    assert figures.top == (("3", 2), ("1", 1), ("2.5", 1))
    assert not figures.integral
    assert not figures.increasing
    rising = profile_column(column(Kind.NUMBER, [1.0, 2.0, 5.0]))
    assert rising.integral
    assert rising.increasing


def test_figures_of_dates_are_seconds():
    figures = profile_column(column(Kind.DATE, [dt.datetime(1970, 1, 2), dt.datetime(1970, 1, 1), None]))
    assert (figures.minimum, figures.maximum, figures.missing) == (0.0, 86_400.0, 1)


def test_figures_of_words():
    figures = profile_column(column(Kind.CATEGORY, ["b", "a", "b", None]))
    assert figures.top == (("b", 2), ("a", 1))
    text = profile_column(column(Kind.TEXT, ["three plain words", "很好吃的"]))
    assert text.mean_words == pytest.approx((3 + 2) / 2)


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.IMAGE])
@pytest.mark.parametrize("cells", [[], [None, None]])
def test_figures_of_nothing(kind, cells):
    figures = profile(Table.of([column(kind, cells)]))["x"]
    assert (figures.rows, figures.missing, figures.distinct) == (len(cells), len(cells), 0)


def test_one_value_everywhere():
    figures = profile_column(column(Kind.NUMBER, [2.0, 2.0]))
    assert figures.histogram == (2,)
    assert figures.edges == (2.0, 2.0)


TABLE = Table.of([column(Kind.NUMBER, [1.0, 2.5, None]), column(Kind.CATEGORY, ["1,5", "2,5", "x"], "y")])


def test_a_recipe_changes_kinds_and_survives_json():
    steps = (ChangeKind.found(TABLE, "x", Kind.CATEGORY), ChangeKind.found(TABLE, "y", Kind.NUMBER))
    recipe = Recipe.from_json(json.loads(json.dumps(Recipe(steps).to_json())))
    cleaned = recipe.apply(TABLE)
    assert cleaned["x"].values.to_pylist() == ["1", "2.5", None]
    assert cleaned["y"].values.to_pylist() == [1.5, 2.5, None]
    assert [c.kind for c in cleaned.columns] == [Kind.CATEGORY, Kind.NUMBER]
    assert recipe == Recipe.from_json(recipe.to_json())


def test_an_empty_recipe_changes_nothing():
    assert Recipe().apply(TABLE) is TABLE


def test_a_step_for_a_missing_column_says_so():
    with pytest.raises(StepFails, match="“z”") as failed:
        Recipe((ChangeKind("z", Kind.TEXT),)).apply(TABLE)
    assert isinstance(failed.value.__cause__, UnknownColumn)


def test_a_step_of_a_later_version_is_refused():
    with pytest.raises(UnknownStep):
        Recipe.from_json([{"step": "teleport"}])
