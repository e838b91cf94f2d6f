"""Delimited text: CSV, TSV and their relatives, in any encoding, packed or not."""

from __future__ import annotations

import codecs
import csv
import io
import itertools
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from desktop_app.core.data.dialect import WHITESPACE, Dialect, find_dialect, lines_of, parse_lines
from desktop_app.core.data.encoding import Encoding, find_encoding
from desktop_app.core.data.errors import BrokenQuotes, DamagedFile, EmptyFile, NoRows, NotATable, WrongEncoding
from desktop_app.core.data.layout import Layout, find_layout
from desktop_app.core.data.ragged import Ragged, batch_of, merged, swallows_rows, without_blank_end
from desktop_app.core.data.report import Doubt, ReadOptions, SourceInfo
from desktop_app.core.data.source import Source, is_packed, reading, unpacked
from desktop_app.core.data.utf8_stream import UTF8_BLOCK, Skipping, Utf8Stream
from desktop_app.core.notices import Notice

if TYPE_CHECKING:
    import pyarrow as pa

_SAMPLE_BYTES = 1 << 19
_SAMPLE_ROWS = 1000
_LARGEST_CELL = 1 << 24


def open_text(path: Path, size: int, options: ReadOptions) -> Source:
    """Open delimited text and find out its encoding, its dialect and its header."""
    with reading(path):
        try:
            encoding = _encoding(path, options)
            sample, whole = _sample(path, encoding)
        except (EOFError, _lzma_error(), _zlib_error()) as error:
            raise DamagedFile(file=path.name, format=path.suffix.lstrip(".")) from error
    if not sample.strip():
        raise EmptyFile(file=path.name)
    controls = sum(char < " " and char not in "\t\r\n\f\x1a\x1b" for char in sample)
    if controls > 2 and controls > 0.01 * len(sample):
        raise NotATable(file=path.name)
    found = find_dialect(sample, options.delimiter)
    rows, ends = _grid(path, sample, found.dialect)
    if not whole and len(rows) > 2:
        rows, ends = rows[:-1], ends[:-1]
    layout = find_layout(rows, options.header_rows)
    if whole and len(rows) <= layout.first_data_row:
        raise NoRows(file=path.name, columns=tuple(name for name in layout.names if name.strip())[:20])
    doubts = [*_encoding_doubts(encoding), *layout.doubts]
    if found.rival:
        doubts.append(
            Doubt(
                Notice("delimiter_guessed", "", {"mark": _shown(found.dialect.delimiter)}),
                (f"delimiter={found.rival}",),
            )
        )
    if found.dialect.delimiter == WHITESPACE:
        doubts.append(Doubt(Notice("split_at_spaces", "", {"n": len(layout.names)})))
    info = SourceInfo(
        path=str(path),
        format=_format_name(found.dialect),
        size_bytes=size,
        encoding=encoding.name.removesuffix("-sig") if encoding.name.startswith("utf-8") else encoding.name,
        delimiter=found.dialect.delimiter or None,
        quote=found.dialect.quote or None,
        header_rows=layout.header_rows,
    )
    lines = ends[layout.first_data_row - 1] if layout.first_data_row else 0
    above = sum(len(line.encode()) for line in itertools.islice(lines_of(sample), lines))
    return TextSource(path, info, layout, doubts, encoding, found.dialect, above)


class TextSource(Source):
    """Delimited text, streamed."""

    def __init__(
        self,
        path: Path,
        info: SourceInfo,
        layout: Layout,
        doubts: Iterable[Doubt],
        encoding: Encoding,
        dialect: Dialect,
        skip_bytes: int,
    ) -> None:
        super().__init__(path, info, layout.names, list(doubts))
        self._encoding, self._dialect, self._skip_bytes = encoding, dialect, skip_bytes
        self._raw: BinaryIO | None = None
        self._file_doubts = list(self.doubts)
        if is_packed(path):
            self.expected_bytes *= 6

    def fraction(self) -> float:
        """Return the share of the bytes on disk that were read."""
        if self._raw is None:
            return 0.0
        if self._raw.closed:
            return 1.0
        return min(self._raw.tell() / max(self.info.size_bytes, 1), 1.0)

    def _stream(self, rows: int) -> Iterator[pa.RecordBatch]:
        ragged = Ragged()
        self.doubts = list(self._file_doubts)
        done = 0
        for batch in without_blank_end(self._batches(rows, ragged)):
            if self._dialect.quote and self._dialect.delimiter and swallows_rows(batch, self._dialect.delimiter):
                raise BrokenQuotes(file=self.path.name, rows=done)
            done += batch.num_rows
            yield batch
        if ragged.short:
            facts = {"n": ragged.short, "cells": ragged.first, "columns": len(self.names)}
            self.doubts.append(Doubt(Notice("rows_short", "", facts)))
        if ragged.long:
            facts = {"n": ragged.long, "cells": ragged.first, "columns": len(self.names)}
            self.doubts.append(Doubt(Notice("rows_long", "", facts)))

    def _batches(self, rows: int, ragged: Ragged) -> Iterator[pa.RecordBatch]:
        done = 0
        if len(self._dialect.delimiter) == 1 and self._dialect.delimiter != WHITESPACE and not self._dialect.skip_space:
            import pyarrow as pa

            try:
                for batch in self._fast(ragged):
                    done += batch.num_rows
                    yield batch
                return
            except pa.ArrowInvalid:
                # A row longer than a block, or quotes that confuse the fast reader: go on with the patient one.
                ragged.waiting.clear()
        yield from self._patient(rows, done, ragged)

    def _fast(self, ragged: Ragged) -> Iterator[pa.RecordBatch]:
        import pyarrow as pa
        from pyarrow import csv as arrow_csv

        width = len(self.names)
        columns = [str(number) for number in range(width)]

        def keep(row: Any) -> str:
            try:
                cells = next(parse_lines(lines_of(row.text), self._dialect))[0]
            except (StopIteration, csv.Error):
                cells = [row.text]
            ragged.waiting.append((row.number, ragged.fit(cells, width)))
            return "skip"

        with self._open() as stream:
            reader = arrow_csv.open_csv(
                Skipping(stream, self._skip_bytes),
                read_options=arrow_csv.ReadOptions(column_names=columns, use_threads=False, block_size=UTF8_BLOCK),
                parse_options=arrow_csv.ParseOptions(
                    delimiter=self._dialect.delimiter,
                    quote_char=self._dialect.quote or False,
                    double_quote=not self._dialect.escape,
                    escape_char=self._dialect.escape or False,
                    newlines_in_values=bool(self._dialect.quote),
                    ignore_empty_lines=width > 1,
                    invalid_row_handler=keep,
                ),
                convert_options=arrow_csv.ConvertOptions(
                    column_types=dict.fromkeys(columns, pa.string()), strings_can_be_null=False, null_values=[]
                ),
            )
            position = 1
            for batch in reader:
                whole = merged(batch, position, ragged)
                position += whole.num_rows
                yield whole
            rest = [cells for _, cells in ragged.waiting]
            ragged.waiting.clear()
            if rest:
                yield batch_of(rest, width)

    def _patient(self, rows: int, done: int, ragged: Ragged) -> Iterator[pa.RecordBatch]:
        width = len(self.names)
        kept: list[list[str | None]] = []
        counted = 0
        csv.field_size_limit(_LARGEST_CELL)
        with self._open() as stream:
            text = io.TextIOWrapper(io.BufferedReader(Skipping(stream, self._skip_bytes)), "utf-8", newline="")
            lines = (line.replace("\0", "") for line in text)
            try:
                for cells, _ in parse_lines(lines, self._dialect):
                    counted += 1
                    if counted <= done:
                        continue
                    kept.append(list(cells) if len(cells) == width else ragged.fit(cells, width))
                    if len(kept) == rows:
                        yield batch_of(kept, width)
                        kept = []
            except csv.Error as error:
                raise BrokenQuotes(file=self.path.name, rows=counted) from error
        if kept:
            yield batch_of(kept, width)

    def _open(self) -> Utf8Stream:
        self._raw = self.path.open("rb")
        return Utf8Stream(unpacked(self._raw), self._encoding)


def _encoding(path: Path, options: ReadOptions) -> Encoding:
    if options.encoding is None:
        return find_encoding(lambda: unpacked(path.open("rb")))
    found = find_encoding(lambda: unpacked(path.open("rb")))
    try:
        name = codecs.lookup(options.encoding).name
    except LookupError as error:
        raise WrongEncoding(file=path.name, encoding=options.encoding) from error
    if found.sure and name == found.name.removesuffix("-sig"):
        return found
    chosen = Encoding(name, bom=found.bom if name.startswith("utf") else 0)
    decoder = codecs.getincrementaldecoder(name)("replace")
    broken = total = 0
    with unpacked(path.open("rb")) as file:
        while chunk := file.read(1 << 20):
            text = decoder.decode(chunk)
            broken += text.count("\ufffd")
            total += len(text)
    if broken > 0.01 * max(total, 1):
        raise WrongEncoding(file=path.name, encoding=options.encoding)
    return Encoding(name, chosen.bom, broken=bool(broken))


def _sample(path: Path, encoding: Encoding) -> tuple[str, bool]:
    """Return the first lines as text, and whether that is the whole file."""
    with Utf8Stream(unpacked(path.open("rb")), encoding) as stream:
        pieces, size = [], 0
        while size < _SAMPLE_BYTES and (piece := stream.read(_SAMPLE_BYTES)):
            pieces.append(piece)
            size += len(piece)
        whole = not stream.read(1)
    data = b"".join(pieces)
    if not whole:
        data = data[: data.rfind(b"\n") + 1] or data
    return data.decode("utf-8", "replace"), whole


def _grid(path: Path, sample: str, dialect: Dialect) -> tuple[list[list[str]], list[int]]:
    """Return the rows of `sample` and the number of lines up to the end of each."""
    rows, ends = [], []
    try:
        for row, end in parse_lines(lines_of(sample), dialect):
            rows.append(row)
            ends.append(end)
            if len(rows) == _SAMPLE_ROWS:
                break
    except csv.Error as error:
        raise BrokenQuotes(file=path.name, rows=len(rows)) from error
    return rows, ends


def _encoding_doubts(encoding: Encoding) -> list[Doubt]:
    if encoding.sure and not encoding.broken:
        return []
    facts = {"encoding": encoding.name, "text": encoding.excerpt}
    code = "encoding_broken" if encoding.broken else "encoding_guessed"
    return [Doubt(Notice(code, "", facts), tuple(f"encoding={other}" for other in encoding.others))]


def _format_name(dialect: Dialect) -> str:
    return {",": "csv", ";": "csv", "\t": "tsv"}.get(dialect.delimiter, "text")


def _shown(delimiter: str) -> str:
    return {"\t": "⇥", " ": "␣"}.get(delimiter, delimiter)


def _zlib_error() -> type[Exception]:
    import zlib

    return zlib.error


def _lzma_error() -> type[Exception]:
    import lzma

    return lzma.LZMAError
