"""Workbooks, columnar files, JSON and databases."""

from __future__ import annotations

import datetime as dt
import json
import sqlite3

import openpyxl
import pyarrow as pa
import pyarrow.feather
import pyarrow.parquet as pq
import pytest

from desktop_app.core.data.errors import DamagedFile, NoSuchSheet, NoSuchTable, NothingInside, PasswordProtected
from desktop_app.core.data.table import Kind
from tests.core.data.files import cells, codes, kinds, opened, read, values, written

PEOPLE = [["name", "born", "size", "member", "note"]] + [
    [f"Mia {i}", dt.datetime(2000 + i, 3, 1), 1.5 + i, i % 2 == 0, None if i % 3 else "early"] for i in range(12)
]


def workbook(path, sheets):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path


def test_formulas_that_were_never_calculated_are_told(tmp_path):
    rows = [["size", "double"], *([i + 0.5, f"=A{i + 2}*2"] for i in range(12))]
    table, report = read(workbook(tmp_path / "sums.xlsx", {"sums": rows}))
    assert values(table, "double") == [None] * 12
    assert [d.notice.facts for d in report.doubts if d.notice.code == "formulas_left"] == [{"n": 12}]
    _, report = read(workbook(tmp_path / "empty.xlsx", {"a": [["size", "note"], *([i + 0.5, None] for i in range(9))]}))
    assert "formulas_left" not in codes(report)


def test_workbook_types(tmp_path):
    table, report = read(workbook(tmp_path / "people.xlsx", {"people": PEOPLE}))
    assert kinds(table)["born"] is Kind.DATE
    assert kinds(table)["size"] is Kind.NUMBER
    assert kinds(table)["member"] is Kind.YES_NO
    assert values(table, "born")[2] == dt.datetime(2002, 3, 1)
    assert values(table, "note")[:2] == ["early", None]
    assert report.source.sheet == "people"


def test_first_filled_sheet_is_taken_and_any_can_be_chosen(tmp_path):
    path = workbook(tmp_path / "b.xlsx", {"empty": [], "data": PEOPLE, "More": [["x", "y"], [1, 2]]})
    table, report = read(path)
    assert report.source.sheet == "data"
    doubt = next(doubt for doubt in report.doubts if doubt.notice.code == "sheet_chosen")
    assert doubt.alternatives == ("sheet=empty", "sheet=More")
    assert table.rows == 12
    assert read(path, sheet="more")[0].names == ("x", "y")


def test_unknown_sheet_lists_the_sheets(tmp_path):
    path = workbook(tmp_path / "b.xlsx", {"data": PEOPLE})
    with pytest.raises(NoSuchSheet) as raised:
        opened(path, sheet="nope")
    assert raised.value.facts["sheets"] == ("data",)
    assert "data" in str(raised.value)


def test_title_above_the_table_of_a_sheet(tmp_path):
    path = workbook(tmp_path / "b.xlsx", {"s": [["Members of the club"], [], *PEOPLE]})
    table, report = read(path)
    assert table.names[0] == "name"
    assert "lines_above" in codes(report)


def test_whole_numbers_of_a_workbook_have_no_point(tmp_path):
    source = opened(workbook(tmp_path / "b.xlsx", {"s": [["code", "mixed"], [7.0, "a"], [8.0, 3.0]]}))
    assert cells(source) == [[7, "a"], [8, "3"]]


def test_mixed_column_keeps_dates_readable(tmp_path):
    source = opened(workbook(tmp_path / "b.xlsx", {"s": [["when"], [dt.datetime(2024, 1, 5)], ["later"]]}))
    assert cells(source) == [["2024-01-05"], ["later"]]


def test_empty_workbook(tmp_path):
    with pytest.raises(NothingInside):
        opened(workbook(tmp_path / "b.xlsx", {"one": [], "two": []}))


def test_encrypted_workbook(tmp_path):
    path = tmp_path / "secret.xlsx"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"))
    with pytest.raises(PasswordProtected):
        opened(path)


@pytest.mark.parametrize("ending", ["xlsx", "parquet", "sqlite", "json"])
def test_cut_off_file_is_called_damaged(tmp_path, ending):
    whole = {
        "xlsx": lambda path: workbook(path, {"s": PEOPLE}),
        "parquet": lambda path: pq.write_table(pa.table({"a": list(range(1000))}), path),
        "sqlite": lambda path: database(path, {"t": ("a INTEGER, b TEXT", [(i, "x" * 500) for i in range(500)])}),
        "json": lambda path: path.write_text(json.dumps([{"a": i} for i in range(50)])),
    }
    path = tmp_path / f"file.{ending}"
    whole[ending](path)
    path.write_bytes(path.read_bytes()[: path.stat().st_size * 2 // 3])
    with pytest.raises(DamagedFile):
        read(path)


def test_parquet_with_nested_and_rare_types(tmp_path):
    table = pa.table(
        {
            "place": [{"town": "Rome", "at": {"x": 1.5}}, {"town": "Oslo", "at": {"x": 2.5}}],
            "tags": [["a", "b"], None],
            "price": pa.array([None, 12]).cast(pa.decimal128(24, 2)),
            "level": pa.array(["low", "high"]).dictionary_encode(),
            "day": pa.array([dt.date(2024, 1, 1), None]),
            "at": pa.array([dt.datetime(2024, 1, 1, 12, tzinfo=dt.UTC), None], pa.timestamp("ns", "Europe/Rome")),
            "raw": [b"abc", b"\xff"],
            "nothing": pa.nulls(2),
        }
    )
    pq.write_table(table, tmp_path / "t.parquet")
    source = opened(tmp_path / "t.parquet")
    assert source.names[:3] == ("place.town", "place.at.x", "tags")
    first = dict(zip(source.names, cells(source)[0], strict=True))
    assert first["tags"] == '["a", "b"]'
    assert first["level"] == "low"
    assert first["at"] == dt.datetime(2024, 1, 1, 12)
    assert source.head(5).column("price").to_pylist() == [None, "12.00"]


def test_clocks_of_other_zones_are_told(tmp_path):
    moments = [dt.datetime(2025, 3, 1 + n, 10) for n in range(5)]
    columns = {zone: pa.array(moments, pa.timestamp("us", zone)) for zone in ("UTC", "Europe/Berlin")}
    path = tmp_path / "zones.parquet"
    pq.write_table(pa.table({**columns, "plain": pa.array(moments, pa.timestamp("us"))}), path)
    table, report = read(path)
    assert values(table, "Europe/Berlin") == moments
    told = [doubt.notice for doubt in report.doubts if doubt.notice.code == "times_in_utc"]
    assert [(notice.column, notice.facts["example"]) for notice in told] == [("Europe/Berlin", "Europe/Berlin")]
    assert not [doubt for doubt in read(path, columns=("plain",))[1].doubts if doubt.notice.code == "times_in_utc"]


def test_feather_and_parquet_give_the_same(tmp_path):
    table = pa.table({"a": [1, 2, 3], "b": ["x", "y", None]})
    pq.write_table(table, tmp_path / "t.parquet")
    pyarrow.feather.write_feather(table, tmp_path / "t.feather")
    assert (
        cells(opened(tmp_path / "t.parquet"))
        == cells(opened(tmp_path / "t.feather"))
        == [[1, "x"], [2, "y"], [3, None]]
    )


@pytest.mark.parametrize(
    ("content", "names", "first"),
    [
        ([{"a": 1, "b": {"c": "x"}}, {"a": 2.5, "d": True}], ("a", "b.c", "d"), [1.0, "x", None]),
        ({"a": [1, 2], "b": ["x", None]}, ("a", "b"), [1, "x"]),
        ({"version": "1", "rows": [{"a": 1}, {"a": 2}]}, ("a",), [1]),
        ({"x": {"a": 1}, "y": {"a": 2}}, ("key", "a"), ["x", 1]),
        ({"a": {"0": 5, "1": 6}, "b": {"0": "u", "1": "v"}}, ("a", "b"), [5, "u"]),
        ([["u", 1], ["v", 2]], ("column 1", "column 2"), ["u", 1]),
        ([3, 4, 5], ("value",), [3]),
    ],
)
def test_shapes_of_json(tmp_path, content, names, first):
    source = opened(written(tmp_path, json.dumps(content), "file.json"))
    assert source.names == names
    assert cells(source)[0] == first


def test_json_with_names_apart_from_the_cells(tmp_path):
    content = {"columns": ["size", "town"], "index": [0, 1], "data": [[1.5, "Oslo"], [2.5, "Rome"]]}
    table, _ = read(written(tmp_path, json.dumps(content), "split.json"))
    assert table.names == ("size", "town")
    assert values(table, "size") == [1.5, 2.5]


def test_json_lines_and_late_columns(tmp_path):
    lines = [json.dumps({"n": i} | ({"late": "x"} if i > 30_000 else {})) for i in range(30_010)]
    source = opened(written(tmp_path, "\n".join(lines), "file.jsonl"))
    found = cells(source)
    assert found[0] == [0, None]
    assert found[-1] == [30_009, "x"]


def test_json_with_several_lists(tmp_path):
    path = written(tmp_path, json.dumps({"small": [{"a": 1}], "large": [{"b": 1}, {"b": 2}]}), "file.json")
    assert opened(path).names == ("b",)
    assert opened(path, table="SMALL").names == ("a",)
    with pytest.raises(NoSuchTable) as raised:
        opened(path, table="other")
    assert raised.value.facts["tables"] == ("large", "small")


def database(path, tables):
    with sqlite3.connect(path) as connection:
        for name, (columns, rows) in tables.items():
            connection.execute(f'CREATE TABLE "{name}" ({columns})')
            marks = ", ".join("?" * len(rows[0])) if rows else ""
            connection.executemany(f'INSERT INTO "{name}" VALUES ({marks})', rows)
        connection.execute('CREATE VIEW "Big ones" AS SELECT * FROM "' + next(iter(tables)) + '" LIMIT 3')
    connection.close()
    return path


SHOP = {
    "Customer": ("id INTEGER, name TEXT, spent REAL, photo BLOB", [(i, f"C {i}", i / 2, b"\0") for i in range(1, 9)]),
    "Invoice": (
        "id INTEGER, total NUMERIC, odd",
        [(i, i if i % 2 else i / 4, "x" if i == 3 else i) for i in range(20)],
    ),
}


def test_largest_table_is_taken(tmp_path):
    _, report = read(database(tmp_path / "shop.db", SHOP))
    assert report.source.table == "Invoice"
    doubt = next(doubt for doubt in report.doubts if doubt.notice.code == "table_chosen")
    assert doubt.alternatives == ("table=Customer", "table=Big ones")


@pytest.mark.parametrize(("wanted", "rows"), [("customer", 8), ("INVOICE", 20), ("big ones", 3)])
def test_tables_and_views_by_name_in_any_case(tmp_path, wanted, rows):
    source = opened(database(tmp_path / "shop.db", SHOP), table=wanted)
    assert len(cells(source)) == rows


def test_one_type_for_each_column_of_a_database(tmp_path):
    path = database(tmp_path / "shop.db", SHOP)
    types = {field.name: field.type for field in opened(path, table="Invoice").head(50).schema}
    assert types == {"id": pa.int64(), "total": pa.float64(), "odd": pa.string()}
    customers = opened(path, table="Customer")
    assert "binary_cells" in {doubt.notice.code for doubt in customers.doubts}
    assert customers.head(1).column("photo").to_pylist() == [None]


def test_unknown_table_lists_the_tables(tmp_path):
    with pytest.raises(NoSuchTable) as raised:
        opened(database(tmp_path / "shop.db", SHOP), table="orders")
    assert raised.value.facts["tables"] == ("Customer", "Invoice", "Big ones")


def test_reading_leaves_a_database_untouched(tmp_path):
    path = database(tmp_path / "shop.db", SHOP)
    before = path.read_bytes(), sorted(tmp_path.iterdir())
    read(path)
    assert (path.read_bytes(), sorted(tmp_path.iterdir())) == before


def test_rows_still_in_the_log_of_a_database_are_read(tmp_path):
    path = database(tmp_path / "shop.db", SHOP)
    writer = sqlite3.connect(path)
    writer.execute("PRAGMA journal_mode=WAL")
    writer.execute("INSERT INTO Invoice VALUES (99, 1, 'new')")
    writer.commit()
    try:
        assert len(cells(opened(path, table="Invoice"))) == 21
    finally:
        writer.close()


def test_database_without_tables(tmp_path):
    path = tmp_path / "empty.db"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE t (a)")
    connection.execute("DROP TABLE t")
    connection.close()
    with pytest.raises(NothingInside):
        opened(path)
