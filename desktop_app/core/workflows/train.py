"""The Train button: from an opened table and a question to a judged, written model."""

from __future__ import annotations

import time
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from desktop_app.core.data.goal import Goal
from desktop_app.core.data.numbers import parse_numbers
from desktop_app.core.data.profile import TableProfile
from desktop_app.core.data.profiling import profile
from desktop_app.core.data.table import Kind, Table
from desktop_app.core.device import CPU
from desktop_app.core.errors import NotEnoughMemory
from desktop_app.core.evaluation.blending import loss
from desktop_app.core.evaluation.figures import Importance, LeaderRow
from desktop_app.core.evaluation.importance import permutation_importance
from desktop_app.core.evaluation.leaks import likely_leaks
from desktop_app.core.evaluation.metrics import (
    called,
    log_loss,
    number_metrics,
    per_class,
    roc_auc,
)
from desktop_app.core.evaluation.splits import hold_out, subsample
from desktop_app.core.evaluation.verdict import cautioned
from desktop_app.core.export.onnx_file import ModelFacts, build, fingerprint
from desktop_app.core.export.parity import agrees
from desktop_app.core.export.writer import check, in_memory, row_keepers, write_model
from desktop_app.core.features.base import Answers
from desktop_app.core.features.matrix import prepare
from desktop_app.core.features.raw import RawTable
from desktop_app.core.learners.base import LEARNERS, TensorLearner
from desktop_app.core.learners.fitted import Fitted, TargetScale
from desktop_app.core.learners.in_context import added_models
from desktop_app.core.learners.members.in_context import cards_inside
from desktop_app.core.notices import Notice
from desktop_app.core.progress import Part, Progress
from desktop_app.core.text import QT_TRANSLATE_NOOP, say
from desktop_app.core.tuning.memory import FolderMemory
from desktop_app.core.tuning.plans import BlendPlan, fit_all
from desktop_app.core.tuning.race import Standing
from desktop_app.core.tuning.stored import plan_to_json
from desktop_app.core.tuning.study import Question, Study, exam_of, run_study
from desktop_app.core.workflows.carried import carry, made_from_target
from desktop_app.core.workflows.judging import THRESHOLD, judged, metrics_of, twins, verdict_of
from desktop_app.core.workflows.plan import plan as make_plan
from desktop_app.core.workflows.readable import readable_model
from desktop_app.core.workflows.specs import (
    CandidateJudged,
    CurvePoint,
    FirstAnswer,
    TrainJob,
    TrainPlan,
    TrainResult,
)

_READING = QT_TRANSLATE_NOOP("Stages", "Looking at the rows")
_FIRST = QT_TRANSLATE_NOOP("Stages", "Finding a first answer")
_WRITING = QT_TRANSLATE_NOOP("Stages", "Writing and checking the model file")

_FIRST_ROWS = 3_000
_MOST_ROWS = 200_000
_MOST_CELLS = 40_000_000  # of the table as 32-bit numbers, which learners copy several times over
_MOST_CHARACTERS = 10_000_000
_IMPORTANCE_RUNS = 360


def train(job: TrainJob, progress: Progress) -> TrainResult:
    """Learn, judge and write a model.

    Parameters
    ----------
    job : TrainJob
    progress : Progress
        Also receives `FirstAnswer`, `CandidateJudged` and `CurvePoint` events.

    Returns
    -------
    TrainResult

    Raises
    ------
    TrainError, ExportError, ResourceError
    """
    try:
        return _Training(job, progress).run()
    except MemoryError as error:
        raise NotEnoughMemory from error


@dataclass(eq=False)
class _Training:
    """One run, step by step."""

    job: TrainJob
    progress: Progress
    _started: float = field(default_factory=time.monotonic)
    _curve: list[CurvePoint] = field(default_factory=list)
    _judged: dict[str, float] = field(default_factory=dict)
    _base_loss: float = 0.0
    _unit: float = 1.0

    def run(self) -> TrainResult:
        spec = self.job.spec
        self.progress.update(0.0, say(_READING))
        table = Table.open(self.job.table_path)
        figures = profile(table)
        plan = make_plan(figures, self.job.report, spec)
        question, rows = ask(table, plan, spec.seed)
        made = made_from_target(self.job.recipe, spec.target, plan.columns)
        doubts = [
            *plan.warnings,
            *twins(table, figures),
            *made,
            *likely_leaks(question.table, question.answers, spec.seed),
        ]
        if question.table.rows < plan.rows:
            doubts.append(Notice("learned_from_part", "", {"used": question.table.rows, "rows": plan.rows}))
        self._base_loss, self._unit = _base_loss(question), _unit(question)
        self._first_answer(question)
        question = replace(question, table=prepare(question.table))
        left = max(spec.seconds - self._elapsed(), 5.0)
        facts = facts_of(self.job, plan, question, figures)
        checked = _Checker(facts)
        memory = FolderMemory(self.job.memory_path) if self.job.memory_path is not None else None
        racing = Part(self.progress, 0.05, 0.9)
        study = run_study(question, left, spec.seed, self._told, checked, racing, memory, spec.keep_rows, spec.seconds)
        doubts += _study_doubts(study, question)
        return self._finish(question, rows, plan, facts, study, tuple(doubts))

    def _finish(
        self,
        question: Question,
        rows: np.ndarray,
        plan: TrainPlan,
        facts: ModelFacts,
        study: Study,
        doubts: tuple[Notice, ...],
    ) -> TrainResult:
        spec = self.job.spec
        held_out = replace(study.held_out, rows=rows[study.held_out.rows])
        metrics, baseline = metrics_of(study, spec.seed)
        answer = called(held_out.predicted, THRESHOLD) if plan.classes else None
        classes = per_class(held_out.actual, answer, plan.classes) if answer is not None else ()
        judgement = cautioned(judged(plan, study, metrics, classes, baseline), doubts)
        importance = self._importance(study, facts, Part(self.progress, 0.9, 0.97))
        self.progress.update(0.97, say(_WRITING))
        facts = replace(
            facts, metrics=metrics, verdict=judgement.code, members=_shares(study.plan), plan=plan_to_json(study.plan)
        )
        parity = write_model(study.final, facts, question.table, self.job.model_path)
        readable = readable_model(question, study, facts, spec.seed, Part(self.progress, 0.98, 1.0))
        self.progress.update(1.0, say(_WRITING))
        return TrainResult(
            plan=plan,
            spec=spec,
            model_path=self.job.model_path,
            metrics=metrics,
            baseline=baseline,
            verdict=verdict_of(judgement, importance),
            leaderboard=_leaderboard(study),
            classes=classes,
            importance=importance,
            held_out=held_out,
            curve=tuple(self._curve),
            threshold=THRESHOLD,
            doubts=doubts,
            parity=parity,
            seconds=self._elapsed(),
            device=_device(study.final),
            judged_by=study.judged_by,
            readable=readable,
        )

    def _first_answer(self, question: Question) -> None:
        """Tell a first answer within two seconds: a linear model against the baseline, on a part of the rows."""
        self.progress.update(0.01, say(_FIRST))
        rng = np.random.default_rng([self.job.spec.seed, 2])
        has_text = any(column.kind is Kind.TEXT for column in question.table.columns)
        few = _FIRST_ROWS // 3 if has_text else _FIRST_ROWS
        small = question.take(subsample(question.answers, few, rng))
        learned, kept = hold_out(small.answers, 0.3, rng)
        known, asked = small.take(learned), small.take(kept)
        setting = 0.3 if question.answers.classes else 30.0
        picks = BlendPlan((("linear", setting, 1.0),), 1.0)
        quiet = Part(self.progress, 0.01, 0.05)
        fitted = fit_all(known.table, known.answers, known.task, picks, question.scale, self.job.spec.seed, quiet)
        predicted = fitted.predict(asked.table)
        metric, score = _first_score(asked, predicted)
        standard = predicted if question.answers.classes else question.scale.standardise(predicted)[:, None]
        first_loss = loss(asked.answers, standard) * self._unit
        self.progress.report(FirstAnswer("linear", first_loss, self._base_loss, metric, score, self._elapsed()))
        # Not a point of the curve: it was judged on other rows, so what follows could look worse.
        self._curve.append(CurvePoint(0.0, self._base_loss))

    def _told(self, standing: Standing) -> None:
        loss_so_far = standing.loss * self._unit
        judged = CandidateJudged(standing.learner, loss_so_far, self._base_loss, standing.done, standing.seconds)
        self.progress.report(judged)
        if standing.done == 1.0:
            # A learner that is judged again, with other settings, does not take back what it could do before.
            self._judged[standing.learner] = min(standing.loss, self._judged.get(standing.learner, standing.loss))
            self._curve_point(min(self._judged.values()) * self._unit)

    def _curve_point(self, value: float) -> None:
        point = CurvePoint(self._elapsed(), value)
        self._curve.append(point)
        self.progress.report(point)

    def _importance(self, study: Study, facts: ModelFacts, progress: Progress) -> tuple[Importance, ...]:
        exams = [exam_of(fitted, question, _predictor(fitted, facts)) for fitted, question in study.exams]
        measure = log_loss if facts.classes else _rmse
        runs = len(exams) * len(facts.readings)
        repeats = int(np.clip(_IMPORTANCE_RUNS // runs, 1 if len(exams) > 1 else 2, 5))
        return permutation_importance(exams, measure, repeats, self.job.spec.seed, progress)

    def _elapsed(self) -> float:
        return time.monotonic() - self._started


@dataclass(frozen=True, eq=False)
class _Checker:
    """Whether the written form of a blend answers as the blend does."""

    facts: ModelFacts

    def __call__(self, fitted: Fitted, question: Question) -> bool:
        return agrees(check(fitted, build(fitted, self.facts), question.table, self.facts))


def facts_of(job: TrainJob, plan: TrainPlan, question: Question, figures: TableProfile) -> ModelFacts:
    """Return what a model's file says before it was judged."""
    carried = carry(job.recipe, job.report, {name: figures[name].kind for name in plan.columns})
    return ModelFacts(
        goal=plan.goal,
        target=plan.target,
        classes=plan.classes,
        positive=plan.positive,
        threshold=THRESHOLD,
        readings=carried.readings,
        profiles=tuple(figures[name] for name in plan.columns),
        recipe=carried.document,
        metrics={},
        verdict="",
        members={},
        seed=job.spec.seed,
        rows=question.table.rows,
        fingerprint=fingerprint(question.table),
    )


def ask(table: Table, plan: TrainPlan, seed: int) -> tuple[Question, np.ndarray]:
    """Return the question and the table's row number of each of its rows; texts are not counted yet.

    Parameters
    ----------
    table : Table
    plan : TrainPlan
    seed : int
        Chooses the rows where there are more than can be learned from.
    """
    target = table[plan.target]
    if plan.goal is Goal.CATEGORY:
        numbers = {name: number for number, name in enumerate(plan.classes)}
        texts = class_texts(target.values, target.kind)
        codes = np.array([-1 if text is None else numbers.get(text, -1) for text in texts], dtype=np.int64)
        rows = np.flatnonzero(codes >= 0)
        answers, scale = Answers(codes[rows], len(plan.classes)), TargetScale()
    else:
        values = _numbers(target.values)
        rows = np.flatnonzero(np.isfinite(values))
        scale = TargetScale.of(values[rows])
        answers = Answers(scale.standardise(values[rows]), 0)
    known = table.select(plan.columns)
    chosen = subsample(answers, _most_rows(known), np.random.default_rng([seed, 3]))
    rows, answers = rows[chosen], answers.take(chosen)
    raw = RawTable.of(known.take(rows))
    return Question(plan.goal, raw, answers, scale), rows


def _most_rows(table: Table) -> int:
    """Return how many rows of such a table can be learned from in the memory of a usual computer."""
    import pyarrow.compute as pc

    texts = (column.values for column in table.columns if column.kind is Kind.TEXT)
    length = sum(pc.mean(pc.utf8_length(text)).as_py() or 0.0 for text in texts)
    by_cells, by_text = _MOST_CELLS // max(len(table.columns), 1), int(_MOST_CHARACTERS / max(length, 1.0))
    return max(min(_MOST_ROWS, by_cells, by_text), _FIRST_ROWS)


def class_texts(values: Any, kind: Kind) -> list[str | None]:
    """Return the class name of every row; numbers as they are written, whole ones without a point."""
    if kind is not Kind.NUMBER:
        return list(values.to_pylist())
    return [None if v is None or not np.isfinite(v) else f"{v:.15g}" for v in values.to_pylist()]


def _numbers(values: Any) -> np.ndarray:
    import pyarrow as pa

    numbers = parse_numbers(values, ".", "") if pa.types.is_string(values.type) else values
    found: np.ndarray = numbers.to_numpy().astype(np.float64)
    return np.where(np.isfinite(found.astype(np.float32)), found, np.nan)


def _unit(question: Question) -> float:
    return 1.0 if question.answers.classes else question.scale.sd


def _base_loss(question: Question) -> float:
    if question.answers.classes:
        shares = np.bincount(question.answers.values, minlength=question.answers.classes) / question.table.rows
        return log_loss(question.answers.values, np.tile(shares, (question.table.rows, 1)))
    return float(question.scale.sd)


def _first_score(question: Question, predicted: np.ndarray) -> tuple[str, float]:
    if question.answers.classes == 2:
        return "roc_auc", roc_auc(question.answers.values == 1, predicted[:, 1])
    if question.answers.classes:
        return "accuracy", float((called(predicted, THRESHOLD) == question.answers.values).mean())
    return "r2", number_metrics(question.values, predicted)["r2"]


def _study_doubts(study: Study, question: Question) -> list[Notice]:
    found = [Notice("learner_without_parity", "", {"learner": say(LEARNERS[key].label)}) for key in study.dropped]
    if slow := tuple(say(LEARNERS[key].label) for key in study.race.left_out):
        found.append(Notice("learners_without_time", "", {"learners": slow}))
    found += [Notice("learner_failed", "", {"learner": say(LEARNERS[key].label)}) for key in study.race.failed]
    if keeping := row_keepers(study.final):
        found.append(Notice("model_keeps_rows", "", {"learners": tuple(say(LEARNERS[key].label) for key in keeping)}))
    found += [remark for model in _on_tensors(study.final) for remark in model.remarks]
    found += study.plan.columns.notices if study.plan.columns else ()
    if study.race_rows < 0.75 * question.table.rows:
        found.append(Notice("judged_on_part", "", {"used": study.race_rows, "rows": question.table.rows}))
    found += [one.notice() for one in added_models().left_out]
    found += [
        Notice("added_model_inside", "", {"name": card.name, "licence": card.licence})
        for card in cards_inside(study.final)
    ]
    return found


def _on_tensors(fitted: Fitted) -> list[TensorLearner]:
    return [member.model for member in fitted.members if isinstance(member.model, TensorLearner)]


def _device(fitted: Fitted) -> str:
    """Return the key of the fastest device that had a part in the model."""
    return next((model.device for model in _on_tensors(fitted) if model.device != CPU.key), CPU.key)


def _shares(plan: BlendPlan) -> dict[str, float]:
    return {learner: weight for learner, _, weight in plan.picks}


def _leaderboard(study: Study) -> tuple[LeaderRow, ...]:
    weights = _shares(study.plan)
    unit = study.scale.sd if study.held_out.predicted.ndim == 1 else 1.0
    return tuple(
        LeaderRow(c.learner, c.loss * unit, weights.get(c.learner, 0.0), c.seconds) for c in study.race.candidates
    )


def _predictor(fitted: Fitted, facts: ModelFacts) -> Any:
    model = in_memory(build(fitted, facts), facts)
    output = "probability" if facts.classes else "value"
    return lambda table: model.run(table.feeds())[output].astype(np.float64)


def _rmse(actual: np.ndarray, predicted: np.ndarray) -> float:
    return float(np.sqrt(((actual - predicted) ** 2).mean()))
