"""Rules that hold for every test: no real settings, no screen, nothing said in vain, nothing left running."""

from __future__ import annotations

import logging
import os
import shutil
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parent.parent


def _private_home() -> Path:
    """Send everything that reads a home or settings folder to a folder of this test process."""
    home = Path(tempfile.mkdtemp(prefix="acumen-tests-"))
    places = {
        "HOME": "",
        "USERPROFILE": "",
        "APPDATA": "AppData/Roaming",
        "LOCALAPPDATA": "AppData/Local",
        "XDG_CONFIG_HOME": ".config",
        "XDG_CACHE_HOME": ".cache",
        "XDG_DATA_HOME": ".local/share",
        "XDG_STATE_HOME": ".local/state",
        "XDG_RUNTIME_DIR": "run",
    }
    for variable, place in places.items():
        folder = home / place
        folder.mkdir(parents=True, exist_ok=True)
        folder.chmod(0o700)
        os.environ[variable] = str(folder)
    return home


# Both must be in place before Qt or a numeric library is imported.
_HOME = _private_home()
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Two test processes share the cores: idle OpenMP threads that spin would take them from each other.
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")

settings.register_profile("acumen", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "acumen")


def pytest_unconfigure() -> None:
    shutil.rmtree(_HOME, ignore_errors=True)


@pytest.fixture(scope="session")
def samples() -> Path:
    """Folder of the samples that travel with the app."""
    return ROOT / "resources" / "samples"


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Folder of the larger development data; tests that need it are skipped where it is not."""
    named = os.environ.get("ACUMEN_TEST_DATA")
    folder = Path(named) if named else ROOT.parent / "shared" / "data"
    if not folder.is_dir():
        pytest.skip(f"no development data at {folder}; set ACUMEN_TEST_DATA to its folder")
    return folder


def _is_helper_process(command: list[str]) -> bool:
    """`multiprocessing` keeps this one process of its own until Python ends."""
    return any("resource_tracker" in part for part in command)


def _children() -> set[int]:
    import psutil

    found = set()
    for child in psutil.Process().children(recursive=True):
        try:
            if child.status() != psutil.STATUS_ZOMBIE and not _is_helper_process(child.cmdline()):
                found.add(child.pid)
        except psutil.NoSuchProcess:
            continue
    return found


def _threads() -> set[threading.Thread]:
    # A Qt thread that once ran Python stays listed as a dummy for ever, also after it has ended.
    return {thread for thread in threading.enumerate() if not isinstance(thread, threading._DummyThread)}


@pytest.fixture(autouse=True)
def nothing_left_running(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that leaves a thread or a child process behind; ``leaves_running`` is the way out."""
    if request.node.get_closest_marker("leaves_running"):
        yield
        return
    import psutil

    threads, children = _threads(), _children()
    yield
    for thread in _threads() - threads:
        thread.join(timeout=5)
    left = [thread.name for thread in _threads() - threads]
    started = [psutil.Process(pid) for pid in _children() - children if psutil.pid_exists(pid)]
    _, alive = psutil.wait_procs(started, timeout=5)
    left += [f"process {process.pid}" for process in alive]
    for process in alive:
        process.kill()
    assert not left, f"left running: {', '.join(left)}"


@pytest.fixture(autouse=True)
def no_unexpected_log_errors(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test during which an error was logged; ``logs_errors`` says that one is expected."""
    yield
    if request.node.get_closest_marker("logs_errors"):
        return
    errors = [record.getMessage() for record in caplog.get_records("call") if record.levelno >= logging.ERROR]
    assert not errors, f"errors in the log: {errors}"
