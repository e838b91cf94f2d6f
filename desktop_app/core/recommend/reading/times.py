"""The column that says when, as seconds since 1970."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

import numpy as np

from desktop_app.core.data.dates import FORMATS, parse_dates
from desktop_app.core.data.table import Column, Kind

UNKNOWN = int(np.iinfo(np.int64).min)
"""Stands for a time that is not known."""

_UNITS = ((1e8, 5e9, 1.0), (1e11, 5e12, 1e3), (1e14, 5e15, 1e6), (1e17, 5e18, 1e9))
_MOSTLY = 0.9
_DAY = 86_400


@dataclass(frozen=True, eq=False)
class Times:
    """Seconds since 1970 of every row, `UNKNOWN` where there is none.

    Attributes
    ----------
    unread : int
        Rows that say something that is no time.
    future : int
        Rows later than today; their time counts as not known unless `kept`.
    latest : str
        The latest of those, as a day.
    kept : bool
        Most of the log lies in the future, so its times are taken as they are.
    """

    seconds: np.ndarray
    unread: int = 0
    future: int = 0
    latest: str = ""
    kept: bool = False

    @property
    def has_clock(self) -> bool:
        """Whether there are times of day, not only days."""
        known = self.seconds[self.seconds != UNKNOWN]
        return bool(len(known)) and bool((known % _DAY != 0).mean() > 0.5)


def unix_unit(low: float, high: float) -> float | None:
    """Return how many units make a second if numbers between these are moments since 1970; None if they are not."""
    return next((unit for least, most, unit in _UNITS if least <= low and high <= most), None)


def is_packed_day(low: float, high: float) -> bool:
    """Return whether whole numbers between these can be days written as 20240131."""
    return low >= 19_000_101 and high <= 21_001_231


def read_times(column: Column, now: datetime | None = None) -> Times | None:
    """Return the moments that a column tells; None where it tells none.

    Parameters
    ----------
    column : Column
        Dates, numbers since 1970 (seconds to nanoseconds), days such as 20240131, or any texts.
    now : datetime, optional
        The present, for telling what lies in the future.
    """
    if column.kind is Kind.DATE:
        seconds, filled = _of_dates(column)
    elif column.kind is Kind.NUMBER:
        seconds, filled = _of_numbers(column)
    else:
        seconds, filled = _of_texts(column)
    known = seconds != UNKNOWN
    if not known.any():
        return None
    today = int((now or datetime.now(UTC)).timestamp()) + _DAY
    late = known & (seconds > today)
    unread, count = int((filled & ~known).sum()), int(late.sum())
    if not count:
        return Times(seconds, unread)
    latest = str(np.datetime64(int(seconds[late].max()), "s").astype("datetime64[D]"))
    # Where most of a log is ahead of the clock, it is the clock that is wrong, or the times are made up.
    kept = count > 0.5 * known.sum()
    return Times(seconds if kept else np.where(late, UNKNOWN, seconds), unread, count, latest, kept)


def _of_dates(column: Column) -> tuple[np.ndarray, np.ndarray]:
    import pyarrow as pa

    filled = column.values.is_valid().to_numpy()
    micro = column.values.cast(pa.timestamp("us")).cast(pa.int64()).fill_null(0).to_numpy()
    return np.where(filled, micro // 1_000_000, UNKNOWN), filled


def _of_numbers(column: Column) -> tuple[np.ndarray, np.ndarray]:
    values = np.asarray(column.values.to_numpy())
    filled = ~np.isnan(values)
    seconds = np.full(len(values), UNKNOWN, np.int64)
    if not filled.any():
        return seconds, filled
    for least, most, unit in _UNITS:
        fits = filled & (values >= least) & (values <= most)
        if fits.sum() >= _MOSTLY * filled.sum():
            seconds[fits] = (values[fits] / unit).astype(np.int64)
            return seconds, filled
    packed = filled & (values >= 19_000_101) & (values <= 21_001_231) & (values == np.floor(values))
    if packed.sum() >= _MOSTLY * filled.sum():
        return _of_texts(Column(column.name, Kind.TEXT, _digits(values, packed)))
    seconds[filled] = np.clip(values[filled], -1e15, 1e15).astype(
        np.int64
    )  # steps, weeks, years: only the order counts
    return seconds, filled


def _digits(values: np.ndarray, packed: np.ndarray) -> object:
    import pyarrow as pa

    whole = pa.array(np.where(packed, values, 0).astype(np.int64), mask=~packed)
    return pa.chunked_array([whole.cast(pa.string())])


def _of_texts(column: Column) -> tuple[np.ndarray, np.ndarray]:
    """Return the moments of texts, which may be written in many ways."""
    import pyarrow as pa
    import pyarrow.compute as pc

    values = column.values.combine_chunks() if isinstance(column.values, pa.ChunkedArray) else column.values
    text = pc.utf8_trim_whitespace(values.cast(pa.string()))
    filled = pc.fill_null(pc.not_equal(text, ""), False).to_numpy(zero_copy_only=False)
    moments = parse_dates(text, "|".join(FORMATS))
    micro = moments.cast(pa.int64()).fill_null(0).to_numpy(zero_copy_only=False)
    seconds = np.where(moments.is_valid().to_numpy(zero_copy_only=False), micro // 1_000_000, UNKNOWN)
    number = pc.match_substring_regex(text, r"^\d{9,19}(\.\d+)?$")
    if pc.any(number).as_py():
        stamps = pc.if_else(pc.fill_null(number, False), text, pa.scalar(None, pa.string())).cast(pa.float64())
        values = stamps.to_numpy(zero_copy_only=False)
        for least, most, unit in _UNITS:
            fits = (values >= least) & (values <= most)
            seconds = np.where(fits, (np.where(fits, values, 0) / unit).astype(np.int64), seconds)
    return seconds, filled
