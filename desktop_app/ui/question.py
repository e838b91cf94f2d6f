"""What is asked of the table, as pure functions: each choice gives the next question."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.core.data.goal import Goal
from desktop_app.core.data.profile import TableProfile
from desktop_app.ui.later import Later

if TYPE_CHECKING:
    from desktop_app.core.workflows import specs
else:
    specs = Later("desktop_app.core.workflows.specs")


def about(target: str, before: specs.TrainSpec | None) -> specs.TrainSpec:
    """Return the question about `target`; time and seed stay, as does what was left out."""
    if before is None:
        return specs.TrainSpec(target)
    if before.target == target:
        return before
    return replace(
        before,
        target=target,
        goal=Goal.AUTO,
        positive=None,
        left_out=_without(before.left_out, target),
        kept=_without(before.kept, target),
    )


def leaving_out(spec: specs.TrainSpec, column: str) -> specs.TrainSpec:
    """Return the question without `column`."""
    return replace(spec, left_out=(*_without(spec.left_out, column), column), kept=_without(spec.kept, column))


def keeping(spec: specs.TrainSpec, column: str) -> specs.TrainSpec:
    """Return the question with `column`, whatever Acumen thinks of it."""
    return replace(spec, left_out=_without(spec.left_out, column), kept=(*_without(spec.kept, column), column))


def fitted_to(spec: specs.TrainSpec, profile: TableProfile) -> specs.TrainSpec | None:
    """Return the question for a table that was read again; None if it no longer has the target."""
    names = {column.name for column in profile.columns}
    if spec.target not in names:
        return None
    return replace(
        spec,
        left_out=tuple(name for name in spec.left_out if name in names),
        kept=tuple(name for name in spec.kept if name in names),
    )


def _without(names: tuple[str, ...], name: str) -> tuple[str, ...]:
    return tuple(other for other in names if other != name)
