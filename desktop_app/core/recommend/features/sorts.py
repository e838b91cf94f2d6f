"""What the texts of a column are: one word of a list, several tags in a cell, free text, or only a name."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

WHOLE_CELL = r"(?s)\S(?:.*\S)?"
"""Finds a cell without the spaces around it."""

CHINESE = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")

_SEPARATORS = "|;；、，,>/\n\t"
_JSON_MARKS = "[]{}\"':,"
_LINK = re.compile(r"^(?:https?://|www\.|file:|data:)|\.(?:jpe?g|png|gif|webp|svg|bmp)$", re.IGNORECASE)
_GROUPED = re.compile(r"\d,\d{3}(?!\d)")
_MOST_VALUES = 20_000
_LONGEST_TAG_WORDS = 3.5
_LONGEST_TAG = 40
_REUSE = 1.5
_KNOWN_PARTS = 0.15


class Sort(StrEnum):
    """What the texts of a column are."""

    TAGS = "tags"
    TEXT = "text"
    NAME = "name"  # different in every row and nothing to compare
    LINK = "link"


@dataclass(frozen=True)
class Found:
    """What a column is, and the expression that finds the tags of a cell."""

    sort: Sort
    pattern: str = WHOLE_CELL


def sort_of(levels: tuple[str, ...], counts: np.ndarray) -> Found:
    """Decide from the distinct texts (none empty) and how often each of them occurs."""
    values = levels[:_MOST_VALUES]
    cells = int(counts[: len(values)].sum())
    if sum(bool(_LINK.search(value)) for value in values) > 0.5 * len(values):
        return Found(Sort.LINK)
    if _share(values, lambda value: value[0] in "[{" and value[-1] in "]}") > 0.8:
        return Found(Sort.TAGS, tag_pattern(_JSON_MARKS))
    reuse = cells / len(values)
    marks = _separators(values, counts, reuse)
    if marks:
        return Found(Sort.TAGS, tag_pattern(marks))
    words = float(np.mean([len(value.split()) for value in values]))
    chinese = _share(values, lambda value: CHINESE.search(value) is not None) > 0.3
    long = words >= 5 or (chinese and float(np.mean([len(value) for value in values])) >= 12)
    enough = 3.0 if long else 2.0 if words >= 2 or chinese else 1.1
    if reuse >= enough or (len(values) <= 20 < cells):
        return Found(Sort.TAGS)
    return Found(Sort.TEXT if words >= 1.3 or chinese else Sort.NAME)


def tag_pattern(marks: str) -> str:
    """Return the expression that finds what stands between any of `marks`, without the spaces around it."""
    inside = "".join(f"\\x{{{ord(mark):x}}}" for mark in marks)
    return rf"[^\s{inside}](?:[^{inside}]*[^\s{inside}])?"


def _separators(values: tuple[str, ...], counts: np.ndarray, reuse: float) -> str:
    """Return the marks at which cells fall into parts that are short and come again and again."""
    marks = ""
    holding = {mark: sum(mark in value for value in values) for mark in _SEPARATORS}
    for mark in sorted(_SEPARATORS, key=lambda mark: -holding[mark]):
        if holding[mark] < max(2, 0.02 * len(values)):
            break
        if mark == "," and sum(_GROUPED.search(value) is not None for value in values) > 0.5 * holding[mark]:
            continue
        found = _reuse_of_parts(values, counts, marks + mark)
        if found >= max(_REUSE * reuse, 2.0) or (
            found >= 0.9 * reuse and _parts_known(values, marks + mark) > _KNOWN_PARTS
        ):
            marks, reuse = marks + mark, found / _REUSE
    return marks


def _parts(value: str, split: re.Pattern[str]) -> list[str]:
    return [part.strip() for part in split.split(value) if part.strip()]


def _reuse_of_parts(values: tuple[str, ...], counts: np.ndarray, marks: str) -> float:
    """Return how often a part occurs on average; 0 where the parts are too long to be tags."""
    split = re.compile("[" + re.escape(marks) + "]")
    occurrences: dict[str, int] = {}
    for value, count in zip(values, counts, strict=False):
        for part in _parts(value, split):
            occurrences[part] = occurrences.get(part, 0) + int(count)
    if not occurrences or np.mean([len(part.split()) for part in occurrences]) > _LONGEST_TAG_WORDS:
        return 0.0
    if np.mean([len(part) for part in occurrences]) > _LONGEST_TAG:
        return 0.0
    return sum(occurrences.values()) / len(occurrences)


def _parts_known(values: tuple[str, ...], marks: str) -> float:
    """Return how many of the different parts of cells with a mark also stand in another cell, as a share."""
    split = re.compile("[" + re.escape(marks) + "]")
    cells = [set(_parts(value, split)) for value in values]
    found_in: dict[str, int] = {}
    for cell in cells:
        for part in cell:
            found_in[part] = found_in.get(part, 0) + 1
    of_lists = {part for cell in cells if len(cell) > 1 for part in cell}
    return sum(found_in[part] > 1 for part in of_lists) / max(len(of_lists), 1)


def _share(values: tuple[str, ...], test: Callable[[str], bool]) -> float:
    return sum(test(value) for value in values) / max(len(values), 1)
