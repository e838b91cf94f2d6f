"""The log tells where a fault was, and neither who somebody is nor what stands in a table."""

from __future__ import annotations

import faulthandler
import logging
import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.core.project.log import CrashFile, Discreet, masked, report, start_log, without_values

SECRET = "Smith, 4111 1111 1111 1111"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "李四 Smith"
    folder.mkdir()
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.setenv("USERPROFILE", str(folder))
    return folder


@pytest.fixture
def a_traceback() -> str:
    def convert(cell: str) -> int:
        try:
            return int(cell)
        except ValueError as error:
            raise RuntimeError(f"the cell\n  {cell}\ncannot be read") from error

    try:
        convert(SECRET)
    except RuntimeError as error:
        import traceback

        return "".join(traceback.format_exception(error))
    raise AssertionError


@pytest.mark.skipif(os.name == "nt", reason="the home of these tests is another variable there")
def test_the_home_is_masked_however_it_is_written(home: Path) -> None:
    text = f"{home}/a.csv {str(home).upper()}/b.csv"
    assert masked(text) == "~/a.csv ~/b.csv"


def test_a_traceback_keeps_places_and_kinds_only(a_traceback: str) -> None:
    told = without_values(a_traceback)
    assert SECRET not in told
    assert [line for line in told.splitlines() if line in ("ValueError", "RuntimeError")] == [
        "ValueError",
        "RuntimeError",
    ]
    assert "return int(cell)" in told
    assert 'File "' in told


@pytest.mark.parametrize("as_text", [True, False])
def test_records_are_written_discreetly(a_traceback: str, as_text: bool) -> None:
    if as_text:
        record = logging.LogRecord("acumen", logging.ERROR, "here", 1, "%s", (a_traceback,), None)
    else:
        try:
            int(SECRET)
        except ValueError:
            record = logging.LogRecord("acumen", logging.ERROR, "here", 1, "reading failed", (), sys.exc_info())
    line = Discreet().format(record)
    assert SECRET not in line
    assert "ValueError" in line


def test_the_log_stays_small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop_app.core.project.log._LOG_BYTES", 2_000)
    logger, path = logging.getLogger("desktop_app"), tmp_path / "cache" / "acumen.log"
    before = list(logger.handlers)
    start_log(path)
    (mine,) = (handler for handler in logger.handlers if handler not in before)
    try:
        for number in range(500):
            mine.handle(logging.LogRecord("desktop_app", logging.WARNING, "here", 1, f"line {number}", (), None))
    finally:
        logger.removeHandler(mine)
        mine.close()
    files = list(path.parent.iterdir())
    assert 1 < len(files) <= 4
    assert sum(file.stat().st_size for file in files) < 10_000


def test_how_a_library_ended_the_program_is_told_at_the_next_start(tmp_path: Path) -> None:
    log = tmp_path / "acumen.log"
    code = (
        "import ctypes, sys; from pathlib import Path; from desktop_app.core.project.log import CrashFile; "
        "CrashFile(Path(sys.argv[1])).open(); ctypes.string_at(0)"
    )
    ended = subprocess.run([sys.executable, "-c", code, str(log)], capture_output=True, check=False)
    assert ended.returncode != 0
    told: list[str] = []
    handler = logging.Handler()
    handler.emit = lambda record: told.append(record.getMessage())  # type: ignore[method-assign]
    logger = logging.getLogger("desktop_app.core.project.log")
    logger.addHandler(handler)
    logger.propagate = False
    was_watched, crashes = faulthandler.is_enabled(), CrashFile(log)
    try:
        crashes.open()
        crashes.tell()
    finally:
        crashes.close()
        logger.removeHandler(handler)
        logger.propagate = True
        if was_watched:
            faulthandler.enable()
    assert len(told) == 1
    assert "string_at" in told[0]
    assert not list(tmp_path.glob("*.crash.txt"))


def test_the_report_is_versions_and_the_end_of_the_log(home: Path) -> None:
    log = home / "acumen.log"
    assert "Nothing was written down." in report(log, "1.2.3")
    log.write_text("x" * 300_000 + f"\nlast line about {home / 'table.csv'}\n", encoding="utf-8")
    told = report(log, "1.2.3")
    assert told.startswith("Acumen 1.2.3")
    assert len(told) < 210_000
    assert "last line" in told
    assert "李四" not in told
