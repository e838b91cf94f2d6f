"""Rows that have more or fewer cells than the header, and blank rows at the end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pyarrow as pa


_LONG_CELL = 500
_MANY_LINES = 40


@dataclass
class Ragged:
    """Rows of another width than the header, seen so far."""

    short: int = 0
    long: int = 0
    first: str = ""
    waiting: list[tuple[int, list[str | None]]] = field(default_factory=list)

    def fit(self, cells: list[str], width: int) -> list[str | None]:
        """Return `cells` padded or cut to `width`, and count what had to be done."""
        if len(cells) < width:
            self.short += 1
            self.first = self.first or ", ".join(cells)[:60]
            return [*cells, *[None] * (width - len(cells))]
        if any(cell.strip() for cell in cells[width:]):
            self.long += 1
            self.first = self.first or ", ".join(cells)[:60]
        return list(cells[:width])


def merged(batch: pa.RecordBatch, position: int, ragged: Ragged) -> pa.RecordBatch:
    """Return `batch` with the ragged rows back in their places; `position` is the number of its first row."""
    if not ragged.waiting:
        return batch
    import numpy as np
    import pyarrow as pa

    inserted: list[list[str | None]] = []
    places: list[int] = []
    while ragged.waiting and ragged.waiting[0][0] < position + batch.num_rows + len(inserted) + 1:
        number, cells = ragged.waiting.pop(0)
        places.append(number - position)
        inserted.append(cells)
    if not inserted:
        return batch
    total = batch.num_rows + len(inserted)
    order = np.empty(total, dtype=np.int64)
    is_ragged = np.zeros(total, dtype=bool)
    is_ragged[places] = True
    order[~is_ragged] = np.arange(batch.num_rows)
    order[is_ragged] = np.arange(batch.num_rows, total)
    both = pa.Table.from_batches([batch, batch_of(inserted, batch.num_columns)])
    return both.take(pa.array(order)).combine_chunks().to_batches()[0]


def batch_of(rows: list[list[str | None]], width: int) -> pa.RecordBatch:
    """Return string columns named "0", "1" ... of rows that all have `width` cells."""
    import pyarrow as pa

    columns = list(zip(*rows, strict=True))
    names = [str(number) for number in range(width)]
    return pa.RecordBatch.from_arrays([pa.array(column, pa.string()) for column in columns], names=names)


def without_blank_end(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Hold back rows without any text until a filled one follows, so that blank rows at the end are dropped."""
    held: list[pa.RecordBatch] = []
    for batch in batches:
        last = _last_filled(batch)
        if last < 0:
            held.append(batch)
            continue
        yield from held
        held = [batch.slice(last + 1)] if last + 1 < batch.num_rows else []
        yield batch.slice(0, last + 1)


def _last_filled(batch: pa.RecordBatch) -> int:
    """Return the last row with any text; -1 where there is none."""
    import pyarrow.compute as pc

    end = batch.num_rows
    step = 1
    while end > 0:
        # Almost always the very last row is filled: look at few rows first.
        piece = batch.slice(max(end - step, 0), min(step, end))
        filled = None
        for column in piece.columns:
            here = pc.fill_null(pc.greater(pc.utf8_length(column), 0), False)
            filled = here if filled is None else pc.or_(filled, here)
        places = [i for i, is_filled in enumerate(filled.to_pylist() if filled is not None else []) if is_filled]
        if places:
            return int(max(end - step, 0) + places[-1])
        end -= piece.num_rows
        step *= 16
    return -1


def swallows_rows(batch: pa.RecordBatch, delimiter: str) -> bool:
    """Return whether a cell holds what look like many rows: the sign of a quotation mark that is never closed."""
    import pyarrow.compute as pc

    if batch.num_columns < 2:
        return False
    for column in batch.columns:
        sizes = pc.binary_length(column)
        if (pc.max(sizes).as_py() or 0) < _LONG_CELL:
            continue
        for cell in pc.filter(column, pc.greater_equal(sizes, _LONG_CELL)).to_pylist():
            lines = cell.splitlines()
            row_like = sum(line.count(delimiter) >= batch.num_columns - 1 for line in lines[1:])
            if row_like >= _MANY_LINES and row_like > 0.9 * (len(lines) - 1) - 1:
                return True
    return False
