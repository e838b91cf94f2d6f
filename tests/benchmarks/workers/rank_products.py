"""Acumen's own top-k of made factors. Arguments: people, items, factors, k."""

from __future__ import annotations

import hashlib
import json
import sys
import time

import numpy as np

from desktop_app.core.scoring.recommending.top_k import Seen, best_products
from tests.benchmarks.peers.recommend_worker import made_factors


def main(people: int, items: int, factors: int, k: int) -> dict[str, float | str]:
    """Return processor and wall-clock seconds, and a digest of the lists."""
    left, right, seen = made_factors(people, items, factors)
    began, wall = time.process_time(), time.perf_counter()
    lists = np.concatenate([one for _, one, _ in best_products(left, right, k, Seen(seen.indptr, seen.indices))])
    took, waited = time.process_time() - began, time.perf_counter() - wall
    digest = hashlib.sha256(np.ascontiguousarray(lists, np.int64).tobytes()).hexdigest()
    return {"cpu_s": took, "wall_s": waited, "lists": digest}


if __name__ == "__main__":
    print(json.dumps(main(*(int(value) for value in sys.argv[1:]))))
