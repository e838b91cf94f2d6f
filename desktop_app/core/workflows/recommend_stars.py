"""Ratings that a recommender foretells: learned where there are ratings, kept where they beat averages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from desktop_app.core.progress import Part, Progress
from desktop_app.core.recommend.candidates import OutOfTime, Until
from desktop_app.core.recommend.log import Log, Signal
from desktop_app.core.recommend.stars import FittedStars, StarsJudged, fit_stars, judge_stars
from desktop_app.core.text import QT_TRANSLATE_NOOP, say

_STAGE = QT_TRANSLATE_NOOP("Stages", "Judging how well ratings are foretold")
_FEWEST_RATINGS, _FEWEST_LEVELS = 200, 3


@dataclass(frozen=True, eq=False)
class Stars:
    """How well ratings are foretold, and what foretells them; None where averages say as much."""

    judged: StarsJudged
    fitted: FittedStars | None


def learn_stars(log: Log, seed: int, is_over: Callable[[], bool], progress: Progress) -> Stars | None:
    """Learn to foretell ratings; None where there are none, few, only likes and dislikes, or no time is left for it.

    Parameters
    ----------
    log : Log
    seed : int
    is_over : callable
        Whether the time is over.
    progress : Progress
    """
    levels = len(np.unique(log.value)) if log.signal is Signal.RATINGS else 0
    if levels < _FEWEST_LEVELS or len(log.value) < _FEWEST_RATINGS:
        return None
    until = Until(progress, say(_STAGE), is_over)
    try:
        judged = judge_stars(log, seed, Part(until, 0.0, 0.5))
        fitted = fit_stars(log, seed, Part(until, 0.5, 1.0)) if judged.gain.low > 0 else None
    except OutOfTime:
        return None
    return Stars(judged, fitted)
