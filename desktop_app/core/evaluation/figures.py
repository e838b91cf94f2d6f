"""Measured figures, as they travel from evaluation to the screen and into files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np


@dataclass(frozen=True)
class Estimate:
    """A measured figure with its 95 % interval."""

    value: float
    low: float
    high: float


@dataclass(frozen=True)
class LeaderRow:
    """One candidate of the race: `loss` is log-loss or RMSE out of fold, `weight` its share in the blend."""

    learner: str
    loss: float
    weight: float
    seconds: float


@dataclass(frozen=True)
class Importance:
    """How much worse the answer gets when a column is shuffled (loss increase, mean of repeats, 95 % interval)."""

    column: str
    value: float
    low: float
    high: float


@dataclass(frozen=True)
class ClassFigures:
    """One class: rows that are it, rows called it, and how well that went (at the threshold of the model)."""

    name: str
    rows: int
    called: int
    precision: float
    recall: float
    f1: float


@dataclass(frozen=True, eq=False)
class HeldOut:
    """Honest predictions on rows that the judged models did not see.

    Attributes
    ----------
    rows : ndarray of int, shape (n,)
        Row numbers in the table.
    actual : ndarray, shape (n,)
        Class numbers (int) or values (float).
    predicted : ndarray, shape (n, classes) or (n,)
        Probabilities or values.
    low, high : ndarray, shape (n,)
        90 % interval for numbers; empty otherwise.
    """

    rows: np.ndarray
    actual: np.ndarray
    predicted: np.ndarray
    low: np.ndarray
    high: np.ndarray


@dataclass(frozen=True)
class Parity:
    """How a written model file was compared with the Python pipeline.

    Attributes
    ----------
    max_difference : float
        In probability, or in units of ``max(1, |y|, sd)``.
    flips : int
        Rows that got another label.
    """

    rows: int
    max_difference: float
    flips: int
