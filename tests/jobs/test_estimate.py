"""The remaining time: silent before it can know, the work's own word before a guess."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.jobs.estimate import Remaining


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now

    def at(self, now: float) -> None:
        self.now = now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def test_says_nothing_before_two_seconds_or_two_percent(clock):
    remaining = Remaining(clock)
    clock.at(1.9)
    assert remaining.after(0.5) is None
    clock.at(60.0)
    assert remaining.after(0.01) is None


def test_the_pace_so_far_is_the_first_guess(clock):
    remaining = Remaining(clock)
    clock.at(10.0)
    assert remaining.after(0.25) == pytest.approx(30.0)


def test_a_steady_pace_counts_down(clock):
    remaining = Remaining(clock)
    for second in range(2, 100):
        clock.at(second)
        assert remaining.after(second / 100) == pytest.approx(100 - second)


def test_a_stall_does_not_make_the_figure_jump(clock):
    remaining = Remaining(clock)
    clock.at(10.0)
    before = remaining.after(0.5)
    clock.at(12.0)
    after = remaining.after(0.5)
    assert before == pytest.approx(10.0)
    assert before - 2 < after < before + 2


def test_the_work_knows_better(clock):
    remaining = Remaining(clock)
    assert remaining.after(0.0, 42.0) == 42.0
    assert remaining.after(0.5, -1.0) == 0.0


def test_nothing_remains_at_the_end(clock):
    remaining = Remaining(clock)
    clock.at(10.0)
    remaining.after(0.5)
    clock.at(11.0)
    assert remaining.after(1.0) == 0.0


@given(st.lists(st.tuples(st.floats(0, 100), st.floats(0, 1)), max_size=30))
def test_is_never_negative(steps):
    clock = Clock()
    remaining = Remaining(clock)
    for seconds, fraction in steps:
        clock.at(clock.now + seconds)
        left = remaining.after(fraction)
        assert left is None or left >= 0
