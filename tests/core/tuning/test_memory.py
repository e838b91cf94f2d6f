"""What learners answered is kept: found again for the same question, and never the reason for another answer."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from desktop_app.core.data.goal import Goal
from desktop_app.core.progress import Silent
from desktop_app.core.tuning.memory import FolderMemory, NoMemory, digest_of, key_of
from desktop_app.core.tuning.race import Race, RaceResult, RaceSpec
from tests.core.questions import question
from tests.core.tuning.learners import kind, only

ANSWERED = np.arange(24.0).reshape(2, 6, 2)


def race(memory: FolderMemory, fits: list[int], repeats: int = 1, seed: int = 0, folds: int = 5) -> RaceResult:
    """Race one learner that counts how often it learns."""
    asked = question(Goal.CATEGORY, 2, rows=60)
    spec = RaceSpec(100.0, folds, repeats, seed)
    counted = kind("counted", 1, errors=(0.3, 0.1), on_fit=staticmethod(lambda: fits.append(1)))
    with only(counted):
        return Race(asked.table, asked.answers, asked.task, spec, lambda standing: None, memory).run(Silent())


def files(folder: Path) -> list[Path]:
    return sorted(folder.iterdir())


def test_what_was_kept_is_recalled(tmp_path: Path) -> None:
    memory = FolderMemory(tmp_path / "learned")
    assert memory.recall("a") is None
    memory.keep("a", ANSWERED)
    found = memory.recall("a")
    assert found is not None
    np.testing.assert_array_equal(found, ANSWERED)
    assert memory.recall("b") is None
    assert len(files(tmp_path / "learned")) == 1, "nothing unfinished is left"


def test_no_memory_keeps_nothing() -> None:
    memory = NoMemory()
    memory.keep("a", ANSWERED)
    assert memory.recall("a") is None


def test_room_is_made_and_the_oldest_go_first(tmp_path: Path) -> None:
    one = FolderMemory(tmp_path)
    for number, key in enumerate("abc"):
        one.keep(key, ANSWERED)
        os.utime(next(tmp_path.glob(f"{key}.*")), (number, number))
    assert one.recall("a") is not None  # asked for just now: it is the youngest
    size = files(tmp_path)[0].stat().st_size
    FolderMemory(tmp_path, most_bytes=3 * size).keep("d", ANSWERED)
    assert {path.name[0] for path in files(tmp_path)} == {"a", "c", "d"}


def test_one_that_is_larger_than_all_room_is_not_kept(tmp_path: Path) -> None:
    FolderMemory(tmp_path, most_bytes=10).keep("a", ANSWERED)
    assert files(tmp_path) == []


@pytest.mark.parametrize("damage", [b"", b"no array", b"\x93NUMPY\x01\x00"])
def test_a_damaged_file_is_as_none(tmp_path: Path, damage: bytes) -> None:
    memory = FolderMemory(tmp_path)
    memory.keep("a", ANSWERED)
    files(tmp_path)[0].write_bytes(damage)
    assert memory.recall("a") is None
    memory.keep("a", ANSWERED)
    assert memory.recall("a") is not None


def test_a_cut_file_is_as_none(tmp_path: Path) -> None:
    memory = FolderMemory(tmp_path)
    memory.keep("a", ANSWERED)
    whole = files(tmp_path)[0].read_bytes()
    files(tmp_path)[0].write_bytes(whole[: len(whole) // 2])
    assert memory.recall("a") is None


def test_objects_are_never_loaded(tmp_path: Path) -> None:
    memory = FolderMemory(tmp_path)
    memory.keep("a", ANSWERED)
    with files(tmp_path)[0].open("wb") as file:
        np.save(file, np.array([print], dtype=object), allow_pickle=True)
    assert memory.recall("a") is None


def test_a_folder_that_cannot_be_written_costs_time_only(tmp_path: Path) -> None:
    (tmp_path / "a file").write_text("in the way")
    memory = FolderMemory(tmp_path / "a file" / "learned")
    memory.keep("a", ANSWERED)
    assert memory.recall("a") is None
    fits: list[int] = []
    assert race(memory, fits).candidates[0].learner == "counted"
    assert len(fits) == 5


def test_a_key_differs_by_learner_seed_and_fold() -> None:
    usual, other = kind("usual", 1)(), kind("other", 1)()
    parts = [(usual, (0.0,), 0, 5, 0, 0), (other, (0.0,), 0, 5, 0, 0), (usual, (0.1,), 0, 5, 0, 0)]
    parts += [(usual, (0.0,), 1, 5, 0, 0), (usual, (0.0,), 0, 3, 0, 0)]
    parts += [(usual, (0.0,), 0, 5, 1, 0), (usual, (0.0,), 0, 5, 0, 1)]
    keys = [key_of("digest", one) for one in parts] + [key_of("other digest", parts[0])]
    assert len(set(keys)) == len(keys)
    assert key_of("digest", parts[0]) == keys[0]


@pytest.mark.parametrize("goal", [Goal.CATEGORY, Goal.NUMBER])
def test_a_digest_differs_by_data_answers_and_version(goal: Goal) -> None:
    asked = question(goal, 2 if goal is Goal.CATEGORY else 0, rows=60)
    table, answers = asked.table, asked.answers
    known = digest_of(table, answers, "1")
    assert digest_of(asked.table, asked.answers, "1") == known
    order = np.arange(60)[::-1].copy()
    fewer = replace(table, columns=table.columns[1:])
    others = [digest_of(table.take(order), answers, "1"), digest_of(table, answers.take(order), "1")]
    others += [digest_of(table, answers, "2"), digest_of(fewer, answers, "1")]
    assert len({known, *others}) == 5


def test_a_longer_training_goes_on_where_the_last_one_ended(tmp_path: Path) -> None:
    memory, fits = FolderMemory(tmp_path), []
    first = race(memory, fits)
    assert (len(fits), len(files(tmp_path))) == (5, 5)
    again = race(memory, fits)
    assert len(fits) == 5, "nothing is learned twice"
    np.testing.assert_array_equal(first.candidates[0].every, again.candidates[0].every)
    race(memory, fits, repeats=3)
    assert len(fits) == 15, "only the new repeats are learned"
    race(memory, fits, seed=1)
    assert len(fits) == 20, "another seed deals other rows"
    race(memory, fits, folds=4)
    assert len(fits) == 24


def test_a_damaged_memory_is_learned_again(tmp_path: Path) -> None:
    memory, fits = FolderMemory(tmp_path), []
    first = race(memory, fits)
    broken, *_ = files(tmp_path)
    broken.write_bytes(b"damaged")
    other = files(tmp_path)[1]
    with other.open("wb") as file:
        np.save(file, np.zeros((9, 9)))
    again = race(memory, fits)
    assert len(fits) == 7, "the two damaged folds, and no others"
    np.testing.assert_array_equal(first.candidates[0].every, again.candidates[0].every)
    race(memory, fits)
    assert len(fits) == 7, "what was damaged is whole again"
