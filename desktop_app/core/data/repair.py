"""Rows of the wrong width, put right where the other rows leave only one way to do it."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from desktop_app.core.data.shapes import ColumnShape
from desktop_app.core.data.tokens import WHITESPACE, Dialect, split_cells, with_letter_quotes

_OTHER_MARKS = (" ", "\t", ";", ",", "|")
_MOST_EXTRA = 3
_LONGEST = 4_000
_FEWEST_FITTING = 2


class RowRepair:
    """Finds the one division into cells that looks like the other rows."""

    def __init__(self, shapes: Sequence[ColumnShape], dialect: Dialect) -> None:
        self._shapes, self._dialect = shapes, dialect
        self._typed = sum(shape.is_typed for shape in shapes)

    def repaired(self, cells: Sequence[str], text: str) -> list[str] | None:
        """Return the cells of a row of the wrong width as they were meant, or None where that is not certain.

        Parameters
        ----------
        cells : sequence of str
            As the dialect divides the row.
        text : str
            The row as it is in the file.
        """
        width = len(self._shapes)
        if self._typed < _FEWEST_FITTING or len(text) > _LONGEST or self._fits_as_it_is(cells):
            return None
        ways = (self._requoted(text), self._without_empty(cells), self._regrouped(cells), self._other_marks(text))
        for number, candidates in enumerate(ways):
            # A stray quotation mark is no reason to doubt the rest of its cell.
            stray = self._dialect.quote if number == 0 else ""
            found = {
                tuple(c): self._score([cell.strip(stray or " ") for cell in c]) for c in candidates if len(c) == width
            }
            good = {c: score for c, score in found.items() if score is not None}
            if good:
                best = max(good.values())
                winners = [c for c, score in good.items() if score == best]
                return list(winners[0]) if len(winners) == 1 else None
        return None

    def fits(self, cells: Sequence[str]) -> bool:
        """Return whether a row of the right width looks like the others."""
        return self._typed < _FEWEST_FITTING or self._score(cells) is not None

    def _fits_as_it_is(self, cells: Sequence[str]) -> bool:
        """Return whether the row is right as far as it goes, so that only cells at its end are missing."""
        if len(cells) >= len(self._shapes):
            return False
        padded = [*cells, *[""] * (len(self._shapes) - len(cells))]
        judged = [shape.fits(cell) for shape, cell in zip(self._shapes[: len(cells)], padded, strict=False)]
        return False not in judged and True in judged

    def _score(self, cells: Sequence[str]) -> float | None:
        """Return how well `cells` fit, None where one of them does not."""
        points, fitting = 0.0, 0
        for shape, cell in zip(self._shapes, cells, strict=True):
            fits = shape.fits(cell)
            if fits is False:
                return None
            if fits and shape.is_typed and cell.strip():
                fitting += 1
                points += 1.0
            elif not cell.strip() and shape.empty < 0.02:
                points -= 0.5
            elif not shape.is_typed and cell[:1].isalpha():
                # Words begin with a letter, not with the rest of a number.
                points += 0.25
        return points if fitting >= min(_FEWEST_FITTING, self._typed) else None

    def _requoted(self, text: str) -> Iterator[Sequence[str]]:
        """Yield the row with an opening quotation mark taken as a letter."""
        return with_letter_quotes(text, self._dialect)

    def _without_empty(self, cells: Sequence[str]) -> Iterator[Sequence[str]]:
        """Yield the row without as many empty cells as it has too many."""
        extra = len(cells) - len(self._shapes)
        if 0 < extra <= _MOST_EXTRA:
            empty = [number for number, cell in enumerate(cells) if not cell.strip()]
            for dropped in itertools.islice(itertools.combinations(empty, extra), 200):
                yield [cell for number, cell in enumerate(cells) if number not in dropped]

    def _regrouped(self, cells: Sequence[str]) -> Iterator[Sequence[str]]:
        """Yield the row with neighbours joined, or with one cell cut in two."""
        extra = len(cells) - len(self._shapes)
        if 0 < extra <= _MOST_EXTRA:
            for first in range(len(cells) - extra):
                joined = self._dialect.delimiter.join(cells[first : first + extra + 1])
                yield [*cells[:first], joined, *cells[first + extra + 1 :]]
        elif extra == -1:
            for number, cell in enumerate(cells):
                for cut in range(1, min(len(cell), 200)):
                    yield [*cells[:number], cell[:cut], cell[cut:], *cells[number + 1 :]]

    def _other_marks(self, text: str) -> Iterator[Sequence[str]]:
        """Yield the row divided at another delimiter, neighbours joined where that gives too many cells."""
        for mark in _OTHER_MARKS:
            if mark == self._dialect.delimiter or self._dialect.delimiter in ("", WHITESPACE) or mark not in text:
                continue
            cells, quoted = split_cells(text, mark, self._dialect.quote)
            extra = len(cells) - len(self._shapes)
            if extra == 0:
                yield cells
            elif 0 < extra <= 12:
                for first in range(len(cells) - extra):
                    if not any(quoted[first : first + extra + 1]):
                        joined = mark.join(cells[first : first + extra + 1])
                        yield [*cells[:first], joined, *cells[first + extra + 1 :]]
