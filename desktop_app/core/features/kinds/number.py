"""Numbers: fill gaps with the median, mark them, and scale for everything but trees."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from desktop_app.core.data.table import Kind
from desktop_app.core.features.base import ENCODERS, Answers, FittedEncoder, View
from desktop_app.core.features.graph import GraphBuilder
from desktop_app.core.features.meaning import Meaning
from desktop_app.core.features.raw import RawColumn


@dataclass(frozen=True)
class FittedNumber:
    """Numbers with gaps filled; scaled for the linear view within fences, for the smooth view by a gentle bound.

    Attributes
    ----------
    fill, centre, scale, low, high : float
        float32-exact constants; `low` and `high` bound what all but trees see.
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
        if not self.view.is_raw:
            values = np.clip(values, np.float32(self.low), np.float32(self.high))
            values = (values - np.float32(self.centre)) / np.float32(self.scale)
        if self.view is View.SMOOTH:
            third = values / np.float32(_BEND)
            values = values / np.sqrt(np.float32(1) + third * third)
        return np.hstack([values, missing.astype(np.float32)]) if self.marks_gaps else values

    def to_onnx(self, graph: GraphBuilder) -> str:
        """Write the same steps as graph nodes."""
        missing = graph.add("Or", graph.add("IsNaN", self.name), graph.add("IsInf", self.name))
        values = graph.add("Where", missing, graph.one(self.fill), self.name)
        if not self.view.is_raw:
            values = graph.add("Clip", values, graph.constant(self.low), graph.constant(self.high))
            values = graph.add("Sub", values, graph.one(self.centre))
            values = graph.add("Div", values, graph.one(self.scale))
        if self.view is View.SMOOTH:
            third = graph.add("Div", values, graph.one(_BEND))
            bent = graph.add("Add", graph.one(1.0), graph.add("Mul", third, third))
            values = graph.add("Div", values, graph.add("Sqrt", bent))
        if not self.marks_gaps:
            return values
        return graph.add("Concat", values, graph.add("Cast", missing, to=1), axis=1)

    def meanings(self) -> tuple[Meaning, ...]:
        """Return the number, and that it is missing where that occurred."""
        if not self.view.is_raw:
            return (Meaning(self.name),) * self.width
        number = Meaning(self.name, "number", fill=self.fill if self.marks_gaps else None)
        return (number, Meaning(self.name, "missing")) if self.marks_gaps else (number,)


_BEND = 3.0  # a number this many spreads out is drawn in by a third, and none gets further out than this


@ENCODERS.register
@dataclass(frozen=True)
class NumberEncoder:
    """Median for gaps; linear learners see (x - mean) / sd, bounded at the outlier fences.

    The smooth view is centred at the median and divided by the distance of the quartiles, then bent by
    ``x / sqrt(1 + (x / 3)²)`` (Holzmüller, Grinsztajn and Steinwart, 2024).
    """

    key: ClassVar[str] = "number"
    kinds: ClassVar[tuple[Kind, ...]] = (Kind.NUMBER,)

    def fit(self, column: RawColumn, answers: Answers, view: View) -> FittedNumber:
        """Learn median, fences, mean and spread from the training rows."""
        raw = column.arrays[column.name]
        present = raw[np.isfinite(raw)].astype(np.float64)
        if len(present) == 0:
            return FittedNumber(column.name, view, 0.0, 0.0, 1.0, 0.0, 0.0, marks_gaps=True)
        if view is View.SMOOTH:
            return _smooth(column.name, present, marks_gaps=len(present) < len(raw))
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


def _smooth(name: str, present: np.ndarray, marks_gaps: bool) -> FittedNumber:
    lowest, first, centre, third, highest = np.quantile(present, [0.0, 0.25, 0.5, 0.75, 1.0])
    scale = third - first if third > first else (highest - lowest) / 2
    scale = float(scale) if scale > 0 and np.isfinite(scale) else 1.0
    bound = _FURTHEST * scale
    return FittedNumber(
        name,
        View.SMOOTH,
        fill=_exact(centre),
        centre=_exact(centre),
        scale=_exact(scale),
        low=_exact(np.clip(centre - bound, -_LARGEST, _LARGEST)),
        high=_exact(np.clip(centre + bound, -_LARGEST, _LARGEST)),
        marks_gaps=marks_gaps,
    )


_FURTHEST = 1_000.0  # spreads; beyond, squares would lose what float32 can tell apart
_LARGEST = float(np.finfo(np.float32).max)


def fences(values: np.ndarray) -> tuple[float, float]:
    """Return bounds beyond which a number is an outlier: the 1 % and 99 % points, widened by half their distance."""
    low, high = np.quantile(values, [0.01, 0.99])
    margin = (high - low) / 2
    return max(float(values.min()), float(low - margin)), min(float(values.max()), float(high + margin))


def _exact(value: float) -> float:
    return float(np.float32(value))
