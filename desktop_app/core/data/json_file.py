"""JSON: a list of objects, one object a line, lists by column, objects by key."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from desktop_app.core.data.cells import CHUNK_ROWS, GatheredSource, Gatherer
from desktop_app.core.data.errors import DamagedFile, EmptyFile, NoRows, NoSuchTable, NotATable
from desktop_app.core.data.report import Doubt, ReadOptions, SourceInfo
from desktop_app.core.data.source import Source, unique_names
from desktop_app.core.data.text_bytes import TextBytes
from desktop_app.core.notices import Notice
from desktop_app.core.progress import Progress
from desktop_app.core.text import QT_TRANSLATE_NOOP, say

_READING = QT_TRANSLATE_NOOP("Stages", "Reading the file")
_DEEPEST = 4
_MOST_WRAPPED = 6
_Row = Mapping[str, Any]


def open_json(content: TextBytes, size: int, options: ReadOptions, progress: Progress) -> Source:
    """Open a JSON file of any of the common shapes; nested objects become dotted columns."""
    path = content.path
    encoding = content.encoding(None)
    with content.open(encoding) as stream:
        text = b"".join(iter(stream.read, b"")).decode("utf-8", "replace")
    if not text.strip():
        raise EmptyFile(file=path.name)
    tables: Mapping[str, Iterable[_Row]]
    try:
        whole = json.loads(text)
    except json.JSONDecodeError as error:
        tables = {"": _rows_of_lines(path, text, error)}
    except RecursionError as error:
        raise DamagedFile(file=path.name, format="JSON") from error
    else:
        tables = _tables(whole)
    if not tables:
        raise NotATable(file=path.name)
    name = _chosen(path, tables, options)
    columns = Gatherer()
    count = 0
    for chunk in _chunks(tables[name]):
        count += len(chunk)
        columns.add(_by_column(chunk), len(chunk))
        progress.update(0.5, say(_READING))
    table = columns.table()
    if not count or not table.num_columns:
        raise NoRows(file=path.name, columns=tuple(table.column_names)[:20])
    doubts = []
    if len(tables) > 1 and options.table is None:
        others = tuple(other for other in tables if other != name)
        facts = {"table": name, "rows": count, "others": others[:10]}
        doubts.append(Doubt(Notice("table_chosen", "", facts), tuple(f"table={other}" for other in others)))
    info = SourceInfo(
        str(path), "json", size, encoding=encoding.name, table=name or None, tables=tuple(tables) if name else ()
    )
    return GatheredSource(path, info, table.column_names, doubts, table)


def _rows_of_lines(path: Path, text: str, error: json.JSONDecodeError) -> Iterator[_Row]:
    """Yield the object on each line; `error` is what reading the text as a whole ran into."""
    for number, line in enumerate(text.splitlines()):
        if not line.strip():
            continue
        try:
            yield _as_row(json.loads(line))
        except json.JSONDecodeError as broken:
            raise DamagedFile(file=path.name, format="JSON") from (broken if number else error)


def _as_row(value: Any) -> _Row:
    if isinstance(value, dict):
        return _flat(value)
    if isinstance(value, list):
        return {f"column {number}": cell for number, cell in enumerate(value, start=1)}
    return {"value": value}


def _tables(content: Any) -> Mapping[str, Iterable[_Row]]:
    """Return the tables inside `content` by name; '' names the only one."""
    if isinstance(content, list):
        return {"": map(_as_row, content)}
    if not isinstance(content, dict) or not content:
        return {}
    if (split := _split(content)) is not None:
        return {"": split}
    values = list(content.values())
    if all(isinstance(value, list) for value in values) and _are_columns(values):
        return {"": _rows_of_columns(content)}
    if inner := _lists_inside(content):
        longest_first = sorted(inner, key=lambda key: -len(inner[key]))
        return {key: [_as_row(row) for row in inner[key]] for key in longest_first}
    if all(isinstance(value, dict) for value in values):
        keys = [list(value) for value in values]
        if all(other == keys[0] for other in keys) and all(key.isdecimal() for key in keys[0]):
            return {"": _rows_of_columns({name: list(value.values()) for name, value in content.items()})}
        return {"": ({"key": key, **_flat(value)} for key, value in content.items())}
    if all(isinstance(value, list) for value in values) and len(values) > 1:
        return {"": ({"key": key, "value": value} for key, value in content.items())}
    return {"": [_flat(content)]}


def _lists_inside(content: Mapping[str, Any]) -> dict[str, list[Any]]:
    """Return the lists of rows by their dotted keys; deeper ones only where there are none further up.

    Answers of services wrap their rows: {"status": "ok", "result": {"items": [...]}}.
    """
    level: list[tuple[str, Mapping[str, Any]]] = [("", content)]
    for _ in range(_DEEPEST):
        found = {
            prefix + key: value
            for prefix, inner in level
            for key, value in inner.items()
            if isinstance(value, list) and _holds_rows(value)
        }
        # Many objects of one shape are rows themselves, and lists in them belong to their cells.
        wrapped: list[tuple[str, Mapping[str, Any]]] = [
            (f"{p}{key}.", value) for p, inner in level for key, value in inner.items() if isinstance(value, dict)
        ]
        if found or len(wrapped) > _MOST_WRAPPED or len(wrapped) > len({tuple(value) for _, value in wrapped}):
            return found
        level = wrapped
    return {}


def _split(content: Mapping[str, Any]) -> list[_Row] | None:
    """Return the rows of a table whose names stand apart from its cells, as pandas writes it; None for others."""
    names, rows = content.get("columns"), content.get("data")
    if not isinstance(names, list) or not isinstance(rows, list) or not names or not rows:
        return None
    if not all(isinstance(row, list) and len(row) == len(names) for row in rows):
        return None
    unique = unique_names([str(name) for name in names])[0]
    return [dict(zip(unique, row, strict=True)) for row in rows]


def _are_columns(values: Sequence[list[Any]]) -> bool:
    same_length = len({len(value) for value in values}) == 1
    return same_length and not any(isinstance(cell, list | dict) for value in values for cell in value[:20])


def _holds_rows(value: list[Any]) -> bool:
    return bool(value) and all(isinstance(row, dict | list) for row in value[:20])


def _rows_of_columns(columns: Mapping[str, list[Any]]) -> Iterator[_Row]:
    return (dict(zip(columns, cells, strict=True)) for cells in zip(*columns.values(), strict=True))


def _flat(value: Mapping[str, Any], prefix: str = "") -> dict[str, Any]:
    """Return nested objects as one level with dotted keys."""
    flat: dict[str, Any] = {}
    for key, cell in value.items():
        if isinstance(cell, dict) and cell:
            flat.update(_flat(cell, f"{prefix}{key}."))
        else:
            flat[prefix + key] = cell
    return flat


def _chunks(rows: Iterable[_Row]) -> Iterator[list[_Row]]:
    chunk: list[_Row] = []
    for row in rows:
        chunk.append(row)
        if len(chunk) == CHUNK_ROWS:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def _by_column(rows: Sequence[_Row]) -> dict[str, list[Any]]:
    keys = dict.fromkeys(key for row in rows for key in row)
    return {key: [row.get(key) for row in rows] for key in keys}


def _chosen(path: Path, tables: Mapping[str, object], options: ReadOptions) -> str:
    if options.table is None:
        return next(iter(tables))
    found = [name for name in tables if name.casefold() == options.table.casefold()]
    if not found:
        raise NoSuchTable(file=path.name, table=options.table, tables=tuple(name for name in tables if name))
    return found[0]
