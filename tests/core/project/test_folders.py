"""Acumen's own folders: apart from the person's data, and cleaned of what a killed window left."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from desktop_app.core.project.folders import (
    WorkFolder,
    cache_dir,
    data_dir,
    default_project_path,
    models_dir,
    remove_stale,
)
from desktop_app.core.project.place import is_local_disk, mount_type
from desktop_app.core.project.store import ProjectStore

ROOT = Path(__file__).resolve().parents[3]
LATER = time.time() + 3600


@pytest.fixture
def home(tmp_path, monkeypatch) -> Path:
    monkeypatch.setenv("ACUMEN_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def test_one_variable_moves_everything(home):
    assert data_dir().is_relative_to(home)
    assert cache_dir().is_relative_to(home)
    assert data_dir() != cache_dir()


@pytest.mark.skipif(sys.platform != "linux", reason="folders of another system")
def test_the_usual_folders(monkeypatch):
    monkeypatch.delenv("ACUMEN_HOME", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", "/somewhere/data")
    monkeypatch.setenv("XDG_CACHE_HOME", "")
    monkeypatch.setenv("HOME", "/home/ada")
    assert data_dir() == Path("/somewhere/data/Acumen")
    assert cache_dir() == Path("/home/ada/.cache/Acumen")


def test_a_project_is_named_after_its_data_and_never_beside_it(home, tmp_path):
    source = tmp_path / "客户 2024.csv"
    path = default_project_path(source)
    assert path.name == "客户 2024.acumen"
    assert path.is_relative_to(home)


def test_a_taken_name_gets_a_number(home):
    names = []
    for _ in range(3):
        path = default_project_path(Path("/data/Sales.xlsx"))
        ProjectStore.create(path).close()
        names.append(path.name)
    assert names == ["Sales.acumen", "Sales 2.acumen", "Sales 3.acumen"]
    assert default_project_path(Path("/data/SALES.csv")).name == "SALES 4.acumen"


@pytest.mark.parametrize("stem", ["数" * 200, "a" * 250, ".hidden", " "])
def test_any_name_makes_a_legal_one(home, stem):
    path = default_project_path(Path(f"/data/{stem}.csv"))
    ProjectStore.create(path).close()
    assert path.is_file()


def test_a_work_folder_goes_with_its_window(home):
    with WorkFolder.new(cache_dir()) as folder:
        (folder.path / "table.arrow").write_bytes(b"x")
    assert list((cache_dir() / "work").iterdir()) == []


def test_a_folder_in_use_is_left_alone(home):
    with WorkFolder.new(cache_dir()) as folder:
        assert remove_stale(cache_dir(), LATER) == 0
        assert folder.path.is_dir()


KILLED = """
import os, sys
from pathlib import Path
from desktop_app.core.project.folders import WorkFolder
folder = WorkFolder.new(Path(sys.argv[1]))
(folder.path / "table.arrow").write_bytes(b"x")
os.kill(os.getpid(), 9)
"""


def test_what_a_killed_window_left_is_removed(home):
    cache = cache_dir()
    subprocess.run([sys.executable, "-c", KILLED, cache], cwd=ROOT, check=False)
    assert len(list((cache / "work").iterdir())) == 2
    assert remove_stale(cache) == 0  # so young that it may be in the making
    assert remove_stale(cache, LATER) == 1
    assert list((cache / "work").iterdir()) == []


def test_models_that_nobody_opened_for_a_month_are_removed(home):
    models = models_dir(cache_dir())
    models.mkdir(parents=True)
    for name, days in (("old.onnx", 31), ("young.onnx", 29)):
        (models / name).write_bytes(b"x")
        os.utime(models / name, (time.time() - days * 86_400,) * 2)
    assert remove_stale(cache_dir()) == 1
    assert [model.name for model in models.iterdir()] == ["young.onnx"]


def test_nothing_to_clean(home):
    assert remove_stale(cache_dir()) == 0


MOUNTS = """overlay / overlay rw 0 0
tmpfs /tmp tmpfs rw 0 0
server:/home /home nfs4 rw 0 0
/dev/sdb1 /home/ada/disk\\040one ext4 rw 0 0
//server/share /mnt/share cifs rw 0 0
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/data/a.acumen", "overlay"),
        ("/home/ada/a.acumen", "nfs4"),
        ("/home/ada/disk one/a.acumen", "ext4"),
        ("/mnt/share/deep/a.acumen", "cifs"),
        ("/mnt/shared/a.acumen", "overlay"),
    ],
)
def test_the_innermost_mount_counts(path, kind):
    assert mount_type(Path(path), MOUNTS) == kind


def test_the_folder_of_the_tests_is_local(tmp_path):
    assert is_local_disk(tmp_path)
