"""Steps that make texts uniform: spaces, case, full-width letters; and other values instead of given ones."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from desktop_app.core.data.numbers import parse_numbers
from desktop_app.core.data.steps.arrays import (
    distinct_mapped,
    number_text,
    one_chunk,
    pa_chunked,
    parsed_moment,
    put,
    texts,
)
from desktop_app.core.data.steps.base import STEPS, WORDS, Ask, InPlace, Plain, Step, asks, named
from desktop_app.core.data.table import Column, Kind, Table
from desktop_app.core.text import QT_TRANSLATE_NOOP, Marked, Sentence, say

if TYPE_CHECKING:
    import pyarrow as pa

AS_IS, LOWER, UPPER, TITLE = "as_is", "lower", "upper", "title"
_INVISIBLE = dict.fromkeys([*range(0x200B, 0x2010), 0x2060, 0xFEFF, 0x00AD])
_HALF = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}


@STEPS.register
@dataclass(frozen=True)
class TidyText(InPlace):
    """Make texts uniform, so that what looks the same is the same."""

    key: ClassVar[str] = "tidy"
    label: ClassVar[Marked] = QT_TRANSLATE_NOOP("Steps", "Tidy up texts")
    over: tuple[str, ...] = asks(QT_TRANSLATE_NOOP("Steps", "Columns"), Ask.COLUMNS, kinds=WORDS)
    spaces: bool = asks(QT_TRANSLATE_NOOP("Steps", "Remove needless spaces"), Ask.FLAG, True)
    half_width: bool = asks(QT_TRANSLATE_NOOP("Steps", "Turn full-width ＡＢＣ１２３ into ABC123"), Ask.FLAG, True)
    case: str = asks(
        QT_TRANSLATE_NOOP("Steps", "Letters"),
        Ask.CHOICE,
        AS_IS,
        choices=(
            (AS_IS, QT_TRANSLATE_NOOP("Steps", "as they are")),
            (LOWER, QT_TRANSLATE_NOOP("Steps", "all small")),
            (UPPER, QT_TRANSLATE_NOOP("Steps", "ALL CAPITALS")),
            (TITLE, QT_TRANSLATE_NOOP("Steps", "Every Word Capital")),
        ),
    )

    def describe(self) -> Sentence:
        """Return the columns."""
        return say(QT_TRANSLATE_NOOP("Steps", "Tidy up the texts of {columns}"), columns=named(self.over))

    def _changed(self, table: Table) -> Table:
        made = []
        for name in self.over:
            column = self._of_kind(table, name, *WORDS)
            made.append(Column(name, column.kind, distinct_mapped(column.values, self._tidied)))
        return put(table, *made)

    def _tidied(self, cells: pa.Array) -> pa.Array:
        import pyarrow as pa
        import pyarrow.compute as pc

        plain = pc.string_is_ascii(cells)
        made = self._of_ascii(cells)
        if not pc.all(plain).as_py():
            rest = pc.filter(cells, pc.invert(plain)).to_pylist()
            made = pc.replace_with_mask(made, pc.invert(plain), pa.array([self._of_one(c) for c in rest], pa.string()))
        return pc.if_else(pc.equal(made, ""), pa.scalar(None, pa.string()), made)

    def _of_ascii(self, cells: pa.Array) -> pa.Array:
        """Do the same as `_of_one`, several times quicker."""
        import pyarrow.compute as pc

        if self.spaces:
            cells = pc.ascii_trim_whitespace(pc.replace_substring_regex(cells, r"[\s\x0b\x1c-\x1f]+", " "))
        change = {LOWER: pc.ascii_lower, UPPER: pc.ascii_upper, TITLE: pc.ascii_title}.get(self.case)
        return change(cells) if change else cells

    def _of_one(self, text: str) -> str:
        text = text.translate(_INVISIBLE)
        if self.half_width:
            text = text.translate(_HALF)
        if self.spaces:
            text = " ".join(text.split())
        if self.case == LOWER:
            return text.lower()
        if self.case == UPPER:
            return text.upper()
        return text.title() if self.case == TITLE else text


@STEPS.register
@dataclass(frozen=True)
class ReplaceValues(Step):
    """Put other values in the place of given ones; nothing stands for "missing".

    Attributes
    ----------
    pairs : tuple of (old, new)
    within : bool
        Replace `old` also where it is only a part of a text.
    """

    key: ClassVar[str] = "replace"
    label: ClassVar[Marked] = QT_TRANSLATE_NOOP("Steps", "Replace values")
    column: str = asks(QT_TRANSLATE_NOOP("Steps", "Column"), Ask.COLUMN)
    pairs: tuple[tuple[Plain, Plain], ...] = asks(QT_TRANSLATE_NOOP("Steps", "Replace"), Ask.PAIRS)
    within: bool = asks(QT_TRANSLATE_NOOP("Steps", "Also inside longer texts"), Ask.FLAG, False)

    def __post_init__(self) -> None:
        super().__post_init__()
        if not self.pairs:
            raise self._wrong(QT_TRANSLATE_NOOP("Steps", "There is nothing to replace."))
        if self.within and any(not isinstance(old, str) or not old for old, _ in self.pairs):
            raise self._wrong(QT_TRANSLATE_NOOP("Steps", "There is nothing to look for."))

    def describe(self) -> Sentence:
        """Return what becomes what."""
        old, new = self.pairs[0]
        facts = {"column": self.column, "old": _said(old), "new": _said(new)}
        if (count := len(self.pairs)) > 1:
            several = QT_TRANSLATE_NOOP("Steps", "Replace %n value(s) of “{column}”, such as {old} by {new}")
            return say(several, **facts, n=count)
        return say(QT_TRANSLATE_NOOP("Steps", "Replace {old} by {new} in “{column}”"), **facts)

    def reads(self) -> tuple[str, ...]:
        """Return the column."""
        return (self.column,)

    def writes(self) -> tuple[str, ...]:
        """Return the column."""
        return (self.column,)

    def _changed(self, table: Table) -> Table:
        column = table[self.column]
        if column.kind is Kind.NUMBER:
            values = self._numbers(column)
        elif column.kind is Kind.DATE:
            values = self._dates(column)
        elif self.within:
            values = self._parts(column)
        else:
            values = self._words(column)
        return put(table, Column(self.column, column.kind, values))

    def _words(self, column: Column) -> pa.ChunkedArray:
        return _replaced(column.values, [(_text(old), _text(new)) for old, new in self.pairs])

    def _parts(self, column: Column) -> pa.ChunkedArray:
        import pyarrow as pa
        import pyarrow.compute as pc

        values = column.values
        for old, new in self.pairs:
            values = pc.replace_substring(values, str(old), _text(new) or "")
        return pc.if_else(pc.equal(values, ""), pa.scalar(None, pa.string()), values)

    def _numbers(self, column: Column) -> pa.ChunkedArray:
        import pyarrow as pa
        import pyarrow.compute as pc

        cells = pc.cast(column.values, pa.float64(), safe=False)
        return _replaced(cells, [(self._number(old), self._number(new)) for old, new in self.pairs])

    def _dates(self, column: Column) -> pa.ChunkedArray:
        import datetime as dt

        def moment(value: Plain) -> dt.datetime | None:
            if value is None:
                return None
            seconds = parsed_moment(str(value))
            if seconds is None:
                raise self._wrong(
                    QT_TRANSLATE_NOOP(
                        "Steps", "“{column}” holds dates, and “{value}” is none; write it like 2025-04-03."
                    ),
                    column=self.column,
                    value=value,
                )
            return dt.datetime(1970, 1, 1) + dt.timedelta(seconds=seconds)

        return _replaced(column.values, [(moment(old), moment(new)) for old, new in self.pairs])

    def _number(self, value: Plain) -> float | None:
        import pyarrow as pa

        if value is None:
            return None
        found: float | None = parse_numbers(pa.array([str(value).strip()], pa.string()), ".", "")[0].as_py()
        if found is None:
            raise self._wrong(
                QT_TRANSLATE_NOOP("Steps", "“{column}” holds numbers, and “{value}” is none."),
                column=self.column,
                value=value,
            )
        return found


def _replaced(values: pa.ChunkedArray, pairs: list[tuple[object, object]]) -> pa.ChunkedArray:
    """Return values with each old one as its new one; None is a missing cell on either side."""
    import pyarrow as pa
    import pyarrow.compute as pc

    old = pa.array([one for one, _ in pairs], values.type)
    new = pa.array([one for _, one in pairs], values.type)
    parts = []
    for chunk in values.chunks:
        found = pc.index_in(chunk, value_set=old)
        parts.append(pc.if_else(pc.is_valid(found), new.take(found), chunk))
    return pa.chunked_array(parts, values.type)


def _text(value: Plain) -> str | None:
    if value is None or value == "":
        return None
    if isinstance(value, bool):
        return "true" if value else "false"
    return number_text(value) if isinstance(value, int | float) else value


def _said(value: Plain) -> object:
    if value is None or value == "":
        return say(QT_TRANSLATE_NOOP("Steps", "“missing”"))
    return f"“{_text(value)}”"


@STEPS.register
@dataclass(frozen=True)
class JoinColumns(Step):
    """Write the values of several columns behind each other, into a new one."""

    key: ClassVar[str] = "join_columns"
    label: ClassVar[Marked] = QT_TRANSLATE_NOOP("Steps", "Join columns")
    over: tuple[str, ...] = asks(QT_TRANSLATE_NOOP("Steps", "Columns"), Ask.COLUMNS)
    to: str = asks(QT_TRANSLATE_NOOP("Steps", "New column"), Ask.NAME)
    between: str = asks(QT_TRANSLATE_NOOP("Steps", "Between them"), Ask.TEXT, " ")

    def describe(self) -> Sentence:
        """Return columns and name."""
        return say(QT_TRANSLATE_NOOP("Steps", "Join {columns} as “{to}”"), columns=named(self.over), to=self.to)

    def reads(self) -> tuple[str, ...]:
        """Return the columns."""
        return self.over

    def writes(self) -> tuple[str, ...]:
        """Return the new column."""
        return (self.to,)

    def _changed(self, table: Table) -> Table:
        import pyarrow.compute as pc

        self._new_name(table, self.to, *self.over)
        joined, *rest = (one_chunk(texts(table[name])) for name in self.over)
        for part in rest:
            # Where either is missing there is nothing between them. (Arrow's own "skip" loses rows without any value.)
            joined = pc.coalesce(pc.binary_join_element_wise(joined, part, self.between), joined, part)
        return put(table, Column(self.to, Kind.CATEGORY, pa_chunked(joined)), after=self.over[-1])
