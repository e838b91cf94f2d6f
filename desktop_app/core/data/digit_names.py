"""Digits that name something and must not be calculated with: phones, addresses of computers, codes, versions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop_app.core.data.column_sample import MISSING_WORDS, READABLE, Cells, Recognised
from desktop_app.core.data.letters import Letters
from desktop_app.core.data.report import ColumnReading, Doubt
from desktop_app.core.data.table import Kind
from desktop_app.core.notices import Notice

if TYPE_CHECKING:
    import pyarrow as pa

_PHONE = r"^\+[1-9]\d{7,14}$"
_BYTE = r"(?:25[0-5]|2[0-4]\d|[01]?\d?\d)"
_ADDRESS = rf"^{_BYTE}(?:\.{_BYTE}){{3}}$"
# Programs write powers of ten with a sign or a point (1E+05, 1.0E5); digits, E, digits is a code such as 10E01.
_CODE_WITH_E = r"^\d+E\d+$"
_POINTS = 3
_FEW = 20
_VERSION = r"^\d{1,4}\.\d{1,4}$"
_WHOLE = r"^\d+$"
_LONG = 17
_LONG_WHOLE = rf"^\d{{{_LONG},}}$"
_NANOSECONDS = "0" * 9
_ZEROS_BEHIND = r"^\d{15,17}0+$"  # of a program that keeps binary numbers up to two digits more than Excel
_FEWEST_CUT = 3
_CUT_OFF = r"^[1-9](?:\.\d{1,8})?E\+(?:1[1-9]|20)$"
_VERSION_NAME = re.compile(
    r"(?:^|[\s_.\-])(?:version|ver|release|firmware)$|(?-i:[a-z]Version)$|版本号?$", re.IGNORECASE
)
_PLACE_NAME = re.compile(
    r"(?:^|[\s_.\-])(?:zip|postal|post|plz|postleitzahl|cep|postcode|zipcode|pincode)(?:[\s_.\-]?(?:code|no\.?|nr\.?))?$"
    r"|(?-i:[a-z](?:Zip|Postcode|PostalCode|ZipCode))$|^code[\s_]postal$|^c[oó]digo[\s_]postal$|邮编|邮政编码|郵遞區號|郵便番号",
    re.IGNORECASE,
)


def is_place_name(name: str) -> bool:
    """Return whether a name says that whole numbers are postal codes."""
    return bool(_PLACE_NAME.search(name))


def digit_names(name: str, cells: Cells) -> Recognised | None:
    """Return how to read digits that name something; None for numbers."""
    texts = cells.numeric[0]
    letters = Letters(texts)
    few = texts.slice(0, _FEW).to_pylist()
    # Most columns of numbers are neither, which the first cells tell at no cost.
    phones = any(text[0] == "+" for text in few) and _are(texts, _PHONE)
    addresses = all(text.count(".") == _POINTS for text in few) and _are(texts, _ADDRESS)
    codes = letters.any(b"E") and letters.only(b"0123456789E") and _are(texts, _CODE_WITH_E, _WHOLE)
    versions = bool(_VERSION_NAME.search(name)) and _are(texts, _VERSION, _WHOLE)
    if not (phones or addresses or codes or versions):
        return None
    kind = Kind.ID if cells.distinct == cells.filled else Kind.CATEGORY
    return Recognised(ColumnReading(name, kind, missing=MISSING_WORDS), (names_doubt(name, str(texts[0].as_py())),))


def names_doubt(name: str, example: str) -> Doubt:
    """Return the doubt about numbers that were taken as names."""
    return Doubt(Notice("digits_name", name, {"example": example}), ("kind=number",))


def _are(texts: pa.Array, *patterns: str) -> bool:
    """Return whether nearly all texts fit one of `patterns`, and the first of them at all."""
    import numpy as np
    import pyarrow.compute as pc

    first = np.asarray(pc.match_substring_regex(texts, patterns[0]))
    fits = first.copy()
    for pattern in patterns[1:]:
        fits |= np.asarray(pc.match_substring_regex(texts, pattern))
    return bool(first.any()) and float(fits.mean()) >= READABLE


def doubts_of_lost_digits(name: str, texts: pa.Array) -> list[Doubt]:
    """Return the doubt about long numbers that a spreadsheet has cut to a few digits, such as 6.22202E+18.

    Or to fifteen, as it keeps them: then all of them end in zeros.
    """
    import pyarrow.compute as pc

    if (long := _cut_to_fifteen(texts)) is not None:
        return [_cut(name, long)]
    if not Letters(texts).any(b"E"):
        return []
    powers = pc.filter(texts, pc.match_substring(texts, "E"))
    if not len(powers) or not pc.all(pc.match_substring_regex(powers, _CUT_OFF)).as_py():
        return []
    return [_cut(name, powers)]


def _cut_to_fifteen(texts: pa.Array) -> pa.Array | None:
    import pyarrow.compute as pc

    if (pc.max(pc.binary_length(texts)).as_py() or 0) < _LONG:
        return None
    whole = pc.filter(texts, pc.match_substring_regex(texts, _LONG_WHOLE))
    end_in_zeros = len(whole) >= _FEWEST_CUT and pc.all(pc.match_substring_regex(whole, _ZEROS_BEHIND)).as_py()
    are_moments = end_in_zeros and pc.all(pc.ends_with(whole, _NANOSECONDS)).as_py()
    return whole if end_in_zeros and not are_moments else None


def _cut(name: str, numbers: pa.Array) -> Doubt:
    facts = {"n": len(numbers), "example": str(numbers[0].as_py())}
    return Doubt(Notice("digits_cut", name, facts), ("kind=category",))
