"""Raw cells to the values of a kind, the same for the file learned from and for every later one."""

from __future__ import annotations

import math
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from desktop_app.core.data.clock import parse_hours
from desktop_app.core.data.dates import TIME, parse_dates
from desktop_app.core.data.guard_marks import without_guards
from desktop_app.core.data.letters import Letters, have_no_zeros, may_be_missing
from desktop_app.core.data.numbers import LARGEST, parse_numbers
from desktop_app.core.data.report import ColumnReading
from desktop_app.core.data.table import Kind
from desktop_app.core.data.units import without_unit

if TYPE_CHECKING:
    import pyarrow as pa

_YES = ("yes", "true", "y", "t", "1", "1.0", "on", "是", "有", "对", "ja", "oui", "si", "sí", "да", "はい", "예")
_NO = ("no", "false", "n", "f", "0", "0.0", "off", "否", "无", "没有", "错", "nein", "non", "нет", "いいえ", "아니오")


@dataclass(frozen=True, eq=False)
class Converted:
    """Values of one column and what was met on the way.

    Attributes
    ----------
    values : pyarrow.Array
        ``float64``, ``timestamp[us]`` or ``string`` by kind; null is missing.
    unreadable : int
        Cells that hold something which is no value of the kind; they became missing.
    infinite : int
        Numbers that are infinite or beyond 32-bit range; they became missing.
    words : int
        Cells that are missing because of a word such as "NA".
    certain : bool
        Every cell was seen to be one of the two spellings of a yes/no column.
    """

    values: pa.Array
    unreadable: int = 0
    infinite: int = 0
    words: int = 0
    certain: bool = False


def apply_reading(raw: pa.Array | pa.ChunkedArray, reading: ColumnReading) -> tuple[pa.Array, int]:
    """Return the values of `raw` as `reading` says, and how many cells could not be read.

    Parameters
    ----------
    raw : pyarrow.Array or ChunkedArray
        Of any type that a `Source` gives; it need not be the type that was learned from.
    reading : ColumnReading

    Returns
    -------
    values : pyarrow.Array, or ChunkedArray where `raw` is one
        ``float64`` for a number, ``timestamp[us]`` for a date, ``string`` otherwise; null is missing.
    unreadable : int
    """
    import pyarrow as pa

    if isinstance(raw, pa.ChunkedArray):
        parts = [convert(chunk, reading) for chunk in raw.chunks]
        values = pa.chunked_array([part.values for part in parts], arrow_type(reading.kind))
        return values, sum(part.unreadable for part in parts)
    converted = convert(raw, reading)
    return converted.values, converted.unreadable


def arrow_type(kind: Kind) -> pa.DataType:
    """Return the type of the values of `kind`."""
    import pyarrow as pa

    if kind is Kind.NUMBER:
        return pa.float64()
    return pa.timestamp("us") if kind is Kind.DATE else pa.string()


def convert(raw: pa.Array, reading: ColumnReading) -> Converted:
    """Return the values of `raw` and what was met on the way; see `apply_reading`."""
    if reading.guarded:
        raw = without_guards(raw)
    if reading.kind is Kind.NUMBER:
        return _numbers(raw, reading)
    if reading.kind is Kind.DATE:
        return _dates(raw, reading)
    if reading.kind is Kind.YES_NO and reading.levels:
        return _yes_no(raw, reading)
    return _labels(raw, reading)


def straight_type(reading: ColumnReading) -> pa.DataType | None:
    """Return the type in which cells that need nothing but to be parsed may come; None where there is more to do."""
    import pyarrow as pa

    if reading.kind is Kind.NUMBER:
        plain = (reading.decimal, reading.thousands) == (".", "") and not _may_be_numbers(reading.missing)
        return pa.float64() if plain and not (reading.percent or reading.clock or reading.unit) else None
    plain = reading.kind is Kind.DATE and reading.date_format.removesuffix(TIME) == "%Y-%m-%d"
    return pa.timestamp("us") if plain else None


def is_missing(word: str, reading: ColumnReading) -> bool:
    """Return whether a cell that is `word` means "no value"."""
    words = reading.missing
    return word.lower() in {each.lower() for each in words} if reading.kind is Kind.NUMBER else word in words


def examples(raw: pa.Array, converted: Converted, reading: ColumnReading, most: int = 3) -> tuple[str, ...]:
    """Return some different cells of `raw` that could not be read."""
    import pyarrow as pa
    import pyarrow.compute as pc

    cells, _ = _present(as_text(raw), reading.missing)
    lost = pc.filter(cells, pc.and_(pc.is_valid(cells), pc.is_null(converted.values)))
    return tuple(str(cell)[:40] for cell in pc.unique(pa.array(lost)).slice(0, most).to_pylist())


def beyond_floats(raw: pa.Array, converted: Converted) -> pa.Array:
    """Return the texts of whole numbers that a float does not hold exactly."""
    import pyarrow as pa
    import pyarrow.compute as pc
    import pyarrow.types as types

    big = pc.fill_null(pc.greater_equal(pc.abs(converted.values), 2.0**53), False)
    if types.is_floating(raw.type) or not pc.any(big).as_py():
        return pa.array([], pa.string())
    texts = pc.utf8_trim_whitespace(as_text(pc.filter(raw, big)))
    return pc.filter(texts, pc.match_substring_regex(texts, r"^[-+]?\d+$"))


def as_text(raw: pa.Array) -> pa.Array:
    """Return `raw` as text: 1.0 as "1", a midnight as its day."""
    import pyarrow as pa
    import pyarrow.compute as pc
    import pyarrow.types as types

    if types.is_string(raw.type):
        return raw
    if types.is_floating(raw.type):
        return _number_text(raw)
    if types.is_timestamp(raw.type):
        text = pc.strftime(raw, format="%Y-%m-%d %H:%M:%S")
        return pc.replace_substring_regex(text, r"(?: 00:00:00)?(?:\.0+)?$", "")
    return raw.cast(pa.string())


def _present(text: pa.Array, words: tuple[str, ...], fold: bool = False) -> tuple[pa.Array, int]:
    """Return trimmed cells with null for blank ones and for `words`, and the number of the latter."""
    import pyarrow as pa
    import pyarrow.compute as pc

    trimmed = pc.utf8_trim_whitespace(text)
    nothing = pa.scalar(None, pa.string())
    trimmed = pc.if_else(pc.equal(trimmed, ""), nothing, trimmed)
    if not words:
        return trimmed, 0
    wanted = pa.array([word.lower() for word in words] if fold else list(words), pa.string())
    is_word = pc.is_in(pc.utf8_lower(trimmed) if fold else trimmed, value_set=wanted, skip_nulls=True)
    count = pc.sum(is_word).as_py() or 0
    return (pc.if_else(is_word, nothing, trimmed), count) if count else (trimmed, 0)


def _numbers(raw: pa.Array, reading: ColumnReading) -> Converted:
    import pyarrow as pa
    import pyarrow.compute as pc
    import pyarrow.types as types

    unreadable = words = 0
    if types.is_boolean(raw.type):
        values = raw.cast(pa.int8()).cast(pa.float64())
    elif types.is_integer(raw.type) or types.is_floating(raw.type):
        values = raw.cast(pa.float64(), safe=False)
    elif types.is_string(raw.type):
        plain = None if reading.clock else _plain_numbers(raw, reading)
        if plain is not None:
            return Converted(plain)
        cells, words = _present(raw, reading.missing, fold=True)
        cells = without_unit(cells, reading.unit) if reading.unit else cells
        values = _hours(cells) if reading.clock else parse_numbers(cells, reading.decimal, reading.thousands)
        unreadable = values.null_count - cells.null_count
    else:
        return Converted(pa.nulls(len(raw), pa.float64()), len(raw) - raw.null_count)
    finite = pc.less_equal(pc.abs(values), LARGEST)
    kept = pc.if_else(pc.fill_null(finite, False), values, pa.scalar(None, pa.float64()))
    infinite = pc.sum(pc.greater(pc.abs(values), LARGEST)).as_py() or 0
    return Converted(kept, unreadable, infinite, words)


def _hours(cells: pa.Array) -> pa.Array:
    """Return hours; a plain number is taken to be hours already."""
    import pyarrow.compute as pc

    hours = parse_hours(cells)
    return hours if hours.null_count == cells.null_count else pc.coalesce(hours, parse_numbers(cells, ".", ""))


def _plain_numbers(raw: pa.Array, reading: ColumnReading) -> pa.Array | None:
    """Return the numbers of cells that are all undecorated or blank, several times quicker; None for other cells."""
    import pyarrow as pa
    import pyarrow.compute as pc

    if (reading.decimal, reading.thousands) != (".", "") or _may_be_numbers(reading.missing):
        return None
    empty = pc.equal(raw, pa.scalar("", pa.string()))
    cells = pc.if_else(empty, pa.scalar(None, pa.string()), raw) if pc.any(empty).as_py() else raw
    try:
        values = pc.cast(cells, pa.float64())
    except pa.ArrowInvalid:
        try:
            values = pc.cast(_present(raw, ())[0], pa.float64())
        except pa.ArrowInvalid:
            return None
    # A text that is read as NaN or as infinite stands for something else.
    return None if pc.all(pc.less_equal(pc.abs(values), LARGEST)).as_py() is False else values


@lru_cache(maxsize=64)
def _may_be_numbers(words: tuple[str, ...]) -> bool:
    """Return whether some word for "missing" is written like a number."""
    return any(_is_finite(word) for word in words)


def _is_finite(word: str) -> bool:
    try:
        return math.isfinite(float(word))
    except ValueError:
        return False


def _dates(raw: pa.Array, reading: ColumnReading) -> Converted:
    import pyarrow as pa
    import pyarrow.types as types

    if types.is_timestamp(raw.type) or types.is_date(raw.type):
        return Converted(raw.cast(pa.timestamp("us"), safe=False))
    if types.is_string(raw.type) and reading.date_format.removesuffix(TIME) == "%Y-%m-%d":
        quick = _plain_dates(raw)
        if quick is not None:
            return Converted(quick)
    cells, words = _present(as_text(raw), reading.missing)
    values = parse_dates(cells, reading.date_format or "%Y-%m-%d")
    return Converted(values, values.null_count - cells.null_count, words=words)


def _plain_dates(raw: pa.Array) -> pa.Array | None:
    """Return the moments of cells that are all written as "2024-03-05 10:30:00" or blank; None for other cells."""
    import pyarrow as pa
    import pyarrow.compute as pc

    empty = pc.equal(raw, pa.scalar("", pa.string()))
    cells = pc.if_else(empty, pa.scalar(None, pa.string()), raw) if pc.any(empty).as_py() else raw
    try:
        return pc.cast(cells, pa.timestamp("us"))
    except pa.ArrowInvalid:
        return None


def _labels(raw: pa.Array, reading: ColumnReading) -> Converted:
    """Return cells exactly as they are; blank ones and missing words become null."""
    import pyarrow as pa
    import pyarrow.compute as pc
    import pyarrow.types as types

    text = as_text(raw)
    if types.is_string(raw.type):
        kept, words = _without_missing(text, reading.missing)
        if not reading.numeric_text or _are_plain_digits(kept):
            return Converted(kept, words=words)
    cells, words = _present(text, reading.missing)
    if reading.numeric_text and types.is_string(raw.type):
        text = _same_numbers(cells, reading)
    kept = pc.if_else(pc.is_valid(cells), text, pa.scalar(None, pa.string()))
    return Converted(kept, words=words)


def _without_missing(text: pa.Array, words: tuple[str, ...]) -> tuple[pa.Array, int]:
    """Return cells with null for blank ones and for `words`, and how many words there were.

    Only cells that may be such, by their first and last letters, are looked at.
    """
    import numpy as np
    import pyarrow as pa
    import pyarrow.compute as pc

    places = may_be_missing(text, words)
    if not len(places):
        return text, 0
    few, found = _present(text.take(pa.array(places)), words)
    gone = np.zeros(len(text), bool)
    gone[places] = np.asarray(pc.is_null(few))
    if not gone.any():
        return text, found
    return pc.if_else(pa.array(gone), pa.scalar(None, pa.string()), text), found


def _are_plain_digits(text: pa.Array) -> bool:
    """Return whether all cells are whole numbers without sign and without zeros in front."""
    return have_no_zeros(text) and Letters(text).only(b"0123456789")


def _yes_no(raw: pa.Array, reading: ColumnReading) -> Converted:
    """Return the two spellings learned from; a cell that is neither stays as it is."""
    import pyarrow as pa
    import pyarrow.compute as pc

    no, yes = reading.levels
    # Comparing twice is quicker than a search, and the sum tells whether each cell is one of the two.
    if raw.type == pa.string() and sum(pc.sum(pc.equal(raw, one)).as_py() or 0 for one in (no, yes)) == len(raw):
        return Converted(raw, certain=True)
    labels = _labels(raw, reading)
    lower = pc.utf8_lower(pc.utf8_trim_whitespace(labels.values))
    values = labels.values
    # Other words for yes and no count only where the file learned from uses such words itself.
    known = no.lower() in _NO and yes.lower() in _YES
    for level, words in ((no, _NO), (yes, _YES)):
        same = pa.array([level.lower(), *(words if known else ())], pa.string())
        values = pc.if_else(pc.fill_null(pc.is_in(lower, value_set=same), False), level, values)
    values = pc.if_else(pc.is_valid(labels.values), values, pa.scalar(None, pa.string()))
    return Converted(values, words=labels.words)


def _same_numbers(cells: pa.Array, reading: ColumnReading) -> pa.Array:
    """Return one spelling for every number: "1", "1.0" and "1e0" are "1"; other texts stay."""
    import pyarrow as pa
    import pyarrow.compute as pc

    # Whole numbers are already as they should be, and stay exact beyond the range of floats.
    odd = pc.invert(pc.match_substring_regex(cells, r"^(?:0|-?[1-9]\d*)$"))
    odd = pc.fill_null(odd, False)
    if not pc.any(odd).as_py():
        return cells
    rest = pc.filter(cells, odd)
    numbers = parse_numbers(rest, reading.decimal, reading.thousands)
    spelled = pc.if_else(pc.is_valid(numbers), _number_text(numbers), rest)
    return pc.replace_with_mask(cells, odd, pa.array(spelled))


def _number_text(values: pa.Array) -> pa.Array:
    """Return floats as the shortest text, whole ones without a point; NaN is null."""
    import pyarrow as pa
    import pyarrow.compute as pc

    values = pc.if_else(pc.is_nan(values), pa.scalar(None, values.type), values)
    whole = pc.and_(pc.equal(pc.floor(values), values), pc.less(pc.abs(values), 2.0**53))
    whole = pc.fill_null(whole, False)
    text = values.cast(pa.string())
    if (pc.max(pc.abs(values)).as_py() or 0.0) >= 2.0**53:
        text = _with_long_whole(text)
    if not pc.any(whole).as_py():
        return text
    integers = pc.cast(pc.if_else(whole, values, 0.0), pa.int64(), safe=False).cast(pa.string())
    return pc.if_else(whole, integers, text)


def _with_long_whole(text: pa.Array) -> pa.Array:
    """Return texts of floats with long whole numbers written out: 6.22202e+18 is 6222020000000000000."""
    import pyarrow as pa
    import pyarrow.compute as pc

    odd = pc.fill_null(pc.match_substring_regex(text, r"^-?[\d.]+e\+?(?:1\d|20)$"), False)
    if not pc.any(odd).as_py():
        return text
    written = [format(Decimal(cell), "f").removesuffix(".0") for cell in pc.filter(text, odd).to_pylist()]
    return pc.replace_with_mask(text, odd, pa.array(written, pa.string()))
