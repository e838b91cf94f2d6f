"""Ratings that are foretold, and how far they are off."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from desktop_app.core.features.graph import GraphBuilder
from desktop_app.core.progress import Cancelled, Silent
from desktop_app.core.recommend.log import Log, Signal
from desktop_app.core.recommend.stars import FittedStars, averages, fit_stars, judge_stars
from tests.core.recommend.graphs import log_of


def rated(people: int = 150, items: int = 80, seed: int = 0) -> Log:
    """Ratings from 1 to 10 with biases and two tastes."""
    rng = np.random.default_rng(seed)
    taste, kind = rng.normal(size=(people, 2)), rng.normal(size=(items, 2))
    stars = 6 + rng.normal(size=(people, 1)) + rng.normal(size=(1, items)) + 1.5 * taste @ kind.T
    stars = np.clip(np.rint(stars + 0.5 * rng.normal(size=stars.shape)), 1, 10)
    return log_of(np.where(rng.random(stars.shape) < 0.35, stars, 0), Signal.RATINGS, 7.0)


def in_graph(model: FittedStars, person: np.ndarray, items: np.ndarray) -> np.ndarray:
    import onnxruntime

    graph = GraphBuilder()
    graph.input("person", np.int64, ["b"])
    graph.input("items", np.int64, ["b", "k"])
    graph.output("stars", model.to_onnx(graph, "person", "items"), np.float32, ["b", "k"])
    session = onnxruntime.InferenceSession(graph.model({}).SerializeToString(), providers=["CPUExecutionProvider"])
    return np.asarray(session.run(None, {"person": person, "items": items})[0])


def test_vectors_foretell_better_than_averages() -> None:
    judged = judge_stars(rated(), 0, Silent())
    assert judged.metrics["rmse"].value < 0.7 * judged.baseline["rmse"].value
    assert judged.metrics["mae"].value < judged.metrics["rmse"].value
    assert 0 < judged.gain.low < judged.gain.value < judged.gain.high
    assert judged.metrics["rmse"].low < judged.metrics["rmse"].value < judged.metrics["rmse"].high
    assert judged.ratings == int(0.1 * len(rated().value))


def test_noise_is_not_foretold() -> None:
    log = rated()
    noise = np.random.default_rng(5).integers(1, 11, len(log.value)).astype(np.float32)
    judged = judge_stars(replace(log, value=noise), 0, Silent())
    assert judged.metrics["rmse"].value < 1.05 * judged.baseline["rmse"].value


def test_same_seed_same_ratings() -> None:
    log = rated()
    one, other = (fit_stars(log, 3, Silent()) for _ in range(2))
    np.testing.assert_array_equal(one.predict(log.person, log.item), other.predict(log.person, log.item))


def test_people_and_items_never_seen_get_averages() -> None:
    log = rated()
    model = fit_stars(log, 0, Silent())
    found = model.predict(np.array([-1, 10_000, 0, -1]), np.array([2, 2, 999, 999]))
    assert found[0] == found[1]
    assert found[0] == pytest.approx(np.clip(model.mean + model.item_bias[2], 1, 10), abs=1e-5)
    assert found[2] == pytest.approx(np.clip(model.mean + model.person_bias[0], 1, 10), abs=1e-5)
    assert found[3] == pytest.approx(model.mean, abs=1e-5)
    assert abs(model.mean - log.value.mean()) < 1e-6


def test_ratings_stay_on_their_scale() -> None:
    log = rated()
    person, item = np.divmod(np.arange(150 * 80), 80)
    found = fit_stars(log, 0, Silent()).predict(person, item)
    assert found.min() >= 1
    assert found.max() <= 10


@pytest.mark.parametrize("factor", [1e-3, 1e6])
def test_the_scale_of_ratings_makes_no_difference(factor: float) -> None:
    log = rated()
    scaled = replace(log, value=log.value * np.float32(factor))
    one, other = (fit_stars(each, 0, Silent()).predict(log.person, log.item) for each in (log, scaled))
    np.testing.assert_allclose(other / factor, one, rtol=1e-3)


def test_onnx_foretells_as_python() -> None:
    log = rated()
    model = fit_stars(log, 0, Silent())
    person = np.append(np.arange(150), [150, 150])
    items = np.random.default_rng(0).integers(0, 81, (152, 7))
    expected = model.predict(np.repeat(person, 7), items.ravel()).reshape(152, 7)
    np.testing.assert_allclose(in_graph(model, person, items), expected, atol=1e-5)


DEGENERATE = {
    "no rating": np.zeros((3, 4)),
    "one rating": np.array([[4.0]]),
    "one person": np.array([[1.0, 5.0, 3.0]]),
    "one item": np.array([[1.0], [5.0], [2.0]]),
    "all equal": np.full((6, 5), 3.0),
    "two ratings": np.diag([1.0, 2.0]),
}


@pytest.mark.parametrize("shape", list(DEGENERATE))
def test_degenerate_ratings(shape: str) -> None:
    matrix = DEGENERATE[shape]
    log = log_of(matrix, Signal.RATINGS, 3.0)
    people, items = (index.ravel() for index in np.indices(matrix.shape))
    for model in (fit_stars(log, 0, Silent()), averages(log)):
        found = model.predict(people, items)
        assert np.isfinite(found).all()
        assert in_graph(model, np.array([0, len(log.people)]), np.array([[0], [len(log.items)]])).shape == (2, 1)
    if len(log.value) > 1:
        assert np.isfinite(judge_stars(log, 0, Silent()).metrics["rmse"].value)


def test_stops_when_asked_and_reports_to_the_end() -> None:
    seen: list[float] = []

    class Watch(Silent):
        stop_after = 10**9

        def update(self, fraction: float, stage: object, remaining_s: float | None = None) -> None:
            seen.append(fraction)
            if len(seen) > self.stop_after:
                raise Cancelled

    fit_stars(rated(30, 20), 0, Watch())
    assert seen == sorted(seen)
    assert seen[-1] == 1.0
    seen.clear()
    watch = Watch()
    watch.stop_after = 5
    with pytest.raises(Cancelled):
        fit_stars(rated(30, 20), 0, watch)
