"""Delimited text: CSV, TSV and their relatives, in any encoding, packed or not."""

from __future__ import annotations

import io
import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop_app.core.data.dialect import FIXED, FoundDialect, find_dialect
from desktop_app.core.data.encoding import Encoding
from desktop_app.core.data.ending import HELD_ROWS, Ending, EndJudge, without_ending
from desktop_app.core.data.errors import EmptyFile, NoRows, NotATable, TooManyColumns
from desktop_app.core.data.layout import Layout, find_layout
from desktop_app.core.data.parts import comment_mark, find_parts
from desktop_app.core.data.ragged import (
    Cells,
    Ragged,
    batch_of,
    is_ragged,
    widest_row,
    without_leading_spaces,
)
from desktop_app.core.data.repair import RowRepair
from desktop_app.core.data.report import Doubt, ReadOptions, SourceInfo
from desktop_app.core.data.row_blocks import IrregularQuotes, QuoteOrder, RowTooLong, row_blocks
from desktop_app.core.data.shapes import shapes_of
from desktop_app.core.data.source import Source
from desktop_app.core.data.straight import BlockReader, Straight, is_straight
from desktop_app.core.data.text_bytes import TextBytes, encoding_doubts
from desktop_app.core.data.tokens import WHITESPACE, Dialect, Row, lines_of, parse_rows
from desktop_app.core.data.utf8_stream import UTF8_BLOCK, Skipping, Utf8Stream
from desktop_app.core.notices import Notice

if TYPE_CHECKING:
    import pyarrow as pa

_SAMPLE_ROWS = 1000
_SHAPE_ROWS = 400
_LAYOUT_ROWS = 500
_MOST_COLUMNS = 20_000
_ENDING_BYTES = 1 << 16
_SEPARATOR_LINE = re.compile(r"\ufeff?\"?sep=.\"?", re.IGNORECASE)
_CONTROLS = re.compile("[\x00\x02-\x08\x0b\x0e-\x19\x1c\x1d]")


def open_text(content: TextBytes, size: int, options: ReadOptions, hasty: bool = False) -> Source:
    """Open delimited text and find out its encoding, its dialect and its header; see `open_source` for `hasty`."""
    encoding = content.encoding(options.encoding, hasty)
    sample, whole = content.sample(encoding)
    if not sample.strip():
        raise EmptyFile(file=content.path.name)
    controls = len(_CONTROLS.findall(sample))
    if controls > 2 and controls > 0.01 * len(sample):
        raise NotATable(file=content.path.name)
    found = find_dialect(sample, options.delimiter, options.quote)
    grid = _grid(sample, found.dialect)
    if not whole and len(grid.rows) > 2:
        grid = grid.without_last()
    first, last, doubts = _part(grid, options)
    cells = [row.cells for row in grid.rows[first:last]]
    widest = max((len(row) for row in cells), default=0)
    if widest > _MOST_COLUMNS:
        raise TooManyColumns(file=content.path.name, columns=widest, most=_MOST_COLUMNS)
    layout = find_layout(cells[:_LAYOUT_ROWS], options.header_rows, options.skip_rows)
    if not layout.header_rows and found.dialect.delimiter and is_ragged(cells):
        # Baskets of things bought together: the widest may come long after the first rows.
        with content.open(encoding) as stream:
            widest = widest_row(io.TextIOWrapper(io.BufferedReader(stream), "utf-8"), found.dialect, len(layout.names))
        layout = replace(layout, names=("",) * widest)
    body = grid.rows[first + layout.first_data_row : last]
    if (whole or last < len(grid.rows)) and not body:
        raise NoRows(file=content.path.name, columns=tuple(name for name in layout.names if name.strip())[:20])
    info = SourceInfo(
        path=str(content.path),
        format=_format_name(found.dialect),
        size_bytes=size,
        encoding=encoding.name.removesuffix("-sig") if encoding.name.startswith("utf-8") else encoding.name,
        delimiter=found.dialect.delimiter or (FIXED if found.dialect.places else None),
        quote=found.dialect.quote or None,
        header_rows=layout.header_rows,
    )
    doubts = [*encoding_doubts(encoding), *doubts, *layout.doubts, *_dialect_doubts(found, layout)]
    plan = _plan(grid, layout, body, first, last, options, found.dialect)
    return TextSource(content, info, layout, doubts, encoding, replace(plan, above=_bytes_above(sample, plan.lines)))


# --- what the first lines tell ----------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Grid:
    """The first rows of a file without lines of comments."""

    rows: list[Row]
    breaks: list[bool]
    comment: str = ""
    comments: int = 0

    def without_last(self) -> _Grid:
        """Return the grid without its last row, which may be only half of one."""
        return replace(self, rows=self.rows[:-1], breaks=self.breaks[:-1])


def _grid(sample: str, dialect: Dialect) -> _Grid:
    rows = list(itertools.islice(parse_rows(lines_of(sample), dialect), _SAMPLE_ROWS))
    if any(not row.regular or "\n" in row.text or "\r" in row.text for row in rows):
        # Knowing how wide rows are tells stray quotation marks from cells over several lines.
        widths = sorted(len(row.cells) for row in rows)
        rows = list(itertools.islice(parse_rows(lines_of(sample), dialect, widths[len(widths) // 2]), _SAMPLE_ROWS))
    if rows and _SEPARATOR_LINE.fullmatch(rows[0].text):
        rows = rows[1:]
    comment = comment_mark([row.text for row in rows], [row.cells for row in rows])
    ends = [0, *(row.end for row in rows)]
    breaks = [row.end - before > row.text.count("\n") + 1 for row, before in zip(rows, ends, strict=False)]
    comments = 0
    if comment:
        width = _usual(rows, comment)
        keep = [not row.text.startswith(comment) or len(row.cells) == width for row in rows]
        # Those further down are counted while all rows are read.
        comments = keep.index(True) if True in keep else 0
        rows, breaks = list(itertools.compress(rows, keep)), list(itertools.compress(breaks, keep))
    return _Grid(rows, breaks, comment, comments)


def _usual(rows: Iterable[Row], comment: str) -> int:
    widths = sorted(len(row.cells) for row in rows if not row.text.startswith(comment))
    return widths[len(widths) // 2] if widths else 0


def _part(grid: _Grid, options: ReadOptions) -> tuple[int, int, list[Doubt]]:
    """Return the first and the last row of the chosen table in the grid, and the doubt about others."""
    cells = [row.cells for row in grid.rows]
    parts = find_parts(cells, grid.breaks, options.part is not None) if options.skip_rows is None else []
    if len(parts) < 2:
        return 0, len(grid.rows), []
    number = min(options.part or 1, len(parts))
    part = parts[number - 1]
    others = tuple(f"part={n}" for n in range(1, len(parts) + 1) if n != number)
    facts = {"n": len(parts) - 1, "part": number, "line": grid.rows[parts[number % len(parts)].start].end}
    return part.start, part.end, [Doubt(Notice("more_tables", "", facts), others)]


@dataclass(frozen=True)
class _Plan:
    """How all rows are read.

    Attributes
    ----------
    above : int
        Bytes before the first row of data, in UTF-8.
    lines : int
        Lines before it.
    most : int, optional
        Rows up to the next table.
    """

    dialect: Dialect
    width: int
    lines: int
    most: int | None
    repair: RowRepair | None
    judge: EndJudge | None
    comment: str
    names: tuple[str, ...]
    comments: int = 0
    above: int = 0


def _plan(
    grid: _Grid, layout: Layout, body: list[Row], first: int, last: int, options: ReadOptions, dialect: Dialect
) -> _Plan:
    width = len(layout.names)
    right = [row.cells for row in body if len(row.cells) == width and row.regular][:_SHAPE_ROWS]
    shapes = shapes_of(right, width) if options.ragged != "pad" and width < 500 else ()
    judge = EndJudge.of([row.cells for row in body[:_SHAPE_ROWS]], width) if options.below != "keep" else None
    before = first + layout.first_data_row
    lines = grid.rows[before - 1].end if before else 0
    if not before and grid.comment and grid.rows:
        lines = grid.rows[0].end - grid.rows[0].text.count("\n") - 1
    names = tuple(name.strip() for name in layout.names)
    return _Plan(
        dialect,
        width,
        lines,
        len(body) if last < len(grid.rows) else None,
        RowRepair(shapes, dialect) if shapes else None,
        judge,
        grid.comment,
        names if layout.header_rows else (),
        grid.comments,
    )


def _bytes_above(sample: str, lines: int) -> int:
    return sum(len(line.encode()) for line in itertools.islice(lines_of(sample), lines))


def _dialect_doubts(found: FoundDialect, layout: Layout) -> list[Doubt]:
    doubts = []
    dialect = found.dialect
    if found.rival and not dialect.delimiter:
        doubts.append(Doubt(Notice("lines_not_split", "", {}), (f"delimiter={found.rival}",)))
    elif found.rival:
        shown = "⇥" if dialect.delimiter == "\t" else "␣" if dialect.delimiter == " " else dialect.delimiter
        doubts.append(Doubt(Notice("delimiter_guessed", "", {"mark": shown}), (f"delimiter={found.rival}",)))
    if dialect.places:
        facts = {"n": len(layout.names)}
        doubts.append(Doubt(Notice("split_at_places", "", facts), ("delimiter=",)))
    elif dialect.delimiter == WHITESPACE:
        doubts.append(Doubt(Notice("split_at_spaces", "", {"n": len(layout.names)}), ("delimiter=",)))
    if dialect.pairs:
        doubts.append(Doubt(Notice("pairs_joined", "", {}), ('quote="',)))
    return doubts


def _format_name(dialect: Dialect) -> str:
    return {",": "csv", ";": "csv", "\t": "tsv"}.get(dialect.delimiter, "text")


# --- all rows ---------------------------------------------------------------------------------------------------------


class TextSource(Source):
    """Delimited text, streamed."""

    reads_straight = True

    def __init__(
        self,
        content: TextBytes,
        info: SourceInfo,
        layout: Layout,
        doubts: Iterable[Doubt],
        encoding: Encoding,
        plan: _Plan,
    ) -> None:
        super().__init__(content.path, info, layout.names, list(doubts))
        self._content, self._encoding, self._plan = content, encoding, plan
        self._file_doubts = list(self.doubts)
        self._zeros = 0
        self.expected_bytes = content.expected_bytes(info.size_bytes)

    def fraction(self) -> float:
        """Return the share of the bytes on disk that were read."""
        return self._content.fraction()

    def add_doubts(self, doubts: Sequence[Doubt]) -> None:
        """Add doubts about the file as a whole, which every reading starts with."""
        super().add_doubts(doubts)
        self._file_doubts = [*doubts, *self._file_doubts]

    def _stream(self, rows: int) -> Iterator[pa.RecordBatch]:
        return self._straight_stream(rows, Straight())

    def _straight_stream(self, rows: int, straight: Straight) -> Iterator[pa.RecordBatch]:
        ragged = Ragged(self._plan.repair, self._plan.comment, comments=self._plan.comments)
        self.doubts = list(self._file_doubts)
        ending: list[Ending] = []
        repeats = 0
        for batch in without_ending(self._limited(rows, ragged, straight), self._plan.judge, ending):
            if is_straight(batch):
                yield batch
                continue
            kept = self._without_repeated_names(batch)
            repeats += batch.num_rows - kept.num_rows
            yield without_leading_spaces(kept, ragged) if self._plan.repair is not None else kept
        if self._zeros:
            self.doubts.append(Doubt(Notice("zero_letters", "", {"n": self._zeros})))
        self.doubts += ragged.doubts(self._plan.width, self._plan.dialect.quote)
        if repeats:
            self.doubts.append(Doubt(Notice("names_repeated", "", {"n": repeats}), ("part=1",)))
        for end in ending:
            self.doubts += end.doubts()

    def _limited(self, rows: int, ragged: Ragged, straight: Straight) -> Iterator[pa.RecordBatch]:
        left = self._plan.most
        for batch in self._batches(rows, ragged, straight):
            if left is None:
                yield batch
                continue
            yield batch.slice(0, left)
            left -= batch.num_rows
            if left <= 0:
                return

    def _finds_names(self) -> bool:
        """Return whether rows that repeat the names of the columns can be told from others."""
        return len(self._plan.names) >= 2 and all(self._plan.names[:2])

    def _without_repeated_names(self, batch: pa.RecordBatch) -> pa.RecordBatch:
        """Leave out rows that only repeat the names of the columns, as printed reports do on every page."""
        import pyarrow.compute as pc

        names = self._plan.names
        if not self._finds_names():
            return batch
        same = pc.equal(batch.column(0), names[0])
        if not pc.any(same).as_py():
            return batch
        for number, name in enumerate(names[1:], start=1):
            same = pc.and_(same, pc.equal(pc.utf8_trim_whitespace(pc.fill_null(batch.column(number), "")), name))
        return batch.filter(pc.invert(pc.fill_null(same, False)))

    def _batches(self, rows: int, ragged: Ragged, straight: Straight) -> Iterator[pa.RecordBatch]:
        done = 0
        if self._plan.dialect.is_plain and self._plan.most is None:
            import pyarrow as pa

            settled = replace(ragged, waiting=[])
            try:
                for batch, size in self._fast(ragged, straight):
                    if batch is not None:
                        yield batch
                    done += size
                    settled = replace(ragged, waiting=[])
                return
            except (pa.ArrowInvalid, IrregularQuotes, RowTooLong):
                # Quotes that confuse the fast reader, or a row over many blocks: go on with the patient one.
                vars(ragged).update(vars(settled))
        yield from self._patient(rows, done, ragged)

    def _fast(self, ragged: Ragged, straight: Straight) -> Iterator[tuple[pa.RecordBatch | None, int]]:
        """Yield batches and how many bytes each of them stands for."""
        plan = self._plan
        names = plan.names or ("",) * plan.width
        reader = BlockReader(plan.dialect, names, ragged, straight, self._finds_names(), plan.repair is not None)
        held: tuple[pa.RecordBatch, bytearray, int] | None = None
        with self._open() as stream:
            skipping = Skipping(stream, plan.above)
            for block, end in row_blocks(skipping.fill, plan.dialect.quote, plan.dialect.delimiter, UTF8_BLOCK):
                wanted, reader.is_ascii = bool(straight.types), stream.is_ascii
                batch = reader.straight(block, end) if wanted else None
                if batch is not None:
                    if held is not None:
                        yield held[0], held[2]
                    held = batch, block, end
                    continue
                texts = reader.texts(block, end)
                if texts is not None and wanted:
                    reader.settle(texts)
                if held is not None:
                    # Where a table ends is seen in texts.
                    enough = texts is not None and texts.num_rows >= HELD_ROWS
                    yield from [(held[0], held[2])] if enough else self._ending(reader, *held)
                    held = None
                yield texts, end
            if held is not None:
                yield from self._ending(reader, *held)
            self._zeros = stream.zeros

    def _ending(
        self, reader: BlockReader, batch: pa.RecordBatch, block: bytearray, end: int
    ) -> Iterator[tuple[pa.RecordBatch | None, int]]:
        """Yield a batch whose last rows are texts again."""
        dialect = self._plan.dialect
        cut = block.rfind(b"\n", 0, max(end - _ENDING_BYTES, 0)) + 1
        if cut and dialect.quote:
            cut = QuoteOrder(dialect.quote, dialect.delimiter).end_of_rows(block, cut)
        last = reader.texts(block[cut:], end - cut) if cut else None
        if last is None or not HELD_ROWS <= last.num_rows < batch.num_rows:
            yield reader.texts(block, end), end
            return
        yield batch.slice(0, batch.num_rows - last.num_rows), cut
        yield last, end - cut

    def _patient(self, rows: int, done: int, ragged: Ragged) -> Iterator[pa.RecordBatch]:
        """Read what comes after `done` bytes row by row."""
        width = self._plan.width
        kept: list[Cells] = []
        with self._open() as stream:
            rest = Skipping(stream, self._plan.above + done)
            text = io.TextIOWrapper(io.BufferedReader(rest), "utf-8", newline="\n")
            for row in parse_rows(text, self._plan.dialect, width):
                if not row.regular:
                    ragged.note_stray(row.text)
                if len(row.cells) == width:
                    kept.append(list(row.cells))
                else:
                    cells = ragged.fit(row.cells, width, row.text)
                    if cells is not None:
                        kept.append(cells)
                if len(kept) == rows:
                    yield batch_of(kept, width)
                    kept = []
            self._zeros = stream.zeros
        if kept:
            yield batch_of(kept, width)

    def _open(self) -> Utf8Stream:
        return self._content.open(self._encoding)
