"""Random walks from item to person to item."""

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

_STAGE = QT_TRANSLATE_NOOP("Stages", "Walking from item to item")
_NEIGHBOURS = 200
_ALPHA = 0.6  # power of the chance of each step; 1 would favour the neighbours of rare items


@RECOMMENDERS.register
@dataclass(frozen=True)
class RP3Beta:
    """Three-step random walks, popular targets damped (Paudel et al., 2017); the setting is the damping."""

    key: ClassVar[str] = "rp3beta"
    label: ClassVar[Marked] = QT_TRANSLATE_NOOP("Recommenders", "Random walks")
    place: ClassVar[int] = 1
    needs: ClassVar[tuple[str, ...]] = ()

    def settings(self, given: Given) -> tuple[float, ...]:
        """Return dampings; without any, walks end at bestsellers."""
        return (0.4, 0.2)

    def fit(self, given: Given, settings: tuple[float, ...], seed: int, progress: Progress) -> tuple[LinkedItems, ...]:
        """Walk once for each damping."""
        likes = given.log.likes()
        fitted = []
        for number, setting in enumerate(settings):
            part = Part(progress, number / len(settings), (number + 1) / len(settings))
            links = keep_links(_walks(likes, setting, part), likes)
            fitted.append(LinkedItems(links, named(self.key, setting)))
        return tuple(fitted)


def _walks(likes: Any, beta: float, progress: Progress) -> Any:
    """Return flattened chances to end at each item, over the target's popularity to the power of `beta`."""
    from scipy import sparse

    people = np.maximum(np.diff(likes.indptr), 1).astype(np.float64) ** _ALPHA
    items = np.maximum(np.asarray(likes.sum(axis=0), np.float64).ravel(), 1)
    to_people = sparse.csr_matrix(sparse.diags_array(items**-_ALPHA) @ likes.T.astype(np.float64))
    to_items = sparse.csr_matrix(sparse.diags_array(1 / people) @ likes @ sparse.diags_array(items**-beta))
    return strongest(to_people, to_items, _NEIGHBOURS, progress, say(_STAGE))
