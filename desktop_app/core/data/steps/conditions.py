"""Conditions on rows: a column, a test and the values to test against."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from desktop_app.core.data.numbers import parse_numbers
from desktop_app.core.data.steps.arrays import US_PER_DAY, parsed_moment
from desktop_app.core.data.steps.base import Plain
from desktop_app.core.data.table import Column, Kind, Table
from desktop_app.core.errors import SpecError
from desktop_app.core.text import QT_TRANSLATE_NOOP, Marked, Sentence, say

if TYPE_CHECKING:
    import pyarrow as pa


class Test(StrEnum):
    """How a cell is tested."""

    __test__ = False

    EQUALS = "equals"
    DIFFERS = "differs"
    LESS = "less"
    AT_MOST = "at_most"
    MORE = "more"
    AT_LEAST = "at_least"
    BETWEEN = "between"
    ONE_OF = "one_of"
    NONE_OF = "none_of"
    CONTAINS = "contains"
    LACKS = "lacks"
    STARTS = "starts"
    ENDS = "ends"
    MISSING = "missing"
    PRESENT = "present"


TEST_WORDS: Mapping[Test, Marked] = {
    Test.EQUALS: QT_TRANSLATE_NOOP("Steps", "“{column}” is {value}"),
    Test.DIFFERS: QT_TRANSLATE_NOOP("Steps", "“{column}” is not {value}"),
    Test.LESS: QT_TRANSLATE_NOOP("Steps", "“{column}” is below {value}"),
    Test.AT_MOST: QT_TRANSLATE_NOOP("Steps", "“{column}” is at most {value}"),
    Test.MORE: QT_TRANSLATE_NOOP("Steps", "“{column}” is above {value}"),
    Test.AT_LEAST: QT_TRANSLATE_NOOP("Steps", "“{column}” is at least {value}"),
    Test.BETWEEN: QT_TRANSLATE_NOOP("Steps", "“{column}” is from {low} to {high}"),
    Test.ONE_OF: QT_TRANSLATE_NOOP("Steps", "“{column}” is one of {values}"),
    Test.NONE_OF: QT_TRANSLATE_NOOP("Steps", "“{column}” is none of {values}"),
    Test.CONTAINS: QT_TRANSLATE_NOOP("Steps", "“{column}” contains “{value}”"),
    Test.LACKS: QT_TRANSLATE_NOOP("Steps", "“{column}” does not contain “{value}”"),
    Test.STARTS: QT_TRANSLATE_NOOP("Steps", "“{column}” begins with “{value}”"),
    Test.ENDS: QT_TRANSLATE_NOOP("Steps", "“{column}” ends with “{value}”"),
    Test.MISSING: QT_TRANSLATE_NOOP("Steps", "“{column}” is missing"),
    Test.PRESENT: QT_TRANSLATE_NOOP("Steps", "“{column}” is not missing"),
}

_ORDER = {Test.LESS: "less", Test.AT_MOST: "less_equal", Test.MORE: "greater", Test.AT_LEAST: "greater_equal"}
_PARTS = {Test.CONTAINS: "match_substring", Test.STARTS: "starts_with", Test.ENDS: "ends_with"}
_NEEDS = {Test.BETWEEN: 2, Test.MISSING: 0, Test.PRESENT: 0}


class BadCondition(SpecError):
    """A condition cannot be tested."""

    what = QT_TRANSLATE_NOOP("Errors", "The condition on “{column}” cannot be tested.")
    why = QT_TRANSLATE_NOOP("Errors", "{reason}")
    fix = QT_TRANSLATE_NOOP("Errors", "Change the condition, or take it away.")


_TOO_FEW = QT_TRANSLATE_NOOP("Steps", "It has nothing to compare with.")
_NO_NUMBER = QT_TRANSLATE_NOOP("Steps", "“{column}” holds numbers, and “{value}” is none.")
_NO_DATE = QT_TRANSLATE_NOOP("Steps", "“{column}” holds dates, and “{value}” is none; write it like 2025-04-03.")
_NO_ORDER = QT_TRANSLATE_NOOP("Steps", "“{column}” holds words, which are neither above nor below another.")


@dataclass(frozen=True)
class Condition:
    """One test of one column.

    Attributes
    ----------
    column : str
    test : Test
    values : tuple of Plain
        None for a test of being missing, two for `Test.BETWEEN`, any number for lists, else one. Moments are ISO
        text; a day without a time stands for the whole day.
    """

    column: str
    test: Test
    values: tuple[Plain, ...] = ()

    def __post_init__(self) -> None:
        needed = _NEEDS.get(self.test, 1)
        if len(self.values) < needed or any(value is None for value in self.values[:needed]):
            raise BadCondition(column=self.column, reason=say(_TOO_FEW))

    def sentence(self) -> Sentence:
        """Return the condition in words."""
        facts: dict[str, Any] = {"column": self.column, "values": self.values}
        if self.values:
            facts |= {"value": self.values[0], "low": self.values[0], "high": self.values[-1]}
        return Sentence(TEST_WORDS[self.test], facts)

    def holds(self, table: Table) -> pa.ChunkedArray:
        """Return for each row whether the condition holds; never null.

        Raises
        ------
        BadCondition, UnknownColumn
        """
        import pyarrow.compute as pc

        column = table[self.column]
        if self.test is Test.MISSING:
            return pc.is_null(column.values)
        if self.test is Test.PRESENT:
            return pc.is_valid(column.values)
        if self.test in (Test.DIFFERS, Test.NONE_OF, Test.LACKS):
            opposite = {Test.DIFFERS: Test.EQUALS, Test.NONE_OF: Test.ONE_OF, Test.LACKS: Test.CONTAINS}[self.test]
            return pc.invert(Condition(self.column, opposite, self.values).holds(table))
        if self.test in _PARTS:
            found = getattr(pc, _PARTS[self.test])(_words(column), str(self.values[0]))
        elif column.kind is Kind.NUMBER:
            found = self._of_numbers(column)
        elif column.kind is Kind.DATE:
            found = self._of_dates(column)
        else:
            found = self._of_words(column)
        return pc.fill_null(found, False)

    def _of_numbers(self, column: Column) -> pa.ChunkedArray:
        import pyarrow as pa
        import pyarrow.compute as pc

        cells = pc.cast(column.values, pa.float64(), safe=False)
        values = [self._number(value) for value in self.values]
        if self.test in _ORDER:
            return getattr(pc, _ORDER[self.test])(cells, values[0])
        if self.test is Test.BETWEEN:
            return pc.and_(pc.greater_equal(cells, values[0]), pc.less_equal(cells, values[1]))
        return pc.is_in(cells, value_set=pa.array(values, pa.float64()))

    def _of_dates(self, column: Column) -> pa.ChunkedArray:
        import pyarrow as pa
        import pyarrow.compute as pc

        cells = pc.cast(pc.cast(column.values, pa.timestamp("us")), pa.int64())
        spans = [self._span(value) for value in self.values]
        if self.test in _ORDER:
            first, last = spans[0]
            edge = last if self.test in (Test.AT_MOST, Test.MORE) else first
            return getattr(pc, _ORDER[self.test])(cells, edge)
        if self.test is Test.BETWEEN:
            spans = [(spans[0][0], spans[1][1])]
        found = pa.chunked_array([pa.nulls(len(chunk), pa.bool_()) for chunk in cells.chunks], pa.bool_())
        found = pc.fill_null(found, False)
        for first, last in spans:
            found = pc.or_(found, pc.and_(pc.greater_equal(cells, first), pc.less_equal(cells, last)))
        return found

    def _of_words(self, column: Column) -> pa.ChunkedArray:
        import pyarrow as pa
        import pyarrow.compute as pc

        if self.test in _ORDER or self.test is Test.BETWEEN:
            # Codes and levels that are written as numbers have an order of their own.
            bounds = [_as_number(value) for value in self.values]
            if any(bound is None for bound in bounds):
                raise BadCondition(column=self.column, reason=say(_NO_ORDER, column=self.column))
            parts = [parse_numbers(chunk, ".", "") for chunk in column.values.chunks]
            numbers = Column(column.name, Kind.NUMBER, pa.chunked_array(parts, pa.float64()))
            return self._of_numbers(numbers)
        wanted = [_as_text(value) for value in self.values]
        return pc.is_in(column.values, value_set=pa.array(wanted, pa.string()), skip_nulls=True)

    def _number(self, value: Plain) -> float:
        number = _as_number(value)
        if number is None:
            raise BadCondition(column=self.column, reason=say(_NO_NUMBER, column=self.column, value=value))
        return number

    def _span(self, value: Plain) -> tuple[int, int]:
        """Return the first and the last microsecond that a text stands for."""
        seconds = parsed_moment(str(value))
        if seconds is None:
            raise BadCondition(column=self.column, reason=say(_NO_DATE, column=self.column, value=value))
        first = round(seconds * 1e6)
        whole_day = len(str(value).strip()) <= len("2025-04-03")
        return first, first + US_PER_DAY - 1 if whole_day else first


def _words(column: Column) -> pa.ChunkedArray:
    from desktop_app.core.data.steps.arrays import texts

    return texts(column)


def _as_number(value: Plain) -> float | None:
    import math

    if isinstance(value, str):
        import pyarrow as pa

        found: float | None = parse_numbers(pa.array([value.strip()], pa.string()), ".", "")[0].as_py()
        return found if found is not None and math.isfinite(found) else None
    return None if value is None else float(value)


def _as_text(value: Plain) -> str:
    from desktop_app.core.data.steps.arrays import number_text

    if isinstance(value, bool):
        return "true" if value else "false"
    return number_text(value) if isinstance(value, int | float) else str(value)
