"""Columns about new people and new items as graph inputs: from texts that somebody typed, or from a file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np

from desktop_app.core.data.convert import apply_reading
from desktop_app.core.data.kinds import reading_as
from desktop_app.core.data.table import Kind
from desktop_app.core.features.raw import raw_arrays
from desktop_app.core.notices import Notice
from desktop_app.core.scoring.recommending.facts import FilledColumn
from desktop_app.core.scoring.recommending.file import missing

if TYPE_CHECKING:
    import pyarrow as pa

_YES = frozenset(("yes", "true", "y", "t", "on", "是", "有", "ja", "oui", "si", "sí", "да"))
_NO = frozenset(("no", "false", "n", "f", "off", "否", "无", "nein", "non", "нет"))


def typed(columns: Sequence[FilledColumn], given: Mapping[str, str]) -> tuple[dict[str, np.ndarray], list[Notice]]:
    """Return graph inputs of shape (1,) for the columns that are filled, and what could not be used."""
    import pyarrow as pa

    inputs: dict[str, np.ndarray] = {}
    notices = []
    known = {column.name: column for column in columns}
    strangers = tuple(name for name, text in given.items() if text.strip() and name not in known)
    if strangers:
        notices.append(Notice("profile_unknown", "", {"columns": strangers}))
    for name, text in given.items():
        if name not in known or not text.strip():
            continue
        arrays, unreadable = column_inputs(known[name], pa.array([text.strip()]))
        if unreadable:
            notices.append(Notice("profile_unreadable", name, {"text": text}))
        else:
            inputs |= arrays
    return inputs, notices


def column_inputs(column: FilledColumn, cells: pa.Array) -> tuple[dict[str, np.ndarray], int]:
    """Return the graph inputs of a column's raw cells, shape (rows,), and how many could not be read."""
    import pyarrow as pa

    if column.takes not in (Kind.NUMBER, Kind.DATE):
        texts = cells.cast(pa.string()).fill_null("").to_pylist()
        return {column.inputs[0]: np.array([text.strip() for text in texts], object)}, 0
    if column.kind is Kind.YES_NO:
        return _flags(column, cells)
    reading = reading_as(column.takes, column.name, cells)
    values, unreadable = apply_reading(cells, reading)
    chunked = values if isinstance(values, pa.ChunkedArray) else pa.chunked_array([values])
    arrays = raw_arrays(column.name, column.takes, chunked)
    return dict(zip(column.inputs, arrays.values(), strict=True)), unreadable


def _flags(column: FilledColumn, cells: pa.Array) -> tuple[dict[str, np.ndarray], int]:
    import pyarrow as pa

    unreadable = 0
    values = np.full(len(cells), np.nan, np.float32)
    for row, text in enumerate(cells.cast(pa.string()).fill_null("").to_pylist()):
        word = text.strip().casefold()
        if word in _YES or word in _NO:
            values[row] = word in _YES
        elif word:
            try:
                values[row] = float(word)
            except ValueError:
                unreadable += 1
    return {column.inputs[0]: values}, unreadable


def unreadable_notices(counts: Counter[str]) -> list[Notice]:
    """Return one remark for each column with cells that could not be read."""
    return [Notice("cells_unreadable", name, {"count": count}) for name, count in counts.items() if count]


def filled(columns: Sequence[FilledColumn], inputs: Mapping[str, np.ndarray], rows: int) -> dict[str, np.ndarray]:
    """Return all graph inputs of `columns` in shape (rows, 1); those that are not given are missing."""
    made = {}
    for column in columns:
        for name in column.inputs:
            made[name] = inputs.get(name, missing(column.takes, rows)).reshape(-1, 1)
    return made
