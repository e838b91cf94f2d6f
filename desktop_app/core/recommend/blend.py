"""Several recommenders as one: a weighted sum whose weights depend only on how much is known of the person."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any, cast

import numpy as np

from desktop_app.core.recommend.base import HISTORY_LENGTHS, FittedRecommender, ScoresNewItems

GRID = 2.0**-17
"""Scores are whole multiples of this, so that what is equal in mathematics is equal in any order of summation."""


@dataclass(frozen=True, eq=False)
class BlendMember:
    """One recommender of a blend: its stored key, the value of its setting, and itself."""

    key: str
    setting: float
    model: FittedRecommender


@dataclass(frozen=True, eq=False)
class Blend:
    """The sum of members' scores, each times a factor that depends on the number of known likes.

    Attributes
    ----------
    members : tuple of BlendMember
    lengths : tuple of int
        Numbers of known likes at which `factors` are given, ascending from 0. Between two of them a factor is linear
        in log(1 + likes), beyond the last one it stays. They may be more than `HISTORY_LENGTHS`.
    factors : ndarray of float32, shape (members, lengths)
        Weight divided by the usual spread of the member's scores at this length.
    weights : ndarray of float32, shape (members, HISTORY_LENGTHS)
        Shares that tell a person how much each member counts; every column sums to one.
    new_factors : ndarray of float32, shape (members, lengths)
        The same for items that were not there when the members learned; zero where a member cannot score them.
    new_weights : ndarray of float32, shape (members,)
        Shares for new items; all zero where no member can score them.
    """

    members: tuple[BlendMember, ...]
    lengths: tuple[int, ...]
    factors: np.ndarray
    weights: np.ndarray
    new_factors: np.ndarray
    new_weights: np.ndarray

    @cached_property
    def table(self) -> np.ndarray:
        """The factors for 0, 1, 2 … likes, the last row for that many and more: float32 (last length + 1, members)."""
        return by_count(self.factors, self.lengths)

    @cached_property
    def new_table(self) -> np.ndarray:
        """`table` for new items."""
        return by_count(self.new_factors, self.lengths)

    @property
    def scores_new_items(self) -> bool:
        """Whether a new item can be scored from its features."""
        return bool(self.new_factors.any())

    def score(self, histories: Any, profiles: Any = None) -> np.ndarray:
        """Score the whole catalogue.

        Parameters
        ----------
        histories : CSR matrix of ones, float32, shape (b, items)
        profiles : CSR matrix of float32, shape (b, people's features), optional

        Returns
        -------
        ndarray of float32, shape (b, items)
            Whole multiples of `GRID`; higher is better, ties go by the order of the catalogue.
        """
        factors = self._rows(self.table, histories)
        total = np.zeros(histories.shape, np.float32)
        for number, member in enumerate(self.members):
            if factors[:, number].any():
                total += factors[:, number, None] * member.model.score(histories, profiles)
        return snapped(total)

    def score_new(self, histories: Any, features: Any) -> np.ndarray:
        """Return scores of shape (b, c) for c new items given by their features, comparable with each other."""
        factors = self._rows(self.new_table, histories)
        total = np.zeros((histories.shape[0], features.shape[0]), np.float32)
        for number, member in enumerate(self.members):
            if factors[:, number].any():
                scores = cast(ScoresNewItems, member.model).score_new(histories, features)
                total += factors[:, number, None] * scores
        return snapped(total)

    def contributions(self, history: np.ndarray, items: np.ndarray, profile: Any = None) -> np.ndarray:
        """Split the scores of `items` over the history of one person.

        Parameters
        ----------
        history : ndarray of int, shape (h,)
        items : ndarray of int, shape (k,)

        Returns
        -------
        ndarray of float32, shape (h, k)
            Their sum over the history is the score up to what does not come from the history (what many like, the
            profile) and rounding to the grid.
        """
        total = np.zeros((len(history), len(items)), np.float32)
        for number, factor in enumerate(self.table[min(len(history), len(self.table) - 1)]):
            part = self.members[number].model.contributions(history, items, profile) if factor else None
            if part is not None:
                total += factor * part
        return total

    def without(self, keys: frozenset[str]) -> Blend:
        """Return the blend without the members of these keys; the others keep their factors."""
        kept = [number for number, member in enumerate(self.members) if member.key not in keys]
        weights, new_weights = self.weights[kept], self.new_weights[kept]
        return Blend(
            tuple(self.members[number] for number in kept),
            self.lengths,
            self.factors[kept],
            weights / np.maximum(weights.sum(axis=0), 1e-9),
            self.new_factors[kept],
            new_weights / np.maximum(new_weights.sum(), 1e-9),
        )

    @staticmethod
    def _rows(table: np.ndarray, histories: Any) -> np.ndarray:
        counts = np.diff(histories.indptr)
        found: np.ndarray = table[np.minimum(counts, len(table) - 1)]
        return found


def alone(key: str, setting: float, model: FittedRecommender) -> Blend:
    """Return a blend of one member, as it answers while others are still learned."""
    one = np.ones((1, len(HISTORY_LENGTHS)), np.float32)
    nothing = np.zeros_like(one)
    return Blend((BlendMember(key, setting, model),), HISTORY_LENGTHS, one, one, nothing, nothing[:, 0])


def by_count(factors: np.ndarray, lengths: tuple[int, ...]) -> np.ndarray:
    """Return factors for every number of likes up to the last of `lengths`, shape (last + 1, members).

    Parameters
    ----------
    factors : ndarray, shape (members, lengths)
    lengths : tuple of int, ascending from 0
    """
    return np.asarray(hats(np.arange(lengths[-1] + 1), lengths) @ factors.T.astype(np.float64), np.float32)


def hats(counts: np.ndarray, lengths: tuple[int, ...]) -> np.ndarray:
    """Return how much each of `lengths` counts for histories of so many likes: two neighbours share the whole.

    Parameters
    ----------
    counts : ndarray of int, shape (b,)
    lengths : tuple of int, ascending

    Returns
    -------
    ndarray of float64, shape (b, lengths)
        Rows sum to one.
    """
    places, known = np.log1p(np.asarray(lengths, np.float64)), np.log1p(np.asarray(counts, np.float64))
    return np.stack([np.interp(known, places, row) for row in np.eye(len(lengths))], axis=1)


def snapped(scores: np.ndarray) -> np.ndarray:
    """Round scores to whole multiples of `GRID`."""
    return np.asarray(np.rint(scores * np.float32(1 / GRID)) * np.float32(GRID), np.float32)
