"""What a feature means, in terms of its column: every question is true of exactly the rows that the feature says."""

from __future__ import annotations

import datetime

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.data.goal import Goal
from desktop_app.core.data.table import Kind
from desktop_app.core.features.base import View
from desktop_app.core.features.kinds.date import civil
from desktop_app.core.features.matrix import fit_matrix
from desktop_app.core.features.meaning import Meaning, ask, meet, plain_between, plain_step
from desktop_app.core.features.raw import RawColumn, input_names
from desktop_app.core.features.reading import Condition
from desktop_app.core.learners.readable import meanings_of
from tests.core.questions import question

FLOATS = st.floats(-(2.0**40), 2.0**40, width=32)


def holds(condition: Condition, column: RawColumn) -> np.ndarray:
    """Return for which rows a person who looks at the column says yes."""
    if column.kind is Kind.NUMBER:
        values = column.arrays[column.name]
        missing = np.isnan(values)
        inside = (values >= np.float32(condition.low)) & (values < np.float32(condition.high))
    elif column.kind is Kind.DATE:
        day = column.arrays[input_names(column.name, Kind.DATE)[0]]
        second = column.arrays[input_names(column.name, Kind.DATE)[1]]
        missing = np.isnan(day)
        parts = dict(zip(("year", "month", "day_of_month", "weekday"), civil(day.astype(np.int64)), strict=True))
        values = {**parts, "day": day, "hour": second / np.float32(3600)}.get(condition.part, day)
        inside = (values >= condition.low) & (values < condition.high)
    else:
        texts = column.arrays[column.name]
        missing = texts == ""
        if condition.ask in ("word", "no_word"):
            found = np.array([condition.keys[0] in text.lower().replace(",", " ").split() for text in texts])
            return found if condition.ask == "word" else ~found
        inside = np.isin(texts, list(condition.keys))
        return {"is": inside, "is_not": ~inside, "missing": missing}.get(condition.ask, ~missing)
    if condition.ask in ("missing", "present"):
        return missing if condition.ask == "missing" else ~missing
    answer: np.ndarray = (inside & ~missing) | (missing & condition.or_missing)
    return answer


@pytest.mark.parametrize(("goal", "classes"), [(Goal.CATEGORY, 2), (Goal.CATEGORY, 4), (Goal.NUMBER, 0)])
def test_a_person_says_yes_where_the_feature_does(goal: Goal, classes: int) -> None:
    asked = question(goal, classes)
    matrix, _ = fit_matrix(asked.table, asked.answers, View.PLAIN, np.random.default_rng(0))
    features = matrix.transform(asked.table)
    columns = {column.name: column for column in asked.table.columns}
    meanings = meanings_of(matrix)
    assert len(meanings) == matrix.width
    for place, meaning in enumerate(meanings):
        values = np.unique(features[:, place])
        for low, high in (
            (values[len(values) // 2], np.inf),
            (-np.inf, values[-1]),
            (values[0], values[len(values) // 2]),
        ):
            condition = ask(meaning, float(low), float(high))
            wanted = (features[:, place] >= low) & (features[:, place] < high)
            np.testing.assert_array_equal(holds(condition, columns[meaning.column]), wanted, str(condition))


@pytest.mark.parametrize("view", [view for view in View if view is not View.PLAIN])
def test_every_view_has_a_meaning_for_every_feature(view: View) -> None:
    asked = question(Goal.CATEGORY)
    matrix, _ = fit_matrix(asked.table, asked.answers, view, np.random.default_rng(0))
    assert len(meanings_of(matrix)) == matrix.width


@given(FLOATS, FLOATS)
def test_a_plain_number_lies_between_its_neighbours(one: float, other: float) -> None:
    below, above = sorted((float(np.float32(one)), float(np.float32(other))))
    if below < above:
        found = plain_between(below, above)
        assert below < float(np.float32(found)) <= above


@pytest.mark.parametrize(
    ("below", "above", "plain"),
    [(11, 12, 12), (0, 1, 1), (-1, 1, 0), (57, 58, 58), (1.1, 1.3, 1.2), (3_721, 5_890, 5_000), (0.1, 0.2, 0.2)],
)
def test_plain_numbers_are_those_that_a_person_would_take(below: float, above: float, plain: float) -> None:
    assert plain_between(float(np.float32(below)), float(np.float32(above))) == plain


@pytest.mark.parametrize(("size", "step"), [(0.58, 0.5), (11.3, 10.0), (2_822, 2_000), (7.5, 10.0), (0.0, 1.0)])
def test_a_step_has_one_digit(size: float, step: float) -> None:
    assert plain_step(size) == step


def test_questions_about_the_same_column_are_put_together() -> None:
    number = Meaning("age", "number", fill=40.0)
    level = Meaning("city", "level", keys=("", "Rome", "Bern", "Oslo"), values=(0.0, 1.0, 0.0, 0.0))
    found = meet([ask(number, low=18), ask(level, high=0.5), ask(number, high=50), ask(number, high=60)])
    assert found == (
        Condition("age", "range", low=18, high=50, or_missing=True),
        Condition("city", "is_not", keys=("Rome",)),
    )


def test_levels_never_seen_belong_to_the_side_that_is_not_listed() -> None:
    two = Meaning("smoker", "level", keys=("no", "yes"), values=(0.0, 1.0))
    assert ask(two, low=0.5) == Condition("smoker", "is", keys=("yes",))
    assert ask(two, high=0.5) == Condition("smoker", "is", keys=("no",))


def test_the_calendar_has_days_before_the_epoch() -> None:
    day = np.array([(datetime.date(1969, 7, 20) - datetime.date(1970, 1, 1)).days])
    assert [int(part[0]) for part in civil(day)] == [1969, 7, 20, 6]
