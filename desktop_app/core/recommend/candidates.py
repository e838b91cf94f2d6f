"""Which recommenders take part, and trying them within the time there is."""

from __future__ import annotations

import importlib.util
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from desktop_app.core.features.threads import one_blas_thread
from desktop_app.core.progress import Progress
from desktop_app.core.recommend.base import RECOMMENDERS, FittedRecommender, Recommender, Unavailable
from desktop_app.core.recommend.log import Given, Signal
from desktop_app.core.text import Sentence

STARS = "ratings"
TIME, MEMORY, LIKES = "time", "memory", "likes"
"""Needs of recommenders that would have taken longer, more memory, or more likes, than there are."""

SLOW = frozenset({"lightfm", "torch"})
"""Libraries whose recommenders learn in many passes, each as long as another recommender takes as a whole."""

_SMALL_CATALOGUE, LARGE_CATALOGUE = 4_000, 8_000
_THOROUGH_S = 500.0
_SLOW_S_A_LIKE = 1e-4


class OutOfTime(BaseException):
    """A candidate would take longer than there is; not an ``Exception``, as `Cancelled` is none."""


class FairTime:
    """Seconds on the clock, of which a computer that is busy with something else counts only half.

    What is learned within a budget should depend little on what else runs; nobody should wait for long, either.

    Parameters
    ----------
    wall, processor : callable
        Clocks, in seconds.
    """

    def __init__(
        self, wall: Callable[[], float] = time.monotonic, processor: Callable[[], float] = time.process_time
    ) -> None:
        self._wall, self._processor = wall, processor
        self._began = wall(), processor()

    def __call__(self) -> float:
        """Return the seconds that count since the start."""
        wall, processor = self._wall() - self._began[0], self._processor() - self._began[1]
        return max(min(processor, wall), wall / 2)


@dataclass(eq=False)
class Clock:
    """Time since the start of a run and its budget, both in seconds."""

    seconds: float
    now: Callable[[], float] = time.monotonic
    _started: float = field(init=False)

    def __post_init__(self) -> None:
        self._started = self.now()

    @property
    def elapsed(self) -> float:
        """Seconds since the start."""
        return self.now() - self._started

    def left(self, share: float = 1.0) -> float:
        """Seconds until this share of the budget is used up."""
        return self.seconds * share - self.elapsed


@dataclass(frozen=True)
class Until:
    """Progress that stops a recommender when its time is over, and keeps the stage of who asked.

    Attributes
    ----------
    parent : Progress
    stage : Sentence
    over : callable
        Whether the time is over.
    """

    parent: Progress
    stage: Sentence
    over: Callable[[], bool]

    def update(self, fraction: float, stage: Sentence, remaining_s: float | None = None) -> None:
        """Pass on how far it is.

        Raises
        ------
        OutOfTime
        """
        self.parent.update(fraction, self.stage, remaining_s)
        if self.over():
            raise OutOfTime

    def report(self, event: object) -> None:
        """Pass a partial result on."""
        self.parent.report(event)


def candidates(given: Given) -> tuple[tuple[Recommender, ...], tuple[Unavailable, ...]]:
    """Return the recommenders that rank items and have what they need, quick ones first, and the others.

    Recommenders that foretell ratings are not among either: they do not rank.
    """
    kept, missing = [], []
    for part in sorted(RECOMMENDERS, key=lambda part: (part.place, part.key)):
        if STARS in part.needs:
            continue
        need = next((need for need in part.needs if not _has(given, need)), "")
        if not need and not part().settings(given):
            need = LIKES if len(given.log.value) < getattr(part, "fewest_likes", 0) else MEMORY
        if need:
            missing.append(Unavailable(part.key, need))
        else:
            kept.append(part())
    return tuple(kept), tuple(missing)


def _has(given: Given, need: str) -> bool:
    if need == "people":
        return given.people is not None and given.people.matrix.shape[1] > 0
    if need == "items":
        return given.items is not None and given.items.matrix.shape[1] > 0
    if need == STARS:
        return given.log.signal is Signal.RATINGS
    return importlib.util.find_spec(need) is not None


def fitted(
    recommender: Recommender, given: Given, settings: tuple[float, ...], seed: int, progress: Progress
) -> tuple[tuple[FittedRecommender, ...], float]:
    """Train a recommender for each setting, and tell how many seconds that took."""
    began = time.monotonic()
    with threads_for(given):
        models = recommender.fit(given, settings, seed, progress)
    return models, time.monotonic() - began


def settings_to_try(recommender: Recommender, given: Given, seconds: float) -> tuple[float, ...]:
    """Return the settings to judge; of a large catalogue the usual one, so that more candidates have a turn."""
    settings = recommender.settings(given)
    return settings[:1] if len(given.log.items) > LARGE_CATALOGUE and seconds < _THOROUGH_S else settings


def is_too_slow(recommender: Recommender, likes: int, left_s: float) -> bool:
    """Return whether a recommender that learns in many passes would surely be stopped before its end."""
    return bool(SLOW & set(recommender.needs)) and likes * _SLOW_S_A_LIKE > left_s


@contextmanager
def threads_for(given: Given) -> Iterator[None]:
    """Use one thread of linear algebra for small catalogues, where more of them wait for each other."""
    if len(given.log.items) > _SMALL_CATALOGUE:
        yield
        return
    with one_blas_thread():
        yield


def can_score_new(model: Any) -> bool:
    """Return whether a trained recommender is a `ScoresNewItems`."""
    return hasattr(model, "score_new")
