"""A linear model that keeps only the columns it needs: each adds or takes away a little."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, ClassVar

import numpy as np

from desktop_app.core.features.base import Answers, View
from desktop_app.core.features.graph import GraphBuilder
from desktop_app.core.features.meaning import Meaning, ask, plain_step
from desktop_app.core.features.reading import Condition, Line, Reading
from desktop_app.core.features.threads import one_blas_thread
from desktop_app.core.learners.base import LEARNERS, FittedLearner, Learner, Task
from desktop_app.core.learners.linear_models import FittedLinear
from desktop_app.core.learners.sparse import sparse_path, thinned
from desktop_app.core.progress import Progress
from desktop_app.core.text import QT_TRANSLATE_NOOP, Marked, say

_STAGE = QT_TRANSLATE_NOOP("Stages", "Choosing the columns that matter")
_MOST_ROWS = 5_000  # more rows do not change which columns matter
_MOST_CLASSES = 12
_RELAXED = 0.15  # of the penalty that chose the columns: what is left of it once they are chosen
_LEAST = 0.03  # of the strongest weight: weaker ones only make the list longer
_STEPS_BETWEEN = 2  # penalties that lead from one judged penalty to the next


@dataclass(frozen=True, eq=False)
class FittedSparse:
    """Weights on a few features, each bounded, centred and scaled first.

    Attributes
    ----------
    chosen : ndarray of int64, shape (k,)
    low, high, centre, scale : ndarray of float32, shape (k,)
    linear : FittedLinear
        On the chosen features.
    rows : ndarray of int64, shape (k,)
        Training rows in which a feature is above its smallest value.
    whole : ndarray of bool, shape (k,)
        Features of which all values are whole numbers.
    """

    chosen: np.ndarray
    low: np.ndarray
    high: np.ndarray
    centre: np.ndarray
    scale: np.ndarray
    linear: FittedLinear
    rows: np.ndarray
    whole: np.ndarray

    def predict(self, features: Any) -> np.ndarray:
        """Return probabilities (rows, classes) or values (rows, 1)."""
        bounded = np.clip(features[:, self.chosen], self.low, self.high)
        return self.linear.predict((bounded - self.centre) / self.scale)

    def to_onnx(self, graph: GraphBuilder, features: str) -> str:
        """Write the same steps as graph nodes."""
        values = graph.add("Gather", features, graph.constant(self.chosen, np.int64), axis=1)
        values = graph.add("Max", values, graph.constant(self.low[None]))
        values = graph.add("Min", values, graph.constant(self.high[None]))
        values = graph.add("Sub", values, graph.constant(self.centre[None]))
        return self.linear.to_onnx(graph, graph.add("Div", values, graph.constant(self.scale[None])))

    def explain(self, meanings: Sequence[Meaning]) -> Reading:
        """Return what each column adds, the strongest first."""
        weights = self.linear.weights.astype(np.float64) / self.scale[:, None].astype(np.float64)
        start = self.linear.intercept - self.centre.astype(np.float64) @ weights
        strength = np.abs(self.linear.weights).max(axis=1)
        lines: list[Line] = []
        for place in np.argsort(-strength, kind="stable"):
            if strength[place] > 0:
                meaning = meanings[self.chosen[place]]
                spread = float(self.scale[place])
                step = plain_step(max(spread, 1.0) if self.whole[place] else spread)
                lines += _lines(meaning, weights[place], step, int(self.rows[place]))
        return Reading("weights", tuple(lines), tuple(map(float, start)))


def _lines(meaning: Meaning, weights: np.ndarray, step: float, rows: int) -> Iterator[Line]:
    if meaning.what in ("missing", "word"):
        yield Line(ask(meaning, low=0.5), tuple(map(float, weights)), rows)
    elif meaning.what == "level":
        for value in sorted(set(meaning.values) - {0.0}, reverse=True):
            keys = tuple(key for key, own in zip(meaning.keys, meaning.values, strict=True) if own == value)
            yield Line(Condition(meaning.column, "is", keys=keys), tuple(map(float, value * weights)), rows)
    else:
        condition = Condition(meaning.column, "each" if meaning.what else "unclear", meaning.what or "number", low=step)
        yield Line(condition, tuple(map(float, step * weights)), 0)  # every row has some of it


@LEARNERS.register
@dataclass(frozen=True)
class SparseLinear(Learner):
    """Logistic or least squares loss with an L1 penalty (Tibshirani, 1996).

    The setting is the penalty as a share of the one that leaves no column.
    """

    key: ClassVar[str] = "sparse_linear"
    label: ClassVar[Marked] = QT_TRANSLATE_NOOP("Learners", "Short sum")
    place: ClassVar[int] = 1  # so quick that it is never left out for want of time
    view: ClassVar[View] = View.PLAIN
    is_readable: ClassVar[bool] = True

    def suits(self, task: Task) -> bool:
        """Return whether weights of so many classes can be followed."""
        return task.classes <= _MOST_CLASSES

    def settings(self, task: Task) -> tuple[float, ...]:
        """Return penalties from strong to weak."""
        return (0.6, 0.4, 0.25, 0.15)

    def fit(
        self, features: Any, answers: Answers, task: Task, settings: tuple[float, ...], seed: int, progress: Progress
    ) -> tuple[FittedLearner, ...]:
        """Follow the path of falling penalties and keep what it is at each setting."""
        taken = thinned(len(answers.values), _MOST_ROWS)
        scaling = _Scaling.of(np.asarray(features[taken], dtype=np.float32))
        known = answers.take(taken)
        path = _with_steps(settings)
        found: dict[float, FittedLearner] = {}
        with one_blas_thread():
            steps = zip(path, sparse_path(scaling.scaled, known, path), strict=True)
            for number, (share, (weights, _)) in enumerate(steps):
                progress.update(number / len(path), say(_STAGE))
                if share in settings:
                    found[share] = _counted(scaling.relaxed(weights, known, share), features)
        progress.update(1.0, say(_STAGE))
        return tuple(found[setting] for setting in settings)


def _counted(model: FittedSparse, features: Any) -> FittedSparse:
    return replace(model, rows=(np.asarray(features[:, model.chosen]) > model.low).sum(axis=0))


@dataclass(frozen=True, eq=False)
class _Scaling:
    """Bounded, centred and scaled features, and how they became so; see `FittedSparse`."""

    scaled: np.ndarray
    low: np.ndarray
    high: np.ndarray
    centre: np.ndarray
    scale: np.ndarray
    whole: np.ndarray

    @classmethod
    def of(cls, features: np.ndarray) -> _Scaling:
        """Learn bounds (see `kinds.number.fences`), means and spreads."""
        inner_low, inner_high = np.quantile(features.astype(np.float64), [0.01, 0.99], axis=0)
        margin = (inner_high - inner_low) / 2
        low = np.maximum(features.min(axis=0), inner_low - margin).astype(np.float32)
        high = np.minimum(features.max(axis=0), inner_high + margin).astype(np.float32)
        bounded = np.clip(features, low, high)
        centre = bounded.mean(axis=0, dtype=np.float64).astype(np.float32)
        spread = bounded.std(axis=0, dtype=np.float64)
        scale = np.where(spread > 1e-7 * np.abs(centre), spread, 1.0).astype(np.float32)
        scaled = ((bounded - centre) / scale).astype(np.float64)
        whole = (features == np.rint(features)).all(axis=0)
        return cls(scaled, low, high, centre, scale, whole)

    def relaxed(self, weights: np.ndarray, answers: Answers, share: float) -> FittedSparse:
        """Weigh the chosen features anew, under less of a penalty (Meinshausen, 2007)."""
        chosen = np.flatnonzero(np.abs(weights).max(axis=1) > 0)
        chosen = chosen if len(chosen) else np.zeros(1, np.int64)
        own, intercept = next(iter(sparse_path(self.scaled[:, chosen], answers, (_RELAXED * share,))))
        strength = np.abs(own).max(axis=1)
        kept = np.flatnonzero(strength >= _LEAST * strength.max())
        linear = FittedLinear(own[kept].astype(np.float32), intercept.astype(np.float32), answers.classes)
        parts = (self.low, self.high, self.centre, self.scale)
        low, high, centre, scale = (part[chosen[kept]] for part in parts)
        nothing = np.zeros(len(kept), dtype=np.int64)
        return FittedSparse(chosen[kept], low, high, centre, scale, linear, nothing, self.whole[chosen[kept]])


def _with_steps(settings: Sequence[float]) -> tuple[float, ...]:
    """Return the settings with penalties between them, from strong to weak: each is a short way from the last."""
    steps: list[float] = []
    before = 1.0
    for setting in sorted(settings, reverse=True):
        steps += list(np.geomspace(before, setting, _STEPS_BETWEEN + 1)[1:-1])
        steps.append(setting)
        before = setting
    return tuple(steps)
