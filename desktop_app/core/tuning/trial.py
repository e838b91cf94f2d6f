"""Quick learners with other columns: is it worth it? Judged on rows that were neither learned from nor chosen by."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from desktop_app.core.evaluation.blending import best_setting
from desktop_app.core.evaluation.splits import fold_numbers
from desktop_app.core.features.base import Answers, View
from desktop_app.core.features.derived import Derived
from desktop_app.core.features.matrix import fit_matrix
from desktop_app.core.features.raw import RawTable
from desktop_app.core.learners.base import LEARNERS, Learner, Task
from desktop_app.core.progress import Part, Progress
from desktop_app.core.text import Sentence, say
from desktop_app.core.tuning.proposals import LOOKING

MOST_TARGETS = 8
_FOLDS = 5
_REPEATED_BELOW = (400, 1_000)  # rows times models of a fit: twice below the second, three times below the first
_QUICK = ("linear", "lightgbm")
_TINY = 1e-7
_NOTHING: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Arm:
    """What is tried on one fold: features that are added, columns that are left out."""

    derived: tuple[Derived, ...] = ()
    unused: frozenset[str] = _NOTHING


class OutOfTime(Exception):
    """The comparison would take more than its share of the budget."""


@dataclass(eq=False)
class Trial:
    """Mean predictions of the quick learners for every row, by models that did not see it.

    Parameters
    ----------
    table, answers
        Rows to learn from.
    task : Task
    seed : int
    seconds : float
        Wall-clock time for all comparisons.
    """

    table: RawTable
    answers: Answers
    task: Task
    seed: int
    seconds: float
    _settings: dict[str, tuple[float, ...]] = field(default_factory=dict)
    _known: dict[tuple[int, View], tuple[np.ndarray, np.ndarray]] = field(default_factory=dict)
    _started: float = field(default_factory=time.monotonic)

    def __post_init__(self) -> None:
        rng = np.random.default_rng([self.seed, 12])
        work = self.table.rows * max(self.answers.classes - 1, 1)
        repeats = 1 + sum(work < most for most in _REPEATED_BELOW)
        deals = [fold_numbers(self.answers, _FOLDS, rng) for _ in range(repeats)]
        self.folds = [
            (np.flatnonzero(deal != fold), np.flatnonzero(deal == fold)) for deal in deals for fold in range(_FOLDS)
        ]

    @property
    def targets(self) -> np.ndarray:
        """Class indicators or values, shape (rows, k)."""
        return self.answers.columns()[:, :MOST_TARGETS]

    def left(self, predicted: np.ndarray) -> np.ndarray:
        """Return targets less what was predicted, shape (rows, k)."""
        known = predicted[:, 1:] if self.answers.classes == 2 else predicted
        left: np.ndarray = self.targets - known[:, :MOST_TARGETS]
        return left

    def losses(self, predicted: np.ndarray) -> np.ndarray:
        """Return each row's loss: squared error, or minus the logarithm of its class's probability."""
        if not self.answers.classes:
            errors: np.ndarray = np.square(self.answers.values - predicted[:, 0])
            return errors
        losses: np.ndarray = -np.log(np.clip(predicted[np.arange(len(predicted)), self.answers.values], _TINY, 1.0))
        return losses

    def predicted(self, arms: Sequence[Arm], progress: Progress, settings_anew: bool = False) -> np.ndarray:
        """Return the mean prediction of the quick learners, shape (rows, outputs).

        Parameters
        ----------
        arms : sequence of Arm
            One for each of `folds`, chosen without that fold's rows.
        progress : Progress
        settings_anew : bool
            Let the first deal choose the learners' settings for these arms; else those of the first arms are taken.

        Raises
        ------
        OutOfTime
        """
        learners = quick_learners()
        total = np.zeros((self.table.rows, self.task.outputs))
        if settings_anew:
            self._settings.clear()
        for start in range(0, len(self.folds), _FOLDS):
            for place, learner in enumerate(learners):
                begin, end = ((start + (place + n) * _FOLDS / len(learners)) / len(self.folds) for n in (0, 1))
                total += self._deal(learner, range(start, start + _FOLDS), arms, Part(progress, begin, end))
        predicted: np.ndarray = total * _FOLDS / (len(self.folds) * len(learners))
        return predicted

    def _deal(self, learner: Learner, deal: range, arms: Sequence[Arm], progress: Progress) -> np.ndarray:
        """Return one learner's answers for every row at its setting."""
        settings = self._settings.get(learner.key) or learner.settings(self.task)
        answered = np.zeros((len(settings), self.table.rows, self.task.outputs))
        for step, number in enumerate(deal):
            if time.monotonic() - self._started > self.seconds:
                raise OutOfTime
            part = _OneStage(Part(progress, step / _FOLDS, (step + 1) / _FOLDS))
            part.update(0.0, say(LOOKING))
            answered[:, self.folds[number][1]] = self._answered(learner, settings, number, arms[number], part)
        best, _ = best_setting(self.answers, answered)
        self._settings[learner.key] = (settings[best],)
        found: np.ndarray = answered[best]
        return found

    def _answered(
        self, learner: Learner, settings: tuple[float, ...], number: int, arm: Arm, progress: Progress
    ) -> np.ndarray:
        """Return what a learner answers for a fold's rows at each setting after it learned from the others."""
        outside, inside = (self.table.take(rows) for rows in self.folds[number])
        answers = self.answers.take(self.folds[number][0])
        rng = np.random.default_rng([self.seed, 13, number])
        features, unseen = self._own(learner.view, number, outside, inside, arm.unused)
        if arm.derived:
            nothing_else = frozenset(column.name for column in self.table.columns)
            matrix, more = fit_matrix(outside, answers, learner.view, rng, arm.derived, nothing_else)
            features, unseen = np.hstack([features, more]), np.hstack([unseen, matrix.transform(inside)])
        task = replace(self.task, rows=outside.rows, features=features.shape[1])
        models = learner.fit(features, answers, task, settings, self.seed, progress)
        return np.stack([model.predict(unseen) for model in models])

    def _own(
        self, view: View, number: int, outside: RawTable, inside: RawTable, unused: frozenset[str]
    ) -> tuple[np.ndarray, np.ndarray]:
        """Return the features of the table's own columns, kept where all are used: every arm needs those again."""
        if not unused and (number, view) in self._known:
            return self._known[number, view]
        rng = np.random.default_rng([self.seed, 13, number])
        answers = self.answers.take(self.folds[number][0])
        matrix, features = fit_matrix(outside, answers, view, rng, (), unused)
        found = features, matrix.transform(inside)
        if not unused:
            self._known[number, view] = found
        return found


def quick_learners() -> list[Learner]:
    """Return those that columns are tried with: one that adds up, one that asks."""
    return [learner() for learner in LEARNERS if learner.key in _QUICK]


def is_gain(gains: np.ndarray, classes: int) -> bool:
    """Return whether losses that rows were spared are more than chance.

    Classes: the mean exceeds two of its standard errors. Numbers: it exceeds one, and the signed ranks (Wilcoxon, 1945)
    two of theirs; they see a gain on many rows that a few large errors hide. For classes they would count that the
    frequent one is answered a little more boldly.

    Parameters
    ----------
    gains : ndarray, shape (rows,)
    classes : int
        0 for a number.
    """
    from scipy.stats import rankdata

    if classes:
        return bool(gains.mean() > 2 * error_of(gains))
    ranks = rankdata(np.abs(gains)) * np.sign(gains)
    return bool(gains.mean() > error_of(gains) and ranks.sum() > 2 * np.sqrt(np.square(ranks).sum()))


def error_of(gains: np.ndarray) -> float:
    """Return the standard error of a mean."""
    return float(gains.std(ddof=1) / np.sqrt(len(gains)))


@dataclass(frozen=True)
class _OneStage:
    """Progress that keeps one stage while a learner reports its parts."""

    parent: Progress

    def update(self, fraction: float, stage: Sentence, remaining_s: float | None = None) -> None:
        self.parent.update(fraction, say(LOOKING), remaining_s)

    def report(self, event: object) -> None:
        self.parent.report(event)
