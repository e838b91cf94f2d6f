"""Columns without a name and without a value: dropped, and looked at, since they may lie between two tables."""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from desktop_app.core.data.report import Doubt
from desktop_app.core.notices import Notice

if TYPE_CHECKING:
    import pyarrow as pa

_MOST_TABLES = 4
_SHOWN = 5


def without_empty(
    unnamed: Sequence[str], values: Mapping[str, pa.ChunkedArray], doubts: Sequence[Doubt]
) -> tuple[list[str], list[Doubt]]:
    """Return the columns to keep, and `doubts` with what is to be said about the others.

    Parameters
    ----------
    unnamed : sequence of str
        The columns that have no name in the file.
    values : mapping of str to ChunkedArray
        All columns, in the order of the file.
    doubts : sequence of Doubt
        What is known about the file; columns that are gone need no name.
    """
    empty = {name for name in unnamed if name in values and values[name].null_count == len(values[name])}
    if not empty or len(empty) == len(values):
        return list(values), list(doubts)
    kept = [name for name in values if name not in empty]
    told = [doubt for doubt in doubts if doubt.notice.code != "names_missing"]
    if given := [name for name in unnamed if name not in empty]:
        told.append(Doubt(Notice("names_missing", "", {"n": len(given), "names": tuple(given[:_SHOWN])})))
    dropped = Doubt(Notice("columns_empty", "", {"n": len(empty)}))
    return kept, [*told, *_tables_beside(values, empty, unnamed), dropped]


def rows_with_values(values: Collection[pa.ChunkedArray]) -> int:
    """Return the number of rows up to the last one with a value."""
    import numpy as np
    import pyarrow.compute as pc

    last = 0
    for column in values:
        there = np.flatnonzero(pc.is_valid(column).to_numpy())
        last = max(last, int(there[-1]) + 1 if there.size else 0)
    return last


def _tables_beside(
    values: Mapping[str, pa.ChunkedArray], empty: Collection[str], unnamed: Collection[str]
) -> list[Doubt]:
    """Return the doubt about tables beside each other: an empty column parts them, and they end in different rows."""
    runs = (list(names) for is_gap, names in groupby(values, lambda name: name in empty) if not is_gap)
    sides = [names for names in runs if not any(name in unnamed for name in names)]
    if not 2 <= len(sides) <= _MOST_TABLES:
        return []
    ends = [rows_with_values([values[name] for name in names]) for names in sides]
    if len(set(ends)) == 1:
        return []
    facts = {"n": len(sides), "names": tuple(names[0] for names in sides)}
    return [Doubt(Notice("tables_beside", "", facts), tuple(f"columns={_listed(names)}" for names in sides))]


def _listed(names: Sequence[str]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="").writerow(names)
    return line.getvalue()
