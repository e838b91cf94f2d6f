"""Ratings that are foretold, on the folds of scikit-surprise and beside its two best methods."""

from __future__ import annotations

import numpy as np

from tests.benchmarks.cache import CORE, worker
from tests.benchmarks.figures import Figure, at_most, told
from tests.benchmarks.measure import run_worker
from tests.benchmarks.peers.recommend import stars_of_peers
from tests.benchmarks.places import data_folder
from tests.benchmarks.run import Run

NAME = "recommend stars"
_FILE = "recommend/ml-100k/u.data"


def measure(run: Run) -> list[Figure]:
    """Cross-validate on MovieLens 100K."""
    path = data_folder() / _FILE
    if not path.is_file():
        run.left_out.append("ml-100k")
        return []
    sources = (*CORE, worker("recommend_stars"))
    ours = run.kept("stars-ml-100k", sources, lambda: run_worker("recommend_stars", str(path)))
    peers = {} if run.is_quick else stars_of_peers(path, run.is_fresh)
    beside = [f"averages {np.mean(ours['averages']):.3f}"]
    beside += [f"{name} {one['rmse']:.3f} in {one['cpu_s_a_fold']:.0f} CPU s" for name, one in peers.items()]
    what = "MovieLens 100K, 5 folds"
    return [
        at_most(f"{what}: RMSE of foretold stars", float(np.mean(ours["rmse"])), 0.915, note="; ".join(beside)),
        told(f"{what}: mean absolute error", float(np.mean(ours["mae"])), in_readme=False),
        at_most(f"{what}: time to learn one", float(np.mean(ours["cpu_s"])), 10, " CPU s"),
    ]
