"""The one place that starts, keeps and ends jobs."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Slot

from desktop_app.jobs.job import Job, Work
from desktop_app.jobs.messages import StopAsked, Tell
from desktop_app.jobs.pool import ChildPool
from desktop_app.jobs.relay import Relay

SHUTDOWN_S = 2.0
WARM_MODULES = (
    "numpy",
    "pyarrow",
    "pyarrow.compute",
    "pyarrow.csv",
    "pandas",
    "sklearn.linear_model",
    "sklearn.ensemble",
    "sklearn.model_selection",
    "sklearn.feature_extraction.text",
    "lightgbm",
    "onnx",
    "onnxruntime",
)


class JobRunner(QObject):
    """Starts jobs in a warm child process, or in a thread of this one, and keeps them until they have ended.

    Make it, and call it, on the window's thread. Connect to the job that `start` returns before control goes back
    to the event loop: the job begins with the loop's next turn, so no signal is lost.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ChildPool()
        self._asking = ChildPool(1)  # keeps open what is asked again and again, whatever else runs
        self._jobs: set[Job] = set()
        self._latest: dict[str, Job] = {}
        self._keeps_warm = False
        self._is_closed = False

    def start(self, kind: str, function: Callable[..., Any] | str, *args: Any, exclusive: str = "") -> Job:
        """Run ``function(*args, progress)`` in the child process.

        Parameters
        ----------
        kind : str
            What the job is for: 'load', 'train', 'score' …
        function : callable or str
            A top-level function, or its "module:qualname" where importing it here would be slow.
        args
            Small values that can be pickled; tables travel as files.
        exclusive : str, optional
            Of the jobs with this name only the last one lives: an earlier one is stopped, and the new one begins
            when it has ended.
        """
        name = function if isinstance(function, str) else name_of(function)
        return self._add(kind, partial(self._pool.call, name, args), exclusive)

    def start_asking(self, kind: str, function: str, *args: Any) -> Job:
        """Run ``function(*args, progress)`` in the child that answers short questions and does nothing else."""
        return self._add(kind, partial(self._asking.call, function, args), "")

    def start_local(self, kind: str, function: Callable[..., Any], *args: Any, exclusive: str = "") -> Job:
        """Run ``function(*args, progress)`` in a thread of this process: for work that leaves the interpreter free."""
        return self._add(kind, partial(_call_here, function, args), exclusive)

    def warm(self) -> None:
        """Have a child process ready that has imported what reading and training need; returns at once."""
        self._keeps_warm = True
        self._add("warm", self._warm_up, "")

    def running(self, kind: str = "") -> tuple[Job, ...]:
        """Return the jobs that have not ended (of this kind)."""
        return tuple(job for job in self._jobs if not job.is_settled and kind in ("", job.kind) and job.kind != "warm")

    def stop_all(self) -> None:
        """Ask every job to stop."""
        for job in self._jobs:
            job.stop()

    def shutdown(self) -> bool:
        """End everything within two seconds; return whether all of it has ended.

        Every job ends in its final signal before this returns. Only work of `start_local` that never looks at its
        progress can be left: the process must then be left by ``os._exit`` after saving.
        """
        self._is_closed = True
        deadline = time.monotonic() + SHUTDOWN_S
        self.stop_all()
        ended = [job for job in self._jobs if job.wait(max(0, int((deadline - time.monotonic()) * 1000)))]
        self._pool.close()
        self._asking.close()
        for job in ended:
            job.settle()
        self._jobs.difference_update(ended)
        self._latest.clear()
        return not self._jobs

    def _add(self, kind: str, work: Work, exclusive: str) -> Job:
        assert not self._is_closed, "the runner was shut down"
        before = self._latest.get(exclusive) if exclusive else None
        if before is not None:
            before.stop()
        job = Job(kind, work, before)
        if exclusive:
            self._latest[exclusive] = job
        self._jobs.add(job)
        job.finished.connect(self._forget_ended)
        QTimer.singleShot(0, job.launch)
        return job

    def _warm_up(self, tell: Tell, stop_asked: StopAsked) -> None:
        self._pool.warm(WARM_MODULES, stop_asked)

    @Slot()
    def _forget_ended(self) -> None:
        # By "settled", not by isFinished(): another job may have finished whose final signal is still on its way.
        ended = {job for job in self._jobs if job.is_settled}
        for job in ended:
            job.wait()
        self._jobs -= ended
        self._latest = {name: job for name, job in self._latest.items() if job not in ended}
        killed = any(job.kind != "warm" for job in ended) and not self._pool.has_warm_child
        if self._keeps_warm and killed and not self._jobs and not self._is_closed:
            self.warm()


def name_of(function: Callable[..., Any]) -> str:
    """Return "module:qualname" of a function that another process can import."""
    module, qualname = function.__module__, function.__qualname__
    if module == "__main__" or "<" in qualname:
        raise ValueError(f"{module}.{qualname} cannot be imported by another process")
    return f"{module}:{qualname}"


def _call_here(function: Callable[..., Any], args: tuple[Any, ...], tell: Tell, stop_asked: StopAsked) -> object:
    return function(*args, Relay(tell, stop_asked))
