"""The race of candidates, one live event after the other."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.core.workflows.specs import CandidateJudged, CurvePoint, FirstAnswer
from desktop_app.ui.app_state import Race


def with_event(race: Race, event: object) -> Race:
    """Return `race` after `event`; a candidate that is judged again keeps its place."""
    if isinstance(event, FirstAnswer):
        return replace(race, first=event)
    if isinstance(event, CurvePoint):
        return replace(race, curve=(*race.curve, event))
    if isinstance(event, CandidateJudged):
        known = {candidate.learner: candidate for candidate in race.candidates} | {event.learner: event}
        return replace(race, candidates=tuple(known.values()))
    return race
