"""How quickly a recommender's file answers: one person never seen, and everybody, on one core.

Arguments: items, people, the recommenders' keys with commas between them. The log is drawn: popular and rare items,
a few tastes, 18 likes a person.
"""

from __future__ import annotations

import json
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np

from desktop_app.core.progress import Silent
from desktop_app.core.recommend.base import HISTORY_LENGTHS, RECOMMENDERS
from desktop_app.core.recommend.blend import Blend, BlendMember
from desktop_app.core.recommend.document import FileFacts
from desktop_app.core.recommend.graph import GraphParts
from desktop_app.core.recommend.log import Given, Log
from desktop_app.core.recommend.people import Stored
from desktop_app.core.scoring.recommending.asks import ListOptions, TopSpec
from desktop_app.core.scoring.recommending.file import RecommenderFile
from desktop_app.core.scoring.recommending.top_file import write_top
from desktop_app.core.workflows.recommend_file import write_recommender
from tests.benchmarks.measure import one_core

_LIKES, _TASTES, _CALLS = 18, 12, 400


def main(items: int, people: int, keys: tuple[str, ...]) -> dict[str, Any]:
    """Return what writing, opening and asking took."""
    one_core()
    log = drawn(items, people)
    with tempfile.TemporaryDirectory(prefix="acumen-benchmark-") as folder:
        path = Path(folder) / "model.onnx"
        parity = write_recommender(_parts(log, keys), FileFacts("user", "item"), log, path, Silent())
        began = time.process_time()
        model = RecommenderFile.open(path)
        _ = model.session
        opened_s = time.process_time() - began
        found = {f"one_{likes}_ms": 1e3 * _one(model, likes) for likes in (1, 10, 50)}
        for name, because in (("lists", False), ("because", True)):
            began = time.process_time()
            write_top(model, TopSpec(path, Path(folder) / "top.csv", ListOptions(), because=because), Silent())
            found[f"{name}_cpu_s"] = time.process_time() - began
        return {
            "items": items, "people": people, "flips": parity.flips, "max_difference": parity.max_difference,
            "mb": path.stat().st_size / 1e6, "opened_cpu_s": opened_s, **found,
        }  # fmt: skip


def drawn(items: int, people: int, seed: int = 0) -> Log:
    """Return a log in which tastes share items and some items are far more popular than others."""
    rng = np.random.default_rng(seed)
    person = np.repeat(np.arange(people), _LIKES)
    taste = (rng.integers(0, _TASTES, people)[person] + (rng.random(len(person)) < 0.3) * rng.integers(0, 9)) % _TASTES
    rank = np.minimum(rng.pareto(0.9, len(person)) * items / 400, items / _TASTES - 1).astype(np.int64)
    pairs = np.unique(person * items + np.minimum(rank * _TASTES + taste, items - 1))
    names = tuple(f"u{number:07d}" for number in range(people)), tuple(f"i{number:06d}" for number in range(items))
    who, what = np.divmod(pairs, items)
    return Log(*names, who.astype(np.int32), what.astype(np.int32), np.ones(len(pairs), np.float32))


def _parts(log: Log, keys: tuple[str, ...]) -> GraphParts:
    RECOMMENDERS.load()
    given, members = Given(log), []
    for key in keys:
        family = RECOMMENDERS[key]()
        setting = family.settings(given)[0]
        members.append(BlendMember(key, setting, family.fit(given, (setting,), 0, Silent())[0]))
    share = np.full((len(members), len(HISTORY_LENGTHS)), 1 / len(members), np.float32)
    nothing = np.zeros_like(share)
    blend = Blend(tuple(members), HISTORY_LENGTHS, share, share, nothing, nothing[:, 0])
    return GraphParts(blend, log.items, Stored.of(log))


def _one(model: RecommenderFile, likes: int) -> float:
    """Return the seconds of one call of the graph for one person by their likes: the middle one of many."""
    feeds = {"user": np.array([""], object), "k": np.array([10]), "exclude_seen": np.array([True])}
    rng = np.random.default_rng(likes)
    seconds = []
    for _ in range(_CALLS):
        chosen = rng.choice(model.facts.items, likes, replace=False)
        feeds["items"] = np.array([[model.items[item] for item in chosen]], object)
        began = time.perf_counter()
        model.session.run(["item", "score"], feeds)
        seconds.append(time.perf_counter() - began)
    return statistics.median(seconds)


if __name__ == "__main__":
    print(json.dumps(main(int(sys.argv[1]), int(sys.argv[2]), tuple(sys.argv[3].split(",")))))
