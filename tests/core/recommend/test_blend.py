"""A blend follows the length of the history, and says where its scores come from."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st
from scipy import sparse

from desktop_app.core.recommend.base import HISTORY_LENGTHS
from desktop_app.core.recommend.blend import GRID, Blend, BlendMember, alone, hats, snapped

ITEMS = 6


class Links:
    """A recommender that is a table of links, with a part that no history changes."""

    def __init__(self, seed: int, base: float = 0.0) -> None:
        self.weights = np.random.default_rng(seed).random((ITEMS, ITEMS)).astype(np.float32)
        self.base = np.float32(base)

    def score(self, histories: Any, profiles: Any = None) -> np.ndarray:
        return np.asarray(histories @ self.weights + self.base, np.float32)

    def contributions(self, history: np.ndarray, items: np.ndarray, profile: Any = None) -> np.ndarray:
        return self.weights[np.ix_(history, items)]

    def score_new(self, histories: Any, features: Any) -> np.ndarray:
        return np.asarray(histories.sum(axis=1) + features.sum(axis=1).T, np.float32)

    def to_onnx(self, graph: Any, history: Any) -> str:
        raise NotImplementedError


class Popular(Links):
    """A recommender that does not look at histories."""

    def score(self, histories: Any, profiles: Any = None) -> np.ndarray:
        return np.repeat(self.weights[:1], histories.shape[0], axis=0)

    def contributions(self, history: np.ndarray, items: np.ndarray, profile: Any = None) -> Any:
        return None


def blend_of(factors: list[list[float]], *models: Any) -> Blend:
    table = np.array(factors, np.float32)
    members = tuple(BlendMember(f"m{n}", 0.0, model) for n, model in enumerate(models))
    weights = table / table.sum(axis=0)
    nothing = np.zeros_like(table)
    return Blend(members, HISTORY_LENGTHS, table, weights, nothing, nothing[:, 0])


def histories(*rows: list[int]) -> Any:
    dense = np.zeros((len(rows), ITEMS), np.float32)
    for number, row in enumerate(rows):
        dense[number, row] = 1
    return sparse.csr_matrix(dense)


def test_factors_at_the_lengths_between_them_and_beyond() -> None:
    blend = blend_of([[1, 0, 0, 0, 4], [0, 1, 2, 3, 0]], Popular(0), Links(1))
    table = blend.table
    assert table.shape == (21, 2)
    assert table[[0, 1, 3, 5, 20], 0].tolist() == [1, 0, 0, 0, 4]
    half = (np.log(3) - np.log(2)) / (np.log(4) - np.log(2))
    assert table[2, 1] == pytest.approx(1 + half)
    assert (np.diff(table[5:, 0]) > 0).all()


def test_a_score_is_the_weighted_sum() -> None:
    first, second = Popular(0), Links(1)
    blend = blend_of([[1, 1, 1, 1, 1], [0, 2, 2, 2, 2]], first, second)
    rows = histories([], [3], [0, 1, 2])
    expected = first.score(rows) + np.array([[0], [2], [2]], np.float32) * second.score(rows)
    np.testing.assert_allclose(blend.score(rows), expected, atol=GRID)


@settings(deadline=None, max_examples=40)
@drawn(st.lists(st.integers(0, ITEMS - 1), max_size=4, unique=True))
def test_contributions_sum_to_what_the_history_adds(row: list[int]) -> None:
    blend = blend_of([[1, 1, 1, 1, 1], [0, 2, 3, 3, 2]], Popular(0), Links(1))
    items = np.arange(ITEMS)
    parts = blend.contributions(np.array(sorted(row), np.int64), items)
    assert parts.shape == (len(row), ITEMS)
    base = blend.score(histories([]))[0]
    np.testing.assert_allclose(parts.sum(axis=0) + base, blend.score(histories(row))[0], atol=2e-5)


def test_a_row_does_not_depend_on_the_others() -> None:
    blend = blend_of([[1, 1, 1, 1, 1], [0, 2, 3, 3, 2]], Popular(0), Links(1))
    together = blend.score(histories([], [3], [0, 1, 2]))
    np.testing.assert_array_equal(together[1], blend.score(histories([3]))[0])


def test_new_items() -> None:
    factors = np.array([[0, 1, 1, 1, 1]], np.float32)
    blend = Blend(
        (BlendMember("m", 0.0, Links(0)),), HISTORY_LENGTHS, factors, factors, factors, np.ones(1, np.float32)
    )
    assert blend.scores_new_items
    assert blend.score_new(histories([1, 2]), np.ones((2, 3), np.float32)).tolist() == [[5.0, 5.0]]
    assert not alone("m", 0.0, Links(0)).scores_new_items


def test_without_a_member_the_others_share_its_weight() -> None:
    blend = blend_of([[1, 1, 1, 1, 1], [3, 3, 3, 3, 3]], Popular(0), Links(1))
    left = blend.without(frozenset({"m1"}))
    assert [member.key for member in left.members] == ["m0"]
    assert left.weights.tolist() == [[1.0] * 5]
    assert left.factors.tolist() == [[1.0] * 5]


def test_equal_scores_are_equal_in_any_order_of_summation() -> None:
    parts = np.float32([0.1, 0.2, 0.3, 0.4])
    assert snapped(np.array([parts.sum()])) == snapped(np.array([parts[::-1].cumsum()[-1]]))


@settings(deadline=None, max_examples=40)
@drawn(st.lists(st.integers(0, 500), min_size=1, max_size=20))
def test_every_length_is_shared_by_two_neighbours(counts: list[int]) -> None:
    shares = hats(np.array(counts), HISTORY_LENGTHS)
    np.testing.assert_allclose(shares.sum(axis=1), 1.0)
    assert ((shares > 0).sum(axis=1) <= 2).all()
