"""Which columns are learned from, and which are made of others: decided on the training rows, by cross-validation."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from desktop_app.core.data.table import Kind
from desktop_app.core.evaluation.splits import subsample
from desktop_app.core.features.base import Answers, View
from desktop_app.core.features.derived import Derived
from desktop_app.core.features.matrix import FittedMatrix, fit_matrix
from desktop_app.core.features.raw import RawTable
from desktop_app.core.learners.base import Task
from desktop_app.core.notices import Notice
from desktop_app.core.progress import Part, Progress
from desktop_app.core.text import say
from desktop_app.core.tuning.proposals import LOOKING, Candidates
from desktop_app.core.tuning.shuffled import helping
from desktop_app.core.tuning.trial import Arm, OutOfTime, Trial, error_of, is_gain, quick_learners

_FEWEST_ROWS, _FEWEST_ROWS_OF_CLASSES = 150, 500  # a class tells less about a row than a number
_ROWS_A_SECOND, _LEAST_ROWS, _MOST_ROWS = 35, 1_000, 3_000
_SHARE_OF_TIME = 0.15
_SIZES = (2, 4, 8)
_WIDE = 0.5  # columns for each row, from which on some may be left out
_SHARES = (0.8, 0.95)  # of its shuffled copies that a column has to beat
_MOST_NAMED = 5

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Columns:
    """What is learned from.

    Attributes
    ----------
    kept : tuple of str
        Columns of the table that are read.
    derived : tuple of Derived
        Features made of several columns.
    notices : tuple of Notice
        What was added and left out, for a person.
    share : float
        Of its shuffled copies a kept column has to beat; 0 where all are kept.
    """

    kept: tuple[str, ...]
    derived: tuple[Derived, ...] = ()
    notices: tuple[Notice, ...] = ()
    share: float = 0.0

    @classmethod
    def all(cls, table: RawTable) -> Columns:
        """Return all columns of a table and nothing else."""
        return cls(tuple(column.name for column in table.columns))

    def unused(self, table: RawTable) -> frozenset[str]:
        """Return the columns of a table that are not read."""
        return frozenset(column.name for column in table.columns) - frozenset(self.kept)

    def within(self, table: RawTable, answers: Answers, seed: int) -> Columns:
        """Return what would be kept if there were only these rows.

        Whoever judges models by other rows asks this for the rows that are learned from: of very many columns some
        go together with the answers by chance, and to know them beforehand would make any result look good.
        """
        return replace(self, kept=helping(table, answers, self.share, seed)) if self.share else self

    def fit(
        self, table: RawTable, answers: Answers, view: View, rng: np.random.Generator, seed: int
    ) -> tuple[FittedMatrix, Any]:
        """Fit the encoders of what these rows would keep; see `fit_matrix`.

        A view for models that are followed by hand has the table's own columns and nothing else.
        """
        if view is View.PLAIN:
            return fit_matrix(table, answers, view, rng)
        chosen = self.within(table, answers, seed)
        return fit_matrix(table, answers, view, rng, chosen.derived, chosen.unused(table))


def choose_columns(
    table: RawTable, answers: Answers, task: Task, seconds: float, seed: int, progress: Progress
) -> Columns:
    """Decide which columns are left out and which features made of several columns are worth having.

    Quick learners are compared with and without, on rows that had no say in what was tried on them. Where there are
    more columns than half the rows, those that tell no more than 80 or 95 % of their shuffled copies may be left out;
    from 150 rows on (500 for classes), the 2, 4 or 8 features that tell most beyond their parents may be added. The way
    with the largest mean gain is taken if it passes `is_gain`.

    Parameters
    ----------
    table, answers
        Rows to learn from, and none that the result is judged on.
    task : Task
    seconds : float
        The whole budget of training; a small part of it is used.
    seed : int
    progress : Progress
        Stops here whenever a person asks to.
    """
    columns = Columns.all(table)
    if not _can_be_compared(answers) or not quick_learners():
        return columns
    try:
        columns = _chosen(columns, table, answers, task, seconds, seed, progress)
    except Exception:  # noqa: BLE001 - whatever a library does: the race goes on with these columns, and it is told
        _log.exception("columns could not be compared")
        columns = replace(columns, notices=(Notice("columns_not_compared"),))
    progress.update(1.0, say(LOOKING))
    return columns


def _can_be_compared(answers: Answers) -> bool:
    """Return whether two classes have two rows each, so that models of every fold have something to tell apart."""
    return not answers.classes or int(np.sort(np.bincount(answers.values, minlength=2))[-2]) > 1


def _chosen(
    columns: Columns, table: RawTable, answers: Answers, task: Task, seconds: float, seed: int, progress: Progress
) -> Columns:
    most, seconds = int(np.clip(seconds * _ROWS_A_SECOND, _LEAST_ROWS, _MOST_ROWS)), _SHARE_OF_TIME * seconds
    rows = subsample(answers, most, np.random.default_rng([seed, 11]))
    # Texts are not combined with anything, and would cost more than all the rest.
    few = RawTable.join((column.take(rows) for column in table.columns if column.kind is not Kind.TEXT), len(rows))
    known = answers.take(rows)
    if len(few.columns) > max(_WIDE * table.rows, 1):
        columns = _narrowed(columns, Trial(few, known, task, seed, seconds), table, answers, Part(progress, 0.0, 0.5))
        few = RawTable.join((column for column in few.columns if column.name in columns.kept), few.rows)
    if table.rows >= (_FEWEST_ROWS_OF_CLASSES if answers.classes else _FEWEST_ROWS):
        for derived in _better_features(Trial(few, known, task, seed, seconds), Part(progress, 0.5, 1.0)):
            columns = replace(columns, derived=derived)
    told = tuple(one.notice() for one in columns.derived)
    return replace(columns, notices=(*_left_out(columns.unused(table)), *told))


def _narrowed(columns: Columns, trial: Trial, table: RawTable, answers: Answers, progress: Progress) -> Columns:
    """Return the columns without those that do not help, if cross-validation says so."""
    names = frozenset(column.name for column in trial.table.columns)
    learned = [(trial.table.take(rows), trial.answers.take(rows)) for rows, _ in trial.folds]
    steps = _steps(progress, 1 + len(_SHARES))
    most, chosen = 0.0, 0.0
    try:
        losses = trial.losses(trial.predicted([Arm()] * len(learned), steps[0]))
        for share, part in zip(_SHARES, steps[1:], strict=True):
            arms = [Arm(unused=names - set(helping(*some, share, trial.seed))) for some in learned]
            gains = losses - trial.losses(trial.predicted(arms, part, settings_anew=True))
            if gains.mean() > most and is_gain(gains, trial.answers.classes):
                most, chosen = float(gains.mean()), share
    except OutOfTime:
        _log.info("no time to try with fewer columns")
    return replace(columns, share=chosen).within(table, answers, trial.seed)


def _better_features(trial: Trial, progress: Progress) -> Iterator[tuple[Derived, ...]]:
    """Give out sets of features, each better than the one before."""
    targets = trial.targets - trial.targets.mean(axis=0)
    candidates = Candidates.of(trial.table, targets, Part(progress, 0.0, 0.1))
    if not candidates.features:
        return
    steps = _steps(Part(progress, 0.1, 1.0), 1 + len(_SIZES))
    try:
        without = trial.predicted([Arm()] * len(trial.folds), steps[0])
        *inner, final = _picked(candidates, trial, trial.left(without))
        losses, most = trial.losses(without), 0.0
        for size, part in zip(_SIZES, steps[1:], strict=True):
            gains = losses - trial.losses(trial.predicted([Arm(some[:size]) for some in inner], part))
            if gains.mean() > most and is_gain(gains, trial.answers.classes):
                most = float(gains.mean())
                yield final[:size]
            elif gains.mean() < -error_of(gains):
                return
    except OutOfTime:
        _log.info("no time to try all columns that could be added")


def _picked(candidates: Candidates, trial: Trial, left: np.ndarray) -> list[tuple[Derived, ...]]:
    """Return the best features by the rows of each fold that are learned from, and at last by all rows."""
    trials = np.zeros((trial.table.rows, len(trial.folds) + 1, left.shape[1]))
    for number, rows in enumerate([*(rows for rows, _ in trial.folds), np.arange(trial.table.rows)]):
        trials[rows, number] = left[rows]
    return candidates.best(trials, max(_SIZES))


def _steps(progress: Progress, count: int) -> list[Part]:
    return [Part(progress, number / count, (number + 1) / count) for number in range(count)]


def _left_out(unused: frozenset[str]) -> list[Notice]:
    if len(unused) <= _MOST_NAMED:
        return [Notice("column_no_help", name) for name in sorted(unused)]
    return [Notice("columns_no_help", "", {"count": len(unused), "columns": tuple(sorted(unused)[:_MOST_NAMED])})]
