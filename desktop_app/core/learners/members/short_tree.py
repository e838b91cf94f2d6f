"""A short decision tree: a few questions, each about one column, lead to the answer."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, ClassVar

import numpy as np

from desktop_app.core.features.base import Answers, View
from desktop_app.core.features.graph import GraphBuilder
from desktop_app.core.features.meaning import Meaning, ask, plain_between
from desktop_app.core.features.reading import Line, Reading
from desktop_app.core.learners.base import LEARNERS, FittedLearner, Learner, Task
from desktop_app.core.learners.sparse import thinned
from desktop_app.core.learners.trees import FlatTree, trees_to_onnx
from desktop_app.core.progress import Progress
from desktop_app.core.text import QT_TRANSLATE_NOOP, Marked, say

_STAGE = QT_TRANSLATE_NOOP("Stages", "Looking for a few good questions")
_DEEPEST = 4
_MOST_ROWS = 10_000  # more rows do not change a few questions
_PRIOR_ROWS = 10.0
_MOST_CLASSES = 12
_SMALLEST = np.float32(np.finfo(np.float32).tiny)


@dataclass(frozen=True, eq=False)
class FittedShortTree:
    """A tree whose questions are asked of plain numbers.

    Attributes
    ----------
    feature, left, right : ndarray of int, shape (nodes,)
        ``left < 0`` for a leaf.
    bound : ndarray of float32, shape (nodes,)
        A row goes left where its value is below.
    value : ndarray of float64, shape (nodes, outputs)
    rows : ndarray of int, shape (nodes,)
    classes : int
    """

    feature: np.ndarray
    left: np.ndarray
    right: np.ndarray
    bound: np.ndarray
    value: np.ndarray
    rows: np.ndarray
    classes: int

    def predict(self, features: Any) -> np.ndarray:
        """Return probabilities (rows, classes) or values (rows, 1)."""
        answers: np.ndarray = self.value[self.places(features)]
        return answers

    def places(self, features: Any) -> np.ndarray:
        """Return the leaf that each row comes to."""
        places = np.zeros(features.shape[0], dtype=np.int64)
        every = np.arange(features.shape[0])
        for _ in range(_DEEPEST):
            goes_left = features[every, self.feature[places]] < self.bound[places]
            following = np.where(goes_left, self.left[places], self.right[places])
            places = np.where(self.left[places] < 0, places, following)
        return places

    def to_onnx(self, graph: GraphBuilder, features: str) -> str:
        """Write the tree as one node."""
        below = np.nextafter(self.bound, np.float32(-np.inf))
        below = np.where(np.abs(below) < _SMALLEST, -_SMALLEST, below)
        tree = FlatTree(self.feature, self.left, self.right, below.astype(np.float64), self.value)
        if self.classes == 2:
            positive = FlatTree(tree.feature, tree.left, tree.right, tree.threshold, tree.value[:, 1:])
            share = trees_to_onnx(graph, features, [positive], [[0]], 1)
            return graph.add("Concat", graph.add("Sub", graph.one(1.0), share), share, axis=1)
        width = self.value.shape[1]
        return trees_to_onnx(graph, features, [tree], [list(range(width))], width)

    def explain(self, meanings: Sequence[Meaning]) -> Reading:
        """Return every question, those that follow from it behind it."""
        lines: list[Line] = []

        def visit(node: int, condition: Any, depth: int) -> None:
            is_leaf = self.left[node] < 0
            adds = tuple(map(float, self.value[node])) if is_leaf else ()
            if condition is not None or is_leaf:
                lines.append(Line(condition, adds, int(self.rows[node]), max(depth, 0)))
            if not is_leaf:
                meaning, bound = meanings[self.feature[node]], _shortest(self.bound[node])
                visit(self.left[node], ask(meaning, high=bound), depth + 1)
                visit(self.right[node], ask(meaning, low=bound), depth + 1)

        visit(0, None, -1)
        return Reading("tree", tuple(lines))


@LEARNERS.register
@dataclass(frozen=True)
class ShortTree(Learner):
    """One tree (Breiman et al., 1984) with plain thresholds; the setting is the number of leaves."""

    key: ClassVar[str] = "short_tree"
    label: ClassVar[Marked] = QT_TRANSLATE_NOOP("Learners", "Short tree")
    place: ClassVar[int] = 1  # so quick that it is never left out for want of time
    view: ClassVar[View] = View.PLAIN
    is_readable: ClassVar[bool] = True

    def suits(self, task: Task) -> bool:
        """Return whether so many classes can be told apart by a few questions."""
        return task.classes <= _MOST_CLASSES

    def settings(self, task: Task) -> tuple[float, ...]:
        """Return numbers of leaves; many classes need more."""
        return (3.0, 5.0, 8.0) if task.classes <= 3 and task.rows < 2_000 else (5.0, 8.0, 12.0)

    def fit(
        self, features: Any, answers: Answers, task: Task, settings: tuple[float, ...], seed: int, progress: Progress
    ) -> tuple[FittedLearner, ...]:
        """Grow one tree, the most telling question first: every smaller one is its beginning."""
        progress.update(0.0, say(_STAGE))
        taken = thinned(len(answers.values), _MOST_ROWS)
        grown = _grown(
            np.ascontiguousarray(features[taken], dtype=np.float32), answers.take(taken), max(settings), seed
        )
        fitted = tuple(_counted(_cut(grown, int(leaves)), features) for leaves in settings)
        progress.update(1.0, say(_STAGE))
        return fitted


def _cut(tree: FittedShortTree, leaves: int) -> FittedShortTree:
    """Return the tree of the first questions: nodes are numbered in the order in which they were asked for."""
    nodes = min(2 * leaves - 1, len(tree.left))
    is_end = tree.left[:nodes] >= nodes
    return replace(
        tree,
        feature=tree.feature[:nodes],
        left=np.where(is_end, -1, tree.left[:nodes]),
        right=np.where(is_end, -1, tree.right[:nodes]),
        bound=tree.bound[:nodes],
        value=tree.value[:nodes],
        rows=tree.rows[:nodes],
    )


def _counted(tree: FittedShortTree, features: Any) -> FittedShortTree:
    """Return the tree with how many of all rows come to each node."""
    rows = np.bincount(tree.places(features), minlength=len(tree.left))
    for node in reversed(range(len(rows))):  # children have greater numbers than their parent
        if tree.left[node] >= 0:
            rows[node] = rows[tree.left[node]] + rows[tree.right[node]]
    return replace(tree, rows=rows)


def _grown(features: Any, answers: Answers, leaves: float, seed: int) -> FittedShortTree:
    from sklearn.tree import DecisionTreeClassifier, DecisionTreeRegressor

    rows = len(answers.values)
    family = DecisionTreeClassifier if answers.classes else DecisionTreeRegressor
    model = family(
        max_leaf_nodes=int(leaves),
        max_depth=_DEEPEST,
        min_samples_leaf=int(np.clip(rows / 25, 5, 100)),
        random_state=seed,
    )
    tree = model.fit(features, answers.values).tree_
    present = np.asarray(model.classes_) if answers.classes else None
    return FittedShortTree(
        feature=np.maximum(tree.feature, 0),
        left=tree.children_left,
        right=tree.children_right,
        bound=_plain_bounds(tree, features),
        value=_values(tree, present, answers),
        rows=tree.n_node_samples.astype(np.int64),
        classes=answers.classes,
    )


def _plain_bounds(tree: Any, features: np.ndarray) -> np.ndarray:
    """Return for every question the plainest number that parts the training rows in the same way."""
    visits = tree.decision_path(np.ascontiguousarray(features, dtype=np.float32)).tocsc()
    bounds = np.zeros(tree.node_count, dtype=np.float32)
    for node in np.flatnonzero(tree.children_left >= 0):
        values = features[visits.indices[visits.indptr[node] : visits.indptr[node + 1]], tree.feature[node]]
        below = values.astype(np.float64) <= tree.threshold[node]
        bounds[node] = plain_between(float(values[below].max()), float(values[~below].min()))
    return bounds


def _values(tree: Any, present: np.ndarray | None, answers: Answers) -> np.ndarray:
    """Return the answer of each node, drawn towards that of its parent (Agarwal et al., 2022, with a prior of rows)."""
    found = tree.value[:, 0, :].copy()
    shares = found if present is None else found / found.sum(axis=1, keepdims=True)
    for node in np.flatnonzero(tree.children_left >= 0):  # parents come before their children
        for child in (tree.children_left[node], tree.children_right[node]):
            rows = tree.n_node_samples[child]
            shares[child] = (shares[child] * rows + _PRIOR_ROWS * shares[node]) / (rows + _PRIOR_ROWS)
    if present is None:
        return np.asarray(shares)
    values = np.zeros((len(shares), answers.classes))
    values[:, present] = shares
    return values


def _shortest(bound: np.float32) -> float:
    """Return the decimal number that a person would write for a 32-bit number."""
    return float(str(bound)) if math.isfinite(bound) else float(bound)
