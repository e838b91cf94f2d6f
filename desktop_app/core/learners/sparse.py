"""Linear models that use few columns: an L1 penalty, for classes and for numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from desktop_app.core.features.base import Answers

_MOST_STEPS = 200
NEVER = -30.0  # the intercept of a class that these rows lack


def sparse_path(
    features: np.ndarray, answers: Answers, shares: Sequence[float], tolerance: float = 1e-4
) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Fit linear models with falling penalties, each starting from the one before.

    The loss is the mean squared error, or the logistic loss of the classes (softmax for three and more), minimised by
    accelerated proximal steps with restarts (Beck and Teboulle, 2009; O'Donoghue and Candès, 2015).

    Parameters
    ----------
    features : ndarray of float64, shape (rows, features)
        Of comparable size in every column.
    answers : Answers
    shares : sequence of float
        Penalties as shares of the smallest one under which every weight is zero.
    tolerance : float
        Change of the weights in a step, as a share of the largest, at which a fit ends.

    Yields
    ------
    weights : ndarray, shape (features, outputs)
        `outputs` is 1 for a number and for two classes, else the number of classes.
    intercept : ndarray, shape (outputs,)
    """
    problem = _Problem(features, answers)
    weights = np.zeros((features.shape[1], problem.targets.shape[1]))
    intercept = problem.base()
    for share in shares:
        weights, intercept = problem.minimise(weights, intercept, share * problem.largest, tolerance)
        yield problem.outward(weights, intercept)


class _Problem:
    """Centred features and the targets of the classes that there are."""

    def __init__(self, features: np.ndarray, answers: Answers) -> None:
        self.mean = features.mean(axis=0)
        self.features = features - self.mean
        self.answers = answers
        self.present = np.unique(answers.values) if answers.classes else np.zeros(0, np.int64)
        self.is_softmax = answers.classes > 2
        self.targets = self._targets()
        self.rows = len(answers.values)
        slope = self.features.T @ (self.targets - self.targets.mean(axis=0)) / self.rows
        self.largest = float(np.abs(slope).max(initial=0.0))
        curvature = 0.5 if self.is_softmax else 0.25 if answers.classes else 1.0
        self.step = 1.0 / max(curvature * self._spread(), 1e-12)
        self.curvature = curvature

    def _targets(self) -> np.ndarray:
        values = self.answers.values
        if not self.is_softmax:
            return values[:, None].astype(np.float64)
        indicators: np.ndarray = np.equal(values[:, None], self.present[None, :]).astype(np.float64)
        return indicators

    def _spread(self) -> float:
        """Return (a little more than) the largest eigenvalue of the features' covariance."""
        direction = np.cos(np.arange(self.features.shape[1]) + 1.0)
        size = 0.0
        for _ in range(25):
            direction = self.features.T @ (self.features @ direction) / self.rows
            size = float(np.linalg.norm(direction))
            if size == 0:
                return 1.0
            direction /= size
        return 1.1 * size

    def base(self) -> np.ndarray:
        """Return the intercept of a model that looks at nothing."""
        mean = self.targets.mean(axis=0)
        if self.is_softmax:
            return np.asarray(np.log(np.maximum(mean, 1e-12)))
        if self.answers.classes:
            bounded = np.clip(mean, 1e-7, 1 - 1e-7)
            return np.asarray(np.log(bounded / (1 - bounded)))
        return np.asarray(mean)

    def minimise(
        self, weights: np.ndarray, intercept: np.ndarray, penalty: float, tolerance: float
    ) -> tuple[np.ndarray, np.ndarray]:
        """Return weights and intercept of least penalised loss."""
        ahead, ahead_intercept, momentum = weights, intercept, 1.0
        for _ in range(_MOST_STEPS):
            error = self._answer(ahead, ahead_intercept) - self.targets
            moved = ahead - self.step * (self.features.T @ error) / self.rows
            found = np.sign(moved) * np.maximum(np.abs(moved) - self.step * penalty, 0.0)
            found_intercept = ahead_intercept - error.mean(axis=0) / self.curvature
            change = found - weights
            if float(np.sum((ahead - found) * change)) > 0:
                momentum = 1.0  # the steps had begun to swing
            following = (1 + np.sqrt(1 + 4 * momentum**2)) / 2
            ratio = (momentum - 1) / following
            ahead, ahead_intercept = found + ratio * change, found_intercept + ratio * (found_intercept - intercept)
            momentum = following
            moved_by = max(float(np.abs(change).max(initial=0.0)), float(np.abs(found_intercept - intercept).max()))
            weights, intercept = found, found_intercept
            if moved_by < tolerance * max(1.0, float(np.abs(weights).max(initial=0.0))):
                break
        return weights, intercept

    def _answer(self, weights: np.ndarray, intercept: np.ndarray) -> np.ndarray:
        from scipy.special import expit, softmax

        scores = self.features @ weights + intercept
        if self.is_softmax:
            shares: np.ndarray = softmax(scores, axis=1)
            return shares
        answer: np.ndarray = expit(scores) if self.answers.classes else scores
        return answer

    def outward(self, weights: np.ndarray, intercept: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Return weights and intercept for features that are not centred, for all classes."""
        shifted = intercept - self.mean @ weights
        if not self.is_softmax:
            return weights, shifted
        all_weights = np.zeros((len(weights), self.answers.classes))
        all_intercepts = np.full(self.answers.classes, NEVER)
        all_weights[:, self.present], all_intercepts[self.present] = weights, shifted
        return all_weights, all_intercepts


def thinned(rows: int, most: int) -> np.ndarray:
    """Return at most `most` row numbers, evenly spread."""
    return np.arange(rows) if rows <= most else np.linspace(0, rows - 1, most).astype(np.int64)
