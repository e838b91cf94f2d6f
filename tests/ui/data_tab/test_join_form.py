"""Another table is chosen, its key proposed, and how well it fits told before anything is done."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from desktop_app.core.data.recipe import StepReport
from desktop_app.core.data.steps.join_table import JoinTable, LookedUp
from desktop_app.core.data.table import Kind
from desktop_app.core.notices import Notice
from desktop_app.core.workflows.join import OtherTable
from desktop_app.core.workflows.specs import Preview
from desktop_app.ui.app_state import Joining
from desktop_app.ui.data_tab.ask_base import FormColumn
from desktop_app.ui.data_tab.join_form import JoinForm

OTHER = OtherTable(Path("plans.csv"), Path("x.arrow"), 3, ("Plan", "fee"), (("plan", "Plan"),))
COLUMNS = (FormColumn("plan", Kind.CATEGORY), FormColumn("age", Kind.NUMBER))


@pytest.fixture
def asked(qtbot, theme):
    made = JoinForm(theme)
    qtbot.addWidget(made)
    made.resize(320, 800)
    made.show()
    made.begin(COLUMNS)
    return made


def texts(made):
    return " ".join(one.text() for one in made.findChildren(QLabel) if one.isVisibleTo(made))


def test_the_file_is_asked_for_first(qtbot, asked):
    assert not asked.findChild(QPushButton, "apply_join").isEnabled()
    with qtbot.waitSignal(asked.other_requested):
        asked.findChild(QPushButton, "choose_other_table").click()


def test_key_and_columns_are_proposed(qtbot, asked):
    with qtbot.waitSignal(asked.looked_at) as looked:
        asked.show_joining(Joining(OTHER))
    assert looked.args == [(("plan", "Plan"),), ("fee",), False]


def test_a_step_that_is_there_is_changed_from_what_it_carries(qtbot, asked):
    step = JoinTable(
        "plans", ("age",), ("a",), (LookedUp("fee", Kind.NUMBER, (5.0,)), LookedUp("tax", Kind.NUMBER, (1.0,))), True
    )
    asked.begin(COLUMNS, step)
    carried = OtherTable(Path("plans"), Path("x.arrow"), 1, ("age", "fee", "tax"), (("age", "age"),), step)
    with qtbot.waitSignal(asked.looked_at) as looked:
        asked.show_joining(Joining(carried))
    assert looked.args == [(("age", "age"),), ("fee", "tax"), True]
    again = OtherTable(Path("plans.csv"), Path("y.arrow"), 3, ("Plan", "fee", "city"), (("plan", "Plan"),))
    with qtbot.waitSignal(asked.looked_at) as looked:
        asked.show_joining(Joining(again))
    assert looked.args == [(("age", "Plan"),), ("fee",), True]


def test_how_well_it_fits_is_told(qtbot, asked):
    asked.show_joining(Joining(OTHER))
    step = JoinTable("plans", ("plan",), ("a",), (LookedUp("fee", Kind.NUMBER, (5.0,)),))
    notice = Notice("join_unmatched", "", {"n": 30, "examples": ("c",)})
    report = StepReport(0, 90, 90, {}, ("fee",), (), (notice,))
    cells = (("a", "5"), ("c", None))
    asked.show_joining(Joining(OTHER, Preview(step, report, ("plan", "fee"), (0, 1), cells, cells)))
    assert "1 new column" in texts(asked)
    assert "30" in texts(asked)
    with qtbot.waitSignal(asked.applied) as applied:
        asked.findChild(QPushButton, "apply_join").click()
    assert applied.args == [step]
