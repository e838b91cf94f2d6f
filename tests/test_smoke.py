"""The smoke test that an installed copy runs on itself, here from source."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from desktop_app import __version__
from desktop_app.core.pretrained import manifest
from desktop_app.core.samples import SAMPLES


def smoke(folder: Path, *arguments: str) -> tuple[int, dict[str, Any]]:
    out = folder / "烟.json"
    command = [sys.executable, "-m", "desktop_app", "--smoke", str(out), *arguments]
    surroundings = {**os.environ, "ACUMEN_HOME": str(folder / "李四 😀"), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, env=surroundings, capture_output=True, text=True, check=False)
    return done.returncode, json.loads(out.read_text(encoding="utf-8"))


@pytest.mark.journey
def test_everything_works_and_is_written_down(tmp_path: Path) -> None:
    shot = tmp_path / "窗.png"
    status, report = smoke(tmp_path, "--shot", str(shot))
    assert (status, report["problem"], report["worked"]) == (0, "", True)
    found = {name: step["found"] for name, step in report["steps"].items()}
    assert found["read"] == found["score"] == 303
    assert found["lists"] == 9_500
    assert found["ready"] == 5
    parts = found["parts"]
    assert {"linear", "lightgbm", "extra_trees"} <= set(parts["learners"])
    assert {"number", "category", "text", "date"} <= set(parts["encoders"])
    assert {"fill", "filter", "join"} <= set(parts["steps"])
    assert {"als", "ease", "bestsellers"} <= set(parts["recommenders"])
    assert parts["translations"]["zh_CN"] > 1_000
    assert set(parts["models"]) == set(manifest())
    assert parts["samples"] == [sample.key for sample in SAMPLES]
    assert parts["versions"]["acumen"] == __version__
    assert 0 < report["times"]["window_s"] <= report["times"]["ready_s"] <= report["times"]["read_s"]
    assert shot.stat().st_size > 10_000
    assert shot.with_stem("窗-lists").stat().st_size > 10_000


def test_what_hangs_is_ended(tmp_path: Path) -> None:
    status, report = smoke(tmp_path, "--limit", "0.3")
    assert status != 0
    assert not report["worked"]
    assert "Timeout" in next(tmp_path.glob("*.hung.txt")).read_text(encoding="utf-8")


def test_it_ends_after_the_step_that_is_named(tmp_path: Path) -> None:
    status, report = smoke(tmp_path, "--until", "ready")
    assert (status, report["worked"], list(report["steps"])) == (0, True, ["window", "home", "ready"])
    assert not list(tmp_path.glob("*.hung.txt"))
    assert report["times"]["window_cpu_s"] > 0
