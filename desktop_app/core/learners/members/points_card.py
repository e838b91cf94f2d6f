"""A points card: whole numbers are added up, and the sum is the answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, ClassVar

import numpy as np

from desktop_app.core.features.base import Answers, View
from desktop_app.core.features.graph import GraphBuilder
from desktop_app.core.features.meaning import Meaning, ask
from desktop_app.core.features.reading import Condition, Line, Reading
from desktop_app.core.features.threads import one_blas_thread
from desktop_app.core.learners.base import LEARNERS, FittedLearner, Learner, Task
from desktop_app.core.learners.linear_models import FittedLinear
from desktop_app.core.learners.points import Bits, cut, rounded, supports_of
from desktop_app.core.learners.sparse import thinned
from desktop_app.core.progress import Progress
from desktop_app.core.text import QT_TRANSLATE_NOOP, Marked, say

_STAGE = QT_TRANSLATE_NOOP("Stages", "Counting points")
_MOST_ROWS = 5_000  # more rows do not change which questions matter
_MOST_CLASSES = 12


@dataclass(frozen=True, eq=False)
class FittedPoints:
    """Whole points for each yes, and what a point is worth.

    Attributes
    ----------
    bits : Bits
    points : ndarray of int64, shape (k, outputs)
    worth : float
    start : ndarray of float64, shape (outputs,)
    classes : int
    """

    bits: Bits
    points: np.ndarray
    worth: float
    start: np.ndarray
    classes: int

    @property
    def _link(self) -> FittedLinear:
        weights = (self.points * self.worth).astype(np.float32)
        return FittedLinear(weights, self.start.astype(np.float32), self.classes)

    def predict(self, features: Any) -> np.ndarray:
        """Return probabilities (rows, classes) or values (rows, 1)."""
        return self._link.predict(self.bits.of_features(features))

    def to_onnx(self, graph: GraphBuilder, features: str) -> str:
        """Write the questions, the sum and its link."""
        values = graph.add("Gather", features, graph.constant(self.bits.feature, np.int64), axis=1)
        said = graph.add("GreaterOrEqual", values, graph.constant(self.bits.bound[None]))
        return self._link.to_onnx(graph, graph.add("Cast", said, to=1))

    def explain(self, meanings: Sequence[Meaning]) -> Reading:
        """Return the card: for each part of a column the points that it brings, the weightiest column first."""
        lines: list[Line] = []
        strength = {
            feature: float(np.abs(self.points[self.bits.feature == feature]).sum())
            for feature in dict.fromkeys(self.bits.feature.tolist())
        }
        for feature in sorted(strength, key=lambda feature: -strength[feature]):
            lines += self._part(feature, meanings[feature])
        return Reading("points", tuple(lines), tuple(map(float, self.start)), self.worth)

    def _part(self, feature: int, meaning: Meaning) -> list[Line]:
        places = np.flatnonzero(self.bits.feature == feature)
        places = places[np.argsort(self.bits.bound[places], kind="stable")]
        bounds = [float(str(bound)) for bound in self.bits.bound[places]]
        points = np.cumsum(self.points[places], axis=0)
        rows = [*self.bits.rows[places].tolist(), 0]
        found = []
        for number, (bound, added) in enumerate(zip(bounds, points, strict=True)):
            high = bounds[number + 1] if number + 1 < len(bounds) else np.inf
            condition: Condition = ask(meaning, bound, high)
            found.append(Line(condition, tuple(map(float, added)), rows[number] - rows[number + 1]))
        return [line for line in found if any(line.adds)]


def _fitted(bits: Bits, said: np.ndarray, answers: Answers, places: tuple[int, ...]) -> FittedPoints:
    points, worth, start = rounded(said[:, places], answers)
    told = np.flatnonzero(points.any(axis=1))
    told = told if len(told) else np.zeros(1, np.int64)
    kept = np.array(places, dtype=np.int64)[told]
    return FittedPoints(bits.take(kept), points[told], worth, start, answers.classes)


@LEARNERS.register
@dataclass(frozen=True)
class PointsCard(Learner):
    """Whole-number scores from a sparse additive model (after Ustun and Rudin, 2016); the setting is their number."""

    key: ClassVar[str] = "points_card"
    label: ClassVar[Marked] = QT_TRANSLATE_NOOP("Learners", "Points card")
    place: ClassVar[int] = 1  # so quick that it is never left out for want of time
    view: ClassVar[View] = View.PLAIN
    is_readable: ClassVar[bool] = True

    def suits(self, task: Task) -> bool:
        """Return whether points of so many classes can be followed."""
        return task.classes <= _MOST_CLASSES

    def settings(self, task: Task) -> tuple[float, ...]:
        """Return how many questions the card may have."""
        return (6.0, 12.0, 24.0)

    def fit(
        self, features: Any, answers: Answers, task: Task, settings: tuple[float, ...], seed: int, progress: Progress
    ) -> tuple[FittedLearner, ...]:
        """Cut the columns, choose questions along a path of penalties, and round their weights to points."""
        taken = thinned(len(answers.values), _MOST_ROWS)
        every, features, answers = features, np.asarray(features[taken], dtype=np.float32), answers.take(taken)
        progress.update(0.0, say(_STAGE))
        bits = cut(features, answers)
        said = bits.of_features(features)
        with one_blas_thread():
            chosen = supports_of(said, answers, settings)
            progress.update(0.6, say(_STAGE))
            fitted = {places: _fitted(bits, said, answers, places) for places in dict.fromkeys(chosen)}
        progress.update(1.0, say(_STAGE))
        return tuple(replace(fitted[key], bits=fitted[key].bits.counted(every)) for key in chosen)
