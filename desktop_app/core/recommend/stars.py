"""How many stars somebody would give: biased matrix factorisation, averaged over its posterior distribution.

Every person and every item has a bias and a short vector; a rating is the sum of the biases and the product of the
vectors, and noise. Gibbs sampling draws all of them again and again, together with the spread that they come from, so
nothing has to be tuned and people with few ratings stay near the average. The answer is the mean of the draws, which is
kept as one product of two thin matrices (singular value decomposition of all draws side by side).

References
----------
Salakhutdinov and Mnih (2008), Bayesian probabilistic matrix factorization using Markov chain Monte Carlo, ICML.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from desktop_app.core.evaluation.figures import Estimate
from desktop_app.core.features.graph import OWN, GraphBuilder
from desktop_app.core.features.threads import one_blas_thread
from desktop_app.core.progress import Part, Progress
from desktop_app.core.recommend.log import Log
from desktop_app.core.text import QT_TRANSLATE_NOOP, say

STARS_OF_PEOPLE, BIAS_OF_PEOPLE = OWN + "stars:in", OWN + "stars:person"
"""Constants of a model file that hold a row for each person, and one for nobody known."""

_STAGE = QT_TRANSLATE_NOOP("Stages", "Learning to foretell ratings")
_VECTOR, _SHORT_VECTOR, _MANY_RATINGS = 16, 8, 300_000
_STIFF, _STIFF_STEPS = 20.0, 6
_BURN_IN = 12
_MOST_DRAWS, _FEWEST_DRAWS = 80, 8
_RATINGS_DRAWN = 30_000_000
_NUMBERS_KEPT = 40_000_000
_RANK = 48
_ROWS_AT_ONCE = 20_000
_HELD_OUT = 0.1
_MOST_HELD_OUT = 100_000
_RESAMPLES = 1_000


@dataclass(frozen=True, eq=False)
class FittedStars:
    """What is needed to foretell ratings; m people, n items.

    Attributes
    ----------
    mean : float
    person_bias : ndarray of float32, shape (m,)
    item_bias : ndarray of float32, shape (n,)
    into : ndarray of float32 that are float16 numbers, shape (m, d)
    out : ndarray of float32 that are float16 numbers, shape (n, d)
    low, high : float
        The smallest and the largest rating that was given.
    scale : float
        What products of the two are multiplied by.
    """

    mean: float
    person_bias: np.ndarray
    item_bias: np.ndarray
    into: np.ndarray
    out: np.ndarray
    low: float
    high: float
    scale: float = 1.0

    def without_people(self) -> FittedStars:
        """Return the same for people never seen alone: what items are usually given."""
        return replace(self, person_bias=self.person_bias[:0], into=self.into[:0])

    def predict(self, person: np.ndarray, item: np.ndarray) -> np.ndarray:
        """Foretell ratings.

        Parameters
        ----------
        person, item : ndarray of int, shape (pairs,)
            Any number that is not a person's or an item's stands for one never seen.

        Returns
        -------
        ndarray of float32, shape (pairs,)
        """
        person, item = _or_unseen(person, len(self.into)), _or_unseen(item, len(self.out))
        into, person_bias = _with_unseen(self.into), _with_unseen(self.person_bias)
        out, item_bias = _with_unseen(self.out), _with_unseen(self.item_bias)
        products = np.einsum("pd,pd->p", into[person], out[item])
        found = np.float32(self.mean) + person_bias[person] + item_bias[item] + np.float32(self.scale) * products
        return np.asarray(np.clip(found, self.low, self.high), np.float32)

    def to_onnx(self, graph: GraphBuilder, person: str, items: str) -> str:
        """Write `predict` for every item of a list.

        Parameters
        ----------
        graph : GraphBuilder
        person : str
            int64 [b]: numbers of people; m is somebody unknown.
        items : str
            int64 [b, k]: numbers of items; n is none.

        Returns
        -------
        str
            float32 [b, k]; meaningless where there is no item.
        """
        into = graph.named(STARS_OF_PEOPLE, _with_unseen(self.into).astype(np.float16))
        out = graph.constant(_with_unseen(self.out))
        person_bias = graph.named(BIAS_OF_PEOPLE, _with_unseen(self.person_bias)[:, None])
        item_bias = graph.constant(_with_unseen(self.item_bias))
        own = graph.add("Cast", graph.add("Gather", into, person, axis=0), to=1)
        vector = graph.add("Unsqueeze", own, graph.constant([2], np.int64))
        products = graph.add("MatMul", graph.add("Gather", out, items, axis=0), vector)
        products = graph.add("Squeeze", products, graph.constant([2], np.int64))
        products = graph.add("Mul", products, graph.one(self.scale))
        biases = graph.add(
            "Add", graph.add("Gather", item_bias, items, axis=0), graph.add("Gather", person_bias, person, axis=0)
        )
        found = graph.add("Add", graph.add("Add", biases, products), graph.one(self.mean))
        return graph.add("Clip", found, graph.constant(self.low), graph.constant(self.high))


def fit_stars(log: Log, seed: int, progress: Progress) -> FittedStars:
    """Learn to foretell ratings.

    Parameters
    ----------
    log : Log
        Its values are ratings.
    seed : int
    progress : Progress

    Returns
    -------
    FittedStars
        For no ratings, or ratings that are all equal, one that always says the same.
    """
    people, items = len(log.people), len(log.items)
    values = log.value.astype(np.float64)
    mean, spread = (float(values.mean()), float(values.std())) if len(values) else (0.0, 0.0)
    ends = (float(values.min()), float(values.max())) if len(values) else (0.0, 0.0)
    progress.update(0.0, say(_STAGE))
    if spread == 0:
        progress.update(1.0, say(_STAGE))
        return _only(mean, np.zeros(people), np.zeros(items), ends)
    with one_blas_thread():
        state = _State(log, (values - mean) / spread, np.random.default_rng(seed))
        draws = _draws(len(values), (people + items) * state.size)
        for step in range(_BURN_IN + draws):
            progress.update(0.95 * step / (_BURN_IN + draws), say(_STAGE))
            state.draw()
            if step >= _BURN_IN:
                state.keep()
        biases, into, out = state.mean()
    progress.update(1.0, say(_STAGE))
    person_bias, item_bias = ((spread * bias).astype(np.float32) for bias in biases)
    return FittedStars(mean, person_bias, item_bias, _halves(into), _halves(out), *ends, scale=spread)


def _halves(table: np.ndarray) -> np.ndarray:
    return table.astype(np.float16).astype(np.float32)


def _draws(ratings: int, numbers: int) -> int:
    return max(min(_MOST_DRAWS, _RATINGS_DRAWN // ratings, _NUMBERS_KEPT // numbers), _FEWEST_DRAWS)


class _State:
    """The chain: vectors with the bias as their last number, in units of the ratings' spread."""

    def __init__(self, log: Log, values: np.ndarray, rng: np.random.Generator) -> None:
        from scipy import sparse

        shape = (len(log.people), len(log.items))
        self._person, self._item, self._values, self._rng = log.person, log.item, values, rng
        pairs = np.arange(len(values), dtype=np.int64)
        by_item = np.lexsort((log.person, log.item))
        self._order = pairs[by_item]
        ones = np.ones(len(values))
        self._by_person = sparse.csr_matrix((ones, (log.person, log.item)), shape=shape)
        self._by_item = sparse.csr_matrix((ones, (log.item, log.person)), shape=shape[::-1])
        self.size = _VECTOR if len(values) < _MANY_RATINGS else _SHORT_VECTOR
        self._people, self._items = (
            np.hstack([0.1 * rng.standard_normal((rows, self.size)), np.zeros((rows, 1))]) for rows in shape
        )
        self._means = self._people, self._items
        self._precision, self._steps = 2.0, 0
        self._kept_people: list[np.ndarray] = []
        self._kept_items: list[np.ndarray] = []
        self._biases = [np.zeros(shape[0]), np.zeros(shape[1])]

    def draw(self) -> None:
        """Draw all vectors and biases of people, then of items, then the noise."""
        rng = self._rng
        target = self._values - self._items[self._item, -1]
        spread = self._spread(self._people)
        people, self._people = _drawn(self._by_person, target, self._items, spread, self._precision, rng)
        target = (self._values - self._people[self._person, -1])[self._order]
        spread = self._spread(self._items)
        items, self._items = _drawn(self._by_item, target, self._people, spread, self._precision, rng)
        self._means = people, items
        self._steps += 1
        off = self._values - self._people[self._person, -1] - self._items[self._item, -1]
        off -= _products(self._people, self._items, self._person, self._item)
        self._precision = rng.gamma(1 + len(off) / 2, 1 / (1 + float(off @ off) / 2))

    def keep(self) -> None:
        """Add the present draw to the mean: what it was drawn around, which is less noisy than the draw itself."""
        for kept, total, rows in zip((self._kept_people, self._kept_items), self._biases, self._means, strict=True):
            kept.append(rows[:, :-1].astype(np.float32))
            total += rows[:, -1]

    def mean(self) -> tuple[list[np.ndarray], np.ndarray, np.ndarray]:
        """Return the mean biases, and the mean product of vectors as two thin matrices."""
        draws = len(self._kept_people)
        first, left = np.linalg.qr(np.hstack(self._kept_people).astype(np.float64))
        second, right = np.linalg.qr(np.hstack(self._kept_items).astype(np.float64))
        inside, strength, outside = np.linalg.svd(left @ right.T / draws, full_matrices=False)
        rank = min(_RANK, len(strength))
        root = np.sqrt(strength[:rank])
        biases = [total / draws for total in self._biases]
        return biases, (first @ inside[:, :rank]) * root, (second @ outside[:rank].T) * root

    def _spread(self, vectors: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Return mean and precision of what vectors come from; narrow at first, while biases are still being found."""
        if self._steps >= _STIFF_STEPS:
            return _spread_of(vectors, self._rng)
        precision = np.full(self.size + 1, _STIFF)
        precision[-1] = 5.0
        return np.zeros(self.size + 1), np.diag(precision)


def _products(people: np.ndarray, items: np.ndarray, person: np.ndarray, item: np.ndarray) -> np.ndarray:
    found = np.empty(len(person))
    for start in range(0, len(person), 1_000_000):
        part = slice(start, start + 1_000_000)
        found[part] = np.einsum("pd,pd->p", people[person[part], :-1], items[item[part], :-1])
    return found


def _spread_of(vectors: np.ndarray, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Draw mean and precision of the normal distribution that `vectors` come from (normal-Wishart, two pseudo-rows)."""
    rows, size = vectors.shape
    centre = vectors.mean(axis=0)
    apart = vectors - centre
    scatter = np.eye(size) + apart.T @ apart + 2.0 * rows / (2.0 + rows) * np.outer(centre, centre)
    scale = np.linalg.cholesky(np.linalg.inv(scatter))
    triangle = np.tril(rng.standard_normal((size, size)), -1)
    triangle[np.diag_indices(size)] = np.sqrt(rng.chisquare(size + rows - np.arange(size)))
    factor = scale @ triangle
    precision = factor @ factor.T
    noise = np.linalg.solve(np.linalg.cholesky((2.0 + rows) * precision).T, rng.standard_normal(size))
    return rows * centre / (2.0 + rows) + noise, precision


def _drawn(
    pairs: Any,
    target: np.ndarray,
    others: np.ndarray,
    spread: tuple[np.ndarray, np.ndarray],
    precision: float,
    rng: np.random.Generator,
) -> tuple[np.ndarray, np.ndarray]:
    """Draw the vectors of all rows of `pairs` given those on the other side; return their means and the draws."""
    from scipy import sparse

    mean, prior = spread
    size = others.shape[1]
    seen = np.hstack([others[:, :-1], np.ones((len(others), 1))])
    upper = np.triu_indices(size)
    squares = seen[:, upper[0]] * seen[:, upper[1]]
    means, drawn = np.empty((pairs.shape[0], size)), np.empty((pairs.shape[0], size))
    weighted = sparse.csr_matrix((target, pairs.indices, pairs.indptr), shape=pairs.shape)
    for start in range(0, len(drawn), _ROWS_AT_ONCE):
        rows = slice(start, min(start + _ROWS_AT_ONCE, len(drawn)))
        sums = precision * (pairs[rows] @ squares)
        system = np.empty((rows.stop - start, size, size))
        system[:, upper[0], upper[1]] = sums
        system[:, upper[1], upper[0]] = sums
        system += prior
        right = precision * (weighted[rows] @ seen) + prior @ mean
        turned = np.linalg.cholesky(system).transpose(0, 2, 1)
        noise = np.linalg.solve(turned, rng.standard_normal(right.shape)[:, :, None])
        means[rows] = np.linalg.solve(system, right[:, :, None])[:, :, 0]
        drawn[rows] = means[rows] + noise[:, :, 0]
    return means, drawn


def _or_unseen(numbers: np.ndarray, count: int) -> np.ndarray:
    numbers = np.asarray(numbers, np.int64)
    return np.where((numbers >= 0) & (numbers < count), numbers, count)


def _with_unseen(table: np.ndarray) -> np.ndarray:
    return np.pad(table, ((0, 1), *((0, 0) for _ in table.shape[1:])))


# --- how good it is ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class StarsJudged:
    """How far foretold ratings are off (``rmse`` and ``mae``), and how far averages of people and items are.

    Attributes
    ----------
    metrics, baseline : dict of str to Estimate
    gain : Estimate
        How much smaller the RMSE is than the baseline's, over the same ratings.
    ratings : int
        Held-out ratings that were foretold.
    """

    metrics: dict[str, Estimate]
    baseline: dict[str, Estimate]
    gain: Estimate
    ratings: int


def judge_stars(log: Log, seed: int, progress: Progress) -> StarsJudged:
    """Hide one in ten ratings (100,000 at most), learn from the rest and foretell them.

    Parameters
    ----------
    log : Log
        Its values are ratings, at least two of them.
    seed : int
    progress : Progress
    """
    rng = np.random.default_rng(seed)
    count = max(1, min(int(_HELD_OUT * len(log.value)), _MOST_HELD_OUT))
    hidden = np.zeros(len(log.value), bool)
    hidden[rng.permutation(len(log.value))[:count]] = True
    known, asked = log.take(~hidden), log.take(hidden)
    actual = asked.value.astype(np.float64)
    stars = fit_stars(known, seed, Part(progress, 0.0, 0.95)).predict(asked.person, asked.item)
    off = np.stack([stars - actual, averages(known).predict(asked.person, asked.item) - actual], axis=1)
    estimates = _resampled(off, asked.person, rng)
    progress.update(1.0, say(_STAGE))
    metrics, baseline = ({"rmse": estimates[at], "mae": estimates[at + 1]} for at in (0, 2))
    return StarsJudged(metrics, baseline, estimates[4], count)


def averages(log: Log) -> FittedStars:
    """Return what the averages of people and of items say, each drawn towards the overall mean."""
    people, items = len(log.people), len(log.items)
    values = log.value.astype(np.float64)
    mean = float(values.mean()) if len(values) else 0.0
    item_bias = _damped(log.item, values - mean, items, 10.0)
    person_bias = _damped(log.person, values - mean - item_bias[log.item], people, 5.0)
    ends = (float(values.min()), float(values.max())) if len(values) else (0.0, 0.0)
    return _only(mean, person_bias, item_bias, ends)


def _only(mean: float, person_bias: np.ndarray, item_bias: np.ndarray, ends: tuple[float, float]) -> FittedStars:
    """Return biases without vectors."""
    into, out = (np.zeros((len(bias), 1), np.float32) for bias in (person_bias, item_bias))
    return FittedStars(mean, person_bias.astype(np.float32), item_bias.astype(np.float32), into, out, *ends)


def _damped(rows: np.ndarray, values: np.ndarray, count: int, more: float) -> np.ndarray:
    sums, sizes = np.bincount(rows, values, minlength=count), np.bincount(rows, minlength=count)
    return np.asarray(sums / (sizes + more))


def _resampled(off: np.ndarray, person: np.ndarray, rng: np.random.Generator) -> list[Estimate]:
    """Return RMSE and MAE of both columns and the difference of the two RMSE, with intervals over people."""
    _, who = np.unique(person, return_inverse=True)
    people = int(who.max()) + 1
    parts = [np.square(off[:, 0]), np.abs(off[:, 0]), np.square(off[:, 1]), np.abs(off[:, 1]), np.ones(len(off))]
    sums = np.stack([np.bincount(who, part, minlength=people) for part in parts], axis=1)
    shares = np.full(people, 1 / people)
    means = np.empty((_RESAMPLES + 1, 5))
    for number in range(_RESAMPLES + 1):
        weights = rng.multinomial(people, shares) if number else np.ones(people)
        means[number] = weights @ sums
    ratios = means[:, :4] / means[:, 4:]
    ratios[:, [0, 2]] = np.sqrt(ratios[:, [0, 2]])
    table = np.hstack([ratios, ratios[:, [2]] - ratios[:, [0]]])
    low, high = np.quantile(table[1:], [0.025, 0.975], axis=0)
    return [Estimate(*map(float, cells)) for cells in zip(table[0], low, high, strict=True)]
