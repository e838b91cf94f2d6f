"""Bringing members that learned anew to the spread of scores with which they were weighed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from desktop_app.core.recommend.base import HISTORY_LENGTHS
from desktop_app.core.recommend.blend import Blend
from desktop_app.core.recommend.judging import AT
from desktop_app.core.recommend.ranking import lead, without_seen
from desktop_app.core.recommend.splits import Exam

_PEOPLE = 300
_MOST = 4.0


def rescaled(blend: Blend, like: Sequence[Any], exams: Sequence[Exam]) -> Blend:
    """Return the blend with factors that make up for scores that are spread otherwise than when they were weighed.

    Parameters
    ----------
    blend : Blend
    like : sequence of FittedRecommender or None
        Each member as it was weighed; None for those that were only weighed for new items.
    exams : sequence of Exam
        Whose histories are scored by both.
    """
    models = [member.model if row.any() else None for member, row in zip(blend.members, blend.factors, strict=True)]
    return replace(blend, factors=np.asarray(blend.factors * ratios(models, like, exams), np.float32))


def ratios(models: Sequence[Any], like: Sequence[Any], exams: Sequence[Exam]) -> np.ndarray:
    """Return by how much wider the scores of `like` are spread than those of `models`: (models, HISTORY_LENGTHS).

    More data and a longer longest history change the size of scores, of each recommender in its own way. What was
    hidden plays no part.
    """
    found = np.ones((len(models), len(HISTORY_LENGTHS)))
    for exam in exams:
        some = exam.take(np.linspace(0, exam.people - 1, min(_PEOPLE, exam.people)).astype(np.int64))
        column = len(HISTORY_LENGTHS) - 1 if exam.known is None else HISTORY_LENGTHS.index(exam.known)
        for row, (model, other) in enumerate(zip(models, like, strict=True)):
            if model is not None and other is not None and model is not other:
                wide, own = _spread(other, some), _spread(model, some)
                found[row, column] = np.clip(wide / own, 1 / _MOST, _MOST) if wide > 0 and own > 0 else 1.0
    return found


def _spread(model: Any, exam: Exam) -> float:
    """Return how far the best items stand above the mean of all not seen or hidden."""
    scores = without_seen(model.score(exam.histories, exam.profiles), exam.seen + exam.hidden)
    return lead(scores, np.isfinite(scores), AT)
