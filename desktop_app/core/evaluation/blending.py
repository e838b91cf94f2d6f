"""Weights of a blend and its one temperature, from out-of-fold predictions."""

from __future__ import annotations

import numpy as np

from desktop_app.core.evaluation.metrics import log_loss
from desktop_app.core.features.base import Answers
from desktop_app.core.learners.fitted import blend, sharpen

PRIOR_ROWS = 100.0
_GREEDY_STEPS = 30
_SMALLEST_WEIGHT = 0.03
_TEMPERATURE_PRIOR_SD = 0.15
_TEMPERATURES = np.exp(np.linspace(np.log(0.4), np.log(2.5), 45))


def loss(answers: Answers, predictions: np.ndarray) -> float:
    """Return log-loss of probabilities (rows, classes), or RMSE of standardised values (rows, 1)."""
    if answers.classes:
        return log_loss(answers.values, predictions)
    return float(np.sqrt(np.mean((predictions[:, 0] - answers.values) ** 2)))


def blend_weights(answers: Answers, predictions: list[np.ndarray]) -> np.ndarray:
    """Return the weight of each member.

    Greedy selection with replacement (Caruana et al., 2004) finds the weights that the evidence asks for; they
    are shrunk towards equal weights by ``PRIOR_ROWS / (PRIOR_ROWS + rows)``, because the choice overfits when
    rows are few.

    Parameters
    ----------
    answers : Answers
    predictions : list of ndarray of shape (rows, outputs)
        Out-of-fold predictions of each member.

    Returns
    -------
    ndarray of shape (members,), summing to 1
    """
    greedy = _greedy(answers, predictions)
    shrink = PRIOR_ROWS / (PRIOR_ROWS + len(answers.values))
    weights = (1 - shrink) * greedy + shrink / len(predictions)
    weights[weights < _SMALLEST_WEIGHT] = 0.0
    normalised: np.ndarray = weights / weights.sum()
    return normalised


def _greedy(answers: Answers, predictions: list[np.ndarray]) -> np.ndarray:
    counts = np.zeros(len(predictions))
    total = np.zeros_like(predictions[0])
    for step in range(_GREEDY_STEPS):
        losses = [loss(answers, (total + prediction) / (step + 1)) for prediction in predictions]
        best = int(np.argmin(losses))
        counts[best] += 1
        total = total + predictions[best]
    weights: np.ndarray = counts / counts.sum()
    return weights


def fit_temperature(answers: Answers, probabilities: np.ndarray) -> float:
    """Return the temperature with the least log-loss under a prior that it is near 1.

    Parameters
    ----------
    answers : Answers
        Classes.
    probabilities : ndarray of shape (rows, classes)
        Out of fold.
    """
    rows = len(answers.values)
    costs = [
        rows * log_loss(answers.values, sharpen(probabilities, temperature))
        + 0.5 * (np.log(temperature) / _TEMPERATURE_PRIOR_SD) ** 2
        for temperature in _TEMPERATURES
    ]
    return float(_TEMPERATURES[int(np.argmin(costs))])


def best_setting(answers: Answers, predictions: np.ndarray) -> tuple[int, float]:
    """Return the setting with the least loss, and that loss; `predictions` has the shape (settings, rows, outputs)."""
    losses = [loss(answers, prediction) for prediction in predictions]
    return int(np.argmin(losses)), float(min(losses))


def cross_fitted_blend(answers: Answers, members: list[np.ndarray], folds: np.ndarray) -> np.ndarray:
    """Blend and calibrate each fold with settings and weights chosen on the other folds, for an honest judgement.

    Parameters
    ----------
    answers : Answers
    members : list of ndarray of shape (settings, rows, outputs)
        Out-of-fold predictions of each member at every setting.
    folds : ndarray of int, shape (rows,)
    """
    result: np.ndarray = np.empty_like(members[0][0])
    for fold in np.unique(folds):
        inside, outside = np.flatnonzero(folds == fold), np.flatnonzero(folds != fold)
        known = answers.take(outside)
        chosen = [member[best_setting(known, member[:, outside])[0]] for member in members]
        learned = [prediction[outside] for prediction in chosen]
        weights = blend_weights(known, learned)
        mixed = blend((prediction[inside] for prediction in chosen), weights)
        if answers.classes:
            mixed = sharpen(mixed, fit_temperature(known, blend(learned, weights)))
        result[inside] = mixed
    return result
