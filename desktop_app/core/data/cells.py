"""Python values of cells, gathered into Arrow columns of one type each."""

from __future__ import annotations

import datetime as dt
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop_app.core.data.report import Doubt, SourceInfo
from desktop_app.core.data.source import Source

if TYPE_CHECKING:
    import pyarrow as pa

CHUNK_ROWS = 5_000
_EMPTY = sys.intern("")


class Gatherer:
    """Columns by key that grow chunk by chunk; a key that comes late is missing before.

    Chunks become Arrow arrays at once, so that only the cells of one chunk exist as Python objects.
    """

    def __init__(self, keys: Sequence[str] = ()) -> None:
        self._chunks: dict[str, list[pa.Array]] = {key: [] for key in keys}
        self._lengths: list[int] = []

    def add(self, columns: Mapping[str, Sequence[Any]], rows: int) -> None:
        """Append `rows` rows; keys without values there are missing."""
        import pyarrow as pa

        for key in columns:
            if key not in self._chunks:
                self._chunks[key] = [pa.nulls(length) for length in self._lengths]
        for key, chunks in self._chunks.items():
            values = columns.get(key)
            chunks.append(arrow_of(values) if values is not None else pa.nulls(rows))
        self._lengths.append(rows)

    def table(self) -> pa.Table:
        """Return all columns, each of one type."""
        import pyarrow as pa

        return pa.Table.from_arrays([unified(chunks) for chunks in self._chunks.values()], names=list(self._chunks))


def arrow_of(values: Sequence[Any]) -> pa.Array:
    """Return `values` as bool, int64, float64, timestamp or, where they are mixed, string; empty text is missing."""
    import pyarrow as pa
    import pyarrow.compute as pc

    kinds = set(map(type, values)) - {type(None)}
    if kinds == {str}:
        texts = pa.array(values, pa.string())
        nothing = pc.equal(texts, pa.scalar("", pa.string()))
        return pc.if_else(nothing, pa.scalar(None, pa.string()), texts) if pc.any(nothing).as_py() else texts
    if str in kinds:
        # Empty cells of a workbook are empty texts, of which there is one only; comparing takes longer.
        filled = [None if value is _EMPTY else value for value in values]
        if str not in (others := set(map(type, filled)) - {type(None)}):
            values, kinds = filled, others
    if not kinds:
        return pa.nulls(len(values))
    if kinds == {bool}:
        return pa.array(values, pa.bool_())
    if kinds <= {int, float}:
        return _numbers(values, kinds)
    if kinds <= {dt.datetime, dt.date}:
        return pa.array([_moment(value) for value in values], pa.timestamp("us"))
    return pa.array([text_of(value) or None for value in values], pa.string())


def _numbers(values: Sequence[Any], kinds: set[type]) -> pa.Array:
    import pyarrow as pa
    import pyarrow.compute as pc

    if kinds == {int}:
        try:
            return pa.array(values, pa.int64())
        except OverflowError:
            return pa.array([None if value is None else str(value) for value in values], pa.string())
    if int in kinds:
        values = [None if value is None else float(value) for value in values]
    floats = pa.array(values, pa.float64())
    # Workbooks hold every number as a float, also 1, 2, 3.
    whole = pc.and_(pc.equal(pc.floor(floats), floats), pc.less(pc.abs(floats), 2.0**53))
    return floats.cast(pa.int64()) if pc.all(whole).as_py() is not False else floats


def _moment(value: Any) -> dt.datetime | None:
    if value is None or value == "":
        return None
    moment = value if isinstance(value, dt.datetime) else dt.datetime.combine(value, dt.time())
    return moment.replace(tzinfo=None)


def text_of(value: Any) -> str | None:
    """Return a cell as text: 1.0 as "1", lists and objects as JSON; None stays None."""
    if value is None:
        return None
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer() and abs(value) < 2**53:
        return str(int(value))
    if isinstance(value, dt.timedelta):
        return _duration(value)
    if isinstance(value, dt.datetime):
        return value.isoformat(" ") if value.time() != dt.time() else value.date().isoformat()
    if isinstance(value, list | dict):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    return str(value)


def _duration(value: dt.timedelta) -> str:
    """Return hours, minutes and seconds, as a sheet shows them."""
    seconds = value.total_seconds()
    whole = abs(int(seconds))
    rest = f"{abs(seconds) % 1:.6f}".lstrip("0").rstrip("0").rstrip(".")
    return f"{'-' if seconds < 0 else ''}{whole // 3600:02d}:{whole // 60 % 60:02d}:{whole % 60:02d}{rest}"


def unified(chunks: Sequence[pa.Array]) -> pa.ChunkedArray:
    """Return `chunks` as one column of the narrowest type that holds all of them."""
    import pyarrow as pa
    import pyarrow.types as types

    kinds = {chunk.type for chunk in chunks if not types.is_null(chunk.type)}
    if not kinds:
        target = pa.string()
    elif len(kinds) == 1:
        target = kinds.pop()
    elif kinds == {pa.int64(), pa.float64()}:
        target = pa.float64()
    else:
        target = pa.string()
    return pa.chunked_array([_cast(chunk, target) for chunk in chunks], target)


def _cast(chunk: pa.Array, target: pa.DataType) -> pa.Array:
    import pyarrow as pa
    import pyarrow.types as types

    if chunk.type == target:
        return chunk
    if types.is_null(chunk.type):
        return pa.nulls(len(chunk), target)
    if target == pa.string():
        return pa.array([text_of(value) for value in chunk.to_pylist()], pa.string())
    return chunk.cast(target, safe=False)


class GatheredSource(Source):
    """Columns that had to be read as a whole."""

    def __init__(
        self, path: Path, info: SourceInfo, names: Sequence[str], doubts: Sequence[Doubt], table: pa.Table
    ) -> None:
        super().__init__(path, info, names, doubts)
        self._table = table
        self._done = 0
        self.expected_bytes = table.nbytes

    def fraction(self) -> float:
        """Return the share of rows given out."""
        return float(self._done / max(self._table.num_rows, 1))

    def _stream(self, rows: int) -> Iterator[pa.RecordBatch]:
        self._done = 0
        for batch in self._table.to_batches(max_chunksize=rows):
            self._done += batch.num_rows
            yield batch
