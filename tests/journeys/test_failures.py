"""What goes wrong is told in a sentence where it happened; the window lives on and the next try works."""

from __future__ import annotations

from pathlib import Path

import psutil
import pytest
from PySide6.QtWidgets import QAbstractItemView, QPushButton

from tests.conftest import _children
from tests.journeys.conftest import Launch
from tests.journeys.files import write_customers, write_rows
from tests.journeys.person import Person

pytestmark = pytest.mark.journey


@pytest.fixture
def customers(tmp_path: Path) -> Path:
    return write_customers(tmp_path / "customers.csv")


def open_table(person: Person, path: Path) -> None:
    person.open(path)
    person.find("data_table")
    person.rest()


def test_what_is_no_table_is_told_and_the_table_before_stays(person: Person, customers: Path, tmp_path: Path) -> None:
    broken, empty, folder = tmp_path / "broken.xlsx", tmp_path / "empty.csv", tmp_path / "folder"
    broken.write_bytes(b"PK\x03\x04 no workbook")
    empty.touch()
    folder.mkdir()
    open_table(person, customers)
    for path, word in ((broken, "damaged"), (empty, "empty"), (folder, "folder"), (tmp_path / "gone.csv", "gone.csv")):
        person.open(path)
        person.until(lambda said=word: person.sees("message_bar") and said in person.message(), f"“{word}” to be said")
        assert "customers.csv" in person.read("data_tab")
    person.click("close_message")
    assert person.sees("message_bar") is None
    person.ask("left")
    person.train()


def test_file_deleted_while_it_is_open(launch: Launch, customers: Path) -> None:
    person = launch()
    open_table(person, customers)
    customers.unlink()
    person.ask("left")
    person.train()  # from what was read
    person.click("go_data")
    table = person.find("data_table", QAbstractItemView)
    person.point_at(table.viewport(), table.visualRect(table.model().index(0, 1)).center())
    person.choose("column_kind", "Category")
    person.until(lambda: person.sees("message_bar"), "a message")
    assert "customers.csv" in person.message()
    assert person.find("data_table").isVisible()
    person.click("go_results")
    said = person.headline()

    # the run is kept although nobody can look at the file any more
    project = person.acumen.session.state.project_path
    assert project is not None
    person = launch()
    person.open(project)
    person.find("export_model")
    person.rest()
    assert person.headline() == said
    person.click("go_data")
    assert "customers.csv" in person.message()


def test_killed_child_costs_the_run_and_nothing_else(person: Person, customers: Path) -> None:
    open_table(person, customers)
    person.ask("left")
    person.click("budget_quick")
    person.click("train")
    person.until(lambda: person.acumen.session.state.race.candidates, "the race to begin")
    for pid in _children():
        psutil.Process(pid).kill()
    person.until(lambda: person.sees("message_bar"), "a message")
    assert "stopped" in person.message()
    assert person.window.isVisible()
    assert "Predict left" in person.read("question")
    person.train()
    assert person.headline()


def test_constant_target_is_refused_beside_the_column(person: Person, customers: Path) -> None:
    open_table(person, customers)
    person.click("go_training")
    person.click("choose_target")
    person.click_item("target", "stays")
    assert person.find("target").isVisible()  # nothing was chosen
    person.click("keep_target")
    assert "Predict left" in person.read("question")

    # asked for all the same, from the Data tab
    person.click("go_data")
    person.choose("data_target", "stays")
    person.click("predict_column")
    assert "stays" in person.message()
    assert not person.find("train", QPushButton).isEnabled()
    person.ask("left")
    assert person.sees("message_bar") is None
    assert person.find("train", QPushButton).isEnabled()


def test_scoring_a_table_without_the_columns_is_told(person: Person, customers: Path, tmp_path: Path) -> None:
    open_table(person, customers)
    person.ask("left")
    person.train()
    other = write_rows(tmp_path / "other.csv", [["colour", "size"], *[["red", str(n)] for n in range(20)]])
    person.click("index_score")
    person.dialogs.paths += [other, tmp_path / "answers.csv"]
    person.click("score_file")
    person.until(lambda: person.sees("message_bar"), "a message")
    assert not (tmp_path / "answers.csv").exists()
    person.score(customers, tmp_path / "answers.csv")
    assert (tmp_path / "answers.csv").exists()
