"""Fitted blends of every learner, with what their file would say."""

from __future__ import annotations

import functools

from desktop_app.core.data.goal import Goal
from desktop_app.core.data.profiling import profile
from desktop_app.core.data.report import ColumnReading
from desktop_app.core.evaluation.figures import Estimate
from desktop_app.core.export.onnx_file import ModelFacts, fingerprint
from desktop_app.core.learners.fitted import Fitted
from desktop_app.core.progress import Silent
from desktop_app.core.tuning.plans import BlendPlan, fit_all
from desktop_app.core.tuning.study import Question
from tests.core.questions import mixed_table, question

PICKS = {
    Goal.CATEGORY: (("linear", 0.3, 0.5), ("extra_trees", 5.0, 0.3), ("lightgbm", 20.0, 0.2)),
    Goal.NUMBER: (("linear", 30.0, 0.5), ("extra_trees", 5.0, 0.3), ("lightgbm", 20.0, 0.2)),
}
ROWS = 240


@functools.cache
def blend(classes: int, rows: int = ROWS) -> tuple[Fitted, ModelFacts, Question]:
    """Return a blend for that many classes (0 for a number)."""
    goal = Goal.CATEGORY if classes else Goal.NUMBER
    asked = question(goal, classes or 2, rows=rows)
    plan = BlendPlan(PICKS[goal], 1.3 if classes else 1.0)
    fitted = fit_all(asked.table, asked.answers, asked.task, plan, asked.scale, 0, Silent())
    return fitted, facts(asked, classes, rows), asked


def facts(asked: Question, classes: int, rows: int = ROWS) -> ModelFacts:
    table = mixed_table(rows)[0]
    names = tuple(f"class {n}" for n in range(classes))
    return ModelFacts(
        goal=asked.goal,
        target="target 目标",
        classes=names,
        positive=names[1] if classes == 2 else "",
        threshold=0.5,
        readings=tuple(ColumnReading(column.name, column.kind) for column in table.columns),
        profiles=profile(table).columns,
        recipe={"steps": []},
        metrics={"log_loss": Estimate(0.5, 0.4, 0.6), "r2": Estimate(float("nan"), 0.0, 0.0)},
        verdict="care",
        members={"linear": 0.5, "extra_trees": 0.3, "lightgbm": 0.2},
        seed=0,
        rows=rows,
        fingerprint=fingerprint(asked.table),
    )
