"""The one shape of all data: named columns, each with a kind, held as Arrow arrays."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop_app.core.errors import UnknownColumn

if TYPE_CHECKING:
    import pyarrow as pa

_META = b"acumen.kinds"


class Kind(StrEnum):
    """What the values of a column are; stored in files and used by ``--set COLUMN.kind=``."""

    NUMBER = "number"
    CATEGORY = "category"
    YES_NO = "yes_no"
    DATE = "date"
    TEXT = "text"
    ID = "id"
    IMAGE = "image"


@dataclass(frozen=True, eq=False)
class Column:
    """One named column.

    Attributes
    ----------
    name : str
    kind : Kind
    values : pyarrow.ChunkedArray
        ``float64`` for a number, ``timestamp[us]`` for a date, ``string`` for every other kind. Null is missing.
    """

    name: str
    kind: Kind
    values: pa.ChunkedArray


@dataclass(frozen=True, eq=False)
class Table:
    """Columns of equal length, in the order of the source."""

    columns: tuple[Column, ...]
    rows: int

    @classmethod
    def of(cls, columns: Iterable[Column]) -> Table:
        """Return the table of `columns`; all must have the same length."""
        parts = tuple(columns)
        lengths = {len(column.values) for column in parts}
        assert len(lengths) <= 1, f"columns of different lengths: {lengths}"
        return cls(parts, lengths.pop() if lengths else 0)

    @property
    def names(self) -> tuple[str, ...]:
        """Column names in order."""
        return tuple(column.name for column in self.columns)

    def __getitem__(self, name: str) -> Column:
        for column in self.columns:
            if column.name == name:
                return column
        raise UnknownColumn(column=name, columns=self.names)

    def __contains__(self, name: str) -> bool:
        return name in self.names

    def select(self, names: Iterable[str]) -> Table:
        """Return the table of only these columns, in the order of `names`."""
        return Table(tuple(self[name] for name in names), self.rows)

    def take(self, rows: Any) -> Table:
        """Return the table of only these rows.

        Parameters
        ----------
        rows : array_like of int, shape (n,)
        """
        import pyarrow as pa

        index = pa.array(rows, type=pa.int64())
        return Table(tuple(replace(c, values=c.values.take(index)) for c in self.columns), len(index))

    def save(self, path: Path) -> None:
        """Write the table as an Arrow IPC file that `open` maps into memory."""
        import pyarrow as pa

        kinds = json.dumps({str(number): column.kind for number, column in enumerate(self.columns)})
        arrow = pa.Table.from_arrays([c.values for c in self.columns], names=list(self.names))
        arrow = arrow.replace_schema_metadata({_META: kinds.encode()})
        with pa.OSFile(str(path), "wb") as sink, pa.ipc.new_file(sink, arrow.schema) as writer:
            writer.write_table(arrow, max_chunksize=65_536)

    @classmethod
    def open(cls, path: Path) -> Table:
        """Open a file written by `save`; the values stay on disk until they are read."""
        import pyarrow as pa

        arrow = pa.ipc.open_file(pa.memory_map(str(path), "r")).read_all()
        kinds = json.loads(arrow.schema.metadata[_META])
        columns = (
            Column(field.name, Kind(kinds[str(number)]), arrow.column(number))
            for number, field in enumerate(arrow.schema)
        )
        return cls(tuple(columns), arrow.num_rows)
