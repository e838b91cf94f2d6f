"""Figures of lists: known answers, the plain definitions, scikit-learn, and bounds for anything."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import sparse
from sklearn import metrics as sk

from desktop_app.core.recommend import ranking
from desktop_app.core.recommend.ranking import Ranks, lead

SHARES: tuple[Callable[[Ranks], np.ndarray], ...] = (
    lambda ranks: ranking.ndcg(ranks, 3),
    lambda ranks: ranking.recall(ranks, 3),
    lambda ranks: ranking.precision(ranks, 3),
    lambda ranks: ranking.hit(ranks, 3),
    lambda ranks: ranking.average_precision(ranks, 3),
    ranking.reciprocal_rank,
    ranking.auc,
)


def matrix(rows: list[list[int]], items: int) -> Any:
    dense = np.zeros((len(rows), items), np.float32)
    for row, columns in enumerate(rows):
        dense[row, columns] = 1
    return sparse.csr_matrix(dense)


@st.composite
def blocks(draw: st.DrawFn) -> tuple[np.ndarray, Any, Any]:
    """Scores (often equal), seen and hidden items of a few people."""
    people, items = draw(st.integers(1, 5)), draw(st.integers(2, 12))
    cells = st.lists(st.integers(0, 4), min_size=people * items, max_size=people * items)
    scores = np.array(draw(cells), np.float32).reshape(people, items)
    roles = np.array(draw(cells)).reshape(people, items)
    hidden, seen = (
        sparse.csr_matrix((roles == 0).astype(np.float32)),
        sparse.csr_matrix((roles == 1).astype(np.float32)),
    )
    return scores, seen, hidden


def listed(scores: np.ndarray, seen: Any, row: int) -> list[int]:
    taken = set(seen[row].indices)
    return [item for item in np.argsort(-scores[row], kind="stable").tolist() if item not in taken]


def test_known_answers() -> None:
    scores = np.array([[5, 4, 3, 2, 1, 0]], np.float32)
    ranks = Ranks.of(scores, matrix([[0]], 6), matrix([[2, 4]], 6))  # places 2 and 4 of the list 1 2 3 4 5
    assert ranks.rank.tolist() == [2, 4]
    gained, ideal = 1 / math.log2(3), 1 + 1 / math.log2(3)
    assert ranking.ndcg(ranks, 3)[0] == pytest.approx(gained / ideal)
    assert ranking.ndcg(ranks, 10)[0] == pytest.approx((gained + 1 / math.log2(5)) / ideal)
    assert ranking.recall(ranks, 3)[0] == 0.5
    assert ranking.precision(ranks, 3)[0] == pytest.approx(1 / 3)
    assert ranking.hit(ranks, 1)[0] == 0.0
    assert ranking.hit(ranks, 2)[0] == 1.0
    assert ranking.average_precision(ranks, 4)[0] == pytest.approx((1 / 2 + 2 / 4) / 2)
    assert ranking.reciprocal_rank(ranks)[0] == 0.5
    assert ranking.auc(ranks)[0] == pytest.approx((2 + 1) / (2 * 3))


def test_the_ideal_is_cut_at_the_number_of_hidden_items_and_at_k() -> None:
    scores = np.arange(6, 0, -1, dtype=np.float32)[None]
    nothing = matrix([[]], 6)
    assert ranking.ndcg(Ranks.of(scores, nothing, matrix([[0, 1, 2, 3]], 6)), 2)[0] == pytest.approx(1.0)
    assert ranking.ndcg(Ranks.of(scores, nothing, matrix([[0]], 6)), 5)[0] == pytest.approx(1.0)


def test_nothing_hidden_is_no_figure() -> None:
    ranks = Ranks.of(np.zeros((1, 3), np.float32), matrix([[0]], 3), matrix([[]], 3))
    assert all(np.isnan(figure(ranks)[0]) for figure in SHARES)


@settings(deadline=None, max_examples=80)
@given(blocks())
def test_ranks_are_places_in_the_sorted_list(block: tuple[np.ndarray, Any, Any]) -> None:
    scores, seen, hidden = block
    ranks = Ranks.of(scores, seen, hidden)
    for row in range(len(scores)):
        places = listed(scores, seen, row)
        expected = sorted(places.index(item) + 1 for item in hidden[row].indices.tolist())
        assert ranks.rank[ranks.person == row].tolist() == expected


@settings(deadline=None, max_examples=80)
@given(blocks())
def test_figures_stay_between_nothing_and_everything(block: tuple[np.ndarray, Any, Any]) -> None:
    ranks = Ranks.of(*block)
    for figure in SHARES:
        values = figure(ranks)
        known = values[np.isfinite(values)]
        assert ((known >= 0) & (known <= 1 + 1e-12)).all()


@settings(deadline=None, max_examples=80)
@given(blocks())
def test_auc_and_ndcg_agree_with_scikit_learn(block: tuple[np.ndarray, Any, Any]) -> None:
    scores, seen, hidden = block
    ranks = Ranks.of(scores, seen, hidden)
    areas, gains = ranking.auc(ranks), ranking.ndcg(ranks, 3)
    for row in range(len(scores)):
        left = np.array(sorted(listed(scores, seen, row)), int)
        relevant = hidden[row].toarray()[0][left]
        if 0 < relevant.sum() < len(left):
            assert areas[row] == pytest.approx(sk.roc_auc_score(relevant, scores[row, left]))
        if relevant.sum() and len(left) > 1:
            order = scores[row, left] - 1e-3 * left  # equal scores stand in catalogue order
            assert gains[row] == pytest.approx(sk.ndcg_score(relevant[None], order[None], k=3))


@settings(deadline=None, max_examples=80)
@given(blocks(), st.integers(1, 15))
def test_lists_hold_the_best_of_what_was_not_seen(block: tuple[np.ndarray, Any, Any], k: int) -> None:
    scores, seen, _hidden = block
    for row, items in enumerate(ranking.top(scores, seen, k)):
        expected = listed(scores, seen, row)[:k]
        assert items.tolist() == expected + [-1] * (k - len(expected))


def test_coverage_novelty_and_diversity_of_known_lists() -> None:
    likes = matrix([[0, 1], [0, 1], [0], [2]], 4)
    lists = np.array([[0, 1], [2, -1], [0, 3]])
    assert ranking.coverage(lists, 4) == 1.0
    assert ranking.coverage(lists[:2], 8) == pytest.approx(3 / 8)
    counts = np.array([3, 2, 1, 0])
    bits = ranking.novelty(lists, counts, 4)
    assert bits == pytest.approx([(math.log2(4 / 3) + 1) / 2, 2.0, (math.log2(4 / 3) + 2) / 2])
    spread = ranking.diversity(lists, likes)
    assert spread[0] == pytest.approx(1 - 2 / math.sqrt(6))
    assert np.isnan(spread[1])
    assert spread[2] == 1.0


def test_an_empty_catalogue_and_empty_lists_are_no_trouble() -> None:
    assert ranking.coverage(np.full((2, 3), -1), 0) == 0.0
    assert np.isnan(ranking.novelty(np.full((1, 3), -1), np.array([1]), 1)[0])


def test_how_far_the_best_stand_above_the_others() -> None:
    scores = np.array([[4.0, 0.0, 0.0, 0.0], [9.0, 9.0, 9.0, 9.0], [8.0, 4.0, 0.0, 0.0]])
    there = np.array([[True] * 4, [True, False, False, False], [True, True, False, False]])
    assert lead(scores, there, 10) == pytest.approx((3.0 + 2.0) / 2)
    assert lead(scores, np.zeros_like(there), 10) == 0.0
    wide = np.tile(np.arange(100.0), (3, 1))
    assert lead(wide, np.ones(wide.shape, bool), 10) == pytest.approx(94.5 - 49.5)
