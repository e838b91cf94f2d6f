"""Numbers and dates inside texts."""

from __future__ import annotations

import datetime as dt
import math

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.data.dates import FORMATS, TIME, is_format, parse_dates
from desktop_app.core.data.numbers import parse_numbers


def numbers(texts, decimal=".", thousands=""):
    return parse_numbers(pa.array(texts, pa.string()), decimal, thousands).to_pylist()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12", 12.0),
        ("-3.50", -3.5),
        ("+7", 7.0),
        (".5", 0.5),
        ("1.", 1.0),
        ("6.02e23", 6.02e23),
        ("$1", 1.0),
        ("-$4", -4.0),
        ("€ 5", 5.0),
        ("5 EUR", 5.0),
        ("12元", 12.0),
        ("￥12", 12.0),
        ("12 %", 12.0),
        ("１２．５", 12.5),
        ("(3)", -3.0),
        ("−5", -5.0),
        ("inf", math.inf),
        ("-Infinity", -math.inf),
        ("∞", math.inf),
        ("12.5-", -12.5),
        ("(1.5)", -1.5),
        ("3.1万", 31000.0),
        ("1.13万元", 11300.0),
        ("2亿", 2e8),
        ("Rs. 12", 12.0),
        ("CHF 5.50", 5.5),
        ("5 zł", 5.0),
        ("١٢٣٫٥", 123.5),
        ("۱۲", 12.0),
        ("१२", 12.0),
        ("๑๒", 12.0),
    ],
)
def test_what_is_a_number(text, value):
    assert numbers([text, "1"]) == [value, 1.0]


@pytest.mark.parametrize(
    "text", ["", "x", "1-2", "1 2", "10+", "A4", "1,5", "12:30", "0x1F", "1_000", "..", "e5", "nan"]
)
def test_what_is_no_number(text):
    assert numbers([text]) == [None]


@pytest.mark.parametrize(
    ("marks", "text", "value"),
    [
        ((".", ","), "1,234,567.5", 1234567.5),
        ((".", ","), "$1,234", 1234.0),
        ((".", ","), "12,34,567", 1234567.0),
        ((".", ","), "1,23", None),
        ((",", ""), "8,25", 8.25),
        ((",", ""), "8.25", None),
        ((",", "."), "1.234,5", 1234.5),
        ((",", "."), "-1.234.567", -1234567.0),
        ((".", " "), "1 234.5", 1234.5),
        ((",", " "), "1\u00a0234,5", 1234.5),
        ((".", "'"), "1'234.5", 1234.5),
        ((".", "'"), "1’234.5", 1234.5),
        ((".", ","), "1,23,456.78", 123456.78),
        ((".", ","), "(1,234)", -1234.0),
        ((".", ","), "0,900", None),
        ((",", "."), "0.900", None),
        ((".", " ,"), "1,130 345", 1130345.0),
    ],
)
def test_marks(marks, text, value):
    assert numbers([text], *marks) == [value]


@given(st.lists(st.floats(allow_nan=False, width=64), min_size=1))
def test_every_float_comes_back(values):
    assert numbers([repr(value) for value in values]) == values


@given(st.lists(st.integers(-(10**15), 10**15), min_size=1))
def test_grouped_whole_numbers_come_back(values):
    assert numbers([f"{value:,}" for value in values], ".", ",") == values
    assert numbers([f"{value:,}".replace(",", ".") + ",0" for value in values], ",", ".") == values


def dates(texts, date_format):
    return parse_dates(pa.array(texts, pa.string()), date_format).to_pylist()


@pytest.mark.parametrize(
    ("date_format", "text", "moment"),
    [
        ("%Y-%m-%d", "2024-02-29", dt.datetime(2024, 2, 29)),
        ("%Y-%m-%d", "2024-2-9T07:05:03.25Z", dt.datetime(2024, 2, 9, 7, 5, 3, 250_000)),
        ("%Y-%m-%d", "2024-01-01 10:00+08:00", dt.datetime(2024, 1, 1, 2)),
        ("%Y-%m-%d", "2024-01-01 10:00 -0330", dt.datetime(2024, 1, 1, 13, 30)),
        ("%Y-%m-%d" + TIME, "2024-01-01", dt.datetime(2024, 1, 1)),
        ("%d/%m/%Y", "31/12/1999 11:59 PM", dt.datetime(1999, 12, 31, 23, 59)),
        ("%m/%d/%Y", "2/24/2015 12:35 am", dt.datetime(2015, 2, 24, 0, 35)),
        ("%d.%m.%y", "01.02.69", dt.datetime(1969, 2, 1)),
        ("%d.%m.%y", "01.02.68", dt.datetime(2068, 2, 1)),
        ("%b %d, %Y", "January 7, 2018", dt.datetime(2018, 1, 7)),
        ("%b %d, %Y", "Sat, Jan 7 2018", dt.datetime(2018, 1, 7)),
        ("%d-%b-%Y", "01-SEP-1995", dt.datetime(1995, 9, 1)),
        ("%Y年%m月%d日", "2024年3月1日 10时30分", dt.datetime(2024, 3, 1, 10, 30)),
        ("%Y-%m", "1949-01", dt.datetime(1949, 1, 1)),
        ("%Y%m%d", "19991231", dt.datetime(1999, 12, 31)),
        ("%Y-%m-%d", "1850-05-17", dt.datetime(1850, 5, 17)),
        ("%d.%m.%Y|%Y-%m-%d", "2020-05-04", dt.datetime(2020, 5, 4)),
        ("%Y-%m-%d", "2024-02-29 24:00", dt.datetime(2024, 3, 1)),
        ("%Y年%m月%d号", "2024年3月5号", dt.datetime(2024, 3, 5)),
        ("excel", "45356", dt.datetime(2024, 3, 5)),
        ("excel", "45356.5", dt.datetime(2024, 3, 5, 12)),
    ],
)
def test_moments(date_format, text, moment):
    assert dates([text, None], date_format) == [moment, None]


@pytest.mark.parametrize(
    "text", ["2023-02-29", "2024-13-01", "2024-00-10", "2024-01-32", "2024-01-01 25:00", "soon", ""]
)
def test_impossible_days_are_missing(text):
    assert dates([text], "%Y-%m-%d") == [None]


@pytest.mark.parametrize("date_format", FORMATS)
@given(day=st.dates(dt.date(1970, 1, 1), dt.date(2068, 12, 31)))
def test_every_format_comes_back(date_format, day):
    expected = day if "%d" in date_format else day.replace(day=1)
    assert dates([day.strftime(date_format)], date_format) == [dt.datetime.combine(expected, dt.time())]


@pytest.mark.parametrize(
    ("text", "written", "day"),
    [
        ("1. Januar 2025", "%d %b %Y", "2025-01-01"),
        ("01. März 2025", "%d %b %Y", "2025-03-01"),
        ("1er février 2025", "%d %b %Y", "2025-02-01"),
        ("8 févr. 2025", "%d %b %Y", "2025-02-08"),
        ("15 de marzo de 2025", "%d %b %Y", "2025-03-15"),
        ("8 febbraio 2025", "%d %b %Y", "2025-02-08"),
        ("15 maart 2025", "%d %b %Y", "2025-03-15"),
        ("8 февраля 2025 г.", "%d %b %Y", "2025-02-08"),
        ("15 marca 2025", "%d %b %Y", "2025-03-15"),
        ("08-fev-2025", "%d-%b-%Y", "2025-02-08"),
        ("15/mar/2025", "%d/%b/%Y", "2025-03-15"),
        ("March 15th, 2025", "%b %d, %Y", "2025-03-15"),
        ("2025년 3월 15일", "%Y년%m월%d일", "2025-03-15"),
        ("2025年3月15日 星期六", "%Y年%m月%d日", "2025-03-15"),
        ("15/03/2025 (Sat)", "%d/%m/%Y", "2025-03-15"),
    ],
)
def test_days_in_other_languages(text, written, day):
    assert parse_dates(pa.array([text]), written).to_pylist() == [dt.datetime.fromisoformat(day)]


@pytest.mark.parametrize(("half", "hour"), [("上午", 2), ("下午", 14), ("오후", 14)])
def test_halves_of_the_day_stand_before_the_hour(half, hour):
    parsed = parse_dates(pa.array([f"2025/3/1 {half} 2:05:00"]), "%Y/%m/%d")
    assert parsed.to_pylist() == [dt.datetime(2025, 3, 1, hour, 5)]


def test_words_that_name_no_month_or_two_are_no_dates():
    assert parse_dates(pa.array(["3 mayhem 2025", "3 jui 2025"]), "%d %b %Y").null_count == 2


def test_every_format_may_stand_in_a_model():
    assert all(is_format(one) and is_format(one + TIME) for one in FORMATS)
    assert is_format("excel")
    assert is_format("%d/%m/%Y|%Y-%m-%d")
    assert not is_format("(((.*)*)*)*$")
