"""The libraries that recommend, in an environment made on demand, and what they reach on a split.

    from tests.benchmarks.peers.recommend import peers_on, stars_of_peers
    found = peers_on(Path("split.npz"))            # {"EASE": PeerResult(people, ndcg, cpu_s, setting), ...}
    python -m tests.benchmarks.peers.recommend split.npz ...      # prints a table

A split is an ``.npz`` with CSR parts (``NAME_d`` data, ``NAME_i`` indices, ``NAME_p`` indptr, ``NAME_s`` shape) of
``train``, ``valid`` and ``test`` (people x items), optionally ``uf`` and ``itf`` (features of people and items),
``seen`` (what else is not to be recommended) and ``cand_v``, ``cand_t`` (masks of the items that may be). Every peer
is tuned on ``valid`` after learning from ``train``; then it learns from both and ``test`` is scored once, all items
ranked. Results are kept until the split or the worker changes.
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import tempfile
import venv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from tests.benchmarks.cache import kept
from tests.benchmarks.measure import WorkerFailed

PLACE = Path(os.environ.get("ACUMEN_PEERS", tempfile.gettempdir())) / "peers-recommend"
WORKER = Path(__file__).with_name("recommend_worker.py")
_PACKAGES = ("numpy", "scipy", "threadpoolctl", "implicit==0.7.3", "scikit-surprise==1.1.5", "rectools-lightfm==1.17.3")
_BUILD = {"LIGHTFM_NO_CFLAGS": "1", "CFLAGS": "-O3"}


@dataclass(frozen=True, eq=False)
class PeerResult:
    """What one peer reached.

    Attributes
    ----------
    people : ndarray of int
        Rows of ``test`` with something to find.
    ndcg : ndarray of float
        NDCG@10 of each of them.
    cpu_s : float
        Processor seconds of the last fit.
    setting : str
        What tuning chose.
    """

    people: np.ndarray
    ndcg: np.ndarray
    cpu_s: float
    setting: str


def environment() -> Path:
    """Return the Python of the peers' environment; the first call makes it."""
    python = PLACE / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    marker = PLACE / "complete.json"
    if not marker.is_file() or json.loads(marker.read_text(encoding="utf-8")) != list(_PACKAGES):
        venv.create(PLACE, clear=True, with_pip=True)
        install = [str(python), "-m", "pip", "install", "-q", *_PACKAGES]
        _run(install, {**os.environ, **_BUILD})
        marker.write_text(json.dumps(_PACKAGES), encoding="utf-8")
    return python


def peers_on(split: Path, only: Sequence[str] = (), is_fresh: bool = False) -> dict[str, PeerResult]:
    """Return what each peer reaches on a split (all that apply to it, or those named in `only`)."""
    digest = hashlib.sha256(split.read_bytes() + WORKER.read_bytes() + repr(only).encode()).hexdigest()[:16]
    found: Mapping[str, Any] = kept(f"peers-{split.stem}", digest, lambda: _rank(split, only), is_fresh)
    return {
        name: PeerResult(np.asarray(one["people"]), np.asarray(one["ndcg"]), one["cpu_s"], one["setting"])
        for name, one in found.items()
    }


def stars_of_peers(ratings: Path, is_fresh: bool = False) -> dict[str, Any]:
    """Return RMSE and CPU seconds a fold of Surprise's SVD and SVD++, on its 5 folds (random_state 0).

    Parameters
    ----------
    ratings : Path
        Lines of user, item, rating and more, separated by tabs.
    """
    digest = hashlib.sha256(ratings.read_bytes() + WORKER.read_bytes()).hexdigest()[:16]
    found: dict[str, Any] = kept(f"peers-stars-{ratings.stem}", digest, lambda: _ask("stars", str(ratings)), is_fresh)
    return found


def top_k_of_implicit(people: int, items: int, factors: int, k: int) -> dict[str, Any]:
    """Return CPU seconds of `implicit`'s own top-k and a digest of its lists, on `made_factors`."""
    return _ask("top_k", str(people), str(items), str(factors), str(k))


def _rank(split: Path, only: Sequence[str]) -> dict[str, Any]:
    return _ask("rank", str(split), ",".join(only))


def _ask(*arguments: str) -> dict[str, Any]:
    threads = {name: "1" for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")}
    output = _run([str(environment()), str(WORKER), *arguments], {**os.environ, **threads})
    found: dict[str, Any] = json.loads(output.strip().splitlines()[-1])
    return found


def _run(command: Sequence[str], settings: Mapping[str, str]) -> str:
    done = subprocess.run(command, env=settings, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode:
        raise WorkerFailed(f"{' '.join(command[:5])} ended with {done.returncode}:\n{done.stderr[-2000:]}")
    return done.stdout


def main() -> None:
    """Print what the peers reach on the splits that are named."""
    for name in sys.argv[1:]:
        print(name)
        for peer, one in sorted(peers_on(Path(name)).items(), key=lambda pair: -pair[1].ndcg.mean()):
            print(f"  {peer:<24}{one.ndcg.mean():.4f}  {len(one.ndcg)} people  {one.cpu_s:6.1f} s  {one.setting}")


if __name__ == "__main__":
    main()
