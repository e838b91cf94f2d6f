"""The Steps page: what can be done, asked for, and looked at before it is done."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QWidget,
)

from desktop_app.core.data.recipe import History, Recipe, RecipeReport, StepReport
from desktop_app.core.data.steps.base import STEPS, form
from desktop_app.core.data.steps.columns import DropColumns
from desktop_app.core.data.steps.conditions import Condition, Test
from desktop_app.core.data.steps.groups import Figure, Measure
from desktop_app.core.data.steps.missing import FillMissing
from desktop_app.core.data.steps.rows import FilterRows
from desktop_app.core.data.table import Kind
from desktop_app.core.text import QT_TRANSLATE_NOOP, say
from desktop_app.core.workflows.specs import Preview
from desktop_app.ui.app_state import AppState, JobStatus, StepPreviewed
from desktop_app.ui.data_tab.ask_base import FormColumn
from desktop_app.ui.data_tab.panel import SidePanel
from desktop_app.ui.data_tab.step_asks import ask_widget
from desktop_app.ui.data_tab.step_form import StepForm
from desktop_app.ui.data_tab.steps import StepsPanel
from desktop_app.ui.data_tab.steps_state import kinds_of_steps, preview_cells, steps_view
from tests.ui.data_tab.states import loaded

COLUMNS = (FormColumn("plan", Kind.CATEGORY), FormColumn("age", Kind.NUMBER, 4), FormColumn("day", Kind.DATE))


def state_with(folder, *steps, report=None):
    opened = loaded(folder)
    return AppState(loaded=opened, raw=opened, history=History.of(Recipe(steps)), cleaning=report)


@pytest.fixture
def panel(qtbot, theme):
    made = StepsPanel(theme)
    qtbot.addWidget(made)
    made.resize(320, 800)
    made.show()
    return made


@pytest.fixture
def filled_in(qtbot, theme):
    made = StepForm(theme)
    qtbot.addWidget(made)
    made.resize(320, 800)
    made.show()
    return made


def find(made, kind, name):
    found = made.findChild(kind, name)
    assert found is not None, name
    return found


def texts(made):
    return " ".join(one.text() for one in made.findChildren(QLabel) if one.isVisibleTo(made))


def test_each_step_says_what_it_did(panel, tmp_path):
    steps = (
        FillMissing("price"),
        FilterRows((Condition("price", Test.MORE, (2.0,)),)),
        DropColumns(("size",), on=False),
    )
    report = RecipeReport((StepReport(0, 4, 4, {"price": 3}), StepReport(1, 4, 2)))
    panel.show_steps(steps_view(state_with(tmp_path, *steps, report=report)))
    said = texts(panel)
    assert "3 cells changed" in said
    assert "4 → 2 rows" in said
    assert "keeps all its rows" in said
    assert "Switched off" in said
    assert not find(panel, QCheckBox, "step_2_on").isChecked()


def test_steps_are_moved_switched_and_removed(qtbot, panel, tmp_path):
    panel.show_steps(steps_view(state_with(tmp_path, FillMissing("price"), DropColumns(("size",)))))
    assert not find(panel, QPushButton, "step_0_arrow-up").isEnabled()
    with qtbot.waitSignal(panel.step_moved) as moved:
        find(panel, QPushButton, "step_0_arrow-down").click()
    with qtbot.waitSignal(panel.step_switched) as switched:
        find(panel, QCheckBox, "step_1_on").click()
    with qtbot.waitSignal(panel.step_removed) as removed:
        find(panel, QPushButton, "step_1_trash").click()
    assert (moved.args, switched.args, removed.args) == ([0, 1], [1, False], [1])


def test_undo_is_offered_where_there_is_something_to_undo(qtbot, panel, tmp_path):
    state = state_with(tmp_path)
    panel.show_steps(steps_view(state))
    assert not find(panel, QPushButton, "undo_step").isEnabled()
    step = FillMissing("price")
    history = state.history.done(step.describe(), Recipe((step,)))
    panel.show_steps(steps_view(replace(state, history=history)))
    with qtbot.waitSignal(panel.undo_wanted):
        find(panel, QPushButton, "undo_step").click()
    panel.show_steps(steps_view(replace(state, history=history.undo())))
    with qtbot.waitSignal(panel.redo_wanted):
        find(panel, QPushButton, "redo_step").click()


def test_a_step_is_found_filled_in_and_added(qtbot, panel, tmp_path):
    panel.show_steps(steps_view(state_with(tmp_path)), "price")
    find(panel, QPushButton, "add_step").click()
    search = find(panel, QLineEdit, "step_search")
    qtbot.keyClicks(search, "gaps")
    offered = find(panel, QListWidget, "step_kinds")
    assert [not offered.item(row).isHidden() for row in range(offered.count())].count(True) == 1
    with qtbot.waitSignal(panel.preview_wanted) as looked:
        qtbot.keyClick(search, Qt.Key.Key_Return)
    assert looked.args == [FillMissing("price"), 0]
    with qtbot.waitSignal(panel.step_added) as added:
        find(panel, QPushButton, "apply_step").click()
    assert added.args == [FillMissing("price")]


def test_a_step_is_changed_in_its_place(qtbot, panel, tmp_path):
    step = FillMissing("price", how="mean")
    panel.show_steps(steps_view(state_with(tmp_path, step)))
    find(panel, QPushButton, "step_0_edit").click()
    assert find(panel, QPushButton, "apply_step").text() == "Keep"
    with qtbot.waitSignal(panel.step_exchanged) as changed:
        find(panel, QPushButton, "apply_step").click()
    assert changed.args == [0, step]


def test_what_is_missing_is_said_only_after_something_was_filled_in(qtbot, filled_in):
    filled_in.begin("filter", COLUMNS, None)
    apply = find(filled_in, QPushButton, "apply_step")
    qtbot.waitUntil(lambda: not apply.isEnabled())
    assert "nothing to compare" not in texts(filled_in)
    value = find(filled_in, QLineEdit, "condition_value")
    qtbot.keyClicks(value, "x")
    with qtbot.waitSignal(filled_in.looked_at) as looked:
        pass
    assert looked.args[0].conditions == (Condition("plan", Test.EQUALS, ("x",)),)
    value.clear()
    qtbot.keyClick(value, Qt.Key.Key_Backspace)
    value.textEdited.emit("")
    qtbot.waitUntil(lambda: "nothing to compare" in texts(filled_in))


def test_the_column_with_gaps_is_proposed_for_filling(filled_in):
    for chosen, proposed in (("", "age"), ("day", "day")):
        filled_in.begin("fill", COLUMNS, None, chosen)
        shown = [box for box in filled_in.findChildren(QComboBox) if box.isVisible()]
        assert shown[0].currentText() == proposed


def test_effect_and_problem_are_shown(qtbot, filled_in):
    with qtbot.waitSignal(filled_in.looked_at) as looked:
        filled_in.begin("fill", COLUMNS, None)
    step = looked.args[0]
    preview = Preview(step, StepReport(0, 9, 9, {"age": 4}), ("age",), (0,), ((None,),), (("41",),))
    filled_in.show_preview(StepPreviewed(step, preview))
    assert "4 cells changed" in texts(filled_in)
    assert "41" in texts(filled_in)
    filled_in._touch()
    filled_in.show_preview(StepPreviewed(step, problem=say(QT_TRANSLATE_NOOP("Test", "It cannot be"))))
    assert "It cannot be" in texts(filled_in)
    assert "41" not in texts(filled_in)


def test_new_columns_stand_beside_others():
    report = StepReport(0, 2, 2, {}, ("total",))
    cells = (("a", "1"), ("b", "2"))
    preview = Preview(FillMissing("x"), report, ("name", "total"), (0, 1), cells, cells)
    header, rows = preview_cells(preview)
    assert [str(name.facts["text"]) for name in header] == ["name", "total"]
    assert rows == cells


@pytest.mark.parametrize("key", [key for key, _ in kinds_of_steps() if key != "join"])
def test_every_step_that_is_offered_can_be_asked_for(qtbot, theme, key):
    for asked in form(STEPS[key]):
        made = ask_widget(asked, COLUMNS, theme)
        assert made is not None or asked.optional, f"{key}.{asked.name} cannot be filled in"
        if made is not None:
            qtbot.addWidget(made)


def test_figures_of_groups_name_themselves(qtbot, theme):
    asked = next(one for one in form(STEPS["group_rows"]) if one.name == "figures")
    made = ask_widget(asked, COLUMNS, theme)
    qtbot.addWidget(made)
    assert made.value() == (Figure(Measure.MEAN, "age", "age · mean"),)
    made.set_value((Figure(Measure.COUNT, "", "rows"), Figure(Measure.SUM, "age", "years")))
    assert made.value() == (Figure(Measure.COUNT, "", "rows"), Figure(Measure.SUM, "age", "years"))


def test_only_what_counts_is_asked(filled_in):
    columns = (FormColumn("age", Kind.NUMBER),)
    filled_in.begin("cap", columns, None)
    assert "Reach beyond the middle half" in texts(filled_in)
    assert "Share of 100" not in texts(filled_in)
    how = find(filled_in, QWidget, "ask_how")
    how.set_value("limits")
    how.changed.emit()
    assert "Smallest" in texts(filled_in)
    assert "Reach beyond" not in texts(filled_in)


def test_a_button_that_cannot_be_pressed_says_why(qtbot, filled_in):
    filled_in.begin("keep", COLUMNS, None)
    apply = find(filled_in, QPushButton, "apply_step")
    qtbot.waitUntil(lambda: not apply.isEnabled())
    assert "No column is chosen" in apply.toolTip()


@pytest.mark.parametrize(("key", "proposed"), [("merge", "plan"), ("cap", "age"), ("rename", "plan"), ("mask", "id")])
def test_a_column_is_proposed_that_suits(filled_in, key, proposed):
    filled_in.begin(key, (FormColumn("id", Kind.ID), *COLUMNS), None)
    assert find(filled_in, QWidget, "ask_column").value() == proposed


def test_parts_of_a_formula_are_written_by_a_click(qtbot, filled_in):
    filled_in.begin("filter_formula", (FormColumn("total (EUR)", Kind.NUMBER), *COLUMNS), None)
    parts, line = find(filled_in, QListWidget, "formula_parts"), find(filled_in, QLineEdit, "formula")
    assert not parts.isVisible()
    assert "age >= 18" in line.placeholderText()
    find(filled_in, QPushButton, "formula_help").click()
    assert parts.isVisible()
    rows = {parts.item(row).text(): parts.item(row) for row in range(parts.count())}
    parts.itemClicked.emit(next(item for text, item in rows.items() if text.startswith("round(")))
    parts.itemClicked.emit(rows["total (EUR)"])
    qtbot.keyClicks(line, ", 1) > age")
    assert line.text() == "round([total (EUR)], 1) > age"
    filled_in._touch()
    with qtbot.waitSignal(filled_in.looked_at) as looked:
        pass
    assert looked.args[0].formula == line.text()


def test_long_choices_are_told_in_full(qtbot, theme):
    asked = next(one for one in form(STEPS["merge"]) if one.name == "way")
    made = ask_widget(asked, COLUMNS, theme)
    qtbot.addWidget(made)
    made.set_value(asked.choices[1][0])
    assert made.value() == asked.choices[1][0]
    assert "these and swapped or doubled letters" in texts(made)
    with qtbot.waitSignal(made.changed):
        made.findChildren(QRadioButton)[0].click()
    assert made.value() == asked.choices[0][0]


def test_the_page_is_as_high_as_what_is_shown(qtbot, panel, tmp_path):
    panel.show_steps(steps_view(state_with(tmp_path)))
    find(panel, QPushButton, "add_step").click()
    assert panel.minimumSizeHint().height() > 600
    find(panel, QPushButton, "step_kinds_back").click()
    qtbot.waitUntil(lambda: panel.minimumSizeHint().height() < 500)


def test_the_keyboard_goes_from_the_search_into_the_list(qtbot, panel, tmp_path):
    panel.show_steps(steps_view(state_with(tmp_path)))
    find(panel, QPushButton, "add_step").click()
    search, offered = find(panel, QLineEdit, "step_search"), find(panel, QListWidget, "step_kinds")
    qtbot.keyClicks(search, "column")
    qtbot.keyClick(search, Qt.Key.Key_Down)
    assert not offered.currentItem().isHidden()
    assert "column" in offered.currentItem().text()


@pytest.fixture
def side(qtbot, theme, tmp_path):
    made = SidePanel(theme)
    qtbot.addWidget(made)
    made.resize(made.width(), 600)
    made.steps.show_steps(steps_view(state_with(tmp_path)))
    find(made, QPushButton, "about_steps").click()
    made.show()
    find(made, QPushButton, "add_step").click()
    area = next(one for one in made.findChildren(QScrollArea) if one.isAncestorOf(made.steps))
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 300)
    return made, area


def test_the_line_that_the_keyboard_is_on_can_be_seen(qtbot, side):
    made, area = side
    offered = find(made, QListWidget, "step_kinds")
    qtbot.keyClick(find(made, QLineEdit, "step_search"), Qt.Key.Key_Down)
    for key in (Qt.Key.Key_End, Qt.Key.Key_Home):
        qtbot.keyClick(offered, key)
        line = offered.visualItemRect(offered.currentItem())
        top = offered.viewport().mapTo(area.viewport(), line.topLeft()).y()
        assert 0 <= top <= area.viewport().height() - line.height()


def test_a_form_is_seen_from_its_beginning(qtbot, side):
    made, area = side
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    offered = find(made, QListWidget, "step_kinds")
    offered.itemClicked.emit(offered.item(offered.count() - 1))
    qtbot.waitUntil(lambda: find(made, QPushButton, "step_form_back").isVisible())
    assert area.verticalScrollBar().value() == 0


def test_a_form_for_which_no_column_is_there_says_so(filled_in):
    filled_in.begin("date_parts", COLUMNS[:2], None)
    assert "No column of this table holds dates. The step “Change what a column is”" in texts(filled_in)
    filled_in.begin("date_parts", COLUMNS, None)
    assert "No column" not in texts(filled_in)


def test_the_keyboard_stays_on_the_step(qtbot, panel, tmp_path):
    steps = (FillMissing("price"), DropColumns(("size",)))
    panel.show_steps(steps_view(state_with(tmp_path, *steps)))
    panel.activateWindow()
    find(panel, QCheckBox, "step_1_on").setFocus()
    qtbot.waitUntil(lambda: find(panel, QCheckBox, "step_1_on").hasFocus())
    panel.show_steps(steps_view(state_with(tmp_path, steps[0], replace(steps[1], on=False))))
    focused = QApplication.focusWidget()
    assert focused.objectName() == "step_1_on"
    assert not focused.isChecked()


def test_the_keyboard_comes_back_after_a_step_was_done(qtbot, panel, tmp_path):
    state = state_with(tmp_path, FillMissing("price"))
    panel.show_steps(steps_view(state))
    panel.activateWindow()
    find(panel, QPushButton, "add_step").setFocus()
    qtbot.waitUntil(lambda: find(panel, QPushButton, "add_step").hasFocus())
    panel.show_steps(steps_view(replace(state, job=JobStatus("clean"))))
    assert not find(panel, QPushButton, "add_step").isEnabled()
    panel.show_steps(steps_view(state))
    assert find(panel, QPushButton, "add_step").hasFocus()


def test_a_step_that_is_switched_stays_where_it_is_seen(qtbot, theme, tmp_path):
    made = SidePanel(theme)
    qtbot.addWidget(made)
    made.resize(made.width(), 600)
    steps = [FillMissing("price") for _ in range(12)]
    made.steps.show_steps(steps_view(state_with(tmp_path, *steps)))
    find(made, QPushButton, "about_steps").click()
    made.show()
    area = next(one for one in made.findChildren(QScrollArea) if one.isAncestorOf(made.steps))
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 600)
    box = find(made, QCheckBox, "step_2_on")
    area.verticalScrollBar().setValue(box.mapTo(area.widget(), box.rect().topLeft()).y() - 100)
    before = area.verticalScrollBar().value()
    made.activateWindow()
    box.setFocus()
    qtbot.waitUntil(box.hasFocus)
    made.steps.show_steps(steps_view(state_with(tmp_path, *steps[:2], replace(steps[2], on=False), *steps[3:])))
    qtbot.waitUntil(lambda: not find(made, QCheckBox, "step_2_on").isChecked())
    assert area.verticalScrollBar().value() == before
