"""Steps that remove rows which are there twice: exactly, or nearly."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, ClassVar

from desktop_app.core.data.similarity import alike, candidates, figures, groups_of, plain
from desktop_app.core.data.steps.arrays import dense, numbered, one_chunk, texts
from desktop_app.core.data.steps.base import STEPS, Ask, asks, named
from desktop_app.core.data.steps.rows import RowChooser
from desktop_app.core.data.table import Column, Table
from desktop_app.core.text import QT_TRANSLATE_NOOP, Marked, Sentence, say

if TYPE_CHECKING:
    from desktop_app.core.data.steps.arrays import Ints

FIRST, LAST = "first", "last"
_KEEP = (
    (FIRST, QT_TRANSLATE_NOOP("Steps", "the first row")),
    (LAST, QT_TRANSLATE_NOOP("Steps", "the last row")),
)
_MOST_DIFFERENT = 300_000
_FEW = 20_000


@STEPS.register
@dataclass(frozen=True)
class RemoveDuplicates(RowChooser):
    """Keep one of the rows that are equal in all columns, or in those chosen."""

    key: ClassVar[str] = "duplicates"
    label: ClassVar[Marked] = QT_TRANSLATE_NOOP("Steps", "Remove duplicates")
    over: tuple[str, ...] = asks(QT_TRANSLATE_NOOP("Steps", "Equal in these columns (none: in all)"), Ask.COLUMNS, ())
    keep: str = asks(QT_TRANSLATE_NOOP("Steps", "Keep"), Ask.CHOICE, FIRST, choices=_KEEP)

    def describe(self) -> Sentence:
        """Return what makes rows duplicates."""
        if not self.over:
            return say(QT_TRANSLATE_NOOP("Steps", "Remove rows that are equal in every column"))
        return say(QT_TRANSLATE_NOOP("Steps", "Remove rows that are equal in {columns}"), columns=named(self.over))

    def reads(self) -> tuple[str, ...]:
        """Return the columns."""
        return self.over

    def rows(self, table: Table) -> Ints:
        """Return one row of each group."""
        import numpy as np

        rows, codes = repeated_rows([table[name] for name in self.over or table.names])
        kept = np.ones(table.rows, bool)
        if len(rows):
            kept[rows] = False
            kept[rows[_one_of_each(codes, int(codes.max()) + 1, self.keep)]] = True
        return np.flatnonzero(kept)


def repeated_rows(columns: Sequence[Column]) -> tuple[Ints, Ints]:
    """Return the rows that are there more than once, and for each of them the number of its group.

    Rows that no other row equals so far are left out column by column, those with most different values first, so
    that a table without duplicates takes little time.
    """
    import numpy as np

    ordered = sorted(columns, key=lambda column: -_variety(column))
    rows = np.arange(len(columns[0].values)) if columns else np.zeros(0, np.int64)
    codes = np.zeros(len(rows), np.int64)
    for column in ordered:
        if not len(rows):
            break
        part = column if len(rows) == len(column.values) else replace(column, values=column.values.take(rows))
        dictionary, own = numbered(part.values)
        codes, groups = dense(codes * (len(dictionary) + 1) + own.fill_null(len(dictionary)).to_numpy())
        again = np.bincount(codes, minlength=groups)[codes] > 1
        rows, codes = rows[again], codes[again]
    return rows, dense(codes)[0]


def _variety(column: Column) -> int:
    import pyarrow.compute as pc

    return int(pc.count_distinct(column.values.slice(0, _FEW)).as_py())


@STEPS.register
@dataclass(frozen=True)
class RemoveSimilar(RowChooser):
    """Keep one of the rows whose texts are alike; rows that differ in a figure never are.

    Attributes
    ----------
    similarity : int
        How many of 100 letters must be the same.
    """

    key: ClassVar[str] = "similar"
    label: ClassVar[Marked] = QT_TRANSLATE_NOOP("Steps", "Remove nearly equal rows")
    over: tuple[str, ...] = asks(QT_TRANSLATE_NOOP("Steps", "Alike in these columns"), Ask.COLUMNS)
    similarity: int = asks(QT_TRANSLATE_NOOP("Steps", "Equal letters of 100"), Ask.WHOLE, 90, least=50, most=100)
    keep: str = asks(QT_TRANSLATE_NOOP("Steps", "Keep"), Ask.CHOICE, FIRST, choices=_KEEP)

    def describe(self) -> Sentence:
        """Return columns and similarity."""
        facts: dict[str, Any] = {"columns": named(self.over), "share": self.similarity}
        return say(
            QT_TRANSLATE_NOOP("Steps", "Remove rows that are alike in {columns} ({share} of 100 letters)"), **facts
        )

    def reads(self) -> tuple[str, ...]:
        """Return the columns."""
        return self.over

    def rows(self, table: Table) -> Ints:
        """Return one row of each group."""
        import numpy as np

        if not table.rows:
            return np.zeros(0, np.int64)
        groups = np.asarray(self._groups(table))
        present, codes = np.unique(groups, return_inverse=True)
        return np.sort(_one_of_each(codes, len(present), self.keep))

    def _groups(self, table: Table) -> Any:
        """Return for each row the number of the text that its own is alike to; rows without a text stand alone."""
        import numpy as np
        import pyarrow as pa
        import pyarrow.compute as pc

        parts = [pc.fill_null(one_chunk(texts(table[name])), "") for name in self.over]
        joined = pc.binary_join_element_wise(*parts, " ") if len(parts) > 1 else parts[0]
        encoded = joined.dictionary_encode()
        keys: dict[str, int] = {}
        of_text = [keys.setdefault(plain(text), len(keys)) for text in encoded.dictionary.to_pylist()]
        if len(keys) > _MOST_DIFFERENT:
            raise self._wrong(
                QT_TRANSLATE_NOOP("Steps", "There are {count} different texts; up to {most} can be compared."),
                count=len(keys),
                most=_MOST_DIFFERENT,
            )
        known = list(keys)
        found = np.asarray(alike_groups(known, self.similarity / 100))
        groups = found[np.asarray(of_text, dtype=np.int64)][pc.cast(encoded.indices, pa.int64()).to_numpy()]
        nothing = keys.get("", -1)
        alone = groups == nothing
        groups[alone] = len(known) + np.flatnonzero(alone)
        return groups


def alike_groups(keys: Sequence[str], similarity: float) -> list[int]:
    """Return for each text the number of the first of its group: texts that are alike, directly or through others."""
    import numpy as np

    first, second = candidates(keys)
    lengths = np.array([len(key) for key in keys])
    longest = np.maximum(lengths[first], lengths[second])
    near = np.abs(lengths[first] - lengths[second]) <= (1 - similarity) * longest
    first, second = first[near], second[near]
    numbers = [figures(key) for key in keys]
    same = np.array([numbers[a] == numbers[b] for a, b in zip(first, second, strict=True)], dtype=bool)
    first, second = first[same], second[same]
    close = alike([keys[a] for a in first], [keys[b] for b in second]) >= similarity - 1e-9
    return groups_of(len(keys), first[close], second[close])


def _one_of_each(codes: Ints, groups: int, keep: str) -> Ints:
    import numpy as np

    found = np.zeros(groups, np.int64)
    order = np.arange(len(codes))
    if keep == LAST:
        found[codes] = order
    else:
        found[codes[::-1]] = order[::-1]
    return found
