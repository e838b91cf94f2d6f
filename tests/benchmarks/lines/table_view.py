"""A large table on screen: whether scrolling, sorting or searching ever holds the window up."""

from __future__ import annotations

from functools import partial
from typing import Any

from tests.benchmarks.cache import worker
from tests.benchmarks.display import screen
from tests.benchmarks.figures import Figure, at_least, at_most, told
from tests.benchmarks.measure import run_worker
from tests.benchmarks.run import Run

NAME = "table_view"
_SOURCES = (
    "desktop_app/ui/item_models",
    "desktop_app/ui/widgets",
    "desktop_app/core/data/table.py",
    worker("table_view"),
    worker("gaps"),
)
_SORT_S = 1.5


def measure(run: Run) -> list[Figure]:
    """Look at a table of the usual large size, and at one ten times as long."""
    return [figure for rows in (run.large_rows, 10 * run.large_rows) for figure in _of(run, rows)]


def _of(run: Run, rows: int) -> list[Figure]:
    found = run.kept(f"table-view-{rows}", _SOURCES, partial(_watched, rows))
    phases = {name: phase for name, phase in found["phases"].items() if name != "idle"}
    idle = found["phases"]["idle"]["longest_ms"]
    gaps = sum(phase["gaps"] for phase in phases.values())
    short = sum(phase["short_share"] * phase["gaps"] for phase in phases.values()) / gaps
    worst = max(phases, key=lambda name: phases[name]["longest_own_ms"])
    slowest = max(found["sort_s"], key=lambda name: found["sort_s"][name])
    what, sort = f"{rows:,} rows on screen", f"{rows:,} rows sorted, the slowest of 5 columns"
    note = f"idle window {idle:.0f} ms; most while {worst}"
    figures = [
        at_least(f"{what}: gaps of at most 50 ms", 100 * short, 99.0, " %"),
        at_most(f"{what}: longest work of the window", phases[worst]["longest_own_ms"], idle + 100, " ms", note),
    ]
    if rows == run.large_rows:
        return [*figures, at_most(sort, found["sort_s"][slowest], _SORT_S, " CPU s", slowest)]
    return [*figures, told(sort, found["sort_s"][slowest], " CPU s", slowest)]


def _watched(rows: int) -> dict[str, Any]:
    with screen() as environment:
        return run_worker("table_view", str(rows), environment=environment)
