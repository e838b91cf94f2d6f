"""The main job without a mouse."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox

from tests.journeys.files import write_customers
from tests.journeys.person import CONTROL, Person

pytestmark = pytest.mark.journey


@pytest.fixture(autouse=True)
def has_keyboard(qapp: QApplication) -> None:
    if qapp.platformName() == "offscreen":
        pytest.skip("without a screen a tooltip takes the keyboard and does not give it back")


def press_on(person: Person, name: str) -> None:
    """Walk to a button with Tab and press it."""
    person.find(name)
    person.tab_to(name)
    person.press(Qt.Key.Key_Space)


def test_from_home_to_scored_file_by_keyboard(person: Person, tmp_path: Path) -> None:
    customers, scored = write_customers(tmp_path / "customers.csv"), tmp_path / "answers.csv"
    person.dialogs.paths.append(customers)
    press_on(person, "open_file")

    # the question has the keyboard as soon as the table is there
    box = person.find("data_target", QComboBox)
    person.until(lambda: QApplication.focusWidget() is box, "the question to have the keyboard")
    person.press(Qt.Key.Key_End)
    assert box.currentText() == "left"
    press_on(person, "predict_column")

    press_on(person, "budget_quick")
    press_on(person, "train")
    person.find("export_model")
    person.rest()
    assert "Yes" in person.headline()

    person.dialogs.paths += [customers, scored]
    press_on(person, "score_file")
    person.find("open_scored")
    assert scored.exists()
    person.rest()

    # every step has its keys
    person.press(Qt.Key.Key_2, CONTROL)
    person.find("data_table")
    person.press(Qt.Key.Key_K, CONTROL)
    person.find("search_field")
    person.type("training")
    person.press(Qt.Key.Key_Return)
    person.find("train")

    # the same once more, with more time; where that is stopped, the first answer stands
    press_on(person, "train_longer")
    assert person.find("budget_standard", QAbstractButton).isChecked()
    press_on(person, "stop")
    person.find("train_longer")
    assert "See results" in person.read("race")


def test_target_is_chosen_by_keyboard(person: Person, tmp_path: Path) -> None:
    person.open(write_customers(tmp_path / "customers.csv"))
    person.find("data_table")
    person.rest()
    person.press(Qt.Key.Key_3, CONTROL)
    press_on(person, "choose_target")
    person.tab_to("target")
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Right, Qt.Key.Key_Return):
        person.press(key)
    person.find("train")
    assert "Predict plan" in person.read("question")
