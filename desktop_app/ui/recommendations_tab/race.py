"""The race of recommenders in words and lengths, as pure functions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from desktop_app.core.text import QT_TRANSLATE_NOOP, Marked, Sentence, say
from desktop_app.ui.app_state import JobStatus
from desktop_app.ui.recommend_state import RecommendRace

LABELS: Mapping[str, Marked] = {
    "als": QT_TRANSLATE_NOOP("Recommenders", "Factors of people and items"),
    "bestsellers": QT_TRANSLATE_NOOP("Recommenders", "Bestsellers"),
    "content": QT_TRANSLATE_NOOP("Recommenders", "What is known about items"),
    "content_flat": QT_TRANSLATE_NOOP("Recommenders", "What is known about items, all of it counted alike"),
    "ease": QT_TRANSLATE_NOOP("Recommenders", "Linear model of all items"),
    "ease_features": QT_TRANSLATE_NOOP("Recommenders", "Linear model of all items and what they are like"),
    "few_likes": QT_TRANSLATE_NOOP("Recommenders", "Linear model for short histories"),
    "graph_filter": QT_TRANSLATE_NOOP("Recommenders", "Main directions of taste"),
    "bm25_knn": QT_TRANSLATE_NOOP("Recommenders", "Liked together"),
    "cosine_knn": QT_TRANSLATE_NOOP("Recommenders", "Liked by the same people"),
    "lightfm": QT_TRANSLATE_NOOP("Recommenders", "LightFM"),
    "profile": QT_TRANSLATE_NOOP("Recommenders", "What is known about people"),
    "rp3beta": QT_TRANSLATE_NOOP("Recommenders", "Random walks"),
    "two_tower": QT_TRANSLATE_NOOP("Recommenders", "Net of two towers"),
}


@dataclass(frozen=True)
class Runner:
    """One recommender; `times` is how many times as good as bestsellers it is."""

    key: str
    name: Sentence
    score: float
    times: float
    leads: bool


@dataclass(frozen=True)
class RaceView:
    """The race as it stands."""

    best: Sentence
    first: Sentence | None
    stage: Sentence | None
    runners: tuple[Runner, ...]


_COMING = QT_TRANSLATE_NOOP("Recommend", "The first lists come in a moment.")
_THERE = QT_TRANSLATE_NOOP("Recommend", "The first lists are there; better ones are being looked for.")
_BETTER = QT_TRANSLATE_NOOP("Recommend", "The best lists so far are {times} times as good as bestsellers for everyone.")
_NOT_YET = QT_TRANSLATE_NOOP("Recommend", "So far, no list is better than bestsellers for everyone.")
_FIRST = QT_TRANSLATE_NOOP("Recommend", "The first lists were there after {seconds} s.")
_NAMED = QT_TRANSLATE_NOOP("Recommend", "{name}: {times} times as good as bestsellers.")
_AS_IT_IS = QT_TRANSLATE_NOOP("Words", "{text}")


def recommender_label(key: str) -> Sentence:
    """Return how a recommender is called; one that is unknown here goes by its key."""
    return say(LABELS[key]) if key in LABELS else say(_AS_IT_IS, text=key)


def race_view(race: RecommendRace, job: JobStatus) -> RaceView:
    """Return the race while it runs."""
    best = max((one.score for one in race.judged), default=None)
    runners = tuple(
        Runner(
            one.recommender,
            recommender_label(one.recommender),
            one.score,
            times(one.score, one.bestsellers),
            one.score == best,
        )
        for one in race.judged
    )
    top = max((runner.times for runner in runners), default=None)
    told = say(_FIRST, seconds=max(round(race.first.seconds, 1), 0.1)) if race.first is not None else None
    return RaceView(_best(top, race.first is not None), told, job.stage, runners)


def times(score: float, base: float) -> float:
    """Return how many times as good as the base a score is; 1 where the base found nothing."""
    return score / base if base > 0 else 1.0


def _best(top: float | None, is_first_there: bool) -> Sentence:
    if top is None:
        return say(_THERE if is_first_there else _COMING)
    return say(_BETTER, times=round(top, 2)) if round(top, 2) > 1 else say(_NOT_YET)


def runner_sentence(runner: Runner) -> Sentence:
    """Return one recommender in a sentence."""
    return say(_NAMED, name=runner.name, times=round(runner.times, 2))
