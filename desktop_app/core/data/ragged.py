"""Rows that have more or fewer cells than the header, and lines that are no rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop_app.core.data.repair import RowRepair
from desktop_app.core.data.report import Doubt
from desktop_app.core.data.tokens import WHITESPACE, Dialect, cells_of
from desktop_app.core.notices import Notice

if TYPE_CHECKING:
    import pyarrow as pa


_EXAMPLE = 60
_FEW_ROWS = 0.05
Cells = list[str | None]


@dataclass
class Ragged:
    """Rows of another width than the header, seen so far.

    Attributes
    ----------
    repair : RowRepair, optional
        Puts rows right where the others leave no doubt.
    comment : str
        Begins lines that are no rows; '' if none does.
    waiting : list of (row number, cells)
        Rows that the fast reader handed over; cells are None for lines that are no rows.
    """

    repair: RowRepair | None = None
    comment: str = ""
    short: int = 0
    long: int = 0
    repaired: int = 0
    comments: int = 0
    stray: int = 0
    first_short: str = ""
    first_long: str = ""
    first_repaired: str = ""
    first_stray: str = ""
    waiting: list[tuple[int, Cells | None]] = field(default_factory=list)

    def fit(self, cells: list[str], width: int, text: str) -> Cells | None:
        """Return `cells` as a row of `width`, and count what had to be done; None for a line that is no row."""
        if self.comment and text.startswith(self.comment):
            self.comments += 1
            return None
        if not any(cell.strip() for cell in cells):
            return [None] * width
        if len(cells) > width and not any(cell.strip() for cell in cells[width:]) and self._ends_well(cells, width):
            return list(cells[:width])
        right = self.repair.repaired(cells, text) if self.repair is not None else None
        if right is not None:
            self.repaired += 1
            self.first_repaired = self.first_repaired or text[:_EXAMPLE]
            return list(right)
        if len(cells) < width:
            self.short += 1
            self.first_short = self.first_short or ", ".join(cells)[:_EXAMPLE]
            return [*cells, *[None] * (width - len(cells))]
        self.long += 1
        self.first_long = self.first_long or ", ".join(cells)[:_EXAMPLE]
        return list(cells[:width])

    def note_stray(self, text: str) -> None:
        """Count a row whose quotation marks are not in order."""
        self.stray += 1
        self.first_stray = self.first_stray or text[:_EXAMPLE]

    def _ends_well(self, cells: Sequence[str], width: int) -> bool:
        """Return whether cutting off the empty cells at the end leaves a row like the others."""
        return self.repair is None or self.repair.fits(cells[:width])

    def doubts(self, width: int, quote: str) -> list[Doubt]:
        """Return what is to be said."""
        found = []
        if self.stray:
            facts = {"n": self.stray, "text": self.first_stray}
            other = "'" if quote == '"' else '"'
            found.append(Doubt(Notice("stray_quotes", "", facts), ("quote=", f"quote={other}")))
        if self.comments:
            found.append(Doubt(Notice("comment_lines", "", {"n": self.comments, "mark": self.comment})))
        if self.repaired:
            facts = {"n": self.repaired, "cells": self.first_repaired}
            found.append(Doubt(Notice("rows_repaired", "", facts), ("ragged=pad",)))
        if self.short:
            facts = {"n": self.short, "cells": self.first_short, "columns": width}
            found.append(Doubt(Notice("rows_short", "", facts)))
        if self.long:
            facts = {"n": self.long, "cells": self.first_long, "columns": width}
            found.append(Doubt(Notice("rows_long", "", facts)))
        return found


def without_leading_spaces(batch: pa.RecordBatch, ragged: Ragged) -> pa.RecordBatch:
    """Take the space from the beginning of all cells of rows in which, unlike in others, every cell has one."""
    import pyarrow as pa
    import pyarrow.compute as pc

    if batch.num_columns < 3 or not batch.num_rows:
        return batch
    spaced = None
    for column in batch.columns[1:]:
        here = pc.or_(pc.starts_with(column, " "), pc.equal(column, ""))
        spaced = here if spaced is None else pc.and_(spaced, here)
        if not pc.any(spaced).as_py():
            return batch
    spaced = pc.and_(pc.fill_null(spaced, False), pc.starts_with(batch.column(1), " "))
    count = pc.sum(spaced).as_py() or 0
    if not 0 < count <= max(1, _FEW_ROWS * batch.num_rows):
        return batch
    ragged.repaired += count
    ragged.first_repaired = (
        ragged.first_repaired or ",".join(str(c) for c in batch.filter(spaced).to_pylist()[0].values())[:_EXAMPLE]
    )
    columns = [pc.if_else(spaced, pc.utf8_ltrim(column, " "), column) for column in batch.columns]
    return pa.RecordBatch.from_arrays(columns, names=batch.schema.names)


def merged(batch: pa.RecordBatch, position: int, ragged: Ragged) -> tuple[pa.RecordBatch, int]:
    """Return `batch` with the ragged rows back in their places, and the number of lines that it stands for.

    `position` is the number of its first row.
    """
    if not ragged.waiting:
        return batch, batch.num_rows
    import numpy as np
    import pyarrow as pa

    inserted: list[Cells] = []
    places: list[int] = []
    taken = dropped = 0
    waiting = ragged.waiting
    while taken < len(waiting) and waiting[taken][0] < position + batch.num_rows + taken + 1:
        number, cells = waiting[taken]
        taken += 1
        if cells is None:
            dropped += 1
            continue
        places.append(number - position - dropped)
        inserted.append(cells)
    del waiting[:taken]
    if not inserted:
        return batch, batch.num_rows + dropped
    total = batch.num_rows + len(inserted)
    order = np.empty(total, dtype=np.int64)
    is_ragged = np.zeros(total, dtype=bool)
    is_ragged[places] = True
    order[~is_ragged] = np.arange(batch.num_rows)
    order[is_ragged] = np.arange(batch.num_rows, total)
    both = pa.Table.from_batches([batch, batch_of(inserted, batch.num_columns)])
    return both.take(pa.array(order)).combine_chunks().to_batches()[0], total + dropped


def batch_of(rows: Sequence[Cells], width: int) -> pa.RecordBatch:
    """Return string columns named "0", "1" ... of rows that all have `width` cells."""
    import pyarrow as pa

    columns = list(zip(*rows, strict=True))
    names = [str(number) for number in range(width)]
    return pa.RecordBatch.from_arrays([pa.array(column, pa.string()) for column in columns], names=names)


_MOST_CELLS = 500


def is_ragged(rows: Sequence[Sequence[str]]) -> bool:
    """Return whether rows have as many cells as they need, such as baskets of things bought together."""
    widths = Counter(map(len, rows))
    return len(widths) > 2 and max(widths.values()) <= 0.5 * len(rows)


def widest_row(lines: Iterable[str], dialect: Dialect, least: int) -> int:
    """Return how many cells the widest of all `lines` has, but not more than 500."""
    for line in lines:
        found = len(line.split()) if dialect.delimiter == WHITESPACE else line.count(dialect.delimiter) + 1
        if found > least:
            least = min(max(least, len(cells_of(line, dialect))), _MOST_CELLS)
    return least
