"""Rules for every recommender, also for the one that is added tomorrow."""

from __future__ import annotations

import importlib.util
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from scipy import sparse

from desktop_app.core.progress import Cancelled, Silent
from desktop_app.core.recommend.base import RECOMMENDERS
from desktop_app.core.recommend.log import Given
from tests.core.recommend.graphs import Graph, log_of, small_given

_GIVEN = ("people", "items", "ratings")


@pytest.fixture(params=list(RECOMMENDERS.load()), ids=lambda part: part.key)
def recommender(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Any:
    if hasattr(request.param, "fewest_likes"):
        monkeypatch.setattr(request.param, "fewest_likes", 0)
    lacking = [need for need in request.param.needs if need not in _GIVEN and importlib.util.find_spec(need) is None]
    if lacking:
        pytest.skip(f"{lacking[0]} is not installed")
    return request.param()


@pytest.fixture(scope="module")
def given() -> Given:
    return small_given()


def fit(recommender: Any, given: Given, progress: Any = None) -> Any:
    return recommender.fit(given, recommender.settings(given), 0, progress or Silent())


def asked(given: Given) -> tuple[Any, Any]:
    """Histories of known people, cut ones, an empty one and a full one; and profiles, some of them empty."""
    likes = given.log.likes()
    cut = [likes[:60], _first(likes[60:90], 1), _first(likes[90:], 3)]
    ends = [sparse.csr_matrix(np.zeros((1, likes.shape[1]))), sparse.csr_matrix(np.ones((1, likes.shape[1])))]
    histories = sparse.vstack([*cut, *ends], format="csr", dtype=np.float32)
    profiles = sparse.vstack([given.people.matrix, sparse.csr_matrix((2, given.people.matrix.shape[1]))], format="csr")
    return histories, profiles.astype(np.float32)


def _first(likes: Any, most: int) -> Any:
    kept = likes.copy()
    place = np.arange(kept.nnz) - np.repeat(kept.indptr[:-1], np.diff(kept.indptr))
    kept.data[place >= most] = 0
    kept.eliminate_zeros()
    return kept


def top(scores: np.ndarray, k: int = 10) -> np.ndarray:
    return np.argsort(-scores, axis=1, kind="stable")[:, :k]


def test_one_model_a_setting_with_sound_scores(recommender: Any, given: Given) -> None:
    histories, profiles = asked(given)
    models = fit(recommender, given)
    assert len(models) == len(recommender.settings(given)) > 0
    for model in models:
        for profile in (profiles, None):
            scores = model.score(histories, profile)
            assert scores.shape == histories.shape
            assert scores.dtype == np.float32
            assert np.isfinite(scores).all()


def test_same_seed_same_model(recommender: Any, given: Given) -> None:
    histories, profiles = asked(given)
    for one, other in zip(fit(recommender, given), fit(recommender, given), strict=True):
        np.testing.assert_array_equal(one.score(histories, profiles), other.score(histories, profiles))


def test_onnx_answers_as_python(recommender: Any, given: Given) -> None:
    histories, profiles = asked(given)
    for model in fit(recommender, given):
        expected = model.score(histories, profiles)
        graph = Graph(model, histories.shape[1], profiles.shape[1])
        found = graph.score(histories, profiles)
        np.testing.assert_allclose(found, expected, atol=1e-5 * np.abs(expected).max())
        np.testing.assert_array_equal(top(found), top(expected))
        for row in (0, 70, -2):
            alone = graph.score(histories[[row]], profiles[[row]])
            np.testing.assert_allclose(alone, expected[[row]], atol=1e-5 * np.abs(expected).max())


class Together:
    """Several settings of a recommender in one graph, as in a blend."""

    def __init__(self, models: Any) -> None:
        self.models = models

    def to_onnx(self, graph: Any, history: Any) -> str:
        parts = [model.to_onnx(graph, history) for model in self.models]
        weighed = [graph.add("Mul", part, graph.one(1.0 + place)) for place, part in enumerate(parts)]
        return str(graph.add("Sum", *weighed))


def test_settings_do_not_mix_in_one_graph(recommender: Any, given: Given) -> None:
    histories, profiles = asked(given)
    models = fit(recommender, given)
    expected = sum((1.0 + place) * model.score(histories, profiles) for place, model in enumerate(models))
    found = Graph(Together(models), histories.shape[1], profiles.shape[1]).score(histories, profiles)
    np.testing.assert_allclose(found, expected, atol=2e-5 * np.abs(expected).max())


def test_contributions_add_up_to_what_the_history_adds(recommender: Any, given: Given) -> None:
    histories, profiles = asked(given)
    items = np.arange(histories.shape[1])
    empty = sparse.csr_matrix((1, len(items)), dtype=np.float32)
    for model in fit(recommender, given):
        for row in (0, 70, 100):
            profile = profiles[[row]]
            parts = model.contributions(histories[[row]].indices, items, profile)
            if parts is None:
                continue
            assert parts.shape == (histories[[row]].nnz, len(items))
            scores = model.score(histories[[row]], profile)[0]
            without = scores - parts.sum(axis=0)
            nothing = model.score(empty, profile)[0]
            np.testing.assert_allclose(without, nothing, atol=2e-5 * np.abs(scores).max())


def test_progress_rises_to_one(recommender: Any, given: Given) -> None:
    seen: list[float] = []

    class Watch(Silent):
        def update(self, fraction: float, stage: Any, remaining_s: float | None = None) -> None:
            seen.append(fraction)

    fit(recommender, given, Watch())
    assert seen == sorted(seen)
    assert seen[-1] == 1.0


def test_stops_whenever_asked(recommender: Any, given: Given) -> None:
    class StopAt(Silent):
        left = 0

        def update(self, fraction: float, stage: Any, remaining_s: float | None = None) -> None:
            self.left -= 1
            if self.left < 0:
                raise Cancelled

    for call in (0, 1):
        progress = StopAt()
        progress.left = call
        with pytest.raises(Cancelled):
            fit(recommender, given, progress)


def test_the_order_of_people_does_not_matter(recommender: Any, given: Given) -> None:
    if set(recommender.needs) & {"lightfm", "torch"}:
        pytest.skip("nets take people in a random order")
    histories, profiles = asked(given)
    order = np.random.default_rng(1).permutation(len(given.log.people))
    turned = replace(
        given,
        log=_with_people(given, order),
        people=replace(given.people, matrix=given.people.matrix[order]),
    )
    for one, other in zip(fit(recommender, given), fit(recommender, turned), strict=True):
        first, second = one.score(histories, profiles), other.score(histories, profiles)
        np.testing.assert_allclose(first, second, atol=2e-3 * np.abs(first).max())


def _with_people(given: Given, order: np.ndarray) -> Any:
    log = log_of(given.log.values()[order])
    return replace(log, signal=given.log.signal, like_from=given.log.like_from)


DEGENERATE = {
    "one person": np.ones((1, 8)),
    "one item": np.ones((9, 1)),
    "one pair": np.ones((1, 1)),
    "two pairs": np.eye(2),
    "everybody everything": np.ones((9, 7)),
    "nobody anything": np.zeros((6, 5)),
    "an item that nobody likes": np.hstack([np.ones((6, 3)), np.zeros((6, 1))]),
    "a person who likes nothing": np.vstack([np.ones((5, 4)), np.zeros((1, 4))]),
    "no overlap": np.eye(12),
}


@pytest.mark.parametrize("shape", list(DEGENERATE))
def test_degenerate_logs_fit(recommender: Any, shape: str) -> None:
    matrix = DEGENERATE[shape]
    known = small_given(matrix.shape[0], matrix.shape[1])
    given = Given(replace(log_of(matrix), signal=known.log.signal, like_from=0.5), known.people, known.items)
    histories = sparse.csr_matrix(matrix, dtype=np.float32)
    for model in fit(recommender, given):
        scores = model.score(histories, given.people.matrix)
        assert scores.shape == matrix.shape
        assert np.isfinite(scores).all()
        found = Graph(model, matrix.shape[1], 3).score(histories, given.people.matrix)
        np.testing.assert_allclose(found, scores, atol=1e-5 * max(1.0, np.abs(scores).max()))
