"""What would change if a file were read otherwise, told from its first rows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.core.data.convert import apply_reading
from desktop_app.core.data.kinds import reading_as, recognise
from desktop_app.core.data.report import ColumnReading, ReadOptions
from desktop_app.core.data.source import open_source
from desktop_app.core.progress import Part, Progress
from desktop_app.core.text import QT_TRANSLATE_NOOP, say

if TYPE_CHECKING:
    import pyarrow as pa

_COMPARING = QT_TRANSLATE_NOOP("Stages", "Comparing two ways of reading")
_SAMPLE_ROWS = 20_000
_MOST_LINES = 4
_MOST_COLUMNS = 4


@dataclass(frozen=True)
class PreviewSpec:
    """Compare how `column` is read with how `options` would read it; '' compares the table's first rows."""

    path: Path
    now: ReadOptions
    options: ReadOptions
    column: str = ""
    reading: ColumnReading | None = None


@dataclass(frozen=True)
class ReadingPreview:
    """What the person sees before choosing.

    Attributes
    ----------
    column : str
        '' where the whole table would be read otherwise.
    lines : tuple of (cell in the file, value now, value then)
        Cells whose value would change; '' is missing.
    changed, rows : int
        Cells that would change, of the rows looked at.
    header, cells : tuple
        First columns and rows of the table as it would be; empty for a column.
    """

    column: str
    lines: tuple[tuple[str, str, str], ...] = ()
    changed: int = 0
    rows: int = 0
    header: tuple[str, ...] = ()
    cells: tuple[tuple[str, ...], ...] = ()


def preview_reading(spec: PreviewSpec, progress: Progress) -> ReadingPreview:
    """Return what would change.

    Raises
    ------
    DataError
        As when the file is opened.
    """
    progress.update(0.0, say(_COMPARING))
    if spec.column:
        return _column(spec, progress)
    source = open_source(spec.path, spec.options, progress)
    head = source.head(_MOST_LINES)
    columns = [_texts(head.column(number)) for number in range(min(head.num_columns, _MOST_COLUMNS))]
    return ReadingPreview("", header=source.names[:_MOST_COLUMNS], cells=tuple(zip(*columns, strict=True)))


def _column(spec: PreviewSpec, progress: Progress) -> ReadingPreview:
    source = open_source(spec.path, spec.now, Part(progress, 0.0, 0.5))
    if spec.column not in source.names:
        return ReadingPreview(spec.column)
    raw = source.head(_SAMPLE_ROWS).column(spec.column)
    now = spec.reading or recognise(spec.column, raw).reading
    then = _then(spec, raw)
    cells, before, after = _texts(raw), _read(raw, now), _read(raw, then)
    differ = [row for row in range(len(cells)) if before[row] != after[row]]
    lines = dict.fromkeys((cells[row], before[row], after[row]) for row in differ)
    return ReadingPreview(spec.column, tuple(lines)[:_MOST_LINES], len(differ), len(cells))


def _then(spec: PreviewSpec, raw: pa.ChunkedArray) -> ColumnReading:
    chosen = {reading.name: reading for reading in spec.options.readings}
    if spec.column in chosen:
        return chosen[spec.column]
    kinds = dict(spec.options.kinds)
    if spec.column in kinds:
        return reading_as(kinds[spec.column], spec.column, raw)
    return recognise(spec.column, raw).reading


def _read(raw: pa.ChunkedArray, reading: ColumnReading) -> list[str]:
    return _texts(apply_reading(raw, reading)[0])


def _texts(values: pa.ChunkedArray | pa.Array) -> list[str]:
    """Return values as a person writes them; '' is missing."""
    return ["" if value is None else _text(value) for value in values.to_pylist()]


def _text(value: object) -> str:
    if isinstance(value, float):
        return f"{value:.15g}"
    if isinstance(value, date):
        return value.isoformat(" ").removesuffix(" 00:00:00") if isinstance(value, datetime) else value.isoformat()
    return str(value)
