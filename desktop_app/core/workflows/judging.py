"""The figures of a study and the verdict on them."""

from __future__ import annotations

import datetime as dt
from typing import Any

import numpy as np

from desktop_app.core.data.doctor.rows import duplicates
from desktop_app.core.data.doctor.trouble import Exam, Harm
from desktop_app.core.data.profile import TableProfile
from desktop_app.core.data.table import Table
from desktop_app.core.evaluation.figures import Estimate, Importance
from desktop_app.core.evaluation.metrics import class_estimates, number_metrics, with_intervals
from desktop_app.core.evaluation.verdict import Judgement, judge_category, judge_number
from desktop_app.core.notices import Notice
from desktop_app.core.tuning.study import Study
from desktop_app.core.workflows.specs import TrainPlan, Verdict

THRESHOLD = 0.5


def metrics_of(study: Study, seed: int) -> tuple[dict[str, Estimate], dict[str, Estimate]]:
    """Return the figures of the study's answers, and those of guessing."""
    held = study.held_out
    rows = len(held.actual)
    if held.predicted.ndim == 2:
        constant = np.tile(study.base, (rows, 1))
        return (
            class_estimates(held.actual, held.predicted, THRESHOLD, seed),
            class_estimates(held.actual, constant, THRESHOLD, seed),
        )
    constant = np.full(rows, study.base[0])
    inside = (held.actual >= held.low) & (held.actual <= held.high)
    return (
        with_intervals(
            lambda r: {**number_metrics(held.actual[r], held.predicted[r]), "coverage_90": float(inside[r].mean())},
            rows,
            seed,
        ),
        with_intervals(lambda r: number_metrics(held.actual[r], constant[r]), rows, seed),
    )


def judged(
    plan: TrainPlan, study: Study, metrics: dict[str, Estimate], classes: Any, baseline: dict[str, Estimate]
) -> Judgement:
    """Return what a person is told of the figures."""
    if plan.classes:
        return judge_category(plan.target, study.held_out, study.base, metrics, classes)
    return judge_number(plan.target, study.held_out, study.base, metrics, baseline["mae"].value)


def twins(table: Table, figures: TableProfile) -> list[Notice]:
    """Return a doubt where rows equal others in every column: learned and tested rows are then the same ones."""
    troubles = duplicates(Exam(table, figures, None, dt.date.today()))
    return [Notice("twins_tested", "", trouble.notice.facts) for trouble in troubles if trouble.harm is Harm.HARMFUL]


def verdict_of(judgement: Judgement, importance: tuple[Importance, ...]) -> Verdict:
    """Return the verdict with what the model relies on most."""
    reasons = judgement.reasons
    if judgement.code in ("ready", "care") and importance and importance[0].low > 0 and len(reasons) < 3:
        reasons = (*reasons, Notice("reason_relied", importance[0].column))
    return Verdict(judgement.code, judgement.headline, reasons)
