"""From columns to yes-no questions, from questions to whole points."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from desktop_app.core.features.base import Answers
from desktop_app.core.features.meaning import plain_between
from desktop_app.core.learners.sparse import NEVER, sparse_path

_MOST_FEATURES, _MOST_BITS = 60, 150
_PATH = tuple(np.geomspace(0.9, 0.02, 14).tolist())
_ROUGH = 3e-3  # only which questions are asked matters here: their weights are found anew
_SMALLEST_SHARE = 0.02
_FEWEST_ROWS = 3
_PARTS_OF_FEW, _PARTS_OF_MANY = 5, 8
_MANY_ROWS = 500
_MOST_POINTS_OF_FEW, _MOST_POINTS_OF_MANY = 5, 10


@dataclass(frozen=True, eq=False)
class Bits:
    """Questions of the form "is feature f at least b?".

    Attributes
    ----------
    feature : ndarray of int64, shape (k,)
    bound : ndarray of float32, shape (k,)
    rows : ndarray of int64, shape (k,)
        Training rows that say yes; `of` is how many were asked.
    """

    feature: np.ndarray
    bound: np.ndarray
    rows: np.ndarray
    of: int

    def take(self, places: np.ndarray) -> Bits:
        """Return only these questions."""
        return replace(self, feature=self.feature[places], bound=self.bound[places], rows=self.rows[places])

    def counted(self, features: np.ndarray) -> Bits:
        """Return the questions with how many of these rows say yes."""
        return replace(self, rows=self.of_features(features).sum(axis=0).astype(np.int64), of=len(features))

    def of_features(self, features: np.ndarray) -> np.ndarray:
        """Return the answers as 1 or 0, shape (rows, k)."""
        said: np.ndarray = (features[:, self.feature] >= self.bound).astype(np.float64)
        return said


def cut(features: np.ndarray, answers: Answers) -> Bits:
    """Cut the features that go with the answers into parts of about equally many rows, at plain numbers.

    Parameters
    ----------
    features : ndarray of float32, shape (rows, features)
    answers : Answers

    Returns
    -------
    Bits
        At least one, at most 150.
    """
    rows = len(features)
    parts = _PARTS_OF_FEW if rows < _MANY_ROWS else _PARTS_OF_MANY
    pairs: list[tuple[int, float]] = []
    for feature in np.sort(closest(_ranks(features), answers, _MOST_FEATURES)):
        pairs += [(int(feature), bound) for bound in _bounds(features[:, feature], parts)]
    number, bound = (np.array(part) for part in zip(*(pairs or [(0, np.inf)]), strict=True))
    bits = Bits(number.astype(np.int64), bound.astype(np.float32), np.zeros(len(number), np.int64), rows)
    said = bits.of_features(features)
    return bits.take(np.sort(closest(said, answers, _MOST_BITS)))


def supports_of(said: np.ndarray, answers: Answers, sizes: Sequence[float]) -> tuple[tuple[int, ...], ...]:
    """Return for each size the questions that the widest model of at most that size asks."""
    found: dict[float, tuple[int, ...]] = {size: () for size in sizes}
    for weights, _ in sparse_path(said, answers, _PATH, _ROUGH):
        used = tuple(np.flatnonzero(np.abs(weights).max(axis=1) > 0).tolist())
        for size in sizes:
            if len(used) <= size:
                found[size] = used
        if len(used) > max(sizes):
            break
    return tuple(places or (0,) for places in found.values())


def rounded(said: np.ndarray, answers: Answers) -> tuple[np.ndarray, float, np.ndarray]:
    """Weigh the questions, round the weights to whole points, and find what a point is worth.

    Returns
    -------
    points : ndarray of int64, shape (questions, outputs)
    worth : float
    start : ndarray, shape (outputs,)
    """
    weights = _weights(said, answers)
    most = _MOST_POINTS_OF_FEW if len(said) < _MANY_ROWS else _MOST_POINTS_OF_MANY
    largest = float(np.abs(weights).max(initial=0.0))
    points = np.rint(weights * (most / largest)).astype(np.int64) if largest > 1e-9 else np.zeros(weights.shape, int)
    worth, start = _linked(said @ points, answers, largest / most)
    return points, worth, start


def _ranks(features: np.ndarray) -> np.ndarray:
    """Return the features as ranks: what is far out counts no more than what is far."""
    return np.argsort(np.argsort(features, axis=0, kind="stable"), axis=0).astype(np.float64)


def closest(features: np.ndarray, answers: Answers, most: int) -> np.ndarray:
    """Return the features that go with the answers most closely, at most so many."""
    if features.shape[1] <= most:
        return np.arange(features.shape[1])
    centred = features - features.mean(axis=0)
    wanted = answers.columns() - answers.columns().mean(axis=0)
    spread = np.sqrt((centred**2).sum(axis=0)) + 1e-12
    closeness = np.abs(centred.T @ wanted).max(axis=1) / spread
    return np.argsort(-closeness, kind="stable")[:most]


def _bounds(values: np.ndarray, parts: int) -> list[float]:
    distinct, counts = np.unique(values, return_counts=True)
    if len(distinct) < 2:
        return []
    ends = np.cumsum(counts)[:-1]  # rows below each possible bound
    rows = len(values)
    wanted = np.arange(1, parts) * rows / parts
    places = np.unique(np.abs(ends[None] - wanted[:, None]).argmin(axis=1))
    fewest = min(max(_FEWEST_ROWS, _SMALLEST_SHARE * rows), rows / 2)
    kept = [place for place in places if fewest <= ends[place] <= rows - fewest]
    return [plain_between(float(distinct[place]), float(distinct[place + 1])) for place in kept]


def _weights(said: np.ndarray, answers: Answers) -> np.ndarray:
    from sklearn.exceptions import ConvergenceWarning
    from sklearn.linear_model import LogisticRegression, Ridge

    if not answers.classes:
        return np.asarray(Ridge(alpha=1.0).fit(said, answers.values).coef_).reshape(-1, 1)
    weights = np.zeros((said.shape[1], 1 if answers.classes == 2 else answers.classes))
    present = np.unique(answers.values)
    if len(present) < 2 or not said.std(axis=0).any():
        return weights
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)  # the weights are rounded anyway
        found = LogisticRegression(C=1.0).fit(said, answers.values).coef_
    if answers.classes == 2:
        weights[:, 0] = found[0]
    elif len(present) == 2:
        weights[:, present] = np.stack([-found[0] / 2, found[0] / 2], axis=1)
    else:
        weights[:, present] = found.T
    return weights


def _linked(totals: np.ndarray, answers: Answers, worth: float) -> tuple[float, np.ndarray]:
    """Return what a point is worth, and what the totals begin with."""
    if not answers.classes:
        mean, spread = totals.mean(axis=0), float(totals.var())
        slope = float(((totals - mean)[:, 0] * answers.values).mean()) / spread if spread > 0 else 0.0
        return slope, answers.values.mean() - slope * mean
    if answers.classes == 2:
        together = np.hstack([np.zeros_like(totals), totals])
        worth, start = _softmax_link(together, answers.values, np.arange(2), worth)
        return worth, np.array([start[1] - start[0]])
    present = np.unique(answers.values)
    worth, found = _softmax_link(totals[:, present], np.searchsorted(present, answers.values), present, worth)
    start = np.full(answers.classes, NEVER)
    start[present] = found
    return worth, start


def _softmax_link(
    totals: np.ndarray, values: np.ndarray, present: np.ndarray, worth: float
) -> tuple[float, np.ndarray]:
    """Return worth and starts of the least log-loss, with a weak pull towards `worth` and equal starts."""
    from scipy.optimize import minimize
    from scipy.special import logsumexp

    rows = np.arange(len(values))
    wanted = np.zeros_like(totals)
    wanted[rows, values] = 1.0

    def cost(place: np.ndarray) -> tuple[float, np.ndarray]:
        start, scale = place[:-1], place[-1] * worth
        logits = start + scale * totals
        norm = logsumexp(logits, axis=1, keepdims=True)
        error = np.exp(logits - norm) - wanted
        pull = place - np.append(np.zeros(len(start)), 1.0)
        slope = np.append(error.sum(axis=0), float((error * totals).sum()) * worth)
        return float((norm[:, 0] - logits[rows, values]).sum() + 0.05 * (pull**2).sum()), slope + 0.1 * pull

    begin = np.append(np.zeros(len(present)), 1.0)
    found = minimize(cost, begin, jac=True, method="L-BFGS-B", bounds=[(None, None)] * len(present) + [(0.0, None)]).x
    return float(found[-1] * worth), np.asarray(found[:-1])
