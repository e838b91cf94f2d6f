"""Ratings: which numbers are some, and from which one on a thing was liked."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

_MOST_LEVELS = 101
_HIGHEST = 100.0
_LIKED_SHARE = 0.75
_FEWEST_LIKES = 0.1


def is_scale(levels: npt.ArrayLike) -> bool:
    """Return whether these different numbers can be the grades of a rating: few, small and evenly spaced."""
    ordered = np.sort(np.asarray(levels, float))
    if not 2 <= len(ordered) <= _MOST_LEVELS:
        return False
    if abs(ordered[0]) > _HIGHEST or ordered[-1] > _HIGHEST:
        return False
    step = float(np.diff(ordered).min())
    return bool(np.allclose(np.round((ordered - ordered[0]) / step) * step, ordered - ordered[0], atol=1e-6))


def find_like_from(levels: npt.ArrayLike, rows: npt.ArrayLike) -> float:
    """Return the lowest rating that counts as a like.

    It is the first grade at or above three quarters of the scale: 4 of 5, 3 of 4, 8 of 10. Where hardly anybody goes
    so high, it is the highest grade that one in ten rows reaches.

    Parameters
    ----------
    levels : array_like of float
        The different ratings.
    rows : array_like of int
        How many rows have each of them.
    """
    grades, counts = np.asarray(levels, float), np.asarray(rows, float)
    order = np.argsort(grades)
    grades, counts = grades[order], counts[order]
    low, high = float(grades[0]), float(grades[-1])
    wanted = low + _LIKED_SHARE * (high - low) if low < 0 else _LIKED_SHARE * high
    at_least = np.cumsum(counts[::-1])[::-1] / counts.sum()
    reached = (grades >= wanted - 1e-9) & (at_least >= _FEWEST_LIKES)
    if reached.any():
        return float(grades[reached][0])
    common = grades[at_least >= _FEWEST_LIKES]
    return float(common[-1]) if math.isfinite(high) and len(common) else high
