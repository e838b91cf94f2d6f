"""Forests: how leaves are shrunk, and how large a file they may become."""

from __future__ import annotations

import numpy as np
import pytest
from sklearn.tree import DecisionTreeClassifier, DecisionTreeRegressor

from desktop_app.core.data.goal import Goal
from desktop_app.core.features.base import Answers
from desktop_app.core.features.graph import GraphBuilder
from desktop_app.core.learners.base import LEARNERS, Task
from desktop_app.core.learners.forests import forest_settings, most_leaves, shrunk
from desktop_app.core.progress import Silent

LEARNERS.load()


@pytest.fixture
def rows() -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(0)
    features = rng.normal(size=(200, 4)).astype(np.float32)
    return features, features[:, 0] + rng.normal(size=200)


def test_without_strength_values_stay(rows: tuple[np.ndarray, np.ndarray]) -> None:
    tree = DecisionTreeRegressor(random_state=0).fit(*rows).tree_
    np.testing.assert_array_equal(shrunk(tree, 0.0), tree.value[:, 0, :])


def test_a_leaf_is_the_sum_of_damped_steps_from_the_root(rows: tuple[np.ndarray, np.ndarray]) -> None:
    features, answers = rows
    tree = DecisionTreeRegressor(max_depth=2, random_state=0).fit(features, answers).tree_
    left = tree.children_left[0]
    leaf = tree.children_right[left]
    value = tree.value[:, 0, 0]
    expected = value[0] + (value[left] - value[0]) / (1 + 7 / tree.n_node_samples[0])
    expected += (value[leaf] - value[left]) / (1 + 7 / tree.n_node_samples[left])
    assert shrunk(tree, 7.0)[leaf, 0] == pytest.approx(expected)


def test_endless_strength_leaves_the_mean(rows: tuple[np.ndarray, np.ndarray]) -> None:
    tree = DecisionTreeRegressor(random_state=0).fit(*rows).tree_
    np.testing.assert_allclose(shrunk(tree, 1e12), rows[1].mean(), atol=1e-6)


def test_shrunk_shares_stay_shares(rows: tuple[np.ndarray, np.ndarray]) -> None:
    tree = DecisionTreeClassifier(random_state=0).fit(rows[0], np.digitize(rows[1], [-1, 1])).tree_
    shares = shrunk(tree, 5.0)
    assert shares.min() >= 0
    np.testing.assert_allclose(shares.sum(axis=1), 1.0)


def test_a_single_leaf_is_left_alone() -> None:
    tree = DecisionTreeRegressor().fit(np.zeros((5, 1)), np.zeros(5)).tree_
    np.testing.assert_array_equal(shrunk(tree, 3.0), [[0.0]])


@pytest.mark.parametrize(("count", "most"), [(1_000, 1_700_000), (10_000, 5_500_000)])
@pytest.mark.parametrize("key", ["extra_trees", "random_forest"])
@pytest.mark.parametrize("classes", [0, 2, 8])
def test_files_stay_small_however_noisy_the_answers(key: str, count: int, most: int, classes: int) -> None:
    rng = np.random.default_rng(0)
    features = rng.normal(size=(count, 3)).astype(np.float32)
    answers = Answers(rng.integers(0, classes, count) if classes else rng.normal(size=count), classes)
    task = Task(Goal.CATEGORY if classes else Goal.NUMBER, classes, count, 3)
    forest = LEARNERS[key]().fit(features, answers, task, forest_settings(task)[-1:], 0, Silent())[0]
    graph = GraphBuilder()
    columns = [graph.input(name, np.float32) for name in "abc"]
    graph.output("y", forest.to_onnx(graph, graph.add("Concat", *columns, axis=1)), np.float32, ["rows", "outputs"])
    assert graph.model({}).ByteSize() < most


def test_many_classes_have_small_trees_and_no_shrinking() -> None:
    many = Task(Goal.CATEGORY, 200, 2_000, 10)
    assert forest_settings(many) == (0.0,)
    assert 8 <= most_leaves(many) < most_leaves(Task(Goal.CATEGORY, 2, 2_000, 10))
