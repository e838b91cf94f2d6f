"""Marks that keep a spreadsheet from changing long digits: ="0012", '0012, and tabs around a cell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop_app.core.data.report import Doubt
from desktop_app.core.notices import Notice

if TYPE_CHECKING:
    import pyarrow as pa

_FORMULA = r'(?s)^\s*="(.*)"\s*$'
_QUOTED_DIGITS = r"^'([-+]?\d[\d .,:/+\-]*)$"
_TABS = r"^\t+[^\t]|[^\t]\t+$"
_MOST_FORMULAS, _NEARLY_ALL = 0.5, 0.97


def are_guarded(raw: pa.Array | pa.ChunkedArray) -> bool:
    """Return whether the filled cells of a sample carry such marks."""
    import pyarrow.compute as pc
    import pyarrow.types as types

    if not types.is_string(raw.type) or not any(pc.any(found).as_py() for found in _hints(raw)):
        return False
    filled = pc.filter(raw, pc.not_equal(pc.utf8_trim_whitespace(raw), ""))
    shares = (
        pc.mean(pc.match_substring_regex(filled, one)).as_py() or 0.0 for one in (_FORMULA, _QUOTED_DIGITS, _TABS)
    )
    formulas, quoted, tabs = shares
    return formulas >= _MOST_FORMULAS or quoted >= _NEARLY_ALL or tabs >= _NEARLY_ALL


def _hints(raw: Any) -> Any:
    import pyarrow.compute as pc

    yield pc.starts_with(raw, '="')
    yield pc.starts_with(raw, "'")
    yield pc.starts_with(raw, "\t")
    yield pc.ends_with(raw, "\t")


def have_signs(raw: pa.Array | pa.ChunkedArray) -> bool:
    """Return whether the marks are more than tabs, which numbers and dates lose like all blanks."""
    import pyarrow.compute as pc

    return bool(pc.any(pc.match_substring_regex(raw, r"^\s*[=']")).as_py())


def without_guards(raw: Any) -> Any:
    """Return cells without these marks; others stay as they are."""
    import pyarrow.compute as pc
    import pyarrow.types as types

    if not types.is_string(raw.type):
        return raw
    formulas = pc.fill_null(pc.match_substring_regex(raw, _FORMULA), False)
    inner = pc.replace_substring(pc.replace_substring_regex(raw, _FORMULA, r"\1"), '""', '"')
    bare = pc.if_else(formulas, inner, pc.replace_substring_regex(raw, _QUOTED_DIGITS, r"\1"))
    return pc.utf8_trim(bare, "\t")


def guard_doubt(name: str, raw: pa.Array | pa.ChunkedArray) -> Doubt:
    """Return what is to be said about marks that were taken off."""
    import pyarrow.compute as pc

    first = pc.filter(raw, pc.not_equal(pc.utf8_trim_whitespace(raw), "")).slice(0, 1)
    facts = {"example": first[0].as_py().replace("\t", "⇥")[:40], "value": without_guards(first)[0].as_py()[:40]}
    return Doubt(Notice("guards_taken_off", name, facts))
