"""Dates: calendar parts, computed with whole numbers so that the model file agrees to the last digit."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

import numpy as np

from desktop_app.core.data.table import Kind
from desktop_app.core.features.base import ENCODERS, Answers, FittedEncoder, View
from desktop_app.core.features.graph import GraphBuilder
from desktop_app.core.features.meaning import Meaning
from desktop_app.core.features.raw import RawColumn, input_names
from desktop_app.core.features.screening import FEW_ROWS, related

_EPOCH_SHIFT = 719_468  # days from 0000-03-01 to 1970-01-01
_FIRST_DAY, _LAST_DAY = -719_000.0, 2_932_000.0  # years 1 to 9997
_PARTS = ("day", "year", "month", "day_of_month", "weekday")


@dataclass(frozen=True, eq=False)
class FittedDate:
    """Year, month, day of month, weekday, day number, and the hour where times vary.

    The linear view gets the day number and year scaled, month and weekday as table rows (season and
    weekday indicators).

    Attributes
    ----------
    parts : tuple of str
        What raw views are given; trees of few rows only what goes with the answers.
    """

    name: str
    view: View
    fill: float
    centre: float
    scale: float
    has_time: bool
    marks_gaps: bool
    month_table: np.ndarray
    weekday_table: np.ndarray
    parts: tuple[str, ...] = _PARTS

    @property
    def width(self) -> int:
        """Features a date makes."""
        if self.view.is_raw:
            return len(self.parts) + self.marks_gaps
        hours = 2 if self.has_time else 0
        return int(1 + self.month_table.shape[1] + self.weekday_table.shape[1] + hours + self.marks_gaps)

    def transform(self, column: RawColumn) -> np.ndarray:
        """Return float32 features of shape (rows, width)."""
        raw_day, raw_second = (column.arrays[name].reshape(-1, 1) for name in input_names(self.name, Kind.DATE))
        missing = np.isnan(raw_day) | np.isinf(raw_day)
        day = np.clip(np.where(missing, np.float32(self.fill), raw_day), _FIRST_DAY, _LAST_DAY).astype(np.float32)
        second = np.where(np.isnan(raw_second), np.float32(0), raw_second)
        year, month, day_of_month, weekday = civil(day.astype(np.int64))
        if self.view.is_raw:
            every = dict(zip(_PARTS, (day, year, month, day_of_month, weekday), strict=True))
            every["hour"] = second / np.float32(3600)
            parts = [every[part].astype(np.float32) for part in self.parts]
        else:
            scaled = (day - np.float32(self.centre)) / np.float32(self.scale)
            parts = [scaled, self.month_table[month[:, 0]], self.weekday_table[weekday[:, 0]]]
            turn = second * np.float32(2 * np.pi / 86_400)
            parts += [np.sin(turn), np.cos(turn)] if self.has_time else []
        parts += [missing.astype(np.float32)] if self.marks_gaps else []
        return np.hstack(parts).astype(np.float32)

    def to_onnx(self, graph: GraphBuilder) -> str:
        """Write the same steps as graph nodes."""
        day_input, second_input = input_names(self.name, Kind.DATE)
        missing = graph.add("Or", graph.add("IsNaN", day_input), graph.add("IsInf", day_input))
        filled = graph.add("Where", missing, graph.one(self.fill), day_input)
        day = graph.add("Clip", filled, graph.constant(_FIRST_DAY), graph.constant(_LAST_DAY))
        second = graph.add("Where", graph.add("IsNaN", second_input), graph.one(0.0), second_input)
        year, month, day_of_month, weekday = civil_nodes(graph, graph.add("Cast", day, to=7))
        if self.view.is_raw:
            every = dict(zip(_PARTS, (day, year, month, day_of_month, weekday), strict=True))
            parts = [graph.add("Cast", every[part], to=1) for part in self.parts if part in every]
            parts += [graph.add("Div", second, graph.one(3600.0))] if "hour" in self.parts else []
        else:
            scaled = graph.add("Sub", day, graph.one(self.centre))
            parts = [graph.add("Div", scaled, graph.one(self.scale))]
            flat = graph.constant([-1], np.int64)
            for table, part in ((self.month_table, month), (self.weekday_table, weekday)):
                parts.append(graph.add("Gather", graph.constant(table), graph.add("Reshape", part, flat), axis=0))
            turn = graph.add("Mul", second, graph.one(2 * np.pi / 86_400))
            parts += [graph.add("Sin", turn), graph.add("Cos", turn)] if self.has_time else []
        parts += [graph.add("Cast", missing, to=1)] if self.marks_gaps else []
        return graph.add("Concat", *parts, axis=1)

    def meanings(self) -> tuple[Meaning, ...]:
        """Return the part of the calendar that each feature is."""
        if not self.view.is_raw:
            return (Meaning(self.name),) * self.width
        values = (self.fill, *(float(part[0]) for part in civil(np.array([int(self.fill)]))))
        usual = {**dict(zip(_PARTS, values, strict=True)), "hour": 0.0}
        found = [Meaning(self.name, part, fill=usual[part] if self.marks_gaps else None) for part in self.parts]
        return (*found, Meaning(self.name, "missing")) if self.marks_gaps else tuple(found)


@ENCODERS.register
@dataclass(frozen=True)
class DateEncoder:
    """Calendar parts of a date."""

    key: ClassVar[str] = "date"
    kinds: ClassVar[tuple[Kind, ...]] = (Kind.DATE,)

    def fit(self, column: RawColumn, answers: Answers, view: View) -> FittedDate:
        """Learn the usual date, the span, and whether times vary."""
        day, second = (column.arrays[name] for name in input_names(column.name, Kind.DATE))
        present = day[np.isfinite(day)]
        spread = float(np.std(present.astype(np.float64))) if len(present) else 0.0
        angles = 2 * np.pi * (np.arange(13) - 1) / 12
        has_time = bool(np.nanmax(np.append(second, 0)) > 0)
        fitted = FittedDate(
            column.name,
            view,
            fill=float(np.median(present).astype(np.int64)) if len(present) else 0.0,
            centre=float(np.float32(np.mean(present, dtype=np.float64))) if len(present) else 0.0,
            scale=float(np.float32(spread)) if spread > 0 else 1.0,
            has_time=has_time,
            marks_gaps=len(present) < len(day),
            month_table=np.stack([np.sin(angles), np.cos(angles)], axis=1).astype(np.float32),
            weekday_table=np.eye(7, dtype=np.float32),
            parts=(*_PARTS, "hour") if has_time else _PARTS,
        )
        return _screened(fitted, column, answers) if view is View.TREE and len(day) < FEW_ROWS else fitted

    def fit_transform(
        self, column: RawColumn, answers: Answers, view: View, rng: np.random.Generator
    ) -> tuple[FittedEncoder, np.ndarray]:
        """Learn, and return the training rows' features."""
        fitted = self.fit(column, answers, view)
        return fitted, fitted.transform(column)


def _screened(fitted: FittedDate, column: RawColumn, answers: Answers) -> FittedDate:
    """Return the encoder with the day and those of its other parts that go with the answers."""
    clear = related(fitted.transform(column)[:, : len(fitted.parts)], answers)
    kept = (part for part, is_clear in zip(fitted.parts, clear, strict=True) if is_clear or part == "day")
    return replace(fitted, parts=tuple(kept))


def civil(days: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Split day numbers into calendar parts.

    Parameters
    ----------
    days : ndarray of int64
        Days since 1970-01-01, years 1 to 9997.

    Returns
    -------
    year, month (1..12), day of month (1..31), weekday (Monday 0) : ndarrays of int64

    References
    ----------
    Hinnant, "chrono-Compatible Low-Level Date Algorithms" (days from civil, inverted).
    """
    shifted = days + _EPOCH_SHIFT
    era = shifted // 146_097
    doe = shifted - era * 146_097
    yoe = (doe - doe // 1_460 + doe // 36_524 - doe // 146_096) // 365
    doy = doe - (365 * yoe + yoe // 4 - yoe // 100)
    mp = (5 * doy + 2) // 153
    day = doy - (153 * mp + 2) // 5 + 1
    month = mp + 3 - 12 * (mp >= 10)
    return yoe + era * 400 + (month <= 2), month, day, (shifted + 2) % 7


def civil_nodes(graph: GraphBuilder, days: str) -> tuple[str, str, str, str]:
    """Write `civil` as graph nodes on an int64 tensor; all intermediate values are positive, so Div floors."""

    def op(name: str, left: str, right: int | str) -> str:
        return graph.add(name, left, graph.one(right, np.int64) if isinstance(right, int) else right)

    def flag(test: str) -> str:
        return graph.add("Cast", test, to=7)

    shifted = op("Add", days, _EPOCH_SHIFT)
    era = op("Div", shifted, 146_097)
    doe = op("Sub", shifted, op("Mul", era, 146_097))
    leap = op("Add", op("Sub", doe, op("Div", doe, 1_460)), op("Div", doe, 36_524))
    yoe = op("Div", op("Sub", leap, op("Div", doe, 146_096)), 365)
    passed = op("Sub", op("Add", op("Mul", yoe, 365), op("Div", yoe, 4)), op("Div", yoe, 100))
    doy = op("Sub", doe, passed)
    mp = op("Div", op("Add", op("Mul", doy, 5), 2), 153)
    before = op("Div", op("Add", op("Mul", mp, 153), 2), 5)
    day = op("Add", op("Sub", doy, before), 1)
    late = flag(graph.add("GreaterOrEqual", mp, graph.one(10, np.int64)))
    month = op("Sub", op("Add", mp, 3), op("Mul", late, 12))
    early = flag(graph.add("LessOrEqual", month, graph.one(2, np.int64)))
    year = op("Add", op("Add", yoe, op("Mul", era, 400)), early)
    weekday = op("Mod", op("Add", shifted, 2), 7)
    return year, month, day, weekday
