"""Processor time, wall-clock time and memory of this process and of others."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tests.benchmarks.places import ROOT


class WorkerFailed(RuntimeError):
    """A measured process ended with an error; its last words are the message."""


@dataclass(frozen=True)
class Ran:
    """What a process took; `cpu_s` holds that of its own children, `peak_mb` is its largest resident size."""

    cpu_s: float
    wall_s: float
    peak_mb: float
    output: str

    @property
    def document(self) -> dict[str, Any]:
        """The JSON on the last line of its output."""
        found: dict[str, Any] = json.loads(self.output.strip().splitlines()[-1])
        return found


def run_python(arguments: Sequence[str], environment: Mapping[str, str] | None = None) -> Ran:
    """Run ``python ARGUMENTS`` in a new process and measure it to its end.

    Raises
    ------
    WorkerFailed
    """
    settings = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "", **(environment or {})}
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        began = time.monotonic()
        process = subprocess.Popen(
            [sys.executable, "-X", "faulthandler", *arguments], stdout=out, stderr=err, cwd=ROOT, env=settings
        )
        _, status, used = os.wait4(process.pid, 0)
        wall_s = time.monotonic() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        texts = [_text(file) for file in (out, err)]
    if process.returncode:
        raise WorkerFailed(f"{' '.join(arguments[:6])} ended with {process.returncode}:\n{texts[1][-2000:]}")
    scale = 1e6 if sys.platform == "darwin" else 1e3
    return Ran(used.ru_utime + used.ru_stime, wall_s, used.ru_maxrss / scale, texts[0])


def run_worker(name: str, *arguments: str, environment: Mapping[str, str] | None = None) -> dict[str, Any]:
    """Run ``tests.benchmarks.workers.NAME`` in a new process and return the document that it prints."""
    return run_python(["-m", f"tests.benchmarks.workers.{name}", *arguments], environment).document


def run_acumen(*arguments: str) -> Ran:
    """Run the command line in a new process."""
    return run_python(["-m", "desktop_app", *arguments])


def least_cpu(work: Callable[[], object], times: int = 3) -> float:
    """Return the least processor time of `times` calls, in seconds, over all threads of this process."""
    seconds = []
    for _ in range(times):
        began = time.process_time()
        work()
        seconds.append(time.process_time() - began)
    return min(seconds)


def median(values: Sequence[float]) -> float:
    """Return the middle value."""
    return statistics.median(values)


def one_core() -> None:
    """Bind this process to one core and its libraries to one thread."""
    from threadpoolctl import threadpool_limits

    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    threadpool_limits(1)


def _text(file: Any) -> str:
    file.seek(0)
    return str(file.read().decode("utf-8", "replace"))
