"""What a person does, with the real jobs and the real project file behind it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from desktop_app.core.data.goal import Goal
from desktop_app.core.workflows.specs import TrainSpec
from desktop_app.jobs.runner import JobRunner
from desktop_app.ui.session import Session
from desktop_app.ui.settings import SettingsStore

LONG_MS = 60_000

Make = Callable[[], Session]


@pytest.fixture
def make(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Make]:
    """Sessions one after the other, on the same folders, as when the program is started again."""
    monkeypatch.setenv("ACUMEN_HOME", str(tmp_path / "home"))
    made: list[Session] = []

    def start() -> Session:
        if made:
            made.pop().shutdown()
        store = SettingsStore(tmp_path / "home" / "settings")
        made.append(Session(JobRunner(), store, tmp_path / "home" / "cache"))
        return made[-1]

    yield start
    for session in made:
        assert session.shutdown()


@pytest.fixture
def session(make: Make) -> Session:
    return make()


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "customers.csv"
    rows = "".join(f"{n},{'abc'[n % 3]},{n * 1.5},{'Yes' if n % 3 else 'No'}\n" for n in range(90))
    path.write_text(f"number,plan,spent,churn\n{rows}", encoding="utf-8")
    return path


def settle(qtbot: QtBot, session: Session) -> None:
    qtbot.waitUntil(lambda: not session.state.job.running, timeout=LONG_MS)


def opened(qtbot: QtBot, session: Session, path: Path) -> None:
    session.open_path(path)
    settle(qtbot, session)
    assert session.state.loaded is not None, session.state.messages


def test_opening_a_table_proposes_a_question(qtbot: QtBot, session: Session, table: Path) -> None:
    tabs: list[str] = []
    session.tab_wanted.connect(tabs.append)
    session.open_path(table)
    assert session.state.job.kind == "load"
    settle(qtbot, session)
    state = session.state
    assert (state.source, state.loaded.report.rows) == (table, 90)
    assert (state.spec.target, state.plan.goal) == ("churn", Goal.CATEGORY)
    assert [line.path for line in state.recent] == [table]
    assert tabs == ["data"]
    assert not state.project_path.exists()  # nothing was decided yet


def test_choices_change_the_question_and_what_is_read(qtbot: QtBot, session: Session, table: Path) -> None:
    opened(qtbot, session, table)
    session.leave_out("plan")
    assert "plan" not in session.state.plan.columns
    session.keep("plan")
    assert "plan" in session.state.plan.columns
    session.set_positive("No")
    assert session.state.plan.positive == "No"
    session.set_seconds(20.0)
    session.set_seed(7)
    assert (session.state.spec.seconds, session.state.spec.seed) == (20.0, 7)
    session.set_target("spent")
    assert session.state.plan.goal is Goal.NUMBER
    before = session.state.loaded.table_path
    session.choose_kind("number", "category")
    settle(qtbot, session)
    assert session.state.loaded.report.reading("number").kind == "category"
    assert session.state.spec.target == "spent"
    assert not before.exists()


def test_question_that_cannot_be_asked_is_told_on_the_training_tab(qtbot: QtBot, session: Session, table: Path) -> None:
    opened(qtbot, session, table)
    session.set_target("plan")
    session.set_goal("number")
    assert session.state.plan is None
    assert session.state.messages["training"].level == "error"
    session.set_goal("category")
    assert "training" not in session.state.messages


def test_file_that_cannot_be_read_leaves_everything_as_it_was(qtbot: QtBot, session: Session, table: Path) -> None:
    opened(qtbot, session, table)
    before = session.state
    empty = table.with_name("empty.csv")
    empty.write_text("", encoding="utf-8")
    session.open_path(empty)
    settle(qtbot, session)
    assert session.state.messages["data"].level == "error"
    assert (session.state.loaded, session.state.source) == (before.loaded, before.source)
    session.dismiss("data")
    assert session.state.messages == {}


def test_first_file_that_cannot_be_read_leaves_nothing(qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    session.open_path(tmp_path / "nowhere.csv")
    settle(qtbot, session)
    assert session.state.messages["data"].level == "error"
    assert (session.state.source, session.state.loaded, session.state.recent) == (None, None, ())


def test_reading_can_be_stopped(qtbot: QtBot, session: Session, table: Path) -> None:
    session.open_path(table)
    session.stop_job()
    assert session.state.job.stopping
    settle(qtbot, session)
    assert session.state.loaded is None
    assert session.state.messages["data"].level == "info"


def test_choices_come_back_when_the_project_is_opened(qtbot: QtBot, make: Make, table: Path) -> None:
    session = make()
    opened(qtbot, session, table)
    session.set_target("spent")
    session.leave_out("plan")
    project = session.state.project_path
    session = make()  # closing writes what is left
    assert [line.path for line in session.state.recent] == [project]
    opened(qtbot, session, project)
    assert session.state.spec == TrainSpec("spent", left_out=("plan",))
    assert session.state.project_path == project
    assert session.state.loaded.report.rows == 90


def test_looking_at_a_project_does_not_change_its_file(qtbot: QtBot, make: Make, table: Path) -> None:
    session = make()
    opened(qtbot, session, table)
    session.set_target("spent")
    project = session.state.project_path
    session = make()
    before = (project.read_bytes(), project.stat().st_mtime_ns)
    opened(qtbot, session, project)
    session.note_tab("training")
    make()
    assert (project.read_bytes(), project.stat().st_mtime_ns) == before


def test_project_saved_elsewhere_goes_on_there(qtbot: QtBot, make: Make, table: Path) -> None:
    session = make()
    opened(qtbot, session, table)
    target = table.with_name("mine.acumen")
    session.save_project_as(target)
    qtbot.waitUntil(lambda: session.state.project_path == target)
    session.set_target("plan")
    session = make()
    opened(qtbot, session, target)
    assert session.state.spec.target == "plan"
    assert session.state.recent[0].path == target


def test_moved_data_file_is_found_again(qtbot: QtBot, make: Make, table: Path) -> None:
    session = make()
    opened(qtbot, session, table)
    session.set_target("plan")
    project = session.state.project_path
    session = make()
    moved = table.parent / "elsewhere" / table.name
    moved.parent.mkdir()
    table.rename(moved)
    session.open_path(project)
    settle(qtbot, session)
    assert session.state.loaded is None
    assert session.state.messages["data"].level == "caution"
    opened(qtbot, session, moved)
    assert (session.state.project_path, session.state.spec.target) == (project, "plan")
    session = make()
    opened(qtbot, session, project)
    assert session.state.source == moved


def test_changed_data_file_is_told(qtbot: QtBot, make: Make, table: Path) -> None:
    session = make()
    opened(qtbot, session, table)
    session.set_target("plan")
    project = session.state.project_path
    session = make()
    table.write_text(table.read_text(encoding="utf-8") + "91,a,2.5,Yes\n", encoding="utf-8")
    opened(qtbot, session, project)
    assert session.state.messages["data"].level == "caution"
    assert session.state.loaded.report.rows == 91


def test_bug_in_a_job_is_told_with_its_traceback(
    qtbot: QtBot, session: Session, caplog: pytest.LogCaptureFixture
) -> None:
    session._start("load", "json:loads", 1)
    settle(qtbot, session)
    assert "Traceback" in session.state.messages["data"].details
    assert "Traceback" in caplog.text
    caplog.clear()


def test_samples_bring_their_question(qtbot: QtBot, session: Session) -> None:
    session.open_sample("heart_disease")
    settle(qtbot, session)
    assert session.state.spec.target == "AHD"
    assert "diagnosis" in str(session.state.messages["data"].what.source)
    session.open_sample("bookshop")
    settle(qtbot, session)
    assert session.state.spec is None
    assert session.state.messages["recommendations"].level == "info"


def test_training_scoring_and_reopening(qtbot: QtBot, make: Make, table: Path, tmp_path: Path) -> None:
    session = make()
    opened(qtbot, session, table)
    session.set_seconds(5.0)
    with qtbot.waitSignal(session.trained, timeout=LONG_MS):
        session.train()
        session.open_path(table)  # one thing at a time
        assert session.state.messages["home"].level == "caution"
    state = session.state
    assert (len(state.runs), state.shown_run, state.job.running) == (1, 0, False)
    assert state.race.first is not None
    assert state.recent[0].note == state.run.verdict.code
    session.set_threshold(0.25)
    session.score_file(table, tmp_path / "answers.csv")
    settle(qtbot, session)
    assert session.state.score is not None, session.state.messages
    assert session.state.score.rows == 90
    session.export_model(tmp_path / "model.onnx")
    settle(qtbot, session)
    assert session.state.messages["results"].level == "good"
    session.export_readable(tmp_path / "by hand.onnx")
    settle(qtbot, session)
    assert session.state.messages["results"].level == "good"
    assert (tmp_path / "by hand.onnx").read_bytes() == session.state.run.readable.model.tobytes()
    project = session.state.project_path
    session = make()
    opened(qtbot, session, project)
    assert session.state.run.threshold == 0.25
    assert session.state.run.readable.reading == state.run.readable.reading
    assert session.state.run.plan == state.run.plan
    session.open_path(tmp_path / "model.onnx")
    settle(qtbot, session)
    assert (session.state.card.threshold, session.state.card.target) == (0.25, "churn")
    session.score_file(table, tmp_path / "again.csv")
    settle(qtbot, session)
    assert (tmp_path / "again.csv").read_bytes() == (tmp_path / "answers.csv").read_bytes()


def test_a_longer_training_recalls_what_was_learned(qtbot: QtBot, session: Session, table: Path) -> None:
    opened(qtbot, session, table)
    session.set_seconds(1.0)
    session.set_keep_rows(False)
    with qtbot.waitSignal(session.trained, timeout=LONG_MS):
        session.train()
    settle(qtbot, session)
    (learned,) = session.state.runs[0].model_path.parent.glob("learned")
    first = set(learned.iterdir())
    assert first
    for path in first:
        os.utime(path, (0, 0))
    with qtbot.waitSignal(session.trained, timeout=LONG_MS):
        session.train_longer(2.0)
    settle(qtbot, session)
    assert [run.spec.seconds for run in session.state.runs] == [1.0, 2.0]
    assert [run.spec.keep_rows for run in session.state.runs] == [False, False]
    assert all(path.stat().st_mtime > 0 for path in first), "each was asked for once more"


def test_changes_without_a_pause_are_saved_meanwhile(qtbot: QtBot, session: Session, table: Path) -> None:
    opened(qtbot, session, table)
    restless = QTimer(interval=50)
    restless.timeout.connect(lambda: session.set_seed(session.state.spec.seed + 1))
    restless.start()
    qtbot.waitUntil(lambda: session.state.project_path.exists(), timeout=LONG_MS)
    assert restless.isActive()
