"""How good ranked lists are. All items are ranked, what a person has seen is taken out, nothing is sampled."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

_CELLS = 4_000_000  # compared at once


@dataclass(frozen=True, eq=False)
class Ranks:
    """Where the hidden items of b people stand in their lists, sorted by person, then rank.

    Attributes
    ----------
    person : ndarray of int, shape (pairs,)
        Row of the person in the block.
    rank : ndarray of int, shape (pairs,)
        1 for the first item of the list; items of equal score stand in catalogue order.
    middle : ndarray of float, shape (pairs,)
        The mean rank of all items of the same score, from the end of the list (the last one has 1).
    hidden : ndarray of int, shape (b,)
        Hidden items of each person.
    open : ndarray of int, shape (b,)
        Items of each person's list: the catalogue without what the person has seen.
    """

    person: np.ndarray
    rank: np.ndarray
    middle: np.ndarray
    hidden: np.ndarray
    open: np.ndarray

    @classmethod
    def of(cls, scores: np.ndarray, seen: Any, hidden: Any) -> Ranks:
        """Rank hidden items among all that a person has not seen.

        Parameters
        ----------
        scores : ndarray of float, shape (b, items)
        seen, hidden : CSR matrices, shape (b, items)
            Without a common entry.
        """
        left = without_seen(scores, seen)
        counts = np.diff(hidden.indptr)
        person = np.repeat(np.arange(len(counts)), counts)
        ahead, same = _compared(left, person, hidden.indices)
        taken = np.diff(seen.indptr)
        middle = (left.shape[1] - taken)[person] - ahead.sum(axis=0) - same.sum(axis=0) / 2
        rank = 1 + ahead.sum(axis=0) + same[0]
        order = np.lexsort((rank, person))
        return cls(person[order], rank[order], middle[order], counts, left.shape[1] - taken)

    def per_person(self, values: np.ndarray) -> np.ndarray:
        """Add up a value of every hidden item over each person."""
        return np.bincount(self.person, weights=values, minlength=len(self.hidden))

    @property
    def place(self) -> np.ndarray:
        """Number the hidden items of each person by rank: 1 for the best placed one."""
        starts = np.cumsum(self.hidden) - self.hidden
        return np.asarray(np.arange(len(self.person)) - starts[self.person] + 1)


def _compared(left: np.ndarray, person: np.ndarray, item: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Count for every pair the items of a higher score (one row) and of the same score before and after it (two)."""
    ahead, same = np.zeros((1, len(person)), np.int64), np.zeros((2, len(person)), np.int64)
    step = max(_CELLS // max(left.shape[1], 1), 1)
    numbers = np.arange(left.shape[1])
    for start in range(0, len(person), step):
        part = slice(start, start + step)
        block, own = left[person[part]], left[person[part], item[part]][:, None]
        equal = block == own
        ahead[0, part] = np.count_nonzero(block > own, axis=1)
        same[0, part] = np.count_nonzero(equal & (numbers < item[part][:, None]), axis=1)
        same[1, part] = np.count_nonzero(equal, axis=1) - same[0, part] - 1
    return ahead, same


def without_seen(scores: np.ndarray, seen: Any) -> np.ndarray:
    """Return a copy of the scores with minus infinity for what was seen."""
    left = np.array(scores, copy=True)
    left[np.repeat(np.arange(seen.shape[0]), np.diff(seen.indptr)), seen.indices] = -np.inf
    return left


def lead(scores: np.ndarray, there: np.ndarray, k: int) -> float:
    """Return how far each person's best k items (of few: the best quarter) stand above the mean, the median of people.

    Parameters
    ----------
    scores : ndarray of float, shape (b, items)
    there : ndarray of bool, shape (b, items)
        What may be offered; people with fewer than two such items tell nothing.
    k : int
    """
    size = there.sum(axis=1)
    rows = np.flatnonzero(size > 1)
    if not len(rows):
        return 0.0
    size = size[rows]
    own = np.where(there[rows], scores[rows], -np.inf)
    first = -np.sort(-np.partition(own, own.shape[1] - k, axis=1)[:, -k:] if own.shape[1] > k else -own, axis=1)
    total = np.where(there[rows], scores[rows], 0.0).sum(axis=1, dtype=np.float64)
    sums = np.where(np.isfinite(first), first, 0.0).cumsum(axis=1, dtype=np.float64)
    best = np.clip(size // 4, 1, k)
    above = sums[np.arange(len(rows)), best - 1] / best - total / size
    return float(np.median(above))


def ndcg(ranks: Ranks, k: int) -> np.ndarray:
    """Discounted gain of the first k items, 1.0 being the ideal order; hidden items gain 1, others 0.

    Parameters
    ----------
    ranks : Ranks
    k : int, at least 1

    Returns
    -------
    ndarray of float, shape (b,)
        nan for people without hidden items.

    References
    ----------
    Järvelin and Kekäläinen (2002), ACM TOIS 20(4), 422-446.
    """
    gains = np.where(ranks.rank <= k, 1 / np.log2(1.0 + ranks.rank), 0.0)
    ideal = np.concatenate([[0.0], np.cumsum(1 / np.log2(np.arange(2.0, k + 2)))])
    return _shares(ranks.per_person(gains), ideal[np.minimum(ranks.hidden, k)])


def recall(ranks: Ranks, k: int) -> np.ndarray:
    """Share of the hidden items that are among the first k; nan for people without any."""
    return _shares(ranks.per_person(ranks.rank <= k), ranks.hidden)


def precision(ranks: Ranks, k: int) -> np.ndarray:
    """Share of the first k items that are hidden ones; nan for people without any."""
    return _shares(ranks.per_person(ranks.rank <= k), np.where(ranks.hidden, k, 0))


def hit(ranks: Ranks, k: int) -> np.ndarray:
    """1.0 for people with at least one hidden item among the first k, else 0.0; nan for people without any."""
    return _shares(ranks.per_person(ranks.rank <= k) > 0, ranks.hidden > 0)


def average_precision(ranks: Ranks, k: int) -> np.ndarray:
    """Precision at each hidden item among the first k, over the most hidden items that fit; its mean is MAP@k.

    References
    ----------
    Manning, Raghavan and Schütze (2008), Introduction to Information Retrieval, section 8.4.
    """
    parts = np.where(ranks.rank <= k, ranks.place / ranks.rank, 0.0)
    return _shares(ranks.per_person(parts), np.minimum(ranks.hidden, k))


def reciprocal_rank(ranks: Ranks) -> np.ndarray:
    """One over the rank of the first hidden item; its mean is MRR. nan for people without any.

    References
    ----------
    Voorhees (1999), The TREC-8 question answering track report.
    """
    return _shares(ranks.per_person(np.where(ranks.place == 1, 1 / ranks.rank, 0.0)), ranks.hidden > 0)


def auc(ranks: Ranks) -> np.ndarray:
    """Chance that a hidden item stands before one that is neither hidden nor seen; equal scores count half.

    Returns
    -------
    ndarray of float, shape (b,)
        nan for people without hidden items or with nothing else to rank.

    References
    ----------
    Hanley and McNeil (1982), Radiology 143(1), 29-36.
    """
    wins = ranks.per_person(ranks.middle) - ranks.hidden * (ranks.hidden + 1) / 2
    return _shares(wins, ranks.hidden * (ranks.open - ranks.hidden))


def _shares(part: np.ndarray, whole: np.ndarray) -> np.ndarray:
    wholes = whole.astype(np.float64)
    return np.asarray(np.divide(part, wholes, out=np.full(len(wholes), np.nan), where=wholes > 0))


# --- the lists themselves ---------------------------------------------------------------------------------------------


def top(scores: np.ndarray, seen: Any, k: int) -> np.ndarray:
    """Return the first k items of everyone's list, best first; equal scores in catalogue order.

    Parameters
    ----------
    scores : ndarray of float, shape (b, items)
    seen : CSR matrix, shape (b, items)
    k : int

    Returns
    -------
    ndarray of int, shape (b, k)
        Filled up with -1 where fewer items are left.
    """
    left = without_seen(scores, seen)
    kept = min(k, left.shape[1])
    least = -np.partition(-left, kept - 1, axis=1)[:, kept - 1]
    lists = np.full((len(left), k), -1, np.int64)
    for row, floor in enumerate(least):
        found = np.flatnonzero((left[row] >= floor) & (left[row] > -np.inf))
        best = found[np.argsort(-left[row, found], kind="stable")[:k]]
        lists[row, : len(best)] = best
    return lists


def coverage(lists: np.ndarray, items: int) -> float:
    """Share of the catalogue that is in at least one list.

    References
    ----------
    Ge, Delgado-Battenfeld and Jannach (2010), RecSys, 257-260.
    """
    return float(len(np.unique(lists[lists >= 0])) / max(items, 1))


def novelty(lists: np.ndarray, likes: np.ndarray, people: int) -> np.ndarray:
    """Mean surprise of a list in bits: -log2 of the share of people who like each item.

    Parameters
    ----------
    lists : ndarray of int, shape (b, k)
    likes : ndarray of int, shape (items,)
        How many people like each item; none counts as one.
    people : int

    Returns
    -------
    ndarray of float, shape (b,)
        nan for empty lists.

    References
    ----------
    Zhou et al. (2010), PNAS 107(10), 4511-4515.
    """
    bits = -np.log2(np.clip(likes, 1, None) / max(people, 1))
    return _mean(bits[np.maximum(lists, 0)], lists >= 0)


def diversity(lists: np.ndarray, likes: Any) -> np.ndarray:
    """One minus the mean likeness (cosine of who likes them) of two items of the same list.

    Parameters
    ----------
    lists : ndarray of int, shape (b, k)
    likes : CSR matrix of ones, shape (people, items)

    Returns
    -------
    ndarray of float, shape (b,)
        nan for lists of fewer than two items.

    References
    ----------
    Ziegler et al. (2005), WWW, 22-32.
    """
    columns = likes.T.tocsr()
    norms = np.sqrt(np.maximum(np.diff(columns.indptr), 1)).astype(np.float64)
    found = np.full(len(lists), np.nan)
    for row, items in enumerate(lists):
        chosen = items[items >= 0]
        if len(chosen) > 1:
            rows = columns[chosen]
            common = (rows @ rows.T).toarray() / np.outer(norms[chosen], norms[chosen])
            pairs = len(chosen) * (len(chosen) - 1)
            found[row] = 1 - (common.sum() - np.trace(common)) / pairs
    return found


def _mean(values: np.ndarray, there: np.ndarray) -> np.ndarray:
    return _shares(np.where(there, values, 0.0).sum(axis=1), there.sum(axis=1))
