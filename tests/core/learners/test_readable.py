"""Models that are followed by hand answer what a person gets who follows them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from desktop_app.core.data.goal import Goal
from desktop_app.core.features.base import Answers
from desktop_app.core.features.matrix import fit_matrix
from desktop_app.core.features.meaning import Meaning
from desktop_app.core.features.reading import Line, Reading
from desktop_app.core.learners.base import LEARNERS, Task
from desktop_app.core.learners.readable import Readable, meanings_of
from desktop_app.core.progress import Silent
from tests.core.features.test_meaning import holds
from tests.core.questions import question

GOALS = [(Goal.CATEGORY, 2), (Goal.CATEGORY, 4), (Goal.NUMBER, 0)]
READABLE = [part for part in LEARNERS.load() if part.is_readable]


@pytest.mark.parametrize("part", READABLE, ids=lambda part: part.key)
@pytest.mark.parametrize(("goal", "classes"), GOALS)
def test_following_it_by_hand_gives_its_answer(part: Any, goal: Goal, classes: int) -> None:
    asked = question(goal, classes)
    matrix, features = fit_matrix(asked.table, asked.answers, part.view, np.random.default_rng(0))
    columns = {column.name: column for column in asked.table.columns}
    task = replace(asked.task, features=matrix.width)
    features = matrix.transform(asked.table)
    for model in part().fit(features, asked.answers, task, part().settings(task), 0, Silent()):
        assert isinstance(model, Readable)
        reading = model.explain(meanings_of(matrix))
        if reading.form == "weights":
            continue  # numbers are bounded there, and levels of codes come in between: see below
        by_hand = followed(reading, columns, asked.table.rows, classes)
        np.testing.assert_allclose(by_hand, model.predict(features), atol=1e-5)


def followed(reading: Reading, columns: dict[str, Any], rows: int, classes: int) -> np.ndarray:
    """Return the answers of a person with a pencil."""
    if reading.form == "tree":
        answers = np.full((rows, max(classes, 1)), np.nan)
        path: list[np.ndarray] = []
        for line in reading.lines:
            del path[line.depth :]
            path.append(_true(line, columns, rows))
            if line.adds:
                answers[np.logical_and.reduce(path)] = line.adds
        return answers
    totals = np.zeros((rows, len(reading.start)))
    for line in reading.lines:
        totals[_true(line, columns, rows)] += line.adds
    scores = np.array(reading.start) + reading.worth * totals
    if not classes:
        return scores
    if classes == 2:
        positive = 1 / (1 + np.exp(-scores))
        return np.hstack([1 - positive, positive])
    shares = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(shares / shares.sum(axis=1, keepdims=True))


def _true(line: Line, columns: dict[str, Any], rows: int) -> np.ndarray:
    if line.condition is None:
        return np.ones(rows, dtype=bool)
    return holds(line.condition, columns[line.condition.column])


@pytest.mark.parametrize("classes", [0, 2])
def test_a_short_sum_is_the_sum_of_its_lines(classes: int) -> None:
    rng = np.random.default_rng(0)
    features = rng.uniform(-1, 1, size=(300, 6)).astype(np.float32)
    signal = 3 * features[:, 0] - 2 * features[:, 3] + rng.normal(scale=0.3, size=300)
    answers = Answers((signal > 0).astype(np.int64) if classes else (signal - signal.mean()) / signal.std(), classes)
    part = LEARNERS["sparse_linear"]
    task = Task(Goal.CATEGORY if classes else Goal.NUMBER, classes, 300, 6)
    meanings = tuple(Meaning(f"column {n}", "number") for n in range(6))
    model = part().fit(features, answers, task, (0.3,), 0, Silent())[0]
    reading = model.explain(meanings)
    assert {line.condition.column for line in reading.lines} == {"column 0", "column 3"}
    scores = np.full(300, reading.start[0])
    for line in reading.lines:
        place = int(line.condition.column.split()[1])
        scores += line.adds[0] / line.condition.low * features[:, place]
    expected = model.predict(features)[:, -1]
    np.testing.assert_allclose(1 / (1 + np.exp(-scores)) if classes else scores, expected, atol=1e-4)


@pytest.mark.parametrize("part", READABLE, ids=lambda part: part.key)
def test_they_are_short_and_points_are_whole(part: Any) -> None:
    asked = question(Goal.CATEGORY, rows=400)
    matrix, features = fit_matrix(asked.table, asked.answers, part.view, np.random.default_rng(0))
    task = replace(asked.task, features=matrix.width)
    for model in part().fit(features, asked.answers, task, part().settings(task), 0, Silent()):
        reading = model.explain(meanings_of(matrix))
        assert 0 < len(reading.lines) <= 60
        if reading.form == "points":
            assert all(added == int(added) for line in reading.lines for added in line.adds)


@pytest.mark.parametrize("part", READABLE, ids=lambda part: part.key)
def test_a_single_class_or_nothing_to_learn_is_no_fault(part: Any) -> None:
    features = np.zeros((20, 2), dtype=np.float32)
    for classes, values in ((2, np.zeros(20, np.int64)), (3, np.ones(20, np.int64)), (0, np.zeros(20))):
        task = Task(Goal.CATEGORY if classes else Goal.NUMBER, classes, 20, 2)
        models = part().fit(features, Answers(values, classes), task, part().settings(task), 0, Silent())
        for model in models:
            assert np.isfinite(model.predict(features)).all()
            model.explain((Meaning("a", "number"), Meaning("b", "number")))


def test_many_classes_are_not_for_the_hand() -> None:
    assert not any(part().suits(Task(Goal.CATEGORY, 40, 400, 5)) for part in READABLE)
    assert len(READABLE) >= 3


def test_the_beginning_of_a_tree_is_the_tree_that_would_have_been_grown() -> None:
    asked = question(Goal.CATEGORY, 4, rows=400)
    part = LEARNERS["short_tree"]
    matrix, features = fit_matrix(asked.table, asked.answers, part.view, np.random.default_rng(0))
    task = replace(asked.task, features=matrix.width)
    together = part().fit(features, asked.answers, task, (3.0, 5.0, 12.0), 0, Silent())
    for leaves, tree in zip((3.0, 5.0, 12.0), together, strict=True):
        alone = part().fit(features, asked.answers, task, (leaves,), 0, Silent())[0]
        np.testing.assert_array_equal(tree.predict(features), alone.predict(features))
        assert (tree.left < 0).sum() <= leaves
        assert tree.rows[0] == 400
