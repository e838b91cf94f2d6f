"""Many classes must not blow a model file up."""

from __future__ import annotations

import numpy as np
import onnxruntime

from desktop_app.core.data.goal import Goal
from desktop_app.core.features.base import Answers
from desktop_app.core.features.graph import GraphBuilder
from desktop_app.core.learners.base import Task
from desktop_app.core.learners.members.extra_trees import ExtraTrees
from desktop_app.core.progress import Silent


def test_leaves_of_a_forest_write_only_the_classes_that_they_know() -> None:
    rng = np.random.default_rng(0)
    features = rng.normal(size=(600, 3)).astype(np.float32)
    answers = Answers(rng.integers(0, 60, 600), 60)
    task = Task(Goal.CATEGORY, 60, 600, 3)
    forest = ExtraTrees().fit(features, answers, task, (0.0,), 0, Silent())[0]
    graph = GraphBuilder()
    columns = [graph.input(name, np.float32) for name in "abc"]
    graph.output("answer", forest.to_onnx(graph, graph.add("Concat", *columns, axis=1)), np.float32, ["rows", 60])
    model = graph.model({})
    node = next(node for node in model.graph.node if node.op_type == "TreeEnsembleRegressor")
    sizes = {attribute.name: len(attribute.floats) for attribute in node.attribute}
    leaves = sum((tree.children_left < 0).sum() for tree in forest.grown)
    assert sizes["target_weights"] < 60 * leaves / 3
    session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    np.testing.assert_allclose(
        session.run(None, dict(zip("abc", np.split(features, 3, axis=1), strict=True)))[0],
        forest.predict(features),
        atol=1e-6,
    )
