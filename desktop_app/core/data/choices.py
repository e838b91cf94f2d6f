"""Choices such as "1,2" that read like a number with a decimal comma."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.core.data.report import ColumnReading, Doubt
from desktop_app.core.data.table import Kind
from desktop_app.core.notices import Notice

if TYPE_CHECKING:
    import pyarrow as pa


def doubts_of_choices(reading: ColumnReading, values: pa.ChunkedArray, delimiter: str | None) -> list[Doubt]:
    """Return the doubt about numbers that may be two choices each, in a file whose columns commas separate.

    There a program that writes decimals writes them with a point; one digit on either side of every comma is what
    people tick in a form.
    """
    import pyarrow.compute as pc

    if reading.kind is not Kind.NUMBER or reading.decimal != "," or delimiter != "," or reading.percent:
        return []
    limits = pc.min_max(values).as_py()
    if limits["min"] is None or not 0 < limits["min"] <= limits["max"] < 10:
        return []
    tenths = pc.multiply(values, 10.0)
    ends_in_tenths = pc.all(pc.less(pc.abs(pc.subtract(tenths, pc.round(tenths))), 1e-9)).as_py()
    if not ends_in_tenths or pc.any(pc.equal(values, pc.floor(values))).as_py():
        return []
    written = f"{values.drop_null()[0].as_py():.1f}"
    facts = {"cell": written.replace(".", ","), "number": written}
    return [Doubt(Notice("choices_or_decimals", reading.name, facts), ("kind=category",))]
