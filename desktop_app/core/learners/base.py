"""What every learner is, and the list of them."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from importlib.util import find_spec
from typing import Any, ClassVar, Protocol, runtime_checkable

import numpy as np

from desktop_app.core.data.goal import Goal
from desktop_app.core.features.base import Answers, View
from desktop_app.core.features.graph import GraphBuilder
from desktop_app.core.notices import Notice
from desktop_app.core.progress import Progress
from desktop_app.core.registry import Registry
from desktop_app.core.text import Marked

LEARNERS = Registry("desktop_app.core.learners.members")


@dataclass(frozen=True)
class Task:
    """What is learned: the goal, the number of classes (0 for a number), rows and features, whether some are texts."""

    goal: Goal
    classes: int
    rows: int
    features: int
    has_texts: bool = False

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


@runtime_checkable
class TensorLearner(FittedLearner, Protocol):
    """A trained model that says where it was trained, and what a person should know about that."""

    @property
    def device(self) -> str:
        """Key of the device: "cuda", "mps" or "cpu"."""

    @property
    def remarks(self) -> tuple[Notice, ...]:
        """What did not go as usual."""


class Learner(ABC):
    """A family of models that differ in one setting.

    All settings are fitted together (a path of penalties, a growing number of trees), so judging them all
    costs little more than judging one.

    Attributes
    ----------
    key : str
        Stored in files.
    label : Marked
        What a person calls it.
    place : int
        The place in the race: quick learners start first, so that there is an answer early and a short budget still
        ends with one.
    view : View
        How it wants to see the columns.
    needs : tuple of str
        Modules that are not in every copy of Acumen; without them the learner does not take part.
    is_readable : bool
        A person can follow it by hand. It is judged and shown, but has no share in the blend.
    keeps_rows : bool
        Its model holds rows of the training table, as scaled numbers.
    uses_tensors : bool
        It is trained on a GPU where there is one.
    usual_share : float
        Its share in a blend before anything is known of the table, up to a factor.
    """

    key: ClassVar[str]
    label: ClassVar[Marked]
    place: ClassVar[int]
    view: ClassVar[View]
    needs: ClassVar[tuple[str, ...]] = ()
    is_readable: ClassVar[bool] = False
    keeps_rows: ClassVar[bool] = False
    uses_tensors: ClassVar[bool] = False
    usual_share: ClassVar[float] = 1.0

    def suits(self, task: Task) -> bool:
        """Return whether the learner is worth trying on so many rows, features and classes."""
        return True

    @abstractmethod
    def settings(self, task: Task) -> tuple[float, ...]:
        """Return the values of the one setting worth judging for this task."""

    def usual(self, task: Task) -> int:
        """Return the place in `settings` of the one that suits most tables; few rows hardly move away from it."""
        return len(self.settings(task)) // 2

    def search(self, task: Task, number: int) -> tuple[float, ...]:
        """Return the settings of the `number`-th other configuration worth a try (from 1 on), or none.

        A setting says all: `fit` finds the configuration in its digits behind the point.
        """
        return ()

    @abstractmethod
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


def is_here(learner: type[Learner]) -> bool:
    """Return whether every module that the learner needs is installed."""
    return all(find_spec(name) is not None for name in learner.needs)
