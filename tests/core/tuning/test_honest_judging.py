"""Intervals are judged on rows that they were not made for, and the parity check is of the model that is written."""

from __future__ import annotations

import numpy as np

from desktop_app.core.data.goal import Goal
from desktop_app.core.progress import Silent
from desktop_app.core.tuning.study import run_study
from tests.core.questions import question


def test_intervals_differ_between_folds_and_from_the_written_one() -> None:
    asked = question(Goal.NUMBER, rows=80)
    study = run_study(asked, 5.0, 0, lambda standing: None, lambda fitted, about: True, Silent())
    held_out = study.held_out
    low, high = study.scale.interval(held_out.predicted)
    inside = (held_out.high < study.scale.high) & (held_out.low > study.scale.low)
    below = np.round(held_out.low - held_out.predicted, 9)[inside]
    for fold in np.unique(study.race.folds):
        assert len(set(below[study.race.folds[inside] == fold])) == 1
    assert len(set(below)) > 1
    assert (low != held_out.low).any()
    assert (high != held_out.high).any()


def test_what_is_checked_is_the_model_that_is_written() -> None:
    asked = question(Goal.NUMBER, rows=80)
    checked = []
    study = run_study(asked, 5.0, 0, lambda standing: None, lambda *pair: bool(checked.append(pair)) or True, Silent())
    assert checked == [(study.final, asked)]
