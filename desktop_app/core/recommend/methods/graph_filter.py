"""The smooth part of who likes what: a few directions that explain most of the log, for any size of catalogue."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np

from desktop_app.core.progress import Progress
from desktop_app.core.recommend.base import RECOMMENDERS
from desktop_app.core.recommend.linear import LinkedItems, named
from desktop_app.core.recommend.links import LowRankLinks
from desktop_app.core.recommend.log import Given
from desktop_app.core.text import QT_TRANSLATE_NOOP, Marked, say

_STAGE = QT_TRANSLATE_NOOP("Stages", "Finding the main directions of taste")
_PERSON, _ITEM = 0.5, 0.25  # powers of the numbers of likes that people and items are divided by
_ROUNDS, _SPARE = 6, 16
_DIRECTIONS = ((4_000, 32.0), (12_000, 128.0), (30_000, 64.0), (100_000, 32.0))  # 13 MB in the file at most


@RECOMMENDERS.register
@dataclass(frozen=True)
class GraphFilter:
    """Ideal low-pass filter of the graph of likes (Shen et al., 2021); the setting is the number of directions.

    Items are divided by a smaller power of their likes than people, which keeps rare items from leading.
    """

    key: ClassVar[str] = "graph_filter"
    label: ClassVar[Marked] = QT_TRANSLATE_NOOP("Recommenders", "Main directions of taste")
    place: ClassVar[int] = 7
    needs: ClassVar[tuple[str, ...]] = ()

    def settings(self, given: Given) -> tuple[float, ...]:
        """Return as many directions as fit the file, none for catalogues too large for any."""
        items = len(given.log.items)
        return tuple(directions for most, directions in _DIRECTIONS if items <= most)[:1]

    def fit(self, given: Given, settings: tuple[float, ...], seed: int, progress: Progress) -> tuple[LinkedItems, ...]:
        """Find the most directions that are asked for; fewer are the first of them."""
        from scipy import sparse

        likes = given.log.likes().astype(np.float32)
        people = np.maximum(np.diff(likes.indptr), 1) ** -_PERSON
        items = np.maximum(np.asarray(likes.sum(axis=0), np.float64).ravel(), 1) ** _ITEM
        scaled = sparse.csr_matrix(sparse.diags_array(people) @ likes @ sparse.diags_array(1 / items))
        basis = _directions(scaled.astype(np.float32), int(max(settings)), seed, progress)
        fitted = []
        for setting in settings:
            own = basis[:, : int(setting)]
            into, out = own / items[:, None], own.T * items[None, :]
            fitted.append(LinkedItems(LowRankLinks.of(into, out), named(self.key, setting)))
        return tuple(fitted)


def _directions(matrix: Any, count: int, seed: int, progress: Progress) -> np.ndarray:
    """Return the leading right singular vectors, (n, at most count), by randomised power iterations."""
    people, items = matrix.shape
    width = min(count + _SPARE, people, items)
    turned = matrix.T.tocsr()
    basis = np.random.default_rng(seed).normal(size=(items, width)).astype(np.float32)
    for step in range(_ROUNDS):
        progress.update(step / (_ROUNDS + 1), say(_STAGE))
        basis = np.linalg.qr(turned @ (matrix @ basis))[0].astype(np.float32)
    progress.update(_ROUNDS / (_ROUNDS + 1), say(_STAGE))
    image = (matrix @ basis).astype(np.float64)
    order = np.linalg.eigh(image.T @ image)[1][:, ::-1]
    progress.update(1.0, say(_STAGE))
    return np.asarray(basis @ order[:, :count])
