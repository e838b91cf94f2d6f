"""Whether the text of a cell is a number or a date, seen from far away."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

Rows = Sequence[Sequence[str]]
MISSING = frozenset(
    ("na", "n/a", "#n/a", "nan", "null", "none", "nil", "-", "--", "—", "–", ".", "..", "...", "?", "x", "\\n", "<na>")
)
_LONGEST_MISSING = max(map(len, MISSING))
_SIGN = "[-+−－＋]"
_DIGITS = r"(?:\d[\d.,．， '’\u00a0\u202f\u2009]*|[.,]\d+)"
_NUMBER = re.compile(
    rf"(?:{_SIGN}|[(（])?\s?(?:[$€£¥￥\\₹₩₽₺฿]|[A-Z]{{3}}\s|R\$|Rs\.?)?\s?{_SIGN}?{_DIGITS}"
    r"\s?(?:[%％‰€$£¥￥₹]|元|円|万元?|亿元?|zł|kr|Kč|[A-Z]{3})?[)）]?-?(?:[eE][-+]?\d+)?"
)
_DATE = re.compile(
    r"\d{1,4}[-/.年]\d{1,2}(?:[-/.月]\d{1,4}日?)?(?:[ T].*)?|\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?"
    r"|\d{1,2}[- ][A-Za-z]{3}[- ]\d{2,4}|[A-Za-z]{3,9}\.? \d{1,2},? \d{4}|\d{4}-?W\d{2}(?:-\d)?"
)
_RULE = re.compile(r"\s*[-=+_:*~─━|\s]*\s*")


def is_typed(cell: str) -> bool:
    """Return whether a cell is a number, a date or a time."""
    text = cell.strip()
    if text.startswith('="'):
        text = text[2:].rstrip('"')
    return bool(_NUMBER.fullmatch(text) or _DATE.fullmatch(text))


def is_missing(cell: str) -> bool:
    """Return whether a cell holds a common sign for "no value"."""
    text = cell.strip()
    return len(text) <= _LONGEST_MISSING and text.lower() in MISSING


def is_word(cell: str) -> bool:
    """Return whether a cell holds letters and is neither a number nor a date nor a sign for "no value"."""
    text = cell.strip()
    return any(map(str.isalpha, text)) and not is_typed(text) and not is_missing(text)


def is_rule(row: Sequence[str]) -> bool:
    """Return whether a row is only a line drawn under the one above."""
    filled = [cell.strip() for cell in row if cell.strip()]
    return bool(filled) and all(len(cell) >= 2 and _RULE.fullmatch(cell) for cell in filled)


def filled(row: Sequence[str]) -> int:
    """Return the number of cells with text."""
    return sum(map(bool, map(str.strip, row)))


def filled_width(row: Sequence[str]) -> int:
    """Return the number of cells up to the last one with text."""
    return max((i + 1 for i, cell in enumerate(row) if cell.strip()), default=0)


def usual_width(rows: Rows) -> int:
    """Return the commonest number of cells up to the last filled one, the larger if two are equally common."""
    counts = Counter(filled_width(row) for row in rows)
    counts.pop(0, None)
    return max(counts, key=lambda width: (counts[width], width), default=1)


def columns(body: Rows, width: int) -> list[list[str]]:
    """Return the filled cells of each column, trimmed."""
    if body and all(len(row) == width for row in body):
        return [[cell for cell in map(str.strip, column) if cell] for column in zip(*body, strict=True)]
    return [[row[i].strip() for row in body if i < len(row) and row[i].strip()] for i in range(width)]


def typed_columns(body: Rows, width: int, share: float = 0.75) -> list[int]:
    """Return the columns whose filled cells are nearly all numbers or dates."""
    found = []
    for number, cells in enumerate(columns(body, width)):
        known = [cell for cell in cells if not is_missing(cell)]
        if len(known) >= 2 and sum(map(is_typed, known)) >= share * len(known):
            found.append(number)
    return found
