"""The quality of a Standard training, beside plain scikit-learn on the same split."""

from __future__ import annotations

import csv
import tempfile
from functools import partial
from pathlib import Path
from statistics import mean
from typing import Any

import numpy as np

from tests.benchmarks.cache import CORE, worker
from tests.benchmarks.figures import Figure, at_least, at_most, told
from tests.benchmarks.measure import run_acumen, run_worker
from tests.benchmarks.run import Run
from tests.benchmarks.sets import TELCO

NAME = "churn"
_HELD_OUT = 0.3
_POSITIVE = "Yes"


def measure(run: Run) -> list[Figure]:
    """Learn from 70 % of the churn data with every seed and answer for the rest."""
    if not run.has_telco():
        return []
    seeds = (0,) if run.is_quick else (0, 1, 2)
    splits = [run.kept(f"churn-{seed}", (*CORE, worker("plain_learners")), partial(_split, seed)) for seed in seeds]
    note = f"mean of {len(seeds)} splits" if len(seeds) > 1 else "one split"
    auc = mean(one["acumen"]["auc"] for one in splits)
    cpu = max(one["acumen"]["cpu_s"] for one in splits)
    figures = [
        at_least("Telco churn, Standard: AUC on the held-out 30 %", auc, 0.84, "", note),
        at_most("Telco churn, Standard: training", cpu, 90, " CPU s", "the longest"),
    ]
    for name in splits[0]["plain"]:
        plain = mean(one["plain"][name]["auc"] for one in splits)
        seconds = mean(one["plain"][name]["cpu_s"] for one in splits)
        figures.append(told(f"The same by plain scikit-learn: {name}", plain, " AUC", f"{seconds:.1f} CPU s"))
    return figures


def _split(seed: int) -> dict[str, Any]:
    with tempfile.TemporaryDirectory(prefix="acumen-benchmark-") as place:
        folder = Path(place)
        learn, ask, answers = folder / "learn.csv", folder / "ask.csv", folder / "answers.csv"
        actual = _write_split(learn, ask, seed)
        model = str(folder / "model.onnx")
        trained = run_acumen("train", str(learn), "--predict", TELCO.target, "-o", model, "--seed", str(seed))
        run_acumen("score", model, str(ask), "-o", str(answers))
        score = [float(row[f"p({_POSITIVE})"]) for row in _rows(answers)]
        found = {"auc": _auc(actual, np.array(score)), "cpu_s": trained.cpu_s, "wall_s": trained.wall_s}
        return {"acumen": found, "plain": run_worker("plain_learners", str(learn), str(ask))}


def _write_split(learn: Path, ask: Path, seed: int) -> np.ndarray:
    """Write both parts, each class divided in the same ratio; return the answers of the second."""
    rows = _rows(TELCO.path)
    rng = np.random.default_rng(seed)
    answers = np.array([row[TELCO.target] for row in rows])
    asked = np.zeros(len(rows), dtype=bool)
    for value in np.unique(answers):
        places = rng.permutation(np.flatnonzero(answers == value))
        asked[places[: round(_HELD_OUT * len(places))]] = True
    for path, chosen in ((learn, ~asked), (ask, asked)):
        with path.open("w", newline="", encoding="utf-8") as file:
            writer = csv.DictWriter(file, list(rows[0]))
            writer.writeheader()
            writer.writerows(rows[place] for place in np.flatnonzero(chosen))
    positive: np.ndarray = answers[asked] == _POSITIVE
    return positive


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(newline="", encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


def _auc(positive: np.ndarray, score: np.ndarray) -> float:
    from sklearn.metrics import roc_auc_score

    return float(roc_auc_score(positive, score))
