"""A small question to the worker process while the person goes on: only the answer to the last one is heard."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop_app.jobs.messages import Failure
from desktop_app.jobs.runner import JobRunner


class QuickAsk(QObject):
    """Asks without a bar or a Stop button; a question that is overtaken by the next is stopped and forgotten."""

    answered = Signal(object, object)
    """What was asked about, and the answer."""
    failed = Signal(object, object)

    def __init__(self, runner: JobRunner, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._name = name
        self._ticket = 0

    def ask(self, about: object, function: str, *args: Any) -> None:
        """Run ``function(*args, progress)`` in the child; `about` comes back with its answer."""
        self._ticket += 1
        job = self._runner.start(self._name, function, *args, exclusive=self._name)
        job.succeeded.connect(partial(self._take, self._ticket, about))
        job.failed.connect(partial(self._fail, self._ticket, about))

    def forget(self) -> None:
        """Hear no more of what was asked."""
        self._ticket += 1

    def _take(self, ticket: int, about: object, answer: object) -> None:
        if ticket == self._ticket:
            self.answered.emit(about, answer)

    def _fail(self, ticket: int, about: object, failure: Failure) -> None:
        if ticket == self._ticket:
            self.failed.emit(about, failure)
