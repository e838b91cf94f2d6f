"""A data file is recognised where it was and where it went, and a changed one is noticed."""

from __future__ import annotations

import os
import shutil

import pytest

from desktop_app.core.project.source import NOT_SEEN, SAMPLE_BYTES, Fingerprint, Source, SourceState, find_source


@pytest.fixture
def data(tmp_path):
    path = tmp_path / "data" / "customers.csv"
    path.parent.mkdir()
    path.write_bytes(b"a,b\n" * 1000)
    return path


@pytest.fixture
def project(tmp_path):
    return tmp_path / "projects" / "customers.acumen"


def test_the_same_file(data, project):
    assert find_source(Source.of(data), project) == (data, SourceState.SAME)


def test_only_touched_is_the_same(data, project):
    source = Source.of(data)
    os.utime(data, (1, 1))
    assert find_source(source, project) == (data, SourceState.SAME)


@pytest.mark.parametrize("content", [b"a,b\n" * 1001, b"a,c\n" * 1000, b""])
def test_a_changed_file(data, project, content):
    source = Source.of(data)
    data.write_bytes(content)
    assert find_source(source, project) == (data, SourceState.CHANGED)


def test_a_large_file_that_may_have_changed_in_the_middle(data, project):
    data.write_bytes(b"x" * 3 * SAMPLE_BYTES)
    source = Source.of(data)
    with data.open("r+b") as file:
        file.seek(SAMPLE_BYTES + SAMPLE_BYTES // 2)
        file.write(b"y")
    os.utime(data, ns=(1, source.fingerprint.modified_ns + 1))
    assert find_source(source, project) == (data, SourceState.CHANGED)


def test_both_ends_of_a_large_file_are_looked_at(data):
    data.write_bytes(b"x" * 3 * SAMPLE_BYTES)
    before = Fingerprint.of(data)
    data.write_bytes(b"x" * (3 * SAMPLE_BYTES - 1) + b"y")
    assert Fingerprint.of(data).digest != before.digest


def test_moved_together_with_the_project(data, project):
    source = Source.of(data)
    project.parent.mkdir()
    moved = project.parent / data.name
    shutil.move(data, moved)
    assert find_source(source, project) == (moved, SourceState.SAME)


def test_another_file_of_that_name_beside_the_project_is_not_it(data, project):
    source = Source.of(data)
    data.unlink()
    project.parent.mkdir()
    (project.parent / data.name).write_text("something else")
    assert find_source(source, project) == (None, SourceState.MISSING)


def test_a_missing_file(data, project):
    source = Source.of(data)
    data.unlink()
    assert find_source(source, project) == (None, SourceState.MISSING)


def test_a_file_that_goes_away_before_it_is_looked_at(data, project):
    content = data.read_bytes()
    data.unlink()
    source = Source.of(data)
    assert find_source(source, project) == (None, SourceState.MISSING)
    data.write_bytes(content)
    assert find_source(source, project) == (data, SourceState.CHANGED)


def test_comes_back_from_json(data):
    source = Source.of(data)
    assert Source.from_json({**source.to_json(), "new": 1}) == source


def test_a_folder_of_files(tmp_path, project):
    folder = tmp_path / "branches"
    folder.mkdir()
    (folder / "north.csv").write_text("a,b\n1,2\n")
    source = Source.of(folder)
    assert source.fingerprint != NOT_SEEN
    assert find_source(source, project) == (folder, SourceState.SAME)
    (folder / "south.csv").write_text("a,b\n3,4\n")
    assert find_source(source, project) == (folder, SourceState.CHANGED)
    (folder / "south.csv").unlink()
    project.parent.mkdir()
    moved = folder.rename(project.parent / "branches")
    assert find_source(source, project) == (moved, SourceState.SAME)
