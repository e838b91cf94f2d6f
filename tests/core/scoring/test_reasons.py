"""A reason names the column that moved the answer, what it was, and how far."""

from __future__ import annotations

import re

import numpy as np
import pytest

from desktop_app.core.scoring.inputs import InputMaker
from desktop_app.core.scoring.model_file import ModelFile
from desktop_app.core.scoring.reasons import reasons
from tests.core.scoring.test_inputs import batch
from tests.trained import NAMES, trained

TEXT = re.compile(r"(?P<column>.+?) = (?P<value>.*) \((?P<move>[+-]\d.*)\)")


def answered(answer: str, count: int, **cells: list[object]) -> tuple[ModelFile, dict, dict, list[list[str]]]:
    model = ModelFile.open(trained(answer).model)
    feeds = InputMaker(model, {name: name for name in NAMES}).feeds(batch(**cells))
    outputs = model.run(feeds)
    return model, feeds, outputs, reasons(model, feeds, outputs, count)


@pytest.mark.parametrize("answer", ["yes", "number", "four"])
def test_the_largest_move_comes_first(answer: str) -> None:
    *_, ranks = answered(answer, 6, number=["2.5", "-2.5"], again=["yes", "no"])
    assert len(ranks) == 6
    for row in range(2):
        moves = [abs(float(TEXT.fullmatch(rank[row])["move"])) for rank in ranks if rank[row]]
        assert moves == sorted(moves, reverse=True)
        assert moves[0] > 0


def test_a_reason_tells_column_value_and_move() -> None:
    model, feeds, outputs, ranks = answered("number", 1, number=["2.5"])
    found = TEXT.fullmatch(ranks[0][0])
    assert found["column"] in NAMES
    changed = dict(feeds)
    column = next(c for c in model.columns if c.name == found["column"])
    for position, name in enumerate(column.inputs):
        changed[name] = np.full_like(feeds[name], column.typical if position == 0 else 0.0)
    move = outputs["value"][0] - model.run(changed)["value"][0]
    assert float(found["move"]) == pytest.approx(move, rel=1e-2)


def test_a_usual_value_is_no_reason() -> None:
    model = ModelFile.open(trained().model)
    usual = {c.name: [str(c.typical)] for c in model.columns if c.reading.kind in ("category", "yes_no")}
    usual["number"] = [f"{model.columns[0].typical:.9g}"]
    *_, ranks = answered("yes", 6, **usual)
    named = {TEXT.fullmatch(rank[0])["column"] for rank in ranks if rank[0]}
    assert not named & set(usual)


def test_missing_dates_and_long_texts_are_shown() -> None:
    *_, ranks = answered("yes", 6, **{"when": ["2020-02-29", ""], "review 😀": ["very\nlong " * 20, ""]})
    shown = {found["column"]: found["value"] for rank in ranks if (found := TEXT.fullmatch(rank[0]))}
    assert shown.get("when", "2020-02-29") == "2020-02-29"
    assert "\n" not in "".join(rank[0] for rank in ranks)
    assert all(len(value) <= 60 for value in shown.values())
