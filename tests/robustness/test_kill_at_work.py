"""A kill at any moment of real work – reading, cleaning, learning, saving – costs at most the last five seconds.

``ACUMEN_KILLS`` says how often; the default keeps the whole run of the tests short.
"""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

from desktop_app.core.workflows.history import open_project, question_of, recipe_of

ROOT = Path(__file__).resolve().parents[2]
KILLS = int(os.environ.get("ACUMEN_KILLS", "6"))
LOST_S = 5.0


def test_kills_at_work_lose_five_seconds_at_most(tmp_path):
    table, home, project = tmp_path / "people.csv", tmp_path / "家 😀", tmp_path / "kept 张三.acumen"
    lines = [f"{n if n % 9 else ''},{'abc'[n % 3]},{n * 1.5},{'Yes' if n % 3 else 'No'}\n" for n in range(1, 301)]
    table.write_text("age,plan,spent,churn\n" + "".join(lines), encoding="utf-8")
    moments = random.Random(11)
    worst, decided, runs = 0.0, 0, 0
    for _ in range(KILLS):
        said = tmp_path / "said.txt"
        with said.open("w") as out:
            work = subprocess.Popen(
                [sys.executable, "-m", "tests.robustness.working", table, home, project],
                cwd=ROOT,
                stdout=out,
                start_new_session=True,
            )
            _wait_for_words(said, work)
            time.sleep(moments.uniform(0.0, LOST_S + 3.0))
            killed = time.monotonic()
            os.killpg(work.pid, signal.SIGKILL)
            work.wait()
        decisions = [line.split() for line in said.read_text().splitlines(keepends=True) if line.endswith("\n")]
        saved, runs = _opened(project, tmp_path / "cache")
        lost = [killed - float(moment) for moment, seed in decisions if int(seed) > saved]
        worst = max([worst, *lost])
        decided = max(decided, saved)
    print(f"{KILLS} kills, {decided} decisions, {runs} runs kept; oldest decision lost: {worst:.2f} s before the kill")
    assert worst <= LOST_S
    assert decided > KILLS


def _wait_for_words(said: Path, work: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + 120
    while not said.stat().st_size:
        assert work.poll() is None, "the work ended by itself"
        assert time.monotonic() < deadline, "the work did not begin"
        time.sleep(0.02)


def _opened(project: Path, cache: Path) -> tuple[int, int]:
    """Return the last decision that was saved, and the runs; everything of the project can be read."""
    opened = open_project(project, cache)
    recipe_of(opened.project)
    assert all(run.model_path.stat().st_size for run in opened.runs)
    with closing(sqlite3.connect(project)) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    question = question_of(opened.project)
    return (0 if question is None else question.seed), len(opened.runs)
