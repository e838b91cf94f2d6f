"""What the cells of a column look like, so that a cell in the wrong place is noticed."""

from __future__ import annotations

import re
import string
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

_MOST_EXACT = 12
_MOST_COARSE = 8
_FEWEST_ROWS = 8
_NEARLY_ALL = 0.95
_LETTERS = re.compile(r"[^\W\d_]")
_DIGITS = re.compile(r"\d")
_ASCII = {**{ord(letter): "a" for letter in string.ascii_letters}, **{ord(digit): "9" for digit in string.digits}}


def exact_shape(cell: str) -> str:
    """Return `cell` with every letter as "a" and every digit as "9"."""
    if cell.isascii():
        return cell.translate(_ASCII)
    return _DIGITS.sub("9", _LETTERS.sub("a", cell))


def coarse_shape(cell: str) -> str:
    """Return the exact shape with runs shortened: "MG-8769" is "a-9"."""
    return _shortened(exact_shape(cell))


def _shortened(shape: str) -> str:
    for run, one in (("aa", "a"), ("99", "9")):
        while run in shape:
            shape = shape.replace(run, one)
    return shape


@dataclass(frozen=True)
class ColumnShape:
    """What the filled cells of one column look like.

    Attributes
    ----------
    exact, coarse : frozenset of str
        Shapes seen; both empty where cells are too different (free text).
    empty : float
        Share of cells without anything.
    """

    exact: frozenset[str]
    coarse: frozenset[str]
    empty: float

    @property
    def is_typed(self) -> bool:
        """Whether the shape of a cell tells that it belongs here."""
        return bool(self.coarse)

    def fits(self, cell: str) -> bool | None:
        """Return whether `cell` may stand in this column; None where nobody can say."""
        text = cell.strip()
        if not text:
            return True if self.empty > 0.02 else (False if self.is_typed else None)
        if self.empty == 1.0:
            return False
        if not self.is_typed:
            return None
        if self.exact:
            return exact_shape(text) in self.exact
        return coarse_shape(text) in self.coarse


def shapes_of(rows: Sequence[Sequence[str]], width: int) -> tuple[ColumnShape, ...]:
    """Return the shape of each column by rows that all have `width` cells; () where there are too few."""
    if len(rows) < _FEWEST_ROWS:
        return ()
    return tuple(_shape([row[number].strip() for row in rows]) for number in range(width))


def _shape(cells: Sequence[str]) -> ColumnShape:
    filled = [cell for cell in cells if cell]
    empty = 1.0 - len(filled) / len(cells)
    if len(filled) < _FEWEST_ROWS or any(len(cell) > 200 for cell in filled):
        return ColumnShape(frozenset(), frozenset(), empty)
    exact = [exact_shape(cell) for cell in filled]
    short = {shape: _shortened(shape) for shape in set(exact)}
    coarse = _common([short[shape] for shape in exact], _MOST_COARSE)
    if not coarse or all(set(shape) <= set("a '-.&,") for shape in coarse):
        # Words may look like any other words.
        return ColumnShape(frozenset(), frozenset(), empty)
    return ColumnShape(_common(exact, _MOST_EXACT), coarse, empty)


def _common(shapes: Sequence[str], most: int) -> frozenset[str]:
    """Return the shapes that make up nearly all cells, none where they are too many."""
    counts = Counter(shapes)
    commonest = counts.most_common(most)
    covered = sum(times for _, times in commonest) / len(shapes)
    often = [shape for shape, times in commonest if times > 1 or len(shapes) < 20]
    return frozenset(often) if covered >= _NEARLY_ALL and len(counts) <= max(most, 0.2 * len(shapes)) else frozenset()
