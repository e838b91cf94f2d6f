"""Lets Automatic learn from train and valid of one split, and scores its test part once.

Arguments: the split's name, the budget in processor seconds (what else runs on the computer changes nothing). What is
known about items is given as a table has it, as a column of tags, and read like any other table. Prints NDCG@10 of
every person who is asked about, processor seconds, peak memory and the size of the model file.
"""

from __future__ import annotations

import json
import resource
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np

from desktop_app.core.data.table import Column, Kind, Table
from desktop_app.core.progress import Silent
from desktop_app.core.recommend.automatic import Automatic, Found, Standing, Watcher
from desktop_app.core.recommend.blend import Blend
from desktop_app.core.recommend.document import FileFacts
from desktop_app.core.recommend.features.encoder import fit_features
from desktop_app.core.recommend.graph import GraphParts
from desktop_app.core.recommend.judging import AT
from desktop_app.core.recommend.log import Features, Given, Log
from desktop_app.core.recommend.people import Stored
from desktop_app.core.recommend.ranking import Ranks, ndcg
from desktop_app.core.workflows.recommend_file import write_recommender
from tests.benchmarks.recommend_splits import by_name

_STEP = 400


class First:
    """When the first lists and the first judgement were there."""

    def __init__(self) -> None:
        self.began = time.process_time()
        self.lists: list[float] = []

    def took(self, _blend: Blend) -> None:
        """Remember that lists could be had."""
        self.lists.append(time.process_time() - self.began)

    def judged(self, standing: Standing, _bestsellers: float) -> None:
        """Say who was judged."""
        print(f"{standing.key} {standing.setting:g}: {standing.score:.4f} {standing.seconds:.1f} s", file=sys.stderr)


def main(name: str, seconds: float) -> dict[str, Any]:
    """Learn and judge."""
    split = Split(by_name(name).path)
    given = split.given()
    first = First()
    found = Automatic(given, seconds, 0, Watcher(first.took, first.judged), now=time.process_time).run(Silent())
    learned_s = time.process_time() - first.began
    people, gains = split.judged(found)
    return {
        "people": people.tolist(),
        "ndcg": gains.tolist(),
        "cpu_s": learned_s,
        "first_lists_s": first.lists[0] if first.lists else 0.0,
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3),
        "file_mb": _file_mb(found, given),
        "members": [
            [m.key, m.setting, w.tolist()] for m, w in zip(found.blend.members, found.blend.weights, strict=True)
        ],
        "left_out": [[one.key, one.need] for one in found.left_out],
    }


class Split:
    """The parts of a split's file."""

    def __init__(self, path: Path) -> None:
        stored = np.load(path)
        self._stored = stored
        self.known = ((self._part("train") + self._part("valid")) > 0).astype(np.float32).tocsr()
        self.known.sort_indices()
        self.test = self._part("test")
        self.people, self.items = (self._part(name) if f"{name}_d" in stored else None for name in ("uf", "itf"))
        if self.items is not None:
            self.items = _read(self.items)
        new = np.asarray(stored["cand_t"]).astype(bool) if "cand_t" in stored else np.zeros(self.known.shape[1], bool)
        self.old, self.new = np.flatnonzero(~new), np.flatnonzero(new)

    def _part(self, name: str) -> Any:
        from scipy import sparse

        cells = (self._stored[f"{name}_d"], self._stored[f"{name}_i"], self._stored[f"{name}_p"])
        return sparse.csr_matrix(cells, shape=tuple(self._stored[f"{name}_s"]), dtype=np.float32)

    def given(self) -> Given:
        """Return what may be learned from: without the new items."""
        likes = self.known[:, self.old].tocoo()
        order = np.lexsort((likes.col, likes.row))
        log = Log(
            tuple(f"{number:07}" for number in range(likes.shape[0])),
            tuple(f"{number:07}" for number in self.old),
            likes.row[order].astype(np.int32),
            likes.col[order].astype(np.int32),
            np.ones(likes.nnz, np.float32),
        )
        return Given(log, _features(self.people), _features(None if self.items is None else self.items[self.old]))

    def judged(self, found: Found) -> tuple[np.ndarray, np.ndarray]:
        """Return who is asked about and their NDCG@10, all items ranked."""
        asked = np.flatnonzero(np.diff(self.test.indptr))
        gains = []
        for start in range(0, len(asked), _STEP):
            rows = asked[start : start + _STEP]
            histories = self.known[rows][:, self.old]
            if len(self.new):
                assert self.items is not None
                scores = found.blend.score_new(histories, self.items[self.new])
                hidden, seen = self.test[rows][:, self.new], self.test[rows][:, self.new] * 0
                seen.eliminate_zeros()
            else:
                profiles = None if self.people is None else self.people[rows]
                scores = found.blend.score(histories, profiles)
                hidden, seen = self.test[rows], histories
            gains.append(ndcg(Ranks.of(scores, seen, hidden), AT))
        return asked, np.concatenate(gains)


def _read(flags: Any) -> Any:
    """Return the features that a column of tags is read as."""
    import pyarrow as pa

    rows = np.split(flags.indices, flags.indptr[1:-1])
    tags = [";".join(f"tag {number}" for number in row) or None for row in rows]
    table = Table.of([Column("tags", Kind.TEXT, pa.chunked_array([pa.array(tags, pa.string())]))])
    return fit_features(table).transform(table).matrix


def _features(matrix: Any) -> Features | None:
    if matrix is None:
        return None
    return Features(matrix.tocsr(), tuple(f"feature {number}" for number in range(matrix.shape[1])), ("features",))


def _file_mb(found: Found, given: Given) -> float:
    """Write the file (people and items by number, without the way from raw columns to features) and weigh it."""
    with tempfile.TemporaryDirectory(prefix="acumen-benchmark-") as folder:
        path = Path(folder) / "model.onnx"
        parts = GraphParts(found.blend, given.log.items, Stored.of(given.log))
        write_recommender(parts, FileFacts("person", "item"), given.log, path, Silent())
        return path.stat().st_size / 1e6


if __name__ == "__main__":
    print(json.dumps(main(sys.argv[1], float(sys.argv[2]))))
