"""Numbers: fill gaps with the median, mark them, and scale for linear learners."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from desktop_app.core.data.table import Kind
from desktop_app.core.features.base import ENCODERS, Answers, FittedEncoder, View
from desktop_app.core.features.graph import GraphBuilder
from desktop_app.core.features.raw import RawColumn


@dataclass(frozen=True)
class FittedNumber:
    """Numbers with gaps filled; for the linear view clipped, centred and scaled.

    Attributes
    ----------
    fill, centre, scale, low, high : float
        float32-exact constants; `low` and `high` bound what a linear learner sees.
    marks_gaps : bool
        A second feature is 1 where the number was missing.
    """

    name: str
    view: View
    fill: float
    centre: float
    scale: float
    low: float
    high: float
    marks_gaps: bool

    @property
    def width(self) -> int:
        """One feature, and one more where gaps are marked."""
        return 1 + self.marks_gaps

    def transform(self, column: RawColumn) -> np.ndarray:
        """Return float32 features of shape (rows, width)."""
        raw = column.arrays[self.name].reshape(-1, 1)
        missing = np.isnan(raw) | np.isinf(raw)
        values = np.where(missing, np.float32(self.fill), raw)
        if self.view is View.LINEAR:
            values = np.clip(values, np.float32(self.low), np.float32(self.high))
            values = (values - np.float32(self.centre)) / np.float32(self.scale)
        return np.hstack([values, missing.astype(np.float32)]) if self.marks_gaps else values

    def to_onnx(self, graph: GraphBuilder) -> str:
        """Write the same steps as graph nodes."""
        missing = graph.add("Or", graph.add("IsNaN", self.name), graph.add("IsInf", self.name))
        values = graph.add("Where", missing, graph.one(self.fill), self.name)
        if self.view is View.LINEAR:
            values = graph.add("Clip", values, graph.constant(self.low), graph.constant(self.high))
            values = graph.add("Sub", values, graph.one(self.centre))
            values = graph.add("Div", values, graph.one(self.scale))
        if not self.marks_gaps:
            return values
        return graph.add("Concat", values, graph.add("Cast", missing, to=1), axis=1)


@ENCODERS.register
@dataclass(frozen=True)
class NumberEncoder:
    """Median for gaps; linear learners see (x - mean) / sd, bounded at the outlier fences."""

    key: ClassVar[str] = "number"
    kinds: ClassVar[tuple[Kind, ...]] = (Kind.NUMBER,)

    def fit(self, column: RawColumn, answers: Answers, view: View) -> FittedNumber:
        """Learn median, fences, mean and spread from the training rows."""
        raw = column.arrays[column.name]
        present = raw[np.isfinite(raw)].astype(np.float64)
        if len(present) == 0:
            return FittedNumber(column.name, view, 0.0, 0.0, 1.0, 0.0, 0.0, marks_gaps=True)
        low, high = fences(present)
        kept = np.clip(present, low, high)
        scale = float(np.std(kept))
        return FittedNumber(
            column.name,
            view,
            fill=_exact(np.median(present)),
            centre=_exact(np.mean(kept)),
            scale=_exact(scale) if scale > 0 and np.isfinite(scale) else 1.0,
            low=_exact(low),
            high=_exact(high),
            marks_gaps=len(present) < len(raw),
        )

    def fit_transform(
        self, column: RawColumn, answers: Answers, view: View, rng: np.random.Generator
    ) -> tuple[FittedEncoder, np.ndarray]:
        """Learn, and return the training rows' features."""
        fitted = self.fit(column, answers, view)
        return fitted, fitted.transform(column)


def fences(values: np.ndarray) -> tuple[float, float]:
    """Return bounds beyond which a number is an outlier: the 1 % and 99 % points, widened by half their distance."""
    low, high = np.quantile(values, [0.01, 0.99])
    margin = (high - low) / 2
    return max(float(values.min()), float(low - margin)), min(float(values.max()), float(high + margin))


def _exact(value: float) -> float:
    return float(np.float32(value))
