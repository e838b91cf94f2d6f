"""Which features made of a column are worth having when rows are few: those that go with the answers."""

from __future__ import annotations

import numpy as np

from desktop_app.core.features.base import Answers

FEW_ROWS = 1_000
_CLEARLY = 2.0  # standard errors of a rank correlation


def related(features: np.ndarray, answers: Answers) -> np.ndarray:
    """Return which features go with the answers more clearly than chance usually does.

    Spearman's rank correlation, of the feature and of how far it is from its middle, so that a hump is seen as well
    as a slope. Models of few rows lose more by features that say nothing than they gain by those that help only
    together with others.

    Parameters
    ----------
    features : ndarray, shape (rows, k)
    answers : Answers

    Returns
    -------
    ndarray of bool, shape (k,)
    """
    targets = _standard(_ranks(answers.columns()))
    ranks = _standard(_ranks(features))
    slope, hump = (np.abs(side.T @ targets).max(axis=1) for side in (ranks, _standard(np.square(ranks))))
    clear: np.ndarray = np.maximum(slope, hump) > _CLEARLY * np.sqrt(len(features))
    return clear


def _ranks(columns: np.ndarray) -> np.ndarray:
    from scipy.stats import rankdata

    ranks: np.ndarray = rankdata(columns, axis=0)
    return ranks


def _standard(columns: np.ndarray) -> np.ndarray:
    spread = columns.std(axis=0)
    standard: np.ndarray = (columns - columns.mean(axis=0)) / np.where(spread > 0, spread, 1.0)
    return standard
