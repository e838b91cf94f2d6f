"""The child process ends with its parent, however that ends."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

ROOT = Path(__file__).resolve().parents[2]

# A shell that starts this in the background has it ignore Ctrl+C; a person's terminal has not.
PARENT = """
import signal

from desktop_app.jobs.child import Child

if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.default_int_handler)
    child = Child()
    child.start()
    child.call("tests.jobs.tasks:{function}", (), lambda told: print(child.pid, flush=True), lambda: False)
"""


@pytest.fixture
def parent(tmp_path):
    """A process that runs a call in a child and prints the child's number once it is at work."""
    started = []

    def start(function: str) -> tuple[psutil.Popen, psutil.Process]:
        script = tmp_path / "parent.py"
        script.write_text(PARENT.format(function=function))
        process = psutil.Popen([sys.executable, script], stdout=subprocess.PIPE, cwd=ROOT, env=environment())
        started.append(process)
        return process, psutil.Process(int(process.stdout.readline()))

    yield start
    for process in started:
        if process.is_running():
            process.kill()
        process.stdout.close()


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT)}


def test_a_killed_parent_takes_its_child_along(parent):
    process, child = parent("stuck_without_the_interpreter")
    process.kill()
    process.wait()
    assert psutil.wait_procs([child], timeout=10)[1] == []


def test_an_interrupted_parent_takes_its_child_along(parent):
    process, child = parent("stuck_without_the_interpreter")
    process.send_signal(2)
    assert process.wait(timeout=20) != 0
    assert psutil.wait_procs([child], timeout=10)[1] == []


def test_jobs_need_no_qt_in_the_child():
    code = "import sys; import desktop_app.jobs.worker; print(any(m.startswith('PySide6') for m in sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    assert done.stdout.strip() == "False"


FORGETFUL = """
from desktop_app.jobs.child import Child

if __name__ == "__main__":
    child = Child()
    child.call("tests.jobs.tasks:add", (1, 1), print, lambda: False)
    print(child.pid, flush=True)
"""


def test_a_parent_that_just_ends_is_not_held_up(tmp_path):
    script = tmp_path / "parent.py"
    script.write_text(FORGETFUL)
    done = subprocess.run(
        [sys.executable, script], capture_output=True, text=True, cwd=ROOT, env=environment(), timeout=30, check=True
    )
    assert not psutil.pid_exists(int(done.stdout))
    assert done.stderr == ""
