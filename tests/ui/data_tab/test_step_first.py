"""A table that is too large as a whole is read with its rows chosen, or one row of each group."""

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton

from desktop_app.core.data.errors import EmptyFile, TooBigForMemory
from desktop_app.core.data.steps.conditions import Condition, Test
from desktop_app.core.data.steps.groups import Figure, GroupRows, Measure
from desktop_app.core.data.steps.rows import FilterRows
from desktop_app.ui.app_state import AppState, Message
from desktop_app.ui.data_tab.step_asks import TicksAsk
from desktop_app.ui.data_tab.step_first import StepFirst
from desktop_app.ui.data_tab.view import DataTab


def refused(**facts):
    what, why, fix = TooBigForMemory(file="a.csv", needed=9, free=1, **facts).sentences()
    return AppState(messages={"data": Message("error", what, why, fix)})


@pytest.fixture
def tab(qtbot, theme):
    made = DataTab(theme)
    qtbot.addWidget(made)
    made.show()
    made.apply(refused(names=("shop", "amount"), kinds=("category", "number")))
    return made


def test_only_rows_that_meet_a_condition(qtbot, tab):
    tab.findChild(QPushButton, "data_read_rows").click()
    dialog = tab.findChild(StepFirst)
    apply = dialog.findChild(QPushButton, "apply_step")
    dialog.findChild(QLineEdit, "condition_value").setText("north")
    with qtbot.waitSignal(tab.step_first_wanted) as told:
        apply.click()
    assert told.args == [FilterRows((Condition("shop", Test.EQUALS, ("north",)),))]


def test_nothing_is_read_while_the_condition_has_no_value(qtbot, tab):
    tab.findChild(QPushButton, "data_read_rows").click()
    dialog = tab.findChild(StepFirst)
    with qtbot.assertNotEmitted(tab.step_first_wanted):
        dialog.findChild(QPushButton, "apply_step").click()
    dialog.findChild(QPushButton, "step_first_cancel").click()
    assert not dialog.isVisible()


def test_one_row_of_each_group(qtbot, tab):
    tab.findChild(QPushButton, "data_read_groups").click()
    dialog = tab.findChild(StepFirst)
    dialog.findChild(TicksAsk, "ask_by").set_value(("shop",))
    with qtbot.waitSignal(tab.step_first_wanted) as told:
        dialog.findChild(QPushButton, "apply_step").click()
    step = told.args[0]
    assert step == GroupRows(("shop",), (Figure(Measure.MEAN, "amount", "amount · mean"),))


def offered(tab):
    names = ("data_read_sample", "data_read_columns", "data_read_rows", "data_read_groups", "data_open_another")
    found = [tab.findChild(QPushButton, name) for name in names]
    return [one for one in found if not one.isHidden()]


def test_what_helps_is_the_first_thing_to_do(tab):
    buttons = offered(tab)
    assert [one.objectName() for one in sorted(buttons, key=lambda one: one.y())][-1] == "data_open_another"
    assert [one.property("variant") for one in buttons] == ["primary"] + ["secondary"] * 4
    assert len({one.minimumWidth() for one in buttons}) == 1


def test_another_file_is_the_first_thing_to_do_where_nothing_else_helps(tab):
    what, why, fix = EmptyFile(file="a.csv").sentences()
    tab.apply(AppState(messages={"data": Message("error", what, why, fix)}))
    assert [(one.objectName(), one.property("variant")) for one in offered(tab)] == [("data_open_another", "primary")]


def test_without_kinds_only_columns_are_offered(tab):
    tab.apply(refused(names=("shop", "amount")))
    assert not tab.findChild(QPushButton, "data_read_rows").isVisible()
    assert not tab.findChild(QPushButton, "data_read_groups").isVisible()
    assert tab.findChild(QPushButton, "data_read_columns").isVisible()
