"""Naive Bayes: words decide, numbers that can be negative do not, and shares are kept."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from scipy import sparse
from scipy.special import softmax

from desktop_app.core.data.goal import Goal
from desktop_app.core.features.base import Answers
from desktop_app.core.learners.base import Task
from desktop_app.core.learners.members.naive_bayes import NaiveBayes, _levelled, _weights
from desktop_app.core.progress import Silent

TEXTS = Task(Goal.CATEGORY, 2, 4, 3, has_texts=True)


def fitted(features: Any, answers: Answers, settings: tuple[float, ...] = (0.1,)) -> tuple[Any, ...]:
    return NaiveBayes().fit(features, answers, TEXTS, settings, 0, Silent())


def test_takes_part_only_where_categories_are_told_from_texts() -> None:
    assert NaiveBayes().suits(TEXTS)
    assert not NaiveBayes().suits(Task(Goal.NUMBER, 0, 4, 3, has_texts=True))
    assert not NaiveBayes().suits(Task(Goal.CATEGORY, 2, 4, 3))


def test_a_word_of_one_class_speaks_for_it() -> None:
    words = sparse.csr_matrix([[1, 0, 0.5], [1, 0, 0.5], [0, 1, 0.5], [0, 1, 0.5]], dtype=np.float32)
    model = fitted(words, Answers(np.array([0, 0, 1, 1]), 2))[0]
    asked = sparse.csr_matrix([[1, 0, 0], [0, 1, 0], [0, 0, 1]], dtype=np.float32)
    np.testing.assert_array_equal(model.predict(asked).argmax(axis=1)[:2], [0, 1])
    assert model.predict(asked)[2, 0] == pytest.approx(0.5, abs=1e-6)


def test_less_is_said_the_more_is_added_to_the_counts() -> None:
    counts = np.array([[9.0, 1.0], [1.0, 9.0], [5.0, 5.0]])
    spoken = [np.abs(_weights(counts, added)).sum() for added in (0.01, 0.1, 1.0, 10.0)]
    assert spoken == sorted(spoken, reverse=True)
    np.testing.assert_allclose(_weights(counts, 1.0).sum(axis=1), 0, atol=1e-12)


def test_numbers_that_can_be_negative_have_no_weight() -> None:
    features = np.array([[1, 0, -1.5], [1, 0, -0.5], [0, 1, 0.5], [0, 1, 1.5]], np.float32)
    model = fitted(sparse.csr_matrix(features), Answers(np.array([0, 0, 1, 1]), 2))[0]
    np.testing.assert_array_equal(np.sign(model.weights[:, 0]), [-1, 1, 0])


def test_without_anything_to_count_shares_are_answered() -> None:
    features = sparse.csr_matrix(np.array([[-1.0], [0.5], [0.25], [0.25]], np.float32))
    model = fitted(features, Answers(np.array([0, 1, 1, 1]), 2))[0]
    np.testing.assert_allclose(model.predict(features), [[0.25, 0.75]] * 4, atol=1e-6)


def test_mean_probabilities_are_the_shares() -> None:
    scores = np.random.default_rng(0).normal(scale=3, size=(500, 3))
    shares = np.array([0.7, 0.2, 0.1])
    np.testing.assert_allclose(softmax(scores + _levelled(scores, shares), axis=1).mean(axis=0), shares, atol=1e-3)


@pytest.mark.parametrize("only", [0, 1])
def test_one_class_alone_is_always_answered(only: int) -> None:
    words = sparse.csr_matrix(np.eye(4, 3, dtype=np.float32))
    model = fitted(words, Answers(np.full(4, only), 2))[0]
    assert model.predict(words)[:, only].min() > 0.999
