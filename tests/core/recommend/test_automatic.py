"""The automatic race on small logs: honest, repeatable, within its time."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from desktop_app.core.progress import Cancelled, Silent
from desktop_app.core.recommend.assembling import best_settings
from desktop_app.core.recommend.automatic import BASELINE, Automatic, Found, Standing, Watcher
from desktop_app.core.recommend.base import HISTORY_LENGTHS
from desktop_app.core.recommend.blend import Blend
from desktop_app.core.recommend.candidates import TIME, Clock, FairTime, OutOfTime, Until, candidates
from desktop_app.core.recommend.figures import by_chance, figures_of
from desktop_app.core.recommend.log import Given
from desktop_app.core.recommend.scales import rescaled
from desktop_app.core.recommend.splits import CUTS, NEW_ITEMS, split
from desktop_app.core.text import Marked, say
from tests.core.recommend.logs import log_of, random_log, with_features

GIVEN = with_features(random_log(150, 40, 0, 0.25))


def run_on(given: Given, seconds: float = 600.0, without: frozenset[str] = frozenset()) -> Found:
    return Automatic(given, seconds, 0, Watcher(lambda blend: None, lambda one, base: None), without).run(Silent())


@pytest.fixture(scope="module")
def found() -> Found:
    return run_on(GIVEN)


def test_everything_is_examined_at_every_length(found: Found) -> None:
    assert [one.exam.known for one in found.examined] == [None, 0, *CUTS, NEW_ITEMS]
    full = found.examined[0]
    assert full.random is not None
    assert full.blend.main.mean() > full.baseline.main.mean() > full.random.main.mean()
    assert set(full.blend.values) == set(full.baseline.values) == set(full.random.values)


def test_weights_are_shares_and_members_count(found: Found) -> None:
    blend = found.blend
    np.testing.assert_allclose(blend.weights.sum(axis=0), 1.0, atol=1e-5)
    assert blend.weights.shape == (len(blend.members), len(HISTORY_LENGTHS))
    assert ((blend.weights.max(axis=1) >= 0.02) | (blend.new_weights > 0)).all()
    assert np.isfinite(blend.factors).all()


def test_the_same_seed_finds_the_same(found: Found) -> None:
    again = run_on(GIVEN)
    assert [(m.key, m.setting) for m in again.blend.members] == [(m.key, m.setting) for m in found.blend.members]
    np.testing.assert_array_equal(again.blend.factors, found.blend.factors)
    histories = GIVEN.log.likes()[:20]
    assert GIVEN.people is not None
    profiles = GIVEN.people.matrix[:20]
    np.testing.assert_array_equal(again.blend.score(histories, profiles), found.blend.score(histories, profiles))


def test_lists_of_people_of_whom_nothing_is_known(found: Found) -> None:
    nobody = GIVEN.log.likes()[:1] * 0
    nobody.eliminate_zeros()
    scores = found.blend.score(nobody, None)
    liked = np.asarray(GIVEN.log.likes().sum(axis=0)).ravel()
    assert np.corrcoef(scores[0], np.log1p(liked))[0, 1] > 0.5


def test_new_items_are_scored(found: Found) -> None:
    assert found.blend.scores_new_items
    assert GIVEN.items is not None
    scores = found.blend.score_new(GIVEN.log.likes(), GIVEN.items.matrix[:4])
    even = np.arange(len(GIVEN.log.people)) % 2 == 0
    assert scores[even][:, [0, 2]].mean() > scores[even][:, [1, 3]].mean()


def test_what_is_to_stay_out_stays_out(found: Found) -> None:
    key = next(member.key for member in found.blend.members if member.key != BASELINE)
    less = run_on(GIVEN, without=frozenset({key}))
    assert key not in {member.key for member in less.blend.members} | {one.key for one in less.standings}


def test_hardly_any_time_still_gives_lists() -> None:
    less = run_on(GIVEN, seconds=1e-6)
    assert less.standings[0].key == BASELINE
    assert {one.key for one in less.standings} - {BASELINE}, "one that looks at histories is always judged too"
    assert {one.need for one in less.left_out} >= {TIME}
    assert less.blend.members


def test_nobody_with_two_likes() -> None:
    less = run_on(Given(log_of([("a", "x"), ("b", "y"), ("c", "x")])))
    assert less.examined == ()
    assert [member.key for member in less.blend.members] == [BASELINE]


def test_first_lists_then_judgements() -> None:
    heard: list[str] = []

    def first(blend: Blend) -> None:
        heard.append("lists of " + "+".join(member.key for member in blend.members))

    def judged(one: Standing, base: float) -> None:
        heard.append(one.key)

    Automatic(Given(GIVEN.log), 600.0, 0, Watcher(first, judged)).run(Silent())
    assert heard[:3] == ["lists of bestsellers", "lists of bestsellers+rp3beta", "bestsellers"]


def test_members_trained_anew_keep_the_spread_they_were_weighed_with(found: Found) -> None:
    parts = split(GIVEN, 0)
    scaled = replace(found.blend, factors=found.blend.factors * 2)
    same = rescaled(scaled, [member.model for member in found.blend.members], parts.exams)
    np.testing.assert_allclose(same.factors, scaled.factors, rtol=1e-5)


def test_figures_of_chance_do_not_depend_on_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    exam = split(GIVEN, 0).exams[0]
    whole = figures_of(exam, by_chance(3)).main
    monkeypatch.setattr("desktop_app.core.recommend.figures._CELLS", 200)
    np.testing.assert_array_equal(figures_of(exam, by_chance(3)).main, whole)


def test_recommenders_without_what_they_need_are_named() -> None:
    able, missing = candidates(Given(GIVEN.log))
    keys = [one.key for one in able]
    assert keys[0] == BASELINE
    assert "content" not in keys
    assert {one.key: one.need for one in missing}["content"] == "items"


def test_a_candidate_stops_when_its_time_is_over() -> None:
    over: list[bool] = [False]
    until = Until(Silent(), say(Marked("Stages", "x")), lambda: over[0])
    until.update(0.5, say(Marked("Stages", "y")))
    over[0] = True
    with pytest.raises(OutOfTime):
        until.update(0.6, say(Marked("Stages", "y")))


def test_a_slow_recommender_keeps_one_setting() -> None:
    scores = [{None: 0.3, 1: 0.1}, {None: 0.2, 1: 0.4}, {None: 0.29, 1: 0.39}]
    tried = [Standing("x", Marked("Recommenders", "X"), float(n), one[None], one, 1.0) for n, one in enumerate(scores)]
    assert best_settings(tried) == [0, 1]
    assert best_settings(tried, is_slow=True) == [2]


def test_the_clock() -> None:
    now = [10.0]
    clock = Clock(100.0, lambda: now[0])
    now[0] = 40.0
    assert clock.elapsed == 30.0
    assert clock.left(0.5) == 20.0
    assert clock.left() == 70.0


@pytest.mark.parametrize("stop", [0.0, 0.2, 0.5, 0.8])
def test_it_can_be_stopped(stop: float) -> None:
    class Stopping(Silent):
        def update(self, fraction: float, stage: object, remaining_s: float | None = None) -> None:
            if fraction >= stop:
                raise Cancelled

    with pytest.raises(Cancelled):
        Automatic(Given(GIVEN.log), 600.0, 0, Watcher(lambda blend: None, lambda one, base: None)).run(Stopping())


@pytest.mark.parametrize(
    ("wall", "processor", "counted"),
    [(10.0, 10.0, 10.0), (10.0, 18.0, 10.0), (10.0, 7.0, 7.0), (10.0, 1.0, 5.0), (0.0, 0.0, 0.0)],
)
def test_time_of_a_busy_computer_counts_half(wall: float, processor: float, counted: float) -> None:
    clocks = {"wall": 100.0, "processor": 3.0}
    now = FairTime(lambda: clocks["wall"], lambda: clocks["processor"])
    assert now() == 0.0
    clocks["wall"] += wall
    clocks["processor"] += processor
    assert now() == pytest.approx(counted)
