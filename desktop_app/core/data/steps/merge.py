"""The step that merges spellings of the same value."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, Self

from desktop_app.core.data.similarity import fingerprint
from desktop_app.core.data.spellings import GRAMS, KEYS, LETTERS, MOST_VALUES, find_spellings
from desktop_app.core.data.steps.arrays import distinct_mapped, one_chunk, put
from desktop_app.core.data.steps.base import STEPS, WORDS, Ask, Step, asks, learned
from desktop_app.core.data.table import Column, Table
from desktop_app.core.text import QT_TRANSLATE_NOOP, Marked, Sentence, say

if TYPE_CHECKING:
    import pyarrow as pa

Groups = tuple[tuple[str, tuple[str, ...]], ...]
"""Each value with its other spellings."""


@STEPS.register
@dataclass(frozen=True)
class MergeSpellings(Step):
    """Write values that are the same in one way.

    Attributes
    ----------
    way : str
        How spellings are found, see `spellings.find_spellings`.
    groups : tuple of (value, other spellings)
        Given by a person; empty to have them found.
    found : the same
        What was found. A later file's spellings that were not there join by their key.
    """

    key: ClassVar[str] = "merge"
    label: ClassVar[Marked] = QT_TRANSLATE_NOOP("Steps", "Merge spellings")
    column: str = asks(QT_TRANSLATE_NOOP("Steps", "Column"), Ask.COLUMN, kinds=WORDS)
    way: str = asks(
        QT_TRANSLATE_NOOP("Steps", "Same but for"),
        Ask.CHOICE,
        KEYS,
        choices=(
            (KEYS, QT_TRANSLATE_NOOP("Steps", "case, spaces, punctuation and order of words")),
            (GRAMS, QT_TRANSLATE_NOOP("Steps", "these and swapped or doubled letters")),
            (LETTERS, QT_TRANSLATE_NOOP("Steps", "these and single wrong letters")),
        ),
    )
    groups: Groups = asks(QT_TRANSLATE_NOOP("Steps", "Merged values"), Ask.GROUPS, ())
    found: Groups | None = learned()

    def describe(self) -> Sentence:
        """Return how many values become how many, with an example."""
        groups = self.groups or self.found
        if not groups:
            return say(QT_TRANSLATE_NOOP("Steps", "Merge spellings in “{column}”"), column=self.column)
        level, others = groups[0]
        facts = {"column": self.column, "n": sum(len(others) for _, others in groups)}
        facts |= {"level": level, "other": others[0] if others else level}
        return say(
            QT_TRANSLATE_NOOP("Steps", "Merge %n spelling(s) in “{column}”, such as “{other}” into “{level}”"), **facts
        )

    def reads(self) -> tuple[str, ...]:
        """Return the column."""
        return (self.column,)

    def writes(self) -> tuple[str, ...]:
        """Return the column."""
        return (self.column,)

    def _fitted(self, table: Table) -> Self:
        import pyarrow.compute as pc

        column = self._of_kind(table, self.column, *WORDS)
        if self.groups or self.found is not None:
            return self
        counted = pc.value_counts(one_chunk(column.values.drop_null()))
        if len(counted) > MOST_VALUES:
            raise self._wrong(
                QT_TRANSLATE_NOOP("Steps", "“{column}” has {count} different values; up to {most} can be compared."),
                column=self.column,
                count=len(counted),
                most=MOST_VALUES,
            )
        counts = dict(zip(counted.field(0).to_pylist(), counted.field(1).to_pylist(), strict=True))
        clusters = find_spellings(counts, self.way)
        return replace(self, found=tuple((cluster.level, cluster.others) for cluster in clusters))

    def _changed(self, table: Table) -> Table:
        column = table[self.column]
        return put(table, Column(self.column, column.kind, distinct_mapped(column.values, self._merged)))

    @cached_property
    def _levels(self) -> tuple[dict[str, str], dict[str, str]]:
        groups = self.groups or self.found or ()
        exact = {other: level for level, others in groups for other in others}
        levels = {level for level, _ in groups}
        keys: dict[str, str] = {}
        for level, others in groups:
            for one in (level, *others):
                keys.setdefault(fingerprint(one), level)
        return {**exact, **{level: level for level in levels}}, {key: level for key, level in keys.items() if key}

    def _merged(self, cells: pa.Array) -> pa.Array:
        import pyarrow as pa

        exact, keys = self._levels
        if self.groups:
            keys = {}
        return pa.array(
            [exact.get(cell) or keys.get(fingerprint(cell), cell) for cell in cells.to_pylist()], pa.string()
        )
