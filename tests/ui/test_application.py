"""Files that the system opens with the program: on a Mac they come as events, at the start and later."""

from __future__ import annotations

import json
import os
import subprocess
import sys

SCRIPT = """
import json
from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QFileOpenEvent
from desktop_app.ui.application import Application

app, opened = Application("Acumen"), []
app.file_opened.connect(lambda path: opened.append(path.as_posix()))
for name in ("/data/first 1.csv", "/data/第二 😀.acumen"):
    QCoreApplication.sendEvent(app, QFileOpenEvent(name))
before = list(opened)
app.hand_out()
QCoreApplication.sendEvent(app, QFileOpenEvent(QUrl.fromLocalFile("/data/model.onnx")))
QCoreApplication.sendEvent(app, QFileOpenEvent(QUrl("acumen://elsewhere")))
print(json.dumps([before, opened]))
"""


def test_files_wait_until_the_window_is_there_and_come_at_once_later() -> None:
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1"}
    done = subprocess.run([sys.executable, "-c", SCRIPT], env=surroundings, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    before, opened = json.loads(done.stdout)
    assert before == []
    assert opened == ["/data/first 1.csv", "/data/第二 😀.acumen", "/data/model.onnx"]


def test_the_window_opens_them() -> None:
    """The whole way: an event reaches the window's session."""
    code = """
import sys
from pathlib import Path
from unittest import mock
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication
from desktop_app import bootstrap

opened = []


def note(self, path):
    opened.append(path.name)
    QTimer.singleShot(0, QApplication.quit)


bootstrap.Acumen.open_again = note
make = bootstrap.Application


def made(name):
    app = make(name)
    QCoreApplication.postEvent(app, QFileOpenEvent("/data/sales.csv"))
    return app


with mock.patch.object(bootstrap, "Application", made):
    bootstrap.main([])
print(opened)
"""
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", code], env=surroundings, capture_output=True, text=True, check=False, timeout=60
    )
    assert done.stdout.strip() == "['sales.csv']", done.stderr
