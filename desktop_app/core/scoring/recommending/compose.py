"""Lists made up under rules and with diversity, many people at a time."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from desktop_app.core.scoring.recommending.diversity import Diversity
from desktop_app.core.scoring.recommending.rules import Compiled, Limit


@dataclass(frozen=True, eq=False)
class Pool:
    """Candidates of each row, the best first: numbers (rows, p), `items` where there is none, and scores (rows, p)."""

    numbers: np.ndarray
    scores: np.ndarray
    items: int

    @property
    def present(self) -> np.ndarray:
        """Where there is a candidate, bool of shape (rows, p)."""
        return np.asarray(self.numbers < self.items)

    def merged(self, other: Pool) -> Pool:
        """Return the candidates of both, each once, the best first and equal ones in the order of the catalogue."""
        numbers = np.concatenate([self.numbers, other.numbers], axis=1)
        scores = np.concatenate([self.scores, other.scores], axis=1)
        order = np.lexsort((numbers, -scores), axis=1)
        numbers, scores = np.take_along_axis(numbers, order, 1), np.take_along_axis(scores, order, 1)
        twice = np.zeros(numbers.shape, bool)
        twice[:, 1:] = numbers[:, 1:] == numbers[:, :-1]
        numbers, scores = np.where(twice, self.items, numbers), np.where(twice, -np.inf, scores)
        order = np.argsort(twice, axis=1, kind="stable")
        return Pool(np.take_along_axis(numbers, order, 1), np.take_along_axis(scores, order, 1), self.items)


@dataclass(frozen=True, eq=False)
class Composed:
    """Finished lists, (rows, k) with `items` where a list is shorter, and how many of each row are missing by rule."""

    numbers: np.ndarray
    scores: np.ndarray
    unmet: np.ndarray


def compose(pool: Pool, k: int, rules: Compiled, diversity: Diversity, blocked: np.ndarray | None = None) -> Composed:
    """Choose `k` items of each row's candidates.

    What must be there is chosen first, then the best of the rest; limits hold throughout. The list is ordered by
    score.

    Parameters
    ----------
    pool : Pool
        Only items that may be offered.
    k : int
    rules : Compiled
    diversity : Diversity
    blocked : ndarray of bool, shape (rows, p), optional
        Candidates that this row's person must not get.
    """
    choice = _Choice(pool, k, rules.limits, diversity, blocked)
    unmet = np.zeros(len(pool.numbers), np.int64)
    for share in rules.shares:
        wanted = np.append(share.wanted, False)[pool.numbers]
        for _ in range(min(share.count, k)):
            choice.pick(wanted, choice.having(wanted) < share.count)
        unmet += np.maximum(min(share.count, k) - choice.having(wanted), 0)
    everything = np.ones(pool.numbers.shape, bool)
    for _ in range(k):
        choice.pick(everything, np.ones(len(pool.numbers), bool))
    return choice.finish(unmet)


class _Choice:
    """The lists while they grow."""

    def __init__(
        self, pool: Pool, k: int, limits: tuple[Limit, ...], diversity: Diversity, blocked: np.ndarray | None
    ) -> None:
        self._pool, self._k, self._limits, self._diversity = pool, k, limits, diversity
        self._rows = np.arange(len(pool.numbers))
        self._open = pool.present if blocked is None else pool.present & ~blocked
        self._taken = np.zeros(pool.numbers.shape, bool)
        self._length = np.zeros(len(pool.numbers), np.int64)
        self._groups = [np.vstack([limit.groups, np.full_like(limit.groups[:1], limit.size)]) for limit in limits]
        self._used = [np.zeros((len(pool.numbers), limit.size + 1), np.int16) for limit in limits]
        self._worth = diversity.worth(pool.scores, pool.present)
        self._closeness = np.zeros(pool.numbers.shape, np.float32)

    def having(self, wanted: np.ndarray) -> np.ndarray:
        """Return how many of `wanted` are in each list."""
        return np.asarray((self._taken & wanted).sum(axis=1))

    def pick(self, wanted: np.ndarray, rows: np.ndarray) -> None:
        """Put the best open candidate of `wanted` on the lists of `rows`."""
        may = wanted & self._open & (rows & (self._length < self._k))[:, None]
        for limit, groups, used in zip(self._limits, self._groups, self._used, strict=True):
            full = used >= limit.count
            full[:, limit.size] = False
            may &= ~full[self._rows[:, None, None], groups[self._pool.numbers]].any(axis=2)
        value = np.where(may, self._worth - self._diversity.share * self._closeness, -np.inf)
        best = value.argmax(axis=1)
        found = may[self._rows, best]
        self._take(self._rows[found], best[found])

    def _take(self, rows: np.ndarray, places: np.ndarray) -> None:
        items = self._pool.numbers[rows, places]
        self._taken[rows, places] = True
        self._open[rows, places] = False
        self._length[rows] += 1
        for groups, used in zip(self._groups, self._used, strict=True):
            for column in groups[items].T:
                used[rows, column] += 1
        if self._diversity.share:
            self._diversity.update(self._closeness, rows, items, self._pool.numbers)

    def finish(self, unmet: np.ndarray) -> Composed:
        """Return the lists, ordered by score."""
        order = np.argsort(~self._taken, axis=1, kind="stable")[:, : self._k]
        there = np.take_along_axis(self._taken, order, axis=1)
        numbers = np.where(there, np.take_along_axis(self._pool.numbers, order, axis=1), self._pool.items)
        scores = np.where(there, np.take_along_axis(self._pool.scores, order, axis=1), -np.inf)
        return Composed(numbers, scores.astype(np.float32), unmet)
