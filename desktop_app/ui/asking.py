"""Questions to a child process while the person goes on: no bar, no Stop, and only the newest answer is heard.

`Asker` is for many small questions to a model file that the child keeps open: they wait for each other. `QuickAsk` is
for one larger question at a time, such as a preview: the one that is overtaken is stopped.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop_app.jobs.job import Job
from desktop_app.jobs.messages import Failure
from desktop_app.jobs.runner import JobRunner

Start = Callable[..., Job]


@dataclass(frozen=True)
class _Question:
    ticket: int
    key: str
    function: str
    about: Any


class Asker(QObject):
    """Asks one question after the other; of each key only the newest is asked, and only its answer is heard.

    Nothing is stopped half-way: the process that answers keeps the model open, and each answer takes a moment.

    Parameters
    ----------
    start : callable
        ``(kind, function, about) -> Job``, of a `JobRunner`.
    order : tuple of str
        Keys, the most urgent first.
    """

    answered = Signal(str, object, object)
    """Key, what was asked, the answer."""
    failed = Signal(str, object, object)
    """Key, what was asked, `Failure`."""

    def __init__(self, start: Start, order: tuple[str, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._start, self._order = start, order
        self._waiting: dict[str, _Question] = {}
        self._newest: dict[str, int] = {}
        self._ticket = 0
        self._is_asking = False

    def ask(self, key: str, function: str, about: object) -> None:
        """Have ``function(about, progress)`` answered; an earlier question of this key is overtaken."""
        self._ticket += 1
        self._newest[key] = self._ticket
        self._waiting[key] = _Question(self._ticket, key, function, about)
        self._next()

    def forget(self, *keys: str) -> None:
        """Hear no more of what was asked, of these keys or of any."""
        for key in keys or self._order:
            self._waiting.pop(key, None)
            self._newest.pop(key, None)

    def _next(self) -> None:
        key = next((key for key in self._order if key in self._waiting), None)
        if key is None or self._is_asking:
            return
        question = self._waiting.pop(key)
        self._is_asking = True
        job = self._start("ask", question.function, question.about)
        job.succeeded.connect(partial(self._take, question))
        job.failed.connect(partial(self._fail, question))
        job.cancelled.connect(self._go_on)

    def _take(self, question: _Question, answer: object) -> None:
        self._is_asking = False
        if self._newest.get(question.key) == question.ticket:
            self.answered.emit(question.key, question.about, answer)
        self._next()

    def _fail(self, question: _Question, failure: Failure) -> None:
        self._is_asking = False
        if self._newest.get(question.key) == question.ticket:
            self.failed.emit(question.key, question.about, failure)
        self._next()

    def _go_on(self) -> None:
        self._is_asking = False
        self._waiting.clear()  # only the end of the program stops a question


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
