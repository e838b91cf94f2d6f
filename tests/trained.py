"""Models that are trained once in a test process and looked at by many tests."""

from __future__ import annotations

import csv
import functools
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from desktop_app.core.progress import Silent
from desktop_app.core.workflows.load import load
from desktop_app.core.workflows.specs import Loaded, LoadSpec, TrainJob, TrainResult, TrainSpec
from desktop_app.core.workflows.train import train

GOOD = ["Great", "lovely", "excellent food", "很好吃", "服务好", "will come again"]
BAD = ["bad", "awful", "Cold food", "太慢了", "不好吃", "never again"]
NAMES = ("number", "with gaps", "城市", "again", "review 😀", "when")


@dataclass(frozen=True, eq=False)
class Trained:
    """One finished run: the file learned from, what was read, and the result."""

    path: Path
    loaded: Loaded
    result: TrainResult

    @property
    def model(self) -> Path:
        return self.result.model_path


@functools.cache
def folder() -> Path:
    """A folder that goes with the test process."""
    return Path(tempfile.mkdtemp(prefix="trained-", dir=os.environ["HOME"]))


def trained(answer: str = "yes") -> Trained:
    """Return the run for ``yes`` (Yes or No), ``number``, ``four`` or ``thirty`` (that many classes)."""
    return _trained(answer)


@functools.cache  # by the answer alone: with and without the default it is the same run, and the same file
def _trained(answer: str) -> Trained:
    path = folder() / f"{answer}.csv"
    write_rows(path, answer, rows=300 if answer == "thirty" else 120)
    return learn(path, TrainSpec("answer", seconds=5))


def learn(path: Path, spec: TrainSpec, name: str = "") -> Trained:
    """Open a file and train on it."""
    stem = folder() / (name or path.stem)
    loaded = load(LoadSpec(path, stem.with_suffix(".arrow")), Silent())
    return Trained(
        path, loaded, train(TrainJob(loaded.table_path, loaded.report, spec, stem.with_suffix(".onnx")), Silent())
    )


def write_rows(path: Path, answer: str = "yes", rows: int = 120, names: tuple[str, ...] = NAMES, seed: int = 0) -> None:
    """Write a table of every kind in which the columns know something about the answer."""
    rng = np.random.default_rng(seed)
    signal = rng.normal(size=rows)
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow([*names, "answer"])
        for value, said in zip(signal, _answers(signal, answer), strict=True):
            table.writerow([*_cells(value, rng), said])


def _answers(signal: np.ndarray, answer: str) -> list[str]:
    if answer == "number":
        return [f"{50 + 10 * value:.4f}" for value in signal]
    if answer == "yes":
        return ["Yes" if value > 0 else "No" for value in signal]
    classes = {"four": 4, "thirty": 30}[answer]
    ranks = np.argsort(np.argsort(signal))
    return [f"class {rank * classes // len(signal):02d}" for rank in ranks]


def _cells(value: float, rng: np.random.Generator) -> list[str]:
    like = value + rng.normal(size=5)
    day = np.datetime64("2015-01-01") + int(rng.integers(0, 3_000))
    return [
        f"{value + rng.normal(scale=0.8):.4f}",
        "" if rng.random() < 0.2 else f"{100 * value + rng.normal(scale=90):.3f}",
        "Zürich" if like[0] > 0 else str(rng.choice(["北京", "Rome", ""])),
        "yes" if like[1] > 0 else "no",
        " ".join(rng.choice(GOOD if like[2] > 0 else BAD, 3)),
        str(day),
    ]
