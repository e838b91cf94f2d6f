"""A file to a table: find out what every column is, convert all rows, and tell every doubt."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.core.data.choices import doubts_of_choices
from desktop_app.core.data.chosen import only
from desktop_app.core.data.column_sample import MISSING_WORDS, SAMPLE_ROWS, Recognised
from desktop_app.core.data.convert import arrow_type, beyond_floats, convert, examples, is_missing, straight_type
from desktop_app.core.data.distinct import nearly_all_differ
from desktop_app.core.data.empty_columns import rows_with_values, without_empty
from desktop_app.core.data.encoding import OtherEncoding
from desktop_app.core.data.errors import EmptyFile, NoRows, TooBigForMemory
from desktop_app.core.data.first_rows import first_rows
from desktop_app.core.data.kinds import reading_as, recognise
from desktop_app.core.data.memory import free_bytes
from desktop_app.core.data.numbers import MISSING_WORDS as NUMBER_WORDS
from desktop_app.core.data.report import ColumnReading, Doubt, ImportReport, ReadOptions
from desktop_app.core.data.source import Source, open_source
from desktop_app.core.data.straight import Straight
from desktop_app.core.data.table import Column, Kind, Table
from desktop_app.core.data.totals_inside import without_totals
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
_LEAST_FREE = 200_000_000
_LOOK_EVERY = 8
_LEAST_DIFFERENT = 0.9
_EXACT_DIGITS = 15


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
    certain: bool = True
    inexact: int = 0
    inexact_example: str = ""
    examples: tuple[str, ...] = ()

    def add(self, raw: pa.Array, straight: bool = False) -> None:
        """Convert and keep the next cells; `straight` ones are values already."""
        if straight:
            self.parts.append(raw)
            return
        converted = convert(raw, self.reading)
        self.parts.append(converted.values)
        if converted.unreadable and not self.examples:
            self.examples = examples(raw, converted, self.reading)
        self.unreadable += converted.unreadable
        self.infinite += converted.infinite
        self.words += converted.words
        self.certain = self.certain and converted.certain
        if self.reading.kind is Kind.NUMBER:
            exact = beyond_floats(raw, converted)
            self.inexact += len(exact)
            self.inexact_example = self.inexact_example or (str(exact[0].as_py()) if len(exact) else "")

    def restart(self, reading: ColumnReading, doubts: tuple[Doubt, ...]) -> None:
        """Forget the values: the column will be read another way."""
        self.reading, self.doubts, self.parts, self.examples = reading, doubts, [], ()
        self.unreadable = self.infinite = self.words = 0
        self.certain, self.inexact, self.inexact_example = True, 0, ""

    @property
    def values(self) -> pa.ChunkedArray:
        """All values so far."""
        import pyarrow as pa

        return pa.chunked_array(self.parts, arrow_type(self.reading.kind))


TableRead = tuple[Table, ImportReport]


def read_table(path: Path, options: ReadOptions, progress: Progress) -> TableRead:
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
    opening = Part(progress, 0.0, 0.3)
    with contextlib.suppress(OtherEncoding):
        return _read_source(open_source(path, options, opening, hasty=True), options, progress)
    return _read_source(open_source(path, options, opening), options, progress)


def read_text(content: str | bytes, options: ReadOptions, progress: Progress, name: str = "clipboard") -> TableRead:
    """Read delimited text that is no file, such as the clipboard's.

    Raises
    ------
    DataError, UnknownColumn
    """
    from desktop_app.core.data.delimited import open_text
    from desktop_app.core.data.text_bytes import bytes_in_memory

    content = content.encode() if isinstance(content, str) else content
    if not content:
        raise EmptyFile(file=name)
    source = open_text(bytes_in_memory(content, name), len(content), options)
    return _read_source(source, options, progress)


def _read_source(source: Source, options: ReadOptions, progress: Progress) -> TableRead:
    path, whole, asked = source.path, source, options
    if options.beforehand:
        from desktop_app.core.data.beforehand import after_steps

        source = after_steps(source, options, Part(progress, 0.05, 0.8))
        options = _about(source, options)
    if options.columns:
        source = only(source, options.columns)
        options = _about(source, options)
    _check_memory(source, options, whole)
    columns = _read(source, options, whole, Part(progress, 0.05, 0.85))
    rows = sum(len(part) for part in columns[0].parts) if columns else 0
    if not rows:
        raise NoRows(file=path.name, columns=source.names[:20])
    wrong = [column for column in columns if not column.chosen and _reconsider(column)]
    if wrong:
        _read_again(source, options, wrong, Part(progress, 0.85, 0.95))
    kept, doubts = without_empty(source.unnamed, {one.reading.name: one.values for one in columns}, source.doubts)
    columns = [column for column in columns if column.reading.name in kept]
    if options.sample_rows is not None:
        doubts.insert(0, Doubt(Notice("rows_sampled", "", {"rows": rows}), ("sample_rows=",)))
    for column in columns:
        doubts += column.doubts
        doubts += _doubts_of(column)
        doubts += doubts_of_choices(column.reading, column.values, source.info.delimiter)
    values = [column.values for column in columns]
    if options.columns and (end := rows_with_values(values)) < rows:  # of a table beside a longer one
        doubts.append(Doubt(Notice("rows_blank", "", {"n": rows - end})))
        values = [one.slice(0, end) for one in values]
    readings = tuple(column.reading for column in columns)
    table = Table.of(Column(how.name, how.kind, one) for how, one in zip(readings, values, strict=True))
    table, totals = without_totals(table, options.below)
    progress.update(1.0, say(_READING))
    return table, ImportReport(source.info, table.rows, readings, (*doubts, *totals), asked)


def _about(source: Source, options: ReadOptions) -> ReadOptions:
    """Return the options without what was chosen for columns that are not read."""
    kinds = tuple((name, kind) for name, kind in options.kinds if name in source.names)
    readings = tuple(reading for reading in options.readings if reading.name in source.names)
    return replace(options, kinds=kinds, readings=readings)


def _check_memory(source: Source, options: ReadOptions, whole: Source) -> None:
    """Refuse what would not fit before it is read; a sample fits. `whole` has all columns of the file."""
    needed, free = source.expected_bytes * _MEMORY_FACTOR, free_bytes()
    if free is not None and needed > free and options.sample_rows is None:
        raise _too_big(whole, needed, free)


def _too_big(whole: Source, needed: float, free: float) -> TooBigForMemory:
    """Return the refusal, with what a choice of columns or rows has to know."""
    from desktop_app.core.data.beforehand import kinds_of

    facts = {"file": whole.path.name, "needed": round(needed / 1e6), "free": round(free / 1e6)}
    return TooBigForMemory(**facts, names=whole.names, kinds=kinds_of(whole))


class _Watch:
    """Looks, while rows are read, whether there is memory left for the rest."""

    def __init__(self, source: Source, whole: Source) -> None:
        self._source, self._whole, self._batches, self._first = source, whole, 0, free_bytes()

    def look(self) -> None:
        """Raise `TooBigForMemory` before the memory runs out."""
        self._batches += 1
        if self._batches % _LOOK_EVERY or self._first is None:
            return
        free = free_bytes() or 0
        if free < _LEAST_FREE:
            taken = max(self._first - free, 0)
            raise _too_big(self._whole, taken / max(self._source.fraction(), 0.01), free)


def _read(source: Source, options: ReadOptions, whole: Source, progress: Progress) -> list[_Growing]:
    straight = Straight()
    batches = sampled(source, options, straight)
    first: list[pa.RecordBatch] = []
    rows = 0
    for batch in batches:
        first.append(batch)
        rows += batch.num_rows
        progress.update(source.fraction(), say(_READING))
        if rows >= SAMPLE_ROWS:
            break
    if rows >= SAMPLE_ROWS:
        progress.report(first_rows(source.names, first))
    columns = _recognised(source, options, first, progress)
    watch = _Watch(source, whole)
    for batch in _chain(first, batches):
        for column in columns:
            raw = batch.column(column.position)
            column.add(raw, source.reads_straight and raw.type == straight_type(column.reading))
        if not first and not straight.told:
            _tell(straight, columns)
        progress.update(source.fraction(), say(_READING))
        watch.look()
    return columns


def _tell(straight: Straight, columns: Sequence[_Growing]) -> None:
    """Say which columns may come as values, now that their kinds are known."""
    found = {column.position: straight_type(column.reading) for column in columns}
    straight.types = {place: kind for place, kind in found.items() if kind is not None}
    readings = [column.reading for column in columns if column.position in straight.types]
    straight.missing = tuple(word for word in MISSING_WORDS if all(is_missing(word, one) for one in readings))
    straight.told = True


def sampled(source: Source, options: ReadOptions, straight: Straight | None = None) -> Iterator[pa.RecordBatch]:
    """Yield the rows of `source`, only an even part of them where a sample was asked for."""
    batches = source.batches(straight=straight)
    if options.sample_rows is None:
        yield from batches
        return
    import numpy as np
    import pyarrow as pa

    seen = 0
    share = 1.0
    for batch in batches:
        if not seen:
            about = batch.num_rows / max(source.fraction(), 1e-6) if source.fraction() else batch.num_rows
            share = min(options.sample_rows / max(about, 1.0), 1.0)
        places = np.arange(seen, seen + batch.num_rows)
        chosen = np.flatnonzero(np.floor((places + 1) * share) > np.floor(places * share))
        seen += batch.num_rows
        yield batch.take(pa.array(chosen))


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
        elif name in source.fixed_kinds:
            column.restart(ColumnReading(name, source.fixed_kinds[name]), ())
        column.chosen = name in readings or name in kinds or name in source.fixed_kinds
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
    if column.inexact and reading.kind is Kind.NUMBER and not reading.percent and _are_whole(values):
        doubt = Doubt(Notice("too_exact", reading.name, {"example": column.inexact_example}), ("kind=number",))
        label = _as(Kind.CATEGORY, replace(reading, numeric_text=True))
        column.restart(label, (doubt,))
        return True
    filled = len(values) - values.null_count
    if reading.kind in (Kind.NUMBER, Kind.DATE):
        if column.unreadable <= _MOST_UNREADABLE * (filled + column.unreadable):
            return False
        facts = {"n": column.unreadable, "examples": column.examples}
        doubt = Doubt(Notice("mixed_cells", reading.name, facts), (f"kind={reading.kind}",))
        words = ColumnReading(reading.name, Kind.CATEGORY, missing=MISSING_WORDS, guarded=reading.guarded)
        column.restart(words, (doubt,))
        return True
    if reading.kind is Kind.YES_NO and not column.certain and pc.count_distinct(values).as_py() > 2:
        again = Kind.NUMBER if reading.numeric_text and _are_numbers(values) else Kind.CATEGORY
        column.restart(_as(again, reading), ())
        return True
    if reading.kind is Kind.ID and not nearly_all_differ(values, _LEAST_DIFFERENT):
        again = Kind.NUMBER if reading.numeric_text and _are_numbers(values) else Kind.CATEGORY
        column.restart(_as(again, reading), ())
        return True
    return False


def _as(kind: Kind, reading: ColumnReading) -> ColumnReading:
    number = kind is Kind.NUMBER
    words = NUMBER_WORDS if number else MISSING_WORDS
    return replace(reading, kind=kind, levels=(), missing=words, numeric_text=reading.numeric_text and not number)


def _are_whole(values: pa.ChunkedArray) -> bool:
    import pyarrow.compute as pc

    return bool(pc.all(pc.equal(pc.floor(values), values)).as_py())


def _are_numbers(values: pa.ChunkedArray) -> bool:
    """Return whether all texts are numbers that floats hold exactly."""
    import pyarrow.compute as pc

    if (pc.max(pc.binary_length(values)).as_py() or 0) > _EXACT_DIGITS:
        return False
    return bool(pc.all(pc.match_substring_regex(values, r"^-?\d+(\.\d+)?$")).as_py())


def _read_again(source: Source, options: ReadOptions, columns: Sequence[_Growing], progress: Progress) -> None:
    for batch in sampled(source, options):
        for column in columns:
            column.add(batch.column(column.position))
        progress.update(source.fraction(), say(_AGAIN))


def _doubts_of(column: _Growing) -> list[Doubt]:
    name, kind = column.reading.name, column.reading.kind
    doubts = []
    if column.unreadable:
        facts = {"n": column.unreadable, "examples": column.examples}
        doubts.append(Doubt(Notice("cells_lost", name, facts), ("kind=category",)))
    if column.inexact and kind is Kind.NUMBER and "digits_lost" not in {doubt.notice.code for doubt in column.doubts}:
        facts = {"n": column.inexact, "example": column.inexact_example[:40]}
        doubts.append(Doubt(Notice("digits_lost", name, facts), ("kind=category",)))
    if column.infinite:
        doubts.append(Doubt(Notice("infinite_numbers", name, {"n": column.infinite})))
    if column.words and kind not in (Kind.NUMBER, Kind.DATE):
        doubts.append(Doubt(Notice("words_missing", name, {"n": column.words})))
    return doubts
