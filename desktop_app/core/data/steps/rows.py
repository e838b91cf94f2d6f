"""Steps that choose or order rows; they apply to training only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from desktop_app.core.data.steps.arrays import flags_of, floats, numbered
from desktop_app.core.data.steps.base import STEPS, Ask, Step, asks, named
from desktop_app.core.data.steps.conditions import Condition
from desktop_app.core.data.table import Column, Kind, Table
from desktop_app.core.text import QT_TRANSLATE_NOOP, Marked, Sentence, say

if TYPE_CHECKING:
    from desktop_app.core.data.steps.arrays import Floats, Ints

_ALL, _ANY = "all", "any"


@dataclass(frozen=True)
class RowChooser(Step):
    """A step that keeps some of the rows, or puts them into another order."""

    keeps_rows: ClassVar[bool] = False

    def rows(self, table: Table) -> Ints:
        """Return the numbers of the rows that are kept, in their new order.

        Raises
        ------
        AcumenError
        """
        raise NotImplementedError

    def _changed(self, table: Table) -> Table:
        rows = self.rows(table)
        if len(rows) == table.rows and bool((rows[1:] > rows[:-1]).all()):
            return table
        return table.take(rows)


@STEPS.register
@dataclass(frozen=True)
class FilterRows(RowChooser):
    """Keep or remove the rows that meet conditions."""

    key: ClassVar[str] = "filter"
    label: ClassVar[Marked] = QT_TRANSLATE_NOOP("Steps", "Choose rows by conditions")
    conditions: tuple[Condition, ...] = asks(QT_TRANSLATE_NOOP("Steps", "Conditions"), Ask.CONDITIONS)
    meet: str = asks(
        QT_TRANSLATE_NOOP("Steps", "Rows must meet"),
        Ask.CHOICE,
        _ALL,
        choices=(
            (_ALL, QT_TRANSLATE_NOOP("Steps", "all conditions")),
            (_ANY, QT_TRANSLATE_NOOP("Steps", "any condition")),
        ),
    )
    remove: bool = asks(QT_TRANSLATE_NOOP("Steps", "Remove these rows instead of keeping them"), Ask.FLAG, False)

    def __post_init__(self) -> None:
        super().__post_init__()
        if not self.conditions:
            raise self._wrong(QT_TRANSLATE_NOOP("Steps", "There is no condition."))

    def describe(self) -> Sentence:
        """Return the conditions in words."""
        facts = {"conditions": tuple(condition.sentence() for condition in self.conditions)}
        if len(self.conditions) == 1:
            if self.remove:
                return say(QT_TRANSLATE_NOOP("Steps", "Remove rows where {conditions}"), **facts)
            return say(QT_TRANSLATE_NOOP("Steps", "Keep rows where {conditions}"), **facts)
        if self.meet == _ANY:
            if self.remove:
                return say(QT_TRANSLATE_NOOP("Steps", "Remove rows where any of these holds: {conditions}"), **facts)
            return say(QT_TRANSLATE_NOOP("Steps", "Keep rows where any of these holds: {conditions}"), **facts)
        if self.remove:
            return say(QT_TRANSLATE_NOOP("Steps", "Remove rows where all of these hold: {conditions}"), **facts)
        return say(QT_TRANSLATE_NOOP("Steps", "Keep rows where all of these hold: {conditions}"), **facts)

    def reads(self) -> tuple[str, ...]:
        """Return the columns of the conditions."""
        return tuple(dict.fromkeys(condition.column for condition in self.conditions))

    def rows(self, table: Table) -> Ints:
        """Return the rows that are kept."""
        import numpy as np

        found = [flags_of(condition.holds(table)) for condition in self.conditions]
        chosen = np.logical_or.reduce(found) if self.meet == _ANY else np.logical_and.reduce(found)
        return np.flatnonzero(~chosen if self.remove else chosen)


@STEPS.register
@dataclass(frozen=True)
class SortRows(RowChooser):
    """Order the rows by columns; missing values come last."""

    key: ClassVar[str] = "sort"
    label: ClassVar[Marked] = QT_TRANSLATE_NOOP("Steps", "Sort rows")
    by: tuple[str, ...] = asks(QT_TRANSLATE_NOOP("Steps", "Columns"), Ask.COLUMNS)
    descending: bool = asks(QT_TRANSLATE_NOOP("Steps", "Largest first"), Ask.FLAG, False)

    def describe(self) -> Sentence:
        """Return columns and direction."""
        if self.descending:
            return say(QT_TRANSLATE_NOOP("Steps", "Sort by {columns}, largest first"), columns=named(self.by))
        return say(QT_TRANSLATE_NOOP("Steps", "Sort by {columns}"), columns=named(self.by))

    def reads(self) -> tuple[str, ...]:
        """Return the columns."""
        return self.by

    def rows(self, table: Table) -> Ints:
        """Return all rows in order."""
        import numpy as np

        keys = [_order_key(table[name], self.descending) for name in reversed(self.by)]
        return np.lexsort(keys)


@STEPS.register
@dataclass(frozen=True)
class SampleRows(RowChooser):
    """Keep rows chosen by chance, in their order."""

    key: ClassVar[str] = "sample"
    label: ClassVar[Marked] = QT_TRANSLATE_NOOP("Steps", "Take a sample of the rows")
    size: int = asks(QT_TRANSLATE_NOOP("Steps", "Rows"), Ask.WHOLE, 10_000, least=1, most=2_000_000_000)
    seed: int = asks(QT_TRANSLATE_NOOP("Steps", "Seed"), Ask.WHOLE, 0, least=0, most=2_000_000_000)

    def describe(self) -> Sentence:
        """Return how many rows."""
        return say(QT_TRANSLATE_NOOP("Steps", "Keep %n row(s) chosen by chance"), n=self.size)

    def reads(self) -> tuple[str, ...]:
        """Return no column."""
        return ()

    def rows(self, table: Table) -> Ints:
        """Return the chosen rows."""
        import numpy as np

        if self.size >= table.rows:
            return np.arange(table.rows)
        rng = np.random.default_rng(self.seed)
        return np.sort(rng.choice(table.rows, self.size, replace=False))


def _order_key(column: Column, descending: bool) -> Floats | Ints:
    """Return ranks that sort as the values do; missing ones last either way."""
    import numpy as np
    import pyarrow.compute as pc

    if column.kind in (Kind.NUMBER, Kind.DATE):
        array = floats(column)
        key = -array if descending else array
        return np.where(np.isnan(key), np.inf, key)
    dictionary, codes = numbered(column.values)
    rank = np.empty(len(dictionary) + 1, np.int64)
    rank[np.asarray(pc.sort_indices(dictionary).to_numpy())] = np.arange(len(dictionary))
    if descending:
        rank = -rank
    rank[len(dictionary)] = len(dictionary) + 1
    ordered: Ints = rank[codes.fill_null(len(dictionary)).to_numpy()]
    return ordered
