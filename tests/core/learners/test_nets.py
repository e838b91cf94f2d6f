"""What is special about nets; what every learner must do is tested with small tables, for which they are too much."""

from __future__ import annotations

import pickle
import sys
from dataclasses import replace
from itertools import pairwise
from typing import Any

import numpy as np
import onnxruntime
import pytest

from desktop_app.core.data.goal import Goal
from desktop_app.core.device import CPU, Device, Room
from desktop_app.core.export.compress.tables import BYTE, HALF, rounded
from desktop_app.core.features.base import Answers, View
from desktop_app.core.features.graph import GraphBuilder
from desktop_app.core.features.matrix import FittedMatrix, fit_matrix
from desktop_app.core.learners.base import LEARNERS, Task, TensorLearner, is_here
from desktop_app.core.learners.fitted import Fitted, Member
from desktop_app.core.learners.members import nets
from desktop_app.core.learners.members.nets import Nets
from desktop_app.core.learners.nets import plan as plans
from desktop_app.core.learners.nets import training
from desktop_app.core.learners.nets.inputs import NetInputs
from desktop_app.core.learners.nets.lesson import Lesson
from desktop_app.core.learners.nets.model import FittedNets, Layer
from desktop_app.core.learners.nets.plan import CYCLES, NetPlan
from desktop_app.core.learners.nets.training import Training
from desktop_app.core.progress import Cancelled, Progress, Silent
from desktop_app.core.text import render
from tests.core.questions import question

GOALS = [(Goal.CATEGORY, 2), (Goal.CATEGORY, 4), (Goal.NUMBER, 0)]
ROWS, FEW = 1_000, 300
NO_TORCH = "nets are trained with PyTorch, which is not installed here"
Problem = tuple[np.ndarray, Answers, Task]


@pytest.fixture(autouse=True)
def short_training(monkeypatch: pytest.MonkeyPatch) -> None:
    """Learn for a few rounds only, with narrow nets."""
    monkeypatch.setattr(plans, "_EPOCHS", {True: 3.0, False: 3.0})
    monkeypatch.setattr(plans, "_WIDTH", 32)


@pytest.fixture(scope="module", params=GOALS, ids=lambda pair: f"{pair[0]}-{pair[1]}")
def problem(request: pytest.FixtureRequest) -> Problem:
    goal, classes = request.param
    asked = question(goal, classes, rows=ROWS)
    matrix, features = fit_matrix(asked.table, asked.answers, View.SMOOTH, np.random.default_rng(0))
    return features, asked.answers, replace(asked.task, features=matrix.width)


def fit(problem: Problem, cycles: tuple[float, ...] = (4.0,), seed: int = 0, progress: Progress | None = None) -> Any:
    pytest.importorskip("torch", reason=NO_TORCH)
    return Nets().fit(*problem, cycles, seed, progress or Silent())


def random_problem(features: np.ndarray, classes: int) -> Problem:
    rng = np.random.default_rng(0)
    rows = len(features)
    values = rng.integers(0, classes, rows) if classes else rng.normal(size=rows)
    goal = Goal.CATEGORY if classes else Goal.NUMBER
    return features.astype(np.float32), Answers(values, classes), Task(goal, classes, rows, features.shape[1])


def by_onnx(model: Any, features: np.ndarray, outputs: int) -> np.ndarray:
    from onnx import TensorProto, helper

    graph = GraphBuilder()
    graph._inputs.append(helper.make_tensor_value_info("x", TensorProto.FLOAT, ["rows", features.shape[1]]))
    graph.output("y", model.to_onnx(graph, "x"), np.float32, ["rows", outputs])
    session = onnxruntime.InferenceSession(graph.model({}).SerializeToString(), providers=["CPUExecutionProvider"])
    return np.asarray(session.run(None, {"x": features})[0])


def off(predicted: np.ndarray, answers: Answers) -> float:
    if answers.classes:
        return float((predicted.argmax(axis=1) != answers.values).mean())
    return float(np.sqrt(((predicted[:, 0] - answers.values) ** 2).mean()))


def test_learns_a_signal(problem: Problem) -> None:
    features, answers, _task = problem
    model = fit(problem)[0]
    guess = 1 - np.bincount(answers.values).max() / ROWS if answers.classes else 1.0
    assert off(model.predict(features), answers) < 0.7 * guess


def test_every_setting_is_an_earlier_end_of_one_training(problem: Problem) -> None:
    features = problem[0]
    together = fit(problem, cycles=(1.0, 3.0, 4.0))
    alone = fit(problem, cycles=(3.0,))[0]
    np.testing.assert_array_equal(together[1].predict(features), alone.predict(features))
    assert not np.array_equal(together[0].predict(features), together[2].predict(features))


def test_same_seed_same_model_and_another_with_another(problem: Problem) -> None:
    first, second, third = (fit(problem, seed=seed)[0].predict(problem[0]) for seed in (3, 3, 4))
    np.testing.assert_array_equal(first, second)
    assert not np.array_equal(first, third)


def test_the_order_of_rows_has_no_say(problem: Problem) -> None:
    features, answers, task = problem
    order = np.random.default_rng(1).permutation(ROWS)
    one, other = fit(problem)[0], fit((features[order], answers.take(order), task))[0]
    np.testing.assert_array_equal(one.predict(features), other.predict(features))


def test_chance_of_others_is_neither_used_nor_changed(problem: Problem) -> None:
    torch = pytest.importorskip("torch", reason=NO_TORCH)
    state, threads = torch.get_rng_state(), torch.get_num_threads()
    fit(problem)
    assert torch.equal(torch.get_rng_state(), state)
    assert torch.get_num_threads() == threads


def test_onnx_answers_as_python_also_far_outside(problem: Problem) -> None:
    features, _answers, task = problem
    far = np.vstack([features, features * 1e6, np.full_like(features[:1], 3e38), np.full_like(features[:1], -3e38)])
    for model in fit(problem, cycles=(1.0, 4.0)):
        expected = model.predict(far)
        assert np.isfinite(expected).all()
        np.testing.assert_allclose(by_onnx(model, far, task.outputs), expected, atol=5e-6)


@pytest.mark.parametrize("classes", [0, 2, 5])
@pytest.mark.parametrize("shape", ["constant", "one column", "huge", "tiny", "levels only", "wide"])
def test_odd_features(shape: str, classes: int) -> None:
    rng = np.random.default_rng(2)
    features = {
        "constant": np.full((FEW, 3), 7.7),
        "one column": rng.normal(size=(FEW, 1)),
        "huge": np.hstack([np.full((FEW, 2), 1e30), rng.normal(size=(FEW, 1)) * 1e37]),
        "tiny": rng.normal(size=(FEW, 2)) * 1e-30,
        "levels only": rng.integers(0, 2, (FEW, 5)),
        "wide": rng.normal(size=(FEW, 150)),
    }[shape]
    problem = random_problem(features, classes)
    model = fit(problem)[0]
    predicted = model.predict(problem[0])
    assert np.isfinite(predicted).all()
    np.testing.assert_allclose(by_onnx(model, problem[0], problem[2].outputs), predicted, atol=5e-6)


@pytest.mark.parametrize(("classes", "absent"), [(2, 0), (2, 1), (4, 2)])
def test_a_class_that_the_fold_lacks_is_never_likely(classes: int, absent: int) -> None:
    features, answers, task = random_problem(np.random.default_rng(3).normal(size=(FEW, 4)), classes)
    rows = np.flatnonzero(answers.values != absent)
    model = fit((features[rows], answers.take(rows), replace(task, rows=len(rows))))[0]
    assert model.predict(features)[:, absent].max() < 1e-6


def test_an_outlying_answer_does_not_break_the_training() -> None:
    features, answers, task = random_problem(np.random.default_rng(4).normal(size=(ROWS, 4)), 0)
    values = 0.01 * answers.values
    values[7] = 31.0
    assert np.isfinite(fit((features, Answers(values, 0), task))[0].predict(features)).all()


def test_progress_rises_to_one(problem: Problem) -> None:
    seen: list[float] = []

    class Watch(Silent):
        def update(self, fraction: float, stage: Any, remaining_s: float | None = None) -> None:
            seen.append(fraction)

    fit(problem, (1.0, 4.0), progress=Watch())
    assert len(seen) > 10
    assert seen == sorted(seen)
    assert seen[-1] == 1.0


@pytest.mark.parametrize("after", [0, 1, 7])
def test_stops_at_any_moment_and_leaves_the_threads_as_they_were(problem: Problem, after: int) -> None:
    torch = pytest.importorskip("torch", reason=NO_TORCH)
    left, threads = [after], torch.get_num_threads()

    class Stop(Silent):
        def update(self, fraction: float, stage: Any, remaining_s: float | None = None) -> None:
            left[0] -= 1
            if left[0] < 0:
                raise Cancelled

    with pytest.raises(Cancelled):
        fit(problem, progress=Stop())
    assert torch.get_num_threads() == threads


GPU = Device("cuda", "Pretended GPU")


def pretend(monkeypatch: pytest.MonkeyPatch, rows: int) -> None:
    """Pretend a GPU that has room for so many rows at once, and is a CPU inside."""
    torch = pytest.importorskip("torch", reason=NO_TORCH)

    class Cramped(Training):
        def __init__(self, lesson: Lesson, plan: NetPlan, seed: int, room: Room) -> None:
            if room.device == GPU and room.batch > rows:
                raise torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB")
            super().__init__(lesson, plan, seed, Room(CPU, room.batch))

    monkeypatch.setattr(nets, "Training", Cramped)
    monkeypatch.setattr(nets, "choose", lambda uses_tensors: GPU if uses_tensors else CPU)


def test_a_gpu_with_room_is_used_without_remark(problem: Problem, monkeypatch: pytest.MonkeyPatch) -> None:
    pretend(monkeypatch, rows=10_000)
    model = fit(problem)[0]
    assert isinstance(model, TensorLearner)
    assert (model.device, model.remarks) == ("cuda", ())


@pytest.mark.parametrize(("rows", "device", "code"), [(16, "cuda", "net_in_portions"), (4, "cpu", "net_on_cpu")])
def test_a_full_gpu_is_told(
    problem: Problem, monkeypatch: pytest.MonkeyPatch, rows: int, device: str, code: str
) -> None:
    expected = fit(problem)[0].predict(problem[0])
    pretend(monkeypatch, rows)
    model = fit(problem)[0]
    assert model.device == device
    assert [remark.code for remark in model.remarks] == [code]
    assert "Pretended GPU" in render(model.remarks[0].sentence())
    assert (device == "cpu") == np.array_equal(model.predict(problem[0]), expected)


@pytest.mark.parametrize("precision", ["bfloat16", "float16"])
def test_learns_in_16_bits_too(problem: Problem, monkeypatch: pytest.MonkeyPatch, precision: str) -> None:
    torch = pytest.importorskip("torch", reason=NO_TORCH)
    usual = off(fit(problem)[0].predict(problem[0]), problem[1])
    monkeypatch.setattr(training, "mixed", lambda device, module: getattr(torch, precision))
    model = fit(problem)[0]
    assert off(model.predict(problem[0]), problem[1]) < 1.15 * usual
    assert all(array.dtype == np.float32 for layer in model.layers for array in vars(layer).values())


def test_takes_part_from_a_thousand_rows_and_not_for_a_text_alone() -> None:
    task = Task(Goal.CATEGORY, 2, ROWS, 5, has_texts=True)
    assert Nets().suits(task)
    assert not Nets().suits(replace(task, rows=ROWS - 1))
    assert not Nets().suits(replace(task, features=1))
    assert Nets().suits(replace(task, features=1, has_texts=False))


def test_without_pytorch_it_does_not_take_part(monkeypatch: pytest.MonkeyPatch) -> None:
    assert Nets in list(LEARNERS.load())
    monkeypatch.setattr("desktop_app.core.learners.base.find_spec", lambda name: None if name == "torch" else object())
    assert not is_here(Nets)


@pytest.mark.parametrize("classes", [0, 2, 3])
def test_a_trained_net_answers_without_pytorch(classes: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "torch", None)
    rng = np.random.default_rng(5)
    features = rng.normal(size=(50, 4)).astype(np.float32)
    inputs = NetInputs.of(features, steps=6)
    sizes = [4 * 2, 16, classes if classes > 2 else 1]
    layers = tuple(
        Layer(*(rng.normal(size=shape).astype(np.float32) for shape in ((seen, made), (3, seen), (3, made), (3, made))))
        for seen, made in pairwise(sizes)
    )
    grades, bias = rng.normal(size=(4, 7, 2)).astype(np.float32), rng.normal(size=(4, 2)).astype(np.float32)
    model = pickle.loads(pickle.dumps(FittedNets(inputs, grades, bias, layers, classes, -3.0, 3.0)))
    np.testing.assert_allclose(by_onnx(model, features, max(classes, 1)), model.predict(features), atol=2e-5)
    assert model.predict(features[:0]).shape == (0, max(classes, 1))


@pytest.mark.parametrize("rows", [1_000, 10_000, 200_000])
@pytest.mark.parametrize("features", [1, 30, 3_000])
@pytest.mark.parametrize("classes", [0, 2, 200])
def test_large_tasks_are_learned_for_fewer_rounds(rows: int, features: int, classes: int) -> None:
    goal = Goal.CATEGORY if classes else Goal.NUMBER
    plan = NetPlan.of(Task(goal, classes, rows, features))
    assert plan.epochs <= NetPlan.of(Task(goal, classes, 1_000, 1)).epochs
    steps = plan.epochs * rows // plan.batch
    ends = [plan.ends(cycle, steps) for cycle in range(1, CYCLES + 1)]
    assert ends == sorted(set(ends))
    assert ends[-1] == steps


def test_the_rate_is_nothing_at_the_end_of_every_cycle() -> None:
    plan = NetPlan.of(Task(Goal.CATEGORY, 2, 5_000, 10))
    ends = [plan.ends(cycle, 15_000) / 15_000 for cycle in range(CYCLES + 1)]
    assert max(plan.rate_at(end) for end in ends[1:]) < 1e-6
    assert plan.rate_at(0.6) > 0.5 * plan.rate


@pytest.mark.parametrize("digits", [HALF, BYTE])
def test_numbers_in_fewer_bytes_answer_nearly_the_same(problem: Problem, digits: str) -> None:
    features, _answers, task = problem
    model = fit(problem)[0]
    whole = Fitted((Member("nets", 4.0, FittedMatrix(View.SMOOTH, ()), model, 1.0),), task.classes)
    small = rounded(whole, digits).members[0].model
    predicted = small.predict(features)
    assert 0 < np.abs(predicted - model.predict(features)).max() < 0.1
    np.testing.assert_allclose(by_onnx(small, features, task.outputs), predicted, atol=5e-6)


def test_steps_lie_between_quantiles() -> None:
    features = np.hstack([np.arange(100.0)[:, None], np.tile([0.0, 1.0], 50)[:, None], np.ones((100, 1))])
    inputs = NetInputs.of(features.astype(np.float32), 4)
    assert inputs.columns.tolist() == [0, 1]
    assert inputs.graded == 1
    steps = inputs.stepped(inputs.scaled(np.array([[0, 0, 1], [49.5, 0, 1], [99, 0, 1], [1e9, 0, 1]], np.float32)))
    np.testing.assert_allclose(steps[0, :, :4], [[0, 0, 0, 0], [1, 1, 0, 0], [1, 1, 1, 1], [1, 1, 1, 1]], atol=1e-5)
