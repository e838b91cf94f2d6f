"""Raw cells become the same values however a later file writes them."""

from __future__ import annotations

import datetime as dt

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.data.convert import apply_reading, arrow_type, convert, examples
from desktop_app.core.data.kinds import recognise
from desktop_app.core.data.report import ColumnReading
from desktop_app.core.data.table import Kind

RAW = {
    "texts": pa.array(["1", " 2.5 ", "", None, "x", "NA", "2024-01-31", "yes"]),
    "whole": pa.array([1, 2, None]),
    "floats": pa.array([1.0, 2.5, None, float("nan"), float("inf")]),
    "bools": pa.array([True, False, None]),
    "moments": pa.array([dt.datetime(2024, 1, 31), dt.datetime(2024, 1, 31, 12, 30), None]),
    "nothing": pa.nulls(3, pa.string()),
    "no rows": pa.array([], pa.string()),
}


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.IMAGE])
@pytest.mark.parametrize("raw", RAW.values(), ids=RAW.keys())
def test_every_type_becomes_every_kind(raw, kind):
    values, unreadable = apply_reading(raw, ColumnReading("x", kind))
    assert values.type == arrow_type(kind)
    assert len(values) == len(raw)
    assert 0 <= unreadable <= len(raw)
    chunked, again = apply_reading(pa.chunked_array([raw, raw]), ColumnReading("x", kind))
    assert chunked.to_pylist() == values.to_pylist() * 2
    assert again == 2 * unreadable


def test_numbers_count_what_cannot_be_read():
    reading = ColumnReading("x", Kind.NUMBER, missing=("na", "unknown"))
    converted = convert(pa.array(["1", "NA", "", " ", "Unknown", "x", "x", "inf", "1e300", None]), reading)
    assert converted.values.to_pylist() == [1.0] + [None] * 9
    assert (converted.unreadable, converted.infinite, converted.words) == (2, 2, 2)


def test_examples_of_what_cannot_be_read():
    reading = ColumnReading("x", Kind.NUMBER, missing=("NA",))
    raw = pa.array(["1", "x", "NA", "y", "x", "z", "u"])
    assert examples(raw, convert(raw, reading), reading) == ("x", "y", "z")


@pytest.mark.parametrize(
    "raw",
    [
        pa.array(["1", "0", None]),
        pa.array(["1.0", "0.0", ""]),
        pa.array([" 1", "0 ", " "]),
        pa.array([1, 0, None]),
        pa.array([1.0, 0.0, float("nan")]),
        pa.array([True, False, None]),
    ],
)
def test_labels_that_are_numbers_are_spelled_one_way(raw):
    reading = ColumnReading("x", Kind.YES_NO, numeric_text=True, levels=("0", "1"))
    assert apply_reading(raw, reading) == (pa.array(["1", "0", None]), 0)
    category = ColumnReading("x", Kind.CATEGORY, numeric_text=True)
    if not pa.types.is_boolean(raw.type):
        assert apply_reading(raw, category)[0].to_pylist() == ["1", "0", None]


@pytest.mark.parametrize("raw", [["Yes", "No"], ["YES", " no"], ["y", "n"], ["TRUE", "false"], ["1", "0"]])
def test_yes_and_no_in_other_words(raw):
    reading = ColumnReading("x", Kind.YES_NO, levels=("No", "Yes"))
    assert apply_reading(pa.array(raw), reading)[0].to_pylist() == ["Yes", "No"]
    assert apply_reading(pa.array(["maybe"]), reading)[0].to_pylist() == ["maybe"]


def test_other_two_levels_take_no_other_words():
    reading = ColumnReading("x", Kind.YES_NO, levels=("good", "bad"))
    assert apply_reading(pa.array(["good", "BAD", "yes", "1"]), reading)[0].to_pylist() == ["good", "bad", "yes", "1"]


def test_whole_numbers_stay_exact_as_names():
    reading = ColumnReading("x", Kind.ID, numeric_text=True)
    assert apply_reading(pa.array(["570306133677760513"]), reading)[0].to_pylist() == ["570306133677760513"]
    assert apply_reading(pa.array([570306133677760513]), reading)[0].to_pylist() == ["570306133677760513"]


def test_dates_of_any_source_are_the_same_moment():
    reading = ColumnReading("x", Kind.DATE, date_format="%d.%m.%Y")
    expected = [dt.datetime(2024, 1, 31), None]
    assert apply_reading(pa.array(["31.01.2024", ""]), reading)[0].to_pylist() == expected
    assert apply_reading(pa.array([dt.datetime(2024, 1, 31), None]), reading)[0].to_pylist() == expected
    assert apply_reading(pa.array([dt.date(2024, 1, 31), None]), reading)[0].to_pylist() == expected
    assert apply_reading(pa.array(["soon", "31.02.2024"]), reading)[1] == 2


def test_categories_are_kept_exactly():
    reading = ColumnReading("x", Kind.CATEGORY, missing=("NA",))
    assert apply_reading(pa.array([" a", "a", "none", "NA", " NA ", "  "]), reading)[0].to_pylist() == [
        " a",
        "a",
        "none",
        None,
        None,
        None,
    ]


@given(st.lists(st.sampled_from(["", "NA", "0", "1", "-2.5", "1e3", "yes", "no", "a b c d", "2024-01-02", "🙂", "½"])))
def test_recognised_readings_never_lose_more_than_they_say(texts):
    raw = pa.array(texts, pa.string())
    found = recognise("x", raw)
    values, unreadable = apply_reading(raw, found.reading)
    empty = sum(text in ("", "NA") for text in texts)
    assert values.null_count == empty + unreadable


@given(st.lists(st.one_of(st.none(), st.integers(-(2**24), 2**24)), min_size=1))
def test_text_and_number_give_the_same_values(numbers):
    texts = pa.array([None if number is None else str(number) for number in numbers], pa.string())
    raw = pa.array(numbers, pa.int64())
    reading = recognise("x", texts).reading
    assert apply_reading(texts, reading)[0].to_pylist() == apply_reading(raw, reading)[0].to_pylist()
