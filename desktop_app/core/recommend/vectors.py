"""A recommender that holds people and items as vectors in one space."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from desktop_app.core.features.graph import GraphBuilder
from desktop_app.core.recommend.base import GraphHistory


@dataclass(frozen=True, eq=False)
class FittedVectors:
    """Vectors of people and items in one space; n items, d numbers each, f and g features of people and items.

    A person is what the profile says, plus the sum of `into` over the history, divided by the square root of its
    length.

    Attributes
    ----------
    into : ndarray of float32, shape (n, d)
    out : ndarray of float32, shape (d, n)
    bias : ndarray of float32, shape (n,)
    anybody : ndarray of float32, shape (d,)
        A person of whom nothing is known.
    profile : ndarray of float32, shape (f, d)
    new : ndarray of float32, shape (g, d + 1)
        Vector and bias that an item's features say.
    """

    into: np.ndarray
    out: np.ndarray
    bias: np.ndarray
    anybody: np.ndarray
    profile: np.ndarray
    new: np.ndarray

    def score(self, histories: Any, profiles: Any = None) -> np.ndarray:
        """Score the whole catalogue."""
        return np.asarray(self._people(histories, profiles) @ self.out + self.bias, np.float32)

    def score_new(self, histories: Any, features: Any) -> np.ndarray:
        """Return scores of shape (b, c) for items that are given by their features."""
        told = np.asarray(features @ self.new, np.float32)
        return np.asarray(self._people(histories, None) @ told[:, :-1].T + told[:, -1], np.float32)

    def to_onnx(self, graph: GraphBuilder, history: GraphHistory) -> str:
        """Add up the history, multiply once."""
        person = self._person_nodes(graph, history, history.profile)
        scores = graph.add("MatMul", person, graph.constant(self.out))
        return graph.add("Add", scores, graph.constant(self.bias[None, :]))

    def new_to_onnx(self, graph: GraphBuilder, history: GraphHistory, features: str) -> str:
        """Write `score_new` for a tensor [c, items' features]; return a tensor [b, c]."""
        told = graph.add("MatMul", features, graph.constant(self.new))
        size = len(self.anybody)
        vectors, bias = graph.add_many("Split", 2, told, graph.constant([size, 1], np.int64), axis=1)
        person = self._person_nodes(graph, history, "")
        scores = graph.add("MatMul", person, graph.add("Transpose", vectors, perm=[1, 0]))
        return graph.add("Add", scores, graph.add("Transpose", bias, perm=[1, 0]))

    def contributions(self, history: np.ndarray, items: np.ndarray, profile: Any = None) -> np.ndarray:
        """Return what each item of the history adds."""
        share = np.float32(1 / np.sqrt(max(len(history), 1)))
        return np.asarray(share * (self.into[history] @ self.out[:, items]), np.float32)

    def _people(self, histories: Any, profiles: Any) -> np.ndarray:
        share = 1 / np.sqrt(np.maximum(np.diff(histories.indptr), 1)).astype(np.float32)
        people: np.ndarray = np.asarray(histories @ self.into, np.float32) * share[:, None] + self.anybody
        return people if profiles is None else people + np.asarray(profiles @ self.profile, np.float32)

    def _person_nodes(self, graph: GraphBuilder, history: GraphHistory, profile: str) -> str:
        into = graph.constant(self.into)
        places = graph.add("Min", history.index, graph.constant(history.items - 1, np.int64))
        rows = graph.add("Gather", into, places, axis=0)
        one = graph.constant([1], np.int64)
        summed = graph.add("Squeeze", graph.add("MatMul", graph.add("Unsqueeze", history.present, one), rows), one)
        length = graph.add("Sqrt", graph.add("Max", history.count, graph.one(1.0)))
        person = graph.add("Add", graph.add("Div", summed, length), graph.constant(self.anybody[None, :]))
        if not profile:
            return person
        return graph.add("Add", person, graph.add("MatMul", profile, graph.constant(self.profile)))
