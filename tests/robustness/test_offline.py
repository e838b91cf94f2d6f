"""Nothing leaves the computer: no workflow, and no library that it uses, opens a socket of the network.

Each runs in a network of its own that has no interface, under ``strace``, which writes down every call about
networks. Where the system allows neither, the test is skipped and says so.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "resources" / "samples"
NETWORK = re.compile(r"\b(?:socket|socketpair)\((AF_INET6?|AF_PACKET)|sa_family=(AF_INET6?)")
PYTHON = sys.executable

WINDOW = """
def main():
    app = QApplication(["Acumen"])
    home = Path(sys.argv[1])
    acumen = Acumen(app, home / "settings", home / "cache", FileDialogs(), language="zh_CN")
    acumen.show()
    session = acumen.session

    def look():
        if session.state.loaded is not None and session.state.plan is not None and not session.state.job.running:
            acumen.window.close()
            acumen.close()
            app.exit(0)

    timer = QTimer(interval=100)
    timer.timeout.connect(look)
    timer.start()
    session.open_path(Path(sys.argv[2]))
    sys.exit(app.exec())


if __name__ == "__main__":
    main()
"""
IMPORTS = """import sys
from pathlib import Path
sys.path.insert(0, {root!r})
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from desktop_app.bootstrap import Acumen
from desktop_app.ui.file_dialogs import FileDialogs
"""


def alone(arguments: list[str | Path], folder: Path) -> list[str]:
    """Run a command without a network and return the lines of its calls that ask for one."""
    missing = [tool for tool in ("strace", "unshare") if shutil.which(tool) is None]
    if missing or not sys.platform.startswith("linux"):
        pytest.skip(f"NOT TESTED: {', '.join(missing) or 'strace'} is not here, so nobody watched the network")
    if subprocess.run(["unshare", "-n", "strace", "-o", os.devnull, "true"], capture_output=True).returncode:
        pytest.skip("NOT TESTED: this system lets no process have a network of its own, or be watched")
    log = folder / "calls.txt"
    watched = ["unshare", "-n", "strace", "-f", "-qq", "-e", "trace=network", "-o", log, *arguments]
    # Some libraries keep still where they are tested: here they must believe that a person is at work.
    at_work = {name: value for name, value in os.environ.items() if name not in ("CI", "ORT_DISABLE_TELEMETRY")}
    surroundings = {**at_work, "ACUMEN_HOME": str(folder / "home"), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(watched, cwd=ROOT, env=surroundings, capture_output=True, text=True, timeout=600)
    assert done.returncode == 0, done.stderr[-3000:]
    return [line for line in log.read_text(errors="replace").splitlines() if NETWORK.search(line)]


def test_the_demo_opens_no_socket(tmp_path):
    assert alone([PYTHON, "-m", "desktop_app", "demo", "--folder", tmp_path / "demo"], tmp_path) == []


def test_recommending_opens_no_socket(tmp_path):
    model, command = tmp_path / "books.onnx", [PYTHON, "-m", "desktop_app", "recommend"]
    ratings, books = SAMPLES / "bookshop-ratings.csv", SAMPLES / "bookshop-books.csv"
    assert alone([*command, "train", ratings, "-o", model, "--items", books, "--seconds", "5"], tmp_path) == []
    assert alone([*command, "top", model, "-o", tmp_path / "top.csv", "-k", "3"], tmp_path) == []


def test_the_window_opens_no_socket(tmp_path):
    script = tmp_path / "window.py"
    script.write_text(IMPORTS.format(root=str(ROOT)) + WINDOW)
    table = SAMPLES / "heart-disease.csv"
    assert alone([PYTHON, script, tmp_path / "home", table], tmp_path) == []


def test_a_planted_socket_is_found(tmp_path):
    planted = "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM).close()"
    assert alone([PYTHON, "-c", planted], tmp_path)
