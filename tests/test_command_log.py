"""A failure inside that the program gets over is noted down, and never shown at the terminal."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from desktop_app.command_log import CommandLog, note_down


def record() -> logging.LogRecord:
    return logging.LogRecord("desktop_app.core", logging.ERROR, __file__, 1, "nets failed", None, None)


def test_it_is_written_to_the_log_and_not_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("desktop_app.core.project.folders.log_file", lambda: tmp_path / "log" / "a.log")
    CommandLog().handle(record())
    assert "nets failed" in (tmp_path / "log" / "a.log").read_text(encoding="utf-8")
    assert capsys.readouterr().err == ""


def test_a_log_that_cannot_be_written_stops_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setattr("desktop_app.core.project.folders.log_file", lambda: tmp_path / "file" / "a.log")
    CommandLog().handle(record())


def test_it_listens_once() -> None:
    logger = logging.getLogger("desktop_app")
    before = list(logger.handlers)
    try:
        note_down()
        note_down()
        assert len(logger.handlers) - len(before) <= 1
        assert any(isinstance(handler, CommandLog) for handler in logger.handlers)
    finally:
        logger.handlers = before
