"""Workbooks: .xlsx, .xls, .xlsb and .ods."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from desktop_app.core.data.cells import CHUNK_ROWS, GatheredSource, Gatherer, text_of
from desktop_app.core.data.errors import DamagedFile, EmptyFile, NoRows, NoSuchSheet, NothingInside, PasswordProtected
from desktop_app.core.data.layout import find_layout
from desktop_app.core.data.report import Doubt, ReadOptions, SourceInfo
from desktop_app.core.data.source import Source, reading
from desktop_app.core.notices import Notice
from desktop_app.core.progress import Progress
from desktop_app.core.text import QT_TRANSLATE_NOOP, say

_LAYOUT_ROWS = 200
_UNPACKING = QT_TRANSLATE_NOOP("Stages", "Unpacking the workbook")


def open_workbook(path: Path, kind: str, size: int, options: ReadOptions, progress: Progress) -> Source:
    """Open one sheet of a workbook: the chosen one, or the first that has rows."""
    progress.update(0.0, say(_UNPACKING))
    sheets, name, sheet = _sheet(path, kind, options)
    progress.update(0.5, say(_UNPACKING))
    width = sheet.width
    rows = _rows(sheet)
    top = list(itertools.islice(rows, _LAYOUT_ROWS))
    if not any(cell != "" for row in top for cell in row):
        raise EmptyFile(file=path.name)
    texts = [[text_of(cell) or "" for cell in row] for row in top]
    layout = find_layout(texts, options.header_rows)
    names = (*layout.names, *[""] * (width - len(layout.names)))
    columns = Gatherer([str(number) for number in range(width)])
    pending = itertools.chain(top[layout.first_data_row :], rows)
    count = 0
    while chunk := list(itertools.islice(pending, CHUNK_ROWS)):
        count += len(chunk)
        columns.add({str(number): values for number, values in enumerate(zip(*chunk, strict=True))}, len(chunk))
        progress.update(0.5 + 0.5 * count / max(sheet.height, 1), say(_UNPACKING))
    if not count:
        raise NoRows(file=path.name, columns=tuple(name for name in names if name.strip())[:20])
    doubts = list(layout.doubts)
    if len(sheets) > 1 and options.sheet is None:
        others = tuple(other for other in sheets if other != name)
        facts = {"sheet": name, "others": others[:10]}
        doubts.insert(0, Doubt(Notice("sheet_chosen", "", facts), tuple(f"sheet={other}" for other in others)))
    info = SourceInfo(str(path), kind, size, header_rows=layout.header_rows, sheet=name, sheets=sheets)
    return GatheredSource(path, info, names, doubts, columns.table())


def _sheet(path: Path, kind: str, options: ReadOptions) -> tuple[tuple[str, ...], str, Any]:
    """Return all sheet names, the name of the sheet to read, and its cells."""
    import python_calamine as calamine

    try:
        with reading(path):
            book = calamine.CalamineWorkbook.from_path(str(path))
        sheets = tuple(book.sheet_names)
        if options.sheet is not None:
            wanted = options.sheet.strip().casefold()
            exact = [name for name in sheets if name == options.sheet]
            found = exact or [name for name in sheets if name.strip().casefold() == wanted]
            if not found:
                raise NoSuchSheet(file=path.name, sheet=options.sheet, sheets=sheets)
            return sheets, found[0], book.get_sheet_by_name(found[0])
        filled = None
        for name in sheets:
            sheet = book.get_sheet_by_name(name)
            if sheet.height > 1:
                return sheets, name, sheet
            if sheet.height and filled is None:
                filled = name, sheet
    except calamine.PasswordError as error:
        raise PasswordProtected(file=path.name) from error
    except calamine.CalamineError as error:
        raise DamagedFile(file=path.name, format=kind) from error
    if filled is None:
        raise NothingInside(file=path.name)
    return sheets, *filled


def _rows(sheet: Any) -> Iterator[list[Any]]:
    """Yield rows without the blank ones at the end; durations become text."""
    blank = 0
    for row in sheet.iter_rows():
        if all(cell == "" for cell in row):
            blank += 1
            continue
        for _ in range(blank):
            yield [""] * len(row)
        blank = 0
        yield [str(cell) if isinstance(cell, dt.time | dt.timedelta) else cell for cell in row]
