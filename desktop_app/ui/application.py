"""The program as its system sees it: on a Mac, files that are opened from outside come to it as events."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class Application(QApplication):
    """Passes on files that are opened from outside; those that come before anyone listens wait."""

    file_opened = Signal(object)
    """`Path` of a file that was double-clicked, or dropped on the icon."""

    def __init__(self, name: str) -> None:
        super().__init__([name])
        self._waiting: list[Path] | None = []

    def event(self, event: QEvent) -> bool:
        """Take a file that the system wants to be opened."""
        if isinstance(event, QFileOpenEvent):
            if event.file():
                self._open(Path(event.file()))
            return True
        return super().event(event)

    def hand_out(self) -> None:
        """Pass on what has come so far, and from now on at once."""
        waiting, self._waiting = self._waiting or [], None
        for path in waiting:
            self.file_opened.emit(path)

    def _open(self, path: Path) -> None:
        if self._waiting is None:
            self.file_opened.emit(path)
        else:
            self._waiting.append(path)
