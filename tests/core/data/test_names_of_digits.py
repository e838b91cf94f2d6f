"""Digits that name something, amounts that are written oddly, and moments of forms: what exports really hold."""

from __future__ import annotations

import datetime as dt

import pytest

from desktop_app.core.data.table import Kind
from tests.core.data.files import read, values, written

WORDS = ("ann", "bob", "cy", "dee", "eve")
LABELS = (Kind.CATEGORY, Kind.ID)


def column(tmp_path, name, cells, rows=24):
    """Read a file with `cells` over and over in one column; return the column and its doubts by code."""
    lines = [f"who;{name}", *(f"{WORDS[n % 5]};{cells[n % len(cells)]}" for n in range(rows))]
    table, report = read(written(tmp_path, "\n".join(lines) + "\n"))
    return table[name], {doubt.notice.code: doubt for doubt in report.doubts if doubt.notice.column == name}


@pytest.mark.parametrize(
    ("name", "cells"),
    [
        ("mobile", ["+491701234567", "+491709876543", "+491705550123"]),
        ("server", ["192.168.100.101", "100.200.100.112", "172.160.254.113"]),
        ("plate", ["10E01", "11E02", "12E03", "10E04"]),
        ("code", ["1E5", "2E10", "47", "12E4"]),
        ("App Version", ["1.1", "1.10", "1.2", "2.0"]),
        ("版本", ["1.1", "1.10", "2.0"]),
        ("ZIP code", ["94103", "60601", "75001", "33101"]),
        ("邮编", ["310012", "100080", "200030"]),
    ],
)
def test_digits_that_name_something_stay_as_they_are(tmp_path, name, cells):
    found, doubts = column(tmp_path, name, cells)
    assert found.kind in LABELS
    assert found.values.to_pylist() == [cells[n % len(cells)] for n in range(24)]
    assert doubts["digits_name"].alternatives == ("kind=number",)


@pytest.mark.parametrize(
    ("name", "cells"),
    [
        ("growth", ["+5.5", "-2.25", "+11"]),
        ("population", ["192.168.100", "100.200.100", "172.160.254"]),
        ("concentration", ["1E+05", "2.5E-3", "1.0E4"]),
        ("rate", ["1e5", "1e6", "2e5"]),
        ("inversion", ["1.1", "1.10", "1.2"]),
        ("zip_income", ["94103", "60601", "75001"]),
    ],
)
def test_numbers_stay_numbers(tmp_path, name, cells):
    found, doubts = column(tmp_path, name, cells)
    assert found.kind is Kind.NUMBER
    assert "digits_name" not in doubts


@pytest.mark.parametrize(
    ("cells", "amounts"),
    [
        (["1'234.-", "12.-", "7.50"], [1234.0, 12.0, 7.5]),
        (["12,-", "5,50", "1.200,-", "7,--"], [12.0, 5.5, 1200.0, 7.0]),
        (["CHF 9.—", "-12.-", "3.95"], [9.0, -12.0, 3.95]),
        (["1.234,50-", "12,00", "3,25-"], [-1234.5, 12.0, -3.25]),
        (["1.234,50 TL", "12,00 TL", "3,25TL"], [1234.5, 12.0, 3.25]),
        (["Rp 1.234.567", "Rp 12.000", "Rp 500"], [1234567.0, 12000.0, 500.0]),
    ],
)
def test_a_dash_for_no_decimals_is_no_minus(tmp_path, cells, amounts):
    found, _ = column(tmp_path, "price", cells)
    assert found.values.to_pylist() == [amounts[n % len(amounts)] for n in range(24)]


def test_yen_of_japanese_encodings(tmp_path):
    lines = ["氏名,金額", *(f'山田{n % 4},"\\{n + 1},234"' for n in range(24))]
    table, _ = read(written(tmp_path, "\r\n".join(lines) + "\r\n", encoding="cp932"))
    assert values(table, "金額") == [1234.0 + 1000 * n for n in range(24)]


def test_codes_that_a_spreadsheet_has_shortened_are_told(tmp_path):
    cells = ["6.22202E+18", "6.21700E+18", "6.23000E+18"]
    found, doubts = column(tmp_path, "card", cells)
    assert found.kind in LABELS
    assert found.values.to_pylist()[:3] == cells
    assert doubts["digits_cut"].notice.facts == {"n": 3, "example": "6.22202E+18"}
    found, doubts = column(tmp_path, "code", ["4.00638E+12", "9.78020E+12", "5.44900E+12"])
    assert found.kind is Kind.NUMBER
    assert doubts["digits_cut"].alternatives == ("kind=category",)
    assert "digits_cut" not in column(tmp_path, "stars", ["1.50E+11", "6.02E+23", "9.10E-31"])[1]


def test_endless_numbers_are_no_long_codes(tmp_path):
    found, doubts = column(tmp_path, "value", ["Infinity", "1", "2"], rows=40)
    assert found.kind is Kind.NUMBER
    assert set(doubts) == {"infinite_numbers"}


def test_few_words_among_numbers_are_told(tmp_path):
    cells = ["0.7", "1.2", "3.4", "0.8", "0.9", "2.2", "1.1", "4.5", "<0.5"]
    found, doubts = column(tmp_path, "troponin", cells)
    assert found.kind is Kind.CATEGORY
    assert doubts["mostly_numbers"].notice.facts == {"n": 2, "examples": ("<0.5",)}
    assert doubts["mostly_numbers"].alternatives == ("kind=number",)
    assert "mostly_numbers" not in column(tmp_path, "part", ["85123", "85124", "71053", "84406", "85123A"])[1]


def test_moments_of_forms_with_a_zone(tmp_path):
    cells = ["2024/03/05 2:31:09 PM GMT+8", "2024/03/06 11:02:00 AM GMT+5:30", "2024/03/07 1:00:00 AM UTC-3"]
    found, doubts = column(tmp_path, "Timestamp", cells)
    assert found.values.to_pylist()[:3] == [
        dt.datetime(2024, 3, 5, 6, 31, 9),
        dt.datetime(2024, 3, 6, 5, 32),
        dt.datetime(2024, 3, 7, 4, 0),
    ]
    assert "times_in_utc" in doubts


def test_years_of_school_are_no_months(tmp_path):
    found, _ = column(tmp_path, "year", ["2010-11", "2011-12", "2009-10"])
    assert found.values.to_pylist()[:3] == ["2010-11", "2011-12", "2009-10"]
    assert column(tmp_path, "month", ["2010-11", "2011-12", "2009-08"])[0].kind is Kind.DATE


def test_long_whole_floats_are_written_out(tmp_path):
    import pyarrow as pa
    import pyarrow.parquet as pq

    path = tmp_path / "long.parquet"
    pq.write_table(pa.table({"card": [6222021234567890000.0 + 1e6 * n for n in range(24)]}), path)
    assert values(read(path)[0], "card")[:2] == ["6222021234567890000", "6222021234568890000"]


@pytest.mark.parametrize(
    ("cells", "is_told"),
    [
        (["6222021234567890000", "6222021234567910000", "6222020034567990000", "6222021294567880000"], True),
        (["110101199003071000", "310101198511123000", "440101197012254000"], True),
        (["6222021234567891234", "6222021234567890000", "6222021234567895678"], False),
        (["1741000000000000000", "1741000001000000000", "1741000002000000000"], False),
        (["123456", "234560", "345000"], False),
    ],
)
def test_long_numbers_that_a_spreadsheet_cut_to_fifteen_digits_are_told(tmp_path, cells, is_told):
    _, doubts = column(tmp_path, "card", cells)
    assert ("digits_cut" in doubts) == is_told
