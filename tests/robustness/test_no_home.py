"""Where nothing of the person's can be written the window opens, a table is read and learned from all the same."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.bootstrap import Acumen
from desktop_app.core.errors import CannotWrite, DiskFull
from desktop_app.core.project.folders import WorkFolder

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def no_place(tmp_path: Path) -> Path:
    (tmp_path / "file").touch()
    return tmp_path / "file" / "nobody can be here"


def test_work_is_done_where_the_system_forgets(no_place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with WorkFolder.anywhere(no_place / "cache") as work:
        assert work.path.is_dir()
        assert work.path.is_relative_to(tmp_path)
        assert not work.path.is_relative_to(no_place)
        if os.name == "posix":
            assert not next(tmp_path.glob("acumen-*")).stat().st_mode & 0o077
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


@pytest.mark.parametrize(("number", "kind"), [(errno.ENOSPC, DiskFull), (errno.EACCES, CannotWrite)])
def test_no_place_at_all_has_its_sentence(
    no_place: Path, monkeypatch: pytest.MonkeyPatch, number: int, kind: type[Exception]
) -> None:
    def refuse(*arguments: object, **named: object) -> str:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(tempfile, "mkdtemp", refuse)
    with pytest.raises(kind):
        WorkFolder.anywhere(no_place)


def test_what_cannot_begin_is_told_as_a_failure_and_not_as_a_fault(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    acumen = Acumen(qapp, tmp_path / "settings", tmp_path / "cache", language="en")
    error = DiskFull(file="Acumen")
    acumen.report(type(error), error, None)
    (message,) = acumen.session.state.messages.values()
    assert message.level == "error"
    assert message.why == error.sentences()[1]
    assert not message.details
    acumen.window.close()
    assert acumen.close()
    acumen.window.deleteLater()
    qapp.setStyleSheet("")


@pytest.mark.journey
def test_the_whole_walk_without_a_home(no_place: Path, tmp_path: Path) -> None:
    out = tmp_path / "walk.json"
    surroundings = {**os.environ, "ACUMEN_HOME": str(no_place), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "desktop_app", "--smoke", str(out), "--limit", "120"]
    subprocess.run(command, env=surroundings, capture_output=True, check=False, cwd=ROOT)
    steps = json.loads(out.read_text(encoding="utf-8"))["steps"]
    assert {"window", "ready", "read"} <= set(steps)
