"""Who gets what, for everybody: as quick as can be, with the lists that `implicit` makes."""

from __future__ import annotations

from typing import Any

from tests.benchmarks.cache import worker
from tests.benchmarks.figures import Figure, at_least, at_most, told
from tests.benchmarks.measure import run_worker
from tests.benchmarks.peers.recommend import WORKER, top_k_of_implicit
from tests.benchmarks.places import ROOT
from tests.benchmarks.run import Run

NAME = "recommend_top_k"
_ITEMS, _FACTORS, _K = 50_000, 64, 10
_PEOPLE, _QUICK_PEOPLE = 100_000, 10_000
_TIMES_QUICKER, _TIMES = 1.7, 3
_ONE_THREAD = {name: "1" for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")}


def measure(run: Run) -> list[Figure]:
    """Let both rank the same factors in turn, each on one thread."""
    people = _QUICK_PEOPLE if run.is_quick else _PEOPLE
    peers = WORKER.relative_to(ROOT).as_posix()
    sources = ("desktop_app/core/scoring/recommending/top_k.py", worker("rank_products"), peers)
    found: dict[str, Any] = run.kept("top-k", sources, lambda: _in_turn(people), people)
    ours, theirs = found["acumen_s"], found["implicit_s"]
    what = f"Top-{_K} for {people:,} people × {_ITEMS:,} items × {_FACTORS} factors without what they have"
    return [
        told(f"{what}, CPU seconds of one thread", ours, " s", f"`implicit` {theirs:.3g} s"),
        at_least(f"{what}: times quicker than `implicit`", theirs / ours, _TIMES_QUICKER, " ×"),
        at_most("The same: lists that differ", float(not found["are_equal"]), 0.0, in_readme=False),
    ]


def _in_turn(people: int) -> dict[str, Any]:
    sizes = (people, _ITEMS, _FACTORS, _K)
    ours, theirs = [], []
    for _ in range(_TIMES):
        theirs.append(top_k_of_implicit(*sizes))
        ours.append(run_worker("rank_products", *map(str, sizes), environment=_ONE_THREAD))
    return {
        "acumen_s": min(one["cpu_s"] for one in ours),
        "implicit_s": min(one["cpu_s"] for one in theirs),
        "are_equal": len({one["lists"] for one in (*ours, *theirs)}) == 1,
    }
