"""At most two children: one that stays warm, and a second for loading or scoring beside a training."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from typing import Any

from desktop_app.core.progress import Cancelled
from desktop_app.jobs.child import Child
from desktop_app.jobs.messages import StopAsked, Tell

LIMIT = 2
WAIT_S = 0.05


class ChildPool:
    """Lends children to threads; a child that comes back stays warm for the next one."""

    def __init__(self, limit: int = LIMIT) -> None:
        self._limit = limit
        self._changed = threading.Condition()
        self._idle: list[Child] = []
        self._lent: list[Child] = []
        self._is_closed = False

    @property
    def pids(self) -> tuple[int, ...]:
        """Process numbers of all children that run."""
        with self._changed:
            return tuple(child.pid for child in (*self._idle, *self._lent) if child.pid is not None)

    @property
    def has_warm_child(self) -> bool:
        """Whether the next call finds a running child."""
        with self._changed:
            return any(child.is_alive for child in self._idle)

    def call(self, function: str, arguments: tuple[Any, ...], tell: Tell, stop_asked: StopAsked) -> Any:
        """Run ``function(*arguments, progress)`` in a child; see `Child.call`. Waits for a free child."""
        child = self._take(stop_asked)
        try:
            return child.call(function, arguments, tell, stop_asked)
        finally:
            self._give(child)

    def warm(self, modules: Sequence[str], stop_asked: StopAsked) -> None:
        """Have an idle child that has imported `modules`, or soon will have."""
        child = self._take(stop_asked)
        try:
            child.warm(modules)
        finally:
            self._give(child)

    def close(self) -> None:
        """End the idle children, and the lent ones when they come back."""
        with self._changed:
            self._is_closed = True
            idle, self._idle = self._idle, []
        for child in idle:
            child.close()

    def _take(self, stop_asked: StopAsked) -> Child:
        with self._changed:
            while not self._idle and len(self._lent) >= self._limit and not stop_asked():
                self._changed.wait(WAIT_S)
            if self._is_closed or stop_asked():
                raise Cancelled
            child = self._idle.pop() if self._idle else Child()
            self._lent.append(child)
            return child

    def _give(self, child: Child) -> None:
        with self._changed:
            self._lent.remove(child)
            keep = child.is_alive and not self._is_closed and not self._idle
            if keep:
                self._idle.append(child)
            self._changed.notify()
        if not keep:
            child.close()  # a second warm child would only cost memory
