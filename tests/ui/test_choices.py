"""The pure functions behind the choices on the tabs."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.core.data.goal import Goal
from desktop_app.core.data.profile import ColumnProfile, TableProfile
from desktop_app.core.data.report import ColumnReading, ImportReport, ReadOptions, SourceInfo
from desktop_app.core.data.table import Kind
from desktop_app.core.workflows.specs import CandidateJudged, CurvePoint, FirstAnswer, TrainSpec
from desktop_app.ui import question, reading
from desktop_app.ui.app_state import AppState, JobStatus, Race
from desktop_app.ui.file_dialogs import with_ending
from desktop_app.ui.file_requests import file_name
from desktop_app.ui.main_state import drop_action, job_below, tab_marks, window_title
from desktop_app.ui.race import with_event

REPORT = ImportReport(
    SourceInfo("/a.csv", "csv"),
    3,
    (ColumnReading("price", Kind.NUMBER), ColumnReading("day", Kind.DATE, date_format="%d/%m/%Y")),
    options=ReadOptions(kinds=(("price", Kind.NUMBER),)),
)


def profile_of(*names: str) -> TableProfile:
    return TableProfile(3, tuple(ColumnProfile(name, Kind.NUMBER, 3, 0, 3) for name in names))


def test_another_target_forgets_what_belonged_to_the_first() -> None:
    before = TrainSpec("a", Goal.NUMBER, "Yes", left_out=("b", "c"), kept=("d",), seconds=20, seed=3)
    assert question.about("b", before) == TrainSpec("b", left_out=("c",), kept=("d",), seconds=20, seed=3)
    assert question.about("a", before) is before
    assert question.about("a", None) == TrainSpec("a")


def test_leaving_out_and_keeping_exclude_each_other() -> None:
    spec = question.leaving_out(TrainSpec("a", kept=("b",)), "b")
    assert (spec.left_out, spec.kept) == (("b",), ())
    spec = question.keeping(question.leaving_out(spec, "b"), "b")
    assert (spec.left_out, spec.kept) == ((), ("b",))


def test_question_is_fitted_to_the_columns_that_are_there() -> None:
    spec = TrainSpec("a", left_out=("b", "gone"), kept=("gone",))
    assert question.fitted_to(spec, profile_of("a", "b")) == TrainSpec("a", left_out=("b",))
    assert question.fitted_to(spec, profile_of("b")) is None


def test_kind_replaces_what_was_chosen_for_the_column() -> None:
    options = ReadOptions(kinds=(("price", Kind.NUMBER), ("day", Kind.DATE)), readings=REPORT.readings)
    changed = reading.with_kind(options, "price", "category")
    assert changed.kinds == (("day", Kind.DATE), ("price", Kind.CATEGORY))
    assert changed.readings == REPORT.readings[1:]


def test_another_sheet_or_table_starts_afresh() -> None:
    assert reading.with_sheet(REPORT.options, "May") == ReadOptions(sheet="May")
    assert reading.with_table(REPORT.options, "people") == ReadOptions(table="people")


@pytest.mark.parametrize(
    ("setting", "value", "field", "expected"),
    [
        ("header_rows", "0", "header_rows", 0),
        ("delimiter", ";", "delimiter", ";"),
        ("encoding", "gbk", "encoding", "gbk"),
        ("kind", "id", "kinds", (("price", Kind.ID),)),
        ("decimal", ",", "readings", (ColumnReading("price", Kind.NUMBER, decimal=",", thousands="."),)),
        ("decimal", ".", "readings", (ColumnReading("price", Kind.NUMBER, decimal=".", thousands=","),)),
    ],
)
def test_alternatives_become_options(setting: str, value: str, field: str, expected: object) -> None:
    assert getattr(reading.with_setting(REPORT, "price", setting, value), field) == expected


def test_date_format_is_chosen_for_the_column() -> None:
    (changed,) = reading.with_setting(REPORT, "day", "date_format", "%m/%d/%Y").readings
    assert changed == ColumnReading("day", Kind.DATE, date_format="%m/%d/%Y")


def test_unknown_setting_is_a_bug() -> None:
    with pytest.raises(ValueError, match="colour"):
        reading.with_setting(REPORT, "day", "colour", "red")


def test_race_keeps_the_latest_word_of_each_candidate() -> None:
    race = Race()
    first = FirstAnswer("linear", 0.4, 0.6, "roc_auc", 0.8, 1.0)
    for event in (
        first,
        CandidateJudged("linear", 0.4, 0.6, 0.5, 1.0),
        CandidateJudged("trees", 0.3, 0.6, 1.0, 2.0),
        CandidateJudged("linear", 0.39, 0.6, 1.0, 2.0),
        CurvePoint(1.0, 0.4),
        "something new",
    ):
        race = with_event(race, event)
    assert race.first == first
    assert [(c.learner, c.loss) for c in race.candidates] == [("linear", 0.39), ("trees", 0.3)]
    assert race.curve == (CurvePoint(1.0, 0.4),)


def test_title_names_the_project() -> None:
    assert window_title(AppState()) == "Acumen"
    assert window_title(AppState(source=Path("/x/telco.csv"))) == "telco.csv – Acumen"
    assert window_title(AppState(source=Path("/x/telco.csv"), project_path=Path("/y/churn.acumen"))) == "churn – Acumen"


def test_marks_say_where_the_work_is() -> None:
    assert set(tab_marks(AppState()).values()) == {"none", "empty"}
    assert tab_marks(AppState(job=JobStatus("load")))["data"] == "working"
    assert tab_marks(AppState(job=JobStatus("train")))["training"] == "working"
    assert tab_marks(AppState(job=JobStatus("score")))["results"] == "working"


def test_drop_scores_only_where_a_model_is_shown() -> None:
    assert drop_action(AppState(), "results", Path("a.csv")) == "open"
    assert drop_action(AppState(card=object()), "results", Path("a.csv")) == "score"  # type: ignore[arg-type]
    assert drop_action(AppState(card=object()), "data", Path("a.csv")) == "open"  # type: ignore[arg-type]
    assert drop_action(AppState(card=object()), "results", Path("a.onnx")) == "open"  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "name"),
    [("Churn", "Churn"), ("a/b:c?", "a_b_c_"), ("是否流失", "是否流失"), ("..", "model"), ("", "model")],
)
def test_file_names_are_legal_everywhere(text: str, name: str) -> None:
    assert file_name(text) == name


@pytest.mark.parametrize(
    ("given", "made"), [("a", "a.csv"), ("a.CSV", "a.CSV"), ("a.xlsx", "a.xlsx"), ("a.b", "a.b.csv")]
)
def test_saved_files_have_an_ending(given: str, made: str) -> None:
    assert with_ending(Path(given), "csv", ["csv", "xlsx"]) == Path(made)


def test_the_training_tab_tells_of_its_training_alone() -> None:
    training = AppState(job=JobStatus("train"))
    assert not job_below(training, "training").running
    assert job_below(training, "data").running
    assert job_below(AppState(job=JobStatus("load")), "training").running
