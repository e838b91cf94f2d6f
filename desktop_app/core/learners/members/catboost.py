"""Gradient boosted oblivious trees by CatBoost, where it is installed."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, ClassVar

import numpy as np

from desktop_app.core.features.base import Answers, View
from desktop_app.core.features.graph import GraphBuilder
from desktop_app.core.learners.base import LEARNERS, FittedLearner, Learner, Task
from desktop_app.core.learners.link import answers_of, answers_to_onnx
from desktop_app.core.learners.oblivious import ObliviousTrees
from desktop_app.core.progress import Progress
from desktop_app.core.text import QT_TRANSLATE_NOOP, Marked, say

_STAGE = QT_TRANSLATE_NOOP("Stages", "Boosting symmetric trees")
_TREES_A_WORD = 20
_VERY_FEW_ROWS, _MANY_ROWS, _VERY_MANY_ROWS = 100, 1_500, 5_000
_FEW_FEATURES = 4
_MOST_FEATURES_A_SPLIT = 100
_WORTH_THREADS = 300_000  # cells below which threads wait for each other more than they work
_MOST_CLASSES = 20
_NEVER = -30.0


@dataclass(frozen=True, eq=False)
class FittedOblivious:
    """Trees with the link of the task.

    Attributes
    ----------
    trees : ObliviousTrees
        One output for a number and for two classes, else one for each of `present`.
    classes : int
    present : ndarray of int
        The classes that the model has seen.
    """

    trees: ObliviousTrees
    classes: int
    present: np.ndarray

    def predict(self, features: Any) -> np.ndarray:
        """Return probabilities (rows, classes) or values (rows, 1)."""
        scores = self.trees.scores(features)
        if self.classes > 2:
            every = np.full((len(scores), self.classes), _NEVER)
            every[:, self.present] = scores
            scores = every
        return answers_of(scores, self.classes)

    def to_onnx(self, graph: GraphBuilder, features: str) -> str:
        """Write the trees and the link."""
        scores = self.trees.to_onnx(graph, features)
        if self.classes > 2 and len(self.present) < self.classes:
            chosen = np.eye(self.classes)[self.present]
            absent = np.where(chosen.any(axis=0), 0.0, _NEVER)
            spread = graph.add("MatMul", scores, graph.constant(chosen))
            scores = graph.add("Add", spread, graph.constant(absent[None, :]))
        return answers_to_onnx(graph, scores, self.classes)


@LEARNERS.register
@dataclass(frozen=True)
class CatBoost(Learner):
    """Boosting of oblivious trees (Prokhorenkova et al., 2018); the setting is the number of trees."""

    key: ClassVar[str] = "catboost"
    label: ClassVar[Marked] = QT_TRANSLATE_NOOP("Learners", "Symmetric trees")
    place: ClassVar[int] = 3
    view: ClassVar[View] = View.TREE
    needs: ClassVar[tuple[str, ...]] = ("catboost",)
    usual_share: ClassVar[float] = 4.0

    def suits(self, task: Task) -> bool:
        """Return whether classes are few: each has a score in every leaf."""
        return task.classes <= _MOST_CLASSES

    def settings(self, task: Task) -> tuple[float, ...]:
        """Return numbers of trees at which the growing model is judged."""
        if task.rows < _MANY_ROWS:
            return (60.0, 120.0, 250.0, 400.0) if task.classes else (60.0, 120.0, 250.0, 400.0, 800.0)
        if task.classes:
            return (80.0, 160.0, 320.0, 640.0)
        return (150.0, 400.0, 900.0) if task.rows < _VERY_MANY_ROWS else (150.0, 400.0, 900.0, 1_500.0)

    def usual(self, task: Task) -> int:
        """Return the place of a medium number of trees; numbers want more than classes."""
        return 2 if task.classes or task.rows >= _MANY_ROWS else 3

    def fit(
        self, features: Any, answers: Answers, task: Task, settings: tuple[float, ...], seed: int, progress: Progress
    ) -> tuple[FittedLearner, ...]:
        """Boost once to the largest setting; every smaller one is its beginning."""
        progress.update(0.0, say(_STAGE))
        present = np.unique(answers.values) if task.classes else np.zeros(0, np.int64)
        if _nothing_to_learn(features, answers):
            trees = _constant(answers, present)
        else:
            trees = _boosted(features, answers, present, task, int(max(settings)), seed, progress)
        progress.update(1.0, say(_STAGE))
        return tuple(FittedOblivious(trees.first(int(count)), task.classes, present) for count in settings)


def _nothing_to_learn(features: np.ndarray, answers: Answers) -> bool:
    """Return whether all rows or all answers are the same, which CatBoost takes for a mistake."""
    return bool((features == features[:1]).all() or (answers.values == answers.values[0]).all())


def _constant(answers: Answers, present: np.ndarray) -> ObliviousTrees:
    if answers.classes == 0:
        bias = np.array([answers.values.mean()])
    elif answers.classes == 2:
        share = answers.values.mean()
        bias = np.array([_NEVER if share == 0 else -_NEVER if share == 1 else np.log(share / (1 - share))])
    else:
        bias = np.log(np.bincount(answers.values)[present] / len(answers.values))
    return ObliviousTrees(np.zeros((0, 1), np.int64), np.zeros((0, 1), np.float32), np.zeros((0, 2, len(bias))), bias)


@dataclass
class _Heard:
    """Tells progress between trees; CatBoost takes no exceptions, so a stop is kept and raised afterwards."""

    progress: Progress
    trees: int
    stop: BaseException | None = None

    def after_iteration(self, info: Any) -> bool:
        """Return whether to go on."""
        if info.iteration % _TREES_A_WORD == 0:
            try:
                self.progress.update(info.iteration / (self.trees + 1), say(_STAGE))
            except BaseException as stop:  # noqa: BLE001 - raised again as soon as CatBoost has returned
                self.stop = stop
        return self.stop is None


def _boosted(
    features: np.ndarray,
    answers: Answers,
    present: np.ndarray,
    task: Task,
    trees: int,
    seed: int,
    progress: Progress,
) -> ObliviousTrees:
    from catboost import CatBoost as Booster
    from catboost import Pool

    heard = _Heard(progress, trees)
    known = np.searchsorted(present, answers.values) if task.classes > 2 else answers.values
    booster = Booster(_params(task, trees, seed))
    booster.fit(Pool(np.ascontiguousarray(features, dtype=np.float32), known), callbacks=[heard])
    if heard.stop is not None:
        raise heard.stop
    with TemporaryDirectory(prefix="acumen-") as folder:
        path = Path(folder) / "model.json"
        booster.save_model(str(path), format="json")
        told = json.loads(path.read_text(encoding="utf-8"))
    scale, bias = told["scale_and_bias"]
    return ObliviousTrees.of(told["oblivious_trees"], scale, bias)


def _params(task: Task, trees: int, seed: int) -> dict[str, Any]:
    """Return CatBoost's parameters.

    On few rows a leaf takes one step: with the usual ten, 60 trees are already too many for 50 rows of classes.
    """
    params = _of_few_rows(task) if task.rows < _MANY_ROWS else _of_many_rows(task)
    params["rsm"] = min(params["rsm"], _MOST_FEATURES_A_SPLIT / task.features)
    return params | {
        "loss_function": {0: "RMSE", 2: "Logloss"}.get(task.classes, "MultiClass"),
        "iterations": trees,
        "leaf_estimation_iterations": 1,
        "thread_count": -1 if task.rows * task.features > _WORTH_THREADS else 1,
        "random_seed": seed,
        "metric_period": trees,
        "allow_writing_files": False,
        "logging_level": "Silent",
    }


def _of_few_rows(task: Task) -> dict[str, Any]:
    """Return flat trees that see a part of the rows and features; numbers bear more of everything than classes."""
    if task.classes:
        share = 0.5 if task.features > _FEW_FEATURES else 1.0
        drawn = {"bootstrap_type": "Bernoulli", "subsample": 0.7}
        return {"learning_rate": 0.04, "depth": 4, "border_count": 32, "rsm": share, **drawn}
    depth = 3 if task.rows < _VERY_FEW_ROWS else 5
    drawn = {"bootstrap_type": "MVS", "subsample": 0.8}
    return {"learning_rate": 0.04, "depth": depth, "border_count": 254, "rsm": 1.0, **drawn}


def _of_many_rows(task: Task) -> dict[str, Any]:
    drawn = {"bootstrap_type": "Bernoulli", "subsample": 0.7 if task.classes else 0.8}
    return {"learning_rate": 0.08, "depth": 6, "border_count": 128, "rsm": 1.0, **drawn}
