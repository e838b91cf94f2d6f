"""The race of candidates, one live event after the other."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.core.workflows.specs import CandidateJudged, CurvePoint, FirstAnswer
from desktop_app.ui.app_state import Race


def with_event(race: Race, event: object) -> Race:
    """Return `race` after `event`.

    A candidate that is judged once more keeps its place, and its judgement until the new one is complete: on some of
    the rows it could look better or worse than it is.
    """
    if isinstance(event, FirstAnswer):
        return replace(race, first=event)
    if isinstance(event, CurvePoint):
        return replace(race, curve=(*race.curve, event))
    if isinstance(event, CandidateJudged):
        known = {candidate.learner: candidate for candidate in race.candidates}
        before = known.get(event.learner)
        if before is not None and before.done >= 1 > event.done:
            return race
        return replace(race, candidates=tuple({**known, event.learner: event}.values()))
    return race
