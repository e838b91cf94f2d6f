"""Two tables of one database read as one: the lines of an order with what the order says about all of them."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass

MARK = " + "


@dataclass(frozen=True)
class Link:
    """Each row of `table` leads to one row of `other`: its `column` is found in the other's `key`.

    Attributes
    ----------
    table, column, other, key : str
    columns, added : tuple of str
        Columns of `table`, and of `other` without the key.
    """

    table: str
    column: str
    other: str
    key: str
    columns: tuple[str, ...]
    added: tuple[str, ...]

    @property
    def name(self) -> str:
        """What both together are called, and what they can be asked for by."""
        return f"{self.table}{MARK}{self.other}"

    @property
    def select(self) -> str:
        """Every row of `table` once, with the columns of `other`; a name that both have is told apart."""
        own = {column.casefold() for column in self.columns}
        more = ", ".join(
            f"b.{quoted(name)} AS {quoted(f'{self.other} {name}' if name.casefold() in own else name)}"
            for name in self.added
        )
        on = f"a.{quoted(self.column)} = b.{quoted(self.key)}"
        return f"(SELECT a.*, {more} FROM {quoted(self.table)} a LEFT JOIN {quoted(self.other)} b ON {on})"


def quoted(name: str) -> str:
    """Return a name as SQL writes it."""
    return '"' + name.replace('"', '""') + '"'


def links_of(
    database: sqlite3.Connection, table: str, others: Sequence[str], is_wanted: Callable[[Link], bool] = lambda _: True
) -> tuple[Link, ...]:
    """Return the tables that rows of `table` lead to, by a declared key or by a column of the same name.

    A column counts only if no two rows of the other table share a value in it, and some value is found there.
    """
    columns = columns_of(database, table)
    declared = [
        (str(row[2]), str(row[3]), str(row[4] or row[3])) for row in _pragma(database, "foreign_key_list", table)
    ]
    found: list[Link] = []
    for other in others:
        if other.casefold() == table.casefold():
            continue
        theirs = columns_of(database, other)
        known = {name.casefold(): name for name in theirs}
        pairs = [(mine, key) for name, mine, key in declared if name.casefold() == other.casefold()]
        pairs = pairs or [(name, name) for name in columns]
        links = (_link(table, mine, other, known.get(key.casefold(), ""), columns, theirs) for mine, key in pairs)
        wanted = (link for link in links if link.key and link.added and is_wanted(link))
        found += [link for link in wanted if _leads(database, link)][:1]
    return tuple(found)


def _link(table: str, column: str, other: str, key: str, columns: tuple[str, ...], theirs: tuple[str, ...]) -> Link:
    return Link(table, column, other, key, columns, tuple(name for name in theirs if name != key))


def link_named(database: sqlite3.Connection, name: str, tables: Sequence[str]) -> Link | None:
    """Return the link that has this name; None where there is none."""
    known = {table.casefold(): table for table in tables}
    first, _, second = name.partition(MARK)
    table, other = known.get(first.strip().casefold()), known.get(second.strip().casefold())
    if table is None or other is None:
        return None
    return next(iter(links_of(database, table, (other,))), None)


def columns_of(database: sqlite3.Connection, table: str) -> tuple[str, ...]:
    """Return the names of a table's columns."""
    return tuple(str(row[1]) for row in _pragma(database, "table_info", table))


def _pragma(database: sqlite3.Connection, what: str, table: str) -> list[tuple[object, ...]]:
    return database.execute(f"PRAGMA {what}({quoted(table)})").fetchall()


def _leads(database: sqlite3.Connection, link: Link) -> bool:
    key, other = quoted(link.key), quoted(link.other)
    rows, different = database.execute(f"SELECT COUNT(*), COUNT(DISTINCT {key}) FROM {other}").fetchone()
    if not rows or rows != different:
        return False
    on = f"a.{quoted(link.column)} = b.{key}"
    return (
        database.execute(f"SELECT 1 FROM {quoted(link.table)} a JOIN {other} b ON {on} LIMIT 1").fetchone() is not None
    )
