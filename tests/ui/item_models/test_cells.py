from datetime import datetime

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from desktop_app.core.data.table import Column, Kind
from desktop_app.ui.item_models.blocks import ColumnCells
from desktop_app.ui.item_models.cells import MISSING, NumberFormat, copied, formatter, one_line

ENGLISH = QLocale("en_US")
GERMAN = QLocale("de_DE")


def texts(values, locale=ENGLISH, kind=Kind.NUMBER, with_time=False):
    text = formatter(kind, NumberFormat.of(values), locale, with_time)
    return [text(value) for value in values]


def test_years_keep_four_plain_digits():
    assert texts([2011.0, 1999.0]) == ["2011", "1999"]


def test_large_numbers_are_grouped_in_the_whole_column():
    assert texts([9000.0, 12500.0]) == ["9,000", "12,500"]


def test_decimals_line_up_and_follow_the_locale():
    assert texts([2.5, 12000.0, None], GERMAN) == ["2,5", "12.000,0", MISSING]


def test_small_numbers_never_read_as_zero():
    assert texts([0.0000012, 5.0]) == ["1.2e-06", "5.0000"]


@pytest.mark.parametrize(("value", "text"), [(float("inf"), "∞"), (float("-inf"), "−∞"), (float("nan"), MISSING)])
def test_unusual_numbers_are_shown(value, text):
    assert texts([value]) == [text]


def test_dates_are_unambiguous():
    moment = datetime(2024, 3, 5, 13, 4)
    assert texts([moment], kind=Kind.DATE) == ["2024-03-05"]
    assert texts([moment], kind=Kind.DATE, with_time=True) == ["2024-03-05 13:04"]


def test_long_and_broken_texts_fit_one_line():
    assert one_line("a\nb\t c") == "a b c"
    assert one_line("x" * 1000) == "x" * 200 + "…"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (3.0, "3"),
        (0.1, "0.1"),
        (datetime(2024, 3, 5), "2024-03-05"),
        (datetime(2024, 3, 5, 7, 8, 9), "2024-03-05 07:08:09"),
        ("plain", "plain"),
        ('a "b"\tc', '"a ""b""\tc"'),
    ],
)
def test_copied_text_is_the_value(value, text):
    assert copied(value) == text


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_copied_number_reads_back_the_same(number):
    assert float(copied(number)) == number


def test_a_column_with_seconds_shows_them_in_every_row():
    values = [datetime(2024, 3, 5, 13, 4), datetime(2024, 3, 5, 13, 4, 9)]
    cells = ColumnCells(Column("t", Kind.DATE, pa.chunked_array([values], pa.timestamp("us"))), None, ENGLISH)
    assert cells.block(cells.between(0, 2)).texts == ("2024-03-05 13:04:00", "2024-03-05 13:04:09")
