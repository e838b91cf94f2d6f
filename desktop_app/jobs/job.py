"""One piece of long work off the window's thread: progress, partial results, and exactly one end."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QThread, Signal, Slot

from desktop_app.core.progress import Cancelled
from desktop_app.core.text import Sentence
from desktop_app.jobs.child import RemoteFailure
from desktop_app.jobs.estimate import Remaining
from desktop_app.jobs.messages import Done, Failure, Outcome, Progressed, Reported, StopAsked, Stopped, Tell, Told

Work = Callable[[Tell, StopAsked], object]

POLL_MS = 50


@dataclass(frozen=True)
class JobProgress:
    """Where a job is; `remaining_s` is None while nobody can know."""

    fraction: float
    stage: Sentence
    remaining_s: float | None


class Job(QThread):
    """Runs `work` and ends in exactly one of `succeeded`, `failed`, `cancelled`.

    All signals are sent from the thread that made the job, the window's, and in order: receivers may be anything,
    and nothing but `cancelled` follows a call of `stop`, not even a result that was already on its way.
    """

    progressed = Signal(object)
    """`JobProgress`"""
    reported = Signal(object)
    """A partial result: whatever the workflow reports."""
    succeeded = Signal(object)
    """The result of the workflow."""
    failed = Signal(object)
    """`Failure`"""
    cancelled = Signal()

    _told = Signal(object)

    def __init__(self, kind: str, work: Work, after: Job | None = None) -> None:
        super().__init__()
        self.kind = kind
        self._work = work
        self._is_launched = False
        self._after = after
        self._stop = threading.Event()
        self._started_at = time.monotonic()
        self._remaining = Remaining()
        self._outcome: Outcome | None = None
        self._is_settled = False
        self._told.connect(self._pass_on)
        self.finished.connect(self.settle)

    @property
    def elapsed_s(self) -> float:
        """Seconds since the work began."""
        return time.monotonic() - self._started_at

    @property
    def is_stopping(self) -> bool:
        """Whether the job was asked to stop and has not ended yet."""
        return self._stop.is_set() and not self._is_settled

    @property
    def is_settled(self) -> bool:
        """Whether the one final signal was sent."""
        return self._is_settled

    def stop(self) -> None:
        """Ask the work to stop; `cancelled` follows within two seconds."""
        self._stop.set()

    @Slot()
    def launch(self) -> None:
        """Start the thread once, and not at all if the job was ended before."""
        if not (self._is_launched or self._is_settled):
            self._is_launched = True
            self.start()

    def run(self) -> None:
        """Do the work, in the thread."""
        self._outcome = self._result_of(self._work)

    @Slot()
    def settle(self) -> None:
        """Send the one final signal; called when the thread has ended."""
        if self._is_settled:
            return
        self._is_settled = True
        outcome, self._outcome = self._outcome, None
        if self._stop.is_set() or outcome is None or isinstance(outcome, Stopped):
            self.cancelled.emit()
        elif isinstance(outcome, Failure):
            self.failed.emit(outcome)
        else:
            self.succeeded.emit(outcome.result)

    def _result_of(self, work: Work) -> Outcome:
        try:
            self._wait_for_the_one_before()
            self._started_at, self._remaining = time.monotonic(), Remaining()
            return Done(work(self._told.emit, self._stop.is_set))
        except Cancelled:
            return Stopped()
        except RemoteFailure as error:
            return error.failure
        except BaseException as error:  # noqa: BLE001 - the edge of the thread: nothing may leave it
            return Failure.of(error)

    def _wait_for_the_one_before(self) -> None:
        before, self._after = self._after, None
        while before is not None and not before.wait(POLL_MS):
            if self._stop.is_set():
                raise Cancelled

    @Slot(object)
    def _pass_on(self, message: Told) -> None:
        if self._stop.is_set() or self._is_settled:
            return
        if isinstance(message, Reported):
            self.reported.emit(message.event)
        elif isinstance(message, Progressed):
            left = self._remaining.after(message.fraction, message.remaining_s)
            self.progressed.emit(JobProgress(message.fraction, message.stage, left))
