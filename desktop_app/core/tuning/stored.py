"""What was decided in a training, as plain values: it goes into the model file, and can be learned again from there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from desktop_app.core.learners.base import LEARNERS, is_here
from desktop_app.core.project.documents import from_document, to_document
from desktop_app.core.tuning.plans import BlendPlan


class NotAPlan(Exception):
    """The stored values are not those of a plan that this copy of Acumen can follow."""


def plan_to_json(plan: BlendPlan) -> dict[str, Any]:
    """Return `plan` as JSON values."""
    stored: dict[str, Any] = to_document(plan, {})
    return stored


def plan_from_json(stored: Any) -> BlendPlan:
    """Return the plan that `plan_to_json` described.

    Raises
    ------
    NotAPlan
    """
    if not isinstance(stored, Mapping):
        raise NotAPlan("nothing is stored")
    try:
        plan: BlendPlan = from_document(BlendPlan, stored, {})
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise NotAPlan from error
    known = {learner.key for learner in LEARNERS if is_here(learner)}
    unknown = {learner for learner, _, _ in plan.picks} - known
    if unknown or not plan.picks or not plan.temperature > 0:
        raise NotAPlan(", ".join(sorted(unknown)))
    return plan
