"""The best model that can be followed by hand: learned from all rows, judged as the full model was, written down."""

from __future__ import annotations

import logging
import math
import tempfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import numpy as np

from desktop_app.core.errors import ResourceError
from desktop_app.core.evaluation.blending import loss
from desktop_app.core.evaluation.figures import Estimate
from desktop_app.core.evaluation.metrics import class_metrics, number_metrics
from desktop_app.core.export.onnx_file import ModelFacts
from desktop_app.core.export.parity import FileDiffers
from desktop_app.core.export.writer import save_bytes, write_model
from desktop_app.core.features.base import Answers
from desktop_app.core.features.reading import Line, Reading
from desktop_app.core.learners.base import LEARNERS
from desktop_app.core.learners.fitted import Fitted, TargetScale
from desktop_app.core.learners.readable import Readable, meanings_of
from desktop_app.core.progress import Progress
from desktop_app.core.text import QT_TRANSLATE_NOOP, say
from desktop_app.core.tuning.plans import BlendPlan, fit_all
from desktop_app.core.tuning.race import Candidate
from desktop_app.core.tuning.study import Question, Study
from desktop_app.core.workflows.export import describe_model
from desktop_app.core.workflows.specs import ModelCard, ReadableModel

_log = logging.getLogger(__name__)
_WRITING = QT_TRANSLATE_NOOP("Stages", "Writing and checking the model file")
_SIMPLEST = ("short_tree", "points_card", "sparse_linear")
_AS_GOOD = 0.95  # of the best one's gain over guessing
_MISS = 0.05  # a 90 % interval misses 5 % on each side


def readable_model(
    question: Question, study: Study, facts: ModelFacts, seed: int, progress: Progress
) -> ReadableModel | None:
    """Return the best readable candidate, learned from all rows; None where there is none.

    Parameters
    ----------
    question : Question
        All rows, texts counted.
    study : Study
    facts : ModelFacts
        Of the full model.
    seed : int
    progress : Progress
    """
    for candidate in _in_order(study, question.answers):
        plan = BlendPlan(((candidate.learner, candidate.setting, 1.0),), 1.0)
        fitted = fit_all(question.table, question.answers, question.task, plan, question.scale, seed, progress)
        member = fitted.members[0]
        if isinstance(member.model, Readable):
            judged = _predicted(question, study, candidate, plan, seed, progress)
            fitted = replace(fitted, scale=_with_interval(question, study, judged))
            own = replace(facts, metrics=_metrics(study, judged, fitted, facts), members={candidate.learner: 1.0})
            try:
                data = _written(fitted, own, question)
            except FileDiffers:
                continue  # the next best one is shown instead
            except ResourceError:
                _log.exception("the file of %s could not be made", candidate.learner)
                return None  # the full model is worth more than a place for this one
            reading = in_units(member.model.explain(meanings_of(member.matrix)), question.answers, question.scale)
            return ReadableModel(candidate.learner, *_losses(study, judged), reading, data)
    return None


def _in_order(study: Study, answers: Answers) -> list[Candidate]:
    """Return the readable candidates, first the simplest of those that are about as good as the best."""
    found = [one for one in study.race.candidates if LEARNERS[one.learner].is_readable]
    if not found:
        return []
    shares = np.bincount(answers.values, minlength=answers.classes) / len(answers.values) if answers.classes else None
    constant = np.zeros((len(answers.values), 1)) if shares is None else np.tile(shares, (len(answers.values), 1))
    guess = loss(answers, constant)
    best = min(one.loss for one in found)
    good = [one for one in found if one.loss == best or guess - one.loss >= _AS_GOOD * (guess - best)]
    simplest = min(good, key=lambda one: _SIMPLEST.index(one.learner) if one.learner in _SIMPLEST else len(_SIMPLEST))
    return [simplest, *sorted((one for one in found if one is not simplest), key=lambda one: one.loss)]


def in_units(reading: Reading, answers: Answers, scale: TargetScale) -> Reading:
    """Return what is said of standardised answers in the unit of the target."""
    if answers.classes:
        return reading
    if reading.form == "tree":
        lines = tuple(
            replace(line, adds=tuple(map(float, scale.restore(np.array(line.adds))))) for line in reading.lines
        )
        return replace(reading, lines=lines)
    start = tuple(begin * scale.sd + scale.mean for begin in reading.start)
    if reading.form == "points":
        return replace(reading, start=start, worth=reading.worth * scale.sd)
    return replace(reading, start=start, lines=tuple(_stretched(line, scale.sd) for line in reading.lines))


def _stretched(line: Line, factor: float) -> Line:
    return replace(line, adds=tuple(added * factor for added in line.adds))


def _predicted(
    question: Question, study: Study, candidate: Candidate, plan: BlendPlan, seed: int, progress: Progress
) -> np.ndarray:
    """Return honest answers for the rows that the full model was judged on, probabilities or values."""
    rows = study.held_out.rows
    if study.judged_by == "cross_validation" and len(candidate.predictions) == len(rows):
        standard = candidate.predictions
        return standard if question.answers.classes else question.scale.restore(standard[:, 0])
    rest = question.take(np.setdiff1d(np.arange(question.table.rows), rows))
    learned = fit_all(rest.table, rest.answers, rest.task, plan, question.scale, seed, progress)
    return learned.predict(question.table.take(rows))


def _losses(study: Study, judged: np.ndarray) -> tuple[float, float, float]:
    """Return the loss of the readable model, of the full model, and of guessing, on the same rows."""
    held = study.held_out
    guessed = np.tile(study.base, (len(held.actual), 1)) if judged.ndim == 2 else np.full(len(judged), study.base[0])
    classes = held.predicted.shape[1] if judged.ndim == 2 else 0

    def cost(predicted: np.ndarray) -> float:
        return loss(Answers(held.actual, classes), predicted if classes else predicted[:, None])

    return cost(judged), cost(held.predicted), cost(guessed)


def _with_interval(question: Question, study: Study, judged: np.ndarray) -> TargetScale:
    if question.answers.classes:
        return question.scale
    below, above = np.quantile(study.held_out.actual - judged, [_MISS, 1 - _MISS])
    return replace(question.scale, below=float(min(below, 0.0)), above=float(max(above, 0.0)))


def _metrics(study: Study, judged: np.ndarray, fitted: Fitted, facts: ModelFacts) -> dict[str, Estimate]:
    """Return its figures; their intervals would cost as much as the whole candidate."""
    actual = study.held_out.actual
    if facts.classes:
        found: Mapping[str, float] = class_metrics(actual, judged, facts.threshold)
    else:
        low, high = fitted.scale.interval(judged)
        inside = float(((actual >= low) & (actual <= high)).mean())
        found = {**number_metrics(actual, judged), "coverage_90": inside}
    return {name: Estimate(value, math.nan, math.nan) for name, value in found.items()}


def _written(fitted: Fitted, facts: ModelFacts, question: Question) -> np.ndarray:
    """Return the bytes of the checked model file."""
    with tempfile.TemporaryDirectory(prefix="acumen-") as folder:
        path = Path(folder) / "readable.onnx"
        write_model(fitted, facts, question.table, path)
        return np.frombuffer(path.read_bytes(), dtype=np.uint8)


def export_readable(model: ReadableModel, out: Path, progress: Progress) -> ModelCard:
    """Write the file of a readable model.

    Raises
    ------
    ModelError, ResourceError
    """
    progress.update(0.0, say(_WRITING))
    save_bytes(model.model.tobytes(), out)
    card = describe_model(out)
    progress.update(1.0, say(_WRITING))
    return card
