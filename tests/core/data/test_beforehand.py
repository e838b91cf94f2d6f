"""Steps that are done while a file is read leave the same table as steps that are done to the whole one."""

import json

import numpy as np
import pyarrow as pa
import pytest
from pyarrow import parquet

from desktop_app.core.data import beforehand
from desktop_app.core.data import read as read_module
from desktop_app.core.data.beforehand import text_of
from desktop_app.core.data.errors import NoRowsLeft, TooBigForMemory
from desktop_app.core.data.report import ReadOptions
from desktop_app.core.data.steps.base import BadStep
from desktop_app.core.data.steps.conditions import Condition, Test
from desktop_app.core.data.steps.groups import Figure, GroupRows, Measure
from desktop_app.core.data.steps.rows import FilterRows, SortRows
from desktop_app.core.data.table import Kind
from desktop_app.core.errors import UnknownColumn
from desktop_app.core.progress import Cancelled, Silent
from tests.core.data.files import codes, kinds, values

NORTH = FilterRows((Condition("shop", Test.EQUALS, ("north",)), Condition("amount", Test.MORE, (50.0,))))
FIGURES = (
    Figure(Measure.COUNT, "", "times"),
    Figure(Measure.COUNT, "amount", "amounts"),
    *(Figure(measure, "amount", str(measure)) for measure in list(Measure)[2:]),
    *(Figure(measure, "day", f"day {measure}") for measure in (Measure.LEAST, Measure.MOST, Measure.MEAN)),
    Figure(Measure.DISTINCT, "shop", "shops"),
)
CUSTOMERS = GroupRows(("customer", "member"), FIGURES)


@pytest.fixture(scope="module")
def log(tmp_path_factory):
    """A log of purchases, with gaps in every column."""
    random = np.random.default_rng(3)
    lines = ["customer,amount,day,shop,member"]
    for _ in range(6000):
        amount = f"{random.normal(50, 10):.2f}" if random.random() > 0.02 else ""
        day = f"2024-{random.integers(1, 13):02d}-{random.integers(1, 29):02d}" if random.random() > 0.02 else ""
        shop, member = ("north", "south", "")[random.integers(3)], ("yes", "no", "")[random.integers(3)]
        lines.append(f"{random.integers(1, 300):05d},{amount},{day},{shop},{member}")
    path = tmp_path_factory.mktemp("log") / "log.csv"
    path.write_text("\n".join(lines) + "\n")
    return path


def read(path, *steps, progress=None, **options):
    chosen = ReadOptions(beforehand=tuple(map(text_of, steps)), **options)
    return read_module.read_table(path, chosen, progress or Silent())


def assert_same(found, wanted):
    assert kinds(found) == kinds(wanted)
    for column in wanted.columns:
        ours, theirs = values(found, column.name), column.values.to_pylist()
        if column.kind is Kind.NUMBER:
            np.testing.assert_allclose(np.array(ours, float), np.array(theirs, float), rtol=1e-12)
        elif column.kind is Kind.DATE:
            away = [
                abs((a - b).total_seconds()) if a and b else float(a != b) for a, b in zip(ours, theirs, strict=True)
            ]
            assert max(away) < 2e-6
        else:
            assert ours == theirs


@pytest.mark.parametrize("steps", [(NORTH,), (CUSTOMERS,), (NORTH, CUSTOMERS)], ids=["rows", "groups", "both"])
@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_the_same_as_after_reading(log, tmp_path, steps, form):
    wanted, _ = read_module.read_table(log, ReadOptions(), Silent())
    path = log
    if form == "parquet":
        path = tmp_path / "log.parquet"
        parquet.write_table(pa.table({c.name: c.values for c in wanted.columns}), path)
        wanted, _ = read_module.read_table(path, ReadOptions(), Silent())
    for step in steps:
        wanted = step.apply(wanted)
    found, report = read(path, *steps)
    assert_same(found, wanted)
    assert ("rows_grouped" if CUSTOMERS in steps else "rows_chosen") in codes(report)
    assert report.options.beforehand == tuple(map(text_of, steps))


def test_what_does_not_fit_fits_after_a_step(log, monkeypatch):
    monkeypatch.setattr(read_module, "free_bytes", lambda: log.stat().st_size)
    monkeypatch.setattr(read_module, "_LEAST_FREE", 0)
    with pytest.raises(TooBigForMemory) as refused:
        read(log)
    names = ("customer", "amount", "day", "shop", "member")
    assert refused.value.facts["names"] == names
    assert refused.value.facts["kinds"] == ("category", "number", "date", "category", "yes_no")
    assert read(log, NORTH)[0].rows < 3000
    assert read(log, GroupRows(("member",), FIGURES))[0].rows == 3


def test_counts_tell_how_much_was_left_out(log):
    _, report = read(log, NORTH)
    facts = next(doubt.notice.facts for doubt in report.doubts if doubt.notice.code == "rows_chosen")
    assert facts["all"] == 6000
    assert facts["rows"] == report.rows


def test_keys_that_turn_out_as_words_further_down(tmp_path):
    path = tmp_path / "codes.csv"
    rows = [f"{n % 50 + 1},{n}" for n in range(25_000)] + [f"A{n % 7},{n}" for n in range(5_000)]
    path.write_text("code,amount\n" + "\n".join(rows) + "\n")
    found, report = read(path, GroupRows(("code",), (Figure(Measure.COUNT, "", "n"),)))
    assert kinds(found)["code"] is Kind.CATEGORY
    assert found.rows == 57
    assert sum(values(found, "n")) == 30_000
    assert "cells_lost" not in codes(report)


def test_cells_that_no_condition_can_test_are_told(tmp_path):
    path = tmp_path / "odd.csv"
    path.write_text("size,name\n" + "".join(f"{n % 500}.5,x\n" for n in range(25_000)) + "huge 1,y\nhuge 2,y\n" * 20)
    found, report = read(path, FilterRows((Condition("size", Test.AT_LEAST, (499,)),)))
    assert found.rows == 50
    lost = next(doubt.notice for doubt in report.doubts if doubt.notice.code == "cells_lost")
    assert (lost.column, lost.facts["n"]) == ("size", 40)


def test_no_row_left(log):
    nobody = FilterRows((Condition("shop", Test.EQUALS, ("east",)),))
    with pytest.raises(NoRowsLeft):
        read(log, nobody)
    with pytest.raises(NoRowsLeft):
        read(log, nobody, CUSTOMERS)


def test_other_steps_are_refused(log):
    with pytest.raises(BadStep):
        read(log, SortRows(("shop",)))
    with pytest.raises(BadStep):
        read(log, CUSTOMERS, NORTH)


def test_columns_that_are_not_there(log):
    with pytest.raises(UnknownColumn):
        read(log, FilterRows((Condition("colour", Test.PRESENT),)))


def test_a_step_that_is_switched_off_does_nothing(log):
    off = FilterRows((Condition("shop", Test.EQUALS, ("north",)),), on=False)
    assert read(log, off)[0].rows == 6000


class _Stops(Silent):
    def update(self, fraction, stage, remaining_s=None):
        if stage.source == beforehand._GROUPING:
            raise Cancelled


def test_groups_can_be_stopped(log):
    with pytest.raises(Cancelled):
        read(log, CUSTOMERS, progress=_Stops())


def test_some_columns_of_the_rows_that_are_left(log):
    found, report = read(log, NORTH, columns=("day", "customer"))
    assert found.names == ("customer", "day")
    assert found.rows == read(log, NORTH)[0].rows
    assert {"rows_chosen", "columns_chosen"} <= set(codes(report))


def test_steps_of_a_file(tmp_path, log):
    path = tmp_path / "steps.json"
    path.write_text(json.dumps([NORTH.to_json()]))
    assert beforehand.texts_of_file(path) == (text_of(NORTH),)
