"""What candidates say about hidden likes, kept small: the few items of each person that any of them puts forward."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import numpy as np

from desktop_app.core.recommend.ranking import without_seen
from desktop_app.core.recommend.splits import Exam

AT = 10
_FORWARD = 40  # items of each person that every candidate puts forward
_CELLS = 8_000_000
_GAINS = np.append(1 / np.log2(np.arange(2.0, AT + 2)), 0.0)  # of each place, the last of all that are not shown
_IDEAL = np.append(0.0, np.cumsum(_GAINS[:-1]))  # of so many hidden items in the first places


@dataclass(frozen=True, eq=False)
class Sheet:
    """What candidates say about one exam.

    Attributes
    ----------
    known : int or None
        As in `Exam`.
    counts : ndarray of int, shape (people,)
        Likes known of each person.
    items : ndarray of int32, shape (people, places)
        The pool of each person in catalogue order: what any candidate puts forward; filled up with the largest number.
        A hidden item that none of them puts forward is not in it: it would be known by its low scores.
    is_hidden : ndarray of bool, shape (people, places)
    hidden : ndarray of int, shape (people,)
        All hidden likes of each person.
    who : ndarray of int, shape (people,)
        Numbers of the people in the log; the same person may have been asked about in several rounds.
    scores : ndarray of float32, shape (candidates, people, places)
        0 where the pool is filled up.
    """

    known: int | None
    counts: np.ndarray
    items: np.ndarray
    is_hidden: np.ndarray
    hidden: np.ndarray
    who: np.ndarray
    scores: np.ndarray

    @cached_property
    def hidden_places(self) -> tuple[np.ndarray, np.ndarray]:
        """Rows and places of the hidden items."""
        row, place = np.nonzero(self.is_hidden)
        return row, place

    def take(self, rows: np.ndarray) -> Sheet:
        """Return the sheet of these people (positions, also repeated ones)."""
        return Sheet(
            self.known,
            self.counts[rows],
            self.items[rows],
            self.is_hidden[rows],
            self.hidden[rows],
            self.who[rows],
            self.scores[:, rows],
        )

    def only(self, candidates: Sequence[int]) -> Sheet:
        """Return the sheet of these candidates."""
        return replace(self, scores=self.scores[list(candidates)])


def joined(sheets: Sequence[Sheet]) -> Sheet:
    """Return the sheets of several rounds of the same exam as one; the catalogue is the same in all of them."""
    width = max(sheet.items.shape[1] for sheet in sheets)

    def wide(values: np.ndarray, fill: Any) -> np.ndarray:
        room = [(0, 0)] * (values.ndim - 1) + [(0, width - values.shape[-1])]
        return np.pad(values, room, constant_values=fill)

    return Sheet(
        sheets[0].known,
        np.concatenate([sheet.counts for sheet in sheets]),
        np.concatenate([wide(sheet.items, np.iinfo(np.int32).max) for sheet in sheets]),
        np.concatenate([wide(sheet.is_hidden, False) for sheet in sheets]),
        np.concatenate([sheet.hidden for sheet in sheets]),
        np.concatenate([sheet.who for sheet in sheets]),
        np.concatenate([wide(sheet.scores, 0.0) for sheet in sheets], axis=1),
    )


@dataclass(eq=False)
class Judge:
    """Asks candidates about one exam, a block of people at a time."""

    exam: Exam

    def __post_init__(self) -> None:
        self._forward: list[np.ndarray] = []

    @property
    def asked(self) -> int:
        """How many candidates were asked."""
        return len(self._forward)

    def ndcg(self, model: Any, new_items: Any = None) -> np.ndarray:
        """Return NDCG@10 of every person, and remember what the candidate puts forward.

        Parameters
        ----------
        model : FittedRecommender
        new_items : CSR matrix, optional
            Features of the new items that are ranked instead of the catalogue.
        """
        found, forward = [], []
        for part in self.parts():
            left = without_seen(answers(model, part, new_items), part.seen)
            forward.append(_first(left))
            found.append(_gains(left, forward[-1], part.hidden))
        self._forward.append(np.concatenate(forward))
        return np.concatenate(found)

    def ask(self, model: Any) -> None:
        """Remember what a candidate puts forward; `ndcg` without its figures."""
        parts = self.parts()
        self._forward.append(np.concatenate([_first(without_seen(answers(model, p), p.seen)) for p in parts]))

    def sheet(self, models: Sequence[Any], forward: Sequence[int], new_items: Any = None) -> Sheet:
        """Return what `models` say about the pool.

        Parameters
        ----------
        models : sequence of FittedRecommender
        forward : sequence of int
            Which calls of `ndcg` these were; only what they put forward is in the pool.
        """
        items, is_hidden = self._pool([self._forward[number] for number in forward])
        scores = np.zeros((len(models), *items.shape), np.float32)
        for number, model in enumerate(models):
            start = 0
            for part in self.parts():
                rows = slice(start, start + part.people)
                start += part.people
                said = answers(model, part, new_items)
                places = np.minimum(items[rows], said.shape[1] - 1)
                scores[number, rows] = np.where(items[rows] < said.shape[1], np.take_along_axis(said, places, 1), 0.0)
        exam = self.exam
        counts, hidden = np.diff(exam.histories.indptr), np.diff(exam.hidden.indptr)
        return Sheet(exam.known, counts, items, is_hidden, hidden, exam.who, scores)

    def parts(self) -> list[Exam]:
        """Return the exam in blocks of people whose scores fit the memory."""
        step = max(_CELLS // max(self.exam.hidden.shape[1], 1), 1)
        return [
            self.exam.take(np.arange(at, min(at + step, self.exam.people))) for at in range(0, self.exam.people, step)
        ]

    def _pool(self, forward: list[np.ndarray]) -> tuple[np.ndarray, np.ndarray]:
        hidden = self.exam.hidden
        end = hidden.shape[1]
        pools = [np.unique(np.concatenate([said[row] for said in forward])) for row in range(self.exam.people)]
        items = np.full((len(pools), max(len(pool) for pool in pools)), np.iinfo(np.int32).max, np.int32)
        is_hidden = np.zeros(items.shape, bool)
        for row, pool in enumerate(pools):
            pool = pool[pool < end]
            items[row, : len(pool)] = pool
            is_hidden[row, : len(pool)] = np.isin(pool, hidden.indices[hidden.indptr[row] : hidden.indptr[row + 1]])
        return items, is_hidden


def answers(model: Any, exam: Exam, new_items: Any = None) -> np.ndarray:
    """Return a candidate's scores for the people of an exam, of the catalogue or of new items."""
    if new_items is None:
        found: np.ndarray = model.score(exam.histories, exam.profiles)
    else:
        found = model.score_new(exam.histories, new_items)
    return found


def _first(left: np.ndarray) -> np.ndarray:
    """Return the items of the largest scores of each row in any order; the number of items where one was seen."""
    items = left.shape[1]
    most = min(_FORWARD, items)
    chosen = np.argpartition(-left, most - 1, axis=1)[:, :most]
    return np.where(np.take_along_axis(left, chosen, 1) > -np.inf, chosen, items).astype(np.int32)


def _gains(left: np.ndarray, forward: np.ndarray, hidden: Any) -> np.ndarray:
    """Return NDCG@10 of every person from the items of the largest scores."""
    items = left.shape[1]
    best = np.sort(forward, axis=1)  # equal scores in catalogue order
    scores = np.take_along_axis(left, np.minimum(best, items - 1), 1)
    order = np.argsort(np.where(best < items, -scores, np.inf), axis=1, kind="stable")[:, :AT]
    first = np.take_along_axis(best, order, 1)
    rows = np.arange(len(first))[:, None]
    found = hidden.astype(bool).toarray()[rows, np.minimum(first, items - 1)] & (first < items)
    return _of_ideal(found, np.diff(hidden.indptr))


def _of_ideal(found: np.ndarray, hidden: np.ndarray) -> np.ndarray:
    """Return NDCG from which places hold a hidden item, shape (people, places), and how many are hidden."""
    ideal = _IDEAL[np.minimum(hidden, AT)]
    return np.asarray((found @ _GAINS[: found.shape[1]]) / np.maximum(ideal, 1e-9))


def pool_ndcg(sheet: Sheet, total: np.ndarray) -> np.ndarray:
    """Return NDCG@10 of every person for scores of the pool.

    Parameters
    ----------
    sheet : Sheet
    total : ndarray of float, shape (people, places)

    Returns
    -------
    ndarray of float64, shape (people,)
    """
    left = np.where(sheet.items < np.iinfo(np.int32).max, total, np.float32(-np.inf))
    k = min(AT, left.shape[1])
    least = -np.partition(-left, k - 1, axis=1)[:, k - 1]
    row, place = sheet.hidden_places
    own = left[row, place]
    near = np.flatnonzero(own >= least[row])  # the others are not among the first
    row, place, own = row[near], place[near], own[near, None]
    block = left[row]
    ahead = np.count_nonzero(block > own, axis=1)
    before = np.arange(left.shape[1]) < place[:, None]  # equal scores in catalogue order
    ahead += np.count_nonzero((block == own) & before, axis=1)
    gains = np.bincount(row, _GAINS[np.minimum(ahead, AT)], minlength=len(left))
    return np.asarray(gains / np.maximum(_IDEAL[np.minimum(sheet.hidden, AT)], 1e-9))
