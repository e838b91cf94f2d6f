"""The Save table button: an open table as a file for other programs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.core.data.convert import as_text
from desktop_app.core.data.table import Column, Kind, Table
from desktop_app.core.errors import NotEnoughMemory, SpecError
from desktop_app.core.progress import Progress
from desktop_app.core.scoring.csv_style import CsvStyle
from desktop_app.core.scoring.writers import writer_for
from desktop_app.core.text import QT_TRANSLATE_NOOP, say
from desktop_app.core.workflows.specs import WriteSpec, Written

if TYPE_CHECKING:
    import pyarrow as pa

_WRITING = QT_TRANSLATE_NOOP("Stages", "Writing row {rows}")
_BATCH_ROWS = 65_536


class WouldReplaceSource(SpecError):
    """The output is the file that the table was read from."""

    what = QT_TRANSLATE_NOOP("Errors", "The table was not saved.")
    why = QT_TRANSLATE_NOOP("Errors", "“{file}” is the file that it was read from, and stays as it is.")
    fix = QT_TRANSLATE_NOOP("Errors", "Choose another name.")


def write(spec: WriteSpec, progress: Progress) -> Written:
    """Write a table; nothing stands under the final name until all of it is written.

    A number has the digits that it was read from, without needless zeros; a date is written as 2025-04-03.

    Raises
    ------
    WouldReplaceSource, UnknownFileType, DiskFull, CannotWrite, NotEnoughMemory
    """
    progress.update(0.0, say(_WRITING, rows=0))
    if spec.source is not None and _same_file(spec.out, spec.source):
        raise WouldReplaceSource(file=spec.out.name)
    writer = writer_for(spec.out, spec.style)
    try:
        table = Table.open(spec.table_path)
        as_csv = spec.out.suffix.lower() == ".csv"
        columns = [_text_of(column, spec.style) if as_csv else column for column in table.columns]
        with writer:
            done = 0
            for batch in _batches(columns):
                writer.write(batch)
                done += batch.num_rows
                progress.update(done / max(table.rows, 1), say(_WRITING, rows=done))
    except MemoryError as error:
        raise NotEnoughMemory from error
    return Written(spec.out, table.rows, len(table.columns))


def _batches(columns: list[Column]) -> list[pa.RecordBatch]:
    import pyarrow as pa

    table = pa.Table.from_arrays([column.values for column in columns], names=[column.name for column in columns])
    # A table without rows still has the names of its columns.
    return table.to_batches(max_chunksize=_BATCH_ROWS) or [pa.RecordBatch.from_pylist([], schema=table.schema)]


def _text_of(column: Column, style: CsvStyle) -> Column:
    """Return numbers and dates as the texts that stand in the file, the same way in every row of a column."""
    import pyarrow as pa
    import pyarrow.compute as pc

    values = column.values
    if pa.types.is_string(values.type):
        return column
    if column.kind is Kind.DATE:
        midnight = pc.all(pc.equal(pc.floor_temporal(values, unit="day"), values)).as_py() is not False
        if midnight:
            return Column(column.name, column.kind, pc.strftime(values, format="%Y-%m-%d"))
        texts = pc.strftime(values, format="%Y-%m-%d %H:%M:%S")
        return Column(column.name, column.kind, pc.replace_substring_regex(texts, r"\.0+$", ""))
    texts = pa.chunked_array([as_text(chunk) for chunk in values.chunks], pa.string())
    if style.decimal != ".":
        texts = pc.replace_substring(texts, ".", style.decimal)
    return Column(column.name, column.kind, texts)


def _same_file(one: Path, other: Path) -> bool:
    return one.resolve() == other.resolve()
