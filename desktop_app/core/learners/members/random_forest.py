"""Random forest: many trees, each grown from rows drawn anew, averaged."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from desktop_app.core.learners.base import LEARNERS, Task
from desktop_app.core.learners.forests import Forest, forest_shape
from desktop_app.core.text import QT_TRANSLATE_NOOP, Marked

_FEWEST_ROWS = 300
_MOST_DRAWN = 10_000  # rows a tree is grown from: more make it slower and hardly better


@LEARNERS.register
@dataclass(frozen=True)
class RandomForest(Forest):
    """A random forest (Breiman, 2001); the setting is how far leaves are shrunk."""

    key: ClassVar[str] = "random_forest"
    label: ClassVar[Marked] = QT_TRANSLATE_NOOP("Learners", "Random forest")
    place: ClassVar[int] = 5
    stage: ClassVar[Marked] = QT_TRANSLATE_NOOP("Stages", "Growing a random forest")
    usual_share: ClassVar[float] = 0.4

    def suits(self, task: Task) -> bool:
        """Return whether there are some rows: on few, bagged and random trees do all that it can."""
        return task.rows >= _FEWEST_ROWS

    def empty(self, task: Task, seed: int) -> Any:
        """Return scikit-learn's forest without trees yet."""
        from sklearn.ensemble import RandomForestClassifier, RandomForestRegressor

        family = RandomForestClassifier if task.classes else RandomForestRegressor
        drawn = _MOST_DRAWN if task.rows > _MOST_DRAWN else None
        return family(max_samples=drawn, **forest_shape(task, seed))
