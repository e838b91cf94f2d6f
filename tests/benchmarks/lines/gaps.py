"""Whether the window ever stands still while it reads, learns and scores."""

from __future__ import annotations

from typing import Any

from tests.benchmarks.cache import ALL, worker
from tests.benchmarks.display import screen
from tests.benchmarks.figures import Figure, at_least, at_most
from tests.benchmarks.measure import run_worker
from tests.benchmarks.run import Run

NAME = "gaps"
_PHASES = ("reading", "training", "scoring")


def measure(run: Run) -> list[Figure]:
    """Walk the journey once with a heartbeat in the window's thread."""
    if not run.has_telco():
        return []
    found = run.kept(f"gaps-{run.large_rows}", (*ALL, worker("gaps")), lambda: _walked(run))
    idle = found["phases"]["idle"]["longest_ms"]
    figures = []
    for phase in _PHASES:
        one = found["phases"][phase]
        what = f"Event loop while {phase}"
        note = f"idle window {idle:.0f} ms; longest work of the window itself {one['longest_own_ms']:.0f} ms"
        figures += [
            at_least(f"{what}: gaps of at most 50 ms", 100 * one["short_share"], 99.0, " %"),
            at_most(f"{what}: longest gap", one["longest_ms"], idle + 100, " ms", note),
        ]
    return figures


def _walked(run: Run) -> dict[str, Any]:
    seconds = "20" if run.is_quick else "60"
    path = str(run.large_file())
    with screen() as environment:
        return run_worker("gaps", path, seconds, environment=environment)
