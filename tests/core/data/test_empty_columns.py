"""Empty columns of a sheet, and tables beside each other."""

from __future__ import annotations

import pytest
import xlsxwriter

from desktop_app.core.data.read import read_table
from desktop_app.core.progress import Silent
from desktop_app.ui.reading import with_setting
from tests.core.data.files import read, values


def sheet(path, left=24, right=10, gap=2):
    with xlsxwriter.Workbook(path) as book:
        page = book.add_worksheet()
        page.write_row(0, 0, ("name", "v"))
        page.write_row(0, 2 + gap, ("city, town", "pop"))
        for row in range(left):
            page.write_row(row + 1, 0, (f"n{row % 5}", row + 0.5))
        for row in range(right):
            page.write_row(row + 1, 2 + gap, (f"C{row % 4}", row * 1000))
    return path


def codes(report):
    return {doubt.notice.code for doubt in report.doubts}


def doubt_of(report, code):
    return next(doubt for doubt in report.doubts if doubt.notice.code == code)


def test_two_tables_beside_each_other_are_told_and_each_can_be_read_alone(tmp_path):
    path = sheet(tmp_path / "two.xlsx")
    table, report = read(path)
    assert table.rows == 24
    assert "names_missing" not in codes(report), "a column that is gone needs no name"
    doubt = doubt_of(report, "tables_beside")
    assert doubt.notice.facts["names"] == ("name", "city, town")
    left, right = (with_setting(report, "", *choice.split("=", 1)) for choice in doubt.alternatives)
    table, _ = read_table(path, left, Silent())
    assert (table.names, table.rows) == (("name", "v"), 24)
    table, report = read_table(path, right, Silent())
    assert (table.names, table.rows) == (("city, town", "pop"), 10)
    assert doubt_of(report, "rows_blank").notice.facts["n"] == 14
    assert values(table, "pop") == [1000.0 * row for row in range(10)]
    everything = with_setting(report, "", "columns", "")
    assert everything.columns == ()


@pytest.mark.parametrize(("left", "right", "gap"), [(20, 20, 1), (20, 10, 0)])
def test_a_gap_for_the_eye_and_a_column_with_gaps_are_no_second_table(tmp_path, left, right, gap):
    _, report = read(sheet(tmp_path / "one.xlsx", left, right, gap))
    assert "tables_beside" not in codes(report)


def test_rows_at_the_end_stay_where_all_columns_are_read(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("a,b\n" + "1,2\n" * 20 + "3,\n4,\n", encoding="utf-8")
    table, _ = read(path)
    assert table.rows == 22
    table, report = read(path, columns=("b",))
    assert (table.rows, "rows_blank" in codes(report)) == (20, True)
