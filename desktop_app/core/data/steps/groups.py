"""Steps on groups of rows: figures of its group beside every row, or one row for each group."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar, Self

from desktop_app.core.data.steps.arrays import (
    floats,
    group_codes,
    group_median,
    moments,
    number_values,
    numbered,
    put,
)
from desktop_app.core.data.steps.base import MEASURED, NO_NAME, STEPS, TWICE, Ask, Step, asks, learned, named
from desktop_app.core.data.steps.lookup import MOST_KEYS, key_texts, positions
from desktop_app.core.data.table import Column, Kind, Table
from desktop_app.core.text import QT_TRANSLATE_NOOP, Marked, Sentence, say

if TYPE_CHECKING:
    from desktop_app.core.data.steps.arrays import Floats, Ints


class Measure(StrEnum):
    """A figure of a group."""

    COUNT = "count"
    DISTINCT = "distinct"
    SUM = "sum"
    MEAN = "mean"
    MEDIAN = "median"
    LEAST = "min"
    MOST = "max"
    SPREAD = "sd"


MEASURE_WORDS: dict[Measure, Marked] = {
    Measure.COUNT: QT_TRANSLATE_NOOP("Steps", "number of rows"),
    Measure.DISTINCT: QT_TRANSLATE_NOOP("Steps", "number of different values"),
    Measure.SUM: QT_TRANSLATE_NOOP("Steps", "sum"),
    Measure.MEAN: QT_TRANSLATE_NOOP("Steps", "mean"),
    Measure.MEDIAN: QT_TRANSLATE_NOOP("Steps", "median"),
    Measure.LEAST: QT_TRANSLATE_NOOP("Steps", "smallest"),
    Measure.MOST: QT_TRANSLATE_NOOP("Steps", "largest"),
    Measure.SPREAD: QT_TRANSLATE_NOOP("Steps", "usual distance from the mean"),
}
_OF_DATES = (Measure.LEAST, Measure.MOST, Measure.MEDIAN, Measure.MEAN)


@dataclass(frozen=True)
class Figure:
    """One figure: what of which column ('' for the number of rows), and the name of its column."""

    measure: Measure
    column: str
    to: str


@dataclass(frozen=True)
class _Grouping(Step):
    """What both steps have in common."""

    by: tuple[str, ...] = asks(QT_TRANSLATE_NOOP("Steps", "For each group of"), Ask.COLUMNS)
    figures: tuple[Figure, ...] = asks(QT_TRANSLATE_NOOP("Steps", "Figures"), Ask.FIGURES)

    def __post_init__(self) -> None:
        super().__post_init__()
        names = [figure.to for figure in self.figures]
        if not names:
            raise self._wrong(QT_TRANSLATE_NOOP("Steps", "No figure is chosen."))
        if not all(names):
            raise self._wrong(NO_NAME)
        if len(set(names)) < len(names):
            raise self._wrong(TWICE, column=next(name for name in names if names.count(name) > 1))
        if any(not figure.column and figure.measure is not Measure.COUNT for figure in self.figures):
            raise self._wrong(QT_TRANSLATE_NOOP("Steps", "A figure has no column."))

    def reads(self) -> tuple[str, ...]:
        """Return the columns of groups and figures."""
        return tuple(dict.fromkeys((*self.by, *(figure.column for figure in self.figures if figure.column))))

    def writes(self) -> tuple[str, ...]:
        """Return the columns of figures."""
        return tuple(figure.to for figure in self.figures)

    def _facts(self) -> dict[str, object]:
        first = self.figures[0]
        return {
            "groups": named(self.by),
            "figure": say(MEASURE_WORDS[first.measure]),
            "column": first.column,
            "to": first.to,
        }

    def _is_date(self, table: Table, figure: Figure) -> bool:
        return bool(figure.column) and table[figure.column].kind is Kind.DATE and figure.measure in _OF_DATES

    def _figure(self, table: Table, figure: Figure, codes: Ints, groups: int) -> Floats:
        """Return the figure of each group, NaN where it has none."""
        import numpy as np

        if not figure.column:
            return np.bincount(codes, minlength=groups).astype(np.float64)
        column = table[figure.column]
        if figure.measure in (Measure.COUNT, Measure.DISTINCT):
            return _counted(column, figure.measure, codes, groups)
        kinds = MEASURED if figure.measure in _OF_DATES else (Kind.NUMBER,)
        array = floats(self._of_kind(table, figure.column, *kinds))
        if figure.measure is Measure.MEDIAN:
            return group_median(codes, groups, array)
        return _summed(array, figure.measure, codes, groups)


@STEPS.register
@dataclass(frozen=True)
class GroupFigures(_Grouping):
    """Write figures of its group beside every row; what is learned here is looked up for later files.

    Attributes
    ----------
    keys : tuple of str
        Learned: the groups.
    values : tuple of tuple of float
        Learned: for each figure those of the groups; None where there is none.
    dates : tuple of bool
        Learned: which figures are dates.
    """

    key: ClassVar[str] = "group_figures"
    label: ClassVar[Marked] = QT_TRANSLATE_NOOP("Steps", "Figures of groups")
    keys: tuple[str, ...] | None = learned()
    values: tuple[tuple[float | None, ...], ...] = learned(())
    dates: tuple[bool, ...] = learned(())

    def describe(self) -> Sentence:
        """Return the first figure and the groups."""
        if self.figures[0].column:
            return say(
                QT_TRANSLATE_NOOP(
                    "Steps", "Write the {figure} of “{column}” of each group of {groups} beside its rows"
                ),
                **self._facts(),
            )
        return say(
            QT_TRANSLATE_NOOP("Steps", "Write the {figure} of each group of {groups} beside its rows"),
            **self._facts(),
        )

    def _fitted(self, table: Table) -> Self:
        import numpy as np

        for figure in self.figures:
            self._new_name(table, figure.to)
        if self.keys is not None:
            return self
        codes, groups = group_codes(table[name] for name in self.by)
        if groups > MOST_KEYS:
            raise self._wrong(
                QT_TRANSLATE_NOOP("Steps", "There are {groups} groups; up to {most} can be remembered."),
                groups=groups,
                most=MOST_KEYS,
            )
        first = np.zeros(groups, np.int64)
        first[codes[::-1]] = np.arange(len(codes))[::-1]
        values = tuple(_stored(self._figure(table, figure, codes, groups)) for figure in self.figures)
        dates = tuple(self._is_date(table, figure) for figure in self.figures)
        return replace(self, keys=tuple(key_texts(table, self.by).take(first).to_pylist()), values=values, dates=dates)

    def _changed(self, table: Table) -> Table:
        import numpy as np

        known = self.keys or ()
        found = positions(key_texts(table, self.by), known)
        made = []
        for figure, values, date in zip(self.figures, self.values, self.dates, strict=True):
            all_values = np.array([*(np.nan if value is None else value for value in values), np.nan])
            array = all_values[np.where(found < 0, len(known), found)]
            made.append(
                Column(figure.to, Kind.DATE, moments(array))
                if date
                else Column(figure.to, Kind.NUMBER, number_values(array))
            )
        return put(table, *made)


@STEPS.register
@dataclass(frozen=True)
class GroupRows(_Grouping):
    """Make one row of each group."""

    key: ClassVar[str] = "group_rows"
    label: ClassVar[Marked] = QT_TRANSLATE_NOOP("Steps", "One row for each group")
    keeps_rows: ClassVar[bool] = False
    kinds: tuple[Kind, ...] | None = learned()

    def describe(self) -> Sentence:
        """Return groups and figures."""
        facts = {**self._facts(), "n": len(self.figures)}
        return say(QT_TRANSLATE_NOOP("Steps", "Make one row of each group of {groups}, with %n figure(s)"), **facts)

    def writes(self) -> tuple[str, ...]:
        """Return all columns of the new table."""
        return (*self.by, *super().writes())

    def _fitted(self, table: Table) -> Self:
        if self.kinds is not None:
            return self
        figures = (Kind.DATE if self._is_date(table, figure) else Kind.NUMBER for figure in self.figures)
        return replace(self, kinds=(*(table[name].kind for name in self.by), *figures))

    def _changed(self, table: Table) -> Table:
        import numpy as np

        for figure in self.figures:
            if figure.to in self.by:
                raise self._wrong(TWICE, column=figure.to)
        codes, groups = group_codes(table[name] for name in self.by)
        first = np.zeros(groups, np.int64)
        first[codes[::-1]] = np.arange(len(codes))[::-1]
        made = []
        for figure in self.figures:
            array = self._figure(table, figure, codes, groups)
            date = self._is_date(table, figure)
            values = moments(array) if date else number_values(array)
            made.append(Column(figure.to, Kind.DATE if date else Kind.NUMBER, values))
        return Table((*table.select(self.by).take(first).columns, *made), groups)


def _counted(column: Column, measure: Measure, codes: Ints, groups: int) -> Floats:
    """Return how many values, or different values, each group has."""
    import numpy as np

    dictionary, own = numbered(column.values)
    there = own.is_valid().to_numpy(zero_copy_only=False)
    known = codes[there]
    if measure is Measure.DISTINCT:
        size = max(len(dictionary), 1)
        known = np.unique(known * size + own.drop_null().to_numpy()) // size
    return np.bincount(known, minlength=groups).astype(np.float64)


def _summed(array: Floats, measure: Measure, codes: Ints, groups: int) -> Floats:
    import numpy as np

    good = np.isfinite(array)
    known, values = codes[good], array[good]
    counts = np.bincount(known, minlength=groups)
    nothing = counts == 0
    if measure in (Measure.LEAST, Measure.MOST):
        least = measure is Measure.LEAST
        found = np.full(groups, np.inf if least else -np.inf)
        (np.minimum if least else np.maximum).at(found, known, values)
    else:
        found = np.bincount(known, weights=values, minlength=groups)
        if measure is not Measure.SUM:
            found = found / np.maximum(counts, 1)
        if measure is Measure.SPREAD:
            away = (values - found[known]) ** 2
            found = np.sqrt(np.bincount(known, weights=away, minlength=groups) / np.maximum(counts, 1))
    return np.where(nothing, np.nan, found)


def _stored(array: Floats) -> tuple[float | None, ...]:
    import math

    return tuple(value if math.isfinite(value) else None for value in array.tolist())
