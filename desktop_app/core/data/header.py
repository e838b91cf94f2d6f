"""Names of columns that stand in one or several rows."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.core.data.cell_types import is_rule, is_typed

_YEARS = range(1900, 2101)
_LOOK_AHEAD = 20
_FEWEST_YEARS = 2
_FEW = 0.2


@dataclass(frozen=True)
class Header:
    """The rows that name the columns: the first of them, how many they are, and the names that they give."""

    start: int
    count: int
    names: tuple[str, ...]


def joined_names(rows: Sequence[Sequence[str]], width: int) -> tuple[str, ...]:
    """Return one name for each column from several rows, top down; a group's name holds for the columns after it."""
    rows = [row for row in rows if not is_rule(row)]
    parts: list[list[str]] = [[] for _ in range(width)]
    for number, row in enumerate(rows):
        cells = [*(cell.strip() for cell in row), *[""] * (width - len(row))][:width]
        if number < len(rows) - 1:
            cells = _carried(cells, rows[number + 1 :])
        for place, cell in enumerate(cells):
            if cell and cell not in parts[place]:
                parts[place].append(cell)
    return tuple(" ".join(part) for part in parts)


def _carried(cells: list[str], below: Sequence[Sequence[str]]) -> list[str]:
    """Return a row of groups with each name written over all columns of its group.

    A column belongs to the group on its left if it has no name in this row and has one further down.
    """
    named = [cell for cell in cells if cell]
    if len(named) < 1 or len(named) == len(cells):
        return cells
    carried, last = [], ""
    for place, cell in enumerate(cells):
        deeper = any(place < len(row) and row[place].strip() for row in below)
        last = cell or (last if deeper else "")
        carried.append(last)
    # The first columns often stand on their own, before the first group.
    return carried


def names_years(row: Sequence[str], below: Sequence[Sequence[str]]) -> bool:
    """Return whether a row names some columns by years, one after the other, and numbers of another kind are below.

    As "Region, 2023, 2024, Total" does, where the years alone would look like data.
    """
    places = [place for place, cell in enumerate(row) if place and _is_year(cell)]
    others = [cell.strip() for place, cell in enumerate(row) if place not in places and (place or cell.strip())]
    if len(places) < _FEWEST_YEARS or not all(others) or any(map(is_typed, others)):
        return False
    years = [int(row[place]) for place in places]
    steps = {later - earlier for earlier, later in itertools.pairwise(years)}
    if len(steps) != 1 or not steps <= {1, -1, 2, 5, 10}:
        return False
    cells = [row[place].strip() for row in below[:_LOOK_AHEAD] for place in places if place < len(row)]
    values = [cell for cell in cells if cell]
    return (
        len(values) >= len(places)
        and sum(map(is_typed, values)) >= (1 - _FEW) * len(values)
        and sum(map(_is_year, values)) <= _FEW * len(values)
    )


def _is_year(cell: str) -> bool:
    text = cell.strip()
    return len(text) == 4 and text.isdecimal() and int(text) in _YEARS
