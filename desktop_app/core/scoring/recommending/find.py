"""People and items found as somebody types, over a million names."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import Any

import numpy as np

from desktop_app.core.scoring.recommending.asks import Found, ItemLine
from desktop_app.core.scoring.recommending.file import RecommenderFile

_LONGEST_NUMBER = 16  # digits that a number of double precision tells apart


class Finder:
    """Names of one kind, ready to be searched.

    Parameters
    ----------
    ids, titles : sequence of str
        Titles may be the ids themselves.
    weight : ndarray, optional
        Among equally good hits the one of larger weight comes first.
    """

    def __init__(self, ids: Sequence[str], titles: Sequence[str], weight: np.ndarray | None = None) -> None:
        self._ids = _folded(ids)
        self._titles = self._ids if titles is ids else _folded(titles)
        self._weight = weight
        self._count = len(ids)

    def find(self, text: str, most: int) -> tuple[list[int], int]:
        """Return the places of the first hits and how many there are.

        A name that is the text comes first, then names that begin with it, then names that contain it.
        """
        wanted = folded(text)
        if not wanted:
            order = self._by_weight(np.arange(self._count))
            return order[:most].tolist(), self._count
        grade = np.maximum(_grades(self._ids, wanted), _grades(self._titles, wanted))
        hits = np.flatnonzero(grade)
        hits = self._by_weight(hits)
        order = hits[np.argsort(-grade[hits], kind="stable")]
        return order[:most].tolist(), len(hits)

    def _by_weight(self, places: np.ndarray) -> np.ndarray:
        if self._weight is None:
            return places
        return np.asarray(places[np.argsort(-self._weight[places], kind="stable")])


def people_finder(model: RecommenderFile) -> Finder:
    """Return the finder of a file's people; those who are numbered stand in the order of their numbers."""
    return Finder(model.people, model.people, number_order(model.people))


def number_order(ids: Sequence[str]) -> np.ndarray | None:
    """Return what puts ids that are numbers in the order of these; None where any is something else."""
    if not all(one.isdecimal() and len(one) < _LONGEST_NUMBER for one in ids):
        return None
    return -np.asarray([int(one) for one in ids], np.float64)


def items_finder(model: RecommenderFile) -> Finder:
    """Return the finder of a file's items, by id and by title; what is liked most comes first."""
    return Finder(model.items, model.titles, model.facts.arrays.get("likes"))


def answer_find(model: RecommenderFile, finder: Finder, what: str, text: str, most: int) -> Found:
    """Return the people or items whose id or title contains `text`."""
    places, total = finder.find(text, most)
    if what == "items":
        lines = tuple(model.line(place) for place in places)
    else:
        lines = tuple(ItemLine(model.people[place], model.people[place]) for place in places)
    return Found(what, text, lines, total)


def folded(text: str) -> str:
    """Return a text in the form that is compared: case and width of letters do not matter."""
    return unicodedata.normalize("NFKC", text).lower().strip()


def _folded(texts: Sequence[str]) -> Any:
    import pyarrow as pa
    import pyarrow.compute as pc

    return pc.utf8_lower(pc.utf8_normalize(pa.array(texts, pa.string()), form="NFKC"))


def _grades(texts: Any, wanted: str) -> np.ndarray:
    import pyarrow.compute as pc

    there = pc.match_substring(texts, wanted).to_numpy(zero_copy_only=False)
    grade = np.asarray(there, np.int8).copy()
    if there.any():
        hits = np.flatnonzero(there)
        some = texts.take(hits)
        grade[hits] += pc.starts_with(some, wanted).to_numpy(zero_copy_only=False)
        grade[hits] += pc.equal(some, wanted).to_numpy(zero_copy_only=False)
    return grade
