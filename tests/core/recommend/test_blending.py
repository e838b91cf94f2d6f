"""Weights: what helps counts, each length by itself, little evidence changes little."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from desktop_app.core.recommend.base import HISTORY_LENGTHS
from desktop_app.core.recommend.blending import FOLDS, usual_weights, weigh, weigh_one_length
from desktop_app.core.recommend.judging import Sheet, joined, pool_ndcg

PLACES = 30


def sheet_of(people: int, known: int | None, good: tuple[int, ...], seed: int = 0, candidates: int = 3) -> Sheet:
    """A sheet on which the candidates `good` tell hidden items from others, and the rest only make noise."""
    rng = np.random.default_rng(seed)
    hidden = np.zeros((people, PLACES), bool)
    hidden[:, :3] = True
    scores = rng.normal(0, 1, (candidates, people, PLACES)).astype(np.float32)
    for candidate in good:
        scores[candidate] += 1.2 * hidden
    counts = np.full(people, 30 if known is None else known)
    items = np.tile(np.arange(PLACES, dtype=np.int32), (people, 1))
    return Sheet(known, counts, items, hidden, np.full(people, 3), np.arange(people), scores)


def test_two_that_help_share_and_noise_gets_little() -> None:
    weighing = weigh([sheet_of(600, None, (0, 1))], ["a", "b", "c"])
    long = weighing.weights[:, -1]
    assert long[2] < 0.1
    assert min(long[0], long[1]) > 0.25


def test_every_length_has_weights_of_its_own() -> None:
    weighing = weigh([sheet_of(500, None, (0,)), sheet_of(500, 1, (1,), seed=1)], ["a", "b", "c"])
    assert weighing.weights[:, -1].argmax() == 0
    assert weighing.weights[:, HISTORY_LENGTHS.index(1)].argmax() == 1


def test_a_blend_is_not_worse_than_the_best_alone_on_other_people() -> None:
    learned, asked = sheet_of(500, None, (0, 1)), sheet_of(500, None, (0, 1), seed=9)
    weighing = weigh([learned], ["a", "b", "c"])
    total = np.tensordot(weighing.factors()[:, -1], asked.scores, 1)
    alone = max(pool_ndcg(asked, scores).mean() for scores in asked.scores)
    assert pool_ndcg(asked, total).mean() > alone


def test_little_evidence_leaves_the_usual_weights() -> None:
    keys = ["bestsellers", "bm25_knn", "ease"]
    few = weigh([sheet_of(4, None, (0,))], keys)
    usual = usual_weights(keys, np.ones((3, len(HISTORY_LENGTHS)), bool))
    np.testing.assert_allclose(few.weights[:, -1], usual[:, -1], atol=0.1)


def test_scores_of_any_size_get_the_same_weights() -> None:
    sheet = sheet_of(300, None, (0, 1))
    larger = sheet.only([0, 1, 2])
    larger.scores[0] *= 1000.0
    first, second = weigh([sheet], ["a", "b", "c"]), weigh([larger], ["a", "b", "c"])
    np.testing.assert_allclose(first.weights, second.weights, atol=1e-6)


def test_what_does_not_tell_items_apart_counts_nothing() -> None:
    sheet = sheet_of(200, None, (0,))
    sheet.scores[2] = 0.5
    weighing = weigh([sheet], ["a", "b", "c"])
    assert weighing.scales[2, -1] == 0
    assert weighing.weights[2, -1] == 0
    assert np.isfinite(weighing.factors()).all()


def test_without_histories_bestsellers_answer() -> None:
    weighing = weigh([sheet_of(200, None, (1,)), sheet_of(200, 1, (1,))], ["bestsellers", "b", "c"])
    assert weighing.weights[:, 0].tolist() == [1.0, 0.0, 0.0]


def test_weights_for_judging_were_found_on_others() -> None:
    sheet = sheet_of(200, None, (0, 1))
    weighing = weigh([sheet], ["a", "b", "c"])
    changed = sheet.only([0, 1, 2])
    group = sheet.who % FOLDS == 2
    changed.scores[:2, group] *= -1
    changed.scores[2, group] += 9 * sheet.is_hidden[group]
    again = weigh([changed], ["a", "b", "c"])
    np.testing.assert_allclose(weighing.of_fold[2], again.of_fold[2], atol=0.02)
    assert np.abs(weighing.of_fold[1] - again.of_fold[1]).max() > 0.02


@settings(deadline=None, max_examples=40)
@drawn(st.lists(st.sampled_from(["bestsellers", "ease", "als", "bm25_knn", "other"]), min_size=1, max_size=6))
def test_usual_weights_are_shares(keys: list[str]) -> None:
    weights = usual_weights(keys, np.ones((len(keys), len(HISTORY_LENGTHS)), bool))
    np.testing.assert_allclose(weights.sum(axis=0), 1.0)
    assert (weights >= 0).all()


def test_new_items_have_one_weight_for_all_lengths() -> None:
    sheet = sheet_of(400, -1, (1,), candidates=2)
    weights, scales = weigh_one_length(sheet, 5_000)
    assert weights.sum() == pytest.approx(1.0)
    assert weights[1] > 0.8
    assert (scales > 0).all()
    of_few, _ = weigh_one_length(sheet, 20)
    assert 0.5 <= of_few[1] < 0.6, "how two dozen items fared says little about others"


def test_rounds_are_joined_whatever_their_width() -> None:
    narrow, wide = sheet_of(10, None, (0,)), sheet_of(12, None, (0,), seed=1)
    cut = Sheet(
        None,
        narrow.counts,
        narrow.items[:, :20],
        narrow.is_hidden[:, :20],
        narrow.hidden,
        narrow.who,
        narrow.scores[:, :, :20],
    )
    both = joined([cut, wide])
    assert both.scores.shape == (3, 22, PLACES)
    expected = np.concatenate([pool_ndcg(cut, cut.scores[0]), pool_ndcg(wide, wide.scores[0])])
    np.testing.assert_allclose(pool_ndcg(both, both.scores[0]), expected)
