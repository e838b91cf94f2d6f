"""The net of two towers: only for large logs, and the same in the model file."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from scipy import sparse

from desktop_app.core.progress import Silent
from desktop_app.core.recommend.log import Given
from desktop_app.core.recommend.methods.two_tower import TwoTower
from tests.core.recommend.graphs import Graph, log_of, small_given
from tests.core.recommend.new_items import new_scores


def test_small_logs_and_vast_ones_are_left_to_others(monkeypatch: pytest.MonkeyPatch) -> None:
    given = small_given()
    assert TwoTower().settings(given) == ()
    monkeypatch.setattr(TwoTower, "fewest_likes", 100)
    assert TwoTower().settings(given) == (0.0,)
    vast = replace(given.log, people=tuple(map(str, range(100_000))), items=tuple(map(str, range(100_000))))
    assert TwoTower().settings(replace(given, log=vast)) == ()


def fitted(given: Given) -> Any:
    pytest.importorskip("torch", reason="PyTorch is not installed")
    return TwoTower().fit(given, (0.0,), 0, Silent())[0]


def test_it_finds_tastes_and_is_the_same_in_the_model_file() -> None:
    given = small_given(400, 60)
    model = fitted(given)
    likes, profiles = given.log.likes(), given.people.matrix
    scores = model.score(likes, profiles)
    np.testing.assert_array_equal(scores, fitted(given).score(likes, profiles))
    taste = np.asarray((likes @ given.items.matrix).todense()).argmax(axis=1)
    sorts = [np.asarray(given.items.matrix[:, n].todense()).ravel() > 0 for n in range(3)]
    of_taste = np.stack([scores[:, sort].mean(axis=1) for sort in sorts])
    assert (of_taste.argmax(axis=0) == taste).mean() > 0.7
    found = Graph(model, 60, 3).score(likes, profiles)
    np.testing.assert_allclose(found, scores, atol=1e-5 * np.abs(scores).max())


def test_onnx_scores_new_items_as_python() -> None:
    given = small_given()
    new = np.vstack([np.eye(3), np.zeros((1, 3))])
    model = fitted(given)
    expected = model.score_new(given.log.likes(), sparse.csr_matrix(new, dtype=np.float32))
    np.testing.assert_allclose(new_scores(model, given, new), expected, atol=1e-5 * max(1.0, np.abs(expected).max()))


@pytest.mark.parametrize("matrix", [np.ones((1, 5)), np.eye(4), np.zeros((3, 3)), np.ones((6, 1))])
def test_odd_logs_give_sound_scores(matrix: np.ndarray) -> None:
    log = log_of(matrix)
    assert np.isfinite(fitted(Given(log)).score(log.likes())).all()
