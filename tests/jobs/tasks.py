"""Work for the child process of the tests; each is a top-level function whose last parameter is progress."""

from __future__ import annotations

import errno
import os
import signal
import sys
import threading
import time
from pathlib import Path

import numpy as np

from desktop_app.core.errors import UnknownColumn
from desktop_app.core.progress import Cancelled, Progress
from desktop_app.core.text import QT_TRANSLATE_NOOP, say

STAGE = QT_TRANSLATE_NOOP("Tests", "Adding up")
OTHER_STAGE = QT_TRANSLATE_NOOP("Tests", "Taking away")


def add(left: int, right: int, progress: Progress) -> int:
    return left + right


def same(value: object, progress: Progress) -> object:
    return value


def count(steps: int, progress: Progress) -> int:
    for step in range(1, steps + 1):
        progress.update(step / steps, say(STAGE))
    return steps


def two_stages(progress: Progress) -> None:
    progress.update(0.1, say(STAGE))
    progress.update(0.2, say(OTHER_STAGE), 7.0)
    progress.report("half way")
    progress.update(1.0, say(OTHER_STAGE))


def array_of(length: int, progress: Progress) -> np.ndarray:
    return np.arange(length)


def report_all(events: int, progress: Progress) -> int:
    for event in range(events):
        progress.report(event)
    return events


def not_there(column: str, progress: Progress) -> None:
    raise UnknownColumn(column=column, columns=("a", "b"))


def bug(progress: Progress) -> None:
    raise KeyError("planted")


def no_memory(progress: Progress) -> None:
    raise MemoryError


def no_disk(file: str, progress: Progress) -> None:
    raise OSError(errno.ENOSPC, "No space left on device", file or None)


def not_picklable(progress: Progress) -> object:
    return threading.Lock()


def until_stopped(mark: str, progress: Progress) -> None:
    """Look at progress all the time, and leave a file behind on the way out."""
    progress.report("begun")
    try:
        while True:
            progress.update(0.5, say(STAGE))
    except Cancelled:
        Path(mark).write_text("left by itself")
        raise


def deaf(progress: Progress) -> str:
    """Eat the request to stop and answer all the same."""
    progress.report("begun")
    try:
        while True:
            progress.update(0.5, say(STAGE))
    except Cancelled:
        return "a late answer"


def stuck_with_the_interpreter(progress: Progress) -> int:
    """Hold the interpreter lock in C code for hours."""
    progress.report("begun")
    return sum(range(10**13))


def stuck_without_the_interpreter(progress: Progress) -> None:
    progress.report("begun")
    time.sleep(3600)


def die(number: int, progress: Progress) -> None:
    progress.report("begun")
    os.kill(os.getpid(), number)
    signal.pause()


def leave(code: int, progress: Progress) -> None:
    os._exit(code)


def process_number(progress: Progress) -> int:
    return os.getpid()


def loaded(names: tuple[str, ...], progress: Progress) -> dict[str, bool]:
    return {name: name in sys.modules for name in names}


def surroundings(progress: Progress) -> tuple[int, str]:
    return os.nice(0), os.environ["OMP_NUM_THREADS"]


def note_times(file: str, steps: int, progress: Progress) -> None:
    """Write when it began and when it ended."""
    begun = time.monotonic()
    try:
        for step in range(steps):
            time.sleep(0.005)
            progress.update(step / steps, say(STAGE))
    finally:
        Path(file).write_text(f"{begun} {time.monotonic()}")


def cores_of_joblib(progress: Progress) -> int:
    import joblib

    return joblib.effective_n_jobs(-1)
