"""A smaller file is worked out by a job, can be stopped, is saved with the chosen threshold, also after reopening."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from desktop_app.core.workflows.export import describe_model
from desktop_app.ui.session import Session
from tests.ui.test_session import LONG_MS, Make, make, opened, session, settle, table

__all__ = ["make", "session", "table"]  # fixtures


def trained(qtbot: QtBot, session: Session, table: Path) -> None:
    opened(qtbot, session, table)
    session.set_seconds(4.0)
    with qtbot.waitSignal(session.trained, timeout=LONG_MS):
        session.train()


def test_a_smaller_file_is_worked_out_and_saved(qtbot: QtBot, make: Make, table: Path, tmp_path: Path) -> None:
    session = make()
    trained(qtbot, session, table)
    session.export_size("tiny", tmp_path / "early.onnx")  # not there yet
    session.shrink("tiny")
    assert session.state.job.kind == "shrink" or session.state.shrunk_of("tiny") is not None
    settle(qtbot, session)
    found = session.state.shrunk_of("tiny")
    assert found is not None, session.state.messages
    assert session.state.shrunk_of("small") is None
    session.set_threshold(0.25)
    session.export_size("tiny", tmp_path / "tiny.onnx")
    settle(qtbot, session)
    assert session.state.messages["results"].level == "good"
    assert not (tmp_path / "early.onnx").exists()
    project = session.state.project_path
    session = make()
    opened(qtbot, session, project)
    assert session.state.shrunk == ()
    session.shrink("small")
    settle(qtbot, session)
    assert session.state.shrunk_of("small") is not None, session.state.messages
    session.open_path(tmp_path / "tiny.onnx")
    settle(qtbot, session)
    assert (session.state.card.threshold, session.state.card.target) == (0.25, "churn")


def test_working_it_out_can_be_stopped(qtbot: QtBot, session: Session, table: Path) -> None:
    trained(qtbot, session, table)
    session.shrink("tiny")
    session.stop_job()
    settle(qtbot, session)
    assert session.state.shrunk == ()
    assert "stopped" in str(session.state.messages["results"].what.source)
    assert len(session.state.runs) == 1


def test_data_that_has_changed_is_said(qtbot: QtBot, session: Session, table: Path) -> None:
    trained(qtbot, session, table)
    session.choose_kind("number", "category")
    settle(qtbot, session)
    session.shrink("tiny")
    settle(qtbot, session)
    assert session.state.messages["results"].level == "error"
    assert session.state.shrunk == ()


def test_a_written_file_that_holds_rows_is_told_so(qtbot: QtBot, session: Session, table: Path, tmp_path: Path) -> None:
    trained(qtbot, session, table)
    session.export_model(tmp_path / "rows.onnx")
    settle(qtbot, session)
    told = session.state.messages["results"]
    holds = describe_model(tmp_path / "rows.onnx").keeps_rows
    assert told.level == "good"
    assert (told.fix is not None) == holds
    assert holds == any(doubt.code == "model_keeps_rows" for doubt in session.state.runs[0].doubts)
    session.set_keep_rows(False)
    with qtbot.waitSignal(session.trained, timeout=LONG_MS):
        session.train()
    session.export_model(tmp_path / "none.onnx")
    settle(qtbot, session)
    assert session.state.messages["results"].fix is None
    assert not describe_model(tmp_path / "none.onnx").keeps_rows
