"""From a question to a judged blend: race, blend, honest predictions, and the models that made them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from desktop_app.core.data.goal import Goal
from desktop_app.core.data.table import Kind
from desktop_app.core.evaluation.blending import cross_fitted_blend
from desktop_app.core.evaluation.figures import HeldOut
from desktop_app.core.evaluation.importance import Exam
from desktop_app.core.evaluation.splits import hold_out, subsample
from desktop_app.core.features.base import Answers
from desktop_app.core.features.raw import RawTable
from desktop_app.core.learners.base import Task
from desktop_app.core.learners.fitted import Fitted, Member, TargetScale, blend
from desktop_app.core.progress import Part, Progress
from desktop_app.core.text import QT_TRANSLATE_NOOP, say
from desktop_app.core.tuning.columns import choose_columns
from desktop_app.core.tuning.memory import Memory, NoMemory
from desktop_app.core.tuning.plans import BlendPlan, fit_all, usual_shares
from desktop_app.core.tuning.race import Race, RaceResult, RaceSpec, Standing

_ASKING = QT_TRANSLATE_NOOP("Stages", "Asking about rows that were not learned from")
HOLD_OUT_FROM_ROWS = 1_000
_HOLD_OUT_SHARE = 0.2
_MOST_HELD_OUT = 20_000
_FEWEST_HELD_OUT, _MOST_BY_FOLDS = 30, 5_000
_FOLDS = 5
_FEW_ROWS = 100
_RACE_SHARE = 0.7
_PATIENCE = 4
_MANY_ROWS = 5_000
_THOROUGH_S, _LONG_S, _SEARCHES = 300.0, 600.0, 12
_MISS = 0.05  # a 90 % interval misses 5 % on each side


@dataclass(frozen=True, eq=False)
class Question:
    """Prepared rows and what is asked of them.

    Attributes
    ----------
    table : RawTable
        Rows with an answer; texts counted.
    answers : Answers
    scale : TargetScale
        Between the standardised answers and the target's unit (numbers).
    """

    goal: Goal
    table: RawTable
    answers: Answers
    scale: TargetScale

    @property
    def values(self) -> np.ndarray:
        """Class numbers, or answers in the target's unit."""
        return self.answers.values if self.answers.classes else self.scale.restore(self.answers.values)

    def take(self, rows: np.ndarray) -> Question:
        """Return only these rows."""
        return replace(self, table=self.table.take(rows), answers=self.answers.take(rows))

    @property
    def task(self) -> Task:
        """The task before the number of features is known."""
        has_texts = any(column.kind is Kind.TEXT for column in self.table.columns)
        return Task(self.goal, self.answers.classes, self.table.rows, len(self.table.columns), has_texts)


Checked = Callable[[Fitted, Question], bool]
"""Whether the written form of a blend answers as the blend does."""


@dataclass(frozen=True, eq=False)
class Study:
    """What the race found and how good its blend is.

    Attributes
    ----------
    plan : BlendPlan
    race : RaceResult
    scale : TargetScale
        With the interval's offsets.
    held_out : HeldOut
    base : ndarray
        Class shares, or the mean, of the rows learned from.
    exams : tuple of (Fitted, Question)
        Judged models with rows they have not seen.
    final : Fitted
        Learned from all rows: what is written.
    judged_by : str
        "hold_out" or "cross_validation".
    race_rows : int
        Rows that candidates were compared on.
    dropped : tuple of str
        Learners whose written form answered differently.
    """

    plan: BlendPlan
    race: RaceResult
    scale: TargetScale
    held_out: HeldOut
    base: np.ndarray
    exams: tuple[tuple[Fitted, Question], ...]
    final: Fitted
    judged_by: str
    race_rows: int
    dropped: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class _Judged:
    """A blend with its honest predictions; see `Study`."""

    plan: BlendPlan
    scale: TargetScale
    held_out: HeldOut
    exams: tuple[tuple[Fitted, Question], ...]


def run_study(
    question: Question,
    seconds: float,
    seed: int,
    told: Callable[[Standing], None],
    checked: Checked,
    progress: Progress,
    memory: Memory | None = None,
    keep_rows: bool = True,
    budget: float | None = None,
) -> Study:
    """Race, blend, judge, and learn from all rows.

    From 1,000 rows on, a fifth is held out first and never used for a choice; below, and up to 5,000 rows where a
    fifth would hold hardly any of the rarer of two classes, every row is judged by models of the folds that did not
    hold it, and settings, weights, temperature and interval are chosen without its fold.

    Parameters
    ----------
    question : Question
    seconds : float
        The time that is left; the race gets most of it.
    seed : int
    told : callable
        Receives a `Standing` after every fold.
    checked : callable
        ``(fitted, question) → bool``; a member that fails is dropped and the blend judged again.
    progress : Progress
    memory : Memory, optional
        What an earlier training on the same rows has found out.
    keep_rows : bool
        Models that hold rows of the table may take part.
    budget : float, optional
        What the person allowed, `seconds` if not given: it decides how much is tried, so that the same budget tries
        the same however long the beginning took.
    """
    budget = seconds if budget is None else budget
    rng = np.random.default_rng([seed, 1])
    learned, kept = _learned_and_kept(question, budget, rng)
    part = question.take(learned)
    racing = part.take(subsample(part.answers, race_rows(budget), rng))
    spec = replace(_race_spec(racing, budget, seed), seconds=_RACE_SHARE * seconds, keep_rows=keep_rows)
    race = _raced(racing, spec, seconds, told, memory or NoMemory(), Part(progress, 0.0, 0.75))
    return _judged_study(question, kept, racing, race, seed, checked, progress)


def _raced(
    racing: Question,
    spec: RaceSpec,
    seconds: float,
    told: Callable[[Standing], None],
    memory: Memory,
    progress: Progress,
) -> RaceResult:
    """Choose the columns, then race on them."""
    choosing, running = Part(progress, 0.0, 0.13), Part(progress, 0.13, 1.0)
    columns = choose_columns(racing.table, racing.answers, racing.task, seconds, spec.seed, choosing)
    return Race(racing.table, racing.answers, racing.task, spec, told, memory, columns).run(running)


def _judged_study(
    question: Question,
    kept: np.ndarray,
    racing: Question,
    race: RaceResult,
    seed: int,
    checked: Checked,
    progress: Progress,
) -> Study:
    """Blend, judge and learn from all rows, again without those whose written form answers differently."""
    dropped: list[str] = []
    while True:
        judging, learning = Part(progress, 0.75, 0.88), Part(progress, 0.88, 1.0)
        if len(kept):
            judged = _judge_on_hold_out(racing, question.take(kept), kept, race, seed, judging)
        else:
            judged = _judge_by_folds(racing, race, seed, judging)
        final = fit_all(question.table, question.answers, question.task, judged.plan, judged.scale, seed, learning)
        failing = _failing(final, question, checked)
        if not failing or len(race.candidates) - len(failing) < 1:
            break
        dropped += failing
        race = replace(race, candidates=tuple(c for c in race.candidates if c.learner not in failing))
    return Study(
        plan=judged.plan,
        race=race,
        scale=judged.scale,
        held_out=judged.held_out,
        base=_base(racing),
        exams=judged.exams,
        final=final,
        judged_by="hold_out" if len(kept) else "cross_validation",
        race_rows=racing.table.rows,
        dropped=tuple(dropped),
    )


def _learned_and_kept(question: Question, budget: float, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Return the rows to learn from and those held out, none of them where rows are few."""
    rows = question.table.rows
    if rows < HOLD_OUT_FROM_ROWS or (rows <= race_rows(budget) and _too_few_to_hold_out(question.answers)):
        return np.arange(rows), np.zeros(0, np.int64)
    learned, kept = hold_out(question.answers, _HOLD_OUT_SHARE, rng)
    return learned, kept[subsample(question.answers.take(kept), _MOST_HELD_OUT, rng)]


def _too_few_to_hold_out(answers: Answers) -> bool:
    """Return whether a fifth of the rows would hold too few of the rarer of two classes to say anything of it."""
    if answers.classes != 2 or len(answers.values) > _MOST_BY_FOLDS:
        return False
    return int(np.bincount(answers.values, minlength=2).min()) * _HOLD_OUT_SHARE < _FEWEST_HELD_OUT


def race_rows(seconds: float) -> int:
    """Return how many rows candidates are compared on within a budget."""
    return int(np.clip(seconds * 170, 3_000, 100_000))


def _race_spec(racing: Question, seconds: float, seed: int) -> RaceSpec:
    rows = racing.table.rows
    patience = 0 if rows < HOLD_OUT_FROM_ROWS else _PATIENCE if rows < _MANY_ROWS else _PATIENCE - 1
    searches = round(_SEARCHES * max(seconds / _LONG_S, 1.0)) if seconds >= _THOROUGH_S else 0
    keeps_models = rows < HOLD_OUT_FROM_ROWS
    return RaceSpec(
        _RACE_SHARE * seconds, _folds(racing), _repeats(rows, seconds), seed, patience, searches, keeps_models
    )


def _folds(question: Question) -> int:
    if question.answers.classes:
        rarest = int(np.bincount(question.answers.values, minlength=question.answers.classes).min())
        return int(np.clip(min(_FOLDS, rarest), 2, _FOLDS)) if question.table.rows < 60 else _FOLDS
    return _FOLDS if question.table.rows <= 50_000 else 3


def _repeats(rows: int, seconds: float) -> int:
    thorough = 2 if seconds >= 300 else 1
    if seconds < 60 or rows >= HOLD_OUT_FROM_ROWS:
        return thorough
    return (3 if rows < _FEW_ROWS else 2) * thorough


def _judge_on_hold_out(
    learned: Question, kept: Question, kept_rows: np.ndarray, race: RaceResult, seed: int, progress: Progress
) -> _Judged:
    plan = BlendPlan.of(race, learned.answers)
    mixed = blend((c.predictions for c in race.candidates), _weights(plan, race))
    scale = _with_interval(learned, plan.calibration.apply(mixed))
    fitted = fit_all(learned.table, learned.answers, learned.task, plan, scale, seed, progress)
    predicted = fitted.predict(kept.table)
    held_out = _held_out(kept_rows, kept, predicted, scale)
    return _Judged(plan, scale, held_out, ((fitted, kept),))


def _judge_by_folds(learned: Question, race: RaceResult, seed: int, progress: Progress) -> _Judged:
    plan = BlendPlan.of(race, learned.answers)
    every = [candidate.every for candidate in race.blended]
    usual = [candidate.usual for candidate in race.blended]
    honest = cross_fitted_blend(learned.answers, every, race.folds, usual_shares(race.blended), usual)
    scale = _with_interval(learned, honest)
    held_out = _held_out_by_folds(learned, honest, race.folds)
    exams = []
    folds = np.unique(race.folds)
    for number, fold in enumerate(folds):
        rest = learned.take(np.flatnonzero(race.folds != fold))
        part = Part(progress, number / len(folds), (number + 1) / len(folds))
        fitted = _kept_models(race, plan, scale, learned, int(fold))
        if fitted is None:
            fitted = fit_all(rest.table, rest.answers, rest.task, plan, scale, seed, part)
        part.update(1.0, say(_ASKING))
        exams.append((fitted, learned.take(np.flatnonzero(race.folds == fold))))
    return _Judged(plan, scale, held_out, tuple(exams))


def _kept_models(race: RaceResult, plan: BlendPlan, scale: TargetScale, learned: Question, fold: int) -> Fitted | None:
    """Return the blend of the models that the race made without one fold, or None where they were not kept."""
    found = {candidate.learner: candidate for candidate in race.candidates}
    members = []
    for key, setting, weight in plan.picks:
        if fold not in found[key].learned:
            return None
        matrix, models = found[key].learned[fold]
        members.append(Member(key, setting, matrix, models[found[key].place], weight))
    classes = learned.answers.classes
    return Fitted(tuple(members), classes, plan.temperature, scale, plan.beta, plan.stretch)


def _weights(plan: BlendPlan, race: RaceResult) -> list[float]:
    chosen = {learner: weight for learner, _, weight in plan.picks}
    return [chosen.get(candidate.learner, 0.0) for candidate in race.candidates]


def _with_interval(question: Question, standardised: np.ndarray) -> TargetScale:
    """Return the scale with offsets such that 90 % of unseen answers lie between (split conformal, Vovk 2005)."""
    if question.answers.classes:
        return question.scale
    residuals = np.sort(question.values - question.scale.restore(standardised[:, 0]))
    rows = len(residuals)
    below = residuals[max(int(np.floor((rows + 1) * _MISS)) - 1, 0)]
    above = residuals[min(int(np.ceil((rows + 1) * (1 - _MISS))) - 1, rows - 1)]
    return replace(question.scale, below=float(min(below, 0.0)), above=float(max(above, 0.0)))


def _held_out(rows: np.ndarray, question: Question, predicted: np.ndarray, scale: TargetScale) -> HeldOut:
    nothing = np.zeros(0)
    low, high = (nothing, nothing) if question.answers.classes else scale.interval(predicted)
    return HeldOut(rows, question.values, predicted, low, high)


def _held_out_by_folds(question: Question, honest: np.ndarray, folds: np.ndarray) -> HeldOut:
    """Return the judged rows, each with the interval that the other folds ask for."""
    rows = np.arange(question.table.rows)
    if question.answers.classes:
        return _held_out(rows, question, honest, question.scale)
    predicted = question.scale.restore(honest[:, 0])
    low, high = np.empty(len(rows)), np.empty(len(rows))
    for fold in np.unique(folds):
        inside, outside = np.flatnonzero(folds == fold), np.flatnonzero(folds != fold)
        scale = _with_interval(question.take(outside), honest[outside])
        low[inside], high[inside] = scale.interval(predicted[inside])
    return HeldOut(rows, question.values, predicted, low, high)


def _base(question: Question) -> np.ndarray:
    if question.answers.classes:
        return np.bincount(question.answers.values, minlength=question.answers.classes) / question.table.rows
    return np.array([question.values.mean()])


def _failing(fitted: Fitted, question: Question, checked: Checked) -> list[str]:
    """Return the learners without which the written form would answer as the pipeline does."""
    if checked(fitted, question):
        return []
    alone = (replace(fitted, members=(replace(member, weight=1.0),)) for member in fitted.members)
    return [one.members[0].learner for one in alone if not checked(one, question)]


def exam_of(fitted: Fitted, question: Question, predict: Callable[[RawTable], np.ndarray]) -> Exam:
    """Return an exam for permutation importance."""
    return Exam(predict, question.table, question.values)
