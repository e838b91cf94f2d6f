"""Rows of subtotals among the rows of a table: a model would take them for more of the same."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from desktop_app.core.data.ending import is_total_word
from desktop_app.core.data.report import Doubt
from desktop_app.core.data.table import Column, Kind, Table
from desktop_app.core.notices import Notice

if TYPE_CHECKING:
    import numpy as np

LEAVE_OUT = "no_totals"
"""Stands for "rows of subtotals are no data either" where a person chooses what to do about them."""

_LABELS = (Kind.CATEGORY, Kind.ID, Kind.TEXT)
_COLUMNS = 3  # the words that tell stand in front
_MOST_ROWS, _MOST_LABELS = 500_000, 20_000
_USUALLY_FILLED = 0.6
_MOST_TOTALS = 0.4
_GROUP_FIRST = re.compile(
    r"(?P<of>\S.{0,60}?)[\s:\-–]*(?:\b(?:sub-?\s?)?totals?|\b(?:zwischen|gesamt)summe|\bergebnis|\btotale?"
    r"|小\s*计|合\s*计|总\s*计|小\s*計|合\s*計|итого)",
    re.IGNORECASE,
)
_OF_GROUP = re.compile(r"(?:sub-?\s?)?total\s+(?:for\s+|of\s+)?(?P<of>\S.{0,60})", re.IGNORECASE)
_GROUP_LAST = re.compile(
    r"(?:sub-?\s?totals?|sous-total|zwischensumme|summe|somme|totale?s?|小计|合计)\b.{0,80}", re.IGNORECASE
)


def without_totals(table: Table, chosen: str | None) -> tuple[Table, list[Doubt]]:
    """Return the table without rows of subtotals, if that was chosen, and what is to be said about them.

    Such a row says so in one of the first columns, has an amount, and leaves blank what other rows tell.
    """
    import numpy as np

    if not 0 < table.rows <= _MOST_ROWS or chosen == "keep":
        return table, []
    rows, text = _rows_of_totals(table)
    if not len(rows):
        return table, []
    facts = {"n": len(rows), "text": text}
    if chosen != LEAVE_OUT:
        return table, [Doubt(Notice("totals_inside", "", facts), (f"below={LEAVE_OUT}",))]
    kept = np.setdiff1d(np.arange(table.rows), rows)
    return table.take(kept), [Doubt(Notice("totals_left_out", "", facts), ("below=keep",))]


def _rows_of_totals(table: Table) -> tuple[np.ndarray[Any, Any], str]:
    import numpy as np

    for column in table.columns[:_COLUMNS]:
        if column.kind not in _LABELS:
            continue
        totals, other = _labels(column)
        found = np.flatnonzero(_is_in(column, totals)) if totals else np.empty(0, np.int64)
        if 0 < len(found) <= _MOST_TOTALS * table.rows and _are_totals(table, column, found, other):
            return found, totals[0][:60]
    return np.empty(0, np.int64), ""


def _labels(column: Column) -> tuple[list[str], set[str]]:
    """Return the labels of a column that speak of a total, and all others."""
    import pyarrow.compute as pc

    labels = [label for label in pc.unique(column.values).to_pylist() if label]
    if len(labels) > _MOST_LABELS:
        return [], set()
    totals = [label for label in labels if _speaks_of_total(label.strip())]
    return totals, {label.strip() for label in labels} - set(totals)


def _speaks_of_total(label: str) -> bool:
    return is_total_word(label) or bool(_GROUP_FIRST.fullmatch(label) or _GROUP_LAST.fullmatch(label))


def _is_in(column: Column, labels: list[str]) -> Any:
    import numpy as np
    import pyarrow as pa
    import pyarrow.compute as pc

    return np.asarray(pc.is_in(column.values, value_set=pa.array(labels, pa.string())))


def _are_totals(table: Table, column: Column, found: np.ndarray[Any, Any], other: set[str]) -> bool:
    """Return whether rows leave blank what others tell, or name a group that other rows belong to."""
    import numpy as np

    chosen = np.zeros(table.rows, bool)
    chosen[found] = True
    filled = {c.name: ~np.asarray(c.values.is_null()) for c in table.columns if c.name != column.name}
    amounts = [c.name for c in table.columns if c.kind is Kind.NUMBER and filled.get(c.name) is not None]
    if not any(filled[name][chosen].mean() > _USUALLY_FILLED for name in amounts):
        return False
    if any(not cells[chosen].any() and cells[~chosen].mean() >= _USUALLY_FILLED for cells in filled.values()):
        return True
    labels = column.values.take(found).to_pylist()
    matches = [_GROUP_FIRST.fullmatch(label.strip()) or _OF_GROUP.fullmatch(label.strip()) for label in labels]
    return sum(match is not None and match["of"].strip() in other for match in matches) >= 0.5 * len(matches)
