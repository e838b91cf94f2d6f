"""Which columns the answer leans on: how much worse it gets when a column is shuffled."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from desktop_app.core.evaluation.figures import Importance
from desktop_app.core.features.raw import RawTable
from desktop_app.core.progress import Progress
from desktop_app.core.text import QT_TRANSLATE_NOOP, say

_STAGE = QT_TRANSLATE_NOOP("Stages", "Finding out which columns matter")
_MOST_ROWS = 1_000
_MOST_COLUMNS = 150

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
    """Return every column's importance, largest first.

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
    names = [column.name for column in exams[0].table.columns][:_MOST_COLUMNS]
    increases: dict[str, list[float]] = {name: [] for name in names}
    for number, exam in enumerate(exams):
        small = _shrunk(exam, rng)
        base = loss(small.actual, small.predict(small.table))
        for position, name in enumerate(names):
            progress.update((number + position / len(names)) / len(exams), say(_STAGE))
            for _ in range(repeats):
                worse = loss(small.actual, small.predict(_shuffled(small.table, position, rng)))
                increases[name].append(worse - base)
    found = [_summary(name, np.array(values)) for name, values in increases.items()]
    return tuple(sorted(found, key=lambda importance: -importance.value))


def _shrunk(exam: Exam, rng: np.random.Generator) -> Exam:
    if exam.table.rows <= _MOST_ROWS:
        return exam
    rows = np.sort(rng.choice(exam.table.rows, _MOST_ROWS, replace=False))
    return Exam(exam.predict, exam.table.take(rows), exam.actual[rows])


def _shuffled(table: RawTable, position: int, rng: np.random.Generator) -> RawTable:
    columns = list(table.columns)
    columns[position] = columns[position].take(rng.permutation(table.rows))
    return RawTable(tuple(columns), table.rows)


def _summary(name: str, values: np.ndarray) -> Importance:
    margin = 1.96 * values.std(ddof=1) / np.sqrt(len(values)) if len(values) > 1 else 0.0
    mean = float(values.mean())
    return Importance(name, mean, mean - float(margin), mean + float(margin))
