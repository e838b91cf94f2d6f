"""LightFM, where it is installed: a hybrid of likes and features, learned to put liked items above others."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, ClassVar

import numpy as np

from desktop_app.core.features.threads import one_blas_thread
from desktop_app.core.progress import Part, Progress
from desktop_app.core.recommend.base import RECOMMENDERS
from desktop_app.core.recommend.log import Features, Given
from desktop_app.core.recommend.vectors import FittedVectors
from desktop_app.core.text import QT_TRANSLATE_NOOP, Marked, say

_STAGE = QT_TRANSLATE_NOOP("Stages", "Learning tastes with LightFM")
_VECTOR = 64
_MOST_EPOCHS, _FEWEST_EPOCHS = 30, 5
_LIKES_SEEN = 6_000_000
_SPARING = {"item_alpha": 1e-5, "user_alpha": 1e-5, "max_sampled": 10}
_PENALTY = 1.0


@RECOMMENDERS.register
@dataclass(frozen=True)
class LightFm:
    """WARP on likes and features (Kula, 2015); people never seen are folded in by ridge regression.

    The setting is 1 with features and 0 without.
    """

    key: ClassVar[str] = "lightfm"
    label: ClassVar[Marked] = QT_TRANSLATE_NOOP("Recommenders", "LightFM")
    place: ClassVar[int] = 8
    needs: ClassVar[tuple[str, ...]] = ("lightfm",)

    def settings(self, given: Given) -> tuple[float, ...]:
        """Return with features first, if there are any."""
        return (0.0,) if given.people is None and given.items is None else (1.0, 0.0)

    def fit(
        self, given: Given, settings: tuple[float, ...], seed: int, progress: Progress
    ) -> tuple[FittedVectors, ...]:
        """Learn vectors of people, items and features; then how a history stands for a person."""
        likes = given.log.likes()
        fitted = []
        for number, setting in enumerate(settings):
            part = Part(progress, number / len(settings), (number + 1) / len(settings))
            part.update(0.0, say(_STAGE))
            people, items = (given.people, given.items) if setting else (None, None)
            sides = _with_own(people, likes.shape[0]), _with_own(items, likes.shape[1])
            vectors = _trained(likes, *sides, seed, part)
            with one_blas_thread():
                fitted.append(_without_features(_folded(likes, items, *vectors), given, setting))
        progress.update(1.0, say(_STAGE))
        return tuple(fitted)


def _without_features(fitted: FittedVectors, given: Given, setting: float) -> FittedVectors:
    """Return the vectors with zeros for the features, where they were left out."""
    if setting:
        return fitted
    size = len(fitted.anybody)
    widths = (0 if side is None else side.matrix.shape[1] for side in (given.people, given.items))
    profile, new = (np.zeros((width, size + more), np.float32) for width, more in zip(widths, (0, 1), strict=True))
    return replace(fitted, profile=profile, new=new)


def _with_own(features: Any, rows: int) -> Any:
    """Return indicators of each row and its features beside them, CSR of float32."""
    from scipy import sparse

    own = sparse.identity(rows, dtype=np.float32, format="csr")
    return own if features is None else sparse.hstack([own, features.matrix], format="csr", dtype=np.float32)


def _trained(likes: Any, people: Any, items: Any, seed: int, progress: Progress) -> tuple[np.ndarray, ...]:
    """Return vectors and biases of people's and of items' features (their own indicators first)."""
    from lightfm import LightFM

    model = LightFM(no_components=_VECTOR, loss="warp", learning_rate=0.03, random_state=seed, **_SPARING)
    pairs = likes.tocoo().astype(np.float32)
    epochs = int(np.clip(_LIKES_SEEN // max(likes.nnz, 1), _FEWEST_EPOCHS, _MOST_EPOCHS))
    for epoch in range(epochs):
        progress.update(0.95 * epoch / epochs, say(_STAGE))
        model.fit_partial(pairs, user_features=people, item_features=items, epochs=1, num_threads=1)
    return model.user_embeddings, model.item_embeddings, model.item_biases


def _folded(
    likes: Any, features: Features | None, people: np.ndarray, items: np.ndarray, item_biases: np.ndarray
) -> FittedVectors:
    """Find how a history stands for what is a person's own, by ridge regression over the people of the log."""
    from scipy import sparse

    rows, count = likes.shape
    own, told = people[:rows].astype(np.float64), people[rows:]
    vectors, bias = items[:count].copy(), item_biases[:count].copy()
    if features is not None:
        vectors += features.matrix @ items[count:]
        bias += features.matrix @ item_biases[count:]
    lengths = np.diff(likes.indptr)
    active = lengths > 0
    shares = sparse.diags(1 / np.sqrt(np.maximum(lengths, 1))) @ likes
    sums = np.asarray(shares @ vectors, np.float64)[active]
    anybody = own[active].mean(axis=0) if active.any() else np.zeros(people.shape[1])
    system = sums.T @ sums
    system[np.diag_indices(len(system))] += _PENALTY + 1e-3 * np.trace(system) / len(system)
    turn = np.linalg.solve(system, sums.T @ (own[active] - anybody))
    new = (
        np.zeros((0, people.shape[1] + 1))
        if features is None
        else np.column_stack([items[count:], item_biases[count:]])
    )
    return FittedVectors(
        (vectors @ turn).astype(np.float32),
        np.ascontiguousarray(vectors.T, np.float32),
        bias.astype(np.float32),
        anybody.astype(np.float32),
        told.astype(np.float32),
        new.astype(np.float32),
    )
