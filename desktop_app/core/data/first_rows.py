"""The first rows of a file, told while the rest is read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from desktop_app.core.data.convert import as_text
from desktop_app.core.data.report import FirstRows

if TYPE_CHECKING:
    import pyarrow as pa

_ROWS, _COLUMNS, _LETTERS = 24, 10, 80


def first_rows(names: Sequence[str], batches: Sequence[pa.RecordBatch]) -> FirstRows:
    """Return the first rows of `batches`, whose columns are called `names`."""
    import pyarrow as pa

    head = pa.Table.from_batches(batches).slice(0, _ROWS).combine_chunks()
    shown = names[:_COLUMNS]
    columns = [as_text(head.column(place).chunk(0)).to_pylist() for place in range(len(shown))] if len(head) else []
    rows = zip(*columns, strict=True)
    return FirstRows(tuple(shown), tuple(tuple((cell or "")[:_LETTERS] for cell in row) for row in rows))
