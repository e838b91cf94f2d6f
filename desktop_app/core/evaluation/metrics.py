"""Figures of quality, under scikit-learn's names, with intervals by resampling rows."""

from __future__ import annotations

from collections.abc import Callable, Mapping

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
    order = np.argsort(scores, kind="stable")
    ranked = scores[order]
    first = np.flatnonzero(np.append(True, ranked[1:] != ranked[:-1]))
    last = np.append(first[1:], len(ranked))
    ranks = np.empty(len(scores))
    ranks[order] = np.repeat((first + last + 1) / 2, last - first)
    hits = int(positive.sum())
    misses = len(positive) - hits
    if hits == 0 or misses == 0:
        return float("nan")
    return float((ranks[positive].sum() - hits * (hits + 1) / 2) / (hits * misses))


def average_precision(positive: np.ndarray, scores: np.ndarray) -> float:
    """Return the area under the precision-recall steps; nan without a positive row."""
    order = np.argsort(-scores, kind="stable")
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
    classes = probabilities.shape[1]
    answer = called(probabilities, threshold)
    figures = {"log_loss": log_loss(actual, probabilities), "accuracy": float((answer == actual).mean())}
    recalls, f1s = _per_class(actual, answer, classes)
    figures["balanced_accuracy"] = float(np.nanmean(recalls))
    if classes == 2:
        positive, score = actual == 1, probabilities[:, 1]
        figures |= {"roc_auc": roc_auc(positive, score), "average_precision": average_precision(positive, score)}
        figures |= {"precision": _share(positive, answer == 1), "recall": _share(answer == 1, positive)}
        figures |= {"f1": float(f1s[1]), "brier": float(((score - positive) ** 2).mean())}
        figures["ece"] = expected_calibration_error(positive, score)
        return figures
    areas = [roc_auc(actual == k, probabilities[:, k]) for k in range(classes)]
    figures["roc_auc"] = float(np.nanmean(areas)) if np.isfinite(areas).any() else float("nan")
    figures["f1"] = float(np.nanmean(f1s))
    figures["ece"] = expected_calibration_error(answer == actual, probabilities[np.arange(len(actual)), answer])
    return figures


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
