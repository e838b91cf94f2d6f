"""The step that looks up columns of another table by key."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar, Self

from desktop_app.core.data.similarity import squeezed
from desktop_app.core.data.steps.arrays import distinct_mapped, floats, free_name, moments, number_values, put
from desktop_app.core.data.steps.base import MEASURED, STEPS, Ask, Plain, Step, asks, named
from desktop_app.core.data.steps.lookup import is_missing_key, key_texts, positions, shown_key
from desktop_app.core.data.table import Column, Kind, Table
from desktop_app.core.errors import UnknownColumn
from desktop_app.core.notices import Notice
from desktop_app.core.text import QT_TRANSLATE_NOOP, Marked, Sentence, say

if TYPE_CHECKING:
    import pyarrow as pa

MOST_CELLS = 500_000
_EXAMPLES = 5


@dataclass(frozen=True)
class LookedUp:
    """A column of the other table: its values for each key; dates as seconds since 1970."""

    to: str
    kind: Kind
    values: tuple[Plain, ...]


@dataclass(frozen=True)
class Match:
    """How two tables fit together.

    Attributes
    ----------
    matched, unmatched : int
        Rows of this table whose key is in the other one, and those whose key is not (or missing).
    unused : int
        Keys of the other table that no row of this one has.
    doubled : int
        Rows of the other table whose key came before; the first one counts.
    examples : tuple of str
        Keys of this table without a match.
    """

    matched: int
    unmatched: int
    unused: int
    doubled: int
    examples: tuple[str, ...]


@STEPS.register
@dataclass(frozen=True)
class JoinTable(Step):
    """Look up columns of another table; its rows travel in the step, so that later files need no second one.

    Make it with `JoinTable.of`.

    Attributes
    ----------
    name : str
        Of the other table.
    by : tuple of str
        Columns of this table that make the key.
    keys : tuple of str
        Of the other table, each once.
    looked_up : tuple of LookedUp
    loose : bool
        Keys also match if they differ in case, width, spaces or punctuation.
    doubled : int
        Rows of the other table that were left out because their key came before.
    """

    key: ClassVar[str] = "join"
    label: ClassVar[Marked] = QT_TRANSLATE_NOOP("Steps", "Look up in another table")
    name: str = asks(QT_TRANSLATE_NOOP("Steps", "Other table"), Ask.TABLE)
    by: tuple[str, ...] = asks(QT_TRANSLATE_NOOP("Steps", "Columns that both tables have"), Ask.COLUMNS)
    keys: tuple[str, ...] = asks(QT_TRANSLATE_NOOP("Steps", "Keys"), Ask.TABLE)
    looked_up: tuple[LookedUp, ...] = asks(QT_TRANSLATE_NOOP("Steps", "Columns to look up"), Ask.TABLE)
    loose: bool = asks(QT_TRANSLATE_NOOP("Steps", "Ignore case, spaces and punctuation"), Ask.FLAG, False)
    doubled: int = asks(QT_TRANSLATE_NOOP("Steps", "Rows left out"), Ask.WHOLE, 0, least=0)

    def __post_init__(self) -> None:
        super().__post_init__()
        lengths = {len(column.values) for column in self.looked_up}
        if not self.looked_up or lengths != {len(self.keys)} or len(set(self.keys)) < len(self.keys):
            raise self._wrong(QT_TRANSLATE_NOOP("Steps", "No column to look up is chosen."))

    @classmethod
    def of(
        cls,
        table: Table,
        other: Table,
        by: Sequence[str],
        other_by: Sequence[str],
        columns: Sequence[str],
        name: str,
        loose: bool = False,
    ) -> JoinTable:
        """Return the step that looks up `columns` of `other` where its `other_by` equal `by` of `table`.

        A name that `table` has already gets the name of the other table behind it.

        Raises
        ------
        UnknownColumn, BadStep
            A column is not there, or the other table is too large to be carried along.
        """
        import numpy as np

        for wanted in (*other_by, *columns):
            if wanted not in other:
                raise UnknownColumn(column=wanted, columns=other.names)
        keys = _folded(key_texts(other, other_by)) if loose else key_texts(other, other_by)
        texts = keys.to_pylist()
        first: dict[str, int] = {}
        for row, key in enumerate(texts):
            if not is_missing_key(key):
                first.setdefault(key, row)
        whole = sum(not is_missing_key(key) for key in texts)
        rows = np.fromiter(first.values(), np.int64, len(first))
        taken = list(table.names)
        looked_up = []
        for column in other.take(rows).select(columns).columns:
            to = column.name if column.name not in taken else free_name(f"{column.name} ({name})", taken)
            taken.append(to)
            looked_up.append(LookedUp(to, column.kind, _plain(column)))
        if len(first) * len(columns) > MOST_CELLS:
            raise cls._wrong(
                QT_TRANSLATE_NOOP(
                    "Steps", "The other table has {cells} cells to look up; up to {most} can be carried."
                ),
                cells=len(first) * len(columns),
                most=MOST_CELLS,
            )
        return cls(name, tuple(by), tuple(first), tuple(looked_up), loose, whole - len(first))

    def other(self) -> Table:
        """Return what travels in the step as a table: its keys, under the name of the column here, and its columns.

        Of several columns that make the key together, their texts stand in one.
        """
        import pyarrow as pa

        names = ", ".join(self.by)
        keys = Column(names, Kind.CATEGORY, pa.chunked_array([pa.array(self.keys, pa.string())]))
        return Table.of((keys, *(_column(one, pa.array(range(len(self.keys)))) for one in self.looked_up)))

    def describe(self) -> Sentence:
        """Return which columns are looked up where."""
        facts = {"columns": named(self.writes()), "name": self.name, "by": named(self.by)}
        return say(QT_TRANSLATE_NOOP("Steps", "Look up {columns} in “{name}” by {by}"), **facts)

    def reads(self) -> tuple[str, ...]:
        """Return the columns of the key."""
        return self.by

    def writes(self) -> tuple[str, ...]:
        """Return the columns that are looked up."""
        return tuple(column.to for column in self.looked_up)

    def pruned(self, wanted: frozenset[str]) -> Self | None:
        """Return the step for the wanted columns only."""
        left = tuple(column for column in self.looked_up if column.to in wanted)
        return replace(self, looked_up=left) if left else None

    def match(self, table: Table) -> Match:
        """Return how the other table fits `table`."""
        import numpy as np
        import pyarrow.compute as pc

        keys = self._keys(table)
        found = positions(keys, self.keys)
        hit = found >= 0
        without = pc.unique(keys.filter(_flags(~hit))).slice(0, _EXAMPLES).to_pylist()
        return Match(
            matched=int(hit.sum()),
            unmatched=int((~hit).sum()),
            unused=len(self.keys) - len(np.unique(found[hit])),
            doubled=self.doubled,
            examples=tuple(shown_key(key) for key in without),
        )

    def notices(self, before: Table, after: Table) -> tuple[Notice, ...]:
        """Return the match report."""
        match = self.match(before)
        facts = {"matched": match.matched, "rows": before.rows, "name": self.name}
        found = [Notice("join_matched", "", facts)]
        if match.unmatched:
            found.append(Notice("join_unmatched", "", {"n": match.unmatched, "examples": match.examples}))
        if match.unused:
            found.append(Notice("join_unused", "", {"n": match.unused, "name": self.name}))
        if match.doubled:
            found.append(Notice("join_doubled", "", {"n": match.doubled, "name": self.name}))
        return tuple(found)

    def _fitted(self, table: Table) -> Self:
        for name in self.writes():
            self._new_name(table, name)
        return self

    def _changed(self, table: Table) -> Table:
        import pyarrow as pa

        found = positions(self._keys(table), self.keys)
        index = pa.array(found, mask=found < 0)
        return put(table, *(_column(column, index) for column in self.looked_up))

    def _keys(self, table: Table) -> pa.ChunkedArray:
        keys = key_texts(table, self.by)
        return _folded(keys) if self.loose else keys


def _column(column: LookedUp, index: pa.Array) -> Column:
    import numpy as np
    import pyarrow as pa

    if column.kind in MEASURED:
        array = np.array([np.nan if value is None else float(value) for value in column.values], dtype=np.float64)
        values = (moments(array) if column.kind is Kind.DATE else number_values(array)).take(index)
    else:
        values = pa.chunked_array([pa.array(column.values, pa.string()).take(index)])
    return Column(column.to, column.kind, values)


def _plain(column: Column) -> tuple[Plain, ...]:
    import math

    if column.kind in MEASURED:
        return tuple(None if math.isnan(value) else value for value in floats(column).tolist())
    return tuple(column.values.to_pylist())


def _folded(keys: pa.ChunkedArray) -> pa.ChunkedArray:
    import pyarrow as pa

    def fold(cells: pa.Array) -> pa.Array:
        texts = cells.to_pylist()
        folded = [t if is_missing_key(t) else "\x1f".join(map(squeezed, t.split("\x1f"))) for t in texts]
        return pa.array(folded, pa.string())

    return distinct_mapped(keys, fold)


def _flags(flags: object) -> pa.Array:
    import pyarrow as pa

    return pa.array(flags)
