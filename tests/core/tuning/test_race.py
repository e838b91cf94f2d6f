"""The race: nobody is judged on rows they have seen, time decides who takes part, and Stop is heard anywhere."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from desktop_app.core.data.goal import Goal
from desktop_app.core.evaluation.blending import loss
from desktop_app.core.progress import Cancelled, Silent
from desktop_app.core.tuning import race as race_module
from desktop_app.core.tuning.plans import BlendPlan
from desktop_app.core.tuning.race import Race, RaceResult, RaceSpec, Standing
from tests.core.questions import question
from tests.core.tuning.learners import kind, only

GOALS = [(Goal.CATEGORY, 2), (Goal.CATEGORY, 4), (Goal.NUMBER, 0)]


class Clock:
    """Time that passes only when somebody says so."""

    def __init__(self) -> None:
        self.now = 0.0

    def pass_seconds(self, seconds: float) -> None:
        self.now += seconds


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(race_module.time, "monotonic", lambda: clock.now)
    monkeypatch.setattr(race_module.Race, "_elapsed", lambda race: clock.now)
    return clock


def run(
    goal: Goal = Goal.CATEGORY,
    classes: int = 2,
    seconds: float = 100.0,
    repeats: int = 1,
    seed: int = 0,
    progress: Any = None,
    told: Any = lambda standing: None,
    rows: int = 60,
) -> tuple[Race, RaceResult]:
    asked = question(goal, classes, rows=rows)
    race = Race(asked.table, asked.answers, asked.task, RaceSpec(seconds, 5, repeats, seed), told)
    return race, race.run(progress or Silent())


@pytest.mark.parametrize(("goal", "classes"), GOALS)
def test_a_learner_that_remembers_its_rows_gains_nothing(goal: Goal, classes: int) -> None:
    with only(kind("usual", 1), kind("memory", 2, remembers=True)):
        _, result = run(goal, classes)
    losses = {candidate.learner: candidate.loss for candidate in result.candidates}
    assert losses["memory"] == pytest.approx(losses["usual"], abs=1e-9)


@pytest.mark.parametrize(("goal", "classes"), GOALS)
def test_every_row_is_predicted_and_the_best_setting_wins(goal: Goal, classes: int) -> None:
    with only(kind("usual", 1, errors=(0.9, 0.0, 0.5))):
        race, result = run(goal, classes, repeats=2)
    (candidate,) = result.candidates
    assert candidate.setting == 0.0
    assert candidate.predictions.shape == (60, max(classes, 1))
    assert np.isfinite(candidate.every).all()
    assert candidate.every.shape[0] == 3
    assert candidate.loss == pytest.approx(loss(race.answers, candidate.predictions))
    if classes:
        np.testing.assert_allclose(candidate.predictions.sum(axis=1), 1.0)


def test_the_best_stands_first() -> None:
    with only(kind("bad", 1, errors=(0.9,)), kind("good", 2), kind("fair", 3, errors=(0.4,))):
        _, result = run(Goal.NUMBER, 0)
    assert [candidate.learner for candidate in result.candidates] == ["good", "fair", "bad"]


def test_without_time_the_first_learner_still_finishes(clock: Clock) -> None:
    def slow() -> None:
        clock.pass_seconds(10)

    with only(kind("slow", 1, on_fit=staticmethod(slow)), kind("other", 2, on_fit=staticmethod(slow))):
        _, result = run(seconds=1)
    assert [candidate.learner for candidate in result.candidates] == ["slow"]
    assert np.isfinite(result.candidates[0].predictions).all()
    assert result.left_out == ("other",)


def test_a_slow_learner_does_not_keep_a_quick_one_out(clock: Clock) -> None:
    slow = kind("slow", 2, on_fit=staticmethod(lambda: clock.pass_seconds(4)))
    with only(kind("first", 1), slow, kind("last", 3)):
        _, result = run(seconds=15)
    assert {candidate.learner for candidate in result.candidates} == {"first", "last"}
    assert result.left_out == ("slow",)


def test_repeats_go_on_while_there_is_time(clock: Clock) -> None:
    fits = []
    counted = kind("counted", 1, on_fit=staticmethod(lambda: (fits.append(1), clock.pass_seconds(1))[0]))
    with only(counted):
        run(seconds=11, repeats=6)
    assert len(fits) == 10  # two repeats of five folds; a third would not fit


def test_it_tells_after_every_fold() -> None:
    told: list[Standing] = []
    with only(kind("a", 1), kind("b", 2)):
        run(told=told.append)
    assert [standing.learner for standing in told] == ["a"] * 5 + ["b"] * 5
    assert [standing.done for standing in told[:5]] == [0.2, 0.4, 0.6, 0.8, 1.0]
    assert all(np.isfinite(standing.loss) for standing in told)


class StopAt(Silent):
    """Stops at the given update."""

    def __init__(self, number: int) -> None:
        self.left = number
        self.fractions: list[float] = []

    def update(self, fraction: float, *rest: object, **more: object) -> None:
        self.fractions.append(fraction)
        self.left -= 1
        if self.left == 0:
            raise Cancelled


def test_a_stop_is_heard_at_every_update() -> None:
    with only(kind("a", 1), kind("b", 2)):
        watched = StopAt(-1)
        run(repeats=2, progress=watched)
        for number in range(1, len(watched.fractions) + 1):
            with pytest.raises(Cancelled):
                run(repeats=2, progress=StopAt(number))


def test_progress_only_grows_and_ends() -> None:
    with only(kind("a", 1), kind("b", 2)):
        watched = StopAt(-1)
        run(repeats=3, progress=watched)
    assert watched.fractions == sorted(watched.fractions)
    assert watched.fractions[-1] == 1.0


def test_the_same_seed_gives_the_same_race() -> None:
    def predictions(seed: int) -> np.ndarray:
        return run(Goal.NUMBER, 0, seed=seed)[1].candidates[0].predictions

    with only(kind("usual", 1)):
        np.testing.assert_array_equal(predictions(1), predictions(1))
        assert (predictions(1) != predictions(2)).any()


@pytest.mark.parametrize(("goal", "classes"), GOALS)
def test_a_blend_plan_weighs_the_candidates(goal: Goal, classes: int) -> None:
    with only(kind("good", 1), kind("bad", 2, errors=(0.95,))):
        race, result = run(goal, classes, rows=200)
    plan = BlendPlan.of(result, race.answers)
    weights = {learner: weight for learner, _, weight in plan.picks}
    assert sum(weights.values()) == pytest.approx(1.0)
    assert weights["good"] > weights.get("bad", 0.0)
    assert plan.temperature > 0 if classes else plan.temperature == 1.0


def test_learners_that_keep_rows_can_be_left_out() -> None:
    asked = question(Goal.CATEGORY, 2, rows=60)
    for keep_rows, taking_part in ((True, {"usual", "keeper"}), (False, {"usual"})):
        spec = RaceSpec(100.0, 5, 1, 0, keep_rows=keep_rows)
        with only(kind("usual", 1), kind("keeper", 2, keeps_rows=True)):
            result = Race(asked.table, asked.answers, asked.task, spec, lambda standing: None).run(Silent())
        assert {candidate.learner for candidate in result.candidates} == taking_part
        assert result.left_out == result.failed == ()
