"""How large a net is and how long it learns: from the task alone, so that the same table gives the same net."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from desktop_app.core.learners.base import Task

CYCLES = 4
"""The learning rate falls to zero so many times, every time twice as slowly (Holzmüller et al., 2024)."""

_MEMBERS, _FEWEST_MEMBERS = 8, 4
_WIDE = 600  # features
_WIDTH = 96
_EPOCHS = {True: 16.0, False: 30.0}  # by whether classes are learned, for tables of up to `_ROWS` rows
_STEPS = {True: 16, False: 32}
_MOST_STEPS, _FEWEST_STEPS = 2_048, 4  # of all features together, and of one
_WORK_A_STEP = 300.0  # one step costs as much as so many multiplications of a matrix product
_ROWS = 10_000
_FEWEST_EPOCHS = 6.0
_MOST_WORK = 1e12  # multiplications of a whole training


@dataclass(frozen=True)
class NetPlan:
    """Sizes and rates of one training.

    Attributes
    ----------
    members, width, hidden : int
        Nets that share weights, units of a hidden layer, hidden layers.
    steps : int
        The most steps of a number.
    epochs : int
        In all `CYCLES`.
    batch : int
    rate, decay, dropout, smoothing : float
        Learning rate at most, weight decay, share of units left out, and of every class given to all.
    """

    members: int
    width: int
    hidden: int
    steps: int
    epochs: int
    batch: int
    rate: float
    decay: float
    dropout: float
    smoothing: float

    @classmethod
    def of(cls, task: Task) -> NetPlan:
        """Choose by rows, features and classes."""
        is_class = task.classes > 0
        members = _MEMBERS if task.features < _WIDE else _FEWEST_MEMBERS
        steps = min(_STEPS[is_class], max(_MOST_STEPS // max(task.features, 1), _FEWEST_STEPS))
        work_a_row = 3.0 * members * _WIDTH * (task.features * 3 + 2 * _WIDTH + task.outputs)
        work_a_row += _WORK_A_STEP * steps * task.features
        wanted = _EPOCHS[is_class] * math.sqrt(min(1.0, _ROWS / max(task.rows, 1)))
        afforded = _MOST_WORK / (work_a_row * max(task.rows, 1))
        return cls(
            members=members,
            width=_WIDTH,
            hidden=2,
            steps=steps,
            epochs=max(math.ceil(min(wanted, max(afforded, _FEWEST_EPOCHS))), 1),
            batch=int(np.clip(2 ** round(math.log2(max(task.rows, 1) / 30)), 32, 1_024 if task.rows > 40_000 else 256)),
            rate=0.015 if is_class else 0.02,
            decay=float(np.clip(150 / max(task.rows, 1), 0.02, 0.1)),  # it acts at every step, and few rows take few
            dropout=0.3 if is_class else 0.05,
            smoothing=0.01 if task.classes > 2 else 0.0,
        )

    def grade(self, graded: int) -> int:
        """Return how many numbers the steps of an input are turned into, where so many inputs have steps."""
        return 8 if graded <= 32 else 4 if graded <= 128 else 2

    def ends(self, cycle: int, steps: int) -> int:
        """Return the step after which a cycle (1 to `CYCLES`) ends, of a training of so many steps."""
        return max(round(steps * ((1 << cycle) - 1) / ((1 << CYCLES) - 1)), cycle)

    def rate_at(self, share: float) -> float:
        """Return the learning rate after a share of the training: a wave whose every cycle is twice as long."""
        return self.rate * 0.5 * (1 - math.cos(2 * math.pi * math.log2(1 + (2**CYCLES - 1) * min(share, 1.0))))
