"""Rules for every learner, also for the one that is added tomorrow."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import onnxruntime
import pytest

from desktop_app.core.data.goal import Goal
from desktop_app.core.features.base import Answers
from desktop_app.core.features.graph import GraphBuilder
from desktop_app.core.features.matrix import fit_matrix
from desktop_app.core.learners.base import LEARNERS, Task, is_here
from desktop_app.core.learners.trees import float32_floor
from desktop_app.core.progress import Cancelled, Silent
from tests.core.questions import question

GOALS = [(Goal.CATEGORY, 2), (Goal.CATEGORY, 4), (Goal.NUMBER, 0)]


@pytest.fixture(params=list(LEARNERS.load()), ids=lambda part: part.key)
def learner(request: pytest.FixtureRequest) -> Any:
    if not is_here(request.param):
        pytest.skip(f"{', '.join(request.param.needs)} is not installed")
    return request.param()


def must_suit(learner: Any, task: Task) -> None:
    if not learner.suits(task):
        pytest.skip("the learner does not take part in such a task")


@pytest.fixture(params=GOALS, ids=lambda pair: f"{pair[0]}-{pair[1]}")
def problem(request: pytest.FixtureRequest, learner: Any) -> tuple[Any, Answers, Task]:
    asked = question(*request.param)
    must_suit(learner, asked.task)
    matrix, features = fit_matrix(asked.table, asked.answers, learner.view, np.random.default_rng(0))
    return features, asked.answers, replace(asked.task, features=matrix.width)


def fit(learner: Any, problem: tuple[Any, Answers, Task], progress: Any = None) -> Any:
    features, answers, task = problem
    settings = learner.settings(task)
    return learner.fit(features, answers, task, settings, 0, progress or Silent())


def test_one_model_a_setting_with_sound_answers(learner: Any, problem: Any) -> None:
    features, _answers, task = problem
    models = fit(learner, problem)
    assert len(models) == len(learner.settings(task)) > 0
    for model in models:
        predicted = model.predict(features)
        assert predicted.shape == (features.shape[0], task.outputs)
        assert np.isfinite(predicted).all()
        if task.classes:
            np.testing.assert_allclose(predicted.sum(axis=1), 1.0, atol=1e-6)
            assert predicted.min() >= 0


def test_learns_a_signal(learner: Any, problem: Any) -> None:
    features, answers, task = problem
    best = min(error(model.predict(features), answers) for model in fit(learner, problem))
    guess = 1 - np.bincount(answers.values).max() / len(answers.values) if task.classes else 1.0
    assert best < 0.75 * guess


def error(predicted: np.ndarray, answers: Answers) -> float:
    if answers.classes:
        return float((predicted.argmax(axis=1) != answers.values).mean())
    return float(np.sqrt(((predicted[:, 0] - answers.values) ** 2).mean()))


def test_same_seed_same_model(learner: Any, problem: Any) -> None:
    first, second = fit(learner, problem), fit(learner, problem)
    for one, other in zip(first, second, strict=True):
        np.testing.assert_array_equal(one.predict(problem[0]), other.predict(problem[0]))


def test_onnx_answers_as_python(learner: Any, problem: Any) -> None:
    features, _, task = problem
    dense = features.toarray() if hasattr(features, "toarray") else features
    from onnx import TensorProto, helper

    for model in fit(learner, problem):
        graph = GraphBuilder()
        graph._inputs.append(helper.make_tensor_value_info("x", TensorProto.FLOAT, ["rows", task.features]))
        graph.output("y", model.to_onnx(graph, "x"), np.float32, ["rows", task.outputs])
        session = onnxruntime.InferenceSession(graph.model({}).SerializeToString(), providers=["CPUExecutionProvider"])
        found = session.run(None, {"x": dense.astype(np.float32)})[0]
        np.testing.assert_allclose(found, model.predict(features), atol=5e-6)


def test_progress_rises_to_one(learner: Any, problem: Any) -> None:
    seen: list[float] = []

    class Watch(Silent):
        def update(self, fraction: float, stage: Any, remaining_s: float | None = None) -> None:
            seen.append(fraction)

    fit(learner, problem, Watch())
    assert seen == sorted(seen)
    assert seen[-1] == 1.0


def test_stops_when_asked(learner: Any, problem: Any) -> None:
    class Stop(Silent):
        def update(self, fraction: float, stage: Any, remaining_s: float | None = None) -> None:
            raise Cancelled

    with pytest.raises(Cancelled):
        fit(learner, problem, Stop())


DEGENERATE = {
    "constant column": lambda n: np.zeros((n, 2), np.float32),
    "one column": lambda n: np.arange(n, dtype=np.float32)[:, None],
    "huge numbers": lambda n: np.full((n, 2), 1e30, np.float32),
    "more columns than rows": lambda n: np.random.default_rng(0).normal(size=(n, 200)).astype(np.float32),
}


@pytest.mark.parametrize("shape", list(DEGENERATE))
@pytest.mark.parametrize(("goal", "classes"), GOALS)
def test_degenerate_features_fit(learner: Any, shape: str, goal: Goal, classes: int) -> None:
    features = DEGENERATE[shape](40)
    asked = question(goal, classes, rows=40)
    task = Task(goal, asked.answers.classes, 40, features.shape[1])
    must_suit(learner, task)
    for model in learner.fit(features, asked.answers, task, learner.settings(task), 0, Silent()):
        assert np.isfinite(model.predict(features)).all()


def test_a_class_that_the_fold_lacks_is_never_likely(learner: Any) -> None:
    asked = question(Goal.CATEGORY, 4, rows=120)
    must_suit(learner, asked.task)
    rows = np.flatnonzero(asked.answers.values != 2)
    part = asked.take(rows)
    matrix, features = fit_matrix(part.table, part.answers, learner.view, np.random.default_rng(0))
    task = Task(Goal.CATEGORY, 4, len(rows), matrix.width)
    model = learner.fit(features, part.answers, task, learner.settings(task)[:1], 0, Silent())[0]
    assert model.predict(features)[:, 2].max() < 0.05


def test_float32_thresholds_ask_the_same_question() -> None:
    rng = np.random.default_rng(0)
    thresholds = rng.normal(size=2_000) * 10.0 ** rng.integers(-6, 6, 2_000)
    near = np.concatenate([np.nextafter(thresholds.astype(np.float32), np.float32(side)) for side in (-np.inf, np.inf)])
    values = np.concatenate([near, thresholds.astype(np.float32)])
    doubled = np.concatenate([thresholds, thresholds, thresholds])
    np.testing.assert_array_equal(values.astype(np.float64) <= doubled, values <= float32_floor(doubled))
