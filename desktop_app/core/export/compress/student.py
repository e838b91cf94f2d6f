"""One small model that learns what the blend answers: on the rows it learned from, and on mixtures of their cells.

References
----------
Bucila, Caruana and Niculescu-Mizil (2006), Model compression. Hinton, Vinyals and Dean (2015), Distilling the
knowledge in a neural network.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from desktop_app.core.export.compress.price import standard
from desktop_app.core.features.base import Answers, View
from desktop_app.core.features.matrix import FittedMatrix, fit_matrix
from desktop_app.core.features.raw import RawTable
from desktop_app.core.learners.fitted import Fitted, Member
from desktop_app.core.learners.link import answers_of
from desktop_app.core.learners.members.lightgbm import STEADY, FittedBooster
from desktop_app.core.progress import Part, Progress
from desktop_app.core.text import QT_TRANSLATE_NOOP, say

KEY = "student"
ROUNDS = (20, 40, 80, 160, 320, 640)
_STAGE = QT_TRANSLATE_NOOP("Stages", "Teaching one small model what all of them know")
_MOST_TREES = 2_500
_FEWEST_MIXED, _MOST_MIXED = 6_000, 30_000
_SWAPPED = 0.3
_ROWS_A_BATCH = 5_000
_ROUNDS_A_BATCH = 20


@dataclass(frozen=True, eq=False)
class SoftBooster(FittedBooster):
    """A booster that learned from shares of classes, not from classes; its answers are made from its raw scores."""

    def predict(self, features: Any) -> np.ndarray:
        """Return probabilities (rows, classes) or values (rows, 1)."""
        scores = np.asarray(self.booster.predict(features, num_iteration=self.rounds, raw_score=True), np.float64)
        return answers_of(scores.reshape(len(features), -1), self.classes)


@dataclass(frozen=True, eq=False)
class Student:
    """A booster that was taught by a blend; its first rounds are students too."""

    matrix: FittedMatrix
    booster: Any
    teacher: Fitted

    def after(self, rounds: int) -> Fitted:
        """Return what it knows after so many rounds, as a blend of one."""
        model = SoftBooster(self.booster, rounds, self.teacher.classes)
        member = Member(KEY, float(rounds), self.matrix, model, 1.0)
        return Fitted((member,), self.teacher.classes, 1.0, self.teacher.scale)


def all_rounds(classes: int) -> tuple[int, ...]:
    """Return the rounds worth judging; with many classes each round is many trees."""
    trees = classes if classes > 2 else 1
    return tuple(rounds for rounds in ROUNDS if rounds * trees <= _MOST_TREES) or ROUNDS[:1]


def taught(teacher: Fitted, table: RawTable, answers: Answers, rounds: int, seed: int, progress: Progress) -> Student:
    """Teach a student what `teacher` answers.

    Parameters
    ----------
    teacher : Fitted
    table, answers : RawTable, Answers
        What the teacher learned from; the answers only serve encoders, where the teacher has none for trees.
    rounds : int
    seed : int
    progress : Progress
    """
    import lightgbm

    rng = np.random.default_rng([seed, 11])
    matrix = next((member.matrix for member in teacher.members if member.matrix.view is View.TREE), None)
    if matrix is None:
        matrix, _ = fit_matrix(table, answers, View.TREE, rng)
    mixed = int(np.clip(2 * table.rows, _FEWEST_MIXED, _MOST_MIXED))
    features, soft = _lessons(teacher, matrix, [table, mixtures(table, mixed, rng)], Part(progress, 0.0, 0.5))
    learning = Part(progress, 0.5, 1.0)

    def heard(environment: Any) -> None:
        if environment.iteration % _ROUNDS_A_BATCH == 0:
            learning.update(environment.iteration / rounds, say(_STAGE))

    data = lightgbm.Dataset(features, soft[:, -1], params={"verbose": -1, "min_data_in_bin": 1}, free_raw_data=True)
    params = _params(teacher.classes, table.rows, features.shape, soft, seed)
    booster = lightgbm.train(params, data, num_boost_round=rounds, callbacks=[heard])
    learning.update(1.0, say(_STAGE))
    return Student(matrix, booster, teacher)


def mixtures(table: RawTable, rows: int, rng: np.random.Generator) -> RawTable:
    """Return rows that are real ones with some cells of another real one: where a teacher has not learned by heart."""
    base, donor = rng.integers(0, table.rows, (2, rows))
    swapped = (np.where(rng.random(rows) < _SWAPPED, donor, base) for _ in table.columns)
    return RawTable(tuple(column.take(place) for column, place in zip(table.columns, swapped, strict=True)), rows)


def _lessons(
    teacher: Fitted, matrix: FittedMatrix, tables: list[RawTable], progress: Progress
) -> tuple[np.ndarray, np.ndarray]:
    parts = [
        table.take(np.arange(start, min(start + _ROWS_A_BATCH, table.rows)))
        for table in tables
        for start in range(0, table.rows, _ROWS_A_BATCH)
    ]
    features, soft = [], []
    for number, part in enumerate(parts):
        progress.update(number / len(parts), say(_STAGE))
        found = matrix.transform(part)
        features.append(found.toarray() if hasattr(found, "toarray") else found)
        soft.append(standard(teacher, teacher.predict(part)))
    return np.vstack(features), np.vstack(soft)


def _params(classes: int, rows: int, shape: tuple[int, ...], soft: np.ndarray, seed: int) -> dict[str, Any]:
    def towards_shares(scores: np.ndarray, data: Any) -> tuple[np.ndarray, np.ndarray]:
        from scipy.special import softmax

        found = softmax(scores.reshape(soft.shape), axis=1)
        return found - soft, np.maximum(2.0 * found * (1.0 - found), 1e-6)

    params: dict[str, Any] = {
        "objective": {0: "regression", 2: "cross_entropy"}.get(classes, towards_shares),
        "learning_rate": 0.08,
        "num_leaves": int(np.clip(rows / 20, 8, 31)) if classes <= 2 else 15,
        "min_data_in_leaf": 10,
        "lambda_l2": 1.0,
        "feature_fraction": 0.7 if shape[1] > 4 else 1.0,
        "num_threads": 1,
        "seed": seed,
        **STEADY,
    }
    if classes > 2:
        params["num_class"] = classes
    return params
