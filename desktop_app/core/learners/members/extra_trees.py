"""Extremely randomised trees: many trees with random splits, averaged."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from desktop_app.core.learners.base import LEARNERS, Task
from desktop_app.core.learners.forests import Forest, forest_shape
from desktop_app.core.text import QT_TRANSLATE_NOOP, Marked


@LEARNERS.register
@dataclass(frozen=True)
class ExtraTrees(Forest):
    """Extremely randomised trees (Geurts, Ernst and Wehenkel, 2006); the setting is how far leaves are shrunk."""

    key: ClassVar[str] = "extra_trees"
    label: ClassVar[Marked] = QT_TRANSLATE_NOOP("Learners", "Random trees")
    place: ClassVar[int] = 3
    stage: ClassVar[Marked] = QT_TRANSLATE_NOOP("Stages", "Growing random trees")
    usual_share: ClassVar[float] = 0.4

    def empty(self, task: Task, seed: int) -> Any:
        """Return scikit-learn's forest without trees yet."""
        from sklearn.ensemble import ExtraTreesClassifier, ExtraTreesRegressor

        family = ExtraTreesClassifier if task.classes else ExtraTreesRegressor
        return family(**forest_shape(task, seed))
