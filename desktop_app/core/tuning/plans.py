"""What a race decided, and the models that follow it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from desktop_app.core.evaluation.blending import blend_weights, calibrated
from desktop_app.core.features.base import Answers, View
from desktop_app.core.features.matrix import FittedMatrix
from desktop_app.core.features.raw import RawTable
from desktop_app.core.learners.base import LEARNERS, Learner, Task
from desktop_app.core.learners.calibration import Calibration
from desktop_app.core.learners.fitted import Fitted, Member, TargetScale, blend
from desktop_app.core.progress import Part, Progress
from desktop_app.core.text import QT_TRANSLATE_NOOP, say
from desktop_app.core.tuning.columns import Columns
from desktop_app.core.tuning.race import Candidate, RaceResult, Staged, name_of

_REFITTING = QT_TRANSLATE_NOOP("Stages", "Learning from all rows: {learner}")


@dataclass(frozen=True, eq=False)
class BlendPlan:
    """What the race decided: which learners at which setting, how they are weighed, and the calibration.

    Attributes
    ----------
    picks : tuple of (learner, setting, weight)
    temperature, beta, stretch
        See `Calibration`.
    """

    picks: tuple[tuple[str, float, float], ...]
    temperature: float
    beta: tuple[float, float, float] | None = None
    stretch: float = 1.0
    columns: Columns | None = None

    @classmethod
    def of(cls, result: RaceResult, answers: Answers) -> BlendPlan:
        """Weigh and calibrate the candidates by their out-of-fold predictions; readable ones have no share."""
        blended = result.blended
        predictions = [candidate.predictions for candidate in blended]
        weights = blend_weights(answers, predictions, usual_shares(blended))
        found = calibrated(answers, blend(predictions, weights))
        picks = [
            (candidate.learner, candidate.setting, float(weight))
            for candidate, weight in zip(blended, weights, strict=True)
            if weight > 0
        ]
        return cls(tuple(picks), found.temperature, found.beta, found.stretch, result.columns)

    @property
    def calibration(self) -> Calibration:
        """What is done to the weighted sum."""
        return Calibration(self.temperature, self.beta, self.stretch)


def usual_shares(candidates: tuple[Candidate, ...]) -> np.ndarray:
    """Return what share each candidate usually has in a blend, up to a factor."""
    return np.array([candidate.usual_share for candidate in candidates])


def fit_all(
    table: RawTable, answers: Answers, task: Task, plan: BlendPlan, scale: TargetScale, seed: int, progress: Progress
) -> Fitted:
    """Fit every member of the plan on all rows of `table`."""
    matrices: dict[View, tuple[FittedMatrix, Any]] = {}
    columns = plan.columns or Columns.all(table)
    members = []
    for number, (key, setting, weight) in enumerate(plan.picks):
        learner: Learner = LEARNERS[key]()
        stage = say(_REFITTING, learner=name_of(learner))
        part = Part(progress, number / len(plan.picks), (number + 1) / len(plan.picks))
        part.update(0.0, stage)
        if learner.view not in matrices:
            rng = np.random.default_rng([seed, 10_007])
            matrices[learner.view] = columns.fit(table, answers, learner.view, rng, seed)
        matrix, features = matrices[learner.view]
        sized = replace(task, rows=table.rows, features=matrix.width)
        model = learner.fit(features, answers, sized, (setting,), seed, Staged(part, stage))[0]
        members.append(Member(key, setting, matrix, model, weight))
    return Fitted(tuple(members), task.classes, plan.temperature, scale, plan.beta, plan.stretch)
