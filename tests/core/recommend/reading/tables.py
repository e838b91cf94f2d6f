"""Tables read from text, as they come from a file."""

from __future__ import annotations

import tempfile
from pathlib import Path

from desktop_app.core.data.profiling import profile
from desktop_app.core.data.read import read_table
from desktop_app.core.data.report import ReadOptions
from desktop_app.core.data.table import Table
from desktop_app.core.notices import Notice
from desktop_app.core.progress import Silent
from desktop_app.core.recommend.reading.log import LogRead, read_log
from desktop_app.core.recommend.reading.roles import find_roles
from desktop_app.core.recommend.roles import RolesFound


def table_of(text: str, name: str = "log.csv") -> Table:
    """Return the table that a file with this text holds."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_text(text, encoding="utf-8")
        return read_table(path, ReadOptions(), Silent())[0]


def found_in(text: str, name: str = "log.csv") -> RolesFound:
    """Return the roles proposed for a file with this text."""
    table = table_of(text, name)
    return find_roles(table, profile(table))


def log_of(text: str, name: str = "log.csv") -> LogRead:
    """Return the log of a file with this text, read as proposed."""
    table = table_of(text, name)
    return read_log(table, find_roles(table, profile(table)).roles)


def facts(notices: tuple[Notice, ...]) -> dict[str, object]:
    """Return the count of each notice by its code."""
    return {notice.code: notice.facts.get("n") for notice in notices}


def pairs(read: LogRead) -> dict[tuple[str, str], float]:
    """Return a log as values by person and item."""
    log = read.log
    return {(log.people[p], log.items[i]): float(v) for p, i, v in zip(log.person, log.item, log.value, strict=True)}
