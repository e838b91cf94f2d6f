"""Rows of a log to one entry for each pair: empty ids, repeats and returns, with a remark about each."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from desktop_app.core.data.ids import Ids
from desktop_app.core.notices import Notice
from desktop_app.core.recommend.log import Signal
from desktop_app.core.recommend.reading.shapes import Events
from desktop_app.core.recommend.reading.times import UNKNOWN, Times
from desktop_app.core.recommend.roles import Roles, Shape


@dataclass(eq=False)
class Pairs:
    """Every pair once, sorted by person, then item; people and items without a pair are gone."""

    people: tuple[str, ...]
    items: tuple[str, ...]
    person: np.ndarray
    item: np.ndarray
    value: np.ndarray
    time: np.ndarray | None
    signal: Signal
    notices: list[Notice] = field(default_factory=list)


def merge(events: Events, times: Times | None, roles: Roles, file_rows: int) -> Pairs:
    """Return the cleaned pairs of `events`; whatever is left out or joined is counted in the notices."""
    notices = _spellings(events, roles)
    signal, value = Signal(roles.signal), events.value
    if value is not None and np.isnan(value).all():
        signal, value = Signal.EVENTS, None
    kept = _with_ids(events, roles, file_rows, notices)
    if value is not None and signal is Signal.RATINGS:
        kept &= _with_rating(value, kept, roles, notices)
        if kept.any() and value[kept].min() == value[kept].max():
            code = "log_equal_ratings" if roles.value else "log_equal_cells"
            notices.append(Notice(code, roles.value, {"value": float(value[kept][0])}))
            signal, value = Signal.EVENTS, None
    elif value is not None:
        value = _filled_counts(value, kept, roles, notices)
    rows = np.flatnonzero(kept)
    seconds = None if times is None else times.seconds
    key = events.person[rows].astype(np.int64) * max(len(events.items.labels), 1) + events.item[rows]
    rows, key = _sorted(rows, key, value, seconds)
    if times is not None and times.has_clock:
        rows, key = _without_copies(rows, key, value, times.seconds, notices)
    starts = np.flatnonzero(np.append(True, key[1:] != key[:-1])) if len(key) else np.zeros(0, np.int64)
    if len(rows) > len(starts):
        notices.append(_repeated(len(rows) - len(starts), signal, seconds is not None, roles))
    merged = _merged_values(rows, starts, value, seconds, signal)
    latest = None if seconds is None else np.maximum.reduceat(seconds[rows], starts) if len(starts) else seconds[:0]
    first = rows[starts]
    pairs = _kept_pairs(events, first, merged, latest, signal, roles, notices)
    pairs.notices = notices
    return pairs


def _spellings(events: Events, roles: Roles) -> list[Notice]:
    both = ((roles.person, events.people), (roles.item, events.items))
    return [Notice("log_spellings", column, {"n": ids.joined}) for column, ids in both if column and ids.joined]


def _with_ids(events: Events, roles: Roles, file_rows: int, notices: list[Notice]) -> np.ndarray:
    if events.without_items:
        notices.append(Notice("log_rows_empty", "", {"n": events.without_items, "rows": file_rows}))
    has_person, has_item = events.person >= 0, events.item >= 0
    if events.without_person:
        notices.append(Notice("log_no_id", roles.person, {"n": events.without_person}))
    if not roles.items and not roles.separator and not has_item[has_person].all():
        notices.append(Notice("log_no_id", roles.item, {"n": int((~has_item & has_person).sum())}))
    return np.asarray(has_person & has_item)


def _with_rating(value: np.ndarray, kept: np.ndarray, roles: Roles, notices: list[Notice]) -> np.ndarray:
    missing = int((np.isnan(value) & kept).sum())
    if missing:
        notices.append(Notice("log_no_rating", roles.value, {"n": missing}))
    zeros = int((value[kept] == 0).sum())
    known = value[kept & ~np.isnan(value)]
    if zeros > 0.2 * len(known) and len(known) and known.min() >= 0 and np.min(known[known > 0], initial=9.0) >= 1:
        notices.append(Notice("log_zero_ratings", roles.value, {"n": zeros}))
    return np.asarray(~np.isnan(value))


def _filled_counts(value: np.ndarray, kept: np.ndarray, roles: Roles, notices: list[Notice]) -> np.ndarray:
    missing = np.isnan(value)
    if (missing & kept).any():
        notices.append(Notice("log_no_count", roles.value, {"n": int((missing & kept).sum())}))
    returned = int((value[kept] < 0).sum())
    if returned:
        notices.append(Notice("log_returns", roles.value, {"n": returned}))
    return np.where(missing, 1.0, value)


def _sorted(
    rows: np.ndarray, key: np.ndarray, value: np.ndarray | None, seconds: np.ndarray | None
) -> tuple[np.ndarray, np.ndarray]:
    """Return rows in the order of their pairs; equal pairs by time and value, so that the file's order is no matter."""
    if len(key) and not np.all(key[1:] > key[:-1]):
        order = np.argsort(key, kind="stable")
        rows, key = rows[order], key[order]
        again = np.zeros(len(key), bool)
        again[1:] = key[1:] == key[:-1]
        again[:-1] |= again[1:]
        places = np.flatnonzero(again)
        by = [column[rows[places]] for column in (value, seconds) if column is not None]
        if len(places) and by:
            rows[places] = rows[places][np.lexsort([*by, key[places]])]
    return rows, key


def _without_copies(
    rows: np.ndarray, key: np.ndarray, value: np.ndarray | None, seconds: np.ndarray, notices: list[Notice]
) -> tuple[np.ndarray, np.ndarray]:
    """Drop rows that say the same at the same second: a file that was exported or clicked twice."""
    if len(key) < 2:
        return rows, key
    same = (key[1:] == key[:-1]) & (seconds[rows[1:]] == seconds[rows[:-1]]) & (seconds[rows[1:]] != UNKNOWN)
    if value is not None:
        same &= value[rows[1:]] == value[rows[:-1]]
    if not same.any():
        return rows, key
    notices.append(Notice("log_copies", "", {"n": int(same.sum())}))
    kept = np.append(True, ~same)
    return rows[kept], key[kept]


def _repeated(count: int, signal: Signal, timed: bool, roles: Roles) -> Notice:
    if signal is Signal.RATINGS:
        return Notice("log_rated_again" if timed else "log_rated_twice", "", {"n": count})
    return Notice("log_repeated" if roles.shape is Shape.LONG else "log_chosen_again", "", {"n": count})


def _merged_values(
    rows: np.ndarray, starts: np.ndarray, value: np.ndarray | None, seconds: np.ndarray | None, signal: Signal
) -> np.ndarray:
    """Return one value for each pair: how often, the sum, or the latest rating (the mean of equally late ones)."""
    sizes = np.diff(np.append(starts, len(rows)))
    if value is None:
        return sizes.astype(np.float64)
    here = value[rows]
    if signal is Signal.RATINGS and seconds is not None and len(starts):
        latest = np.repeat(np.maximum.reduceat(seconds[rows], starts), sizes)
        newest = seconds[rows] == latest
        here, sizes = np.where(newest, here, 0.0), np.add.reduceat(newest.astype(np.int64), starts)
    sums = np.add.reduceat(here, starts) if len(starts) else here[:0]
    return np.asarray(sums / sizes if signal is Signal.RATINGS else sums)


def _kept_pairs(
    events: Events,
    first: np.ndarray,
    value: np.ndarray,
    time: np.ndarray | None,
    signal: Signal,
    roles: Roles,
    notices: list[Notice],
) -> Pairs:
    person, item = events.person[first], events.item[first]
    if signal is Signal.COUNTS:
        gone = value <= 0
        if gone.any():
            notices.append(Notice("log_taken_back", roles.value, {"n": int(gone.sum())}))
            person, item, value = person[~gone], item[~gone], value[~gone]
            time = None if time is None else time[~gone]
    people, person = _used(events.people, person)
    items, item = _used(events.items, item)
    return Pairs(people, items, person, item, value.astype(np.float32), time, signal)


def _used(ids: Ids, codes: np.ndarray) -> tuple[tuple[str, ...], np.ndarray]:
    """Return only the labels that are in use, and the codes in them."""
    used = np.zeros(len(ids.labels), bool)
    used[codes] = True
    if used.all():
        return ids.labels, codes.astype(np.int32)
    place = np.cumsum(used, dtype=np.int64) - 1
    return tuple(label for label, is_used in zip(ids.labels, used, strict=True) if is_used), place[codes].astype(
        np.int32
    )
