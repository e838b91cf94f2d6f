"""A model graph that scores items of which only the features are known."""

from __future__ import annotations

from typing import Any

import numpy as np

from desktop_app.core.features.graph import GraphBuilder
from desktop_app.core.recommend.log import Given
from tests.core.recommend.graphs import graph_history, places


def new_scores(model: Any, given: Given, features: np.ndarray) -> np.ndarray:
    """What the graph answers for the people of `given` and new items with these features."""
    import onnxruntime

    items = len(given.log.items)
    graph = GraphBuilder()
    graph.input("index", np.int64, ["b", "h"])
    graph.input("new", np.float32, ["c", features.shape[1]])
    graph.output("y", model.new_to_onnx(graph, graph_history(graph, items), "new"), np.float32, ["b", "c"])
    session = onnxruntime.InferenceSession(graph.model({}).SerializeToString(), providers=["CPUExecutionProvider"])
    fed = {"index": places(given.log.likes(), items), "new": features.astype(np.float32)}
    return np.asarray(session.run(None, fed)[0])
