"""Cells of a workbook whose formula was never calculated: they hold no value, and nobody would see why."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

from desktop_app.core.data.report import Doubt
from desktop_app.core.notices import Notice

_SHEETS = re.compile(r"xl/worksheets/[^/]+\.xml")
_EMPTY = re.compile(rb"<c\b[^>]*>\s*<f\b[^>]*(?:/>|>[^<]*</f>)\s*(?:<v\s*/>|<v>\s*</v>)?\s*</c>")
_LARGEST = 1 << 28


def uncalculated(path: Path) -> list[Doubt]:
    """Return the doubt about formulas without a stored result in an .xlsx file, if it has any."""
    found = 0
    with zipfile.ZipFile(path) as archive:
        for member in archive.infolist():
            if _SHEETS.fullmatch(member.filename) and member.file_size < _LARGEST:
                found += sum(1 for _ in _EMPTY.finditer(archive.read(member)))
    return [Doubt(Notice("formulas_left", "", {"n": found}))] if found else []
