"""What is written comes back: any text, any type, whole or not at all."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook
from pyarrow import parquet

from desktop_app.core.errors import CannotWrite
from desktop_app.core.scoring.writers import TooLongForExcel, UnknownFileType, Writer, csv_lines, writer_for

ENDINGS = [".csv", ".xlsx", ".parquet"]
CELLS = st.one_of(st.none(), st.text(st.characters(codec="utf-8", exclude_characters="\x00")))
TABLES = st.integers(1, 4).flatmap(lambda width: st.lists(st.lists(CELLS, min_size=width, max_size=width), min_size=1))


def texts(rows: list[list[str | None]]) -> pa.RecordBatch:
    columns = [pa.array(list(column), pa.string()) for column in zip(*rows, strict=True)]
    return pa.record_batch(columns, names=[f"c{n}" for n in range(len(columns))])


def typed(rows: int = 3) -> pa.RecordBatch:
    columns = {
        "text": pa.array(['a, "b"', "=1+1", None][:rows]),
        "数": pa.array([1.5, None, -2.0][:rows]),
        "count": pa.array([1, 2, None][:rows]),
        "yes": pa.array([True, False, None][:rows]),
        "when": pa.array([datetime(2020, 1, 2), datetime(1999, 12, 31), None][:rows], pa.timestamp("us")),
    }
    return pa.record_batch(list(columns.values()), names=list(columns))


def write(path: Path, batches: Iterable[pa.RecordBatch]) -> None:
    with writer_for(path) as writer:
        for batch in batches:
            writer.write(batch)


@given(TABLES)
def test_any_text_comes_back_through_pythons_own_reader(rows: list[list[str | None]]) -> None:
    read = list(csv.reader(io.StringIO(csv_lines(texts(rows)).decode(), newline="")))
    assert read == [[cell or "" for cell in row] for row in rows]


def test_only_cells_that_need_quotes_have_them() -> None:
    assert csv_lines(texts([["a", "b c"], ["x,y", '"q"'], [None, "1"]])) == b'a,b c\n"x,y","""q"""\n,1\n'


def test_a_slice_of_a_batch_is_written_alone() -> None:
    assert csv_lines(texts([["a"], ["b"], ["c"]]).slice(1, 1)) == b"b\n"


def test_csv_dates_are_days_unless_they_have_a_time(tmp_path: Path) -> None:
    write(tmp_path / "o.csv", [typed()])
    lines = (tmp_path / "o.csv").read_text("utf-8-sig").splitlines()
    assert lines == ["text,数,count,yes,when", '"a, ""b""",1.5,1,true,2020-01-02', "=1+1,,2,false,1999-12-31", ",-2,,,"]


@pytest.mark.parametrize(("text", "mark"), [("plain", False), ("Zürich", True)])
def test_csv_says_that_it_is_utf8_only_where_it_must(tmp_path: Path, text: str, mark: bool) -> None:
    write(tmp_path / "o.csv", [texts([[text]])])
    assert (tmp_path / "o.csv").read_bytes().startswith(b"\xef\xbb\xbf") is mark


def test_later_letters_are_written_too(tmp_path: Path) -> None:
    write(tmp_path / "o.csv", [texts([["plain"]]), texts([["北京"]])])
    assert (tmp_path / "o.csv").read_text("utf-8-sig") == "c0\nplain\n北京\n"


def test_excel_holds_the_same_values(tmp_path: Path) -> None:
    write(tmp_path / "o.xlsx", [typed(), typed(1)])
    book = load_workbook(tmp_path / "o.xlsx")
    rows = [[cell.value for cell in row] for row in book.active.iter_rows()]
    book.close()
    assert rows[0] == ["text", "数", "count", "yes", "when"]
    assert rows[1] == ['a, "b"', 1.5, 1, True, datetime(2020, 1, 2)]
    assert rows[2] == ["=1+1", None, 2, False, datetime(1999, 12, 31)]
    assert rows[3] == [None, -2, None, None, None]
    assert len(rows) == 5


def test_parquet_keeps_types(tmp_path: Path) -> None:
    write(tmp_path / "o.parquet", [typed(), typed()])
    table = parquet.read_table(tmp_path / "o.parquet")
    assert table.schema.types == typed().schema.types
    assert table.num_rows == 6


@pytest.mark.parametrize("ending", ENDINGS)
def test_nothing_stands_under_the_name_until_all_is_written(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"o{ending}"
    path.write_bytes(b"old")

    def broken() -> Iterator[pa.RecordBatch]:
        yield typed()
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write(path, broken())
    assert path.read_bytes() == b"old"
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_place_that_cannot_be_written(tmp_path: Path, ending: str) -> None:
    with pytest.raises(CannotWrite):
        write(tmp_path / "nowhere" / f"o{ending}", [typed()])


def test_a_sheet_ends_where_excel_ends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop_app.core.scoring.writers._MOST_EXCEL_ROWS", 4)
    with pytest.raises(TooLongForExcel):
        write(tmp_path / "o.xlsx", [typed(), typed()])
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("name", ["o", "o.doc", "o.csv.bak"])
def test_other_endings_are_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(UnknownFileType):
        writer_for(tmp_path / name)


def test_endings_may_be_in_capitals(tmp_path: Path) -> None:
    assert isinstance(writer_for(tmp_path / "O.CSV"), Writer)
