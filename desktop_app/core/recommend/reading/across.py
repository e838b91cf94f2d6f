"""Tables that hold items across: one column for each item, or the items of a basket side by side."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import numpy as np

from desktop_app.core.data.profile import ColumnProfile, TableProfile
from desktop_app.core.data.table import Column, Kind, Table
from desktop_app.core.recommend.reading.names import stem
from desktop_app.core.recommend.reading.scale import is_scale
from desktop_app.core.recommend.reading.shapes import cells_of

_SAMPLE = 5000
_FEWEST_WIDE = 4
_WIDE_SHARE = 0.6
_MOST_LEVELS = 21
_MOST_MARKS = 3
_LEAST_GAPS = 0.02


@dataclass(frozen=True)
class Wide:
    """Columns that are items, and what their cells say (a `Signal`)."""

    columns: tuple[str, ...]
    signal: str


def find_wide(table: Table, profile: TableProfile) -> Wide | None:
    """Return the columns of a matrix of people and items; None where the table is none."""
    figures = {one.name: one for one in profile.columns}
    flags = {c.name for c in table.columns if _is_marked(c, figures[c.name])}
    grades = {c.name for c in table.columns if c.name not in flags and _is_graded(figures[c.name])}
    for names in (flags | grades, flags, grades):
        columns = [column for column in table.columns if column.name in names]
        if len(columns) < _FEWEST_WIDE or len(columns) < _WIDE_SHARE * len(table.columns):
            continue
        signal = _signal(columns)
        if signal:
            return Wide(tuple(column.name for column in columns), signal)
    return None


def _is_marked(column: Column, figures: ColumnProfile) -> bool:
    """Return whether a column holds yes and no, or one mark and gaps."""
    if column.kind is Kind.YES_NO:
        return True
    return column.kind in (Kind.CATEGORY, Kind.TEXT) and figures.distinct == 1 and figures.missing > 0


def _is_graded(figures: ColumnProfile) -> bool:
    if figures.kind is not Kind.NUMBER or figures.minimum is None or figures.maximum is None:
        return False
    return figures.distinct <= _MOST_LEVELS or (figures.integral and figures.minimum >= 0)


def _signal(columns: list[Column]) -> str:
    """Return what the cells of a matrix say; '' where they are no matrix."""
    cells = np.concatenate([cells_of(Column(c.name, c.kind, c.values.slice(0, _SAMPLE))) for c in columns])
    known = cells[~np.isnan(cells)]
    levels, rows = np.unique(known, return_counts=True)
    if not len(levels):
        return ""
    if set(levels) <= {0.0, 1.0}:
        return "events"
    filled, counts = levels[levels != 0], rows[levels != 0]
    empty = 1 - counts.sum() / len(cells)
    whole = bool(np.all(filled == np.round(filled))) and filled.min() > 0
    falling = len(filled) > 1 and bool(counts[0] == counts.max()) and filled[0] == 1
    if whole and empty > 0.3 and (falling or len(filled) > _MOST_LEVELS):
        return "counts" if _are_mostly_gaps(columns) else ""
    return "ratings" if len(levels) <= _MOST_LEVELS and is_scale(levels) else ""


def _are_mostly_gaps(columns: list[Column]) -> bool:
    """Return whether (almost) every column leaves somebody out: nobody buys everything, but everybody has an age."""
    gaps = 0
    for column in columns:
        cells = cells_of(Column(column.name, column.kind, column.values.slice(0, _SAMPLE)))
        gaps += bool((np.isnan(cells) | (cells == 0)).mean() > _LEAST_GAPS)
    return gaps >= 0.9 * len(columns)


def find_spread(table: Table, profile: TableProfile) -> tuple[str, ...]:
    """Return the columns that hold the items of a basket side by side; empty where there are none."""
    for numbered in (True, False):
        found = _same_words(table, profile, numbered)
        if found:
            return found
    return ()


def _same_words(table: Table, profile: TableProfile, numbered: bool) -> tuple[str, ...]:
    """Return columns whose cells come again in the others; `numbered`: only those whose names differ by a number."""
    stems = Counter(stem(name) for name in table.names)
    known = {one.name: one for one in profile.columns}
    candidates = []
    for column in table.columns:
        figures = known[column.name]
        if column.kind in (Kind.DATE, Kind.YES_NO, Kind.IMAGE) or not figures.distinct:
            continue
        alike = stems[stem(column.name)] > 1 and stem(column.name) != column.name.strip().casefold()
        number = column.kind is Kind.NUMBER
        if (numbered and not alike) or (number and not (numbered and figures.integral)):
            continue
        if column.kind is Kind.ID or figures.distinct == table.rows:
            continue
        candidates.append(column)
    if len(candidates) < (2 if numbered else 3):
        return ()
    missing = [known[column.name].missing for column in candidates]
    ragged = missing == sorted(missing) and missing[-1] > 0
    if any(column.kind is Kind.NUMBER for column in candidates) and not ragged:
        return ()
    kept = _sharing(candidates)
    if ragged and numbered and kept:
        return tuple(column.name for column in candidates)
    return kept


def _sharing(columns: list[Column]) -> tuple[str, ...]:
    """Return the columns most of whose cells occur in another of them too; empty where that is not the rule."""
    cells = [Counter(c.values.slice(0, _SAMPLE).drop_null().to_pylist()) for c in columns]
    everywhere: Counter[object] = Counter(value for seen in cells for value in seen)
    kept: list[str] = []
    for column, seen in zip(columns, cells, strict=True):
        shared = sum(rows for value, rows in seen.items() if everywhere[value] > 1)
        if not seen or shared >= 0.5 * sum(seen.values()):
            kept.append(column.name)
    few = _MOST_LEVELS if columns[0].kind is Kind.NUMBER else max(_MOST_MARKS, 2 * len(kept) // 3)
    known = {value for column, seen in zip(columns, cells, strict=True) if column.name in kept for value in seen}
    if len(known) <= few:
        return ()  # answers to choose from, not items
    return tuple(kept) if len(kept) > 1 and len(kept) >= 0.5 * len(columns) else ()
