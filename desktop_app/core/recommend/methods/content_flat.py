"""Items that are like those in the history, where everything that is known about an item counts the same.

Features come with weights: rare tags count more, and items of many tags have less of each. That is right for thousands
of tags that people made up and wrong for a handful of genres, where the common ones tell most and an item of many
belongs to all of them. Which it is, is found out by judging both; together they are better than either.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np

from desktop_app.core.features.graph import GraphBuilder
from desktop_app.core.progress import Progress
from desktop_app.core.recommend.base import RECOMMENDERS, GraphHistory
from desktop_app.core.recommend.linear import named
from desktop_app.core.recommend.log import Given
from desktop_app.core.recommend.methods.content import Content, FittedContent, features_of, linked_by
from desktop_app.core.text import QT_TRANSLATE_NOOP, Marked


@dataclass(frozen=True, eq=False)
class FittedContentFlat(FittedContent):
    """The same as `FittedContent`, of features that are there or not."""

    def score_new(self, histories: Any, features: Any) -> np.ndarray:
        """Return scores of shape (b, c) for items that are given by their features."""
        return self.space.score(histories, flat(features))

    def new_to_onnx(self, graph: GraphBuilder, history: GraphHistory, features: str) -> str:
        """Write `score_new` for a tensor [c, items' features]; return a tensor [b, c]."""
        there = graph.add("Cast", graph.add("Not", graph.add("Equal", features, graph.one(0.0))), to=1)
        return self.space.to_onnx(graph, history, there)


@RECOMMENDERS.register
@dataclass(frozen=True)
class ContentFlat:
    """Ridge regression from what an item has to who likes it (Hoerl and Kennard, 1970); the setting is the penalty."""

    key: ClassVar[str] = "content_flat"
    label: ClassVar[Marked] = QT_TRANSLATE_NOOP("Recommenders", "What is known about items, all of it counted alike")
    place: ClassVar[int] = 5
    needs: ClassVar[tuple[str, ...]] = ("items",)

    def settings(self, given: Given) -> tuple[float, ...]:
        """Return penalties; one for large catalogues, where each takes its time."""
        return Content().settings(given)

    def fit(
        self, given: Given, settings: tuple[float, ...], seed: int, progress: Progress
    ) -> tuple[FittedContentFlat, ...]:
        """Learn a map and the links it makes for each penalty."""
        learned = linked_by(given.log, flat(features_of(given)), settings, progress)
        return tuple(
            FittedContentFlat(links, named(self.key, setting), space)
            for setting, (links, space) in zip(settings, learned, strict=True)
        )


def flat(features: Any) -> Any:
    """Return 1 for every feature that an item has (CSR)."""
    there = features.copy()
    there.eliminate_zeros()
    there.data = np.ones_like(there.data)
    return there
