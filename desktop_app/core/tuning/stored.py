"""What was decided in a training, as plain values: it goes into the model file, and can be learned again from there."""

from __future__ import annotations

import typing
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from typing import Any

from desktop_app.core.features.derived import Derived
from desktop_app.core.learners.base import LEARNERS, is_here
from desktop_app.core.notices import Notice
from desktop_app.core.project.documents import from_document, to_document
from desktop_app.core.tuning.race import BlendPlan

_MADE = "made"


class NotAPlan(Exception):
    """The stored values are not those of a plan that this copy of Acumen can follow."""


def plan_to_json(plan: BlendPlan) -> dict[str, Any]:
    """Return `plan` as JSON values."""
    stored: dict[str, Any] = _plain(plan)
    return stored


def plan_from_json(stored: Any) -> BlendPlan:
    """Return the plan that `plan_to_json` described.

    Raises
    ------
    NotAPlan
    """
    try:
        plan: BlendPlan = _restored(BlendPlan, stored)
        learners = {learner for learner, setting, weight in plan.picks if setting + weight >= 0}
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise NotAPlan from error
    known = {learner.key for learner in LEARNERS if is_here(learner)}
    if not plan.picks or not learners <= known or not plan.temperature > 0:
        raise NotAPlan(", ".join(sorted(learners - known)))
    return plan


def _plain(value: Any) -> Any:
    if isinstance(value, tuple | list):
        return [_plain(member) for member in value]
    if isinstance(value, frozenset):
        return sorted(value)
    if is_dataclass(value) and not isinstance(value, Notice | type):
        found = {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
        return {_MADE: type(value).__name__, **found} if isinstance(value, Derived) else found
    return to_document(value, {})


def _restored(kind: Any, stored: Any) -> Any:
    if kind is Derived:
        kinds = {one.__name__: one for one in Derived.__subclasses__()}
        return _restored(kinds[stored[_MADE]], stored)
    arguments = typing.get_args(kind)
    if typing.get_origin(kind) is frozenset:
        return frozenset(_restored(arguments[0], member) for member in stored)
    if typing.get_origin(kind) is tuple and arguments[-1] is Ellipsis:
        return tuple(_restored(arguments[0], member) for member in _listed(stored))
    if is_dataclass(kind) and kind is not Notice:
        return _made(kind, stored)
    return from_document(kind, stored, {})


def _made(kind: Any, stored: Mapping[str, Any]) -> Any:
    hints = typing.get_type_hints(kind)
    values = {
        field.name: _restored(hints[field.name], stored[field.name])
        for field in fields(kind)
        if _is_told(field, stored)
    }
    return kind(**values)


def _is_told(field: Any, stored: Mapping[str, Any]) -> bool:
    """Return whether a field is stored; one that is not must have a default, which then holds."""
    if field.name in stored:
        return True
    if field.default is MISSING and field.default_factory is MISSING:
        raise KeyError(field.name)
    return False


def _listed(stored: Any) -> list[Any]:
    if not isinstance(stored, list | tuple):
        raise TypeError(f"not a list: {stored!r}")
    return list(stored)
