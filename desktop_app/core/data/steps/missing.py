"""Steps for gaps: fill them, and mark where they were."""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar, Self

from desktop_app.core.data.numbers import parse_numbers
from desktop_app.core.data.steps.arrays import (
    floats,
    group_codes,
    group_median,
    missing_of,
    moment_text,
    number_text,
    one_chunk,
    parsed_moment,
    put,
)
from desktop_app.core.data.steps.base import MEASURED, STEPS, Ask, Plain, Step, asks, learned, named
from desktop_app.core.data.steps.lookup import MOST_KEYS, key_texts, positions
from desktop_app.core.data.table import Column, Kind, Table
from desktop_app.core.text import QT_TRANSLATE_NOOP, Marked, Sentence, say

if TYPE_CHECKING:
    import pyarrow as pa

    from desktop_app.core.data.steps.arrays import Floats, Ints

CONSTANT, MEAN, MEDIAN, FREQUENT, PREVIOUS = "constant", "mean", "median", "frequent", "previous"
_HOW = (
    (MEDIAN, QT_TRANSLATE_NOOP("Steps", "the median")),
    (MEAN, QT_TRANSLATE_NOOP("Steps", "the mean")),
    (FREQUENT, QT_TRANSLATE_NOOP("Steps", "the most frequent value")),
    (PREVIOUS, QT_TRANSLATE_NOOP("Steps", "the value of the row above")),
    (CONSTANT, QT_TRANSLATE_NOOP("Steps", "a value of choice")),
)
NO, YES = "no", "yes"


@STEPS.register
@dataclass(frozen=True)
class FillMissing(Step):
    """Fill the gaps of a column.

    Attributes
    ----------
    how : str
        ``median``, ``mean``, ``frequent``, ``previous`` or ``constant`` (then `value`).
    by : tuple of str
        Columns whose equal values make groups, each with a value of its own; rows of unknown groups get that of all.
    marker : str
        Name of a new yes/no column that says where the gaps were; '' for none.
    found, keys, values
        What was learned: the value of all rows, and those of the groups.
    """

    key: ClassVar[str] = "fill"
    label: ClassVar[Marked] = QT_TRANSLATE_NOOP("Steps", "Fill gaps")
    column: str = asks(QT_TRANSLATE_NOOP("Steps", "Column"), Ask.COLUMN)
    how: str = asks(QT_TRANSLATE_NOOP("Steps", "Fill with"), Ask.CHOICE, MEDIAN, choices=_HOW)
    value: Plain = asks(QT_TRANSLATE_NOOP("Steps", "Value"), Ask.VALUE, None, when=("how", (CONSTANT,)))
    by: tuple[str, ...] = asks(QT_TRANSLATE_NOOP("Steps", "For each group of"), Ask.COLUMNS, ())
    marker: str = asks(QT_TRANSLATE_NOOP("Steps", "New column that marks the gaps"), Ask.NAME, "")
    found: Plain = learned()
    keys: tuple[str, ...] = learned(())
    values: tuple[Plain, ...] = learned(())

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.how == CONSTANT and (self.value is None or self.value == ""):
            raise self._wrong(QT_TRANSLATE_NOOP("Steps", "There is no value to fill in."))
        if len(self.keys) != len(self.values):
            raise ValueError(self.keys)

    def describe(self) -> Sentence:
        """Return what is filled in, with the value where it is known."""
        sentence = self._what()
        if not self.marker:
            return sentence
        return say(
            QT_TRANSLATE_NOOP("Steps", "{sentence}; mark them in “{marker}”"), sentence=sentence, marker=self.marker
        )

    def _what(self) -> Sentence:
        facts = {
            "column": self.column,
            "how": say(dict(_HOW)[self.how]),
            "value": self._shown(),
            "groups": named(self.by),
        }
        if self.how == CONSTANT:
            return say(QT_TRANSLATE_NOOP("Steps", "Fill gaps of “{column}” with {value}"), **facts)
        if self.by:
            return say(
                QT_TRANSLATE_NOOP("Steps", "Fill gaps of “{column}” with {how} of each group of {groups}"), **facts
            )
        if self.found is None or self.how == PREVIOUS:
            return say(QT_TRANSLATE_NOOP("Steps", "Fill gaps of “{column}” with {how}"), **facts)
        return say(QT_TRANSLATE_NOOP("Steps", "Fill gaps of “{column}” with {how}, {value}"), **facts)

    def reads(self) -> tuple[str, ...]:
        """Return the column and those of the groups."""
        return tuple(dict.fromkeys((self.column, *self.by)))

    def writes(self) -> tuple[str, ...]:
        """Return the column and the marker."""
        return (self.column, self.marker) if self.marker else (self.column,)

    def after(self, result: Table) -> Self:
        """Return the step that goes on with the last value of `result`."""
        if self.how != PREVIOUS or not result.rows:
            return self
        last = result[self.column].values[-1].as_py()
        if last is None:
            return self
        return replace(self, found=last.isoformat(" ") if hasattr(last, "isoformat") else last)

    def _fitted(self, table: Table) -> Self:
        column = table[self.column]
        if self.how in (MEAN, MEDIAN):
            self._of_kind(table, self.column, *MEASURED)
        if self.marker:
            self._new_name(table, self.marker)
        if self.how == CONSTANT:
            self._cell(column, self.value)
            return self
        if self.how == PREVIOUS or self.found is not None:
            return self
        found = self._figure(column)
        if not self.by:
            return replace(self, found=found)
        keys, values = self._groups(table, column)
        return replace(self, found=found, keys=keys, values=values)

    def _changed(self, table: Table) -> Table:
        import pyarrow as pa
        import pyarrow.compute as pc

        column = table[self.column]
        gaps = missing_of(column.values)
        made = []
        if self.marker:
            words = pc.if_else(pa.array(gaps), YES, NO)
            made.append(Column(self.marker, Kind.YES_NO, pa.chunked_array([words])))
        if gaps.any():
            made.insert(0, Column(self.column, column.kind, self._filled(table, column)))
        return put(table, *made, after=self.column)

    def _filled(self, table: Table, column: Column) -> pa.ChunkedArray:
        import pyarrow as pa
        import pyarrow.compute as pc

        values = column.values
        if self.how == PREVIOUS:
            values = pc.fill_null_forward(values)
        elif self.keys:
            filled = [self._cell(column, value) for value in self.values]
            of_group = pa.array([*filled, None], values.type).take(
                pa.array(_last_for_unknown(positions(key_texts(table, self.by), self.keys), len(filled)))
            )
            values = pc.if_else(pc.is_valid(values), values, pa.chunked_array([of_group]))
        value = self._cell(column, self.value if self.how == CONSTANT else self.found)
        if value is None:
            return values
        return pc.fill_null(values, pa.scalar(value, values.type))

    def _figure(self, column: Column) -> Plain:
        """Return mean, median or most frequent value of all rows."""
        import numpy as np
        import pyarrow.compute as pc

        if self.how == FREQUENT:
            counts = pc.value_counts(one_chunk(column.values.drop_null()))
            if not len(counts):
                return None
            best = int(np.argmax(counts.field(1).to_numpy()))
            return _plain(counts.field(0)[best].as_py())
        array = floats(column)
        array = array[np.isfinite(array)]
        if not len(array):
            return None
        return self._stored(column, float(np.mean(array) if self.how == MEAN else np.median(array)))

    def _groups(self, table: Table, column: Column) -> tuple[tuple[str, ...], tuple[Plain, ...]]:
        """Return the key of every group that has a value, and its figure."""
        import numpy as np

        codes, groups = group_codes(table[name] for name in self.by)
        if groups > MOST_KEYS:
            raise self._wrong(
                QT_TRANSLATE_NOOP("Steps", "There are {groups} groups; up to {most} can be remembered."),
                groups=groups,
                most=MOST_KEYS,
            )
        first = np.zeros(groups, np.int64)
        first[codes[::-1]] = np.arange(len(codes))[::-1]
        keys = key_texts(table, self.by).take(first).to_pylist()
        values: list[Plain]
        if self.how == FREQUENT:
            values = _most_frequent(codes, groups, column)
        else:
            array = floats(column)
            figures = group_median(codes, groups, array) if self.how == MEDIAN else _group_mean(codes, groups, array)
            values = [None if math.isnan(v) else self._stored(column, v) for v in figures.tolist()]
        pairs = [(key, value) for key, value in zip(keys, values, strict=True) if value is not None]
        return tuple(key for key, _ in pairs), tuple(value for _, value in pairs)

    def _stored(self, column: Column, value: float) -> Plain:
        return moment_text(value) if column.kind is Kind.DATE else value

    def _cell(self, column: Column, value: Plain) -> object:
        """Return a plain value as a cell of the column."""
        import datetime as dt

        if value is None:
            return None
        if column.kind is Kind.NUMBER:
            number = _number(value)
            if number is None:
                raise self._wrong(NO_NUMBER, column=self.column, value=value)
            return number
        if column.kind is Kind.DATE:
            seconds = parsed_moment(str(value))
            if seconds is None:
                raise self._wrong(NO_DATE, column=self.column, value=value)
            return dt.datetime(1970, 1, 1) + dt.timedelta(seconds=seconds)
        return number_text(value) if isinstance(value, int | float) else value

    def _shown(self) -> Plain:
        return self.value if self.how == CONSTANT else self.found


NO_NUMBER = QT_TRANSLATE_NOOP("Steps", "“{column}” holds numbers, and “{value}” is none.")
NO_DATE = QT_TRANSLATE_NOOP("Steps", "“{column}” holds dates, and “{value}” is none; write it like 2025-04-03.")


def _number(value: Plain) -> float | None:
    import pyarrow as pa

    if isinstance(value, str):
        found: float | None = parse_numbers(pa.array([value.strip()], pa.string()), ".", "")[0].as_py()
        return found if found is not None and math.isfinite(found) else None
    return None if value is None or not math.isfinite(value) else float(value)


def _plain(value: Plain | dt.datetime) -> Plain:
    return value.isoformat(" ") if isinstance(value, dt.datetime) else value


def _last_for_unknown(found: Ints, last: int) -> Ints:
    import numpy as np

    return np.where(found < 0, last, found)


def _group_mean(codes: Ints, groups: int, array: Floats) -> Floats:
    import numpy as np

    good = np.isfinite(array)
    known = codes[good]
    counts = np.bincount(known, minlength=groups)
    sums = np.bincount(known, weights=array[good], minlength=groups)
    return np.where(counts > 0, sums / np.maximum(counts, 1), np.nan)


def _most_frequent(codes: Ints, groups: int, column: Column) -> list[Plain]:
    import numpy as np

    from desktop_app.core.data.steps.arrays import numbered

    dictionary, own = numbered(column.values)
    good = own.is_valid().to_numpy(zero_copy_only=False)
    pairs = codes[good] * max(len(dictionary), 1) + own.drop_null().to_numpy()
    found, counts = np.unique(pairs, return_counts=True)
    best: list[Plain] = [None] * groups
    order = np.argsort(counts, kind="stable")
    cells = dictionary.to_pylist()
    for place in order.tolist():  # the most frequent one of each group is written last
        group, value = divmod(int(found[place]), max(len(dictionary), 1))
        best[group] = _plain(cells[value])
    return best
