"""A table of any shape as rows of (person, item, value, moment), in numbers."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

import numpy as np

from desktop_app.core.data.ids import Ids, encode_ids, ids_of
from desktop_app.core.data.table import Column, Kind, Table
from desktop_app.core.recommend.reading.errors import NoLog, NotNumbers, SameColumn
from desktop_app.core.recommend.roles import Lead, Roles, Shape

NOT_SAID = ("0", "0.0", "no", "n", "false", "f", "none", "-", "否", "无", "没有", "不", "×", "✗")
"""Cells of a wide table that say that nothing happened."""

JSON = "json"


@dataclass(eq=False)
class Events:
    """Rows of a log, not yet cleaned; `value` is NaN and `person` or `item` -1 where nothing is said.

    `value` is None where it only happened; `time` is the raw column, of the same rows. Several events can come from
    one row of the table: `without_items` and `without_person` count rows.
    """

    people: Ids
    items: Ids
    person: np.ndarray
    item: np.ndarray
    value: np.ndarray | None
    time: Column | None
    without_items: int = 0
    without_person: int = 0


def events_of(table: Table, roles: Roles) -> Events:
    """Return what the table says, one entry for each person and item of each row.

    Raises
    ------
    UnknownColumn, SameColumn, NoLog, NotNumbers
    """
    _check(table, roles)
    if roles.shape is Shape.LONG:
        return _long(table, roles)
    if roles.shape is Shape.LIST:
        return _list(table, roles)
    if roles.shape is Shape.SPREAD:
        return _spread(table, roles)
    return _wide(table, roles)


def _check(table: Table, roles: Roles) -> None:
    named = [name for name in (roles.person, roles.item, roles.value, roles.time, *roles.items) if name]
    for number, name in enumerate(named):
        _ = table[name]
        if name in named[:number]:
            raise SameColumn(column=name)
    needed = {
        Shape.LONG: bool(roles.person and roles.item),
        Shape.LIST: bool(roles.item),
        Shape.SPREAD: bool(roles.items),
        Shape.WIDE: bool(roles.items),
    }
    if not needed[roles.shape]:
        raise NoLog(columns=table.names[:20])


def numbers_of(column: Column) -> np.ndarray:
    """Return the values of a column as float64, NaN where there is none.

    Raises
    ------
    NotNumbers
    """
    import pyarrow as pa
    import pyarrow.compute as pc

    if column.kind is Kind.NUMBER:
        return np.asarray(column.values.to_numpy())
    text = column.values.cast(pa.string())
    said = pc.match_substring_regex(text, r"^\s*[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?\s*$")
    filled = len(text) - text.null_count
    if not filled or (pc.sum(said).as_py() or 0) < 0.5 * filled:
        raise NotNumbers(column=column.name, examples=tuple(text.drop_null()[:3].to_pylist()))
    kept = pc.if_else(pc.fill_null(said, False), pc.utf8_trim_whitespace(text), pa.scalar(None, pa.string()))
    return np.asarray(kept.cast(pa.float64()).to_numpy())


def _long(table: Table, roles: Roles) -> Events:
    people, items = encode_ids(table[roles.person]), encode_ids(table[roles.item])
    value = numbers_of(table[roles.value]) if roles.value else None
    time = table[roles.time] if roles.time else None
    nobody = int((people.codes < 0).sum())
    return Events(people, items, people.codes, items.codes, value, time, without_person=nobody)


def _people(table: Table, roles: Roles) -> Ids:
    """Return the person of each row: its column, or the number of the row."""
    import pyarrow as pa

    if roles.person:
        return encode_ids(table[roles.person])
    return ids_of(pa.chunked_array([pa.array(np.arange(1, table.rows + 1, dtype=np.float64))]), Kind.NUMBER)


def _of_rows(table: Table, roles: Roles, people: Ids, items: Ids, row: np.ndarray) -> Events:
    """Return events whose person, value and time are those of the row they came from."""
    import pyarrow as pa

    value = numbers_of(table[roles.value])[row] if roles.value else None
    time = None
    if roles.time:
        column = table[roles.time]
        time = Column(column.name, column.kind, column.values.take(pa.array(row)))
    named = np.zeros(table.rows, bool)
    named[row[items.codes >= 0]] = True
    nobody = int((named & (people.codes < 0)).sum())
    return Events(people, items, people.codes[row], items.codes, value, time, int((~named).sum()), nobody)


def _list(table: Table, roles: Roles) -> Events:
    import pyarrow as pa
    import pyarrow.compute as pc

    lists = split_cells(table[roles.item], roles.separator)
    row = pc.list_parent_indices(lists).to_numpy(zero_copy_only=False).astype(np.int64)
    entries = lists.flatten()
    if not roles.lead:
        return _of_rows(table, roles, _people(table, roles), ids_of(pa.chunked_array([entries]), Kind.TEXT), row)
    first = np.append(True, row[1:] != row[:-1]) if len(row) else np.zeros(0, bool)
    rest = entries.filter(pa.array(~first))
    items = ids_of(pa.chunked_array([rest]), Kind.TEXT)
    if roles.lead == Lead.PERSON and not roles.person:
        heads = [None] * table.rows
        named = ids_of(pa.chunked_array([entries.filter(pa.array(first))]), Kind.TEXT)
        codes = np.full(len(heads), -1, np.int32)
        codes[row[first]] = named.codes
        return _of_rows(table, roles, Ids(named.labels, codes, named.joined), items, row[~first])
    return _of_rows(table, roles, _people(table, roles), items, row[~first])


def split_cells(column: Column, separator: str) -> Any:
    """Return the entries of each cell as a ListArray of strings."""
    import pyarrow as pa
    import pyarrow.compute as pc

    values = column.values.combine_chunks() if hasattr(column.values, "combine_chunks") else column.values
    if column.kind is Kind.NUMBER:
        values = values.cast(pa.string())
    text = values.cast(pa.string())
    if separator == JSON:
        return pa.array([_entries(cell) for cell in text.to_pylist()], pa.list_(pa.string()))
    if separator.isspace():
        return pc.utf8_split_whitespace(pc.utf8_trim_whitespace(text))
    return _trimmed(pc.split_pattern(text, separator or "\0"))


def _trimmed(lists: Any) -> Any:
    """Return lists without the spaces beside the marks: "tea | milk" and "milk|tea" hold the same two."""
    import pyarrow as pa
    import pyarrow.compute as pc

    kept = lists.filter(lists.is_valid())
    row = pc.list_parent_indices(lists).to_numpy(zero_copy_only=False)
    edges = np.concatenate([[0], np.cumsum(np.bincount(row, minlength=len(lists)))]).astype(np.int32)
    offsets = pa.array(edges, mask=np.append(lists.is_null().to_numpy(zero_copy_only=False), False))
    return pa.ListArray.from_arrays(offsets, pc.utf8_trim_whitespace(kept.flatten()))


def _entries(cell: str | None) -> list[str | None]:
    """Return the members of one JSON list, or of a list as Python writes it."""
    if cell is None:
        return []
    try:
        found = json.loads(cell)
    except ValueError:
        inner = cell.strip().removeprefix("[").removesuffix("]")
        return [part.strip().strip("'\"") for part in inner.split(",")]
    members = found if isinstance(found, list) else [found]
    return [None if member is None else _named(member) for member in members]


def _named(member: Any) -> str:
    """Return the id of one member; of an object, the value that names it."""
    if isinstance(member, dict):
        for key in ("id", "item", "item_id", "product", "product_id", "sku", "name"):
            if key in member:
                return str(member[key])
        return str(next(iter(member.values()), ""))
    return str(member)


def _spread(table: Table, roles: Roles) -> Events:
    import pyarrow as pa

    from desktop_app.core.data.ids import id_texts

    columns = [id_texts(table[name].values, table[name].kind) for name in roles.items]
    items = ids_of(pa.chunked_array(columns, pa.large_string()), Kind.TEXT)
    row = np.tile(np.arange(table.rows), len(columns))
    filled = items.codes >= 0
    return _of_rows(table, roles, _people(table, roles), Ids(items.labels, items.codes[filled], 0), row[filled])


def _wide(table: Table, roles: Roles) -> Events:
    """Return one event for each cell that says something."""
    import pyarrow as pa

    cells = [cells_of(table[name]) for name in roles.items]
    keep_zeros = roles.signal == "ratings" and not _zero_is_nothing(cells)
    said = [np.flatnonzero(~np.isnan(value) & (keep_zeros | (value != 0))) for value in cells]
    row = np.concatenate(said)
    column = np.repeat(np.arange(len(said)), [len(rows) for rows in said])
    value = np.concatenate([values[rows] for values, rows in zip(cells, said, strict=True)])
    named = ids_of(pa.chunked_array([pa.array(list(roles.items))]), Kind.TEXT)
    across = Ids(named.labels, named.codes[column], named.joined)
    if roles.item and not roles.person:
        down = encode_ids(table[roles.item])
        events = Events(across, down, across.codes, down.codes[row], None, None)
    else:
        events = _of_rows(table, roles, _people(table, roles), across, row)
    events.value = value if roles.signal != "events" else None
    return events


def _zero_is_nothing(cells: list[np.ndarray]) -> bool:
    """Return whether a matrix of ratings is filled with zeros where there is no rating."""
    total = sum(len(value) for value in cells)
    blank = sum(int(np.isnan(value).sum()) for value in cells)
    zeros = sum(int((value == 0).sum()) for value in cells)
    return blank < 0.05 * total and zeros > 0.3 * total


def cells_of(column: Column) -> np.ndarray:
    """Return the cells of one column of a wide table: numbers as they are, marks and words 1, "no" 0."""
    import pyarrow as pa
    import pyarrow.compute as pc

    if column.kind is Kind.NUMBER:
        return np.asarray(column.values.to_numpy())
    text = pc.utf8_lower(pc.utf8_trim_whitespace(column.values.cast(pa.string())))
    number = pc.match_substring_regex(text, r"^[-+]?\d+(\.\d+)?$")
    if pc.all(number).as_py():
        return np.asarray(text.cast(pa.float64()).to_numpy())
    said = pc.if_else(pc.is_in(text, value_set=pa.array([*NOT_SAID, ""])), 0.0, 1.0)
    said = pc.if_else(pc.is_null(text), pa.scalar(None, pa.float64()), said)
    return np.asarray(said.to_numpy())
