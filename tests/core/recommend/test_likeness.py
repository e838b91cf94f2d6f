"""Items that the same people like are alike, lie together on the map, and hold the catalogue together."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from scipy import sparse

from desktop_app.core.progress import Silent
from desktop_app.core.recommend.likeness import Likeness, likeness
from tests.core.recommend.graphs import small_given
from tests.core.scoring.recommending.files import log


@pytest.fixture(scope="module")
def alike() -> Likeness:
    return likeness(log().likes(), 0, Silent())


def test_neighbours_are_those_of_the_plain_formula(alike: Likeness) -> None:
    likes = log().likes().toarray().astype(np.float64)
    both = likes.T @ likes
    own = np.sqrt(np.diag(both))
    expected = both / (own[:, None] * own[None, :] + 5)
    np.fill_diagonal(expected, -1)
    order = np.argsort(-expected, axis=1, kind="stable")[:, : alike.near.shape[1]]
    values = np.take_along_axis(expected, order, axis=1)
    np.testing.assert_allclose(np.where(values > 0, values, 0), alike.nearness, atol=1e-6)
    assert (alike.near[values <= 0] == -1).all()
    assert ((alike.nearness >= 0) & (alike.nearness <= 1)).all()


def test_items_of_one_taste_lie_together(alike: Likeness) -> None:
    kind = np.arange(60) % 3
    gaps = np.sqrt(((alike.places[:, None] - alike.places[None, :]) ** 2).sum(axis=2)) + 9 * np.eye(len(alike.mapped))
    nearest = np.argsort(gaps, axis=1)[:, :3]
    shown = kind[alike.mapped]
    assert (shown[nearest] == shown[:, None]).mean() > 0.6
    assert np.abs(alike.places).max() <= 1


def test_centrality_is_a_share_of_one(alike: Likeness) -> None:
    assert alike.centrality.sum() == pytest.approx(1, abs=1e-4)
    assert (alike.centrality > 0).all()


def test_vectors_have_length_one_or_nothing(alike: Likeness) -> None:
    length = np.sqrt((alike.vectors**2).sum(axis=1))
    assert np.all(np.isclose(length, 1, atol=1e-4) | (length < 1e-4))


def test_the_same_seed_gives_the_same(alike: Likeness) -> None:
    again = likeness(log().likes(), 0, Silent())
    for name in ("near", "nearness", "vectors", "centrality", "mapped", "places"):
        np.testing.assert_array_equal(getattr(alike, name), getattr(again, name))


ODD: dict[str, Any] = {
    "one person, one item": np.ones((1, 1)),
    "one person": np.ones((1, 30)),
    "one item": np.ones((30, 1)),
    "everybody likes everything": np.ones((20, 15)),
    "nobody likes anything": np.zeros((5, 7)),
    "two islands": np.kron(np.eye(2), np.ones((6, 6))),
    "each likes one of their own": np.eye(9),
}


@pytest.mark.parametrize("name", ODD)
def test_odd_logs_give_something_valid(name: str) -> None:
    likes = sparse.csr_matrix(ODD[name].astype(np.float32))
    found = likeness(likes, 0, Silent())
    assert found.near.shape[0] == likes.shape[1] == len(found.vectors) == len(found.centrality)
    assert len(found.mapped) == len(found.places)
    for array in (found.nearness, found.vectors, found.centrality, found.places):
        assert np.isfinite(array).all()


def test_items_with_hardly_any_likes_are_not_on_the_map() -> None:
    likes = small_given().log.likes().tolil()
    likes[:, 4] = 0
    likes[0, 4] = 1
    found = likeness(likes.tocsr(), 0, Silent())
    assert 4 not in found.mapped
