"""Short work beside the GUI thread, for models that must never make the window wait."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

Work = Callable[[], Any]
Then = Callable[[Any], None]


class Background(QObject):
    """Work in a thread of its own, its result back on the GUI thread; a newer request drops the older answer.

    It has no Qt parent: a worker that outlives `owner` still holds it, and its answer is then dropped.
    """

    busy_changed = Signal(bool)
    _finished = Signal(object)

    def __init__(self, owner: QObject) -> None:
        super().__init__()
        self._owner = owner
        self._latest: Future[Any] | None = None
        self._then: Then | None = None
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether an answer is awaited."""
        return self._latest is not None

    def start(self, work: Work, then: Then) -> None:
        """Run `work` in the worker, then hand its result to `then` here; an error of `work` is raised here."""
        was_busy = self.busy
        self._then = then
        pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="beside-window")
        self._latest = pool.submit(work)
        pool.shutdown(wait=False)  # the thread ends with its work
        if not was_busy:
            self.busy_changed.emit(True)
        self._latest.add_done_callback(self._finished.emit)

    def drop(self) -> None:
        """Forget the awaited answer."""
        if self.busy:
            self._latest = self._then = None
            self.busy_changed.emit(False)

    @Slot(object)
    def _deliver(self, future: Future[Any]) -> None:
        if future is not self._latest or not shiboken6.isValid(self._owner):
            return
        then, self._latest, self._then = self._then, None, None
        self.busy_changed.emit(False)
        result = future.result()
        if then is not None:
            then(result)
