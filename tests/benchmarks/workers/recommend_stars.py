"""Foretell the ratings of MovieLens 100K in the five folds that scikit-surprise makes (KFold, random_state 0).

python -m tests.benchmarks.workers.recommend_stars RATINGS.tsv
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import Any

import numpy as np

from desktop_app.core.progress import Silent
from desktop_app.core.recommend.log import Log, Signal
from desktop_app.core.recommend.stars import averages, fit_stars
from tests.benchmarks.measure import one_core

_FOLDS = 5


def measured(path: Path) -> dict[str, Any]:
    """Return RMSE and MAE of every fold, those of averages, and the processor seconds of learning."""
    cells = np.loadtxt(path, dtype=np.int64)
    order = np.arange(len(cells))
    np.random.RandomState(0).shuffle(order)
    log, place = _log(cells)
    found: dict[str, list[float]] = {"rmse": [], "mae": [], "averages": [], "cpu_s": []}
    for fold in range(_FOLDS):
        hidden = np.zeros(len(cells), bool)
        hidden[place[np.array_split(order, _FOLDS)[fold]]] = True
        known, asked = log.take(~hidden), log.take(hidden)
        began = time.process_time()
        stars = fit_stars(known, 0, Silent())
        found["cpu_s"].append(time.process_time() - began)
        off = stars.predict(asked.person, asked.item) - asked.value
        plain = averages(known).predict(asked.person, asked.item) - asked.value
        found["rmse"].append(float(np.sqrt(np.mean(np.square(off)))))
        found["mae"].append(float(np.mean(np.abs(off))))
        found["averages"].append(float(np.sqrt(np.mean(np.square(plain)))))
    return dict(found)


def _log(cells: np.ndarray) -> tuple[Log, np.ndarray]:
    """Return the log, and the place in it of each line of the file."""
    people, person = np.unique(cells[:, 0], return_inverse=True)
    items, item = np.unique(cells[:, 1], return_inverse=True)
    sorted_lines = np.lexsort((item, person))
    place = np.empty(len(cells), np.int64)
    place[sorted_lines] = np.arange(len(cells))
    log = Log(
        tuple(map(str, people)),
        tuple(map(str, items)),
        person[sorted_lines].astype(np.int32),
        item[sorted_lines].astype(np.int32),
        cells[sorted_lines, 2].astype(np.float32),
        Signal.RATINGS,
        None,
        4.0,
    )
    return log, place


if __name__ == "__main__":
    one_core()
    print(json.dumps(measured(Path(sys.argv[1]))))
