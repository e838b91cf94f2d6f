"""From scores to answers: nothing for a number, a sigmoid for two classes, softmax for more."""

from __future__ import annotations

import numpy as np

from desktop_app.core.features.graph import GraphBuilder


def answers_of(scores: np.ndarray, classes: int) -> np.ndarray:
    """Return what scores say.

    Parameters
    ----------
    scores : ndarray, shape (rows, outputs)
        One column for a number and for two classes, else one for each class.
    classes : int
        0 for a number.

    Returns
    -------
    ndarray
        Values (rows, 1) or probabilities (rows, classes).
    """
    if classes == 0:
        return scores
    from scipy.special import expit, softmax

    if classes == 2:
        return np.hstack([expit(-scores), expit(scores)])
    probabilities: np.ndarray = softmax(scores, axis=1)
    return probabilities


def answers_to_onnx(graph: GraphBuilder, scores: str, classes: int) -> str:
    """Write `answers_of`; return a float tensor of its shape."""
    if classes == 0:
        return scores
    if classes == 2:
        negative = graph.add("Sigmoid", graph.add("Neg", scores))
        return graph.add("Concat", negative, graph.add("Sigmoid", scores), axis=1)
    return graph.add("Softmax", scores, axis=1)
