"""A table about items or people beside the log: joined by id, with a remark about everything that did not match."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from desktop_app.core.data.ids import Ids, encode_ids, loose_id
from desktop_app.core.data.table import Column, Kind, Table
from desktop_app.core.notices import Notice
from desktop_app.core.recommend.reading import names
from desktop_app.core.recommend.reading.errors import NoSharedIds
from desktop_app.core.recommend.reading.lists import find_lists
from desktop_app.core.recommend.reading.shapes import split_cells

ROW_NUMBER = "#"
"""Stands for the number of the row where a table has no column of ids."""

_FEW = 0.2
_NONE = 0.02
_LOOSER = 1.2
_MANY_ROWS = 0.3
_MOST_JOINED = 50
_SHOWN = 3


@dataclass(frozen=True, eq=False)
class SideRead:
    """A table whose rows are those of the log's ids, in their order; nulls where an id is not in the file.

    Attributes
    ----------
    table : Table
        Without the column of ids.
    key : str
        That column, or `ROW_NUMBER`.
    matched, known : int
        Ids of the log that are in the file, and all of them.
    others : int
        Different ids of the file that the log does not know.
    notices : tuple of Notice
    """

    table: Table
    key: str
    matched: int
    known: int
    others: int
    notices: tuple[Notice, ...]


@dataclass(frozen=True, eq=False)
class _Match:
    """For each row of the file the place of its id in the log, -1 where there is none."""

    key: str
    place: np.ndarray
    matched: int
    distinct: int
    loosely: bool = False


def join_side(
    ids: Sequence[str], table: Table, key: str = "", left_out: Sequence[str] = (), file: str = "", log_column: str = ""
) -> SideRead:
    """Line up a table with the ids of a log.

    The column of ids is the one that has most of the log's ids; where none has any, ids that differ only by zeros in
    front or by capitals are tried, then the number of the row. Of rows with the same id the fullest one counts; where
    most ids have several rows, their different words are put together, such as the tags of a film.

    Parameters
    ----------
    ids : sequence of str
        Sorted, in the form of `core.data.ids.id_text`.
    table : Table
    key : str
        The column of ids; '' finds it.
    left_out : sequence of str
        Columns that are not wanted.
    file, log_column : str
        Names for the sentences, and for telling columns apart that match equally well.

    Raises
    ------
    NoSharedIds, UnknownColumn
    """
    match = _best(ids, table, key, log_column)
    if match is None or not match.matched:
        shown = next((encode_ids(c).labels[:_SHOWN] for c in table.columns if not key or c.name == key), ())
        raise NoSharedIds(file=file, ids=tuple(ids[:_SHOWN]), others=tuple(shown))
    notices = _notices(match, len(ids), file)
    kept = [c for c in table.columns if c.name != match.key and c.name not in left_out]
    rows = np.flatnonzero(match.place >= 0)
    several = len(rows) - match.matched
    if several > _MANY_ROWS * len(rows):
        notices.append(Notice("side_many_rows", match.key, {"file": file, "n": several}))
        columns = [_gathered(column, match.place, len(ids)) for column in kept if not names.is_code(column.name)]
    else:
        if several:
            notices.append(Notice("side_repeated", match.key, {"file": file, "n": several}))
        first = _fullest(kept, match.place, len(ids))
        columns = [Column(c.name, c.kind, _taken(c, first)) for c in kept]
    aligned = Table(tuple(_without_count(column) for column in columns), len(ids))
    return SideRead(aligned, match.key, match.matched, len(ids), match.distinct - match.matched, tuple(notices))


# --- finding the column of ids ----------------------------------------------------------------------------------------


def _best(ids: Sequence[str], table: Table, key: str, log_column: str) -> _Match | None:
    columns = [table[key]] if key else [c for c in table.columns if c.kind not in (Kind.DATE, Kind.YES_NO, Kind.IMAGE)]
    found = [(column, encode_ids(column)) for column in columns]
    best: _Match | None = None
    best_score = 0.0
    for way in (str, str.casefold, loose_id):
        places = _places(ids, way)
        for column, labels in found:
            match = _matched(places, column.name, labels, way)
            score = match.matched * (0.5 + 0.5 * match.distinct / max(int((match.place >= -1).sum()), 1))
            score *= (1.2 if names.is_code(column.name) else 1.0) * (1.001 if column.name == log_column else 1.0)
            if score > best_score * (_LOOSER if best and match.loosely != best.loosely else 1.0):
                best, best_score = match, score
        if best and best.matched >= 0.9 * len(ids):
            break
    if best and (key or best.matched >= _NONE * len(ids)):
        return best
    return (None if key else _by_row(ids, table)) or best


def _places(ids: Sequence[str], way: Callable[[str], str]) -> dict[str, int]:
    """Return the place of each id; ids of the log that only a stricter way tells apart have none."""
    if way is str:
        return {label: place for place, label in enumerate(ids)}
    places: dict[str, int] = {}
    for place, label in enumerate(ids):
        places[way(label)] = -1 if way(label) in places else place
    return places


def _matched(places: dict[str, int], name: str, found: Ids, way: Callable[[str], str]) -> _Match:
    labels = found.labels if way is str else map(way, found.labels)
    of_label = np.array([places.get(label, -1) for label in labels] + [-1], np.int64)
    place = of_label[found.codes]
    return _Match(name, place, len(np.unique(place[place >= 0])), len(found.labels), way is not str)


def _by_row(ids: Sequence[str], table: Table) -> _Match | None:
    """Return the match by row number: ids that count from 0 or 1, and a table with a row for each of them."""
    if not all(label.isdecimal() for label in ids):
        return None
    numbers = np.array([int(label) for label in ids])
    first = 0 if numbers.min() == 0 or numbers.max() < table.rows else 1
    needed = numbers.max() - first + 1
    if needed > table.rows or needed < 0.9 * table.rows:
        return None
    place = np.full(table.rows, -1, np.int64)
    place[numbers - first] = np.arange(len(ids))
    return _Match(ROW_NUMBER, place, len(ids), table.rows)


def _notices(match: _Match, known: int, file: str) -> list[Notice]:
    notices = [Notice("side_matched", match.key, {"matched": match.matched, "known": known, "file": file})]
    if match.key == ROW_NUMBER:
        notices = [Notice("side_by_row", "", {"matched": match.matched, "known": known, "file": file})]
    if match.loosely:
        notices.append(Notice("side_loosely", match.key, {"file": file}))
    if match.matched < _FEW * known:
        notices.append(Notice("side_few", match.key, {"file": file}))
    if match.matched < known:
        notices.append(Notice("side_missing", match.key, {"n": known - match.matched, "file": file}))
    if match.distinct > match.matched:
        notices.append(Notice("side_unknown", match.key, {"n": match.distinct - match.matched, "file": file}))
    return notices


# --- rows to ids ------------------------------------------------------------------------------------------------------


def _fullest(columns: Sequence[Column], place: np.ndarray, size: int) -> np.ndarray:
    """Return for each id its row with most filled cells (the first of them), -1 where it has none."""
    filled = np.zeros(len(place), np.int64)
    for column in columns:
        filled += column.values.is_valid().to_numpy().astype(np.int64)
    rows = np.flatnonzero(place >= 0)
    order = rows[np.lexsort((rows, -filled[rows], place[rows]))]
    starts = np.append(True, place[order][1:] != place[order][:-1]) if len(order) else np.zeros(0, bool)
    first = np.full(size, -1, np.int64)
    first[place[order[starts]]] = order[starts]
    return first


def _taken(column: Column, rows: np.ndarray) -> Any:
    import pyarrow as pa

    taken = column.values.take(pa.array(np.where(rows < 0, 0, rows), mask=rows < 0))
    return taken if isinstance(taken, pa.ChunkedArray) else pa.chunked_array([taken])


def _gathered(column: Column, place: np.ndarray, size: int) -> Column:
    """Return one cell for each id: the mean of its numbers, the first of its dates, or its different words."""
    import pyarrow as pa

    rows = np.flatnonzero((place >= 0) & column.values.is_valid().to_numpy())
    if column.kind is Kind.NUMBER:
        values = np.asarray(column.values.to_numpy())[rows]
        count = np.bincount(place[rows], minlength=size)
        total = np.bincount(place[rows], weights=values, minlength=size)
        mean = pa.array(total / np.maximum(count, 1), mask=count == 0)
        return Column(column.name, column.kind, pa.chunked_array([mean]))
    if column.kind is Kind.DATE:
        return Column(column.name, column.kind, _taken(column, _fullest([column], place, size)))
    words: list[dict[str, None]] = [{} for _ in range(size)]
    for where, text in zip(place[rows].tolist(), column.values.take(pa.array(rows)).to_pylist(), strict=True):
        if len(words[where]) < _MOST_JOINED:
            words[where][text.strip()] = None
    joined = ["|".join(found) if found else None for found in words]
    return Column(column.name, Kind.CATEGORY, pa.chunked_array([pa.array(joined, pa.string())]))


def _without_count(column: Column) -> Column:
    """Return a column of lists of codes that starts with their number ("3 17 4 25") as tags alone ("17|4|25")."""
    import pyarrow as pa

    lists = find_lists(column)
    if lists is None or lists.separator != " ":
        return column
    skipped = 1 if lists.lead else 0
    cells = [
        None if cell is None else "|".join(cell[skipped:]) or None for cell in split_cells(column, " ").to_pylist()
    ]
    return Column(column.name, column.kind, pa.chunked_array([pa.array(cells, pa.string())]))
