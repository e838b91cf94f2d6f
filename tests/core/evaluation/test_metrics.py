"""Every figure agrees with scikit-learn, stays in its bounds, and has an interval that holds it."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from sklearn import metrics as sk

from desktop_app.core.evaluation.metrics import (
    average_precision,
    called,
    class_metrics,
    expected_calibration_error,
    log_loss,
    number_metrics,
    per_class,
    roc_auc,
    with_intervals,
)

SHARES = st.floats(0, 1, width=32)


def drawn(classes: int, rows: int, seed: int, ties: bool = False) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(seed)
    probabilities = rng.dirichlet(np.ones(classes), rows)
    if ties:
        probabilities = np.round(probabilities * 5) + 0.2
        probabilities /= probabilities.sum(axis=1, keepdims=True)
    actual = np.append(np.arange(classes), rng.integers(0, classes, rows - classes))
    return actual, probabilities


@pytest.mark.parametrize("ties", [False, True])
@pytest.mark.parametrize("seed", range(3))
def test_two_classes_agree_with_scikit_learn(seed: int, ties: bool) -> None:
    actual, probabilities = drawn(2, 60, seed, ties)
    found = class_metrics(actual, probabilities, 0.5)
    score, answer = probabilities[:, 1], called(probabilities, 0.5)
    expected = {
        "log_loss": sk.log_loss(actual, np.clip(probabilities, 1e-7, 1)),
        "accuracy": sk.accuracy_score(actual, answer),
        "balanced_accuracy": sk.balanced_accuracy_score(actual, answer),
        "roc_auc": sk.roc_auc_score(actual, score),
        "average_precision": sk.average_precision_score(actual, score),
        "precision": sk.precision_score(actual, answer, zero_division=0),
        "recall": sk.recall_score(actual, answer),
        "f1": sk.f1_score(actual, answer),
        "brier": sk.brier_score_loss(actual, score),
    }
    assert found == pytest.approx(expected | {"ece": found["ece"]}, abs=1e-9)


@pytest.mark.parametrize("seed", range(3))
def test_many_classes_agree_with_scikit_learn(seed: int) -> None:
    actual, probabilities = drawn(5, 80, seed)
    found = class_metrics(actual, probabilities, 0.5)
    answer = probabilities.argmax(axis=1)
    expected = {
        "log_loss": sk.log_loss(actual, probabilities),
        "accuracy": sk.accuracy_score(actual, answer),
        "balanced_accuracy": sk.balanced_accuracy_score(actual, answer),
        "roc_auc": sk.roc_auc_score(actual, probabilities, multi_class="ovr"),
        "f1": sk.f1_score(actual, answer, average="macro"),
    }
    assert found == pytest.approx(expected | {"ece": found["ece"]}, abs=1e-9)


@pytest.mark.parametrize("seed", range(3))
def test_numbers_agree_with_scikit_learn(seed: int) -> None:
    rng = np.random.default_rng(seed)
    actual, predicted = rng.normal(size=50) * 1e3, rng.normal(size=50) * 1e3
    assert number_metrics(actual, predicted) == pytest.approx(
        {
            "rmse": sk.root_mean_squared_error(actual, predicted),
            "mae": sk.mean_absolute_error(actual, predicted),
            "r2": sk.r2_score(actual, predicted),
            "median_absolute_error": sk.median_absolute_error(actual, predicted),
        }
    )


@given(arrays(bool, 12), arrays(np.float32, 12, elements=SHARES))
def test_areas_agree_whatever_the_ties(positive: np.ndarray, score: np.ndarray) -> None:
    if positive.all() or not positive.any():
        assert np.isnan(roc_auc(positive, score))
    else:
        assert roc_auc(positive, score) == pytest.approx(sk.roc_auc_score(positive, score))
    if positive.any():
        assert average_precision(positive, score) == pytest.approx(sk.average_precision_score(positive, score))
    else:
        assert np.isnan(average_precision(positive, score))


@given(st.integers(2, 6), st.integers(0, 1_000), st.booleans())
def test_figures_stay_in_their_bounds(classes: int, seed: int, ties: bool) -> None:
    actual, probabilities = drawn(classes, 20, seed, ties)
    found = class_metrics(actual, probabilities, 0.5)
    for name, value in found.items():
        assert value >= 0, name
        assert name == "log_loss" or value <= 1, name


@given(arrays(bool, 30), arrays(np.float64, 30, elements=SHARES))
def test_calibration_error_is_a_share(correct: np.ndarray, confidence: np.ndarray) -> None:
    assert 0 <= expected_calibration_error(correct, confidence) <= 1


def test_calibrated_percentages_have_a_small_error_and_rough_ones_a_large_one() -> None:
    rng = np.random.default_rng(0)
    shares = rng.random(20_000)
    happened = rng.random(20_000) < shares
    assert expected_calibration_error(happened, shares) < 0.02
    assert expected_calibration_error(happened, shares**4) > 0.2


def test_an_impossible_answer_costs_a_finite_loss() -> None:
    assert log_loss(np.array([0]), np.array([[0.0, 1.0]])) == pytest.approx(-np.log(1e-7))


def test_edges_of_the_threshold() -> None:
    probabilities = np.array([[0.5, 0.5], [0.5000005, 0.4999995], [0.51, 0.49], [1.0, 0.0]])
    assert called(probabilities, 0.5).tolist() == [1, 1, 0, 0]
    assert called(probabilities, 0.0).tolist() == [1, 1, 1, 1]
    assert called(np.array([[0.4, 0.4, 0.2], [0.3, 0.3, 0.4]]), 0.9).tolist() == [0, 2]


def test_a_class_that_is_never_called_has_no_precision() -> None:
    figures = per_class(np.array([0, 1, 1]), np.array([0, 0, 0]), ("a", "b"))
    assert (figures[1].rows, figures[1].called) == (2, 0)
    assert (figures[1].precision, figures[1].recall, figures[1].f1) == (0, 0, 0)
    assert figures[0].precision == pytest.approx(1 / 3)


def test_rows_that_are_all_the_same_number_leave_nothing_to_explain() -> None:
    found = number_metrics(np.full(5, 3.0), np.arange(5.0))
    assert np.isnan(found["r2"])
    assert found["mae"] == 1.4


@settings(max_examples=30)
@given(st.integers(2, 60), st.integers(0, 100))
def test_intervals_hold_their_value(rows: int, seed: int) -> None:
    actual, probabilities = drawn(2, rows, seed)
    for name, estimate in with_intervals(lambda r: class_metrics(actual[r], probabilities[r], 0.5), rows, 0).items():
        assert estimate.low <= estimate.value <= estimate.high, name


def test_intervals_hold_the_truth_about_95_times_in_100() -> None:
    truth, hits = 0.7, 0
    for seed in range(200):
        right = np.random.default_rng(seed).random(150) < truth
        found = with_intervals(lambda r, right=right: {"accuracy": float(right[r].mean())}, 150, seed)["accuracy"]
        hits += found.low <= truth <= found.high
    assert 0.89 <= hits / 200 <= 0.99


def test_the_same_seed_gives_the_same_interval() -> None:
    actual, probabilities = drawn(2, 40, 1)
    measures = [with_intervals(lambda r: class_metrics(actual[r], probabilities[r], 0.5), 40, 7) for _ in range(2)]
    assert measures[0] == measures[1]
