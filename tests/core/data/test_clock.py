"""Times of day and durations: kept as they are written, and read as hours where a person wants that."""

from __future__ import annotations

import datetime as dt

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.data.clock import parse_hours
from desktop_app.core.data.convert import apply_reading, straight_type
from desktop_app.core.data.kinds import reading_as, recognise
from desktop_app.core.data.report import ColumnReading
from desktop_app.core.data.table import Kind
from tests.core.data.files import cells, opened

HOURS = {
    "9:30": 9.5,
    "09:30:36": 9.51,
    "1:14:39.6": 1 + 14 / 60 + 39.6 / 3600,
    "9:30 PM": 21.5,
    "9:30pm": 21.5,
    "12:15 a.m.": 0.25,
    "12:15 p.m.": 12.25,
    "下午2:15": 14.25,
    "上午 12:00": 0.0,
    "-1:30": -1.5,
    "26:00": 26.0,
    "7：05": 7 + 5 / 60,
}


@pytest.mark.parametrize(("text", "hours"), HOURS.items())
def test_hours(text, hours):
    assert parse_hours(pa.array([text]))[0].as_py() == pytest.approx(hours, abs=1e-9)


@pytest.mark.parametrize("text", ["9.30", "3:7", "9:61", "1:2:3", "12:30:61", "10:1a", "::", "2024-01-02 10:30", ""])
def test_other_texts_are_no_times(text):
    assert parse_hours(pa.array([text]))[0].as_py() is None


@given(st.integers(0, 99), st.integers(0, 59), st.integers(0, 59))
def test_every_time_is_read(hours, minutes, seconds):
    text = f"{hours}:{minutes:02}:{seconds:02}"
    assert parse_hours(pa.array([text]))[0].as_py() == pytest.approx(hours + minutes / 60 + seconds / 3600)


@pytest.mark.parametrize("name", ["start", "duration"])
def test_times_stay_as_they_are_written_and_are_told(name):
    texts = pa.array([f"{n % 12}:{n % 60:02}:{n * 7 % 60:02}" for n in range(200)] + [None, "NA"])
    found = recognise(name, texts)
    assert found.reading.kind is Kind.CATEGORY
    (doubt,) = found.doubts
    assert (doubt.notice.code, doubt.alternatives) == ("clock_times", ("kind=number",))
    assert "0:00:00" in doubt.notice.sentence().source.format(column=name, **doubt.notice.facts)
    assert apply_reading(texts, found.reading)[0].to_pylist() == [*texts.to_pylist()[:-1], None]


def test_as_a_number_they_are_hours_in_every_later_file_too():
    reading = reading_as(Kind.NUMBER, "start", pa.array(["9:30", "10:00", "14:45"] * 10))
    assert reading.clock
    assert straight_type(reading) is None
    assert ColumnReading.from_json(reading.to_json()) == reading
    values, unreadable = apply_reading(pa.array(["08:15:00", "8:15", "8.25", " ", "n/a", "soon"]), reading)
    assert values.to_pylist() == [8.25, 8.25, 8.25, None, None, None]
    assert unreadable == 1


def test_a_reading_stored_before_there_were_times_is_read():
    stored = ColumnReading("x", Kind.NUMBER).to_json()
    del stored["clock"]
    assert ColumnReading.from_json(stored) == ColumnReading("x", Kind.NUMBER)


def test_times_and_durations_of_parquet_are_written_like_times(tmp_path):
    durations = [dt.timedelta(hours=26, seconds=5), dt.timedelta(seconds=-90.25), None, dt.timedelta(0)]
    times = [dt.time(9, 30), dt.time(9, 30, 1, 250_000), None, dt.time(23, 0)]
    path = tmp_path / "times.parquet"
    pq.write_table(pa.table({"took": pa.array(durations), "at": pa.array(times)}), path)
    assert cells(opened(path)) == [
        ["26:00:05", "09:30:00"],
        ["-00:01:30.25", "09:30:01.250000"],
        [None, None],
        ["00:00:00", "23:00:00"],
    ]
