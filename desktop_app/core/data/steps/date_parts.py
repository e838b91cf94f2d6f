"""The step that takes dates apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from desktop_app.core.data.steps.arrays import moments, number_values, parsed_moment, put
from desktop_app.core.data.steps.base import STEPS, Ask, Step, asks
from desktop_app.core.data.steps.missing import NO, NO_DATE, YES
from desktop_app.core.data.table import Column, Kind, Table
from desktop_app.core.text import QT_TRANSLATE_NOOP, Marked, Sentence, say

PARTS = (
    ("year", QT_TRANSLATE_NOOP("Steps", "year")),
    ("quarter", QT_TRANSLATE_NOOP("Steps", "quarter")),
    ("month", QT_TRANSLATE_NOOP("Steps", "month")),
    ("week", QT_TRANSLATE_NOOP("Steps", "week of the year")),
    ("day", QT_TRANSLATE_NOOP("Steps", "day of the month")),
    ("weekday", QT_TRANSLATE_NOOP("Steps", "weekday (1 is Monday)")),
    ("weekend", QT_TRANSLATE_NOOP("Steps", "weekend or not")),
    ("hour", QT_TRANSLATE_NOOP("Steps", "hour")),
    ("minute", QT_TRANSLATE_NOOP("Steps", "minute")),
    ("date", QT_TRANSLATE_NOOP("Steps", "the day without the time")),
    ("days since", QT_TRANSLATE_NOOP("Steps", "days since a date")),
)
_ARROW = {"week": "iso_week"}


@STEPS.register
@dataclass(frozen=True)
class DateParts(Step):
    """Make columns of the parts of a date; each is called as the column with the part behind it.

    Attributes
    ----------
    parts : tuple of str
        Keys of `PARTS`.
    since : str
        ISO date, for ``days since``.
    """

    key: ClassVar[str] = "date_parts"
    label: ClassVar[Marked] = QT_TRANSLATE_NOOP("Steps", "Parts of dates")
    column: str = asks(QT_TRANSLATE_NOOP("Steps", "Column"), Ask.COLUMN, kinds=(Kind.DATE,))
    parts: tuple[str, ...] = asks(
        QT_TRANSLATE_NOOP("Steps", "Parts"), Ask.CHOICES, ("year", "month", "weekday"), choices=PARTS
    )
    since: str = asks(QT_TRANSLATE_NOOP("Steps", "Count days from"), Ask.TEXT, "")

    def __post_init__(self) -> None:
        super().__post_init__()
        if not self.parts:
            raise self._wrong(QT_TRANSLATE_NOOP("Steps", "No part is chosen."))
        if "days since" in self.parts and parsed_moment(self.since) is None:
            raise self._wrong(NO_DATE, column=self.column, value=self.since)

    def describe(self) -> Sentence:
        """Return column and parts."""
        facts = {"column": self.column, "parts": tuple(say(dict(PARTS)[part]) for part in self.parts)}
        return say(QT_TRANSLATE_NOOP("Steps", "Take from the dates of “{column}”: {parts}"), **facts)

    def reads(self) -> tuple[str, ...]:
        """Return the column."""
        return (self.column,)

    def writes(self) -> tuple[str, ...]:
        """Return the new columns."""
        return tuple(self._name(part) for part in self.parts)

    def _name(self, part: str) -> str:
        return f"{self.column} {part} {self.since}" if part == "days since" else f"{self.column} {part}"

    def _changed(self, table: Table) -> Table:
        column = self._of_kind(table, self.column, Kind.DATE)
        for name in self.writes():
            self._new_name(table, name)
        return put(table, *(self._part(column, part) for part in self.parts), after=self.column)

    def _part(self, column: Column, part: str) -> Column:
        import pyarrow as pa
        import pyarrow.compute as pc

        from desktop_app.core.data.steps.arrays import floats

        name, values = self._name(part), column.values
        if part == "date":
            seconds = floats(column)
            return Column(name, Kind.DATE, moments(seconds - seconds % 86_400))
        if part == "days since":
            start = parsed_moment(self.since) or 0.0
            return Column(name, Kind.NUMBER, number_values((floats(column) - start) / 86_400))
        if part == "weekend":
            late = pc.greater(pc.day_of_week(values, count_from_zero=False), 5)
            return Column(name, Kind.YES_NO, pc.if_else(late, YES, NO))
        if part == "weekday":
            found = pc.day_of_week(values, count_from_zero=False)
        else:
            found = getattr(pc, _ARROW.get(part, part))(values)
        return Column(name, Kind.NUMBER, pc.cast(found, pa.float64()))
