"""What the cells of a column are: how to read them, and what could be otherwise."""

from __future__ import annotations

import string
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.core.data import numbers
from desktop_app.core.data.column_sample import (
    ID_NAME,
    IDEOGRAM,
    MISSING_WORDS,
    Cells,
    Recognised,
)
from desktop_app.core.data.convert import as_text
from desktop_app.core.data.date_kinds import (
    are_clock_times,
    best_format,
    clock_times,
    date,
    day_number,
    is_named_day,
    plain_date,
    serial_days,
)
from desktop_app.core.data.guard_marks import are_guarded, guard_doubt, have_signs, without_guards
from desktop_app.core.data.letters import Letters, have_any, have_only
from desktop_app.core.data.marks import marks
from desktop_app.core.data.number_kinds import doubts_of_few_words, has_codes, measured, numeric, typed
from desktop_app.core.data.report import ColumnReading, Doubt
from desktop_app.core.data.table import Kind
from desktop_app.core.notices import Notice

if TYPE_CHECKING:
    import pyarrow as pa

_PAIRS = (
    ("no", "yes"),
    ("false", "true"),
    ("n", "y"),
    ("f", "t"),
    ("off", "on"),
    ("否", "是"),
    ("无", "有"),
    ("nein", "ja"),
    ("non", "oui"),
    ("no", "si"),
    ("no", "sí"),
    ("нет", "да"),
    ("いいえ", "はい"),
    ("아니오", "예"),
    ("错", "对"),
    ("没有", "有"),
    ("falsch", "wahr"),
    ("faux", "vrai"),
    ("falso", "vero"),
    ("falso", "verdadero"),
    ("nee", "ja"),
    ("nej", "ja"),
    ("nei", "ja"),
    ("nie", "tak"),
    ("ne", "ano"),
    ("não", "sim"),
    ("hayır", "evet"),
    ("όχι", "ναι"),
    ("×", "√"),
    ("✗", "✓"),
    ("☐", "☑"),
)
# Several people fill in the same column: these may stand beside each other.
_NO_WORDS, _YES_WORDS = {"no", "n", "false", "f"}, {"yes", "y", "true", "t"}
_CODE = r"^[\p{L}\p{N}_\-./:#+@]+$"  # a count in it would cost 20 ms a column: the pattern is built every time
_CODE_LETTERS = (string.ascii_letters + string.digits + "_-./:#+@").encode()
_LONGEST_CODE = 64


def recognise(name: str, raw: pa.ChunkedArray | pa.Array, commas: bool = False, settled: bool = False) -> Recognised:
    """Decide what a column is.

    Parameters
    ----------
    name : str
    raw : array
        The first rows (100,000 are plenty), of any type that a `Source` gives.
    commas : bool
        Other columns of the file write decimals with a comma, or are likely to.
    settled : bool
        Other columns leave no doubt about the decimal mark.
    """
    if not are_guarded(raw):
        return _recognised(name, raw, commas, settled)
    found = _recognised(name, without_guards(raw), commas, settled)
    if found.reading.kind in (Kind.NUMBER, Kind.DATE) and not have_signs(raw):
        return found
    guarded = replace(found.reading, guarded=True)
    return replace(found, reading=guarded, doubts=(guard_doubt(name, raw), *found.doubts))


def _recognised(name: str, raw: pa.ChunkedArray | pa.Array, commas: bool, settled: bool) -> Recognised:
    import pyarrow.types as types

    cells = Cells(raw)
    if types.is_timestamp(cells.raw.type):
        return Recognised(ColumnReading(name, Kind.DATE))
    if types.is_boolean(cells.raw.type):
        return Recognised(ColumnReading(name, Kind.YES_NO, levels=("false", "true")))
    if types.is_integer(cells.raw.type) or types.is_floating(cells.raw.type):
        found = None if is_named_day(name) else typed(name, cells)
        if found is not None:
            return found
    if not len(cells.all_counted[0]):
        return Recognised(ColumnReading(name, Kind.CATEGORY, missing=MISSING_WORDS))
    found = (
        plain_date(name, cells)
        or day_number(name, cells)
        or serial_days(name, cells)
        or numeric(name, cells, commas, settled)
        or _yes_no(name, cells)
        or date(name, cells)
        or clock_times(name, cells)
        or measured(name, cells, commas, settled)
    )
    if found is not None:
        return found
    words = _words(name, cells)
    return replace(words, doubts=(*words.doubts, *doubts_of_few_words(name, cells, commas, settled)))


def reading_as(kind: Kind, name: str, raw: pa.ChunkedArray | pa.Array, commas: bool = False) -> ColumnReading:
    """Return how to read a column as a kind that a person chose."""
    if are_guarded(raw):
        return replace(_reading_as(kind, name, without_guards(raw), commas), guarded=True)
    return _reading_as(kind, name, raw, commas)


def _reading_as(kind: Kind, name: str, raw: pa.ChunkedArray | pa.Array, commas: bool) -> ColumnReading:
    import pyarrow.types as types

    guess = _recognised(name, raw, commas, settled=False).reading
    if guess.kind is kind:
        return guess
    cells = Cells(raw)
    if kind is Kind.NUMBER and are_clock_times(cells):
        return ColumnReading(name, kind, missing=numbers.MISSING_WORDS, clock=True)
    if kind is Kind.NUMBER:
        found = marks(cells, commas)
        return ColumnReading(name, kind, found.decimal, found.thousands, missing=numbers.MISSING_WORDS)
    if kind is Kind.DATE:
        day = "" if types.is_timestamp(cells.raw.type) else best_format(name, cells, anything=True)[0]
        return ColumnReading(name, kind, missing=MISSING_WORDS, date_format=day)
    labelled = guess.kind is Kind.NUMBER or guess.numeric_text
    reading = ColumnReading(
        name,
        kind,
        guess.decimal,
        guess.thousands,
        missing=MISSING_WORDS,
        numeric_text=labelled and not has_codes(cells),
    )
    if kind is Kind.YES_NO and cells.distinct == 2:
        return replace(reading, levels=_sorted_levels(cells, reading.numeric_text))
    return reading


def _yes_no(name: str, cells: Cells) -> Recognised | None:
    import pyarrow.compute as pc

    texts, counts = cells.counted
    if not 2 <= len(texts) <= 8:
        return None
    spellings: dict[str, list[tuple[int, str]]] = {}
    for text, count in zip(texts.to_pylist(), counts.to_pylist(), strict=True):
        spellings.setdefault(text.casefold(), []).append((count, text))
    pair = next((pair for pair in _PAIRS if set(pair) == set(spellings)), None)
    if pair is None and set(spellings) <= _NO_WORDS | _YES_WORDS:
        no, yes = set(spellings) & _NO_WORDS, set(spellings) & _YES_WORDS
    elif pair is not None:
        no, yes = {pair[0]}, {pair[1]}
    else:
        return None
    if not no or not yes:
        return None
    levels = tuple(max(one for word in words for one in spellings[word])[1] for words in (no, yes))
    doubts = []
    exact = pc.unique(as_text(cells.raw).drop_null()).to_pylist()
    odd = tuple(text for text in exact if text.strip() and text not in levels and text not in MISSING_WORDS)
    if odd:
        doubts.append(Doubt(Notice("spellings_joined", name, {"levels": levels, "others": odd}), ("kind=category",)))
    return Recognised(ColumnReading(name, Kind.YES_NO, missing=MISSING_WORDS, levels=levels), tuple(doubts))


def _sorted_levels(cells: Cells, numeric: bool) -> tuple[str, str]:
    texts = cells.counted[0].to_pylist()
    first, second = sorted(texts, key=lambda text: float(text)) if numeric else sorted(texts)
    lowered = {text.casefold() for text in texts}
    for no, yes in _PAIRS:
        if lowered == {no, yes}:
            return (first, second) if first.casefold() == no else (second, first)
    return first, second


def _words(name: str, cells: Cells) -> Recognised:
    """Return text, id or category for cells that are words."""
    reading = ColumnReading(name, Kind.CATEGORY, missing=MISSING_WORDS)
    texts, rows, different = cells.counted[0], cells.filled, cells.distinct
    words = cells.mean_words
    if different < 2:
        return Recognised(reading)
    if _is_text(words, different, rows, texts):
        doubts = (
            () if words > 4 or rows < 20 else (Doubt(Notice("short_text", name, {"words": words}), ("kind=category",)),)
        )
        return Recognised(replace(reading, kind=Kind.TEXT), doubts)
    code_like = _code_share(texts) >= 0.9
    as_id = replace(reading, kind=Kind.ID)
    if different == rows and rows >= 10 and (code_like or ID_NAME.search(name)):
        return Recognised(as_id)
    if different == rows and rows >= 20:
        return Recognised(as_id, (Doubt(Notice("names_rows", name, {}), ("kind=category", "kind=text")),))
    if different >= 0.97 * rows and rows >= 100 and code_like:
        return Recognised(as_id, (Doubt(Notice("codes_repeat", name, {"n": rows - different}), ("kind=category",)),))
    return Recognised(reading)


def _code_share(texts: pa.Array) -> float:
    """Return the share of texts that look like codes: in one piece, with a digit."""
    import numpy as np
    import pyarrow.compute as pc

    short = np.asarray(pc.less_equal(pc.utf8_length(texts), _LONGEST_CODE))
    if Letters(texts).is_ascii:
        return float((have_only(texts, _CODE_LETTERS) & have_any(texts, b"0123456789") & short).mean())
    whole = np.asarray(pc.match_substring_regex(texts, _CODE)) & np.asarray(pc.match_substring_regex(texts, r"\d"))
    return float((whole & short).mean())


def _is_text(words: float, different: int, rows: int, texts: pa.Array) -> bool:
    import pyarrow.compute as pc

    ratio = different / max(rows, 1)
    if rows < 20:
        return words >= 4 and different > 0.5 * rows
    if words >= 20:
        return different > 20
    if words >= 8:
        return ratio >= 0.2 and different > 20
    if words >= 2.5:
        return ratio >= 0.5
    if words < 2:
        return False
    chinese = pc.mean(pc.match_substring_regex(texts.slice(0, 1000), IDEOGRAM)).as_py() or 0.0
    return words >= 2 and chinese > 0.5 and ratio >= 0.5
