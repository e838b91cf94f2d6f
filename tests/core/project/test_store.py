"""The project file keeps what it is given, changes only when it must, and leaves nothing beside it."""

from __future__ import annotations

import sqlite3
import time
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.core.project.errors import ProjectExists, ProjectInUse
from desktop_app.core.project.project import Project, RunRecord
from desktop_app.core.project.schema import SCHEMA, Schema
from desktop_app.core.project.store import ProjectStore
from tests.core.project.examples import a_project, a_run, same_run

SAMPLES = Path(__file__).resolve().parents[2] / "data" / "projects"


@pytest.fixture
def path(tmp_path) -> Path:
    return tmp_path / "customers 客户.acumen"


def content(path: Path) -> tuple[bytes, int, list[str]]:
    return path.read_bytes(), path.stat().st_mtime_ns, sorted(other.name for other in path.parent.iterdir())


def test_a_new_project_is_empty_and_alone(path):
    with ProjectStore.create(path) as store:
        assert store.load() == Project()
        assert store.runs() == ()
    assert list(path.parent.iterdir()) == [path]


def test_what_is_saved_comes_back(path):
    with ProjectStore.create(path) as store:
        store.save(a_project("first"))
        store.save(a_project("second", tab="results"))
        store.append_run(a_run("r1"))
        store.append_run(a_run("r2", bytes(range(256)) * 1000))
    with ProjectStore.open(path) as store:
        assert store.load() == a_project("second", tab="results")
        assert [record.id for record in store.runs()] == ["r1", "r2"]
        assert all(map(same_run, store.runs(), [a_run("r1"), a_run("r2")]))
        assert [record.model for record in store.runs()] == [b"", b""]
        assert store.model_bytes("r2") == bytes(range(256)) * 1000
    assert list(path.parent.iterdir()) == [path]


plain = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**63)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
documents = st.dictionaries(st.text(), plain, max_size=4)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(documents, st.none() | documents, st.lists(documents, max_size=3), documents, st.text(), st.text())
def test_every_project_comes_back(tmp_path, options, question, recipe, ui, name, notes):
    project = Project(name, None, options, question, tuple(recipe), {}, ui, notes)
    path = tmp_path / "one.acumen"
    with ProjectStore.open(path) if path.exists() else ProjectStore.create(path) as store:
        store.save(project)
    with ProjectStore.open(path) as store:
        assert store.load() == project


@pytest.mark.parametrize(
    "array",
    [
        np.empty((0, 3)),
        np.array([np.nan, np.inf, -0.0]),
        np.array(["yes", "否"]),
        np.array([True]),
        np.array(7),
        np.asfortranarray(np.eye(3)),
        np.array(["2024-01-01"], dtype="datetime64[us]"),
    ],
    ids=str,
)
def test_every_array_comes_back(path, array):
    with ProjectStore.create(path) as store:
        store.append_run(RunRecord("r", "", {}, {"a": array}, b""))
        (record,) = store.runs()
    assert record.arrays["a"].dtype == array.dtype
    np.testing.assert_array_equal(record.arrays["a"], array)


def test_opening_and_reading_changes_nothing(path):
    with ProjectStore.create(path) as store:
        store.save(a_project())
        store.append_run(a_run("r1"))
    before = content(path)
    with ProjectStore.open(path) as store:
        store.save(store.load())  # nothing new in it
        store.runs()
        store.model_bytes("r1")
        assert content(path) == before
    assert content(path) == before


def test_a_run_is_stored_once(path):
    with ProjectStore.create(path) as store:
        store.append_run(a_run("r1"))
        store.append_run(a_run("r1", b"other"))
        assert len(store.runs()) == 1
        assert store.model_bytes("r1") == b"a model"


def test_a_run_is_stored_whole_or_not_at_all(path):
    broken = RunRecord("r1", "", {}, {"a": np.array([object()])}, b"")
    with ProjectStore.create(path) as store:
        with pytest.raises(ValueError, match="Object arrays"):
            store.append_run(broken)
        nameless = RunRecord("r2", "", {}, {None: np.eye(2)}, b"")  # fails after the run itself was inserted
        with pytest.raises(sqlite3.IntegrityError):
            store.append_run(nameless)
        assert store.runs() == ()
        store.append_run(a_run("r3"))
        assert len(store.runs()) == 1


def test_a_copy_is_complete_and_replaces_the_file(path, tmp_path):
    target = tmp_path / "elsewhere" / "copy.acumen"
    with ProjectStore.create(path) as store:
        store.save(a_project("to copy"))
        store.append_run(a_run("r1"))
        store.copy_to(target)
        store.save(a_project("later"))
        store.copy_to(target)
    assert list(target.parent.iterdir()) == [target]
    with ProjectStore.open(target) as copy:
        assert copy.load().notes == "later"
        assert copy.model_bytes("r1") == b"a model"


def test_a_new_project_replaces_nothing(path):
    path.write_text("mine")
    with pytest.raises(ProjectExists):
        ProjectStore.create(path)
    assert path.read_text() == "mine"


def test_a_project_belongs_to_one_window(path):
    with ProjectStore.create(path) as store:
        store.save(a_project("mine"))
        with pytest.raises(ProjectInUse):
            ProjectStore.open(path).close()
    with ProjectStore.open(path) as store:
        assert store.load().notes == "mine"


def test_while_it_is_written_a_local_project_has_a_log(path):
    with ProjectStore.create(path) as store:
        store.save(a_project())
        assert path.with_name(f"{path.name}-wal").exists()
    assert list(path.parent.iterdir()) == [path]


def test_a_save_in_figures(path, record_property):
    with ProjectStore.create(path) as store:
        store.save(a_project())
        begun = time.perf_counter()
        for number in range(50):
            store.save(a_project(str(number)))
        record_property("save_ms", (time.perf_counter() - begun) / 50 * 1000)
        assert store.load().notes == "49"


# --- versions


def add_mood(connection: sqlite3.Connection) -> None:
    connection.execute("ALTER TABLE runs ADD COLUMN mood TEXT NOT NULL DEFAULT 'fine'")


def rename_notes(connection: sqlite3.Connection) -> None:
    connection.execute("UPDATE project SET document = json_set(document, '$.notes', 'was moved')")


LATER = Schema(3, SCHEMA.create, {1: add_mood, 2: rename_notes})


def moods(store: ProjectStore) -> list[str]:
    return [row[0] for row in store._connection.execute("SELECT mood FROM runs")]


@pytest.fixture
def old(path) -> Path:
    with ProjectStore.create(path) as store:
        store.save(a_project("old"))
        store.append_run(a_run("r1"))
    return path


def test_an_older_file_is_upgraded_in_memory_only(old):
    before = content(old)
    with ProjectStore.open(old, LATER) as store:
        assert store.load().notes == "was moved"
        assert moods(store) == ["fine"]
        assert store.model_bytes("r1") == b"a model"
    assert content(old) == before


def test_an_older_file_is_upgraded_by_the_first_change(old):
    with ProjectStore.open(old, LATER) as store:
        store.append_run(a_run("r2"))
    with ProjectStore.open(old, LATER) as store:
        assert store.load().notes == "was moved"
        assert moods(store) == ["fine", "fine"]
    connection = sqlite3.connect(old)
    assert connection.execute("PRAGMA user_version").fetchone() == (3,)
    connection.close()


def test_an_upgrade_that_fails_changes_nothing(old):
    def fails(connection: sqlite3.Connection) -> None:
        rename_notes(connection)
        raise ZeroDivisionError

    store = ProjectStore.open(old)
    store._schema = Schema(2, SCHEMA.create, {1: fails})
    with pytest.raises(ZeroDivisionError):
        store.save(a_project("new"))
    store.close()
    with ProjectStore.open(old) as store:
        assert store.load().notes == "old"


def test_every_version_has_its_step():
    assert sorted(SCHEMA.steps) == list(range(1, SCHEMA.version))


@pytest.mark.parametrize("sample", sorted(SAMPLES.glob("*.acumen")), ids=lambda path: path.stem)
def test_released_versions_open(sample):
    with ProjectStore.open(sample) as store:
        assert store.load() == a_project("a sample of this version", tab="results", run=0)
        (run,) = store.runs()
        assert same_run(run, a_run("sample"))
        assert store.model_bytes("sample") == b"a model"


def test_there_is_a_sample_of_this_version():
    assert (SAMPLES / f"version_{SCHEMA.version}.acumen").is_file()
