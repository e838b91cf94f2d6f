"""How the program starts: what belongs to Qt on the window's thread alone, since elsewhere it has ended the process.

And nothing before the window that only a click asks for.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

SCRIPT = """
import builtins, importlib.abc, json, sys, threading
from pathlib import Path

elsewhere = []
of_qt = ("PySide6", "shiboken6", "pyqtgraph", "desktop_app.ui", "desktop_app.jobs")


class Watch(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name.startswith(of_qt) and threading.current_thread() is not threading.main_thread():
            elsewhere.append(name)
        return None


sys.meta_path.insert(0, Watch())
make_class = builtins.__build_class__


def watched(function, name, *bases, **options):
    made = make_class(function, name, *bases, **options)
    if threading.current_thread() is not threading.main_thread() and "Shiboken.Object" in repr(made.__mro__):
        elsewhere.append(made.__qualname__)
    return made


builtins.__build_class__ = watched

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from desktop_app.bootstrap import Acumen
from desktop_app.ui.main_state import TABS

app, home = QApplication(["Acumen"]), Path(sys.argv[1])
acumen = Acumen(app, home / "settings", home / "cache")
with_a_click = (
    "desktop_app.cli", "desktop_app.core.data.doctor", "desktop_app.core.workflows.history",
    "desktop_app.core.workflows.join", "desktop_app.core.workflows.specs", "PySide6.QtNetwork", "logging.handlers",
)
for_the_content = ("desktop_app.ui.app_state", "desktop_app.ui.session", "desktop_app.jobs", "PySide6.QtSvg")
too_early = []
acumen.appeared.connect(lambda: too_early.extend(name for name in for_the_content if name in sys.modules))
acumen.shown.connect(lambda: too_early.extend(name for name in with_a_click if name in sys.modules))
acumen.show()


def look():
    if acumen._is_shown and all(acumen.window.page(key).view is not None for key in TABS):
        from desktop_app.ui.widgets.chart_plot import charts_ready

        if charts_ready():
            app.exit(0)


timer = QTimer(interval=20)
timer.timeout.connect(look)
timer.start()
app.exec()
acumen.close()
libraries = [name for name in ("numpy", "pyarrow") if name in sys.modules]
print(json.dumps({"elsewhere": elsewhere, "too early": too_early, "libraries": libraries}))
"""


def test_no_other_thread_imports_anything_of_qt_and_nothing_comes_before_its_click(tmp_path: Path) -> None:
    surroundings = {**os.environ, "ACUMEN_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", SCRIPT, str(tmp_path)]
    done = subprocess.run(command, env=surroundings, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout.splitlines()[-1])
    assert found == {"elsewhere": [], "too early": [], "libraries": ["numpy", "pyarrow"]}
