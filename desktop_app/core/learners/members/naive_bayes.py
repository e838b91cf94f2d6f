"""Naive Bayes for texts: which words stand in the texts of each class."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np

from desktop_app.core.data.goal import Goal
from desktop_app.core.features.base import Answers, View
from desktop_app.core.learners.base import LEARNERS, FittedLearner, Learner, Task
from desktop_app.core.learners.linear_models import FittedLinear
from desktop_app.core.progress import Progress
from desktop_app.core.text import QT_TRANSLATE_NOOP, Marked, say

_STAGE = QT_TRANSLATE_NOOP("Stages", "Counting words")
_NEVER = -30.0
_STEPS = 30
_MOST_ROWS_LEVELLED = 2_000


@LEARNERS.register
@dataclass(frozen=True)
class NaiveBayes(Learner):
    """Complement naive Bayes on TF-IDF (Rennie et al., 2003); the setting is what is added to every count.

    Intercepts are such that the mean probability of a class is its share: among three classes of unequal size that
    takes a sixth of the loss.
    """

    key: ClassVar[str] = "naive_bayes"
    label: ClassVar[Marked] = QT_TRANSLATE_NOOP("Learners", "Naive Bayes")
    place: ClassVar[int] = 2
    view: ClassVar[View] = View.LINEAR

    def suits(self, task: Task) -> bool:
        """Return whether there are texts to count words in."""
        return task.goal is Goal.CATEGORY and task.has_texts

    def settings(self, task: Task) -> tuple[float, ...]:
        """Return smoothings from strong to weak."""
        return (1.0, 0.3, 0.1, 0.03)

    def fit(
        self, features: Any, answers: Answers, task: Task, settings: tuple[float, ...], seed: int, progress: Progress
    ) -> tuple[FittedLearner, ...]:
        """Count once, then smooth by each setting."""
        from scipy import sparse

        progress.update(0.0, say(_STAGE))
        rows = sparse.csr_matrix(features, dtype=np.float64)
        present, numbers = np.unique(answers.values, return_inverse=True)
        counted = _countable(rows)
        counts = _counts(rows[:, counted], numbers, len(present))
        some = np.random.default_rng(seed).permutation(rows.shape[0])[:_MOST_ROWS_LEVELLED]
        shares = np.bincount(numbers) / len(numbers)
        fitted: list[FittedLearner] = []
        for step, added in enumerate(settings, start=1):
            weights = np.zeros((rows.shape[1], len(present)))
            weights[counted] = _weights(counts, added)
            intercept = _levelled(rows[some] @ weights, shares)
            fitted.append(_model(weights, intercept, present, answers.classes))
            progress.update(step / len(settings), say(_STAGE))
        return tuple(fitted)


def _countable(rows: Any) -> np.ndarray:
    """Return the features that are never negative, such as words and indicators; scaled numbers cannot be counted."""
    lowest, highest = (found.toarray().ravel() for found in (rows.min(axis=0), rows.max(axis=0)))
    return np.flatnonzero((lowest >= 0) & (highest > 0))


def _counts(rows: Any, numbers: np.ndarray, classes: int) -> np.ndarray:
    """Return how much of each feature stands in each class, shape (features, classes)."""
    from scipy import sparse

    ones = sparse.csr_matrix((np.ones(len(numbers)), (np.arange(len(numbers)), numbers)), shape=(len(numbers), classes))
    counts: np.ndarray = (rows.T @ ones).toarray()
    return counts


def _weights(counts: np.ndarray, added: float) -> np.ndarray:
    """Return minus the logarithm of each feature's share in all other classes; the mean over classes is nobody's."""
    others = counts.sum(axis=1, keepdims=True) - counts + added
    weights = -np.log(others / others.sum(axis=0, keepdims=True)) if len(counts) else np.zeros_like(counts)
    result: np.ndarray = weights - weights.mean(axis=1, keepdims=True)
    return result


def _levelled(scores: np.ndarray, shares: np.ndarray) -> np.ndarray:
    """Return intercepts with which the mean probabilities are `shares`."""
    from scipy.special import softmax

    intercept: np.ndarray = np.log(shares) - scores.mean(axis=0)
    for _ in range(_STEPS):
        intercept = intercept + np.log(shares / softmax(scores + intercept, axis=1).mean(axis=0))
    return intercept


def _model(weights: np.ndarray, intercept: np.ndarray, present: np.ndarray, classes: int) -> FittedLinear:
    """Return the linear model of all classes; of two, the second against the first."""
    every, levels = np.zeros((len(weights), classes)), np.full(classes, _NEVER)
    every[:, present], levels[present] = weights, intercept - intercept.max()
    if classes == 2:
        every, levels = every[:, 1:] - every[:, :1], levels[1:] - levels[:1]
    return FittedLinear(every.astype(np.float32), levels.astype(np.float32), classes)
