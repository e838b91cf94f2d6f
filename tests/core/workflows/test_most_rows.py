"""How many rows are learned from follows from what they hold."""

from __future__ import annotations

import pyarrow as pa
import pytest

from desktop_app.core.data.table import Column, Kind, Table
from desktop_app.core.workflows.train import _most_rows


def table(columns: int, text: str = "") -> Table:
    one = pa.chunked_array([pa.array([1.0])])
    made = [Column(f"x{number}", Kind.NUMBER, one) for number in range(columns)]
    if text:
        made.append(Column("text", Kind.TEXT, pa.chunked_array([pa.array([text])])))
    return Table.of(made)


@pytest.mark.parametrize(
    ("columns", "text", "rows"),
    [
        (10, "", 200_000),
        (3_000, "", 13_333),
        (50_000, "", 3_000),
        (10, "short", 200_000),
        (10, "x" * 500, 20_000),
        (10, "x" * 1_000_000, 3_000),
    ],
)
def test_wide_tables_and_long_texts_take_fewer_rows(columns: int, text: str, rows: int) -> None:
    assert _most_rows(table(columns, text)) == rows
