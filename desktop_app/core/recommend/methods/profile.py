"""What people of a profile like: for those of whom no purchase is known, and beside the first few."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np

from desktop_app.core.features.graph import GraphBuilder
from desktop_app.core.features.threads import one_blas_thread
from desktop_app.core.progress import Progress
from desktop_app.core.recommend.base import RECOMMENDERS, GraphHistory
from desktop_app.core.recommend.log import Given
from desktop_app.core.text import QT_TRANSLATE_NOOP, Marked, say

_STAGE = QT_TRANSLATE_NOOP("Stages", "Comparing what is known about people")
_PEOPLE_FOR_A_TASTE = 80
_MOST_TASTES = 32
_MOST_SOLVED = 2_000


@dataclass(frozen=True, eq=False)
class FittedProfile:
    """Shares of people who like each item, moved by the tastes that go with a profile.

    Attributes
    ----------
    general : ndarray of float32, shape (items,)
        Of everybody; the answer where the profile is unknown.
    into : ndarray of float32, shape (features, tastes)
    out : ndarray of float32, shape (tastes, items)
    """

    general: np.ndarray
    into: np.ndarray
    out: np.ndarray

    def score(self, histories: Any, profiles: Any = None) -> np.ndarray:
        """Return the same scores for everybody with the same profile."""
        general = np.repeat(self.general[None, :], histories.shape[0], axis=0)
        return general if profiles is None else general + np.asarray((profiles @ self.into) @ self.out, np.float32)

    def to_onnx(self, graph: GraphBuilder, history: GraphHistory) -> str:
        """Add the general part to the profile's part."""
        general = graph.constant(self.general[None, :])
        if not history.profile:
            return graph.add("Add", graph.add("Mul", history.count, graph.one(0.0)), general)
        tastes = graph.add("MatMul", history.profile, graph.constant(self.into))
        return graph.add("Add", general, graph.add("MatMul", tastes, graph.constant(self.out)))

    def contributions(self, history: np.ndarray, items: np.ndarray, profile: Any = None) -> None:
        """Return nothing: histories play no part."""


@RECOMMENDERS.register
@dataclass(frozen=True)
class Profile:
    """Ridge regression from people's features to their leading tastes (reduced rank); the setting is the penalty."""

    key: ClassVar[str] = "profile"
    label: ClassVar[Marked] = QT_TRANSLATE_NOOP("Recommenders", "What is known about people")
    place: ClassVar[int] = 1
    needs: ClassVar[tuple[str, ...]] = ("people",)

    def settings(self, given: Given) -> tuple[float, ...]:
        """Return penalties, in units of a profile's own squared length."""
        return (10.0, 100.0)

    def fit(
        self, given: Given, settings: tuple[float, ...], seed: int, progress: Progress
    ) -> tuple[FittedProfile, ...]:
        """Find the tastes once and predict them with each penalty."""
        from scipy import sparse

        progress.update(0.0, say(_STAGE))
        likes = given.log.likes()
        profiles = given.people.matrix if given.people is not None else sparse.csr_matrix((likes.shape[0], 1))
        active = np.diff(likes.indptr) > 0
        share = np.asarray(likes.sum(axis=0), np.float64).ravel() / max(int(active.sum()), 1)
        told = np.flatnonzero(active & (np.diff(profiles.indptr) > 0))
        width = profiles.shape[1]
        if width == 0 or len(told) < 2:
            progress.update(1.0, say(_STAGE))
            nothing = np.zeros((width, 1), np.float32), np.zeros((1, likes.shape[1]), np.float32)
            return tuple(FittedProfile(share.astype(np.float32), *nothing) for _ in settings)
        with one_blas_thread():
            tastes = _tastes(likes)
            progress.update(0.6, say(_STAGE))
            wanted = np.asarray(likes[told] @ tastes.T) - (tastes @ share)[None, :]
            known = sparse.csr_matrix(profiles[told], dtype=np.float64)
            fitted = [
                FittedProfile(
                    share.astype(np.float32),
                    _ridge(known, wanted, penalty).astype(np.float32),
                    tastes.astype(np.float32),
                )
                for penalty in settings
            ]
        progress.update(1.0, say(_STAGE))
        return tuple(fitted)


def _tastes(likes: Any) -> np.ndarray:
    """Return the leading directions of what people like together, float64 (tastes, items)."""
    from sklearn.utils.extmath import randomized_svd

    rank = min(max(2, min(likes.shape[0] // _PEOPLE_FOR_A_TASTE, _MOST_TASTES)), *likes.shape)
    found: np.ndarray = randomized_svd(likes.astype(np.float64), rank, n_iter=7, random_state=0)[2]
    return found


def _ridge(profiles: Any, wanted: np.ndarray, penalty: float) -> np.ndarray:
    """Return weights (features, tastes) without an intercept: an unknown profile moves nothing."""
    squares = np.asarray(profiles.multiply(profiles).sum(axis=1)).ravel()
    scaled = penalty * float(squares.mean())
    width = profiles.shape[1]
    if width > _MOST_SOLVED:
        from sklearn.linear_model import Ridge

        model = Ridge(alpha=scaled, fit_intercept=False, solver="sparse_cg", tol=1e-6)
        return np.asarray(model.fit(profiles, wanted).coef_).reshape(-1, width).T
    system = (profiles.T @ profiles).toarray()
    system[np.diag_indices(width)] += scaled
    return np.asarray(np.linalg.solve(system, np.asarray(profiles.T @ wanted)))
