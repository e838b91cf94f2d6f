"""Columnar files: Parquet, Feather and Arrow."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop_app.core.data.cells import text_of
from desktop_app.core.data.errors import DamagedFile, EmptyFile, NoRows
from desktop_app.core.data.report import Doubt, SourceInfo
from desktop_app.core.data.source import Source, reading
from desktop_app.core.notices import Notice

_WORLD_TIME = ("UTC", "Etc/UTC", "GMT", "Z", "+00:00")

if TYPE_CHECKING:
    import pyarrow as pa


def open_arrow(path: Path, kind: str, size: int) -> Source:
    """Open a columnar file; nested columns become dotted ones."""
    import pyarrow as pa

    try:
        with reading(path):
            return ArrowSource(path, kind, size)
    except (pa.ArrowInvalid, pa.ArrowNotImplementedError, EOFError) as error:
        raise DamagedFile(file=path.name, format=kind) from error
    except pa.ArrowException as error:
        raise DamagedFile(file=path.name, format=kind) from error


def _zones(schema: pa.Schema) -> list[Doubt]:
    """Return what is to be said about columns whose clocks are not those of world time."""
    zones = {field.name: str(getattr(field.type, "tz", None) or _WORLD_TIME[0]) for field in schema}
    return [
        Doubt(Notice("times_in_utc", name, {"example": zone}))
        for name, zone in zones.items()
        if zone not in _WORLD_TIME
    ]


class ArrowSource(Source):
    """A columnar file, streamed by row groups."""

    def __init__(self, path: Path, kind: str, size: int) -> None:
        import pyarrow as pa
        import pyarrow.parquet as pq

        self._kind = kind
        self._done = 0
        if kind == "parquet":
            with pq.ParquetFile(path) as file:
                schema, self._rows = file.schema_arrow, file.metadata.num_rows
                memory = sum(file.metadata.row_group(i).total_byte_size for i in range(file.num_row_groups))
        else:
            table = _arrow_table(path)
            schema, self._rows, memory = table.schema, table.num_rows, table.nbytes
        flat = _flat(pa.Table.from_batches([], schema)).schema
        names = flat.names
        if not names:
            raise EmptyFile(file=path.name)
        if not self._rows:
            raise NoRows(file=path.name, columns=tuple(names)[:20])
        super().__init__(path, SourceInfo(str(path), kind, size), names, _zones(flat))
        self.expected_bytes = memory
        self._schema_names = schema.names
        self._only: list[str] | None = None

    def narrowed(self, names: Sequence[str]) -> Source | None:
        """Return the source of only these columns: a Parquet file keeps each column by itself."""
        import pyarrow.parquet as pq

        if (
            self._kind != "parquet"
            or not set(names) <= set(self._schema_names)
            or self.names != tuple(self._schema_names)
        ):
            return None
        found = copy.copy(self)
        found.names, found.unnamed, found._only = tuple(names), (), list(names)
        found.doubts = [doubt for doubt in self.doubts if doubt.notice.column in ("", *names)]
        with pq.ParquetFile(self.path) as file:
            groups = [file.metadata.row_group(number) for number in range(file.num_row_groups)]
        columns = [group.column(number) for group in groups for number in range(group.num_columns)]
        chosen = [column for column in columns if column.path_in_schema in names]
        found.expected_bytes = sum(column.total_uncompressed_size for column in chosen)
        return found

    def fraction(self) -> float:
        """Return the share of rows given out."""
        return float(self._done / self._rows)

    def _stream(self, rows: int) -> Iterator[pa.RecordBatch]:
        import pyarrow as pa
        import pyarrow.parquet as pq

        self._done = 0
        try:
            if self._kind == "parquet":
                with pq.ParquetFile(self.path) as file:
                    for batch in file.iter_batches(batch_size=rows, columns=self._only):
                        batch.validate(full=True)
                        self._done += batch.num_rows
                        yield plain_batch(pa.Table.from_batches([batch]))
            else:
                for batch in _arrow_table(self.path).to_batches(max_chunksize=rows):
                    self._done += batch.num_rows
                    yield plain_batch(pa.Table.from_batches([batch]))
        except pa.ArrowException as error:
            raise DamagedFile(file=self.path.name, format=self._kind) from error


def _arrow_table(path: Path) -> pa.Table:
    from pyarrow import feather

    table = feather.read_table(path, memory_map=True)
    # Damaged offsets would make native code read beyond the file.
    table.validate(full=True)
    return table


def _flat(table: pa.Table) -> pa.Table:
    import pyarrow.types as types

    while any(types.is_struct(field.type) for field in table.schema):
        table = table.flatten()
    return table


def plain_batch(whole: pa.Table) -> pa.RecordBatch:
    """Return `whole` in one piece, with dotted columns for nested ones, of the types that every source gives."""
    import pyarrow as pa

    table = _flat(whole).combine_chunks()
    arrays = [_plain(column.chunk(0) if column.num_chunks else pa.nulls(0)) for column in table.columns]
    return pa.RecordBatch.from_arrays(arrays, names=table.schema.names)


def _plain(array: pa.Array) -> pa.Array:
    """Return `array` as bool, integers, float64, timestamp or string."""
    import pyarrow as pa
    import pyarrow.types as types

    kind = array.type
    if types.is_dictionary(kind):
        return _plain(array.dictionary_decode())
    if types.is_boolean(kind) or types.is_integer(kind) or kind in (pa.string(), pa.float64()):
        return array
    if types.is_decimal(kind) and kind.precision > 15:
        # More digits than a float holds: texts keep them.
        return array.cast(pa.string())
    if types.is_floating(kind) or types.is_decimal(kind):
        return array.cast(pa.float64(), safe=False)
    if types.is_date(kind) or types.is_timestamp(kind):
        return array.cast(pa.timestamp("us"), safe=False) if not getattr(kind, "tz", None) else _naive(array)
    if types.is_null(kind):
        return pa.nulls(len(array), pa.string())
    if types.is_large_string(kind) or types.is_string_view(kind):
        return array.cast(pa.string())
    if types.is_time(kind) or types.is_duration(kind):
        whole = pa.time64("us") if types.is_time(kind) else pa.duration("us")
        return pa.array([text_of(value) for value in array.cast(whole, safe=False).to_pylist()], pa.string())
    return pa.array([_text(value) for value in array.to_pylist()], pa.string())


def _naive(array: pa.Array) -> pa.Array:
    """Return moments with a time zone as moments at UTC."""
    import pyarrow as pa

    return array.cast(pa.timestamp("us", tz="UTC"), safe=False).cast(pa.timestamp("us"))


def _text(value: Any) -> str | None:
    if value is None:
        return None
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    return json.dumps(value, ensure_ascii=False, default=str)
