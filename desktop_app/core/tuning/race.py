"""The race: every candidate is judged on rows it did not see, within the time there is."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

import numpy as np

from desktop_app import __version__
from desktop_app.core.evaluation.blending import best_setting, blend_weights, loss
from desktop_app.core.evaluation.splits import fold_numbers
from desktop_app.core.features.base import Answers, View
from desktop_app.core.features.matrix import FittedMatrix
from desktop_app.core.features.raw import RawTable
from desktop_app.core.learners.base import LEARNERS, FittedLearner, Learner, Task, is_here
from desktop_app.core.learners.fitted import blend
from desktop_app.core.progress import Part, Progress
from desktop_app.core.text import QT_TRANSLATE_NOOP, say
from desktop_app.core.tuning.columns import Columns
from desktop_app.core.tuning.memory import Memory, NoMemory, digest_of, key_of

_WORTH_WAITING = 0.002  # of the loss: a smaller gain is none
_log = logging.getLogger(__name__)
_JUDGING = QT_TRANSLATE_NOOP("Stages", "Judging {learner}, part {part} of {parts}")


@dataclass(frozen=True)
class RaceSpec:
    """How long and how thoroughly candidates are judged.

    Attributes
    ----------
    seconds : float
        Wall-clock time for the race.
    folds, repeats : int
    seed : int
    patience : int
        After so many learners in a row that did not make the blend better only nets, which are of another kind, are
        tried; 0 for trying all.
    keeps_models : bool
        The models of the first deal are kept, to be asked again.
    searches : int
        How many other configurations of the learners that have some are tried, if the time allows.
    keep_rows : bool
        Learners whose models hold rows of the table may take part.
    """

    seconds: float
    folds: int
    repeats: int
    seed: int
    patience: int = 0
    searches: int = 0
    keeps_models: bool = False
    keep_rows: bool = True


@dataclass(frozen=True, eq=False)
class Candidate:
    """A learner at its best setting, with its predictions on rows that it did not see.

    Attributes
    ----------
    predictions : ndarray, shape (rows, outputs)
        At the best setting.
    every : ndarray, shape (settings, rows, outputs)
        At every setting that was judged.
    place : int
        Of the best setting among those.
    learned : mapping of int
        Fold of the first deal → encoders and models of all settings, where they were kept.
    """

    learner: str
    setting: float
    loss: float
    predictions: np.ndarray
    every: np.ndarray
    seconds: float
    is_readable: bool = False
    usual_share: float = 1.0
    usual: int | None = None
    place: int = 0
    learned: Mapping[int, tuple[FittedMatrix, tuple[FittedLearner, ...]]] = field(default_factory=dict)


@dataclass(frozen=True)
class Standing:
    """Told after every fold: the candidate's loss so far, on the share `done` of its folds."""

    learner: str
    loss: float
    done: float
    seconds: float


@dataclass(frozen=True, eq=False)
class RaceResult:
    """The judged candidates, best first; the time did not allow those `left_out`, and those `failed` with an error."""

    candidates: tuple[Candidate, ...]
    folds: np.ndarray
    left_out: tuple[str, ...]
    failed: tuple[str, ...] = ()
    columns: Columns | None = None

    @property
    def blended(self) -> tuple[Candidate, ...]:
        """Those that can have a share: readable ones only where there is nothing else."""
        return tuple(one for one in self.candidates if not one.is_readable) or self.candidates


@dataclass(eq=False)
class _Lane:
    """What one learner has shown so far: summed predictions of every setting, and how often each row was predicted."""

    learner: Learner
    settings: tuple[float, ...]
    sums: np.ndarray
    times: np.ndarray
    usual: int
    seconds: float = 0.0
    learned: dict[int, tuple[FittedMatrix, tuple[FittedLearner, ...]]] = field(default_factory=dict)

    def best(self, answers: Answers) -> tuple[int, float]:
        """Return the best setting on the rows predicted so far, and its loss."""
        seen = np.flatnonzero(self.times)
        return best_setting(answers.take(seen), self.sums[:, seen] / self.times[seen][:, None], self.usual)

    def beats(self, rival: _Lane, answers: Answers) -> bool:
        """Return whether this has less loss than `rival` on the rows that both have predicted."""
        seen = np.flatnonzero(self.times)
        ours, theirs = (
            best_setting(answers.take(seen), one.sums[:, seen] / one.times[seen][:, None], one.usual)[1]
            for one in (self, rival)
        )
        return ours < theirs


@dataclass(eq=False)
class Race:
    """Judges every registered learner by repeated stratified cross-validation.

    Parameters
    ----------
    table, answers
        Prepared rows (see `features.matrix.prepare`) and their targets.
    task : Task
    spec : RaceSpec
    told : callable
        Receives a `Standing` after every fold.
    memory : Memory
        What was answered before on the same folds is not learned again.
    columns : Columns, optional
        What is learned from; all columns where it is left out.
    """

    table: RawTable
    answers: Answers
    task: Task
    spec: RaceSpec
    told: Callable[[Standing], None]
    memory: Memory = field(default_factory=NoMemory)
    columns: Columns | None = None
    _matrices: dict[tuple[int, int, View], tuple[FittedMatrix, Any, Any]] = field(default_factory=dict)
    _started: float = field(default_factory=time.monotonic)

    def run(self, progress: Progress) -> RaceResult:
        """Run all learners through the first repeat, then repeat while there is time."""
        rng = np.random.default_rng(self.spec.seed)
        deals = [fold_numbers(self.answers, self.spec.folds, rng) for _ in range(self.spec.repeats)]
        lanes = [self._lane(learner) for learner in self._learners()]
        first = 1.0 / (len(deals) + (self.spec.searches > 0))
        kept, left_out = self._first_round(lanes, deals[0], Part(progress, 0.0, first))
        self._search(kept, deals[0], Part(progress, first, 2 * first))
        self._repeat(kept, deals[1:], Part(progress, first * (1 + (self.spec.searches > 0)), 1.0))
        candidates = [self._candidate(lane) for lane in kept]
        late = tuple(key for key, error in left_out.items() if error is None)
        failed = tuple(key for key, error in left_out.items() if error is not None)
        return RaceResult(tuple(sorted(candidates, key=lambda c: c.loss)), deals[0], late, failed, self.columns)

    def _first_round(
        self, lanes: list[_Lane], deal: np.ndarray, progress: Progress
    ) -> tuple[list[_Lane], dict[str, Exception | None]]:
        """Judge every learner once; return those that finished, and the others with what went wrong, if anything."""
        kept: list[_Lane] = []
        left_out: dict[str, Exception | None] = {}
        idle, lowest = 0, np.inf
        for number, lane in enumerate(lanes):
            if self.spec.patience and idle >= self.spec.patience and not lane.learner.uses_tensors:
                continue
            part = Part(progress, number / len(lanes), (number + 1) / len(lanes))
            try:
                if not self._judge(lane, deal, 0, part, must_finish=not kept):
                    left_out[lane.learner.key] = None
                    continue
                kept.append(lane)
            except Exception as error:  # noqa: BLE001 - whatever a library does: the others go on, the person is told
                _log.exception("%s failed", lane.learner.key)
                left_out[lane.learner.key] = error
                continue
            if self.spec.patience and not lane.learner.is_readable:
                found = self._blended_loss(kept)
                idle = idle + 1 if found > lowest * (1 - _WORTH_WAITING) else 0
                lowest = min(found, lowest)
        if not kept:
            raise next(error for error in left_out.values() if error is not None)
        return kept, left_out

    def _blended_loss(self, lanes: list[_Lane]) -> float:
        candidates = [self._candidate(lane) for lane in lanes if not lane.learner.is_readable]
        predictions = [candidate.predictions for candidate in candidates]
        if not predictions:
            return np.inf
        return loss(self.answers, blend(predictions, blend_weights(self.answers, predictions)))

    def _search(self, lanes: list[_Lane], deal: np.ndarray, progress: Progress) -> None:
        """Try other configurations of the learners; one that is better on the same folds takes the place of the old."""
        for number in range(1, self.spec.searches + 1):
            for place, lane in enumerate(lanes):
                settings = lane.learner.search(self.task, number)
                if not settings or self._elapsed() > self.spec.seconds:
                    continue
                part = Part(progress, (number - 1) / self.spec.searches, number / self.spec.searches)
                other = self._lane(lane.learner, settings)
                if self._judge(other, deal, 0, part, must_finish=False, rival=lane):
                    other.seconds += lane.seconds
                    lanes[place] = other

    def _learners(self) -> list[Learner]:
        """Return the learners that are installed and suit the task, the quickest first."""
        here = (part for part in sorted(LEARNERS, key=lambda part: part.place) if is_here(part))
        wanted = (part() for part in here if self.spec.keep_rows or not part.keeps_rows)
        return [learner for learner in wanted if learner.suits(self.task)]

    def _repeat(self, lanes: list[_Lane], deals: list[np.ndarray], progress: Progress) -> None:
        once = sum(lane.seconds for lane in lanes)
        for repeat, deal in enumerate(deals, start=1):
            self._matrices.clear()
            if self._elapsed() + once > self.spec.seconds:
                break
            for number, lane in enumerate(lanes):
                start = (repeat - 1 + number / len(lanes)) / len(deals)
                part = Part(progress, start, start + 1 / (len(lanes) * len(deals)))
                self._judge(lane, deal, repeat, part, must_finish=True)
        self._matrices.clear()
        progress.update(1.0, say(_JUDGING, learner=name_of(lanes[-1].learner), part=1, parts=1))

    def _lane(self, learner: Learner, searched: tuple[float, ...] = ()) -> _Lane:
        settings = searched or learner.settings(self.task)
        shape = (len(settings), self.task.rows, self.task.outputs)
        return _Lane(learner, settings, np.zeros(shape), np.zeros(self.task.rows), learner.usual(self.task))

    def _judge(
        self,
        lane: _Lane,
        deal: np.ndarray,
        repeat: int,
        progress: Progress,
        must_finish: bool,
        rival: _Lane | None = None,
    ) -> bool:
        """Judge one learner on every fold; False if time does not allow it, or it is worse than `rival` so far."""
        folds = self.spec.folds
        for fold in range(folds):
            stage = say(_JUDGING, learner=name_of(lane.learner), part=fold + 1, parts=folds)
            part = Part(progress, fold / folds, (fold + 1) / folds)
            part.update(0.0, stage)
            began = time.monotonic()
            self._judge_fold(lane, deal, repeat, fold, Staged(part, stage))
            lane.seconds += time.monotonic() - began
            if rival is not None and not lane.beats(rival, self.answers):
                return False
            self.told(Standing(lane.learner.key, lane.best(self.answers)[1], (fold + 1) / folds, lane.seconds))
            expected = self._elapsed() + (time.monotonic() - began) * (folds - fold - 1)
            if not must_finish and fold == 0 and expected > self.spec.seconds:
                return False
        return True

    def _judge_fold(self, lane: _Lane, deal: np.ndarray, repeat: int, fold: int, progress: Progress) -> None:
        key = key_of(
            self._digest, (lane.learner, lane.settings, self.columns, self.spec.seed, self.spec.folds, repeat, fold)
        )
        inside = np.flatnonzero(deal == fold)
        answered = self.memory.recall(key)
        if answered is None or answered.shape != (len(lane.settings), len(inside), self.task.outputs):
            answered = self._answered(lane, deal, repeat, fold, progress)
            self.memory.keep(key, answered)
        lane.sums[:, inside] += answered
        lane.times[inside] += 1

    def _answered(self, lane: _Lane, deal: np.ndarray, repeat: int, fold: int, progress: Progress) -> np.ndarray:
        """Return what the learner answers on one fold at every setting, shape (settings, rows of the fold, outputs)."""
        outside, inside = np.flatnonzero(deal != fold), np.flatnonzero(deal == fold)
        learned, features, unseen = self._matrix(lane.learner.view, outside, inside, repeat, fold)
        task = replace(self.task, rows=len(outside), features=learned.width)
        known = self.answers.take(outside)
        models = lane.learner.fit(features, known, task, lane.settings, self.spec.seed + fold, progress)
        if self.spec.keeps_models and repeat == 0:
            lane.learned[fold] = learned, models
        return np.stack([model.predict(unseen) for model in models])

    @cached_property
    def _digest(self) -> str:
        return "" if isinstance(self.memory, NoMemory) else digest_of(self.table, self.answers, __version__)

    def _matrix(
        self, view: View, outside: np.ndarray, inside: np.ndarray, repeat: int, fold: int
    ) -> tuple[FittedMatrix, Any, Any]:
        key = (repeat, fold, view)
        if key not in self._matrices:
            rng = np.random.default_rng([self.spec.seed, repeat, fold])
            learned, known = self.table.take(outside), self.answers.take(outside)
            fitted, features = (self.columns or Columns.all(learned)).fit(learned, known, view, rng, self.spec.seed)
            self._matrices[key] = (fitted, features, fitted.transform(self.table.take(inside)))
        return self._matrices[key]

    def _candidate(self, lane: _Lane) -> Candidate:
        every = lane.sums / lane.times[:, None]
        best, found = best_setting(self.answers, every, lane.usual)
        return Candidate(
            learner=lane.learner.key,
            setting=lane.settings[best],
            loss=found,
            predictions=every[best],
            every=every,
            seconds=lane.seconds,
            is_readable=lane.learner.is_readable,
            usual_share=lane.learner.usual_share,
            usual=lane.usual,
            place=best,
            learned=lane.learned,
        )

    def _elapsed(self) -> float:
        return time.monotonic() - self._started


@dataclass(frozen=True)
class Staged:
    """Progress that keeps the race's own stage while a learner reports its parts."""

    parent: Progress
    stage: Any

    def update(self, fraction: float, stage: Any, remaining_s: float | None = None) -> None:
        """Tell the fraction under the own stage."""
        self.parent.update(fraction, self.stage, remaining_s)

    def report(self, event: object) -> None:
        """Hand on."""
        self.parent.report(event)


def name_of(learner: Learner) -> Any:
    """Return what a person calls the learner."""
    return say(learner.label)
