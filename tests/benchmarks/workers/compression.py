"""Learns a set, makes the model file small and tiny, and lets each file answer for rows that none of them has seen.

Arguments: the set's name, the budget in seconds.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from desktop_app.core.data.goal import Goal
from desktop_app.core.evaluation.metrics import log_loss
from desktop_app.core.progress import Silent
from desktop_app.core.workflows.load import load
from desktop_app.core.workflows.score import score
from desktop_app.core.workflows.shrink import shrink
from desktop_app.core.workflows.shrink_specs import SMALL, TINY, ShrinkSpec, Shrunk
from desktop_app.core.workflows.specs import LoadSpec, ScoreSpec, TrainJob, TrainSpec
from desktop_app.core.workflows.train import train
from tests.benchmarks.learning_splits import FULL, Part, part, rows_of


@dataclass(frozen=True)
class Test:
    """The rows that judge, as a file and as answers."""

    chosen: Part
    rows: np.ndarray
    path: Path

    def loss(self, model: Path, classes: tuple[str, ...]) -> float:
        """Return log-loss, or RMSE, of what a model file answers."""
        from pyarrow import parquet

        out = model.with_suffix(".parquet")
        score(ScoreSpec(model, self.path, out), Silent())
        written = parquet.read_table(out)
        first = written.num_columns - (len(classes) or 3)
        if not classes:
            place = self.chosen.cells[0].index(self.chosen.target)
            actual = np.array([float(self.chosen.cells[1 + row][place]) for row in self.rows])
            return float(np.sqrt(((written.column(first).to_numpy() - actual) ** 2).mean()))
        columns = {name: written.column(first + k).to_numpy() for k, name in enumerate(classes)}
        return log_loss(
            self.chosen.strata[self.rows], np.stack([columns[name] for name in self.chosen.classes], axis=1)
        )


def main(name: str, seconds: float) -> dict[str, Any]:
    """Return sizes and losses of the three files, with what was told about their price."""
    chosen = part(name)
    split = rows_of(chosen, FULL, 0)
    assert split is not None, f"{name} has too few rows"
    learned, asked = split
    with tempfile.TemporaryDirectory(prefix="acumen-benchmark-") as place:
        folder = Path(place)
        chosen.write(learned, folder / "learn.csv")
        chosen.write(asked, folder / "ask.csv")
        return measured(Test(chosen, asked, folder / "ask.csv"), folder, seconds)


def measured(test: Test, folder: Path, seconds: float) -> dict[str, Any]:
    """Learn in `folder` and measure there."""
    loaded = load(LoadSpec(folder / "learn.csv", folder / "table.arrow"), Silent())
    goal = Goal.CATEGORY if test.chosen.classes else Goal.NUMBER
    spec = TrainSpec(test.chosen.target, goal=goal, seconds=seconds)
    job = TrainJob(loaded.table_path, loaded.report, spec, folder / "full.onnx")
    result = train(job, Silent())
    classes = result.plan.classes
    found = {"full": {"bytes": job.model_path.stat().st_size, "loss": test.loss(job.model_path, classes)}}
    for size in (SMALL, TINY):
        asked = ShrinkSpec(job.model_path, job.table_path, job.report, spec, folder / f"{size}.onnx", size)
        began = time.process_time()
        shrunk = shrink(asked, Silent())
        cpu_s = time.process_time() - began
        found[size] = {**told(shrunk), "loss": test.loss(shrunk.path, classes), "cpu_s": round(cpu_s, 1)}
    members = {row.learner: round(row.weight, 3) for row in result.leaderboard if row.weight > 0}
    return {"sizes": found, "members": members, "rows": len(test.rows)}


def told(shrunk: Shrunk) -> dict[str, Any]:
    """Return what the app says about a smaller file."""
    return {
        "bytes": shrunk.size_bytes,
        "told_cost": shrunk.cost,
        "told_low": shrunk.low,
        "told_high": shrunk.high,
        "parity": shrunk.parity.max_difference,
        "flips": shrunk.parity.flips,
        "steps": [str(step.sentence().source) for step in shrunk.steps],
    }


if __name__ == "__main__":
    print(json.dumps(main(sys.argv[1], float(sys.argv[2]))))
