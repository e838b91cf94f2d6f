"""Only some columns of a file: all of it is gone through, and nothing but them is kept."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from desktop_app.core.data.report import Doubt
from desktop_app.core.data.source import Source
from desktop_app.core.data.straight import Straight
from desktop_app.core.errors import UnknownColumn
from desktop_app.core.notices import Notice

if TYPE_CHECKING:
    import pyarrow as pa


def only(source: Source, columns: Sequence[str]) -> Source:
    """Return `source` with only some of its columns, in the order of the file, and with a doubt that says so.

    Raises
    ------
    UnknownColumn
    """
    for name in columns:
        if name not in source.names:
            raise UnknownColumn(column=name, columns=source.names)
    wanted = [name for name in source.names if name in columns]
    left = len(source.names) - len(wanted)
    if not left:
        return source
    chosen = source.narrowed(wanted) or _Chosen(source, wanted)
    chosen.add_doubts([Doubt(Notice("columns_chosen", "", {"n": left}), ("columns=",))])
    return chosen


def names_of(text: str) -> tuple[str, ...]:
    """Return the names in ``first,second,"third, with a comma"``."""
    return tuple(name.strip() for name in next(csv.reader([text], skipinitialspace=True), ()) if name.strip())


class _Chosen(Source):
    """Some columns of another source."""

    def __init__(self, source: Source, names: Sequence[str]) -> None:
        super().__init__(source.path, source.info, names, ())
        self._source, self._added = source, list[Doubt]()
        self._places = [source.names.index(name) for name in names]
        self.unnamed = tuple(name for name in source.unnamed if name in names)
        self.fixed_kinds = {name: kind for name, kind in source.fixed_kinds.items() if name in names}
        self.reads_straight = source.reads_straight
        self.doubts = self._of_these(source.doubts)
        # Raw texts of all columns go by, a batch at a time; how wide each column is, nobody knows yet.
        self.expected_bytes = round(source.expected_bytes * len(names) / len(source.names))

    def fraction(self) -> float:
        """Return the share of the file that was gone through."""
        return self._source.fraction()

    def add_doubts(self, doubts: Sequence[Doubt]) -> None:
        """Add doubts about the file as a whole, which every reading starts with."""
        self._added = [*doubts, *self._added]
        super().add_doubts(doubts)

    def _of_these(self, doubts: Sequence[Doubt]) -> list[Doubt]:
        return [doubt for doubt in doubts if not doubt.notice.column or doubt.notice.column in self.names]

    def _stream(self, rows: int) -> Iterator[pa.RecordBatch]:
        return self._straight_stream(rows, Straight())

    def _straight_stream(self, rows: int, straight: Straight) -> Iterator[pa.RecordBatch]:
        inner = Straight()
        for batch in self._source.batches(rows, inner):
            yield batch.select(list(self.names))
            if straight.told and not inner.told:
                inner.types = {self._places[place]: kind for place, kind in straight.types.items()}
                inner.missing, inner.told = straight.missing, True
        self.doubts = [*self._added, *self._of_these(self._source.doubts)]
