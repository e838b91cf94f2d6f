"""Scoring a large file from end to end, and a small one."""

from __future__ import annotations

import tempfile
from itertools import islice
from pathlib import Path
from typing import Any

from tests.benchmarks.cache import CORE, worker
from tests.benchmarks.figures import Figure, at_least, at_most, told
from tests.benchmarks.measure import median, run_acumen, run_worker
from tests.benchmarks.run import Run
from tests.benchmarks.sets import TELCO

NAME = "scoring"
_SMALL_ROWS, _TIMES = 1_000, 5
_ROWS_THAT_COUNT = 1_000_000


def measure(run: Run) -> list[Figure]:
    """Score with the model of the churn data."""
    if not run.has_telco():
        return []
    large = run.kept(f"score-{run.large_rows}", (*CORE, worker("graph_alone")), lambda: _large(run), run.standard_s)
    small = run.kept("score-1000", CORE, lambda: _small(run), run.standard_s)
    return [*_large_figures(large), at_most("`acumen score` on 1,000 rows", small["cpu_s"], 1.5, " CPU s")]


def _large(run: Run) -> dict[str, Any]:
    """Score the file and run the graph alone, in turns; take the best of each, for others use the machine too."""
    model, path = run.telco_model(), run.large_file()
    runs, alone = [], []
    with tempfile.TemporaryDirectory(prefix="acumen-benchmark-") as folder:
        for _ in range(3):
            alone.append(run_worker("graph_alone", str(model), str(path)))
            runs.append(run_acumen("score", str(model), str(path), "-o", str(Path(folder) / "scored.csv")))
    return {
        "rows": alone[0]["rows"],
        "cpu_s": min(one.cpu_s for one in runs),
        "wall_s": min(one.wall_s for one in runs),
        "peak_mb": max(one.peak_mb for one in runs),
        "graph_cpu_s": min(one["cpu_s"] for one in alone),
        "graph_wall_s": min(one["wall_s"] for one in alone),
        "graph_together_s": min(one["together_wall_s"] for one in alone),
    }


def _large_figures(one: dict[str, Any]) -> list[Figure]:
    rows, wall, graph = one["rows"], one["wall_s"], one["graph_wall_s"]
    what = f"Scoring {rows:,} rows × 20 columns of CSV"
    against = f"{what}: time against that of the graph alone, batch after batch"
    note = f"{wall:.2f} s against {graph:.2f} s on the clock"
    is_long_enough = rows >= _ROWS_THAT_COUNT  # else the start of the program is most of it
    return [
        at_least(f"{what}: rows a second from start to end of the command", rows / wall, 25_000),
        at_most(against, wall / graph, 1.3, " ×", note) if is_long_enough else told(against, wall / graph, " ×", note),
        told(
            f"{what}: the same against the graph on all cores",
            wall / one["graph_together_s"], " ×", f"graph {one['graph_together_s']:.2f} s on the clock",
        ),
        told(
            f"{what}: the same in CPU seconds",
            one["cpu_s"] / one["graph_cpu_s"], " ×", f"{one['cpu_s']:.2f} against {one['graph_cpu_s']:.2f}",
        ),
        at_most(f"{what}: peak memory", one["peak_mb"], 1_500, " MB"),
    ]  # fmt: skip


def _small(run: Run) -> dict[str, float]:
    with tempfile.TemporaryDirectory(prefix="acumen-benchmark-") as folder:
        path, out = Path(folder) / "small.csv", Path(folder) / "scored.csv"
        with TELCO.path.open("rb") as file:
            path.write_bytes(b"".join(islice(file, _SMALL_ROWS + 1)))
        model = str(run.telco_model())
        return {"cpu_s": median([run_acumen("score", model, str(path), "-o", str(out)).cpu_s for _ in range(_TIMES)])}
