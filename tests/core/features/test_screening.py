"""Features that say nothing are left out where rows are few, and the file computes the same ones."""

import numpy as np
import pytest

from desktop_app.core.data.table import Kind
from desktop_app.core.features.base import Answers, View, encoder_for
from desktop_app.core.features.matrix import fit_matrix
from desktop_app.core.features.raw import RawColumn, RawTable
from desktop_app.core.features.screening import FEW_ROWS, related
from tests.core.features.test_encoders import run_graph

ROWS = 120


def test_a_slope_and_a_hump_are_related_and_noise_is_not() -> None:
    rng = np.random.default_rng(0)
    values = rng.normal(size=ROWS)
    features = np.stack([np.exp(values), np.abs(values), rng.normal(size=ROWS), np.ones(ROWS)], axis=1)
    assert related(features, Answers(values, 0)).tolist() == [True, False, False, False]
    assert related(features[:, :3], Answers(np.square(values), 0)).tolist() == [True, True, False]


def test_each_class_counts() -> None:
    rng = np.random.default_rng(1)
    classes = np.arange(ROWS) % 4
    features = np.stack([classes == 3, rng.normal(size=ROWS)], axis=1).astype(np.float32)
    assert related(features, Answers(classes, 4)).tolist() == [True, False]


@pytest.fixture(name="dates")
def dates_fixture() -> tuple[RawColumn, Answers]:
    rng = np.random.default_rng(2)
    days = np.sort(rng.choice(np.arange(15_000, 17_000), 4 * FEW_ROWS)).astype(np.float32)
    rng.shuffle(days)
    weekday = (days.astype(np.int64) + 3) % 7
    column = RawColumn.of_arrays("d", Kind.DATE, {"d:day": days, "d:second": np.zeros(len(days), np.float32)})
    return column, Answers((weekday >= 5).astype(np.int64), 2)


def test_trees_of_few_rows_see_only_the_parts_of_a_date_that_matter(dates: tuple[RawColumn, Answers]) -> None:
    column, answers = dates
    rows = np.arange(200)
    few = encoder_for(Kind.DATE).fit(column.take(rows), answers.take(rows), View.TREE)
    assert few.parts == ("day", "weekday")
    assert few.width == few.transform(column).shape[1] == len(few.meanings())
    assert encoder_for(Kind.DATE).fit(column, answers, View.TREE).width == 5
    assert encoder_for(Kind.DATE).fit(column.take(rows), answers.take(rows), View.PLAIN).width == 5


def test_the_file_computes_the_same_parts_of_a_date(dates: tuple[RawColumn, Answers]) -> None:
    column, answers = dates[0].take(np.arange(200)), dates[1].take(np.arange(200))
    table = RawTable((column,), 200)
    matrix, _ = fit_matrix(table, answers, View.TREE, np.random.default_rng(0))
    np.testing.assert_array_equal(run_graph(matrix, table), matrix.transform(table))


def test_few_texts_give_trees_few_components() -> None:
    rng = np.random.default_rng(3)
    words = np.array([f"word{number}" for number in range(60)])
    texts = np.array([" ".join(rng.choice(words, 6)) + (" good" * (row % 2)) for row in range(2 * FEW_ROWS)], object)
    answers = Answers(np.arange(len(texts)) % 2, 2)
    column = RawColumn.of_arrays("t", Kind.TEXT, {"t": texts})
    few = encoder_for(Kind.TEXT).fit(column.take(np.arange(100)), answers.take(np.arange(100)), View.TREE)
    assert 1 <= few.width <= 4
    assert encoder_for(Kind.TEXT).fit(column, answers, View.TREE).width == 24
