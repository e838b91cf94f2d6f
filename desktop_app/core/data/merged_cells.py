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
    header_rows : int
        Rows at the top that merged cells tie together.
    """

    ranges: tuple[tuple[int, int, int, int], ...] = ()
    header_rows: int = 0

    def filled(self, rows: Iterator[list[Any]]) -> Iterator[list[Any]]:
        """Return `rows` with the value of every merged range in the cells below its first one.

        Cells to the right stay empty, except in a header: a title over a whole table is no value of its columns.
        """
        return self._filled(rows) if self.ranges else rows

    def _filled(self, rows: Iterator[list[Any]]) -> Iterator[list[Any]]:
        tall = [r for r in self.ranges if r[2] > r[0]]
        wide = [r for r in self.ranges if r[3] > r[1] and r[2] < self.header_rows]
        values: dict[tuple[int, int], Any] = {}
        for number, row in enumerate(rows):
            for top, left, bottom, _ in tall:
                if top <= number <= bottom and left < len(row):
                    values.setdefault((top, left), row[left])
                    if number > top and number >= self.header_rows:
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
    """Return the merged cells of a calamine sheet."""
    listed = sheet.merged_cell_ranges or []
    start = sheet.start or (0, 0)
    ranges = tuple(
        (max(top - start[0], 0), max(left - start[1], 0), bottom - start[0], right - start[1])
        for (top, left), (bottom, right) in listed
        if bottom >= start[0] and right >= start[1]
    )
    return Merged(ranges, _tied_rows(ranges, sheet.height))


def _tied_rows(ranges: tuple[tuple[int, int, int, int], ...], height: int) -> int:
    """Return how many rows at the top are tied together: a cell over several rows at the top is a name.

    One merged cell alone may be a value for several rows; a header has names beside each other.
    """
    reach, count = 0, 0
    for top, _, bottom, _ in sorted(ranges):
        if top <= reach and bottom < _MOST_HEADER_ROWS and bottom < height - 1:
            reach, count = max(reach, bottom), count + 1
    return reach + 1 if count >= 2 and reach > 0 else 0
