"""Regularised linear models: logistic regression for categories, ridge regression for numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from desktop_app.core.features.base import Answers, View
from desktop_app.core.learners.base import LEARNERS, FittedLearner, Learner, Task
from desktop_app.core.learners.linear_models import logistic, ridge
from desktop_app.core.progress import Progress
from desktop_app.core.text import QT_TRANSLATE_NOOP, Marked, say

_STAGE = QT_TRANSLATE_NOOP("Stages", "Weighing the columns")


@LEARNERS.register
@dataclass(frozen=True)
class Linear(Learner):
    """Least squares or logistic loss with an L2 penalty (Hoerl and Kennard, 1970; le Cessie and van Houwelingen, 1992).

    The setting is the inverse penalty C (logistic) or the penalty alpha (ridge).
    """

    key: ClassVar[str] = "linear"
    label: ClassVar[Marked] = QT_TRANSLATE_NOOP("Learners", "Linear model")
    place: ClassVar[int] = 1
    view: ClassVar[View] = View.LINEAR
    usual_share: ClassVar[float] = 0.7

    def settings(self, task: Task) -> tuple[float, ...]:
        """Return penalties from strong to weak."""
        if task.classes:
            return (0.01, 0.03, 0.1, 0.3, 1.0, 3.0) if task.features < 2_000 else (0.3, 3.0, 30.0)
        return (300.0, 100.0, 30.0, 10.0, 3.0, 1.0)

    def usual(self, task: Task) -> int:
        """Return the place of a medium penalty."""
        return 1 if task.classes and task.features >= 2_000 else 3 if task.classes else 4

    def fit(
        self, features: Any, answers: Answers, task: Task, settings: tuple[float, ...], seed: int, progress: Progress
    ) -> tuple[FittedLearner, ...]:
        """Fit one model a penalty, each started from the one before."""
        fitted: list[FittedLearner] = []
        for step, setting in enumerate(settings):
            progress.update(step / len(settings), say(_STAGE))
            fit = logistic if task.classes else ridge
            fitted.append(fit(features, answers, setting))
        progress.update(1.0, say(_STAGE))
        return tuple(fitted)
