"""The page about privacy says it in three sentences, shows the test, and saves a report by hand only."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.core import gpu_folder
from desktop_app.core.gpu_folder import Added
from desktop_app.jobs.runner import JobRunner
from desktop_app.ui import about
from desktop_app.ui.file_dialogs import FileDialogs
from desktop_app.ui.file_requests import FileRequests
from desktop_app.ui.session import Session
from desktop_app.ui.settings import SettingsStore
from desktop_app.ui.theme import Theme


class Answers(FileDialogs):
    """Chooses the file that the test names."""

    def __init__(self, path: Path | None) -> None:
        super().__init__()
        self.path = path

    def save_report(self, parent: QWidget, proposed: Path) -> Path | None:
        return self.path


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def said(parent: QWidget) -> list[QLabel]:
    return about.AboutDialog(Theme("light"), parent).findChildren(QLabel)


def test_every_sentence_is_whole_and_the_test_can_be_copied(parent: QWidget) -> None:
    labels = said(parent)
    assert sum("computer" in one.text() for one in labels) >= 2
    (test,) = (one for one in labels if "strace" in one.text())
    assert test.textInteractionFlags() & test.textInteractionFlags().TextSelectableByMouse
    for one in labels:
        if one.wordWrap():
            assert one.minimumHeight() >= one.heightForWidth(one.width())


@pytest.mark.parametrize(
    ("state", "word"),
    [(gpu_folder.READY, "2.13.0+cu130"), (gpu_folder.BROKEN, "not complete"), (gpu_folder.FOREIGN, "another version")],
)
def test_what_of_nvidia_devices(parent: QWidget, monkeypatch: pytest.MonkeyPatch, state: str, word: str) -> None:
    found = Added(state, Path("/somewhere"), (("torch", "2.13.0+cu130"),))
    monkeypatch.setattr(gpu_folder, "status", lambda: found)
    assert [one for one in said(parent) if word in one.text()]


def test_the_dialog_asks_for_a_report_only_when_clicked(parent: QWidget, qtbot: QtBot) -> None:
    dialog = about.AboutDialog(Theme("light"), parent)
    save = dialog.findChild(QPushButton, "save_report")
    assert save is not None
    with qtbot.waitSignal(dialog.report_wanted):
        save.click()


@pytest.mark.parametrize("place", ["report.txt", "no folder/report.txt", None])
def test_a_report_is_written_where_the_person_says(tmp_path: Path, parent: QWidget, place: str | None) -> None:
    log = tmp_path / "acumen.log"
    log.write_text("something went wrong\n", encoding="utf-8")
    session = Session(JobRunner(), SettingsStore(tmp_path / "settings"), tmp_path / "cache", log)
    wanted = tmp_path / place if place else None
    FileRequests(session, Answers(wanted), parent).save_report()
    messages = [message.level for message in session.state.messages.values()]
    if wanted is None:
        assert messages == []
    elif wanted.parent.exists():
        assert "something went wrong" in wanted.read_text(encoding="utf-8")
        assert messages == ["good"]
    else:
        assert messages == ["error"]
    assert session.shutdown()
