"""Cells that a spreadsheet would run as formulas, made harmless."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import pyarrow as pa

_FORMULA = r"^[=\t\r]|^@[A-Za-z0-9_.]+\(|^[+\-].*[(|!]"
_PHONE = r"^[+\-][\d\s()+\-./]*$"


def harmless(texts: pa.Array) -> pa.Array:
    """Return texts with an apostrophe in front of those that a spreadsheet would run: formulas and commands."""
    import pyarrow.compute as pc

    if not _may_be_formulas(texts):
        return texts
    risky = pc.and_(pc.match_substring_regex(texts, _FORMULA), pc.invert(pc.match_substring_regex(texts, _PHONE)))
    return pc.if_else(risky, pc.binary_join_element_wise("'", texts, ""), texts)


def harmless_text(text: str) -> str:
    """Return one text as `harmless` does."""
    import pyarrow as pa

    return str(harmless(pa.array([text]))[0].as_py())


def _may_be_formulas(texts: pa.Array) -> bool:
    """Return whether any cell begins like a formula: one look at the first bytes, much quicker than a pattern."""
    _, offsets, data = texts.buffers()
    if data is None or not len(texts):
        return False
    bounds = np.frombuffer(offsets, np.int32)[texts.offset : texts.offset + len(texts) + 1]
    filled = bounds[1:] > bounds[:-1]
    letters = np.frombuffer(data, np.uint8)
    first = np.zeros(256, bool)
    first[letters[bounds[:-1][filled]]] = True
    if first[list(b"=@\t\r")].any():
        return True
    # Columns of numbers have signs too, but nothing that a command needs.
    used = letters[bounds[0] : bounds[-1]]
    return bool(first[list(b"+-")].any() and any((used == mark).any() for mark in b"(|!"))
