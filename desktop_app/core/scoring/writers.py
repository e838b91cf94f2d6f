"""Scored tables as files: CSV, Excel or Parquet, written batch by batch and renamed when whole."""

from __future__ import annotations

import contextlib
import re
import tempfile
from abc import ABC, abstractmethod
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, BinaryIO

import numpy as np

from desktop_app.core.errors import CannotWrite, DataError, DiskFull, SpecError
from desktop_app.core.scoring.csv_style import CsvStyle
from desktop_app.core.scoring.harmless import harmless, harmless_text
from desktop_app.core.text import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    import pyarrow as pa

_MOST_EXCEL_ROWS = 1_048_575
_MOST_EXCEL_TEXT = 32_767
_FIRST_EXCEL_YEAR = 1900
_NO_SPACE = 28
_SPECIAL = '"\r\n'


class UnknownFileType(SpecError):
    """The ending of the output is not one that can be written."""

    what = QT_TRANSLATE_NOOP("Errors", "“{file}” cannot be written.")
    why = QT_TRANSLATE_NOOP("Errors", "The ending “{ending}” is not known.")
    fix = QT_TRANSLATE_NOOP("Errors", "Use a name that ends in .csv, .xlsx or .parquet.")


class TooLongForExcel(DataError):
    """More rows than a sheet holds."""

    what = QT_TRANSLATE_NOOP("Errors", "“{file}” cannot hold all rows.")
    why = QT_TRANSLATE_NOOP("Errors", "A sheet of Excel ends at row 1,048,576.")
    fix = QT_TRANSLATE_NOOP("Errors", "Save as .csv or .parquet.")


class Writer(ABC):
    """Takes record batches of one schema; nothing stands under the final name until all are in."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._partial = path.with_name(path.name + ".part")

    def __enter__(self) -> Writer:
        return self

    def write(self, batch: pa.RecordBatch) -> None:
        """Append rows."""
        with self._guarded():
            self._write(batch)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            with self._guarded():
                if kind is None:
                    self._finish()
                else:
                    self._discard()
        finally:
            with contextlib.suppress(OSError):
                self._partial.unlink(missing_ok=True)

    def _finish(self) -> None:
        try:
            self._close()
        except BaseException:
            self._discard()
            raise
        self._partial.replace(self.path)

    @contextlib.contextmanager
    def _guarded(self) -> Any:
        try:
            yield
        except OSError as error:
            if error.errno == _NO_SPACE:
                raise DiskFull(file=self.path.name) from error
            raise CannotWrite(file=self.path.name, reason=error.strerror or str(error)) from error

    @abstractmethod
    def _write(self, batch: pa.RecordBatch) -> None: ...

    @abstractmethod
    def _close(self) -> None: ...

    def _discard(self) -> None:
        """Let go of what was written so far; it will be removed."""
        self._close()


class CsvWriter(Writer):
    """UTF-8 text; with a byte-order mark where it holds more than ASCII, or Excel would garble it."""

    def __init__(self, path: Path, style: CsvStyle | None = None) -> None:
        super().__init__(path)
        self._style = style or CsvStyle()
        self._file: BinaryIO | None = None

    def _write(self, batch: pa.RecordBatch) -> None:
        if self._file is None:
            self._file = self._partial.open("wb", buffering=1 << 20)
            if self._style.mark or (self._style.mark is None and not _is_ascii(batch)):
                self._file.write(b"\xef\xbb\xbf")
            mark = self._style.delimiter
            names = [harmless_text(name) if self._style.harmless else name for name in batch.schema.names]
            self._file.write(mark.join(_quoted(name, mark) for name in names).encode() + b"\n")
        self._file.write(csv_lines(batch, self._style))

    def _close(self) -> None:
        if self._file is not None:
            self._file.close()


def csv_lines(batch: pa.RecordBatch, style: CsvStyle | None = None) -> bytes:
    """Return the rows of `batch` as CSV text; only cells that need quotes have them.

    Arrow's own writer puts quotes around every text or around none, so it serves batches that need no quotes.
    """
    import pyarrow as pa
    import pyarrow.compute as pc

    how = style or CsvStyle()
    marks = _SPECIAL + how.delimiter
    columns = [_as_written(column, how) for column in batch.columns]
    special = [pa.types.is_string(column.type) and _has_special(column, marks) for column in columns]
    if len(columns) > 1 and not any(special):
        return _unquoted_lines(columns, how.delimiter)
    cells = [_csv_cells(column, quoted, marks) for column, quoted in zip(columns, special, strict=True)]
    if len(cells) == 1:
        cells[0] = pc.if_else(pc.equal(cells[0], ""), '""', cells[0])
    cells[-1] = pc.binary_join_element_wise(cells[-1], "\n", "")
    lines = pc.binary_join_element_wise(*cells, how.delimiter) if len(cells) > 1 else cells[0]
    whole = pa.concat_arrays([lines])
    data = whole.buffers()[2]
    return data.to_pybytes() if data is not None else b""


def _as_written(column: pa.Array, style: CsvStyle) -> pa.Array:
    import pyarrow as pa
    import pyarrow.compute as pc

    if pa.types.is_string(column.type):
        return harmless(column) if style.harmless else column
    if pa.types.is_floating(column.type) and style.decimal != ".":
        return pc.replace_substring(pc.cast(column, pa.string()), ".", style.decimal)
    return _moments_as_text(column)


def _unquoted_lines(columns: list[pa.Array], delimiter: str) -> bytes:
    import pyarrow as pa
    from pyarrow import csv

    batch = pa.record_batch(columns, names=[str(number) for number in range(len(columns))])
    lines = pa.BufferOutputStream()
    csv.write_csv(batch, lines, csv.WriteOptions(include_header=False, quoting_style="none", delimiter=delimiter))
    return bytes(lines.getvalue().to_pybytes())


def _moments_as_text(column: pa.Array) -> pa.Array:
    """Return moments as text, without the time of day where it is midnight in all of them."""
    import pyarrow as pa
    import pyarrow.compute as pc

    if not pa.types.is_timestamp(column.type):
        return column
    midnight = pc.all(pc.equal(pc.floor_temporal(column, unit="day"), column)).as_py()
    return pc.strftime(column, format="%Y-%m-%d" if midnight in (True, None) else "%Y-%m-%d %H:%M:%S")


def _has_special(texts: pa.Array, marks: str) -> bool:
    """Return whether any cell needs quotes: one look at all the bytes, 20 times quicker than cell by cell."""
    _, offsets, data = texts.buffers()
    if data is None or not len(texts):
        return False
    first, last = np.frombuffer(offsets, np.int32)[[texts.offset, texts.offset + len(texts)]]
    used = np.frombuffer(data, np.uint8)[first:last]
    return any(bool((used == ord(mark)).any()) for mark in marks)


def _csv_cells(column: pa.Array, quoted: bool, marks: str) -> pa.Array:
    import pyarrow as pa
    import pyarrow.compute as pc

    texts = pc.cast(column, pa.string()).fill_null("")
    if not quoted:
        return texts
    special = pc.match_substring_regex(texts, f"[{re.escape(marks)}]")
    escaped = pc.replace_substring(texts, '"', '""')
    return pc.if_else(special, pc.binary_join_element_wise('"', escaped, '"', ""), texts)


def _quoted(name: str, delimiter: str) -> str:
    return '"' + name.replace('"', '""') + '"' if any(mark in name for mark in _SPECIAL + delimiter) else name


class ParquetWriter(Writer):
    """Columnar, typed."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self._parquet: Any = None
        self._file: Any = None

    def _write(self, batch: pa.RecordBatch) -> None:
        import pyarrow as pa
        from pyarrow import parquet

        if self._parquet is None:
            self._file = pa.OSFile(str(self._partial), "wb")
            self._parquet = parquet.ParquetWriter(self._file, batch.schema)
        self._parquet.write_batch(batch)

    def _close(self) -> None:
        if self._parquet is not None:
            self._parquet.close()
            self._file.close()

    def _discard(self) -> None:
        if self._parquet is not None:
            self._parquet.is_open = False  # or it would write its end when it is forgotten
            self._file.close()


class ExcelWriter(Writer):
    """One sheet, rows streamed to disk."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self._book: Any = None
        self._sheet: Any = None
        self._with_time: Any = None
        self._rows: tempfile.TemporaryDirectory[str] | None = None
        self._sink: _Sink | None = None
        self._row = 0

    def _write(self, batch: pa.RecordBatch) -> None:
        if self._book is None:
            self._open(batch.schema.names)
        if self._row + batch.num_rows > _MOST_EXCEL_ROWS + 1:
            raise TooLongForExcel(file=self.path.name)
        for values in zip(*(column.to_pylist() for column in batch.columns), strict=True):
            for position, value in enumerate(values):
                self._cell(position, value)
            self._row += 1

    def _open(self, names: list[str]) -> None:
        import xlsxwriter

        options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
        options |= {"strings_to_numbers": False, "nan_inf_to_errors": True}
        self._sink = _Sink(self._partial)
        self._rows = tempfile.TemporaryDirectory(prefix="acumen-")
        places = {"default_date_format": "yyyy-mm-dd", "tmpdir": self._rows.name}
        self._book = xlsxwriter.Workbook(self._sink, {**options, **places})
        self._sheet = self._book.add_worksheet()
        self._sheet.freeze_panes(1, 0)
        self._with_time = self._book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"})
        bold = self._book.add_format({"bold": True})
        for position, name in enumerate(names):
            self._sheet.write_string(0, position, name, bold)
        self._row = 1

    def _cell(self, position: int, value: Any) -> None:
        if value is None:
            return
        if isinstance(value, str):
            self._sheet.write_string(self._row, position, value[:_MOST_EXCEL_TEXT])
        elif hasattr(value, "year"):
            self._moment(position, value.replace(tzinfo=None))
        elif isinstance(value, bool):
            self._sheet.write_boolean(self._row, position, value)
        else:
            self._sheet.write_number(self._row, position, float(value))

    def _moment(self, position: int, value: Any) -> None:
        if value.year < _FIRST_EXCEL_YEAR:
            self._sheet.write_string(self._row, position, value.isoformat(" "))
        elif value.hour or value.minute or value.second or value.microsecond:
            self._sheet.write_datetime(self._row, position, value, self._with_time)
        else:
            self._sheet.write_datetime(self._row, position, value)

    def _close(self) -> None:
        from xlsxwriter.exceptions import FileCreateError

        if self._book is None or self._sink is None:
            return
        try:
            self._book.close()
            self._sink.close()
        except FileCreateError as error:
            raise error.args[0] from error  # what the system said
        self._discard()

    def _discard(self) -> None:
        if self._book is None or self._sink is None or self._rows is None:
            return
        self._book.fileclosed = True  # or it would write everything when it is forgotten
        for file in (self._sink, self._sheet.row_data_fh):
            with contextlib.suppress(OSError):  # a full disk refuses the last bytes, which nobody needs
                file.close()
        self._rows.cleanup()


class _Sink:
    """A file that takes everything and keeps nothing once it is closed.

    A zip file whose disk is full tries to finish itself when it is forgotten, and would fail again, unheard.
    """

    def __init__(self, path: Path) -> None:
        self._file: BinaryIO | None = path.open("wb")
        self._at = 0

    def write(self, data: bytes) -> int:
        self._at += len(data)
        return self._file.write(data) if self._file else len(data)

    def seek(self, offset: int, whence: int = 0) -> int:
        self._at = self._file.seek(offset, whence) if self._file else offset
        return self._at

    def tell(self) -> int:
        return self._at

    def flush(self) -> None:
        if self._file:
            self._file.flush()

    def close(self) -> None:
        file, self._file = self._file, None
        if file:
            file.close()


_WRITERS: dict[str, type[Writer]] = {".csv": CsvWriter, ".parquet": ParquetWriter, ".xlsx": ExcelWriter}


FOR_PEOPLE = CsvStyle(harmless=True)
"""How tables are written that somebody will open in a spreadsheet."""


def writer_for(path: Path, style: CsvStyle | None = None) -> Writer:
    """Return the writer that the name's ending asks for; `style` is for delimited text.

    Raises
    ------
    UnknownFileType
    """
    kind = _WRITERS.get(path.suffix.lower())
    if kind is None:
        raise UnknownFileType(file=path.name, ending=path.suffix)
    return CsvWriter(path, style) if kind is CsvWriter else kind(path)


def check_rows(path: Path, rows: int) -> None:
    """Refuse before the work what would be refused in the middle of it.

    Raises
    ------
    TooLongForExcel
    """
    if path.suffix.lower() == ".xlsx" and rows > _MOST_EXCEL_ROWS:
        raise TooLongForExcel(file=path.name)


def _is_ascii(batch: pa.RecordBatch) -> bool:
    import pyarrow as pa
    import pyarrow.compute as pc

    if not all(name.isascii() for name in batch.schema.names):
        return False
    texts = (column for column in batch.columns if pa.types.is_string(column.type))
    return all(pc.all(pc.string_is_ascii(text)).as_py() is not False for text in texts)
