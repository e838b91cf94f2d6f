"""Features made of several columns are the same bits in Python and in the file, and wrong arithmetic is a gap."""

from __future__ import annotations

import numpy as np
import onnxruntime
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from desktop_app.core.data.goal import Goal
from desktop_app.core.data.table import Kind
from desktop_app.core.export.parity import probe_rows
from desktop_app.core.features.base import Answers, View
from desktop_app.core.features.derived import AgainstGroup, Derived, Way
from desktop_app.core.features.graph import GraphBuilder
from desktop_app.core.features.matrix import fit_matrix
from desktop_app.core.features.raw import RawColumn, RawTable, input_names
from desktop_app.core.notices import NOTICES
from desktop_app.core.text import render
from tests.core.questions import question

NAN, INF = np.nan, np.inf
ARITHMETIC = (Way.RATIO, Way.DIFFERENCE, Way.SUM, Way.PRODUCT)


def number(name: str, values: object) -> RawColumn:
    return RawColumn(name, Kind.NUMBER, {name: np.array(values, dtype=np.float32)})


def date(name: str, days: list[float], seconds: list[float]) -> RawColumn:
    parts = (np.array(days, dtype=np.float32), np.array(seconds, dtype=np.float32))
    return RawColumn(name, Kind.DATE, dict(zip(input_names(name, Kind.DATE), parts, strict=True)))


def group(name: str, values: list[str]) -> RawColumn:
    return RawColumn.of_arrays(name, Kind.CATEGORY, {name: np.array(values, dtype=object)})


def table_of(*columns: RawColumn) -> RawTable:
    return RawTable(columns, len(next(iter(columns[0].arrays.values()))))


def in_graph(proposal: Derived, learned: RawTable, asked: RawTable) -> np.ndarray:
    """Return what the graph of the feature, learned from some rows, answers for others."""
    graph = GraphBuilder()
    for column in asked.columns:
        for name in input_names(column.name, column.kind):
            graph.input(name, np.float32 if column.kind in (Kind.NUMBER, Kind.DATE) else str)
    graph.output("feature", proposal.fit(learned).to_onnx(graph), np.float32, ["rows", 1])
    model = graph.model({}).SerializeToString()
    session = onnxruntime.InferenceSession(model, providers=["CPUExecutionProvider"])
    return np.asarray(session.run(None, asked.feeds())[0])[:, 0]


def in_python(proposal: Derived, learned: RawTable, asked: RawTable) -> np.ndarray:
    made = proposal.fit(learned)
    return made.transform(asked).arrays[made.name]


@pytest.mark.parametrize(
    ("way", "expected"),
    [
        (Way.RATIO, [2.0, NAN, NAN, NAN, NAN, NAN, NAN, 0.0]),
        (Way.DIFFERENCE, [3.0, 5.0, NAN, NAN, NAN, NAN, 1e30, -5.0]),
        (Way.SUM, [9.0, 5.0, NAN, NAN, NAN, NAN, 1e30, 5.0]),
        (Way.PRODUCT, [18.0, 0.0, NAN, NAN, NAN, NAN, 1e20, 0.0]),
    ],
)
def test_missing_operands_and_impossible_results_are_gaps(way: Way, expected: list[float]) -> None:
    table = table_of(number("a", [6, 5, NAN, 5, 5, INF, 1e30, 0]), number("b", [3, 0, 2, NAN, INF, INF, 1e-10, 5]))
    proposal = Derived(way, "a", "b")
    found = in_python(proposal, table, table)
    np.testing.assert_array_equal(found, np.array(expected, dtype=np.float32))
    np.testing.assert_array_equal(in_graph(proposal, table, table), found)


@settings(max_examples=25, deadline=None)
@given(
    arrays.arrays(np.float32, (30, 2), elements=st.floats(width=32, allow_subnormal=False)),
    st.sampled_from(ARITHMETIC),
)
def test_arithmetic_is_the_same_to_the_last_bit(values: np.ndarray, way: Way) -> None:
    table = table_of(number("a", values[:, 0]), number("b", values[:, 1]))
    proposal = Derived(way, "a", "b")
    np.testing.assert_array_equal(in_graph(proposal, table, table), in_python(proposal, table, table))


def test_days_between_two_dates() -> None:
    table = table_of(
        date("booked", [100, 100, NAN, 100, 1e30, INF], [0, 43_200, NAN, 0, 0, 0]),
        date("arrived", [107, 107, 107, NAN, 100, 100], [0, 0, 0, NAN, NAN, 0]),
    )
    proposal = Derived(Way.DAYS, "booked", "arrived")
    found = in_python(proposal, table, table)
    np.testing.assert_array_equal(found, np.array([7, 6.5, NAN, NAN, 100 - 2_932_000, NAN], dtype=np.float32))
    np.testing.assert_array_equal(in_graph(proposal, table, table), found)
    assert proposal.name == "arrived − booked"


@pytest.mark.parametrize("way", [Way.GROUP_DIFFERENCE, Way.GROUP_RATIO])
def test_an_unseen_group_is_compared_with_all_rows(way: Way) -> None:
    learned = table_of(number("pay", [10, 20, 40, 50, NAN]), group("town", ["A", "A", "B", "B", "C"]))
    asked = table_of(number("pay", [30, 90, 30, 30, NAN]), group("town", ["A", "B", "C", "北", "A"]))
    averages = np.array([15, 45, 30, 30, 15], dtype=np.float32)
    pay = asked.columns[0].arrays["pay"]
    expected = pay / averages if way is Way.GROUP_RATIO else pay - averages
    proposal = Derived(way, "pay", "town")
    found = in_python(proposal, learned, asked)
    np.testing.assert_array_equal(found, expected)
    np.testing.assert_array_equal(in_graph(proposal, learned, asked), found)


def test_one_number_far_out_does_not_move_its_group() -> None:
    values = [*np.linspace(0, 10, 200), 1e30]
    table = table_of(number("pay", values), group("town", ["A"] * 201))
    made = Derived(Way.GROUP_DIFFERENCE, "pay", "town").fit(table)
    assert isinstance(made, AgainstGroup)
    assert abs(float(made.averages.table[1, 0]) - 5) < 1e27


def test_a_group_without_any_number_is_a_gap_and_no_error() -> None:
    table = table_of(number("pay", [NAN, NAN]), group("town", ["A", ""]))
    proposal = Derived(Way.GROUP_RATIO, "pay", "town")
    assert np.isnan(in_python(proposal, table, table)).all()
    assert np.isnan(in_graph(proposal, table, table)).all()


PROPOSALS = (
    Derived(Way.RATIO, "number", "with gaps"),
    Derived(Way.PRODUCT, "with gaps", "number"),
    Derived(Way.GROUP_DIFFERENCE, "number", "城市"),
    Derived(Way.GROUP_RATIO, "with gaps", "many"),
    Derived(Way.DAYS, "date", "date"),
)


@pytest.mark.parametrize("view", list(View))
def test_a_matrix_with_derived_and_unused_columns_is_written_as_it_answers(view: View) -> None:
    asked = question(Goal.CATEGORY)
    unused = {"number", "review 😀"}
    rng = np.random.default_rng(0)
    matrix, features = fit_matrix(asked.table, asked.answers, view, rng, PROPOSALS, unused)
    assert features.shape == (asked.table.rows, matrix.width)
    probe = probe_rows(asked.table)
    graph = GraphBuilder()
    for column in asked.table.columns:
        for name in input_names(column.name, column.kind):
            graph.input(name, np.float32 if column.kind in (Kind.NUMBER, Kind.DATE) else str)
    graph.output("features", matrix.to_onnx(graph), np.float32, ["rows", matrix.width])
    model = graph.model({}).SerializeToString()
    session = onnxruntime.InferenceSession(model, providers=["CPUExecutionProvider"])
    found = session.run(None, probe.feeds())[0]
    expected = matrix.transform(probe)
    assert np.isfinite(expected).all()
    np.testing.assert_allclose(found, expected, rtol=1e-5, atol=2e-6)


def test_group_averages_are_learned_from_the_rows_given() -> None:
    table = table_of(number("pay", np.arange(40)), group("town", ["A", "B"] * 20))
    answers = Answers(np.zeros(40), 0)
    proposal = Derived(Way.GROUP_DIFFERENCE, "pay", "town")
    rng = np.random.default_rng(0)
    first = fit_matrix(table.take(np.arange(20)), answers.take(np.arange(20)), View.TREE, rng, [proposal])[0]
    second = fit_matrix(table.take(np.arange(20, 40)), answers.take(np.arange(20)), View.TREE, rng, [proposal])[0]
    assert first.transform(table)[0, -1] - second.transform(table)[0, -1] == pytest.approx(20)


@pytest.mark.parametrize("proposal", PROPOSALS, ids=lambda proposal: proposal.name)
def test_every_feature_is_told_in_words(proposal: Derived) -> None:
    notice = proposal.notice()
    text = render(notice.sentence())
    assert notice.code in NOTICES
    assert "{" not in text
    assert all(parent in text for parent in proposal.parents)
