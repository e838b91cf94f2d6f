"""Files that are no projects, damaged ones, ones that cannot be read or written: each gets its sentence."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from desktop_app.core.errors import AcumenError, CannotWrite, DiskFull, ProjectError
from desktop_app.core.project.errors import (
    NotAProject,
    ProjectDamaged,
    ProjectMissing,
    ProjectReadOnly,
    ProjectTooNew,
    explained,
)
from desktop_app.core.project.project import Project
from desktop_app.core.project.store import ProjectStore
from tests.core.project.examples import a_project, a_run

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def project(tmp_path) -> Path:
    path = tmp_path / "project.acumen"
    with ProjectStore.create(path) as store:
        store.save(a_project("n" * 20_000))
        store.append_run(a_run("r1", b"m" * 50_000))
    return path


def read_all(path: Path) -> Project:
    with ProjectStore.open(path) as store:
        project = store.load()
        for record in store.runs():
            store.model_bytes(record.id)
        return project


def change(path: Path, *statements: str) -> None:
    connection = sqlite3.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


def test_a_missing_file(tmp_path):
    with pytest.raises(ProjectMissing):
        ProjectStore.open(tmp_path / "gone.acumen")


@pytest.mark.parametrize("content", [b"", b"name,age\nAda,36\n", b"SQLite format 3", b"\0" * 5000])
def test_a_foreign_file(tmp_path, content):
    path = tmp_path / "foreign.acumen"
    path.write_bytes(content)
    with pytest.raises(NotAProject):
        ProjectStore.open(path)
    assert path.read_bytes() == content


def test_a_foreign_database(tmp_path):
    path = tmp_path / "chinook.acumen"
    change(path, "CREATE TABLE invoices (id)")
    with pytest.raises(NotAProject):
        ProjectStore.open(path)


def test_a_folder(tmp_path):
    with pytest.raises(NotAProject):
        ProjectStore.open(tmp_path)


def test_a_newer_version_is_refused_and_left_alone(project):
    change(project, "PRAGMA user_version = 99")
    before = project.read_bytes()
    with pytest.raises(ProjectTooNew) as caught:
        ProjectStore.open(project)
    assert caught.value.facts["version"] == 99
    assert project.read_bytes() == before


@pytest.mark.parametrize("kept", [0.2, 0.5, 0.9])
def test_a_truncated_file(project, kept):
    os.truncate(project, int(project.stat().st_size * kept))
    with pytest.raises(ProjectDamaged):
        read_all(project)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE project SET document = '{'",
        "UPDATE project SET document = '[]'",
        """UPDATE project SET document = '{"source": {}}'""",
        "UPDATE arrays SET npy = x'00'",
        "UPDATE arrays SET npy = substr(npy, 1, 90)",
        "UPDATE runs SET document = 'nonsense'",
        "UPDATE models SET onnx = x'00'",
        "DELETE FROM models",
        "DROP TABLE arrays",
    ],
)
def test_damaged_content(project, statement):
    change(project, statement)
    with pytest.raises(ProjectDamaged):
        read_all(project)


def test_an_array_that_claims_to_be_huge(project):
    import numpy as np

    header = bytearray(np.lib.format.magic(1, 0))
    text = b"{'descr': '<f8', 'fortran_order': False, 'shape': (900000000000000,), }"
    header += len(text).to_bytes(2, "little") + text
    change(project, f"UPDATE arrays SET npy = x'{header.hex()}'")
    with pytest.raises(ProjectDamaged):
        read_all(project)


def test_an_array_never_runs_code(project):
    import io
    import pickle

    import numpy as np

    buffer = io.BytesIO()
    np.save(buffer, np.array([print], dtype=object), allow_pickle=True)
    assert pickle.dumps(print) in buffer.getvalue() or b"print" in buffer.getvalue()
    change(project, f"UPDATE arrays SET npy = x'{buffer.getvalue().hex()}'")
    with pytest.raises(ProjectDamaged):
        read_all(project)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), min_size=1, max_size=30))
@example([(0.22928973639976594, 0)])
def test_any_damage_is_read_or_explained(project, flips):
    damaged = project.with_name("damaged.acumen")
    content = bytearray(project.read_bytes())
    for place, value in flips:
        content[int(place * len(content))] = value
    damaged.write_bytes(content)
    explanation = ""
    try:
        read_all(damaged)
    except AcumenError as error:
        explanation = str(error)
    assert "damaged.acumen" in explanation or not explanation


AS_NOBODY = """
import os, sys
from pathlib import Path
sys.path.insert(0, {root!r})
import desktop_app.core.project.store as store_module
from desktop_app.core.project.store import ProjectStore
from desktop_app.core.project.project import Project
if os.geteuid() == 0:
    os.setgid(65534)
    os.setuid(65534)
path = Path(sys.argv[1])
try:
    with ProjectStore.open(path) as store:
        print("read", len(store.load().notes), store.is_writable)
        store.save(Project(notes="changed"))
        print("saved")
except Exception as error:
    print(type(error).__name__)
"""


def as_nobody(path: Path) -> list[str]:
    """Open and save as somebody who has no rights of the administrator."""
    code = AS_NOBODY.format(root=str(ROOT))
    done = subprocess.run([sys.executable, "-c", code, path], capture_output=True, text=True, check=True)
    return done.stdout.split("\n")[:-1]


@pytest.fixture
def open_folder():
    """A folder that everybody may enter, unlike the one pytest makes."""
    import tempfile

    folder = Path(tempfile.mkdtemp(prefix="acumen-test-"))
    folder.chmod(0o777)
    yield folder
    folder.chmod(0o777)
    shutil.rmtree(folder)


def test_a_file_that_may_only_be_read(project, open_folder):
    path = Path(shutil.copy(project, open_folder))
    path.chmod(0o444)
    before = path.read_bytes()
    assert as_nobody(path) == ["read 20000 False", "ProjectReadOnly"]
    assert path.read_bytes() == before


def test_a_folder_that_may_only_be_read(project, open_folder):
    path = Path(shutil.copy(project, open_folder))
    path.chmod(0o666)
    open_folder.chmod(0o555)
    assert as_nobody(path) == ["read 20000 False", "ProjectReadOnly"]


def test_a_killed_project_in_a_folder_that_may_only_be_read(project, open_folder):
    change(project, "PRAGMA journal_mode = WAL")
    path = Path(shutil.copy(project, open_folder))
    path.chmod(0o444)
    open_folder.chmod(0o555)
    assert as_nobody(path) == ["read 20000 False", "ProjectReadOnly"]


def test_a_file_that_may_not_be_read(project, open_folder):
    path = Path(shutil.copy(project, open_folder))
    path.chmod(0o000)
    assert as_nobody(path) == ["ProjectUnreadable"]


def test_a_file_that_may_be_written(project, open_folder):
    path = Path(shutil.copy(project, open_folder))
    path.chmod(0o666)
    assert as_nobody(path) == ["read 20000 True", "saved"]


LIMITED = """
import resource, sys
from pathlib import Path
from desktop_app.core.project.project import Project
from desktop_app.core.project.store import ProjectStore
store = ProjectStore.open(Path(sys.argv[1]))
store.save(Project(notes="small"))
resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, resource.RLIM_INFINITY))
try:
    store.save(Project(notes="large" * 1_000_000))
except Exception as error:
    print(type(error).__name__)
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
store.save(Project(notes="after"))
store.close()
"""


def test_a_disk_that_takes_no_more_loses_nothing(project):
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, project], capture_output=True, text=True, cwd=ROOT, check=True
    )
    assert done.stdout.split() == ["CannotWrite"]
    assert read_all(project).notes == "after"


def test_a_full_disk_has_its_sentence(project):
    with ProjectStore.open(project) as store:
        store.save(a_project("before"))
        pages = store._connection.execute("PRAGMA page_count").fetchone()[0]
        store._connection.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(DiskFull):
            store.append_run(a_run("r2", b"m" * 5_000_000))
        assert store.load().notes == "before"
    assert read_all(project).notes == "before"


@pytest.mark.parametrize(("number", "kind"), [(28, DiskFull), (13, CannotWrite), (5, CannotWrite)])
def test_what_the_system_says_while_writing(tmp_path, number, kind):
    with pytest.raises(kind), explained(tmp_path / "a.acumen"):
        raise OSError(number, os.strerror(number))


def test_a_place_that_cannot_hold_a_project(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(CannotWrite):
        ProjectStore.create(tmp_path / "file" / "project.acumen")


def test_an_unknown_fault_of_sqlite_stays_a_bug(tmp_path):
    with pytest.raises(sqlite3.OperationalError), explained(tmp_path / "a.acumen"):
        sqlite3.connect(":memory:").execute("nonsense")


@pytest.mark.parametrize("kind", ProjectError.__subclasses__(), ids=lambda kind: kind.__name__)
def test_every_error_says_what_why_and_what_to_do(kind):
    text = str(kind(file="a.acumen", reason="because", version=2, known=1))
    assert "{" not in text
    assert len(text.split(". ")) >= 2


def test_read_only_is_an_error_of_the_project():
    assert issubclass(ProjectReadOnly, ProjectError)
