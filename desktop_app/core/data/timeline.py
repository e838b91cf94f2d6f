"""How many rows fall into each day, week, month or year of a column of dates."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from desktop_app.core.data.table import Column

MOST_PERIODS = 120
_UNITS = (("hour", 1 / 24), ("day", 1.0), ("week", 7.0), ("month", 30.4), ("quarter", 91.3), ("year", 365.25))
_DAY_US = 86_400_000_000


@dataclass(frozen=True)
class Timeline:
    """Rows by time.

    Attributes
    ----------
    unit : str
        ``hour``, ``day``, ``week`` (from Monday), ``month``, ``quarter`` or ``year``.
    starts : tuple of str
        ISO date of each period, and the hour for hours; without a gap from the first to the last.
    rows : tuple of int
    """

    unit: str
    starts: tuple[str, ...]
    rows: tuple[int, ...]


def timeline(column: Column) -> Timeline | None:
    """Return the rows of a column of dates by time, in the finest unit that gives at most `MOST_PERIODS` periods.

    None where there is no date, or where even years are too many.
    """
    import pyarrow as pa
    import pyarrow.compute as pc

    values = pc.cast(column.values.drop_null(), pa.timestamp("us"))
    if not len(values):
        return None
    ends = pc.min_max(values)
    span = (ends["max"].cast(pa.int64()).as_py() - ends["min"].cast(pa.int64()).as_py()) / _DAY_US
    unit = next((unit for unit, days in _UNITS if span / days <= MOST_PERIODS - 2), None)
    if unit is None:
        return None
    counted = pc.value_counts(pc.floor_temporal(values, unit=unit, week_starts_monday=True))
    found = dict(zip(counted.field(0).to_pylist(), counted.field(1).to_pylist(), strict=True))
    starts = _starts(min(found), max(found), unit)
    form = "%Y-%m-%d %H:%M" if unit == "hour" else "%Y-%m-%d"
    return Timeline(unit, tuple(s.strftime(form) for s in starts), tuple(found.get(s, 0) for s in starts))


def _starts(first: Any, last: Any, unit: str) -> list[Any]:
    import datetime as dt

    steps = {"hour": dt.timedelta(hours=1), "day": dt.timedelta(days=1), "week": dt.timedelta(days=7)}
    months = {"month": 1, "quarter": 3, "year": 12}
    starts = [first]
    while starts[-1] < last:
        now = starts[-1]
        if unit in steps:
            starts.append(now + steps[unit])
        else:
            month = now.month - 1 + months[unit]
            starts.append(now.replace(year=now.year + month // 12, month=month % 12 + 1))
    return starts
