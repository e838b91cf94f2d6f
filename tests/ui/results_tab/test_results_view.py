from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel, QPushButton, QSlider, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.core.text import QT_TRANSLATE_NOOP, say
from desktop_app.core.workflows.specs import ScoreResult, TrainResult
from desktop_app.ui.app_state import AppState, JobStatus
from desktop_app.ui.results_tab.errs import ThresholdErrors
from desktop_app.ui.results_tab.score import ScoreDrop
from desktop_app.ui.results_tab.view import ResultsTab
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.chart import Chart, ChartTable, Part
from desktop_app.ui.widgets.text_table import RAW_ROLE, TextTable, TextTableModel
from tests.ui import sample_results

BINARY, MANY, NUMBER = sample_results.binary(), sample_results.many_classes(), sample_results.regression()


@pytest.fixture
def tab(qtbot: QtBot) -> ResultsTab:
    made = ResultsTab(Theme("light"))
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    return made


def shown(qtbot: QtBot, tab: ResultsTab, state: AppState) -> ResultsTab:
    tab.apply(state)
    qtbot.waitUntil(lambda: tab.is_settled)
    return tab


W = TypeVar("W", bound=QWidget)


def find(parent: QWidget, kind: type[W], name: str) -> W:
    found = [child for child in parent.findChildren(kind, name) if child.isVisibleTo(parent)]
    assert len(found) == 1, f"{len(found)} visible {name}"
    return found[0]


def said(parent: QWidget) -> str:
    return "\n".join(label.text() for label in parent.findChildren(QLabel) if label.isVisibleTo(parent))


def test_empty_page_leads_to_training(tab: ResultsTab, qtbot: QtBot) -> None:
    tab.apply(AppState())
    with qtbot.waitSignal(tab.training_wanted):
        find(tab, QPushButton, "results_empty_action").click()
    assert "Nothing learned yet" in said(tab)


@pytest.mark.parametrize("run", [BINARY, MANY, NUMBER], ids=["two", "many", "number"])
def test_run_fills_every_section(tab: ResultsTab, qtbot: QtBot, run: TrainResult) -> None:
    shown(qtbot, tab, AppState(runs=(run,), shown_run=0))
    charts = [chart for chart in tab.findChildren(Chart) if chart.isVisibleTo(tab)]
    assert len(charts) >= 5
    for chart in charts:
        assert chart.accessibleName(), chart.objectName()
        assert chart.sentence(), chart.objectName()
        assert chart.table().rows, chart.objectName()
    for key in ("good", "errs", "why", "candidates", "score", "history"):
        assert tab.section(key).isVisibleTo(tab)


def test_another_run_replaces_the_first(tab: ResultsTab, qtbot: QtBot) -> None:
    state = AppState(runs=(BINARY, NUMBER), shown_run=0)
    shown(qtbot, tab, state)
    assert tab.findChildren(QSlider, "threshold")
    shown(qtbot, tab, replace(state, shown_run=1))
    qtbot.waitUntil(lambda: not tab.findChildren(QSlider, "threshold"))
    assert "median_house_value" in said(tab.section("good"))


def test_threshold_is_told_live_and_chosen(tab: ResultsTab, qtbot: QtBot) -> None:
    shown(qtbot, tab, AppState(runs=(BINARY,), shown_run=0))
    errs = tab.section("errs")
    slider, use = find(errs, QSlider, "threshold"), find(errs, QPushButton, "use_threshold")
    assert "At 0.5: " in said(errs)
    assert not use.isEnabled()
    slider.setFocus()
    for _ in range(15):
        QTest.keyClick(slider, Qt.Key.Key_Left)
    assert "At 0.35: of 100 that are called" in said(errs)
    with qtbot.waitSignal(tab.threshold_chosen) as chosen:
        use.click()
    assert chosen.args == [pytest.approx(0.35)]
    find(errs, QPushButton, "own_threshold").click()
    assert "At 0.5: " in said(errs)


def test_odd_threshold_of_the_model_is_kept(qtbot: QtBot, qapp: object) -> None:
    content = ThresholdErrors(Theme("light"), replace(BINARY, threshold=0.2731))
    qtbot.addWidget(content)
    assert content.threshold == 0.2731
    content.slider.setValue(40)
    assert content.threshold == 0.4


def test_class_chooser_draws_another_class(tab: ResultsTab, qtbot: QtBot) -> None:
    shown(qtbot, tab, AppState(runs=(MANY,), shown_run=0))
    chart = find(tab, Chart, "roc_curve_chart")
    before = chart.table()
    content = tab.section("errs").findChild(QWidget, "class_chooser")
    content.setCurrentIndex(3)  # type: ignore[attr-defined]
    assert chart.table() != before
    assert "Class D" in chart.table().header[1]


def test_numbers_are_shown_on_demand(tab: ResultsTab, qtbot: QtBot) -> None:
    shown(qtbot, tab, AppState(runs=(BINARY,), shown_run=0))
    link = find(tab, QPushButton, "importance_chart_numbers")
    link.click()
    table = find(tab, TextTable, "importance_chart_table")
    assert table.model().rowCount() == 12
    link.click()
    assert not table.isVisibleTo(tab)


def test_export_waits_for_running_work(tab: ResultsTab, qtbot: QtBot) -> None:
    state = shown(qtbot, tab, AppState(runs=(BINARY,), shown_run=0))._state
    export = find(tab, QPushButton, "export_model")
    with qtbot.waitSignal(tab.export_requested):
        export.click()
    tab.apply(replace(state, job=JobStatus("score")))
    assert not export.isEnabled()


def test_index_walks_to_sections(tab: ResultsTab, qtbot: QtBot) -> None:
    shown(qtbot, tab, AppState(runs=(BINARY,), shown_run=0))
    bar = tab.page._scroll.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 1500)
    for key in ("why", "score", "good"):
        button = find(tab, QPushButton, f"index_{key}")
        button.click()
        section = tab.section(key)
        assert button.isChecked()
        assert 0 <= section.mapTo(tab, section.rect().topLeft()).y() < tab.height()
    find(tab, QPushButton, "go_score").click()
    assert find(tab, QPushButton, "index_score").isChecked()


def test_history_chooses_a_run(tab: ResultsTab, qtbot: QtBot) -> None:
    shown(qtbot, tab, AppState(runs=(BINARY, MANY), shown_run=0))
    with qtbot.waitSignal(tab.run_chosen) as chosen:
        find(tab, QPushButton, "run_1").click()
    assert chosen.args == [1]
    assert find(tab, QPushButton, "run_0").isChecked()


def test_score_by_button_and_by_drop(tab: ResultsTab, qtbot: QtBot, tmp_path: Path) -> None:
    shown(qtbot, tab, AppState(runs=(BINARY,), shown_run=0))
    with qtbot.waitSignal(tab.score_requested) as asked:
        find(tab, QPushButton, "score_file").click()
    assert asked.args == [""]
    file = tmp_path / "next.csv"
    file.write_text("a\n1\n")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    drop = find(tab, ScoreDrop, "score_drop")
    event = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    with qtbot.waitSignal(tab.score_requested) as asked:
        drop.dropEvent(event)
    assert asked.args == [str(file)]


STAGE = QT_TRANSLATE_NOOP("Tests", "Answering row 12")


def test_scoring_is_watched_and_told(tab: ResultsTab, qtbot: QtBot) -> None:
    state = AppState(runs=(BINARY,), shown_run=0)
    shown(qtbot, tab, state)
    working = replace(state, job=JobStatus("score", say(STAGE), 0.5, 3.0))
    tab.apply(working)
    score = tab.section("score")
    assert "Answering row 12" in said(score)
    assert not find(tab, QPushButton, "score_file").isEnabled()
    tab.apply(replace(working, job=replace(working.job, stopping=True)))
    assert "Stopping" in said(score)
    tab.apply(replace(state, score=sample_results.scored()))
    assert "october answers.csv" in said(score)
    with qtbot.waitSignal(tab.score_opened) as opened:
        find(tab, QPushButton, "open_scored").click()
    assert opened.args == [str(Path("/tmp/october answers.csv"))]


def test_mean_of_a_number_is_told(tab: ResultsTab, qtbot: QtBot) -> None:
    score: ScoreResult = replace(sample_results.scored(), counts={}, mean=21.0)
    shown(qtbot, tab, AppState(runs=(NUMBER,), shown_run=0, score=score))
    assert "The answer is 21 on average." in said(tab.section("score"))


def test_model_file_alone_can_score(tab: ResultsTab, qtbot: QtBot) -> None:
    from tests.ui.results_tab.test_results_state import card_of

    shown(qtbot, tab, AppState(card=card_of(BINARY)))
    assert "This model predicts" in said(tab)
    with qtbot.waitSignal(tab.score_requested):
        find(tab, QPushButton, "score_file").click()
    assert not find(tab, QPushButton, "index_score").isHidden()
    assert tab.findChild(QPushButton, "index_why").isHidden()


def test_names_from_data_are_never_markup(tab: ResultsTab, qtbot: QtBot) -> None:
    plan = replace(BINARY.plan, target="<img src=x>", classes=("No", "<b>Yes"), positive="<b>Yes")
    shown(qtbot, tab, AppState(runs=(replace(BINARY, plan=plan),), shown_run=0))
    for label in tab.findChildren(QLabel):
        if label.textFormat() != Qt.TextFormat.PlainText:
            assert "<img" not in label.text()
    assert "&lt;b&gt;Yes" in said(tab)


def test_every_control_can_be_reached_and_named(tab: ResultsTab, qtbot: QtBot) -> None:
    shown(qtbot, tab, AppState(runs=(BINARY, MANY), shown_run=0, score=sample_results.scored()))
    for button in tab.findChildren(QPushButton):
        assert button.objectName()
        assert button.accessibleName(), button.objectName()
        walked_by_arrows = button.group() is not None and not button.isChecked()
        assert walked_by_arrows or button.focusPolicy() & Qt.FocusPolicy.TabFocus, button.objectName()


def test_table_model_keeps_raw_values(qtbot: QtBot, qapp: object) -> None:
    table = ChartTable(
        ("name", "share", "count", "text figure"), (("a", Part(0.5), 1234, "0.71"), ("b", Part(0.25), 5, ""))
    )
    model = TextTableModel(table)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    right = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    alignments = [model.headerData(c, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole) for c in range(4)]
    assert [one == right for one in alignments] == [False, True, True, True]
    assert model.data(model.index(0, 1), RAW_ROLE) == 0.5
    assert model.data(model.index(0, 1)) == "50%"
    view = TextTable("t", "A table")
    qtbot.addWidget(view)
    view.show_table(table)
    view.selectRow(1)
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert type(qapp).clipboard().text() == "name\tshare\tcount\ttext figure\nb\t0.25\t5\t"  # type: ignore[attr-defined]


def test_a_points_card_can_be_read_and_saved(tab: ResultsTab, qtbot: QtBot) -> None:
    shown(qtbot, tab, AppState(runs=(BINARY,), shown_run=0))
    section = tab.section("readable")
    words = said(section)
    assert "It keeps 90 % of the full model's gain over guessing." in words
    assert "<b>Contract</b> is <b>Month-to-month</b>" in words
    assert "<b>TotalCharges</b> is below 104.5, or is missing" in words
    assert "+5" in words
    assert "−4" in words
    assert find(section, QWidget, "readable_sums").isVisibleTo(section)
    with qtbot.waitSignal(tab.readable_requested):
        find(section, QPushButton, "export_readable").click()
    tab.apply(AppState(runs=(BINARY,), shown_run=0, job=JobStatus("score")))
    assert not find(section, QPushButton, "export_readable").isEnabled()


def test_a_tree_and_points_for_several_answers_take_its_place(tab: ResultsTab, qtbot: QtBot) -> None:
    shown(qtbot, tab, AppState(runs=(BINARY, NUMBER, MANY), shown_run=1))
    section = tab.section("readable")
    assert "<b>Contract</b> is one of: <b>One year</b>, <b>Two year</b>" in said(section)
    assert "about 310,000" in said(section)
    assert not section.findChild(QWidget, "readable_sums").isVisibleTo(section)
    shown(qtbot, tab, AppState(runs=(BINARY, NUMBER, MANY), shown_run=2))
    assert "at the beginning" in said(section)
    assert "Class C" in said(section)
    assert "about 310,000" not in said(section)


def test_without_a_readable_model_there_is_no_section(tab: ResultsTab, qtbot: QtBot) -> None:
    shown(qtbot, tab, AppState(runs=(BINARY, replace(BINARY, readable=None)), shown_run=0))
    shown(qtbot, tab, AppState(runs=(BINARY, replace(BINARY, readable=None)), shown_run=1))
    assert tab.section("readable").isHidden()
    assert tab.findChild(QPushButton, "index_readable").isHidden()
