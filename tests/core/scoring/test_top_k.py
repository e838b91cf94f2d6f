"""The best of many scores: the same lists as sorting everything."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.scoring.recommending.top_k import Seen, best, best_products


def plain(scores: np.ndarray, k: int) -> tuple[np.ndarray, np.ndarray]:
    order = np.argsort(-scores, axis=1, kind="stable")[:, :k]
    values = np.take_along_axis(scores, order, axis=1)
    return np.where(values > -np.inf, order, -1), values


def agree(scores: np.ndarray, k: int) -> None:
    columns, values = best(scores, k)
    wanted, wanted_values = plain(scores, k)
    np.testing.assert_array_equal(columns, wanted)
    np.testing.assert_array_equal(values, wanted_values)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 6), st.integers(1, 3_000), st.integers(1, 12), st.integers(1, 2_000), st.integers(0, 2**31))
def test_lists_are_those_of_a_stable_sort(rows: int, items: int, k: int, levels: int, seed: int) -> None:
    rng = np.random.default_rng(seed)
    scores = rng.integers(0, levels, (rows, items)).astype(np.float32)
    scores[rng.random(scores.shape) < 0.2] = -np.inf
    agree(scores, k)


@pytest.mark.parametrize("scores", [np.zeros((3, 5_000)), np.full((2, 5_000), -np.inf), np.eye(4, 4_001)])
def test_equal_scores_stay_in_the_order_of_the_catalogue(scores: np.ndarray) -> None:
    agree(scores.astype(np.float32), 10)


def test_fewer_items_than_asked_for() -> None:
    columns, values = best(np.array([[1.0, 2.0, -np.inf]], np.float32), 10)
    np.testing.assert_array_equal(columns, [[1, 0, -1]])
    assert values.shape == (1, 3)
    assert best(np.zeros((2, 0), np.float32), 10)[0].shape == (2, 0)


def test_everybody_gets_what_the_product_says_without_what_they_have() -> None:
    rng = np.random.default_rng(0)
    people, items = (rng.normal(size=(count, 8)).astype(np.float32) for count in (300, 4_000))
    has = rng.random((300, 4_000)) < 0.01
    has[0] = False
    starts = np.concatenate([[0], np.cumsum(has.sum(axis=1))])
    scores = people @ items.T
    found = list(best_products(people, items, 10, Seen(starts, np.nonzero(has)[1])))
    assert [first for first, _columns, _values in found] == list(np.cumsum([0] + [len(c) for _f, c, _v in found[:-1]]))
    columns = np.concatenate([columns for _first, columns, _values in found])
    np.testing.assert_array_equal(columns, plain(np.where(has, -np.inf, scores), 10)[0])
    everything = np.concatenate([columns for _first, columns, _values in best_products(people, items, 10)])
    np.testing.assert_array_equal(everything, plain(scores, 10)[0])
