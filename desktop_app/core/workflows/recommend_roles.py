"""Before recommendations are learned: how the log is understood, and whether the tables beside it fit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from desktop_app.core.data.profile import TableProfile
from desktop_app.core.data.read import read_table
from desktop_app.core.data.report import ImportReport, ReadOptions
from desktop_app.core.data.table import Kind, Table
from desktop_app.core.errors import AcumenError
from desktop_app.core.notices import Notice
from desktop_app.core.progress import Part, Progress, Silent
from desktop_app.core.recommend.reading.choosing import roles_with
from desktop_app.core.recommend.reading.errors import NoLog
from desktop_app.core.recommend.reading.log import read_log
from desktop_app.core.recommend.reading.roles import find_roles
from desktop_app.core.recommend.reading.side import SideRead, join_side
from desktop_app.core.workflows.recommend_joins import joined_notice, joined_tables, options_of_log
from desktop_app.core.workflows.recommend_specs import Roles, RolesFound, Shape, SideSource

_LOST = "cells_lost"
_CUT = ("rows_long", "lines_above", "lines_below")
_FITS = 0.5


@dataclass(frozen=True)
class SideFigures:
    """How a table beside the log fits it.

    Attributes
    ----------
    matched, known, others : int
        Ids of the log that are in the file, all of them, and ids of the file that the log does not know.
    key : str
        The file's column of ids ("#" where its rows were counted).
    columns : tuple of str
        The other columns.
    notices : tuple of Notice
    """

    matched: int
    known: int
    others: int
    key: str
    columns: tuple[str, ...]
    notices: tuple[Notice, ...]


@dataclass(frozen=True)
class SidesFound:
    """Tables of the same file that fit the log; None where there is none."""

    items: SideSource | None = None
    people: SideSource | None = None


def roles(
    table_path: Path, report: ImportReport | None, profile: TableProfile, progress: Progress | None = None
) -> RolesFound:
    """Propose which columns of an opened table say who, what, how much and when, and tell what stands out.

    Parameters
    ----------
    table_path : Path
        The table as an Arrow file.
    report : ImportReport, optional
        How it was read: cells of an id column that could not be read are told about.
    profile : TableProfile

    Raises
    ------
    NoLog
    """
    table = Table.open(table_path)
    found = find_roles(table, profile)
    return _with_remarks(found, table, report, progress or Silent())


def change_roles(
    table_path: Path,
    report: ImportReport | None,
    profile: TableProfile,
    changes: Mapping[str, str],
    progress: Progress | None = None,
) -> RolesFound:
    """Return the proposal with columns that a person chose.

    Parameters
    ----------
    changes : mapping
        Of "person", "item", "value" and "time" to a column, '' for none; what is not named stays as proposed.

    Raises
    ------
    NoLog, UnknownColumn, SameColumn
    """
    table = Table.open(table_path)
    try:
        found = find_roles(table, profile)
    except NoLog:
        found = RolesFound(Roles(), False, table.names, table.names)
    chosen = replace(found, roles=roles_with(found, table, profile, **dict(changes)), sure=True)
    return _with_remarks(chosen, table, report, progress or Silent())


def _with_remarks(found: RolesFound, table: Table, report: ImportReport | None, progress: Progress) -> RolesFound:
    """Add what reading the whole log finds out; a log that cannot be used says so when it is learned from."""
    lost = (*joined_notice(report), *_lost_ids(found.roles, report), *_cut_rows(found.roles, report))
    try:
        read = read_log(table, found.roles, progress)
    except AcumenError:
        return replace(found, sure=False, notices=lost)
    return replace(found, roles=read.roles, notices=(*lost, *read.notices))


def _lost_ids(roles: Roles, report: ImportReport | None) -> tuple[Notice, ...]:
    """Return the remarks of the reader about ids that it took for bad numbers."""
    doubts = report.doubts if report else ()
    ids = (roles.person, roles.item)
    return tuple(d.notice for d in doubts if d.notice.code == _LOST and d.notice.column in ids)


def _cut_rows(roles: Roles, report: ImportReport | None) -> tuple[Notice, ...]:
    """Return the remarks of the reader about baskets that were not read as a whole."""
    if report is None or roles.shape is Shape.LONG:
        return ()
    return tuple(doubt.notice for doubt in report.doubts if doubt.notice.code in _CUT)


def read_again(roles: Roles, report: ImportReport) -> ReadOptions | None:
    """Return how to read the file again so that more is known: ids that were lost, or who chose; None where it is."""
    return options_for_ids(roles, report) or options_of_log(roles, report)


def options_for_ids(roles: Roles, report: ImportReport) -> ReadOptions | None:
    """Return how to read the file again so that no id is lost; None where none was.

    A column of ids that are numbers but for a few ("85123A") was read as numbers; it is read as names instead.
    """
    lost = {notice.column for notice in _lost_ids(roles, report)}
    if not lost:
        return None
    chosen = tuple((name, kind) for name, kind in report.options.kinds if name not in lost)
    return replace(report.options, kinds=(*chosen, *((name, Kind.ID) for name in sorted(lost))))


# --- tables beside the log --------------------------------------------------------------------------------------------


def read_side(source: SideSource, ids: Sequence[str], log_column: str, progress: Progress) -> SideRead:
    """Read a table about items or people and line it up with the ids of the log.

    Raises
    ------
    DataError, UnknownColumn, NoSharedIds
    """
    table, _ = read_table(source.path, source.options, progress)
    inside = source.options.table or source.options.sheet
    file = f"{source.path.name}: {inside}" if inside else source.path.name
    return join_side(ids, table, source.key, source.left_out, file, log_column)


def check_side(source: SideSource, table_path: Path, roles: Roles, about: str, progress: Progress) -> SideFigures:
    """Tell how a table fits the log before anything is learned.

    Parameters
    ----------
    source : SideSource
    table_path : Path
        The log's table.
    roles : Roles
    about : str
        "items" or "people".

    Raises
    ------
    AcumenError
        With a sentence for whatever is wrong with the file or the log.
    """
    read = read_log(Table.open(table_path), roles, Part(progress, 0.0, 0.4))
    ids, column = (read.log.items, roles.item) if about == "items" else (read.log.people, roles.person)
    side = read_side(source, ids, column, Part(progress, 0.4, 1.0))
    return SideFigures(side.matched, side.known, side.others, side.key, side.table.names, side.notices)


def find_sides(report: ImportReport, table_path: Path, roles: Roles, progress: Progress) -> SidesFound:
    """Look through the other tables (or sheets) of the log's file for those about its items and its people.

    A table fits if it has at least half of the ids, each in a row of its own.
    """
    read = read_log(Table.open(table_path), roles, Part(progress, 0.0, 0.3))
    source = report.source
    own = {source.table, *joined_tables(report)}
    others = [(name, "table") for name in source.tables if name not in own]
    others += [(name, "sheet") for name in source.sheets if name != source.sheet]
    best: dict[str, tuple[float, SideSource]] = {}
    for number, (name, what) in enumerate(others):
        part = Part(progress, 0.3 + 0.7 * number / len(others), 0.3 + 0.7 * (number + 1) / len(others))
        options = ReadOptions(**{what: name})  # type: ignore[arg-type]
        for about, column, ids in (("items", roles.item, read.log.items), ("people", roles.person, read.log.people)):
            fit = _fit(SideSource(Path(source.path), options), ids, column, name, part)
            if fit is not None and fit[0] > best.get(about, (_FITS,))[0]:
                best[about] = fit
    return SidesFound(*(best[about][1] if about in best else None for about in ("items", "people")))


def _fit(
    source: SideSource, ids: Sequence[str], column: str, table: str, progress: Progress
) -> tuple[float, SideSource] | None:
    """Return how well a table fits (named like the log's column it fits better), None where it does not."""
    try:
        side = read_side(source, ids, column, progress)
    except AcumenError:
        return None
    if side.key == "#" or any(notice.code == "side_many_rows" for notice in side.notices):
        return None
    named = side.key.casefold() == column.casefold() or table.casefold().rstrip("s") in column.casefold()
    return side.matched / side.known + 0.5 * named - 0.2 * side.others / max(side.matched + side.others, 1), replace(
        source, key=side.key
    )
