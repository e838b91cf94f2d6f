"""Forests: many trees grown by chance and averaged, each leaf drawn towards the nodes above it."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import dataclass, replace
from typing import Any, ClassVar

import numpy as np

from desktop_app.core.features.base import Answers, View
from desktop_app.core.features.graph import GraphBuilder
from desktop_app.core.learners.base import FittedLearner, Learner, Task
from desktop_app.core.learners.trees import FlatTree, trees_to_onnx
from desktop_app.core.progress import Progress
from desktop_app.core.text import Marked, say

TREES = 120
_BATCHES = 4
_MANY_ROWS = 1_500
_WORTH_THREADS = 100_000  # cells of the matrix below which starting threads costs more than it saves
_NODE_BYTES, _CLASS_BYTES = 62, 12  # of a file: what a leaf with its split takes, and each class that it knows
_MOST_DENSE_CLASSES = 10
_WIDE = 30  # features tried at a split of a number, however many there are


@dataclass(frozen=True, eq=False)
class FittedForest:
    """Trees whose leaf values add up to the answer.

    Attributes
    ----------
    grown : tuple of sklearn Tree
        Find the leaf of a row.
    values : tuple of ndarray of float64, shape (nodes, outputs)
        What each node of a tree would add.
    classes : int
    present : ndarray of int
        The classes that the model has seen.
    """

    grown: tuple[Any, ...]
    values: tuple[np.ndarray, ...]
    classes: int
    present: np.ndarray

    def predict(self, features: Any) -> np.ndarray:
        """Return probabilities (rows, classes) or values (rows, 1)."""
        rows = np.ascontiguousarray(features, dtype=np.float32)
        total = np.zeros((rows.shape[0], self.values[0].shape[1]))
        for tree, values in zip(self.grown, self.values, strict=True):
            total += values[tree.apply(rows)]
        if self.classes == 0:
            return total
        probabilities = np.zeros((rows.shape[0], self.classes))
        probabilities[:, self.present] = total
        return probabilities

    def to_onnx(self, graph: GraphBuilder, features: str) -> str:
        """Write all trees as one node."""
        two = self.classes == 2 and len(self.present) == 2
        flat = [
            FlatTree(
                tree.feature, tree.children_left, tree.children_right, tree.threshold, values[:, 1:] if two else values
            )
            for tree, values in zip(self.grown, self.values, strict=True)
        ]
        if two:
            positive = trees_to_onnx(graph, features, flat, [[0]] * len(flat), 1)
            return graph.add("Concat", graph.add("Sub", graph.one(1.0), positive), positive, axis=1)
        if self.classes == 0:
            return trees_to_onnx(graph, features, flat, [[0]] * len(flat), 1)
        return trees_to_onnx(graph, features, flat, [self.present.tolist()] * len(flat), self.classes)

    def fewer(self, share: float) -> FittedForest:
        """Return the first `share` of the trees, averaged again."""
        left = max(round(share * len(self.grown)), 1)
        values = tuple(value * (len(self.grown) / left) for value in self.values[:left])
        return replace(self, grown=self.grown[:left], values=values)


class Forest(Learner):
    """What forests have in common: one is grown for all settings, which say how far its leaves are shrunk.

    Attributes
    ----------
    stage : Marked
        What a person reads while it grows.
    """

    view: ClassVar[View] = View.TREE
    stage: ClassVar[Marked]

    def settings(self, task: Task) -> tuple[float, ...]:
        """Return how strongly leaves are drawn towards the nodes above them."""
        return forest_settings(task)

    def usual(self, task: Task) -> int:
        """Return the place of leaves as they are."""
        return 0

    def fit(
        self, features: Any, answers: Answers, task: Task, settings: tuple[float, ...], seed: int, progress: Progress
    ) -> tuple[FittedLearner, ...]:
        """Grow one forest for all settings."""
        return grow(self.empty(task, seed), features, answers, settings, self.stage, progress)

    @abstractmethod
    def empty(self, task: Task, seed: int) -> Any:
        """Return scikit-learn's forest without trees yet."""


def forest_settings(task: Task) -> tuple[float, ...]:
    """Return how many rows' weight a node's parent has in its value; where classes are many none, or files would grow.

    On 50 and 200 rows one forest at these strengths is within 1 % of the best of four forests of other leaf sizes.
    """
    if task.classes > _MOST_DENSE_CLASSES:
        return (0.0,)
    return (0.0, 3.0, 12.0) if task.rows < _MANY_ROWS else (0.0, 6.0, 30.0)


def forest_shape(task: Task, seed: int) -> dict[str, Any]:
    """Return the arguments that scikit-learn's forests share.

    Classes want few features tried at a split, numbers many: at the root of the number of features random trees had
    8 % less loss on 200 rows of classes than at half of them, and 9 % more error on numbers.
    """
    root, half = int(np.sqrt(task.features)), task.features // 2
    small_leaf = 2 if task.classes else 1
    return {
        "n_estimators": 0,
        "min_samples_leaf": small_leaf if task.rows < _MANY_ROWS else small_leaf + 2,
        "max_leaf_nodes": most_leaves(task),
        "max_features": max(root if task.classes else max(root, min(half, _WIDE)), 1),
        "warm_start": True,
        "n_jobs": -1 if task.rows * task.features > _WORTH_THREADS else 1,
        "random_state": seed,
    }


def most_leaves(task: Task) -> int:
    """Return how many leaves a tree may have for a forest of at most 1.5 MB (1,000 rows) to 5 MB (10,000 rows)."""
    size = np.clip(1.5e6 * (task.rows / 1_000) ** 0.52, 1.5e6, 5e6)
    told = 1 if task.classes <= 2 else min(task.classes, _MOST_DENSE_CLASSES)
    return max(int(size / TREES / (_NODE_BYTES + _CLASS_BYTES * told)), 8)


def grow(
    model: Any,
    features: Any,
    answers: Answers,
    settings: tuple[float, ...],
    stage: Marked,
    progress: Progress,
) -> tuple[FittedLearner, ...]:
    """Grow one forest in batches, so that a stop is heard, and shrink its leaves by each of `settings`.

    Parameters
    ----------
    model : sklearn forest with ``warm_start`` and no trees yet
    features : ndarray of float32, shape (rows, features)
    answers : Answers
    settings : tuple of float
        See `shrunk`.
    stage : Marked
    progress : Progress
    """
    for batch in range(1, _BATCHES + 1):
        progress.update((batch - 1) / _BATCHES, say(stage))
        model.set_params(n_estimators=batch * TREES // _BATCHES).fit(features, answers.values)
    present = np.asarray(model.classes_ if answers.classes else np.zeros(0), dtype=np.int64)
    grown = tuple(estimator.tree_ for estimator in model.estimators_)
    fitted = (
        FittedForest(grown, tuple(shrunk(tree, setting) / len(grown) for tree in grown), answers.classes, present)
        for setting in settings
    )
    done = tuple(fitted)
    progress.update(1.0, say(stage))
    return done


def shrunk(tree: Any, strength: float) -> np.ndarray:
    """Return the value of each node after hierarchical shrinkage (Agarwal et al., 2022).

    What a node differs from its parent by is divided by ``1 + strength / rows of the parent``.

    Parameters
    ----------
    tree : sklearn Tree
    strength : float

    Returns
    -------
    ndarray of float64, shape (nodes, outputs)
        Class shares, or means.
    """
    values = tree.value[:, 0, :]
    if values.shape[1] > 1:
        values = values / values.sum(axis=1, keepdims=True)
    if strength == 0 or tree.node_count == 1:
        return np.array(values)
    splits = np.flatnonzero(tree.children_left >= 0)
    parents = np.zeros(tree.node_count, dtype=np.int64)
    parents[tree.children_left[splits]] = parents[tree.children_right[splits]] = splits
    steps = (values - values[parents]) / (1 + strength / tree.weighted_n_node_samples[parents])[:, None]
    result: np.ndarray = np.empty_like(values)
    result[0] = values[0]
    level = np.array([0])
    while len(level := level[tree.children_left[level] >= 0]):
        level = np.concatenate([tree.children_left[level], tree.children_right[level]])
        result[level] = result[parents[level]] + steps[level]
    return result
