"""Opens a window and tells how long it took until the first paint, from the start of the process.

Of the program also how long until the Home tab is in it.

Arguments: "bare" or "acumen", the time at which the process was started (``time.time()``).
"""

from __future__ import annotations

import json
import sys
import time
from typing import Any
from unittest import mock

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

HEAVY = ("torch", "sklearn", "pandas", "pyarrow", "onnxruntime", "lightgbm", "scipy", "numpy")


class FirstPaint(QObject):
    """Notes the first paint of a window and, if nothing else follows, ends the program."""

    def __init__(self, window: QMainWindow, started: float, ends: bool = True) -> None:
        super().__init__(window)
        self._started, self._ends = started, ends
        self.found: dict[str, Any] = {}
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self.found:
            self.found = {"wall_s": time.time() - self._started, "cpu_s": time.process_time()}
            if self._ends:
                QTimer.singleShot(0, QApplication.quit)
        return False

    def note_home(self) -> None:
        """Note that everything is there, and end the program."""
        loaded = [name for name in HEAVY if name in sys.modules]
        now = {"home_wall_s": time.time() - self._started, "home_cpu_s": time.process_time(), "loaded": loaded}
        self.found |= now
        QApplication.quit()


def bare(started: float) -> dict[str, Any]:
    """Open an empty main window of the same size."""
    app = QApplication(["bare"])
    window = QMainWindow()
    window.resize(1280, 820)
    watch = FirstPaint(window, started)
    window.show()
    app.exec()
    return watch.found


def acumen(started: float) -> dict[str, Any]:
    """Open Acumen the way that its command does."""
    from desktop_app import __main__ as program
    from desktop_app.bootstrap import Acumen

    watches: list[FirstPaint] = []
    show = Acumen.show

    def show_and_watch(self: Acumen) -> None:
        watches.append(FirstPaint(self.window, started, ends=False))
        self.shown.connect(watches[0].note_home)
        show(self)

    with mock.patch.object(Acumen, "show", show_and_watch), mock.patch.object(sys, "argv", ["acumen"]):
        program.main()
    return watches[0].found


if __name__ == "__main__":
    print(json.dumps((bare if sys.argv[1] == "bare" else acumen)(float(sys.argv[2]))))
