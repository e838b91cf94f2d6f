"""How far a sheet reaches: a single cell far away would make millions of empty ones, more than any memory holds."""

from __future__ import annotations

import html
import re
import zipfile
from pathlib import Path
from typing import IO

from desktop_app.core.data.errors import FarCell
from desktop_app.core.data.memory import free_bytes

_BYTES_OF_CELL = 40
_ALWAYS_FINE = 20_000_000
_BLOCK = 1 << 20
_DIMENSION = re.compile(rb"<(?:\w+:)?dimension ref=\"[A-Z]+\d+:([A-Z]+)(\d+)\"")
_CELL = re.compile(rb"<(?:\w+:)?c r=\"([A-Z]{1,3})(\d{1,7})\"[^<>]*(?<!/)>(?!</)")
_SHEET = re.compile(r"<(?:\w+:)?sheet\s[^<>]*>")
_LINK = re.compile(r"<Relationship\s[^<>]*>")
_ATTRIBUTE = re.compile(r"([\w:]+)=\"([^\"]*)\"")


def check_extent(path: Path, sheet: str) -> None:
    """Refuse a sheet of an .xlsx workbook that reaches so far that it would not fit into the memory.

    Raises
    ------
    FarCell
    """
    try:
        with zipfile.ZipFile(path) as archive:
            member = member_of(archive, sheet)
            if member is None:
                return
            with archive.open(member) as file:
                said = _DIMENSION.search(file.read(4096))
            if said is None or _fits(int(said[2]), column_number(said[1])):
                return
            # What is said may be only where cells are coloured: those with a value count.
            with archive.open(member) as file:
                rows, columns, last = _reached(file)
    except (zipfile.BadZipFile, KeyError, NotImplementedError, RuntimeError, EOFError):
        # Whatever is wrong with the file is told by what reads it.
        return
    if not _fits(rows, columns):
        raise FarCell(file=path.name, sheet=sheet, cell=last, rows=rows, columns=columns)


def _fits(rows: int, columns: int) -> bool:
    free = free_bytes()
    cells = rows * columns
    return cells <= _ALWAYS_FINE or (free is not None and cells * _BYTES_OF_CELL < 0.5 * free)


def member_of(archive: zipfile.ZipFile, sheet: str) -> str | None:
    """Return the part of the workbook that holds `sheet`."""
    book = archive.read("xl/workbook.xml").decode("utf-8", "replace")
    links = archive.read("xl/_rels/workbook.xml.rels").decode("utf-8", "replace")
    found = [dict(_ATTRIBUTE.findall(one)) for one in _SHEET.findall(book)]
    key = next((one.get("r:id") for one in found if html.unescape(one.get("name", "")) == sheet), None)
    targets = [dict(_ATTRIBUTE.findall(one)) for one in _LINK.findall(links)]
    target = next((one.get("Target", "") for one in targets if key and one.get("Id") == key), "")
    member = target.removeprefix("/") if target.startswith("/") else f"xl/{target}"
    return member if target and member in archive.namelist() else None


def _reached(file: IO[bytes]) -> tuple[int, int, str]:
    """Return the last row and column with a value, and the cell that is farthest away."""
    rows = columns = 0
    last, rest = "", b""
    while block := file.read(_BLOCK):
        data = rest + block
        for found in _CELL.finditer(data):
            row, column = int(found[2]), column_number(found[1])
            if row > rows or column > columns:
                last = found[1].decode() + found[2].decode()
            rows, columns = max(rows, row), max(columns, column)
        rest = data[data.rfind(b"<") :] if b"<" in data[-200:] else b""
    return rows, columns, last


def column_number(letters: bytes) -> int:
    """Return the number of a column: A is 1, XFD is 16,384."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number
