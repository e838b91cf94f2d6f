"""What the window's process and the worker process say to each other; all of it can be pickled."""

from __future__ import annotations

import errno
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath

from desktop_app.core.errors import AcumenError, DiskFull, NotEnoughMemory, ResourceError
from desktop_app.core.text import QT_TRANSLATE_NOOP, Sentence


class NoDiskSpace(ResourceError):
    """The disk became full while something that has no name of its own was written."""

    what = QT_TRANSLATE_NOOP("Errors", "The work could not be finished.")
    why = QT_TRANSLATE_NOOP("Errors", "The disk is full.")
    fix = QT_TRANSLATE_NOOP("Errors", "Free some space, then try again. Nothing that was saved before is lost.")


@dataclass(frozen=True)
class Call:
    """Run `function` ("module:qualname"); `arguments` is the pickled tuple of its positional arguments."""

    task: int
    function: str
    arguments: bytes


@dataclass(frozen=True)
class Stop:
    """Leave task `task` at its next report of progress."""

    task: int


@dataclass(frozen=True)
class Warm:
    """Import these modules while there is nothing else to do."""

    modules: tuple[str, ...]


@dataclass(frozen=True)
class Progressed:
    """Where the work is."""

    fraction: float
    stage: Sentence
    remaining_s: float | None


@dataclass(frozen=True)
class Reported:
    """A partial result."""

    event: object


Told = Progressed | Reported
Tell = Callable[[Told], None]
StopAsked = Callable[[], bool]


@dataclass(frozen=True)
class Done:
    """The work ended with a result."""

    result: object


@dataclass(frozen=True)
class Stopped:
    """The work ended because it was asked to."""


@dataclass(frozen=True)
class Failure:
    """The work ended with an error.

    Attributes
    ----------
    error : AcumenError or None
        What to tell the person; None is a bug.
    traceback : str
        For the log and for "Details".
    """

    error: AcumenError | None
    traceback: str

    @classmethod
    def of(cls, error: BaseException) -> Failure:
        """Return `error` as a value that keeps no frames, and so no data, alive."""
        text = "".join(traceback.format_exception(error))
        expected = expected_error(error)
        if expected is not None:
            expected.__traceback__ = expected.__cause__ = expected.__context__ = None
        return cls(expected, text)


Outcome = Done | Stopped | Failure


def expected_error(error: BaseException) -> AcumenError | None:
    """Return the error to tell a person, None if `error` is a bug."""
    if isinstance(error, AcumenError):
        return error
    if isinstance(error, MemoryError):
        return NotEnoughMemory()
    if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT):
        return DiskFull(file=PurePath(str(error.filename)).name) if error.filename else NoDiskSpace()
    return None
