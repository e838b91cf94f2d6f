"""How sure a mean over people is, and whether one list is better than another: the bootstrap over people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from desktop_app.core.evaluation.figures import Estimate

RESAMPLES = 1_000
_CELLS = 8_000_000


def estimates(figures: Mapping[str, np.ndarray], seed: int, resamples: int = RESAMPLES) -> dict[str, Estimate]:
    """Return the means over people with 95 % intervals.

    Parameters
    ----------
    figures : mapping of str to ndarray of float, shape (people,)
        nan where a figure does not apply to a person.
    seed : int
    resamples : int

    References
    ----------
    Efron (1979), the percentile bootstrap over people.
    """
    names = list(figures)
    if not names:
        return {}
    table = np.stack([figures[name] for name in names], axis=1).astype(np.float64)
    means = _resampled(table, seed, resamples)
    centre = _means(np.ones((1, len(table))), table)[0]
    return {name: _estimate(centre[column], means[:, column]) for column, name in enumerate(names)}


def paired(first: np.ndarray, second: np.ndarray, seed: int, resamples: int = RESAMPLES) -> Estimate:
    """Return the mean of ``first - second`` over the same people, with its 95 % interval."""
    return estimates({"difference": first - second}, seed, resamples)["difference"]


def chance_of_no_gain(first: np.ndarray, second: np.ndarray, seed: int, resamples: int = 10_000) -> float:
    """Return a one-sided p-value: how often resampled people would not prefer `first` to `second`.

    The smallest value is ``1 / (resamples + 1)``.

    References
    ----------
    Sakai (2006), SIGIR, 525-532: the bootstrap for retrieval figures.
    """
    means = _resampled((first - second)[:, None].astype(np.float64), seed, resamples)[:, 0]
    return float((1 + np.count_nonzero(~(means > 0))) / (resamples + 1))


def holm(chances: Sequence[float], alpha: float = 0.01) -> tuple[bool, ...]:
    """Return which of several hypotheses are rejected so that one false rejection has at most the chance `alpha`.

    References
    ----------
    Holm (1979), Scandinavian Journal of Statistics 6(2), 65-70.
    """
    order = np.argsort(np.asarray(chances), kind="stable")
    rejected = [False] * len(chances)
    for step, number in enumerate(order):
        if chances[number] > alpha / (len(chances) - step):
            break
        rejected[number] = True
    return tuple(rejected)


def _resampled(table: np.ndarray, seed: int, resamples: int) -> np.ndarray:
    """Return the means of every column over people drawn with replacement, shape (resamples, columns)."""
    people = len(table)
    if not people:
        return np.full((resamples, table.shape[1]), np.nan)
    rng = np.random.default_rng([seed, people])
    step = max(_CELLS // people, 1)
    parts = []
    for start in range(0, resamples, step):
        drawn = rng.integers(0, people, (min(step, resamples - start), people))
        offsets = np.arange(len(drawn))[:, None] * people
        counts = np.bincount((drawn + offsets).ravel(), minlength=drawn.size).reshape(drawn.shape)
        parts.append(_means(counts.astype(np.float64), table))
    return np.concatenate(parts)


def _means(counts: np.ndarray, table: np.ndarray) -> np.ndarray:
    there = np.isfinite(table)
    sums, sizes = counts @ np.where(there, table, 0.0), counts @ there.astype(np.float64)
    return np.asarray(np.divide(sums, sizes, out=np.full(sums.shape, np.nan), where=sizes > 0))


def _estimate(value: float, draws: np.ndarray) -> Estimate:
    known = draws[np.isfinite(draws)]
    if not len(known) or not np.isfinite(value):
        return Estimate(float(np.nan_to_num(value)), float(np.nan_to_num(value)), float(np.nan_to_num(value)))
    low, high = np.quantile(known, [0.025, 0.975])
    return Estimate(float(value), min(float(low), float(value)), max(float(high), float(value)))
