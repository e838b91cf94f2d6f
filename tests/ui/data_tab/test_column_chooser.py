"""Only some columns of a file that is too large."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QPushButton, QWidget

from desktop_app.core.data.errors import TooBigForMemory
from desktop_app.ui.app_state import AppState, Message
from desktop_app.ui.data_tab.column_chooser import ColumnChooser
from desktop_app.ui.data_tab.view import DataTab

NAMES = ("id", "price", "price before", "town")


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def chooser(window):
    made = ColumnChooser(NAMES, window)
    made.show()
    return made


def part(chooser, kind, name):
    return chooser.findChild(kind, f"column_chooser_{name}")


def test_nothing_is_read_before_something_is_ticked(chooser):
    assert not part(chooser, QPushButton, "read").isEnabled()
    part(chooser, QListWidget, "list").item(3).setCheckState(Qt.CheckState.Checked)
    assert part(chooser, QPushButton, "read").isEnabled()


def test_ticked_names_are_told_in_the_order_of_the_file(qtbot, chooser):
    names = part(chooser, QListWidget, "list")
    for row in (3, 0):
        names.item(row).setCheckState(Qt.CheckState.Checked)
    with qtbot.waitSignal(chooser.chosen) as told:
        part(chooser, QPushButton, "read").click()
    assert told.args == [("id", "town")]


def test_names_are_found_and_ticked_together(qtbot, chooser):
    part(chooser, QLineEdit, "find").setText("PRICE")
    part(chooser, QPushButton, "all").click()
    part(chooser, QLineEdit, "find").clear()
    with qtbot.waitSignal(chooser.chosen) as told:
        part(chooser, QPushButton, "read").click()
    assert told.args == [("price", "price before")]


def test_the_tab_offers_fewer_columns(qtbot, theme):
    tab = DataTab(theme)
    qtbot.addWidget(tab)
    tab.show()
    what, why, fix = TooBigForMemory(file="a.csv", needed=9, free=1, names=NAMES).sentences()
    tab.apply(AppState(messages={"data": Message("error", what, why, fix)}))
    offer = tab.findChild(QPushButton, "data_read_columns")
    assert offer.isVisible()
    offer.click()
    chooser = tab.findChild(ColumnChooser)
    part(chooser, QListWidget, "list").item(1).setCheckState(Qt.CheckState.Checked)
    with qtbot.waitSignal(tab.columns_picked) as told:
        part(chooser, QPushButton, "read").click()
    assert told.args == [("price",)]
