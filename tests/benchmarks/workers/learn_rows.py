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
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unittest import mock

import numpy as np

from tests.benchmarks.learning_splits import FULL, Part, part, rows_of

if TYPE_CHECKING:
    from desktop_app.core.workflows.specs import TrainJob, TrainResult

TINY = 1e-7
_DIGITS = 6
_TINY_SIZES = (200, FULL)  # of the first split only: the smaller file is learned anew
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
        cell = _Cell(chosen, rows[1], Path(place), split, seconds)
        chosen.write(rows[0], cell.learn)
        chosen.write(rows[1], cell.ask)
        has_tiny = size in _TINY_SIZES and split == 0 and not without
        try:
            return {"rows": len(rows[0]), **_measured(cell, has_tiny)}
        except AcumenError as error:
            return {"rows": len(rows[0]), "failed": f"{type(error).__name__}: {error}"}


@dataclass(frozen=True)
class _Cell:
    """What is learned and asked, and where."""

    chosen: Part
    asked: np.ndarray
    folder: Path
    split: int
    seconds: float

    @property
    def learn(self) -> Path:
        return self.folder / "learn.csv"

    @property
    def ask(self) -> Path:
        return self.folder / "ask.csv"

    @property
    def actual(self) -> np.ndarray:
        """Class numbers, or values."""
        if self.chosen.classes:
            numbers: np.ndarray = self.chosen.strata[self.asked]
            return numbers
        place = self.chosen.cells[0].index(self.chosen.target)
        return np.array([float(self.chosen.cells[1 + row][place]) for row in self.asked])


def _load_libraries() -> None:
    """Import what training imports by and by: the peers' clocks begin behind their imports, too."""
    for module in _LIBRARIES:
        if find_spec(module.split(".")[0]) is not None:
            importlib.import_module(module)
    from desktop_app.core.learners.base import LEARNERS

    LEARNERS.load()


def _measured(cell: _Cell, has_tiny: bool) -> dict[str, Any]:
    from desktop_app.core.data.goal import Goal
    from desktop_app.core.progress import Silent
    from desktop_app.core.workflows.load import load
    from desktop_app.core.workflows.specs import LoadSpec, TrainJob, TrainSpec

    loaded = load(LoadSpec(cell.learn, cell.folder / "table.arrow"), Silent())
    goal = Goal.CATEGORY if cell.chosen.classes else Goal.NUMBER
    spec = TrainSpec(cell.chosen.target, goal=goal, seconds=cell.seconds, seed=cell.split)
    job = TrainJob(loaded.table_path, loaded.report, spec, cell.folder / "model.onnx")
    began = used()
    result, uncalibrated = _learned(job)
    answers = _answers(cell, result.model_path, result.plan.classes)
    cpu_s, whole_s = used() - began, used()
    before = _each(cell, _answers(cell, uncalibrated(), result.plan.classes))
    tiny = {"tiny": _tiny(cell, job, result.plan.classes)} if has_tiny else {}
    return {
        "loss": _loss(cell, answers),
        "each": np.round(_each(cell, answers), _DIGITS).tolist(),
        "each_before": np.round(before, _DIGITS).tolist(),
        **(_calibration(cell, answers) if cell.chosen.classes else _coverage(cell, answers)),
        "cpu_s": round(cpu_s, 3),
        "whole_s": round(whole_s, 3),
        **_about(result),
        **tiny,
    }


def _learned(job: TrainJob) -> tuple[TrainResult, Callable[[], Path]]:
    """Train; return a function, too, that writes the same model as it was before it was calibrated."""
    from desktop_app.core.export.writer import write_model
    from desktop_app.core.learners.calibration import Calibration
    from desktop_app.core.progress import Silent
    from desktop_app.core.workflows.train import train

    with mock.patch("desktop_app.core.workflows.train.write_model", wraps=write_model) as written:
        result = train(job, Silent())
    fitted, facts, table, _ = next(call.args for call in written.call_args_list if call.args[3] == job.model_path)

    def write() -> Path:
        path = job.model_path.with_name("uncalibrated.onnx")
        write_model(replace(fitted, **asdict(Calibration())), facts, table, path)
        return path

    return result, write


def _answers(cell: _Cell, model: Path, classes: Sequence[str]) -> np.ndarray:
    """Return what a model file answers for the rows asked: probabilities of the set's classes, or value, low, high."""
    from pyarrow import parquet

    from desktop_app.core.progress import Silent
    from desktop_app.core.workflows.score import score
    from desktop_app.core.workflows.specs import ScoreSpec

    out = model.with_suffix(".parquet")
    score(ScoreSpec(model, cell.ask, out), Silent())
    written = parquet.read_table(out)
    count = len(classes) or 3
    first = written.num_columns - count
    columns = [written.column(first + k).to_numpy().astype(np.float64) for k in range(count)]
    if not classes:
        return np.stack(columns, axis=1)
    probabilities = np.zeros((len(cell.asked), len(cell.chosen.classes)))
    for name, column in zip(classes, columns, strict=True):
        probabilities[:, cell.chosen.classes.index(name)] = column
    return probabilities


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


def _tiny(cell: _Cell, job: TrainJob, classes: Sequence[str]) -> dict[str, Any]:
    """Return how the smallest file that is offered does on the same rows."""
    from desktop_app.core.errors import AcumenError
    from desktop_app.core.progress import Silent
    from desktop_app.core.workflows.shrink import shrink
    from desktop_app.core.workflows.shrink_specs import TINY as SIZE
    from desktop_app.core.workflows.shrink_specs import ShrinkSpec

    spec = ShrinkSpec(job.model_path, job.table_path, job.report, job.spec, cell.folder / "tiny.onnx", SIZE)
    began = used()
    try:
        shrunk = shrink(spec, Silent())
    except AcumenError as error:
        return {"failed": f"{type(error).__name__}: {error}"}
    cpu_s = used() - began
    return {
        "loss": _loss(cell, _answers(cell, shrunk.path, classes)),
        "file_bytes": shrunk.size_bytes,
        "told_cost": shrunk.cost,
        "parity": {"difference": shrunk.parity.max_difference, "flips": shrunk.parity.flips},
        "cpu_s": round(cpu_s, 3),
    }


def _loss(cell: _Cell, answers: np.ndarray) -> float:
    """Return log-loss, or RMSE."""
    if cell.chosen.classes:
        return float(_each(cell, answers).mean())
    return float(np.sqrt(((answers[:, 0] - cell.actual) ** 2).mean()))


def _each(cell: _Cell, answers: np.ndarray) -> np.ndarray:
    """Return what every row adds: its log-loss, or its squared error in squares of the answers' spread."""
    actual = cell.actual
    if not cell.chosen.classes:
        squares: np.ndarray = (answers[:, 0] - actual) ** 2 / np.var(actual)
        return squares
    losses: np.ndarray = -np.log(np.clip(answers[np.arange(len(actual)), actual], TINY, 1.0))
    return losses


def _calibration(cell: _Cell, probabilities: np.ndarray) -> dict[str, Any]:
    from desktop_app.core.evaluation.metrics import called, expected_calibration_error

    actual = cell.actual
    if len(cell.chosen.classes) == 2:
        return {"ece": expected_calibration_error(actual == 1, probabilities[:, 1])}
    best = called(probabilities, 0.5)
    return {"ece": expected_calibration_error(actual == best, probabilities[np.arange(len(actual)), best])}


def _coverage(cell: _Cell, answers: np.ndarray) -> dict[str, Any]:
    actual, (_, low, high) = cell.actual, answers.T
    return {"coverage": float(((actual >= low) & (actual <= high)).mean())}


def used() -> float:
    """Return processor seconds of this process and of those that it has started."""
    spent = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in spent)


if __name__ == "__main__":
    given = sys.argv[1:]
    print(json.dumps(main(given[0], int(given[1]), int(given[2]), float(given[3]), given[4:])))
