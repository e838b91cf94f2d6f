"""New columns of texts: what they are is recognised once and remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.core.data.convert import apply_reading
from desktop_app.core.data.kinds import recognise
from desktop_app.core.data.report import ColumnReading
from desktop_app.core.data.steps.base import WORDS
from desktop_app.core.data.table import Column, Kind

if TYPE_CHECKING:
    import pyarrow as pa

_SAMPLE = 100_000


def reading_of(name: str, values: pa.ChunkedArray, words_only: bool = False) -> ColumnReading:
    """Return how to read new texts: as numbers or dates where they are such, else as the fitting kind of words."""
    found = recognise(name, values.slice(0, _SAMPLE)).reading
    if words_only and found.kind not in WORDS:
        return ColumnReading(name, Kind.CATEGORY)
    return found


def read(values: pa.ChunkedArray, reading: ColumnReading) -> Column:
    """Return new texts as the column that `reading` describes."""
    return Column(reading.name, reading.kind, apply_reading(values, reading)[0])
