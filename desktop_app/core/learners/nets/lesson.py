"""What a net is trained on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from desktop_app.core.features.base import Answers
from desktop_app.core.learners.nets.inputs import NetInputs


@dataclass(frozen=True, eq=False)
class Lesson:
    """What is learned: scaled inputs and answers of the same rows.

    Attributes
    ----------
    inputs : NetInputs
    scaled : ndarray of float32, shape (rows, inputs)
    answers : ndarray, shape (rows,)
        Class numbers (int64) or standardised numbers.
    classes : int
    """

    inputs: NetInputs
    scaled: np.ndarray
    answers: np.ndarray
    classes: int

    @classmethod
    def of(cls, features: Any, answers: Answers, steps: int) -> Lesson:
        """Learn the inputs' scales, and put the rows into an order of their own.

        Parameters
        ----------
        features : ndarray or CSR matrix of float32, shape (rows, features)
        answers : Answers
        steps : int
            See `NetInputs.of`.
        """
        dense = features.toarray() if hasattr(features, "toarray") else features
        order = _canonical(dense, answers.values)
        ordered = dense[order]
        inputs = NetInputs.of(ordered, steps)
        return cls(inputs, inputs.scaled(ordered), answers.values[order], answers.classes)

    @property
    def absent(self) -> list[int]:
        """Classes that no row has."""
        return [number for number in range(self.classes) if number not in self.answers]

    @property
    def bounds(self) -> tuple[float, float]:
        """The least and the largest number answered; 0 and 1 for classes."""
        return (0.0, 1.0) if self.classes else (float(self.answers.min()), float(self.answers.max()))

    @property
    def outputs(self) -> int:
        """Outputs of a member: two classes need only one."""
        return self.classes if self.classes > 2 else 1

    def usual(self) -> np.ndarray:
        """Return the outputs that answer with the classes' shares, or the mean: where a net starts from."""
        if self.classes == 0:
            return np.array([self.answers.mean()])
        counts = np.bincount(self.answers, minlength=self.classes) + 0.5
        logs: np.ndarray = np.log(counts / counts.sum())
        return logs if self.classes > 2 else logs[1:] - logs[:1]


def _canonical(features: np.ndarray, answers: np.ndarray) -> np.ndarray:
    """Return the row numbers sorted by content, so that the order the rows came in has no say."""
    parts = (answers.astype(np.float64)[:, None] + 0.0, features.astype(np.float32) + np.float32(0))  # 0 for -0
    cells = np.hstack([np.ascontiguousarray(part).view(np.uint8) for part in parts])
    rows = cells.view(np.dtype((np.void, cells.shape[1]))).ravel()
    order: np.ndarray = np.argsort(rows, kind="stable")
    return order
