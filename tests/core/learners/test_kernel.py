"""The smooth model: distances, what features tell, how many rows it keeps, and what it says far away."""

from __future__ import annotations

from typing import Any

import numpy as np
import onnxruntime
import pytest

from desktop_app.core.data.goal import Goal
from desktop_app.core.features.base import Answers
from desktop_app.core.features.graph import GraphBuilder
from desktop_app.core.learners.base import Task
from desktop_app.core.learners.kernels import Bends, Place, logistic, ridge, squared_distances
from desktop_app.core.learners.members.kernel import Kernel
from desktop_app.core.progress import Silent


def features_of(rows: int, width: int = 4) -> np.ndarray:
    return np.random.default_rng(0).normal(size=(rows, width)).astype(np.float32)


def fitted(features: np.ndarray, answers: Answers) -> tuple[Any, ...]:
    task = Task(Goal.CATEGORY if answers.classes else Goal.NUMBER, answers.classes, len(features), features.shape[1])
    return Kernel().fit(features, answers, task, Kernel().settings(task), 0, Silent())


def test_distances_are_those_of_pythagoras_and_never_negative() -> None:
    rows = np.array([[0.0, 0.0], [3.0, 4.0], [1e-9, 0.0]])
    np.testing.assert_allclose(squared_distances(rows, rows[:2]), [[0, 25], [25, 0], [0, 25]], atol=1e-6)
    many = features_of(50).astype(np.float64)
    assert squared_distances(many, many).min() >= 0


def test_a_feature_that_tells_more_is_stretched_more() -> None:
    features = features_of(100)
    features[:, 3] = 7
    place = Place.of(features, Answers(features[:, 1].astype(np.float64), 0), 0.25)
    assert place.stretch.argmax() == 1
    assert place.stretch[1] == 1
    assert 0 < place.stretch[3] < 0.5
    np.testing.assert_array_equal(place.put(features)[:, 3], 0)


def test_steps_stand_where_values_vary_and_their_mean_is_nothing() -> None:
    rows = features_of(100, 3).astype(np.float64)
    rows[:, 1] = rows[:, 1] > 0
    bends = Bends.of(rows, np.ones(3))
    np.testing.assert_array_equal(bends.feature, np.repeat([0, 2], 5))
    assert (np.diff(bends.middle.reshape(2, 5), axis=1) > 0).all()
    np.testing.assert_allclose(bends.put(rows).mean(axis=0), 0, atol=1e-12)
    assert np.isfinite(bends.put(1e300 * rows)).all()


def test_of_many_features_the_most_telling_have_steps() -> None:
    stretch = np.arange(80) / 80
    bends = Bends.of(features_of(50, 80).astype(np.float64), stretch)
    np.testing.assert_array_equal(np.unique(bends.feature), np.arange(20, 80))


def test_indicators_have_no_steps() -> None:
    bends = Bends.of((features_of(50) > 0).astype(np.float64), np.ones(4))
    assert bends.put(np.zeros((3, 4))).shape == (3, 0)


def test_ridge_is_that_of_scikit_learn() -> None:
    from sklearn.linear_model import Ridge

    rows = features_of(60).astype(np.float64)
    answers = rows @ [1.0, -2.0, 0.5, 0.0] + 3
    weights, intercept = ridge(rows, answers, 2.0)
    model = Ridge(alpha=2.0).fit(rows, answers)
    np.testing.assert_allclose(weights[:, 0], model.coef_)
    np.testing.assert_allclose(intercept, model.intercept_)


@pytest.mark.parametrize("only", [0, 1])
def test_one_class_alone_is_always_answered(only: int) -> None:
    model = fitted(features_of(20), Answers(np.full(20, only), 2))[0]
    assert model.predict(features_of(5))[:, only].min() > 0.999


def test_two_of_three_classes() -> None:
    rows = features_of(80).astype(np.float64)
    weights, intercept = logistic(rows, Answers(np.where(rows[:, 0] > 0, 2, 0), 3), 1.0)
    scores = rows @ weights + intercept
    assert ((scores[:, 2] > scores[:, 0]) == (rows[:, 0] > 0)).mean() > 0.9
    assert scores[:, 1].max() < scores[:, [0, 2]].min()


def test_follows_a_curve() -> None:
    features = features_of(300, 1)
    values = np.sin(3 * features[:, 0].astype(np.float64))
    models = fitted(features, Answers(values, 0))
    assert min(np.abs(model.predict(features)[:, 0] - values).mean() for model in models) < 0.15


def test_at_most_400_rows_are_kept() -> None:
    features = features_of(700)
    models = fitted(features, Answers(features[:, 0].astype(np.float64), 0))
    assert models[0].known.shape == (400, 4)
    assert not Kernel().suits(Task(Goal.NUMBER, 0, 1_501, 4))
    assert Kernel().suits(Task(Goal.NUMBER, 0, 1_500, 4))


def test_fewer_rows_are_kept_where_they_are_wide() -> None:
    features = features_of(100, 20_000)
    models = fitted(features, Answers(features[:, 0].astype(np.float64), 0))
    assert models[0].known.size <= 600_000


@pytest.mark.parametrize("classes", [0, 2, 3])
def test_far_away_the_file_answers_as_python(classes: int) -> None:
    features = features_of(90)
    values = np.digitize(features[:, 0], [-0.4, 0.4][: classes - 1]) if classes else features[:, 0].astype(np.float64)
    far = np.vstack([features, 1e4 * features, np.full((1, 4), 3e30), np.full((1, 4), -3e30)]).astype(np.float32)
    for model in fitted(features, Answers(values, classes)):
        graph = GraphBuilder()
        columns = [graph.input(name, np.float32) for name in "abcd"]
        graph.output("y", model.to_onnx(graph, graph.add("Concat", *columns, axis=1)), np.float32, ["rows", "outputs"])
        session = onnxruntime.InferenceSession(graph.model({}).SerializeToString(), providers=["CPUExecutionProvider"])
        found = session.run(None, dict(zip("abcd", np.split(far, 4, axis=1), strict=True)))[0]
        assert np.isfinite(found).all()
        np.testing.assert_allclose(found, model.predict(far), atol=5e-6, rtol=1e-6)
