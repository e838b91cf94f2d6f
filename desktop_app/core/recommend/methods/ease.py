"""The linear model of all items at once that has a closed form."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np

from desktop_app.core.progress import Progress
from desktop_app.core.recommend.base import RECOMMENDERS
from desktop_app.core.recommend.linear import LinkedItems, named
from desktop_app.core.recommend.links import keep_links
from desktop_app.core.recommend.log import Given
from desktop_app.core.text import QT_TRANSLATE_NOOP, Marked, say

_STAGE = QT_TRANSLATE_NOOP("Stages", "Solving for all items at once")
MOST_ITEMS = 12_000


@RECOMMENDERS.register
@dataclass(frozen=True)
class Ease:
    """Embarrassingly shallow autoencoder (Steck, 2019); the setting is the penalty."""

    key: ClassVar[str] = "ease"
    label: ClassVar[Marked] = QT_TRANSLATE_NOOP("Recommenders", "Linear model of all items")
    place: ClassVar[int] = 4
    needs: ClassVar[tuple[str, ...]] = ()

    def settings(self, given: Given) -> tuple[float, ...]:
        """Return penalties; one for large catalogues, where each takes its time."""
        return (200.0, 500.0) if len(given.log.items) <= 4_000 else (300.0,)

    def fit(self, given: Given, settings: tuple[float, ...], seed: int, progress: Progress) -> tuple[LinkedItems, ...]:
        """Count pairs once and solve for each penalty."""
        likes = given.log.likes()
        progress.update(0.0, say(_STAGE))
        pairs = np.asarray((likes.T @ likes).todense(), np.float64)
        fitted = []
        for number, setting in enumerate(settings):
            progress.update((number + 0.3) / (len(settings) + 0.3), say(_STAGE))
            links = keep_links(_solved(pairs, setting), likes)
            fitted.append(LinkedItems(links, named(self.key, setting)))
        progress.update(1.0, say(_STAGE))
        return tuple(fitted)


def _solved(pairs: np.ndarray, penalty: float) -> Any:
    from scipy import linalg

    system = pairs.copy()
    system[np.diag_indices_from(system)] += penalty
    inverse = linalg.inv(system, overwrite_a=True, check_finite=False) if len(system) else system
    weights = (inverse / -np.diag(inverse)[None, :]).astype(np.float32)
    np.fill_diagonal(weights, 0.0)
    return weights
