"""Histories as a model file keeps them."""

from __future__ import annotations

import numpy as np

from desktop_app.core.recommend.log import Log, Signal
from desktop_app.core.recommend.people import UNKNOWN_DAY, Stored

NEVER = np.iinfo(np.int64).min


def small(time: np.ndarray | None) -> Log:
    person = np.array([0, 0, 0, 2, 2], np.int32)
    item = np.array([0, 1, 3, 1, 2], np.int32)
    value = np.array([5, 1, 4, 4, 2], np.float32)
    return Log(("a", "b", "c"), ("w", "x", "y", "z"), person, item, value, Signal.RATINGS, time, 3.0)


def test_likes_stand_first_and_the_newest_at_the_front() -> None:
    stored = Stored.of(small(np.array([10, 30, 20, 5, NEVER]) * 1))
    assert stored.offsets.tolist() == [0, 3, 3, 5]
    assert stored.liked.tolist() == [2, 0, 1]
    assert stored.items.tolist() == [3, 0, 1, 1, 2]


def test_days_count_from_the_first_and_unknown_ones_are_marked() -> None:
    times = np.array([10, 12, 11, 10, 0], np.int64) * 86_400
    times[4] = NEVER
    stored = Stored.of(small(times))
    assert stored.days is not None
    assert stored.first_day == 10
    assert stored.days.tolist() == [2, 1, 3, 1, UNKNOWN_DAY]


def test_without_times_there_are_no_days() -> None:
    stored = Stored.of(small(None))
    assert stored.days is None
    assert stored.items.tolist() == [0, 3, 1, 1, 2]
    assert stored.histories(np.array([2, 0]), 4).toarray().tolist() == [[0, 1, 0, 0], [1, 0, 0, 1]]
