"""Random forest: many trees, each grown from rows drawn anew, averaged."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from desktop_app.core.features.base import Answers, View
from desktop_app.core.learners.base import LEARNERS, FittedLearner, Learner, Task
from desktop_app.core.learners.forests import forest_settings, forest_shape, grow
from desktop_app.core.progress import Progress
from desktop_app.core.text import QT_TRANSLATE_NOOP, Marked

_FEWEST_ROWS = 300
_STAGE = QT_TRANSLATE_NOOP("Stages", "Growing a random forest")
_MOST_DRAWN = 10_000  # rows a tree is grown from: more make it slower and hardly better


@LEARNERS.register
@dataclass(frozen=True)
class RandomForest(Learner):
    """A random forest (Breiman, 2001); the setting is how far leaves are shrunk."""

    key: ClassVar[str] = "random_forest"
    label: ClassVar[Marked] = QT_TRANSLATE_NOOP("Learners", "Random forest")
    place: ClassVar[int] = 5
    view: ClassVar[View] = View.TREE
    usual_share: ClassVar[float] = 0.4

    def suits(self, task: Task) -> bool:
        """Return whether there are some rows: on few, bagged and random trees do all that it can."""
        return task.rows >= _FEWEST_ROWS

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
        from sklearn.ensemble import RandomForestClassifier, RandomForestRegressor

        family = RandomForestClassifier if task.classes else RandomForestRegressor
        drawn = _MOST_DRAWN if features.shape[0] > _MOST_DRAWN else None
        model = family(max_samples=drawn, **forest_shape(task, seed))
        return grow(model, features, answers, settings, _STAGE, progress)
