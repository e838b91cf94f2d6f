"""The window: how soon it is there and ready, from source and built."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from tests.benchmarks.cache import ALL, worker
from tests.benchmarks.display import screen
from tests.benchmarks.figures import Figure, at_most
from tests.benchmarks.measure import median, run_worker
from tests.benchmarks.places import ROOT
from tests.benchmarks.run import Run

NAME = "window"
_RUNS = 7
_BUILT = ROOT / "build" / "program" / "acumen" / "acumen"
_BARE = ROOT / "build" / "bare" / "bare_window" / "bare_window"
_MUST_NOT_BE_LOADED = ("torch", "sklearn", "pandas")


def measure(run: Run) -> list[Figure]:
    """Open the window several times in turns with a bare one."""
    found = run.kept("first-paint", (*ALL, worker("first_paint")), _opened)
    figures = [_figure(found, "wall_s", "on the clock"), _figure(found, "cpu_s", "in CPU seconds")]
    home = f"{found['acumen_home_wall_s']:.4f} s, {found['acumen_home_cpu_s']:.4f} CPU s"
    figures.append(Figure("Home tab in it", home))
    loaded = [name for name in _MUST_NOT_BE_LOADED if name in found["loaded"]]
    shown = ", ".join(loaded) or "none of torch, scikit-learn, pandas"
    figures.append(Figure("Loaded when the window is shown", shown, "none of these three", not loaded))
    ready = run.kept("ready", ALL, lambda: _ready_after([sys.executable, "-m", "desktop_app"]))
    figures.append(at_most("Ready after the window", ready["after_s"], 1.0, " s", f"median of {_RUNS}"))
    return [*figures, *_of_built_copy(run)]


def _of_built_copy(run: Run) -> list[Figure]:
    if not all(path.is_file() for path in (_BUILT, _BARE)):
        return [
            Figure("The same of the built copy", "not measured: packaging/build.py and smoke_linux.py were not run")
        ]
    places = [path.relative_to(ROOT).as_posix() for path in (_BUILT, _BARE)]
    ours = run.kept("built-ready", places, lambda: _ready_after([str(_BUILT)]))
    bare = run.kept("built-bare", places, _bare)
    return [
        at_most(
            "Window of the built copy", ours["window_s"], 2 * bare["window_s"], " s", f"bare {bare['window_s']:.2f} s"
        ),
        at_most("The same in CPU seconds", ours["cpu_s"], 2 * bare["cpu_s"], " s", f"bare {bare['cpu_s']:.2f} s"),
        at_most("Ready after the window of the built copy", ours["after_s"], 1.0, " s"),
    ]


def _ready_after(command: list[str]) -> dict[str, float]:
    """Start the program several times and return the medians; it ends itself when it is ready."""
    found: list[dict[str, float]] = []
    with screen() as environment, tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "start.json"
        for _ in range(_RUNS + 1):
            whole = [*command, "--smoke", str(out), "--until", "ready"]
            subprocess.run(whole, cwd=ROOT, env={**os.environ, **environment}, capture_output=True, check=True)
            found.append(json.loads(out.read_text(encoding="utf-8"))["times"])
    timed = found[1:]
    return {
        "window_s": median([one["window_s"] for one in timed]),
        "cpu_s": median([one["window_cpu_s"] for one in timed]),
        "after_s": median([one["ready_s"] - one["window_s"] for one in timed]),
    }


def _bare() -> dict[str, float]:
    found: list[list[float]] = []
    with screen() as environment:
        for _ in range(_RUNS + 1):
            done = subprocess.run(
                [str(_BARE)], env={**os.environ, **environment}, capture_output=True, text=True, check=True
            )
            found.append([float(one) for one in done.stdout.split()])
    return {"window_s": median([one[0] for one in found[1:]]), "cpu_s": median([one[1] for one in found[1:]])}


def _opened() -> dict[str, Any]:
    found: dict[str, list[dict[str, Any]]] = {"bare": [], "acumen": []}
    with screen() as environment:
        for _ in range(_RUNS + 1):
            for kind, runs in found.items():
                runs.append(run_worker("first_paint", kind, str(time.time()), environment=environment))
    timed = {
        f"{kind}_{clock}": median([one[clock] for one in runs[1:]])  # the first one warms the disk cache
        for kind, runs in found.items()
        for clock in ("wall_s", "cpu_s", "home_wall_s", "home_cpu_s")
        if clock in runs[0]
    }
    return {**timed, "loaded": found["acumen"][-1]["loaded"]}


def _figure(found: dict[str, Any], clock: str, words: str) -> Figure:
    bare = found[f"bare_{clock}"]
    note = f"1.5 × a bare PySide6 window's {bare:.3f} s + 0.3 s; median of {_RUNS}"
    figure = at_most(f"Window shown, {words}", found[f"acumen_{clock}"], 1.5 * bare + 0.3, " s")
    return Figure(figure.what, figure.measured, f"{figure.target} ({note})", figure.is_reached)
