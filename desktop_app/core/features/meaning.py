"""What each feature says about a column, and how a question about a feature is put in terms of the column."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from desktop_app.core.features.reading import Condition

PARTS = ("day", "year", "month", "day_of_month", "weekday", "hour")
"""What a number can be besides the number itself: parts of a date."""


@dataclass(frozen=True)
class Meaning:
    """What one feature says.

    Attributes
    ----------
    column : str
    what : str
        "number", one of `PARTS`, "missing" (1 or 0), "word" (1 or 0), "level" (a value for every level), or '' for
        what nobody can follow.
    fill : float, optional
        What a missing number counts as, where numbers were missing.
    keys : tuple of str
        The levels, or the word.
    values : tuple of float
        The feature at each level.
    otherwise : float
        The feature at every level never seen.
    """

    column: str
    what: str = ""
    fill: float | None = None
    keys: tuple[str, ...] = ()
    values: tuple[float, ...] = ()
    otherwise: float = 0.0


def ask(meaning: Meaning, low: float = -math.inf, high: float = math.inf) -> Condition:
    """Return the question whether a feature lies from `low` on and below `high`."""
    if meaning.what == "level":
        return _levels(meaning, low, high)
    if meaning.what in ("missing", "word"):
        yes, no = ("missing", "present") if meaning.what == "missing" else ("word", "no_word")
        return Condition(meaning.column, yes if low <= 1 < high else no, keys=meaning.keys)
    if not meaning.what:
        return Condition(meaning.column, "unclear", low=low, high=high)
    with_gaps = meaning.fill is not None and low <= meaning.fill < high
    return Condition(meaning.column, "range", meaning.what, low, high, or_missing=with_gaps)


def _levels(meaning: Meaning, low: float, high: float) -> Condition:
    inside = tuple(key for key, value in zip(meaning.keys, meaning.values, strict=True) if low <= value < high)
    outside = tuple(key for key in meaning.keys if key not in inside)
    others = low <= meaning.otherwise < high  # levels never seen belong to the side that is not listed
    if len(inside) < len(outside) or (len(inside) == len(outside) and not others):
        return Condition(meaning.column, "is", keys=inside)
    return Condition(
        meaning.column, "is" if len(inside) == 1 else "is_not", keys=inside if len(inside) == 1 else outside
    )


def meet(conditions: Sequence[Condition]) -> tuple[Condition, ...]:
    """Return the same questions with those about one number, or the same choice of levels, made one."""
    found: list[Condition] = []
    for condition in conditions:
        place = next((i for i, other in enumerate(found) if _joins(condition, other)), None)
        if place is None:
            found.append(condition)
        else:
            found[place] = _met(found[place], condition)
    return tuple(found)


def _joins(one: Condition, other: Condition) -> bool:
    same = (one.column, one.ask, one.part) == (other.column, other.ask, other.part)
    levels = one.column == other.column and {one.ask, other.ask} <= {"is", "is_not"}
    return (same and one.ask == "range") or levels or one == other


def _met(one: Condition, other: Condition) -> Condition:
    if one.ask == "range":
        low, high = max(one.low, other.low), min(one.high, other.high)
        return Condition(one.column, "range", one.part, low, high, or_missing=one.or_missing and other.or_missing)
    if one.ask == other.ask == "is_not":
        return Condition(one.column, "is_not", keys=tuple(dict.fromkeys([*one.keys, *other.keys])))
    if one.ask == other.ask == "is":
        return Condition(one.column, "is", keys=tuple(key for key in one.keys if key in other.keys))
    if one.ask in ("is", "is_not") and one.ask != other.ask:
        chosen, barred = (one, other) if one.ask == "is" else (other, one)
        return Condition(one.column, "is", keys=tuple(key for key in chosen.keys if key not in barred.keys))
    return one


def plain_between(below: float, above: float) -> float:
    """Return the plainest number that is more than `below` and at most `above`, both exact in 32 bits."""
    largest = max(abs(below), abs(above), 1e-30)
    top = math.floor(math.log10(largest)) + 1
    for exponent in range(top, top - 12, -1):
        for step in (10.0, 5.0, 2.0, 1.0):
            size = step * 10.0 ** (exponent - 1)
            for count in (round((below + above) / 2 / size), math.floor(above / size)):
                found = float(f"{count * size:.{max(1 - exponent, 0)}f}")
                if below < float(np.float32(found)) <= above:
                    return found
    return above


def plain_step(size: float) -> float:
    """Return the number of one digit (1, 2 or 5) that is nearest to `size`: "each 10 more"."""
    if not (math.isfinite(size) and size > 0):
        return 1.0
    exponent = math.floor(math.log10(size))
    digit = min((1, 2, 5, 10), key=lambda d: abs(math.log(size / (d * 10.0**exponent))))
    return float(f"{digit * 10.0**exponent:.{max(-exponent, 0)}f}")
