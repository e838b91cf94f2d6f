"""The window is there first, and what is in it follows, whatever happens in between."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app import bootstrap
from desktop_app.bootstrap import Acumen
from desktop_app.ui.main_state import TABS
from tests.ui.test_main_window import Answers


def test_window_is_there_before_anything_is_in_it(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ACUMEN_HOME", str(tmp_path))
    made = Acumen(qapp, tmp_path / "settings", tmp_path / "cache", Answers(), language="en")
    empty: list[bool] = []
    made.appeared.connect(lambda: empty.append(made.window.centralWidget() is None))
    with qtbot.waitSignal(made.shown):
        made.show()
    assert empty == [True]
    assert made.window.page("home").view is not None
    qtbot.waitUntil(lambda: all(made.window.page(key).view is not None for key in TABS))
    made.window.close()
    assert made.close()
    made.window.deleteLater()
    qapp.setStyleSheet("")


def test_window_closed_while_empty_leaves_nothing_behind(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ACUMEN_HOME", str(tmp_path))
    made = Acumen(qapp, tmp_path / "settings", tmp_path / "cache", Answers(), language="en")
    made.show()
    made.window.resize(1150, 720)
    assert made.window.close()
    assert made.close()
    assert made._session is None
    made.window.deleteLater()


def test_what_keeps_the_window_empty_is_written_down_and_ends_the_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = (
        "import sys\n"
        "from unittest import mock\n"
        "from desktop_app import __main__\n"
        "from desktop_app.ui.main_window import MainWindow\n"
        "sys.argv = ['acumen']\n"
        "with mock.patch.object(MainWindow, 'fill', side_effect=ZeroDivisionError('by hand')):\n"
        "    sys.exit(__main__.main())\n"
    )
    surroundings = {**os.environ, "ACUMEN_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([sys.executable, "-c", code], env=surroundings, timeout=60, capture_output=True, text=True)
    assert done.returncode == 1
    assert "ZeroDivisionError" in (tmp_path / "cache" / "acumen.log").read_text(encoding="utf-8")


def test_window_that_is_never_painted_is_filled_all_the_same(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ACUMEN_HOME", str(tmp_path))
    monkeypatch.setattr(bootstrap, "_UNSEEN_MS", 20)
    made = Acumen(qapp, tmp_path / "settings", tmp_path / "cache", Answers(), language="en")
    monkeypatch.setattr(made.window, "show", lambda: None)
    with qtbot.waitSignal(made.shown):
        made.show()
    qtbot.waitUntil(lambda: all(made.window.page(key).view is not None for key in TABS))
    assert made.close()
    made.window.deleteLater()
    qapp.setStyleSheet("")
