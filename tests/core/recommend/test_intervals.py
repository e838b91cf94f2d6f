"""Intervals hold the figure, paired differences tell better from equal, Holm as in his paper."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.recommend.intervals import chance_of_no_gain, estimates, holm, paired


def test_the_mean_and_its_interval() -> None:
    values = np.random.default_rng(0).normal(0.4, 0.2, 400)
    found = estimates({"a": values, "b": np.full(400, 0.25)}, seed=1)
    assert found["a"].value == pytest.approx(values.mean())
    half = 1.96 * values.std() / 20
    assert found["a"].low == pytest.approx(values.mean() - half, abs=0.005)
    assert found["a"].high == pytest.approx(values.mean() + half, abs=0.005)
    assert found["b"].low == found["b"].high == 0.25


def test_people_to_whom_a_figure_does_not_apply_are_skipped() -> None:
    found = estimates({"a": np.array([1.0, np.nan, 0.0])}, seed=0)["a"]
    assert found.value == 0.5
    nothing = estimates({"a": np.array([np.nan])}, seed=0)["a"]
    assert (nothing.value, nothing.low, nothing.high) == (0.0, 0.0, 0.0)
    assert estimates({"a": np.array([])}, seed=0)["a"].value == 0.0


def test_the_same_seed_gives_the_same_interval() -> None:
    values = np.random.default_rng(0).random(50)
    assert estimates({"a": values}, 3) == estimates({"a": values}, 3)


def test_paired_differences_are_surer_than_the_figures_themselves() -> None:
    rng = np.random.default_rng(0)
    base = rng.random(300)
    better = base + 0.02 + rng.normal(0, 0.02, 300)
    difference = paired(better, base, seed=0)
    assert 0 < difference.low < 0.02 < difference.high
    assert chance_of_no_gain(better, base, seed=0) < 0.001
    assert chance_of_no_gain(base, better, seed=0) > 0.99
    assert chance_of_no_gain(base, base, seed=0) == 1.0


def test_holm() -> None:
    assert holm([0.01, 0.04, 0.03, 0.005], alpha=0.05) == (True, False, False, True)
    assert holm([]) == ()
    assert holm([0.02], alpha=0.01) == (False,)


@settings(deadline=None, max_examples=50)
@given(st.lists(st.floats(0, 1), max_size=12))
def test_holm_rejects_no_more_than_without_correction_and_no_less_than_bonferroni(chances: list[float]) -> None:
    rejected = holm(chances, 0.05)
    for chance, one in zip(chances, rejected, strict=True):
        assert one <= (chance <= 0.05)
        assert one >= (chance <= 0.05 / max(len(chances), 1))
