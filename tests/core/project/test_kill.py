"""A kill at any moment costs nothing that was saved."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

from desktop_app.core.project.store import ProjectStore

ROOT = Path(__file__).resolve().parents[3]
KILLS = 50

WRITER = """
import sys
from pathlib import Path
from desktop_app.core.project.project import Project, RunRecord
from desktop_app.core.project.store import ProjectStore

path, number = Path(sys.argv[1]), int(sys.argv[2])
while True:
    store = ProjectStore.open(path)
    for _ in range(7):
        number += 1
        store.append_run(RunRecord(f"run{number}", "", {"number": number}, {}, b"m" * 20_000))
        store.save(Project(notes=str(number)))
        print(number, flush=True)
    store.close()
"""


def last_number(lines: bytes) -> int:
    whole = lines[: lines.rfind(b"\n") + 1].split()
    return int(whole[-1]) if whole else 0


def test_kills_lose_nothing_that_was_saved(tmp_path):
    path = tmp_path / "project.acumen"
    ProjectStore.create(path).close()
    moments = random.Random(7)
    promised = 0
    for _ in range(KILLS):
        arguments = [sys.executable, "-c", WRITER, path, str(promised)]
        writer = subprocess.Popen(arguments, stdout=subprocess.PIPE, cwd=ROOT)
        first = writer.stdout.readline()
        deadline = time.monotonic() + moments.uniform(0, 0.05)
        while time.monotonic() < deadline:
            continue
        writer.kill()
        promised = max(promised, last_number(first + writer.communicate()[0]))
        with ProjectStore.open(path) as store:
            saved, runs = int(store.load().notes), store.runs()
        assert saved >= promised
        assert [run.document["number"] for run in runs[:saved]] == list(range(1, saved + 1))
        assert len(runs) - saved in (0, 1)  # the kill may have come between a run and its project
        promised = len(runs)
    with ProjectStore.open(path) as store:
        assert all(store.model_bytes(run.id) == b"m" * 20_000 for run in store.runs())
    assert promised > KILLS
    assert list(tmp_path.iterdir()) == [path]
