"""Only some columns of a file, which takes less memory than all of it."""

from __future__ import annotations

import pytest

from desktop_app.core.data import delimited
from desktop_app.core.data import read as read_module
from desktop_app.core.data.chosen import names_of
from desktop_app.core.data.errors import TooBigForMemory
from desktop_app.core.data.table import Kind
from desktop_app.core.errors import UnknownColumn
from tests.core.data.files import codes, kinds, read, values, written

TEXT = "id,size,name,day\n" + "".join(f"K{i},{i % 7}.5,n {i % 3},2024-01-{i % 28 + 1:02d}\n" for i in range(3000))


def stored(folder, form):
    """Write the same table in some format."""
    import pyarrow as pa
    import pyarrow.csv as arrow_csv
    import pyarrow.parquet as pq

    table = arrow_csv.read_csv(pa.BufferReader(TEXT.encode()))
    path = folder / f"file.{form}"
    if form == "csv":
        return written(folder, TEXT)
    if form == "parquet":
        pq.write_table(table, path)
    elif form == "arrow":
        with pa.ipc.new_file(path, table.schema) as writer:
            writer.write_table(table)
    else:
        import sqlite3

        with sqlite3.connect(path) as base:
            base.execute("create table t (id, size, name, day)")
            base.executemany("insert into t values (?, ?, ?, ?)", [row.split(",") for row in TEXT.splitlines()[1:]])
        base.close()
    return path


@pytest.mark.parametrize("form", ["csv", "parquet", "arrow", "sqlite"])
def test_chosen_columns_are_those_of_the_whole_table(tmp_path, form):
    path = stored(tmp_path, form)
    whole, _ = read(path)
    table, report = read(path, columns=("day", "size"))
    assert table.names == ("size", "day")
    assert table.rows == whole.rows == 3000
    for name in table.names:
        assert values(table, name) == values(whole, name)
        assert kinds(table)[name] is kinds(whole)[name]
    doubt = next(doubt for doubt in report.doubts if doubt.notice.code == "columns_chosen")
    assert (doubt.notice.facts, doubt.alternatives) == ({"n": 2}, ("columns=",))


def test_chosen_columns_are_read_straight(tmp_path, monkeypatch):
    monkeypatch.setattr(read_module, "SAMPLE_ROWS", 100)
    monkeypatch.setattr(delimited, "UTF8_BLOCK", 8_192)
    rows = []
    convert = read_module.convert
    monkeypatch.setattr(read_module, "convert", lambda raw, how: rows.append(len(raw)) or convert(raw, how))
    table, _ = read(written(tmp_path, TEXT), columns=("size",))
    assert values(table, "size") == [i % 7 + 0.5 for i in range(3000)]
    assert sum(rows) < 0.5 * 3000


def test_all_columns_leave_no_doubt(tmp_path):
    _, report = read(written(tmp_path, TEXT), columns=("id", "size", "name", "day"))
    assert "columns_chosen" not in codes(report)


def test_a_column_that_is_not_there(tmp_path):
    with pytest.raises(UnknownColumn):
        read(written(tmp_path, TEXT), columns=("size", "colour"))


def test_choices_about_other_columns_are_kept_for_later(tmp_path):
    chosen = (("name", Kind.TEXT), ("size", Kind.CATEGORY))
    table, report = read(written(tmp_path, TEXT), columns=("size",), kinds=chosen)
    assert kinds(table) == {"size": Kind.CATEGORY}
    assert report.options.kinds == chosen


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_what_does_not_fit_as_a_whole_fits_in_part(tmp_path, monkeypatch, form):
    path = stored(tmp_path, form)
    source = read_module.open_source(path, read_module.ReadOptions(), _silent())
    free = source.expected_bytes * 2 - 1
    monkeypatch.setattr(read_module, "free_bytes", lambda: free)
    monkeypatch.setattr(read_module, "_LEAST_FREE", 0)
    with pytest.raises(TooBigForMemory) as refused:
        read(path)
    assert refused.value.facts["names"] == ("id", "size", "name", "day")
    table, _ = read(path, columns=("size",))
    assert table.rows == 3000


def test_memory_that_runs_out_on_the_way(tmp_path, monkeypatch):
    left = iter([10**9] * 3 + [1] * 1000)
    monkeypatch.setattr(read_module, "free_bytes", lambda: next(left))
    monkeypatch.setattr(delimited, "UTF8_BLOCK", 1_024)
    with pytest.raises(TooBigForMemory) as refused:
        read(written(tmp_path, TEXT))
    assert refused.value.facts["names"] == ("id", "size", "name", "day")


@pytest.mark.parametrize(
    ("text", "names"),
    [("", ()), ("a", ("a",)), ("a, b ,c", ("a", "b", "c")), ('a,"b, c"', ("a", "b, c")), ("a,,b", ("a", "b"))],
)
def test_names_on_the_command_line(text, names):
    assert names_of(text) == names


def _silent():
    from desktop_app.core.progress import Silent

    return Silent()
