"""Packed files, folders, pictures, files of statistics programs, DuckDB, the clipboard."""

from __future__ import annotations

import bz2
import gzip
import lzma
import zipfile
from pathlib import Path

import duckdb
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pyreadstat
import pytest
import xlsxwriter

from desktop_app.core.data.errors import (
    DamagedFile,
    IsDirectory,
    NoSuchTable,
    NothingInside,
    PackedFormat,
    PackedTooTightly,
)
from desktop_app.core.data.read import read_text
from desktop_app.core.data.report import ReadOptions
from desktop_app.core.data.table import Kind
from desktop_app.core.progress import Silent
from tests.core.data.files import cells, codes, kinds, opened, read, values, written

TEXT = "id,size,name\n" + "".join(f"{i},{i * 1.5},name {i}\n" for i in range(30))


def zstd(data: bytes) -> bytes:
    sink = pa.BufferOutputStream()
    with pa.CompressedOutputStream(sink, "zstd") as stream:
        stream.write(data)
    return sink.getvalue().to_pybytes()


@pytest.mark.parametrize(
    ("ending", "pack"), [("gz", gzip.compress), ("bz2", bz2.compress), ("xz", lzma.compress), ("zst", zstd)]
)
def test_packed_text_and_json(tmp_path, ending, pack):
    path = tmp_path / f"file.csv.{ending}"
    path.write_bytes(pack(TEXT.encode()))
    assert cells(opened(path))[29] == ["29", "43.5", "name 29"]
    path = tmp_path / f"file.json.{ending}"
    path.write_bytes(pack(b'[{"a": 1, "b": {"c": "x"}}, {"a": 2, "b": {"c": "y"}}]'))
    assert opened(path).names == ("a", "b.c")
    path.write_bytes(pack(TEXT.encode())[:-8])
    with pytest.raises(DamagedFile):
        read(path)


def zipped(folder: Path, members: dict[str, bytes], name: str = "file.zip") -> Path:
    with zipfile.ZipFile(folder / name, "w", zipfile.ZIP_DEFLATED) as archive:
        for member, content in members.items():
            archive.writestr(member, content)
    return folder / name


def test_a_zip_with_one_file(tmp_path):
    path = zipped(tmp_path, {"data/": b"", "data/list.csv": TEXT.encode(), "__MACOSX/x.csv": b"a", "readme.md": b"#"})
    source = opened(path)
    assert cells(source)[29] == ["29", "43.5", "name 29"]
    assert source.info.table == "data/list.csv"
    assert "member_chosen" not in {doubt.notice.code for doubt in source.doubts}


def test_a_zip_with_several_files(tmp_path):
    path = zipped(tmp_path, {"small.csv": b"a,b\n1,2\n", "large.csv": TEXT.encode()})
    source = opened(path)
    assert len(cells(source)) == 30
    assert [d.alternatives for d in source.doubts if d.notice.code == "member_chosen"] == [("table=small.csv",)]
    assert cells(opened(path, table="SMALL.csv")) == [["1", "2"]]
    with pytest.raises(NoSuchTable):
        opened(path, table="other.csv")


def test_packed_to_do_harm(tmp_path):
    with pytest.raises(PackedTooTightly):
        read(zipped(tmp_path, {"bomb.csv": b"1,2\n" * (1 << 27)}))
    packed = gzip.compress(b"0,0\n" * (1 << 22), 9)
    path = tmp_path / "bomb.csv.gz"
    path.write_bytes(packed * 40)
    with pytest.raises(PackedTooTightly):
        read(path)


def test_names_inside_a_zip_from_chinese_windows(tmp_path):
    class Info(zipfile.ZipInfo):
        def _encodeFilenameFlags(self):
            return self.filename.encode("gb2312"), 0

    with zipfile.ZipFile(tmp_path / "file.zip", "w") as archive:
        archive.writestr(Info("数据.csv"), TEXT)
        archive.writestr(Info("说明.csv"), "a,b\n1,2\n")
    source = opened(tmp_path / "file.zip")
    assert (source.info.table, source.info.tables) == ("数据.csv", ("数据.csv", "说明.csv"))
    assert cells(opened(tmp_path / "file.zip", table="说明.csv")) == [["1", "2"]]


def test_other_things_inside_a_zip(tmp_path):
    table = tmp_path / "t.parquet"
    pq.write_table(pa.table({"a": [1, 2]}), table)
    with pytest.raises(PackedFormat):
        read(zipped(tmp_path, {"t.parquet": table.read_bytes()}))
    with pytest.raises(NothingInside):
        read(zipped(tmp_path, {"picture.png": b"x"}))


def test_a_workbook_inside_a_zip(tmp_path):
    book = tmp_path / "book.xlsx"
    with xlsxwriter.Workbook(book) as made:
        for name in ("first", "second"):
            sheet = made.add_worksheet(name)
            for number, row in enumerate([["name", name], ["a", 1.5], ["b", 2.5], ["c", 3.5]]):
                sheet.write_row(number, 0, row)
    path = zipped(tmp_path, {"March/sales.xlsx": book.read_bytes(), "notes.txt": "x"})
    table, report = read(path)
    assert table.names == ("name", "first")
    assert values(table, "first") == [1.5, 2.5, 3.5]
    assert (report.source.path, report.source.table, report.source.sheet) == (str(path), "March/sales.xlsx", "first")
    assert {"member_chosen", "sheet_chosen"} <= codes(report)
    assert read(path, table="March/sales.xlsx", sheet="second")[0].names == ("name", "second")
    with pytest.raises(PackedFormat):
        read(zipped(tmp_path, {"inner.zip": path.read_bytes()}))


def test_files_of_one_shape_are_one_table(tmp_path):
    for month in ("01", "02"):
        written(tmp_path, f"id,size\n{month}1,1.5\n{month}2,2.5\n", f"sales-{month}.csv")
    written(tmp_path, "other,columns\n1,2\n", "notes.csv")
    table, report = read(tmp_path)
    assert table.names == ("file", "id", "size")
    assert values(table, "file") == ["sales-01.csv"] * 2 + ["sales-02.csv"] * 2
    assert values(table, "size") == [1.5, 2.5, 1.5, 2.5]
    assert "files_left_out" in codes(report)


def test_files_with_other_spellings_and_further_columns_stay_in_the_table(tmp_path):
    written(tmp_path, "day,net_price,shop\n2025-01-01,1.5,A\n", "1.csv")
    written(tmp_path, "day,net_price,shop\n2025-02-01,2.5,B\n", "2.csv")
    written(tmp_path, "shop,Day,Net Price ,note\nC,2025-03-01,3.5,late\n", "3.csv")
    table, report = read(tmp_path)
    assert table.names == ("file", "day", "net_price", "shop", "note")
    assert values(table, "net_price") == [1.5, 2.5, 3.5]
    assert values(table, "shop") == ["A", "B", "C"]
    assert values(table, "note") == [None, None, "late"]
    told = next(doubt.notice for doubt in report.doubts if doubt.notice.code == "files_differ")
    assert told.facts == {"n": 1, "columns": ("note",)}


def test_one_file_of_a_folder(tmp_path):
    for month in ("01", "02"):
        written(tmp_path, f"id,size\n{month}1,1.5\n{month}2,2.5\n", f"sales-{month}.csv")
    written(tmp_path, "other,columns\n1,2\n", "notes.csv")
    table, report = read(tmp_path, table="sales-02.csv")
    assert values(table, "file") == ["sales-02.csv"] * 2
    assert (report.source.path, report.source.table) == (str(tmp_path), "sales-02.csv")
    assert report.source.tables == ("notes.csv", "sales-01.csv", "sales-02.csv")
    assert read(tmp_path, table="notes.csv")[0].names == ("file", "other", "columns")
    with pytest.raises(NoSuchTable):
        read(tmp_path, table="sales-03.csv")


def test_a_folder_without_data(tmp_path):
    (tmp_path / "program.exe").write_bytes(b"MZ\x90")
    with pytest.raises(IsDirectory):
        read(tmp_path)


def pictures(folder: Path, names: list[str]) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"\x89PNG\r\n\x1a\n")


def test_pictures_in_folders_by_label(tmp_path):
    pictures(tmp_path, ["train/cat/1.png", "train/cat/2.png", "train/dog/1.png", "train/.hidden/x.png"])
    table, _ = read(tmp_path)
    assert kinds(table) == {"picture": Kind.IMAGE, "label": Kind.CATEGORY}
    assert values(table, "label") == ["cat", "cat", "dog"]
    assert all(Path(name).is_file() for name in values(table, "picture"))


def test_a_list_of_pictures_with_paths_of_windows_and_some_that_are_gone(tmp_path):
    pictures(tmp_path, ["img/a.png", "img/b.png", "img/c.png"])
    written(tmp_path, "file;kind\nimg\\a.png;good\nimg\\b.png;bad\nimg\\c.png;good\nimg\\d.png;bad\n", "list.csv")
    table, report = read(tmp_path)
    assert values(table, "kind") == ["good", "bad", "good", "bad"]
    assert values(table, "picture")[3] is None
    assert "pictures_missing" in codes(report)


def test_pictures_with_a_list_beside_them(tmp_path):
    pictures(tmp_path, ["a.png", "b.png", "c.png"])
    written(tmp_path, "image,breed\na.png,pug\nb.png,poodle\nc,pug\ngone.png,pug\n" + "a.png,pug\n" * 20, "list.csv")
    table, report = read(tmp_path)
    assert kinds(table)["picture"] is Kind.IMAGE
    assert values(table, "breed")[:3] == ["pug", "poodle", "pug"]
    assert [Path(name).name if name else None for name in values(table, "picture")[:4]] == [
        "a.png",
        "b.png",
        "c.png",
        None,
    ]
    assert "pictures_missing" in codes(report)


FRAME = pd.DataFrame(
    {"sex": [1.0, 2.0, 1.0, None], "age": [30.0, 41.5, 99.0, 25.0], "town": ["Bern", "Köln", "", "Ulm"]}
)
LABELS = {"sex": {1.0: "male", 2.0: "female"}, "age": {99.0: "no answer"}}


@pytest.mark.parametrize("ending", ["sav", "zsav", "dta"])
def test_statistics_files_with_labels(tmp_path, ending):
    path = tmp_path / f"survey.{ending}"
    if ending == "dta":
        pyreadstat.write_dta(FRAME, str(path), variable_value_labels={"sex": {1: "male", 2: "female"}})
    else:
        pyreadstat.write_sav(FRAME, str(path), compress=ending == "zsav", variable_value_labels=LABELS)
    table, report = read(path)
    assert values(table, "sex") == ["male", "female", "male", None]
    assert values(table, "age") == [30.0, 41.5, 99.0, 25.0]
    assert values(table, "town")[1] == "Köln"
    assert ("labels_partial" in codes(report)) == (ending != "dta")


def test_a_damaged_statistics_file(tmp_path):
    path = tmp_path / "survey.sav"
    pyreadstat.write_sav(FRAME, str(path))
    path.write_bytes(path.read_bytes()[:100])
    with pytest.raises(DamagedFile):
        read(path)


def test_sas_transport_file(tmp_path):
    path = tmp_path / "survey.xpt"
    pyreadstat.write_xport(FRAME[["age"]], str(path))
    assert values(read(path)[0], "age") == [30.0, 41.5, 99.0, 25.0]


def test_duckdb_tables(tmp_path):
    path = tmp_path / "shop.duckdb"
    with duckdb.connect(str(path)) as database:
        database.execute("CREATE TABLE small AS SELECT 1 AS a")
        database.execute("CREATE SCHEMA other")
        database.execute(
            'CREATE TABLE other."the ""orders""" AS SELECT range AS id, range * 1.25 AS size, '
            "DATE '2024-01-01' + range::INT AS day, {'x': range} AS box FROM range(100)"
        )
    before = path.read_bytes()
    table, report = read(path)
    assert report.source.table == 'other.the "orders"'
    assert table.rows == 100
    assert kinds(table)["day"] is Kind.DATE
    assert "box.x" in table.names
    assert read(path, table="SMALL")[0].rows == 1
    assert path.read_bytes() == before
    assert "table_chosen" in codes(report)
    with pytest.raises(NoSuchTable):
        read(path, table="none")
    path.write_bytes(before[: len(before) // 2])
    with pytest.raises(DamagedFile):
        read(path)


def test_the_clipboard_is_text():
    table, report = read_text("a\tb\n1\t2,5\n3\t4,5\n", ReadOptions(), Silent())
    assert values(table, "b") == [2.5, 4.5]
    assert report.source.delimiter == "\t"


def test_long_decimals_of_parquet_stay_exact(tmp_path):
    path = tmp_path / "t.parquet"
    exact = pa.array(["12345678901234567.12", "1.50"]).cast(pa.decimal128(30, 2))
    pq.write_table(pa.table({"a": exact, "b": ["x", "y"]}), path)
    assert cells(opened(path))[0][0] == "12345678901234567.12"
