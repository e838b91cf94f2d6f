"""Nearest examples: who has a say, how much, and that ties decide nothing."""

from __future__ import annotations

from typing import Any

import numpy as np
import onnxruntime
import pytest

from desktop_app.core.data.goal import Goal
from desktop_app.core.features.base import Answers
from desktop_app.core.features.graph import GraphBuilder
from desktop_app.core.learners.base import Task
from desktop_app.core.learners.members.neighbours import Neighbours
from desktop_app.core.progress import Silent


def fitted(features: np.ndarray, answers: Answers, count: float = 5.0) -> Any:
    goal = Goal.CATEGORY if answers.classes else Goal.NUMBER
    task = Task(goal, answers.classes, len(features), features.shape[1])
    return Neighbours().fit(features, answers, task, (count,), 0, Silent())[0]


def asked(model: Any, features: np.ndarray) -> np.ndarray:
    graph = GraphBuilder()
    columns = [graph.input(f"column {number}", np.float32) for number in range(features.shape[1])]
    source = graph.add("Concat", *columns, axis=1)
    graph.output("y", model.to_onnx(graph, source), np.float32, ["rows", "outputs"])
    session = onnxruntime.InferenceSession(graph.model({}).SerializeToString(), providers=["CPUExecutionProvider"])
    feeds = {name: features[:, number : number + 1] for number, name in enumerate(columns)}
    found: np.ndarray = session.run(None, feeds)[0]
    return found


def test_half_of_the_rows_at_most_have_a_say() -> None:
    def counts(rows: int) -> tuple[float, ...]:
        return Neighbours().settings(Task(Goal.NUMBER, 0, rows, 3))

    assert counts(500) == (5, 10, 20, 40)
    assert counts(50) == (5, 10, 20)
    assert counts(6) == (5,)


def test_the_nearer_weigh_more() -> None:
    line = np.arange(-10, 11, dtype=np.float32)[:, None]
    model = fitted(line, Answers((line[:, 0] > 0).astype(np.float64), 0), 4.0)
    near, nearer = model.predict(np.array([[0.6], [1.4]], np.float32))[:, 0]
    assert 0.2 < near < nearer < 1


def test_rows_in_the_same_spot_answer_together() -> None:
    spot = np.vstack([np.zeros((30, 2)), np.ones((30, 2))]).astype(np.float32)
    values = np.concatenate([np.tile([0.0, 1.0], 15), np.full(30, 3.0)])
    model = fitted(spot, Answers(values, 0))
    predicted = model.predict(spot[[0, 59]])[:, 0]
    np.testing.assert_allclose(predicted, [0.5, 3.0], atol=0.05)
    np.testing.assert_allclose(asked(model, spot[[0, 59]])[:, 0], predicted, atol=1e-6)


@pytest.mark.parametrize("classes", [0, 2, 3])
def test_ties_answer_the_same_in_the_file_and_in_any_order(classes: int) -> None:
    rng = np.random.default_rng(0)
    grid = rng.integers(0, 3, (120, 3)).astype(np.float32)
    values = grid.sum(axis=1) + rng.normal(size=120)
    numbers = np.digitize(values, [2.5, 3.5][: classes - 1]) if classes else values
    model = fitted(grid, Answers(numbers, classes))
    middle = np.vstack([grid, grid + np.float32(0.5), 1e4 * grid, np.full((1, 3), 3e30)]).astype(np.float32)
    np.testing.assert_allclose(asked(model, middle), model.predict(middle), atol=2e-6)
    order = rng.permutation(120)
    shuffled = fitted(grid[order], Answers(numbers[order], classes))
    np.testing.assert_allclose(shuffled.predict(middle), model.predict(middle), atol=1e-9)


def test_far_from_all_rows_the_usual_is_answered() -> None:
    features = np.random.default_rng(0).normal(size=(60, 2)).astype(np.float32)
    model = fitted(features, Answers(features[:, 0] + 7.0, 0))
    assert model.predict(np.full((1, 2), 1e20, np.float32))[0, 0] == pytest.approx(features[:, 0].mean() + 7, abs=1e-3)


def test_one_row_is_enough() -> None:
    model = fitted(np.zeros((1, 2), np.float32), Answers(np.array([1]), 2))
    np.testing.assert_allclose(model.predict(np.ones((2, 2), np.float32)), [[0, 1], [0, 1]])
    assert model.predict(np.ones((0, 2), np.float32)).shape == (0, 2)


def test_only_few_rows_are_kept() -> None:
    assert Neighbours.keeps_rows
    assert not Neighbours().suits(Task(Goal.NUMBER, 0, 1_501, 3))
    wide = np.random.default_rng(0).normal(size=(100, 10_000)).astype(np.float32)
    assert fitted(wide, Answers(wide[:, 0].astype(np.float64), 0)).known.size <= 600_000
