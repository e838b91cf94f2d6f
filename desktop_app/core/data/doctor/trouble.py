"""What a trouble is, and what the checks are given."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from enum import IntEnum
from functools import cached_property
from typing import TYPE_CHECKING, Any

from desktop_app.core.data.profile import ColumnProfile, TableProfile
from desktop_app.core.data.report import ImportReport
from desktop_app.core.data.steps.arrays import one_chunk, texts
from desktop_app.core.data.steps.base import WORDS, Step
from desktop_app.core.data.table import Column, Table
from desktop_app.core.notices import Notice

if TYPE_CHECKING:
    import pyarrow as pa

SAMPLE_ROWS = 20_000
_MOST_LEVELS = 20_000
_SAMPLE_CELLS, _FEWEST = 4_000_000, 1_000


class Harm(IntEnum):
    """How much a trouble can do: the larger, the more."""

    HINT = 1
    CARE = 2
    HARMFUL = 3


@dataclass(frozen=True)
class Trouble:
    """One trouble.

    Attributes
    ----------
    notice : Notice
        Its sentence; the code is the same for every trouble of the kind.
    harm : Harm
    columns : tuple of str
        Those that it is about; empty for the whole table.
    share : float in [0, 1]
        Of the rows, as far as it can be counted.
    remedies : tuple of Step
        What could be done, the best first; none of them has been done. Empty where only a person can tell.
    """

    notice: Notice
    harm: Harm
    columns: tuple[str, ...] = ()
    share: float = 0.0
    remedies: tuple[Step, ...] = ()


@dataclass(frozen=True, eq=False)
class Exam:
    """A table with everything that several checks look at."""

    table: Table
    profile: TableProfile
    report: ImportReport | None
    today: dt.date
    _levels: dict[str, dict[str, int]] = field(default_factory=dict)

    @property
    def rows(self) -> int:
        """Rows of the table."""
        return self.table.rows

    def pairs(self) -> list[tuple[Column, ColumnProfile]]:
        """Return every column with its figures."""
        return list(zip(self.table.columns, self.profile.columns, strict=True))

    @cached_property
    def sample(self) -> Table:
        """At most `SAMPLE_ROWS` rows, fewer of wide tables, chosen by chance but always the same."""
        import numpy as np

        most = min(SAMPLE_ROWS, max(_SAMPLE_CELLS // max(len(self.table.columns), 1), _FEWEST))
        if self.rows <= most:
            return self.table
        rng = np.random.default_rng(7)
        return self.table.take(np.sort(rng.choice(self.rows, most, replace=False)))

    @cached_property
    def _sample_of(self) -> dict[str, Column]:
        return {column.name: column for column in self.sample.columns}

    def levels(self, column: Column, figures: ColumnProfile) -> dict[str, int]:
        """Return the values of a column of words and their rows; empty where there are too many to look through."""
        import pyarrow.compute as pc

        if column.kind not in WORDS or figures.distinct > _MOST_LEVELS:
            return {}
        if column.name not in self._levels:
            if len(figures.top) == figures.distinct:
                self._levels[column.name] = dict(figures.top)
            else:
                counted = pc.value_counts(one_chunk(column.values.drop_null()))
                pairs = zip(counted.field(0).to_pylist(), counted.field(1).to_pylist(), strict=True)
                self._levels[column.name] = dict(pairs)
        return self._levels[column.name]

    def some_texts(self, name: str, most: int = 2_000) -> pa.Array:
        """Return some different values of a column as text."""
        import pyarrow.compute as pc

        found: Any = pc.unique(texts(self._sample_of[name]).drop_null())
        return found.slice(0, most)
