"""Features made of several columns: ratios, differences, sums, products, days between dates, a number in its group.

All arithmetic is single operations on float32 numbers, which IEEE 754 defines to the last bit, so Python and the
model file cannot differ, not even where a tree splits.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Protocol

import numpy as np

from desktop_app.core.data.table import Kind
from desktop_app.core.features.graph import GraphBuilder
from desktop_app.core.features.kinds.category import FittedCategory
from desktop_app.core.features.kinds.number import FittedNumber, fences
from desktop_app.core.features.raw import RawColumn, RawTable, input_names
from desktop_app.core.notices import Notice

_FIRST_DAY, _LAST_DAY = -719_000.0, 2_932_000.0  # years 1 to 9997, as for calendar parts
_SECONDS_PER_DAY = 86_400.0


class Operator(StrEnum):
    """What is done with two numbers; the values are the signs that people read."""

    RATIO = "÷"
    DIFFERENCE = "−"
    SUM = "+"
    PRODUCT = "×"


class Made(Protocol):
    """A derived feature that is ready to be computed for any rows."""

    @property
    def name(self) -> str:
        """What a person calls it."""

    def transform(self, table: RawTable) -> RawColumn:
        """Return a column of numbers; NaN where it is missing."""

    def to_onnx(self, graph: GraphBuilder) -> str:
        """Write the same computation on the graph's inputs; return the tensor [rows, 1]."""


class Derived(ABC):
    """A proposal: which columns are put together, and how."""

    @property
    @abstractmethod
    def name(self) -> str:
        """What a person calls it; the same in every language."""

    @property
    @abstractmethod
    def parents(self) -> tuple[str, str]:
        """Columns that it is made of."""

    @abstractmethod
    def fit(self, table: RawTable) -> Made:
        """Learn what has to be known from the training rows."""

    @abstractmethod
    def notice(self) -> Notice:
        """Return the sentence that tells a person that it was added."""


@dataclass(frozen=True)
class Arithmetic(Derived):
    """Two numbers in one: “amount ÷ months”. Missing where one is missing, and by zero nothing is divided."""

    first: str
    operator: Operator
    second: str

    @property
    def name(self) -> str:
        """Both names with the sign between."""
        return f"{self.first} {self.operator} {self.second}"

    @property
    def parents(self) -> tuple[str, str]:
        """The two numbers."""
        return self.first, self.second

    def fit(self, table: RawTable) -> Arithmetic:
        """Return itself: nothing has to be learned."""
        return self

    def notice(self) -> Notice:
        """Return the remark that it was added."""
        return Notice("derived_added", self.name)

    def transform(self, table: RawTable) -> RawColumn:
        """Return the numbers."""
        first, second = (column_of(table, name).arrays[name] for name in self.parents)
        return _numbers(self.name, _applied(self.operator, first, second))

    def to_onnx(self, graph: GraphBuilder) -> str:
        """Write one arithmetic node and the test for missing cells."""
        return _applied_nodes(graph, self.operator, self.first, self.second)


@dataclass(frozen=True)
class DaysBetween(Derived):
    """Days from one date to another, with the time of the day as a fraction."""

    start: str
    end: str

    @property
    def name(self) -> str:
        """Both names with a minus between."""
        return f"{self.end} {Operator.DIFFERENCE} {self.start}"

    @property
    def parents(self) -> tuple[str, str]:
        """The two dates."""
        return self.start, self.end

    def fit(self, table: RawTable) -> DaysBetween:
        """Return itself: nothing has to be learned."""
        return self

    def notice(self) -> Notice:
        """Return the remark that it was added."""
        return Notice("derived_days_added", self.name, {"start": self.start, "end": self.end})

    def transform(self, table: RawTable) -> RawColumn:
        """Return the days."""
        (last, late), (first, early) = (_day_and_share(table, name) for name in (self.end, self.start))
        return _numbers(self.name, (last - first) + (late - early))

    def to_onnx(self, graph: GraphBuilder) -> str:
        """Write the same differences as nodes."""
        (last, late), (first, early) = (_day_and_share_nodes(graph, name) for name in (self.end, self.start))
        return graph.add("Add", graph.add("Sub", last, first), graph.add("Sub", late, early))


@dataclass(frozen=True)
class AgainstGroup(Derived):
    """A number compared with the average of the rows of its group, minus or divided by it."""

    number: str
    operator: Operator
    group: str

    @property
    def name(self) -> str:
        """Number and group with the sign between."""
        return f"{self.number} {self.operator} Ø {self.group}"

    @property
    def parents(self) -> tuple[str, str]:
        """The number and the category."""
        return self.number, self.group

    def fit(self, table: RawTable) -> FittedAgainstGroup:
        """Learn the average of every group and of all rows; numbers far out count as their outlier fence."""
        group, raw = column_of(table, self.group), column_of(table, self.number).arrays[self.number]
        present = np.isfinite(raw)
        counts = np.bincount(group.codes, minlength=len(group.levels))
        means = np.zeros(len(group.levels))
        overall = 0.0
        if present.any():
            values = raw[present].astype(np.float64)
            values = np.clip(values, *fences(values))
            overall = float(values.mean())
            known = np.bincount(group.codes[present], minlength=len(group.levels))
            sums = np.bincount(group.codes[present], weights=values, minlength=len(group.levels))
            means = np.where(known > 0, sums / np.maximum(known, 1), overall)
        kept = np.flatnonzero(counts)
        rows = np.concatenate([[overall], means[kept]]).astype(np.float32)[:, None]
        return FittedAgainstGroup(self, FittedCategory(self.group, tuple(group.levels[i] for i in kept), rows))

    def notice(self) -> Notice:
        """Return the remark that it was added."""
        code = "derived_group_ratio_added" if self.operator is Operator.RATIO else "derived_group_difference_added"
        return Notice(code, self.name, {"number": self.number, "group": self.group})


@dataclass(frozen=True, eq=False)
class FittedAgainstGroup:
    """The averages of all groups; an unseen group has the average of all rows."""

    proposal: AgainstGroup
    means: FittedCategory

    @property
    def name(self) -> str:
        """What a person calls it."""
        return self.proposal.name

    def transform(self, table: RawTable) -> RawColumn:
        """Return the numbers."""
        raw = column_of(table, self.proposal.number).arrays[self.proposal.number]
        usual = self.means.transform(column_of(table, self.proposal.group))[:, 0]
        return _numbers(self.name, _applied(self.proposal.operator, raw, usual))

    def to_onnx(self, graph: GraphBuilder) -> str:
        """Write group → average → one arithmetic node."""
        return _applied_nodes(graph, self.proposal.operator, self.proposal.number, self.means.to_onnx(graph))


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

    def to_onnx(self, graph: GraphBuilder) -> str:
        """Write the feature and its encoder; return the tensor [rows, width]."""
        return replace(self.encoder, name=self.feature.to_onnx(graph)).to_onnx(graph)


def column_of(table: RawTable, name: str) -> RawColumn:
    """Return the column of this name."""
    return next(column for column in table.columns if column.name == name)


def _numbers(name: str, values: np.ndarray) -> RawColumn:
    return RawColumn(name, Kind.NUMBER, {name: values.astype(np.float32, copy=False)})


def _applied(operator: Operator, first: np.ndarray, second: np.ndarray) -> np.ndarray:
    """Return float32 numbers; NaN where an operand is missing, zero divides, or the result is too large."""
    function = {
        Operator.RATIO: np.divide,
        Operator.DIFFERENCE: np.subtract,
        Operator.SUM: np.add,
        Operator.PRODUCT: np.multiply,
    }[operator]
    with np.errstate(all="ignore"):
        result: np.ndarray = function(first, second, dtype=np.float32)
    result[~(np.isfinite(first) & np.isfinite(second) & np.isfinite(result))] = np.nan
    return result


def _applied_nodes(graph: GraphBuilder, operator: Operator, first: str, second: str) -> str:
    names = {Operator.RATIO: "Div", Operator.DIFFERENCE: "Sub", Operator.SUM: "Add", Operator.PRODUCT: "Mul"}
    result = graph.add(names[operator], first, second)
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
