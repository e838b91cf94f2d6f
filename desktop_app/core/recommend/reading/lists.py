"""Columns whose cells hold several items each."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from desktop_app.core.data.table import Column, Kind
from desktop_app.core.recommend.reading.shapes import JSON, split_cells
from desktop_app.core.recommend.roles import Lead

_SAMPLE = 3000
_SEPARATORS = ("|", ";", "；", "、", "\t", ",", "，", "/", "+", " ")
_FEWEST_ROWS = 3
_LONGEST_ENTRY = 60
_THOUSANDS = re.compile(r"\D?\d{1,3}(,\d{3})+\D?")
_CODE = re.compile(r"[A-Za-z]{0,4}[-_]?\d+[A-Za-z]{0,2}")


@dataclass(frozen=True)
class Lists:
    """How the cells of a column are lists: the mark between the entries, and what the first entry is."""

    separator: str
    lead: str = ""


def find_lists(column: Column) -> Lists | None:
    """Return how the cells of a column hold several items; None where they do not."""
    if column.kind in (Kind.NUMBER, Kind.DATE, Kind.YES_NO, Kind.IMAGE):
        return None
    head = column.values.slice(0, 200_000).drop_null()
    cells = Column(column.name, Kind.TEXT, head.unique().slice(0, _SAMPLE))
    if len(cells.values) < _FEWEST_ROWS:
        return None
    texts = cells.values.to_pylist()
    if sum(text.lstrip().startswith("[") and text.rstrip().endswith("]") for text in texts) > 0.9 * len(texts):
        return Lists(JSON)
    numbers = sum(bool(_THOUSANDS.fullmatch(text.strip())) for text in texts) > 0.5 * len(texts)
    for separator in _SEPARATORS:
        if numbers and separator == ",":
            continue  # it stands between thousands
        if sum(separator in text for text in texts) < 0.3 * len(texts):
            continue
        entries = [[e.strip() for e in row if e and e.strip()] for row in split_cells(cells, separator).to_pylist()]
        if _are_items(entries, separator):
            return Lists(separator, _lead(entries))
    return None


def _are_items(rows: list[list[str]], separator: str) -> bool:
    """Return whether entries are short and come again in other cells, as items do and parts of sentences do not."""
    if sum(len(row) > 1 for row in rows) < 0.3 * len(rows):
        return False
    seen = Counter(entry for row in rows for entry in set(row))
    if not seen or max(map(len, seen)) > _LONGEST_ENTRY:
        return False
    if separator in " +":
        # Words of a sentence come again too: only codes are told apart by spaces.
        codes = sum(count for entry, count in seen.items() if _CODE.fullmatch(entry))
        if codes < 0.95 * sum(seen.values()):
            return False
        return _lead(rows) != "" or sum(seen.values()) > 1.1 * len(seen)
    again = sum(count > 1 for count in seen.values())
    return again >= 0.3 * len(seen)


def _lead(rows: list[list[str]]) -> str:
    """Return what the first entry is: a count of the others, a person (never the same twice), or an item ('')."""
    filled = [row for row in rows if row]
    counts = sum(row[0].isdecimal() and int(row[0]) == len(row) - 1 for row in filled)
    if counts >= 0.99 * len(filled):
        return Lead.COUNT
    firsts = [row[0] for row in filled]
    if len(firsts) < _FEWEST_ROWS or len(set(firsts)) < len(firsts):
        return ""
    # People in a list of lists are numbered or named once; items that come first come first again somewhere.
    rising = all(first.isdecimal() for first in firsts) and sorted(firsts, key=int) == firsts
    others = {entry for row in filled for entry in row[1:]}
    return Lead.PERSON if rising or not others & set(firsts) else ""
