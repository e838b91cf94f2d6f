"""Whole files to tables: all rows decide, and every doubt is told."""

from __future__ import annotations

import pytest

from desktop_app.core.data import read as read_module
from desktop_app.core.data.read import read_table
from desktop_app.core.data.report import ColumnReading, FirstRows, ReadOptions
from desktop_app.core.data.table import Kind
from desktop_app.core.progress import Cancelled, Silent
from desktop_app.core.text import render
from tests.core.data.files import codes, kinds, read, values, written


@pytest.fixture
def small_sample(monkeypatch):
    """Recognise kinds on 100 rows, in batches of 100."""
    monkeypatch.setattr(read_module, "SAMPLE_ROWS", 100)
    monkeypatch.setattr("desktop_app.core.data.delimited.UTF8_BLOCK", 1024)


def column(cells, name="x"):
    return f"{name},other\n" + "".join(f"{cell},{i % 7}\n" for i, cell in enumerate(cells))


def test_a_clean_file_leaves_no_doubt(tmp_path):
    text = "age,city,churn\n" + "".join(
        f"{20 + i % 40},{['Rome', 'Oslo'][i % 2]},{['Yes', 'No'][i % 3 > 0]}\n" for i in range(99)
    )
    table, report = read(written(tmp_path, text))
    assert kinds(table) == {"age": Kind.NUMBER, "city": Kind.CATEGORY, "churn": Kind.YES_NO}
    assert report.doubts == ()
    assert (table.rows, report.rows) == (99, 99)


def test_numbers_that_end_as_words_become_categories(tmp_path, small_sample):
    table, report = read(written(tmp_path, column([str(i % 9) for i in range(300)] + [f"a{i}" for i in range(200)])))
    assert kinds(table)["x"] is Kind.CATEGORY
    assert values(table, "x")[:2] == ["0", "1"]
    assert values(table, "x")[-1] == "a199"
    assert "mixed_cells" in codes(report)


def test_a_third_answer_far_down(tmp_path, small_sample):
    table, _ = read(written(tmp_path, column(["yes", "no"] * 150 + ["maybe"])))
    assert kinds(table)["x"] is Kind.CATEGORY
    numbers, _ = read(written(tmp_path, column(["0", "1"] * 150 + ["2"]), "n.csv"))
    assert kinds(numbers)["x"] is Kind.NUMBER


def test_names_of_rows_that_repeat_far_down(tmp_path, small_sample):
    table, _ = read(written(tmp_path, column([f"K-{i}" for i in range(150)] * 3)))
    assert kinds(table)["x"] is Kind.CATEGORY


def test_a_few_unreadable_cells_are_told(tmp_path):
    table, report = read(written(tmp_path, column([str(i % 50) for i in range(400)] + ["12a", "5?"])))
    assert kinds(table)["x"] is Kind.NUMBER
    doubt = next(doubt for doubt in report.doubts if doubt.notice.code == "cells_lost")
    assert doubt.notice.facts == {"n": 2, "examples": ("12a", "5?")}
    assert doubt.alternatives == ("kind=category",)


def test_infinite_and_huge_numbers_are_missing_and_told(tmp_path):
    table, report = read(written(tmp_path, column(["1.5", "inf", "-inf", "1e300", "2.5"] * 4)))
    assert table["x"].values.null_count == 12
    assert next(d for d in report.doubts if d.notice.code == "infinite_numbers").notice.facts == {"n": 12}


def test_words_for_missing_are_told_and_levels_stay(tmp_path):
    table, report = read(written(tmp_path, column(["red", "NA", "none", ""] * 5)))
    assert values(table, "x")[:4] == ["red", None, "none", None]
    assert next(d for d in report.doubts if d.notice.code == "words_missing").notice.facts == {"n": 5}


def test_decimal_commas_of_a_file_settle_the_unclear_columns(tmp_path):
    text = "a;b;c\n" + "".join(f"{i},5;1,{100 + i};{i}\n" for i in range(3))
    table, report = read(written(tmp_path, text))
    assert values(table, "a") == [0.5, 1.5, 2.5]
    assert values(table, "b") == pytest.approx([1.1, 1.101, 1.102])
    assert "marks_unclear" in codes(report)


def test_nameless_empty_columns_are_dropped(tmp_path):
    table, report = read(written(tmp_path, "a,b,,\n1,x,,\n2,y,,\n3,z,,\n"))
    assert table.names == ("a", "b")
    assert "columns_empty" in codes(report)
    named, _ = read(written(tmp_path, "a,b,c\n1,x,\n2,y,\n", "n.csv"))
    assert named.names == ("a", "b", "c")


def test_chosen_kinds_win(tmp_path):
    path = written(tmp_path, column([str(i % 5) for i in range(40)]))
    table, report = read(path, kinds=(("x", Kind.CATEGORY), ("other", Kind.TEXT)))
    assert kinds(table) == {"x": Kind.CATEGORY, "other": Kind.TEXT}
    assert values(table, "x")[:3] == ["0", "1", "2"]
    assert report.options.kinds[0] == ("x", Kind.CATEGORY)


def test_chosen_readings_win(tmp_path):
    path = written(tmp_path, column(["05/06/2024", "07/03/2024"] * 5))
    first, _ = read(path)
    other, _ = read(path, readings=(ColumnReading("x", Kind.DATE, date_format="%m/%d/%Y"),))
    assert values(first, "x")[0].month == 6
    assert values(other, "x")[0].month == 5


def test_three_thousand_columns(tmp_path):
    names = [f"c{i}" for i in range(3000)]
    text = (
        ",".join(names) + "\n" + "".join(",".join(str((i * k) % 11) for i in range(3000)) + "\n" for k in range(1, 6))
    )
    table, _ = read(written(tmp_path, text))
    assert (len(table.columns), table.rows) == (3000, 5)


@pytest.mark.parametrize("text", ["a\n1\n", "a,b\n1,2\n", "名字,😀\n小明,1\n", "a\n\n\n5\n"])
def test_tiny_files(tmp_path, text):
    table, _ = read(written(tmp_path, text))
    assert table.rows >= 1


def test_the_same_reading_gives_the_same_table(tmp_path):
    path = written(
        tmp_path, column(["1,5", "2,25", ""] * 9).replace(",", ";").replace("1;5", "1,5").replace("2;25", "2,25")
    )
    table, report = read(path)
    again, _ = read(path, readings=report.readings)
    assert all(a.values.equals(b.values) for a, b in zip(table.columns, again.columns, strict=True))
    assert [ColumnReading.from_json(reading.to_json()) for reading in report.readings] == list(report.readings)


def test_every_doubt_has_a_sentence(tmp_path):
    text = "Report\n\nid,,when,ok\n" + "".join(
        f"{i:03},{i}.5,0{1 + i % 9}/02/2024,{['Yes', 'N'][i % 2]}\n" for i in range(30)
    )
    _, report = read(written(tmp_path, text + "1,2\n"))
    assert {"lines_above", "names_missing", "zeros_in_front", "date_unclear", "rows_short"} <= codes(report)
    assert all("{" not in render(doubt.notice.sentence()) for doubt in report.doubts)


class StopsAt:
    """Progress that asks to stop at the n-th report."""

    def __init__(self, reports):
        self.left = reports

    def update(self, fraction, stage, remaining_s=None):
        assert 0.0 <= fraction <= 1.0
        self.left -= 1
        if self.left < 0:
            raise Cancelled

    def report(self, event):
        """Nothing is expected here."""


@pytest.mark.parametrize("reports", [0, 1, 2, 4])
def test_reading_stops_when_asked(tmp_path, reports, small_sample):
    path = written(tmp_path, column(range(3000)))
    with pytest.raises(Cancelled):
        read_module.read_table(path, read_module.ReadOptions(), StopsAt(reports))


def test_first_rows_are_told_before_the_rest_is_read(tmp_path, monkeypatch):
    monkeypatch.setattr("desktop_app.core.data.delimited.UTF8_BLOCK", 1 << 16)
    path = written(tmp_path, "town,size\n" + "".join(f"{'Köln' if n % 2 else ''},{n}\n" for n in range(300_000)))
    told = []

    class Hears(Silent):
        def update(self, fraction, stage, remaining_s=None):
            told.append(fraction)

        def report(self, event):
            told.append(event)

    read_table(path, ReadOptions(), Hears())
    first = next(one for one in told if isinstance(one, FirstRows))
    assert first.names == ("town", "size")
    assert first.cells[:2] == (("", "0"), ("Köln", "1"))
    assert max(one for one in told[: told.index(first)]) < 0.7
    assert sum(isinstance(one, FirstRows) for one in told) == 1
