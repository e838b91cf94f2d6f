"""Cleaning steps: applied in order, stored as JSON, replayed the same on the next file."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, ClassVar, Protocol

from desktop_app.core.data.convert import apply_reading
from desktop_app.core.data.kinds import reading_as
from desktop_app.core.data.report import ColumnReading
from desktop_app.core.data.table import Column, Kind, Table
from desktop_app.core.errors import DataError
from desktop_app.core.text import QT_TRANSLATE_NOOP


class UnknownStep(DataError):
    """A stored recipe names a step that this version does not have."""

    what = QT_TRANSLATE_NOOP("Errors", "The cleaning steps cannot be replayed.")
    why = QT_TRANSLATE_NOOP("Errors", "They contain the step “{step}”, which this version does not know.")
    fix = QT_TRANSLATE_NOOP("Errors", "Use the version of Acumen that made them, or a newer one.")


class UnreadableRecipe(DataError):
    """A recipe file is not one."""

    what = QT_TRANSLATE_NOOP("Errors", "The cleaning steps in “{file}” cannot be read.")
    why = QT_TRANSLATE_NOOP("Errors", "The file is not there, or is not a list of steps.")
    fix = QT_TRANSLATE_NOOP("Errors", "Choose a file of cleaning steps that was saved by Acumen.")


class Step(Protocol):
    """One change of a table; a frozen dataclass whose fields are plain values."""

    key: ClassVar[str]

    def apply(self, table: Table) -> Table:
        """Return the changed table."""


@dataclass(frozen=True)
class ChangeKind:
    """Read the values of one column as another kind.

    Attributes
    ----------
    column : str
    kind : Kind
    reading : mapping, optional
        How its values are read, found on the first table and the same ever after; None finds it anew.
    """

    key: ClassVar[str] = "kind"
    column: str
    kind: Kind
    reading: Mapping[str, Any] | None = None

    @classmethod
    def found(cls, table: Table, column: str, kind: Kind) -> ChangeKind:
        """Return the step with the reading that suits `table`."""
        return cls(column, kind, reading_as(kind, column, table[column].values).to_json())

    def apply(self, table: Table) -> Table:
        """Return `table` with the column as `kind`; values that are none become missing."""
        old = table[self.column]
        if self.reading is None:
            reading = reading_as(self.kind, self.column, old.values)
        else:
            reading = ColumnReading.from_json(self.reading)
        values, _ = apply_reading(old.values, reading)
        changed = Column(self.column, self.kind, values)
        return Table(tuple(changed if c.name == self.column else c for c in table.columns), table.rows)


_STEPS: Mapping[str, type[ChangeKind]] = {ChangeKind.key: ChangeKind}


@dataclass(frozen=True)
class Recipe:
    """Steps in the order in which they are applied."""

    steps: tuple[Step, ...] = ()

    def apply(self, table: Table) -> Table:
        """Return `table` after all steps."""
        for step in self.steps:
            table = step.apply(table)
        return table

    @classmethod
    def read(cls, path: Path) -> Recipe:
        """Return the recipe in a JSON file.

        Raises
        ------
        UnreadableRecipe, UnknownStep
        """
        try:
            return cls.from_json(json.loads(path.read_text(encoding="utf-8")))
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise UnreadableRecipe(file=path.name) from error

    @classmethod
    def of_kinds(cls, kinds: tuple[tuple[str, Kind], ...]) -> Recipe:
        """Return the recipe that reads columns as other kinds."""
        return cls(tuple(ChangeKind(column, kind) for column, kind in kinds))

    def kinds(self) -> tuple[tuple[str, Kind], ...]:
        """Return the kinds that the steps give to columns, for reading them so from the start."""
        return tuple((step.column, step.kind) for step in self.steps if isinstance(step, ChangeKind))

    def to_json(self) -> list[dict[str, Any]]:
        """Return plain values that JSON can hold."""
        return [{"step": step.key, **asdict(step)} for step in self.steps]  # type: ignore[call-overload]

    @classmethod
    def from_json(cls, stored: list[dict[str, Any]]) -> Recipe:
        """Return the recipe that `to_json` described.

        Raises
        ------
        UnknownStep
        """
        steps = []
        for one in stored:
            if one["step"] not in _STEPS:
                raise UnknownStep(step=one["step"])
            steps.append(ChangeKind(one["column"], Kind(one["kind"]), one.get("reading")))
        return cls(tuple(steps))
