"""What training would do, said before it starts: every refusal, every remark, and never anything else."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.data.goal import Goal
from desktop_app.core.data.profile import ColumnProfile, TableProfile
from desktop_app.core.data.report import ColumnReading, Doubt, ImportReport, SourceInfo
from desktop_app.core.data.table import Kind
from desktop_app.core.errors import AcumenError, UnknownColumn
from desktop_app.core.notices import Notice
from desktop_app.core.workflows import plan as module
from desktop_app.core.workflows.plan import plan, propose_target
from desktop_app.core.workflows.specs import TrainPlan, TrainSpec

ROWS = 200


def labels(name: str, *counts: int, kind: Kind = Kind.CATEGORY, missing: int = 0) -> ColumnProfile:
    top = tuple((f"{name} {n}", count) for n, count in enumerate(counts))
    return ColumnProfile(name, kind, sum(counts) + missing, missing, len(counts), top=top)


def number(name: str, distinct: int = 150, rows: int = ROWS, missing: int = 0, integral: bool = False) -> ColumnProfile:
    top = tuple((str(n), rows // distinct) for n in range(distinct)) if distinct <= 50 else ()
    return ColumnProfile(name, Kind.NUMBER, rows, missing, distinct, 0.0, 1.0, 0.5, 0.1, top=top, integral=integral)


def named(kind: Kind, name: str, distinct: int = ROWS) -> ColumnProfile:
    return ColumnProfile(name, kind, ROWS, 0, distinct, top=(("a", ROWS // distinct),) * min(distinct, 200))


X = number("x")
TARGET = labels("y", 120, 80)


def asked(*columns: ColumnProfile, **spec: object) -> TrainPlan:
    """Plan for a target (the last column) and others."""
    report = ImportReport(
        SourceInfo("f", "csv"), columns[0].rows, tuple(ColumnReading(c.name, c.kind) for c in columns)
    )
    made = TrainSpec(**{"target": columns[-1].name, **spec})
    return plan(TableProfile(columns[0].rows, columns), report, made)


def codes(found: TrainPlan) -> dict[str, str]:
    return {notice.code: notice.column for notice in (*found.left_out, *found.warnings)}


REFUSALS = {
    UnknownColumn: lambda: asked(X, TARGET, target="z"),
    module.TooFewRows: lambda: asked(replace(X, rows=9), labels("y", 5, 4)),
    module.OneAnswer: lambda: asked(X, labels("y", 200)),
    module.RareAnswers: lambda: asked(X, labels("y", 198, 2)),
    module.TooManyAnswers: lambda: asked(X, labels("y", *[1] * 201)),
    module.NamesTheRow: lambda: asked(X, named(Kind.TEXT, "y")),
    module.DateAsked: lambda: asked(X, named(Kind.DATE, "y")),
    module.NotANumber: lambda: asked(X, TARGET, goal=Goal.NUMBER),
    module.NothingToLearnFrom: lambda: asked(named(Kind.ID, "id"), TARGET),
    module.NotOneOfTheAnswers: lambda: asked(X, TARGET, positive="maybe"),
}


@pytest.mark.parametrize("error", REFUSALS, ids=lambda error: error.__name__)
def test_every_refusal(error: type[AcumenError]) -> None:
    with pytest.raises(error) as caught:
        REFUSALS[error]()
    assert "{" not in str(caught.value)


def test_every_refusal_is_listed() -> None:
    own = {value for value in vars(module).values() if isinstance(value, type) and value.__module__ == module.__name__}
    assert own == set(REFUSALS) - {UnknownColumn}


@pytest.mark.parametrize("kind", [Kind.ID, Kind.IMAGE])
def test_names_and_pictures_are_no_answers(kind: Kind) -> None:
    with pytest.raises(module.NamesTheRow):
        asked(X, named(kind, "y"))


@pytest.mark.parametrize(("left_out", "kept"), [(("z",), ()), ((), ("z",))])
def test_choices_must_name_columns(left_out: tuple[str, ...], kept: tuple[str, ...]) -> None:
    with pytest.raises(UnknownColumn):
        asked(X, TARGET, left_out=left_out, kept=kept)


REMARKS = {
    "left_out_id": (lambda: asked(X, named(Kind.ID, "id"), TARGET), "id"),
    "left_out_constant": (lambda: asked(X, labels("same", 200), TARGET), "same"),
    "left_out_empty": (lambda: asked(X, ColumnProfile("none", Kind.NUMBER, ROWS, ROWS, 0), TARGET), "none"),
    "left_out_person": (lambda: asked(X, number("z"), TARGET, left_out=("z",)), "z"),
    "left_out_kind": (lambda: asked(X, named(Kind.IMAGE, "photo"), TARGET), "photo"),
    "few_rows": (lambda: asked(replace(X, rows=40), labels("y", 25, 15)), "y"),
    "rows_without_answer": (lambda: asked(X, labels("y", 100, 80, missing=20)), "y"),
    "rare_values": (lambda: asked(X, labels("y", 120, 78, 2)), "y"),
    "unbalanced": (lambda: asked(replace(X, rows=1_000), labels("y", 990, 10)), "y"),
    "far_answer": (
        lambda: asked(X, replace(number("y"), quantiles=(0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 1e9))),
        "y",
    ),
    "time_order": (lambda: asked(X, named(Kind.DATE, "when"), TARGET), "when"),
    "repeated_ids": (lambda: asked(X, named(Kind.ID, "shop", 40), TARGET), "shop"),
}


@pytest.mark.parametrize("code", REMARKS)
def test_every_remark(code: str) -> None:
    make, column = REMARKS[code]
    found = make()
    assert codes(found)[code] == column
    assert all(notice.sentence().source for notice in (*found.left_out, *found.warnings))


@pytest.mark.parametrize(
    ("kind", "told"), [(Kind.CATEGORY, ["times_as_words"]), (Kind.NUMBER, [])], ids=["words", "hours"]
)
def test_times_left_as_words_are_told_before_learning(kind: Kind, told: list[str]) -> None:
    columns = (labels("start", *[5] * 40), TARGET) if kind is Kind.CATEGORY else (number("start"), TARGET)
    doubt = Doubt(Notice("clock_times", "start", {"example": "9:30", "hours": 9.5}), ("kind=number",))
    report = ImportReport(SourceInfo("f", "csv"), ROWS, (ColumnReading("start", kind),), (doubt,))
    found = plan(TableProfile(ROWS, columns), report, TrainSpec("y"))
    assert [notice.code for notice in found.warnings] == told


def test_a_plain_question_needs_no_remark() -> None:
    found = asked(X, labels("city", 150, 50), TARGET)
    assert codes(found) == {}
    assert found.columns == ("x", "city")
    assert found.rows == ROWS


def test_what_is_left_out_is_not_learned_from_and_what_is_kept_is() -> None:
    found = asked(X, named(Kind.ID, "id"), labels("same", 200), TARGET, kept=("id",))
    assert found.columns == ("x", "id")
    assert asked(X, number("z"), TARGET, left_out=("x",), kept=("x",)).columns == ("z",)


def test_a_column_with_one_value_and_gaps_is_learned_from() -> None:
    assert asked(labels("mark", 50, missing=150), TARGET).columns == ("mark",)


@pytest.mark.parametrize(
    ("values", "positive"),
    [
        ((("No", 120), ("Yes", 80)), "Yes"),
        ((("yes", 120), ("no", 80)), "yes"),
        ((("是", 150), ("否", 50)), "是"),
        ((("1", 150), ("0", 50)), "1"),
        ((("stays", 150), ("leaves", 50)), "leaves"),
        ((("b", 100), ("a", 100)), "a"),
    ],
)
def test_the_answer_that_matters(values: tuple[tuple[str, int], ...], positive: str) -> None:
    found = asked(X, ColumnProfile("y", Kind.CATEGORY, ROWS, 0, 2, top=values))
    assert found.positive == positive
    assert found.classes[1] == positive
    other = asked(X, ColumnProfile("y", Kind.CATEGORY, ROWS, 0, 2, top=values), positive=found.classes[0])
    assert other.classes == found.classes[::-1]


def test_classes_stand_in_order() -> None:
    numbers = ColumnProfile("y", Kind.NUMBER, ROWS, 0, 3, top=(("10", 100), ("9", 60), ("2", 40)), integral=True)
    assert asked(X, numbers).classes == ("2", "9", "10")
    words = ColumnProfile("y", Kind.CATEGORY, ROWS, 0, 3, top=(("b", 100), ("c", 60), ("a", 40)))
    assert asked(X, words).classes == ("a", "b", "c")
    assert asked(X, words).positive == ""


def test_a_value_too_rare_to_learn_is_not_called_rare_once_more() -> None:
    codes = [notice.code for notice in asked(replace(X, rows=1_000), labels("y", 500, 498, 2)).warnings]
    assert codes == ["rare_values"]


def test_of_many_values_none_is_called_rare_for_being_one_of_many() -> None:
    assert not asked(replace(X, rows=1_000), labels("y", *[12] * 60, 280)).warnings


@pytest.mark.parametrize("most", [5.0, 4_000.0])
def test_far_numbers_as_incomes_have_them_are_not_remarked(most: float) -> None:
    assert not asked(X, replace(number("y"), quantiles=(0.0, 1.0, 2.0, 3.0, 4.0, 5.0, most))).warnings


def test_rare_values_are_neither_classes_nor_rows() -> None:
    found = asked(X, labels("y", 120, 77, 2, 1))
    assert found.classes == ("y 0", "y 1")
    assert found.rows == 197


@pytest.mark.parametrize(
    ("target", "goal", "expected"),
    [
        (number("y"), Goal.AUTO, Goal.NUMBER),
        (number("y", 4, integral=True), Goal.AUTO, Goal.CATEGORY),
        (number("y", 4, integral=True), Goal.NUMBER, Goal.NUMBER),
        (number("y", 4, integral=False), Goal.AUTO, Goal.NUMBER),
        (number("y", 40, integral=True), Goal.CATEGORY, Goal.CATEGORY),
        (TARGET, Goal.AUTO, Goal.CATEGORY),
    ],
)
def test_the_goal_follows_the_values_unless_it_is_given(target: ColumnProfile, goal: Goal, expected: Goal) -> None:
    found = asked(X, target, goal=goal)
    assert found.goal is expected
    assert bool(found.classes) is (expected is Goal.CATEGORY)


def test_labels_that_are_numbers_can_be_predicted_as_one() -> None:
    target = ColumnProfile("y", Kind.YES_NO, ROWS, 0, 2, top=(("1", 150), ("0", 50)))
    assert asked(X, target, goal=Goal.NUMBER).goal is Goal.NUMBER


@pytest.mark.parametrize("odd", ["1_000", "nan", "inf", "1e999", "１２", "0x1f", " 3", ""])
def test_labels_that_only_look_like_numbers_cannot(odd: str) -> None:
    target = ColumnProfile("y", Kind.CATEGORY, ROWS, 0, 2, top=(("1", 150), (odd, 50)))
    with pytest.raises(module.NotANumber):
        asked(X, target, goal=Goal.NUMBER)


@pytest.mark.parametrize(("target", "most"), [(labels("y", *[1] * 300), 200), (number("y", 120), 50)])
def test_too_many_answers_says_how_many_can_be_told_apart(target: ColumnProfile, most: int) -> None:
    shown = replace(target, top=target.top[:200])
    with pytest.raises(module.TooManyAnswers) as caught:
        asked(replace(X, rows=target.rows), shown, goal=Goal.CATEGORY)
    assert caught.value.facts["most"] == most < target.distinct


NAMES = st.sampled_from(["a", "b", "答", "id", "", "😀"])
COUNTS = st.lists(st.integers(1, 60), max_size=6)


@st.composite
def columns(draw: st.DrawFn) -> ColumnProfile:
    """Any figures that a column could have, and some that none has."""
    kind, counts, missing = draw(st.sampled_from(list(Kind))), draw(COUNTS), draw(st.integers(0, 50))
    texts = draw(st.lists(st.text(max_size=4), min_size=len(counts), max_size=len(counts), unique=True))
    top = tuple(zip(texts, counts, strict=True)) if kind is not Kind.DATE else ()
    distinct = draw(st.sampled_from([len(counts), len(counts) + 300]))
    return ColumnProfile(
        draw(NAMES), kind, sum(counts) + missing, missing, distinct, top=top, integral=draw(st.booleans())
    )


SPECS = st.builds(
    TrainSpec,
    target=NAMES,
    goal=st.sampled_from(list(Goal)),
    positive=st.none() | st.text(max_size=3),
    left_out=st.lists(NAMES, max_size=2).map(tuple),
    kept=st.lists(NAMES, max_size=2).map(tuple),
)


@given(st.lists(columns(), min_size=1, max_size=5, unique_by=lambda column: column.name), SPECS)
def test_any_table_and_any_question_get_a_plan_or_a_sentence(table: list[ColumnProfile], spec: TrainSpec) -> None:
    report = ImportReport(SourceInfo("f", "csv"), 1, tuple(ColumnReading(c.name, c.kind) for c in table))
    profile = TableProfile(1, tuple(table))
    try:
        found = plan(profile, report, spec)
    except AcumenError as error:
        failure = error
        found = None
    if found is None:
        assert all(sentence.source for sentence in failure.sentences())
        return
    assert spec.target not in found.columns
    assert found.columns
    assert found.goal in (Goal.CATEGORY, Goal.NUMBER)
    assert len(set(found.classes)) == len(found.classes)
    assert len(found.classes) != 1
    assert {notice.column for notice in found.left_out}.isdisjoint(found.columns)


@given(st.lists(columns(), max_size=6, unique_by=lambda column: column.name))
def test_a_proposed_target_is_one_of_the_columns(table: list[ColumnProfile]) -> None:
    proposed = propose_target(TableProfile(1, tuple(table)))
    assert proposed is None or proposed in [column.name for column in table]


def test_the_proposed_target_is_the_telling_name() -> None:
    churn = labels("Churn", 150, 50, kind=Kind.YES_NO)
    assert propose_target(TableProfile(ROWS, (churn, X, labels("city", 100, 100)))) == "Churn"
    assert propose_target(TableProfile(ROWS, (X, labels("colour", 100, 100)))) == "colour"
    assert propose_target(TableProfile(ROWS, (named(Kind.ID, "id"), named(Kind.TEXT, "note")))) is None
