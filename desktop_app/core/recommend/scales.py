"""Bringing members that learned anew to the spread of scores with which they were weighed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from desktop_app.core.recommend.blend import Blend
from desktop_app.core.recommend.judging import AT
from desktop_app.core.recommend.ranking import without_seen
from desktop_app.core.recommend.splits import Exam

_PEOPLE = 300
_MOST = 4.0


def rescaled(blend: Blend, judged: Sequence[Any], exams: Sequence[Exam]) -> Blend:
    """Return the blend with factors that make up for scores that are spread otherwise than when they were judged.

    More data and a longer longest history change the size of scores, of each member in its own way.

    Parameters
    ----------
    blend : Blend
    judged : sequence of FittedRecommender or None
        Each member as it was judged; None for those that were only judged on new items.
    exams : sequence of Exam
        Whose histories are scored by both; what was hidden plays no part.
    """
    factors = blend.factors.astype(np.float64)
    lengths = np.array(blend.lengths)
    for exam in exams:
        some = exam.take(np.linspace(0, exam.people - 1, min(_PEOPLE, exam.people)).astype(np.int64))
        column = len(lengths) - 1 if exam.known is None else int(np.flatnonzero(lengths == exam.known)[0])
        for row, (member, before) in enumerate(zip(blend.members, judged, strict=True)):
            if before is not None and factors[row, column]:
                ratio = _spread(before, some) / max(_spread(member.model, some), 1e-12)
                factors[row, column] *= np.clip(ratio, 1 / _MOST, _MOST) if ratio > 0 else 1.0
    return replace(blend, factors=factors.astype(np.float32))


def _spread(model: Any, exam: Exam) -> float:
    """Return how far the best ten (of few: the best quarter) stand above the mean of all not seen or hidden."""
    scores = without_seen(model.score(exam.histories, exam.profiles), exam.seen + exam.hidden)
    there = np.isfinite(scores)
    left = np.maximum(there.sum(axis=1), 1)
    k = max(min(AT, scores.shape[1] // 4), 1)
    best = -np.partition(-scores, k - 1, axis=1)[:, :k]
    above = np.where(np.isfinite(best), best, 0.0).sum(axis=1) / np.minimum(left, k)
    return float(np.median(above - np.where(there, scores, 0.0).sum(axis=1) / left))
