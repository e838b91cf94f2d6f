"""Where ticks go and how they are written."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QLocale


@dataclass(frozen=True)
class Axis:
    """One axis: its label in words, its range, and whether its figures are shares shown as percent."""

    label: str
    low: float
    high: float
    percent: bool = False


def ticks(low: float, high: float, wanted: int = 5) -> tuple[float, ...]:
    """Return about `wanted` round figures from `low` to `high`."""
    if not (math.isfinite(low) and math.isfinite(high)) or high <= low:
        return ()
    raw = (high - low) / max(wanted - 1, 1)
    magnitude = 10.0 ** math.floor(math.log10(raw))
    step = next(magnitude * nice for nice in (1, 2, 2.5, 5, 10) if magnitude * nice >= raw * (1 - 1e-9))
    first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
    return tuple(number * step for number in range(first, last + 1))


def written(values: Sequence[float], percent: bool = False) -> tuple[str, ...]:
    """Return ticks as text with the same number of decimals, by the person's locale."""
    locale = QLocale()
    scaled = [value * 100 if percent else value for value in values]
    step = min((abs(b - a) for a, b in pairwise(scaled)), default=1.0)
    decimals = next((d for d in range(7) if abs(step * 10**d - round(step * 10**d)) < 1e-6 * step * 10**d), 7)
    texts = [locale.toString(value + 0.0, ord("f"), decimals) for value in scaled]
    return tuple(text + locale.percent() for text in texts) if percent else tuple(texts)


def padded(low: float, high: float, share: float = 0.04) -> tuple[float, float]:
    """Return the range with a little room on both sides; a single value gets a range of its own."""
    if high <= low:
        room = abs(low) * 0.1 or 1.0
        return low - room, high + room
    room = (high - low) * share
    return low - room, high + room
