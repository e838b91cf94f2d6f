"""How a text file is cut into cells: delimiter, quotes, escapes."""

from __future__ import annotations

import itertools
import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from desktop_app.core.data.fixed_width import are_cells, find_places
from desktop_app.core.data.tokens import WHITESPACE, Dialect, Row, lines_of, parse_rows

FIXED = "fixed"
"""Stands for "columns begin at the same places in every line" where a delimiter is chosen."""

_DELIMITERS = (",", "\t", ";", "|")
_RARE = ("^", "~", "¦", "\x1f", "\x01", "\x1e", "#", "!", "§", "¬", "，", "；")
_SEVERAL = re.compile(r"([|:;~^#@$&%*=!§¬+<>])[|:;~^#@$&%*=!§¬+<>]{1,2}")
_NOT_COLONS = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?|[A-Za-z]{2,8}://|[A-Za-z]:\\")
_SAMPLE_ROWS = 200
_ENOUGH_ODD = 30
_LINES_LOOKED_AT = 200
_LETTERS_LOOKED_AT = 5_000
_LONG_CELL = 200  # whole lines, seen with the wrong delimiter, would take the pattern for ever
_KNOWN_CELL = re.compile(
    r"""
    [-+(]?[$€£¥₹]?\s?[-+]?(?:[\d.,]*+[\u00a0' ])*[.,]*+\d[\d.,]*+\s?[%€$£]?\)?(?:[eE][-+]?\d+)?      # numbers
    | \d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:[ T]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?\s?(?:Z|[AP]M)?)?   # dates
    | \d{1,2}:\d{2}(?::\d{2})?                                                             # times
    | (?:https?://|www\.)\S+ | [\w.+-]+@[\w-]+\.[\w.]+
    | [\w<>$€#+(][\w .\-'’/&():#%+<>$€\[\]!?*=]{0,60}                                          # words and codes
    """,
    re.VERBOSE,
)
# A quotation mark with a delimiter or the end of a line on both sides; the mark is looked for first, which is quick.
_LONE_QUOTE = re.compile(r'"(?<![^,\t;|\n]")(?=[,\t;|\r\n]|$)', re.MULTILINE)
_QUOTED_PART = re.compile('"[^"]*"')
_SEPARATOR_LINE = re.compile(r"\ufeff?\"?sep=(.)\"?\r?\n", re.IGNORECASE)


@dataclass(frozen=True)
class FoundDialect:
    """The best dialect, how consistent its rows are (0 to 1), and the delimiter that is nearly as good ('' if none)."""

    dialect: Dialect
    consistency: float
    rival: str = ""


def find_dialect(sample: str, delimiter: str | None = None, quote: str | None = None) -> FoundDialect:
    """Return the dialect that makes the most table-like cells of `sample`.

    The measure is the product of how regular the rows are and how many cells are of a known type, after
    van den Burg, Nazábal and Sutton (2019), Data Mining and Knowledge Discovery 33, 1799-1820.

    Parameters
    ----------
    sample : str
        The first lines of the file.
    delimiter, quote : str, optional
        Chosen by the person; `delimiter` may be `FIXED`, `quote` may be ''.
    """
    told = _SEPARATOR_LINE.match(sample)
    if told and delimiter is None:
        delimiter, sample = told[1], sample[told.end() :]
    if delimiter == FIXED:
        return FoundDialect(Dialect("", "", places=find_places(sample, anything=True)), 1.0)
    # A lone quotation mark may stand far down: look at more rows to see what it does.
    most = 40 * _SAMPLE_ROWS if _has_lone_quote(sample) else _SAMPLE_ROWS
    judged = []
    for mark in _candidates(sample) if delimiter is None else (delimiter,):
        for dialect in _variants(sample, mark, quote):
            judged.append((_quality(sample, dialect, most), dialect))
    if delimiter is None and not (quote is not None and judged):
        # Whoever chooses how cells are quoted has seen cells.
        others = (Dialect(WHITESPACE), Dialect(WHITESPACE, single=True), Dialect(""))
        judged += [(_quality(sample, other, most), other) for other in others]
    judged.sort(key=lambda pair: -pair[0].score)
    best, dialect = judged[0]
    places = find_places(sample) if delimiter is None and dialect.delimiter in ("", WHITESPACE) else ()
    if places:
        # Without a delimiter the lines may still be columns, filled up with spaces.
        if dialect.delimiter == "" and are_cells(sample, places):
            return FoundDialect(Dialect("", "", places=places), 1.0)
        return FoundDialect(dialect, best.consistency, FIXED)
    rival = next((d.delimiter for q, d in judged[1:] if d.delimiter != dialect.delimiter), "")
    close = any(q.score > 0.85 * best.score and d.delimiter == rival for q, d in judged[1:])
    return FoundDialect(dialect, best.consistency, rival if close and rival != WHITESPACE else "")


def _candidates(sample: str) -> list[str]:
    """Return the delimiters that `sample` gives reason to try, the usual ones first."""
    found = [mark for mark in _DELIMITERS if mark in sample]
    lines = [line[:_LETTERS_LOOKED_AT] for line in sample.splitlines()[:_LINES_LOOKED_AT] if line.strip()]
    found += [mark for mark in _RARE if mark in sample and _is_steady(lines, mark)]
    several = Counter(match[0] for line in lines[:20] for match in set(_SEVERAL.finditer(line)))
    longer = [mark for mark, _ in several.most_common(3) if _is_steady(lines, mark)]
    # Where a mark stands only as part of a longer one, it is none by itself.
    found = [mark for mark in found if not any(_only_inside(lines, mark, whole) for whole in longer)] + longer
    bare = [_NOT_COLONS.sub("", line) for line in lines]
    if _is_steady(bare, ":"):
        found.append(":")
    return found


def _only_inside(lines: Sequence[str], mark: str, whole: str) -> bool:
    """Return whether `mark` stands only where `whole` does."""
    return mark in whole and not any(mark in line.replace(whole, "") for line in lines)


def _is_steady(lines: Sequence[str], mark: str) -> bool:
    """Return whether `mark` stands equally often in nearly all lines."""
    counts = Counter(line.count(mark) for line in lines)
    commonest, times = counts.most_common(1)[0] if counts else (0, 0)
    return commonest > 0 and times >= 0.8 * len(lines) and len(lines) > 1


def parse(text: str, dialect: Dialect) -> Iterator[list[str]]:
    """Yield the cells of every row of `text`; blank lines give no row where there are several columns."""
    return (row.cells for row in parse_rows(lines_of(text), dialect))


@dataclass(frozen=True)
class _Quality:
    score: float
    consistency: float


def _variants(sample: str, delimiter: str, quote: str | None) -> Iterator[Dialect]:
    """Yield the ways of quoting that `sample` gives reason to try."""
    mark = re.escape(delimiter)
    trim = _is_padded(sample, delimiter)
    if quote is not None:
        yield Dialect(delimiter, quote, trim=trim)
        return
    if '"' not in sample and "'" not in sample:
        space = not trim and _is_followed(sample, delimiter)
        yield Dialect(delimiter, skip_space=space, trim=trim)
        if "\\" + delimiter in sample:
            yield Dialect(delimiter, '"', "\\", space, trim)
        return
    space = not trim and (
        _is_followed(sample, delimiter) or bool(delimiter != "\t" and re.search(mark + ' +"', sample))
    )
    yield Dialect(delimiter, '"', "", space, trim)
    if _are_escaped(sample, mark, '"') or "\\" + delimiter in sample:
        yield Dialect(delimiter, '"', "\\", space, trim)
    if "'" in sample and re.search(rf"(?:^|{mark}) *'(?:[^'\r\n]|'')*'(?=\s*{mark}|\r|\n|$)", sample, re.MULTILINE):
        space = bool(not trim and re.search(mark + " +'", sample))
        single = Dialect(delimiter, "'", "\\" if _are_escaped(sample, mark, "'") else "", space, trim)
        yield replace(single, pairs=_only_pairs(sample))
    if _is_suspicious(sample):
        yield Dialect(delimiter, "", "", False, trim)


def _is_followed(sample: str, delimiter: str) -> bool:
    """Return whether a space follows every delimiter that does not end a line."""
    if delimiter in ("\t", " "):
        return False
    whole = [line.rstrip() for line in sample.splitlines()[:_LINES_LOOKED_AT] if line.strip()]
    lines = [line for line in whole if delimiter in line]
    if not _is_steady([_QUOTED_PART.sub("", line) for line in whole], delimiter):
        # Commas of sentences, not of a table.
        return False
    marks = sum(line.rstrip(delimiter).count(delimiter) for line in lines)
    spaced = sum(line.count(delimiter + " ") for line in lines)
    return marks > 1 and spaced >= 0.97 * marks and all(delimiter + " " in line for line in lines[:2])


def _are_escaped(sample: str, mark: str, quote: str) -> bool:
    """Return whether quotes inside cells mostly follow a backslash."""
    escaped = sample.count("\\" + quote)
    if not escaped:
        return False
    ends = rf"{mark}\r\n"
    return escaped > len(re.findall(rf"(?<=[^\\{ends}]){quote}(?=[^{ends}])", sample))


def _is_padded(sample: str, delimiter: str) -> bool:
    """Return whether spaces stand on both sides of every delimiter, as in tables drawn with letters."""
    if delimiter in ("\t", " "):
        return False
    lines = [line for line in sample.splitlines()[:_LINES_LOOKED_AT] if delimiter in line]
    marks = sum(line.count(delimiter) for line in lines)
    mark = re.escape(delimiter)
    padded = sum(len(re.findall(rf"(?:(?<=\s)|^){mark}(?=\s|$)", line)) for line in lines)
    return marks > 0 and padded > 0.7 * marks and padded >= 2 and not re.search(rf"[^\s\-+:=]{mark}[^\s\-+:=]", sample)


def _only_pairs(sample: str) -> bool:
    """Return whether double quotation marks stand only in pairs: they were doubled, as if they quoted the cells."""
    runs = [len(run) for run in re.findall('"+', sample)]
    return bool(runs) and all(size % 2 == 0 for size in runs)


@lru_cache(maxsize=1)
def _has_lone_quote(sample: str) -> bool:
    return bool(_LONE_QUOTE.search(sample))


@lru_cache(maxsize=1)
def _is_suspicious(sample: str) -> bool:
    """Return whether quotation marks may be mere letters."""
    return _has_lone_quote(sample) or sample.count('"') % 2 == 1 or _longest_quoted(sample) > 20_000


def _longest_quoted(sample: str) -> int:
    return max(map(len, sample.split('"')[1::2]), default=0)


def _quality(sample: str, dialect: Dialect, most: int) -> _Quality:
    parsed = _first_rows(parse_rows(lines_of(sample), dialect), most)
    rows = [row.cells for row in parsed]
    if not rows:
        return _Quality(0.0, 0.0)
    # Rows of three or more cells are a table; the one or two cells of lines above and below it say little.
    widths = Counter(len(row) for row in rows)
    commonest, times = widths.most_common(1)[0]
    share = times / len(rows)
    regular = sum(times * max(width - 1, 0.1) / width for width, times in widths.items()) / len(rows)
    suspicious = bool(dialect.quote and dialect.delimiter and _is_suspicious(sample))
    known = _known_share(rows, dialect, commonest, suspicious)
    odd = sum(not row.regular for row in parsed) / len(rows)
    score = regular / math.sqrt(len(widths)) * known * (1.0 - 0.5 * odd)
    if dialect.single:
        # Quoted cells show that each space counts.
        score *= 0.95 if share > 0.9 and commonest >= 3 and re.search('(?:^| )"[^"]* [^"]*" ', sample) else 0.0
    elif dialect.delimiter == WHITESPACE:
        # Prose is full of spaces: only a truly regular grid counts.
        score *= 0.9 if share > 0.95 and commonest >= 3 and known > 0.9 and _has_numbers(rows) else 0.0
    elif dialect.delimiter and ((share < 0.6 and known < 0.9) or (commonest == 1 and share > 0.5)):
        score *= 0.1
    elif dialect.delimiter in _RARE or dialect.delimiter == ":":
        score *= 0.8
    return _Quality(score, share)


def _first_rows(rows: Iterable[Row], most: int) -> list[Row]:
    """Return the first rows, fewer where quotation marks fit so badly that there is nothing more to learn."""
    taken: list[Row] = []
    odd = 0
    for row in itertools.islice(rows, most):
        taken.append(row)
        odd += not row.regular
        if odd > _ENOUGH_ODD and odd > 0.5 * len(taken):
            break
    return taken


def _known_share(rows: Sequence[Sequence[str]], dialect: Dialect, width: int, suspicious: bool) -> float:
    others = [mark for mark in _DELIMITERS if mark != dialect.delimiter]
    points, cells = 0.0, 0
    for row in rows:
        for cell in row:
            cells += 1
            if suspicious and "\n" in cell:
                # Rows inside a cell: a quotation mark that was not meant as one.
                points -= sum(line.count(dialect.delimiter) >= width - 1 for line in cell.split("\n")[1:-1])
            elif not cell.strip() or (len(cell) < _LONG_CELL and _KNOWN_CELL.fullmatch(cell)):
                points += 1.0
            elif (dialect.quote != '"' and cell[:1] == '"') or (len(cell) < 200 and any(m in cell for m in others)):
                points += 0.2
            elif cell != cell.strip():
                points += 0.6
            else:
                points += 0.7
    return points / max(cells, 1)


def _has_numbers(rows: Sequence[Sequence[str]]) -> bool:
    cells = [cell for row in rows[1:50] for cell in row] or [cell for row in rows for cell in row]
    return sum(any(char.isdigit() for char in cell) for cell in cells) > 0.3 * len(cells)
