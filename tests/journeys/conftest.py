"""The window as the program opens it, in a home of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from desktop_app.ui.i18n import use_language
from tests.journeys.person import Person
from tests.journeys.window import opened

Launch = Callable[..., Person]


@pytest.fixture
def launch(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Launch]:
    """Open the window; a second call closes the first one and starts the program again."""
    monkeypatch.setenv("ACUMEN_HOME", str(tmp_path / "home"))
    locale = QLocale()
    with ExitStack() as windows:

        def start(language: str = "en") -> Person:
            windows.close()
            return windows.enter_context(opened(qapp, tmp_path / "home", language))

        yield start
    use_language(qapp, "en")
    QLocale.setDefault(locale)
    qapp.setStyleSheet("")


@pytest.fixture
def person(launch: Launch) -> Person:
    return launch()
