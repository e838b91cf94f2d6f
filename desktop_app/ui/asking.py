"""Questions to a model file while the person types and clicks: in a child process of its own, never in the way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop_app.jobs.job import Job
from desktop_app.jobs.messages import Failure

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
