"""Small tables of every kind for tests of what shows them."""

from datetime import datetime

import pyarrow as pa

from desktop_app.core.data.table import Column, Kind, Table


def column(name: str, kind: Kind, values: list) -> Column:
    type_ = {Kind.NUMBER: pa.float64(), Kind.DATE: pa.timestamp("us")}.get(kind, pa.string())
    half = len(values) // 2
    return Column(name, kind, pa.chunked_array([pa.array(values[:half], type_), pa.array(values[half:], type_)]))


def small_table() -> Table:
    return Table.of(
        [
            column("name", Kind.ID, ["a", "b", "c", "d", "e"]),
            column("price", Kind.NUMBER, [2.5, None, 12000.0, 0.25, 2.5]),
            column("year", Kind.NUMBER, [2011.0, 2012.0, 2010.0, 2011.0, None]),
            column("size", Kind.CATEGORY, ["10", "9", None, "100", "9"]),
            column("seen", Kind.DATE, [datetime(2024, 3, 5), None, datetime(2023, 1, 1), datetime(2024, 1, 1), None]),
            column("note", Kind.TEXT, ["one\ttwo", 'say "x"', "Zeta", "alpha", None]),
        ]
    )
