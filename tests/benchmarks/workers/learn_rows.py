"""Learns some rows of one set as a person would let Acumen learn them, and tells how well it answers for others.

Arguments: the set, the rows to learn from, the number of the split, the budget in seconds, and modules that this copy
shall be without. The budget counts processor seconds, as that of the peers does, so a busy machine takes nothing away.
"""

from __future__ import annotations

import importlib
import json
import resource
import sys
import tempfile
import time
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from tests.benchmarks.learning_splits import Part, part, rows_of

if TYPE_CHECKING:
    from desktop_app.core.learners.fitted import Fitted
    from desktop_app.core.workflows.specs import TrainResult

TINY = 1e-7
_DIGITS = 6
_LIBRARIES = (
    *("pyarrow.csv", "pyarrow.compute", "pyarrow.parquet", "scipy.optimize", "scipy.sparse", "scipy.special"),
    *("sklearn.linear_model", "sklearn.ensemble", "sklearn.neighbors", "sklearn.svm", "lightgbm", "catboost"),
    *("onnx.helper", "onnxruntime", "desktop_app.core.workflows.train", "desktop_app.core.workflows.score"),
)


def main(name: str, size: int, split: int, seconds: float, without: Sequence[str]) -> dict[str, Any]:
    """Return what came of one split, or the sentence that a person would read instead."""
    time.monotonic = time.process_time  # before anything of the core is imported
    for module in without:
        sys.modules[module] = None  # type: ignore[assignment]  # as if it was not installed
    _load_libraries()
    from desktop_app.core.errors import AcumenError

    chosen = part(name)
    rows = rows_of(chosen, size, split)
    if rows is None:
        raise SystemExit(f"{name} has fewer than {size} rows to learn from")
    with tempfile.TemporaryDirectory(prefix="acumen-benchmark-") as place:
        learn, ask = Path(place) / "learn.csv", Path(place) / "ask.csv"
        chosen.write(rows[0], learn)
        chosen.write(rows[1], ask)
        try:
            return {"rows": len(rows[0]), **_measured(chosen, learn, ask, rows[1], split, seconds)}
        except AcumenError as error:
            return {"rows": len(rows[0]), "failed": f"{type(error).__name__}: {error}"}


def _load_libraries() -> None:
    """Import what training imports by and by: the peers' clocks begin behind their imports, too."""
    for module in _LIBRARIES:
        if find_spec(module.split(".")[0]) is not None:
            importlib.import_module(module)
    from desktop_app.core.learners.base import LEARNERS

    LEARNERS.load()


def _measured(chosen: Part, learn: Path, ask: Path, asked: np.ndarray, split: int, seconds: float) -> dict[str, Any]:
    from desktop_app.core.data.goal import Goal
    from desktop_app.core.progress import Silent
    from desktop_app.core.workflows.load import load
    from desktop_app.core.workflows.score import score
    from desktop_app.core.workflows.specs import LoadSpec, ScoreSpec, TrainJob, TrainSpec
    from tests.benchmarks.workers.learn_set import learned

    loaded = load(LoadSpec(learn, learn.with_suffix(".arrow")), Silent())
    goal = Goal.CATEGORY if chosen.classes else Goal.NUMBER
    spec = TrainSpec(chosen.target, goal=goal, seconds=seconds, seed=split)
    began = used()
    result, fitted = learned(TrainJob(loaded.table_path, loaded.report, spec, learn.with_name("model.onnx")))
    out = ask.with_suffix(".parquet")
    score(ScoreSpec(result.model_path, ask, out), Silent())
    cpu_s, whole_s = used() - began, used()
    judged = _classes(chosen, asked, out, result, fitted) if chosen.classes else _numbers(chosen, asked, out)
    return {**judged, "cpu_s": round(cpu_s, 3), "whole_s": round(whole_s, 3), **_about(result)}


def _about(result: TrainResult) -> dict[str, Any]:
    from desktop_app.core.learners.base import LEARNERS

    candidates = [row.learner for row in result.leaderboard]
    return {
        "file_bytes": result.model_path.stat().st_size,
        "parity": {"difference": result.parity.max_difference, "flips": result.parity.flips},
        "members": {row.learner: round(row.weight, 4) for row in result.leaderboard if row.weight > 0},
        "candidates": candidates,
        "needs": sorted({module for key in candidates for module in LEARNERS[key].needs}),
        "columns": len(result.plan.columns),
    }


def _classes(chosen: Part, asked: np.ndarray, out: Path, result: TrainResult, fitted: Fitted) -> dict[str, Any]:
    from desktop_app.core.evaluation.metrics import called, expected_calibration_error
    from desktop_app.core.learners.fitted import sharpen

    actual = chosen.strata[asked]
    answered = _last_columns(out, len(result.plan.classes))
    probabilities = np.zeros((len(asked), len(chosen.classes)))
    probabilities[:, [chosen.classes.index(name) for name in result.plan.classes]] = answered
    each = _log_losses(actual, probabilities)
    before = _log_losses(actual, sharpen(probabilities, 1.0 / fitted.temperature))  # temperatures undo each other
    if len(chosen.classes) == 2:
        stated, came = probabilities[:, 1], actual == 1
    else:
        best = called(probabilities, 0.5)
        stated, came = probabilities[np.arange(len(actual)), best], actual == best
    return {
        "loss": float(each.mean()),
        "each": np.round(each, _DIGITS).tolist(),
        "each_before": np.round(before, _DIGITS).tolist(),
        "ece": expected_calibration_error(came, stated),
        "temperature": fitted.temperature,
    }


def _numbers(chosen: Part, asked: np.ndarray, out: Path) -> dict[str, Any]:
    place = chosen.cells[0].index(chosen.target)
    actual = np.array([float(chosen.cells[1 + row][place]) for row in asked])
    value, low, high = _last_columns(out, 3).T
    squares = (value - actual) ** 2
    return {
        "loss": float(np.sqrt(squares.mean())),
        "each": np.round(squares / np.var(actual), _DIGITS).tolist(),
        "coverage": float(((actual >= low) & (actual <= high)).mean()),
    }


def _last_columns(path: Path, count: int) -> np.ndarray:
    from pyarrow import parquet

    written = parquet.read_table(path)
    first = written.num_columns - count
    return np.stack([written.column(first + k).to_numpy().astype(np.float64) for k in range(count)], axis=1)


def _log_losses(actual: np.ndarray, probabilities: np.ndarray) -> np.ndarray:
    losses: np.ndarray = -np.log(np.clip(probabilities[np.arange(len(actual)), actual], TINY, 1.0))
    return losses


def used() -> float:
    """Return processor seconds of this process and of those that it has started."""
    spent = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in spent)


if __name__ == "__main__":
    given = sys.argv[1:]
    print(json.dumps(main(given[0], int(given[1]), int(given[2]), float(given[3]), given[4:])))
