"""How much each candidate counts, for every length of history: found on hidden likes, doubted where they are few."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from desktop_app.core.recommend.base import HISTORY_LENGTHS
from desktop_app.core.recommend.blend import hats
from desktop_app.core.recommend.judging import AT, Sheet, pool_ndcg
from desktop_app.core.recommend.ranking import lead

FOLDS = 4
"""Weights are found for each of so many groups of people on the others, and averaged."""

_STEPS = (0.5, 0.25, 0.1)
_ROUNDS = 3  # through all weights for each step
_LEAST_GAIN = 1e-3
_TOUCHED = 0.05  # the least share of a length in a person's weights
_AS_MANY = 100.0  # people whose evidence the usual weights are worth
_AS_MANY_ITEMS = 500.0
_LONG, _ENOUGH = 12, 50
_MOST_PEOPLE = 4_000

USUAL: tuple[Mapping[str, float], ...] = (
    {"bestsellers": 1.0},
    {"bestsellers": 0.6, "rp3beta": 0.25, "bm25_knn": 0.15},
    {"bestsellers": 0.4, "rp3beta": 0.15, "bm25_knn": 0.45},
    {"bestsellers": 0.3, "rp3beta": 0.1, "bm25_knn": 0.6},
    {"ease": 0.5, "als": 0.2, "bm25_knn": 0.2, "bestsellers": 0.1},
)
"""Weights for each of `HISTORY_LENGTHS` that served on many logs, by key; what is missing leaves its part to others."""


@dataclass(frozen=True, eq=False)
class Weighing:
    """Weights found on hidden likes.

    Attributes
    ----------
    weights : ndarray of float64, shape (candidates, HISTORY_LENGTHS)
        Of scores divided by `scales`; every column sums to one.
    scales : ndarray of float64, shape (candidates, HISTORY_LENGTHS)
        Usual spread of a candidate's scores; 0 where it does not tell items apart.
    of_fold : ndarray of float64, shape (FOLDS, candidates, HISTORY_LENGTHS)
        Weights found without the people of one group (their number modulo `FOLDS`).
    """

    weights: np.ndarray
    scales: np.ndarray
    of_fold: np.ndarray

    def factors(self, fold: int | None = None) -> np.ndarray:
        """Return weights over scales as float32; without the people of `fold` where it is given."""
        weights = self.weights if fold is None else self.of_fold[fold]
        there = self.scales > 0
        return np.asarray(np.divide(weights, self.scales, out=np.zeros_like(weights), where=there), np.float32)


def weigh(sheets: Sequence[Sheet], keys: Sequence[str]) -> Weighing:
    """Find the weights of candidates for every length of history.

    Parameters
    ----------
    sheets : sequence of Sheet
        One for each exam, all of the same candidates.
    keys : sequence of str
        The candidates' stored keys.
    """
    kept = [_at_most(sheet) for sheet in sheets]
    scales = _scales(kept, keys)
    usual = usual_weights(keys, scales > 0)
    parts = [_Part.of(sheet, scales) for sheet in kept]
    start = _best_alone(parts, usual, scales > 0)
    of_fold = np.stack([_found(parts, start, usual, fold) for fold in range(FOLDS)])
    return Weighing(_shares(of_fold.mean(axis=0)), scales, of_fold)


def weigh_one_length(sheet: Sheet, items: int, most: int = _MOST_PEOPLE) -> tuple[np.ndarray, np.ndarray]:
    """Find weights that do not depend on the history: for new items.

    Parameters
    ----------
    sheet : Sheet
    items : int
        How many items were new to the candidates; where they are few, all candidates count nearly the same.
    most : int
        People whose answers are looked at.

    Returns
    -------
    weights, scales : ndarray of float64, shape (candidates,)
    """
    flat = Sheet(
        None,
        np.full(len(sheet.counts), HISTORY_LENGTHS[-1]),
        sheet.items,
        sheet.is_hidden,
        sheet.hidden,
        sheet.who,
        sheet.scores,
    )
    flat = _at_most(flat, most)
    scales = np.repeat(_spread(flat)[:, None], len(HISTORY_LENGTHS), axis=1)
    parts = [_Part.of(flat, scales)]
    even = _shares((scales > 0).astype(np.float64))
    start = _best_alone(parts, even, scales > 0)
    found = np.mean([_found(parts, start, even, fold) for fold in range(FOLDS)], axis=0)
    trust = items / (items + _AS_MANY_ITEMS)
    return _shares(trust * found + (1 - trust) * even)[:, -1], scales[:, -1]


def usual_weights(keys: Sequence[str], usable: np.ndarray) -> np.ndarray:
    """Return `USUAL` for these candidates; several of one key share its part, and what is missing goes to the others.

    Parameters
    ----------
    keys : sequence of str
    usable : ndarray of bool, shape (candidates, HISTORY_LENGTHS)
    """
    found = np.zeros(usable.shape)
    for column, weights in enumerate(USUAL):
        for row, key in enumerate(keys):
            found[row, column] = weights.get(key, 0.0) / keys.count(key) if usable[row, column] else 0.0
        if not found[:, column].any():
            found[:, column] = usable[:, column]
    return _shares(found)


@dataclass(frozen=True, eq=False)
class _Part:
    """A sheet with scores divided by their usual spread, and the share of every length in each person's weights."""

    sheet: Sheet
    shares: np.ndarray  # float32 (people, lengths)

    @classmethod
    def of(cls, sheet: Sheet, scales: np.ndarray) -> _Part:
        shares = hats(sheet.counts, HISTORY_LENGTHS)
        spread = shares @ scales.T
        inverse = np.divide(1.0, spread, out=np.zeros_like(spread), where=spread > 0).T.astype(np.float32)
        scaled = Sheet(
            sheet.known,
            sheet.counts,
            sheet.items,
            sheet.is_hidden,
            sheet.hidden,
            sheet.who,
            sheet.scores * inverse[:, :, None],
        )
        return cls(scaled, shares.astype(np.float32))

    def take(self, rows: np.ndarray) -> _Part:
        return _Part(self.sheet.take(rows), self.shares[rows])

    def total(self, weights: np.ndarray) -> np.ndarray:
        own = self.shares @ weights.T.astype(np.float32)
        total = np.zeros(self.sheet.items.shape, np.float32)
        for number, scores in enumerate(self.sheet.scores):
            if weights[number].any():
                total += own[:, number, None] * scores
        return total


@dataclass(eq=False)
class _Ascent:
    """Weights are raised and lowered one at a time; whatever raises the summed NDCG stays."""

    parts: list[_Part]
    weights: np.ndarray

    def __post_init__(self) -> None:
        self._totals = [part.total(self.weights) for part in self.parts]
        self._gains = [pool_ndcg(part.sheet, total) for part, total in zip(self.parts, self._totals, strict=True)]
        lengths = range(len(HISTORY_LENGTHS))
        self._touched = [self._of_length(length) for length in lengths]
        self._meets = [[other for other in lengths if self._overlap(length, other)] for length in lengths]
        self._changes = [0] * len(lengths)  # that people of this length have seen
        self._in_vain: dict[tuple[int, int, float], int] = {}  # what was tried → changes by then

    def _of_length(self, length: int) -> list[tuple[int, np.ndarray, _Part]]:
        found = []
        for number, part in enumerate(self.parts):
            rows = np.flatnonzero(part.shares[:, length] > _TOUCHED)
            if len(rows):
                found.append((number, rows, part.take(rows)))
        return found

    def _overlap(self, length: int, other: int) -> bool:
        return any(((p.shares[:, length] > _TOUCHED) & (p.shares[:, other] > _TOUCHED)).any() for p in self.parts)

    def run(self) -> np.ndarray:
        for step in _STEPS:
            for _ in range(_ROUNDS):
                tried = [
                    self._try(candidate, length, step)
                    for length in range(len(HISTORY_LENGTHS))
                    for candidate in range(len(self.weights))
                ]
                if not any(tried):
                    break
        return self.weights

    def _try(self, candidate: int, length: int, step: float) -> bool:
        """Raise or lower a weight if that helps; what did not help is not tried again before something has changed."""
        what = candidate, length, step
        if self._in_vain.get(what) == self._changes[length]:
            return False
        if any(self._change(candidate, length, change) for change in (step, -step)):
            return True
        self._in_vain[what] = self._changes[length]
        return False

    def _change(self, candidate: int, length: int, change: float) -> bool:
        change = max(change, -float(self.weights[candidate, length]))
        if not change:
            return False
        gain, changed = 0.0, []
        for number, rows, part in self._touched[length]:
            moved = (np.float32(change) * part.shares[:, length, None]) * part.sheet.scores[candidate]
            total = self._totals[number][rows] + moved
            gains = pool_ndcg(part.sheet, total)
            gain += float((gains - self._gains[number][rows]).sum())
            changed.append((number, rows, total, gains))
        if gain <= _LEAST_GAIN:
            return False
        for number, rows, total, gains in changed:
            self._totals[number][rows], self._gains[number][rows] = total, gains
        self.weights[candidate, length] += change
        for other in self._meets[length]:
            self._changes[other] += 1
        return True


def _found(parts: list[_Part], start: np.ndarray, usual: np.ndarray, fold: int) -> np.ndarray:
    """Return weights found on everybody but the people of a group, drawn to the usual ones where those are few."""
    known = [part.take(np.flatnonzero(part.sheet.who % FOLDS != fold)) for part in parts]
    known = [part for part in known if len(part.shares)]
    found = _shares(_Ascent(known, start.copy()).run()) if known else usual
    people = np.zeros(len(HISTORY_LENGTHS))
    for part in known:
        _, first = np.unique(part.sheet.who, return_index=True)
        people += part.shares[first].sum(axis=0)
    trust = people / (people + _AS_MANY)
    return _shares(trust * found + (1 - trust) * usual)


def _best_alone(parts: list[_Part], usual: np.ndarray, usable: np.ndarray) -> np.ndarray:
    """Return the weights that give everything to the best candidate of each length; the usual ones without evidence."""
    start = usual.copy()
    gains = np.zeros(usual.shape)
    for part in parts:
        each = np.stack([pool_ndcg(part.sheet, scores) for scores in part.sheet.scores])
        gains += (each @ part.shares) * usable  # equal scores of all items would be judged by the order of items
    for length in range(usual.shape[1]):
        if gains[:, length].any():
            start[:, length] = np.arange(len(start)) == gains[:, length].argmax()
    return start


def _scales(sheets: Sequence[Sheet], keys: Sequence[str]) -> np.ndarray:
    """Return the usual spread of scores by candidate and length; where nobody was asked, that of the next length."""
    found = np.zeros((len(keys), len(HISTORY_LENGTHS)))
    asked = np.zeros(len(HISTORY_LENGTHS), bool)
    for sheet in sheets:
        length = len(HISTORY_LENGTHS) - 1 if sheet.known is None else HISTORY_LENGTHS.index(sheet.known)
        long = np.flatnonzero(sheet.counts >= _LONG)
        found[:, length] = _spread(sheet.take(long) if sheet.known is None and len(long) >= _ENOUGH else sheet)
        asked[length] = True
    for length in np.flatnonzero(~asked).tolist():
        others = np.flatnonzero(asked)
        if len(others):
            found[:, length] = found[:, others[np.abs(others - length).argmin()]]
    if not asked[0]:
        found[:, 0] = [spread if key == "bestsellers" else 0.0 for key, spread in zip(keys, found[:, 0], strict=True)]
    return found


def _spread(sheet: Sheet) -> np.ndarray:
    """Return how far the best of each pool stand above its mean; 0 where a candidate does not tell items apart."""
    there = sheet.items < np.iinfo(np.int32).max
    found = np.array([lead(scores, there, AT) for scores in sheet.scores])
    least = 1e-6 * np.abs(sheet.scores).max(axis=(1, 2), initial=0.0)  # below that it is rounding
    return np.where(found > np.maximum(least, 1e-9), found, 0.0)


def _at_most(sheet: Sheet, most: int = _MOST_PEOPLE) -> Sheet:
    people = len(sheet.counts)
    return sheet if people <= most else sheet.take(np.linspace(0, people - 1, most).astype(np.int64))


def _shares(weights: np.ndarray) -> np.ndarray:
    sums = weights.sum(axis=0, keepdims=True)
    return np.asarray(np.divide(weights, sums, out=np.zeros(weights.shape), where=sums > 0), np.float64)


def spread_out(weights: Any) -> np.ndarray:
    """Return a weight for every one of `HISTORY_LENGTHS` from one that does not depend on the history."""
    return np.repeat(np.asarray(weights, np.float64)[:, None], len(HISTORY_LENGTHS), axis=1)
