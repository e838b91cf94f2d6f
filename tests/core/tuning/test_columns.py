"""Columns are added or left out only where rows that had no say in it show that this helps."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from desktop_app.core.data.goal import Goal
from desktop_app.core.data.table import Kind
from desktop_app.core.evaluation.metrics import roc_auc
from desktop_app.core.features.base import Answers, View
from desktop_app.core.features.derived import Derived, Way
from desktop_app.core.features.raw import RawColumn, RawTable
from desktop_app.core.learners.base import LEARNERS, Task
from desktop_app.core.notices import NOTICES
from desktop_app.core.progress import Cancelled, Silent
from desktop_app.core.project.documents import from_document, to_document
from desktop_app.core.text import Sentence, render
from desktop_app.core.tuning.association import Binned
from desktop_app.core.tuning.columns import Columns, choose_columns
from desktop_app.core.tuning.proposals import sensible
from desktop_app.core.tuning.shuffled import helping
from desktop_app.core.tuning.trial import Trial, is_gain
from tests.core.questions import question

SECONDS = 600.0


def number(name: str, values: np.ndarray) -> RawColumn:
    return RawColumn(name, Kind.NUMBER, {name: np.asarray(values, dtype=np.float32)})


def category(name: str, values: np.ndarray) -> RawColumn:
    return RawColumn.of_arrays(name, Kind.CATEGORY, {name: np.asarray(values, dtype=object)})


def answered(values: np.ndarray, classes: int = 0) -> tuple[Answers, Task]:
    if not classes:
        return Answers((values - values.mean()) / values.std(), 0), Task(Goal.NUMBER, 0, len(values), 10)
    edges = np.quantile(values, np.arange(1, classes) / classes)
    codes = np.searchsorted(edges, values).astype(np.int64)
    return Answers(codes, classes), Task(Goal.CATEGORY, classes, len(values), 10)


def loans(rows: int, seed: int) -> tuple[RawTable, np.ndarray]:
    """Loans whose risk is that a month's payment is not the usual one."""
    rng = np.random.default_rng(seed)
    amount, months = rng.uniform(1_000, 20_000, rows), rng.integers(6, 60, rows).astype(float)
    table = RawTable(
        (
            number("amount", amount),
            number("months", months),
            number("age", rng.normal(40, 10, rows)),
            category("purpose", rng.choice(["car", "home", "study"], rows)),
        ),
        rows,
    )
    return table, np.abs(amount / months - 250) / 100 + rng.normal(0, 0.3, rows)


def noise(rows: int, columns: int, seed: int) -> RawTable:
    rng = np.random.default_rng([seed, 1])
    numbers = [number(f"x{n}", rng.lognormal(size=rows)) for n in range(columns - 1)]
    return RawTable((*numbers, category("group", rng.choice(["a", "b", "c"], rows))), rows)


@pytest.mark.parametrize("classes", [0, 2, 3])
def test_a_ratio_that_matters_is_found(classes: int) -> None:
    table, risk = loans(500 if classes else 200, 0)
    answers, task = answered(risk, classes)
    columns = choose_columns(table, answers, task, SECONDS, 0, Silent())
    assert {frozenset(one.parents) for one in columns.derived} >= {frozenset({"amount", "months"})}
    assert columns.kept == ("amount", "months", "age", "purpose")
    assert columns.unused(table) == frozenset()
    assert all(notice.code in NOTICES for notice in columns.notices)
    assert len(columns.notices) == len(columns.derived)


def test_the_same_seed_gives_the_same_columns() -> None:
    table, risk = loans(200, 1)
    answers, task = answered(risk)
    first, second = (choose_columns(table, answers, task, SECONDS, 5, Silent()) for _ in range(2))
    assert first == second


def test_of_noise_nothing_is_made() -> None:
    added = 0
    for seed in range(8):
        rows, classes = (150, 0) if seed % 2 else (500, 2)
        answers, task = answered(np.random.default_rng(seed).normal(size=rows), classes)
        added += bool(choose_columns(noise(rows, 5, seed), answers, task, SECONDS, seed, Silent()).derived)
    assert added <= 1


def test_few_rows_are_left_as_they_are() -> None:
    for rows, classes in ((149, 0), (499, 2)):
        table, risk = loans(rows, 2)
        assert choose_columns(table, *answered(risk, classes), SECONDS, 0, Silent()) == Columns.all(table)


def test_of_many_columns_those_that_help_are_kept() -> None:
    rng = np.random.default_rng(3)
    rows, telling = 80, rng.normal(size=80)
    answers, task = answered(telling + rng.normal(0, 0.3, rows))
    told = number("telling", telling)
    table = RawTable((*noise(rows, 60, 3).columns, told), rows)
    columns = choose_columns(table, answers, task, SECONDS, 0, Silent())
    assert "telling" in columns.kept
    assert len(columns.kept) < 20
    assert len(columns.unused(table)) + len(columns.kept) == 61
    (notice,) = columns.notices
    assert "columns are not used" in render(notice.sentence())


def test_columns_left_out_are_chosen_anew_for_the_rows_that_are_learned_from() -> None:
    """Or else columns that go with the answers by chance would be known before, and noise would look like a find."""
    areas: list[float] = []
    told_before: list[float] = []
    for seed in range(6):
        table, rows = noise(60, 150, seed), 60
        answers, task = answered(np.random.default_rng([seed, 2]).normal(size=rows), 2)
        columns = Columns(Columns.all(table).kept, share=0.95)
        for found, knows_all in ((areas, False), (told_before, True)):
            predicted = np.zeros(rows)
            for fold in range(5):
                outside, inside = (
                    np.flatnonzero(np.arange(rows) % 5 != fold),
                    np.flatnonzero(np.arange(rows) % 5 == fold),
                )
                learned, known = table.take(outside), answers.take(outside)
                seen = columns.within(table, answers, 0) if knows_all else columns.within(learned, known, 0)
                rng = np.random.default_rng(0)
                matrix, features = replace(seen, share=0.0).fit(learned, known, View.LINEAR, rng, 0)
                linear = LEARNERS["linear"]()
                model = linear.fit(features, known, task, linear.settings(task)[1:2], 0, Silent())[0]
                predicted[inside] = model.predict(matrix.transform(table.take(inside)))[:, 1]
            found.append(roc_auc(answers.values == 1, predicted))
    assert np.mean(areas) < 0.55
    assert np.mean(told_before) > 0.6


def test_texts_are_never_in_question() -> None:
    asked = question(Goal.CATEGORY, rows=60)
    assert "review 😀" in helping(asked.table, asked.answers, 0.95, 0)


@pytest.mark.parametrize(("goal", "classes"), [(Goal.CATEGORY, 2), (Goal.CATEGORY, 4), (Goal.NUMBER, 0)])
def test_columns_of_every_kind_go_in(goal: Goal, classes: int) -> None:
    asked = question(goal, classes, rows=500)
    columns = choose_columns(asked.table, asked.answers, asked.task, SECONDS, 0, Silent())
    assert set(columns.kept) == {column.name for column in asked.table.columns}


def test_odd_columns_go_in() -> None:
    rows = 500
    rng = np.random.default_rng(4)
    empty = np.full(rows, np.nan)
    table = RawTable(
        (
            number("empty", empty),
            number("constant", np.ones(rows)),
            number("huge", np.where(rng.random(rows) < 0.5, 1e30, -1e30)),
            number("zeros", np.where(rng.random(rows) < 0.9, 0, rng.normal(size=rows))),
            number("usual", rng.normal(size=rows)),
            number("copy", np.arange(rows)),
            number("copy too", np.arange(rows)),
            category("each its own", np.arange(rows).astype(str)),
        ),
        rows,
    )
    answers, task = answered(rng.normal(size=rows))
    rare = Answers((np.arange(rows) == 0).astype(np.int64), 2)
    for given in (answers, rare, Answers(np.arange(rows) % 3, 3)):
        asked = replace(task, classes=given.classes)
        assert choose_columns(table, given, asked, SECONDS, 0, Silent()).kept == Columns.all(table).kept


def test_without_time_nothing_is_changed() -> None:
    table, risk = loans(300, 0)
    assert choose_columns(table, *answered(risk), 0.0, 0, Silent()) == Columns.all(table)
    wide = noise(60, 100, 0)
    assert choose_columns(wide, *answered(np.arange(60.0)), 0.0, 0, Silent()) == Columns.all(wide)


class Stop(Silent):
    """A person who stops after so many reports."""

    def __init__(self, after: int) -> None:
        self.left = after

    def update(self, fraction: float, stage: Sentence, remaining_s: float | None = None) -> None:
        self.left -= 1
        if self.left < 0:
            raise Cancelled


@pytest.mark.parametrize("after", [0, 3, 40, 120])
def test_it_stops_at_once(after: int) -> None:
    table, risk = loans(200, 0)
    with pytest.raises(Cancelled):
        choose_columns(table, *answered(risk), SECONDS, 0, Stop(after))


def test_progress_never_goes_back_and_reaches_the_end() -> None:
    fractions = []

    class Watch(Silent):
        def update(self, fraction: float, stage: Sentence, remaining_s: float | None = None) -> None:
            fractions.append(fraction)

    table, risk = loans(200, 0)
    choose_columns(table, *answered(risk), SECONDS, 0, Watch())
    assert fractions == sorted(fractions)
    assert fractions[-1] == 1.0


def test_only_sensible_features_are_tried() -> None:
    rows = 100
    rng = np.random.default_rng(5)
    table = RawTable(
        (
            number("a", rng.lognormal(size=rows)),
            number("mostly zero", np.where(np.arange(rows) % 4, 0.0, np.arange(rows))),
            number("flag", np.arange(rows) % 2),
            category("few", rng.choice(["x", "y"], rows)),
            category("many", np.arange(rows).astype(str)),
        ),
        rows,
    )
    found = sensible(table, rng.normal(size=(rows, 1)))
    assert Derived(Way.RATIO, "mostly zero", "a") in found
    assert Derived(Way.RATIO, "a", "mostly zero") not in found
    assert Derived(Way.GROUP_RATIO, "a", "few") in found
    assert not any({"flag", "many"} & set(one.parents) for one in found)


def test_evidence_is_a_normal_deviate_on_noise_and_large_on_a_signal() -> None:
    rng = np.random.default_rng(6)
    rows = 400
    binned = Binned.of([number("x", rng.normal(size=rows)), category("g", rng.choice(["a", "b"], rows))], rows)
    left = rng.normal(size=(rows, 300, 1))
    found = binned.evidence(left)
    assert abs(found[1].mean()) < 0.15
    assert 0.8 < found[1].std() < 1.2
    trend = binned.ranks[0][:, None, None] + 0.3 * rng.normal(size=(rows, 1, 1))
    assert binned.evidence(trend)[0, 0] > 6


def test_larger_errors_somewhere_are_no_evidence() -> None:
    rng = np.random.default_rng(7)
    values = rng.normal(size=500)
    binned = Binned.of([number("x", values)], 500)
    left = (rng.normal(size=(500, 300)) * np.exp(values)[:, None])[:, :, None]
    assert (binned.evidence(left) > 2.5).mean() < 0.05


@pytest.mark.parametrize("classes", [0, 3])
def test_a_gain_must_be_on_many_rows_and_worth_having(classes: int) -> None:
    rng = np.random.default_rng(8)
    many = 0.5 + rng.normal(size=200)
    assert is_gain(many, classes)
    assert not is_gain(-many, classes)
    assert not is_gain(np.zeros(200), classes)
    one_row = np.zeros(200)
    one_row[0] = 100.0
    assert not is_gain(one_row, classes)
    assert not is_gain(np.where(np.arange(200) < 100, 0.01, 0.0) - one_row, classes)


def test_what_is_compared_was_not_learned_from() -> None:
    table, risk = loans(160, 9)
    trial = Trial(table, *answered(risk), 0, SECONDS)
    for outside, inside in trial.folds:
        assert not set(outside) & set(inside)
        assert len(outside) + len(inside) == table.rows


def test_a_choice_can_be_stored() -> None:
    made = Derived(Way.GROUP_RATIO, "pay", "town")
    columns = Columns(("pay", "town"), (made, Derived(Way.DAYS, "from", "to")), (made.notice(),), 0.95)
    assert from_document(Columns, to_document(columns, {}), {}) == columns


def test_who_follows_a_model_by_hand_sees_the_columns_as_they_are() -> None:
    table, risk = loans(160, 0)
    answers, _ = answered(risk)
    columns = Columns(("amount", "months"), (Derived(Way.RATIO, "amount", "months"),))
    rng = np.random.default_rng(0)
    plain, _ = columns.fit(table, answers, View.PLAIN, rng, 0)
    trees, features = columns.fit(table, answers, View.TREE, rng, 0)
    assert (len(plain.encoders), len(plain.derived)) == (4, 0)
    assert (len(trees.encoders), len(trees.derived)) == (2, 1)
    assert features.shape == (160, 3)


@pytest.mark.logs_errors
def test_a_comparison_that_fails_is_told_and_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*parts: object) -> Columns:
        raise ArithmeticError("singular")

    monkeypatch.setattr("desktop_app.core.tuning.columns._chosen", fail)
    asked = question(Goal.NUMBER, rows=200)
    columns = choose_columns(asked.table, asked.answers, asked.task, SECONDS, 0, Silent())
    assert [notice.code for notice in columns.notices] == ["columns_not_compared"]
    assert replace(columns, notices=()) == Columns.all(asked.table)
