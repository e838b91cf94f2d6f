"""Steps that take texts apart: columns by a separator, parts by what they look like, numbers out of words."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar, Self

from desktop_app.core.data.report import ColumnReading
from desktop_app.core.data.steps.arrays import free_name, one_chunk, pa_chunked, put, text_of, texts
from desktop_app.core.data.steps.base import STEPS, WORDS, Ask, Step, asks, learned
from desktop_app.core.data.steps.words import read, reading_of
from desktop_app.core.data.table import Column, Kind, Table
from desktop_app.core.text import QT_TRANSLATE_NOOP, Marked, Sentence, say

if TYPE_CHECKING:
    import pyarrow as pa

_COLUMN = QT_TRANSLATE_NOOP("Steps", "Column")
DIGITS, EMAIL, LINK, BEFORE, AFTER, BETWEEN, FIRST, LAST, PATTERN = (
    *("digits", "email", "link", "before", "after", "between", "first", "last", "pattern"),
)
_NEEDS_MARK = (BEFORE, AFTER, BETWEEN, PATTERN)
_LONGEST_PATTERN = 1000


@STEPS.register
@dataclass(frozen=True)
class SplitColumn(Step):
    """Make several columns of one, cut at a separator."""

    key: ClassVar[str] = "split"
    label: ClassVar[Marked] = QT_TRANSLATE_NOOP("Steps", "Split a column")
    column: str = asks(_COLUMN, Ask.COLUMN, kinds=WORDS)
    separator: str = asks(QT_TRANSLATE_NOOP("Steps", "Cut at"), Ask.TEXT, ",")
    most: int = asks(QT_TRANSLATE_NOOP("Steps", "At most so many columns"), Ask.WHOLE, 5, least=2, most=50)
    readings: tuple[ColumnReading, ...] | None = learned()

    def __post_init__(self) -> None:
        super().__post_init__()
        if not self.separator:
            raise self._wrong(QT_TRANSLATE_NOOP("Steps", "There is nothing to cut at."))

    def describe(self) -> Sentence:
        """Return column and separator."""
        facts = {"column": self.column, "separator": self.separator}
        return say(QT_TRANSLATE_NOOP("Steps", "Split “{column}” at “{separator}”"), **facts)

    def reads(self) -> tuple[str, ...]:
        """Return the column."""
        return (self.column,)

    def writes(self) -> tuple[str, ...]:
        """Return the new columns."""
        return tuple(reading.name for reading in self.readings or ())

    def _fitted(self, table: Table) -> Self:
        import pyarrow.compute as pc

        column = self._of_kind(table, self.column, *WORDS)
        if self.readings is not None:
            return self
        marks = pc.max(pc.count_substring(column.values, self.separator)).as_py() or 0
        count = min(marks + 1, self.most)
        names: list[str] = []
        for number in range(1, count + 1):
            names.append(free_name(f"{self.column} {number}", (*table.names, *names)))
        parts = self._parts(column.values, count)
        return replace(self, readings=tuple(reading_of(n, p) for n, p in zip(names, parts, strict=True)))

    def _changed(self, table: Table) -> Table:
        readings = self.readings or ()
        parts = self._parts(table[self.column].values, len(readings))
        made = [read(part, reading) for part, reading in zip(parts, readings, strict=True)]
        return put(table, *made, after=self.column)

    def _parts(self, values: pa.ChunkedArray, count: int) -> list[pa.ChunkedArray]:
        import numpy as np
        import pyarrow as pa
        import pyarrow.compute as pc

        cells = one_chunk(values)
        lists = pc.split_pattern(pc.fill_null(cells, ""), self.separator, max_splits=count - 1)
        found = pc.list_slice(lists, 0, count, return_fixed_size_list=True).values
        places = np.arange(len(cells), dtype=np.int64) * count
        parts = [pc.utf8_trim_whitespace(found.take(pa.array(places + number))) for number in range(count)]
        return [pa_chunked(pc.if_else(pc.equal(part, ""), pa.scalar(None, pa.string()), part)) for part in parts]


@STEPS.register
@dataclass(frozen=True)
class ExtractText(Step):
    """Take a part out of each text, into a new column.

    Attributes
    ----------
    what : str
    mark, until : str
        The text before, behind or between which the part stands; for ``pattern`` a regular expression (RE2), whose
        whole match is taken.
    """

    key: ClassVar[str] = "extract"
    label: ClassVar[Marked] = QT_TRANSLATE_NOOP("Steps", "Take a part out of texts")
    column: str = asks(_COLUMN, Ask.COLUMN, kinds=WORDS)
    what: str = asks(
        QT_TRANSLATE_NOOP("Steps", "Part"),
        Ask.CHOICE,
        choices=(
            (DIGITS, QT_TRANSLATE_NOOP("Steps", "the first digits")),
            (EMAIL, QT_TRANSLATE_NOOP("Steps", "the e-mail address")),
            (LINK, QT_TRANSLATE_NOOP("Steps", "the web address")),
            (FIRST, QT_TRANSLATE_NOOP("Steps", "the first word")),
            (LAST, QT_TRANSLATE_NOOP("Steps", "the last word")),
            (BEFORE, QT_TRANSLATE_NOOP("Steps", "what stands before a text")),
            (AFTER, QT_TRANSLATE_NOOP("Steps", "what stands behind a text")),
            (BETWEEN, QT_TRANSLATE_NOOP("Steps", "what stands between two texts")),
            (PATTERN, QT_TRANSLATE_NOOP("Steps", "what fits a pattern")),
        ),
    )
    to: str = asks(QT_TRANSLATE_NOOP("Steps", "New column"), Ask.NAME)
    mark: str = asks(QT_TRANSLATE_NOOP("Steps", "Text or pattern"), Ask.TEXT, "", when=("what", _NEEDS_MARK))
    until: str = asks(QT_TRANSLATE_NOOP("Steps", "Second text"), Ask.TEXT, "", when=("what", (BETWEEN,)))
    reading: ColumnReading | None = learned()

    def __post_init__(self) -> None:
        super().__post_init__()
        if (self.what in _NEEDS_MARK and not self.mark) or (self.what == BETWEEN and not self.until):
            raise self._wrong(QT_TRANSLATE_NOOP("Steps", "There is nothing to look for."))

    def describe(self) -> Sentence:
        """Return part, column and new name."""
        what = next(label for value, label in form_choices(type(self)) if value == self.what)
        facts = {"column": self.column, "to": self.to, "mark": self.mark, "until": self.until, "what": say(what)}
        if self.what == BETWEEN:
            return say(
                QT_TRANSLATE_NOOP("Steps", "Take what is between “{mark}” and “{until}” in “{column}” as “{to}”"),
                **facts,
            )
        if self.what in _NEEDS_MARK:
            return say(QT_TRANSLATE_NOOP("Steps", "Take from “{column}” as “{to}”: {what} (“{mark}”)"), **facts)
        return say(QT_TRANSLATE_NOOP("Steps", "Take from “{column}” as “{to}”: {what}"), **facts)

    def reads(self) -> tuple[str, ...]:
        """Return the column."""
        return (self.column,)

    def writes(self) -> tuple[str, ...]:
        """Return the new column."""
        return (self.to,)

    def _fitted(self, table: Table) -> Self:
        self._of_kind(table, self.column, *WORDS)
        if self.reading is not None:
            return self
        self._new_name(table, self.to, self.column)
        return replace(self, reading=reading_of(self.to, self._found(table)))

    def _changed(self, table: Table) -> Table:
        if self.reading is None:
            return table
        return put(table, read(self._found(table), self.reading), after=self.column)

    def _found(self, table: Table) -> pa.ChunkedArray:
        import pyarrow as pa
        import pyarrow.compute as pc

        cells = texts(table[self.column])
        try:
            parts = [pc.struct_field(pc.extract_regex(chunk, self._pattern()), "part") for chunk in cells.chunks]
        except pa.ArrowInvalid as error:
            raise self._wrong(
                QT_TRANSLATE_NOOP("Steps", "“{pattern}” is no pattern that can be searched for."), pattern=self.mark
            ) from error
        found = pc.utf8_trim_whitespace(pa.chunked_array(parts, pa.string()))
        return pc.if_else(pc.equal(found, ""), pa.scalar(None, pa.string()), found)

    def _pattern(self) -> str:
        mark, until = re.escape(self.mark), re.escape(self.until)
        if self.what == PATTERN:
            # Brackets of the person's own are no names for parts: they only group.
            own = re.sub(r"(?<!\\)\((?!\?)", "(?:", self.mark[:_LONGEST_PATTERN])
            return f"(?P<part>{own})"
        return {
            DIGITS: r"(?P<part>\d+)",
            EMAIL: r"(?P<part>[A-Za-z0-9._%+\-]+@[A-Za-z0-9\-]+(?:\.[A-Za-z0-9\-]+)*\.[A-Za-z]{2,})",
            LINK: r"(?P<part>(?:https?://|www\.)[^\s<>\"，。；）)]+)",
            FIRST: r"^\s*(?P<part>\S+)",
            LAST: r"(?P<part>\S+)\s*$",
            BEFORE: rf"(?s)^(?P<part>.*?){mark}",
            AFTER: rf"(?s){mark}(?P<part>.*)$",
            BETWEEN: rf"(?s){mark}(?P<part>.*?){until}",
        }[self.what]


@STEPS.register
@dataclass(frozen=True)
class NumbersFromText(Step):
    """Read the first number of each text: "12 kg", "3 万", "about 1,200".

    Attributes
    ----------
    decimal : str
        What stands before decimals; the other one of "." and "," groups thousands.
    to : str
        A new column; '' changes the column itself.
    """

    key: ClassVar[str] = "numbers"
    label: ClassVar[Marked] = QT_TRANSLATE_NOOP("Steps", "Numbers out of texts")
    column: str = asks(_COLUMN, Ask.COLUMN)
    to: str = asks(QT_TRANSLATE_NOOP("Steps", "New column (empty: change the column itself)"), Ask.NAME, "")
    decimal: str = asks(
        QT_TRANSLATE_NOOP("Steps", "Decimal mark"),
        Ask.CHOICE,
        ".",
        choices=((".", QT_TRANSLATE_NOOP("Steps", "1.5")), (",", QT_TRANSLATE_NOOP("Steps", "1,5"))),
    )

    def describe(self) -> Sentence:
        """Return the column."""
        if self.to:
            facts = {"column": self.column, "to": self.to}
            return say(QT_TRANSLATE_NOOP("Steps", "Read the numbers in “{column}” as “{to}”"), **facts)
        return say(QT_TRANSLATE_NOOP("Steps", "Read the numbers in “{column}”"), column=self.column)

    def reads(self) -> tuple[str, ...]:
        """Return the column."""
        return (self.column,)

    def writes(self) -> tuple[str, ...]:
        """Return the column that holds the numbers."""
        return (self.to or self.column,)

    def _changed(self, table: Table) -> Table:
        import pyarrow as pa

        if self.to:
            self._new_name(table, self.to, self.column)
        column = table[self.column]
        if column.kind is Kind.NUMBER:
            return put(table, Column(self.to or self.column, Kind.NUMBER, column.values), after=self.column)
        parts = [numbers_in(chunk, self.decimal) for chunk in text_of(column.values).chunks]
        values = pa.chunked_array(parts, pa.float64())
        return put(table, Column(self.to or self.column, Kind.NUMBER, values), after=self.column)


_UNITS = {
    "百万": 1e6,
    "千万": 1e7,
    "百亿": 1e10,
    "千亿": 1e11,
    "万亿": 1e12,
    "万": 1e4,
    "亿": 1e8,
    "千": 1e3,
    "百": 1e2,
}
_LETTERS = {
    "k": 1e3,
    "K": 1e3,
    "M": 1e6,
    "B": 1e9,
    "bn": 1e9,
    "mn": 1e6,
    "million": 1e6,
    "billion": 1e9,
    "thousand": 1e3,
}


def numbers_in(text: pa.Array, decimal: str) -> pa.Array:
    """Return the first number of each text, times the unit behind it (万, 亿, k …); null where there is none."""
    import pyarrow as pa
    import pyarrow.compute as pc

    thousands = "," if decimal == "." else "."
    whole = rf"\d{{1,3}}(?:{re.escape(thousands)}\d{{3}})+|\d+"
    units = "|".join([*_UNITS, *(rf"(?:{letters})\b" for letters in sorted(_LETTERS, key=len, reverse=True))])
    pattern = (
        r"(?P<sign>(?:^|[\s(:=])[-−]\s?)?[$€£¥￥]?\s?"
        rf"(?P<number>(?:{whole})(?:{re.escape(decimal)}\d+)?(?:[eE][-+]?\d+\b)?|{re.escape(decimal)}\d+)\s?(?P<unit>{units})?"
    )
    found = pc.extract_regex(pc.utf8_normalize(text, form="NFKC"), pattern)
    digits = pc.replace_substring(pc.struct_field(found, "number"), thousands, "")
    if decimal == ",":
        digits = pc.replace_substring(digits, ",", ".")
    values = pc.cast(digits, pa.float64())
    known = {**_UNITS, **_LETTERS}
    place = pc.index_in(pc.struct_field(found, "unit"), value_set=pa.array(list(known), pa.string()))
    factor = pc.fill_null(pa.array(list(known.values()), pa.float64()).take(place), 1.0)
    negative = pc.fill_null(pc.greater(pc.utf8_length(pc.struct_field(found, "sign")), 0), False)
    signed = pc.multiply(pc.multiply(values, factor), pc.if_else(negative, -1.0, 1.0))
    return pc.if_else(pc.is_finite(signed), signed, pa.scalar(None, pa.float64()))


def form_choices(kind: type[Step]) -> tuple[tuple[str, Marked], ...]:
    """Return the choices of a step's first chooser."""
    from desktop_app.core.data.steps.base import form

    return next(one.choices for one in form(kind) if one.choices)
