"""The order of a table's rows by one column, as an index permutation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from desktop_app.core.data.table import Column, Kind

if TYPE_CHECKING:
    import numpy as np


@dataclass(frozen=True, eq=False)
class RowOrder:
    """Which row of the table stands at each place, and the place of each row."""

    rows: np.ndarray
    places: np.ndarray


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
