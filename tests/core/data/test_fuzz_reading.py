"""Whatever the bytes are: a table, or an error with its sentences."""

from __future__ import annotations

import gzip
import io
import json
import random
import sqlite3
import string
import zipfile
from collections.abc import Callable
from pathlib import Path

import duckdb
import pandas as pd
import pyarrow as pa
import pyarrow.feather as feather
import pyarrow.parquet as pq
import pyreadstat
import pytest
import xlsxwriter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.core.data.read import read_text
from desktop_app.core.data.report import ImportReport, ReadOptions
from desktop_app.core.data.table import Table
from desktop_app.core.errors import AcumenError
from desktop_app.core.progress import Silent
from tests.core.data.files import read

TEXT = "name;size;day\n" + "".join(f'"town {i}";{i},5;2024-01-{i % 28 + 1:02d}\n' for i in range(40))
LETTERS = "ab1230,;|\t \"'\n\r\\#.-%/:€é中"


def said(reading: Callable[[], tuple[Table, ImportReport]]) -> tuple[Table, ImportReport] | AcumenError:
    """Return what was read, or the error, all of whose sentences must have their facts."""
    try:
        return reading()
    except AcumenError as error:
        found = error
    for sentence in found.sentences():
        needed = {name for _, name, _, _ in string.Formatter().parse(str(sentence.source)) if name}
        assert needed <= set(found.facts), needed
    return found


def outcome(path: Path) -> str:
    """Return the rows read, or the sentences of the error."""
    found = said(lambda: read(path))
    if isinstance(found, AcumenError):
        return str(found)
    table, report = found
    assert table.rows == report.rows > 0
    assert len(set(table.names)) == len(table.names) == len(report.readings)
    assert all(len(column.values) == table.rows for column in table.columns)
    for doubt in report.doubts:
        assert str(doubt.notice.sentence())
    return str(table.rows)


def workbook() -> bytes:
    sink = io.BytesIO()
    book = xlsxwriter.Workbook(sink, {"in_memory": True})
    sheet = book.add_worksheet()
    for row, line in enumerate(TEXT.splitlines()):
        sheet.write_row(row, 0, line.split(";"))
    book.close()
    return sink.getvalue()


def made_in(folder: Path, name: str, make: object) -> bytes:
    path = folder / name
    make(str(path))
    return path.read_bytes()


@pytest.fixture(scope="module")
def samples(tmp_path_factory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("samples")
    frame = pd.DataFrame({"a": [1.0, 2.0, 3.0], "b": ["x", "y", "z"]})
    table = pa.table({"a": list(range(50)), "b": [{"c": str(i)} for i in range(50)]})

    def database(path: str) -> None:
        with sqlite3.connect(path) as connection:
            connection.execute("CREATE TABLE t AS SELECT 1 AS a, 'x' AS b")
        connection.close()

    def duck(path: str) -> None:
        with duckdb.connect(path) as connection:
            connection.execute("CREATE TABLE t AS SELECT 1 AS a, 'x' AS b")

    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("t.csv", TEXT)
    return {
        "t.csv": TEXT.encode(),
        "t16.csv": TEXT.encode("utf-16"),
        "t.json": json.dumps([{"a": i, "b": {"c": [i]}} for i in range(20)]).encode(),
        "t.csv.gz": gzip.compress(TEXT.encode()),
        "t.zip": archive.getvalue(),
        "t.xlsx": workbook(),
        "t.parquet": made_in(folder, "t.parquet", lambda path: pq.write_table(table, path)),
        "t.feather": made_in(folder, "t.feather", lambda path: feather.write_feather(table, path)),
        "t.sqlite": made_in(folder, "t.sqlite", database),
        "t.duckdb": made_in(folder, "t.duckdb", duck),
        "t.sav": made_in(folder, "t.sav", lambda path: pyreadstat.write_sav(frame, path)),
        "t.dta": made_in(folder, "t.dta", lambda path: pyreadstat.write_dta(frame, path)),
    }


NAMES = ("t.csv", "t16.csv", "t.json", "t.csv.gz", "t.zip", "t.xlsx", "t.parquet", "t.feather", "t.sqlite", "t.duckdb")
NAMES += ("t.sav", "t.dta")


@pytest.mark.parametrize("name", NAMES)
def test_damaged_bytes(tmp_path, samples, name):
    dice = random.Random(name)
    whole = samples[name]
    path = tmp_path / name
    path.write_bytes(whole)
    assert outcome(path).isdigit()
    for _ in range(25):
        damaged = bytearray(whole)
        for _ in range(dice.choice((1, 3, 20))):
            damaged[dice.randrange(len(damaged))] ^= 1 << dice.randrange(8)
        if dice.random() < 0.4:
            del damaged[dice.randrange(1, len(damaged)) :]
        path.write_bytes(bytes(damaged))
        outcome(path)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(LETTERS, min_size=1, max_size=300))
def test_any_text(text):
    found = said(lambda: read_text(text, ReadOptions(), Silent()))
    if not isinstance(found, AcumenError):
        assert found[0].rows == found[1].rows > 0


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.binary(min_size=1, max_size=200))
def test_any_bytes(tmp_path_factory, content):
    path = tmp_path_factory.mktemp("bytes") / "file.csv"
    path.write_bytes(content)
    outcome(path)


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.lists(st.text(LETTERS, max_size=8), min_size=2, max_size=4), min_size=2, max_size=12),
    st.sampled_from((",", ";", "\t", "|")),
)
def test_rows_of_any_cells(rows, mark):
    lines = [mark.join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows]
    found = said(lambda: read_text("\n".join(lines), ReadOptions(delimiter=mark), Silent()))
    if not isinstance(found, AcumenError):
        assert found[0].rows <= sum(1 + cell.count("\n") + cell.count("\r") for row in rows for cell in row)


def test_ten_thousand_columns(tmp_path):
    path = tmp_path / "wide.csv"
    header = ",".join(f"c{i}" for i in range(10_000))
    path.write_text(header + "\n" + "\n".join(",".join(str(i * n) for i in range(10_000)) for n in range(3)) + "\n")
    assert outcome(path) == "3"


@pytest.mark.parametrize("content", [b"x" * 20_000_000, b"1," * 10_000_000, b'"' + b"a,b\n" * 5_000_000])
def test_one_endless_line(tmp_path, content):
    path = tmp_path / "line.csv"
    path.write_bytes(content)
    outcome(path)


@pytest.mark.parametrize(
    "content",
    [
        "[" * 100_000,
        '{"a":' * 100_000,
        "[" * 100_000 + "]" * 100_000,
        '{"a":' * 5000 + "1" + "}" * 5000,
        '[{"a": 1e999}]',
    ],
)
def test_json_without_an_end(tmp_path, content):
    path = tmp_path / "file.json"
    path.write_text(content)
    outcome(path)


BOMB = (
    '<?xml version="1.0"?><!DOCTYPE sst [<!ENTITY a "aaaaaaaaaa">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
    + ']><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="1"><si><t>&j;</t></si></sst>'
)


def test_entities_that_explode(tmp_path):
    path = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(io.BytesIO(workbook())) as good, zipfile.ZipFile(path, "w") as bad:
        for name in good.namelist():
            bad.writestr(name, BOMB if name == "xl/sharedStrings.xml" else good.read(name))
    outcome(path)


def test_a_sheet_that_grows_without_end(tmp_path):
    path = tmp_path / "bomb.xlsx"
    row = '<row><c t="inlineStr"><is><t>' + "a" * 1000 + "</t></is></c></row>"
    with zipfile.ZipFile(io.BytesIO(workbook())) as good, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as bad:
        for name in good.namelist():
            if name == "xl/worksheets/sheet1.xml":
                sheet = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
                bad.writestr(name, sheet + row * 500_000 + "</sheetData></worksheet>")
            else:
                bad.writestr(name, good.read(name))
    assert "not opened" in outcome(path)
