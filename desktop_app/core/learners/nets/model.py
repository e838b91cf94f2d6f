"""A trained net as plain arrays: it answers in numpy and in ONNX."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from desktop_app.core.features.graph import GraphBuilder
from desktop_app.core.features.threads import one_blas_thread
from desktop_app.core.learners.nets.inputs import NetInputs
from desktop_app.core.notices import Notice

_ROWS_AT_ONCE = 1_024


@dataclass(frozen=True, eq=False)
class Layer:
    """One layer of all members: ``((x * before) @ weights) * after + bias`` (Wen, Tran and Ba, 2020).

    Attributes
    ----------
    weights : ndarray of float32, shape (inputs, outputs)
        Shared by the members.
    before : ndarray of float32, shape (members, inputs)
    after, bias : ndarray of float32, shape (members, outputs)
    """

    weights: np.ndarray
    before: np.ndarray
    after: np.ndarray
    bias: np.ndarray


@dataclass(frozen=True, eq=False)
class FittedNets:
    """Members that share their weights; their answers are averaged.

    Attributes
    ----------
    inputs : NetInputs
    grades : ndarray of float32, shape (graded, steps + 1, size)
        Turns the steps of an input into `size` numbers.
    grade_bias : ndarray of float32, shape (graded, size)
    layers : tuple of Layer
        With ``x * sigmoid(x)`` in between.
    classes : int
    low, high : float
        Bounds of a number's answer: those of the training rows.
    device : str
        Key of the device that it was trained on.
    remarks : tuple of Notice
        What a person should know about the training.
    """

    inputs: NetInputs
    grades: np.ndarray
    grade_bias: np.ndarray
    layers: tuple[Layer, ...]
    classes: int
    low: float
    high: float
    device: str = "cpu"
    remarks: tuple[Notice, ...] = ()

    def predict(self, features: Any) -> np.ndarray:
        """Return probabilities (rows, classes) or values (rows, 1)."""
        dense = features.toarray() if hasattr(features, "toarray") else features
        starts = range(0, len(dense), _ROWS_AT_ONCE)
        with one_blas_thread():
            parts = [self._answers(dense[start : start + _ROWS_AT_ONCE]) for start in starts]
        return np.vstack(parts) if parts else np.zeros((0, max(self.classes, 1)))

    def _answers(self, features: np.ndarray) -> np.ndarray:
        from scipy.special import expit, softmax

        scaled = self.inputs.scaled(features)
        steps = self.inputs.stepped(scaled).astype(np.float64)
        graded = np.matmul(steps, self.grades) + self.grade_bias[:, None]
        graded = graded.transpose(1, 0, 2).reshape(len(features), self.grade_bias.size)
        seen = np.hstack([graded, scaled[:, self.inputs.graded :]])[:, None]
        for number, layer in enumerate(self.layers):
            seen = seen * expit(seen) if number else seen
            seen = np.matmul(seen * layer.before, layer.weights.astype(np.float64)) * layer.after + layer.bias
        if self.classes == 0:
            return np.asarray(np.clip(seen.mean(axis=1), np.float32(self.low), np.float32(self.high)))
        if self.classes == 2:
            positive = expit(seen).mean(axis=1)
            return np.hstack([1 - positive, positive])
        return np.asarray(softmax(seen, axis=2).mean(axis=1))

    def to_onnx(self, graph: GraphBuilder, features: str) -> str:
        """Write the same steps as graph nodes."""
        seen = self._inputs_to_onnx(graph, features)
        for number, layer in enumerate(self.layers):
            if number:
                bent = graph.add("Mul", seen, graph.add("Sigmoid", seen))
                before = graph.add("Mul", bent, graph.constant(layer.before[None]))
                product = graph.add("MatMul", before, graph.constant(layer.weights))
                product = graph.add("Mul", product, graph.constant(layer.after[None]))
            else:
                product = _first_to_onnx(graph, seen, layer)
            seen = graph.add("Add", product, graph.constant(layer.bias[None]))
        return self._merged_to_onnx(graph, seen)

    def _inputs_to_onnx(self, graph: GraphBuilder, features: str) -> str:
        scaled = self.inputs.to_onnx(graph, features)
        if not self.inputs.graded:
            return scaled
        steps = self.inputs.stepped_to_onnx(graph, scaled)
        graded = graph.add("MatMul", steps, graph.constant(self.grades))
        graded = graph.add("Add", graded, graph.constant(self.grade_bias[:, None]))
        by_row = graph.add("Transpose", graded, perm=[1, 0, 2])
        flat = graph.add("Reshape", by_row, graph.constant([-1, self.grade_bias.size], np.int64))
        rest = np.arange(self.inputs.graded, len(self.inputs.columns))
        if not len(rest):
            return flat
        return graph.add("Concat", flat, graph.add("Gather", scaled, graph.constant(rest, np.int64), axis=1), axis=1)

    def _merged_to_onnx(self, graph: GraphBuilder, seen: str) -> str:
        """Average the members' answers; `seen` is [rows, members, outputs]."""

        def mean(answers: str) -> str:
            return graph.add("ReduceMean", answers, graph.constant([1], np.int64), keepdims=0)

        if self.classes == 0:
            return graph.add("Clip", mean(seen), graph.constant(self.low), graph.constant(self.high))
        if self.classes == 2:
            positive = mean(graph.add("Sigmoid", seen))
            return graph.add("Concat", graph.add("Sub", graph.one(1.0), positive), positive, axis=1)
        return mean(graph.add("Softmax", seen, axis=2))


def _first_to_onnx(graph: GraphBuilder, seen: str, layer: Layer) -> str:
    """Write the first layer as one product for all members.

    Their matrices are multiplied out when the file is loaded: it holds only the shared one, yet the input need not
    be copied for every member.
    """
    members, outputs = layer.after.shape
    scales = graph.add("Mul", graph.constant(layer.before.T[:, :, None]), graph.constant(layer.after[None]))
    each = graph.add("Mul", graph.constant(layer.weights[:, None]), scales)
    flat = graph.add("Reshape", each, graph.constant([-1, members * outputs], np.int64))
    product = graph.add("MatMul", seen, flat)
    return graph.add("Reshape", product, graph.constant([-1, members, outputs], np.int64))
