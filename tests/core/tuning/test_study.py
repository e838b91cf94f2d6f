"""From a question to a judged blend: honest rows, honest intervals, and no member that cannot be written down."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from desktop_app.core.data.goal import Goal
from desktop_app.core.data.table import Kind
from desktop_app.core.features.base import Answers
from desktop_app.core.features.raw import RawColumn, RawTable
from desktop_app.core.learners.fitted import Fitted, TargetScale
from desktop_app.core.learners.members.extra_trees import ExtraTrees
from desktop_app.core.learners.members.linear import Linear
from desktop_app.core.progress import Cancelled, Silent
from desktop_app.core.tuning.study import Question, Study, race_rows, run_study
from tests.core.questions import question
from tests.core.tuning.learners import kind, only
from tests.core.tuning.test_race import StopAt


def study(asked: Question, checked: Any = lambda fitted, part: True, progress: Any = None, seed: int = 0) -> Study:
    return run_study(asked, 20.0, seed, lambda standing: None, checked, progress or Silent())


def without(*keys: str) -> Any:
    """A check that these learners do not pass."""
    return lambda fitted, part: not any(member.learner in keys for member in fitted.members)


def test_few_rows_are_all_judged_by_models_that_have_not_seen_them() -> None:
    with only(kind("usual", 1), kind("memory", 2, remembers=True)):
        found = study(question(Goal.CATEGORY, 2, rows=80))
    assert found.judged_by == "cross_validation"
    assert found.held_out.rows.tolist() == list(range(80))
    assert len(found.exams) == 5
    assert sum(part.table.rows for _, part in found.exams) == 80
    assert np.abs(found.held_out.predicted - 0.5).max() < 0.3


def test_of_many_rows_a_fifth_is_held_out() -> None:
    with only(kind("usual", 1), kind("memory", 2, remembers=True)):
        found = study(question(Goal.CATEGORY, 2, rows=1_000))
    assert found.judged_by == "hold_out"
    assert len(found.held_out.rows) == len(set(found.held_out.rows)) == 200
    assert found.race_rows == 800
    assert len(found.exams) == 1
    assert np.abs(found.held_out.predicted - 0.5).max() < 0.1


@pytest.mark.parametrize(("rare", "judged_by"), [(30, "cross_validation"), (300, "hold_out")])
def test_a_rare_answer_is_judged_on_all_its_rows(rare: int, judged_by: str) -> None:
    asked = question(Goal.CATEGORY, 2, rows=1_000)
    codes = np.zeros(1_000, np.int64)
    codes[:rare] = 1
    with only(kind("usual", 1)):
        found = study(replace(asked, answers=Answers(codes, 2)))
    assert found.judged_by == judged_by
    assert (found.held_out.actual == 1).sum() == (rare if judged_by == "cross_validation" else rare / 5)


@pytest.mark.parametrize(("classes", "goal"), [(2, Goal.CATEGORY), (0, Goal.NUMBER)])
def test_a_member_that_cannot_be_written_is_dropped_and_the_rest_judged_again(classes: int, goal: Goal) -> None:
    with only(kind("first", 1), kind("second", 2), kind("third", 3)):
        found = study(question(goal, classes, rows=80), without("second"))
    assert found.dropped == ("second",)
    assert {learner for learner, *_ in found.plan.picks} == {"first", "third"}
    assert sum(weight for *_, weight in found.plan.picks) == pytest.approx(1.0)
    assert {candidate.learner for candidate in found.race.candidates} == {"first", "third"}


def test_the_last_member_is_never_dropped() -> None:
    with only(kind("first", 1), kind("second", 2)):
        found = study(question(Goal.CATEGORY, 2, rows=80), without("first", "second"))
    assert found.race.candidates


def test_a_stop_is_heard_at_every_update() -> None:
    asked = question(Goal.NUMBER, 0, rows=60)
    with only(kind("only", 1)):
        watched = StopAt(-1)
        study(asked, progress=watched)
        assert watched.fractions == sorted(watched.fractions)
        for number in range(1, len(watched.fractions) + 1):
            with pytest.raises(Cancelled):
                study(asked, progress=StopAt(number))


def test_the_same_seed_gives_the_same_answers() -> None:
    with only(Linear, ExtraTrees):
        first, second, other = (study(line(120, 1), seed=seed) for seed in (3, 3, 4))
    np.testing.assert_array_equal(first.held_out.predicted, second.held_out.predicted)
    assert first.plan.picks == second.plan.picks
    assert (first.held_out.predicted != other.held_out.predicted).any()


@pytest.mark.parametrize("seconds", [5, 20, 120, 600, 10_000])
def test_more_time_means_more_rows_within_bounds(seconds: float) -> None:
    assert 3_000 <= race_rows(seconds) <= race_rows(seconds * 2) <= 100_000


@pytest.mark.parametrize("rows", [300, 1_500])
def test_nine_of_ten_new_values_lie_in_their_range(rows: int) -> None:
    """Also for the rows of next month, which nobody has seen."""
    known, new = line(rows, 1), line(5_000, 2)
    with only(Linear):
        found = study(known)
        fitted: Fitted = found.exams[0][0]
    held = found.held_out
    assert 0.85 <= np.mean((held.actual >= held.low) & (held.actual <= held.high)) <= 0.95
    low, high = found.scale.interval(fitted.predict(new.table))
    assert 0.86 <= np.mean((new.values >= low) & (new.values <= high)) <= 0.94


def line(rows: int, seed: int) -> Question:
    rng = np.random.default_rng(seed)
    x = rng.normal(size=rows)
    values = 100 + 20 * x + rng.normal(scale=10, size=rows)
    table = RawTable((RawColumn.of_arrays("x", Kind.NUMBER, {"x": x.astype(np.float32)}),), rows)
    scale = TargetScale.of(values)
    return Question(Goal.NUMBER, table, Answers(scale.standardise(values), 0), scale)
