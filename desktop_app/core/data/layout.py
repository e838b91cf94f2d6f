"""Where a table starts inside a grid of cells: lines above it, its header, its width."""

from __future__ import annotations

import itertools
import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.core.data.report import Doubt
from desktop_app.core.notices import Notice

_LOOK_AHEAD = 30
_MOST_LINES_ABOVE = 10
_MAX_HEADER_ROWS = 3
_NUMBER = re.compile(r"[-+(]?\s?[$€£¥₹]?\s?[-+]?(?:\d[\d.,  ']*|[.,]\d+)\s?[%€$£]?\)?(?:[eE][-+]?\d+)?")
_DATE = re.compile(
    r"\d{1,4}[-/.年]\d{1,2}(?:[-/.月]\d{1,4}日?)?(?:[ T].*)?|\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?"
    r"|\d{1,2}[- ][A-Za-z]{3}[- ]\d{2,4}"
)
Rows = Sequence[Sequence[str]]


@dataclass(frozen=True)
class Layout:
    """Where the table is.

    Attributes
    ----------
    skipped : int
        Rows above the header that belong to no table.
    header_rows : int
        0 where the first row is data already.
    names : tuple of str
        As they are in the file: maybe empty or doubled.
    doubts : tuple of Doubt
    """

    skipped: int
    header_rows: int
    names: tuple[str, ...]
    doubts: tuple[Doubt, ...] = ()

    @property
    def first_data_row(self) -> int:
        """Index of the first row of data in the grid."""
        return self.skipped + self.header_rows


def find_layout(rows: Rows, header_rows: int | None = None) -> Layout:
    """Find the table in the first `rows` of a file.

    Parameters
    ----------
    rows : sequence of rows of cell texts
    header_rows : int, optional
        Chosen by the person.
    """
    width = _width(rows)
    start = _start(rows, width, header_rows)
    body = rows[start + 1 :]
    doubts: list[Doubt] = []
    if start:
        text = " ".join(cell for cell in rows[0] if cell.strip())[:60]
        doubts.append(Doubt(Notice("lines_above", "", {"n": start, "text": text})))
    if header_rows is None:
        header, certain = _is_header(rows[start], body)
        if not certain:
            code = "header_guessed" if header else "no_header_guessed"
            first = tuple(cell.strip()[:30] for cell in rows[start][:3])
            doubts.append(Doubt(Notice(code, "", {"cells": first}), (f"header_rows={0 if header else 1}",)))
        elif not header:
            first = tuple(cell.strip()[:30] for cell in rows[start][:3])
            doubts.append(Doubt(Notice("no_header", "", {"cells": first}), ("header_rows=1",)))
        count = int(header)
        if header:
            count += _more_header_rows(rows[start], body)
    else:
        count = header_rows
    if count > 1 and header_rows is None:
        doubts.append(Doubt(Notice("more_header_rows", "", {"n": count}), ("header_rows=1",)))
    names = [cell.lstrip("\ufeff") for cell in rows[start]] if count else []
    names, trimmed = _fitted(names, rows[start + count :], bool(count))
    return Layout(start, count, tuple(names), (*doubts, *trimmed))


def _width(rows: Rows) -> int:
    """Return the commonest number of cells up to the last filled one, the larger if two are equally common."""
    counts = Counter(_filled_width(row) for row in rows)
    counts.pop(0, None)
    return max(counts, key=lambda width: (counts[width], width), default=1)


def _filled_width(row: Sequence[str]) -> int:
    return max((i + 1 for i, cell in enumerate(row) if cell.strip()), default=0)


def _start(rows: Rows, width: int, header_rows: int | None) -> int:
    """Return the first row that is filled enough, or a later one that is a header beyond doubt."""
    needed = max(1, math.ceil(0.6 * width))
    full = [i for i, row in enumerate(rows[:_LOOK_AHEAD]) if _filled(row) >= needed]
    if not full or header_rows is not None:
        return full[0] if full else 0
    best = full[0]
    header, certain = _is_header(rows[best], rows[best + 1 :])
    if certain and not header:
        return best - int(_is_sparse_header(rows, best))
    for number in full[1:_MOST_LINES_ABOVE]:
        # Lines above a table may be as wide as it is; its header is the fullest row that only names columns.
        better = not certain or _filled(rows[number]) > _filled(rows[best])
        if better and number + 1 < len(rows) and _is_header(rows[number], rows[number + 1 :]) == (True, True):
            best, certain = number, True
    return best


def _filled(row: Sequence[str]) -> int:
    return sum(bool(cell.strip()) for cell in row)


def _is_sparse_header(rows: Rows, first: int) -> bool:
    """Return whether the row above `first` names some of the columns and leaves the others blank."""
    if first == 0:
        return False
    above = rows[first - 1]
    words = [cell for cell in above if cell.strip()]
    if any(map(_is_typed, words)) or len(words) < max(2, 0.3 * len(above)):
        return False
    return len(words) >= 0.5 * len(above) or _is_header(above, rows[first:]) == (True, True)


def _is_typed(cell: str) -> bool:
    text = cell.strip()
    return bool(_NUMBER.fullmatch(text) or _DATE.fullmatch(text))


def _columns(body: Rows, width: int) -> list[list[str]]:
    return [[row[i].strip() for row in body if i < len(row) and row[i].strip()] for i in range(width)]


def _is_header(first: Sequence[str], body: Rows) -> tuple[bool, bool]:
    """Return whether `first` names the columns, and whether that is certain."""
    for_it = against = 0
    columns = _columns(body, len(first))
    for cell, values in zip(first, columns, strict=True):
        text = cell.strip()
        if not text or not values:
            continue
        typed = sum(map(_is_typed, values)) / len(values)
        if _is_typed(text):
            against += typed > 0.5
        elif typed >= 0.8:
            for_it += 1
        elif text in values:
            against += len(set(values)) < len(values)
        elif len(values) >= 10 and len(set(values)) <= 0.2 * len(values):
            for_it += 1
    if _ordered(first) and sum(map(_ordered, body[:20])) <= 0.2 * len(body[:20]):
        return True, True
    if for_it or against:
        return for_it >= against, True
    names = [cell.strip() for cell in first if cell.strip()]
    plain = len(set(names)) == len(names) and all(len(name) <= 60 and not _is_typed(name) for name in names)
    return plain, not body


def _ordered(row: Sequence[str]) -> bool:
    """Return whether the cells after the first are whole numbers in strict order, as years across the top are."""
    cells = [cell.strip() for cell in row[1:] if cell.strip()]
    if len(cells) < 4 or _is_typed(row[0]) or not all(cell.isdecimal() for cell in cells):
        return False
    numbers = [int(cell) for cell in cells]
    rising = all(a < b for a, b in itertools.pairwise(numbers)) or all(a < b for a, b in itertools.pairwise(cells))
    return rising or all(a > b for a, b in itertools.pairwise(numbers))


def _more_header_rows(first: Sequence[str], body: Rows) -> int:
    """Return how many rows below the header are headers too (units, long names, the header again)."""
    extra = 0
    for row in body[: _MAX_HEADER_ROWS - 1]:
        rest = _columns(body[extra + 1 :], len(first))
        typed = [
            i for i, values in enumerate(rest) if len(values) > 2 and sum(map(_is_typed, values)) > 0.7 * len(values)
        ]
        here = [row[i].strip() for i in typed if i < len(row)]
        words = [cell for cell in here if cell and not _is_typed(cell)]
        again = [c.strip() for c in row] == [c.strip() for c in first]
        if not (again or (len(typed) >= 2 and len(words) == len(here) == len(typed) and len(set(words)) > 1)):
            break
        extra += 1
    return extra


def _fitted(names: list[str], body: Rows, named: bool) -> tuple[list[str], list[Doubt]]:
    """Make `names` as many as the rows have cells."""
    widths = [len(row) for row in body]
    counts = Counter(widths)
    usual = max(counts, key=lambda width: (counts[width], width), default=len(names))
    if not named:
        # Without names every cell counts: ragged rows are as wide as the widest one.
        wide = usual if counts and counts[usual] > 0.5 * len(widths) else max(counts, default=1)
        return [""] * wide, []
    full = [row for row in body if len(row) == usual]
    row_names = len({row[0] for row in full}) == len(full) and any(row[-1].strip() for row in full)
    if usual == len(names) + 1 and len(full) > 0.9 * len(body) and row_names and all(name.strip() for name in names):
        # Programs for statistics write a name for every column but the one that names the rows.
        return ["", *names], [Doubt(Notice("names_shifted", "", {"n": len(names)}))]
    return names + [""] * (usual - len(names)), []
