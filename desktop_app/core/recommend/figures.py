"""All figures of lists, person by person, so that intervals and paired differences can be told."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from desktop_app.core.evaluation.figures import Estimate
from desktop_app.core.recommend import ranking
from desktop_app.core.recommend.intervals import estimates
from desktop_app.core.recommend.judging import AT
from desktop_app.core.recommend.ranking import Ranks
from desktop_app.core.recommend.splits import Exam

MAIN = "ndcg@10"
_RECALL_AT = 20
_CELLS = 8_000_000
_DRAWS = 200
_MOST_COMPARED = 500  # lists whose items are compared with each other

Scorer = Callable[[Exam], np.ndarray]
"""Scores (people, items) for a part of an exam."""


@dataclass(frozen=True, eq=False)
class PersonFigures:
    """Figures of every person of an exam, and their lists.

    Attributes
    ----------
    values : mapping of str to ndarray of float, shape (people,)
    lists : ndarray of int, shape (people, 10)
    items : int
        Size of the catalogue.
    """

    values: Mapping[str, np.ndarray]
    lists: np.ndarray
    items: int

    @property
    def main(self) -> np.ndarray:
        """NDCG@10 of every person."""
        return self.values[MAIN]

    def estimates(self, seed: int) -> dict[str, Estimate]:
        """Return the means with intervals, and the coverage of the catalogue by all lists together.

        A figure that applies to nobody, such as the AUC where nothing but hidden items is left to rank, is left out.
        """
        known = {name: values for name, values in self.values.items() if np.isfinite(values).any()}
        return {**estimates(known, seed), f"coverage@{AT}": _coverage(self.lists, self.items, seed)}


def figures_of(exam: Exam, score: Scorer, likes: Any = None) -> PersonFigures:
    """Judge the lists of everybody in an exam.

    Parameters
    ----------
    exam : Exam
    score : callable
        A part of the exam (its people in order) → scores.
    likes : CSR matrix, shape (people, items), optional
        All likes that may be known, for novelty and diversity; left out without them.
    """
    parts, lists = [], []
    for part in in_parts(exam):
        scores = score(part)
        parts.append(_ranked(Ranks.of(scores, part.seen, part.hidden)))
        lists.append(ranking.top(scores, part.seen, AT))
    values = {name: np.concatenate([part[name] for part in parts]) for name in parts[0]}
    everyone = np.concatenate(lists)
    if likes is not None:
        liked = np.asarray(likes.sum(axis=0)).ravel()
        values[f"novelty@{AT}"] = ranking.novelty(everyone, liked, likes.shape[0])
        values[f"diversity@{AT}"] = np.full(len(everyone), np.nan)
        values[f"diversity@{AT}"][:_MOST_COMPARED] = ranking.diversity(everyone[:_MOST_COMPARED], likes)
    return PersonFigures(values, everyone, exam.hidden.shape[1])


def in_parts(exam: Exam) -> list[Exam]:
    """Return an exam in blocks of people whose scores fit the memory."""
    step = max(_CELLS // max(exam.hidden.shape[1], 1), 1)
    return [exam.take(np.arange(at, min(at + step, exam.people))) for at in range(0, exam.people, step)]


def by_chance(seed: int) -> Scorer:
    """Return a scorer that ranks at random, for each person otherwise."""

    def score(part: Exam) -> np.ndarray:
        found = [np.random.default_rng([seed, person]).random(part.hidden.shape[1]) for person in part.who]
        return np.asarray(found, np.float32)

    return score


def _ranked(ranks: Ranks) -> dict[str, np.ndarray]:
    return {
        MAIN: ranking.ndcg(ranks, AT),
        f"recall@{_RECALL_AT}": ranking.recall(ranks, _RECALL_AT),
        f"hit@{AT}": ranking.hit(ranks, AT),
        f"precision@{AT}": ranking.precision(ranks, AT),
        f"map@{AT}": ranking.average_precision(ranks, AT),
        "mrr": ranking.reciprocal_rank(ranks),
        "auc": ranking.auc(ranks),
    }


def _coverage(lists: np.ndarray, items: int, seed: int) -> Estimate:
    """Return the coverage with an interval; drawing people again finds fewer items, which is put right."""
    value = ranking.coverage(lists, items)
    rng = np.random.default_rng([seed, 7])
    people = len(lists)
    drawn = np.array([ranking.coverage(lists[rng.integers(0, people, people)], items) for _ in range(_DRAWS)])
    low, high = np.quantile(drawn - drawn.mean(), [0.025, 0.975])
    return Estimate(value, float(max(value + low, 0.0)), float(min(value + high, 1.0)))
