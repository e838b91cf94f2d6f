"""Small steps between a race and the blend that comes out of it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from desktop_app.core.recommend.base import HISTORY_LENGTHS, Recommender
from desktop_app.core.recommend.blending import Weighing, spread_out
from desktop_app.core.recommend.found import Standing
from desktop_app.core.recommend.log import Given


def best_settings(tried: list[Standing], is_slow: bool = False) -> list[int]:
    """Return the places of the settings that are best with everything known, or with a history cut to some length.

    Of a recommender that takes long, only the one that is best on the whole.
    """
    exams = list(tried[0].by_known)
    places = range(len(tried))
    if is_slow:
        best = {known: max(one.by_known[known] for one in tried) or 1.0 for known in exams}
        return [max(places, key=lambda at: sum(tried[at].by_known[known] / best[known] for known in exams))]
    return sorted({max(places, key=lambda at: tried[at].by_known[known]) for known in exams})


def tables(
    members: dict[tuple[str, float], tuple[Recommender, int, int]],
    weighing: Weighing,
    new: tuple[np.ndarray, np.ndarray] | None,
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Return factors, weights, factors for new items and weights for new items of the members."""
    shape = (len(members), len(HISTORY_LENGTHS))
    factors, weights = np.zeros(shape, np.float32), np.zeros(shape, np.float32)
    new_factors, new_weights = np.zeros(shape, np.float32), np.zeros(len(members), np.float32)
    all_factors = weighing.factors()
    for row, (_, place, new_place) in enumerate(members.values()):
        if place >= 0:
            factors[row], weights[row] = all_factors[place], weighing.weights[place]
        if new is not None and new_place >= 0:
            new_weights[row] = new[0][new_place]
            new_factors[row] = spread_out(over(*new))[new_place]
    sums = np.maximum(weights.sum(axis=0), 1e-9)
    return factors / sums, weights / sums, new_factors, new_weights / max(float(new_weights.sum()), 1e-9)


def likes_in(given: Given) -> int:
    """Return how many likes there are."""
    return int((given.log.value >= given.log.like_from).sum())


def over(weights: np.ndarray, scales: np.ndarray) -> np.ndarray:
    """Return weights divided by scales, 0 where there is no scale."""
    return np.asarray(np.divide(weights, scales, out=np.zeros_like(weights), where=scales > 0))


def some_people(given: Given, share: float, seed: int) -> Given:
    """Return what is given with the likes of a share of the people; all numbers stay."""
    people = np.random.default_rng([seed, 11]).random(len(given.log.people)) < share
    log = given.log.take(people[given.log.person])
    weight: Any = None if given.weight is None else given.weight.multiply(log.likes()).tocsr()
    return replace(given, log=log, weight=weight)
