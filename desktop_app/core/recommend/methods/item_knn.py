"""Items that are liked by the same people."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np

from desktop_app.core.progress import Part, Progress
from desktop_app.core.recommend.base import RECOMMENDERS
from desktop_app.core.recommend.linear import LinkedItems, named
from desktop_app.core.recommend.links import keep_links
from desktop_app.core.recommend.log import Given
from desktop_app.core.recommend.neighbours import strongest
from desktop_app.core.text import QT_TRANSLATE_NOOP, Marked, say

_STAGE = QT_TRANSLATE_NOOP("Stages", "Comparing items by who likes them")
_NEIGHBOURS = 200
_SATURATION, _LENGTH = 1.2, 0.8  # the usual constants of BM25
_SHRINKAGE = 10.0


@RECOMMENDERS.register
@dataclass(frozen=True)
class BM25Neighbours:
    """Neighbours by likes weighted as words in documents are (Robertson's BM25); long histories say less."""

    key: ClassVar[str] = "bm25_knn"
    label: ClassVar[Marked] = QT_TRANSLATE_NOOP("Recommenders", "Liked together")
    place: ClassVar[int] = 3
    needs: ClassVar[tuple[str, ...]] = ()

    def settings(self, given: Given) -> tuple[float, ...]:
        """Return the one number of neighbours that serves."""
        return (float(_NEIGHBOURS),)

    def fit(self, given: Given, settings: tuple[float, ...], seed: int, progress: Progress) -> tuple[LinkedItems, ...]:
        """Compare all pairs of items that share a person."""
        likes = given.log.likes()
        weighted = _bm25(likes)
        fitted = []
        for number, setting in enumerate(settings):
            part = Part(progress, number / len(settings), (number + 1) / len(settings))
            near = strongest(weighted.T.tocsr(), weighted, int(setting), part, say(_STAGE))
            fitted.append(LinkedItems(keep_links(near, likes), named(self.key, setting)))
        return tuple(fitted)


def _bm25(likes: Any) -> Any:
    """Return likes weighted by how rare the item is and how short the history."""
    from scipy import sparse

    length = np.diff(likes.indptr).astype(np.float64)
    liked = np.asarray(likes.sum(axis=0), np.float64).ravel()
    rarity = np.maximum(np.log(max(likes.shape[0], 1)) - np.log1p(liked), 0.01)
    norm = 1 - _LENGTH + _LENGTH * length / max(length.mean() if len(length) else 1.0, 1e-9)
    person = (_SATURATION + 1) / (_SATURATION * norm + 1)
    return sparse.csr_matrix(sparse.diags_array(person) @ likes @ sparse.diags_array(rarity))


@RECOMMENDERS.register
@dataclass(frozen=True)
class CosineNeighbours:
    """Neighbours by the cosine between the sets of people, shrunken where few people like both."""

    key: ClassVar[str] = "cosine_knn"
    label: ClassVar[Marked] = QT_TRANSLATE_NOOP("Recommenders", "Liked by the same people")
    place: ClassVar[int] = 6
    needs: ClassVar[tuple[str, ...]] = ()

    def settings(self, given: Given) -> tuple[float, ...]:
        """Return the one number of neighbours that serves."""
        return (float(_NEIGHBOURS),)

    def fit(self, given: Given, settings: tuple[float, ...], seed: int, progress: Progress) -> tuple[LinkedItems, ...]:
        """Compare all pairs of items that share a person."""
        likes = given.log.likes()
        liked = np.sqrt(np.asarray(likes.sum(axis=0), np.float64).ravel())

        def cosine(values: np.ndarray, rows: np.ndarray, columns: np.ndarray) -> np.ndarray:
            return np.asarray(values / (liked[rows] * liked[columns] + _SHRINKAGE))

        fitted = []
        for number, setting in enumerate(settings):
            part = Part(progress, number / len(settings), (number + 1) / len(settings))
            near = strongest(likes.T.tocsr(), likes, int(setting), part, say(_STAGE), cosine)
            fitted.append(LinkedItems(keep_links(near, likes), named(self.key, setting)))
        return tuple(fitted)
