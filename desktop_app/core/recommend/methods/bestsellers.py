"""What most people like, and what people of the same kind like."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np

from desktop_app.core.features.graph import GraphBuilder
from desktop_app.core.progress import Progress
from desktop_app.core.recommend.base import RECOMMENDERS, GraphHistory
from desktop_app.core.recommend.log import Given
from desktop_app.core.text import QT_TRANSLATE_NOOP, Marked, say

_STAGE = QT_TRANSLATE_NOOP("Stages", "Counting what most people like")
_AS_MANY = 10.0  # likes of an average group that are added to every group, so that a small one says little


@dataclass(frozen=True, eq=False)
class FittedBestsellers:
    """How often each item is liked, as a logarithm, and how that differs between kinds of people.

    Attributes
    ----------
    general : ndarray of float32, shape (items,)
    special : ndarray of float32, shape (features, items), optional
        What each feature of a person adds.
    """

    general: np.ndarray
    special: np.ndarray | None

    def score(self, histories: Any, profiles: Any = None) -> np.ndarray:
        """Return the same scores for everybody with the same profile."""
        scores = np.repeat(self.general[None, :], histories.shape[0], axis=0)
        if profiles is not None and self.special is not None:
            scores += np.asarray(profiles @ self.special, dtype=np.float32)
        return scores

    def to_onnx(self, graph: GraphBuilder, history: GraphHistory) -> str:
        """Add the general part to the profile's part."""
        general = graph.constant(self.general[None, :])
        if self.special is None or not history.profile:
            return graph.add("Add", graph.add("Mul", history.count, graph.one(0.0)), general)
        special = graph.constant(self.special)
        return graph.add("Add", general, graph.add("MatMul", history.profile, special))

    def contributions(self, history: np.ndarray, items: np.ndarray, profile: Any = None) -> None:
        """Return nothing: histories play no part."""


@RECOMMENDERS.register
@dataclass(frozen=True)
class Bestsellers:
    """Popularity; for a profile the product of its features' popularities, each drawn towards the general one."""

    key: ClassVar[str] = "bestsellers"
    label: ClassVar[Marked] = QT_TRANSLATE_NOOP("Recommenders", "Bestsellers")
    place: ClassVar[int] = 0
    needs: ClassVar[tuple[str, ...]] = ()

    def settings(self, given: Given) -> tuple[float, ...]:
        """Return how much the features count: the more columns, the more they repeat each other."""
        return (0.0,) if given.people is None else (0.5, 1.0)

    def fit(
        self, given: Given, settings: tuple[float, ...], seed: int, progress: Progress
    ) -> tuple[FittedBestsellers, ...]:
        """Count once."""
        progress.update(0.0, say(_STAGE))
        likes = given.log.likes()
        liked = np.asarray(likes.sum(axis=0), np.float64).ravel()
        share = (liked + 0.5) / (liked.sum() + 0.5 * max(len(liked), 1))
        general = np.log(share).astype(np.float32)
        special = None if given.people is None else _special(likes, given.people.matrix, share)
        progress.update(1.0, say(_STAGE))
        if special is None:
            return tuple(FittedBestsellers(general, None) for _ in settings)
        return tuple(FittedBestsellers(general, special * np.float32(setting)) for setting in settings)


def _special(likes: Any, features: Any, share: np.ndarray) -> np.ndarray:
    """Return the logarithm of how much more often each item is liked where a feature holds."""
    positive = features.maximum(0)
    largest = np.asarray(positive.max(axis=0).todense(), np.float64).ravel() if positive.shape[0] else np.ones(0)
    counts = np.asarray((positive.T @ likes).todense(), np.float64) / np.maximum(largest, 1e-9)[:, None]
    prior = _AS_MANY * max(likes.shape[1], 1) ** 0.5
    expected = counts.sum(axis=1, keepdims=True) * share[None, :]
    return np.asarray(np.log((counts + prior * share) / (expected + prior * share)), np.float32)
