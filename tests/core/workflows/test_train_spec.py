"""A question with impossible numbers is refused when it is made."""

from __future__ import annotations

import pytest

from desktop_app.core.workflows.specs import BUDGETS_S, OutOfRange, TrainSpec


@pytest.mark.parametrize(
    ("seconds", "seed"), [(-3, 0), (0, 0), (float("nan"), 0), (float("inf"), 0), (20, -1), (20, 10**14)]
)
def test_impossible_numbers(seconds: float, seed: int) -> None:
    with pytest.raises(OutOfRange) as caught:
        TrainSpec("y", seconds=seconds, seed=seed)
    assert "it can be from" in str(caught.value)


@pytest.mark.parametrize("seconds", [1, *BUDGETS_S.values()])
def test_possible_numbers(seconds: float) -> None:
    assert TrainSpec("y", seconds=seconds, seed=2_000_000_000).seconds == seconds
