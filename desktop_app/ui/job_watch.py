"""The one job that the person sees: started, followed, stopped, and ended in one of three ways."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from desktop_app.jobs.job import Job, JobProgress
from desktop_app.jobs.messages import Failure
from desktop_app.jobs.runner import JobRunner
from desktop_app.ui.app_state import JobStatus


class JobWatch(QObject):
    """Follows at most one job; what an earlier one still has to say is not heard."""

    moved = Signal(object)
    """`JobStatus`; the end is told by one of the three below, `status` being that of no job by then."""
    reported = Signal(object)
    succeeded = Signal(str, object)
    failed = Signal(str, object)
    cancelled = Signal(str)

    def __init__(self, runner: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._job: Job | None = None
        self._ticket = 0
        self._status = JobStatus()

    @property
    def status(self) -> JobStatus:
        """Where the job is."""
        return self._status

    def start(self, kind: str, function: str, *args: Any) -> None:
        """Run ``function(*args, progress)`` in the child; a job that still runs is stopped and forgotten."""
        self.drop()
        self._ticket += 1
        job = self._runner.start(kind, function, *args, exclusive="seen")
        ticket = self._ticket
        job.progressed.connect(partial(self._progressed, ticket))
        job.reported.connect(partial(self._reported, ticket))
        job.succeeded.connect(partial(self._succeeded, ticket))
        job.failed.connect(partial(self._failed, ticket))
        job.cancelled.connect(partial(self._cancelled, ticket))
        self._job = job
        self._move(JobStatus(kind=kind))

    @Slot()
    def stop(self) -> None:
        """Ask the job to stop; it ends as cancelled."""
        if self._job is not None:
            self._job.stop()
            self._move(replace(self._status, stopping=True, remaining_s=None))

    def drop(self) -> None:
        """Stop the job and hear no more of it."""
        if self._job is not None:
            self._job.stop()
            self._end()
            self.moved.emit(self._status)

    def _progressed(self, ticket: int, progress: JobProgress) -> None:
        if ticket == self._ticket and self._job is not None:
            elapsed = self._job.elapsed_s
            status = JobStatus(self._status.kind, progress.stage, progress.fraction, progress.remaining_s, elapsed)
            self._move(replace(status, stopping=self._status.stopping))

    def _reported(self, ticket: int, event: object) -> None:
        if ticket == self._ticket:
            self.reported.emit(event)

    def _succeeded(self, ticket: int, result: object) -> None:
        if ticket == self._ticket:
            kind = self._end()
            self.succeeded.emit(kind, result)

    def _failed(self, ticket: int, failure: Failure) -> None:
        if ticket == self._ticket:
            kind = self._end()
            self.failed.emit(kind, failure)

    def _cancelled(self, ticket: int) -> None:
        if ticket == self._ticket:
            kind = self._end()
            self.cancelled.emit(kind)

    def _end(self) -> str:
        kind, self._job, self._status = self._status.kind, None, JobStatus()
        self._ticket += 1
        return kind

    def _move(self, status: JobStatus) -> None:
        self._status = status
        self.moved.emit(status)
