"""A table to a log: every pair of a person and an item once, and a remark about everything that was done to it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

import numpy as np

from desktop_app.core.data.table import Table
from desktop_app.core.notices import Notice
from desktop_app.core.progress import Progress, Silent
from desktop_app.core.recommend.log import Log, Signal
from desktop_app.core.recommend.reading.clean import Pairs, merge
from desktop_app.core.recommend.reading.errors import NothingLeft, OneItem, OnePerson
from desktop_app.core.recommend.reading.odd import odd_people
from desktop_app.core.recommend.reading.scale import find_like_from
from desktop_app.core.recommend.reading.shapes import events_of
from desktop_app.core.recommend.reading.times import UNKNOWN, Times, read_times
from desktop_app.core.recommend.roles import LogFigures, Roles
from desktop_app.core.text import QT_TRANSLATE_NOOP, say

_READING = QT_TRANSLATE_NOOP("Stages", "Reading who chose what")
_MOST_SHOWN = 1000
_DAY = 86_400


@dataclass(frozen=True, eq=False)
class LogRead:
    """A log and what was found while reading it.

    Attributes
    ----------
    log : Log
    roles : Roles
        As they turned out: ratings that are all equal are events, and `like_from` is filled in.
    figures : LogFigures
    notices : tuple of Notice
        Everything that was left out, joined or stands out, with counts.
    first, last : str
        Days of the first and last event; '' without times.
    """

    log: Log
    roles: Roles
    figures: LogFigures
    notices: tuple[Notice, ...]
    first: str = ""
    last: str = ""


def read_log(table: Table, roles: Roles, progress: Progress | None = None, now: datetime | None = None) -> LogRead:
    """Read a log from a table of any shape.

    Ids are compared as texts (see `core.data.ids`); repeated pairs are joined: counts and events are added up, of
    ratings the latest counts (the mean where there is no time). The order of rows changes nothing.

    Parameters
    ----------
    table : Table
    roles : Roles
    progress : Progress, optional
    now : datetime, optional
        The present, for telling what lies in the future.

    Raises
    ------
    UnknownColumn, SameColumn, NoLog, NotNumbers, NothingLeft, OnePerson, OneItem
    """
    progress = progress or Silent()
    progress.update(0.0, say(_READING))
    events = events_of(table, roles)
    progress.update(0.4, say(_READING))
    times, remarks = _times(events.time, now)
    progress.update(0.6, say(_READING))
    pairs = merge(events, times, roles, table.rows)
    progress.update(0.95, say(_READING))
    _check(pairs, table.rows)
    time = roles.time if times else ""
    found = _like_from(pairs, roles)
    remarks += _threshold(roles, found)
    roles = replace(roles, time=time, signal=str(pairs.signal), like_from=found)
    like_from = -np.inf if roles.like_from is None else roles.like_from
    log = Log(
        pairs.people, pairs.items, pairs.person, pairs.item, pairs.value, pairs.signal, pairs.time, float(like_from)
    )
    first, last = _days(log)
    figures = figures_of(log, table.rows)
    notices = (*remarks, *pairs.notices, *odd_people(log))
    progress.update(1.0, say(_READING))
    return LogRead(log, roles, figures, notices, first, last)


def _times(column: object, now: datetime | None) -> tuple[Times | None, list[Notice]]:
    from desktop_app.core.data.table import Column

    if not isinstance(column, Column):
        return None, []
    times = read_times(column, now)
    if times is None:
        return None, [Notice("log_no_times", column.name)]
    remarks = []
    if times.unread:
        remarks.append(Notice("log_times_unread", column.name, {"n": times.unread}))
    if times.future:
        code = "log_future_kept" if times.kept else "log_future"
        remarks.append(Notice(code, column.name, {"n": times.future, "latest": times.latest}))
    return times, remarks


def _check(pairs: Pairs, rows: int) -> None:
    if not len(pairs.person):
        raise NothingLeft(rows=rows)
    if len(pairs.items) == 1:
        raise OneItem(item=pairs.items[0])
    if len(pairs.people) == 1:
        raise OnePerson(person=pairs.people[0])


def _like_from(pairs: Pairs, roles: Roles) -> float | None:
    if pairs.signal is not Signal.RATINGS:
        return None
    if roles.like_from is not None and (pairs.value >= roles.like_from).any():
        return roles.like_from
    levels, rows = np.unique(pairs.value, return_counts=True)
    return find_like_from(levels, rows)


def _threshold(roles: Roles, found: float | None) -> list[Notice]:
    """Return what to say about the rating from which on something was liked, where the sentence did not say it."""
    if found is None or found == roles.like_from:
        return []
    if roles.like_from is None:
        return [Notice("log_like_from", roles.value, {"like_from": found})]
    return [Notice("log_like_from_changed", roles.value, {"asked": roles.like_from, "like_from": found})]


def _days(log: Log) -> tuple[str, str]:
    known = log.time[log.time != UNKNOWN] if log.time is not None else np.zeros(0, np.int64)
    if not len(known):
        return "", ""
    first, last = (np.datetime64(int(edge), "s").astype("datetime64[D]") for edge in (known.min(), known.max()))
    return str(first), str(last)


def figures_of(log: Log, rows: int) -> LogFigures:
    """Return a log in figures; `rows` is how many rows the table has."""
    liked = log.value >= log.like_from
    popularity = np.sort(np.bincount(log.item[liked], minlength=len(log.items)))[::-1]
    lengths, people = np.unique(np.bincount(log.person[liked], minlength=len(log.people)), return_counts=True)
    known = log.time[log.time != UNKNOWN] if log.time is not None else np.zeros(0, np.int64)
    return LogFigures(
        rows=rows,
        people=len(log.people),
        items=len(log.items),
        pairs=len(log.value),
        likes=int(liked.sum()),
        days=float(known.max() - known.min()) / _DAY if len(known) else 0.0,
        popularity=tuple(int(count) for count in popularity[:_MOST_SHOWN]),
        history_lengths=tuple((int(length), int(count)) for length, count in zip(lengths, people, strict=True)),
    )
