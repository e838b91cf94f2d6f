"""Saving by itself: nothing waits for the disk, nothing is forgotten, failures are told and made good."""

from __future__ import annotations

import threading
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.core.errors import AcumenError
from desktop_app.core.project.autosave import Autosave
from desktop_app.core.project.errors import ModelGone, NotAProject, ProjectInUse
from desktop_app.core.project.store import ProjectStore
from tests.core.project.examples import a_project, a_run


@pytest.fixture
def path(tmp_path) -> Path:
    return tmp_path / "project.acumen"


@pytest.fixture
def failures() -> list[AcumenError]:
    return []


@pytest.fixture
def autosave(path, failures):
    made = Autosave(path, failures.append)
    yield made
    made.close()


def stored(path: Path) -> tuple[str, list[str]]:
    with ProjectStore.open(path) as store:
        return store.load().notes, [run.id for run in store.runs()]


def test_nothing_is_made_before_the_first_change(path, autosave):
    assert autosave.wait(10)
    assert autosave.close()
    assert not path.exists()


def test_changes_are_written_before_anything_is_closed(path, autosave):
    autosave.save(a_project("kept"))
    assert autosave.wait(10)
    assert path.exists()
    assert autosave.close()
    assert stored(path) == ("kept", [])
    assert list(path.parent.iterdir()) == [path]


def test_the_last_change_and_every_run_are_kept(path, autosave):
    for number in range(100):
        autosave.save(a_project(str(number)))
        if number % 10 == 0:
            autosave.append_run(lambda number=number: a_run(f"r{number}"))
    assert autosave.close()
    assert stored(path) == ("99", [f"r{number}" for number in range(0, 100, 10)])


def test_saving_waits_for_nobody(path, autosave):
    may_go_on = threading.Event()

    def slow():
        may_go_on.wait(10)
        return a_run("slow")

    autosave.append_run(slow)
    autosave.save(a_project("later"))  # returns although the thread is busy
    assert not autosave.wait(0.01)
    may_go_on.set()
    assert autosave.close()
    assert stored(path) == ("later", ["slow"])


def test_an_existing_project_is_continued(path, autosave):
    with ProjectStore.create(path) as store:
        store.append_run(a_run("r1"))
    autosave.append_run(lambda: a_run("r2"))
    autosave.close()
    assert stored(path)[1] == ["r1", "r2"]


def test_a_failure_is_told_and_made_good_by_the_next_change(path, autosave, failures):
    with ProjectStore.create(path) as other:
        other.save(a_project("of another window"))
        autosave.append_run(lambda: a_run("r1"))
        assert not autosave.wait(20)
        assert [type(error) for error in failures] == [ProjectInUse]
    autosave.save(a_project("mine"))
    assert autosave.wait(10)
    assert autosave.close()
    assert stored(path) == ("mine", ["r1"])


def test_a_failure_is_made_good_without_another_change(path, failures):
    with closing(Autosave(path, failures.append, retry_s=0.02)) as autosave:
        with ProjectStore.create(path) as other:
            other.save(a_project("of another window"))
            autosave.save(a_project("mine"))
            assert not autosave.wait(20)
        pause, tries = threading.Event(), 0
        while not autosave.wait(10) and tries < 1000:
            tries += 1
            pause.wait(0.01)
    assert [type(error) for error in failures] == [ProjectInUse]  # told once, however often it was tried
    assert tries < 1000
    assert stored(path) == ("mine", [])


def test_closing_tries_once_more_and_says_when_it_was_in_vain(path, failures):
    path.write_text("a foreign file")
    autosave = Autosave(path, failures.append)
    autosave.save(a_project("mine"))
    autosave.wait(10)
    assert not autosave.close()
    assert [type(error) for error in failures] == [NotAProject, NotAProject]
    assert path.read_text() == "a foreign file"


def test_a_run_that_cannot_be_made_does_not_hold_up_the_others(path, autosave, failures):
    def gone():
        raise ModelGone(file="model.onnx")

    autosave.append_run(gone)
    autosave.append_run(lambda: a_run("r2"))
    assert autosave.close()
    assert [type(error) for error in failures] == [ModelGone]
    assert stored(path)[1] == ["r2"]
