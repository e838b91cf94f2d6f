"""Columns as arrays and back: what many steps need."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from desktop_app.core.data.convert import as_text
from desktop_app.core.data.numbers import LARGEST
from desktop_app.core.data.table import Column, Kind, Table
from desktop_app.core.errors import ResourceError
from desktop_app.core.text import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    import numpy as np
    import pyarrow as pa

    Floats = np.ndarray[Any, np.dtype[np.float64]]
    Ints = np.ndarray[Any, np.dtype[np.int64]]
    Flags = np.ndarray[Any, np.dtype[np.bool_]]


class TooMuchText(ResourceError):
    """A column does not fit into one piece."""

    what = QT_TRANSLATE_NOOP("Errors", "The column holds too much text for this step.")
    why = QT_TRANSLATE_NOOP("Errors", "More than 2 GB of text would have to be held in one piece.")
    fix = QT_TRANSLATE_NOOP("Errors", "Take a sample of the rows first, or leave the column out.")


US_PER_DAY = 86_400_000_000
_FEW = 20_000


def put(table: Table, *columns: Column, after: str | None = None) -> Table:
    """Return `table` with `columns`: in the place of those of the same name, else behind `after` or at the end."""
    new = {column.name: column for column in columns}
    kept = [new.pop(column.name, column) for column in table.columns]
    place = len(kept)
    if after is not None and after in table:
        place = table.names.index(after) + 1
    return Table((*kept[:place], *new.values(), *kept[place:]), table.rows)


def floats(column: Column) -> Floats:
    """Return numbers with NaN for missing; moments as seconds since 1970."""
    import numpy as np
    import pyarrow as pa
    import pyarrow.compute as pc

    if column.kind is Kind.DATE:
        seconds = pc.divide(pc.cast(pc.cast(column.values, pa.int64()), pa.float64(), safe=False), 1e6)
        return np.asarray(seconds.to_numpy(), dtype=np.float64)
    return np.asarray(pc.cast(column.values, pa.float64(), safe=False).to_numpy(), dtype=np.float64)


def number_values(array: Floats) -> pa.ChunkedArray:
    """Return numbers as the values of a column; what is no number of usual size is missing."""
    import numpy as np
    import pyarrow as pa

    with np.errstate(invalid="ignore"):
        good = np.abs(array) <= LARGEST
    return pa.chunked_array([pa.array(array, pa.float64(), mask=~good)])


def moments(seconds: Floats) -> pa.ChunkedArray:
    """Return seconds since 1970 as the values of a date column."""
    import numpy as np
    import pyarrow as pa

    with np.errstate(invalid="ignore"):
        good = np.abs(seconds) < 9e12
    micros = np.round(np.where(good, seconds, 0.0) * 1e6).astype(np.int64)
    return pa.chunked_array([pa.array(micros, pa.int64(), mask=~good).cast(pa.timestamp("us"))])


def texts(column: Column) -> pa.ChunkedArray:
    """Return the values as text: 1.0 as "1", a midnight as its day."""
    return text_of(column.values)


def text_of(values: pa.ChunkedArray) -> pa.ChunkedArray:
    """Return values of any type as text."""
    import pyarrow as pa

    if pa.types.is_string(values.type):
        return values
    return pa.chunked_array([as_text(chunk) for chunk in values.chunks], pa.string())


def distinct_mapped(values: pa.ChunkedArray, change: Callable[[pa.Array], pa.Array]) -> pa.ChunkedArray:
    """Return `change` of every text, computed once for each different one where texts repeat."""
    import pyarrow as pa
    import pyarrow.compute as pc

    if pc.count_distinct(values.slice(0, _FEW)).as_py() > _FEW // 2:
        filled = values.drop_null()
        made = change(one_chunk(filled))
        if not values.null_count:
            return pa_chunked(made)
        return pa_chunked(pc.replace_with_mask(one_chunk(values), one_chunk(pc.is_valid(values)), made))
    encoded, codes = numbered(values)
    made = change(encoded)
    return pa_chunked(made.take(codes) if len(encoded) else pa.nulls(len(codes), made.type))


def numbered(values: pa.ChunkedArray) -> tuple[pa.Array, pa.Array]:
    """Return the different values without null, and for each row the number of its value (null for null)."""
    import pyarrow as pa

    encoded = one_chunk(values).dictionary_encode()
    return encoded.dictionary, encoded.indices.cast(pa.int64())


def one_chunk(values: pa.ChunkedArray) -> pa.Array:
    """Return the values as one array."""
    import pyarrow as pa

    if values.num_chunks == 1:
        return values.chunk(0)
    try:
        return pa.concat_arrays(values.chunks) if values.num_chunks else pa.array([], values.type)
    except pa.ArrowInvalid as error:  # 32-bit places end at 2 GB
        raise TooMuchText from error


def pa_chunked(values: Any) -> pa.ChunkedArray:
    """Return an array as the values of a column."""
    import pyarrow as pa

    return values if isinstance(values, pa.ChunkedArray) else pa.chunked_array([values])


def flags_of(values: Any) -> Flags:
    """Return a boolean Arrow array as NumPy; null is False."""
    import numpy as np
    import pyarrow.compute as pc

    return np.asarray(pc.fill_null(values, False).to_numpy(zero_copy_only=False) if len(values) else [], dtype=bool)


def missing_of(values: pa.ChunkedArray) -> Flags:
    """Return which values are missing."""
    import pyarrow.compute as pc

    return flags_of(pc.is_null(values))


def group_codes(columns: Iterable[Column]) -> tuple[Ints, int]:
    """Return for each row the number of its group of equal values (missing is a value), and how many groups there are.

    Groups are numbered in the order in which they appear.
    """
    import numpy as np

    codes: Ints | None = None
    for column in columns:
        dictionary, indices = numbered(column.values)
        own = indices.fill_null(len(dictionary)).to_numpy()
        # Numbers stay small enough to be multiplied: they are closed up after every column.
        codes = own if codes is None else dense(codes * (len(dictionary) + 1) + own)[0]
    if codes is None:
        return np.zeros(0, np.int64), 0
    return in_order(codes)


def dense(codes: Ints) -> tuple[Ints, int]:
    """Return codes numbered without gaps."""
    import numpy as np

    found, inverse = np.unique(codes, return_inverse=True)
    return inverse.astype(np.int64), len(found)


def in_order(codes: Ints) -> tuple[Ints, int]:
    """Return codes numbered without gaps in the order in which they appear."""
    import numpy as np

    found, first, inverse = np.unique(codes, return_index=True, return_inverse=True)
    rank = np.empty(len(found), np.int64)
    rank[np.argsort(first, kind="stable")] = np.arange(len(found))
    return rank[inverse], len(found)


def group_median(codes: Ints, groups: int, array: Floats) -> Floats:
    """Return the median of each group; NaN counts as missing and is the median of a group without values."""
    import numpy as np

    found = np.full(groups, np.nan)
    good = np.isfinite(array)
    kept_codes, kept = codes[good], array[good]
    if not len(kept):
        return found
    order = np.lexsort((kept, kept_codes))
    kept_codes, kept = kept_codes[order], kept[order]
    starts = np.flatnonzero(np.concatenate(([True], kept_codes[1:] != kept_codes[:-1])))
    sizes = np.diff(np.append(starts, len(kept)))
    found[kept_codes[starts]] = (kept[starts + (sizes - 1) // 2] + kept[starts + sizes // 2]) / 2
    return found


def parsed_moment(text: str) -> float | None:
    """Return ISO text as seconds since 1970, None where it is none."""
    try:
        moment = dt.datetime.fromisoformat(text.strip())
    except ValueError:
        return None
    if moment.tzinfo is not None:
        moment = moment.astimezone(dt.UTC).replace(tzinfo=None)
    return (moment - dt.datetime(1970, 1, 1)).total_seconds()


def moment_text(seconds: float) -> str:
    """Return seconds since 1970 as ISO text, without the time where it is midnight."""
    moment = dt.datetime(1970, 1, 1) + dt.timedelta(seconds=seconds)
    return moment.date().isoformat() if moment.time() == dt.time() else moment.isoformat(" ")


def number_text(value: float) -> str:
    """Return a number as its shortest text."""
    return str(int(value)) if float(value).is_integer() and abs(value) < 2**53 else repr(float(value))


def free_name(name: str, taken: Sequence[str]) -> str:
    """Return `name`, with the first free number behind it where it is taken."""
    if name not in taken:
        return name
    number = 2
    while f"{name} {number}" in taken:
        number += 1
    return f"{name} {number}"
