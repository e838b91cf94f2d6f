"""What every cleaning step is: a frozen dataclass of plain fields that changes a table the same way every time.

A new step is a new class in this package, decorated with ``@STEPS.register``. It has a `key` (stored in files, never
changes), a `label`, fields made with `asks` (a person fills them in) and `learned` (filled by `fitted` from the first
table, kept ever after), and three methods: `describe`, `reads` and `_changed`. Steps that change rows say so with
``keeps_rows = False``; they apply to training only. Steps that keep rows must answer each row by itself, or go on from
the rows above by `after`, so that long files can be cleaned piece by piece.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, Field, dataclass, field, fields, replace
from enum import StrEnum
from typing import Any, ClassVar, Self

from desktop_app.core.data.table import Column, Kind, Table
from desktop_app.core.errors import DataError, SpecError, UnknownColumn
from desktop_app.core.notices import Notice
from desktop_app.core.project.documents import from_document, to_document
from desktop_app.core.registry import Registry
from desktop_app.core.text import QT_TRANSLATE_NOOP, Marked, Sentence, say

STEPS = Registry("desktop_app.core.data.steps")
"""Every kind of step by its key."""

Plain = str | float | bool | None
"""A cell as a person writes it; a moment is ISO text."""

KIND_NAMES: Mapping[Kind, Marked] = {
    Kind.NUMBER: QT_TRANSLATE_NOOP("Steps", "numbers"),
    Kind.CATEGORY: QT_TRANSLATE_NOOP("Steps", "categories"),
    Kind.YES_NO: QT_TRANSLATE_NOOP("Steps", "yes or no"),
    Kind.DATE: QT_TRANSLATE_NOOP("Steps", "dates"),
    Kind.TEXT: QT_TRANSLATE_NOOP("Steps", "texts"),
    Kind.ID: QT_TRANSLATE_NOOP("Steps", "names of rows"),
    Kind.IMAGE: QT_TRANSLATE_NOOP("Steps", "pictures"),
}

WORDS = (Kind.CATEGORY, Kind.YES_NO, Kind.TEXT, Kind.ID)
"""Kinds whose values are texts."""

MEASURED = (Kind.NUMBER, Kind.DATE)


class WrongKind(DataError):
    """A step was asked of a column whose values it cannot work on."""

    what = QT_TRANSLATE_NOOP("Errors", "“{column}” cannot be used for the step “{step}”.")
    why = QT_TRANSLATE_NOOP("Errors", "It holds {kind}; the step needs {needed}.")
    fix = QT_TRANSLATE_NOOP("Errors", "Change the kind of the column first, or choose another column.")


class BadStep(SpecError):
    """A step is set so that it cannot be done."""

    what = QT_TRANSLATE_NOOP("Errors", "The step “{step}” cannot be done.")
    why = QT_TRANSLATE_NOOP("Errors", "{reason}")
    fix = QT_TRANSLATE_NOOP("Errors", "Change what the step is set to, or take it away.")


class NameTaken(SpecError):
    """A new column would have the name of another."""

    what = QT_TRANSLATE_NOOP("Errors", "A new column cannot be called “{column}”.")
    why = QT_TRANSLATE_NOOP("Errors", "Another column has this name already.")
    fix = QT_TRANSLATE_NOOP("Errors", "Choose another name.")


_MOST_NAMED = 4
NO_COLUMN = QT_TRANSLATE_NOOP("Steps", "No column is chosen.")
NO_NAME = QT_TRANSLATE_NOOP("Steps", "The new column has no name.")
TWICE = QT_TRANSLATE_NOOP("Steps", "“{column}” is named twice.")


class Ask(StrEnum):
    """What a person fills in; decides which widget a form shows."""

    COLUMN = "column"
    COLUMNS = "columns"
    NAME = "name"
    TEXT = "text"
    NUMBER = "number"
    WHOLE = "whole"
    FLAG = "flag"
    CHOICE = "choice"
    CHOICES = "choices"
    VALUE = "value"
    FORMULA = "formula"
    CONDITIONS = "conditions"
    PAIRS = "pairs"
    NUMBERS = "numbers"
    FIGURES = "figures"
    GROUPS = "groups"
    TABLE = "table"


@dataclass(frozen=True)
class FormField:
    """One row of a step's form.

    Attributes
    ----------
    name : str
        Field of the dataclass.
    kinds : tuple of Kind
        Columns that may be chosen; empty for all.
    choices : tuple of (value, label)
    least, most : float, optional
    optional : bool
        It has a default.
    when : (field, values), optional
        It counts only while that field is set to one of these.
    """

    name: str
    label: Marked
    ask: Ask
    kinds: tuple[Kind, ...] = ()
    choices: tuple[tuple[str, Marked], ...] = ()
    least: float | None = None
    most: float | None = None
    optional: bool = False
    when: tuple[str, tuple[str, ...]] | None = None


def asks(
    label: Marked,
    ask: Ask,
    default: Any = MISSING,
    *,
    kinds: tuple[Kind, ...] = (),
    choices: tuple[tuple[str, Marked], ...] = (),
    least: float | None = None,
    most: float | None = None,
    when: tuple[str, tuple[str, ...]] | None = None,
) -> Any:
    """Return a dataclass field that a person fills in."""
    made = FormField("", label, ask, kinds, choices, least, most, default is not MISSING, when)
    return field(default=default, metadata={"form": made})


def learned(default: Any = None) -> Any:
    """Return a dataclass field that `Step.fitted` fills in."""
    return field(default=default, metadata={"learned": default})


def named(columns: tuple[str, ...]) -> tuple[str, ...]:
    """Return columns as a sentence names them: at most four of many."""
    most = len(columns) if len(columns) <= _MOST_NAMED + 1 else _MOST_NAMED
    return (*(f"“{name}”" for name in columns[:most]), *(("…",) if most < len(columns) else ()))


def form(kind: type[Step]) -> tuple[FormField, ...]:
    """Return what a person is asked for a kind of step, in order."""
    return tuple(replace(one.metadata["form"], name=one.name) for one in fields(kind) if "form" in one.metadata)


@dataclass(frozen=True)
class Step:
    """One change of a table.

    Attributes
    ----------
    on : bool
        Whether it is applied.
    """

    key: ClassVar[str]
    label: ClassVar[Marked]
    keeps_rows: ClassVar[bool] = True
    on: bool = field(default=True, kw_only=True)

    def __post_init__(self) -> None:
        for one in fields(self):
            if "form" in one.metadata:
                self._check(one, one.metadata["form"])

    # --- what a step says about itself

    def describe(self) -> Sentence:
        """Return what the step does, in one sentence."""
        raise NotImplementedError

    def reads(self) -> tuple[str, ...]:
        """Return the columns that must be there."""
        raise NotImplementedError

    def writes(self) -> tuple[str, ...]:
        """Return the columns that a fitted step makes or changes."""
        return ()

    def columns(self) -> tuple[str, ...]:
        """Return every column that the step is about."""
        return tuple(dict.fromkeys((*self.reads(), *self.writes())))

    def needs(self, wanted: frozenset[str]) -> frozenset[str]:
        """Return the columns that must be there before the step for `wanted` to be there after it."""
        written = frozenset(self.writes())
        return (wanted - written) | frozenset(self.reads()) if wanted & written else wanted

    def pruned(self, wanted: frozenset[str]) -> Self | None:
        """Return the part of the step that `wanted` columns depend on, or None."""
        return self if wanted & frozenset(self.writes()) else None

    # --- what it does

    def fitted(self, table: Table) -> Self:
        """Return the step with what it learns from `table`; what it has learned already stays.

        Raises
        ------
        AcumenError
            A column is missing or of the wrong kind, or the settings make no sense for this table.
        """
        there = set(table.names)
        for name in self.reads():
            if name not in there:
                raise UnknownColumn(column=name, columns=table.names)
        return self._fitted(table)

    def apply(self, table: Table) -> Table:
        """Return the changed table; `table` itself stays as it is.

        Raises
        ------
        AcumenError
        """
        return self.fitted(table)._changed(table)

    def after(self, result: Table) -> Self:
        """Return the step as it goes on below the rows of `result`."""
        return self

    def notices(self, before: Table, after: Table) -> tuple[Notice, ...]:
        """Return what a person should know about what the step did."""
        return ()

    def unlearned(self) -> Self:
        """Return the step without what it learned from a table."""
        return replace(self, **{one.name: one.metadata["learned"] for one in fields(self) if "learned" in one.metadata})

    def _fitted(self, table: Table) -> Self:
        return self

    def _changed(self, table: Table) -> Table:
        raise NotImplementedError

    # --- stored

    def to_json(self) -> dict[str, Any]:
        """Return plain values that JSON can hold."""
        stored = to_document(self, {})
        if self.on:
            del stored["on"]
        return {"step": self.key, **stored}

    # --- help for the steps

    def _check(self, one: Field[Any], asked: FormField) -> None:
        """Refuse a value that the form would not give."""
        value = getattr(self, one.name)
        if value is None and one.default is None:
            return
        if not _is_of(value, asked):
            raise self._wrong(
                QT_TRANSLATE_NOOP("Steps", "“{setting}” is not set as it should be."), setting=asked.label
            )
        if asked.ask is Ask.COLUMN and not value:
            raise self._wrong(NO_COLUMN)
        if asked.ask is Ask.NAME and not value and one.default is MISSING:
            raise self._wrong(NO_NAME)
        if asked.ask is Ask.COLUMNS:
            if not value and one.default is MISSING:
                raise self._wrong(NO_COLUMN)
            if len(set(value)) < len(value):
                raise self._wrong(TWICE, column=next(name for name in value if value.count(name) > 1))

    @classmethod
    def _wrong(cls, reason: Marked, **facts: Any) -> BadStep:
        made = {name: say(fact) if isinstance(fact, Marked) else fact for name, fact in facts.items()}
        return BadStep(step=say(cls.label), reason=say(reason, **made))

    def _of_kind(self, table: Table, name: str, *kinds: Kind) -> Column:
        """Return a column of the table, refused if it is of no such kind."""
        column = table[name]
        if column.kind not in kinds:
            needed = tuple(say(KIND_NAMES[kind]) for kind in kinds)
            raise WrongKind(column=name, step=say(self.label), kind=say(KIND_NAMES[column.kind]), needed=needed)
        return column

    def _new_name(self, table: Table, name: str, *instead_of: str) -> None:
        """Refuse a name that another column has."""
        if name in table and name not in instead_of:
            raise NameTaken(column=name)


def _is_of(value: Any, asked: FormField) -> bool:
    ask = asked.ask
    if ask is Ask.CHOICE:
        return value in {choice for choice, _ in asked.choices}
    if ask is Ask.CHOICES:
        known = {choice for choice, _ in asked.choices}
        return isinstance(value, tuple) and len(set(value)) == len(value) and set(value) <= known
    if ask is Ask.FLAG:
        return isinstance(value, bool)
    if ask in (Ask.NUMBER, Ask.WHOLE):
        if isinstance(value, bool) or not isinstance(value, int if ask is Ask.WHOLE else int | float):
            return False
        low = asked.least if asked.least is not None else float("-inf")
        high = asked.most if asked.most is not None else float("inf")
        return low <= value <= high
    if ask in (Ask.COLUMN, Ask.NAME, Ask.TEXT, Ask.FORMULA):
        return isinstance(value, str)
    if ask is Ask.COLUMNS:
        return isinstance(value, tuple) and all(isinstance(name, str) and name for name in value)
    if ask is Ask.NUMBERS:
        return isinstance(value, tuple) and all(isinstance(one, int | float) and one == one for one in value)
    if ask is Ask.VALUE:
        return value is None or isinstance(value, str | int | float)
    return True


def step_from_json(stored: Mapping[str, Any]) -> Step:
    """Return the step that `Step.to_json` described.

    Raises
    ------
    KeyError
        The kind of step is not known (its key is the argument), or a field is missing.
    TypeError, ValueError, BadStep
        A field is not what it should be.
    """
    if not isinstance(stored, Mapping):
        raise TypeError(f"{stored!r} is no step")
    step: Step = from_document(STEPS[stored["step"]], stored, {})
    return step


@dataclass(frozen=True)
class InPlace(Step):
    """A step that changes each of its columns by itself."""

    over: tuple[str, ...] = asks(QT_TRANSLATE_NOOP("Steps", "Columns"), Ask.COLUMNS)

    def reads(self) -> tuple[str, ...]:
        """Return the columns."""
        return self.over

    def writes(self) -> tuple[str, ...]:
        """Return the columns."""
        return self.over

    def needs(self, wanted: frozenset[str]) -> frozenset[str]:
        """Return `wanted`: each column needs only itself."""
        return wanted

    def pruned(self, wanted: frozenset[str]) -> Self | None:
        """Return the step for the wanted columns only."""
        left = tuple(name for name in self.over if name in wanted)
        return replace(self, over=left) if left else None
