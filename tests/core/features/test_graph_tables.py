"""Tables of numbers take one or two bytes a number where that says exactly the same."""

from __future__ import annotations

from typing import Any

import numpy as np
import onnxruntime
import pytest

from desktop_app.core.features.graph import GraphBuilder, Steps, in_steps, is_half

RNG = np.random.default_rng(0)
PLAIN = RNG.normal(size=(40, 8)).astype(np.float32)
HALF = PLAIN.astype(np.float16).astype(np.float32)
BYTE = Steps.nearest(PLAIN * np.float32(10.0) ** RNG.integers(-5, 5, 8).astype(np.float32)).table


def product(table: np.ndarray, rows: np.ndarray) -> tuple[np.ndarray, Any]:
    """Return what a graph gives that multiplies by `table`, and the stored tensors of it."""
    graph = GraphBuilder()
    given = graph.input("x", np.float32, ("rows", table.shape[0]))
    answer = graph.add("MatMul", given, graph.constant(table))
    graph.output("y", answer, np.float32, ["rows", table.shape[1]])
    model = graph.model({})
    session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    return session.run(None, {"x": rows})[0], list(model.graph.initializer)


@pytest.mark.parametrize(("table", "bytes_each"), [(PLAIN, 4), (HALF, 2), (BYTE, 1)], ids=["plain", "half", "byte"])
def test_a_table_is_stored_in_the_fewest_bytes_that_hold_it(table: np.ndarray, bytes_each: int) -> None:
    found, stored = product(table, np.eye(len(table), dtype=np.float32))
    np.testing.assert_array_equal(found, table)
    assert max(len(tensor.raw_data) for tensor in stored) == bytes_each * table.size


def test_a_small_table_stays_as_it_is() -> None:
    _, stored = product(HALF[:3], np.eye(3, dtype=np.float32))
    assert [len(tensor.raw_data) for tensor in stored] == [4 * HALF[:3].size]


def test_one_table_is_unpacked_once_for_two_branches() -> None:
    graph = GraphBuilder()
    given = graph.input("x", np.float32, ("rows", 40))
    choice = graph.input("first", np.bool_, (1,))
    answer = graph.either(
        choice,
        lambda: graph.add("MatMul", given, graph.constant(HALF)),
        lambda: graph.add("Neg", graph.add("MatMul", given, graph.constant(HALF))),
    )
    graph.output("y", answer, np.float32, ["rows", 8])
    session = onnxruntime.InferenceSession(graph.model({}).SerializeToString(), providers=["CPUExecutionProvider"])
    rows = np.eye(40, dtype=np.float32)
    first, second = (session.run(None, {"x": rows, "first": np.array([which])})[0] for which in (True, False))
    np.testing.assert_array_equal(first, HALF)
    np.testing.assert_array_equal(second, -HALF)


@pytest.mark.parametrize(
    "table",
    [
        np.zeros((40, 8), np.float32),
        np.full((40, 8), np.float32(1e-45)),
        np.full((40, 8), np.float32(3e38)),
        np.full((40, 8), np.nan, np.float32),
        np.full((40, 8), np.inf, np.float32),
    ],
    ids=["zeros", "smallest", "largest", "nan", "infinite"],
)
def test_odd_tables_are_held_exactly(table: np.ndarray) -> None:
    graph = GraphBuilder()
    graph.output("y", graph.add("Identity", graph.constant(table)), np.float32, list(table.shape))
    graph.input("x", np.float32)
    session = onnxruntime.InferenceSession(graph.model({}).SerializeToString(), providers=["CPUExecutionProvider"])
    np.testing.assert_array_equal(session.run(None, {"x": np.zeros((1, 1), np.float32)})[0], table)


def test_steps_are_found_again_whatever_the_size_of_the_numbers() -> None:
    for _ in range(100):
        table = (RNG.normal(size=(50, 6)) * 10.0 ** RNG.uniform(-20, 20, 6)).astype(np.float32)
        assert in_steps(table) is None
        again = in_steps(Steps.nearest(table).table)
        assert again is not None
        np.testing.assert_array_equal(again.table, Steps.nearest(table).table)


def test_what_float16_cannot_hold_is_not_half() -> None:
    assert is_half(HALF)
    assert not is_half(PLAIN)
    assert not is_half(np.full(300, 1e6, np.float32))
    assert not is_half(np.full(300, np.nan, np.float32))
