"""Several tables in one grid of cells, and lines of comments between rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.core.data.cell_types import Rows, filled, filled_width, is_typed, typed_columns, usual_width
from desktop_app.core.data.layout import is_header

_COMMENTS = ("#", "//", "%", "--", "!")
_FEWEST_ROWS = 3
_MOST_DESCRIBING = 20


@dataclass(frozen=True)
class Part:
    """Rows from `start` up to, and without, `end`."""

    start: int
    end: int


def comment_mark(texts: Sequence[str], rows: Rows) -> str:
    """Return the mark that begins lines which are no rows, '' if there is none.

    Parameters
    ----------
    texts : sequence of str
        The lines of the rows.
    rows : sequence of rows of cell texts
    """
    for mark in _COMMENTS:
        marked = [number for number, text in enumerate(texts) if text.startswith(mark)]
        if not marked or len(marked) > 0.5 * len(texts):
            continue
        width = usual_width([row for number, row in enumerate(rows) if number not in set(marked)])
        other = [number for number in marked if len(rows[number]) != width]
        if width == 1 and len(rows) > len(marked) + 2 and marked == list(range(len(marked))):
            return mark
        if width > 1 and other and marked[0] == other[0]:
            return mark
    return ""


def find_parts(rows: Rows, breaks: Sequence[bool], repeated: bool = False) -> list[Part]:
    """Return the tables that stand below each other; one of them in most files.

    Parameters
    ----------
    rows : sequence of rows of cell texts
    breaks : sequence of bool
        Whether blank lines stand before each row.
    repeated : bool
        A row that repeats the names begins a new table.
    """
    starts = [0]
    number = 1
    while number < len(rows):
        if _begins_table(rows, breaks, starts[-1], number) or (repeated and _is_again(rows, starts[-1], number)):
            starts.append(number)
            number += _FEWEST_ROWS
        number += 1
    if len(starts) > 1 and _is_preamble(rows[: starts[1]], rows[starts[1] :]):
        del starts[1]
    return [Part(start, end) for start, end in zip(starts, (*starts[1:], len(rows)), strict=True)]


def _is_preamble(first: Rows, rest: Rows) -> bool:
    """Return whether the first rows only describe the table below them: a few names with their values."""
    width = usual_width(first)
    return width <= 2 and len(first) <= _MOST_DESCRIBING and usual_width(rest) > width and len(rest) > len(first)


def _begins_table(rows: Rows, breaks: Sequence[bool], start: int, number: int) -> bool:
    """Return whether a new table, with a header of its own, begins at row `number`."""
    if number - start < _FEWEST_ROWS or len(rows) - number < _FEWEST_ROWS:
        return False
    row = rows[number]
    after_gap = breaks[number] or not filled(rows[number - 1])
    if not after_gap and any(is_typed(cell) for cell in row if cell.strip()):
        return False
    if not after_gap and not _repeats_names(rows, start, number):
        return False
    if not filled(row):
        return False
    header = number
    while header < len(rows) - _FEWEST_ROWS and filled(rows[header]) <= 1:
        header += 1
    before, after = rows[start:number], rows[header + 1 :]
    width, new_width = usual_width(before), usual_width(after[:50])
    names = rows[header]
    if new_width < 2 or filled(names) < 0.5 * new_width or any(map(is_typed, filter(str.strip, names))):
        return False
    if is_header(names, after[:100]) != (True, True) or not typed_columns(after[:100], filled_width(names)):
        return False
    words = [i for i in typed_columns(before, width) if i < len(names) and names[i].strip()]
    other_width = width != new_width or _commonest_size(before) != _commonest_size(after[:50])
    return bool(words) and (other_width or after_gap)


def _commonest_size(rows: Rows) -> int:
    return Counter(map(len, rows)).most_common(1)[0][0]


def _is_again(rows: Rows, start: int, number: int) -> bool:
    """Return whether a row is the same as one at the top of the table above, and names columns."""
    row = rows[number]
    return filled(row) >= 2 and not any(map(is_typed, row)) and row in rows[start : min(start + 5, number)]


def _repeats_names(rows: Rows, start: int, number: int) -> bool:
    """Return whether a row of another width repeats names of the table above."""
    names = {cell.strip() for row in rows[start : start + 5] for cell in row if cell.strip() and not is_typed(cell)}
    here = [cell.strip() for cell in rows[number] if cell.strip()]
    return len(here) >= 2 and sum(cell in names for cell in here) >= 0.6 * len(here)
