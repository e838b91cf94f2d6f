"""Values of a document that anybody may have written: taken only if they are of the kind that they should be."""

from __future__ import annotations

from typing import Any

LARGEST = 1e300


def as_text(value: Any) -> str:
    """Return a text.

    Raises
    ------
    ValueError
    """
    if not isinstance(value, str):
        raise ValueError(value)
    return value


def as_number(value: Any) -> float:
    """Return a finite number; see `as_text`."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not abs(value) <= LARGEST:
        raise ValueError(value)
    return float(value)


def as_list(value: Any) -> list[Any]:
    """Return a list; see `as_text`."""
    if not isinstance(value, list):
        raise ValueError(value)
    return value


def as_mapping(value: Any) -> dict[str, Any]:
    """Return a mapping; see `as_text`."""
    if not isinstance(value, dict):
        raise ValueError(value)
    return value
