"""The word on top: signal is believed, noise is not, few rows are not judged."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.evaluation.figures import HeldOut
from desktop_app.core.evaluation.metrics import called, class_metrics, number_metrics, per_class, with_intervals
from desktop_app.core.evaluation.verdict import (
    Judgement,
    better_than_baseline,
    cautioned,
    judge_category,
    judge_number,
)
from desktop_app.core.notices import Notice

NONE = np.zeros(0)


def category(rows: int, skill: float, seed: int = 0, share: float = 0.5, classes: int = 2) -> Judgement:
    """Judge calibrated probabilities that know the answer as well as `skill` says."""
    rng = np.random.default_rng(seed)
    score = rng.normal(size=(rows, classes)) * skill + np.log(
        np.r_[1 - share, np.full(classes - 1, share / (classes - 1))]
    )
    probabilities = np.exp(score) / np.exp(score).sum(axis=1, keepdims=True)
    actual = (probabilities.cumsum(axis=1) < rng.random((rows, 1))).sum(axis=1).clip(0, classes - 1)
    held = HeldOut(np.arange(rows), actual, probabilities, NONE, NONE)
    base = probabilities.mean(axis=0)
    metrics = with_intervals(lambda r: class_metrics(actual[r], probabilities[r], 0.5), rows, 0)
    names = tuple(f"class {k}" for k in range(classes))
    return judge_category("target", held, base, metrics, per_class(actual, called(probabilities, 0.5), names))


def number(rows: int, noise: float, seed: int = 0) -> Judgement:
    rng = np.random.default_rng(seed)
    predicted = rng.normal(size=rows)
    actual = predicted + rng.normal(scale=noise, size=rows)
    held = HeldOut(np.arange(rows), actual, predicted, predicted - 1, predicted + 1)
    metrics = with_intervals(lambda r: number_metrics(actual[r], predicted[r]), rows, 0)
    return judge_number("target", held, np.zeros(1), metrics, float(np.abs(actual).mean()))


@pytest.mark.parametrize("classes", [2, 4])
def test_a_strong_signal_is_ready(classes: int) -> None:
    judged = category(800, 3.0, classes=classes)
    assert judged.code == "ready"
    assert judged.headline.code == ("headline_called" if classes == 2 else "headline_named")
    assert "reason_better" in [reason.code for reason in judged.reasons]


def test_a_weak_signal_is_used_with_care() -> None:
    judged = category(3_000, 0.6)
    assert judged.code == "care"
    assert judged.reasons[1].code == "reason_weak"


def test_noise_is_no_better_than_guessing() -> None:
    codes = [category(400, 0.0, seed).code for seed in range(20)]
    assert codes.count("guess") >= 18
    assert "ready" not in codes


@pytest.mark.parametrize("rows", [12, 29])
def test_hardly_any_rows_cannot_be_judged(rows: int) -> None:
    assert category(rows, 4.0).code == "too_little"
    assert number(rows, 0.1).code == "too_little"


def test_a_class_with_hardly_any_rows_cannot_be_judged() -> None:
    judged = category(400, 0.5, share=0.01)
    assert judged.code == "too_little"
    assert judged.headline.code == "headline_too_few_of_value"
    assert "reason_rare" in [reason.code for reason in judged.reasons]


def test_rows_in_a_clearly_better_order_are_not_called_a_guess() -> None:
    rng = np.random.default_rng(0)
    actual = (rng.random(400) < 0.13).astype(np.int64)
    score = np.clip(0.13 + 0.03 * (actual + rng.normal(size=400)), 0.01, 0.99)
    probabilities = np.c_[1 - score, score] * [[0.5, 2.5]]  # the order is known, the share is not
    probabilities /= probabilities.sum(axis=1, keepdims=True)
    held = HeldOut(np.arange(400), actual, probabilities, NONE, NONE)
    metrics = with_intervals(lambda r: class_metrics(actual[r], probabilities[r], 0.5), 400, 0)
    classes = per_class(actual, called(probabilities, 0.5), ("no", "yes"))
    base = np.array([0.87, 0.13])
    assert not better_than_baseline(held, base)
    judged = judge_category("y", held, base, metrics, classes)
    assert (judged.code, judged.headline.code, judged.reasons[0].code) == ("care", "headline_ranked", "reason_ordered")


def test_numbers_are_judged_like_categories() -> None:
    assert number(500, 0.3).code == "ready"
    assert number(500, 3.0).code == "care"
    rng = np.random.default_rng(0)
    held = HeldOut(np.arange(500), rng.normal(size=500), rng.normal(size=500), NONE, NONE)
    metrics = with_intervals(lambda r: number_metrics(held.actual[r], held.predicted[r]), 500, 0)
    guess = judge_number("target", held, np.zeros(1), metrics, 1.0)
    assert (guess.code, [reason.code for reason in guess.reasons]) == ("guess", ["reason_not_better", "reason_rows"])


def test_a_test_in_which_the_number_never_varies_is_judged_too() -> None:
    held = HeldOut(np.arange(200), np.full(200, 5.0), np.full(200, 5.1), NONE, NONE)
    metrics = with_intervals(lambda r: number_metrics(held.actual[r], held.predicted[r]), 200, 0)
    judged = judge_number("target", held, np.array([5.0]), metrics, 0.0)
    assert judged.code == "guess"


@settings(max_examples=30)
@given(st.integers(10, 300), st.floats(0, 4), st.integers(0, 100), st.integers(2, 5))
def test_every_judgement_has_a_headline_and_up_to_three_reasons(
    rows: int, skill: float, seed: int, classes: int
) -> None:
    judged = category(rows, skill, seed, classes=classes)
    assert judged.code in ("ready", "care", "guess", "too_little")
    assert 1 <= len(judged.reasons) <= 3
    assert judged.headline.code.startswith("headline_")


def test_one_lucky_row_is_not_better_than_the_baseline() -> None:
    held = HeldOut(np.arange(1), np.array([1]), np.array([[0.1, 0.9]]), NONE, NONE)
    assert not better_than_baseline(held, np.array([0.5, 0.5]))


def test_a_likely_leak_comes_before_every_figure() -> None:
    reasons = tuple(Notice("reason_rows", "", {"rows": n}) for n in (1, 2, 3))
    ready = Judgement("ready", Notice("headline_guess", "y"), reasons)
    leak = Notice("likely_leak", "closed on", {"score": 100})
    warned = cautioned(ready, (Notice("few_rows", "y", {"rows": 9}), leak))
    assert (warned.code, warned.reasons) == ("care", (leak, *reasons[:2]))
    assert cautioned(ready, ()) == ready
