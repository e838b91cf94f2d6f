"""Plain learners, FLAML and AutoGluon on the same rows, each in an environment made on demand.

    python -m tests.benchmarks.peers.learning plain 50 200 10000      # fills the cache, can be stopped and goes on

A result is kept for each peer, set, size and split until the worker's version, the peer's packages or budget change.
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import tempfile
import venv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.benchmarks.learning_splits import FOLDER, FULL, SETS, SPLITS, Part, part, rows_of

WORKER = Path(__file__).with_name("learning_worker.py")
WORKER_VERSION = 1
"""Raised when a change of the worker changes what a peer answers: measuring again takes hours."""
_PLACE = Path(os.environ.get("ACUMEN_PEERS", tempfile.gettempdir()))


@dataclass(frozen=True)
class Peer:
    """A peer's environment and the processor seconds that it may take on small tables and on full ones."""

    key: str
    packages: tuple[str, ...]
    small_s: float = 0.0
    full_s: float = 0.0

    @property
    def python(self) -> Path:
        """The Python of its environment; the first call makes it."""
        place = _PLACE / f"peers-tables-{self.key}"
        python = place / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
        marker = place / "complete.json"
        if not marker.is_file() or json.loads(marker.read_text(encoding="utf-8")) != list(self.packages):
            venv.create(place, clear=True, with_pip=True)
            subprocess.run([str(python), "-m", "pip", "install", "-q", *self.packages], check=True)
            marker.write_text(json.dumps(self.packages), encoding="utf-8")
        return python

    def budget_s(self, size: int) -> float:
        """Return what it may take."""
        return self.full_s if size == FULL else self.small_s


PEERS = {
    peer.key: peer
    for peer in (
        Peer("plain", ("scikit-learn==1.9.1", "catboost", "pandas", "numpy")),
        Peer("flaml", ("flaml[automl]", "catboost", "scikit-learn", "pandas"), 30.0, 60.0),
        Peer("autogluon", ("torch==2.13.0", "autogluon.tabular[lightgbm,catboost,xgboost,fastai]")),
    )
}


def results(peer: Peer, name: str, size: int, split: int) -> dict[str, Any] | None:
    """Return what is kept of a peer on one split, or None."""
    path = _path(peer, name, size, split)
    return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else None


def measure(peer: Peer, jobs: Sequence[tuple[str, int, int]]) -> Iterator[tuple[str, int, int, dict[str, Any]]]:
    """Yield set, size, split and the peer's result for every job, measuring what is not kept yet."""
    worker: dict[float, subprocess.Popen[str]] = {}
    try:
        for name, size, split in jobs:
            chosen = part(name)
            rows = rows_of(chosen, size, split)
            if rows is None:
                continue
            found = results(peer, name, size, split)
            if found is None:
                budget = peer.budget_s(size)
                if budget not in worker:
                    worker[budget] = _start(peer, budget)
                found = _ask(worker[budget], chosen, rows, split)
                path = _path(peer, name, size, split)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(json.dumps(found), encoding="utf-8")
            yield name, size, split, found
    finally:
        for process in worker.values():
            process.communicate()


def _start(peer: Peer, budget: float) -> subprocess.Popen[str]:
    command = [str(peer.python), str(WORKER), peer.key, str(budget)]
    errors = (FOLDER / f"{peer.key}.log").open("a", encoding="utf-8")
    # FLAML's CatBoost writes into the folder that it is started in.
    return subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors, text=True, cwd=FOLDER
    )


def _ask(process: subprocess.Popen[str], chosen: Part, rows: tuple[Any, Any], split: int) -> dict[str, Any]:
    learn, ask = (one.tolist() for one in rows)
    about = str(FOLDER / f"{chosen.name}.json")
    job = {"about": about, "csv": str(chosen.path), "learn": learn, "ask": ask, "seed": split}
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(json.dumps(job) + "\n")
    process.stdin.flush()
    for line in process.stdout:
        if line.startswith("RESULT "):
            answer: dict[str, Any] = json.loads(line.removeprefix("RESULT "))
            return answer
    raise RuntimeError(f"a peer ended on {chosen.name}; see {FOLDER}")


def _path(peer: Peer, name: str, size: int, split: int) -> Path:
    budget = peer.budget_s(size)
    digest = hashlib.sha256(repr((WORKER_VERSION, peer.packages, budget)).encode()).hexdigest()[:10]
    return FOLDER / f"{peer.key}-{digest}" / f"{name}-{size}-{split}.json"


def main(key: str, sizes: Sequence[str]) -> None:
    """Fill the cache of one peer."""
    jobs = [(name, int(size), split) for size in sizes for split in range(SPLITS) for name in SETS]
    for name, size, split, found in measure(PEERS[key], jobs):
        losses = ", ".join(f"{who} {one['loss']:.4g} ({one['cpu_s']:.1f} s)" for who, one in found.items())
        print(f"{name} {size} {split}: {losses}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
