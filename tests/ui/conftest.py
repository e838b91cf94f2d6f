"""Fixtures that tests of any part of the window share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from desktop_app.ui.i18n import use_language
from desktop_app.ui.theme import Theme


@pytest.fixture(autouse=True)
def from_english(qapp: QApplication) -> None:
    """Every test starts in English, whatever the one before it spoke."""
    use_language(qapp, "en")


@pytest.fixture
def english() -> Iterator[None]:
    """Numbers as in the United States, whatever the machine speaks."""
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return Theme("light")
