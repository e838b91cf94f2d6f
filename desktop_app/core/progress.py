"""How long work says where it is and learns that it must stop."""

from __future__ import annotations

from typing import Protocol

from desktop_app.core.text import Sentence


class Cancelled(BaseException):
    """The person stopped the work. Not an ``Exception``, so that no broad handler can swallow it."""


class Progress(Protocol):
    """What every workflow is given as its last argument."""

    def update(self, fraction: float, stage: Sentence, remaining_s: float | None = None) -> None:
        """Report where the work is, and stop here if the person asked to.

        Parameters
        ----------
        fraction : float in [0, 1]
        stage : Sentence
            What is being done, as shown in the job bar.
        remaining_s : float, optional
            Honest seconds left; left out where nobody knows.

        Raises
        ------
        Cancelled
        """

    def report(self, event: object) -> None:
        """Hand over a partial result (a frozen dataclass that can be pickled)."""


class Silent:
    """Progress that nobody watches."""

    def update(self, fraction: float, stage: Sentence, remaining_s: float | None = None) -> None:
        """Ignore the report."""

    def report(self, event: object) -> None:
        """Ignore the partial result."""


class Part:
    """A slice of a parent's progress: `fraction` 0..1 here becomes `start`..`end` there."""

    def __init__(self, parent: Progress, start: float, end: float) -> None:
        self._parent, self._start, self._span = parent, start, end - start

    def update(self, fraction: float, stage: Sentence, remaining_s: float | None = None) -> None:
        """Report to the parent on its own scale."""
        self._parent.update(self._start + self._span * min(max(fraction, 0.0), 1.0), stage, remaining_s)

    def report(self, event: object) -> None:
        """Pass a partial result on."""
        self._parent.report(event)
