"""Factors of people and items, found in turn."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Any, ClassVar

import numpy as np

from desktop_app.core.progress import Progress
from desktop_app.core.recommend.base import RECOMMENDERS
from desktop_app.core.recommend.linear import LinkedItems, named
from desktop_app.core.recommend.links import LowRankLinks
from desktop_app.core.recommend.log import Given
from desktop_app.core.text import QT_TRANSLATE_NOOP, Marked, say

_STAGE = QT_TRANSLATE_NOOP("Stages", "Learning factors of people and items in turn")
_ROUNDS, _STEPS = 10, 3
_PENALTY, _CONFIDENCE = 100.0, 40.0
_CELLS_AT_ONCE = 16_000_000
_MOST_ITEMS = 100_000


@RECOMMENDERS.register
@dataclass(frozen=True)
class ImplicitAls:
    """Factors for implicit feedback (Hu, Koren and Volinsky, 2008), with conjugate gradients (Takács et al., 2011).

    The setting is the number of factors. People never seen are folded in by one linear map, the ridge regression of a
    history on the items' factors, so an answer splits exactly over the history.
    """

    key: ClassVar[str] = "als"
    label: ClassVar[Marked] = QT_TRANSLATE_NOOP("Recommenders", "Factors of people and items")
    place: ClassVar[int] = 8
    needs: ClassVar[tuple[str, ...]] = ()

    def settings(self, given: Given) -> tuple[float, ...]:
        """Return numbers of factors, fewer for catalogues whose factors would not fit the file."""
        items = len(given.log.items)
        return (32.0,) if items <= 4_000 else (64.0,) if items <= 30_000 else (32.0,) if items <= _MOST_ITEMS else ()

    def fit(self, given: Given, settings: tuple[float, ...], seed: int, progress: Progress) -> tuple[LinkedItems, ...]:
        """Learn for each number of factors."""
        likes = given.log.likes()
        weights = likes if given.weight is None else given.weight.tocsr()
        fitted = []
        for number, setting in enumerate(settings):

            def tell(done: float, number: int = number) -> None:
                progress.update((number + done) / len(settings), say(_STAGE))

            items = _items_factors(weights, int(setting), seed, tell)
            system = items.T @ items + np.float32(_PENALTY) * np.eye(items.shape[1], dtype=np.float32)
            into = np.linalg.solve(system.astype(np.float64), items.T.astype(np.float64)).T
            fitted.append(LinkedItems(LowRankLinks.of(into, items.T), named(self.key, setting)))
        return tuple(fitted)


def _items_factors(weights: Any, factors: int, seed: int, tell: Any) -> np.ndarray:
    """Return the items' factors, float32 (n, factors)."""
    rng = np.random.default_rng(seed)
    turned = weights.T.tocsr()
    people, items = (np.zeros((count, factors), np.float32) for count in weights.shape)
    items[:] = rng.normal(scale=0.1, size=items.shape)
    for step in range(_ROUNDS):
        tell(step / _ROUNDS)
        people = _improved(people, items, weights)
        tell((step + 0.5) / _ROUNDS)
        items = _improved(items, people, turned)
    tell(1.0)
    return items


def _improved(own: np.ndarray, other: np.ndarray, weights: Any) -> np.ndarray:
    """Take a few steps of conjugate gradients towards the best factors of one side, a block of rows at a time."""
    common = other.T @ other + np.float32(_PENALTY) * np.eye(other.shape[1], dtype=np.float32)
    found = own.copy()
    lengths = np.cumsum(np.diff(weights.indptr)) * other.shape[1] // _CELLS_AT_ONCE
    edges = np.concatenate([[0], np.flatnonzero(np.diff(lengths)) + 1, [len(own)]])
    for start, stop in pairwise(edges.tolist()):
        found[start:stop] = _steps(own[start:stop], other, common, weights[start:stop])
    return found


def _steps(own: np.ndarray, other: np.ndarray, common: np.ndarray, weights: Any) -> np.ndarray:
    from scipy import sparse

    row = np.repeat(np.arange(len(own)), np.diff(weights.indptr))
    theirs = other[weights.indices]
    confidence = weights.data.astype(np.float32) * np.float32(_CONFIDENCE)

    def summed(values: np.ndarray) -> np.ndarray:
        table = sparse.csr_matrix((values, weights.indices, weights.indptr), shape=weights.shape)
        return np.asarray(table @ other, np.float32)

    def applied(x: np.ndarray) -> np.ndarray:
        return np.asarray(x @ common + summed(confidence * np.einsum("ij,ij->i", theirs, x[row])), np.float32)

    x = own
    residual = summed(1 + confidence) - applied(x)
    direction, size = residual, np.einsum("ij,ij->i", residual, residual)
    for _ in range(_STEPS):
        image = applied(direction)
        step = size / np.maximum(np.einsum("ij,ij->i", direction, image), 1e-20)
        x = x + step[:, None] * direction
        residual = residual - step[:, None] * image
        new_size = np.einsum("ij,ij->i", residual, residual)
        direction = residual + (new_size / np.maximum(size, 1e-20))[:, None] * direction
        size = new_size
    return x
