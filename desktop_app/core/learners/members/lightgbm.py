"""Gradient boosted trees by LightGBM, kept small on small data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, ClassVar

import numpy as np

from desktop_app.core.features.base import Answers, View
from desktop_app.core.features.graph import GraphBuilder
from desktop_app.core.learners.base import LEARNERS, FittedLearner, Learner, Task
from desktop_app.core.learners.link import answers_to_onnx
from desktop_app.core.learners.trees import FlatTree, trees_to_onnx
from desktop_app.core.progress import Progress
from desktop_app.core.text import QT_TRANSLATE_NOOP, Marked, say

_STAGE = QT_TRANSLATE_NOOP("Stages", "Boosting trees")
_ROUNDS_A_BATCH = 20
_FEW_ROWS = 300
_CONFIGURATIONS = 1_000
_SEARCHED: tuple[tuple[str, float, float], ...] = (
    ("num_leaves", 3, 63),
    ("min_data_in_leaf", 2, 40),
    ("lambda_l2", 0.3, 30.0),
    ("feature_fraction", 0.3, 1.0),
    ("learning_rate", 0.02, 0.12),
)
STEADY: Mapping[str, Any] = {
    "max_bin": 127,
    "use_missing": False,
    "zero_as_missing": False,
    "feature_pre_filter": False,
    "deterministic": True,
    "force_col_wise": True,
    "verbose": -1,
}
"""What makes a booster the same every time, and its trees questions that a model file can ask."""
_WORTH_THREADS = 300_000  # cells below which threads wait for each other more than they work


@dataclass(frozen=True, eq=False)
class FittedBooster:
    """The first `rounds` rounds of a booster."""

    booster: Any
    rounds: int
    classes: int

    def predict(self, features: Any) -> np.ndarray:
        """Return probabilities (rows, classes) or values (rows, 1)."""
        answers = np.asarray(self.booster.predict(features, num_iteration=self.rounds), dtype=np.float64)
        if self.classes == 2:
            return np.stack([1 - answers, answers], axis=1)
        return answers.reshape(-1, max(self.classes, 1))

    def to_onnx(self, graph: GraphBuilder, features: str) -> str:
        """Write all trees as one node, then the link."""
        dumped = self.booster.dump_model(num_iteration=self.rounds)
        width = int(dumped["num_tree_per_iteration"])
        flat = [_flat(info["tree_structure"]) for info in dumped["tree_info"]]
        scores = trees_to_onnx(graph, features, flat, [[n % width] for n in range(len(flat))], width)
        return answers_to_onnx(graph, scores, self.classes)

    def fewer(self, share: float) -> FittedBooster:
        """Return the model as it was after the first `share` of its rounds."""
        return replace(self, rounds=max(round(share * self.rounds), 1))


def _flat(root: dict[str, Any]) -> FlatTree:
    nodes: list[tuple[int, int, int, float, float]] = []

    def visit(node: dict[str, Any]) -> int:
        number = len(nodes)
        nodes.append((0, -1, -1, 0.0, float(node.get("leaf_value", 0.0))))
        if "split_feature" in node:
            left, right = visit(node["left_child"]), visit(node["right_child"])
            nodes[number] = (int(node["split_feature"]), left, right, float(node["threshold"]), 0.0)
        return number

    visit(root)
    feature, left, right, threshold, value = (np.array(part) for part in zip(*nodes, strict=True))
    return FlatTree(feature, left, right, threshold, value[:, None])


@LEARNERS.register
@dataclass(frozen=True)
class LightGBM(Learner):
    """Gradient boosting with histograms (Ke et al., 2017); the setting is the number of rounds."""

    key: ClassVar[str] = "lightgbm"
    label: ClassVar[Marked] = QT_TRANSLATE_NOOP("Learners", "Boosted trees")
    place: ClassVar[int] = 2
    view: ClassVar[View] = View.TREE
    usual_share: ClassVar[float] = 1.5

    def settings(self, task: Task) -> tuple[float, ...]:
        """Return rounds at which the growing model is judged."""
        if task.classes > 20:
            return (20.0, 40.0, 80.0)
        if task.rows < _FEW_ROWS:
            return (15.0, 30.0, 60.0, 120.0, 240.0)
        return (20.0, 40.0, 80.0, 160.0, 320.0) if task.rows < 5_000 else (40.0, 80.0, 160.0, 320.0, 500.0)

    def usual(self, task: Task) -> int:
        """Return the place of a medium number of rounds; numbers want more than classes."""
        return len(self.settings(task)) // 2 + (task.classes == 0)

    def search(self, task: Task, number: int) -> tuple[float, ...]:
        """Return rounds of another configuration: its number stands in thousandths behind each."""
        if number >= _CONFIGURATIONS:
            return ()
        return tuple(rounds + number / _CONFIGURATIONS for rounds in self.settings(task))

    def fit(
        self, features: Any, answers: Answers, task: Task, settings: tuple[float, ...], seed: int, progress: Progress
    ) -> tuple[FittedLearner, ...]:
        """Boost once to the largest setting; every smaller one is its beginning."""
        import lightgbm

        most = int(max(settings))

        def heard(environment: Any) -> None:
            if environment.iteration % _ROUNDS_A_BATCH == 0:
                progress.update(environment.iteration / most, say(_STAGE))

        data = lightgbm.Dataset(
            features, answers.values, params={"verbose": -1, "min_data_in_bin": 1}, free_raw_data=True
        )
        configuration = round(settings[0] % 1 * _CONFIGURATIONS)
        params = _params(task, seed) | _searched(configuration)
        booster = lightgbm.train(params, data, num_boost_round=most, callbacks=[heard])
        progress.update(1.0, say(_STAGE))
        return tuple(FittedBooster(booster, int(rounds), task.classes) for rounds in settings)


def _params(task: Task, seed: int) -> dict[str, Any]:
    rows = task.rows
    objective = {0: "regression", 2: "binary"}.get(task.classes, "multiclass")
    few, few_leaves = rows < _FEW_ROWS, 3 if task.classes else 6  # a class tells less about a row than a number
    params: dict[str, Any] = {
        "objective": objective,
        "learning_rate": 0.05 if rows < 5_000 else 0.06,
        "num_leaves": few_leaves if few else 9 if rows < 1_500 else 20 if rows < 10_000 else 31,
        "min_data_in_leaf": int(np.clip(rows / 30, 4, 20)),
        "lambda_l2": 3.0 if not few and rows < 1_500 else 1.0,
        "feature_fraction": 1.0 if task.features <= 4 or (few and not task.classes) else 0.5 if few else 0.6,
        "bagging_fraction": 0.8,
        "bagging_freq": 1,
        "num_threads": 0 if rows * task.features > _WORTH_THREADS else 1,
        "seed": seed,
        **STEADY,
    }
    if objective == "multiclass":
        params["num_class"] = task.classes
    return params


def _searched(configuration: int) -> dict[str, Any]:
    """Return the parameters of a searched configuration: a point of Sobol's sequence, each axis on a log scale."""
    if configuration == 0:
        return {}
    from scipy.stats import qmc

    sequence = qmc.Sobol(len(_SEARCHED), scramble=True, rng=np.random.default_rng(0))
    sequence.fast_forward(configuration)
    point = sequence.random(1)[0]
    found: dict[str, Any] = {
        name: low * (high / low) ** share for (name, low, high), share in zip(_SEARCHED, point, strict=True)
    }
    return found | {name: round(found[name]) for name in ("num_leaves", "min_data_in_leaf")}
