"""Opening a file and describing it."""

from __future__ import annotations

import errno
import json

import pytest

from desktop_app.core.data.errors import NoRows
from desktop_app.core.data.report import ReadOptions
from desktop_app.core.data.table import Kind, Table
from desktop_app.core.errors import DiskFull, NotEnoughMemory
from desktop_app.core.progress import Cancelled, Silent
from desktop_app.core.workflows import load as load_module
from desktop_app.core.workflows.describe import describe
from desktop_app.core.workflows.load import load
from desktop_app.core.workflows.specs import LoadSpec
from tests.core.data.files import written

TEXT = "customer;spent;member;joined\n" + "".join(
    f"C-{i:04};{i},5;{['yes', 'no'][i % 2]};{1 + i % 28:02}.05.2024\n" for i in range(60)
)


@pytest.fixture
def spec(tmp_path):
    return LoadSpec(written(tmp_path, TEXT), tmp_path / "cache" / "table.arrow")


@pytest.fixture(autouse=True)
def cache(tmp_path):
    (tmp_path / "cache").mkdir()
    return tmp_path / "cache"


class Watcher:
    def __init__(self, stop_at=2.0):
        self.fractions, self.stop_at = [], stop_at

    def update(self, fraction, stage, remaining_s=None):
        self.fractions.append(fraction)
        if fraction >= self.stop_at:
            raise Cancelled

    def report(self, event):
        """Nothing is expected here."""


def test_load_writes_the_table_and_its_figures(spec, cache):
    watcher = Watcher()
    loaded = load(spec, watcher)
    table = Table.open(loaded.table_path)
    assert [column.kind for column in table.columns] == [Kind.ID, Kind.NUMBER, Kind.YES_NO, Kind.DATE]
    assert loaded.report.source.delimiter == ";"
    assert loaded.profile["spent"].maximum == 59.5
    assert watcher.fractions == sorted(watcher.fractions)
    assert watcher.fractions[-1] == 1.0
    assert list(cache.iterdir()) == [spec.table_path]


@pytest.mark.parametrize("fraction", [0.0, 0.3, 0.85, 0.9, 1.0])
def test_stopping_leaves_nothing_behind(spec, cache, fraction):
    with pytest.raises(Cancelled):
        load(spec, Watcher(fraction))
    assert list(cache.iterdir()) == []


def test_a_failure_keeps_the_table_that_was_there(tmp_path, cache):
    kept = cache / "table.arrow"
    kept.write_bytes(b"old")
    with pytest.raises(NoRows):
        load(LoadSpec(written(tmp_path, "a,b\n"), kept), Silent())
    assert kept.read_bytes() == b"old"
    assert list(cache.iterdir()) == [kept]


@pytest.mark.parametrize(
    ("error", "expected"), [(MemoryError(), NotEnoughMemory), (OSError(errno.ENOSPC, "full"), DiskFull)]
)
def test_a_full_machine_gets_its_sentence(spec, cache, monkeypatch, error, expected):
    def fail(*_):
        raise error

    monkeypatch.setattr(load_module, "profile", fail)
    with pytest.raises(expected):
        load(spec, Silent())
    assert list(cache.iterdir()) == []


def test_describe_is_plain_json(spec):
    described = json.loads(json.dumps(describe(spec.path, ReadOptions())))
    assert set(described) == {"source", "rows", "columns", "doubts"}
    assert described["source"]["encoding"] == "utf-8"
    assert described["source"]["header_rows"] == 1
    assert described["rows"] == 60
    assert described["columns"][1] == {"name": "spent", "kind": "number", "missing": 0, "distinct": 60}


def test_describe_tells_doubts_with_evidence(tmp_path):
    path = written(tmp_path, "a,a\n1,x\n2,y\n3\n")
    doubts = describe(path, ReadOptions(kinds=(("a", Kind.CATEGORY),)))["doubts"]
    assert {
        "code": "names_doubled",
        "column": "",
        "evidence": {"n": 1, "names": ["a 2"]},
        "alternatives": [],
    } in doubts
    assert all(set(doubt) == {"code", "column", "evidence", "alternatives"} for doubt in doubts)
