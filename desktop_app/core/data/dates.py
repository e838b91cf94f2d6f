"""Cell texts as moments."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from desktop_app.core.data.letters import Letters
from desktop_app.core.data.months import LETTER, month_numbers

if TYPE_CHECKING:
    import pyarrow as pa

FORMATS = (
    "%Y-%m-%d",
    "%Y/%m/%d",
    "%Y.%m.%d",
    "%d/%m/%Y",
    "%m/%d/%Y",
    "%d-%m-%Y",
    "%m-%d-%Y",
    "%d.%m.%Y",
    "%d/%m/%y",
    "%m/%d/%y",
    "%y/%m/%d",
    "%d-%m-%y",
    "%m-%d-%y",
    "%y-%m-%d",
    "%d.%m.%y",
    "%d %m %Y",
    "%Y %m %d",
    "%d-%b-%Y",
    "%d-%b-%y",
    "%d/%b/%Y",
    "%d.%b.%Y",
    "%d %b %Y",
    "%b %d, %Y",
    "%Y-%b-%d",
    "%Y年%m月%d日",
    "%Y年%m月%d号",
    "%Y년%m월%d일",
    "%Y-%m",
    "%Y/%m",
    "%Y年%m月",
    "%b %Y",
    "%b-%y",
    "%Y%m%d",
)
"""Formats of the day; a time of day may follow every one of them."""

TIME = " %H:%M:%S"
"""Marks a format whose cells were seen with a time."""

TWINS = {
    "%d/%m/%Y": ("%m/%d/%Y",),
    "%d-%m-%Y": ("%m-%d-%Y",),
    "%d/%m/%y": ("%m/%d/%y", "%y/%m/%d"),
    "%m/%d/%y": ("%y/%m/%d",),
    "%d-%m-%y": ("%m-%d-%y", "%y-%m-%d"),
    "%m-%d-%y": ("%y-%m-%d",),
}
"""Formats that may fit the same cells, as long as no day is beyond 12 and no year beyond 31."""

SERIAL = "excel"
"""Days since the end of 1899, as sheets count them."""

_WITH_DIGITS = re.compile(r"\d")
_WITH_LETTERS = re.compile(rf"{LETTER}{{2,14}}[.,\s-].*\d")
_WORD = re.compile(rf"{LETTER}{{3,14}}")
_LENGTHS = {10, 16, 19, 23, 26}  # of days, and of moments to the minute, second, millisecond and microsecond
_PARTS = {
    "%Y": r"(?P<Y>\d{4})",
    "%y": r"(?P<y>\d{2})",
    "%m": r"(?P<m>\d{1,2})",
    "%d": r"(?P<d>\d{1,2})",
    "%b": rf"(?P<b>{LETTER}{{3,12}})\.?",
    " ": r"\s+",
    ",": ",?",
    ".": r"\.",
    **{mark: rf"{mark}\s*" for mark in "年月년월"},
}
_PARTS_WITH_WORDS = {
    **_PARTS,
    "%d": r"(?P<d>\d{1,2})(?:st|nd|rd|th|er|[.º°ª])?",
    " ": r"\s+(?:del?\s+)?",
}
_WEEKDAY_SIGNS = "月火水木金土日월화수목금토일"
_WEEKDAY_BEFORE = rf"(?:{LETTER}{{2,14}}\.?,?\s+)?"
_WEEKDAY_BEHIND = (
    rf"(?:\s*[(（]?(?:星期|周|週)[一二三四五六日天][)）]?|\s*[(（](?:{LETTER}{{2,9}}\.?|[{_WEEKDAY_SIGNS}])[)）])?"
)
_YEAR_BEHIND = r"(?:\s*(?:г\.?|года|р\.?|року|r\.))?"
_TIME = (
    r"(?:[T\s,]+(?P<q>上午|下午|午前|午後|오전|오후)?\s*(?P<H>\d{1,2})[:时](?P<M>\d{1,2})(?:[:分](?P<S>\d{1,2})秒?(?:[.,](?P<f>\d{1,9}))?)?分?"
    r"\s*(?P<p>[AaPp]\.?[Mm]\.?)?\s*(?P<z>(?:UTC|GMT)\s?[+-]\d{1,2}(?::?\d{2})?|Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?"
)


def parse_dates(text: pa.Array, date_format: str) -> pa.Array:
    """Return timestamp[us] for cells in `date_format`, with or without a time, and null for all others.

    Several formats are separated by "|"; the first that fits a cell counts. Moments with a time zone become UTC.
    Every different text is read once.
    """
    import pyarrow.compute as pc

    if date_format == SERIAL:
        return _serial_days(text)
    if date_format.removesuffix(TIME) == "%Y-%m-%d" and (quick := plain_moments(text)) is not None:
        return quick
    encoded = text.dictionary_encode()
    formats = date_format.removesuffix(TIME).split("|")
    moments = [_moments(pc.extract_regex(encoded.dictionary, _pattern(one))) for one in formats]
    return pc.coalesce(*moments).take(encoded.indices)


def plain_moments(text: pa.Array) -> pa.Array | None:
    """Return the moments of cells that are all written as 2024-03-05 or 2024-03-05 10:30:00; None for other cells."""
    import pyarrow as pa
    import pyarrow.compute as pc

    if not set(pc.unique(pc.binary_length(text).drop_null()).to_pylist()) <= _LENGTHS:
        return None
    try:
        return pc.cast(text, pa.timestamp("us"))
    except pa.ArrowInvalid:
        return None


def _serial_days(text: pa.Array) -> pa.Array:
    """Return the moments of days counted as sheets do; null for what is no number of days."""
    import pyarrow as pa
    import pyarrow.compute as pc

    digits = pc.if_else(pc.match_substring_regex(text, r"^\d{1,6}(?:\.\d+)?$"), text, pa.scalar(None, pa.string()))
    days = pc.cast(digits, pa.float64())
    micro = pc.cast(pc.round(pc.multiply(pc.subtract(days, 25_569.0), 86_400e6)), pa.int64())
    return micro.cast(pa.timestamp("us"))


def is_format(date_format: str) -> bool:
    """Return whether `date_format` is one that `parse_dates` takes."""
    return date_format == SERIAL or set(date_format.removesuffix(TIME).split("|")) <= set(FORMATS)


def looks_like(text: str, date_format: str) -> bool:
    """Return whether one text has the shape of `date_format`."""
    return re.match(_pattern(date_format), text) is not None


def candidates_for(texts: Sequence[str], formats: tuple[str, ...]) -> tuple[str, ...]:
    """Return those of `formats` that some of `texts` may be written in, by how they begin."""
    digits = any(_WITH_DIGITS.match(text) for text in texts)
    letters = any(_WITH_LETTERS.match(text) and _names_month(text) for text in texts)
    return tuple(one for one in formats if digits or (letters and "%b" in one))


def _names_month(text: str) -> bool:
    return any(word.lower() in month_numbers() for word in _WORD.findall(text))


def has_time(text: pa.Array) -> bool:
    """Return whether any cell carries a time of day."""
    import pyarrow.compute as pc

    if Letters(text).only(b"0123456789-/. "):
        return False
    pattern = r"\d{1,2}[:时]\d{2}"
    return any(pc.any(pc.match_substring_regex(texts, pattern)).as_py() for texts in (text.slice(0, 100), text))


@cache
def _pattern(date_format: str) -> str:
    day = date_format.removesuffix(TIME)
    pattern, position = "", 0
    while position < len(day):
        step = 2 if day[position] == "%" else 1
        part = day[position : position + step]
        pattern += (_PARTS_WITH_WORDS if "%b" in day else _PARTS).get(part, part)
        position += step
    if day == "%Y%m%d":
        pattern = r"(?P<Y>\d{4})(?P<m>\d{2})(?P<d>\d{2})"
    before, behind = (_WEEKDAY_BEFORE, _YEAR_BEHIND) if "%b" in day else ("", "")
    return rf"^{before}{pattern}{behind}{_WEEKDAY_BEHIND}{_TIME}$"


def _moments(found: Any) -> pa.Array:
    """Return timestamps made of the parts that a pattern found; impossible days are null."""
    import numpy as np
    import pyarrow as pa
    import pyarrow.compute as pc

    size = len(found)
    names = {field.name for field in found.type}
    matched = pc.is_valid(found).to_numpy(zero_copy_only=False)

    def part(name: str, default: int) -> np.ndarray[Any, np.dtype[np.int64]]:
        if name not in names:
            return np.full(size, default, dtype=np.int64)
        cells = pc.struct_field(found, name)
        empty = pc.or_kleene(pc.is_null(cells), pc.equal(cells, ""))
        whole = pc.cast(pc.if_else(pc.fill_null(empty, True), str(default), cells), pa.int64())
        return np.asarray(whole.to_numpy(zero_copy_only=False))

    if "y" in names:
        year = part("y", 0)
        year = np.where(year < 69, 2000 + year, 1900 + year)
    else:
        year = part("Y", 1970)
    month = _named_month(found) if "b" in names else part("m", 1)
    day, hour, minute, second = part("d", 1), part("H", 0), part("M", 0), part("S", 0)
    hour = _on_24_hours(found, hour)
    midnight = (hour == 24) & (minute == 0) & (second == 0)
    good = matched & (year > 0) & (month >= 1) & (month <= 12) & (day >= 1) & (minute < 60) & (second < 61)
    good &= (hour < 24) | midnight
    months = np.where(good, (year - 1970) * 12 + month - 1, 0).astype("datetime64[M]")
    days = months.astype("datetime64[D]") + np.where(good, day - 1, 0)
    good &= days.astype("datetime64[M]") == months
    micro = days.astype("datetime64[us]").astype(np.int64)
    micro = micro + ((hour * 60 + minute) * 60 + second) * 1_000_000 + _microseconds(found) - _offset(found)
    return pa.array(micro, pa.int64(), mask=~good).cast(pa.timestamp("us"))


def _named_month(found: Any) -> Any:
    import numpy as np
    import pyarrow as pa
    import pyarrow.compute as pc

    known = month_numbers()
    place = pc.index_in(pc.utf8_lower(pc.struct_field(found, "b")), value_set=pa.array(list(known)))
    month = pc.fill_null(pa.array(list(known.values()), pa.int64()).take(place), 0)
    return np.asarray(month.to_numpy(zero_copy_only=False))


def _on_24_hours(found: Any, hour: Any) -> Any:
    import numpy as np
    import pyarrow.compute as pc

    mark = pc.fill_null(pc.utf8_lower(pc.utf8_slice_codeunits(pc.struct_field(found, "p"), 0, 1)), "")
    before = pc.fill_null(pc.struct_field(found, "q"), "")
    mark = pc.if_else(pc.equal(before, ""), mark, pc.if_else(pc.match_substring_regex(before, "[下後후]"), "p", "a"))
    half = np.asarray(mark.to_numpy(zero_copy_only=False)).astype(str)
    return np.where(half == "p", hour % 12 + 12, np.where(half == "a", hour % 12, hour))


def _microseconds(found: Any) -> Any:
    import numpy as np
    import pyarrow as pa
    import pyarrow.compute as pc

    digits = pc.utf8_slice_codeunits(pc.utf8_rpad(pc.fill_null(pc.struct_field(found, "f"), ""), 6, "0"), 0, 6)
    return np.asarray(pc.cast(digits, pa.int64()).to_numpy(zero_copy_only=False))


def _offset(found: Any) -> Any:
    """Return how many microseconds the clock is ahead of UTC."""
    import numpy as np
    import pyarrow as pa
    import pyarrow.compute as pc

    zone = pc.replace_substring_regex(pc.fill_null(pc.struct_field(found, "z"), ""), "^(?:UTC|GMT)\\s?|:", "")
    zone = pc.replace_substring_regex(zone, r"^([+-])(\d)(\d\d)?$", r"\10\2\3")
    zone = pc.replace_substring_regex(zone, r"^([+-]\d\d)$", r"\100")
    zone = pc.if_else(pc.match_substring_regex(zone, r"^[+-]\d{4}$"), zone, "0000")
    zone = pc.replace_substring(zone, "+", "")
    number = np.asarray(pc.cast(zone, pa.int64()).to_numpy(zero_copy_only=False))
    size = np.abs(number)
    return np.sign(number) * (size // 100 * 60 + size % 100) * 60_000_000
