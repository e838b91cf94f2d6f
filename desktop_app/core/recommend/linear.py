"""A recommender that is nothing but links between items."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from desktop_app.core.features.graph import GraphBuilder
from desktop_app.core.recommend.base import GraphHistory
from desktop_app.core.recommend.links import Links


@dataclass(frozen=True, eq=False)
class LinkedItems:
    """Scores are sums of links from the history's items.

    Attributes
    ----------
    links : Links
    name : str
        What the tables are called in the model file: the recommender's key and its setting.
    """

    links: Links
    name: str

    def score(self, histories: Any, profiles: Any = None) -> np.ndarray:
        """Return the sums of links, shape (b, items)."""
        return self.links.score(histories)

    def to_onnx(self, graph: GraphBuilder, history: GraphHistory) -> str:
        """Write the links."""
        return self.links.to_onnx(graph, history, self.name)

    def contributions(self, history: np.ndarray, items: np.ndarray, profile: Any = None) -> np.ndarray:
        """Return the links between the history and `items`, shape (h, k); they sum to the score."""
        return self.links.contributions(history, items)


@dataclass(frozen=True, eq=False)
class LinkedItemsFromBase(LinkedItems):
    """The same, added to scores that everybody starts from.

    Attributes
    ----------
    base : ndarray of float32, shape (items,)
    """

    base: np.ndarray

    def score(self, histories: Any, profiles: Any = None) -> np.ndarray:
        """Return the start and the sums of links, shape (b, items)."""
        return np.asarray(self.links.score(histories) + self.base[None, :])

    def to_onnx(self, graph: GraphBuilder, history: GraphHistory) -> str:
        """Write the links and add the start."""
        return graph.add("Add", self.links.to_onnx(graph, history, self.name), graph.constant(self.base[None, :]))


def named(key: str, setting: float) -> str:
    """Return the name of a recommender's tables in the model file."""
    return f"{key}:{setting:g}"
