"""Cleaning in the session, with the real jobs behind it: every change starts from the table as it was read."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from desktop_app.core.data.recipe import Recipe
from desktop_app.core.data.steps.columns import DropColumns, RenameColumn
from desktop_app.core.data.steps.formula_column import FormulaColumn
from desktop_app.core.data.steps.join_table import JoinTable, LookedUp
from desktop_app.core.data.steps.missing import FillMissing
from desktop_app.core.data.table import Kind, Table
from desktop_app.core.workflows.history import open_project, question_of
from desktop_app.jobs.runner import JobRunner
from desktop_app.ui.app_state import AppState
from desktop_app.ui.session import Session
from desktop_app.ui.settings import SettingsStore

LONG_MS = 60_000


@pytest.fixture
def session(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    monkeypatch.setenv("ACUMEN_HOME", str(tmp_path / "home"))
    made = Session(JobRunner(), SettingsStore(tmp_path / "home" / "settings"), tmp_path / "home" / "cache")
    path = tmp_path / "customers.csv"
    lines = [f"{n if n % 9 else ''},{'abc'[n % 3]},{n * 1.5},{'Yes' if n % 3 else 'No'}\n" for n in range(1, 91)]
    path.write_text("age,plan,spent,churn\n" + "".join(lines), encoding="utf-8")
    made.open_path(path)
    settle(qtbot, made)
    assert made.state.loaded is not None, made.state.messages
    yield made
    assert made.shutdown()


def settle(qtbot: QtBot, session: Session) -> None:
    qtbot.waitUntil(lambda: not session.state.job.running, timeout=LONG_MS)


def names(session: Session) -> tuple[str, ...]:
    return Table.open(session.state.loaded.table_path).names


def test_steps_are_done_undone_and_done_again(qtbot: QtBot, session: Session) -> None:
    assert session.state.loaded.profile["age"].missing == 10
    session.add_step(FillMissing("age"))
    settle(qtbot, session)
    assert session.state.loaded.profile["age"].missing == 0
    assert session.state.cleaning.steps[0].changed == {"age": 10}
    session.add_step(DropColumns(("plan",)))
    settle(qtbot, session)
    assert names(session) == ("age", "spent", "churn")
    assert "plan" not in session.state.plan.columns

    session.move_step(1, 0)
    settle(qtbot, session)
    assert [step.key for step in session.state.history.recipe] == ["drop", "fill"]
    session.switch_step(0, False)
    settle(qtbot, session)
    assert "plan" in names(session)
    for _ in range(4):
        session.undo_step()
        settle(qtbot, session)
    assert session.state.loaded is session.state.raw
    assert session.state.history.undo_label is None
    session.redo_step()
    settle(qtbot, session)
    assert session.state.loaded.profile["age"].missing == 0


def test_a_step_that_cannot_be_done_leaves_the_table_as_it_was(qtbot: QtBot, session: Session) -> None:
    before = session.state.loaded
    session.add_step(FillMissing("plan", how="mean"))
    settle(qtbot, session)
    assert session.state.loaded is before
    assert not session.state.history.recipe.steps
    assert session.state.messages["data"].level == "error"


def test_what_a_step_would_do_is_shown_before_it_is_done(qtbot: QtBot, session: Session) -> None:
    session.preview_step(FillMissing("age"), 0)
    qtbot.waitUntil(lambda: session.state.step_previewed is not None, timeout=LONG_MS)
    assert session.state.step_previewed.preview.report.cells == 10
    assert session.state.loaded is session.state.raw
    session.preview_step(FillMissing("plan", how="mean"), 0)
    qtbot.waitUntil(lambda: session.state.step_previewed.problem is not None, timeout=LONG_MS)
    session.forget_step_preview()
    assert session.state.step_previewed is None


def test_steps_are_kept_in_a_file_and_taken_from_it(qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    session.add_step(RenameColumn("age", "years"))
    settle(qtbot, session)
    path = tmp_path / "steps.json"
    session.save_recipe(path)
    assert Recipe.read(path) == session.state.history.recipe
    session.undo_step()
    settle(qtbot, session)
    session.open_recipe(path)
    settle(qtbot, session)
    assert "years" in names(session)
    path.write_text("[]{", encoding="utf-8")
    session.open_recipe(path)
    assert session.state.messages["data"].level == "error"


def test_what_was_settled_stays_settled_after_a_step(qtbot: QtBot, session: Session) -> None:
    session.accept_doubts(("some_doubt:age",))
    assert session.state.raw is session.state.loaded
    session.add_step(DropColumns(("plan",)))
    settle(qtbot, session)
    assert session.state.loaded.report.options.accepted == ("some_doubt:age",)
    session.reopen_doubts(("some_doubt:age",))
    session.undo_step()
    settle(qtbot, session)
    assert session.state.loaded.report.options.accepted == ()


def test_reading_otherwise_does_the_steps_again(qtbot: QtBot, session: Session) -> None:
    session.add_step(DropColumns(("plan",)))
    settle(qtbot, session)
    session.choose_kind("spent", "category")
    settle(qtbot, session)
    qtbot.waitUntil(lambda: session.state.cleaning is not None and not session.state.job.running, timeout=LONG_MS)
    assert "plan" not in names(session)
    assert str(session.state.loaded.profile["spent"].kind) == "category"


def test_columns_of_another_table_are_looked_up(qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    other = tmp_path / "plans.csv"
    other.write_text("Plan,fee\na,5\nb,10\nz,99\n", encoding="utf-8")
    session.open_other_table(other)
    qtbot.waitUntil(
        lambda: session.state.joining is not None and session.state.joining.other is not None, timeout=LONG_MS
    )
    found = session.state.joining.other
    assert found.proposed == (("plan", "Plan"),)
    session.preview_join(found.proposed, ("fee",), False)
    qtbot.waitUntil(lambda: session.state.joining.preview is not None, timeout=LONG_MS)
    preview = session.state.joining.preview
    assert {notice.code: notice.facts for notice in preview.report.notices}["join_unmatched"]["examples"] == ("c",)
    session.add_step(preview.step)
    settle(qtbot, session)
    session.forget_other_table()
    other.unlink()
    assert session.state.loaded.profile["fee"].missing == 30
    assert "fee" in session.state.plan.columns


def test_a_look_up_is_changed_without_the_other_file(qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    looked_up = (LookedUp("fee", Kind.NUMBER, (5.0, 10.0)), LookedUp("tax", Kind.NUMBER, (1.0, None)))
    session.add_step(JoinTable("plans.2024", ("plan",), ("a", "b"), looked_up, doubled=2))
    settle(qtbot, session)
    session.add_step(DropColumns(("age",)))
    settle(qtbot, session)
    session.reopen_join(0)
    qtbot.waitUntil(
        lambda: session.state.joining is not None and session.state.joining.other is not None, timeout=LONG_MS
    )
    found = session.state.joining.other
    assert (found.columns, found.proposed, found.rows) == (("plan", "fee", "tax"), (("plan", "plan"),), 2)
    session.preview_join(found.proposed, ("tax",), True)
    qtbot.waitUntil(lambda: session.state.joining.preview is not None, timeout=LONG_MS)
    step = session.state.joining.preview.step
    assert step == JoinTable("plans.2024", ("plan",), ("a", "b"), looked_up[1:], loose=True, doubled=2)
    session.forget_other_table()
    session.exchange_step(0, step)
    settle(qtbot, session)
    assert {"fee", "age"} & set(names(session)) == set()
    assert session.state.loaded.profile["tax"].missing == 60


def test_another_table_that_cannot_be_read_says_why(qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    session.open_other_table(tmp_path / "gone.csv")
    qtbot.waitUntil(
        lambda: session.state.joining is not None and session.state.joining.problem is not None, timeout=LONG_MS
    )
    session.forget_other_table()
    assert session.state.joining is None


def test_steps_come_back_with_the_project_and_travel_into_the_model(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    session.add_step(FormulaColumn("double", "spent * 2"))
    settle(qtbot, session)
    session.set_target("double")
    session.set_seconds(1.0)
    session.train()
    settle(qtbot, session)
    run = session.state.run
    assert run is not None, session.state.messages
    new = tmp_path / "next.csv"
    new.write_text("age,plan,spent,churn\n7,a,10.5,No\n8,b,20,Yes\n", encoding="utf-8")
    session.score_file(new, tmp_path / "answers.csv")
    settle(qtbot, session)
    assert session.state.score.rows == 2

    project = tmp_path / "kept.acumen"
    session.save_project_as(project)
    qtbot.waitUntil(lambda: session.state.project_path == project and project.exists(), timeout=LONG_MS)
    session.open_project(project)
    settle(qtbot, session)
    qtbot.waitUntil(lambda: session.state.cleaning is not None and not session.state.job.running, timeout=LONG_MS)
    assert [step.key for step in session.state.history.recipe] == [FormulaColumn.key]
    assert session.state.spec.target == "double"
    assert "double" in names(session)
    assert not session._is_unsaved  # looking at a project does not change its file


def test_what_is_decided_while_the_steps_come_back_is_kept(qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    session.set_target("churn")
    session.add_step(FillMissing("age"))
    settle(qtbot, session)
    project = tmp_path / "kept.acumen"
    session.save_project_as(project)
    qtbot.waitUntil(lambda: session.state.project_path == project and project.exists(), timeout=LONG_MS)
    decided: list[bool] = []

    def decide(state: AppState) -> None:  # the steps may be back before anybody looks at the clock
        if state.job.running and state.job.kind == "clean" and not decided:
            decided.append(True)
            QTimer.singleShot(0, partial(session.set_seed, 77))

    session.changed.connect(decide)
    session.open_project(project)
    qtbot.waitUntil(lambda: bool(decided), timeout=LONG_MS)
    settle(qtbot, session)
    assert session.state.cleaning is not None
    assert (session.state.spec.target, session.state.spec.seed) == ("churn", 77)
    assert session.shutdown()
    assert question_of(open_project(project, tmp_path / "models").project).seed == 77


def test_the_cleaned_table_is_saved_and_never_over_its_source(qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    session.add_step(DropColumns(("plan",)))
    settle(qtbot, session)
    source = session.state.source
    before = source.read_bytes()
    out = tmp_path / "clean 表.csv"
    session.save_table(out)
    settle(qtbot, session)
    assert out.read_text(encoding="utf-8-sig").splitlines()[0] == "age,spent,churn"
    session.save_table(source)
    settle(qtbot, session)
    assert session.state.messages["data"].level == "error"
    assert source.read_bytes() == before


def test_a_copied_table_is_pasted(qtbot: QtBot, session: Session) -> None:
    session.paste_table("name\tamount\nann\t3\nbob\t4\n张三\t5\n")
    settle(qtbot, session)
    assert names(session) == ("name", "amount")
    assert session.state.loaded.report.rows == 3
    session.paste_table(" \n")
    assert "Copy rows" in str(session.state.messages["home"].fix.source)
