"""The numbers inside a blend in two bytes or in one: weights, codes of levels, projections of texts.

Only the numbers are changed here; the graph stores in fewer bytes whatever fits exactly (`features.graph`). So the
file answers as the rounded blend does, and what rounding costs is measured like everything else.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import Any

import numpy as np

from desktop_app.core.features.graph import Steps
from desktop_app.core.learners.fewer import Shrinkable
from desktop_app.core.learners.fitted import Fitted, Member

HALF, BYTE = "half", "byte"
_LARGEST_HALF = float(np.finfo(np.float16).max)
_WORTH_ROUNDING, _WORTH_STEPS = 256, 2_048


def rounded(fitted: Fitted, digits: str) -> Fitted:
    """Return the blend with its tables in float16 (`HALF`), in whole steps (`BYTE`), or as they are ("").

    Trees keep their numbers: in a file they take four bytes each whatever they are.
    """
    if not digits:
        return fitted
    change = {HALF: _half, BYTE: _byte}[digits]
    known: dict[int, Any] = {}  # members share matrices, which must stay one and the same
    members = tuple(_member(member, change, known) for member in fitted.members)
    return replace(fitted, members=members)


def _member(member: Member, change: Callable[[np.ndarray], np.ndarray], known: dict[int, Any]) -> Member:
    if id(member.matrix) not in known:
        known[id(member.matrix)] = _changed(member.matrix, change)
    model = member.model if isinstance(member.model, Shrinkable) else _changed(member.model, change)
    return replace(member, matrix=known[id(member.matrix)], model=model)


def _changed(part: Any, change: Callable[[np.ndarray], np.ndarray]) -> Any:
    """Return `part` with every large table of floats inside it changed; itself if there is none.

    A dataclass names in `exact` the fields that must stay as they are.
    """
    if isinstance(part, np.ndarray):
        worth = part.dtype in (np.float32, np.float64) and part.size >= _WORTH_ROUNDING and np.isfinite(part).all()
        return change(part) if worth else part
    if isinstance(part, tuple | list) and not hasattr(part, "_fields"):
        changed = [_changed(one, change) for one in part]
        return type(part)(changed) if any(a is not b for a, b in zip(changed, part, strict=True)) else part
    if is_dataclass(part) and not isinstance(part, type):
        exact: frozenset[str] = getattr(part, "exact", frozenset())
        found = {
            field.name: getattr(part, field.name) for field in fields(part) if field.init and field.name not in exact
        }
        changes = {name: _changed(value, change) for name, value in found.items()}
        other = {name: value for name, value in changes.items() if value is not found[name]}
        return replace(part, **other) if other else part
    return part


def _half(table: np.ndarray) -> np.ndarray:
    if np.abs(table).max() > _LARGEST_HALF:
        return table
    return table.astype(np.float16).astype(table.dtype)


def _byte(table: np.ndarray) -> np.ndarray:
    # The smaller ones are turned round here and there, and would lose their columns.
    if table.ndim < 2 or table.size < _WORTH_STEPS:
        return _half(table)
    with np.errstate(over="ignore"):
        single = table.astype(np.float32)
    return Steps.nearest(single).table.astype(table.dtype) if np.isfinite(single).all() else table
