"""How long figures, the data doctor and cleaning steps take on a large table."""

from __future__ import annotations

from statistics import median

from tests.benchmarks.cache import worker
from tests.benchmarks.figures import Figure, at_most, told
from tests.benchmarks.measure import run_worker
from tests.benchmarks.run import Run

NAME = "cleaning"
_SOURCES = ("desktop_app/core/data", worker("cleaning"))


def measure(run: Run) -> list[Figure]:
    """Measure on a table of 20 columns."""
    rows = run.large_rows
    found = run.kept("cleaning", _SOURCES, lambda: run_worker("cleaning", str(rows)), rows)
    slowest = max(found["steps"], key=lambda name: found["steps"][name])
    size = f"{rows:,} × 20"
    return [
        at_most(f"Figures of every column, {size}", found["profile"], 2.0, " s"),
        at_most(f"The data doctor, {size}", found["doctor"], 2.0, " s"),
        at_most(f"A cleaning step, {size}", median(found["steps"].values()), 1.0, " CPU s", "half of them are quicker"),
        told("The slowest of them", found["steps"][slowest], " CPU s", slowest),
    ]
