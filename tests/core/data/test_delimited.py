"""Delimited text: dialects, headers, ragged rows, and the same cells back."""

from __future__ import annotations

import csv
import gzip
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.data import delimited, utf8_stream
from desktop_app.core.data.dialect import find_dialect
from tests.core.data.files import cells, opened, written

ROWS = "".join(f"{i},{i * 1.5},name {i}\n" for i in range(30))


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_delimiter_is_found(tmp_path, delimiter):
    source = opened(written(tmp_path, ("id,size,name\n" + ROWS).replace(",", delimiter)))
    assert source.info.delimiter == delimiter
    assert source.names == ("id", "size", "name")
    assert cells(source)[29] == ["29", "43.5", "name 29"]


def test_decimal_commas_do_not_split(tmp_path):
    text = "a;b\n" + "".join(f"{i},5;{i},25\n" for i in range(20))
    assert opened(written(tmp_path, text)).info.delimiter == ";"


def test_chosen_delimiter_wins(tmp_path):
    source = opened(written(tmp_path, "a;b,c\n1;2,3\n4;5,6\n"), delimiter=",")
    assert source.names == ("a;b", "c")


def test_newlines_and_delimiters_in_quotes(tmp_path):
    text = 'id,comment\n1,"two\nlines, and ""quotes"""\n2,plain\n'
    source = opened(written(tmp_path, text))
    assert cells(source) == [["1", 'two\nlines, and "quotes"'], ["2", "plain"]]


def test_backslash_escapes(tmp_path):
    text = "id,comment\n" + "".join(f'{i},"say \\"yes\\", then go"\n' for i in range(10))
    assert cells(opened(written(tmp_path, text)))[3] == ["3", 'say "yes", then go']


def test_runs_of_spaces_split_only_regular_grids(tmp_path):
    text = "mpg\tyears name\n" + "".join(f'{i}.0   {70 + i}\t"car {i}"\n' for i in range(10))
    source = opened(written(tmp_path, text, "cars.txt"))
    assert source.names == ("mpg", "years", "name")
    assert cells(source)[2] == ["2.0", "72", "car 2"]
    assert "split_at_spaces" in {doubt.notice.code for doubt in source.doubts}
    prose = "".join(f"this is line {'very ' * (i % 5)}number {i}\n" for i in range(20))
    assert len(opened(written(tmp_path, prose, "prose.txt")).names) == 1


def test_lines_above_the_header_are_skipped(tmp_path):
    text = "Report of May\n\nid,size,name\n" + ROWS
    source = opened(written(tmp_path, text))
    assert source.names == ("id", "size", "name")
    assert len(cells(source)) == 30
    assert {doubt.notice.code for doubt in source.doubts} == {"lines_above"}


def test_no_header(tmp_path):
    source = opened(written(tmp_path, ROWS))
    assert source.info.header_rows == 0
    assert source.names == ("column 1", "column 2", "column 3")
    assert len(cells(source)) == 30


def test_header_rows_can_be_chosen(tmp_path):
    assert opened(written(tmp_path, ROWS), header_rows=1).names == ("0", "0.0", "name 0")


def test_years_across_the_top_are_a_header(tmp_path):
    source = opened(written(tmp_path, "town,2001,2002,2003,2004\nRome,5,3,8,1\nOslo,9,9,1,4\n"))
    assert source.names[1:] == ("2001", "2002", "2003", "2004")


def test_units_below_the_header_are_no_data(tmp_path):
    text = "time,speed,load\ns,m/s,kg\n" + "".join(f"{i},{i}.5,{i}\n" for i in range(10))
    source = opened(written(tmp_path, text))
    assert source.names == ("time", "speed", "load")
    assert source.info.header_rows == 2
    assert len(cells(source)) == 10


def test_row_names_without_a_header_of_their_own(tmp_path):
    text = "size,weight\n" + "".join(f"r{i},{i},{i}.5\n" for i in range(10))
    source = opened(written(tmp_path, text))
    assert source.names == ("column 1", "size", "weight")


def test_ragged_rows_keep_their_place(tmp_path):
    text = "a,b,c\n1,2,3\n4,5\n6,7,8,9\n\n10,11,12\n13\n"
    source = opened(written(tmp_path, text))
    found = cells(source)
    assert found[1] == ["4", "5", None]
    assert [row[0] for row in found] == ["1", "4", "6", "10", "13"]
    assert found[2][:3] == ["6", "7", "8"]
    counted = {doubt.notice.code: doubt.notice.facts["n"] for doubt in source.doubts}
    assert counted["rows_short"] == 2


def test_ragged_rows_keep_their_place_across_blocks(tmp_path, monkeypatch):
    monkeypatch.setattr(delimited, "UTF8_BLOCK", 256)
    rows = [f"{i},{'x' * (i % 7)}" + ("" if i % 11 else ",extra") for i in range(500)]
    rows[123] = "123"
    source = opened(written(tmp_path, "a,b\n" + "\n".join(rows) + "\n"))
    assert [row[0] for row in cells(source)] == [str(i) for i in range(500)]


def test_a_row_longer_than_a_block_is_read_all_the_same(tmp_path, monkeypatch):
    monkeypatch.setattr(delimited, "UTF8_BLOCK", 1024)
    rows = [f"{i},short" for i in range(200)]
    rows[150] = f'150,"{"long " * 1000}"'
    source = opened(written(tmp_path, "a,b\n" + "\n".join(rows)))
    found = cells(source)
    assert [row[0] for row in found] == [str(i) for i in range(200)]
    assert len(found[150][1]) == 5000


def test_blank_rows_at_the_end_are_dropped_and_others_kept(tmp_path):
    source = opened(written(tmp_path, "a,b\n1,2\n,\n3,4\n,\n,\n\n"))
    assert cells(source) == [["1", "2"], ["", ""], ["3", "4"]]


def test_blank_cells_of_a_single_column_are_rows(tmp_path):
    source = opened(written(tmp_path, "value\n1.5\n\n2.5\n3.5\n"))
    assert cells(source) == [["1.5"], [""], ["2.5"], ["3.5"]]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends(tmp_path, end):
    source = opened(written(tmp_path, ("id,size,name\n" + ROWS).replace("\n", end)))
    assert len(cells(source)) == 30
    assert cells(source)[-1] == ["29", "43.5", "name 29"]


def test_packed_file(tmp_path):
    path = tmp_path / "file.csv.gz"
    path.write_bytes(gzip.compress(("id,size,name\n" + ROWS).encode()))
    assert len(cells(opened(path))) == 30


def test_names_become_unique(tmp_path):
    source = opened(written(tmp_path, "a,,a,a 2,😀\n1,2,3,4,5\n6,7,8,9,0\n"))
    assert source.names == ("a", "column 2", "a 3", "a 2", "😀")
    assert {"names_missing", "names_doubled"} <= {doubt.notice.code for doubt in source.doubts}


def test_head_and_batches_start_anew(tmp_path):
    source = opened(written(tmp_path, "id,size,name\n" + ROWS))
    assert source.head(3).column("name").to_pylist() == ["name 0", "name 1", "name 2"]
    assert [batch.num_rows for batch in source.batches(20)] == [20, 10]


def test_memory_stays_bounded_by_the_block(tmp_path):
    source = opened(written(tmp_path, "id,size,name\n" + ROWS * 2000))
    assert sum(batch.num_rows for batch in source.batches(1000)) == 60_000
    assert utf8_stream.UTF8_BLOCK <= 1 << 23


CELL = st.text(st.characters(blacklist_categories=("Cs", "Cc"), blacklist_characters="\u2028\u2029\x85"), max_size=12)


@given(st.lists(st.tuples(CELL, CELL, CELL), min_size=1, max_size=20))
def test_what_was_written_is_read(tmp_path_factory, rows):
    rows = [("row", *row) for row in rows]
    text = io.StringIO()
    writer = csv.writer(text, quoting=csv.QUOTE_ALL)
    writer.writerow(["kind", "first", "second", "third"])
    writer.writerows(rows)
    path = written(tmp_path_factory.mktemp("csv"), text.getvalue())
    source = opened(path, delimiter=",", header_rows=1, encoding="utf-8")
    assert cells(source) == [list(row) for row in rows]


def test_one_column_of_sentences_is_not_split():
    text = "comment\n" + "".join(f"Good, {'and fast, ' * (i % 4)}I liked it {i}\n" for i in range(30))
    assert find_dialect(text).dialect.delimiter == ""


def test_lone_quotes_are_letters():
    words = ["the", '"', "end", '"', "of", "it", '"', "all", "said"]
    text = "".join(f"{words[i % 9] if i > 600 else 'word'}\tO\n" for i in range(3000))
    assert find_dialect(text).dialect.quote == ""


def test_a_backslash_before_a_delimiter_keeps_it_in_the_cell(tmp_path):
    text = "k,note,v\n" + "".join(f"k{i},it\\, {i} times,{i}.5\n" for i in range(20))
    assert cells(opened(written(tmp_path, text)))[3] == ["k3", "it, 3 times", "3.5"]


def test_a_folder_at_the_end_of_a_cell_is_no_escape(tmp_path):
    text = "k,folder,v\n" + "".join(f"k{i},C:\\data\\,{i}.5\n" for i in range(20))
    assert cells(opened(written(tmp_path, text)))[3] == ["k3", "C:\\data\\", "3.5"]


def test_chinese_commas_split_cells(tmp_path):
    text = "姓名，年龄，城市\n" + "".join(f"王{i}，{20 + i}，南京\n" for i in range(20))
    assert cells(opened(written(tmp_path, text)))[3] == ["王3", "23", "南京"]
