"""Blocks of cells, read from Arrow arrays when they are first looked at."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale

from desktop_app.core.data.profile import ColumnProfile
from desktop_app.core.data.table import Column, Kind
from desktop_app.ui.item_models import cells

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np

ROWS = 64  # a little more than a screen of rows
_SAMPLE = 200
_KEPT = 4096  # blocks; a screen needs about thirty


@dataclass(frozen=True)
class Block:
    """Some rows of one column: the raw values, None where missing, and what a person sees."""

    values: tuple[Any, ...]
    texts: tuple[str, ...]


class ColumnCells:
    """The cells of one column by row number."""

    def __init__(self, column: Column, profile: ColumnProfile | None, locale: QLocale) -> None:
        self._values = column.values
        self._starts: np.ndarray | None = None
        sample = self.between(0, min(_SAMPLE, len(column.values)))
        with_time = any(isinstance(value, datetime) and value.time() != datetime.min.time() for value in sample)
        with_seconds = any(isinstance(value, datetime) and value.second for value in sample)
        numbers = _number_format(sample, profile)
        self._text = cells.formatter(column.kind, numbers, locale, with_time, with_seconds)

    def between(self, start: int, stop: int) -> list[Any]:
        """Return the values of the rows from `start` to before `stop`."""
        part = self._values.slice(start, max(stop - start, 0))
        try:
            return [_or_none(value) for value in part.to_pylist()]
        except (OverflowError, ValueError):  # a date outside the years 1 to 9999
            return [_scalar(cell) for cell in part]

    def at(self, rows: Sequence[int] | np.ndarray) -> list[Any]:
        """Return the values of single rows, in the order of `rows`."""
        import numpy as np

        if self._starts is None:
            self._starts = np.cumsum([0, *(len(chunk) for chunk in self._values.chunks)])
        chunks = np.searchsorted(self._starts, rows, side="right") - 1
        inside = np.asarray(rows) - self._starts[chunks]
        parts = self._values.chunks
        return [_scalar(parts[c][i]) for c, i in zip(chunks.tolist(), inside.tolist(), strict=True)]

    def block(self, values: list[Any]) -> Block:
        """Return `values` together with their texts."""
        return Block(tuple(values), tuple(map(self._text, values)))


def _or_none(value: Any) -> Any:
    return None if cells.is_missing(value) else value


def _scalar(cell: Any) -> Any:
    try:
        return _or_none(cell.as_py())
    except (OverflowError, ValueError):
        return str(cell.value)


def _number_format(sample: list[Any], profile: ColumnProfile | None) -> cells.NumberFormat:
    if profile is None or profile.minimum is None or profile.maximum is None or profile.kind is not Kind.NUMBER:
        return cells.NumberFormat.of(sample)
    return cells.NumberFormat.of(sample, largest=max(abs(profile.minimum), abs(profile.maximum)))


class BlockCache:
    """The blocks looked at last."""

    def __init__(self) -> None:
        self._blocks: OrderedDict[tuple[int, int], Block] = OrderedDict()

    def get(self, key: tuple[int, int]) -> Block | None:
        """Return the block of (column, number), or None."""
        block = self._blocks.get(key)
        if block is not None:
            self._blocks.move_to_end(key)
        return block

    def put(self, key: tuple[int, int], block: Block) -> None:
        """Keep a block, letting go of the one not used for longest."""
        self._blocks[key] = block
        if len(self._blocks) > _KEPT:
            self._blocks.popitem(last=False)

    def clear(self) -> None:
        """Forget everything: the rows stand in another order now."""
        self._blocks.clear()
