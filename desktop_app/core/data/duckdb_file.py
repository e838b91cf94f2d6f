"""DuckDB databases, opened so that nothing about them can change."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop_app.core.data.errors import DamagedFile, NoPermission, NoRows, NoSuchTable, NothingInside
from desktop_app.core.data.parquet import plain_batch
from desktop_app.core.data.report import Doubt, ReadOptions, SourceInfo
from desktop_app.core.data.source import Source
from desktop_app.core.notices import Notice

if TYPE_CHECKING:
    import pyarrow as pa

# A file of data is no program: it must not read other files, load libraries or reach the network.
_SETTINGS: dict[str, str | bool | int | float | list[str]] = {
    "enable_external_access": "false",
    "autoload_known_extensions": "false",
    "autoinstall_known_extensions": "false",
    "threads": "1",
}


def open_duckdb(path: Path, size: int, options: ReadOptions) -> Source:
    """Open one table or view: the chosen one, or the one with the most rows."""
    with _connected(path) as database:
        listed = database.execute(
            "SELECT schema_name, table_name FROM duckdb_tables() WHERE NOT internal "
            "UNION ALL SELECT schema_name, view_name FROM duckdb_views() WHERE NOT internal"
        ).fetchall()
        names = tuple(table if schema == "main" else f"{schema}.{table}" for schema, table in listed)
        if not names:
            raise NothingInside(file=path.name)
        counts = {
            name: int(database.execute(f"SELECT COUNT(*) FROM {_quoted(name)}").fetchall()[0][0]) for name in names
        }
        doubts: list[Doubt] = []
        if options.table is None:
            name = max(names, key=lambda table: counts[table])
            others = tuple(other for other in names if other != name)
            if others:
                facts = {"table": name, "rows": counts[name], "others": others[:10]}
                doubts.append(Doubt(Notice("table_chosen", "", facts), tuple(f"table={other}" for other in others)))
        else:
            name = _match(path, options.table, names)
        reader = database.sql(f"SELECT * FROM {_quoted(name)} LIMIT 0").to_arrow_reader()
        columns = plain_batch(reader.read_all().combine_chunks()).schema.names
        if not counts[name]:
            raise NoRows(file=path.name, columns=tuple(columns)[:20])
    info = SourceInfo(str(path), "duckdb", size, table=name, tables=names)
    return DuckSource(path, info, columns, doubts, counts[name])


class DuckSource(Source):
    """One table of a DuckDB database, streamed."""

    def __init__(self, path: Path, info: SourceInfo, names: Sequence[str], doubts: Sequence[Doubt], rows: int) -> None:
        super().__init__(path, info, names, doubts)
        self._rows, self._done = rows, 0

    def fraction(self) -> float:
        """Return the share of rows given out."""
        return self._done / max(self._rows, 1)

    def _stream(self, rows: int) -> Iterator[pa.RecordBatch]:
        import pyarrow as pa

        self._done = 0
        with _connected(self.path) as database:
            query = f"SELECT * FROM {_quoted(self.info.table or '')}"
            for batch in database.sql(query).to_arrow_reader(rows):
                self._done += batch.num_rows
                yield plain_batch(pa.Table.from_batches([batch]))


@contextlib.contextmanager
def _connected(path: Path) -> Iterator[Any]:
    import duckdb

    try:
        with duckdb.connect(str(path), read_only=True, config=_SETTINGS) as database:
            yield database
    except duckdb.IOException as error:
        if "lock" in str(error):
            raise NoPermission(file=path.name) from error
        raise DamagedFile(file=path.name, format="DuckDB") from error
    except duckdb.Error as error:
        raise DamagedFile(file=path.name, format="DuckDB") from error


def _quoted(name: str) -> str:
    schema, _, table = name.rpartition(".")
    parts = [schema, table] if schema else [table]
    return ".".join('"' + part.replace('"', '""') + '"' for part in parts)


def _match(path: Path, wanted: str, names: Sequence[str]) -> str:
    same = wanted.strip().casefold()
    found = [name for name in names if name == wanted] or [name for name in names if name.casefold() == same]
    if not found:
        raise NoSuchTable(file=path.name, table=wanted, tables=tuple(names))
    return found[0]
