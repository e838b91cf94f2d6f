"""Every form of a blend is a blend, smaller than the one before, whose file answers as it does."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from desktop_app.core.export.compress.forms import Form, Pruning, Sizes, made, student_rungs, whole_form
from desktop_app.core.export.compress.price import Sheet, standard
from desktop_app.core.export.compress.student import all_rounds, mixtures, taught
from desktop_app.core.export.compress.tables import BYTE, HALF, rounded
from desktop_app.core.export.onnx_file import build
from desktop_app.core.export.parity import TOLERANCE
from desktop_app.core.export.writer import check
from desktop_app.core.learners.calibration import Calibration
from desktop_app.core.learners.fitted import Fitted
from desktop_app.core.progress import Cancelled, Silent
from tests.core.export.blends import blend, facts
from tests.core.export.compress.exams import CLASSES, ROWS, exam
from tests.core.questions import question


@pytest.fixture(params=CLASSES, ids=lambda classes: f"{classes} classes")
def classes(request: pytest.FixtureRequest) -> int:
    found: int = request.param
    return found


def agrees(fitted: Fitted, classes: int) -> bool:
    one = exam(classes)
    asked = question(blend(classes)[2].goal, classes or 2, rows=ROWS)
    told = facts(asked, classes, ROWS)
    parity = check(fitted, build(fitted, told), one.learned, told)
    return parity.max_difference <= TOLERANCE and parity.flips == 0


def test_each_step_down_is_smaller_and_the_first_is_the_whole(classes: int) -> None:
    one = exam(classes)
    sheet, sizes = Sheet.of([one]), Sizes(one.fitted, one.learned)
    rungs = Pruning([one], sheet, sizes).rungs(Silent())
    assert rungs[0].form == whole_form(one.fitted)
    assert rungs[0].expected == 0
    bytes_of = [rung.size_bytes for rung in rungs]
    assert bytes_of == sorted(bytes_of, reverse=True)
    assert len(set(bytes_of)) == len(bytes_of) > 3


def test_what_a_step_is_expected_to_cost_is_what_its_answers_say(classes: int) -> None:
    one = exam(classes)
    sheet = Sheet.of([one])
    for rung in Pruning([one], sheet, Sizes(one.fitted, one.learned)).rungs(Silent())[1:6]:
        left = made(rung.form, one.fitted)
        assert sum(member.weight for member in left.members) == pytest.approx(1)
        answers = standard(left, left.predict(one.asked))
        assert sheet.expected(answers) == pytest.approx(rung.expected, abs=1e-4)


def test_a_pruned_blend_answers_the_same_in_its_file(classes: int) -> None:
    form = Form((("linear", 1.0), ("extra_trees", 0.25), ("lightgbm", 0.5)), calibration=Calibration(1.1))
    left = made(form, exam(classes).fitted)
    assert agrees(left, classes)
    whole = Sizes(exam(classes).fitted, exam(classes).learned)
    assert Sizes(left, exam(classes).learned).of(whole_form(left)) < 0.5 * whole.of(whole_form(whole.fitted))
    assert whole.of(form) == pytest.approx(Sizes(left, exam(classes).learned).of(whole_form(left)), rel=0.15)


def test_a_student_answers_the_same_in_its_file_and_knows_more_with_more_rounds(classes: int) -> None:
    one = exam(classes)
    rungs, students = student_rungs([one], Sheet.of([one]), one.learned, 0, Silent())
    assert [rung.form.rounds for rung in rungs] == list(all_rounds(classes))
    assert rungs[-1].expected < 0.5 * rungs[0].expected
    assert agrees(made(rungs[1].form, one.fitted, students[0]), classes)


def test_the_same_seed_teaches_the_same_student() -> None:
    one = exam(2)
    first, second = (taught(one.fitted, one.learned, one.known, 40, 7, Silent()).after(40) for _ in range(2))
    np.testing.assert_array_equal(first.predict(one.asked), second.predict(one.asked))


@pytest.mark.parametrize("digits", [HALF, BYTE])
def test_rounded_tables_answer_the_same_in_a_smaller_file(classes: int, digits: str) -> None:
    one = exam(classes)
    linear = made(Form((("linear", 1.0),)), one.fitted)
    left = rounded(linear, digits)
    assert left.members[0].model is not linear.members[0].model
    assert agrees(left, classes)
    before, after = (len(build(f, facts_of(classes)).SerializeToString()) for f in (linear, left))
    assert after < before
    near = standard(left, left.predict(one.asked)) - standard(linear, linear.predict(one.asked))
    assert 0 < np.abs(near).max() < (0.05 if digits == BYTE else 0.005)


def facts_of(classes: int) -> Any:
    return facts(question(blend(classes)[2].goal, classes or 2, rows=ROWS), classes, ROWS)


def test_members_still_share_their_encoders_after_rounding() -> None:
    left = rounded(exam(2).fitted, HALF)
    trees = [member.matrix for member in left.members if member.learner != "linear"]
    assert trees[0] is trees[1]
    assert rounded(left, "") is left


def test_trees_keep_their_numbers() -> None:
    fitted = made(Form((("extra_trees", 1.0),)), exam(2).fitted)
    assert rounded(fitted, HALF).members[0].model is fitted.members[0].model


def test_mixtures_are_made_of_real_cells() -> None:
    table = exam(2).learned
    mixed = mixtures(table, 500, np.random.default_rng(0))
    assert mixed.rows == 500
    pairs = list(zip(table.columns, mixed.columns, strict=True))
    for real, made_up in pairs:
        for name, cells in made_up.arrays.items():
            assert set(map(str, cells)) <= set(map(str, real.arrays[name]))
    number, yes_no = mixed.columns[0].arrays["number"], mixed.columns[3].arrays["many"]
    real_rows = set(zip(table.columns[0].arrays["number"], table.columns[3].arrays["many"], strict=True))
    assert sum(row not in real_rows for row in zip(number, yes_no, strict=True)) > 100


class Impatient(Silent):
    """Stops at the n-th report."""

    def __init__(self, reports: int) -> None:
        self.left = reports

    def update(self, fraction: float, stage: Any, remaining_s: float | None = None) -> None:
        assert 0 <= fraction <= 1
        self.left -= 1
        if self.left < 0:
            raise Cancelled


@pytest.mark.parametrize("reports", [0, 2, 5])
def test_teaching_stops_when_it_is_asked_to(reports: int) -> None:
    one = exam(2)
    with pytest.raises(Cancelled):
        taught(one.fitted, one.learned, one.known, 160, 0, Impatient(reports))


def test_teaching_is_over_when_it_says_so() -> None:
    one = exam(2)
    told: list[float] = []

    class Listening(Silent):
        def update(self, fraction: float, stage: Any, remaining_s: float | None = None) -> None:
            told.append(fraction)

    taught(one.fitted, one.learned, one.known, 40, 0, Listening())
    assert told == sorted(told)
    assert told[-1] == 1.0


def test_a_blend_without_trees_has_a_student_too() -> None:
    one = exam(2)
    linear = replace(one.fitted, members=one.fitted.members[:1])
    student = taught(linear, one.learned, one.known, 40, 0, Silent()).after(40)
    assert student.predict(one.asked).shape == (one.asked.rows, 2)
