"""Nearest examples: what the known rows had that are most like a new one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np

from desktop_app.core.features.base import Answers, View
from desktop_app.core.features.graph import GraphBuilder
from desktop_app.core.features.threads import one_blas_thread
from desktop_app.core.learners.base import LEARNERS, FittedLearner, Learner, Task
from desktop_app.core.learners.kernels import Place, known_rows, squared_distances, squared_distances_to_onnx
from desktop_app.core.progress import Progress
from desktop_app.core.text import QT_TRANSLATE_NOOP, Marked, say

_STAGE = QT_TRANSLATE_NOOP("Stages", "Comparing with known rows")
_MOST_ROWS, _MOST_CLASSES = 1_500, 30
_COUNTS = (5, 10, 20, 40)
_POWER_CLASSES, _POWER_NUMBER = 0.25, 0.5
_PRIOR_CLASSES, _PRIOR_NUMBER = 0.5, 0.25  # the nearest rows weigh 0.4 or so: about one row of the usual answer
_NO_DISTANCE = 1e-6  # of the mean squared length: what is nearer is in the same spot
_DOUBLE, _FLOAT = 11, 1  # as ONNX numbers its types
_ROWS_AT_ONCE = 2_000


@dataclass(frozen=True, eq=False)
class FittedNeighbours:
    """Known rows, and how many of them answer.

    The weight of a row falls from 1 where it lies on the asked one to 0 at the squared distance of the first that has
    no say, so it never matters which of two equally distant rows is the nearer.

    Attributes
    ----------
    place : Place
    known : ndarray of float32, shape (known, features)
    answers : ndarray of float32, shape (known, outputs + 1)
        Class indicators (of two classes the second's) or numbers; the last column is 1.
    usual : ndarray of float64, shape (outputs + 1,)
        The same of the rows that stand for the usual answer, added to the weighted sum.
    count : int
        Rows that have a say.
    spot : float
        Added to the squared distance at which weights reach 0.
    classes : int
    """

    place: Place
    known: np.ndarray
    answers: np.ndarray
    usual: np.ndarray
    count: int
    spot: float
    classes: int

    def predict(self, features: Any) -> np.ndarray:
        """Return probabilities (rows, classes) or values (rows, 1)."""
        known = self.place.put(self.known)
        parts = [
            self._means(self.place.put(features[start : start + _ROWS_AT_ONCE]), known)
            for start in range(0, max(len(features), 1), _ROWS_AT_ONCE)
        ]
        means = np.concatenate(parts)
        return np.hstack([1 - means, means]) if self.classes == 2 else means

    def _means(self, rows: np.ndarray, known: np.ndarray) -> np.ndarray:
        apart = squared_distances(rows, known)
        reach = np.partition(apart, self.count, axis=1)[:, self.count : self.count + 1] + self.spot
        sums = np.maximum(1 - apart / reach, 0.0) @ self.answers.astype(np.float64) + self.usual
        means: np.ndarray = sums[:, :-1] / sums[:, -1:]
        return means

    def to_onnx(self, graph: GraphBuilder, features: str) -> str:
        """Write distances, reach, weights and weighted mean."""
        rows = self.place.to_onnx(graph, features)
        apart = squared_distances_to_onnx(graph, rows, self.place.to_onnx(graph, graph.constant(self.known)))
        nearest = graph.constant([self.count + 1], np.int64)
        distances = graph.add_many("TopK", 2, apart, nearest, axis=1, largest=0)[0]
        farthest = graph.add("ReduceMax", distances, graph.constant([1], np.int64), keepdims=1)
        reach = graph.add("Add", farthest, graph.one(self.spot, np.float64))
        falling = graph.add("Sub", graph.one(1.0, np.float64), graph.add("Div", apart, reach))
        weights = graph.add("Max", falling, graph.one(0.0, np.float64))
        told = graph.add("Cast", graph.constant(self.answers), to=_DOUBLE)
        sums = graph.add("Add", graph.add("MatMul", weights, told), graph.constant(self.usual[None, :], np.float64))
        outputs = len(self.usual) - 1
        split = graph.constant([outputs, 1], np.int64)
        answered, total = graph.add_many("Split", 2, sums, split, axis=1)
        means = graph.add("Cast", graph.add("Div", answered, total), to=_FLOAT)
        if self.classes != 2:
            return means
        return graph.add("Concat", graph.add("Sub", graph.one(1.0), means), means, axis=1)


@LEARNERS.register
@dataclass(frozen=True)
class Neighbours(Learner):
    """Nearest neighbours (Fix and Hodges, 1951), the nearer weighing more (Epanechnikov); the setting is their number.

    Features count by what they tell (see `Place`): on 200 rows of numbers that takes a quarter of the error.
    """

    key: ClassVar[str] = "neighbours"
    label: ClassVar[Marked] = QT_TRANSLATE_NOOP("Learners", "Nearest examples")
    place: ClassVar[int] = 7
    view: ClassVar[View] = View.SMOOTH
    keeps_rows: ClassVar[bool] = True
    usual_share: ClassVar[float] = 0.3

    def suits(self, task: Task) -> bool:
        """Return whether rows are few enough to be kept in a file."""
        return task.rows <= _MOST_ROWS and task.classes <= _MOST_CLASSES

    def settings(self, task: Task) -> tuple[float, ...]:
        """Return how many rows have a say: never more than half of them."""
        return tuple(float(count) for count in _COUNTS if 2 * count <= task.rows) or (float(_COUNTS[0]),)

    def fit(
        self, features: Any, answers: Answers, task: Task, settings: tuple[float, ...], seed: int, progress: Progress
    ) -> tuple[FittedLearner, ...]:
        """Remember the rows."""
        progress.update(0.0, say(_STAGE))
        known = known_rows(features.shape, _MOST_ROWS, seed)
        with one_blas_thread():
            place = Place.of(features, answers, _POWER_CLASSES if task.classes else _POWER_NUMBER)
        told = np.hstack([answers.columns(), np.ones((len(features), 1))])
        usual = told.mean(axis=0) * (_PRIOR_CLASSES if task.classes else _PRIOR_NUMBER)
        size = float((place.put(features[known]) ** 2).sum(axis=1).mean())
        spot = _NO_DISTANCE * size if size > 0 else 1.0
        fitted = tuple(
            FittedNeighbours(
                place,
                features[known],
                told[known].astype(np.float32),
                usual,
                min(int(count), len(known) - 1),
                spot,
                task.classes,
            )
            for count in settings
        )
        progress.update(1.0, say(_STAGE))
        return fitted
