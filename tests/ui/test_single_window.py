"""A second start hands its file to the window that is open."""

from __future__ import annotations

import json
import os
import signal
import socket
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from desktop_app.ui.single_window import SingleWindow, request, requested, socket_place

POSIX = pytest.mark.skipif(os.name == "nt", reason="pipes have no place among the files")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "李四 😀" / "data"


@pytest.fixture
def window(folder: Path) -> Iterator[SingleWindow]:
    single = SingleWindow(folder)
    assert single.claim()
    single.listen()
    yield single
    single.close()


def start(home: Path, *arguments: str) -> subprocess.Popen[bytes]:
    surroundings = {**os.environ, "ACUMEN_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.Popen([sys.executable, "-m", "desktop_app", *arguments], env=surroundings)


@pytest.mark.parametrize("name", ["sales.csv", "数据 表.csv", '🐼 %f "quoted" it\'s.csv', "line\nbreak.csv"])
def test_another_process_hands_its_file_over(window: SingleWindow, folder: Path, qtbot: QtBot, name: str) -> None:
    path = folder / name
    with qtbot.waitSignal(window.asked, timeout=30_000) as asked:
        second = start(folder.parent, str(path))
    assert asked.args == [path]
    assert second.wait(30) == 0


def test_another_process_without_a_file_only_wants_the_window(window: SingleWindow, folder: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.asked, timeout=30_000) as asked:
        second = start(folder.parent)
    assert asked.args == [None]
    assert second.wait(30) == 0


@pytest.mark.journey
@POSIX
def test_two_whole_programs(tmp_path: Path, qtbot: QtBot) -> None:
    home, table = tmp_path / "王五", tmp_path / "销售 📈.csv"
    table.write_text("a,b\n" + "1,2\n3,4\n" * 20, encoding="utf-8")
    first = start(home)
    try:
        place = Path(socket_place(home / "data"))
        qtbot.waitUntil(place.exists, timeout=30_000)
        assert start(home, str(table)).wait(30) == 0
        settings = home / "data" / "settings"

        def is_open() -> bool:
            return any(table.name in _unescaped(file) for file in settings.rglob("*.json"))

        qtbot.waitUntil(is_open, timeout=30_000)
        assert first.poll() is None
    finally:
        first.send_signal(signal.SIGKILL)
        first.wait()
    # What a crash leaves behind does not keep the next window from its place.
    left = SingleWindow(home / "data")
    assert left.claim()
    left.close()


def _unescaped(file: Path) -> str:
    return json.dumps(json.loads(file.read_text(encoding="utf-8")), ensure_ascii=False)


def test_a_second_window_in_the_same_folder_is_refused(window: SingleWindow, folder: Path, tmp_path: Path) -> None:
    assert not SingleWindow(folder).claim()
    other = SingleWindow(tmp_path / "other")
    assert other.claim()
    other.close()


def test_closing_leaves_the_place_to_the_next(folder: Path) -> None:
    first, second = SingleWindow(folder), SingleWindow(folder)
    assert first.claim()
    first.close()
    assert second.claim()
    second.close()


@POSIX
def test_nobody_else_may_open_the_socket(window: SingleWindow, folder: Path) -> None:
    mode = os.stat(socket_place(folder)).st_mode
    assert stat.S_ISSOCK(mode)
    assert not mode & (stat.S_IRWXG | stat.S_IRWXO)


@POSIX
def test_a_stale_socket_is_replaced(folder: Path, qtbot: QtBot) -> None:
    folder.mkdir(parents=True)
    with socket.socket(socket.AF_UNIX) as stale:
        stale.bind(socket_place(folder))
    single = SingleWindow(folder)
    assert single.claim()
    single.listen()
    with qtbot.waitSignal(single.asked, timeout=30_000):
        second = start(folder.parent)
    assert second.wait(30) == 0
    single.close()


@POSIX
@pytest.mark.parametrize("nonsense", [b"\n", b"open\n", b'{"open": 5}\n', b'{"open": "a.csv"}\n', b"[]\n", b"\xff\n"])
def test_nonsense_is_ignored(window: SingleWindow, folder: Path, qtbot: QtBot, nonsense: bytes) -> None:
    with socket.socket(socket.AF_UNIX) as stranger, qtbot.assertNotEmitted(window.asked, wait=100):
        stranger.connect(socket_place(folder))
        stranger.sendall(nonsense)
    with qtbot.waitSignal(window.asked, timeout=30_000):
        second = start(folder.parent)
    assert second.wait(30) == 0


@POSIX
def test_a_folder_that_cannot_be_written_to_leaves_every_window_for_itself(tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("not a folder", encoding="utf-8")
    single = SingleWindow(in_the_way / "data")
    assert single.claim()
    single.close()


def test_a_start_while_the_first_window_is_being_opened_waits_for_it(folder: Path, qtbot: QtBot) -> None:
    single = SingleWindow(folder)
    assert single.claim()
    second = start(folder.parent, str(folder / "sales.csv"))
    QTimer.singleShot(1_500, single.listen)
    with qtbot.waitSignal(single.asked, timeout=30_000) as asked:
        pass
    assert asked.args == [folder / "sales.csv"]
    assert second.wait(30) == 0
    single.close()


@POSIX
def test_a_place_that_is_too_long_has_a_short_name(tmp_path: Path) -> None:
    deep = tmp_path / ("李" * 60) / "data"
    assert len(os.fsencode(socket_place(deep))) <= 108
    assert socket_place(deep) != socket_place(deep.parent)
    single = SingleWindow(deep)
    assert single.claim()
    assert not SingleWindow(deep).claim()
    single.close()


@POSIX
def test_names_that_are_no_text_come_through() -> None:
    path = Path(os.fsdecode(b"/tmp/caf\xe9.csv"))
    assert requested(request(path)) == path
