"""Small logs, and a model graph around one recommender."""

from __future__ import annotations

from typing import Any

import numpy as np
from scipy import sparse

from desktop_app.core.features.graph import GraphBuilder
from desktop_app.core.recommend.base import GraphHistory
from desktop_app.core.recommend.log import Features, Given, Log, Signal


def log_of(matrix: Any, signal: Signal = Signal.EVENTS, like_from: float = -np.inf) -> Log:
    """A log with a pair for every entry of a sparse matrix; ids are numbers as texts of one length."""
    pairs = sparse.csr_matrix(matrix).tocoo()
    order = np.lexsort((pairs.col, pairs.row))
    people, items = (
        tuple(f"{letter}{n:06d}" for n in range(count)) for letter, count in zip("pi", pairs.shape, strict=True)
    )
    person, item = pairs.row[order].astype(np.int32), pairs.col[order].astype(np.int32)
    return Log(people, items, person, item, pairs.data[order].astype(np.float32), signal, None, like_from)


def small_given(people: int = 120, items: int = 60, seed: int = 0) -> Given:
    """Three tastes, popular and rare items, features of people and items that know the taste; ratings 1 to 5."""
    rng = np.random.default_rng(seed)
    taste, kind = rng.integers(0, 3, people), rng.integers(0, 3, items)
    appeal = rng.gamma(0.7, size=items)[None, :] * np.where(taste[:, None] == kind[None, :], 6.0, 1.0)
    chosen = rng.random((people, items)) < 1 - np.exp(-0.35 * appeal)
    stars = np.clip(np.rint(3 + (taste[:, None] == kind[None, :]) + rng.normal(size=(people, items))), 1, 5)
    log = log_of(np.where(chosen, stars, 0), Signal.RATINGS, 3.0)
    return Given(log, _features(taste, rng, "segment"), _features(kind, rng, "genre"))


def _features(groups: np.ndarray, rng: np.random.Generator, column: str) -> Features:
    shown = np.where(rng.random(len(groups)) < 0.9, groups, rng.integers(0, 3, len(groups)))
    matrix = sparse.csr_matrix((np.ones(len(shown), np.float32), (np.arange(len(shown)), shown)), (len(shown), 3))
    return Features(matrix, tuple(f"{column}={n}" for n in range(3)), (column,))


class Graph:
    """A session around one fitted recommender, with the tensors of `GraphHistory` made from its inputs.

    Inputs: ``index`` int64 [b, h] filled up with n, and ``profile`` float32 [b, f] if there are features.
    """

    def __init__(self, model: Any, items: int, features: int = 0) -> None:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        stored = graph_of(model, items, features).SerializeToString()
        self.size_bytes = len(stored)
        self.session = onnxruntime.InferenceSession(stored, options, providers=["CPUExecutionProvider"])
        self.items, self.features = items, features

    def score(self, histories: Any, profiles: Any = None) -> np.ndarray:
        """What the graph answers for CSR histories (and profiles)."""
        fed: dict[str, np.ndarray] = {"index": places(histories, self.items)}
        if self.features:
            fed["profile"] = np.asarray(profiles.todense(), np.float32)
        return np.asarray(self.session.run(["y"], fed)[0])


def places(histories: Any, items: int) -> np.ndarray:
    """Item numbers of each row, filled up with one past the last item."""
    lengths = np.diff(histories.indptr)
    index = np.full((len(lengths), int(lengths.max(initial=0))), items, np.int64)
    index[np.arange(index.shape[1])[None, :] < lengths[:, None]] = histories.indices
    return index


def graph_of(model: Any, items: int, features: int = 0) -> Any:
    """The ``ModelProto`` of one fitted recommender: ``index`` (and ``profile``) in, ``y`` [b, n] out."""
    from onnx import TensorProto, helper

    graph = GraphBuilder()
    graph._inputs.append(helper.make_tensor_value_info("index", TensorProto.INT64, ["b", "h"]))
    if features:
        graph._inputs.append(helper.make_tensor_value_info("profile", TensorProto.FLOAT, ["b", features]))
    history = graph_history(graph, items, "profile" if features else "")
    graph.output("y", model.to_onnx(graph, history), np.float32, ["b", items])
    return graph.model({})


def graph_history(graph: GraphBuilder, items: int, profile: str = "") -> GraphHistory:
    """The tensors that a recommender may use, made from the input ``index``."""
    from onnx import TensorProto

    known = graph.add("Less", "index", graph.constant(items, np.int64))
    present = graph.add("Cast", known, to=TensorProto.FLOAT)
    count = graph.add("ReduceSum", present, graph.constant([1], np.int64), keepdims=1)
    rows = graph.add("Mul", count, graph.one(0.0))
    zeros = graph.add("Expand", rows, graph.constant([1, items + 1], np.int64))
    filled = graph.add("ScatterElements", zeros, "index", present, axis=1)
    ends = [graph.constant([value], np.int64) for value in (0, items, 1)]
    return GraphHistory("index", present, graph.add("Slice", filled, *ends), count, profile, items)
