"""Imports what the tabs are made of, a little in each turn of the event loop, so that the window never stands still."""

from __future__ import annotations

import importlib
import pkgutil
import time
from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal, Slot

_SLICE_S = 0.012


class EarlyImports(QObject):
    """Imports the modules of packages one after the other, on the window's own thread.

    Another thread must not do it: a class made of one of Qt's is entered into a table of Shiboken that the event loop
    reads without the interpreter's lock, and a few starts in a hundred ended with that.

    Parameters
    ----------
    packages : sequence of str
        Their modules are imported in the order of their names; what they ask for comes first by itself.
    """

    finished = Signal()

    def __init__(self, packages: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._packages, self._modules = list(packages), list[str]()

    @Slot()
    def step(self) -> None:
        """Import for as long as nobody notices, and come back; `finished` follows when all is done."""
        end = time.perf_counter() + _SLICE_S
        while self._modules or self._packages:
            if time.perf_counter() > end:
                QTimer.singleShot(0, self.step)
                return
            if not self._modules:
                self._modules = _modules_of(self._packages.pop(0))
            importlib.import_module(self._modules.pop(0))
        self.finished.emit()


def _modules_of(package: str) -> list[str]:
    """Return the package and what lies directly in it."""
    found = importlib.import_module(package)
    return [package, *(f"{package}.{info.name}" for info in pkgutil.iter_modules(found.__path__))]
