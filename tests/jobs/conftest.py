from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest

from desktop_app.jobs.job import Job, JobProgress
from desktop_app.jobs.runner import JobRunner


@dataclass
class Told:
    """Everything that a job said, in order."""

    ends: list[tuple[str, object]] = field(default_factory=list)
    progress: list[JobProgress] = field(default_factory=list)
    events: list[object] = field(default_factory=list)

    @classmethod
    def by(cls, job: Job) -> Told:
        told = cls()
        job.progressed.connect(told.progress.append)
        job.reported.connect(told.events.append)
        job.succeeded.connect(lambda result: told.ends.append(("succeeded", result)))
        job.failed.connect(lambda failure: told.ends.append(("failed", failure)))
        job.cancelled.connect(lambda: told.ends.append(("cancelled", None)))
        return told

    @property
    def end(self) -> str:
        return self.ends[0][0]

    @property
    def value(self) -> object:
        return self.ends[0][1]


@pytest.fixture
def runner(qapp) -> Iterator[JobRunner]:
    made = JobRunner()
    yield made
    assert made.shutdown()


@pytest.fixture
def run(runner, qtbot):
    """Start a job in the child and wait for its end."""

    def start_and_wait(function, *args, local=False) -> Told:
        start = runner.start_local if local else runner.start
        told = Told.by(start("test", function, *args))
        qtbot.waitUntil(lambda: bool(told.ends), timeout=20_000)
        return told

    return start_and_wait
