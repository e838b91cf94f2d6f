"""Logs in another table or sheet of the file that is open, or in two: lines of orders, and orders of people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from desktop_app.core.data.database import links_in, tables_in
from desktop_app.core.data.excel import sheets_in
from desktop_app.core.data.joined import MARK, Link
from desktop_app.core.data.report import ImportReport, ReadOptions
from desktop_app.core.notices import Notice
from desktop_app.core.recommend.reading import names
from desktop_app.core.recommend.roles import Roles


def options_of_log(roles: Roles, report: ImportReport) -> ReadOptions | None:
    """Return how to read a database or workbook so that its log says who; None where it does, or where nothing would.

    A table that was opened for its size alone, or a sheet for being the first, gives way to one that names people and
    items. Lines of orders that do not say who ordered are read together with the orders.

    Parameters
    ----------
    roles : Roles
        What the table that is open says; empty where it is no log.
    report : ImportReport

    Raises
    ------
    DataError
    """
    source, options = report.source, report.options
    table, is_free = source.table or "", options.table is None
    if len(source.sheets) > 1 and options.sheet is None and not names.says(roles.item, names.ITEM):
        return _sheet_of_log(Path(source.path), source.sheet or "", options)
    if source.format != "sqlite" or MARK in table or names.says(roles.person, names.PERSON):
        return None
    path = Path(source.path)
    logs = [name for name, columns in tables_in(path).items() if _is_log(columns)] if is_free else []
    links = links_in(path, _says_who)
    joined = [link.name for link in links if link.table == table] or [link.name for link in links if is_free]
    found = next((name for name in (*logs, *joined) if name != table), None)
    return replace(options, table=found, columns=()) if found else None


def _sheet_of_log(path: Path, opened: str, options: ReadOptions) -> ReadOptions | None:
    """Return how to read the sheet that names people and items; codes of both say so more surely than words."""
    columns = {name: found for name, found in sheets_in(path).items() if name != opened}
    found = next((name for is_log in (_is_log, _names_both) for name in columns if is_log(columns[name])), None)
    return replace(options, sheet=found, columns=()) if found else None


def joined_tables(report: ImportReport | None) -> tuple[str, ...]:
    """Return the two tables that were read as one; empty where there was only one."""
    name = (report.source.table or "") if report is not None and report.source.format == "sqlite" else ""
    return tuple(name.split(MARK)) if MARK in name else ()


def joined_notice(report: ImportReport | None) -> tuple[Notice, ...]:
    """Return the remark that two tables were read as one."""
    tables = joined_tables(report)
    return (Notice("log_joined", "", {"table": tables[0], "other": tables[1]}),) if tables else ()


def _is_log(columns: Sequence[str]) -> bool:
    """Return whether the columns of a table name a person and an item, by codes that other tables explain."""
    people = [name for name in columns if _is_code_of(name, names.PERSON)]
    return any(_is_code_of(name, names.ITEM) and name not in people for name in columns) if people else False


def _names_both(columns: Sequence[str]) -> bool:
    """Return whether one column of a sheet names people and another one items."""
    people = [name for name in columns if names.says(name, names.PERSON)]
    return any(names.says(name, names.ITEM) and name not in people for name in columns) if people else False


def _says_who(link: Link) -> bool:
    """Return whether a line names an order and an item, and the order a person."""
    leads = names.says(link.column, names.BASKET) and not names.says(link.column, names.PERSON)
    who = any(_is_code_of(name, names.PERSON) for name in link.added)
    what = any(names.says(name, names.ITEM) for name in link.columns if name != link.column)
    return leads and who and what


def _is_code_of(name: str, words: str) -> bool:
    return names.says(name, words) and names.is_code(name)
