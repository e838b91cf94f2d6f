"""The figures of every column, fast enough to be made whenever a table is opened."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

from desktop_app.core.data.column_sample import mean_words
from desktop_app.core.data.profile import ColumnProfile, TableProfile
from desktop_app.core.data.table import Column, Kind, Table

if TYPE_CHECKING:
    import numpy as np
    import pyarrow as pa

    Floats = np.ndarray[Any, np.dtype[np.float64]]

_POINTS = (0.0, 0.05, 0.25, 0.5, 0.75, 0.95, 1.0)
_BINS = 24
_TOP = 200
_TOP_NUMBERS = 50
_WORD_SAMPLE = 20_000
_WORTH_THREADS, _MOST_THREADS = 50_000, 4
_REACH = 3.0


def profile(table: Table) -> TableProfile:
    """Return the figures of all columns of `table`."""
    if table.rows < _WORTH_THREADS or len(table.columns) < 2:
        return TableProfile(table.rows, tuple(map(profile_column, table.columns)))
    # Sorting and counting leave the interpreter alone, so columns are worked on side by side.
    with ThreadPoolExecutor(min(os.cpu_count() or 1, _MOST_THREADS)) as pool:
        return TableProfile(table.rows, tuple(pool.map(profile_column, table.columns)))


def profile_column(column: Column) -> ColumnProfile:
    """Return the figures of one column."""
    if column.kind in (Kind.NUMBER, Kind.DATE):
        return _measured(column)
    return _counted(column)


def _counted(column: Column) -> ColumnProfile:
    import pyarrow.compute as pc

    values = column.values
    counts = pc.value_counts(values.drop_null() if values.null_count else values)
    texts, rows = counts.field(0), counts.field(1)
    words = 0.0
    if column.kind is Kind.TEXT:
        words = mean_words(pc.drop_null(values.slice(0, _WORD_SAMPLE)).combine_chunks())
    return ColumnProfile(
        column.name,
        column.kind,
        rows=len(values),
        missing=values.null_count,
        distinct=len(texts),
        top=_top(texts, rows),
        mean_words=words,
    )


def _top(values: pa.Array, counts: pa.Array) -> tuple[tuple[str, int], ...]:
    """Return the most frequent values; equally frequent ones in the order of the file."""
    import numpy as np
    import pyarrow as pa

    array = counts.to_numpy(zero_copy_only=False)
    order = np.argsort(-array, kind="stable")[:_TOP]
    names = values.take(pa.array(order)).to_pylist()
    return tuple(zip(map(str, names), array[order].tolist(), strict=True))


def _measured(column: Column) -> ColumnProfile:
    import numpy as np
    import pyarrow as pa

    values = column.values
    filled = values.drop_null() if values.null_count else values
    array: Floats = filled.cast(pa.int64()).to_numpy() / 1e6 if column.kind is Kind.DATE else filled.to_numpy()
    rows, missing = len(values), values.null_count
    if not len(array):
        return ColumnProfile(column.name, column.kind, rows, missing, 0)
    ordered = np.sort(array)
    starts = np.flatnonzero(np.concatenate(([True], ordered[1:] != ordered[:-1])))
    top: tuple[tuple[str, int], ...] = ()
    if column.kind is Kind.NUMBER and len(starts) <= _TOP_NUMBERS:
        top = _top_numbers(ordered[starts], np.diff(np.append(starts, len(ordered))))
    histogram, edges = _histogram(ordered, len(starts))
    return ColumnProfile(
        column.name,
        column.kind,
        rows,
        missing,
        distinct=len(starts),
        minimum=float(ordered[0]),
        maximum=float(ordered[-1]),
        mean=float(np.mean(array)),
        sd=float(np.std(array)),
        quantiles=_quantiles(ordered),
        histogram=histogram,
        edges=edges,
        top=top,
        integral=bool(np.all(np.floor(array) == array)) if column.kind is Kind.NUMBER else False,
        outliers=_outliers(ordered) if column.kind is Kind.NUMBER else 0,
        increasing=missing == 0 and len(array) > 1 and bool(np.all(array[1:] > array[:-1])),
    )


def _top_numbers(values: Floats, counts: Any) -> tuple[tuple[str, int], ...]:
    import numpy as np

    order = np.argsort(-counts, kind="stable")
    return tuple((f"{values[i]:.15g}", int(counts[i])) for i in order)


def _outliers(ordered: Floats) -> int:
    import numpy as np

    low, high = far_from(_quantiles(ordered))
    inside = np.searchsorted(ordered, high, side="right") - np.searchsorted(ordered, low, side="left")
    return len(ordered) - int(inside)


def far_from(quantiles: tuple[float, ...]) -> tuple[float, float]:
    """Return the range outside of which a number is far from the others.

    It reaches three times the distance of the quartiles beyond them (Tukey, 1977); where all numbers are positive and
    lean to one side, as incomes do, also that of their logarithms. Where the quartiles are the same, nothing is far.

    Parameters
    ----------
    quantiles : tuple of float
        `ColumnProfile.quantiles`.
    """
    import math

    least, _, first, middle, third, _, _ = quantiles
    if third <= first:
        return -math.inf, math.inf
    low, high = first - _REACH * (third - first), third + _REACH * (third - first)
    if least > 0 and third - middle > middle - first:
        spread = _REACH * (math.log(third) - math.log(first))
        return min(low, math.exp(math.log(first) - spread)), max(high, math.exp(min(math.log(third) + spread, 700.0)))
    return low, high


def _quantiles(ordered: Floats) -> tuple[float, ...]:
    """Return the points of a sorted array, interpolated as NumPy does by default."""
    import numpy as np

    places = np.asarray(_POINTS) * (len(ordered) - 1)
    low = np.floor(places).astype(int)
    high = np.minimum(low + 1, len(ordered) - 1)
    weight = places - low
    return tuple((ordered[low] * (1 - weight) + ordered[high] * weight).tolist())


def _histogram(ordered: Floats, distinct: int) -> tuple[tuple[int, ...], tuple[float, ...]]:
    """Return counts and edges; every edge but the last belongs to the bin that starts there."""
    import numpy as np

    low, high = float(ordered[0]), float(ordered[-1])
    bins = min(_BINS, max(distinct, 1))
    if high <= low or not np.isfinite(high - low):
        return (len(ordered),), (low, high)
    edges = np.linspace(low, high, bins + 1)
    places = np.searchsorted(ordered, edges[1:-1], side="left")
    counts = np.diff(np.concatenate(([0], places, [len(ordered)])))
    return tuple(counts.tolist()), tuple(edges.tolist())
