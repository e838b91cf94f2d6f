"""Steps with a formula: a new column, or a choice of rows."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar, Self

from desktop_app.core.data.formula import Formula, Result, Type
from desktop_app.core.data.report import ColumnReading
from desktop_app.core.data.steps.arrays import flags_of, put
from desktop_app.core.data.steps.base import STEPS, Ask, Step, asks, learned
from desktop_app.core.data.steps.rows import RowChooser
from desktop_app.core.data.steps.words import read, reading_of
from desktop_app.core.data.table import Column, Kind, Table
from desktop_app.core.text import QT_TRANSLATE_NOOP, Marked, Sentence, say

if TYPE_CHECKING:
    from desktop_app.core.data.steps.arrays import Ints

NO, YES = "no", "yes"
_SHOWN = 60


@STEPS.register
@dataclass(frozen=True)
class FormulaColumn(Step):
    """Work out a new column, or a column anew, from the others."""

    key: ClassVar[str] = "formula"
    label: ClassVar[Marked] = QT_TRANSLATE_NOOP("Steps", "New column from a formula")
    to: str = asks(QT_TRANSLATE_NOOP("Steps", "New column"), Ask.NAME)
    formula: str = asks(QT_TRANSLATE_NOOP("Steps", "Formula"), Ask.FORMULA)
    reading: ColumnReading | None = learned()

    def __post_init__(self) -> None:
        super().__post_init__()
        Formula(self.formula).columns()

    def describe(self) -> Sentence:
        """Return name and formula."""
        return say(QT_TRANSLATE_NOOP("Steps", "“{to}” = {formula}"), to=self.to, formula=shortened(self.formula))

    def reads(self) -> tuple[str, ...]:
        """Return the columns that the formula names."""
        return Formula(self.formula).columns()

    def writes(self) -> tuple[str, ...]:
        """Return the new column."""
        return (self.to,)

    def _fitted(self, table: Table) -> Self:
        if self.reading is not None:
            return self
        found = Formula(self.formula).work_out(table)
        if found.type is Type.TEXT:
            return replace(self, reading=reading_of(self.to, found.values, words_only=True))
        kind = {Type.NUMBER: Kind.NUMBER, Type.DATE: Kind.DATE}.get(found.type, Kind.YES_NO)
        return replace(self, reading=ColumnReading(self.to, kind))

    def _changed(self, table: Table) -> Table:
        found = Formula(self.formula).work_out(table)
        return put(table, self._column(found))

    def _column(self, found: Result) -> Column:
        import pyarrow.compute as pc

        if found.type is Type.TRUTH:
            return Column(self.to, Kind.YES_NO, pc.if_else(found.values, YES, NO))
        if found.type is Type.TEXT and self.reading is not None and self.reading.kind is not Kind.NUMBER:
            return read(found.values, self.reading)
        kinds = {Type.NUMBER: Kind.NUMBER, Type.DATE: Kind.DATE}
        return Column(self.to, kinds.get(found.type, Kind.CATEGORY), found.values)


@STEPS.register
@dataclass(frozen=True)
class FilterByFormula(RowChooser):
    """Keep the rows for which a formula is true."""

    key: ClassVar[str] = "filter_formula"
    label: ClassVar[Marked] = QT_TRANSLATE_NOOP("Steps", "Choose rows by a formula")
    formula: str = asks(QT_TRANSLATE_NOOP("Steps", "Formula"), Ask.FORMULA)

    def __post_init__(self) -> None:
        super().__post_init__()
        Formula(self.formula).columns()

    def describe(self) -> Sentence:
        """Return the formula."""
        return say(QT_TRANSLATE_NOOP("Steps", "Keep rows where {formula}"), formula=shortened(self.formula))

    def reads(self) -> tuple[str, ...]:
        """Return the columns that the formula names."""
        return Formula(self.formula).columns()

    def rows(self, table: Table) -> Ints:
        """Return the rows for which the formula is true."""
        import numpy as np

        found = Formula(self.formula).work_out(table)
        if found.type is not Type.TRUTH:
            raise self._wrong(QT_TRANSLATE_NOOP("Steps", "The formula must be true or false, such as: age >= 18"))
        return np.flatnonzero(flags_of(found.values))


def shortened(formula: str) -> str:
    """Return a formula as a sentence shows it."""
    line = " ".join(formula.split())
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…"
