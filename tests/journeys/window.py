"""Opening and closing the window as the program does."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop_app.bootstrap import Acumen
from tests.journeys.person import Answers, Person

SIZE = (1366, 768)


@contextmanager
def opened(app: QApplication, home: Path, language: str = "en") -> Iterator[Person]:
    """Open the window with everything of its own in `home`, and close it at the end; ``ACUMEN_HOME`` is `home`."""
    dialogs = Answers()
    acumen = Acumen(app, home / "settings", home / "cache", dialogs, language=language)
    acumen.show()
    acumen.window.resize(*SIZE)
    acumen.window.activateWindow()
    person = Person(acumen, dialogs)
    try:
        person.until(lambda: acumen._is_shown and not acumen.window._to_build, "the tabs")
        person.until(acumen.window.isActiveWindow, "the window to have the keyboard")
        yield person
    finally:
        acumen.window.close()
        ended = acumen.close()
        acumen.window.deleteLater()
    assert ended, "something went on after the window was closed"
