"""A blend learned from most rows of a table with a signal, and the rows that judge it."""

from __future__ import annotations

import functools

import numpy as np

from desktop_app.core.data.goal import Goal
from desktop_app.core.export.compress.price import Exam
from desktop_app.core.progress import Silent
from desktop_app.core.tuning.plans import BlendPlan, fit_all
from tests.core.export.blends import PICKS
from tests.core.questions import question

ROWS, ASKED = 600, 200
CLASSES = [0, 2, 4]


@functools.cache
def exam(classes: int) -> Exam:
    """Return a judged blend for that many classes (0 for a number)."""
    goal = Goal.CATEGORY if classes else Goal.NUMBER
    asked = question(goal, classes or 2, rows=ROWS)
    learned, rest = asked.take(np.arange(ASKED, ROWS)), asked.take(np.arange(ASKED))
    plan = BlendPlan(PICKS[goal], 1.3 if classes else 1.0)
    fitted = fit_all(learned.table, learned.answers, learned.task, plan, asked.scale, 0, Silent())
    return Exam(fitted, learned.table, learned.answers, rest.table, rest.answers)
