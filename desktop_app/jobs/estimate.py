"""How long it still takes: what the work says itself, else what its pace so far promises."""

from __future__ import annotations

import time
from collections.abc import Callable

SILENT_S = 2.0
FIRST_SHARE = 0.02
WEIGHT_OF_NEW = 0.3


class Remaining:
    """Turns fractions into seconds left.

    Says nothing during the first two seconds or the first two percent, where any figure would be made up.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._start = clock()
        self._guess: tuple[float, float] | None = None  # (when, seconds left)

    def after(self, fraction: float, said: float | None = None) -> float | None:
        """Return the seconds left at `fraction`, `said` by the work itself if it knows."""
        if said is not None:
            return max(said, 0.0)
        now = self._clock()
        elapsed = now - self._start
        if elapsed < SILENT_S or fraction < FIRST_SHARE:
            return None
        left = elapsed * (1 - fraction) / fraction
        if self._guess is not None:
            when, before = self._guess
            left = WEIGHT_OF_NEW * left + (1 - WEIGHT_OF_NEW) * max(before - (now - when), 0.0)
        if fraction >= 1:
            left = 0.0
        self._guess = now, left
        return left
