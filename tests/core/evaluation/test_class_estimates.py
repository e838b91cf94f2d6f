"""Intervals of many classes: as those of ranking every class anew for every resample, without doing so."""

from __future__ import annotations

import numpy as np
import pytest
from sklearn.metrics import roc_auc_score

from desktop_app.core.evaluation import metrics
from desktop_app.core.evaluation.metrics import class_estimates, class_metrics, with_intervals


def drawn(classes: int, rows: int) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(0)
    actual = np.append(np.arange(classes), rng.integers(0, classes, rows - classes))
    scores = rng.random((rows, classes)) + np.eye(classes)[actual] * 0.4
    return actual, scores / scores.sum(axis=1, keepdims=True)


@pytest.mark.parametrize("classes", [2, 4])
def test_they_agree_with_ranking_anew(classes: int) -> None:
    actual, probabilities = drawn(classes, 300)

    def area(rows: np.ndarray) -> dict[str, float]:
        score = probabilities[rows, 1] if classes == 2 else probabilities[rows]
        return {"roc_auc": float(roc_auc_score(actual[rows], score, multi_class="ovr"))}

    anew = with_intervals(area, 300, 0)["roc_auc"]
    found = class_estimates(actual, probabilities, 0.5, 0)["roc_auc"]
    assert (found.value, found.low, found.high) == pytest.approx((anew.value, anew.low, anew.high), abs=2e-3)


def test_each_of_many_classes_is_ranked_once(monkeypatch: pytest.MonkeyPatch) -> None:
    ranked = []
    ranks_of = metrics._mid_ranks
    monkeypatch.setattr(metrics, "_mid_ranks", lambda scores: ranked.append(1) or ranks_of(scores))
    class_estimates(*drawn(20, 200), 0.5, 0)
    assert len(ranked) == 20 * 3  # among all rows, among its own, among the others


def test_a_class_without_rows_is_left_out_of_the_means() -> None:
    actual, probabilities = drawn(3, 60)
    probabilities = np.hstack([probabilities * 0.9, np.full((60, 1), 0.1)])
    found = class_metrics(actual, probabilities, 0.5)
    areas = [roc_auc_score(actual == k, probabilities[:, k]) for k in range(3)]
    assert found["roc_auc"] == pytest.approx(np.mean(areas))
    assert class_estimates(actual, probabilities, 0.5, 0)["roc_auc"].value == found["roc_auc"]


@pytest.mark.parametrize("classes", [2, 3])
def test_a_share_of_all_or_none_is_not_certain(classes: int) -> None:
    actual = np.arange(60) % classes
    right = np.eye(classes)[actual] * 0.8 + 0.2 / classes
    found = class_estimates(actual, right, 0.5, 0)
    assert (found["accuracy"].value, found["accuracy"].high) == (1.0, 1.0)
    assert found["accuracy"].low == pytest.approx(0.9404, abs=1e-3)  # scipy.stats.binomtest(60, 60).proportion_ci()
    if classes == 2:
        assert found["precision"].low == found["recall"].low == pytest.approx(0.8843, abs=1e-3)
        wrong = class_estimates(1 - actual, right, 0.5, 0)["recall"]
        assert (wrong.low, wrong.high) == (0.0, pytest.approx(0.1157, abs=1e-3))
