"""Steps about whole columns: leave out, keep, rename, read as another kind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import ClassVar, Self

from desktop_app.core.data.convert import apply_reading
from desktop_app.core.data.kinds import reading_as
from desktop_app.core.data.report import ColumnReading
from desktop_app.core.data.steps.arrays import put
from desktop_app.core.data.steps.base import (
    KIND_NAMES,
    STEPS,
    Ask,
    Step,
    asks,
    learned,
    named,
)
from desktop_app.core.data.table import Column, Kind, Table
from desktop_app.core.text import QT_TRANSLATE_NOOP, Marked, Sentence, say

_COLUMN = QT_TRANSLATE_NOOP("Steps", "Column")
_COLUMNS = QT_TRANSLATE_NOOP("Steps", "Columns")


@STEPS.register
@dataclass(frozen=True)
class DropColumns(Step):
    """Leave columns out."""

    key: ClassVar[str] = "drop"
    label: ClassVar[Marked] = QT_TRANSLATE_NOOP("Steps", "Leave out columns")
    over: tuple[str, ...] = asks(_COLUMNS, Ask.COLUMNS)

    def describe(self) -> Sentence:
        """Return which columns are left out."""
        return say(QT_TRANSLATE_NOOP("Steps", "Leave out {columns}"), columns=named(self.over))

    def reads(self) -> tuple[str, ...]:
        """Return the columns."""
        return self.over

    def _changed(self, table: Table) -> Table:
        if len(self.over) == len(table.columns):
            raise self._wrong(QT_TRANSLATE_NOOP("Steps", "No column would be left."))
        gone = set(self.over)
        return Table(tuple(column for column in table.columns if column.name not in gone), table.rows)


@STEPS.register
@dataclass(frozen=True)
class KeepColumns(Step):
    """Keep only some columns, in the order given."""

    key: ClassVar[str] = "keep"
    label: ClassVar[Marked] = QT_TRANSLATE_NOOP("Steps", "Keep only some columns")
    over: tuple[str, ...] = asks(_COLUMNS, Ask.COLUMNS)

    def describe(self) -> Sentence:
        """Return which columns are kept."""
        return say(QT_TRANSLATE_NOOP("Steps", "Keep only {columns}"), columns=named(self.over))

    def reads(self) -> tuple[str, ...]:
        """Return the columns."""
        return self.over

    def _changed(self, table: Table) -> Table:
        by_name = {column.name: column for column in table.columns}
        return Table(tuple(by_name[name] for name in self.over), table.rows)


@STEPS.register
@dataclass(frozen=True)
class RenameColumn(Step):
    """Give a column another name."""

    key: ClassVar[str] = "rename"
    label: ClassVar[Marked] = QT_TRANSLATE_NOOP("Steps", "Rename a column")
    column: str = asks(_COLUMN, Ask.COLUMN)
    to: str = asks(QT_TRANSLATE_NOOP("Steps", "New name"), Ask.NAME)

    def describe(self) -> Sentence:
        """Return both names."""
        return say(QT_TRANSLATE_NOOP("Steps", "Rename “{column}” to “{to}”"), column=self.column, to=self.to)

    def reads(self) -> tuple[str, ...]:
        """Return the old name."""
        return (self.column,)

    def writes(self) -> tuple[str, ...]:
        """Return the new name."""
        return (self.to,)

    def _changed(self, table: Table) -> Table:
        self._new_name(table, self.to, self.column)
        return Table(tuple(replace(c, name=self.to) if c.name == self.column else c for c in table.columns), table.rows)


@STEPS.register
@dataclass(frozen=True)
class ChangeKind(Step):
    """Read the values of one column as another kind.

    Attributes
    ----------
    reading : ColumnReading, optional
        How its values are read, found on the first table and the same ever after; None finds it anew.
    """

    key: ClassVar[str] = "kind"
    label: ClassVar[Marked] = QT_TRANSLATE_NOOP("Steps", "Change what a column is")
    column: str = asks(_COLUMN, Ask.COLUMN)
    kind: Kind = asks(
        QT_TRANSLATE_NOOP("Steps", "Kind"),
        Ask.CHOICE,
        choices=tuple((str(kind), name) for kind, name in KIND_NAMES.items()),
    )
    reading: ColumnReading | None = learned()

    def __post_init__(self) -> None:
        super().__post_init__()
        object.__setattr__(self, "kind", Kind(self.kind))  # a form gives its name

    @classmethod
    def found(cls, table: Table, column: str, kind: Kind) -> ChangeKind:
        """Return the step with the reading that suits `table`."""
        return cls(column, kind).fitted(table)

    def describe(self) -> Sentence:
        """Return column and kind."""
        facts = {"column": self.column, "kind": say(KIND_NAMES[self.kind])}
        return say(QT_TRANSLATE_NOOP("Steps", "Read “{column}” as {kind}"), **facts)

    def reads(self) -> tuple[str, ...]:
        """Return the column."""
        return (self.column,)

    def writes(self) -> tuple[str, ...]:
        """Return the column."""
        return (self.column,)

    def _fitted(self, table: Table) -> Self:
        if self.reading is not None or table[self.column].kind is self.kind:
            return self
        return replace(self, reading=reading_as(self.kind, self.column, table[self.column].values))

    def _changed(self, table: Table) -> Table:
        old = table[self.column]
        if old.kind is self.kind or self.reading is None:
            return table
        values, _ = apply_reading(old.values, self.reading)
        return put(table, Column(self.column, self.kind, values))


def kinds_at_the_start(steps: tuple[Step, ...]) -> Mapping[str, Kind]:
    """Return the kinds that the first steps give to columns, before any other step."""
    found: dict[str, Kind] = {}
    for step in steps:
        if not isinstance(step, ChangeKind):
            break
        if step.on:
            found[step.column] = step.kind
    return found
