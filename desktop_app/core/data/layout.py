"""Where a table starts inside a grid of cells: lines above it, its header, its width."""

from __future__ import annotations

import itertools
import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.core.data.cell_types import (
    Rows,
    columns,
    filled,
    is_rule,
    is_typed,
    is_word,
    typed_columns,
    usual_width,
)
from desktop_app.core.data.header import Header, joined_names, names_years
from desktop_app.core.data.report import Doubt
from desktop_app.core.notices import Notice

_LOOK_AHEAD = 60
_MOST_LINES_ABOVE = 40
_MOST_HEADER_ROWS = 8
_FEW = 4
_FEWEST_BELOW = 3


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


def find_layout(
    rows: Rows, header_rows: int | None = None, skip_rows: int | None = None, tied: tuple[int, int] = (0, 0)
) -> Layout:
    """Find the table in the first `rows` of a file.

    Parameters
    ----------
    rows : sequence of rows of cell texts
    header_rows, skip_rows : int, optional
        Chosen by the person.
    tied : tuple of int
        First and end of the rows that merged cells tie together: they are all header.
    """
    width = usual_width(rows)
    block = None
    if header_rows is None and skip_rows is None:
        block = _by_types(rows, width, tied)
    if block is not None:
        header, doubts = block, list[Doubt]()
    else:
        header, doubts = _by_looks(rows, width, header_rows, skip_rows)
    return _described(rows, header, doubts, header_rows is None)


def _described(rows: Rows, header: Header, doubts: list[Doubt], is_guess: bool) -> Layout:
    above = next((row for row in rows[: header.start] if filled(row)), None)
    if above is not None:
        text = " ".join(cell for cell in above if cell.strip())[:60]
        doubts.insert(0, Doubt(Notice("lines_above", "", {"n": header.start, "text": text}), ("skip_rows=0",)))
    if header.count > 1 and is_guess:
        other = tuple(f"header_rows={n}" for n in (1, header.count - 1, header.count + 1) if n != header.count)
        doubts.append(Doubt(Notice("more_header_rows", "", {"n": header.count}), tuple(dict.fromkeys(other))))
    names = [_bare(cell.lstrip("\ufeff")) for cell in header.names]
    names, shifted = _fitted(names, rows[header.start + header.count :], bool(header.count))
    return Layout(header.start, header.count, tuple(names), (*doubts, *shifted))


def _bare(name: str) -> str:
    """Return a name without the marks of a spreadsheet's text: ="order" is order."""
    return name[2:-1].replace('""', '"') if name.startswith('="') and name.endswith('"') and len(name) > 3 else name


# --- where columns of numbers or dates have words above them ----------------------------------------------------------


def _by_types(rows: Rows, width: int, tied: tuple[int, int]) -> Header | None:
    """Return the header above columns of numbers or dates; None where no column tells."""
    middle, (start, reaching) = _middle(rows), tied
    typed = typed_columns(rows[middle:], width) if width > 1 else []
    if not typed:
        return Header(start, reaching - start, joined_names(rows[start:reaching], width)) if reaching else None
    first = max(_first_data_row(rows, typed, width), reaching)
    if first == 0 and _names_the_others(rows, typed):
        first = 1
    if first == 0 or first >= len(rows):
        return None
    while first + 2 < len(rows) and _is_odd_one(rows, first, typed, width):
        first += 1
    if reaching and reaching >= first:
        return Header(start, first - start, joined_names(rows[start:first], width))
    top = _top_of_block(rows, first, reaching)
    header = _best_header(rows, top, first, width)
    return header if header is not None and filled(header.names) >= 0.5 * _used(rows[first:], width) else None


def _middle(rows: Rows) -> int:
    """Return a row that surely belongs to the table."""
    return min(len(rows) // 3, _LOOK_AHEAD) if len(rows) > 5 else min(1, len(rows) - 1)


def _first_data_row(rows: Rows, typed: Sequence[int], width: int) -> int:
    """Return the row below the last one at the top that has words in columns of numbers or dates."""
    last, data = -1, 0
    enough = max(1, math.ceil(0.4 * width))
    for number in range(min(len(rows), _LOOK_AHEAD)):
        here = [rows[number][i].strip() for i in typed if i < len(rows[number])]
        words = [cell for cell in here if is_word(cell)]
        values = [cell for cell in here if cell and is_typed(cell)]
        if not data and (_is_years(rows, number, typed) or names_years(rows[number], rows[number + 1 :])):
            last = number
        elif len(words) > len(values):
            # Below rows that may be data, only names for all those columns show that they were not.
            if not data or (len(words) == len(typed) >= 2 and data <= _FEW):
                last = number
        elif len(values) > len(words) and filled(rows[number]) >= enough:
            if len(typed) == 1 and last >= 0:
                break
            data += 1
    return last + 1


def _names_the_others(rows: Rows, typed: Sequence[int]) -> bool:
    """Return whether the first row has words, and nothing where all rows below have numbers or dates."""
    first, below = rows[0], rows[1:]
    if len(below) < 2 or not any(cell.strip() for cell in first):
        return False
    blank = all(i < len(first) and not first[i].strip() for i in typed)
    words = all(not is_typed(cell) for cell in first if cell.strip())
    return blank and words and all(i < len(row) and row[i].strip() for row in below[:50] for i in typed)


def _is_years(rows: Rows, number: int, typed: Sequence[int]) -> bool:
    """Return whether a row holds years or the like in order, which name columns."""
    below = rows[number + 1 : number + 21]
    return ordered(rows[number]) and bool(below) and sum(map(ordered, below)) <= 0.2 * len(below) and len(typed) > 3


def _is_odd_one(rows: Rows, number: int, typed: Sequence[int], width: int) -> bool:
    """Return whether a row below the names is not like the data: numbers of sensors, say."""
    body = rows[number + 1 :]
    if len(body) < 20:
        return False
    row = [cell.strip() for cell in rows[number]] + [""] * (width - len(rows[number]))
    always = [i for i, cells in enumerate(columns(body, width)) if len(cells) == len(body)]
    if is_rule(row):
        return True
    if not any(i < len(row) and not row[i] for i in always):
        return False
    novel = known = 0
    for i, cells in enumerate(columns(body, width)):
        if i < len(row) and row[i] and cells:
            known += 1
            novel += _class(row[i]) not in {_class(cell) for cell in cells}
    return known >= 2 and novel >= 0.6 * known


def _class(cell: str) -> str:
    return "whole" if cell.lstrip("-+").isdigit() else "decimal" if is_typed(cell) else "words"


def _top_of_block(rows: Rows, first: int, reaching: int) -> int:
    """Return the first row of the rows without a blank one among them that end above `first`."""
    if reaching >= first:
        return 0
    top = first
    while top > 0 and first - top < _MOST_HEADER_ROWS and filled(rows[top - 1]):
        top -= 1
    return top


def _best_header(rows: Rows, top: int, first: int, width: int) -> Header | None:
    """Return the rows from the first that names every column, or the few last that do so together."""
    used = [i for i, cells in enumerate(columns(rows[first:], width)) if cells]
    for start in range(top, first):
        names = _padded(rows[start], width)
        if _is_complete(names, used) and not is_rule(rows[start]):
            return Header(start, first - start, tuple(rows[start]))
    best: Header | None = None
    for start in range(first - 1, top - 1, -1):
        names = list(joined_names(rows[start:first], width)) if start < first - 1 else list(rows[start])
        named = _named(names, used)
        if _is_complete(names, used):
            return Header(start, first - start, tuple(names))
        gained = best is None or named > _named(best.names, used)
        if gained and (filled(rows[start]) > 1 or width <= 2 or best is None):
            best = Header(start, first - start, tuple(names))
    return best


def _padded(row: Sequence[str], width: int) -> list[str]:
    return [*row, *[""] * (width - len(row))]


def _is_complete(names: Sequence[str], used: Sequence[int]) -> bool:
    """Return whether every used column has a name of its own; a first column may go without one."""
    here = [names[i].strip() if i < len(names) else "" for i in used]
    inner = here[1:] if len(here) > 2 and not here[0] else here
    return all(inner) and len(set(inner)) == len(inner) and all(len(name) <= 120 for name in inner)


def _named(names: Sequence[str], used: Sequence[int]) -> int:
    return sum(i < len(names) and bool(names[i].strip()) for i in used)


def _used(body: Rows, width: int) -> int:
    return sum(bool(cells) for cells in columns(body, width))


# --- where all columns are words, or a person has chosen --------------------------------------------------------------


def _by_looks(rows: Rows, width: int, header_rows: int | None, skip_rows: int | None) -> tuple[Header, list[Doubt]]:
    start = skip_rows if skip_rows is not None else _start(rows, width, header_rows)
    start = min(start, len(rows) - 1)
    doubts: list[Doubt] = []
    if header_rows is None:
        header, certain = is_header(rows[start], rows[start + 1 :])
        first = tuple(cell.strip()[:30] for cell in rows[start][:3])
        if not certain:
            code = "header_guessed" if header else "no_header_guessed"
            doubts.append(Doubt(Notice(code, "", {"cells": first}), (f"header_rows={0 if header else 1}",)))
        elif not header:
            doubts.append(Doubt(Notice("no_header", "", {"cells": first}), ("header_rows=1",)))
        count = 1 + _more_header_rows(rows[start], rows[start + 1 :]) if header else 0
    else:
        count = header_rows
    if count <= 1 or header_rows is None:
        return Header(start, count, tuple(rows[start]) if count else ()), doubts
    return Header(start, count, joined_names(rows[start : start + count], width)), doubts


def _start(rows: Rows, width: int, header_rows: int | None) -> int:
    """Return the first row that is filled enough, or a later one that is a header beyond doubt."""
    needed = max(1, math.ceil(0.6 * width))
    full = [i for i, row in enumerate(rows[:_LOOK_AHEAD]) if filled(row) >= needed]
    if not full or header_rows is not None:
        return full[0] if full else 0
    best = full[0]
    header, certain = is_header(rows[best], rows[best + 1 :])
    if certain and not header:
        return best - int(_is_sparse_header(rows, best))
    for number in full[1 : _MOST_LINES_ABOVE if width > 1 else 1]:
        # Lines above a table may be as wide as it is; its header is the fullest row that only names columns.
        better = not certain or filled(rows[number]) > filled(rows[best])
        # Of a few rows, one cell that is no number must not make the rows above it lines of no table.
        enough = len(rows) - number > max(number - full[0], _FEWEST_BELOW)
        if better and enough and is_header(rows[number], rows[number + 1 :]) == (True, True):
            best, certain = number, True
    return best


def _is_sparse_header(rows: Rows, first: int) -> bool:
    """Return whether the row above `first` names some of the columns and leaves the others blank."""
    if first == 0:
        return False
    above = rows[first - 1]
    words = [cell for cell in above if cell.strip()]
    if any(map(is_typed, words)) or len(words) < max(2, 0.3 * len(above)):
        return False
    return len(words) >= 0.5 * len(above) or is_header(above, rows[first:]) == (True, True)


def is_header(first: Sequence[str], body: Rows) -> tuple[bool, bool]:
    """Return whether `first` names the columns, and whether that is certain."""
    for_it = against = 0
    for cell, values in zip(first, columns(body, len(first)), strict=True):
        text = cell.strip()
        if not text or not values:
            continue
        typed = sum(map(is_typed, values)) / len(values)
        if is_typed(text):
            against += typed > 0.5
        elif typed >= 0.8:
            for_it += 1
        elif text in values:
            against += len(set(values)) < len(values)
        elif len(values) >= 10 and len(set(values)) <= 0.2 * len(values):
            for_it += 1
    if (ordered(first) and sum(map(ordered, body[:20])) <= 0.2 * len(body[:20])) or names_years(first, body):
        return True, True
    if for_it or against:
        return for_it >= against, True
    names = [cell.strip() for cell in first if cell.strip()]
    plain = len(set(names)) == len(names) and all(len(name) <= 60 and not is_typed(name) for name in names)
    return plain, not body


def ordered(row: Sequence[str]) -> bool:
    """Return whether the cells after the first are whole numbers in strict order, as years across the top are."""
    cells = [cell.strip() for cell in row[1:] if cell.strip()]
    if len(cells) < 4 or is_typed(row[0]) or not all(cell.isdecimal() for cell in cells):
        return False
    numbers = [int(cell) for cell in cells]
    rising = all(a < b for a, b in itertools.pairwise(numbers)) or all(a < b for a, b in itertools.pairwise(cells))
    return rising or all(a > b for a, b in itertools.pairwise(numbers))


def _more_header_rows(first: Sequence[str], body: Rows) -> int:
    """Return how many rows below the header only repeat it or draw a line."""
    extra = 0
    while extra < min(len(body), _MOST_HEADER_ROWS - 1):
        again = [cell.strip() for cell in body[extra]] == [cell.strip() for cell in first]
        if not again and not is_rule(body[extra]):
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
