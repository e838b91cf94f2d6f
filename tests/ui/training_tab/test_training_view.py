from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QListWidget, QPushButton, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.core.notices import Notice
from desktop_app.core.text import QT_TRANSLATE_NOOP, say
from desktop_app.core.workflows.plan import plan
from desktop_app.core.workflows.specs import TrainSpec
from desktop_app.ui.app_state import AppState, JobStatus
from desktop_app.ui.theme import Theme
from desktop_app.ui.training_tab.sentence import SentenceEditor
from desktop_app.ui.training_tab.target_list import NAME_ROLE, TargetList
from desktop_app.ui.training_tab.view import TrainingTab
from desktop_app.ui.widgets.chart_bars import BarsChart
from desktop_app.ui.widgets.flow import GLUED, FlowLayout
from desktop_app.ui.words import learner_label
from tests.ui import sample_results

LOADED = sample_results.loaded()
STAGE = QT_TRANSLATE_NOOP("Tests", "Judging on unseen rows")


def asked(spec: TrainSpec) -> AppState:
    return AppState(loaded=LOADED, spec=spec, plan=plan(LOADED.profile, LOADED.report, spec))


@pytest.fixture
def tab(qtbot: QtBot) -> TrainingTab:
    made = TrainingTab(Theme("light"))
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    return made


def visible(tab: QWidget, name: str) -> QPushButton:
    found = [child for child in tab.findChildren(QPushButton, name) if child.isVisibleTo(tab)]
    assert len(found) == 1, f"{len(found)} visible {name}"
    return found[0]


def said(parent: QWidget) -> str:
    return "\n".join(label.text() for label in parent.findChildren(QLabel) if label.isVisibleTo(parent))


def test_without_data_it_leads_to_data(tab: TrainingTab, qtbot: QtBot) -> None:
    tab.apply(AppState())
    with qtbot.waitSignal(tab.data_wanted):
        visible(tab, "training_open_data").click()


def test_a_click_on_a_card_asks_about_it(tab: TrainingTab, qtbot: QtBot) -> None:
    tab.apply(AppState(loaded=LOADED))
    target = tab.findChild(TargetList, "target")
    assert "What do you want to know?" in said(tab)
    box = target.visualRect(target.model().index(2, 0))
    with qtbot.waitSignal(tab.target_chosen) as chosen:
        QTest.mouseClick(target.viewport(), Qt.MouseButton.LeftButton, pos=box.topLeft() + QPoint(40, 20))
    assert chosen.args == [target.model().index(2, 0).data(NAME_ROLE)]


def test_enter_takes_the_proposed_column_and_not_an_impossible_one(tab: TrainingTab, qtbot: QtBot) -> None:
    tab.apply(AppState(loaded=LOADED))
    target = tab.findChild(TargetList, "target")
    model = target.model()
    target.setCurrentIndex(model.index(model.rowCount() - 1, 0))
    with qtbot.assertNotEmitted(tab.target_chosen):
        QTest.keyClick(target, Qt.Key.Key_Return)
    target.setCurrentIndex(model.index(0, 0))
    with qtbot.waitSignal(tab.target_chosen) as chosen:
        QTest.keyClick(target, Qt.Key.Key_Return)
    assert chosen.args == ["Churn"]


def test_columns_are_found_by_name(tab: TrainingTab, qtbot: QtBot) -> None:
    tab.apply(AppState(loaded=LOADED))
    target = tab.findChild(TargetList, "target")
    tab._search.setText("charge")
    assert {target.model().index(row, 0).data() for row in range(target.model().rowCount())} == {
        "MonthlyCharges",
        "TotalCharges",
    }
    QAbstractItemModelTester(target.columns, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_the_sentence_reads_as_a_sentence(tab: TrainingTab) -> None:
    tab.apply(asked(TrainSpec("Churn")))
    editor = tab.findChild(SentenceEditor, "question")
    assert editor.accessibleName() == "Predict Churn for each row, from 20 columns; the answer Yes matters."
    assert visible(tab, "choose_target").text() == "Churn"
    assert visible(tab, "choose_positive").text() == "Yes"
    assert not tab.findChild(QPushButton, "choose_goal").isVisibleTo(tab)


def test_another_column_can_be_looked_for_and_left(tab: TrainingTab) -> None:
    state = asked(TrainSpec("Churn"))
    tab.apply(state)
    visible(tab, "choose_target").click()
    assert tab.findChild(TargetList, "target").isVisibleTo(tab)
    visible(tab, "keep_target").click()
    assert visible(tab, "train").isEnabled()


def test_menus_tell_what_was_chosen(tab: TrainingTab, qtbot: QtBot) -> None:
    tab.apply(asked(TrainSpec("Churn")))
    editor = tab.findChild(SentenceEditor, "question")
    menu = editor.make_menu({"No": "No", "Yes": "Yes"}, "Yes", editor.positive_chosen)
    assert [action.isChecked() for action in menu.actions()] == [False, True]
    with qtbot.waitSignal(tab.positive_chosen) as chosen:
        menu.actions()[0].trigger()
    assert chosen.args == ["No"]
    menu = editor.make_menu({"category": "a category", "number": "a number"}, "category", editor.goal_chosen)
    with qtbot.waitSignal(tab.goal_chosen) as chosen:
        menu.actions()[1].trigger()
    assert chosen.args == ["number"]


def test_boxes_leave_out_and_keep(tab: TrainingTab, qtbot: QtBot) -> None:
    tab.apply(asked(TrainSpec("Churn", left_out=("gender",))))
    visible(tab, "choose_columns").click()
    popup = tab.findChild(SentenceEditor, "question").popup
    boxes = popup.findChild(QListWidget, "columns")
    by_name = {boxes.item(row).text(): boxes.item(row) for row in range(boxes.count())}
    assert by_name["gender"].checkState() == Qt.CheckState.Unchecked
    assert by_name["tenure"].checkState() == Qt.CheckState.Checked
    with qtbot.waitSignal(tab.column_left_out) as told:
        by_name["tenure"].setCheckState(Qt.CheckState.Unchecked)
    assert told.args == ["tenure"]
    with qtbot.waitSignal(tab.column_kept) as told:
        by_name["gender"].setCheckState(Qt.CheckState.Checked)
    assert told.args == ["gender"]
    with qtbot.assertNotEmitted(tab.column_left_out):
        tab.apply(asked(TrainSpec("Churn", left_out=("tenure", "gender"))))
    assert by_name["tenure"].checkState() == Qt.CheckState.Unchecked
    popup.close()


def test_left_out_columns_can_be_kept(tab: TrainingTab, qtbot: QtBot) -> None:
    tab.apply(asked(TrainSpec("Churn")))
    keeps = [child for child in tab.findChildren(QPushButton, "keep_column") if child.isVisibleTo(tab)]
    assert [keep.accessibleName() for keep in keeps] == ["Keep customerID", "Keep Country"]
    with qtbot.waitSignal(tab.column_kept) as told:
        keeps[1].click()
    assert told.args == ["Country"]


def test_time_and_seed_are_chosen(tab: TrainingTab, qtbot: QtBot) -> None:
    tab.apply(asked(TrainSpec("Churn", seed=7)))
    assert visible(tab, "budget_standard").isChecked()
    with qtbot.waitSignal(tab.budget_chosen) as told:
        visible(tab, "budget_quick").click()
    assert told.args == [20.0]
    seed = tab.findChild(QSpinBox, "seed")
    assert not seed.isVisibleTo(tab)
    visible(tab, "training_more").click()
    assert seed.isVisibleTo(tab)
    assert seed.value() == 7
    with qtbot.waitSignal(tab.seed_chosen) as told:
        seed.setValue(8)
    assert told.args == [8]


def test_start_and_stop_share_one_place(tab: TrainingTab, qtbot: QtBot) -> None:
    state = asked(TrainSpec("Churn"))
    tab.apply(state)
    with qtbot.waitSignal(tab.train_requested):
        visible(tab, "train").click()
    running = replace(state, job=JobStatus("train", say(STAGE), 0.4, 48.0), race=sample_results.race())
    tab.apply(running)
    assert not tab.findChild(QPushButton, "train").isVisibleTo(tab)
    assert not visible(tab, "choose_target").isEnabled()
    with qtbot.waitSignal(tab.stop_requested):
        visible(tab, "stop").click()
    tab.apply(replace(running, job=replace(running.job, stopping=True)))
    assert not visible(tab, "stop").isEnabled()
    assert visible(tab, "stop").text() == "Stopping…"
    assert "Stopping…" in said(tab)


def test_the_race_is_told_and_drawn(tab: TrainingTab, qtbot: QtBot) -> None:
    state = asked(TrainSpec("Churn"))
    job = JobStatus("train", say(STAGE), 0.4, 48.0)
    tab.apply(replace(state, job=job))
    assert "The first answer comes in a moment." in said(tab)
    tab.apply(replace(state, job=job, race=sample_results.race()))
    qtbot.waitUntil(lambda: tab.is_settled)
    words = said(tab)
    assert "Judging on unseen rows" in words
    assert "about 48 s left" in words
    assert "27% closer to the truth than guessing" in words
    chart = tab.findChild(BarsChart, "race_chart")
    assert [row[0] for row in chart.table().rows] == ["Linear model", "Random trees", "Boosted trees"]
    assert "Boosted trees alone is 25% closer" in chart.sentence()


def test_the_end_leads_to_the_results(tab: TrainingTab, qtbot: QtBot) -> None:
    state = asked(TrainSpec("Churn"))
    run = replace(sample_results.binary(), spec=TrainSpec("Churn"))
    tab.apply(replace(state, runs=(run,), shown_run=0))
    qtbot.waitUntil(lambda: tab.is_settled)
    assert "Ready to use" in said(tab)
    with qtbot.waitSignal(tab.results_wanted):
        visible(tab, "see_results").click()


def test_more_time_is_one_click_away(tab: TrainingTab, qtbot: QtBot) -> None:
    state = asked(TrainSpec("Churn"))
    tab.apply(state)
    assert not tab.findChild(QPushButton, "train_longer").isVisibleTo(tab)
    run = replace(sample_results.binary(), spec=TrainSpec("Churn"))
    tab.apply(replace(state, runs=(run,), shown_run=0))
    longer = visible(tab, "train_longer")
    assert longer.text() == longer.accessibleName() == "Train longer · 10 min"
    assert longer.focusPolicy() & Qt.FocusPolicy.TabFocus
    with qtbot.waitSignal(tab.longer_requested) as told:
        QTest.keyClick(longer, Qt.Key.Key_Space)
    assert told.args == [600.0]
    tab.apply(replace(asked(TrainSpec("Churn", seed=9)), runs=(run,), shown_run=0))
    assert not longer.isVisibleTo(tab)


def test_the_end_tells_what_the_answer_is_made_of(tab: TrainingTab, qtbot: QtBot) -> None:
    state = asked(TrainSpec("Churn"))
    doubts = (Notice("learners_without_time", "", {"learners": (learner_label("nets"),)}),)
    run = replace(sample_results.binary(), spec=TrainSpec("Churn"), doubts=doubts)
    tab.apply(replace(state, runs=(run,), shown_run=0))
    qtbot.waitUntil(lambda: tab.is_settled)
    assert "The 3 coloured ones answer together, each with the share beside it." in said(tab)
    assert "the time ran out: Neural nets." in said(tab)
    bars = tab.findChild(BarsChart, "race_chart")._bars
    assert [bar.text for bar in bars] == ["23% closer · share 52%", "23% closer · share 36%", "20% closer · share 12%"]
    assert {bar.role for bar in bars} == {"series1"}


def test_rows_in_the_file_are_a_choice(tab: TrainingTab, qtbot: QtBot) -> None:
    tab.apply(asked(TrainSpec("Churn")))
    box = tab.findChild(QCheckBox, "keep_rows")
    assert not box.isVisibleTo(tab)
    visible(tab, "training_more").click()
    assert box.isVisibleTo(tab)
    assert box.isChecked()
    with qtbot.waitSignal(tab.keep_rows_chosen) as told:
        box.click()
    assert told.args == [False]
    tab.apply(asked(TrainSpec("Churn", keep_rows=False)))
    assert not box.isChecked()


def test_controls_are_named_and_walked_in_reading_order(tab: TrainingTab, qtbot: QtBot) -> None:
    tab.apply(asked(TrainSpec("Churn")))
    for made in tab.findChildren(QPushButton):
        assert made.objectName()
        assert made.accessibleName() or not made.isVisibleTo(tab), made.objectName()
    wanted = ["choose_target", "choose_columns", "choose_positive", "budget_standard", "train"]
    found, widget = [], tab.nextInFocusChain()
    while widget is not tab:
        if widget.objectName() in wanted and widget.isVisibleTo(tab):
            found.append(widget.objectName())
        widget = widget.nextInFocusChain()
    assert found == wanted


def test_words_wrap_and_commas_stay(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    flow = FlowLayout(parent, gap=5, line_gap=4)
    labels = [QLabel(text, parent) for text in ("one", "two", ",", "three")]
    labels[2].setProperty(GLUED, True)
    for label in labels:
        label.setFixedSize(40, 20)
        flow.addWidget(label)
    parent.setFixedWidth(90)
    parent.show()
    assert flow.heightForWidth(400) == 20
    assert flow.heightForWidth(90) == 68
    qtbot.waitUntil(lambda: labels[3].y() > 0)
    assert labels[1].y() == labels[2].y()
    assert labels[2].x() == labels[1].geometry().right() + 1
