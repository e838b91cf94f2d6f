"""What is done to a blend's answers so that they mean what they say."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from desktop_app.core.features.graph import GraphBuilder

TINY = 1e-7


@dataclass(frozen=True)
class Calibration:
    """A change of a blend's answers that keeps their order.

    Attributes
    ----------
    temperature : float
        Probabilities are raised to 1 / temperature and normalised (Guo et al., 2017, on log-probabilities).
    beta : tuple of (a, b, c), or None
        For two classes, instead of the temperature: the positive probability p becomes
        ``sigmoid(a ln p - b ln(1 - p) + c)`` (Kull, Silva Filho and Flach, 2017).
    stretch : float
        Factor on standardised values.
    """

    temperature: float = 1.0
    beta: tuple[float, float, float] | None = None
    stretch: float = 1.0

    def apply(self, blended: np.ndarray) -> np.ndarray:
        """Return the calibrated probabilities (rows, classes), or standardised values (rows, 1)."""
        if blended.shape[1] == 1:
            return blended * self.stretch
        if self.beta is None:
            return sharpen(blended, self.temperature)
        from scipy.special import expit

        low, high, shift = self.beta
        bounded = np.clip(blended, TINY, 1.0)
        positive = expit(low * np.log(bounded[:, 1]) - high * np.log(bounded[:, 0]) + shift)
        return np.stack([1 - positive, positive], axis=1)

    def to_onnx(self, graph: GraphBuilder, blended: str, classes: int) -> str:
        """Write the same computation; return a tensor of the same shape."""
        if not classes:
            return graph.add("Mul", blended, graph.one(self.stretch))
        bounded = graph.add("Clip", blended, graph.constant(TINY), graph.constant(1.0))
        if self.beta is not None:
            return _beta_nodes(graph, bounded, *self.beta)
        powered = graph.add("Pow", bounded, graph.constant(1.0 / self.temperature))
        norm = graph.add("ReduceSum", powered, graph.constant([1], np.int64), keepdims=1)
        return graph.add("Div", powered, norm)


def _beta_nodes(graph: GraphBuilder, bounded: str, low: float, high: float, shift: float) -> str:
    factors = graph.constant([[-high], [low]])
    score = graph.add("Add", graph.add("MatMul", graph.add("Log", bounded), factors), graph.one(shift))
    positive = graph.add("Sigmoid", score)
    return graph.add("Concat", graph.add("Sigmoid", graph.add("Neg", score)), positive, axis=1)


def sharpen(probabilities: np.ndarray, temperature: float) -> np.ndarray:
    """Return probabilities raised to 1 / `temperature`, each row summing to 1."""
    powered = np.clip(probabilities, TINY, 1.0) ** (1.0 / temperature)
    normalised: np.ndarray = powered / powered.sum(axis=1, keepdims=True)
    return normalised
