"""Columns as a model file takes them: float32 for numbers, day and second for dates, strings for the rest."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np

from desktop_app.core.data.table import Column, Kind, Table

if TYPE_CHECKING:
    import pyarrow as pa

_US_PER_SECOND = 1_000_000
_SECONDS_PER_DAY = 86_400


def input_names(name: str, kind: Kind) -> tuple[str, ...]:
    """Return the graph inputs of a column: its name, or day and second for a date."""
    return (f"{name}:day", f"{name}:second") if kind is Kind.DATE else (name,)


def raw_arrays(name: str, kind: Kind, values: pa.ChunkedArray) -> dict[str, np.ndarray]:
    """Return the graph inputs of one column.

    Parameters
    ----------
    name : str
    kind : Kind
    values : pyarrow.ChunkedArray
        As in `Column.values`.

    Returns
    -------
    dict of str to ndarray of shape (rows,)
        float32 with NaN for missing (infinite values are missing too), or objects (str) with '' for missing.
    """
    if kind is Kind.NUMBER:
        return {name: _float32(values)}
    if kind is Kind.DATE:
        return dict(zip(input_names(name, kind), _day_and_second(values), strict=True))
    return {name: _strings(values)}


def _float32(values: pa.ChunkedArray) -> np.ndarray:
    with np.errstate(over="ignore"):
        numbers: np.ndarray = values.to_numpy(zero_copy_only=False).astype(np.float32)
    numbers[~np.isfinite(numbers)] = np.nan
    return numbers


def _day_and_second(values: pa.ChunkedArray) -> tuple[np.ndarray, np.ndarray]:
    import pyarrow as pa
    import pyarrow.compute as pc

    micros = pc.cast(pc.cast(values, pa.timestamp("us")), pa.int64())
    missing = micros.is_null().to_numpy(zero_copy_only=False)
    seconds = micros.fill_null(0).to_numpy(zero_copy_only=False) // _US_PER_SECOND
    day = (seconds // _SECONDS_PER_DAY).astype(np.float32)
    second = (seconds % _SECONDS_PER_DAY).astype(np.float32)
    day[missing] = np.nan
    second[missing] = np.nan
    return day, second


def _strings(values: pa.ChunkedArray) -> np.ndarray:
    texts: np.ndarray = values.fill_null("").to_numpy(zero_copy_only=False)
    return texts.astype(object)


@dataclass(frozen=True, eq=False)
class RawColumn:
    """One column of graph inputs, with the strings numbered once so that every fold can reuse the numbers.

    Attributes
    ----------
    arrays : mapping of str to ndarray of shape (rows,)
    levels : tuple of str
        Distinct strings in sorted order; empty for numbers and dates.
    codes : ndarray of int32, shape (rows,)
        Row → index into `levels`.
    grams : tuple
        What the text encoder counted once for all folds (see `features.kinds.text`); empty for other kinds.
    """

    name: str
    kind: Kind
    arrays: Mapping[str, np.ndarray]
    levels: tuple[str, ...] = ()
    codes: np.ndarray = field(default_factory=lambda: np.zeros(0, np.int32))
    grams: tuple[Any, ...] = ()

    @classmethod
    def of(cls, column: Column) -> RawColumn:
        """Return the inputs of a table's column."""
        arrays = raw_arrays(column.name, column.kind, column.values)
        if column.kind in (Kind.NUMBER, Kind.DATE, Kind.TEXT):
            return cls(column.name, column.kind, arrays)
        levels, codes = numbered(arrays[column.name])
        return cls(column.name, column.kind, arrays, levels, codes)

    @classmethod
    def of_arrays(cls, name: str, kind: Kind, arrays: Mapping[str, np.ndarray]) -> RawColumn:
        """Return a column of ready graph inputs."""
        if kind in (Kind.NUMBER, Kind.DATE, Kind.TEXT):
            return cls(name, kind, arrays)
        return cls(name, kind, arrays, *numbered(arrays[name]))

    def take(self, rows: np.ndarray) -> RawColumn:
        """Return only these rows; levels keep their numbers."""
        arrays = {name: array[rows] for name, array in self.arrays.items()}
        codes = self.codes[rows] if self.levels else self.codes
        return RawColumn(self.name, self.kind, arrays, self.levels, codes, tuple(g.take(rows) for g in self.grams))


def numbered(strings: np.ndarray) -> tuple[tuple[str, ...], np.ndarray]:
    """Return the distinct strings in sorted order, and for each row the number of its string (int32)."""
    import pyarrow as pa

    encoded = pa.array(strings, type=pa.string()).dictionary_encode()
    levels = encoded.dictionary.to_pylist()
    order = sorted(range(len(levels)), key=levels.__getitem__)
    rank = np.empty(len(levels), dtype=np.int32)
    rank[order] = np.arange(len(levels), dtype=np.int32)
    return tuple(levels[i] for i in order), rank[encoded.indices.to_numpy()]


@dataclass(frozen=True, eq=False)
class RawTable:
    """All graph inputs of a table."""

    columns: tuple[RawColumn, ...]
    rows: int

    @classmethod
    def of(cls, table: Table) -> RawTable:
        """Return the inputs of every column of `table`."""
        return cls(tuple(RawColumn.of(column) for column in table.columns), table.rows)

    @classmethod
    def join(cls, columns: Iterable[RawColumn], rows: int) -> RawTable:
        """Return a table of ready columns."""
        return cls(tuple(columns), rows)

    def take(self, rows: np.ndarray) -> RawTable:
        """Return only these rows."""
        return RawTable(tuple(column.take(rows) for column in self.columns), len(rows))

    def feeds(self) -> dict[str, np.ndarray]:
        """Return what an inference session takes: every input in shape (rows, 1)."""
        return {name: array.reshape(-1, 1) for column in self.columns for name, array in column.arrays.items()}
