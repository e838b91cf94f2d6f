"""Bagged trees: every tree grown on other rows, each split the best of all features."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from desktop_app.core.learners.base import LEARNERS, Task
from desktop_app.core.learners.forests import Forest, forest_shape
from desktop_app.core.text import QT_TRANSLATE_NOOP, Marked

_MOST_CELLS = 400_000


@LEARNERS.register
@dataclass(frozen=True)
class BaggedTrees(Forest):
    """Bagging of trees (Breiman, 1996); the setting is how far leaves are shrunk.

    A random forest hides most features from every split; where one or two columns decide nearly everything, this one
    is the better.
    """

    key: ClassVar[str] = "bagged_trees"
    label: ClassVar[Marked] = QT_TRANSLATE_NOOP("Learners", "Bagged trees")
    place: ClassVar[int] = 6
    stage: ClassVar[Marked] = QT_TRANSLATE_NOOP("Stages", "Growing bagged trees")
    usual_share: ClassVar[float] = 0.7

    def suits(self, task: Task) -> bool:
        """Return whether the table is small: looking at every feature takes its time, and boosting is better then."""
        return task.rows * task.features <= _MOST_CELLS

    def usual(self, task: Task) -> int:
        """Return the place of leaves that are drawn a little."""
        return min(1, len(self.settings(task)) - 1)

    def empty(self, task: Task, seed: int) -> Any:
        """Return scikit-learn's forest without trees yet."""
        from sklearn.ensemble import RandomForestClassifier, RandomForestRegressor

        family = RandomForestClassifier if task.classes else RandomForestRegressor
        return family(**{**forest_shape(task, seed), "max_features": None})
