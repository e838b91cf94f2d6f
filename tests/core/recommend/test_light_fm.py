"""LightFM is folded in for people and items that it has never seen."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from scipy import sparse

from desktop_app.core.progress import Silent
from desktop_app.core.recommend.log import Given
from desktop_app.core.recommend.methods.light_fm import LightFm
from tests.core.recommend.graphs import small_given
from tests.core.recommend.new_items import new_scores

pytest.importorskip("lightfm", reason="LightFM is not installed")


def fitted(given: Given, setting: float = 1.0) -> Any:
    return LightFm().fit(given, (setting,), 0, Silent())[0]


def test_features_are_tried_with_and_without() -> None:
    given = small_given()
    assert LightFm().settings(given) == (1.0, 0.0)
    assert LightFm().settings(replace(given, people=None, items=None)) == (0.0,)


def test_a_history_stands_for_a_person() -> None:
    given = small_given()
    likes = given.log.likes()
    scores = fitted(given).score(likes)
    taste = np.asarray((likes @ given.items.matrix).todense()).argmax(axis=1)
    of_taste = np.stack(
        [scores[:, np.asarray(given.items.matrix[:, n].todense()).ravel() > 0].mean(axis=1) for n in range(3)]
    )
    assert (of_taste.argmax(axis=0) == taste).mean() > 0.8


def test_a_profile_moves_the_list_and_leaving_features_out_does_not() -> None:
    given = small_given()
    nobody = sparse.csr_matrix((3, len(given.log.items)), dtype=np.float32)
    profiles = sparse.csr_matrix(np.eye(3), dtype=np.float32)
    moved = fitted(given).score(nobody, profiles)
    assert np.abs(moved[0] - moved[1]).max() > 0.01
    still = fitted(given, 0.0).score(nobody, profiles)
    np.testing.assert_array_equal(still[0], still[1])


@pytest.mark.parametrize("setting", [0.0, 1.0])
def test_onnx_scores_new_items_as_python(setting: float) -> None:
    given = small_given()
    new = np.vstack([np.eye(3), np.zeros((1, 3))])
    model = fitted(given, setting)
    expected = model.score_new(given.log.likes(), sparse.csr_matrix(new, dtype=np.float32))
    np.testing.assert_allclose(new_scores(model, given, new), expected, atol=1e-5 * max(1.0, np.abs(expected).max()))
