"""Tiny models to add: they weigh the known answers by how near their rows are, as attention does."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
from onnx import TensorProto, helper, numpy_helper

MOST_CLASSES = 12
NEAR = 4.0


def smoother(task: str, opset: int = 18, kind: int = TensorProto.INT64) -> Any:
    """Return a ``ModelProto`` that takes known rows and answers, and the rows that are asked."""
    kind = kind if task == "category" else TensorProto.FLOAT
    nodes = [
        helper.make_node("Mul", ["train_x", "train_x"], ["known squares"]),
        helper.make_node("ReduceSum", ["known squares", "across"], ["known length"], keepdims=1),
        helper.make_node("Transpose", ["known length"], ["known lengths"], perm=[1, 0]),
        helper.make_node("Transpose", ["train_x"], ["known turned"], perm=[1, 0]),
        helper.make_node("MatMul", ["test_x", "known turned"], ["products"]),
        helper.make_node("Mul", ["products", "two"], ["twice"]),
        helper.make_node("Sub", ["twice", "known lengths"], ["nearness"]),
        helper.make_node("Mul", ["nearness", "sharp"], ["scores"]),
        helper.make_node("Softmax", ["scores"], ["weights"], axis=1),
    ]
    constants = {"across": np.array([1], np.int64), "two": np.float32(2), "sharp": np.float32(1 / NEAR)}
    if task == "category":
        nodes += [helper.make_node("Cast", ["train_y"], ["labels"], to=TensorProto.INT64)]
        nodes += [helper.make_node("OneHot", ["labels", "depth", "off and on"], ["answers"], axis=-1)]
        constants |= {"depth": np.array(MOST_CLASSES, np.int64), "off and on": np.array([0, 1], np.float32)}
    else:
        nodes += [helper.make_node("Reshape", ["train_y", "column"], ["answers"])]
        constants |= {"column": np.array([-1, 1], np.int64)}
    nodes += [helper.make_node("MatMul", ["weights", "answers"], ["output"])]
    graph = helper.make_graph(
        nodes,
        "smoother",
        [
            helper.make_tensor_value_info("train_x", TensorProto.FLOAT, ["rows", "features"]),
            helper.make_tensor_value_info("train_y", kind, ["rows"]),
            helper.make_tensor_value_info("test_x", TensorProto.FLOAT, ["asked", "features"]),
        ],
        [helper.make_tensor_value_info("output", TensorProto.FLOAT, ["asked", "answers"])],
        [numpy_helper.from_array(np.asarray(value), name) for name, value in constants.items()],
    )
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", opset)], ir_version=9)


def card(task: str, **changes: Any) -> dict[str, Any]:
    """Return what stands on the card of a `smoother`."""
    found = {
        "name": f"Tiny smoother for a {task}",
        "licence": "CC0 1.0: no rights reserved",
        "source": "made by a test",
        "task": task,
        "most_rows": 2_000,
        "most_features": 300,
    }
    if task == "category":
        found["most_classes"] = 8
    return {**found, **changes}


def add(folder: Path, name: str, task: str, model: bytes | None = None, **changes: Any) -> Path:
    """Put a model with its card into `folder` and return the model's place."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.onnx"
    path.write_bytes(smoother(task).SerializeToString() if model is None else model)
    (folder / f"{name}.json").write_text(json.dumps(card(task, **changes)), encoding="utf-8")
    return path
