"""Workbooks: .xlsx, .xls, .xlsb and .ods."""

from __future__ import annotations

import gc
import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop_app.core.data.cells import CHUNK_ROWS, GatheredSource, Gatherer, text_of
from desktop_app.core.data.digit_masks import MaskedCells, masked_cells
from desktop_app.core.data.ending import HELD_ROWS, EndJudge
from desktop_app.core.data.errors import DamagedFile, EmptyFile, NoRows, NoSuchSheet, NothingInside, PasswordProtected
from desktop_app.core.data.formulas_left import uncalculated
from desktop_app.core.data.layout import find_layout
from desktop_app.core.data.merged_cells import merged_of
from desktop_app.core.data.parts import Part, find_parts
from desktop_app.core.data.report import Doubt, ReadOptions, SourceInfo
from desktop_app.core.data.sheet_extent import check_extent
from desktop_app.core.data.source import Source, reading
from desktop_app.core.notices import Notice
from desktop_app.core.progress import Progress
from desktop_app.core.text import QT_TRANSLATE_NOOP, say

_LAYOUT_ROWS = 200
_UNPACKING = QT_TRANSLATE_NOOP("Stages", "Unpacking the workbook")


def open_workbook(path: Path, kind: str, size: int, options: ReadOptions, progress: Progress) -> Source:
    """Open one sheet of a workbook: the chosen one, or the first that has rows."""
    progress.update(0.0, say(_UNPACKING))
    chosen = _sheet(path, kind, options)
    progress.update(0.5, say(_UNPACKING))
    return read_sheet(path, kind, size, chosen, options, progress)


def read_sheet(
    path: Path,
    kind: str,
    size: int,
    chosen: Chosen,
    options: ReadOptions,
    progress: Progress,
    encoding: str | None = None,
) -> Source:
    """Find the table in a sheet and read it."""
    merged = merged_of(chosen.sheet)
    masked = masked_cells(path, chosen.name, chosen.sheet) if kind == "xlsx" else MaskedCells()
    rows = merged.filled(masked.written(_rows(chosen.sheet)))
    top = list(itertools.islice(rows, _LAYOUT_ROWS))
    if not any(cell != "" for row in top for cell in row):
        raise EmptyFile(file=path.name)
    texts = [[text_of(cell) or "" for cell in row] for row in top]
    part, others = _part(texts, options)
    tied = (max(merged.header[0] - part.start, 0), max(merged.header[1] - part.start, 0))
    layout = find_layout(texts[part.start : part.end], options.header_rows, options.skip_rows, tied)
    first = part.start + layout.first_data_row
    ends = part.end if others or part.end < len(top) else None
    body = texts[first : part.end]
    judge = EndJudge.of(body, chosen.sheet.width) if options.below != "keep" else None
    pending = itertools.islice(itertools.chain(top, rows), first, ends)
    taken = _Taken(chosen.sheet.width, judge, progress, chosen.sheet.height)
    taken.all(pending)
    names = (*layout.names, *[""] * (chosen.sheet.width - len(layout.names)))
    if not taken.rows:
        raise NoRows(file=path.name, columns=tuple(name for name in names if name.strip())[:20])
    table = taken.columns.table()
    used = _used_columns(table, names)
    doubts = [*chosen.doubts(options), *others, *layout.doubts, *merged.doubts(first, ends), *taken.doubts]
    if kind == "xlsx" and any(table.column(i).null_count == len(table) for i in used):
        doubts += uncalculated(path)
    info = SourceInfo(
        str(path),
        kind,
        size,
        encoding=encoding,
        header_rows=layout.header_rows,
        sheet=chosen.name,
        sheets=chosen.names,
    )
    return GatheredSource(path, info, [names[i] for i in used], doubts, table.select(used))


def sheets_in(path: Path) -> dict[str, tuple[str, ...]]:
    """Return the sheets of a workbook with their columns, those with the most rows first; hidden ones last.

    Raises
    ------
    DataError
    """
    import python_calamine as calamine

    found: list[tuple[bool, int, str, tuple[str, ...]]] = []
    try:
        with reading(path):
            book = calamine.CalamineWorkbook.from_path(str(path))
        for one in book.sheets_metadata:
            if one.typ != calamine.SheetTypeEnum.WorkSheet:
                continue
            check_extent(path, one.name)
            sheet = book.get_sheet_by_name(one.name)
            top = [[text_of(cell) or "" for cell in row] for row in itertools.islice(_rows(sheet), _LAYOUT_ROWS)]
            names = find_layout(top, None, None, (0, 0)).names if len(top) > 1 else ()
            hidden = one.visible != calamine.SheetVisibleEnum.Visible
            found.append((hidden, -sheet.height, one.name, tuple(name for name in names if name.strip())))
    except calamine.PasswordError as error:
        raise PasswordProtected(file=path.name) from error
    except calamine.CalamineError as error:
        raise DamagedFile(file=path.name, format=path.suffix) from error
    return {name: columns for _, _, name, columns in sorted(found)}


def _used_columns(table: Any, names: Sequence[str]) -> list[int]:
    """Return the columns between the first and the last one with a name or a value: tables may begin at C5."""
    filled = [
        bool(name.strip()) or column.null_count < len(column) for name, column in zip(names, table.columns, strict=True)
    ]
    first = filled.index(True) if True in filled else 0
    last = len(filled) - filled[::-1].index(True) if True in filled else len(filled)
    return list(range(first, last))


class _Taken:
    """The rows of a table, gathered chunk by chunk, without what stands below it."""

    def __init__(self, width: int, judge: EndJudge | None, progress: Progress, height: int) -> None:
        self.columns = Gatherer([str(number) for number in range(width)])
        self.rows = 0
        self.doubts: list[Doubt] = []
        self._judge, self._progress, self._height = judge, progress, height

    def all(self, rows: Iterator[list[Any]]) -> None:
        """Take all `rows`."""
        # The cells are millions of small objects without cycles: looking for those takes a fifth of the time.
        collects = gc.isenabled()
        gc.disable()
        try:
            self._all(rows)
        finally:
            if collects:
                gc.enable()

    def _all(self, rows: Iterator[list[Any]]) -> None:
        held: list[list[Any]] = []
        while chunk := list(itertools.islice(rows, CHUNK_ROWS)):
            held += chunk
            self._add(held[:-HELD_ROWS])
            held = held[-HELD_ROWS:]
        if self._judge is not None:
            ending = self._judge.ending([[text_of(cell) or "" for cell in row] for row in held])
            self.doubts = ending.doubts()
            held = held[: len(held) - ending.rows]
        self._add(held)

    def _add(self, rows: list[list[Any]]) -> None:
        if rows:
            self.columns.add({str(n): values for n, values in enumerate(zip(*rows, strict=True))}, len(rows))
            self.rows += len(rows)
            self._progress.update(0.5 + 0.5 * self.rows / max(self._height, 1), say(_UNPACKING))


def _part(texts: list[list[str]], options: ReadOptions) -> tuple[Part, list[Doubt]]:
    """Return the rows of the chosen table among the first ones, and the doubt about others below it."""
    parts = find_parts(texts, [False] * len(texts)) if options.skip_rows is None else []
    if len(parts) < 2:
        return Part(0, len(texts)), []
    number = min(options.part or 1, len(parts))
    facts = {"n": len(parts) - 1, "part": number, "line": parts[number % len(parts)].start + 1}
    others = tuple(f"part={n}" for n in range(1, len(parts) + 1) if n != number)
    return parts[number - 1], [Doubt(Notice("more_tables", "", facts), others)]


# --- the sheet --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Chosen:
    """The sheet to read, among those of the workbook."""

    names: tuple[str, ...]
    name: str
    sheet: Any
    hidden: tuple[str, ...] = ()
    empty: tuple[str, ...] = ()

    def doubts(self, options: ReadOptions) -> list[Doubt]:
        """Return the doubt about the choice."""
        others = tuple(name for name in self.names if name != self.name)
        if not others or options.sheet is not None:
            return []
        alternatives = tuple(f"sheet={name}" for name in others)
        return [Doubt(Notice("sheet_chosen", "", {"sheet": self.name, "others": others[:10]}), alternatives)]


def _sheet(path: Path, kind: str, options: ReadOptions) -> Chosen:
    import python_calamine as calamine

    try:
        with reading(path):
            book = calamine.CalamineWorkbook.from_path(str(path))
        names = tuple(book.sheet_names)
        hidden = tuple(m.name for m in book.sheets_metadata if m.visible != calamine.SheetVisibleEnum.Visible)
        if options.sheet is not None:
            name = named_sheet(path, options.sheet, names)
            return Chosen(names, name, _opened(path, kind, book, name), hidden, ())
        return _first_filled(path, kind, book, names, hidden)
    except calamine.PasswordError as error:
        raise PasswordProtected(file=path.name) from error
    except calamine.CalamineError as error:
        raise DamagedFile(file=path.name, format=kind) from error


def named_sheet(path: Path, wanted: str, names: tuple[str, ...]) -> str:
    """Return the sheet that is called `wanted`, in any case.

    Raises
    ------
    NoSuchSheet
    """
    same = wanted.strip().casefold()
    found = [name for name in names if name == wanted] or [n for n in names if n.strip().casefold() == same]
    if not found:
        raise NoSuchSheet(file=path.name, sheet=wanted, sheets=names)
    return found[0]


def _opened(path: Path, kind: str, book: Any, name: str) -> Any:
    if kind == "xlsx":
        check_extent(path, name)
    return book.get_sheet_by_name(name)


def _first_filled(path: Path, kind: str, book: Any, names: tuple[str, ...], hidden: tuple[str, ...]) -> Chosen:
    """Return the first sheet with rows: one that is shown before those that are hidden."""
    empty: list[str] = []
    small: tuple[str, Any] | None = None
    for name in (*(n for n in names if n not in hidden), *hidden):
        sheet = _opened(path, kind, book, name)
        if sheet.height > 1 and sheet.width:
            return Chosen(names, name, sheet, hidden, tuple(empty))
        if sheet.height and small is None:
            small = name, sheet
        elif not sheet.height:
            empty.append(name)
    if small is None:
        raise NothingInside(file=path.name)
    return Chosen(names, *small, hidden, tuple(empty))


def _rows(sheet: Any) -> Iterator[list[Any]]:
    """Yield rows without the blank ones at the end; durations become text."""
    blank = 0
    width = sheet.width
    empty = [""] * width
    for row in sheet.iter_rows():
        if row == empty:
            blank += 1
            continue
        for _ in range(blank):
            yield [""] * width
        blank = 0
        yield row
