"""Weights of a blend and its calibration, from out-of-fold predictions."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from desktop_app.core.evaluation.metrics import log_loss
from desktop_app.core.features.base import Answers
from desktop_app.core.learners.calibration import TINY, Calibration, sharpen
from desktop_app.core.learners.fitted import blend

PRIOR_ROWS = 30.0
_STEPS, _DRAWS = 8, 20
_MANY_ROWS, _MANY_STEPS = 20_000, 30
_SMALLEST_WEIGHT = 0.03
_TEMPERATURE_FROM_ROWS = 100
_TEMPERATURE_PRIOR, _TEMPERATURE_PRIOR_SD = 0.95, 0.1  # cautious members make a blend that is too cautious
_TEMPERATURES = np.exp(np.linspace(np.log(0.4), np.log(2.5), 45))
_STRETCH_PRIOR, _STRETCH_PRIOR_SD = 1.05, 0.1
_BETA_FROM_ROWS = 1_000
_BETA_FOLDS = 5
_STEP_COST = 2.0  # in nats


def loss(answers: Answers, predictions: np.ndarray) -> float:
    """Return log-loss of probabilities (rows, classes), or RMSE of standardised values (rows, 1)."""
    if answers.classes:
        return log_loss(answers.values, predictions)
    return float(np.sqrt(np.mean((predictions[:, 0] - answers.values) ** 2)))


def blend_weights(answers: Answers, predictions: list[np.ndarray], usual: np.ndarray | None = None) -> np.ndarray:
    """Return the weight of each member.

    Greedy selection with replacement, bagged over rows (Caruana et al., 2004), finds the weights that the evidence
    asks for; they are shrunk towards usual weights by ``PRIOR_ROWS / (PRIOR_ROWS + rows)``, because the choice
    overfits when rows are few.

    Parameters
    ----------
    answers : Answers
    predictions : list of ndarray of shape (rows, outputs)
        Out-of-fold predictions of each member.
    usual : ndarray of shape (members,), optional
        Weights that suit most tables, up to a factor; equal ones if not given.

    Returns
    -------
    ndarray of shape (members,), summing to 1
    """
    greedy = _greedy(answers, predictions)
    prior = np.ones(len(predictions)) if usual is None else usual
    shrink = PRIOR_ROWS / (PRIOR_ROWS + len(answers.values))
    weights = (1 - shrink) * greedy + shrink * prior / prior.sum()
    weights[weights < min(_SMALLEST_WEIGHT, weights.max())] = 0.0
    normalised: np.ndarray = weights / weights.sum()
    return normalised


def _greedy(answers: Answers, predictions: list[np.ndarray]) -> np.ndarray:
    """Return the mean of the shares that greedy selection gives on rows drawn anew; on many rows once, on all."""
    rows = len(answers.values)
    told = np.stack([_told(answers, prediction) for prediction in predictions])
    if rows > _MANY_ROWS:
        return _selected(told, bool(answers.classes), _MANY_STEPS)
    rng = np.random.default_rng(0)
    draws = [_selected(told[:, rng.integers(0, rows, rows)], bool(answers.classes), _STEPS) for _ in range(_DRAWS)]
    weights: np.ndarray = np.mean(draws, axis=0)
    return weights


def _told(answers: Answers, prediction: np.ndarray) -> np.ndarray:
    """Return what counts of each row: the probability of what happened, or how far off the value is."""
    if answers.classes:
        happened: np.ndarray = np.clip(prediction[np.arange(len(answers.values)), answers.values], TINY, 1.0)
        return happened
    off: np.ndarray = prediction[:, 0] - answers.values
    return off


def _selected(told: np.ndarray, is_category: bool, steps: int) -> np.ndarray:
    counts, total = np.zeros(len(told)), np.zeros(told.shape[1])
    for step in range(steps):
        mixed = (total + told) / (step + 1)
        losses = -np.log(mixed).mean(axis=1) if is_category else (mixed**2).mean(axis=1)
        best = int(np.argmin(losses))
        counts[best] += 1
        total = total + told[best]
    shares: np.ndarray = counts / counts.sum()
    return shares


def fit_temperature(answers: Answers, probabilities: np.ndarray) -> float:
    """Return the temperature with the least log-loss under a prior that it is just below 1, never a worse one than 1.

    Parameters
    ----------
    answers : Answers
        Classes.
    probabilities : ndarray of shape (rows, classes)
        Out of fold.
    """
    rows = len(answers.values)
    as_they_are = log_loss(answers.values, probabilities)
    best, lowest = 1.0, np.inf
    for temperature in _TEMPERATURES:
        found = log_loss(answers.values, sharpen(probabilities, temperature))
        away = np.log(temperature / _TEMPERATURE_PRIOR) / _TEMPERATURE_PRIOR_SD
        if found <= as_they_are and rows * found + 0.5 * away**2 < lowest:
            best, lowest = float(temperature), rows * found + 0.5 * away**2
    return best


def best_setting(answers: Answers, predictions: np.ndarray, usual: int | None = None) -> tuple[int, float]:
    """Return the setting to take, and its loss.

    The evidence of a setting is the log-likelihood of all rows; every step away from the usual setting costs the
    square of its distance, so that few rows do not choose by chance what many would not.

    Parameters
    ----------
    answers : Answers
    predictions : ndarray of shape (settings, rows, outputs)
    usual : int, optional
        Place of the setting that suits most tables; without it the least loss wins.
    """
    losses = np.array([loss(answers, prediction) for prediction in predictions])
    costs = len(answers.values) * (losses if answers.classes else np.log(np.maximum(losses, TINY)))
    if usual is not None:
        costs = costs + _STEP_COST * (np.arange(len(losses)) - usual) ** 2
    best = int(np.argmin(costs))
    return best, float(losses[best])


def fit_stretch(answers: Answers, values: np.ndarray) -> float:
    """Return the factor on standardised values with the least squared error under a prior that it is just above 1.

    Cautious members stay too near the mean, and so does their blend.

    Parameters
    ----------
    answers : Answers
        Numbers.
    values : ndarray of shape (rows, 1)
        Out of fold.
    """
    foretold, actual = values[:, 0], answers.values
    noise = max(float(np.mean((actual - foretold) ** 2)), 1e-6)
    certainty = noise / _STRETCH_PRIOR_SD**2
    return float((foretold @ actual + certainty * _STRETCH_PRIOR) / (foretold @ foretold + certainty))


def calibrated(answers: Answers, blended: np.ndarray) -> Calibration:
    """Return the calibration of a blend that its out-of-fold predictions ask for.

    Below 100 rows none: what they say of it is chance more often than not. Below 1,000 rows one temperature under a
    prior. From there on beta calibration (Kull, Silva Filho and Flach, 2017)
    for two classes, if cross-validation finds less log-loss with it than with the temperature.

    Parameters
    ----------
    answers : Answers
    blended : ndarray of shape (rows, outputs)
    """
    if not answers.classes:
        return Calibration(stretch=fit_stretch(answers, blended))
    if len(answers.values) < _TEMPERATURE_FROM_ROWS:
        return Calibration()
    by_temperature = Calibration(temperature=fit_temperature(answers, blended))
    if answers.classes != 2 or len(answers.values) < _BETA_FROM_ROWS:
        return by_temperature
    folds = np.arange(len(answers.values)) % _BETA_FOLDS
    found = np.zeros(2)
    for fold in range(_BETA_FOLDS):
        inside, outside = np.flatnonzero(folds == fold), np.flatnonzero(folds != fold)
        known = answers.take(outside)
        ways = Calibration(temperature=fit_temperature(known, blended[outside])), fit_beta(known, blended[outside])
        found += [loss(answers.take(inside), way.apply(blended[inside])) * len(inside) for way in ways]
    return by_temperature if found[0] <= found[1] else fit_beta(answers, blended)


def fit_beta(answers: Answers, probabilities: np.ndarray) -> Calibration:
    """Return the beta calibration of two classes with the least log-loss; it never turns the order round."""
    from scipy.optimize import minimize
    from scipy.special import expit

    bounded = np.clip(probabilities.astype(np.float64), TINY, 1.0)
    sides = np.stack([np.log(bounded[:, 1]), -np.log(bounded[:, 0]), np.ones(len(bounded))], axis=1)
    actual = answers.values.astype(np.float64)

    def cost(shape: np.ndarray) -> tuple[float, np.ndarray]:
        scores = sides @ shape
        gradient = sides.T @ (expit(scores) - actual) / len(actual)
        return float(np.mean(np.logaddexp(0.0, scores) - actual * scores)), gradient

    found = minimize(cost, [1.0, 1.0, 0.0], jac=True, method="L-BFGS-B", bounds=[(0.0, 4.0), (0.0, 4.0), (-4.0, 4.0)])
    low, high, shift = (float(value) for value in found.x)
    return Calibration(beta=(low, high, shift))


def cross_fitted_blend(
    answers: Answers,
    members: list[np.ndarray],
    folds: np.ndarray,
    shares: np.ndarray | None = None,
    usual: Sequence[int | None] | None = None,
) -> np.ndarray:
    """Blend and calibrate each fold with settings and weights chosen on the other folds, for an honest judgement.

    Parameters
    ----------
    answers : Answers
    members : list of ndarray of shape (settings, rows, outputs)
        Out-of-fold predictions of each member at every setting.
    folds : ndarray of int, shape (rows,)
    shares : ndarray of shape (members,), optional
        Usual weights; see `blend_weights`.
    usual : sequence of int, optional
        Usual settings; see `best_setting`.
    """
    settings = [None] * len(members) if usual is None else list(usual)
    result: np.ndarray = np.empty_like(members[0][0])
    for fold in np.unique(folds):
        inside, outside = np.flatnonzero(folds == fold), np.flatnonzero(folds != fold)
        known = answers.take(outside)
        best = (
            best_setting(known, member[:, outside], place)[0] for member, place in zip(members, settings, strict=True)
        )
        chosen = [member[place] for member, place in zip(members, best, strict=True)]
        learned = [prediction[outside] for prediction in chosen]
        weights = blend_weights(known, learned, shares)
        calibration = calibrated(known, blend(learned, weights))
        result[inside] = calibration.apply(blend((prediction[inside] for prediction in chosen), weights))
    return result
