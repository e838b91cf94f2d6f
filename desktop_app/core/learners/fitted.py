"""Everything that was learned, ready to answer: members, their weights, the calibration, the target's scale."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from desktop_app.core.features.graph import GraphBuilder
from desktop_app.core.features.matrix import FittedMatrix
from desktop_app.core.features.raw import RawTable
from desktop_app.core.learners.base import FittedLearner
from desktop_app.core.learners.calibration import Calibration

_LARGEST = float(np.finfo(np.float32).max)


@dataclass(frozen=True, eq=False)
class Member:
    """One trained learner with the encoders that feed it, and its share in the blend."""

    learner: str
    setting: float
    matrix: FittedMatrix
    model: FittedLearner
    weight: float


@dataclass(frozen=True)
class TargetScale:
    """How standardised answers become values: ``clip(answer * sd + mean, low, high)``.

    `below` and `above` are added for the 90 % interval.
    """

    mean: float = 0.0
    sd: float = 1.0
    low: float = -np.inf
    high: float = np.inf
    below: float = 0.0
    above: float = 0.0

    @classmethod
    def of(cls, values: np.ndarray) -> TargetScale:
        """Return the scale of training answers; predictions may leave their range by half of it, not change sign."""
        low, high = float(values.min()), float(values.max())
        margin = (high - low) / 2
        floor = 0.0 if low >= 0 else low - margin
        ceiling = 0.0 if high <= 0 else high + margin
        sd = float(values.std())
        floor, ceiling = max(floor, -_LARGEST), min(ceiling, _LARGEST)
        return cls(float(values.mean()), sd if sd > 0 else 1.0, floor, ceiling)

    def standardise(self, values: np.ndarray) -> np.ndarray:
        """Return answers of mean 0 and sd 1."""
        return (values - self.mean) / self.sd

    def restore(self, standardised: np.ndarray) -> np.ndarray:
        """Return values in the target's own unit."""
        return np.clip(standardised * self.sd + self.mean, self.low, self.high)

    def interval(self, values: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Return the 90 % interval around predicted values."""
        return np.clip(values + self.below, self.low, self.high), np.clip(values + self.above, self.low, self.high)


@dataclass(frozen=True, eq=False)
class Fitted:
    """A blend that answers from raw columns.

    Attributes
    ----------
    members : tuple of Member
        Weights sum to 1.
    classes : int
        0 for a number.
    temperature, beta, stretch
        See `Calibration`.
    scale : TargetScale
        For numbers.
    """

    members: tuple[Member, ...]
    classes: int
    temperature: float = 1.0
    scale: TargetScale = TargetScale()
    beta: tuple[float, float, float] | None = None
    stretch: float = 1.0

    @property
    def calibration(self) -> Calibration:
        """What is done to the weighted sum of the members' answers."""
        return Calibration(self.temperature, self.beta, self.stretch)

    def predict(self, table: RawTable) -> np.ndarray:
        """Return probabilities (rows, classes), or values (rows,), as float64."""
        matrices = {id(member.matrix): member.matrix for member in self.members}
        features = {key: matrix.transform(table) for key, matrix in matrices.items()}
        blended = blend(
            (member.model.predict(features[id(member.matrix)]) for member in self.members),
            (member.weight for member in self.members),
        )
        answers = self.calibration.apply(blended)
        return answers if self.classes else self.scale.restore(answers[:, 0])

    def to_onnx(self, graph: GraphBuilder) -> str:
        """Write the blend; return probabilities [rows, classes], or values [rows, 1]."""
        parts = []
        for member in self.members:
            answer = member.model.to_onnx(graph, member.matrix.to_onnx(graph))
            parts.append(graph.add("Mul", answer, graph.one(member.weight)))
        answers = self.calibration.to_onnx(graph, graph.add("Sum", *parts), self.classes)
        if self.classes:
            return answers
        value = graph.add("Mul", answers, graph.one(self.scale.sd))
        value = graph.add("Add", value, graph.one(self.scale.mean))
        return graph.add("Clip", value, graph.constant(self.scale.low), graph.constant(self.scale.high))


def blend(predictions: Iterable[np.ndarray], weights: Iterable[float]) -> np.ndarray:
    """Return the weighted sum of equal-shaped predictions."""
    parts = [weight * prediction for prediction, weight in zip(predictions, weights, strict=True)]
    total: np.ndarray = np.sum(parts, axis=0)
    return total
