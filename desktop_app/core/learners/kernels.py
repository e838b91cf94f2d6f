"""How alike rows are: Gaussian and linear likeness to known rows, and models that are linear in it.

All of it is computed with 64 bits, in Python as in the model file: squared distances lose too many digits with 32.
"""

from __future__ import annotations

import warnings
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from desktop_app.core.features.base import Answers
from desktop_app.core.features.graph import GraphBuilder
from desktop_app.core.learners.link import answers_of, answers_to_onnx

_DOUBLE, _FLOAT = 11, 1  # as ONNX numbers its types
_WIDTH = 2.0  # medians of the squared distances between known rows
_MOST_CELLS, _FEWEST_KNOWN = 600_000, 20  # known rows take at most 2.4 MB
_FLATTEST = 1e-9  # directions with less of the largest one's spread are dropped
_FEWEST_VALUES, _MOST_BENT = 6, 60
_STEPS_AT, _STEPS_IN_RANGE = (0.1, 0.25, 0.5, 0.75, 0.9), 8
_MOST_NEWTON_WEIGHTS = 600
_NEVER = -30.0


@dataclass(frozen=True, eq=False)
class Place:
    """Where rows lie: features moved to their middle and stretched by how much they tell.

    Attributes
    ----------
    centre, stretch : ndarray of float64, shape (features,)
    """

    centre: np.ndarray
    stretch: np.ndarray

    @classmethod
    def of(cls, features: np.ndarray, answers: Answers, power: float) -> Place:
        """Learn the place: a feature is stretched by its squared correlation with the answer, to the power `power`.

        One row's worth is added to the correlation, so that no feature vanishes because rows are few.
        """
        rows = features.astype(np.float64)
        centre = rows.mean(axis=0)
        moved, told = rows - centre, answers.columns() - answers.columns().mean(axis=0)
        spread = (moved**2).sum(axis=0)[:, None] * (told**2).sum(axis=0)
        agreeing = (moved.T @ told) ** 2
        squared = np.divide(agreeing, spread, out=np.zeros_like(spread), where=spread > 0).max(axis=1, initial=0.0)
        stretch = (np.clip(squared, 0.0, 1.0) + 1 / len(rows)) ** power
        return cls(centre, stretch / stretch.max(initial=1e-12))

    def put(self, features: Any) -> np.ndarray:
        """Return the rows' places as float64."""
        places: np.ndarray = (np.asarray(features, dtype=np.float64) - self.centre) * self.stretch
        return places

    def to_onnx(self, graph: GraphBuilder, features: str) -> str:
        """Write `put`; return a tensor of 64-bit numbers."""
        moved = graph.add("Sub", graph.add("Cast", features, to=_DOUBLE), graph.constant(self.centre, np.float64))
        return graph.add("Mul", moved, graph.constant(self.stretch, np.float64))


@dataclass(frozen=True, eq=False)
class Bends:
    """Soft steps along the features that tell most, so that a curve in one column can be followed by itself.

    Attributes
    ----------
    feature : ndarray of int64, shape (steps,)
    middle, width, height, level : ndarray of float64, shape (steps,)
        A step is ``height * tanh((place - middle) / width) - level``.
    """

    feature: np.ndarray
    middle: np.ndarray
    width: np.ndarray
    height: np.ndarray
    level: np.ndarray

    @classmethod
    def of(cls, rows: np.ndarray, stretch: np.ndarray) -> Bends:
        """Put steps at five quantiles of each feature that has enough values; of many features the most telling."""
        varied = [f for f in range(rows.shape[1]) if len(np.unique(rows[:, f])) >= _FEWEST_VALUES]
        chosen = sorted(sorted(varied, key=lambda f: (-stretch[f], f))[:_MOST_BENT])
        steps = [(f, middle) for f in chosen for middle in np.unique(np.quantile(rows[:, f], _STEPS_AT))]
        feature = np.array([f for f, _ in steps], dtype=np.int64)
        lowest, highest, spread = rows.min(axis=0), rows.max(axis=0), rows.std(axis=0)
        bends = cls(
            feature,
            np.array([middle for _, middle in steps], dtype=np.float64),
            ((highest - lowest) / _STEPS_IN_RANGE)[feature],
            spread[feature],
            np.zeros(len(feature)),
        )
        return replace(bends, level=bends.put(rows).mean(axis=0))

    def put(self, rows: np.ndarray) -> np.ndarray:
        """Return the height of each row on each step, shape (rows, steps)."""
        heights: np.ndarray = np.tanh((rows[:, self.feature] - self.middle) / self.width) * self.height - self.level
        return heights

    def to_onnx(self, graph: GraphBuilder, rows: str) -> str:
        """Write `put`."""
        found = graph.add("Gather", rows, graph.constant(self.feature, np.int64), axis=1)
        away = graph.add("Sub", found, graph.constant(self.middle, np.float64))
        bent = graph.add("Tanh", graph.add("Div", away, graph.constant(self.width, np.float64)))
        raised = graph.add("Mul", bent, graph.constant(self.height, np.float64))
        return graph.add("Sub", raised, graph.constant(self.level, np.float64))


def known_rows(shape: tuple[int, ...], most: int, seed: int) -> np.ndarray:
    """Return which rows others are compared with: at most `most`, and fewer where a file would grow."""
    rows, width = shape
    most = max(min(most, _MOST_CELLS // max(width, 1)), _FEWEST_KNOWN)
    if rows <= most:
        return np.arange(rows)
    chosen: np.ndarray = np.sort(np.random.default_rng(seed).choice(rows, most, replace=False))
    return chosen


def squared_distances(rows: np.ndarray, others: np.ndarray) -> np.ndarray:
    """Return the squared distance of each row to each of `others`, never below 0."""
    products = (rows**2).sum(axis=1)[:, None] + (others**2).sum(axis=1) - 2 * (rows @ others.T)
    result: np.ndarray = np.maximum(products, 0.0)
    return result


def squared_distances_to_onnx(graph: GraphBuilder, rows: str, others: str) -> str:
    """Write `squared_distances` of 64-bit tensors [rows, features] and [others, features]."""
    across = graph.add("Transpose", others, perm=[1, 0])
    lengths = [
        graph.add("ReduceSum", graph.add("Mul", tensor, tensor), graph.constant([axis], np.int64), keepdims=1)
        for tensor, axis in ((rows, 1), (across, 0))
    ]
    twice = graph.add("Mul", graph.add("MatMul", rows, across), graph.one(2.0, np.float64))
    apart = graph.add("Sub", graph.add("Add", *lengths), twice)
    return graph.add("Max", apart, graph.one(0.0, np.float64))


@dataclass(frozen=True, eq=False)
class FittedKernel:
    """Likeness to known rows, times their weights, plus a slope for each feature and step; then the link of classes.

    Attributes
    ----------
    place : Place
    bends : Bends
    known : ndarray of float32, shape (known, features)
        Features of the known rows.
    width : float
        Squared distance at which likeness has fallen to 1 / e.
    weights : ndarray of float64, shape (known, outputs)
    slopes : ndarray of float64, shape (features + steps, outputs)
    intercept : ndarray of float64, shape (outputs,)
    classes : int
        One output for a number and for two classes, else one for each class.
    """

    place: Place
    bends: Bends
    known: np.ndarray
    width: float
    weights: np.ndarray
    slopes: np.ndarray
    intercept: np.ndarray
    classes: int

    def predict(self, features: Any) -> np.ndarray:
        """Return probabilities (rows, classes) or values (rows, 1)."""
        rows = self.place.put(features)
        alike = np.exp(squared_distances(rows, self.place.put(self.known)) / -self.width)
        straight = np.hstack([rows, self.bends.put(rows)]) @ self.slopes
        scores: np.ndarray = alike @ self.weights + straight + self.intercept
        return answers_of(scores, self.classes)

    def to_onnx(self, graph: GraphBuilder, features: str) -> str:
        """Write distances, likeness, weighted sum and link."""
        rows = self.place.to_onnx(graph, features)
        apart = squared_distances_to_onnx(graph, rows, self.place.to_onnx(graph, graph.constant(self.known)))
        alike = graph.add("Exp", graph.add("Div", apart, graph.one(-self.width, np.float64)))
        parts = [(alike, self.weights), (rows, self.slopes[: self.known.shape[1]])]
        if len(self.bends.feature):
            parts.append((self.bends.to_onnx(graph, rows), self.slopes[self.known.shape[1] :]))
        double = graph.constant(self.intercept[None, :], np.float64)
        for part, weights in parts:
            double = graph.add("Add", graph.add("MatMul", part, graph.constant(weights, np.float64)), double)
        scores = graph.add("Cast", double, to=_FLOAT)
        return answers_to_onnx(graph, scores, self.classes)


@dataclass(frozen=True, eq=False)
class KernelSpace:
    """Coordinates in which a linear model is one of the kernel ``exp(-d² / width) + x·y + strength * bends``.

    The linear part keeps the curve from running flat where rows are few: on 50 rows it takes 3 % of a number's error.
    Steps take 2 % on 200 rows and 5 % on 600.

    Attributes
    ----------
    scales : ndarray, shape (features + steps,)
        What features and steps are multiplied with before their products are added to likeness.
    basis : ndarray, shape (known, directions)
        Kernel values times `basis` are coordinates; the Nyström way where known rows are fewer than all rows.
    """

    place: Place
    bends: Bends
    known: np.ndarray
    width: float
    scales: np.ndarray
    basis: np.ndarray

    @classmethod
    def of(cls, place: Place, known: np.ndarray, strength: float) -> KernelSpace:
        """Return the space spanned by known rows; `strength` is that of steps against that of straight lines."""
        from scipy.linalg import eigh

        rows = place.put(known)
        bends = Bends.of(rows, place.stretch)
        apart = squared_distances(rows, rows)
        middle = float(np.median(apart[np.triu_indices(len(rows), 1)])) if len(rows) > 1 else 0.0
        width = _WIDTH * middle if middle > 0 else 1.0
        sizes = [float((part**2).sum(axis=1).mean()) for part in (rows, bends.put(rows))]
        scale, step = (1 / np.sqrt(size) if size > 0 else 1.0 for size in sizes)
        scales = np.repeat([scale, step * np.sqrt(strength)], [rows.shape[1], len(bends.feature)])
        space = cls(place, bends, known, width, scales, np.eye(len(rows)))
        spread, directions = eigh(space.coordinates(known))
        kept = spread > _FLATTEST * spread.max()
        return replace(space, basis=directions[:, kept] / np.sqrt(spread[kept]))

    def coordinates(self, features: np.ndarray) -> np.ndarray:
        """Return the coordinates of rows."""
        rows, known = self.place.put(features), self.place.put(self.known)
        straight = self._straight(rows) @ self._straight(known).T
        result: np.ndarray = (np.exp(-squared_distances(rows, known) / self.width) + straight) @ self.basis
        return result

    def _straight(self, rows: np.ndarray) -> np.ndarray:
        scaled: np.ndarray = np.hstack([rows, self.bends.put(rows)]) * self.scales
        return scaled

    def model(self, weights: np.ndarray, intercept: np.ndarray, classes: int) -> FittedKernel:
        """Return the model that is linear in the coordinates, written by kernel values."""
        dual = self.basis @ weights
        slopes = (self._straight(self.place.put(self.known)) * self.scales).T @ dual
        return FittedKernel(self.place, self.bends, self.known, self.width, dual, slopes, intercept, classes)


def ridge(coordinates: np.ndarray, answers: np.ndarray, penalty: float) -> tuple[np.ndarray, np.ndarray]:
    """Return the weights (directions, 1) and the intercept (1,) of least squares with a penalty on the weights."""
    from scipy.linalg import solve

    middle = coordinates.mean(axis=0)
    moved = coordinates - middle
    normal = moved.T @ moved + penalty * np.eye(moved.shape[1])
    weights = solve(normal, moved.T @ (answers - answers.mean()), assume_a="pos").reshape(-1, 1)
    return weights, answers.mean() - middle @ weights


def logistic(coordinates: np.ndarray, answers: Answers, inverse_penalty: float) -> tuple[np.ndarray, np.ndarray]:
    """Return weights (directions, outputs) and intercept (outputs,); a class without rows is never answered."""
    from scipy.linalg import LinAlgWarning
    from sklearn.exceptions import ConvergenceWarning
    from sklearn.linear_model import LogisticRegression

    present = np.unique(answers.values)
    outputs = 1 if answers.classes == 2 else answers.classes
    weights, intercept = np.zeros((coordinates.shape[1], outputs)), np.full(outputs, _NEVER)
    if len(present) == 1:
        intercept[0 if outputs == 1 else present[0]] = -_NEVER if outputs > 1 or present[0] == 1 else _NEVER
        return weights, intercept
    newton = coordinates.shape[1] * (len(present) - 1) <= _MOST_NEWTON_WEIGHTS
    model = LogisticRegression(C=inverse_penalty, solver="newton-cholesky" if newton else "lbfgs", max_iter=200)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)  # 200 steps are as good as converged for prediction
        warnings.simplefilter("ignore", LinAlgWarning)  # a singular step makes the solver go on by L-BFGS
        model.fit(coordinates, answers.values)
    if outputs == 1:
        return model.coef_.T, model.intercept_
    if len(present) == 2:  # scikit-learn keeps one column for the second of two classes
        weights[:, present[1]], intercept[present] = model.coef_[0], [0.0, model.intercept_[0]]
    else:
        weights[:, present], intercept[present] = model.coef_.T, model.intercept_
    return weights, intercept
