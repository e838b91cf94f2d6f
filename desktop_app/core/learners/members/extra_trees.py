"""Extremely randomised trees: many trees with random splits, averaged."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from desktop_app.core.features.base import Answers, View
from desktop_app.core.learners.base import LEARNERS, FittedLearner, Learner, Task
from desktop_app.core.learners.forests import forest_settings, forest_shape, grow
from desktop_app.core.progress import Progress
from desktop_app.core.text import QT_TRANSLATE_NOOP, Marked

_STAGE = QT_TRANSLATE_NOOP("Stages", "Growing random trees")


@LEARNERS.register
@dataclass(frozen=True)
class ExtraTrees(Learner):
    """Extremely randomised trees (Geurts, Ernst and Wehenkel, 2006); the setting is how far leaves are shrunk."""

    key: ClassVar[str] = "extra_trees"
    label: ClassVar[Marked] = QT_TRANSLATE_NOOP("Learners", "Random trees")
    place: ClassVar[int] = 3
    view: ClassVar[View] = View.TREE
    usual_share: ClassVar[float] = 0.4

    def settings(self, task: Task) -> tuple[float, ...]:
        """Return how strongly leaves are drawn towards the nodes above them."""
        return forest_settings(task)

    def usual(self, task: Task) -> int:
        """Return the place of leaves as they are."""
        return 0

    def fit(
        self, features: Any, answers: Answers, task: Task, settings: tuple[float, ...], seed: int, progress: Progress
    ) -> tuple[FittedLearner, ...]:
        """Grow one forest for all settings."""
        from sklearn.ensemble import ExtraTreesClassifier, ExtraTreesRegressor

        family = ExtraTreesClassifier if task.classes else ExtraTreesRegressor
        return grow(family(**forest_shape(task, seed)), features, answers, settings, _STAGE, progress)
