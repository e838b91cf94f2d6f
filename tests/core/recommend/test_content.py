"""Items that nobody has had yet are scored by what is known about them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from scipy import sparse

from desktop_app.core.progress import Silent
from desktop_app.core.recommend import feature_space
from desktop_app.core.recommend.feature_space import fit_space
from desktop_app.core.recommend.log import Features, Given
from desktop_app.core.recommend.methods.content import Content
from desktop_app.core.recommend.methods.content_flat import ContentFlat
from tests.core.recommend.graphs import small_given
from tests.core.recommend.new_items import new_scores


@pytest.fixture(params=["exact", "apart"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Both ways to hold the map: as it is, and taken apart for large tables."""
    if request.param == "apart":
        monkeypatch.setattr(feature_space, "_LARGEST_TABLE", 0)
    return request.param


def fitted(given: Given) -> Any:
    return Content().fit(given, (10.0,), 0, Silent())[0]


def test_new_items_go_to_people_who_like_their_sort(way: str) -> None:
    given = small_given()
    new = sparse.csr_matrix(np.eye(3), dtype=np.float32)
    scores = fitted(given).score_new(given.log.likes(), new)
    sorts = np.asarray((given.log.likes() @ given.items.matrix).todense())
    likes_one = sorts.max(axis=1) > 0.7 * sorts.sum(axis=1)
    assert likes_one.sum() > 10
    agree = scores.argmax(axis=1)[likes_one] == sorts.argmax(axis=1)[likes_one]
    assert agree.mean() > 0.9


def test_onnx_scores_new_items_as_python(way: str) -> None:
    given = small_given()
    new = np.vstack([np.eye(3), np.zeros((1, 3)), np.full((1, 3), 0.5)])
    model = fitted(given)
    expected = model.score_new(given.log.likes(), sparse.csr_matrix(new, dtype=np.float32))
    found = new_scores(model, given, new)
    assert found.shape == (len(given.log.people), 5)
    np.testing.assert_allclose(found, expected, atol=1e-5 * np.abs(expected).max())


def test_unweighted_features_are_there_or_not(way: str) -> None:
    given = small_given()
    model = ContentFlat().fit(given, (10.0,), 0, Silent())[0]
    new = np.vstack([np.eye(3), np.zeros((1, 3)), [[0.25, 0.0, -3.0]]])
    expected = model.score_new(given.log.likes(), sparse.csr_matrix(new, dtype=np.float32))
    found = new_scores(model, given, new)
    np.testing.assert_allclose(found, expected, atol=1e-5 * np.abs(expected).max())
    full = model.score_new(given.log.likes(), sparse.csr_matrix([[1.0, 0.0, 1.0]], dtype=np.float32))
    np.testing.assert_allclose(expected[:, 4:], full, rtol=1e-5)


def test_both_ways_agree_on_what_is_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    given = small_given()
    likes = given.log.likes()
    exact = fit_space(likes, given.items.matrix, 10.0)
    monkeypatch.setattr(feature_space, "_LARGEST_TABLE", 0)
    apart = fit_space(likes, given.items.matrix, 10.0)
    new = sparse.csr_matrix(np.eye(3), dtype=np.float32)
    first, second = exact.score(likes, new), apart.score(likes, new)
    assert (first.argmax(axis=1) == second.argmax(axis=1)).mean() > 0.85


def test_items_of_which_nothing_is_known_score_the_same_for_all(way: str) -> None:
    given = small_given()
    nothing = sparse.csr_matrix((2, 3), dtype=np.float32)
    assert not fitted(given).score_new(given.log.likes(), nothing).any()


def test_hundreds_of_features_of_one_item_are_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feature_space, "_LARGEST_TABLE", 0)
    given = small_given()
    rng = np.random.default_rng(0)
    wide = sparse.csr_matrix(rng.random((60, 300)) * (np.arange(60) == 7)[:, None] + np.eye(60, 300), dtype=np.float32)
    model = fitted(replace(given, items=Features(wide, tuple(map(str, range(300))))))
    assert np.diff(model.space.own.indptr).max() == feature_space._MOST_FEATURES_OF_AN_ITEM
    assert np.isfinite(model.score(given.log.likes())).all()


@pytest.mark.parametrize("features", [np.zeros((60, 4)), np.zeros((60, 0)), np.ones((60, 1))])
def test_features_that_say_nothing_give_sound_scores(way: str, features: np.ndarray) -> None:
    given = small_given()
    names = tuple(map(str, range(features.shape[1])))
    model = fitted(replace(given, items=Features(sparse.csr_matrix(features, dtype=np.float32), names)))
    assert np.isfinite(model.score(given.log.likes())).all()
    if features.shape[1]:
        new = sparse.csr_matrix(np.ones((2, features.shape[1])), dtype=np.float32)
        assert np.isfinite(model.score_new(given.log.likes(), new)).all()
