"""Scored rows as CSV text: whatever a cell holds, it comes back."""

from __future__ import annotations

import csv
import io
from datetime import datetime

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.scoring.writers import csv_lines

CELLS = st.one_of(st.none(), st.text(st.sampled_from('ab,"\n\r;\t 中é'), max_size=6))


@st.composite
def batches(draw):
    width, rows = draw(st.integers(1, 4)), draw(st.integers(0, 6))
    columns = [draw(st.lists(CELLS, min_size=rows, max_size=rows)) for _ in range(width)]
    return pa.record_batch([pa.array(column, pa.string()) for column in columns], [str(n) for n in range(width)])


def rows_of(text: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text.decode(), newline="")))


@given(batches(), st.integers(0, 3))
def test_every_cell_comes_back(batch, skipped):
    batch = batch.slice(skipped)
    expected = [[cell or "" for cell in row.values()] for row in batch.to_pylist()]
    assert rows_of(csv_lines(batch)) == expected


@pytest.mark.parametrize("mark", list('",\r\n'))
def test_a_mark_in_a_slice_that_is_not_written_changes_nothing(mark):
    batch = pa.record_batch([pa.array([f"a{mark}", "b", "c"]), pa.array(["d", "e", "f"])], ["x", "y"])
    assert csv_lines(batch.slice(1)) == b"b,e\nc,f\n"


@pytest.mark.parametrize("text", ["plain", 'a "quoted" word'])
def test_numbers_moments_and_flags_are_written_the_same_beside_any_text(text):
    moments = pa.array([datetime(2024, 2, 29), None], pa.timestamp("us"))
    columns = [pa.array([text, None]), pa.array([0.5, None]), pa.array([1, None]), pa.array([True, None]), moments]
    lines = rows_of(csv_lines(pa.record_batch(columns, list("abcde"))))
    assert lines == [[text, "0.5", "1", "true", "2024-02-29"], ["", "", "", "", ""]]
