"""A screen to show windows on: the one that is there, a virtual one, or none at all."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator


@contextlib.contextmanager
def screen() -> Iterator[dict[str, str]]:
    """Give the environment of a process that opens windows; its settings are those of nobody."""
    with tempfile.TemporaryDirectory(prefix="acumen-benchmark-") as home, _display() as variables:
        yield {"ACUMEN_HOME": home, **variables}


@contextlib.contextmanager
def _display() -> Iterator[dict[str, str]]:
    program = shutil.which("Xvfb")
    if os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        yield {}
    elif program is None:
        yield {"QT_QPA_PLATFORM": "offscreen"}
    else:
        with _virtual(program) as number:
            yield {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}


@contextlib.contextmanager
def _virtual(program: str) -> Iterator[str]:
    reading, writing = os.pipe()
    command = [program, "-displayfd", str(writing), "-screen", "0", "1920x1200x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=(writing,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            yield told.readline().strip()
    finally:
        server.terminate()
        server.wait()
