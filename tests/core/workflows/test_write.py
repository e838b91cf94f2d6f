"""Tables written for other programs: the same values come back, nothing dangerous goes out, the source stays."""

from __future__ import annotations

import csv
import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.data.read import read_table
from desktop_app.core.data.report import ReadOptions
from desktop_app.core.data.table import Kind, Table
from desktop_app.core.errors import AcumenError, CannotWrite
from desktop_app.core.progress import Cancelled, Silent
from desktop_app.core.samples import SAMPLES
from desktop_app.core.scoring.csv_style import BadCsvStyle, CsvStyle
from desktop_app.core.scoring.harmless import harmless_text
from desktop_app.core.scoring.writers import UnknownFileType
from desktop_app.core.text import Sentence
from desktop_app.core.workflows.load import load
from desktop_app.core.workflows.specs import LoadSpec, WriteSpec
from desktop_app.core.workflows.write import WouldReplaceSource, write
from tests.core.data.steps.tables import cells, people, table

ENDINGS = (".csv", ".xlsx", ".parquet")


def written(found: Table, out: Path, style: CsvStyle | None = None, source: Path | None = None) -> Path:
    stored = out.with_name("stored.arrow")
    found.save(stored)
    spec = WriteSpec(stored, out, source) if style is None else WriteSpec(stored, out, source, style)
    assert write(spec, Silent()).rows == found.rows
    return out


def lines(path: Path, **options: Any) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, **options))


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_table_comes_back_as_it_was(tmp_path: Path, ending: str) -> None:
    out = written(people(), tmp_path / f"t{ending}")
    back, _ = read_table(out, ReadOptions(kinds=tuple((c.name, c.kind) for c in people().columns)), Silent())
    assert cells(back) == cells(people())


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.key)
def test_an_unchanged_table_is_written_with_the_values_of_its_source(tmp_path: Path, sample: Any) -> None:
    """What was read as text is the same to the letter, what was read as number or date has the same value."""
    loaded = load(LoadSpec(sample.path, tmp_path / "raw.arrow"), Silent())
    table_of = Table.open(loaded.table_path)
    out = written(table_of, tmp_path / "again.csv")
    header, *rows = lines(out)
    assert tuple(header) == table_of.names
    assert len(rows) == table_of.rows
    for place, column in enumerate(table_of.columns):
        texts = [row[place] for row in rows]
        values = column.values.to_pylist()
        if column.kind is Kind.NUMBER:
            assert [float(text) if text else None for text in texts] == values
        elif column.kind is Kind.DATE:
            assert [dt.datetime.fromisoformat(text) if text else None for text in texts] == values
        else:
            assert texts == [value or "" for value in values]


def test_numbers_and_dates_as_people_write_them(tmp_path: Path) -> None:
    found = table(
        n=(Kind.NUMBER, [1.0, 0.1, 1e15, -2.50, None]),
        d=(Kind.DATE, [dt.datetime(2025, 4, 3), None, None, None, None]),
        t=(Kind.DATE, [dt.datetime(2025, 4, 3, 8, 30), dt.datetime(2025, 4, 4), None, None, None]),
    )
    assert lines(written(found, tmp_path / "o.csv"))[1:] == [
        ["1", "2025-04-03", "2025-04-03 08:30:00"],
        ["0.1", "", "2025-04-04 00:00:00"],
        ["1000000000000000", "", ""],
        ["-2.5", "", ""],
        ["", "", ""],
    ]


def test_marks_of_choice(tmp_path: Path) -> None:
    found = table(n=(Kind.NUMBER, [1.5]), t=(Kind.CATEGORY, ['a;b,"c"']))
    out = written(found, tmp_path / "o.csv", CsvStyle(";", ",", mark=False))
    assert out.read_bytes() == b'n;t\n1,5;"a;b,""c"""\n'
    tabs = written(found, tmp_path / "t.csv", CsvStyle("\t", ","))
    assert tabs.read_text(encoding="utf-8") == 'n\tt\n1,5\t"a;b,""c"""\n'


def test_excel_is_told_that_it_is_utf8(tmp_path: Path) -> None:
    assert written(table(n=(Kind.NUMBER, [1.0])), tmp_path / "o.csv").read_bytes() == b"\xef\xbb\xbfn\n1\n"


@pytest.mark.parametrize(
    "style", [(",", ","), ("", "."), ("ab", "."), ('"', "."), ("\n", "."), ("，", "."), ("1", ".")]
)
def test_marks_that_could_not_be_told_apart(style: tuple[str, str]) -> None:
    with pytest.raises(BadCsvStyle):
        CsvStyle(*style)


@pytest.mark.parametrize(
    ("text", "harmless"),
    [
        ("=1+1", False),
        ("=cmd|' /C calc'!A0", False),
        ("@SUM(A1)", False),
        ("+SUM(A1)", False),
        ("-2+3+cmd|' /C calc'!A0", False),
        ("\t=1", False),
        ("@someone", True),
        ("-", True),
        ("-5 kg", True),
        ("+49 (30) 123-456", True),
        ("a=b", True),
        ("", True),
    ],
)
def test_cells_that_a_spreadsheet_would_run(tmp_path: Path, text: str, harmless: bool) -> None:
    assert harmless_text(text) == (text if harmless else "'" + text)
    found = table(x=(Kind.TEXT, [text or None, "plain"]))
    assert lines(written(found, tmp_path / "o.csv"))[1] == ([text] if harmless else ["'" + text])
    as_it_is = written(found, tmp_path / "p.csv", CsvStyle(harmless=False))
    assert lines(as_it_is)[1] == [text]


def test_excel_shows_formulas_as_text_and_times_as_times(tmp_path: Path) -> None:
    import openpyxl

    moments = [dt.datetime(2025, 4, 3, 8, 30), dt.datetime(1850, 1, 1), dt.datetime(2025, 4, 3)]
    out = written(table(x=(Kind.TEXT, ["=1+1", "a", "b"]), d=(Kind.DATE, moments)), tmp_path / "o.xlsx")
    sheet = openpyxl.load_workbook(out).active
    assert sheet is not None
    assert (sheet["A2"].value, sheet["A2"].data_type) == ("=1+1", "s")
    assert [sheet[f"B{row}"].value for row in (2, 3, 4)] == [moments[0], "1850-01-01 00:00:00", moments[2]]


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_source_is_never_written_over(tmp_path: Path, ending: str) -> None:
    source = tmp_path / f"data{ending}"
    source.write_bytes(b"precious")
    people().save(tmp_path / "stored.arrow")
    (tmp_path / "sub").mkdir()
    with pytest.raises(WouldReplaceSource):
        write(WriteSpec(tmp_path / "stored.arrow", tmp_path / "sub" / ".." / source.name, source), Silent())
    assert source.read_bytes() == b"precious"


class Stops(Silent):
    """Stops the work at the first row."""

    def update(self, fraction: float, stage: Sentence, remaining_s: float | None = None) -> None:
        if fraction > 0:
            raise Cancelled


@pytest.mark.parametrize("ending", ENDINGS)
def test_stopping_leaves_what_was_there(tmp_path: Path, ending: str) -> None:
    out = tmp_path / f"o{ending}"
    out.write_bytes(b"before")
    people().save(tmp_path / "stored.arrow")
    with pytest.raises(Cancelled):
        write(WriteSpec(tmp_path / "stored.arrow", out), Stops())
    assert out.read_bytes() == b"before"
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([out.name, "stored.arrow"])


@pytest.mark.parametrize(("name", "error"), [("t.doc", UnknownFileType), ("nowhere/t.csv", CannotWrite)])
def test_places_that_cannot_be_written(tmp_path: Path, name: str, error: type[AcumenError]) -> None:
    people().save(tmp_path / "stored.arrow")
    with pytest.raises(error):
        write(WriteSpec(tmp_path / "stored.arrow", tmp_path / name), Silent())


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_table_without_rows_keeps_its_names(tmp_path: Path, ending: str) -> None:
    out = written(people().take([]), tmp_path / f"o{ending}")
    assert out.exists()
    if ending == ".csv":
        assert lines(out) == [list(people().names)]


@given(
    st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\x00\r"), max_size=8), min_size=1, max_size=20)
)
def test_any_text_comes_back(tmp_path_factory: pytest.TempPathFactory, texts: list[str]) -> None:
    folder = tmp_path_factory.mktemp("any")
    found = table(x=(Kind.TEXT, texts), y=(Kind.NUMBER, [1.0] * len(texts)))
    out = written(found, folder / "o.csv", CsvStyle(harmless=False))
    assert [row[0] for row in lines(out)[1:]] == texts
