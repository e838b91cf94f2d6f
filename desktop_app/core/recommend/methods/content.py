"""Items that are like those in the history, by what is known about them; serves items that nobody has had yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np

from desktop_app.core.features.graph import GraphBuilder
from desktop_app.core.progress import Part, Progress
from desktop_app.core.recommend.base import RECOMMENDERS, GraphHistory
from desktop_app.core.recommend.feature_space import FeatureSpace, also_liked_in, fit_spaces
from desktop_app.core.recommend.linear import LinkedItems, named
from desktop_app.core.recommend.links import DENSE_UP_TO, Links, keep_links
from desktop_app.core.recommend.log import Given, Log
from desktop_app.core.text import QT_TRANSLATE_NOOP, Marked, say

_STAGE = QT_TRANSLATE_NOOP("Stages", "Comparing what is known about items")
_FEW_ITEMS = 4_000
_MOST_LINKS = 100
_CELLS_AT_ONCE = 4_000_000


@dataclass(frozen=True, eq=False)
class FittedContent(LinkedItems):
    """Links between known items as for any linked recommender, and the map that makes links for new ones.

    Attributes
    ----------
    space : FeatureSpace
    """

    space: FeatureSpace

    def score_new(self, histories: Any, features: Any) -> np.ndarray:
        """Return scores of shape (b, c) for items that are given by their features."""
        return self.space.score(histories, features)

    def new_to_onnx(self, graph: GraphBuilder, history: GraphHistory, features: str) -> str:
        """Write `score_new` for a tensor [c, items' features]; return a tensor [b, c]."""
        return self.space.to_onnx(graph, history, features)


@RECOMMENDERS.register
@dataclass(frozen=True)
class Content:
    """Ridge regression from items' features to who likes them (Hoerl and Kennard, 1970); the setting is the penalty."""

    key: ClassVar[str] = "content"
    label: ClassVar[Marked] = QT_TRANSLATE_NOOP("Recommenders", "What is known about items")
    place: ClassVar[int] = 5
    needs: ClassVar[tuple[str, ...]] = ("items",)

    def settings(self, given: Given) -> tuple[float, ...]:
        """Return penalties; one for large catalogues, where each takes its time."""
        return (10.0, 3.0, 30.0) if len(given.log.items) <= _FEW_ITEMS else (10.0,)

    def fit(
        self, given: Given, settings: tuple[float, ...], seed: int, progress: Progress
    ) -> tuple[FittedContent, ...]:
        """Learn a map and the links it makes for each penalty."""
        learned = linked_by(given.log, features_of(given), settings, progress)
        return tuple(
            FittedContent(links, named(self.key, setting), space)
            for setting, (links, space) in zip(settings, learned, strict=True)
        )


def features_of(given: Given) -> Any:
    """Return what is known about items (CSR); one feature that nothing has where nothing is."""
    from scipy import sparse

    nothing = sparse.csr_matrix((len(given.log.items), 1), dtype=np.float32)
    return given.items.matrix if given.items is not None and given.items.matrix.shape[1] else nothing


def linked_by(
    log: Log, features: Any, penalties: Sequence[float], progress: Progress
) -> list[tuple[Links, FeatureSpace]]:
    """Return links between known items by their features, and the map that makes them, for each penalty."""
    found: list[tuple[Links, FeatureSpace]] = []
    progress.update(0.0, say(_STAGE))
    likes = log.likes()

    def also_liked() -> np.ndarray:
        return np.asarray(log.kept("also liked", lambda: also_liked_in(likes)))

    for number, space in enumerate(fit_spaces(likes, features, penalties, also_liked)):
        part = Part(progress, number / len(penalties), (number + 1) / len(penalties))
        found.append((keep_links(_between(space, features, part), likes, _MOST_LINKS), space))
    progress.update(1.0, say(_STAGE))
    return found


def _between(space: FeatureSpace, features: Any, progress: Progress) -> Any:
    """Return the links between known items: all of them for a small catalogue, otherwise the strongest."""
    from scipy import sparse

    items = features.shape[0]
    step = max(1, _CELLS_AT_ONCE // max(items, 1))
    parts = []
    for start in range(0, items, step):
        progress.update(0.2 + 0.8 * start / items, say(_STAGE))
        rows = slice(start, min(start + step, items))
        links = space.links(features, rows)
        links[np.arange(rows.stop - start), np.arange(start, rows.stop)] = 0.0
        parts.append(links if items <= DENSE_UP_TO else _strongest(links))
    if items <= DENSE_UP_TO:
        return np.vstack(parts) if parts else np.zeros((0, 0), np.float32)
    return sparse.vstack(parts, format="csr")


def _strongest(links: np.ndarray) -> Any:
    from scipy import sparse

    most = min(_MOST_LINKS, links.shape[1])
    chosen = np.sort(np.argpartition(-links, most - 1, axis=1)[:, :most], axis=1)
    weights = np.take_along_axis(links, chosen, axis=1)
    starts = np.arange(len(links) + 1, dtype=np.int64) * most
    found = sparse.csr_matrix((weights.ravel(), chosen.ravel(), starts), shape=links.shape)
    found.eliminate_zeros()
    return found
