"""Lines of text to rows of cells, also where quotation marks stand in places where they should not.

A quoted cell ends at a quotation mark that a delimiter or the end of the line follows; any other one is a letter.
"""

from __future__ import annotations

import csv
import io
import re
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

WHITESPACE = " "
_QUOTED_TOKEN = re.compile(r'"((?:[^"]|"")*)"|(\S+)')
_MOST_LINES = 2_000
_MOST_LETTERS = 1 << 20
_MOST_TRIES = 25


@dataclass(frozen=True)
class Dialect:
    """The marks that cut text into cells.

    Attributes
    ----------
    delimiter : str
        One character or several; a space stands for any run of spaces and tabs; '' means one cell a line.
    quote : str
        '' where cells are never quoted.
    escape : str
        The mark that takes away the meaning of a quote, or '' where quotes are doubled.
    skip_space : bool
        Spaces after a delimiter belong to no cell.
    trim : bool
        Spaces on both sides of a delimiter belong to no cell.
    pairs : bool
        Double quotation marks inside cells are always doubled, although another mark quotes the cells.
    places : tuple of int
        Where the columns of a fixed-width file begin; the delimiter is '' then.
    single : bool
        A space is a delimiter as others are, also between empty cells.
    """

    delimiter: str
    quote: str = '"'
    escape: str = ""
    skip_space: bool = False
    trim: bool = False
    pairs: bool = False
    places: tuple[int, ...] = ()
    single: bool = False

    @property
    def is_plain(self) -> bool:
        """Whether a fast reader that knows one delimiter and one quotation mark can read it."""
        one = len(self.delimiter) == 1 and self.delimiter.isascii() and (self.delimiter != WHITESPACE or self.single)
        return one and not (self.skip_space or self.trim or self.pairs or self.escape)


class Row(NamedTuple):
    """The cells of a row, the number of lines used so far, the text, and whether its quotation marks are in order."""

    cells: list[str]
    end: int
    text: str
    regular: bool = True


def lines_of(text: str) -> Iterator[str]:
    """Yield the lines of `text` with their ends; only real line ends count, not every mark that Unicode lists."""
    return iter(io.StringIO(text, newline=""))


def parse_rows(lines: Iterable[str], dialect: Dialect, width: int = 0) -> Iterator[Row]:
    """Yield every row; blank lines give none where there are several columns.

    Parameters
    ----------
    lines : iterable of str
        With their ends, and no others inside.
    dialect : Dialect
    width : int
        Cells that a row is expected to have, 0 if unknown; helps where a quotation mark is never closed.
    """
    if dialect.places:
        return _fixed_rows(lines, dialect)
    if dialect.delimiter in ("", WHITESPACE) and not dialect.single:
        return _simple_rows(lines, dialect)
    return _Cutter(dialect, width).rows(lines)


def cells_of(text: str, dialect: Dialect) -> list[str]:
    """Return the cells of one row."""
    return next((row.cells for row in parse_rows(lines_of(text), dialect)), [])


def split_cells(text: str, delimiter: str, quote: str = '"') -> tuple[list[str], list[bool]]:
    """Return the cells of one line and which of them were quoted."""
    cutter = _Cutter(Dialect(delimiter, quote), 0)
    cells = cutter.cut(text, frozenset())
    if cells is None:
        return text.split(delimiter), [False] * (text.count(delimiter) + 1)
    return cells, cutter.quoted


def with_letter_quotes(text: str, dialect: Dialect) -> Iterator[list[str]]:
    """Yield the cells of one row, each time with one of its opening quotation marks taken as a letter."""
    if not dialect.quote or dialect.delimiter in ("", WHITESPACE) or dialect.places:
        return
    cutter = _Cutter(dialect, 0)
    cutter.cut(text, frozenset())
    for place in list(cutter.openings):
        cells = cutter.cut(text, frozenset({place}))
        if cells is not None:
            yield cells


def _fixed_rows(lines: Iterable[str], dialect: Dialect) -> Iterator[Row]:
    ends = (*dialect.places[1:], None)
    for number, line in enumerate(lines, start=1):
        text = line.rstrip("\r\n")
        if text.strip():
            cells = [text[start:end].strip() for start, end in zip(dialect.places, ends, strict=True)]
            yield Row(cells, number, text)


def _simple_rows(lines: Iterable[str], dialect: Dialect) -> Iterator[Row]:
    for number, line in enumerate(lines, start=1):
        text = line.rstrip("\r\n")
        if dialect.delimiter:
            cells = [a.replace('""', '"') or b for a, b in _QUOTED_TOKEN.findall(text)]
        else:
            cells = [_unquoted(text)]
        if cells and (text.strip() or not dialect.delimiter):
            yield Row(cells, number, text)


def _unquoted(text: str) -> str:
    if len(text) >= 2 and text[0] == text[-1] == '"':
        return text[1:-1].replace('""', '"')
    return text


class _Cutter:
    """Cuts lines at the delimiter of a dialect."""

    def __init__(self, dialect: Dialect, width: int) -> None:
        self._dialect, self._width = dialect, width
        self._single = len(dialect.delimiter) == 1
        # Where the quoted cells of the line cut last begin, and which cells were quoted.
        self.openings: list[int] = []
        self.quoted: list[bool] = []
        self.regular = True

    def rows(self, lines: Iterable[str]) -> Iterator[Row]:
        """Yield every row of `lines`."""
        rest = iter(lines)
        waiting: deque[str] = deque()
        number = 0
        quote, escape = self._dialect.quote, self._dialect.escape
        while (line := waiting.popleft() if waiting else next(rest, None)) is not None:
            number += 1
            text = line.rstrip("\r\n")
            if not text:
                continue
            if (not quote or quote not in text) and (not escape or escape not in text):
                cells = text.split(self._dialect.delimiter)
                if self._dialect.skip_space:
                    cells = [cell.lstrip(" ") for cell in cells]
                yield Row(self._finished(cells), number, text)
                continue
            strict = self._strictly(text)
            if strict is not None:
                yield Row(self._finished(strict), number, text)
                continue
            found = self.cut(text, frozenset())
            if found is None:
                text, found, used = self._over_lines(line, waiting, rest)
                number += used
            yield Row(self._finished(found), number, text, self.regular)

    def _strictly(self, text: str) -> list[str] | None:
        """Return the cells of a line whose quotation marks are in order, else None."""
        dialect = self._dialect
        if dialect.escape or dialect.skip_space or dialect.trim or not self._single:
            return None
        try:
            return next(
                csv.reader((text,), delimiter=dialect.delimiter, quotechar=dialect.quote or None, strict=True)
                if dialect.quote
                else iter((text.split(dialect.delimiter),))
            )
        except (csv.Error, StopIteration):
            return None

    def _over_lines(self, line: str, waiting: deque[str], rest: Iterator[str]) -> tuple[str, list[str], int]:
        """Return a row whose quoted cell goes on in the next lines; a mark that is never closed is a letter."""
        first = line.rstrip("\r\n")
        taken = [line]
        letters, cells = len(line), None
        tries = 0
        while len(taken) <= _MOST_LINES and letters < _MOST_LETTERS and tries < _MOST_TRIES:
            following = waiting.popleft() if waiting else next(rest, None)
            if following is None:
                break
            taken.append(following)
            letters += len(following)
            if self._may_close(following):
                tries += 1
                whole = "".join(taken).rstrip("\r\n")
                cells = self.cut(whole, frozenset())
                if cells is not None:
                    break
        regular = self.regular
        alone = self._with_last_opening_as_letter(first)
        if cells is not None and not self._swallowed(cells, alone, taken, regular):
            self.regular = regular
            return "".join(taken).rstrip("\r\n"), cells, len(taken) - 1
        waiting.extendleft(reversed(taken[1:]))
        self.regular = False
        return first, alone, 0

    def _may_close(self, line: str) -> bool:
        """Return whether a quoted cell can end in `line`; spares the trouble of cutting again for every line."""
        quote, mark = self._dialect.quote, self._dialect.delimiter
        at = line.find(quote)
        while at >= 0:
            behind = line[at + 1 :].lstrip(" " if mark != " " else "")
            if not behind.strip() or behind.startswith(mark):
                return True
            at = line.find(quote, at + 1)
        return False

    def _with_last_opening_as_letter(self, text: str) -> list[str]:
        places: set[int] = set()
        while (cells := self.cut(text, frozenset(places))) is None:
            places.add(self.openings[-1])
        return cells

    def _swallowed(self, cells: list[str], alone: list[str], lines: list[str], regular: bool) -> bool:
        """Return whether a cell over several lines is really rows after a stray quotation mark."""
        if not self._width:
            return False
        if not regular and self._width > 1 and all(self._size(line) == self._width for line in lines[1:]):
            return True
        if len(cells) != self._width and len(alone) == self._width:
            return True
        row_like = sum(line.count(self._dialect.delimiter) >= self._width - 1 for line in lines[1:])
        return self._width > 1 and len(lines) > 40 and row_like >= 0.9 * (len(lines) - 1) - 1

    def _size(self, line: str) -> int:
        return len(self.cut(line.rstrip("\r\n"), frozenset()) or ())

    def cut(self, text: str, letters: frozenset[int]) -> list[str] | None:
        """Return the cells of a row, or None where a quoted cell does not end; quotes at `letters` are letters."""
        dialect, cells = self._dialect, []
        mark, quote = dialect.delimiter, dialect.quote
        position, size = 0, len(text)
        self.openings, self.quoted, self.regular = [], [], True
        while True:
            if dialect.skip_space or dialect.trim:
                while text.startswith(" ", position):
                    position += 1
            if quote and text.startswith(quote, position) and position not in letters:
                self.openings.append(position)
                value, position = self._quoted_cell(text, position)
                if position < 0:
                    return None
                cells.append(value)
                self.quoted.append(True)
            else:
                end = self._next(text, position)
                cells.append(self._without_escapes(text[position:end]))
                self.quoted.append(False)
                position = end
            if position >= size:
                return cells
            position += len(mark)

    def _next(self, text: str, start: int) -> int:
        mark, escape = self._dialect.delimiter, self._dialect.escape
        end = text.find(mark, start)
        while escape and end > start and text[end - 1] == escape:
            end = text.find(mark, end + 1)
        return len(text) if end < 0 else end

    def _quoted_cell(self, text: str, opening: int) -> tuple[str, int]:
        """Return the text of the quoted cell at `opening` and the place behind it, -1 where it does not end."""
        dialect = self._dialect
        quote, mark, escape = dialect.quote, dialect.delimiter, dialect.escape
        place = opening + 1
        while (place := text.find(quote, place)) >= 0:
            if escape and self._is_escaped(text, opening + 1, place):
                place += 1
                continue
            behind = place + 1
            if not escape and text.startswith(quote, behind):
                place += 2
                continue
            while text.startswith(" ", behind) and mark != " ":
                behind += 1
            if behind >= len(text) or text.startswith(mark, behind) or text[behind] in "\r\n":
                if text[behind : behind + 1] in ("\r", "\n"):
                    # The end of an earlier line of a row over several lines: only there it can be inside the cell.
                    self.regular = False
                    place += 1
                    continue
                return self._inner(text[opening + 1 : place]), behind
            if quote != "'" or not (text[place - 1].isalpha() and text[place + 1].isalpha()):
                self.regular = False
            place += 1
        return "", -1

    def _is_escaped(self, text: str, start: int, place: int) -> bool:
        before = place - 1
        while before >= start and text[before] == self._dialect.escape:
            before -= 1
        return (place - 1 - before) % 2 == 1

    def _inner(self, text: str) -> str:
        if self._dialect.escape:
            return self._without_escapes(text)
        return text.replace(self._dialect.quote * 2, self._dialect.quote)

    def _without_escapes(self, text: str) -> str:
        escape = self._dialect.escape
        if not escape or escape not in text:
            return text
        meant = re.escape(escape) + "([" + re.escape(escape + self._dialect.quote + self._dialect.delimiter) + "])"
        return re.sub(meant, r"\1", text)

    def _finished(self, cells: list[str]) -> list[str]:
        if self._dialect.trim:
            cells = [cell.strip() for cell in cells]
        if self._dialect.pairs:
            cells = [cell.replace('""', '"') for cell in cells]
        return cells
