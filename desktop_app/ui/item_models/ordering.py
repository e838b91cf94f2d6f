"""The order of a table's rows by one column, as an index permutation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from desktop_app.core.data.table import Column, Kind, Table

if TYPE_CHECKING:
    import numpy as np


@dataclass(frozen=True, eq=False)
class RowOrder:
    """Which row of the table stands at each place, and the place of each row."""

    rows: np.ndarray
    places: np.ndarray


def arranged(table: Table, column: int, descending: bool, text: str) -> RowOrder | None:
    """Return the rows that hold `text`, in the order of `column`; None for all rows in the order of the file.

    Parameters
    ----------
    table : Table
    column : int
        -1 for the order of the file.
    descending : bool
    text : str
        '' for all rows.
    """
    import numpy as np

    order = row_order(table.columns[column], descending) if column >= 0 else None
    if not text:
        return order
    holds = rows_with(table, text)
    rows = np.flatnonzero(holds) if order is None else order.rows[holds[order.rows]]
    places = np.full(table.rows, -1, dtype=np.int64)
    places[rows] = np.arange(len(rows))
    return RowOrder(rows, places)


def rows_with(table: Table, text: str) -> np.ndarray:
    """Return for each row whether one of its cells holds `text`: as a part of words and dates, or equal as a number."""
    import numpy as np
    import pyarrow.compute as pc

    found = np.zeros(table.rows, dtype=bool)
    number = _as_number(text)
    for column in table.columns:
        if column.kind is Kind.NUMBER:
            if number is None:
                continue
            hits = pc.equal(column.values, number)
        else:
            cells = pc.strftime(column.values, "%Y-%m-%d %H:%M") if column.kind is Kind.DATE else column.values
            hits = pc.match_substring(cells, text, ignore_case=True)
        found |= pc.fill_null(hits, False).to_numpy()
    return found


def _as_number(text: str) -> float | None:
    clean = text.replace(" ", "").replace("\u00a0", "")
    try:
        return float(clean.replace(",", "") if "." in clean else clean.replace(",", "."))
    except ValueError:
        return None


def row_order(column: Column, descending: bool) -> RowOrder:
    """Return the stable order by `column`, missing values last either way.

    Arrow sorts without holding the interpreter lock, so this may run beside the window.
    """
    import numpy as np
    import pyarrow.compute as pc

    order = "descending" if descending else "ascending"
    indices = pc.sort_indices(_sort_key(column), sort_keys=[("", order)])
    rows = indices.to_numpy().astype(np.int64, copy=False)
    places = np.empty_like(rows)
    places[rows] = np.arange(len(rows))
    return RowOrder(rows, places)


def _sort_key(column: Column) -> Any:
    import pyarrow as pa
    import pyarrow.compute as pc

    if column.kind in (Kind.NUMBER, Kind.DATE):
        return column.values
    if column.kind is Kind.TEXT:
        return pc.utf8_lower(column.values)
    try:
        return pc.cast(column.values, pa.float64())  # labels such as 9 and 10 in the order people expect
    except pa.ArrowInvalid:
        return pc.utf8_lower(column.values)
