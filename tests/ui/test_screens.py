"""The window fits the screens that people have: small laptops, 4K at 200 %, and one that is smaller than the window."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from desktop_app.bootstrap import Acumen
from desktop_app.ui.main_state import TABS

app, home = QApplication(["Acumen"]), Path(sys.argv[1])
acumen = Acumen(app, home / "settings", home / "cache", language=sys.argv[2])
acumen.show()


def look():
    window = acumen.window
    if not acumen._is_shown or any(window.page(key).view is None for key in TABS):
        return
    timer.stop()
    room = window.screen().availableGeometry()
    sizes = {}
    for key in TABS:
        window.go_to(key)
        app.processEvents()
        sizes[key] = [window.width(), window.height(), window.minimumSizeHint().width()]
    picture = window.grab()
    print(json.dumps({
        "room": [room.width(), room.height()],
        "inside": room.contains(window.geometry()),
        "sizes": sizes,
        "ratio": picture.devicePixelRatio(),
        "pixels": [picture.width(), picture.height()],
    }))
    app.exit(0)


timer = QTimer(interval=50)
timer.timeout.connect(look)
timer.start()
app.exec()
acumen.window.close()
acumen.close()
"""
SCREENS = {
    "laptop": (1366, 768, 1),
    "4K at 200 %": (1920, 1080, 2),
    "4K at 150 %": (2560, 1440, 1.5),
    "smaller than the window": (1024, 600, 1),
}


@pytest.mark.parametrize("language", ["en", "zh_CN"])
@pytest.mark.parametrize("name", SCREENS)
def test_the_window_fits_the_screen(tmp_path: Path, name: str, language: str) -> None:
    width, height, ratio = SCREENS[name]
    screen = {"name": "screen", "x": 0, "y": 0, "width": int(width * ratio), "height": int(height * ratio)}
    config = tmp_path / "screens.json"
    config.write_text(
        json.dumps({"screens": [{**screen, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}]}), encoding="utf-8"
    )
    surroundings = {
        **os.environ,
        "ACUMEN_HOME": str(tmp_path),
        "QT_SCALE_FACTOR": str(ratio),
        "QT_QPA_PLATFORM": f"offscreen:configfile={config}",
    }
    command = [sys.executable, "-c", SCRIPT, str(tmp_path), language]
    done = subprocess.run(command, env=surroundings, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout.splitlines()[-1])
    assert found["ratio"] == ratio
    assert found["room"] == [width, height]
    for tab, (wide, high, least) in found["sizes"].items():
        assert wide <= found["room"][0], tab
        assert high <= found["room"][1], tab
        assert least <= found["room"][0], tab
