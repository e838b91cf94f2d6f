"""A column that gives the answer away is named; an honest one is not."""

from __future__ import annotations

import numpy as np
import pytest

from desktop_app.core.data.goal import Goal
from desktop_app.core.data.table import Kind
from desktop_app.core.evaluation.leaks import likely_leaks
from desktop_app.core.features.raw import RawColumn, RawTable
from tests.core.questions import question

GOALS = [(Goal.CATEGORY, 2), (Goal.CATEGORY, 4), (Goal.NUMBER, 0)]


def with_column(table: RawTable, kind: Kind, values: np.ndarray) -> RawTable:
    return RawTable((*table.columns, RawColumn.of_arrays("new", kind, {"new": values})), table.rows)


@pytest.mark.parametrize(("goal", "classes"), GOALS)
def test_honest_columns_are_not_named(goal: Goal, classes: int) -> None:
    asked = question(goal, classes, rows=600)
    assert likely_leaks(asked.table, asked.answers, 0) == []


@pytest.mark.parametrize(("goal", "classes"), GOALS)
@pytest.mark.parametrize("as_text", [False, True])
def test_a_copy_of_the_answer_is_named(goal: Goal, classes: int, as_text: bool) -> None:
    asked = question(goal, classes, rows=600)
    values = asked.answers.values * 9.0 - 4
    if as_text and classes:
        table = with_column(asked.table, Kind.CATEGORY, np.array([f"code {v}" for v in values], dtype=object))
    else:
        table = with_column(asked.table, Kind.NUMBER, values.astype(np.float32))
    found = likely_leaks(table, asked.answers, 0)
    assert [notice.code for notice in found] == ["likely_leak"]
    assert found[0].column == "new"
    assert found[0].facts["score"] > 97


def test_several_are_named_in_one_sentence() -> None:
    asked = question(Goal.CATEGORY, rows=600)
    copies = tuple(
        RawColumn.of_arrays(name, Kind.NUMBER, {name: asked.answers.values.astype(np.float32)}) for name in "ab"
    )
    (found,) = likely_leaks(RawTable((*asked.table.columns, *copies), asked.table.rows), asked.answers, 0)
    assert (found.code, found.facts) == ("likely_leaks", {"columns": ("a", "b"), "count": 2})


def test_a_gap_that_tells_the_answer_is_named() -> None:
    asked = question(Goal.CATEGORY, rows=400)
    ended = np.where(asked.answers.values == 1, np.nan, np.random.default_rng(0).normal(size=400)).astype(np.float32)
    assert [n.column for n in likely_leaks(with_column(asked.table, Kind.NUMBER, ended), asked.answers, 0)] == ["new"]


def test_nothing_is_said_about_an_empty_column_or_hardly_any_rows() -> None:
    asked = question(Goal.CATEGORY, rows=400)
    empty = with_column(asked.table, Kind.NUMBER, np.full(400, np.nan, np.float32))
    assert likely_leaks(empty, asked.answers, 0) == []
    few = question(Goal.CATEGORY, rows=30)
    copied = with_column(few.table, Kind.NUMBER, few.answers.values.astype(np.float32))
    assert likely_leaks(copied, few.answers, 0) == []
