"""Small tables for tests of cleaning."""

from __future__ import annotations

import datetime as dt

import pyarrow as pa

from desktop_app.core.data.table import Column, Kind, Table

_TYPES = {Kind.NUMBER: pa.float64(), Kind.DATE: pa.timestamp("us")}


def column(name, kind, cells):
    """A column of plain cells, in two chunks where there are enough of them."""
    values = [pa.array(part, _TYPES.get(kind, pa.string())) for part in (cells[:2], cells[2:])]
    return Column(name, kind, pa.chunked_array(values))


def table(**columns):
    """A table of name=(kind, cells)."""
    return Table.of(column(name, kind, cells) for name, (kind, cells) in columns.items())


def cells(found, name=None):
    """The cells of one column, or of all by name."""
    return found[name].values.to_pylist() if name else {c.name: c.values.to_pylist() for c in found.columns}


def people():
    """Five rows with every kind of column and every kind of trouble."""
    days = [dt.datetime(2025, 1, day, 8, 30) for day in (1, 2, 2, 5)]
    return table(
        age=(Kind.NUMBER, [34.0, None, 34.0, 70.0, 20.0]),
        pay=(Kind.NUMBER, [1.5, 2.5, 1.5, 1000.0, None]),
        city=(Kind.CATEGORY, ["Oslo", " oslo ", "Oslo", None, "ＯＳＬＯ"]),
        member=(Kind.YES_NO, ["yes", "no", "yes", "no", None]),
        joined=(Kind.DATE, [*days, None]),
        note=(Kind.TEXT, ["weighs 12 kg", "mail a@b.org", "weighs 12 kg", None, "3 万"]),
        id=(Kind.ID, ["a-1", "b-2", "a-1", "d-4", "e-5"]),
    )
