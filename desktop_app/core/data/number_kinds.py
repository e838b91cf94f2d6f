"""Columns of numbers: measures, 0 and 1, codes, and numbers that only name a row."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop_app.core.data import numbers
from desktop_app.core.data.column_sample import (
    ID_NAME,
    MISSING_WORDS,
    READABLE,
    Cells,
    Recognised,
    strings,
    total,
    without,
)
from desktop_app.core.data.report import ColumnReading, Doubt
from desktop_app.core.data.table import Kind
from desktop_app.core.notices import Notice

if TYPE_CHECKING:
    import pyarrow as pa

_BIG = 2**24
_EXACT = 2**53
_MOST_WORDS = 3
_MANY = 5
_FEWEST_DIGITS = 0.2


def numeric(name: str, cells: Cells, commas: bool) -> Recognised | None:
    """Return how to read a column of numbers; None where it is none."""
    import pyarrow.compute as pc

    texts, counts = cells.numeric
    if not _mostly_digits(texts):
        return None
    found = marks(cells, commas)
    decimal, thousands = found.decimal, found.thousands
    words: tuple[str, ...] = ()
    if found.share < 1.0:
        words = _words_among_numbers(texts, counts, decimal, thousands)
        if not words and found.share < READABLE:
            return None
        texts, counts = without((texts, counts), words, fold=True)
    if has_codes(cells):
        return _codes(name, cells)
    values = numbers.parse_numbers(texts, decimal, thousands)
    reading = ColumnReading(
        name,
        Kind.NUMBER,
        decimal,
        thousands,
        percent=total(pc.filter(counts, pc.match_substring_regex(texts, "[%％]$"))) > 0.5 * total(counts),
        missing=(*numbers.MISSING_WORDS, *words),
    )
    if sorted(pc.unique(values.drop_null()).to_pylist()) == [0.0, 1.0] and not words:
        reading = replace(reading, kind=Kind.YES_NO, percent=False, numeric_text=True, levels=("0", "1"))
        return Recognised(reading)
    doubts = _doubts_of_marks(name, cells, words, found)
    label = _whole_number_label(name, cells, values, counts, reading)
    if label is not None:
        return replace(label, open_marks=found.open)
    biggest = pc.max(pc.abs(values)).as_py() or 0.0
    if biggest > _BIG and _all_whole(values):
        doubts.append(Doubt(Notice("big_whole_numbers", name, {"largest": biggest}), ("kind=id", "kind=category")))
    return Recognised(reading, tuple(doubts), found.open)


def _mostly_digits(texts: pa.Array) -> bool:
    """Return whether it is worth looking for numbers; spares columns of words all the work."""
    import pyarrow.compute as pc

    share = pc.mean(pc.match_substring_regex(texts, r"\d|∞|(?i:^[+-]?inf)")).as_py()
    return share is not None and share >= _FEWEST_DIGITS


def _doubts_of_marks(name: str, cells: Cells, words: tuple[str, ...], found: Marks) -> list[Doubt]:
    import pyarrow.compute as pc

    doubts = []
    texts, counts = cells.numeric
    if words:
        are_words = pc.is_in(pc.utf8_lower(texts), value_set=strings(words))
        facts = {"words": tuple(pc.filter(texts, are_words).to_pylist()), "n": total(pc.filter(counts, are_words))}
        doubts.append(Doubt(Notice("words_as_missing", name, facts), ("kind=category",)))
    if found.unsure:
        example = next(text for text in texts.to_pylist() if "," in text)
        other = "," if found.decimal == "." else "."
        facts = {"example": example, "decimal": found.decimal}
        doubts.append(Doubt(Notice("marks_unclear", name, facts), (f"decimal={other}",)))
    return doubts


@dataclass(frozen=True)
class Marks:
    """Marks inside numbers.

    Attributes
    ----------
    share : float
        Cells that are numbers with these marks.
    open : bool
        A decimal comma would read as many cells.
    unsure : bool
        Nothing in the column itself tells which of the two is right.
    """

    decimal: str
    thousands: str
    share: float
    open: bool = False
    unsure: bool = False


def marks(cells: Cells, commas: bool) -> Marks:
    """Return the marks that read most cells; `commas` says that other columns write decimals with a comma."""
    texts, counts = cells.numeric
    shares = numbers.share_of_marks(texts, counts)
    best = max(shares.values(), default=0.0)
    decimal, thousands = next((pair for pair in numbers.MARKS if shares.get(pair, -1.0) >= best), numbers.MARKS[0])
    with_comma = [pair for pair in ((",", ""), (",", ".")) if shares.get(pair, 0.0) >= best]
    if best <= 0.5 or decimal != "." or not with_comma:
        return Marks(decimal, thousands, best)
    unsure = not _groups_thousands(texts)
    if commas:
        return Marks(*with_comma[0], best, True, unsure)
    return Marks(decimal, thousands, best, True, unsure)


def _groups_thousands(texts: pa.Array) -> bool:
    """Return whether commas follow the habit of thousands: always before three digits, never left out.

    Also where there are no commas at all, so that nothing is unclear.
    """
    import pyarrow.compute as pc

    with_comma = total(pc.cast(pc.match_substring(texts, ","), "int64"))
    left_out = bool(pc.any(pc.match_substring_regex(texts, r"^\D*\d{4,}")).as_py())
    return with_comma == 0 or (with_comma >= _MANY and not left_out)


def _words_among_numbers(texts: pa.Array, counts: pa.Array, decimal: str, thousands: str) -> tuple[str, ...]:
    """Return the few words that stand between numbers ("unknown", "not measured"), in lower case."""
    import pyarrow.compute as pc

    values = numbers.parse_numbers(texts, decimal, thousands)
    words = pc.unique(pc.utf8_lower(pc.filter(texts, pc.is_null(values)))).to_pylist()
    readable = total(pc.filter(counts, pc.is_valid(values)))
    different = len(texts) - values.null_count
    if len(words) > _MOST_WORDS or readable < 0.7 * total(counts) or different < 20:
        return ()
    # Ranges and codes such as "10+" or "A4" carry a meaning of their own.
    return tuple(words) if all(not re.search(r"\d", word) for word in words) else ()


def has_codes(cells: Cells) -> bool:
    """Return whether digits with zeros in front ("0012") show that the numbers are names."""
    import pyarrow.compute as pc
    import pyarrow.types as types

    if not types.is_string(cells.raw.type):
        return False
    texts = cells.numeric[0]
    if not bool(pc.any(pc.match_substring_regex(texts, r"^0\d+$")).as_py()):
        return False
    return bool(pc.mean(pc.match_substring_regex(texts, r"^\d+$")).as_py() >= READABLE)


def _codes(name: str, cells: Cells) -> Recognised:
    kind = Kind.ID if cells.distinct == cells.filled else Kind.CATEGORY
    example = next(text for text in cells.counted[0].to_pylist() if re.fullmatch(r"0\d+", text))
    doubt = Doubt(Notice("zeros_in_front", name, {"example": example}), ("kind=number",))
    return Recognised(ColumnReading(name, kind, missing=MISSING_WORDS), (doubt,))


def _whole_number_label(
    name: str, cells: Cells, values: pa.Array, counts: pa.Array, reading: ColumnReading
) -> Recognised | None:
    """Return the reading of whole numbers that name rows or things instead of measuring, or None."""
    import pyarrow.compute as pc

    if reading.percent or reading.thousands or not _all_whole(values):
        return None
    largest = pc.max(pc.abs(values)).as_py() or 0.0
    # Beyond 2^53 different whole numbers become the same float; their texts stay apart.
    rows, different = total(counts), len(values) if largest > _EXACT else len(pc.unique(values))
    named = bool(ID_NAME.search(name))
    unique = different == rows
    counting = unique and rows >= 5 and cells.raw.null_count == 0 and _counts_up(values)
    label = replace(reading, kind=Kind.ID, missing=MISSING_WORDS, numeric_text=True)
    if counting or (unique and named and rows >= 2):
        return Recognised(label, () if named else (Doubt(Notice("counts_rows", name, {}), ("kind=number",)),))
    if different >= 0.95 * rows and largest > _BIG and _same_length(values):
        if unique or named:
            doubt = Doubt(Notice("long_whole_numbers", name, {}), ("kind=number",))
            return Recognised(label, (doubt,))
        return None
    if named and different > 20:
        doubt = Doubt(Notice("id_repeats", name, {"distinct": different}), ("kind=number", "kind=id"))
        return Recognised(replace(label, kind=Kind.CATEGORY), (doubt,))
    return None


def _all_whole(values: pa.Array) -> bool:
    import pyarrow.compute as pc

    finite = pc.filter(values, pc.fill_null(pc.is_finite(values), False))
    return len(finite) > 0 and bool(pc.all(pc.equal(pc.floor(finite), finite)).as_py())


def _counts_up(values: pa.Array) -> bool:
    import numpy as np

    array = values.to_numpy(zero_copy_only=False)
    return bool(array[0] in (0.0, 1.0) and np.all(np.diff(array) == 1.0))


def _same_length(values: pa.Array) -> bool:
    """Return whether nearly all numbers have the same count of digits, as codes do and amounts do not."""
    import numpy as np

    array = np.abs(values.drop_null().to_numpy(zero_copy_only=False))
    digits = np.floor(np.log10(np.maximum(array, 1.0)))
    low, high = np.quantile(digits, (0.05, 0.95))
    return bool(high - low <= 1.0)
