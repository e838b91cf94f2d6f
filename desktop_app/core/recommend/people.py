"""What a model file keeps of people: their histories as item numbers, and their features where there are any."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from desktop_app.core.recommend.log import Log

_DAY_S = 86_400
_NO_TIME = np.iinfo(np.int64).min
UNKNOWN_DAY = 0
"""The stored day of a pair whose time is not known; the first known day is 1."""


@dataclass(frozen=True, eq=False)
class Stored:
    """Histories of people, one behind the other; in each the likes stand first, the newest at the front.

    Attributes
    ----------
    ids : tuple of str
    offsets : ndarray of int64, shape (people + 1,)
        Where each person's items begin in `items`.
    liked : ndarray of int32, shape (people,)
        How many of a person's items are likes.
    items : ndarray of int32, shape (pairs,)
    days : ndarray of int32, shape (pairs,), optional
        Days since `first_day`, plus 1; `UNKNOWN_DAY` where nobody knows.
    first_day : int
        Days since 1970.
    features : CSR matrix of float32, shape (people, features), optional
    """

    ids: tuple[str, ...]
    offsets: np.ndarray
    liked: np.ndarray
    items: np.ndarray
    days: np.ndarray | None = None
    first_day: int = 0
    features: Any = None

    @classmethod
    def of(cls, log: Log, features: Any = None) -> Stored:
        """Return what a model file keeps of the people of a log."""
        likes = log.value >= log.like_from
        time = np.full(len(log.item), _NO_TIME) if log.time is None else log.time
        order = np.lexsort((log.item, -np.maximum(time, -(2**62)), ~likes, log.person))
        people = len(log.people)
        counts = np.bincount(log.person, minlength=people)
        offsets = np.concatenate([[0], np.cumsum(counts)]).astype(np.int64)
        liked = np.bincount(log.person[likes], minlength=people).astype(np.int32)
        days, first_day = _days(time[order])
        return cls(log.people, offsets, liked, log.item[order].astype(np.int32), days, first_day, features)

    def histories(self, rows: np.ndarray, items: int) -> Any:
        """Return the likes of these people as a CSR matrix of ones, shape (rows, items)."""
        from scipy import sparse

        parts = [np.sort(self.items[self.offsets[row] : self.offsets[row] + self.liked[row]]) for row in rows]
        starts = np.concatenate([[0], np.cumsum([len(part) for part in parts])])
        numbers = np.concatenate(parts) if parts else np.zeros(0, np.int32)
        ones = np.ones(len(numbers), np.float32)
        return sparse.csr_matrix((ones, numbers, starts), shape=(len(rows), items))

    def seen(self, row: int) -> np.ndarray:
        """Return all items of a person, liked or not."""
        return self.items[self.offsets[row] : self.offsets[row + 1]]


def _days(time: np.ndarray) -> tuple[np.ndarray | None, int]:
    known = time != _NO_TIME
    if not known.any():
        return None, 0
    days = time // _DAY_S
    first = int(days[known].min())
    return np.where(known, days - first + 1, UNKNOWN_DAY).astype(np.int32), first
