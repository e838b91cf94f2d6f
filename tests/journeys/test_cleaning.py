"""An untidy file is understood, cleaned, saved, learned from, and found again as it was left."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QPushButton

from tests.journeys.conftest import Launch
from tests.journeys.files import rows_of
from tests.journeys.person import CONTROL, Person

pytestmark = pytest.mark.journey
ROWS = 180


def write_untidy(path: Path) -> Path:
    """Write orders with dates that can be read two ways, gaps, spellings that differ, and rows that stand twice."""
    lines = ["order;day;town;amount;kept"]
    for n in range(1, ROWS + 1):
        town = ("Berlin", "berlin ", "Hamburg", "Köln")[n % 4]
        amount = "" if n % 10 == 0 else str(5 + n * 7 % 90)
        kept = "Yes" if n * 7 % 90 > 40 else "No"
        lines.append(f"{n};{n % 12 + 1:02}/{n * 5 % 12 + 1:02}/2025;{town};{amount};{kept}")
    lines += lines[1:9]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def shown(person: Person, start: str) -> list[QPushButton]:
    """Return the visible buttons whose names begin so."""
    found = person.window.findChildren(QPushButton)
    return [one for one in found if one.objectName().startswith(start) and one.isVisible()]


def size(person: Person) -> str:
    """Return what stands above the table."""
    labels = person.find("data_tab").findChildren(QLabel)
    return str(next(one.text() for one in labels if one.isVisible() and "rows" in one.text()))


def settle_a_doubt(person: Person) -> None:
    """Look at an alternative of the first doubt, then keep the guess."""
    before = len(shown(person, "keep_"))
    choice = shown(person, "doubt_")[0]
    choice.setFocus(Qt.FocusReason.TabFocusReason)
    person.until(lambda: "Then" in person.read("data_side_panel"), "the other way of reading")
    name = shown(person, "keep_")[0].objectName()
    person.click(name)
    person.until(lambda: len(shown(person, "keep_")) < before, "the doubt to be settled")
    assert person.find("reopen_doubts").isVisible()


def take_a_remedy(person: Person) -> None:
    """Take the remedy against rows that stand twice, having seen what it does."""
    person.until(lambda: shown(person, "remedy_trouble:trouble_duplicates"), "the rows that stand twice")
    person.click(shown(person, "remedy_trouble:trouble_duplicates")[0].objectName())
    person.until(lambda: f"{ROWS + 8} → {ROWS} rows" in person.read("data_side_panel"), "what the remedy does")
    person.click("apply_step")
    person.until(lambda: size(person).startswith(f"{ROWS} rows"), "the rows to go")
    person.rest()


def add_a_step_by_keyboard(person: Person) -> None:
    """Fill the gaps of the amount, without a mouse."""
    person.tab_to("add_step")
    person.press(Qt.Key.Key_Space)
    person.find("step_kinds", QListWidget)
    person.type("gaps")
    person.press(Qt.Key.Key_Return)
    person.until(lambda: "cells changed" in person.read("data_side_panel"), "what the step does")
    person.tab_to("apply_step")
    person.press(Qt.Key.Key_Space)
    person.until(lambda: person.sees("step_1_on"), "the step in the list")
    person.rest()
    person.until(lambda: person.find("add_step").hasFocus(), "the keyboard to be where the next step is added")


def test_untidy_file_is_cleaned_saved_learned_from_and_reopened(launch: Launch, tmp_path: Path) -> None:
    person = launch()
    untidy = write_untidy(tmp_path / "orders.csv")
    before = untidy.read_bytes()
    person.open(untidy)
    person.find("data_table")
    person.rest()
    settle_a_doubt(person)
    take_a_remedy(person)
    if QApplication.platformName() == "offscreen":
        pytest.skip("without a screen a tooltip takes the keyboard and does not give it back")
    add_a_step_by_keyboard(person)

    # undone and done again by the usual keys
    person.press(Qt.Key.Key_Z, CONTROL)
    person.until(lambda: person.sees("step_1_on") is None, "the step to be undone")
    person.rest()
    person.press(Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    person.until(lambda: person.sees("step_1_on"), "the step to be done again")
    person.rest()

    # the cleaned table is written beside the file, which stays as it is
    saved = tmp_path / "orders cleaned.csv"
    person.dialogs.paths.append(saved)
    person.acumen.window.actions_.save_table.trigger()
    person.until(saved.exists, "the table to be written")
    person.rest()
    written = rows_of(saved)
    place = written[0].index("amount")
    assert len(written) == ROWS + 1
    assert all(row[place] for row in written)
    assert untidy.read_bytes() == before

    # the model takes the file as it comes: the steps are in it
    person.ask("kept")
    person.train()
    answers = tmp_path / "answers.csv"
    person.score(untidy, answers)
    assert len(rows_of(answers)) == ROWS + 8 + 1

    # after the program was closed, everything is as it was left
    person = launch()
    person.click("open_recent_0")
    person.find("export_model")
    person.rest()
    person.click("go_data")
    person.until(lambda: size(person).startswith(f"{ROWS} rows"), "the cleaned table")
    person.click("about_steps")
    assert person.find("step_1_on").isVisible()
    person.click("about_file")
    assert person.find("reopen_doubts").isVisible()  # the doubt is still settled
