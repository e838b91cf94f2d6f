"""Results as JSON that any program can read."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.core.evaluation.figures import ClassFigures, Estimate
from desktop_app.core.notices import Notice
from desktop_app.core.text import render
from desktop_app.core.workflows.documents import score_document, train_document
from desktop_app.core.workflows.specs import ScoreResult
from tests.trained import trained


@pytest.mark.parametrize("answer", ["yes", "number", "four"])
def test_a_run_is_strict_json(answer: str) -> None:
    result = trained(answer).result
    found = json.loads(json.dumps(train_document(result, render), allow_nan=False))
    assert found["metrics"].keys() == result.metrics.keys()
    assert found["judged_rows"] == len(result.held_out.actual)
    assert [row["learner"] for row in found["leaderboard"]] == [row.learner for row in result.leaderboard]
    assert [one["column"] for one in found["importance"]] == [one.column for one in result.importance]
    assert all("{" not in doubt["sentence"] for doubt in found["doubts"])


def test_what_is_not_a_number_is_null() -> None:
    nothing = float("nan")
    result = replace(
        trained().result,
        metrics={"roc_auc": Estimate(nothing, nothing, nothing)},
        classes=(ClassFigures("a", 0, 0, 0.0, nothing, nothing),),
    )
    found = json.loads(json.dumps(train_document(result, render), allow_nan=False))
    assert found["metrics"]["roc_auc"] == {"value": None, "low": None, "high": None}
    assert found["per_class"][0]["f1"] is None


def test_a_scored_file_is_strict_json() -> None:
    notice = Notice("levels_unseen", "city", {"levels": ("Oslo", "Lima"), "count": 3})
    result = ScoreResult(Path("o.csv"), 5, 0.5, 0.1, (notice,), {"a": 5}, float("nan"), (), ())
    found = json.loads(json.dumps(score_document(result, render), allow_nan=False))
    assert found["mean"] is None
    assert found["counts"] == {"a": 5}
    assert "Oslo, Lima" in found["notices"][0]["sentence"]
