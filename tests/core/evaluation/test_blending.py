"""Weights and temperature: sound, honest, and better than none."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.evaluation.blending import (
    best_setting,
    blend_weights,
    calibrated,
    cross_fitted_blend,
    fit_stretch,
    fit_temperature,
    loss,
)
from desktop_app.core.features.base import Answers
from desktop_app.core.learners.calibration import Calibration, sharpen
from desktop_app.core.learners.fitted import blend


def members(classes: int, rows: int, count: int, seed: int) -> tuple[Answers, list[np.ndarray]]:
    """Members of different skill: the first knows most."""
    rng = np.random.default_rng(seed)
    outputs = max(classes, 1)
    if classes:
        values = rng.integers(0, classes, rows)
        truth = np.eye(classes)[values]
        predictions = [
            sharpen(truth * (2.0 - k) + rng.random((rows, outputs)) + 0.1, 1.0) for k in np.linspace(0, 2, count)
        ]
        return Answers(values, classes), predictions
    numbers = rng.normal(size=rows)
    return Answers(numbers, 0), [
        (numbers + rng.normal(scale=k, size=rows))[:, None] for k in np.linspace(0.5, 2, count)
    ]


@given(st.sampled_from([0, 2, 4]), st.integers(10, 200), st.integers(1, 4), st.integers(0, 50))
def test_weights_are_shares(classes: int, rows: int, count: int, seed: int) -> None:
    answers, predictions = members(classes, rows, count, seed)
    weights = blend_weights(answers, predictions)
    assert weights.sum() == pytest.approx(1.0)
    assert ((weights == 0) | (weights >= 0.03)).all()
    assert len(weights) == count


def test_few_rows_give_nearly_equal_weights_and_many_follow_the_evidence() -> None:
    few, many = (blend_weights(*members(0, rows, 3, 0)) for rows in (10, 5_000))
    assert np.abs(few - 1 / 3).max() < 0.15
    assert many[0] > many[1] > many[2]
    assert many[0] > 0.6


@given(st.sampled_from([2, 5]), st.integers(20, 150), st.integers(0, 50), st.floats(0.5, 2.0))
def test_temperature_never_makes_the_loss_of_its_own_rows_worse(
    classes: int, rows: int, seed: int, spoiled: float
) -> None:
    answers, predictions = members(classes, rows, 1, seed)
    probabilities = sharpen(predictions[0], spoiled)
    calibrated = sharpen(probabilities, fit_temperature(answers, probabilities))
    assert loss(answers, calibrated) <= loss(answers, probabilities) + 1e-12
    np.testing.assert_allclose(calibrated.sum(axis=1), 1.0)


def test_temperature_undoes_overconfidence() -> None:
    rng = np.random.default_rng(0)
    share = rng.uniform(0.05, 0.95, 4_000)
    answers = Answers((rng.random(4_000) < share).astype(np.int64), 2)
    honest = np.stack([1 - share, share], axis=1)
    assert fit_temperature(answers, sharpen(honest, 0.5)) == pytest.approx(2.0, rel=0.15)
    assert fit_temperature(answers, honest) == pytest.approx(1.0, rel=0.1)


@pytest.mark.parametrize("classes", [0, 3])
def test_each_fold_is_blended_without_its_own_answers(classes: int) -> None:
    answers, predictions = members(classes, 90, 3, 0)
    folds = np.arange(90) % 3
    settings = [np.stack([prediction, prediction[::-1]]) for prediction in predictions]
    before = cross_fitted_blend(answers, settings, folds)
    changed = answers.values.copy()
    changed[folds == 1] = changed[folds == 1][::-1]
    after = cross_fitted_blend(Answers(changed, classes), settings, folds)
    np.testing.assert_array_equal(before[folds == 1], after[folds == 1])
    assert (before[folds != 1] != after[folds != 1]).any()


def test_a_blend_of_one_is_itself() -> None:
    answers, predictions = members(0, 30, 1, 0)
    np.testing.assert_array_equal(blend(predictions, blend_weights(answers, predictions)), predictions[0])


def test_probabilities_that_no_temperature_makes_better_stay_as_they_are() -> None:
    rng = np.random.default_rng(3)
    for seed in range(40):
        share = np.random.default_rng(seed).uniform(0.02, 0.98, 60)
        answers = Answers((rng.random(60) < share).astype(np.int64), 2)
        honest = np.stack([1 - share, share], axis=1)
        assert loss(answers, sharpen(honest, fit_temperature(answers, honest))) <= loss(answers, honest)


def test_few_rows_keep_the_usual_setting_and_many_leave_it() -> None:
    rng = np.random.default_rng(0)
    for rows, expected in ((12, 2), (4_000, 0)):
        truth = rng.normal(size=rows)
        answers = Answers(truth, 0)
        noise = rng.normal(size=rows)
        predictions = np.stack([(truth + size * noise)[:, None] for size in (0.9, 0.95, 1.0)])
        assert best_setting(answers, predictions, usual=2)[0] == expected
        assert best_setting(answers, predictions)[0] == 0


def test_values_that_stay_too_near_the_mean_are_stretched() -> None:
    truth = np.random.default_rng(0).normal(size=2_000)
    assert fit_stretch(Answers(truth, 0), 0.8 * truth[:, None]) == pytest.approx(1.25, rel=0.01)


def test_beta_calibration_mends_what_a_temperature_cannot() -> None:
    rng = np.random.default_rng(0)
    share = rng.uniform(0.02, 0.98, 20_000)
    answers = Answers((rng.random(20_000) < share).astype(np.int64), 2)
    crooked = share**2 / (share**2 + (1 - share) * 0.3)
    probabilities = np.stack([1 - crooked, crooked], axis=1)
    found = calibrated(answers, probabilities)
    assert found.beta is not None
    honest = loss(answers, np.stack([1 - share, share], axis=1))
    assert loss(answers, found.apply(probabilities)) < honest + 0.003
    assert (np.argsort(found.apply(probabilities)[:, 1]) == np.argsort(crooked)).all()


def test_a_few_rows_do_not_say_how_bold_probabilities_should_be() -> None:
    rng = np.random.default_rng(5)
    right = np.arange(200) % 2
    cautious = 0.5 + 0.2 * (right - 0.5) + rng.normal(0, 0.02, 200)
    told = np.stack([1 - cautious, cautious], axis=1)
    few, more = Answers(right[:99], 2), Answers(right, 2)
    assert calibrated(few, told[:99]) == Calibration()
    assert calibrated(more, told).temperature < 1
