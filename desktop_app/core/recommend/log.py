"""A log of who had to do with what, in numbers: the one shape that every recommender learns from."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

import numpy as np


class Signal(StrEnum):
    """What the log says about each pair."""

    EVENTS = "events"  # it happened
    COUNTS = "counts"  # how often or how much
    RATINGS = "ratings"  # how well it was liked


@dataclass(frozen=True, eq=False)
class Log:
    """Every pair of a person and an item once, sorted by person, then item.

    Ids are sorted texts, so the order of rows in a file changes nothing; the order of `items` is the catalogue's.

    Attributes
    ----------
    people, items : tuple of str
    person, item : ndarray of int32, shape (pairs,)
        Positions in `people` and `items`.
    value : ndarray of float32, shape (pairs,)
        1, a count or sum, or the (latest) rating.
    time : ndarray of int64, shape (pairs,), optional
        Seconds since 1970 of the latest event of the pair; the smallest int64 where it is not known.
    like_from : float
        A pair is a like if its value is at least this (ratings); every pair is one otherwise.
    """

    people: tuple[str, ...]
    items: tuple[str, ...]
    person: np.ndarray
    item: np.ndarray
    value: np.ndarray
    signal: Signal = Signal.EVENTS
    time: np.ndarray | None = None
    like_from: float = -np.inf
    _kept: dict[str, Any] = field(default_factory=dict, repr=False)

    def kept(self, name: str, make: Callable[[], Any]) -> Any:
        """Return what `make` returned the first time: what several recommenders find out from the same log."""
        if name not in self._kept:
            self._kept[name] = make()
        return self._kept[name]

    def likes(self) -> Any:
        """Return the pairs that are likes as a CSR matrix of ones (float32), shape (people, items)."""
        liked = self.value >= self.like_from
        return _csr(self, liked, np.ones(int(liked.sum()), np.float32))

    def seen(self) -> Any:
        """Return all pairs, liked or not, as a CSR matrix of ones (float32), shape (people, items)."""
        return _csr(self, np.ones(len(self.value), bool), np.ones(len(self.value), np.float32))

    def values(self) -> Any:
        """Return the values of all pairs as a CSR matrix of float32, shape (people, items)."""
        return _csr(self, np.ones(len(self.value), bool), self.value.astype(np.float32))

    def take(self, pairs: np.ndarray) -> Log:
        """Return only these pairs (a mask or sorted positions); people and items keep their numbers."""
        time = None if self.time is None else self.time[pairs]
        return Log(
            self.people,
            self.items,
            self.person[pairs],
            self.item[pairs],
            self.value[pairs],
            self.signal,
            time,
            self.like_from,
        )


def _csr(log: Log, pairs: np.ndarray, values: np.ndarray) -> Any:
    from scipy import sparse

    shape = (len(log.people), len(log.items))
    return sparse.csr_matrix((values, (log.person[pairs], log.item[pairs])), shape=shape)


@dataclass(frozen=True, eq=False)
class Features:
    """What a table beside the log says about people or items, as numbers.

    Attributes
    ----------
    matrix : CSR matrix of float32, shape (people or items, features)
        A row of zeros where nothing is known.
    names : tuple of str
        One for each feature, such as "genre=Drama".
    columns : tuple of str
        The source columns.
    """

    matrix: Any
    names: tuple[str, ...]
    columns: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class Given:
    """All that a recommender may learn from.

    Attributes
    ----------
    log : Log
    people, items : Features, optional
    weight : CSR matrix of float32, optional
        Confidence of each like (counts); ones if None.
    """

    log: Log
    people: Features | None = None
    items: Features | None = None
    weight: Any = field(default=None)


def confidence(log: Log) -> Any:
    """Return how sure each like is (CSR), None where the log does not count; doubling a count adds one."""
    if log.signal is not Signal.COUNTS:
        return None
    weight = log.values()
    weight.data = np.log2(1 + np.clip(weight.data, 0, None)).astype(np.float32)
    return weight.multiply(log.likes()).tocsr()


def fingerprint(log: Log) -> str:
    """Return a SHA-256 over a log: the same events, the same fingerprint."""
    digest = hashlib.sha256("\0".join((*log.people, "", *log.items)).encode())
    for array in (log.person, log.item, log.value, *(() if log.time is None else (log.time,))):
        digest.update(array.tobytes())
    return digest.hexdigest()
