"""Extremely randomised trees: many trees with random splits, averaged."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np

from desktop_app.core.features.base import Answers, View
from desktop_app.core.features.graph import GraphBuilder
from desktop_app.core.learners.base import LEARNERS, FittedLearner, Learner, Task
from desktop_app.core.learners.trees import FlatTree, trees_to_onnx
from desktop_app.core.progress import Progress
from desktop_app.core.text import QT_TRANSLATE_NOOP, Marked, say

_STAGE = QT_TRANSLATE_NOOP("Stages", "Growing random trees")
_TREES = 160
_TREES_A_BATCH = 40
_WORTH_THREADS = 100_000  # cells of the matrix below which starting threads costs more than it saves
_MOST_LEAVES = 1_200


@dataclass(frozen=True, eq=False)
class FittedForest:
    """Trees whose leaf values add up to the answer.

    Attributes
    ----------
    model : sklearn ExtraTreesClassifier or ExtraTreesRegressor
    classes : int
    present : ndarray of int
        The classes that the model has seen.
    """

    model: Any
    classes: int
    present: np.ndarray

    def predict(self, features: Any) -> np.ndarray:
        """Return probabilities (rows, classes) or values (rows, 1)."""
        if self.classes == 0:
            return np.asarray(self.model.predict(features), dtype=np.float64).reshape(-1, 1)
        probabilities = np.zeros((features.shape[0], self.classes))
        probabilities[:, self.present] = self.model.predict_proba(features)
        return probabilities

    def to_onnx(self, graph: GraphBuilder, features: str) -> str:
        """Write all trees as one node."""
        flat = [_flat(estimator.tree_, len(self.model.estimators_)) for estimator in self.model.estimators_]
        if self.classes == 0:
            return trees_to_onnx(graph, features, flat, [[0]] * len(flat), 1)
        if self.classes == 2 and len(self.present) == 2:
            second = [FlatTree(t.feature, t.left, t.right, t.threshold, t.value[:, 1:]) for t in flat]
            positive = trees_to_onnx(graph, features, second, [[0]] * len(flat), 1)
            return graph.add("Concat", graph.add("Sub", graph.one(1.0), positive), positive, axis=1)
        return trees_to_onnx(graph, features, flat, [self.present.tolist()] * len(flat), self.classes)


def _flat(tree: Any, trees: int) -> FlatTree:
    value = tree.value[:, 0, :]
    if value.shape[1] > 1:
        value = value / value.sum(axis=1, keepdims=True)
    return FlatTree(tree.feature, tree.children_left, tree.children_right, tree.threshold, value / trees)


@LEARNERS.register
@dataclass(frozen=True)
class ExtraTrees(Learner):
    """Extremely randomised trees (Geurts, Ernst and Wehenkel, 2006); the setting is the smallest leaf."""

    key: ClassVar[str] = "extra_trees"
    label: ClassVar[Marked] = QT_TRANSLATE_NOOP("Learners", "Random trees")
    place: ClassVar[int] = 3
    view: ClassVar[View] = View.TREE

    def settings(self, task: Task) -> tuple[float, ...]:
        """Return leaf sizes; large tables need no small leaves."""
        if task.rows < 300:
            return (2.0, 5.0)
        return (2.0, 8.0) if task.rows < 1_500 else (5.0,)

    def fit(
        self, features: Any, answers: Answers, task: Task, settings: tuple[float, ...], seed: int, progress: Progress
    ) -> tuple[FittedLearner, ...]:
        """Grow the trees in batches, so that a stop is heard."""
        batches = _TREES // _TREES_A_BATCH
        fitted: list[FittedLearner] = []
        for number, leaf in enumerate(settings):
            model = _new_model(task, leaf, seed)
            for batch in range(1, batches + 1):
                progress.update((number * batches + batch - 1) / (len(settings) * batches), say(_STAGE))
                model.set_params(n_estimators=batch * _TREES_A_BATCH).fit(features, answers.values)
            model.set_params(n_jobs=1)  # threads would add the trees in another order every time
            present = model.classes_ if task.classes else np.zeros(0, np.int64)
            fitted.append(FittedForest(model, task.classes, np.asarray(present, dtype=np.int64)))
        progress.update(1.0, say(_STAGE))
        return tuple(fitted)


def _new_model(task: Task, leaf: float, seed: int) -> Any:
    from sklearn.ensemble import ExtraTreesClassifier, ExtraTreesRegressor

    family = ExtraTreesClassifier if task.classes else ExtraTreesRegressor
    return family(
        n_estimators=0,
        min_samples_leaf=int(leaf),
        max_leaf_nodes=_MOST_LEAVES if task.rows > 2 * _MOST_LEAVES else None,
        max_features=0.5 if task.features < 60 else "sqrt",
        warm_start=True,
        n_jobs=-1 if task.rows * task.features > _WORTH_THREADS else 1,
        random_state=seed,
    )
