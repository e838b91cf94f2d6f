"""Merged cells of a sheet: a value that stands for all the cells it covers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from desktop_app.core.data.report import Doubt
from desktop_app.core.notices import Notice

_MOST_HEADER_ROWS = 8


@dataclass(frozen=True)
class Merged:
    """Ranges of merged cells, in rows and columns of what is read of the sheet.

    Attributes
    ----------
    ranges : tuple of (first row, first column, last row, last column)
    header : tuple of int
        The first of the rows that merged cells tie together to a header, and the first row below them.
    """

    ranges: tuple[tuple[int, int, int, int], ...] = ()
    header: tuple[int, int] = (0, 0)

    def filled(self, rows: Iterator[list[Any]]) -> Iterator[list[Any]]:
        """Return `rows` with the value of every merged range in the cells below its first one.

        Cells to the right stay empty, except in a header: a title over a whole table is no value of its columns.
        """
        return self._filled(rows) if self.ranges else rows

    def _filled(self, rows: Iterator[list[Any]]) -> Iterator[list[Any]]:
        tall = [r for r in self.ranges if r[2] > r[0]]
        start, end = self.header
        wide = [r for r in self.ranges if r[3] > r[1] and start <= r[0] and r[2] < end]
        values: dict[tuple[int, int], Any] = {}
        for number, row in enumerate(rows):
            for top, left, bottom, _ in tall:
                if top <= number <= bottom and left < len(row):
                    values.setdefault((top, left), row[left])
                    if number > top and number >= end:
                        row[left] = values[top, left]
            for top, left, _, right in wide:
                if top == number:
                    row[left : right + 1] = [row[left]] * (min(right + 1, len(row)) - left)
            yield row

    def doubts(self, first: int, end: int | None) -> list[Doubt]:
        """Return what is to be said about ranges among the rows of data from `first` on."""
        inside = sum(
            top < (end or bottom + 1) and bottom >= first and bottom > top for top, _, bottom, _ in self.ranges
        )
        return [Doubt(Notice("merged_filled", "", {"n": inside}))] if inside else []


def merged_of(sheet: Any) -> Merged:
    """Return the merged cells of a calamine sheet: it gives all rows from the very first, but only used columns."""
    listed = sheet.merged_cell_ranges or []
    start = sheet.start or (0, 0)
    ranges = tuple(
        (top, max(left - start[1], 0), bottom, right - start[1])
        for (top, left), (bottom, right) in listed
        if bottom >= start[0] and right >= start[1]
    )
    return Merged(ranges, _tied_rows(ranges, start[0], sheet.height))


def _tied_rows(ranges: tuple[tuple[int, int, int, int], ...], first: int, height: int) -> tuple[int, int]:
    """Return which rows are tied together: a cell over several rows at the top of a table is a name.

    One merged cell alone may be a value for several rows; a header has names beside each other, and one of them over
    several columns unless it begins in the first row.
    """
    for start in sorted({top for top, *_ in ranges}):
        reach, count, groups = start, 0, start == first
        for top, left, bottom, right in sorted(ranges):
            if start <= top <= reach and bottom - start < min(_MOST_HEADER_ROWS, height - 1):
                reach, count, groups = max(reach, bottom), count + 1, groups or right > left
        if count >= 2 and reach > start and groups:
            return start, reach + 1
    return 0, 0
