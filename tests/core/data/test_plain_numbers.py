"""The quick way to read undecorated numbers gives what the careful way gives."""

from __future__ import annotations

import pyarrow as pa
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.data.convert import convert
from desktop_app.core.data.numbers import MISSING_WORDS
from desktop_app.core.data.report import ColumnReading
from desktop_app.core.data.table import Kind

CELLS = st.one_of(
    st.none(),
    st.floats().map(repr),
    st.integers().map(str),
    st.sampled_from(
        ["", " ", "\u00a0", " 12 ", "+3", ".5", "7.", "1e400", "-0", "nan", "inf", "NA", "x", "1,5", "0x1A"]
    ),
)


def read(cells: list[str | None], missing: tuple[str, ...]) -> tuple[list[float | None], int, int]:
    reading = ColumnReading("a", Kind.NUMBER, missing=missing)
    converted = convert(pa.array(cells, pa.string()), reading)
    return converted.values.to_pylist(), converted.unreadable, converted.infinite


@given(st.lists(CELLS, max_size=8))
def test_quick_and_careful_agree(cells):
    # A word for "missing" that is itself a number asks for the careful way.
    assert read(cells, MISSING_WORDS) == read(cells, (*MISSING_WORDS, "123454321"))


def test_a_number_that_means_missing_stays_missing():
    values, _, _ = read(["1", "-999"], ("-999",))
    assert values == [1.0, None]
