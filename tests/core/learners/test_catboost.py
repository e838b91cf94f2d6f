"""CatBoost where it is installed, its trees in our own form, and everything without it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
import pytest

from desktop_app.core.data.goal import Goal
from desktop_app.core.features.base import Answers
from desktop_app.core.features.graph import GraphBuilder
from desktop_app.core.learners.base import Task, is_here
from desktop_app.core.learners.members.catboost import CatBoost
from desktop_app.core.learners.oblivious import ObliviousTrees
from desktop_app.core.progress import Cancelled, Silent

NEEDED = pytest.mark.skipif(not is_here(CatBoost), reason="CatBoost is not installed")
SPLITS = [{"float_feature_index": 1, "border": 0.5}, {"float_feature_index": 0, "border": -1.0}]


def asked(trees: ObliviousTrees, features: np.ndarray) -> np.ndarray:
    graph = GraphBuilder()
    columns = [graph.input(f"column {number}", np.float32) for number in range(features.shape[1])]
    joined = graph.add("Concat", *columns, axis=1)
    graph.output("y", trees.to_onnx(graph, joined), np.float32, ["rows", len(trees.bias)])
    session = onnxruntime.InferenceSession(graph.model({}).SerializeToString(), providers=["CPUExecutionProvider"])
    found: np.ndarray = session.run(
        None, dict(zip(columns, np.split(features, features.shape[1], axis=1), strict=True))
    )[0]
    return found


def test_the_answers_are_the_digits_of_the_leaf() -> None:
    trees = ObliviousTrees.of([{"splits": SPLITS, "leaf_values": [1, 2, 3, 4]}], 10.0, [0.5])
    rows = np.array([[-2, 0], [-2, 1], [0, 0], [0, 1]], np.float32)
    np.testing.assert_array_equal(trees.scores(rows)[:, 0], [10.5, 20.5, 30.5, 40.5])
    np.testing.assert_array_equal(asked(trees, rows)[:, 0], [10.5, 20.5, 30.5, 40.5])


def test_a_row_on_the_border_is_not_above_it() -> None:
    trees = ObliviousTrees.of([{"splits": SPLITS[:1], "leaf_values": [0, 1]}], 1.0, [0.0])
    border = np.float32(0.5)
    near = [np.nextafter(border, np.float32(side)) for side in (-np.inf, np.inf)]
    rows = np.array([[0, near[0]], [0, border], [0, near[1]]], np.float32)
    np.testing.assert_array_equal(trees.scores(rows)[:, 0], [0, 0, 1])
    np.testing.assert_array_equal(asked(trees, rows)[:, 0], [0, 0, 1])


def test_trees_of_unequal_depth_and_several_outputs() -> None:
    told = [
        {"splits": SPLITS, "leaf_values": [1, 10, 2, 20, 3, 30, 4, 40]},
        {"splits": SPLITS[:1], "leaf_values": [100, 200, 300, 400]},
        {"splits": None, "leaf_values": [1000, 2000]},
    ]
    trees = ObliviousTrees.of(told, 1.0, [0.0, 0.0])
    rows = np.array([[-2, 0], [0, np.float32(3e38)]], np.float32)
    np.testing.assert_array_equal(trees.scores(rows), [[1101, 2210], [1304, 2440]])
    np.testing.assert_array_equal(asked(trees, rows), [[1101, 2210], [1304, 2440]])
    np.testing.assert_array_equal(trees.first(1).scores(rows), [[1, 10], [4, 40]])


def test_no_trees_at_all_answer_the_bias() -> None:
    trees = ObliviousTrees.of([], 1.0, [0.25, -1.0])
    rows = np.array([[1e30], [0]], np.float32)
    np.testing.assert_array_equal(asked(trees, rows), [[0.25, -1.0]] * 2)
    assert trees.scores(rows[:0]).shape == (0, 2)


def test_without_catboost_the_learner_is_not_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "catboost", None)
    assert not is_here(CatBoost)
    assert CatBoost().settings(Task(Goal.NUMBER, 0, 100, 3)) == (60.0, 120.0, 250.0, 400.0, 800.0)


def problem(classes: int, rows: int = 150) -> tuple[np.ndarray, Answers, Task]:
    features = np.random.default_rng(0).normal(size=(rows, 3)).astype(np.float32).round(1)
    signal = features[:, 0] + 0.3 * features[:, 1].astype(np.float64) ** 2
    edges = np.quantile(signal, np.linspace(0, 1, classes + 1)[1:-1]) if classes else []
    values = np.digitize(signal, edges) if classes else (signal - signal.mean()) / signal.std()
    return features, Answers(values, classes), Task(Goal.CATEGORY if classes else Goal.NUMBER, classes, rows, 3)


@NEEDED
@pytest.mark.parametrize("classes", [0, 2, 3])
def test_our_trees_answer_as_catboost_does(classes: int, monkeypatch: pytest.MonkeyPatch) -> None:
    import catboost

    made: list[Any] = []
    fit = catboost.CatBoost.fit

    def remembered(self: Any, *args: Any, **named: Any) -> Any:
        made.append(self)
        return fit(self, *args, **named)

    monkeypatch.setattr(catboost.CatBoost, "fit", remembered)
    features, answers, task = problem(classes)
    models = CatBoost().fit(features, answers, task, (10.0, 60.0), 0, Silent())
    borders = np.nextafter(features, np.float32(np.inf))
    for rows in (features, borders, features + np.float32(0.05)):
        for count, model in zip((10, 60), models, strict=True):
            expected = made[0].predict(rows, prediction_type="RawFormulaVal", ntree_end=count)
            np.testing.assert_allclose(model.trees.scores(rows), expected.reshape(len(rows), -1), atol=1e-9)


@NEEDED
@pytest.mark.parametrize(("classes", "value"), [(0, 2.5), (2, 0), (2, 1), (4, 3)])
def test_where_every_answer_is_the_same_it_is_given(classes: int, value: float) -> None:
    features, _, task = problem(classes)
    answers = Answers(np.full(len(features), value, np.int64 if classes else np.float64), classes)
    model = CatBoost().fit(features, answers, task, (10.0,), 0, Silent())[0]
    predicted = model.predict(features)
    assert (predicted[:, 0] == value).all() if classes == 0 else (predicted[:, int(value)] > 0.999).all()


@NEEDED
def test_a_stop_between_trees_is_heard_and_nothing_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    class Stop(Silent):
        def update(self, fraction: float, stage: Any, remaining_s: float | None = None) -> None:
            if fraction > 0.2:
                raise Cancelled

    monkeypatch.chdir(tmp_path)
    features, answers, task = problem(0)
    with pytest.raises(Cancelled):
        CatBoost().fit(features, answers, task, (400.0,), 0, Stop())
    CatBoost().fit(features, answers, task, (20.0,), 0, Silent())
    assert list(tmp_path.iterdir()) == []
    assert capfd.readouterr() == ("", "")
