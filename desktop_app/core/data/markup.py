"""Tables in web pages and in the XML of spreadsheets, which many programs export under the name of a workbook."""

from __future__ import annotations

import codecs
import datetime as dt
import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from desktop_app.core.data.errors import PageWithoutTable
from desktop_app.core.data.excel import Chosen, named_sheet, read_sheet
from desktop_app.core.data.report import Doubt, ReadOptions
from desktop_app.core.data.source import Source
from desktop_app.core.data.text_bytes import TextBytes, encoding_doubts
from desktop_app.core.notices import Notice
from desktop_app.core.progress import Progress

_TOKEN = re.compile(r"<(/?)([A-Za-z][\w:.\-]*)([^<>]*)>")
_UNSEEN = re.compile(r"<(script|style)\b", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"([\w:.\-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
_DECLARED = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?([\w\-]+)", re.IGNORECASE)
_SPACES = re.compile(r"[ \t\r\n\f]+")
_DECLARED_WITHIN = 4096
_WIDEST, _TALLEST, _MOST_COLUMNS = 1000, 65_534, 16_384
_TIED_ROWS = 10
_FEWEST_ROWS = 2
_CHINESE = ("gb2312", "gbk")
_TIME_ONLY = 1900


@dataclass
class _Table:
    """One table while its cells are found; it looks like a sheet to what reads sheets."""

    name: str
    rows: list[list[Any]] = field(default_factory=list)
    merged_cell_ranges: list[tuple[tuple[int, int], tuple[int, int]]] = field(default_factory=list)
    tall: int = 0
    start: tuple[int, int] = (0, 0)
    width: int = 0
    _reaching: dict[int, tuple[int, int, Any]] = field(default_factory=dict)

    @property
    def height(self) -> int:
        """Number of rows."""
        return len(self.rows)

    def iter_rows(self) -> Iterator[list[Any]]:
        """Yield all rows, equally wide."""
        for row in self.rows:
            yield [*row, *[""] * (self.width - len(row))]

    def begin_row(self, index: int | None = None) -> None:
        """Begin the next row, or the one that is said to be number `index`."""
        if index is not None and 0 < index - 1 - len(self.rows) <= _TALLEST:
            self.rows += [[] for _ in range(index - 1 - len(self.rows))]
        self.rows.append([])
        self._fill_from_above()

    def add(self, value: Any, across: int, down: int, index: int | None = None) -> None:
        """Add a cell that covers `across` columns and `down` rows."""
        if not self.rows:
            self.begin_row()
        row, top = self.rows[-1], len(self.rows) - 1
        if index is not None and len(row) < index <= _MOST_COLUMNS:
            row += [""] * (index - 1 - len(row))
        left = len(row)
        row += [value, *[""] * (across - 1)]
        if top < _TIED_ROWS and (across > 1 or down > 1):
            self.merged_cell_ranges.append(((top, left), (top + down - 1, left + across - 1)))
        if down > 1:
            self.tall += top >= _TIED_ROWS
            self._reaching[left] = (top, top + down - 1, value)
            self._reaching.update({left + n: (top, top + down - 1, "") for n in range(1, across)})
        self._fill_from_above()

    def _fill_from_above(self) -> None:
        """Repeat the cells of rows above that reach down to here, as far as they are next."""
        row, here = self.rows[-1], len(self.rows) - 1
        while (found := self._reaching.get(len(row))) is not None and found[0] < here <= found[1]:
            row.append(found[2])
        self.width = max(self.width, len(row))


def open_markup(content: TextBytes, size: int, options: ReadOptions, progress: Progress) -> Source:
    """Open the largest table of a web page, or a sheet of a workbook that is written as XML.

    Raises
    ------
    PageWithoutTable, NoSuchSheet, WrongEncoding
    """
    text, encoding, doubts = _text(content, options)
    found = [table for table in _Parser().tables(text) if table.height >= _FEWEST_ROWS and table.width]
    if not found:
        raise PageWithoutTable(file=content.path.name)
    names = tuple(table.name for table in found)
    best = found[0] if _is_workbook(text) else max(found, key=lambda table: sum(map(len, table.rows)))
    name = best.name if options.sheet is None else named_sheet(content.path, options.sheet, names)
    table = next(one for one in found if one.name == name)
    kind = "xml" if _is_workbook(text) else "html"
    source = read_sheet(content.path, kind, size, Chosen(names, name, table), options, progress, encoding)
    told = [Doubt(Notice("merged_filled", "", {"n": table.tall}))] if table.tall else []
    source.add_doubts([*doubts, *told])
    return source


def _is_workbook(text: str) -> bool:
    return re.search(r"<(?:\w+:)?Workbook\b", text[:_DECLARED_WITHIN]) is not None


def _text(content: TextBytes, options: ReadOptions) -> tuple[str, str, list[Doubt]]:
    """Return the text, its encoding and the doubts about that; what the file says itself counts first."""
    if options.encoding is None:
        with content.reopen() as file:
            data = b"".join(iter(lambda: file.read(1 << 20), b""))
        declared = _DECLARED.search(data[:_DECLARED_WITHIN])
        if declared is not None and not data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            name = declared[1].decode("ascii").lower()
            try:
                name = codecs.lookup("gb18030" if name in _CHINESE else name).name
                return data.decode(name).lstrip("\ufeff"), name, []
            except (LookupError, UnicodeDecodeError):
                pass
    encoding = content.encoding(options.encoding)
    with content.open(encoding) as stream:
        text = b"".join(iter(stream.read, b"")).decode("utf-8", "replace")
    return text, encoding.name.removesuffix("-sig"), encoding_doubts(encoding)


def _without_unseen(text: str) -> str:
    """Return `text` without comments, scripts and styles."""
    pieces, place = [], 0
    while (start := text.find("<!--", place)) >= 0:
        pieces.append(text[place:start])
        end = text.find("-->", start)
        place = end + 3 if end >= 0 else len(text)
    text = "".join([*pieces, text[place:]])
    pieces, place = [], 0
    while (found := _UNSEEN.search(text, place)) is not None:
        pieces.append(text[place : found.start()])
        end_of = re.compile(rf"</{found[1]}\s*>", re.IGNORECASE).search(text, found.end())
        place = end_of.end() if end_of is not None else len(text)
    return "".join([*pieces, text[place:]])


class _Parser:
    """Finds the tables of a text of tags, however carelessly they are closed."""

    def __init__(self) -> None:
        self._found: list[_Table] = []
        self._open: list[_Table] = []
        self._cell: tuple[int, int, int | None] | None = None
        self._parts: list[str] = []
        self._type = ""
        self._exact: str | None = None
        self._sheet = ""

    def tables(self, text: str) -> list[_Table]:
        """Return all tables; those inside a cell are tables of their own."""
        place = 0
        text = _without_unseen(text)
        for token in _TOKEN.finditer(text):
            if self._cell is not None and token.start() > place:
                self._parts.append(text[place : token.start()])
            place = token.end()
            name = token[2].rpartition(":")[2].lower()
            if token[1]:
                self._end(name)
            else:
                self._begin(name, token[3])
                if token[3].endswith("/"):
                    self._end(name)
        self._parts.append(text[place:])
        self._end_cell()
        return self._found

    def _begin(self, name: str, written: str) -> None:
        if name == "worksheet":
            self._sheet = html.unescape(_attributes(written).get("name", ""))
        elif name == "table":
            self._end_cell()
            self._open.append(_Table(self._sheet or str(len(self._found) + 1)))
            self._found.append(self._open[-1])
        elif not self._open:
            return
        elif name in ("tr", "row"):
            self._end_cell()
            self._open[-1].begin_row(_whole(_attributes(written).get("index")))
        elif name in ("td", "th", "cell"):
            self._end_cell()
            self._begin_cell(_attributes(written))
        elif name == "data":
            # What stands around it is only the layout of the file.
            self._type, self._parts = _attributes(written).get("type", "String"), []
        elif name in ("br", "p", "div", "li"):
            self._parts.append("\0" if name == "br" else " ")

    def _begin_cell(self, given: Mapping[str, str]) -> None:
        across, down = _whole(given.get("colspan")) or 1, _whole(given.get("rowspan")) or 1
        across += _whole(given.get("mergeacross")) or 0
        down += _whole(given.get("mergedown")) or 0
        self._cell = (min(max(across, 1), _WIDEST), min(max(down, 1), _TALLEST), _whole(given.get("index")))
        self._parts, self._type, self._exact = [], "", given.get("num") or None

    def _end(self, name: str) -> None:
        if name in ("td", "th", "cell", "tr", "row") or (name == "data" and self._cell is not None):
            self._end_cell()
        elif name == "table" and self._open:
            self._end_cell()
            self._open.pop()

    def _end_cell(self) -> None:
        if self._cell is None or not self._open:
            return
        written = "".join(self._parts)
        value = _typed(html.unescape(written), self._type) if self._type else _shown(written)
        across, down, index = self._cell
        self._open[-1].add(self._exact or value, across, down, index)
        self._cell = None


def _attributes(written: str) -> dict[str, str]:
    """Return attributes by their names in lower case without a prefix."""
    if "=" not in written:
        return {}
    return {
        name.rpartition(":")[2].lower(): first or second or third
        for name, first, second, third in _ATTRIBUTE.findall(written)
    }


def _whole(written: str | None) -> int | None:
    return int(written) if written is not None and written.isdecimal() and len(written) < 8 else None


def _shown(written: str) -> str:
    """Return the text of a cell as a browser shows it."""
    text = html.unescape(_SPACES.sub(" ", written))
    return "\n".join(line.strip() for line in text.split("\0")).strip()


def _typed(text: str, kind: str) -> Any:
    """Return the value of a cell of an XML workbook."""
    if kind == "Number" and re.fullmatch(r"-?\d{1,15}", text):
        return int(text)
    try:
        if kind == "Number":
            return float(text)
        if kind == "DateTime":
            moment = dt.datetime.fromisoformat(text.strip().rstrip("Z"))
            return moment.time().isoformat() if moment.year < _TIME_ONLY else moment
    except ValueError:
        return text
    return text.strip() == "1" if kind == "Boolean" else text
