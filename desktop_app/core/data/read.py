"""A file to a table: find out what every column is, convert all rows, and tell every doubt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.core.data.column_sample import MISSING_WORDS, SAMPLE_ROWS, Recognised
from desktop_app.core.data.convert import arrow_type, convert, examples
from desktop_app.core.data.errors import NoRows, TooBigForMemory
from desktop_app.core.data.kinds import reading_as, recognise
from desktop_app.core.data.memory import free_bytes
from desktop_app.core.data.numbers import MISSING_WORDS as NUMBER_WORDS
from desktop_app.core.data.report import ColumnReading, Doubt, ImportReport, ReadOptions
from desktop_app.core.data.source import Source, open_source
from desktop_app.core.data.table import Column, Kind, Table
from desktop_app.core.errors import UnknownColumn
from desktop_app.core.notices import Notice
from desktop_app.core.progress import Part, Progress
from desktop_app.core.text import QT_TRANSLATE_NOOP, say

if TYPE_CHECKING:
    import pyarrow as pa

_OPENING = QT_TRANSLATE_NOOP("Stages", "Opening the file")
_READING = QT_TRANSLATE_NOOP("Stages", "Reading the file")
_AGAIN = QT_TRANSLATE_NOOP("Stages", "Reading some columns again")
_MOST_UNREADABLE = 0.05
# Raw cells of one batch, converted columns and the copy that is written exist side by side.
_MEMORY_FACTOR = 2.0


@dataclass
class _Growing:
    """One column while it is read."""

    position: int
    reading: ColumnReading
    chosen: bool = False
    doubts: tuple[Doubt, ...] = ()
    parts: list[pa.Array] = field(default_factory=list)
    unreadable: int = 0
    infinite: int = 0
    words: int = 0
    examples: tuple[str, ...] = ()

    def add(self, raw: pa.Array) -> None:
        """Convert and keep the next cells."""
        converted = convert(raw, self.reading)
        self.parts.append(converted.values)
        if converted.unreadable and not self.examples:
            self.examples = examples(raw, converted, self.reading)
        self.unreadable += converted.unreadable
        self.infinite += converted.infinite
        self.words += converted.words

    def restart(self, reading: ColumnReading, doubts: tuple[Doubt, ...]) -> None:
        """Forget the values: the column will be read another way."""
        self.reading, self.doubts, self.parts, self.examples = reading, doubts, [], ()
        self.unreadable = self.infinite = self.words = 0

    @property
    def values(self) -> pa.ChunkedArray:
        """All values so far."""
        import pyarrow as pa

        return pa.chunked_array(self.parts, arrow_type(self.reading.kind))


def read_table(path: Path, options: ReadOptions, progress: Progress) -> tuple[Table, ImportReport]:
    """Read a whole file.

    Kinds are recognised on the first rows and checked on all of them; a column that turns out otherwise further down
    is read again.

    Parameters
    ----------
    path : Path
    options : ReadOptions
    progress : Progress

    Raises
    ------
    DataError, UnknownColumn, TooBigForMemory
    """
    progress.update(0.0, say(_OPENING))
    source = open_source(path, options, Part(progress, 0.0, 0.3))
    _check_memory(source)
    columns = _read(source, options, Part(progress, 0.05, 0.85))
    rows = sum(len(part) for part in columns[0].parts) if columns else 0
    if not rows:
        raise NoRows(file=path.name, columns=source.names[:20])
    wrong = [column for column in columns if not column.chosen and _reconsider(column)]
    if wrong:
        _read_again(source, wrong, Part(progress, 0.85, 0.95))
    columns, dropped = _without_empty(source, columns, rows)
    doubts = [*source.doubts, *dropped]
    for column in columns:
        doubts += column.doubts
        doubts += _doubts_of(column)
    table = Table.of(Column(column.reading.name, column.reading.kind, column.values) for column in columns)
    readings = tuple(column.reading for column in columns)
    progress.update(1.0, say(_READING))
    return table, ImportReport(source.info, rows, readings, tuple(doubts), options)


def _check_memory(source: Source) -> None:
    needed, free = source.expected_bytes * _MEMORY_FACTOR, free_bytes()
    if free is not None and needed > free:
        raise TooBigForMemory(file=source.path.name, needed=round(needed / 1e6), free=round(free / 1e6))


def _read(source: Source, options: ReadOptions, progress: Progress) -> list[_Growing]:
    batches = source.batches()
    first: list[pa.RecordBatch] = []
    rows = 0
    for batch in batches:
        first.append(batch)
        rows += batch.num_rows
        progress.update(source.fraction(), say(_READING))
        if rows >= SAMPLE_ROWS:
            break
    columns = _recognised(source, options, first, progress)
    for batch in _chain(first, batches):
        for column in columns:
            column.add(batch.column(column.position))
        progress.update(source.fraction(), say(_READING))
    return columns


def _chain(first: list[pa.RecordBatch], rest: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    while first:
        yield first.pop(0)
    yield from rest


def _recognised(
    source: Source, options: ReadOptions, batches: Sequence[pa.RecordBatch], progress: Progress
) -> list[_Growing]:
    import pyarrow as pa

    if not batches:
        return []
    kinds, readings = dict(options.kinds), {reading.name: reading for reading in options.readings}
    for name in (*kinds, *readings):
        if name not in source.names:
            raise UnknownColumn(column=name, columns=source.names)
    sample = pa.Table.from_batches(batches).slice(0, SAMPLE_ROWS)
    found: list[Recognised] = []
    for number, name in enumerate(source.names):
        found.append(recognise(name, sample.column(number)))
        progress.update(source.fraction(), say(_READING))
    commas, settled = _writes_commas(source, found)
    if commas or settled:
        for number, name in enumerate(source.names):
            if found[number].open_marks:
                found[number] = recognise(name, sample.column(number), commas, settled)
    columns = []
    for number, name in enumerate(source.names):
        column = _Growing(number, found[number].reading, doubts=found[number].doubts)
        if name in readings:
            column.restart(readings[name], ())
        elif name in kinds:
            column.restart(reading_as(kinds[name], name, sample.column(number)), ())
        column.chosen = name in readings or name in kinds
        columns.append(column)
    return columns


def _writes_commas(source: Source, found: Sequence[Recognised]) -> tuple[bool, bool]:
    """Return whether decimals of this file are written with a comma, and whether other columns leave no doubt."""
    proven = [one.sure_decimal for one in found]
    commas, points = proven.count(","), proven.count(".")
    if commas or points:
        return commas > points, not (commas and points)
    return source.info.delimiter == ";", False


# --- what only all rows can tell --------------------------------------------------------------------------------------


def _reconsider(column: _Growing) -> bool:
    """Change the reading of a column whose later rows do not fit it; return whether it must be read again."""
    import pyarrow.compute as pc

    reading, values = column.reading, column.values
    filled = len(values) - values.null_count
    if reading.kind in (Kind.NUMBER, Kind.DATE):
        if column.unreadable <= _MOST_UNREADABLE * (filled + column.unreadable):
            return False
        facts = {"n": column.unreadable, "examples": column.examples}
        doubt = Doubt(Notice("mixed_cells", reading.name, facts), (f"kind={reading.kind}",))
        column.restart(ColumnReading(reading.name, Kind.CATEGORY, missing=MISSING_WORDS), (doubt,))
        return True
    if reading.kind is Kind.YES_NO and pc.count_distinct(values).as_py() > 2:
        again = Kind.NUMBER if reading.numeric_text and _are_numbers(values) else Kind.CATEGORY
        column.restart(_as(again, reading), ())
        return True
    if reading.kind is Kind.ID and pc.count_distinct(values).as_py() < 0.9 * filled:
        again = Kind.NUMBER if reading.numeric_text and _are_numbers(values) else Kind.CATEGORY
        column.restart(_as(again, reading), ())
        return True
    return False


def _as(kind: Kind, reading: ColumnReading) -> ColumnReading:
    number = kind is Kind.NUMBER
    words = NUMBER_WORDS if number else MISSING_WORDS
    return replace(reading, kind=kind, levels=(), missing=words, numeric_text=reading.numeric_text and not number)


def _are_numbers(values: pa.ChunkedArray) -> bool:
    import pyarrow.compute as pc

    return bool(pc.all(pc.match_substring_regex(values, r"^-?\d+(\.\d+)?$")).as_py())


def _read_again(source: Source, columns: Sequence[_Growing], progress: Progress) -> None:
    for batch in source.batches():
        for column in columns:
            column.add(batch.column(column.position))
        progress.update(source.fraction(), say(_AGAIN))


def _without_empty(source: Source, columns: list[_Growing], rows: int) -> tuple[list[_Growing], list[Doubt]]:
    """Drop columns that have neither a name in the file nor a single value."""
    unnamed = set(source.unnamed)
    empty = [c for c in columns if c.reading.name in unnamed and c.values.null_count == rows]
    if not empty or len(empty) == len(columns):
        return columns, []
    doubt = Doubt(Notice("columns_empty", "", {"n": len(empty)}))
    return [column for column in columns if column not in empty], [doubt]


def _doubts_of(column: _Growing) -> list[Doubt]:
    name, kind = column.reading.name, column.reading.kind
    doubts = []
    if column.unreadable:
        facts = {"n": column.unreadable, "examples": column.examples}
        doubts.append(Doubt(Notice("cells_lost", name, facts), ("kind=category",)))
    if column.infinite:
        doubts.append(Doubt(Notice("infinite_numbers", name, {"n": column.infinite})))
    if column.words and kind not in (Kind.NUMBER, Kind.DATE):
        doubts.append(Doubt(Notice("words_missing", name, {"n": column.words})))
    return doubts
