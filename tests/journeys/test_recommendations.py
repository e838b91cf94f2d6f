"""Who gets what, as a person does it: open a log, confirm one sentence, learn, look around, set rules, write lists."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop_app.ui.recommendations_tab.names import NamesList
from desktop_app.ui.recommendations_tab.tiles import TileList
from tests.journeys.conftest import Launch
from tests.journeys.files import rows_of
from tests.journeys.person import Person

pytestmark = pytest.mark.journey

LIST = 10


def titles(person: Person, name: str) -> list[str]:
    shown = person.find(name, TileList)
    return [str(shown.tiles.index(row, 0).data()) for row in range(shown.tiles.rowCount())]


def reasons(person: Person, name: str) -> list[str]:
    shown = person.find(name, TileList)
    role = Qt.ItemDataRole.AccessibleTextRole
    return [str(shown.tiles.index(row, 0).data(role)).splitlines()[-1] for row in range(shown.tiles.rowCount())]


def recommend(person: Person) -> None:
    """Learn with the smallest budget, up to the first list."""
    person.click("recommend_quick")
    person.click("recommend")
    person.find("stop_recommending")
    person.find("names")
    person.find("recommended_small", TileList)
    person.rest()


def confirm_the_sentence(person: Person) -> None:
    """Take the proposed sentence, with the table beside the log, and learn."""
    person.click("open_sample_bookshop")
    person.find("recommend")
    assert "reader" in person.read("recommend_question")
    person.until(lambda: "499 of 499" in person.read("recommendations_tab"), "how well the books fit")
    recommend(person)
    assert "bestsellers alone" in person.read("recommend_lists_section")


def find_somebody(person: Person) -> None:
    """Find somebody by typing; the list holds nothing that they had."""
    names = person.find("names", NamesList)
    wanted = str(names.names.index(5, 0).data())
    person.click("find_name")
    person.type(wanted)
    person.until(lambda: str(names.names.index(0, 0).data()) == wanted, "the person that was typed")
    person.click_item("names", wanted)
    person.until(lambda: wanted in person.read("person_scroll"), "the person")
    person.rest()
    had, offered = titles(person, "history_strip"), titles(person, "recommended_small")
    assert len(offered) == LIST
    assert not set(had) & set(offered)
    assert all(reason.startswith("because") for reason in reasons(person, "recommended_small"))


def set_two_rules(person: Person) -> None:
    """Set two rules and see what they cost; the list keeps to them."""
    person.click("add_rule")
    person.pick("add_rule_at_most")
    person.click("add_rule")
    person.pick("add_rule_between")
    person.until(lambda: person.sees("rule_1_low"), "the second rule")
    person.click("rule_1_low")
    person.type("1990")
    person.press(Qt.Key.Key_Return)
    person.until(lambda: "With all of this" in person.read("rules_panel"), "the cost of the rules")
    person.rest()
    shown = person.find("recommended_small", TileList)
    years = [int(tile.facts.split(" · ")[-1]) for tile in shown.tiles.tiles if tile.facts.split(" · ")[-1].isdigit()]
    assert all(year >= 1990 for year in years)


def meet_somebody_and_something_new(person: Person) -> None:
    """Say what a new person likes, and what a new item is."""
    person.click("new_person")
    person.click("find_liked")
    person.type("hobbit")
    person.find("find_liked_hits")
    person.press(Qt.Key.Key_Return)
    person.find("liked_0")
    person.rest()
    assert any("because of" in reason for reason in reasons(person, "new_person_recommended_small"))
    person.click("new_item")
    person.click("feature_0")
    person.type("The Return of the Shadow")
    person.find("new_item_audience_0")
    person.rest()


def look_beside_the_lists(person: Person) -> None:
    """Look at every section beside the lists."""
    for key in ("good", "sells", "more", "map"):
        person.click(f"go_recommend_{key}")
        person.find(f"recommend_{key}_section", QWidget)
        person.rest()
    person.find("item_map")


def write_lists_and_model(person: Person, written: Path, bare: Path) -> None:
    """Write lists for everyone, and the model without people."""
    person.click("go_recommend_export")
    person.dialogs.paths += [written, bare]
    person.click("write_lists")
    person.find("open_lists")
    header, *lines = rows_of(written)
    assert header == ["user", "item", "rank", "score", "because"]
    assert len({line[0] for line in lines}) == 950
    person.click("without_people")
    person.click("export_recommender")
    person.until(lambda: bare.exists() and "books.onnx" in person.message(), "the model file")
    report = bare.with_name("report.html")
    person.dialogs.paths.append(report)
    person.click("save_recommend_report")
    person.until(report.exists, "the report")
    assert "By how much is known" in report.read_text(encoding="utf-8")


def come_back(person: Person, project: Path) -> None:
    """Open the project again: all of it is there."""
    person.dialogs.paths.append(project)
    person.click("open_file")
    person.find("recommended_small", TileList)
    person.rest()
    assert person.find("rule_1_low").text() == "1990"
    person.until(lambda: person.sees("change_question"), "the log")
    person.click("change_question")
    person.until(lambda: "499 of 499" in person.read("recommendations_tab"), "the table about the books")


def ask_the_model_alone(person: Person, bare: Path) -> None:
    """Open the model alone, which knows nobody."""
    person.open(bare)
    person.until(lambda: "carries no people" in person.read("names_panel"), "the file without people")
    person.click("find_liked")
    person.type("hobbit")
    person.find("find_liked_hits")
    person.press(Qt.Key.Key_Return)
    person.until(lambda: person.sees("new_person_recommended_small"), "a list")
    assert len(titles(person, "new_person_recommended_small")) == LIST
    assert person.sees("go_recommend_good") is None


def test_from_a_log_to_lists_for_everyone(launch: Launch, tmp_path: Path) -> None:
    person = launch()
    bare = tmp_path / "books.onnx"
    confirm_the_sentence(person)
    find_somebody(person)
    set_two_rules(person)
    meet_somebody_and_something_new(person)
    look_beside_the_lists(person)
    write_lists_and_model(person, tmp_path / "lists.csv", bare)
    project = person.acumen.session.state.project_path
    person = launch()
    come_back(person, project)
    ask_the_model_alone(person, bare)


def test_a_table_that_is_no_log_says_so_and_columns_can_be_named(launch: Launch, samples: Path) -> None:
    person = launch()
    person.open(samples / "heart-disease.csv")
    person.find("data_table")
    person.until(lambda: person.acumen.session.state.loaded, "the rows")
    person.click("go_recommendations")
    person.find("recommend")
    assert "does not say who chose what" in person.message()
    assert "Say which column names the person and which the item." in person.read("recommendations_tab")
    assert not person.find("recommend").isEnabled()


def test_learning_is_stopped_at_once(launch: Launch) -> None:
    person = launch()
    person.click("go_recommendations")
    person.click("open_bookshop")
    person.find("recommend")
    person.click("recommend")
    person.find("stop_recommending")
    person.until(lambda: person.acumen.session.state.recommend.race.judged, "the race to begin")
    person.click("see_first_lists")
    person.find("recommended_small", TileList)
    assert "First lists" in person.read("recommend_lists_section")
    person.click("watch_race")
    person.click("stop_recommending")
    person.until(lambda: person.sees("recommend"), "learning to stop", 2_500)
    assert "stopped" in person.message()
