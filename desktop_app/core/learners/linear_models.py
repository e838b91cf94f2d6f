"""Linear models with an L2 penalty, and how they answer and are written."""

from __future__ import annotations

import warnings
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from desktop_app.core.features.base import Answers
from desktop_app.core.features.graph import GraphBuilder
from desktop_app.core.features.threads import one_blas_thread
from desktop_app.core.learners.link import answers_of, answers_to_onnx

_MOST_NEWTON_WEIGHTS = 300


@dataclass(frozen=True, eq=False)
class FittedLinear:
    """Weights and intercepts; for classes followed by softmax (two classes: sigmoid).

    Attributes
    ----------
    weights : ndarray of float32, shape (features, outputs); outputs is 1 for a number and for two classes
    intercept : ndarray of float32, shape (outputs,)
    classes : int
    """

    weights: np.ndarray
    intercept: np.ndarray
    classes: int

    def predict(self, features: Any) -> np.ndarray:
        """Return probabilities (rows, classes) or values (rows, 1)."""
        scores = np.asarray(features @ self.weights.astype(np.float64)) + self.intercept.astype(np.float64)
        return answers_of(scores, self.classes)

    def to_onnx(self, graph: GraphBuilder, features: str) -> str:
        """Write one matrix product and its link."""
        product = graph.add("MatMul", features, graph.constant(self.weights))
        scores = graph.add("Add", product, graph.constant(self.intercept[None, :]))
        return answers_to_onnx(graph, scores, self.classes)

    def scaled(self, factors: np.ndarray) -> FittedLinear:
        """Return the model of features as they came, if this one is of features times `factors`."""
        return replace(self, weights=(self.weights * factors[:, None]).astype(np.float32))


def logistic(features: Any, answers: Answers, inverse_penalty: float) -> FittedLinear:
    """Return a logistic regression on one thread."""
    from scipy import sparse
    from scipy.linalg import LinAlgWarning
    from sklearn.exceptions import ConvergenceWarning
    from sklearn.linear_model import LogisticRegression

    # Newton's method needs a matrix of (features x classes)²; where that is small it is ten times quicker.
    small = not sparse.issparse(features) and features.shape[1] * max(answers.classes - 1, 1) <= _MOST_NEWTON_WEIGHTS
    solver = "newton-cholesky" if small else "lbfgs"
    model = LogisticRegression(C=inverse_penalty, solver=solver, max_iter=200, tol=1e-4)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)  # 200 steps are as good as converged for prediction
        warnings.simplefilter("ignore", LinAlgWarning)  # a singular step makes the solver go on by L-BFGS
        with one_blas_thread():
            model.fit(_double(features), answers.values)
    weights = np.zeros((features.shape[1], 1 if answers.classes == 2 else answers.classes), dtype=np.float32)
    intercept = np.full(weights.shape[1], -30.0, dtype=np.float32)  # a class that this fold lacks is never answered
    if answers.classes == 2:
        weights[:, 0], intercept[0] = model.coef_[0], model.intercept_[0]
    elif len(model.classes_) == 2:  # scikit-learn keeps one column for the second of two classes
        first, second = model.classes_
        weights[:, second], intercept[[first, second]] = model.coef_[0], [0.0, model.intercept_[0]]
    else:
        weights[:, model.classes_], intercept[model.classes_] = model.coef_.T, model.intercept_
    return FittedLinear(weights, intercept, answers.classes)


def ridge(features: Any, answers: Answers, penalty: float) -> FittedLinear:
    """Return a ridge regression on one thread."""
    from sklearn.linear_model import Ridge

    with one_blas_thread():
        model = Ridge(alpha=penalty).fit(_double(features), answers.values)
    return FittedLinear(
        np.asarray(model.coef_, dtype=np.float32).reshape(-1, 1), np.array([model.intercept_], dtype=np.float32), 0
    )


def _double(features: Any) -> Any:
    return features.astype(np.float64)
