"""Every file that cannot be used gets its sentence."""

from __future__ import annotations

import contextlib
import os
import pickle

import pytest

from desktop_app.core.data import errors as errors_of_data
from desktop_app.core.data import read as read_module
from desktop_app.core.data.errors import (
    DamagedFile,
    EmptyFile,
    FileMissing,
    IsDirectory,
    NoPermission,
    NoRows,
    NotATable,
    TooBigForMemory,
)
from desktop_app.core.data.table import Kind
from desktop_app.core.errors import AcumenError, UnknownColumn
from tests.core.data.files import read, written

BAD = {
    "empty": (b"", EmptyFile),
    "blank": (b" \n\n \n", EmptyFile),
    "only a mark": (b"\xef\xbb\xbf", EmptyFile),
    "header only": (b"name,size\n", NoRows),
    "header and blank rows": (b"name,size\n,\n,\n\n", NoRows),
    "picture": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, NotATable),
    "program": (b"\x7fELF" + bytes(range(256)) * 20, NotATable),
    "document": (b"%PDF-1.7\n" + bytes(range(128, 256)) * 20, NotATable),
    "noise": (bytes(range(256)) * 40, NotATable),
    "foreign zip": (b"PK\x03\x04" + b"\0" * 50, DamagedFile),
    "half a gzip": (b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03\xcbH\xcd", DamagedFile),
    "fake parquet": (b"PAR1" + b"\0" * 100, DamagedFile),
    "fake arrow": (b"ARROW1" + b"\0" * 100, DamagedFile),
    "fake database": (b"SQLite format 3\0" + b"\1" * 2000, DamagedFile),
    "fake old workbook": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\1" * 3000, DamagedFile),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_content(tmp_path, name):
    content, expected = BAD[name]
    path = tmp_path / "file.csv"
    path.write_bytes(content)
    with pytest.raises(expected) as raised:
        read(path)
    assert "file.csv" in str(raised.value)


def test_missing_file(tmp_path):
    with pytest.raises(FileMissing):
        read(tmp_path / "gone.csv")


def test_folder(tmp_path):
    with pytest.raises(IsDirectory):
        read(tmp_path)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_no_permission(tmp_path):
    path = written(tmp_path, "a,b\n1,2\n")
    path.chmod(0)
    with pytest.raises(NoPermission):
        read(path)


@pytest.mark.parametrize("block", [1 << 14, 1 << 22])
def test_a_quote_that_never_ends_is_a_letter(tmp_path, monkeypatch, block):
    monkeypatch.setattr("desktop_app.core.data.delimited.UTF8_BLOCK", block)
    rows = [f"{i},fine {i}" for i in range(60_000)]
    rows[50_000] = '50000,"open'
    table, report = read(written(tmp_path, "a,b\n" + "\n".join(rows)))
    assert table.rows == 60_000
    assert table["b"].values[50_000].as_py() == '"open'
    assert table["b"].values[59_999].as_py() == "fine 59999"
    assert "stray_quotes" in {doubt.notice.code for doubt in report.doubts}


def test_a_cell_with_many_lines_is_no_trouble(tmp_path):
    poem = "\n".join(f"line {i}, and more" for i in range(200))
    table, _ = read(written(tmp_path, f'id,poem,year\n1,"{poem}",1900\n2,short,1901\n'))
    assert table.rows == 2


def test_too_little_memory(tmp_path, monkeypatch):
    monkeypatch.setattr(read_module, "free_bytes", lambda: 10)
    with pytest.raises(TooBigForMemory):
        read(written(tmp_path, "a,b\n1,2\n3,4\n"))


def test_kind_of_a_column_that_is_not_there(tmp_path):
    with pytest.raises(UnknownColumn):
        read(written(tmp_path, "a,b\n1,2\n3,4\n"), kinds=(("c", Kind.TEXT),))


ALL = [
    kind
    for kind in vars(errors_of_data).values()
    if isinstance(kind, type) and issubclass(kind, AcumenError) and "what" in vars(kind)
]


@pytest.mark.parametrize("kind", ALL, ids=lambda kind: kind.__name__)
def test_every_error_says_what_why_and_what_to_do(kind):
    facts = dict.fromkeys(("file", "path", "reason", "columns", "format", "rows", "encoding", "sheet", "sheets"), "F")
    facts |= dict.fromkeys(("table", "tables", "needed", "free", "inner", "most", "cell"), "F")
    error = pickle.loads(pickle.dumps(kind(**facts)))
    assert len(error.sentences()) == 3
    assert "{" not in str(error)


@pytest.mark.parametrize("cell", ["x", '"', "1,", "a b;"])
def test_a_hundred_megabytes_without_a_line_end(tmp_path, cell):
    path = tmp_path / "line.csv"
    path.write_bytes((cell * (100_000_000 // len(cell))).encode())
    with contextlib.suppress(AcumenError):
        table, _ = read(path)
        assert table.rows


def test_a_line_over_many_blocks(tmp_path):
    path = tmp_path / "line.csv"
    path.write_bytes(b"a,b\n1,2\n" + b"3," + b"x" * 30_000_000 + b"\n4,5\n")
    table, _ = read(path)
    assert table.rows == 3
    assert len(table["b"].values[1].as_py()) == 30_000_000
