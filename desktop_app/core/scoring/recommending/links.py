"""What each item of a history adds to a score, read from the tables of links in the file."""

from __future__ import annotations

from typing import Protocol

import numpy as np

from desktop_app.core.scoring.model_file import ModelFails
from desktop_app.core.scoring.recommending.file import OWN, RecommenderFile


class _Table(Protocol):
    def between(self, history: np.ndarray, items: np.ndarray) -> np.ndarray:
        """Return float32 (h, k): what each item of a history adds to each of `items`."""

    def column(self, item: int) -> np.ndarray:
        """Return float32 (n,): what each item of the catalogue adds to `item`."""


class _Dense:
    def __init__(self, weights: np.ndarray) -> None:
        self._weights = weights

    def between(self, history: np.ndarray, items: np.ndarray) -> np.ndarray:
        return np.asarray(self._weights[history[:, None], items[None, :]], np.float32)

    def column(self, item: int) -> np.ndarray:
        return np.asarray(self._weights[:, item], np.float32)


class _Sparse:
    """Links of each item to a few others."""

    def __init__(self, to: np.ndarray, weight: np.ndarray, items: int) -> None:
        self._to, self._weight = to[:items], weight[:items]
        self._place = np.full(items, -1, np.int32)

    def between(self, history: np.ndarray, items: np.ndarray) -> np.ndarray:
        self._place[items] = np.arange(len(items), dtype=np.int32)
        places = self._place[self._to[history]]
        self._place[items] = -1
        row, link = np.nonzero(places >= 0)
        values = self._weight[history[row], link].astype(np.float64)
        found = np.bincount(row * len(items) + places[row, link], values, len(history) * len(items))
        return np.asarray(found.reshape(len(history), len(items)), np.float32)

    def column(self, item: int) -> np.ndarray:
        found = np.zeros(len(self._to), np.float32)
        for link in range(self._to.shape[1]):
            there = self._to[:, link] == item
            found[there] += self._weight[there, link].astype(np.float32)
        return found


class _LowRank:
    def __init__(self, into: np.ndarray, out: np.ndarray) -> None:
        self._into, self._out = into.astype(np.float32), out.astype(np.float32)

    def between(self, history: np.ndarray, items: np.ndarray) -> np.ndarray:
        return np.asarray(self._into[history] @ self._out[:, items], np.float32)

    def column(self, item: int) -> np.ndarray:
        return np.asarray(self._into @ self._out[:, item], np.float32)


class FileLinks:
    """The linear part of a file's scores.

    Attributes
    ----------
    exists : bool
        Whether any member has links.
    """

    def __init__(self, model: RecommenderFile) -> None:
        arrays = model.constants.arrays
        self._factors = arrays.get(OWN + "factors", np.zeros((1, 0), np.float32))
        self._items = model.facts.items
        self._tables: list[tuple[int, _Table]] = []
        for number, member in enumerate(model.facts.members):
            table = _table(arrays, member.links, self._items) if member.links else None
            if table is not None:
                self._tables.append((number, table))
        if self._factors.ndim != 2 or self._factors.shape[1] != len(model.facts.members) or not len(self._factors):
            raise ModelFails(file=model.path.name, reason="its factors do not fit its members")
        self.exists = bool(self._tables)

    def factors(self, likes: int) -> np.ndarray:
        """Return the factor of each member for a history of so many likes."""
        return np.asarray(self._factors[min(likes, len(self._factors) - 1)])

    def contributions(self, history: np.ndarray, items: np.ndarray) -> np.ndarray:
        """Return float32 (h, k): what each item of a history adds to the scores of `items`."""
        total = np.zeros((len(history), len(items)), np.float32)
        factors = self.factors(len(history))
        for number, table in self._tables:
            if factors[number]:
                total += factors[number] * table.between(history, items)
        return total

    def audience(self, item: int, model: RecommenderFile) -> np.ndarray:
        """Return the linear part of the score of `item` for everybody in the file, float64 (people,)."""
        counts = np.minimum(model.liked[:-1], len(self._factors) - 1)
        person = np.repeat(np.arange(len(counts)), np.diff(model.offsets[:-1]))
        place = np.arange(len(person)) - model.offsets[:-1][person]
        likes = place < model.liked[person]
        person, liked = person[likes], model.histories[:-1][likes]
        total = np.zeros(len(counts))
        for number, table in self._tables:
            weights = table.column(item).astype(np.float64)
            sums = np.bincount(person, weights[liked], len(counts))
            total += self._factors[counts, number] * sums
        return total


def _table(arrays: dict[str, np.ndarray], name: str, items: int) -> _Table | None:
    """Return the links called `name`, None where their tables are not there or do not fit."""
    start = f"{OWN}links:{name}:"
    dense = arrays.get(start + "dense")
    if dense is not None and dense.shape == (items, items):
        return _Dense(dense)
    to, weight = arrays.get(start + "to"), arrays.get(start + "weight")
    if to is not None and weight is not None and to.shape == weight.shape and to.ndim == 2 and len(to) == items + 1:
        fits = to.dtype.kind in "iu" and to.size > 0 and to.min() >= 0 and to.max() < items
        return _Sparse(to, weight, items) if fits else None
    into, out = arrays.get(start + "in"), arrays.get(start + "out")
    if into is not None and out is not None and into.ndim == out.ndim == 2 and into.shape == out.shape[::-1]:
        return _LowRank(into, out) if len(into) == items else None
    return None
