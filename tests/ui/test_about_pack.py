"""What the pack with the larger libraries would add is said where it is missing, and only there."""

from __future__ import annotations

import importlib.util

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui import about
from desktop_app.ui.theme import Theme


@pytest.mark.parametrize("lacking", [(), ("torch",), ("catboost",), ("torch", "catboost")])
def test_the_missing_pack_is_named(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, lacking: tuple[str, ...]) -> None:
    spec = importlib.util.find_spec("json")
    monkeypatch.setattr(about, "find_spec", lambda name: None if name in lacking else spec)
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = about.AboutDialog(Theme("light"), parent)
    said = [one.text() for one in dialog.findChildren(QLabel) if "Neural pack" in one.text()]
    assert len(said) == bool(lacking)
