"""How a text file is cut into cells: delimiter, quotes, escapes."""

from __future__ import annotations

import csv
import io
import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

WHITESPACE = " "
_DELIMITERS = (",", "\t", ";", "|")
_SAMPLE_ROWS = 400
_LONG_CELL = 200  # whole lines, seen with the wrong delimiter, would take the pattern for ever
_KNOWN_CELL = re.compile(
    r"""
    [-+(]?[$€£¥₹]?\s?[-+]?[\d.,\u00a0' ]*\d[\d.,]*\s?[%€$£]?\)?(?:[eE][-+]?\d+)?      # numbers
    | \d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:[ T]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?\s?(?:Z|[AP]M)?)?   # dates
    | \d{1,2}:\d{2}(?::\d{2})?                                                             # times
    | (?:https?://|www\.)\S+ | [\w.+-]+@[\w-]+\.[\w.]+
    | [\w<>$€#+(][\w .\-'’/&():#%+<>$€\[\]!?*=]{0,60}                                          # words and codes
    """,
    re.VERBOSE,
)
_LONE_QUOTE = re.compile(r'(?:^|[,\t;|])"(?=[,\t;|\r\n]|$)', re.MULTILINE)
_QUOTED_TOKEN = re.compile(r'"((?:[^"]|"")*)"|(\S+)')


@dataclass(frozen=True)
class Dialect:
    """The marks that cut text into cells.

    Attributes
    ----------
    delimiter : str
        One character; a space stands for any run of spaces and tabs; '' means one cell a line.
    quote : str
        '' where cells are never quoted.
    escape : str
        The mark that takes away the meaning of a quote, or '' where quotes are doubled.
    skip_space : bool
        Spaces after a delimiter belong to no cell.
    """

    delimiter: str
    quote: str = '"'
    escape: str = ""
    skip_space: bool = False


@dataclass(frozen=True)
class FoundDialect:
    """The best dialect, how consistent its rows are (0 to 1), and the delimiter that is nearly as good ('' if none)."""

    dialect: Dialect
    consistency: float
    rival: str = ""


def find_dialect(sample: str, delimiter: str | None = None) -> FoundDialect:
    """Return the dialect that makes the most table-like cells of `sample`.

    The measure is the product of how regular the rows are and how many cells are of a known type, after
    van den Burg, Nazábal and Sutton (2019), Data Mining and Knowledge Discovery 33, 1799-1820.

    Parameters
    ----------
    sample : str
        The first lines of the file.
    delimiter : str, optional
        Chosen by the person.
    """
    if delimiter is not None:
        candidates: Sequence[str] = (delimiter,)
    else:
        candidates = [mark for mark in _DELIMITERS if mark in sample]
    # A lone quotation mark may stand far down: look at more rows to see what it does.
    most = 20 * _SAMPLE_ROWS if _LONE_QUOTE.search(sample) else _SAMPLE_ROWS
    judged = []
    for mark in candidates:
        for dialect in _variants(sample, mark):
            judged.append((_quality(sample, dialect, most), dialect))
    if delimiter is None:
        judged += [(_quality(sample, other, most), other) for other in (Dialect(WHITESPACE), Dialect(""))]
    judged.sort(key=lambda pair: -pair[0].score)
    best, dialect = judged[0]
    rival = next((d.delimiter for q, d in judged[1:] if d.delimiter != dialect.delimiter), "")
    close = any(q.score > 0.85 * best.score and d.delimiter == rival for q, d in judged[1:])
    return FoundDialect(dialect, best.consistency, rival if close and rival != WHITESPACE else "")


def lines_of(text: str) -> Iterator[str]:
    """Yield the lines of `text` with their ends; only real line ends count, not every mark that Unicode lists."""
    return iter(io.StringIO(text, newline=""))


def parse(text: str, dialect: Dialect) -> Iterator[list[str]]:
    """Yield the cells of every row of `text`; blank lines give no row where there are several columns."""
    return (row for row, _ in parse_lines(lines_of(text), dialect))


def parse_lines(lines: Iterator[str], dialect: Dialect) -> Iterator[tuple[list[str], int]]:
    """Yield the cells of every row and the number of lines used so far.

    Raises
    ------
    csv.Error
        Where a quoted cell never ends.
    """
    if dialect.delimiter in ("", WHITESPACE):
        for number, line in enumerate(lines, start=1):
            text = line.rstrip("\r\n")
            if dialect.delimiter:
                cells = [a.replace('""', '"') or b for a, b in _QUOTED_TOKEN.findall(text)]
            else:
                cells = [_unquoted(text)]
            if cells and (text.strip() or not dialect.delimiter):
                yield cells, number
        return
    reader = csv.reader(
        lines,
        delimiter=dialect.delimiter,
        quotechar=dialect.quote or None,
        quoting=csv.QUOTE_MINIMAL if dialect.quote else csv.QUOTE_NONE,
        escapechar=dialect.escape or None,
        doublequote=not dialect.escape,
        skipinitialspace=dialect.skip_space,
    )
    for row in reader:
        if row:
            yield row, reader.line_num


def _unquoted(text: str) -> str:
    if len(text) >= 2 and text[0] == text[-1] == '"':
        return text[1:-1].replace('""', '"')
    return text


@dataclass(frozen=True)
class _Quality:
    score: float
    consistency: float


def _variants(sample: str, delimiter: str) -> Iterator[Dialect]:
    """Yield the ways of quoting that `sample` gives reason to try."""
    mark = re.escape(delimiter)
    if '"' not in sample and "'" not in sample:
        yield Dialect(delimiter)
        return
    space = bool(delimiter != "\t" and re.search(mark + ' +"', sample))
    yield Dialect(delimiter, '"', "", space)
    if '\\"' in sample:
        yield Dialect(delimiter, '"', "\\", space)
    if re.search(rf"(?:^|{mark})'[^'\r\n]*'(?={mark}|\r|\n|$)", sample, re.MULTILINE):
        yield Dialect(delimiter, "'", "", space)
    if _is_suspicious(sample):
        yield Dialect(delimiter, "")


def _is_suspicious(sample: str) -> bool:
    """Return whether quotation marks may be mere letters."""
    return bool(_LONE_QUOTE.search(sample)) or sample.count('"') % 2 == 1 or _longest_quoted(sample) > 20_000


def _longest_quoted(sample: str) -> int:
    return max((len(part) for part in sample.split('"')[1::2]), default=0)


def _quality(sample: str, dialect: Dialect, most: int) -> _Quality:
    rows: list[list[str]] = []
    try:
        for row in parse(sample, dialect):
            rows.append(row)
            if len(rows) == most:
                break
    except csv.Error:
        return _Quality(-1.0, 0.0)
    if not rows:
        return _Quality(0.0, 0.0)
    widths = Counter(len(row) for row in rows)
    commonest, times = widths.most_common(1)[0]
    share = times / len(rows)
    regular = sum(times * max(width - 1, 0.1) / width for width, times in widths.items()) / len(rows)
    suspicious = bool(dialect.quote and dialect.delimiter and _is_suspicious(sample))
    known = _known_share(rows, dialect, commonest, suspicious)
    score = regular / math.sqrt(len(widths)) * known
    if dialect.delimiter == WHITESPACE:
        # Prose is full of spaces: only a truly regular grid counts.
        score *= 0.9 if share > 0.95 and commonest >= 3 and known > 0.9 and _has_numbers(rows) else 0.0
    elif dialect.delimiter and ((share < 0.6 and known < 0.9) or (commonest == 1 and share > 0.5)):
        score *= 0.1
    return _Quality(score, share)


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
