"""The linear model of all items at once that has a closed form."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np

from desktop_app.core.progress import Part, Progress
from desktop_app.core.recommend.base import RECOMMENDERS
from desktop_app.core.recommend.closed_form import solved
from desktop_app.core.recommend.linear import LinkedItems, named
from desktop_app.core.recommend.links import keep_links, spread, well_known
from desktop_app.core.recommend.log import Given
from desktop_app.core.recommend.neighbours import pair_sums
from desktop_app.core.text import QT_TRANSLATE_NOOP, Marked, say

_STAGE = QT_TRANSLATE_NOOP("Stages", "Solving for all items at once")
MOST_ITEMS, HEAD = 12_000, 8_000
"""Items up to which all are solved for; of larger catalogues only the items with the most likes are."""

_FEW_ITEMS = 4_000  # up to which several solutions cost little
_FEATURES_COUNT = 0.5  # what the items' features weigh, as a share of the likes


@RECOMMENDERS.register
@dataclass(frozen=True)
class Ease:
    """Embarrassingly shallow autoencoder (Steck, 2019); the setting is the penalty."""

    key: ClassVar[str] = "ease"
    label: ClassVar[Marked] = QT_TRANSLATE_NOOP("Recommenders", "Linear model of all items")
    place: ClassVar[int] = 2
    needs: ClassVar[tuple[str, ...]] = ()

    def settings(self, given: Given) -> tuple[float, ...]:
        """Return penalties; one for large catalogues, where each takes its time."""
        return (300.0, 100.0, 1000.0) if len(given.log.items) <= _FEW_ITEMS else (300.0,)

    def fit(self, given: Given, settings: tuple[float, ...], seed: int, progress: Progress) -> tuple[LinkedItems, ...]:
        """Count pairs once and solve for each penalty."""
        likes = given.log.likes()
        head = well_known(likes, HEAD) if likes.shape[1] > MOST_ITEMS else None
        counted = likes if head is None else likes[:, head].tocsr()
        pairs = pair_sums(counted, np.ones(likes.shape[0]), Part(progress, 0.0, 0.2), say(_STAGE))
        return _solved_for(self.key, pairs, likes, settings, progress, head)


@RECOMMENDERS.register
@dataclass(frozen=True)
class EaseWithFeatures:
    """The same with the items' features as further people who like what has them (Ning and Karypis, 2012)."""

    key: ClassVar[str] = "ease_features"
    label: ClassVar[Marked] = QT_TRANSLATE_NOOP("Recommenders", "Linear model of all items and what they are like")
    place: ClassVar[int] = 6
    needs: ClassVar[tuple[str, ...]] = ("items",)

    def settings(self, given: Given) -> tuple[float, ...]:
        """Return the one penalty; none for large catalogues, where it would cost too much."""
        return (300.0,) if len(given.log.items) <= _FEW_ITEMS else ()

    def fit(self, given: Given, settings: tuple[float, ...], seed: int, progress: Progress) -> tuple[LinkedItems, ...]:
        """Add pairs of items that share a feature."""
        likes = given.log.likes()
        pairs = pair_sums(likes, np.ones(likes.shape[0]), Part(progress, 0.0, 0.2), say(_STAGE))
        if given.items is not None:
            shared = np.asarray((given.items.matrix @ given.items.matrix.T).todense(), pairs.dtype)
            pairs += shared * (_FEATURES_COUNT * np.trace(pairs) / max(float(np.trace(shared)), 1e-9))
        return _solved_for(self.key, pairs, likes, settings, progress)


def _solved_for(
    key: str,
    pairs: np.ndarray,
    likes: Any,
    settings: tuple[float, ...],
    progress: Progress,
    head: np.ndarray | None = None,
) -> tuple[LinkedItems, ...]:
    fitted = []
    for number, setting in enumerate(settings):
        progress.update(0.2 + 0.8 * number / len(settings), say(_STAGE))
        weights = solved(pairs, setting)
        links = keep_links(weights if head is None else spread(weights, head, likes.shape[1]), likes)
        fitted.append(LinkedItems(links, named(key, setting)))
    progress.update(1.0, say(_STAGE))
    return tuple(fitted)
