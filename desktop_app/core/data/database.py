"""SQLite databases, opened so that nothing about them can change."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from desktop_app.core.data.errors import DamagedFile, NoRows, NoSuchTable, NothingInside
from desktop_app.core.data.joined import MARK, Link, columns_of, link_named, links_of, quoted
from desktop_app.core.data.report import Doubt, ReadOptions, SourceInfo
from desktop_app.core.data.source import Source
from desktop_app.core.notices import Notice

if TYPE_CHECKING:
    import pyarrow as pa


def open_database(path: Path, size: int, options: ReadOptions) -> Source:
    """Open one table or view: the chosen one, or the table with the most rows."""
    with _connected(path) as database:
        tables, views = _inventory(database)
        everything = (*tables, *views)
        if not everything:
            raise NothingInside(file=path.name)
        doubts: list[Doubt] = []
        if options.table is None:
            counts = {name: _count(database, name) for name in tables or views}
            name = max(counts, key=lambda table: counts[table])
            others = tuple(other for other in everything if other != name)
            if others:
                facts = {"table": name, "rows": counts[name], "others": others[:10]}
                doubts.append(Doubt(Notice("table_chosen", "", facts), tuple(f"table={other}" for other in others)))
        else:
            name = _match(database, path, options.table, everything)
        place = _place(database, name, everything)
        columns = [row[0] for row in database.execute(f"SELECT * FROM {place} LIMIT 0").description]
        rows = _count(database, name.split(MARK)[0] if name not in everything else name)
        if not rows:
            raise NoRows(file=path.name, columns=tuple(columns)[:20])
        types, binary = _types(database, name, place, columns)
    if binary:
        doubts.append(Doubt(Notice("binary_cells", "", {"n": len(binary), "names": tuple(binary)})))
    listed = everything if name in everything else (*everything, name)
    info = SourceInfo(str(path), "sqlite", size, table=name, tables=listed)
    return TableSource(path, info, columns, doubts, types, rows, place)


def tables_in(path: Path) -> dict[str, tuple[str, ...]]:
    """Return the tables of a database with their columns, those with the most rows first.

    Raises
    ------
    DataError
    """
    with _connected(path) as database:
        tables, _ = _inventory(database)
        rows = {name: _count(database, name) for name in tables}
        return {name: columns_of(database, name) for name in sorted(tables, key=lambda name: -rows[name])}


def links_in(path: Path, is_wanted: Callable[[Link], bool]) -> tuple[Link, ...]:
    """Return those of the ways in which the tables of a database lead to each other that are wanted.

    Parameters
    ----------
    path : Path
    is_wanted : callable
        Whether a link would be of use, if it is one: only those are looked up.

    Raises
    ------
    DataError
    """
    with _connected(path) as database:
        tables, _ = _inventory(database)
        return tuple(link for table in tables for link in links_of(database, table, tables, is_wanted))


class TableSource(Source):
    """One table of a database, streamed.

    Parameters
    ----------
    types : sequence of str
        "int", "float" or "text" for each column.
    place : str
        What is read from, as SQL.
    """

    def __init__(
        self,
        path: Path,
        info: SourceInfo,
        names: Sequence[str],
        doubts: Sequence[Doubt],
        types: Sequence[str],
        rows: int,
        place: str,
    ) -> None:
        super().__init__(path, info, names, doubts)
        self._types, self._rows, self._place, self._done = types, rows, place, 0

    def fraction(self) -> float:
        """Return the share of rows given out."""
        return self._done / max(self._rows, 1)

    def _stream(self, rows: int) -> Iterator[pa.RecordBatch]:
        import pyarrow as pa

        self._done = 0
        names = [str(number) for number in range(len(self._types))]
        with _connected(self.path) as database:
            cursor = database.execute(f"SELECT * FROM {self._place}")
            while chunk := cursor.fetchmany(rows):
                self._done += len(chunk)
                columns = zip(*chunk, strict=True)
                arrays = [_column(cells, kind) for cells, kind in zip(columns, self._types, strict=True)]
                yield pa.RecordBatch.from_arrays(arrays, names=names)


@contextlib.contextmanager
def _connected(path: Path) -> Iterator[sqlite3.Connection]:
    # A database that a program has open keeps its newest rows in a second file, which "immutable" would not see.
    log = path.with_name(path.name + "-wal")
    mode = "mode=ro" if log.exists() and log.stat().st_size else "immutable=1"
    try:
        with contextlib.closing(sqlite3.connect(f"file:{quote(str(path.absolute()))}?{mode}", uri=True)) as database:
            database.text_factory = lambda raw: raw.decode("utf-8", "replace")
            yield database
    except sqlite3.Error as error:
        raise DamagedFile(file=path.name, format="SQLite") from error


def _inventory(database: sqlite3.Connection) -> tuple[tuple[str, ...], tuple[str, ...]]:
    listed = database.execute(
        "SELECT type, name FROM sqlite_master WHERE type IN ('table', 'view') AND substr(name, 1, 7) <> 'sqlite_'"
    ).fetchall()
    return tuple(n for kind, n in listed if kind == "table"), tuple(n for kind, n in listed if kind == "view")


def _count(database: sqlite3.Connection, table: str) -> int:
    return int(database.execute(f"SELECT COUNT(*) FROM {quoted(table)}").fetchone()[0])


def _place(database: sqlite3.Connection, name: str, names: Sequence[str]) -> str:
    link = None if name in names else link_named(database, name, names)
    return quoted(name) if link is None else link.select


def _match(database: sqlite3.Connection, path: Path, wanted: str, names: Sequence[str]) -> str:
    if wanted in names:
        return wanted
    for name in names:
        if name.casefold() == wanted.strip().casefold():
            return name
    link = link_named(database, wanted, names)
    if link is not None:
        return link.name
    raise NoSuchTable(file=path.name, table=wanted, tables=tuple(names))


def _types(database: sqlite3.Connection, table: str, place: str, columns: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return one type for each column that holds all of its cells, and the columns that are only binary.

    SQLite lets every cell have a type of its own, so they are all looked at.
    """
    found: list[set[str]] = [set() for _ in columns]
    # A statement may return at most 2,000 columns.
    for start in range(0, len(columns), 400):
        part = range(start, min(start + 400, len(columns)))
        each = ", ".join(
            f"MAX(typeof(c{i}) = 'integer'), MAX(typeof(c{i}) = 'real'), MAX(typeof(c{i}) = 'text'), "
            f"MAX(typeof(c{i}) = 'blob')"
            for i in part
        )
        aliases = ", ".join(f"c{i}" for i in range(len(columns)))
        # The name must not be that of the table itself, which may be any.
        cells = quoted(f"cells of {table}")
        row = database.execute(
            f"WITH {cells}({aliases}) AS (SELECT * FROM {place}) SELECT {each} FROM {cells}"
        ).fetchone()
        for number, i in enumerate(part):
            flags = row[4 * number : 4 * number + 4]
            found[i] = {kind for kind, flag in zip(("int", "float", "text", "blob"), flags, strict=True) if flag}
    types = []
    for kinds in found:
        kinds -= {"blob"} if len(kinds) > 1 else set()
        types.append("int" if kinds == {"int"} else "float" if kinds and kinds <= {"int", "float"} else "text")
    binary = [name for name, kinds in zip(columns, found, strict=True) if kinds == {"blob"}]
    return types, binary


def _column(cells: Sequence[Any], kind: str) -> pa.Array:
    import pyarrow as pa

    if kind == "text":
        return pa.array([None if c is None or isinstance(c, bytes) else str(c) for c in cells], pa.string())
    kept = [None if isinstance(cell, bytes) else cell for cell in cells]
    return pa.array(kept, pa.int64() if kind == "int" else pa.float64())
