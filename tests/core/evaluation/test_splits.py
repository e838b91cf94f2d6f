"""No row is learned from and judged at once, and every part looks like the whole."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.evaluation.splits import fold_numbers, hold_out, strata, subsample
from desktop_app.core.features.base import Answers

CLASSES = st.lists(st.integers(0, 3), min_size=8, max_size=200).map(lambda v: Answers(np.array(v), 4))
NUMBERS = st.lists(st.floats(-1e6, 1e6), min_size=8, max_size=200).map(lambda v: Answers(np.array(v), 0))
ANSWERS = st.one_of(CLASSES, NUMBERS)
SEEDS = st.integers(0, 2**32 - 1).map(np.random.default_rng)


@given(ANSWERS, st.integers(2, 5), SEEDS)
def test_folds_are_even_and_in_proportion(answers: Answers, folds: int, rng: np.random.Generator) -> None:
    numbers = fold_numbers(answers, folds, rng)
    assert set(numbers) <= set(range(folds))
    sizes = np.bincount(numbers, minlength=folds)
    assert sizes.max() - sizes.min() <= 1
    for group in np.unique(strata(answers)):
        inside = np.bincount(numbers[strata(answers) == group], minlength=folds)
        assert inside.max() - inside.min() <= 1


@given(ANSWERS, st.sampled_from([0.2, 0.3, 0.5]), SEEDS)
def test_held_out_rows_are_never_learned_from(answers: Answers, share: float, rng: np.random.Generator) -> None:
    learned, kept = hold_out(answers, share, rng)
    assert not set(learned) & set(kept)
    assert sorted([*learned, *kept]) == list(range(len(answers.values)))
    assert abs(len(kept) - len(answers.values) / round(1 / share)) <= 1


@given(ANSWERS, st.integers(4, 250), SEEDS)
def test_a_subsample_has_no_row_twice_and_is_not_too_large(
    answers: Answers, rows: int, rng: np.random.Generator
) -> None:
    chosen = subsample(answers, rows, rng)
    assert len(chosen) == min(rows, len(answers.values))
    assert (np.diff(chosen) > 0).all()


def test_a_subsample_keeps_rare_classes() -> None:
    values = np.zeros(50_000, np.int64)
    values[:12] = 1
    chosen = subsample(Answers(values, 2), 500, np.random.default_rng(0))
    assert len(chosen) == 500
    assert values[chosen].sum() == 10


def test_a_subsample_is_in_proportion() -> None:
    values = np.repeat([0, 1, 2], [6_000, 3_000, 1_000])
    chosen = subsample(Answers(values, 3), 1_000, np.random.default_rng(0))
    assert np.abs(np.bincount(values[chosen]) - [600, 300, 100]).max() <= 1


def test_the_same_seed_deals_the_same_folds_and_another_seed_others() -> None:
    answers = Answers(np.arange(100) % 2, 2)
    first, same, other = (fold_numbers(answers, 5, np.random.default_rng(seed)) for seed in (1, 1, 2))
    assert (first == same).all()
    assert (first != other).any()
