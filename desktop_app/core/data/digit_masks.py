"""Number formats that show leading zeros: where a sheet shows 01000, its file holds 1000.

Calamine tells values and no formats, so the cells with such a format are looked for in the workbook itself; that costs
time only where the workbook has one.
"""

from __future__ import annotations

import html
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

from desktop_app.core.data.sheet_extent import column_number, member_of

_BLOCK = 1 << 20
_LONGEST_CELL = 4096
_FEWEST_ZEROS = 3  # 00 is how months and hours are shown
_STYLES = "xl/styles.xml"
_FORMAT = re.compile(r"<(?:\w+:)?numFmt\s[^<>]*>")
_USES = re.compile(r"<(?:\w+:)?cellXfs\b.*?</(?:\w+:)?cellXfs>", re.DOTALL)
_USE = re.compile(r"<(?:\w+:)?xf\s[^<>]*>")
_ATTRIBUTE = re.compile(r"([\w:]+)=\"([^\"]*)\"")
_PIECE = re.compile(r"\[[^\]]*\]|\"([^\"]*)\"|\\(.)|_.|([-/() ])|(0)")
_CELL = re.compile(rb"<(?:\w+:)?c\s([^<>]*)>(?:<(?:\w+:)?f\b[^<>]*(?:/>|>[^<]*</(?:\w+:)?f>))?<(?:\w+:)?v>(\d+)</")
_STYLE, _PLACE, _KIND = (re.compile(pattern) for pattern in (rb'\bs="(\d+)"', rb'\br="([A-Z]+)(\d+)"', rb'\bt="(\w+)"'))


@dataclass(frozen=True)
class Mask:
    """A format of nothing but zeros and signs between them, such as 00000 or 000-00-0000."""

    pieces: tuple[str, ...]

    @classmethod
    def of(cls, code: str) -> Mask | None:
        """Return the mask of a number format; None if it is another kind of format."""
        section, pieces, end = code.split(";")[0], list[str](), 0
        while end < len(section):
            piece = _PIECE.match(section, end)
            if piece is None:
                return None
            end = piece.end()
            pieces.append(piece[1] or piece[2] or piece[3] or piece[4] or "")
        return cls(tuple(pieces)) if pieces.count("0") >= _FEWEST_ZEROS else None

    @property
    def digits(self) -> int:
        """How many digits it shows at least."""
        return self.pieces.count("0")

    def shown(self, number: int) -> str:
        """Return `number` (not negative) as the sheet shows it."""
        digits = str(number).rjust(self.digits, "0")
        first = len(digits) - self.digits  # what is too long stands at the first place
        shown, at = list[str](), 0
        for piece in self.pieces:
            if piece != "0":
                shown.append(piece)
                continue
            until = at + 1 + (first if at == 0 else 0)
            shown.append(digits[at:until])
            at = until
        return "".join(shown)


@dataclass
class MaskedCells:
    """The cells of a sheet whose zeros would be lost, by column and row of what is read of it."""

    columns: dict[int, dict[int, Mask]] = field(default_factory=dict)

    def written(self, rows: Iterator[list[Any]]) -> Iterator[list[Any]]:
        """Return `rows` with those cells as they are shown."""
        return self._written(rows) if self.columns else rows

    def _written(self, rows: Iterator[list[Any]]) -> Iterator[list[Any]]:
        for number, row in enumerate(rows):
            for column, masks in self.columns.items():
                mask = masks.get(number)
                value = row[column] if mask is not None and column < len(row) else None
                if mask is not None and isinstance(value, int | float) and value >= 0 and value == int(value):
                    row[column] = mask.shown(int(value))
            yield row


def masked_cells(path: Path, name: str, sheet: Any) -> MaskedCells:
    """Return the cells of a sheet of an .xlsx workbook that are shown with leading zeros.

    Columns where no cell has one are left alone: their numbers read the same.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            masks = _masks(archive)
            member = member_of(archive, name) if masks else None
            if member is None:
                return MaskedCells()
            with archive.open(member) as file:
                found = _cells(file, masks)
    except (zipfile.BadZipFile, KeyError, NotImplementedError, RuntimeError, EOFError):
        # Whatever is wrong with the file is told by what reads it.
        return MaskedCells()
    first = (sheet.start or (0, 0))[1]
    return MaskedCells({column - 1 - first: rows for column, rows in found.items() if column - 1 >= first})


def _masks(archive: zipfile.ZipFile) -> dict[int, Mask]:
    """Return the masks among the styles of cells, by the number of the style."""
    if _STYLES not in archive.namelist():
        return {}
    styles = archive.read(_STYLES).decode("utf-8", "replace")
    formats = [dict(_ATTRIBUTE.findall(one)) for one in _FORMAT.findall(styles)]
    masks = {one["numFmtId"]: Mask.of(html.unescape(one["formatCode"])) for one in formats if "formatCode" in one}
    used = _USES.search(styles)
    uses = [dict(_ATTRIBUTE.findall(one)).get("numFmtId", "") for one in _USE.findall(used[0])] if used else []
    found = {number: masks.get(key) for number, key in enumerate(uses)}
    return {number: mask for number, mask in found.items() if mask is not None}


def _cells(file: IO[bytes], masks: Mapping[int, Mask]) -> dict[int, dict[int, Mask]]:
    """Return the rows with a mask of each column (the first is 1) in which a zero would be lost."""
    found: dict[int, dict[int, Mask]] = {}
    loses: set[int] = set()
    rest = b""
    while block := file.read(_BLOCK):
        data = rest + block
        for cell in _CELL.finditer(data):
            style, place, kind = _STYLE.search(cell[1]), _PLACE.search(cell[1]), _KIND.search(cell[1])
            mask = masks.get(int(style[1])) if style else None
            if mask is None or place is None or (kind is not None and kind[1] != b"n"):
                continue
            column = column_number(place[1])
            found.setdefault(column, {})[int(place[2]) - 1] = mask
            if len(cell[2].lstrip(b"0")) < mask.digits:
                loses.add(column)
        rest = data[-_LONGEST_CELL:]
    return {column: rows for column, rows in found.items() if column in loses}
