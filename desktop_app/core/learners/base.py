"""What every learner is, and the list of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Protocol

import numpy as np

from desktop_app.core.data.goal import Goal
from desktop_app.core.features.base import Answers, View
from desktop_app.core.features.graph import GraphBuilder
from desktop_app.core.progress import Progress
from desktop_app.core.registry import Registry
from desktop_app.core.text import Marked

LEARNERS = Registry("desktop_app.core.learners.members")


@dataclass(frozen=True)
class Task:
    """What is learned: the goal, the number of classes (0 for a number), rows and features."""

    goal: Goal
    classes: int
    rows: int
    features: int

    @property
    def outputs(self) -> int:
        """Columns of a prediction: one for each class, or one value."""
        return max(self.classes, 1)


class FittedLearner(Protocol):
    """A trained model on a feature matrix."""

    def predict(self, features: Any) -> np.ndarray:
        """Return probabilities (rows, classes), or standardised values (rows, 1), as float64."""

    def to_onnx(self, graph: GraphBuilder, features: str) -> str:
        """Write the same computation; return a float tensor of the same shape."""


class Learner(Protocol):
    """A family of models that differ in one setting.

    All settings are fitted together (a path of penalties, a growing number of trees), so judging them all
    costs little more than judging one. `place` is the place in the race: quick learners start first, so that
    there is an answer early and a short budget still ends with one.
    """

    key: ClassVar[str]
    label: ClassVar[Marked]
    place: ClassVar[int]
    view: ClassVar[View]

    def settings(self, task: Task) -> tuple[float, ...]:
        """Return the values of the one setting worth judging for this task."""

    def fit(
        self,
        features: Any,
        answers: Answers,
        task: Task,
        settings: tuple[float, ...],
        seed: int,
        progress: Progress,
    ) -> tuple[FittedLearner, ...]:
        """Return one trained model for each of `settings`; the learner itself never changes.

        Parameters
        ----------
        features : ndarray or CSR matrix of float32, shape (rows, features)
        answers : Answers
            Class numbers, or numbers of mean 0 and standard deviation 1.
        task : Task
        settings : tuple of float
        seed : int
        progress : Progress
            Updated between parts of the work; raises when the person stops.
        """
