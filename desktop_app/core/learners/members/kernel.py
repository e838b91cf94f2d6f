"""A smooth model: rows that are alike get answers that are alike."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from desktop_app.core.features.base import Answers, View
from desktop_app.core.features.threads import one_blas_thread
from desktop_app.core.learners.base import LEARNERS, FittedLearner, Learner, Task
from desktop_app.core.learners.kernels import KernelSpace, Place, known_rows, logistic, ridge
from desktop_app.core.progress import Progress
from desktop_app.core.text import QT_TRANSLATE_NOOP, Marked, say

_STAGE = QT_TRANSLATE_NOOP("Stages", "Fitting a smooth curve")
_MOST_ROWS = 1_500
_MOST_KNOWN = 400
_POWER_CLASSES, _POWER_NUMBER = 0.125, 0.25
_BENT_FROM_CLASSES, _BENT_FROM_NUMBER = 600, 200  # rows that can tell a curve in one column from chance


@LEARNERS.register
@dataclass(frozen=True)
class Kernel(Learner):
    """Logistic or ridge regression with a Gaussian and a linear kernel (Jaakkola and Haussler, 1999; Saunders, 1998).

    The setting is the inverse penalty C (classes) or the penalty (numbers). From 400 rows on the curve is drawn by
    400 of them (Nyström; Williams and Seeger, 2001).
    """

    key: ClassVar[str] = "kernel"
    label: ClassVar[Marked] = QT_TRANSLATE_NOOP("Learners", "Smooth model")
    place: ClassVar[int] = 2
    view: ClassVar[View] = View.SMOOTH
    keeps_rows: ClassVar[bool] = True
    usual_share: ClassVar[float] = 3.0

    def suits(self, task: Task) -> bool:
        """Return whether rows are few: with more, trees are better and quicker."""
        return task.rows <= _MOST_ROWS and task.classes <= 30

    def settings(self, task: Task) -> tuple[float, ...]:
        """Return penalties from strong to weak."""
        if task.classes:
            return (0.3, 1.0, 3.0, 10.0)
        return (3.0, 1.0, 0.3, 0.1, 0.03) if task.rows < _MOST_KNOWN else (1.0, 0.3, 0.1, 0.03, 0.01)

    def usual(self, task: Task) -> int:
        """Return the place of a medium penalty."""
        return 2

    def fit(
        self, features: Any, answers: Answers, task: Task, settings: tuple[float, ...], seed: int, progress: Progress
    ) -> tuple[FittedLearner, ...]:
        """Find the coordinates once, then fit a linear model a penalty in them."""
        fitted: list[FittedLearner] = []
        progress.update(0.0, say(_STAGE))
        with one_blas_thread():
            place = Place.of(features, answers, _POWER_CLASSES if task.classes else _POWER_NUMBER)
            known = known_rows(features.shape, _MOST_KNOWN, seed)
            space = KernelSpace.of(place, features[known], _strength(task))
            coordinates = space.coordinates(features)
            for step, setting in enumerate(settings, start=1):
                found = (
                    logistic(coordinates, answers, setting)
                    if task.classes
                    else ridge(coordinates, answers.values, setting)
                )
                fitted.append(space.model(*found, task.classes))
                progress.update(step / len(settings), say(_STAGE))
        return tuple(fitted)


def _strength(task: Task) -> float:
    """Return how strong steps along columns are; below 400 rows they would take nothing from the loss of classes."""
    if task.classes:
        return min((task.rows / _BENT_FROM_CLASSES) ** 2, 1.0)
    return min(task.rows / _BENT_FROM_NUMBER, 1.0)
