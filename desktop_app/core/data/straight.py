"""Blocks of whole rows read by pyarrow, straight into numbers and moments where every cell is plainly one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from desktop_app.core.data.ending import HELD_ROWS
from desktop_app.core.data.letters import are_spaced, has
from desktop_app.core.data.memory import table_memory
from desktop_app.core.data.ragged import Ragged, merged
from desktop_app.core.data.tokens import Dialect, lines_of, parse_rows

if TYPE_CHECKING:
    import pyarrow as pa

_EXACT = 2.0**53
_MOST_FAILURES = 3


@dataclass
class Straight:
    """Columns that may come as numbers or moments; whoever reads fills it once the first rows have told the kinds.

    Attributes
    ----------
    types : dict of int to Arrow type
        ``float64`` or ``timestamp[us]`` by the place of the column. A source that meets other cells takes a column out.
    missing : tuple of str
        Cells that mean "no value" in all of these columns, besides empty ones.
    told : bool
        Whether the kinds are known.
    """

    types: dict[int, pa.DataType] = field(default_factory=dict)
    missing: tuple[str, ...] = ()
    told: bool = False


def is_straight(batch: pa.RecordBatch) -> bool:
    """Return whether a batch of delimited text has columns that are text no more."""
    import pyarrow.types as types

    return not all(types.is_string(kind) for kind in batch.schema.types)


class BlockReader:
    """Reads blocks of one delimited text.

    Parameters
    ----------
    dialect : Dialect
        One that `is_plain`.
    names : sequence of str
        Of the columns, as many as there are columns.
    ragged : Ragged
        Gets the rows of another width.
    straight : Straight
    repeats : bool
        Rows that repeat the names of the columns are to be found.
    spaces : bool
        So are rows in which every cell begins with a space.

    Attributes
    ----------
    is_ascii : bool
        Whether the next block is known to have no letters beyond ASCII; whoever reads may say so.
    """

    def __init__(
        self,
        dialect: Dialect,
        names: Sequence[str],
        ragged: Ragged,
        straight: Straight,
        repeats: bool = False,
        spaces: bool = False,
    ) -> None:
        self._dialect, self._names, self._ragged, self._straight = dialect, names, ragged, straight
        self._repeats, self._spaces = repeats, spaces
        self._columns = [str(number) for number in range(len(names))]
        self._failures = 0
        self.is_ascii = False

    def texts(self, block: bytearray, end: int) -> pa.RecordBatch | None:
        """Return the cells of the first `end` bytes as they are, rows of another width put right; None without rows."""
        import pyarrow as pa

        width, ragged = len(self._columns), self._ragged

        def keep(row: Any) -> str:
            parsed = list(parse_rows(lines_of(row.text), self._dialect, width))
            if len(parsed) > 1:
                return "error"
            cells = parsed[0].cells if parsed else [row.text]
            if parsed and not parsed[0].regular:
                ragged.note_stray(row.text)
            ragged.waiting.append((row.number, ragged.fit(cells, width, row.text)))
            return "skip"

        if width > 1 and block[:end].isspace():
            return None
        table = self._read(block, end, {}, (), keep)
        batches = table.combine_chunks().to_batches() or [
            pa.RecordBatch.from_arrays([pa.array([], pa.string())] * width, names=self._columns)
        ]
        whole, _ = merged(batches[0], 1, ragged)
        return whole if whole.num_rows else None

    def straight(self, block: bytearray, end: int) -> pa.RecordBatch | None:
        """Return the cells with numbers and moments in place of their texts; None where some cell is none.

        There are at least `HELD_ROWS` rows, all of the right width.
        """
        import pyarrow as pa

        types = self._straight.types
        if 0 in types and self._repeats and _is_of_type(self._names[0], types[0]):
            del types[0]
        if not types:
            return None
        try:
            batches = self._read(block, end, types, self._straight.missing, lambda row: "error").to_batches()
        except pa.ArrowInvalid:
            return None
        if len(batches) != 1 or batches[0].num_rows < HELD_ROWS:
            return None
        odd = [place for place in types if not _is_exact(batches[0].column(place))]
        for place in odd:
            del types[place]
        return None if odd or self._is_special(batches[0]) else batches[0]

    def settle(self, batch: pa.RecordBatch) -> None:
        """Take out the columns whose cells in `batch`, where reading them straight failed, are no plain values."""
        import pyarrow as pa

        missing, before = self._straight.missing, len(self._straight.types)
        for place, kind in tuple(self._straight.types.items()):
            try:
                values = without_words(batch.column(place), ("", *missing)).cast(kind)
            except pa.ArrowInvalid:
                del self._straight.types[place]
            else:
                if not _is_exact(values):
                    del self._straight.types[place]
        self._failures += len(self._straight.types) == before
        if self._failures > _MOST_FAILURES:
            # Rows of another width all over the file.
            self._straight.types.clear()

    def _is_special(self, batch: pa.RecordBatch) -> bool:
        """Return whether there may be rows that only their texts tell apart."""
        import pyarrow.types as types

        first = batch.column(0)
        if self._repeats and types.is_string(first.type) and has(first, self._names[0]):
            return True
        texts = [column for column in batch.columns[1:] if types.is_string(column.type)]
        if not self._spaces or not texts:
            return False
        spaced = None
        for column in texts:
            spaced = are_spaced(column) if spaced is None else spaced & are_spaced(column)
            if not spaced.any():
                return False
        return True

    def _read(
        self, block: bytearray, end: int, types: dict[int, pa.DataType], missing: Sequence[str], ragged: Any
    ) -> pa.Table:
        import pyarrow as pa
        from pyarrow import csv as arrow_csv

        dialect = self._dialect
        kinds = [types.get(place, pa.string()) for place in range(len(self._columns))]
        return arrow_csv.read_csv(
            pa.BufferReader(pa.py_buffer(block).slice(0, end)),
            arrow_csv.ReadOptions(column_names=self._columns, use_threads=False, block_size=end + 1),
            arrow_csv.ParseOptions(
                delimiter=dialect.delimiter,
                quote_char=dialect.quote or False,
                double_quote=True,
                escape_char=False,
                # A block is read as one, so that only its rows have to be found.
                newlines_in_values=False,
                ignore_empty_lines=len(self._columns) > 1,
                invalid_row_handler=ragged,
            ),
            arrow_csv.ConvertOptions(
                column_types=dict(zip(self._columns, kinds, strict=True)),
                strings_can_be_null=False,
                null_values=["", *missing] if types else [],
                check_utf8=not (self.is_ascii or block.isascii()),
            ),
            table_memory(),
        )


def without_words(texts: pa.Array, words: Sequence[str]) -> pa.Array:
    """Return `texts` with null for those that are one of `words`, letter by letter."""
    import pyarrow as pa
    import pyarrow.compute as pc

    found = pc.is_in(texts, value_set=pa.array(list(words), pa.string()))
    return pc.if_else(found, pa.scalar(None, pa.string()), texts)


def _is_of_type(name: str, kind: pa.DataType) -> bool:
    import pyarrow as pa

    try:
        pa.scalar(name).cast(kind)
    except pa.ArrowInvalid:
        return False
    return True


def _is_exact(values: pa.Array) -> bool:
    """Return whether numbers are all finite, and small enough to be exact if they are whole."""
    import numpy as np
    import pyarrow.types as types

    if not types.is_floating(values.type) or not len(values):
        return True
    # What stands where a number is missing may give a wrong alarm, which costs time and no cell.
    plain = np.frombuffer(values.buffers()[1], np.float64, len(values), values.offset * 8)
    return bool(plain.max() < _EXACT and plain.min() > -_EXACT)
