"""Which columns of a table say who chose what, how much and when: a proposal to confirm."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from desktop_app.core.data.profile import ColumnProfile, TableProfile
from desktop_app.core.data.table import Kind, Table
from desktop_app.core.recommend.log import Signal
from desktop_app.core.recommend.reading import names
from desktop_app.core.recommend.reading.across import find_spread, find_wide
from desktop_app.core.recommend.reading.errors import NoLog
from desktop_app.core.recommend.reading.lists import Lists, find_lists
from desktop_app.core.recommend.reading.scale import find_like_from, is_scale
from desktop_app.core.recommend.reading.times import is_packed_day, unix_unit
from desktop_app.core.recommend.roles import Lead, Roles, RolesFound, Shape

_SAMPLE = 50_000
_NAMED = 0.6
_MOST_LISTS = 8
_MOST_GRADES = 11
_MOST_COLUMNS = 8  # of a log; a survey or a table of measures has more


@dataclass(frozen=True)
class _Look:
    """What a column could be, from 0 (not at all) up."""

    name: str
    person: float
    item: float
    time: float
    rating: float
    count: float


def find_roles(table: Table, profile: TableProfile) -> RolesFound:
    """Propose which columns say who, what, how much and when.

    Names count most, then what the cells look like: ids repeat, ratings are few and evenly spaced numbers, times are
    dates or seconds since 1970.

    Parameters
    ----------
    table : Table
    profile : TableProfile
        Of the same table.

    Raises
    ------
    NoLog
        No two columns can be people and items, and no column holds lists of items.
    """
    looks = [_look(figures, table) for figures in profile.columns]
    pair = _best_pair(table, looks)
    pair = pair if pair and _is_likely(profile, *pair) else None
    named = pair is not None and pair[0].person >= _NAMED and pair[1].item >= _NAMED
    spread = find_spread(table, profile)
    wide = find_wide(table, profile)
    across = set(wide.columns if wide else ())
    if pair and named and pair[1].name not in {*spread, *across}:
        return _long(table, profile, looks, *pair)
    if wide and not (named and pair and pair[1].name not in across):
        return _wide(table, profile, looks, wide.columns, wide.signal)
    if spread:
        return _spread(table, profile, looks, spread)
    lists = _best_list(table, looks)
    if lists:
        return _listed(table, looks, *lists)
    if pair:
        return _long(table, profile, looks, *pair)
    raise NoLog(columns=table.names[:20])


# --- what a column looks like -----------------------------------------------------------------------------------------


def _look(figures: ColumnProfile, table: Table) -> _Look:
    name = figures.name
    time = _time(figures)
    idlike = _idlike(figures)
    person = item = -1.0
    if idlike > -1:
        code = 0.05 * names.is_code(name)
        person = idlike + code + _named(name, (names.PERSON, 1.0), (names.BASKET, 0.7), (names.TITLE, 0.1))
        item = idlike + code + _named(name, (names.ITEM, 1.0), (names.TITLE, 0.6))
        if names.says(name, names.PERSON):
            item -= 0.5
        elif names.says(name, names.ITEM):
            person -= 0.5
        for other in (names.RATING, names.COUNT, names.MONEY, names.TIME, names.PICTURE):
            if names.says(name, other) and not names.is_code(name):
                person, item = person - 0.7, item - 0.7
    return _Look(name, person, item, time, _rating(figures, table), _count(figures))


def _named(name: str, *groups: tuple[str, float]) -> float:
    return max((weight for words, weight in groups if names.says(name, words)), default=0.0)


def _idlike(figures: ColumnProfile) -> float:
    """Return how well the cells can be ids; -1 where they cannot."""
    if figures.kind in (Kind.DATE, Kind.YES_NO, Kind.IMAGE) or not figures.distinct:
        return -1.0
    low, high = _range(figures)
    if (figures.kind is Kind.NUMBER and not figures.integral) or (low is not None and unix_unit(low, high)):
        return -1.0
    if figures.distinct == 1:
        return -0.1
    score = 0.2
    if _is_unique(figures):
        score -= 0.5
    elif _is_few(figures):
        score -= 0.3
    if figures.kind is Kind.NUMBER and (figures.minimum or 0) < 0:
        score -= 0.5
    if figures.kind is Kind.TEXT and figures.mean_words > 12:
        score -= 0.3
    return score - 0.3 * figures.missing / max(figures.rows, 1)


def _time(figures: ColumnProfile) -> float:
    named = 0.5 * names.says(figures.name, names.TIME)
    if figures.kind is Kind.DATE:
        return 1.0 + named
    low, high = _range(figures)
    if low is not None:
        if unix_unit(low, high) and figures.distinct > 1:
            return 0.8 + named
        if is_packed_day(low, high):
            return 0.7 + named
    texts = figures.kind in (Kind.CATEGORY, Kind.TEXT, Kind.ID)
    return named if texts and figures.top and _looks_dated(figures) else 0.0


def _range(figures: ColumnProfile) -> tuple[float | None, float]:
    """Return the smallest and largest of whole numbers, also of those that were read as names; None for others."""
    if figures.kind is Kind.NUMBER:
        return (figures.minimum, figures.maximum or 0.0) if figures.integral else (None, 0.0)
    shown = [text.strip() for text, _ in figures.top]
    if not shown or not all(text.isdecimal() and len(text) < 20 for text in shown):
        return None, 0.0
    numbers = [float(text) for text in shown]
    return min(numbers), max(numbers)


def _looks_dated(figures: ColumnProfile) -> bool:
    from desktop_app.core.data.dates import FORMATS, looks_like

    shown = [text for text, _ in figures.top[:40]]
    dated = sum(any(looks_like(text.strip(), one) for one in FORMATS) for text in shown)
    return dated >= 0.5 * len(shown)


def _rating(figures: ColumnProfile, table: Table) -> float:
    """Return how well a column can be a rating."""
    named = names.says(figures.name, names.RATING)
    if figures.kind is Kind.YES_NO:
        return 1.0 if named else 0.0
    if figures.kind is not Kind.NUMBER or figures.distinct < 1:
        return 0.0
    low, high = figures.minimum or 0.0, figures.maximum or 0.0
    bounded = low >= -100 and high <= 100
    if named and bounded:
        return 1.0
    if figures.distinct > _MOST_GRADES or high > 10 or names.says(figures.name, f"{names.COUNT} {names.MONEY}"):
        return 0.0
    levels, rows = _levels(figures, table)
    if not is_scale(levels) or low < 0:
        return 0.0
    if low == 1 and rows[0] > 0.5 * rows.sum():
        return 0.0  # mostly one, then ever fewer: how often, not how well
    return 0.4 if names.is_made_up(figures.name) else 0.2


def _levels(figures: ColumnProfile, table: Table) -> tuple[np.ndarray, np.ndarray]:
    values = np.asarray(table[figures.name].values.drop_null().to_numpy())
    levels, rows = np.unique(values, return_counts=True)
    return levels, rows


def _count(figures: ColumnProfile) -> float:
    if figures.kind is not Kind.NUMBER or figures.distinct < 2:
        return 0.0
    if names.says(figures.name, names.MONEY) and not names.says(figures.name, "amount quantity 数量"):
        return 0.0
    if names.says(figures.name, names.COUNT):
        return 1.0 if figures.integral else 0.8
    return 0.0


# --- the proposals ----------------------------------------------------------------------------------------------------


def _best_pair(table: Table, looks: list[_Look]) -> tuple[_Look, _Look] | None:
    """Return the two columns that are most likely people and items."""
    people = sorted((look for look in looks if look.person > -0.5), key=lambda look: -look.person)[:6]
    items = sorted((look for look in looks if look.item > -0.5), key=lambda look: -look.item)[:6]
    best, best_score = None, -np.inf
    for person in people:
        for item in items:
            if person.name == item.name:
                continue
            first = table.names.index(person.name) < table.names.index(item.name)
            score = person.person + item.item + 0.1 * first + _meeting(table, person.name, item.name)
            if score > best_score:
                best, best_score = (person, item), score
    return best if best_score > -0.5 else None


def _meeting(table: Table, person: str, item: str) -> float:
    """Return a penalty where one column follows from the other: two names of the same thing, no meeting of two."""
    import pyarrow as pa

    step = max(table.rows // _SAMPLE, 1)
    rows = pa.array(np.arange(0, table.rows, step)[:_SAMPLE])
    both = [table[name].values.take(rows).dictionary_encode().combine_chunks() for name in (person, item)]
    left, right = (column.indices.fill_null(-1).to_numpy(zero_copy_only=False) for column in both)
    pairs = len(np.unique(left.astype(np.int64) * (len(both[1].dictionary) + 2) + right))
    most = max(len(both[0].dictionary), len(both[1].dictionary))
    return -0.5 if pairs <= 1.02 * most else 0.0


def _is_likely(profile: TableProfile, person: _Look, item: _Look) -> bool:
    """Return whether two columns can be a log at all; most tables with two columns that repeat are none.

    Of columns whose names say nothing it is asked that neither is a handful of groups, mostly empty, long text, or
    different in every row, and that the table is as narrow as logs are.
    """
    if person.person >= _NAMED and item.item >= _NAMED:
        few = any(_is_few(profile[look.name]) and not names.is_code(look.name) for look in (person, item))
        return not few or len(profile.columns) <= _MOST_COLUMNS
    said = [look for look, words in ((person, names.PERSON + names.BASKET), (item, names.ITEM)) if _says(look, words)]
    known = any(profile[look.name].kind is not Kind.NUMBER or names.is_code(look.name) for look in said)
    if len(profile.columns) > _MOST_COLUMNS and not known:
        return False
    both = (person, item)
    return not any(_is_unique(profile[look.name]) for look in both) and not any(
        _cannot_meet(profile[look.name]) for look in both if look not in said
    )


def _says(look: _Look, words: str) -> bool:
    return names.says(look.name, words)


def _is_few(figures: ColumnProfile) -> bool:
    """Return whether a column holds a handful of groups, which people and items never are."""
    filled = figures.rows - figures.missing
    return figures.distinct <= _MOST_GRADES and filled > 10 * figures.distinct


def _is_unique(figures: ColumnProfile) -> bool:
    filled = figures.rows - figures.missing
    return figures.distinct > 0.98 * filled and filled > 20


def _cannot_meet(figures: ColumnProfile) -> bool:
    wordy = figures.kind is Kind.TEXT and figures.mean_words > 12
    return wordy or _is_few(figures) or figures.missing > 0.5 * figures.rows


def _long(table: Table, profile: TableProfile, looks: list[_Look], person: _Look, item: _Look) -> RolesFound:
    used = {person.name, item.name}
    lists = find_lists(table[item.name]) if item.item < 2 else None
    time = _best_time(looks, used)
    value = _best_value(looks, {*used, time})
    sure = person.person >= _NAMED and item.item >= _NAMED
    few = min(profile[person.name].distinct, profile[item.name].distinct) <= _MOST_GRADES
    sure = sure and not (few and len(table.columns) > _MOST_COLUMNS)
    if lists:
        roles = Roles(Shape.LIST, person.name, item.name, time=time, separator=lists.separator)
        return _found(roles, looks, sure)
    signal, like_from = signal_of(table, profile, value)
    roles = Roles(person=person.name, item=item.name, value=value, time=time, signal=signal, like_from=like_from)
    return _found(roles, looks, sure)


def _best_time(looks: Iterable[_Look], used: set[str]) -> str:
    best = max((look for look in looks if look.name not in used), key=lambda look: look.time, default=None)
    return best.name if best and best.time >= 0.5 else ""


def _best_value(looks: Iterable[_Look], used: set[str]) -> str:
    rest = [look for look in looks if look.name not in used]
    best = max(rest, key=lambda look: max(look.rating, look.count), default=None)
    return best.name if best and max(best.rating, best.count) > 0 else ""


def signal_of(table: Table, profile: TableProfile, value: str) -> tuple[str, float | None]:
    """Return what a column of values says, and from which rating on it is a like."""
    if not value:
        return str(Signal.EVENTS), None
    figures = profile[value]
    if figures.kind is Kind.YES_NO:
        return str(Signal.RATINGS), 1.0
    counted = names.says(value, names.COUNT) and not names.says(value, names.RATING)
    graded = figures.kind is Kind.NUMBER and figures.distinct <= 101 and (figures.maximum or 0) <= 100
    if counted or not graded:
        return str(Signal.COUNTS), None
    return str(Signal.RATINGS), find_like_from(*_levels(figures, table))


def _row_names(table: Table, profile: TableProfile, looks: list[_Look], used: set[str]) -> _Look | None:
    """Return the column that names the rows of a table whose items are elsewhere."""
    rest = [look for look in looks if look.name not in used]
    named = [
        look for look in rest if look.person >= _NAMED - 0.3 and names.says(look.name, names.PERSON + names.BASKET)
    ]
    if named:
        return max(named, key=lambda look: look.person)
    unique = [look for look in rest if profile[look.name].distinct >= 0.9 * table.rows and look.person > -1]
    return unique[0] if unique else None


def _wide(table: Table, profile: TableProfile, looks: list[_Look], columns: tuple[str, ...], signal: str) -> RolesFound:
    row = _row_names(table, profile, looks, set(columns))
    turned = row is not None and names.says(row.name, names.ITEM) and not names.says(row.name, names.PERSON)
    person, item = ("", row.name) if row and turned else (row.name if row else "", "")
    time = "" if turned else _best_time(looks, {*columns, person})
    like_from = None
    roles = Roles(Shape.WIDE, person, item, time=time, signal=signal, like_from=like_from, items=columns)
    return _found(roles, looks, row is not None and len(columns) >= len(table.columns) - 2)


def _spread(table: Table, profile: TableProfile, looks: list[_Look], columns: tuple[str, ...]) -> RolesFound:
    row = _row_names(table, profile, looks, set(columns))
    person = row.name if row else ""
    time = _best_time(looks, {*columns, person})
    roles = Roles(Shape.SPREAD, person, time=time, items=columns)
    return _found(roles, looks, len(columns) >= len(table.columns) - 2)


def _best_list(table: Table, looks: list[_Look]) -> tuple[str, Lists] | None:
    ordered = sorted(looks, key=lambda look: -look.item)[:_MOST_LISTS]
    for look in ordered:
        lists = find_lists(table[look.name])
        if lists:
            return look.name, lists
    return None


def _listed(table: Table, looks: list[_Look], item: str, lists: Lists) -> RolesFound:
    others = [look for look in looks if look.name != item and look.person > -1]
    person = max(others, key=lambda look: look.person).name if others else ""
    time = _best_time(looks, {item, person})
    lead = lists.lead if not person or lists.lead == Lead.COUNT else ""
    roles = Roles(Shape.LIST, person, item, time=time, separator=lists.separator, lead=lead)
    return _found(roles, looks, bool(lead) or names.says(item, names.ITEM))


def _found(roles: Roles, looks: list[_Look], sure: bool) -> RolesFound:
    def ordered(role: str, least: float) -> tuple[str, ...]:
        fits = [look for look in looks if getattr(look, role) > least]
        return tuple(look.name for look in sorted(fits, key=lambda look: -getattr(look, role)))

    values = sorted(
        (look for look in looks if max(look.rating, look.count) > 0), key=lambda look: -max(look.rating, look.count)
    )
    return RolesFound(
        roles,
        sure,
        ordered("person", -1.0),
        ordered("item", -1.0),
        tuple(look.name for look in values),
        ordered("time", 0.0),
    )
