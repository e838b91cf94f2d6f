"""Every encoder answers in the graph as it does in Python, on rows it knows and on rows it does not."""

from __future__ import annotations

import datetime

import numpy as np
import onnxruntime
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.data.goal import Goal
from desktop_app.core.data.table import Kind
from desktop_app.core.export.parity import probe_rows
from desktop_app.core.features.base import View
from desktop_app.core.features.graph import GraphBuilder
from desktop_app.core.features.kinds.category import FittedCategory
from desktop_app.core.features.kinds.date import civil
from desktop_app.core.features.kinds.text import TextEncoder
from desktop_app.core.features.matrix import FittedMatrix, fit_matrix
from desktop_app.core.features.raw import RawColumn, RawTable, input_names
from tests.core.questions import question

GOALS = [(Goal.CATEGORY, 2), (Goal.CATEGORY, 4), (Goal.NUMBER, 0)]


def run_graph(matrix: FittedMatrix, table: RawTable) -> np.ndarray:
    graph = GraphBuilder()
    for column in table.columns:
        for name in input_names(column.name, column.kind):
            graph.input(name, np.float32 if column.kind in (Kind.NUMBER, Kind.DATE) else str)
    graph.output("features", matrix.to_onnx(graph), np.float32, ["rows", matrix.width])
    model = graph.model({}).SerializeToString()
    session = onnxruntime.InferenceSession(model, providers=["CPUExecutionProvider"])
    return np.asarray(session.run(None, table.feeds())[0])


@pytest.mark.parametrize("view", list(View))
@pytest.mark.parametrize(("goal", "classes"), GOALS)
def test_graph_equals_python_on_odd_rows(goal: Goal, classes: int, view: View) -> None:
    asked = question(goal, classes)
    matrix, _ = fit_matrix(asked.table, asked.answers, view, np.random.default_rng(0))
    probe = probe_rows(asked.table)
    expected = matrix.transform(probe)
    dense = expected.toarray() if hasattr(expected, "toarray") else expected
    np.testing.assert_allclose(run_graph(matrix, probe), dense, rtol=1e-5, atol=2e-6)


@pytest.mark.parametrize("view", list(View))
def test_features_are_finite_even_where_everything_is_missing(view: View) -> None:
    asked = question(Goal.CATEGORY)
    matrix, features = fit_matrix(asked.table, asked.answers, view, np.random.default_rng(0))
    for found in (features, matrix.transform(probe_rows(asked.table))):
        dense = found.toarray() if hasattr(found, "toarray") else found
        assert np.isfinite(dense).all()
        assert dense.shape[1] == matrix.width


def test_training_rows_get_target_codes_of_other_folds() -> None:
    rng = np.random.default_rng(1)
    strings = np.array([f"only {n}" for n in range(200)], dtype=object)
    column = RawColumn.of_arrays("c", Kind.CATEGORY, {"c": strings})
    asked = question(Goal.CATEGORY, rows=200)
    table = RawTable((column,), 200)
    matrix, features = fit_matrix(table, asked.answers, View.TREE, rng)
    codes = features[:, -1]
    # Every level occurs once: a code that had seen its own row would tell the answer apart.
    assert abs(np.corrcoef(codes, asked.answers.values)[0, 1]) < 0.35
    assert len(np.unique(matrix.transform(table)[:, -1])) == 2


def test_unseen_levels_share_the_first_row_of_the_table() -> None:
    fitted = FittedCategory("c", ("", "a"), np.array([[9.0], [1.0], [2.0]], dtype=np.float32))
    column = RawColumn.of_arrays("c", Kind.CATEGORY, {"c": np.array(["a", "", "new"], dtype=object)})
    assert fitted.transform(column)[:, 0].tolist() == [2.0, 1.0, 9.0]


@given(st.dates(min_value=datetime.date(2, 1, 1), max_value=datetime.date(9990, 12, 31)))
def test_calendar_parts_equal_the_calendar(date: datetime.date) -> None:
    days = np.array([(date - datetime.date(1970, 1, 1)).days])
    year, month, day, weekday = (int(part[0]) for part in civil(days))
    assert (year, month, day, weekday) == (date.year, date.month, date.day, date.weekday())


@given(st.lists(st.text(max_size=30), min_size=4, max_size=20))
def test_any_text_has_the_same_features_in_graph_and_python(texts: list[str]) -> None:
    clean = np.array([text.replace("\x00", "").encode("utf-8", "ignore").decode() for text in texts], dtype=object)
    column = RawColumn.of_arrays("t", Kind.TEXT, {"t": np.concatenate([clean, clean])})
    asked = question(Goal.CATEGORY, rows=2 * len(clean))
    matrix = FittedMatrix(View.LINEAR, (TextEncoder().fit(column, asked.answers, View.LINEAR),))
    if matrix.width == 0:
        return
    table = RawTable((column,), 2 * len(clean))
    np.testing.assert_allclose(run_graph(matrix, table), matrix.transform(table).toarray(), atol=2e-6)


def test_case_is_joined_without_lower_casing() -> None:
    texts = np.array(["GOOD food", "good food", "Good food", "bad food", "BAD food", "fine"], dtype=object)
    column = RawColumn.of_arrays("t", Kind.TEXT, {"t": texts})
    fitted = TextEncoder().fit(column, question(Goal.CATEGORY, rows=6).answers, View.LINEAR)
    words = next(v for v in fitted.vocabularies if v.unit == "word")
    assert words.pool[("good",)] == words.pool[("GOOD",)] == words.pool[("Good",)]
