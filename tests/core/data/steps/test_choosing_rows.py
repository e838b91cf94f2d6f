"""Rows are chosen, ordered and compared as a person expects."""

from __future__ import annotations

import pytest

from desktop_app.core.data.steps.base import BadStep
from desktop_app.core.data.steps.conditions import BadCondition, Condition, Test
from desktop_app.core.data.steps.duplicates import RemoveDuplicates, RemoveSimilar
from desktop_app.core.data.steps.rows import FilterRows, SampleRows, SortRows
from tests.core.data.steps.answers import C, N, T, after, rows_kept
from tests.core.data.steps.tables import cells, people, table


@pytest.mark.parametrize(
    ("condition", "kept"),
    [
        (Condition("age", Test.EQUALS, (34,)), ["a-1", "a-1"]),
        (Condition("age", Test.EQUALS, ("34",)), ["a-1", "a-1"]),
        (Condition("age", Test.DIFFERS, (34,)), ["b-2", "d-4", "e-5"]),
        (Condition("age", Test.LESS, (34,)), ["e-5"]),
        (Condition("age", Test.AT_MOST, (34,)), ["a-1", "a-1", "e-5"]),
        (Condition("age", Test.MORE, (34,)), ["d-4"]),
        (Condition("age", Test.BETWEEN, (20, 34)), ["a-1", "a-1", "e-5"]),
        (Condition("age", Test.ONE_OF, (20, 70)), ["d-4", "e-5"]),
        (Condition("age", Test.NONE_OF, (20, 70)), ["a-1", "b-2", "a-1"]),
        (Condition("age", Test.MISSING), ["b-2"]),
        (Condition("age", Test.PRESENT), ["a-1", "a-1", "d-4", "e-5"]),
        (Condition("city", Test.EQUALS, ("Oslo",)), ["a-1", "a-1"]),
        (Condition("city", Test.CONTAINS, ("slo",)), ["a-1", "b-2", "a-1"]),
        (Condition("city", Test.LACKS, ("slo",)), ["d-4", "e-5"]),
        (Condition("id", Test.STARTS, ("a",)), ["a-1", "a-1"]),
        (Condition("id", Test.ENDS, ("-2",)), ["b-2"]),
        (Condition("joined", Test.EQUALS, ("2025-01-02",)), ["b-2", "a-1"]),
        (Condition("joined", Test.MORE, ("2025-01-02",)), ["d-4"]),
        (Condition("joined", Test.AT_MOST, ("2025-01-02",)), ["a-1", "b-2", "a-1"]),
        (Condition("joined", Test.AT_LEAST, ("2025-01-02 08:30:00",)), ["b-2", "a-1", "d-4"]),
        (Condition("joined", Test.LESS, ("2025-01-02 08:30:01",)), ["a-1", "b-2", "a-1"]),
    ],
)
def test_conditions(condition, kept):
    assert rows_kept(condition) == kept
    everyone = cells(people(), "id")
    assert len(rows_kept(condition, remove=True)) == len(everyone) - len(kept)


def test_conditions_together():
    old, oslo = Condition("age", Test.MORE, (30,)), Condition("city", Test.EQUALS, ("Oslo",))
    assert rows_kept(old, oslo) == ["a-1", "a-1"]
    assert rows_kept(old, oslo, meet="any") == ["a-1", "a-1", "d-4"]


def test_codes_that_are_numbers_have_an_order():
    step = FilterRows((Condition("code", Test.AT_LEAST, (9,)),))
    assert after(step, "code", code=(C, ["1", "10", "9", "x", None])) == ["10", "9"]


@pytest.mark.parametrize(
    "condition",
    [
        Condition("age", Test.MORE, ("old",)),
        Condition("joined", Test.EQUALS, ("soon",)),
        Condition("city", Test.LESS, ("Rome",)),
    ],
)
def test_conditions_that_make_no_sense(condition):
    with pytest.raises(BadCondition):
        rows_kept(condition)


def test_a_condition_without_a_value():
    with pytest.raises(BadCondition):
        Condition("age", Test.BETWEEN, (1,))
    with pytest.raises(BadStep):
        FilterRows(())


def test_sorting_puts_missing_last():
    assert after(SortRows(("x",)), "x", x=(N, [2.0, None, 1.0])) == [1.0, 2.0, None]
    assert after(SortRows(("x",), descending=True), "x", x=(N, [2.0, None, 3.0])) == [3.0, 2.0, None]
    assert after(SortRows(("x",), descending=True), "x", x=(C, ["b", None, "c", "a"])) == ["c", "b", "a", None]
    by_two = SortRows(("a", "b")).apply(table(a=(C, ["y", "x", "x"]), b=(N, [1.0, 3.0, 2.0])))
    assert cells(by_two) == {"a": ["x", "x", "y"], "b": [2.0, 3.0, 1.0]}


def test_a_sample_is_the_same_every_time():
    many = table(x=(N, [float(i) for i in range(100)]))
    first = cells(SampleRows(10, seed=3).apply(many), "x")
    assert first == cells(SampleRows(10, seed=3).apply(many), "x") == sorted(first)
    assert first != cells(SampleRows(10, seed=4).apply(many), "x")
    assert SampleRows(1000).apply(many) is many


def test_duplicates():
    assert cells(RemoveDuplicates(("city",)).apply(people()), "id") == ["a-1", "b-2", "d-4", "e-5"]
    assert cells(RemoveDuplicates(("city",), "last").apply(people()), "id") == ["b-2", "a-1", "d-4", "e-5"]
    twice = table(a=(N, [1.0, 1.0, None, None, 2.0]), b=(C, ["x", "x", None, None, "x"]))
    assert cells(RemoveDuplicates().apply(twice)) == {"a": [1.0, None, 2.0], "b": ["x", None, "x"]}


def test_similar_rows_but_never_other_figures():
    names = [
        "Anna Schmidt",
        "Anna Schmitt",
        "anna  schmidt",
        "Item 12345678",
        "Item 12345679",
        None,
        None,
        "北京大学",
        "北京 大学",
    ]
    kept = after(RemoveSimilar(("who",), 90), "who", who=(T, names))
    assert kept == ["Anna Schmidt", "Item 12345678", "Item 12345679", None, None, "北京大学"]
