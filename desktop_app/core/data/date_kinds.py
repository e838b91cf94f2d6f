"""Columns of dates and times: which format, and whether day and month could be swapped."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

from desktop_app.core.data.clock import parse_hours
from desktop_app.core.data.column_sample import (
    MISSING_WORDS,
    READABLE,
    Cells,
    Recognised,
    total,
)
from desktop_app.core.data.dates import (
    FORMATS,
    SERIAL,
    TIME,
    TWINS,
    candidates_for,
    has_time,
    looks_like,
    parse_dates,
    plain_moments,
)
from desktop_app.core.data.letters import Letters
from desktop_app.core.data.report import ColumnReading, Doubt
from desktop_app.core.data.table import Kind
from desktop_app.core.notices import Notice

if TYPE_CHECKING:
    import pyarrow as pa

_MOST_FORMATS = 4
_ZONED = r"(?:\d\s*[+-]\d{2}:?\d{2}|(?:UTC|GMT)\s?[+-]\d{1,2}(?::?\d{2})?)$"
_FARTHEST = 300  # years from now that no calendar but another one reaches
_SEASON = re.compile(r"\d\d(\d\d)[-/](\d\d)")
_MONTHS = ("%Y-%m", "%Y/%m")
_LAST_DAY = datetime.date(2024, 12, 31)  # shows how a format writes a day: none of its parts can be mistaken
_DAY_NAME = re.compile(r"date|datum|fecha|日期", re.IGNORECASE)
_DATE_NAME = re.compile(
    r"date|day|time|when|ymd|datum|tag$|fecha|jour|giorno|^data$|дата|день|日期|时间|日|날짜|(?:^|_)dt(?:_|$)",
    re.IGNORECASE,
)


def date(name: str, cells: Cells) -> Recognised | None:
    """Return how to read a column of dates; None where it is none."""
    found, share, unclear = best_format(name, cells)
    doubts: list[Doubt] = []
    if found and share < READABLE:
        found, share = _several_formats(cells, found)
        written = tuple(_LAST_DAY.strftime(each) for each in found.split("|"))
        doubts.append(Doubt(Notice("dates_mixed", name, {"formats": written}), ("kind=category",)))
    if not found or share < READABLE or (found in _MONTHS and _are_seasons(cells.counted[0])):
        return None
    if unclear:
        example = str(cells.counted[0][0].as_py())
        facts = {"example": example, "format": _LAST_DAY.strftime(found)}
        doubts.append(Doubt(Notice("date_unclear", name, facts), tuple(f"date_format={other}" for other in unclear)))
    doubts += _doubts_of_moments(name, cells, found)
    if has_time(cells.counted[0]):
        found += TIME
    return Recognised(ColumnReading(name, Kind.DATE, missing=MISSING_WORDS, date_format=found), tuple(doubts))


def _are_seasons(texts: pa.Array) -> bool:
    """Return whether texts such as 2010-11 and 2011-12 are years of school or of sports rather than months."""
    found = [_SEASON.fullmatch(text) for text in texts.to_pylist()]
    return len(found) > 1 and all(one and int(one[2]) == (int(one[1]) + 1) % 100 for one in found)


def plain_date(name: str, cells: Cells) -> Recognised | None:
    """Return how to read days that are all written as 2024-03-05: these can be nothing else, which saves looking."""
    texts = cells.counted[0]
    return date(name, cells) if len(texts) and plain_moments(texts) is not None else None


def is_named_day(name: str) -> bool:
    """Return whether a name lets numbers be days."""
    return bool(_DATE_NAME.search(name) or _DAY_NAME.search(name))


def day_number(name: str, cells: Cells) -> Recognised | None:
    """Return how to read days written as 20240131; only a name that speaks of dates makes them that."""
    import pyarrow.compute as pc

    texts = cells.counted[0]
    if not _DATE_NAME.search(name) or not bool(pc.all(pc.match_substring_regex(texts, r"^\d{8}$")).as_py()):
        return None
    return date(name, cells)


def _doubts_of_moments(name: str, cells: Cells, found: str) -> list[Doubt]:
    """Return the doubts about clocks of several time zones and years of two digits."""
    import pyarrow.compute as pc

    texts = cells.counted[0]
    doubts = []
    moments = parse_dates(texts, found)
    latest, this = pc.max(pc.year(moments)).as_py(), datetime.datetime.now(tz=datetime.UTC).year
    if latest is not None and latest > this + _FARTHEST:
        facts = {"example": str(texts[0].as_py()), "year": str(latest)}
        doubts.append(Doubt(Notice("years_far", name, facts), ("kind=category",)))
    if found == "%Y-%m-%d" and plain_moments(texts) is not None:
        return doubts
    zoned = pc.filter(texts, pc.match_substring_regex(texts, _ZONED))
    zoned = pc.filter(zoned, pc.invert(pc.match_substring_regex(zoned, r"[+-]0{1,2}(?::?00)?$")))
    if len(zoned) and pc.any(pc.match_substring_regex(zoned, r":\d{2}")).as_py():
        facts = {"example": str(zoned[0].as_py())}
        doubts.append(Doubt(Notice("times_in_utc", name, facts), ("kind=category",)))
    if "%y" in found and latest is not None and latest > this + 1:
        facts = {"example": str(texts[0].as_py()), "year": str(latest)}
        doubts.append(Doubt(Notice("century_guessed", name, facts), ("kind=category",)))
    return doubts


def serial_days(name: str, cells: Cells) -> Recognised | None:
    """Return how to read days that a sheet has counted (45356 is 2024-03-05), if its name says so."""
    import pyarrow.compute as pc

    texts = cells.counted[0]
    if not _DAY_NAME.search(name) or len(texts) < 2:
        return None
    if not bool(pc.all(pc.match_substring_regex(texts, r"^(?:[234]\d{4}|5[0-4]\d{3})(?:\.\d+)?$")).as_py()):
        return None
    example = parse_dates(texts.slice(0, 1), SERIAL)[0].as_py()
    facts = {"example": str(texts[0].as_py()), "day": example.date().isoformat()}
    doubt = Doubt(Notice("serial_days", name, facts), ("kind=number",))
    return Recognised(ColumnReading(name, Kind.DATE, missing=MISSING_WORDS, date_format=SERIAL), (doubt,))


def are_clock_times(cells: Cells) -> bool:
    """Return whether cells are times of day or durations, such as 9:30 and 1:14:39."""
    import pyarrow.compute as pc

    texts, counts = cells.counted
    if not len(texts) or not pc.any(pc.match_substring(texts.slice(0, 20), ":")).as_py():
        return False
    return total(pc.filter(counts, pc.is_valid(parse_hours(texts)))) >= READABLE * total(counts)


def clock_times(name: str, cells: Cells) -> Recognised | None:
    """Return the reading of times of day and durations, which keeps them as they are written; None for other cells."""
    import pyarrow.compute as pc

    if not are_clock_times(cells):
        return None
    texts = cells.counted[0]
    example = pc.filter(texts, pc.is_valid(parse_hours(texts))).slice(0, 1)
    facts = {"example": example[0].as_py(), "hours": round(parse_hours(example)[0].as_py(), 2)}
    doubt = Doubt(Notice("clock_times", name, facts), ("kind=number",))
    return Recognised(ColumnReading(name, Kind.CATEGORY, missing=MISSING_WORDS), (doubt,))


def best_format(name: str, cells: Cells, anything: bool = False) -> tuple[str, float, tuple[str, ...]]:
    """Return the format that reads most cells, their share, and its twins if they read as many."""
    import pyarrow.compute as pc

    texts, counts = cells.counted
    digits_only = Letters(texts).only(b"0123456789")
    candidates: tuple[str, ...] = FORMATS if anything else (FORMATS[-1:] if digits_only else FORMATS[:-1])
    few = texts.slice(0, 20).to_pylist()
    if not anything:
        candidates = candidates_for(few, candidates)
    best, share = "", 0.0
    for candidate in candidates:
        if sum(looks_like(text, candidate) for text in few) < 0.2 * len(few):
            continue
        values = parse_dates(texts, candidate)
        if candidate == "%Y%m%d" and not anything and not _recent(values):
            continue
        read = total(pc.filter(counts, pc.is_valid(values))) / max(total(counts), 1)
        if read > share:
            best, share = candidate, read
        if share == 1.0:
            break
    left = parse_dates(texts, best).null_count if best in TWINS else 0
    twins = [twin for twin in TWINS.get(best, ()) if parse_dates(texts, twin).null_count == left]
    if twins and not _is_sorted(parse_dates(cells.text, best)):
        # Files are often sorted by date: the reading under which this one is, is the right one.
        for twin in twins:
            if _is_sorted(parse_dates(cells.text, twin)):
                return twin, share, (best, *(other for other in twins if other != twin))
    return best, share, tuple(twins)


def _several_formats(cells: Cells, first: str) -> tuple[str, float]:
    """Return formats that read the cells together, best first, and the share they read."""
    import pyarrow.compute as pc

    texts, counts = cells.counted
    values = parse_dates(texts, first)
    formats = [first]
    while len(formats) < _MOST_FORMATS:
        left = pc.is_null(values)
        rest = Cells(pc.filter(texts, left))
        found, share, _ = best_format("", rest)
        if not found or share < 0.2 or found in formats or any(_are_twins(found, other) for other in formats):
            break
        formats.append(found)
        values = pc.coalesce(values, parse_dates(texts, found))
    joined = "|".join(formats)
    return joined, total(pc.filter(counts, pc.is_valid(values))) / max(total(counts), 1)


def _are_twins(one: str, other: str) -> bool:
    """Return whether both formats fit some cells: which of them is meant, the cells do not tell."""
    return other in TWINS.get(one, ()) or one in TWINS.get(other, ())


def _recent(values: pa.Array) -> bool:
    import pyarrow.compute as pc

    years = pc.year(values.drop_null())
    return len(years) > 0 and bool(pc.all(pc.and_(pc.greater(years, 1899), pc.less(years, 2101))).as_py())


def _is_sorted(values: pa.Array) -> bool:
    import numpy as np
    import pyarrow as pa

    array = values.drop_null().cast(pa.int64()).to_numpy(zero_copy_only=False)
    steps = np.diff(array)
    return bool(np.all(steps >= 0) or np.all(steps <= 0))
