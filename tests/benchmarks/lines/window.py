"""The window: how soon it is there, and whether it ever stands still."""

from __future__ import annotations

import time
from typing import Any

from tests.benchmarks.cache import ALL, worker
from tests.benchmarks.display import screen
from tests.benchmarks.figures import Figure, at_most
from tests.benchmarks.measure import median, run_worker
from tests.benchmarks.run import Run

NAME = "window"
_RUNS = 7
_MUST_NOT_BE_LOADED = ("torch", "sklearn", "pandas")


def measure(run: Run) -> list[Figure]:
    """Open the window several times in turns with a bare one."""
    found = run.kept("first-paint", (*ALL, worker("first_paint")), _opened)
    figures = [_figure(found, "wall_s", "on the clock"), _figure(found, "cpu_s", "in CPU seconds")]
    loaded = [name for name in _MUST_NOT_BE_LOADED if name in found["loaded"]]
    shown = ", ".join(loaded) or "none of torch, scikit-learn, pandas"
    return [*figures, Figure("Loaded when the window is shown", shown, "none of these three", not loaded)]


def _opened() -> dict[str, Any]:
    found: dict[str, list[dict[str, Any]]] = {"bare": [], "acumen": []}
    with screen() as environment:
        for _ in range(_RUNS + 1):
            for kind, runs in found.items():
                runs.append(run_worker("first_paint", kind, str(time.time()), environment=environment))
    timed = {
        f"{kind}_{clock}": median([one[clock] for one in runs[1:]])  # the first one warms the disk cache
        for kind, runs in found.items()
        for clock in ("wall_s", "cpu_s")
    }
    return {**timed, "loaded": found["acumen"][-1]["loaded"]}


def _figure(found: dict[str, Any], clock: str, words: str) -> Figure:
    bare = found[f"bare_{clock}"]
    note = f"1.5 × a bare PySide6 window's {bare:.3f} s + 0.3 s; median of {_RUNS}"
    figure = at_most(f"Window shown, {words}", found[f"acumen_{clock}"], 1.5 * bare + 0.3, " s")
    return Figure(figure.what, figure.measured, f"{figure.target} ({note})", figure.is_reached)
