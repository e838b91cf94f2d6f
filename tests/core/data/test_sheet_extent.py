"""Cells far away from the table of a sheet."""

from __future__ import annotations

import pytest
import xlsxwriter

from desktop_app.core.data.errors import FarCell
from tests.core.data.files import opened, read, values


def workbook(path, far=None, value="x"):
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("sales & more")
        for number in range(25):
            sheet.write_row(number, 0, ["name", "price"] if not number else [f"n{number % 3}", number + 0.5])
        if far is not None:
            sheet.write(*far, value, book.add_format({"bg_color": "red"}))
        other = book.add_worksheet("other")
        for number, row in enumerate((["a", "b"], [1, 2], [3, 4])):
            other.write_row(number, 0, row)
    return path


def test_a_cell_far_away_is_refused_before_memory_runs_out(tmp_path):
    path = workbook(tmp_path / "far.xlsx", (1_048_575, 16_383))
    with pytest.raises(FarCell) as refused:
        opened(path)
    assert refused.value.facts["cell"] == "XFD1048576"
    assert opened(path, sheet="other").names == ("a", "b")


def test_a_colour_far_away_is_no_cell(tmp_path):
    table, _ = read(workbook(tmp_path / "colour.xlsx", (1_048_575, 16_383), None))
    assert values(table, "price") == [number + 0.5 for number in range(1, 25)]


def test_a_cell_far_down_is_a_row(tmp_path):
    table, _ = read(workbook(tmp_path / "down.xlsx", (70_000, 0)))
    assert table.rows == 70_000
