"""Features made of several columns: ratios, differences, sums, products, days between dates, a number in its group.

All arithmetic is single operations on float32 numbers, which IEEE 754 defines to the last bit, so Python and the
model file cannot differ, not even where a tree splits.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Protocol

import numpy as np

from desktop_app.core.data.table import Kind
from desktop_app.core.features.graph import GraphBuilder
from desktop_app.core.features.kinds.category import FittedCategory
from desktop_app.core.features.kinds.number import FittedNumber, fences
from desktop_app.core.features.meaning import Meaning
from desktop_app.core.features.raw import RawColumn, RawTable, input_names
from desktop_app.core.notices import Notice

_FIRST_DAY, _LAST_DAY = -719_000.0, 2_932_000.0  # years 1 to 9997, as for calendar parts
_SECONDS_PER_DAY = 86_400.0


class Way(StrEnum):
    """How two columns are put together; the values are stored in files."""

    RATIO = "ratio"
    DIFFERENCE = "difference"
    SUM = "sum"
    PRODUCT = "product"
    DAYS = "days"  # from the first date to the second
    GROUP_DIFFERENCE = "group_difference"  # of the first, a number, from its average in the group of the second
    GROUP_RATIO = "group_ratio"


_SIGNS = {
    Way.RATIO: "÷",
    Way.DIFFERENCE: "−",
    Way.SUM: "+",
    Way.PRODUCT: "×",
    Way.GROUP_DIFFERENCE: "− Ø",
    Way.GROUP_RATIO: "÷ Ø",
}
_NOTICES = {
    Way.DAYS: "derived_days_added",
    Way.GROUP_DIFFERENCE: "derived_group_difference_added",
    Way.GROUP_RATIO: "derived_group_ratio_added",
}


class Made(Protocol):
    """A derived feature that is ready to be computed for any rows."""

    @property
    def name(self) -> str:
        """What a person calls it."""

    def transform(self, table: RawTable) -> RawColumn:
        """Return a column of numbers; NaN where it is missing."""

    def to_onnx(self, graph: GraphBuilder) -> str:
        """Write the same computation on the graph's inputs; return the tensor [rows, 1]."""


@dataclass(frozen=True)
class Derived:
    """A proposal: which columns are put together, and how."""

    way: Way
    first: str
    second: str

    @property
    def name(self) -> str:
        """What a person calls it, the same in every language: “amount ÷ months”."""
        if self.way is Way.DAYS:
            return f"{self.second} {_SIGNS[Way.DIFFERENCE]} {self.first}"
        return f"{self.first} {_SIGNS[self.way]} {self.second}"

    @property
    def parents(self) -> tuple[str, str]:
        """Columns that it is made of."""
        return self.first, self.second

    def notice(self) -> Notice:
        """Return the sentence that tells a person that it was added."""
        facts = {"first": self.first, "second": self.second} if self.way in _NOTICES else {}
        return Notice(_NOTICES.get(self.way, "derived_added"), self.name, facts)

    def fit(self, table: RawTable) -> Made:
        """Learn from the training rows what has to be known."""
        if self.way is Way.DAYS:
            return DaysBetween(self.name, self.first, self.second)
        if self.way in (Way.GROUP_DIFFERENCE, Way.GROUP_RATIO):
            way = Way.DIFFERENCE if self.way is Way.GROUP_DIFFERENCE else Way.RATIO
            return AgainstGroup(self.name, way, self.first, _averages(table, self.first, self.second))
        return Arithmetic(self.name, self.way, self.first, self.second)


@dataclass(frozen=True)
class Arithmetic:
    """Two numbers in one. Missing where one is missing, and by zero nothing is divided."""

    name: str
    way: Way
    first: str
    second: str

    def transform(self, table: RawTable) -> RawColumn:
        """Return the numbers."""
        first, second = (column_of(table, name).arrays[name] for name in (self.first, self.second))
        return _numbers(self.name, _applied(self.way, first, second))

    def to_onnx(self, graph: GraphBuilder) -> str:
        """Write one arithmetic node and the test for missing cells."""
        return _applied_nodes(graph, self.way, self.first, self.second)


@dataclass(frozen=True)
class DaysBetween:
    """Days from one date to another, with the time of the day as a fraction."""

    name: str
    start: str
    end: str

    def transform(self, table: RawTable) -> RawColumn:
        """Return the days."""
        (last, late), (first, early) = (_day_and_share(table, name) for name in (self.end, self.start))
        return _numbers(self.name, (last - first) + (late - early))

    def to_onnx(self, graph: GraphBuilder) -> str:
        """Write the same differences as nodes."""
        (last, late), (first, early) = (_day_and_share_nodes(graph, name) for name in (self.end, self.start))
        return graph.add("Add", graph.add("Sub", last, first), graph.add("Sub", late, early))


@dataclass(frozen=True, eq=False)
class AgainstGroup:
    """A number compared with the average of its group; an unseen group has the average of all rows."""

    name: str
    way: Way
    number: str
    averages: FittedCategory

    def transform(self, table: RawTable) -> RawColumn:
        """Return the numbers."""
        raw = column_of(table, self.number).arrays[self.number]
        usual = self.averages.transform(column_of(table, self.averages.name))[:, 0]
        return _numbers(self.name, _applied(self.way, raw, usual))

    def to_onnx(self, graph: GraphBuilder) -> str:
        """Write group → average → one arithmetic node."""
        return _applied_nodes(graph, self.way, self.number, self.averages.to_onnx(graph))


def _averages(table: RawTable, number: str, category: str) -> FittedCategory:
    """Return the average of every group and, for unseen ones, of all rows; numbers far out count as their fence."""
    group, raw = column_of(table, category), column_of(table, number).arrays[number]
    present = np.isfinite(raw)
    means, overall = np.zeros(len(group.levels)), 0.0
    if present.any():
        values = raw[present].astype(np.float64)
        values = np.clip(values, *fences(values))
        overall = float(values.mean())
        known = np.bincount(group.codes[present], minlength=len(group.levels))
        sums = np.bincount(group.codes[present], weights=values, minlength=len(group.levels))
        means = np.where(known > 0, sums / np.maximum(known, 1), overall)
    kept = np.flatnonzero(np.bincount(group.codes, minlength=len(group.levels)))
    rows = np.concatenate([[overall], means[kept]]).astype(np.float32)[:, None]
    return FittedCategory(category, tuple(group.levels[place] for place in kept), rows)


@dataclass(frozen=True, eq=False)
class DerivedEncoder:
    """A derived feature and the encoder of its numbers: to a learner it is a column like any other."""

    feature: Made
    encoder: FittedNumber

    @property
    def width(self) -> int:
        """Number of features made."""
        return self.encoder.width

    def transform(self, table: RawTable) -> np.ndarray:
        """Return float32 features of shape (rows, width)."""
        return self.encoder.transform(self.feature.transform(table))

    def meanings(self) -> tuple[Meaning, ...]:
        """Return what each feature says, under the name of what was made."""
        return self.encoder.meanings()

    def to_onnx(self, graph: GraphBuilder) -> str:
        """Write the feature and its encoder; return the tensor [rows, width]."""
        return replace(self.encoder, name=self.feature.to_onnx(graph)).to_onnx(graph)


def column_of(table: RawTable, name: str) -> RawColumn:
    """Return the column of this name."""
    return next(column for column in table.columns if column.name == name)


def _numbers(name: str, values: np.ndarray) -> RawColumn:
    return RawColumn(name, Kind.NUMBER, {name: values.astype(np.float32, copy=False)})


def _applied(way: Way, first: np.ndarray, second: np.ndarray) -> np.ndarray:
    """Return float32 numbers; NaN where an operand is missing, zero divides, or the result is too large."""
    function = {
        Way.RATIO: np.divide,
        Way.DIFFERENCE: np.subtract,
        Way.SUM: np.add,
        Way.PRODUCT: np.multiply,
    }[way]
    with np.errstate(all="ignore"):
        result: np.ndarray = function(first, second, dtype=np.float32)
    result[~(np.isfinite(first) & np.isfinite(second) & np.isfinite(result))] = np.nan
    return result


def _applied_nodes(graph: GraphBuilder, way: Way, first: str, second: str) -> str:
    names = {Way.RATIO: "Div", Way.DIFFERENCE: "Sub", Way.SUM: "Add", Way.PRODUCT: "Mul"}
    result = graph.add(names[way], first, second)
    # A missing operand gives NaN by itself, an infinite one may not: 5 / inf is 0.
    far = graph.add("Or", graph.add("IsInf", first), graph.add("IsInf", second))
    missing = graph.add("Or", far, graph.add("IsInf", result))
    return graph.add("Where", missing, graph.one(np.nan), result)


def _day_and_share(table: RawTable, name: str) -> tuple[np.ndarray, np.ndarray]:
    """Return the day, NaN where it is missing, and the share of the day that has passed."""
    day, second = (column_of(table, name).arrays[part] for part in input_names(name, Kind.DATE))
    known = np.isfinite(day)
    bounded = np.clip(np.where(known, day, np.float32(0)), np.float32(_FIRST_DAY), np.float32(_LAST_DAY))
    share: np.ndarray = np.where(np.isfinite(second), second, np.float32(0)) / np.float32(_SECONDS_PER_DAY)
    return np.where(known, bounded, np.float32(np.nan)), share


def _day_and_share_nodes(graph: GraphBuilder, name: str) -> tuple[str, str]:
    day, second = input_names(name, Kind.DATE)
    missing, timeless = (graph.add("Or", graph.add("IsNaN", part), graph.add("IsInf", part)) for part in (day, second))
    filled = graph.add("Where", missing, graph.one(0.0), day)
    bounded = graph.add("Clip", filled, graph.constant(_FIRST_DAY), graph.constant(_LAST_DAY))
    share = graph.add("Div", graph.add("Where", timeless, graph.one(0.0), second), graph.one(_SECONDS_PER_DAY))
    return graph.add("Where", missing, graph.one(np.nan), bounded), share
