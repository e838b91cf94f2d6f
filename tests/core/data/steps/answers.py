"""What the tests of single steps share: a step done to a few columns, and the rows that conditions keep."""

from __future__ import annotations

import datetime as dt

from desktop_app.core.data.steps.rows import FilterRows
from desktop_app.core.data.table import Kind
from tests.core.data.steps.tables import cells, people, table

N, C, D, T = Kind.NUMBER, Kind.CATEGORY, Kind.DATE, Kind.TEXT


def after(step, name, **columns):
    return cells(step.apply(table(**columns)), name)


def rows_kept(*conditions, meet="all", remove=False):
    return cells(FilterRows(conditions, meet, remove).apply(people()), "id")


def day(text):
    return dt.datetime.fromisoformat(text)
