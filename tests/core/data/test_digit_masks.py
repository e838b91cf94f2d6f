"""Leading zeros that only the number format of a workbook shows."""

from __future__ import annotations

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.data.digit_masks import Mask
from tests.core.data.files import read, values


@pytest.mark.parametrize(
    ("code", "number", "shown"),
    [
        ("00000", 1000, "01000"),
        ("00000", 123456, "123456"),
        ("000\\-00\\-0000", 12345678, "012-34-5678"),
        ("00000-0000", 21390001, "02139-0001"),
        ('"K-"0000', 7, "K-0007"),
        ("[$-804]0000;@", 12, "0012"),
        ("000-000", 1234567, "1234-567"),
    ],
)
def test_numbers_are_shown_as_the_sheet_shows_them(code: str, number: int, shown: str) -> None:
    mask = Mask.of(code)
    assert mask is not None
    assert mask.shown(number) == shown


@pytest.mark.parametrize(
    "code", ["0", "0.00", "#,##0", "00", "0.000E+00", "yyyy-mm-dd", "General", "000%", "@", "###-0000"]
)
def test_other_formats_are_no_masks(code: str) -> None:
    assert Mask.of(code) is None


@given(st.integers(3, 12), st.integers(0, 10**14))
def test_a_mask_changes_no_digit(zeros: int, number: int) -> None:
    mask = Mask.of("0" * zeros)
    assert mask is not None
    assert mask.shown(number) == str(number).zfill(zeros)


def workbook(path, codes, rows, start=(0, 0), mask="00000", name="zip"):
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("a & b")
        style = book.add_format({"num_format": mask})
        for column, title in enumerate((name, "who", "price")):
            sheet.write(start[0], start[1] + column, title)
        for number in range(rows):
            row = start[0] + 1 + number
            sheet.write_number(row, start[1], codes[number % len(codes)], style)
            sheet.write_string(row, start[1] + 1, f"n{number % 7}")
            sheet.write_number(row, start[1] + 2, number + 0.5)
    return path


@pytest.mark.parametrize("start", [(0, 0), (4, 2)])
def test_zeros_that_are_shown_are_kept(tmp_path, start):
    table, _ = read(workbook(tmp_path / "zips.xlsx", (1000, 2139, 90210), 60, start))
    assert values(table, "zip")[:3] == ["01000", "02139", "90210"]
    assert values(table, "price")[:2] == [0.5, 1.5]


def test_many_rows_are_found_across_blocks(tmp_path):
    table, _ = read(workbook(tmp_path / "many.xlsx", (7, 12345), 40_000, mask="00000"))
    assert values(table, "zip") == ["00007", "12345"] * 20_000


def test_numbers_without_a_lost_zero_stay_numbers(tmp_path):
    table, _ = read(workbook(tmp_path / "full.xlsx", (20_000, 31_500, 90_210), 60, name="sold"))
    assert values(table, "sold")[:2] == [20_000, 31_500]
