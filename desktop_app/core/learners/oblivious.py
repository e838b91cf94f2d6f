"""Trees in which every level asks all rows the same question, and how they are written with a few ONNX nodes.

The answers to a tree's questions are the digits of the number of a leaf, so a table of leaves is all there is to keep:
a tenth of what the same trees need as nodes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np

from desktop_app.core.features.graph import GraphBuilder

_INT32, _ROWS_AT_ONCE = 6, 1_000


@dataclass(frozen=True, eq=False)
class ObliviousTrees:
    """Trees of equal depth whose leaves add up to scores.

    Attributes
    ----------
    feature : ndarray of int64, shape (trees, depth)
    border : ndarray of float32, shape (trees, depth)
        Digit `k` of a row's leaf is 1 where the feature is above the border.
    leaves : ndarray of float64, shape (trees, 2 ** depth, outputs)
    bias : ndarray of float64, shape (outputs,)
    exact : frozenset of str
        What must never be rounded: borders of columns of every size stand in one table.
    """

    exact: ClassVar[frozenset[str]] = frozenset({"border"})
    feature: np.ndarray
    border: np.ndarray
    leaves: np.ndarray
    bias: np.ndarray

    @classmethod
    def of(cls, trees: Sequence[Mapping[str, Any]], scale: float, bias: Sequence[float]) -> ObliviousTrees:
        """Read trees as CatBoost tells them: ``splits`` (feature, border) and ``leaf_values``, one leaf after another.

        Parameters
        ----------
        trees : sequence of dict
        scale : float
            What leaf values are multiplied with.
        bias : sequence of float
        """
        outputs = len(bias)
        depth = max((len(tree["splits"] or ()) for tree in trees), default=0) or 1
        feature = np.zeros((len(trees), depth), dtype=np.int64)
        border = np.full((len(trees), depth), np.inf, dtype=np.float32)  # nothing is above it: the digit stays 0
        leaves = np.zeros((len(trees), 1 << depth, outputs))
        for number, tree in enumerate(trees):
            for level, split in enumerate(tree["splits"] or ()):
                feature[number, level] = split["float_feature_index"]
                border[number, level] = split["border"]
            values = np.asarray(tree["leaf_values"], dtype=np.float64).reshape(-1, outputs)
            leaves[number, : len(values)] = values * scale
        return cls(feature, border, leaves, np.asarray(bias, dtype=np.float64))

    def first(self, count: int) -> ObliviousTrees:
        """Return the first `count` trees."""
        return ObliviousTrees(self.feature[:count], self.border[:count], self.leaves[:count], self.bias)

    def scores(self, features: Any) -> np.ndarray:
        """Return the sums, shape (rows, outputs)."""
        rows = np.asarray(features, dtype=np.float32)
        parts = [self._scores(rows[start : start + _ROWS_AT_ONCE]) for start in range(0, len(rows), _ROWS_AT_ONCE)]
        return np.concatenate(parts) if parts else np.zeros((0, len(self.bias)))

    def _scores(self, rows: np.ndarray) -> np.ndarray:
        trees, depth = self.feature.shape
        leaf = np.zeros((len(rows), trees), dtype=np.int64)
        for level in range(depth):
            leaf += (rows[:, self.feature[:, level]] > self.border[:, level]).astype(np.int64) << level
        reached: np.ndarray = self.leaves[np.arange(trees), leaf].sum(axis=1) + self.bias
        return reached

    def to_onnx(self, graph: GraphBuilder, features: str) -> str:
        """Write questions → digits → leaf numbers → leaf values → their sum; return a float tensor [rows, outputs]."""
        trees, depth = self.feature.shape
        bias = graph.constant(self.bias[None, :])
        if trees == 0:
            nothing = graph.add("ReduceSum", features, graph.constant([1], np.int64), keepdims=1)
            return graph.add("Add", graph.add("Mul", nothing, graph.one(0.0)), bias)
        asked = graph.add("Gather", features, graph.constant(self.feature.ravel(), np.int64), axis=1)
        digits = graph.add("Cast", graph.add("Greater", asked, graph.constant(self.border.reshape(1, -1))), to=_INT32)
        digits = graph.add("Reshape", digits, graph.constant([0, trees, depth], np.int64))
        values = graph.add("Mul", digits, graph.constant(1 << np.arange(depth), np.int32))
        leaf = graph.add("ReduceSum", values, graph.constant([2], np.int64), keepdims=0)
        leaf = graph.add("Add", leaf, graph.constant((np.arange(trees) << depth)[None, :], np.int32))
        table = self.leaves.reshape(trees << depth, -1)
        reached = graph.add("Gather", graph.constant(table), leaf, axis=0)
        return graph.add("Add", graph.add("ReduceSum", reached, graph.constant([1], np.int64), keepdims=0), bias)
