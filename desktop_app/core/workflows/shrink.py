"""A smaller model file: the whole model is learned again from its plan, made smaller, and its price is measured."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from desktop_app.core.data.profiling import profile
from desktop_app.core.data.table import Kind, Table
from desktop_app.core.errors import ModelError, NotEnoughMemory
from desktop_app.core.evaluation.figures import Estimate
from desktop_app.core.evaluation.metrics import class_estimates, number_metrics, with_intervals
from desktop_app.core.evaluation.splits import fold_numbers, hold_out, subsample
from desktop_app.core.export.compress.forms import Form, whole_form
from desktop_app.core.export.compress.offers import OFFERS, Compressed, Workshop
from desktop_app.core.export.compress.price import Exam
from desktop_app.core.export.onnx_file import ModelFacts
from desktop_app.core.export.writer import write_model
from desktop_app.core.features.matrix import prepare
from desktop_app.core.learners.base import LEARNERS
from desktop_app.core.learners.fitted import Fitted
from desktop_app.core.notices import Notice
from desktop_app.core.progress import Part, Progress
from desktop_app.core.scoring.model_file import ModelFile
from desktop_app.core.text import QT_TRANSLATE_NOOP, Sentence, say
from desktop_app.core.tuning.plans import BlendPlan, fit_all
from desktop_app.core.tuning.stored import NotAPlan, plan_from_json
from desktop_app.core.tuning.study import HOLD_OUT_FROM_ROWS, Question
from desktop_app.core.workflows.plan import plan as make_plan
from desktop_app.core.workflows.shrink_specs import ShrinkSpec, Shrunk
from desktop_app.core.workflows.specs import TrainJob, TrainSpec
from desktop_app.core.workflows.train import ask, facts_of

_READING = QT_TRANSLATE_NOOP("Stages", "Looking at the rows")
_WRITING = QT_TRANSLATE_NOOP("Stages", "Writing and checking the model file")
_HOLD_OUT_SHARE = 0.25
_MOST_HELD_OUT, _MOST_LEARNED = 20_000, 50_000
_FOLDS = 5


class NoPlan(ModelError):
    """The model file does not say how it was learned."""

    what = QT_TRANSLATE_NOOP("Errors", "“{file}” cannot be made smaller.")
    why = QT_TRANSLATE_NOOP("Errors", "It does not say how it was learned, or asks for a learner that is not here.")
    fix = QT_TRANSLATE_NOOP("Errors", "Train again, then export the smaller file.")


class OtherData(ModelError):
    """The table is not the one that the model was learned from."""

    what = QT_TRANSLATE_NOOP("Errors", "“{file}” cannot be made smaller.")
    why = QT_TRANSLATE_NOOP(
        "Errors", "The table is not the same as when the model was learned, or it is read otherwise."
    )
    fix = QT_TRANSLATE_NOOP("Errors", "Use the table and the steps that it was learned from, or train again.")


def shrink(spec: ShrinkSpec, progress: Progress) -> Shrunk:
    """Write a smaller form of a model.

    Parameters
    ----------
    spec : ShrinkSpec
    progress : Progress

    Raises
    ------
    ModelError
        The model does not say how it was learned, or was learned from another table.
    TrainError, ExportError, ResourceError
    """
    try:
        return _Shrinking(spec, progress).run()
    except MemoryError as error:
        raise NotEnoughMemory from error


def asked_of(path: Path) -> tuple[TrainSpec, dict[str, Kind]]:
    """Return the question that a model file answers, and the kinds of the columns that it was learned from.

    Raises
    ------
    ModelError
    """
    model = ModelFile.open(path)
    kinds = {column.name: column.reading.kind for column in model.columns}
    document = model.document
    try:
        seed = int(document.get("seed", 0))
    except (TypeError, ValueError) as error:
        raise NoPlan(file=path.name) from error
    positive = document.get("positive") or None
    return TrainSpec(document["target"], model.goal, positive, kept=tuple(kinds), seed=seed), kinds


@dataclass(eq=False)
class _Shrinking:
    spec: ShrinkSpec
    progress: Progress

    def run(self) -> Shrunk:
        spec = self.spec
        self.progress.update(0.0, say(_READING))
        model = ModelFile.open(spec.model)
        plan = self._plan(model)
        question, facts = self._asked(model)
        final = self._learned(question, plan, Part(self.progress, 0.05, 0.3))
        exams = self._exams(question, plan, Part(self.progress, 0.3, 0.5))
        workshop = Workshop(exams, final, question.table, question.answers, len(model.data), spec.spec.seed)
        found = workshop.compressed(OFFERS[spec.size], Part(self.progress, 0.5, 0.95))
        self.progress.update(0.95, say(_WRITING))
        shrunk = self._written(found, final, facts, question, len(model.data))
        self.progress.update(1.0, say(_WRITING))
        return shrunk

    def _plan(self, model: ModelFile) -> BlendPlan:
        try:
            return plan_from_json(model.document.get("plan"))
        except NotAPlan as error:
            raise NoPlan(file=self.spec.model.name) from error

    def _asked(self, model: ModelFile) -> tuple[Question, ModelFacts]:
        """Return the question that the model answers, with what its file says besides the graph."""
        spec = self.spec
        job = TrainJob(spec.table_path, spec.report, spec.spec, spec.out, spec.recipe)
        table = Table.open(spec.table_path)
        figures = profile(table)
        planned = make_plan(figures, spec.report, spec.spec)
        question, _ = ask(table, planned, spec.spec.seed)
        facts = facts_of(job, planned, question, figures)
        document = model.document
        same = (facts.target, list(facts.classes), facts.rows, facts.fingerprint)
        if same != tuple(document.get(name) for name in ("target", "classes", "rows", "fingerprint")):
            raise OtherData(file=spec.model.name)
        threshold = float(document["threshold"]) if spec.threshold is None else spec.threshold
        facts = replace(
            facts, threshold=threshold, verdict=document.get("verdict", ""), plan=document["plan"], metrics={}
        )
        return replace(question, table=prepare(question.table)), facts

    def _learned(self, question: Question, plan: BlendPlan, progress: Progress) -> Fitted:
        return fit_all(
            question.table, question.answers, question.task, plan, question.scale, self.spec.spec.seed, progress
        )

    def _exams(self, question: Question, plan: BlendPlan, progress: Progress) -> tuple[Exam, ...]:
        """Learn by the same plan without some rows, which then judge."""
        splits = _splits(question, np.random.default_rng([self.spec.spec.seed, 1]))
        exams = []
        for number, (learned, asked) in enumerate(splits):
            part, rest = question.take(learned), question.take(asked)
            share = Part(progress, number / len(splits), (number + 1) / len(splits))
            fitted = self._learned(part, plan, share)
            exams.append(Exam(fitted, part.table, part.answers, rest.table, rest.answers))
        return tuple(exams)

    def _written(
        self, found: Compressed, final: Fitted, facts: ModelFacts, question: Question, bytes_before: int
    ) -> Shrunk:
        spec, price = self.spec, found.price
        told = {"size": spec.size, **found.form.to_json(), "loss": price.loss, "loss_before": price.loss_before}
        told |= {"cost": [price.cost, price.low, price.high], "rows": price.rows, "bytes_before": bytes_before}
        facts = replace(
            facts, compressed=told, members=_shares(found.fitted), metrics=_metrics(found, facts, spec.spec.seed)
        )
        parity = write_model(found.fitted, facts, question.table, spec.out)
        return Shrunk(
            path=spec.out,
            size=spec.size,
            size_bytes=spec.out.stat().st_size,
            bytes_before=bytes_before,
            loss=price.loss,
            loss_before=price.loss_before,
            cost=price.cost,
            low=price.low,
            high=price.high,
            rows=price.rows,
            steps=steps_of(found.form, whole_form(final)),
            parity=parity,
        )


def _splits(question: Question, rng: np.random.Generator) -> list[tuple[np.ndarray, np.ndarray]]:
    """Return rows to learn from and rows to judge on: one split, or where rows are few every row is judged once."""
    answers, rows = question.answers, question.table.rows
    if rows < HOLD_OUT_FROM_ROWS:
        folds = fold_numbers(answers, min(_FOLDS, rows), rng)
        return [(np.flatnonzero(folds != fold), np.flatnonzero(folds == fold)) for fold in np.unique(folds)]
    learned, asked = hold_out(answers, _HOLD_OUT_SHARE, rng)
    learned = learned[subsample(answers.take(learned), _MOST_LEARNED, rng)]
    return [(learned, asked[subsample(answers.take(asked), _MOST_HELD_OUT, rng)])]


def steps_of(form: Form, whole: Form) -> tuple[Notice, ...]:
    """Return in sentences what was done to the whole blend."""
    steps = []
    if form.rounds:
        steps.append(Notice("shrunk_student", "", {"trees": form.rounds}))
    else:
        kept = dict(form.shares)
        gone = tuple(_label(learner) for learner, _ in whole.shares if learner not in kept)
        if gone:
            steps.append(Notice("shrunk_members", "", {"learners": gone}))
        steps += [
            Notice("shrunk_trees", "", {"learner": _label(learner), "percent": round(100 * share)})
            for learner, share in form.shares
            if share < 1
        ]
    if form.digits:
        steps.append(Notice(f"shrunk_{form.digits}"))
    return tuple(steps)


def _label(learner: str) -> Sentence:
    return say(LEARNERS[learner].label)


def _shares(fitted: Fitted) -> dict[str, float]:
    shares: dict[str, float] = {}
    for member in fitted.members:
        shares[member.learner] = shares.get(member.learner, 0.0) + member.weight
    return shares


def _metrics(found: Compressed, facts: ModelFacts, seed: int) -> dict[str, Estimate]:
    """Return the figures of the smaller model on the rows that judged it."""
    true, answers = found.true, found.answers
    if facts.classes:
        return class_estimates(true, answers, facts.threshold, seed)
    low, high = found.fitted.scale.interval(answers)
    inside = (true >= low) & (true <= high)
    return with_intervals(
        lambda rows: {**number_metrics(true[rows], answers[rows]), "coverage_90": float(inside[rows].mean())},
        len(true),
        seed,
    )
