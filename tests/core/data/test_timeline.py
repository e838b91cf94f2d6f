"""Rows by time: every row counted once, no period left out."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.data.table import Kind
from desktop_app.core.data.timeline import MOST_PERIODS, timeline
from tests.core.data.steps.tables import column

DAY = dt.datetime(2024, 1, 31, 10, 30)


def found(*moments):
    return timeline(column("when", Kind.DATE, list(moments)))


@pytest.mark.parametrize(
    ("days", "unit", "first"),
    [(0, "hour", "2024-01-31 10:00"), (30, "day", "2024-01-31"), (300, "week", "2024-01-29"),
     (2000, "month", "2024-01-01"), (6000, "quarter", "2024-01-01"), (20_000, "year", "2024-01-01")],
)  # fmt: skip
def test_the_unit_fits_the_span(days, unit, first):
    line = found(DAY, DAY + dt.timedelta(days=days), None)
    assert (line.unit, line.starts[0]) == (unit, first)
    assert sum(line.rows) == 2
    assert len(line.starts) == len(line.rows) <= MOST_PERIODS


def test_periods_without_rows_are_there():
    line = found(DAY, DAY + dt.timedelta(days=3))
    assert line.unit == "hour"
    assert line.rows == (1, *[0] * 71, 1)


def test_nothing_to_count():
    assert found(None, None) is None
    assert found(dt.datetime(1700, 1, 1), dt.datetime(2100, 1, 1)) is None


@given(st.lists(st.datetimes(dt.datetime(1990, 1, 1), dt.datetime(2100, 1, 1)), min_size=1, max_size=50))
def test_every_row_is_counted_once(moments):
    line = found(*moments)
    assert sum(line.rows) == len(moments)
    assert list(line.starts) == sorted(set(line.starts))
    assert len(line.starts) <= MOST_PERIODS
