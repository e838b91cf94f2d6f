"""Every state of the window is drawn, without a warning of Qt; how it looks is for eyes to judge."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from desktop_app.ui.i18n import use_language
from tests.screenshots.walk import USUAL, Look, walk

pytestmark = pytest.mark.journey

FEWEST_STATES = 40
FEWEST_COLOURS = 12


@pytest.fixture(autouse=True)
def as_before(qapp: QApplication) -> Iterator[None]:
    locale = QLocale()
    yield
    use_language(qapp, "en")
    QLocale.setDefault(locale)
    qapp.setStyleSheet("")


def colours(picture: Path) -> int:
    """Return how many colours a picture has; a widget that was not drawn has one."""
    image = QImage(str(picture))
    return len({image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)})


@pytest.mark.parametrize(("language", "theme"), [("en", "light"), ("zh_CN", "dark")])
def test_every_state_is_drawn(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str, theme: str
) -> None:
    monkeypatch.setenv("ACUMEN_HOME", str(tmp_path / "home"))
    taken = walk(qapp, tmp_path / "home", tmp_path / "pictures", language, [Look(theme, USUAL)])
    assert len({path.name for path in taken}) == len(taken) >= FEWEST_STATES
    assert [path.name for path in taken if colours(path) < FEWEST_COLOURS] == []
