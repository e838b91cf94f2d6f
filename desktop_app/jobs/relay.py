"""The progress that a workflow is given: passes on what is worth telling and stops where asked."""

from __future__ import annotations

import time

from desktop_app.core.progress import Cancelled
from desktop_app.core.text import Sentence
from desktop_app.jobs.messages import Progressed, Reported, StopAsked, Tell

INTERVAL_S = 0.05


class Relay:
    """A `Progress` that tells at most 20 updates a second.

    A new stage and the end are told at once, so that the bar never names a stage that is over.
    """

    def __init__(self, tell: Tell, stop_asked: StopAsked) -> None:
        self._tell, self._stop_asked = tell, stop_asked
        self._told_at = float("-inf")
        self._stage = ""

    def update(self, fraction: float, stage: Sentence, remaining_s: float | None = None) -> None:
        """Pass on where the work is; raise `Cancelled` if the person asked to stop."""
        self._leave_if_asked()
        now = time.monotonic()
        if fraction < 1 and stage.source == self._stage and now - self._told_at < INTERVAL_S:
            return
        self._told_at, self._stage = now, str(stage.source)
        self._tell(Progressed(min(max(float(fraction), 0.0), 1.0), stage, remaining_s))

    def report(self, event: object) -> None:
        """Pass on a partial result; raise `Cancelled` if the person asked to stop."""
        self._leave_if_asked()
        self._tell(Reported(event))

    def _leave_if_asked(self) -> None:
        if self._stop_asked():
            raise Cancelled
