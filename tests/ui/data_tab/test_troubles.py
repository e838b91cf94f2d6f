"""Troubles are shown with what can be done, and left alone where the person wants it so."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from desktop_app.core.data.doctor.trouble import Harm, Trouble
from desktop_app.core.data.steps.columns import DropColumns
from desktop_app.core.notices import Notice
from desktop_app.ui.app_state import AppState
from desktop_app.ui.data_tab.steps_state import steps_view
from desktop_app.ui.data_tab.troubles import TroubleList
from tests.ui.data_tab.states import loaded

TROUBLE = Trouble(
    Notice("trouble_constant", "size", {"value": "10"}), Harm.HINT, ("size",), 1.0, (DropColumns(("size",)),)
)


@pytest.fixture
def shown(qtbot, theme):
    made = TroubleList(theme)
    qtbot.addWidget(made)
    made.resize(320, 800)
    return made


def cards(folder, *troubles, accepted=()):
    opened = loaded(folder)
    options = replace(opened.report.options, accepted=accepted)
    opened = replace(opened, report=replace(opened.report, options=options))
    return steps_view(AppState(loaded=opened, raw=opened, troubles=troubles)).troubles


def test_a_remedy_is_looked_at_before_it_is_done(qtbot, shown, tmp_path):
    shown.show_troubles(cards(tmp_path, TROUBLE), True)
    with qtbot.waitSignal(shown.remedy_chosen) as chosen:
        shown.findChild(QPushButton, "remedy_trouble:trouble_constant:size_0").click()
    assert chosen.args == [DropColumns(("size",))]


def test_a_trouble_that_is_left_alone_goes_away(qtbot, shown, tmp_path):
    shown.show_troubles(cards(tmp_path, TROUBLE), True)
    with qtbot.waitSignal(shown.left_alone) as left:
        shown.findChild(QPushButton, "leave_trouble:trouble_constant:size").click()
    assert cards(tmp_path, TROUBLE, accepted=left.args[0]) == ()


def test_only_the_worst_are_shown_first(shown, tmp_path):
    many = tuple(
        replace(TROUBLE, columns=(name,), notice=Notice("trouble_constant", name, {"value": "1"})) for name in "abcdef"
    )
    shown.show_troubles(cards(tmp_path, *many), True)
    shown.show()
    assert len([one for one in shown.findChildren(QPushButton) if one.objectName().startswith("leave_")]) == 4
    shown.findChild(QPushButton, "more_troubles").click()
    assert any("“f”" in one.text() for one in shown.findChildren(QLabel))


def test_a_table_without_trouble_takes_no_room(shown):
    shown.show_troubles((), True)
    assert shown.isHidden()
