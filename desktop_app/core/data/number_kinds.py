"""Columns of numbers: measures, 0 and 1, codes, and numbers that only name a row."""

from __future__ import annotations

import re
from dataclasses import replace
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
from desktop_app.core.data.digit_names import digit_names, doubts_of_lost_digits, is_place_name, names_doubt
from desktop_app.core.data.letters import Letters, have_any
from desktop_app.core.data.marks import Marks, marks
from desktop_app.core.data.numbers import CURRENCY
from desktop_app.core.data.report import ColumnReading, Doubt
from desktop_app.core.data.table import Kind
from desktop_app.core.data.units import MULTIPLES, find_unit, without_unit
from desktop_app.core.notices import Notice

if TYPE_CHECKING:
    import pyarrow as pa

_BIG = 2**24
_EXACT = 2**53
_MOST_WORDS = 3
_MANY_DIGITS = r"[1-9](?:[.,]?\d){17,}"
_ZERO_IN_FRONT = r"^[0０٠۰०০๐]\p{Nd}+$"
_LONG = 18
_OF_LABELS = frozenset(("big_whole_numbers", "counts_rows", "long_whole_numbers"))
_DIGITS = b"0123456789"
_UNDECORATED = _DIGITS + b".,+-"  # letters of numbers without units and signs
_UNIT = re.compile(CURRENCY)
_FEWEST_DIGITS = 0.2
_MANY_ROWS = 200
_MOST_ARE_NUMBERS = 0.7
_FEW_EXAMPLES = 5
_CODE = re.compile(r"(?=.*[^\W\d_])(?=.*\d)[\w\-/]+")
_LEAST_PLACE = 1000


def numeric(name: str, cells: Cells, commas: bool, settled: bool = False) -> Recognised | None:
    """Return how to read a column of numbers; None where it is none."""
    import pyarrow.compute as pc

    texts, counts = cells.numeric
    if not _mostly_digits(texts):
        return None
    if not cells.may_be_numbers:
        return None
    found = marks(cells, commas, settled)
    decimal, thousands = found.decimal, found.thousands
    words: tuple[str, ...] = ()
    if found.share < 1.0:
        words = _words_among_numbers(texts, counts, decimal, thousands)
        if not words and found.share < READABLE:
            return None
        texts, counts = without((texts, counts), words, fold=True)
    if has_codes(cells):
        return _codes(name, cells)
    if (named := digit_names(name, cells)) is not None:
        return named
    values = numbers.parse_numbers(texts, decimal, thousands)
    reading = ColumnReading(
        name,
        Kind.NUMBER,
        decimal,
        thousands,
        percent=_are_percent(texts, counts),
        missing=(*numbers.MISSING_WORDS, *words),
    )
    if _are_zero_and_one(values) and not words:
        return _zero_and_one(reading)
    lost = doubts_of_lost_digits(name, texts)
    doubts = [*_doubts_of_marks(name, cells, words, found), *lost]
    label = _whole_number_label(name, cells, values, counts, reading)
    if label is not None:
        told = (*lost, *label.doubts)
        return replace(label, doubts=told, open_marks=found.open, sure_decimal=found.sure_decimal)
    biggest = pc.max(pc.abs(pc.filter(values, pc.is_finite(values)))).as_py() or 0.0
    if biggest > _BIG and _all_whole(values):
        doubts.append(Doubt(Notice("big_whole_numbers", name, {"largest": biggest}), ("kind=id", "kind=category")))
    if biggest > _EXACT and _all_whole(values):
        return _beyond_floats(name, texts, reading, lost)
    doubts += _doubts_of_precision(name, texts)
    return Recognised(reading, tuple(doubts), found.open, found.sure_decimal)


def measured(name: str, cells: Cells, commas: bool, settled: bool = False) -> Recognised | None:
    """Return how to read numbers that all have the same unit behind them, or K, M, B; None for other cells."""
    import pyarrow.compute as pc

    texts, counts = cells.numeric
    if not _mostly_digits(texts) or not (unit := find_unit(texts, counts)):
        return None
    found = numeric(name, Cells(without_unit(cells.text, unit)), commas, settled)
    if found is None or not (found.reading.kind is Kind.NUMBER or found.reading.numeric_text):
        return None
    # What is measured neither counts the rows nor names them.
    reading = replace(found.reading, kind=Kind.NUMBER, numeric_text=False, missing=numbers.MISSING_WORDS, unit=unit)
    doubts = tuple(one for one in found.doubts if one.notice.code not in _OF_LABELS)
    example = pc.filter(texts, pc.match_substring_regex(texts, r"\D$")).slice(0, 1)
    value = numbers.parse_numbers(without_unit(example, unit), reading.decimal, reading.thousands)[0].as_py()
    code = "multiples_read" if unit == MULTIPLES else "unit_taken_off"
    facts = {"unit": unit, "example": example[0].as_py(), "value": f"{value:.15g}"}
    doubt = Doubt(Notice(code, name, facts), ("kind=category",))
    return Recognised(reading, (doubt, *doubts), found.open_marks, found.sure_decimal)


def typed(name: str, cells: Cells) -> Recognised | None:
    """Return how to read a column that the file holds as numbers; None where only texts are exact."""
    import pyarrow as pa
    import pyarrow.compute as pc

    raw = cells.raw.cast(pa.float64(), safe=False)
    counted = pc.value_counts(pc.filter(raw, pc.fill_null(pc.invert(pc.is_nan(raw)), False)))
    values, counts = counted.field(0), counted.field(1)
    biggest = pc.max(pc.abs(values)).as_py()
    if biggest is None or biggest > _EXACT:
        return None
    reading = ColumnReading(name, Kind.NUMBER, missing=numbers.MISSING_WORDS)
    if _are_zero_and_one(values):
        return _zero_and_one(reading)
    label = _whole_number_label(name, cells, values, counts, reading)
    if label is not None:
        return label
    doubts: tuple[Doubt, ...] = ()
    if biggest > _BIG and _all_whole(values):
        doubts = (Doubt(Notice("big_whole_numbers", name, {"largest": biggest}), ("kind=id", "kind=category")),)
    return Recognised(reading, doubts, sure_decimal="" if _all_whole(values) else ".")


def _zero_and_one(reading: ColumnReading) -> Recognised:
    # Labels are compared letter by letter: "NA" needs its capitals.
    missing = tuple(dict.fromkeys((*MISSING_WORDS, *numbers.MISSING_WORDS)))
    return Recognised(
        replace(reading, kind=Kind.YES_NO, percent=False, numeric_text=True, levels=("0", "1"), missing=missing)
    )


def _are_percent(texts: pa.Array, counts: pa.Array) -> bool:
    import pyarrow.compute as pc

    if Letters(texts).only(_UNDECORATED):
        return False
    return total(pc.filter(counts, pc.match_substring_regex(texts, "[%％]$"))) > 0.5 * total(counts)


def _are_zero_and_one(values: pa.Array) -> bool:
    import pyarrow.compute as pc

    different = pc.unique(values.slice(0, 1000).drop_null())
    if len(different) > 2:
        return False
    return sorted(pc.unique(values.drop_null()).to_pylist()) == [0.0, 1.0]


def _mostly_digits(texts: pa.Array) -> bool:
    """Return whether it is worth looking for numbers; spares columns of words all the work."""
    import pyarrow.compute as pc

    if not len(texts) or have_any(texts, _DIGITS).mean() >= _FEWEST_DIGITS:
        return len(texts) > 0
    share = pc.mean(pc.match_substring_regex(texts, r"\p{Nd}|∞|(?i:^[+-]?inf)")).as_py()
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
        facts = {"example": found.example, "decimal": found.decimal}
        doubts.append(Doubt(Notice("marks_unclear", name, facts), (f"decimal={'.,'[found.decimal == '.']}",)))
    doubts += _doubts_of_units(name, texts)
    return doubts


def _doubts_of_units(name: str, texts: pa.Array) -> list[Doubt]:
    """Return the doubt about amounts in several currencies, or percent beside plain numbers."""
    import pyarrow.compute as pc

    if Letters(texts).only(_UNDECORATED):
        return []
    marked = pc.filter(texts, pc.match_substring_regex(texts, rf"^\(?[-+]?\s*{CURRENCY}|{CURRENCY}\)?-?$"))
    found = {match[0].strip().upper() for text in marked.slice(0, 2000).to_pylist() for match in _UNIT.finditer(text)}
    percent = pc.match_substring_regex(texts, "[%％]\\)?$")
    share = pc.mean(pc.cast(percent, "int8")).as_py() or 0.0
    if len(found) > 1:
        facts = {"units": tuple(sorted(found))[:5]}
        return [Doubt(Notice("units_mixed", name, facts), ("kind=category",))]
    if 0.0 < share < 1.0 and len(texts) - pc.sum(percent).as_py() > 0:
        return [Doubt(Notice("units_mixed", name, {"units": ("%", "")}), ("kind=category",))]
    return []


def _beyond_floats(name: str, texts: pa.Array, reading: ColumnReading, lost: list[Doubt]) -> Recognised:
    """Return the reading of whole numbers that only their texts keep exactly."""
    import pyarrow.compute as pc

    if lost:
        as_number = tuple(Doubt(doubt.notice, ("kind=number",)) for doubt in lost)
        return Recognised(ColumnReading(name, Kind.CATEGORY, missing=MISSING_WORDS), as_number)
    longest = pc.max(pc.utf8_length(texts)).as_py()
    example = next(text for text in texts.to_pylist() if len(text) == longest)
    doubt = Doubt(Notice("too_exact", name, {"example": example}), ("kind=number",))
    return Recognised(replace(reading, kind=Kind.CATEGORY, missing=MISSING_WORDS, numeric_text=True), (doubt,))


def _doubts_of_precision(name: str, texts: pa.Array) -> list[Doubt]:
    """Return the doubt about numbers with more digits than a computer's number holds."""
    import pyarrow.compute as pc

    if (pc.max(pc.binary_length(texts)).as_py() or 0) < _LONG:
        return []
    long = pc.filter(texts, pc.match_substring_regex(texts, _MANY_DIGITS))
    if not len(long):
        return []
    return [Doubt(Notice("digits_lost", name, {"n": len(long), "example": long[0].as_py()[:40]}), ("kind=category",))]


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


def doubts_of_few_words(name: str, cells: Cells, commas: bool, settled: bool) -> list[Doubt]:
    """Return the doubt about cells that are no numbers, such as "<0.5", for which all others were kept as words."""
    import pyarrow.compute as pc

    texts, counts = cells.numeric
    if not _mostly_digits(texts) or not cells.may_be_numbers:
        return []
    found = marks(cells, commas, settled)
    if found.share < _MOST_ARE_NUMBERS:
        return []
    words = pc.is_null(numbers.parse_numbers(texts, found.decimal, found.thousands))
    few = pc.filter(texts, words).slice(0, _FEW_EXAMPLES).to_pylist()
    if all(_CODE.fullmatch(word) for word in few):
        # Numbers of parts and the like: "85123A" beside "85123".
        return []
    facts = {"n": total(pc.filter(counts, words)), "examples": tuple(few)}
    return [Doubt(Notice("mostly_numbers", name, facts), ("kind=number",))]


def has_codes(cells: Cells) -> bool:
    """Return whether digits with zeros in front ("0012") show that the numbers are names."""
    import pyarrow.compute as pc
    import pyarrow.types as types

    if not types.is_string(cells.raw.type):
        return False
    texts = cells.numeric[0]
    if cells.letters.is_ascii and not pc.any(pc.starts_with(texts, "0")).as_py():
        return False
    if not bool(pc.any(pc.match_substring_regex(texts, _ZERO_IN_FRONT)).as_py()):
        return False
    return bool(pc.mean(pc.match_substring_regex(texts, r"^\p{Nd}+$")).as_py() >= READABLE)


def _codes(name: str, cells: Cells) -> Recognised:
    kind = Kind.ID if cells.distinct == cells.filled else Kind.CATEGORY
    example = next(text for text in cells.counted[0].to_pylist() if text.isdecimal() and not int(text[0]) and text[1:])
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
    if is_place_name(name) and rows >= 2 and largest >= _LEAST_PLACE and _same_length(values):
        doubt = names_doubt(name, str(cells.text.drop_null()[0].as_py()))
        return Recognised(replace(label, kind=Kind.CATEGORY), (doubt,))
    if named and different > 20:
        doubt = Doubt(Notice("id_repeats", name, {"distinct": different}), ("kind=number", "kind=id"))
        return Recognised(replace(label, kind=Kind.CATEGORY), (doubt,))
    return None


def _all_whole(values: pa.Array) -> bool:
    import pyarrow.compute as pc

    finite = pc.filter(values, pc.fill_null(pc.is_finite(values), False))
    return len(finite) > 0 and bool(pc.all(pc.equal(pc.floor(finite), finite)).as_py())


def _counts_up(values: pa.Array) -> bool:
    """Return whether numbers count the rows; in many rows from any start, as bills and patients are numbered."""
    import numpy as np

    array = values.to_numpy(zero_copy_only=False)
    is_start = array[0] in (0.0, 1.0) or len(array) >= _MANY_ROWS
    return bool(is_start and np.all(np.diff(array) == 1.0))


def _same_length(values: pa.Array) -> bool:
    """Return whether nearly all numbers have the same count of digits, as codes do and amounts do not."""
    import numpy as np

    array = np.abs(values.drop_null().to_numpy(zero_copy_only=False))
    array = array[np.isfinite(array)]
    digits = np.floor(np.log10(np.maximum(array, 1.0)))
    low, high = np.quantile(digits, (0.05, 0.95))
    return bool(high - low <= 1.0)
