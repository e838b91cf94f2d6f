"""Cell texts as numbers: marks, currencies, percent signs, full-width digits, words that mean nothing."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from desktop_app.core.data.letters import Letters

if TYPE_CHECKING:
    import pyarrow as pa

MISSING_WORDS = (
    *("na", "n/a", "#n/a", "n.a.", "nan", "-nan", "null", "none", "nil", "<na>", "\\n", "?", "-", "--", "—", "–"),
    *(".", "..", "...", "#div/0!", "#value!", "#ref!", "#name?", "#num!", "#null!", "无", "空", "缺失", "暂无"),
)
"""What stands for "no number" in a column of numbers, in lower case."""

MARKS = ((".", ""), (".", ","), (",", ""), (",", "."), (".", " "), (",", " "), (".", "'"), (",", "'"), (".", " ,"))
"""Pairs of decimal and thousands marks, the more usual first; the last takes both spaces and commas."""

LARGEST = 3.4028234663852886e38
"""Numbers beyond this do not fit the 32-bit numbers that models take."""

CURRENCY = (
    r"(?:US\$|HK\$|NT\$|R\$|A\$|C\$|S\$|CA\$|AU\$|[$€£¥\\₹₽₩₺₴฿₫₪₦₱₡₸₵]|元|円|원|块|руб\.?|грн\.?|zł|Kč|лв\.?"
    r"|(?i:usd|eur|gbp|cny|rmb|jpy|chf|inr|krw|hkd|twd|sek|nok|dkk|pln|czk|huf|brl|mxn|zar|aud|cad|nzd|sgd|rub|try|tl|lei|rp|rm)\b"
    r"|(?i:rs|fr|kr)\.?(?:\s|$|\b))"
)
"""What stands before or behind an amount of money, as a pattern; in Japanese encodings a yen sign is a backslash."""

_INFINITE = ("inf", "+inf", "infinity", "+infinity", "∞", "+∞", "1.#inf")
_NEGATIVE_INFINITE = ("-inf", "-infinity", "-∞", "-1.#inf")
_SPACES = " \u00a0\u202f\u2009"
_USED = {",": ",", ".": r"\d\.\d", " ": f"\\d[{_SPACES}]\\d", "'": r"\d['’]\d"}
_WRITTEN = {",": b",", ".": b".", " ": b" ", "'": b"'"}  # or letters beyond ASCII
_GROUPS = {".": r"\.", ",": ",", " ": f"[{_SPACES}]", "'": "['’]", " ,": f"[{_SPACES},]"}
_FOREIGN_DIGIT = "[٠-٩۰-۹०-९০-৯๐-๙]"
_PLAIN = r"^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$"


def parse_numbers(text: pa.Array, decimal: str, thousands: str) -> pa.Array:
    """Return float64 for cells that are numbers (also infinite ones) and null for all others.

    Parameters
    ----------
    text : string array
        Trimmed; cells without a value are null already.
    decimal, thousands : str
        One pair of `MARKS`.
    """
    import pyarrow as pa
    import pyarrow.compute as pc

    if decimal == "." and not thousands:
        try:
            return _without_nan(pc.cast(text, pa.float64()))
        except pa.ArrowInvalid:
            # Some cell is decorated or no number at all: find out which.
            pass
    values = _parse_plain(text, decimal, thousands)
    left = pc.and_(pc.is_valid(text), pc.is_null(values))
    if pc.any(left).as_py():
        rest = pc.filter(text, left)
        if Letters(rest).only(b"0123456789.,"):
            return values
        rest = rest.dictionary_encode()
        parsed = _parse_decorated(rest.dictionary, decimal, thousands).take(rest.indices)
        values = pc.replace_with_mask(values, left, parsed)
    return values


def _without_nan(values: pa.Array) -> pa.Array:
    import pyarrow as pa
    import pyarrow.compute as pc

    return pc.if_else(pc.is_nan(values), pa.scalar(None, pa.float64()), values)


def _parse_plain(text: pa.Array, decimal: str, thousands: str) -> pa.Array:
    """Return numbers that consist of digits, marks, a sign and an exponent."""
    import pyarrow as pa
    import pyarrow.compute as pc

    nothing = pa.scalar(None, pa.string())
    if thousands:
        mark = _GROUPS[thousands]
        end = rf"(?:\{decimal}\d*)?(?:[eE][+-]?\d+)?$"
        grouped = rf"^[+-]?(?:[1-9]\d{{0,2}}(?:{mark}\d{{2,3}})*{mark}\d{{3}}|\d+){end}"
        fits = pc.match_substring_regex(text, grouped)
        if Letters(text).any(decimal.encode()):
            fits = pc.or_(fits, pc.match_substring_regex(text, rf"^[+-]?\{decimal}\d+$"))
        text = pc.replace_substring_regex(pc.if_else(fits, text, nothing), mark, "")
    elif decimal != ".":
        # A dot would be a mark that this column does not use.
        text = pc.if_else(pc.match_substring(text, "."), nothing, text)
    if decimal != ".":
        text = pc.replace_substring(text, decimal, ".")
    if not thousands:
        text = pc.if_else(pc.match_substring_regex(text, _PLAIN), text, nothing)
    return pc.cast(text, pa.float64())


def _parse_decorated(text: pa.Array, decimal: str, thousands: str) -> pa.Array:
    """Return numbers inside currency signs, percent signs, brackets for negative amounts, or full-width digits."""
    import pyarrow as pa
    import pyarrow.compute as pc

    clean = _western_digits(pc.utf8_normalize(text, form="NFKC"))
    for pattern, new in (
        ("[−–]", "-"),
        # "1'234.-" and "12,—" are round amounts: no digits stand where decimals would.
        (r"(\d)([.,])(?:-{1,2}|—)(\D*)$", r"\1\20\3"),
        (r"^\((.*)\)$", r"-\1"),
        (r"^([^-+]*\d[^-+]*)-$", r"-\1"),
        (rf"^([-+]?)\s*{CURRENCY}\s*([-+]?)", r"\1\2"),
        (rf"\s*(?:%|{CURRENCY})$", ""),
        (r"^(.*\d)\s*[万萬]$", r"\1e4"),
        (r"^(.*\d)\s*[亿億]$", r"\1e8"),
        (r"^([-+])\s+", r"\1"),
    ):
        clean = pc.replace_substring_regex(clean, pattern, new)
    clean = pc.utf8_trim_whitespace(clean)
    values = _parse_plain(clean, decimal, thousands)
    lower = pc.utf8_lower(clean)
    for words, value in ((_INFINITE, float("inf")), (_NEGATIVE_INFINITE, float("-inf"))):
        values = pc.if_else(pc.is_in(lower, value_set=pa.array(words)), value, values)
    return values


def _western_digits(text: pa.Array) -> pa.Array:
    """Return texts with the digits that Arabic, Indian or Thai writing has of its own as 0 to 9."""
    import pyarrow as pa
    import pyarrow.compute as pc

    if not pc.any(pc.match_substring_regex(text, _FOREIGN_DIGIT)).as_py():
        return text
    return pa.array([cell and _plain_digits(cell) for cell in text.to_pylist()], pa.string())


def _plain_digits(cell: str) -> str:
    digits = "".join(str(unicodedata.decimal(letter)) if letter.isdecimal() else letter for letter in cell)
    return digits.replace("٫", ".").replace("٬", ",")


def share_of_marks(text: pa.Array, counts: pa.Array) -> dict[tuple[str, str], float]:
    """Return for each pair of `MARKS` the share of cells that are numbers with it.

    Parameters
    ----------
    text : string array
        Different cells, trimmed.
    counts : int array
        How often each occurs.
    """
    import pyarrow.compute as pc

    total = pc.sum(counts).as_py() or 1
    letters = Letters(text)
    used = {mark for mark, pattern in _USED.items() if letters.any(_WRITTEN[mark]) and _is_used(text, pattern)}
    shares = {}

    def share(readable: pa.Array) -> float:
        return (pc.sum(pc.filter(counts, readable)).as_py() or 0) / total

    plain = pc.is_valid(parse_numbers(text, *MARKS[0]))
    shares[MARKS[0]] = share(plain)
    if shares[MARKS[0]] == 1.0 and not used:
        return {**shares, (",", ""): 1.0}
    if "," not in used:
        # Without commas, a decimal comma reads the same cells, except those with a decimal point.
        shares[",", ""] = share(pc.and_(plain, pc.invert(pc.match_substring(text, "."))))
    for decimal, thousands in MARKS[1:]:
        # Other pairs whose marks do not occur read no more than the plain ones.
        fits = "." in used and _may_group(text) if thousands == "." else {decimal, *thousands} - {"."} <= used
        few = text.slice(0, 500)
        if not fits or (shares[MARKS[0]] == 1.0 and parse_numbers(few, decimal, thousands).null_count):
            # Where plain numbers are read in every cell, only another pair that does so too is of interest.
            continue
        shares[decimal, thousands] = share(pc.is_valid(parse_numbers(text, decimal, thousands)))
    return shares


def _is_used(text: pa.Array, pattern: str) -> bool:
    import pyarrow.compute as pc

    few = text.slice(0, 100)
    return any(pc.any(pc.match_substring_regex(texts, pattern)).as_py() for texts in (few, text))


def _may_group(text: pa.Array) -> bool:
    """Return whether points may group thousands: three digits follow nearly each of them in the first cells."""
    import pyarrow.compute as pc

    few = text.slice(0, 1000)
    pointed = pc.filter(few, pc.match_substring(few, "."))
    grouped = pc.match_substring_regex(pointed, r"(?:^|[^\d.])[1-9]\d{0,2}(?:\.\d{3})+(?:[^\d.]|$)")
    return len(pointed) == 0 or (pc.mean(pc.cast(grouped, "int8")).as_py() or 0.0) > 0.9
