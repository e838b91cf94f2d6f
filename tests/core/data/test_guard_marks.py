"""Cells that shops and banks write so that a spreadsheet keeps their digits."""

from __future__ import annotations

import pytest

from desktop_app.core.data.convert import apply_reading
from desktop_app.core.data.report import ColumnReading
from desktop_app.core.data.table import Kind
from tests.core.data.files import codes, read, values, written

LABELS = (Kind.CATEGORY, Kind.ID)


def exported(tmp_path, cell):
    lines = ["订单编号,状态,金额", *(f"{cell(i)},{'交易成功' if i % 3 else '交易关闭'},{99 + i}.00" for i in range(24))]
    return read(written(tmp_path, "\r\n".join(lines) + "\r\n", encoding="gbk"))


@pytest.mark.parametrize(
    "cell",
    [
        lambda i: f'="31415926535897930{i:02d}"',
        lambda i: f'"=""31415926535897930{i:02d}"""',
        lambda i: f"'31415926535897930{i:02d}",
        lambda i: f"31415926535897930{i:02d}\t" if i != 7 else "3141592653589793007 \t",
    ],
)
def test_marks_around_digits_are_taken_off_and_told(tmp_path, cell):
    table, report = exported(tmp_path, cell)
    assert table["订单编号"].kind in LABELS
    assert [value.strip() for value in values(table, "订单编号")] == [f"31415926535897930{i:02d}" for i in range(24)]
    assert values(table, "金额") == [99.0 + i for i in range(24)]
    told = next(doubt for doubt in report.doubts if doubt.notice.code == "guards_taken_off")
    assert told.notice.column == "订单编号"
    assert told.notice.facts["value"] == "3141592653589793000"


def test_zeros_in_front_stay(tmp_path):
    table, _ = exported(tmp_path, lambda i: f'="00{i:04d}"')
    assert values(table, "订单编号") == [f"00{i:04d}" for i in range(24)]


def test_amounts_in_such_marks_are_numbers(tmp_path):
    head = ",".join(f'"=""{name}"""' for name in ("sku", "amount"))
    rows = "".join(f'"=""S{i % 5}""","=""{i * 3}.50"""\n' for i in range(24))
    table, report = read(written(tmp_path, f"{head}\n{rows}"))
    assert table.names == ("sku", "amount")
    assert values(table, "amount") == [i * 3 + 0.5 for i in range(24)]
    assert values(table, "sku") == [f"S{i % 5}" for i in range(24)]
    assert "guards_taken_off" in codes(report)


def test_the_same_marks_go_in_later_files_too(tmp_path):
    import pyarrow as pa

    _, report = exported(tmp_path, lambda i: f'="00{i % 4}"')
    stored = ColumnReading.from_json(report.reading("订单编号").to_json())
    found, unreadable = apply_reading(pa.array(['="003"', "003", '="a ""b"""', ""]), stored)
    assert found.to_pylist() == ["003", "003", 'a "b"', None]
    assert not unreadable


def test_a_chosen_kind_reads_them_too(tmp_path):
    lines = ["a,b", *(f'="{i}.5",x{i % 3}' for i in range(24))]
    path = written(tmp_path, "\n".join(lines) + "\n")
    table, _ = read(path, kinds=(("a", Kind.NUMBER),))
    assert values(table, "a") == [i + 0.5 for i in range(24)]
    table, _ = read(path, kinds=(("a", Kind.CATEGORY),))
    assert values(table, "a") == [f"{i}.5" for i in range(24)]


@pytest.mark.parametrize("cells", [["'90s", "'80s", "'70s"], ["'n Sync", "'tis", "'s"], ["=A1", "=B2", "=C3"]])
def test_other_marks_stay(tmp_path, cells):
    table, report = read(written(tmp_path, "t;n\n" + "".join(f"{cells[i % 3]};{i}.5\n" for i in range(24))))
    assert values(table, "t")[:3] == cells
    assert "guards_taken_off" not in codes(report)
