"""Which columns the answer leans on: how much worse it gets when a column is shuffled."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from desktop_app.core.data.table import Kind
from desktop_app.core.evaluation.figures import Importance
from desktop_app.core.features.raw import RawTable
from desktop_app.core.progress import Part, Progress
from desktop_app.core.text import QT_TRANSLATE_NOOP, say

_STAGE = QT_TRANSLATE_NOOP("Stages", "Finding out which columns matter")
_MOST_ROWS = 1_000
_MOST_COLUMNS = 150
_BLOCKS = 100
_CELLS_AT_ONCE = 1_000_000
_TEXT_ROWS_AT_ONCE = 2_000

Predict = Callable[[RawTable], np.ndarray]
Loss = Callable[[np.ndarray, np.ndarray], float]


@dataclass(frozen=True, eq=False)
class Exam:
    """A model and rows that it has not seen."""

    predict: Predict
    table: RawTable
    actual: np.ndarray


def permutation_importance(
    exams: Sequence[Exam], loss: Loss, repeats: int, seed: int, progress: Progress
) -> tuple[Importance, ...]:
    """Return every column's importance, largest first; of more than 150 columns, those that matter most.

    Parameters
    ----------
    exams : sequence of Exam
        One (a hold-out) or one a fold.
    loss : callable
        ``(actual, predicted) → float``.
    repeats : int
        Shuffles of each column in each exam.
    seed : int
    progress : Progress

    References
    ----------
    Breiman (2001); Fisher, Rudin and Dominici (2019). Increase in loss, with a 95 % interval over repeats.
    """
    rng = np.random.default_rng(seed)
    small = [_shrunk(exam, rng) for exam in exams]
    columns = _screened(small, loss, rng, Part(progress, 0.0, 0.3))
    groups = [(column,) for column in columns for _ in range(repeats)]
    increases: dict[int, list[float]] = {column: [] for column in columns}
    for number, exam in enumerate(small):
        part = Part(progress, 0.3 + 0.7 * number / len(small), 0.3 + 0.7 * (number + 1) / len(small))
        for (column,), increase in zip(groups, _increases(exam, groups, loss, rng, part), strict=True):
            increases[column].append(increase)
    names = [column.name for column in exams[0].table.columns]
    found = [_summary(names[column], np.array(values)) for column, values in increases.items()]
    return tuple(sorted(found, key=lambda importance: -importance.value))


def _shrunk(exam: Exam, rng: np.random.Generator) -> Exam:
    rows = np.arange(exam.table.rows)
    if len(rows) > _MOST_ROWS:
        rows = np.sort(rng.choice(exam.table.rows, _MOST_ROWS, replace=False))
    # Counted texts serve training only and would be copied with every shuffle.
    columns = (replace(column, grams=()).take(rows) for column in exam.table.columns)
    return Exam(exam.predict, RawTable.join(columns, len(rows)), exam.actual[rows])


def _screened(exams: Sequence[Exam], loss: Loss, rng: np.random.Generator, progress: Progress) -> list[int]:
    """Return the columns worth a look: of very many those whose block, shuffled as a whole, does most harm."""
    count = len(exams[0].table.columns)
    if count <= _MOST_COLUMNS:
        return list(range(count))
    blocks = [tuple(block.tolist()) for block in np.array_split(np.arange(count), _BLOCKS)]
    harm = np.zeros(len(blocks))
    for number, exam in enumerate(exams):
        part = Part(progress, number / len(exams), (number + 1) / len(exams))
        harm += _increases(exam, blocks, loss, rng, part)
    ranked = [column for block in np.argsort(-harm, kind="stable") for column in blocks[block]]
    return sorted(ranked[:_MOST_COLUMNS])


def _increases(
    exam: Exam, groups: Sequence[tuple[int, ...]], loss: Loss, rng: np.random.Generator, progress: Progress
) -> list[float]:
    """Return how much the loss grows when each group of columns is shuffled; many copies are answered at once."""
    rows, base = exam.table.rows, loss(exam.actual, exam.predict(exam.table))
    has_text = any(column.kind is Kind.TEXT for column in exam.table.columns)
    at_once = (_TEXT_ROWS_AT_ONCE if has_text else _CELLS_AT_ONCE // len(exam.table.columns)) // max(rows, 1)
    found: list[float] = []
    for start in range(0, len(groups), max(at_once, 1)):
        progress.update(start / len(groups), say(_STAGE))
        part = groups[start : start + max(at_once, 1)]
        predicted = exam.predict(_copies(exam.table, part, rng))
        found += [loss(exam.actual, predicted[k * rows : (k + 1) * rows]) - base for k in range(len(part))]
    return found


def _copies(table: RawTable, groups: Sequence[tuple[int, ...]], rng: np.random.Generator) -> RawTable:
    """Return one copy of the table below the other; in each, one group of columns is shuffled."""
    same = np.tile(np.arange(table.rows), len(groups))
    orders: dict[int, np.ndarray] = {}
    for copy, group in enumerate(groups):
        order = rng.permutation(table.rows)
        for column in group:
            orders.setdefault(column, same.copy())[copy * table.rows : (copy + 1) * table.rows] = order
    columns = (column.take(orders.get(number, same)) for number, column in enumerate(table.columns))
    return RawTable.join(columns, len(same))


def _summary(name: str, values: np.ndarray) -> Importance:
    margin = 1.96 * values.std(ddof=1) / np.sqrt(len(values)) if len(values) > 1 else 0.0
    mean = float(values.mean())
    return Importance(name, mean, mean - float(margin), mean + float(margin))
