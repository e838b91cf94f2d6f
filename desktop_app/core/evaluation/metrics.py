"""Figures of quality, under scikit-learn's names, with intervals by resampling rows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from desktop_app.core.evaluation.figures import ClassFigures, Estimate

_TINY = 1e-7
_RESAMPLES = 200
_ECE_BINS = 10


def log_loss(actual: np.ndarray, probabilities: np.ndarray) -> float:
    """Return the mean negative log-probability of what happened (nats).

    Parameters
    ----------
    actual : ndarray of int, shape (n,)
    probabilities : ndarray, shape (n, classes)
    """
    chosen = probabilities[np.arange(len(actual)), actual]
    return float(-np.log(np.clip(chosen, _TINY, 1.0)).mean())


def roc_auc(positive: np.ndarray, scores: np.ndarray) -> float:
    """Return the chance that a positive row scores above a negative one, ties counting half; nan without both.

    Parameters
    ----------
    positive : ndarray of bool, shape (n,)
    scores : ndarray, shape (n,)
    """
    hits = int(positive.sum())
    misses = len(positive) - hits
    if hits == 0 or misses == 0:
        return float("nan")
    return float((_mid_ranks(scores)[positive].sum() - hits * (hits + 1) / 2) / (hits * misses))


def _mid_ranks(scores: np.ndarray) -> np.ndarray:
    """Return ranks from 1 on; equal scores share the middle of theirs."""
    order = np.argsort(scores)
    ranked = scores[order]
    first = np.flatnonzero(np.append(True, ranked[1:] != ranked[:-1])[: len(ranked)])
    last = np.append(first[1:], len(ranked))
    ranks = np.empty(len(scores))
    ranks[order] = np.repeat((first + last + 1) / 2, last - first)
    return ranks


def average_precision(positive: np.ndarray, scores: np.ndarray) -> float:
    """Return the area under the precision-recall steps; nan without a positive row."""
    order = np.argsort(-scores)
    ranked, hit = scores[order], positive[order]
    ends = np.flatnonzero(np.append(ranked[1:] != ranked[:-1], True))
    found = np.cumsum(hit)[ends]
    if found[-1] == 0:
        return float("nan")
    precision, recall = found / (ends + 1), found / found[-1]
    return float(np.sum(np.diff(np.append(0.0, recall)) * precision))


def expected_calibration_error(correct: np.ndarray, confidence: np.ndarray) -> float:
    """Return the mean gap between stated and observed share, over bins of equally many rows.

    Parameters
    ----------
    correct : ndarray of bool, shape (n,)
    confidence : ndarray in [0, 1], shape (n,)

    References
    ----------
    Nixon et al. (2019), adaptive calibration error.
    """
    order = np.argsort(confidence, kind="stable")
    bins = [rows for rows in np.array_split(order, _ECE_BINS) if len(rows)]
    gaps = [len(rows) * abs(correct[rows].mean() - confidence[rows].mean()) for rows in bins]
    return float(np.sum(gaps) / len(correct))


def called(probabilities: np.ndarray, threshold: float) -> np.ndarray:
    """Return the class that each row is called, shape (n,): for two classes by the threshold on the second.

    Differences that only rounding makes do not decide: ties go to the first class, and a probability that
    equals the threshold is called positive.
    """
    if probabilities.shape[1] == 2:
        return (probabilities[:, 1] + 1e-6 >= threshold).astype(np.int64)
    best: np.ndarray = np.argmax(np.round(probabilities * 1e5), axis=1)
    return best


def class_metrics(actual: np.ndarray, probabilities: np.ndarray, threshold: float) -> dict[str, float]:
    """Return every figure of a category.

    Parameters
    ----------
    actual : ndarray of int, shape (n,)
    probabilities : ndarray, shape (n, classes)
        Two classes: the second is the positive one.
    threshold : float
        On the positive probability; unused for more classes.
    """
    if probabilities.shape[1] > 2:
        return _ManyClasses.of(actual, probabilities).figures(np.arange(len(actual)))
    answer = called(probabilities, threshold)
    positive, score = actual == 1, probabilities[:, 1]
    recalls, f1s = _per_class(actual, answer, 2)
    return {
        "log_loss": log_loss(actual, probabilities),
        "accuracy": float((answer == actual).mean()),
        "balanced_accuracy": float(np.nanmean(recalls)),
        "roc_auc": roc_auc(positive, score),
        "average_precision": average_precision(positive, score),
        "precision": _share(positive, answer == 1),
        "recall": _share(answer == 1, positive),
        "f1": float(f1s[1]),
        "brier": float(((score - positive) ** 2).mean()),
        "ece": expected_calibration_error(positive, score),
    }


def class_estimates(actual: np.ndarray, probabilities: np.ndarray, threshold: float, seed: int) -> dict[str, Estimate]:
    """Return the figures of `class_metrics` with 95 % intervals (see `with_intervals`)."""
    rows = len(actual)
    if probabilities.shape[1] > 2:
        many = with_intervals(_ManyClasses.of(actual, probabilities).figures, rows, seed)
        return _not_certain(many, {"accuracy": rows})
    drawn = with_intervals(lambda r: class_metrics(actual[r], probabilities[r], threshold), rows, seed)
    calls, positives = int(called(probabilities, threshold).sum()), int((actual == 1).sum())
    return _not_certain(drawn, {"accuracy": rows, "precision": calls, "recall": positives})


def _not_certain(estimates: Mapping[str, Estimate], rows_of: Mapping[str, int]) -> dict[str, Estimate]:
    """Return shares of all or none with an interval: resampled, they would seem certain however few the rows.

    References
    ----------
    Clopper and Pearson (1934), the exact interval.
    """
    found = dict(estimates)
    for name, rows in rows_of.items():
        estimate = found[name]
        if rows and estimate.value in (0.0, 1.0):
            least = 0.025 ** (1 / rows)
            low, high = (least, 1.0) if estimate.value else (0.0, 1.0 - least)
            found[name] = Estimate(estimate.value, low, high)
    return found


@dataclass(frozen=True, eq=False)
class _ManyClasses:
    """What is known of every row, so that no class has to be ranked anew for every resample.

    The area under a class's curve is the mean of its rows' placements among the others; on a resample it is followed
    by the placements' means (DeLong, DeLong and Clarke-Pearson, 1988).

    Attributes
    ----------
    placements : ndarray, shape (rows, classes)
        For rows of the class, the share of the others scored below; for others, the share of the class scored above.
    areas : ndarray, shape (classes,)
        nan for a class without rows.
    """

    actual: np.ndarray
    answer: np.ndarray
    losses: np.ndarray
    confidence: np.ndarray
    placements: np.ndarray
    areas: np.ndarray

    @classmethod
    def of(cls, actual: np.ndarray, probabilities: np.ndarray) -> _ManyClasses:
        rows = np.arange(len(actual))
        answer = called(probabilities, 0.0)
        losses = -np.log(np.clip(probabilities[rows, actual], _TINY, 1.0))
        placements = np.stack([_placed(actual == k, scores) for k, scores in enumerate(probabilities.T)], axis=1)
        hits = np.bincount(actual, minlength=probabilities.shape[1])
        with np.errstate(invalid="ignore", divide="ignore"):
            areas = np.bincount(actual, placements[rows, actual], len(hits)) / hits
        return cls(actual, answer, losses, probabilities[rows, answer], placements, areas)

    def figures(self, rows: np.ndarray) -> dict[str, float]:
        actual, answer = self.actual[rows], self.answer[rows]
        recalls, f1s = _per_class(actual, answer, len(self.areas))
        areas = self._areas_on(rows)
        return {
            "log_loss": float(self.losses[rows].mean()),
            "accuracy": float((answer == actual).mean()),
            "balanced_accuracy": float(np.nanmean(recalls)),
            "roc_auc": float(np.nanmean(areas)) if np.isfinite(areas).any() else float("nan"),
            "f1": float(np.nanmean(f1s)),
            "ece": expected_calibration_error(answer == actual, self.confidence[rows]),
        }

    def _areas_on(self, rows: np.ndarray) -> np.ndarray:
        drawn = np.bincount(rows, minlength=len(self.actual)).astype(np.float64)
        own = drawn * self.placements[np.arange(len(self.actual)), self.actual]
        of_class = np.bincount(self.actual, own, len(self.areas))
        hits = np.bincount(self.actual, drawn, len(self.areas))
        with np.errstate(invalid="ignore", divide="ignore"):
            means = of_class / hits, (drawn @ self.placements - of_class) / (len(rows) - hits)
        areas: np.ndarray = np.clip(means[0] + means[1] - self.areas, 0.0, 1.0)
        return areas


def _placed(positive: np.ndarray, scores: np.ndarray) -> np.ndarray:
    """Return for each positive the share of negatives below, for each negative the share of positives above."""
    placed = np.empty(len(scores))
    ranks = _mid_ranks(scores)
    hits = int(positive.sum())
    with np.errstate(invalid="ignore", divide="ignore"):
        placed[positive] = (ranks[positive] - _mid_ranks(scores[positive])) / np.float64(len(scores) - hits)
        placed[~positive] = 1 - (ranks[~positive] - _mid_ranks(scores[~positive])) / np.float64(hits)
    return placed


def number_metrics(actual: np.ndarray, predicted: np.ndarray) -> dict[str, float]:
    """Return every figure of a number: rmse, mae, r2 and median_absolute_error, in the target's unit."""
    error = predicted - actual
    spread = float(((actual - actual.mean()) ** 2).mean())
    squared = float((error**2).mean())
    return {
        "rmse": squared**0.5,
        "mae": float(np.abs(error).mean()),
        "r2": 1 - squared / spread if spread > 0 else float("nan"),
        "median_absolute_error": float(np.median(np.abs(error))),
    }


def per_class(actual: np.ndarray, answer: np.ndarray, names: tuple[str, ...]) -> tuple[ClassFigures, ...]:
    """Return precision, recall and F1 of every class for the calls `answer`."""
    recalls, f1s = _per_class(actual, answer, len(names))
    return tuple(
        ClassFigures(
            name,
            rows=int((actual == k).sum()),
            called=int((answer == k).sum()),
            precision=_share(actual == k, answer == k),
            recall=float(recalls[k]),
            f1=float(f1s[k]),
        )
        for k, name in enumerate(names)
    )


def with_intervals(measure: Callable[[np.ndarray], Mapping[str, float]], rows: int, seed: int) -> dict[str, Estimate]:
    """Return figures with 95 % intervals.

    Parameters
    ----------
    measure : callable
        Row numbers (with repeats) → figures of those rows.
    rows : int
    seed : int

    References
    ----------
    Efron (1979), the percentile bootstrap over rows.
    """
    rng = np.random.default_rng(seed)
    centre = measure(np.arange(rows))
    draws = [measure(rng.integers(0, rows, rows)) for _ in range(_RESAMPLES)]
    estimates = {}
    for name, value in centre.items():
        sample = np.array([draw[name] for draw in draws])
        sample = sample[np.isfinite(sample)]
        low, high = np.quantile(sample, [0.025, 0.975]) if len(sample) else (value, value)
        estimates[name] = Estimate(value, min(float(low), value), max(float(high), value))
    return estimates


def _per_class(actual: np.ndarray, answer: np.ndarray, classes: int) -> tuple[np.ndarray, np.ndarray]:
    confusion = np.bincount(actual * classes + answer, minlength=classes * classes).reshape(classes, classes)
    hits, rows, calls = np.diag(confusion), confusion.sum(axis=1), confusion.sum(axis=0)
    with np.errstate(invalid="ignore", divide="ignore"):
        recalls = np.where(rows > 0, hits / rows, np.nan)
        f1s = np.where(rows + calls > 0, 2 * hits / (rows + calls), np.nan)
    return recalls, f1s


def _share(hit: np.ndarray, among: np.ndarray) -> float:
    return float(hit[among].mean()) if among.any() else 0.0
