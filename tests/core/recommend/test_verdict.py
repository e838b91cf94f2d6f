"""The verdict says what the figures say."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.core.evaluation.figures import Estimate
from desktop_app.core.recommend.verdict import Judged, judge_lists
from desktop_app.core.text import render

GOOD = Judged(
    people=400,
    likes=2_000,
    by="person",
    metrics={"hit@10": Estimate(0.87, 0.84, 0.9)},
    baseline={"hit@10": Estimate(0.61, 0.57, 0.65)},
    gain=Estimate(0.2, 0.18, 0.22),
    one_known=Estimate(0.7, 0.66, 0.74),
    one_known_baseline=Estimate(0.6, 0.55, 0.65),
    new_items=Estimate(0.4, 0.35, 0.45),
    new_items_chance=Estimate(0.12, 0.1, 0.14),
)


def test_ready() -> None:
    found = judge_lists(GOOD)
    assert found.code == "ready"
    text = render(found.headline.sentence())
    assert "87 of 100 people (84 to 90)" in text
    assert "bestsellers alone: 61" in text
    assert [reason.code for reason in found.reasons] == ["lists_better", "lists_one_known", "lists_new_items"]


def test_new_items_stand_beside_chance() -> None:
    text = render(judge_lists(GOOD).reasons[2].sentence())
    assert "40 of 100 people" in text
    assert "by chance: 12" in text


def test_ten_of_ten_new_items_tell_nothing() -> None:
    judged = replace(GOOD, new_items=Estimate(1.0, 1.0, 1.0), new_items_chance=Estimate(1.0, 1.0, 1.0))
    assert [reason.code for reason in judge_lists(judged).reasons] == [
        "lists_better",
        "lists_one_known",
        "lists_tested",
    ]


def test_the_latest_are_called_so() -> None:
    assert judge_lists(replace(GOOD, by="time")).headline.code == "lists_found_later"


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        (replace(GOOD, gain=Estimate(0.01, -0.01, 0.03)), "guess"),
        (replace(GOOD, gain=Estimate(-0.1, -0.12, -0.08)), "guess"),
        (replace(GOOD, people=19), "too_little"),
        (replace(GOOD, likes=10), "too_little"),
        (replace(GOOD, people=60), "care"),
        (replace(GOOD, baseline={"hit@10": Estimate(0.86, 0.8, 0.9)}), "care"),
        (None, "too_little"),
    ],
)
def test_doubts(changed: Judged | None, code: str) -> None:
    found = judge_lists(changed)
    assert found.code == code
    assert len(found.reasons) <= 3
    for notice in (found.headline, *found.reasons):
        assert "{" not in render(notice.sentence())
