"""The race of candidates, one live event after the other."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.ui.app_state import Race
from desktop_app.ui.later import Later

if TYPE_CHECKING:
    from desktop_app.core.workflows import specs
else:
    specs = Later("desktop_app.core.workflows.specs")


def with_event(race: Race, event: object) -> Race:
    """Return `race` after `event`.

    A candidate that is judged once more keeps its place, and its judgement until the new one is complete: on some of
    the rows it could look better or worse than it is.
    """
    if isinstance(event, specs.FirstAnswer):
        return replace(race, first=event)
    if isinstance(event, specs.CurvePoint):
        return replace(race, curve=(*race.curve, event))
    if isinstance(event, specs.CandidateJudged):
        known = {candidate.learner: candidate for candidate in race.candidates}
        before = known.get(event.learner)
        if before is not None and before.done >= 1 > event.done:
            return race
        return replace(race, candidates=tuple({**known, event.learner: event}.values()))
    return race
