"""The model that can be followed by hand reaches people: judged, in words, in every output, and as a file."""

from __future__ import annotations

import json
import math
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from desktop_app.cli import main
from desktop_app.core.features.reading import Condition, Line, Reading
from desktop_app.core.learners.base import LEARNERS
from desktop_app.core.progress import Silent
from desktop_app.core.scoring.model_file import ModelFile
from desktop_app.core.text import Catalogue, render
from desktop_app.core.workflows.history import record_to_run, run_to_record
from desktop_app.core.workflows.readable import export_readable
from desktop_app.core.workflows.readable_words import (
    beginning,
    condition_sentence,
    how_sentence,
    kept_sentence,
    rough,
    rules,
    shown_lines,
    totals,
)
from desktop_app.core.workflows.report import html_report
from desktop_app.core.workflows.specs import TrainPlan, TrainResult
from tests.trained import trained, write_rows

ANSWERS = ["yes", "number", "four"]
CHINESE = Catalogue.load(Path(__file__).parents[3] / "resources" / "i18n" / "zh_CN.ts").translate


@pytest.mark.parametrize("answer", ANSWERS)
def test_a_run_has_the_best_readable_candidate_judged_on_the_same_rows(answer: str) -> None:
    result = trained(answer).result
    model = result.readable
    assert model is not None
    assert LEARNERS[model.learner].is_readable
    assert {row.learner for row in result.leaderboard if row.weight} & {"short_tree", "points_card"} == set()
    metric = "rmse" if answer == "number" else "log_loss"
    assert model.full_loss == pytest.approx(result.metrics[metric].value, rel=1e-6)
    assert model.guess_loss == pytest.approx(result.baseline[metric].value, rel=1e-6)
    assert 0 < model.kept < 1.3


@pytest.mark.parametrize("answer", ANSWERS)
def test_its_file_opens_and_answers(answer: str, tmp_path: Path) -> None:
    model = trained(answer).result.readable
    assert model is not None
    card = export_readable(model, tmp_path / "by hand.onnx", Silent())
    assert card.target == "answer"
    opened = ModelFile.open(card.path)
    assert opened.document["members"] == {model.learner: 1.0}
    assert opened.document["parity"]["max_difference"] <= 1e-5
    assert card.size_bytes < 200_000


def test_a_run_without_a_readable_model_says_nothing_of_it() -> None:
    result = replace(trained().result, readable=None)
    assert rules(result) == ()
    assert "followed by hand" not in html_report(result, render)


@pytest.mark.parametrize("answer", ANSWERS)
def test_it_is_kept_with_the_project(answer: str, tmp_path: Path) -> None:
    result = trained(answer).result
    again = record_to_run(run_to_record(result), tmp_path)
    assert isinstance(again, TrainResult)
    assert result.readable is not None
    assert again.readable is not None
    assert again.readable.reading == result.readable.reading
    np.testing.assert_array_equal(again.readable.model, result.readable.model)


@pytest.mark.parametrize("answer", ANSWERS)
@pytest.mark.parametrize("translate", [render, lambda s: render(s, CHINESE)], ids=["en", "zh"])
def test_every_line_stands_in_the_report(answer: str, translate: object) -> None:
    result = trained(answer).result
    assert result.readable is not None
    made = html_report(result, translate)  # type: ignore[arg-type]
    for line in shown_lines(result.readable.reading, result.plan):
        for name in ("number", "with gaps", "城市", "again", "review 😀", "when"):
            if name in render(line.full):
                assert name in made


def test_the_command_line_writes_the_rules(tmp_path: Path) -> None:
    table, out, told = tmp_path / "rows.csv", tmp_path / "model.onnx", tmp_path / "result.json"
    write_rows(table)
    asked = ["train", str(table), "--predict", "answer", "-o", str(out), "--seconds", "5", "--json", str(told)]
    assert main(asked) == 0
    written = json.loads(told.read_text(encoding="utf-8"))["readable"]
    assert LEARNERS[written["learner"]].is_readable
    assert written["loss"] > 0
    assert written["rules"]
    assert all(isinstance(rule, str) and "{" not in rule for rule in written["rules"])
    assert sorted(path.name for path in tmp_path.iterdir()) == ["model.onnx", "result.json", "rows.csv"]


# --- words ------------------------------------------------------------------------------------------------------------

SAID = {
    "age is 18 or more, and below 30": Condition("age", "range", low=18, high=30),
    "age is below 0.5, or is missing": Condition("age", "range", high=0.5, or_missing=True),
    "age is −3 or more": Condition("age", "range", low=-3),
    "day is before 2021-03-01": Condition("day", "range", "day", high=18_687),
    "day is on 1969-12-31 or later": Condition("day", "range", "day", low=-1),
    "the weekday of day is one of: Saturday, Sunday": Condition("day", "range", "weekday", low=5),
    "the weekday of day is Monday": Condition("day", "range", "weekday", high=1),
    "the month of day is 7 or more": Condition("day", "range", "month", low=7),
    "city is Rome": Condition("city", "is", keys=("Rome",)),
    "city is missing": Condition("city", "is", keys=("",)),
    "city is one of: a, b, missing": Condition("city", "is", keys=("a", "b", "")),
    "city is none of: a, b, c, d, e, f, 3 more": Condition("city", "is_not", keys=tuple("abcdefghi")),
    "note contains “late”": Condition("note", "word", keys=("late",)),
    "note does not contain “late”": Condition("note", "no_word", keys=("late",)),
    "note is missing": Condition("note", "missing"),
    "note is not missing": Condition("note", "present"),
    "for each 10 of age": Condition("age", "each", low=10),
}


@pytest.mark.parametrize("said", SAID)
def test_conditions_are_said_in_plain_words(said: str) -> None:
    plural = Catalogue.load(Path(__file__).parents[3] / "resources" / "i18n" / "en.ts").translate
    assert render(condition_sentence(SAID[said]), plural) == said


def plan_of(classes: tuple[str, ...]) -> TrainPlan:
    plan = trained().result.plan
    return replace(plan, target="churn", classes=classes, positive=classes[1] if len(classes) == 2 else "")


CARD = Reading("points", (Line(Condition("age", "range", low=50), (3.0,), 40),), (-1.0,), 0.5)


def test_sums_say_how_often_it_is_so() -> None:
    found = dict(totals(CARD, plan_of(("no", "yes"))))
    assert found["0"] == round(100 / (1 + math.exp(1.0)))
    assert found["3"] == round(100 / (1 + math.exp(-0.5)))
    assert "churn is yes" in render(how_sentence(CARD, plan_of(("no", "yes"))))


def test_three_answers_begin_with_a_line() -> None:
    three = Reading("points", (Line(Condition("age", "missing"), (1.0, -2.0, 0.0), 4),), (-1.0, 0.0, 1.0), 0.5)
    first = beginning(three, plan_of(("a", "b", "c")))
    assert first is not None
    assert first.cells == ("+0.0", "+2.0", "+4.0")
    assert totals(three, plan_of(("a", "b", "c"))) == ()
    assert shown_lines(three, plan_of(("a", "b", "c")))[0].cells == ("+1", "−2", "0")


def test_how_much_it_keeps_is_told_plainly() -> None:
    model = trained().result.readable
    assert model is not None
    told = {
        0.91: "It keeps 91 % of the full model's gain over guessing.",
        1.02: "It is as good as the full model.",
        -0.2: "It is no better than guessing here.",
    }
    for kept, words in told.items():
        made = replace(model, guess_loss=1.0, full_loss=0.0, loss=1.0 - kept)
        sentence = kept_sentence(made)
        assert sentence is not None
        assert render(sentence) == words
    assert kept_sentence(replace(model, guess_loss=0.5, full_loss=0.5)) is None


@pytest.mark.parametrize(
    ("value", "text"), [(0, "0"), (1234.56, "1,235"), (0.01234, "0.0123"), (-2.5, "−2.5"), (12_345_678, "12,300,000")]
)
def test_values_have_three_digits(value: float, text: str) -> None:
    assert rough(value) == text
