"""Columns that are read straight into numbers and moments equal those that are read as texts first."""

from __future__ import annotations

import csv
import io
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.data import delimited
from desktop_app.core.data import read as read_module
from desktop_app.core.data.distinct import nearly_all_differ
from desktop_app.core.data.row_blocks import IrregularQuotes, QuoteOrder, RowTooLong, row_blocks
from desktop_app.core.data.table import Kind
from tests.core.data.files import codes, kinds, read, values, written

ROWS = 3_000


@pytest.fixture
def blocks(monkeypatch):
    """Blocks of a few hundred rows, kinds told by the first hundred."""
    monkeypatch.setattr(read_module, "SAMPLE_ROWS", 100)
    monkeypatch.setattr(delimited, "UTF8_BLOCK", 8_192)


def lines(odd: dict[int, str] | None = None) -> str:
    rows = [f'K-{i},{i % 97}.5,"{i % 11}",2024-03-{i % 28 + 1:02d},"north, {i % 5}"' for i in range(ROWS)]
    for place, row in (odd or {}).items():
        rows[place] = row
    return "key,size,count,day,place\n" + "\n".join(rows) + "\n"


def as_texts(monkeypatch, path, **options):
    """Read without the short way."""
    with monkeypatch.context() as patched:
        patched.setattr(read_module, "straight_type", lambda reading: None)
        return read(path, **options)


ODD = {
    "clean": {},
    "missing words": {1500: "K-1500,NA,n/a,NULL,nowhere", 2000: 'K-2000,"",,,""'},
    "a word": {1500: "K-1500,many,3,2024-03-05,north", 1600: "K-1600,few,3,2024-03-05,north"},
    "infinite": {1500: "K-1500,1e999,3,2024-03-05,north"},
    "not a number": {1500: "K-1500,NAN,3,2024-03-05,north"},
    "other dates": {1500: "K-1500,1,3,05.03.2024,north", 1501: "K-1501,1,3,2024-03-05T10:00:00+02:00,north"},
    "decorated": {1500: 'K-1500,"1,200.5",3,2024-03-05,north', 1501: "K-1501, 7 ,3 ,2024-03-05,north"},
    "short and long rows": {1500: "K-1500,1", 1501: "K-1501,1,2,2024-03-05,x,y", 2990: "K-2990"},
    "names again": {1500: "key,size,count,day,place", 2998: "key,size,count,day,place"},
    "stray quote": {1500: 'K-1500,1,3,2024-03-05,"nor"th', 1501: 'K-1501,1,3,2024-03-05,a"b'},
    "lines in cells": {place: f'K-{place},1,2,2024-03-05,"two\nlines, {place}"' for place in range(500, 2500, 7)},
    "doubled quotes": {place: f'K-{place},1,2,2024-03-05,"say ""{place}"", now"' for place in range(200, 2900, 3)},
    "spaces": {1500: "K-1500, 1, 3, 2024-03-05, north"},
    "total": {ROWS - 1: "Total,99,88,,"},
    "note": {ROWS - 1: "Source: somebody who counted"},
    "blank rows": {1500: "", 2999: ",,,,"},
}


@pytest.mark.parametrize("name", ODD)
def test_the_short_way_gives_the_same_table(tmp_path, monkeypatch, blocks, name):
    path = written(tmp_path, lines(ODD[name]))
    table, report = read(path)
    other, slow = as_texts(monkeypatch, path)
    assert kinds(table) == kinds(other)
    for column in other.names:
        assert values(table, column) == values(other, column)
    assert (report.rows, report.readings, report.doubts) == (slow.rows, slow.readings, slow.doubts)


def test_most_of_a_clean_file_goes_straight(tmp_path, monkeypatch, blocks):
    converted = []
    convert = read_module.convert
    monkeypatch.setattr(
        read_module, "convert", lambda raw, how: converted.append((how.name, len(raw))) or convert(raw, how)
    )
    read(written(tmp_path, lines()))
    assert sum(rows for name, rows in converted if name == "size") < 0.4 * ROWS


CELL = st.sampled_from(
    (
        "1",
        "2.5",
        "-3",
        "",
        "NA",
        "nan",
        "inf",
        "1e5",
        "007",
        " 4",
        "x",
        "1,5",
        "2024-01-02",
        '"',
        "a\nb",
        "9007199254740993",
    )
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(CELL, CELL, CELL), min_size=1, max_size=12), st.integers(0, 10**6))
def test_any_later_cells(tmp_path_factory, rows, seed):
    generator = random.Random(seed)
    text = io.StringIO()
    writer = csv.writer(text, quoting=generator.choice((csv.QUOTE_ALL, csv.QUOTE_MINIMAL)))
    writer.writerow(("name", "amount", "day", "other"))
    writer.writerows((f"n{i}", f"{i % 7}.25", f"2024-05-{i % 28 + 1:02d}", i) for i in range(400))
    for i, row in enumerate(rows):
        writer.writerow((f"m{i}", *row))
        writer.writerows((f"o{i}{k}", f"{k}.5", "2023-01-09", k) for k in range(generator.randrange(1, 200)))
    path = written(tmp_path_factory.mktemp("later"), text.getvalue())
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(read_module, "SAMPLE_ROWS", 100)
        patched.setattr(delimited, "UTF8_BLOCK", 4_096)
        table, report = read(path, delimiter=",", header_rows=1)
        other, slow = as_texts(patched, path, delimiter=",", header_rows=1)
    assert kinds(table) == kinds(other)
    assert [values(table, name) for name in other.names] == [values(other, name) for name in other.names]
    assert codes(report) == codes(slow)


@pytest.mark.parametrize("factor", [1, 7])
def test_large_whole_numbers_far_down_stay_exact(tmp_path, blocks, factor):
    cells = [str(i * factor % 901) for i in range(2000)] + ["9007199254740993", "5"]
    path = written(tmp_path, "name,number\n" + "".join(f"n{i % 50},{cell}\n" for i, cell in enumerate(cells)))
    table, report = read(path)
    assert values(table, "number") == cells
    assert kinds(table)["number"] is Kind.CATEGORY
    assert factor == 1 or "too_exact" in codes(report)


def test_digits_that_are_lost_far_down_are_told(tmp_path, blocks):
    cells = [f"{i % 900}.5" for i in range(2000)] + ["9007199254740993"]
    path = written(tmp_path, "name,number\n" + "".join(f"n{i % 50},{cell}\n" for i, cell in enumerate(cells)))
    table, report = read(path)
    assert kinds(table)["number"] is Kind.NUMBER
    assert "digits_lost" in codes(report)


# --- blocks of whole rows ---------------------------------------------------------------------------------------------


def cut(text: str, size: int) -> list[bytes]:
    stream = io.BytesIO(text.encode())
    return [bytes(block[:end]) for block, end in row_blocks(stream.readinto, '"', ",", size)]


@pytest.mark.parametrize("size", [16, 64, 100, 4096])
def test_blocks_are_whole_rows(size):
    rows = [f'{i},"a, {i}","line\nbreak","",""""' if i % 3 else f"{i},b,c,," for i in range(200)]
    pieces = cut("\n".join(rows), size)
    assert b"".join(pieces) == "\n".join(rows).encode()
    assert all(piece.endswith(b"\n") for piece in pieces[:-1])
    assert all(len(list(csv.reader(io.StringIO(piece.decode(), newline="")))) for piece in pieces)
    assert sum(len(list(csv.reader(io.StringIO(piece.decode(), newline="")))) for piece in pieces) == 200


@pytest.mark.parametrize("row", ['1,"open', '1,a"b', '1,"a"b"', '1,"a" ', '1,x","y'])
def test_quotes_out_of_order_are_noticed(row):
    around = "".join(f'{i},"fine"\n' for i in range(100))
    with pytest.raises((IrregularQuotes, RowTooLong)):
        cut(around + row + "\n" + around, 512)


def test_a_row_over_many_blocks_is_given_up():
    with pytest.raises(RowTooLong):
        cut("a" * 5_000, 64)


@given(st.lists(st.sampled_from(('"', ",", "\n", "a", '""', '","', '"\n"', "\r\n")), max_size=150))
def test_bits_say_what_looking_at_each_mark_says(parts):
    text = "".join(parts).replace('""', "").encode() + b"\n"
    marks = [i for i, letter in enumerate(text) if letter == ord('"')]
    ends = b",\n\r"
    opens = [i == 0 or text[i - 1] in ends for i in marks]
    closes = [text[i + 1] in ends for i in marks]
    wanted = len(marks) % 2 == 0 and all((opens[k], closes[k]) == (k % 2 == 0, k % 2 == 1) for k in range(len(marks)))
    try:
        found = QuoteOrder('"', ",").end_of_rows(bytearray(text), len(text)) == len(text)
    except IrregularQuotes:
        found = False
    if b'""' not in text:
        assert found == wanted


# --- texts that are nearly all different ------------------------------------------------------------------------------


@pytest.mark.parametrize(("share", "answer"), [(1.0, True), (0.97, True), (0.91, True), (0.89, False), (0.5, False)])
@pytest.mark.parametrize("shape", ["{}", "item-{:09d}", "{:07d}-end-of-this-code"])
def test_nearly_all_differ(share, answer, shape):
    import pyarrow as pa

    size = 400_000
    cells = [shape.format(i if i < share * size else i % 10) for i in range(size)]
    array = pa.chunked_array([cells[:20_000], [None, None], cells[20_000:]], pa.string())
    assert nearly_all_differ(array, 0.9) is answer
