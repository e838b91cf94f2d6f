"""Small tables of every kind, and what can be asked of them."""

from __future__ import annotations

import numpy as np
import pyarrow as pa

from desktop_app.core.data.goal import Goal
from desktop_app.core.data.table import Column, Kind, Table
from desktop_app.core.features.base import Answers
from desktop_app.core.features.matrix import prepare
from desktop_app.core.features.raw import RawTable
from desktop_app.core.learners.fitted import TargetScale
from desktop_app.core.tuning.study import Question

WORDS_GOOD = ["Great", "lovely", "excellent food", "很好吃", "服务好", "will come again"]
WORDS_BAD = ["bad", "awful", "Cold food", "太慢了", "不好吃", "never again"]


def mixed_table(rows: int = 240, seed: int = 0) -> tuple[Table, np.ndarray]:
    """A number, a number with gaps, a category, many categories, yes/no, a date and a text; and a hidden signal."""
    rng = np.random.default_rng(seed)
    signal = rng.normal(size=rows)
    number = signal + rng.normal(scale=0.8, size=rows)
    gaps = np.where(rng.random(rows) < 0.2, np.nan, signal * 100 + rng.normal(scale=90, size=rows))
    category = np.where(signal + rng.normal(size=rows) > 0, "Zürich", rng.choice(["北京", "Rome", ""], rows))
    many = [f"shop {n:02d}" for n in rng.integers(0, 40, rows)]
    yes_no = np.where(signal + rng.normal(scale=2, size=rows) > 0, "yes", "no")
    days = rng.integers(15_000, 20_000, rows)
    words = [
        " ".join(rng.choice(WORDS_GOOD if s + n > 0 else WORDS_BAD, 3))
        for s, n in zip(signal, rng.normal(size=rows), strict=False)
    ]
    micros = days.astype(np.int64) * 86_400_000_000 + rng.integers(0, 86_400, rows) * 1_000_000
    columns = [
        Column("number", Kind.NUMBER, _chunked(pa.array(number))),
        Column("with gaps", Kind.NUMBER, _chunked(pa.array(gaps, from_pandas=True))),
        Column("城市", Kind.CATEGORY, _chunked(pa.array([c or None for c in category], pa.string()))),
        Column("many", Kind.CATEGORY, _chunked(pa.array(many))),
        Column("yes/no", Kind.YES_NO, _chunked(pa.array(yes_no.tolist()))),
        Column("date", Kind.DATE, _chunked(pa.array(micros, pa.timestamp("us")))),
        Column("review 😀", Kind.TEXT, _chunked(pa.array(words))),
    ]
    return Table.of(columns), signal


def question(goal: Goal, classes: int = 2, rows: int = 240, seed: int = 0) -> Question:
    """A question about `mixed_table` with a real signal."""
    table, signal = mixed_table(rows, seed)
    raw = prepare(RawTable.of(table))
    if goal is Goal.NUMBER:
        values = 50 + 10 * signal
        scale = TargetScale.of(values)
        return Question(goal, raw, Answers(scale.standardise(values), 0), scale)
    edges = np.quantile(signal, np.linspace(0, 1, classes + 1)[1:-1])
    return Question(goal, raw, Answers(np.searchsorted(edges, signal).astype(np.int64), classes), TargetScale())


def _chunked(array: pa.Array) -> pa.ChunkedArray:
    return pa.chunked_array([array])
