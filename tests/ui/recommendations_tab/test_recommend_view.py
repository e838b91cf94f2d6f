from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QSlider, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.core.scoring.recommending.asks import Found, Rule
from desktop_app.ui.app_state import AppState
from desktop_app.ui.recommendations_tab.export import ListsWanted
from desktop_app.ui.recommendations_tab.names import NamesList
from desktop_app.ui.recommendations_tab.pictures import initial, picture_of
from desktop_app.ui.recommendations_tab.rules import RulesPanel
from desktop_app.ui.recommendations_tab.sentence import RolesSentence
from desktop_app.ui.recommendations_tab.tiles import TileList, wrapped
from desktop_app.ui.recommendations_tab.view import RecommendationsTab
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.chart_map import MapChart
from desktop_app.ui.widgets.choice_popup import ChoicePopup
from tests.ui.recommendations_tab import states

pytestmark = pytest.mark.usefixtures("english")


@pytest.fixture
def tab(qtbot: QtBot, theme: Theme) -> RecommendationsTab:
    made = RecommendationsTab(theme)
    qtbot.addWidget(made)
    made.resize(1100, 650)
    made.show()
    return made


def visible(parent: QWidget, name: str, kind: type = QPushButton) -> QWidget:
    found = [child for child in parent.findChildren(kind, name) if child.isVisibleTo(parent)]
    assert len(found) == 1, f"{len(found)} visible {name}"
    return found[0]


def said(parent: QWidget) -> str:
    return "\n".join(label.text() for label in parent.findChildren(QLabel) if label.isVisibleTo(parent))


def settled(tab: RecommendationsTab, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: tab.is_settled, timeout=15_000)


def test_it_begins_with_a_log(tab: RecommendationsTab, qtbot: QtBot) -> None:
    tab.apply(AppState())
    for name, signal in (("open_log", tab.open_requested), ("open_bookshop", tab.sample_requested)):
        with qtbot.waitSignal(signal):
            visible(tab, name).click()


def test_words_of_the_sentence_open_what_they_can_be(tab: RecommendationsTab, qtbot: QtBot) -> None:
    tab.apply(states.asking())
    sentence = tab.findChild(RolesSentence, "recommend_question")
    assert "user_id rated book_id" in sentence.accessibleName()
    menu = sentence.make_menu("person")
    assert [action.text() for action in menu.actions()] == ["user_id", "book_id", "rating"]
    with qtbot.waitSignal(tab.role_chosen) as told:
        menu.actions()[1].trigger()
    assert told.args == ["person", "book_id"]
    value = sentence.make_menu("value")
    with qtbot.waitSignal(tab.signal_chosen) as told:
        next(action for action in value.actions() if action.text() == "It says how much").trigger()
    assert told.args == ["counts"]
    likes = sentence.make_menu("like_from")
    assert [action.text() for action in likes.actions()][:2] == ["Found from the ratings", "2 or more"]
    with qtbot.waitSignal(tab.like_chosen) as told:
        likes.actions()[0].trigger()
    assert told.args == [None]


def test_tables_beside_the_log_can_be_chosen_and_dropped(tab: RecommendationsTab, qtbot: QtBot) -> None:
    tab.apply(states.asking())
    with qtbot.waitSignal(tab.side_wanted) as told:
        visible(tab, "choose_people").click()
    assert told.args == ["people"]
    with qtbot.waitSignal(tab.side_dropped) as told:
        visible(tab, "drop_items").click()
    assert told.args == ["items"]
    with qtbot.waitSignal(tab.budget_chosen) as told:
        visible(tab, "recommend_quick").click()
    assert told.args == [20.0]
    with qtbot.waitSignal(tab.recommend_requested):
        visible(tab, "recommend").click()


def test_while_it_learns_it_can_be_stopped_and_looked_at(tab: RecommendationsTab, qtbot: QtBot) -> None:
    tab.apply(states.working())
    assert not visible(tab, "role_person").isEnabled()
    assert "times as good as bestsellers" in said(tab)
    with qtbot.waitSignal(tab.stop_requested):
        visible(tab, "stop_recommending").click()
    with qtbot.waitSignal(tab.lists_wanted) as told:
        visible(tab, "see_first_lists").click()
    assert told.args == [True]
    state = states.working()
    looking = replace(state.recommend, wants_lists=True, card=states.CARD, looking=states.looking())
    tab.apply(replace(state, recommend=looking))
    assert "First lists" in said(tab)
    with qtbot.waitSignal(tab.lists_wanted) as told:
        visible(tab, "watch_race").click()
    assert told.args == [False]


def test_a_list_says_why(tab: RecommendationsTab, qtbot: QtBot) -> None:
    tab.apply(states.done())
    shown = visible(tab, "recommended_small", TileList)
    QAbstractItemModelTester(shown.tiles, QAbstractItemModelTester.FailureReportingMode.Fatal)
    told = shown.tiles.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told.startswith("Harry Potter")
    assert "because of" in told
    with qtbot.waitSignal(tab.item_chosen) as chosen:
        QTest.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=shown.place_of(1))
    assert chosen.args == ["3"]
    shown.setFocus()
    with qtbot.waitSignal(tab.item_chosen):
        QTest.keyClick(shown, Qt.Key.Key_Return)


def test_before_anybody_is_found_no_list_is_announced(tab: RecommendationsTab) -> None:
    tab.apply(states.looked(states.done(), person="", list_answer=None))
    assert "Next for them" not in said(tab)
    tab.apply(states.done())
    assert "Next for them" in said(tab)


def test_people_are_found_by_typing(tab: RecommendationsTab, qtbot: QtBot) -> None:
    tab.apply(states.done())
    names = visible(tab, "names", NamesList)
    QAbstractItemModelTester(names.names, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert "60 of 53,424" in said(tab)
    with qtbot.waitSignal(tab.search_changed) as told:
        QTest.keyClicks(visible(tab, "find_name", QLineEdit), "41")
    assert told.args == ["41"]
    with qtbot.waitSignal(tab.person_chosen) as told:
        QTest.keyClick(names, Qt.Key.Key_Down)
    assert told.args == ["4028"]
    for name, signal in (
        ("show_items", tab.subject_chosen),
        ("new_person", tab.new_person_wanted),
        ("new_item", tab.new_item_wanted),
    ):
        with qtbot.waitSignal(signal):
            visible(tab, name).click()


def test_an_item_leads_on_to_people_and_items(tab: RecommendationsTab, qtbot: QtBot) -> None:
    tab.apply(states.at_item())
    assert "Holds the catalogue together: number 5." in said(tab)
    with qtbot.waitSignal(tab.person_chosen) as told:
        visible(tab, "item_audience_2").click()
    assert told.args == ["2026"]
    assert visible(tab, "item_similar_small", TileList).tiles.rowCount() == 8


def test_a_new_person_is_made_of_likes_and_a_profile(tab: RecommendationsTab, qtbot: QtBot) -> None:
    state = states.at_new_person()
    tab.apply(state)
    with qtbot.waitSignal(tab.unliked) as told:
        visible(tab, "liked_0").click()
    assert told.args == ["6"]
    with qtbot.waitSignal(tab.profile_changed) as told:
        visible(tab, "profile_1", QLineEdit).setText("44")
    assert told.args == [{"country": "Japan", "age": "44"}]
    field = visible(tab, "find_liked", QLineEdit)
    with qtbot.waitSignal(tab.offer_searched):
        QTest.keyClicks(field, "hob")
    tab.apply(states.looked(state, offered=Found("items", "hob", (states.line(5),), 1)))
    with qtbot.waitSignal(tab.liked) as told:
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert told.args == [states.line(5)]
    assert field.text() == ""


def test_a_new_item_is_made_of_features(tab: RecommendationsTab, qtbot: QtBot) -> None:
    tab.apply(states.at_new_item())
    assert visible(tab, "feature_0", QLineEdit).text() == "The Silmarillion"
    assert visible(tab, "new_item_audience_0").text() == "2000"
    with qtbot.waitSignal(tab.features_changed) as told:
        visible(tab, "feature_3", QLineEdit).setText("1977")
    assert told.args == [{"title": "The Silmarillion", "year": "1977", "genre": "fantasy"}]


def test_rules_are_added_changed_and_removed(tab: RecommendationsTab, qtbot: QtBot) -> None:
    tab.apply(states.done())
    panel = tab.findChild(RulesPanel, "rules_panel")
    menu = panel.make_menu()
    assert "add_rule_in_stock" not in [action.objectName() for action in menu.actions()]
    with qtbot.waitSignal(tab.options_changed) as told:
        next(action for action in menu.actions() if action.objectName() == "add_rule_at_most").trigger()
    assert told.args[0].rules == (Rule("at_most", "authors", count=2),)
    tab.apply(states.with_rules())
    assert "2 fewer of 100 find something" in said(tab)
    assert "With all of this, 82 of 100 find something; without, 87." in said(tab)
    low = visible(tab, "rule_0_low", QLineEdit)
    assert low.text() == "1950"
    with qtbot.waitSignal(tab.options_changed) as told:
        low.clear()
        QTest.keyClicks(low, "1900")
        QTest.keyClick(low, Qt.Key.Key_Return)
    assert told.args[0].rules[0].low == 1900
    with qtbot.waitSignal(tab.options_changed) as told:
        visible(tab, "rule_2_count", QSpinBox).setValue(4)
    assert told.args[0].rules[2].count == 4
    with qtbot.waitSignal(tab.options_changed) as told:
        visible(tab, "remove_rule_1").click()
    assert [rule.kind for rule in told.args[0].rules] == ["between", "at_most"]


def test_values_of_a_rule_are_ticked(tab: RecommendationsTab, qtbot: QtBot) -> None:
    tab.apply(states.with_rules())
    visible(tab, "rule_1_values").click()
    popup = tab.findChild(ChoicePopup, "rule_1_choice")
    assert popup.chosen == ("mystery",)
    with qtbot.waitSignal(tab.options_changed) as told:
        popup.list.item(0).setCheckState(Qt.CheckState.Checked)
    assert told.args[0].rules[1].values == ("classics", "mystery")
    popup.close()


def test_the_dials_tell_once_they_rest(tab: RecommendationsTab, qtbot: QtBot) -> None:
    tab.apply(states.done())
    with qtbot.waitSignal(tab.options_changed) as told:
        for value in (10, 30, 60):
            visible(tab, "diversity", QSlider).setValue(value)
    assert told.args[0].diversity == 0.6
    with qtbot.waitSignal(tab.options_changed) as told:
        visible(tab, "list_length", QSpinBox).setValue(5)
    assert told.args[0].k == 5


def test_the_page_goes_through_all_sections(tab: RecommendationsTab, qtbot: QtBot) -> None:
    tab.apply(states.looked(states.done(), map=states.item_map(), colour_by="genre"))
    settled(tab, qtbot)
    for key in ("recommend_good", "recommend_sells", "recommend_more", "recommend_export", "recommend_runs"):
        visible(tab, f"go_{key}").click()
        assert visible(tab, f"{key}_section", QWidget).isVisible()
    assert "The hidden" not in said(tab)
    with qtbot.waitSignal(tab.map_wanted):
        visible(tab, "go_recommend_map").click()
    qtbot.waitUntil(lambda: tab.findChild(MapChart, "item_map") is not None, timeout=15_000)
    with qtbot.waitSignal(tab.run_chosen) as told:
        visible(tab, "go_recommend_runs").click()
        visible(tab, "recommend_run_0").click()
    assert told.args == [0]


def test_the_map_zooms_and_opens_items(tab: RecommendationsTab, qtbot: QtBot) -> None:
    tab.apply(states.looked(states.done(), map=states.item_map()))
    settled(tab, qtbot)
    visible(tab, "go_recommend_map").click()
    qtbot.waitUntil(lambda: tab.findChild(MapChart, "item_map") is not None, timeout=15_000)
    chart = tab.findChild(MapChart, "item_map")
    qtbot.waitUntil(lambda: chart.width() > 400)
    before = chart.plot.getViewBox().viewRange()[0]
    QTest.keyClick(chart, Qt.Key.Key_Plus)
    after = chart.plot.getViewBox().viewRange()[0]
    assert after[1] - after[0] < before[1] - before[0]
    QTest.keyClick(chart, Qt.Key.Key_0)
    assert len(chart.table().rows) == 2_000
    chart.point_to(3)
    with qtbot.waitSignal(tab.item_chosen) as told:
        QTest.keyClick(chart, Qt.Key.Key_Return)
    assert told.args == ["4"]


def test_lists_for_everyone_are_asked_for(tab: RecommendationsTab, qtbot: QtBot) -> None:
    tab.apply(states.done(top=states.top_result()))
    settled(tab, qtbot)
    visible(tab, "go_recommend_export").click()
    visible(tab, "rows_wide", QWidget).click()
    with qtbot.waitSignal(tab.lists_requested) as told:
        visible(tab, "write_lists").click()
    assert told.args == [ListsWanted(True, True, None)]
    with qtbot.waitSignal(tab.export_requested) as told:
        visible(tab, "without_people", QWidget).click()
        visible(tab, "export_recommender").click()
    assert told.args == [False]
    with qtbot.waitSignal(tab.file_opened) as told:
        visible(tab, "open_lists").click()
    assert told.args == ["/data/lists.csv"]


def test_the_question_can_be_seen_again(tab: RecommendationsTab) -> None:
    tab.apply(states.done())
    visible(tab, "change_question").click()
    assert visible(tab, "recommend").isEnabled()
    visible(tab, "back_to_lists").click()
    assert visible(tab, "names", NamesList).isVisible()


def test_a_model_from_a_file_has_no_log(tab: RecommendationsTab) -> None:
    tab.apply(states.from_file())
    assert "This file knows 53,424 people and 10,000 items." in said(tab)
    assert not tab.findChild(QPushButton, "change_question").isVisibleTo(tab)
    assert not tab.findChild(QPushButton, "go_recommend_good").isVisibleTo(tab)
    nobody = replace(states.from_file().recommend, card=replace(states.CARD, has_people=False))
    tab.apply(AppState(recommend=nobody))
    assert "carries no people" in said(tab)


def test_names_with_marks_are_shown_as_they_are(tab: RecommendationsTab) -> None:
    odd = "<b>4021</b> & more"
    state = states.looked(states.done(), person=odd, list_answer=states.answer(odd))
    tab.apply(state)
    assert "&lt;b&gt;4021" in said(tab)


def test_long_reasons_end_in_dots(tab: RecommendationsTab) -> None:
    lines = wrapped("word " * 80, tab.font(), 200, 2)
    assert len(lines) == 2
    assert lines[1].endswith("…")
    assert wrapped("短", tab.font(), 200, 2) == ["短"]
    assert initial("«1984»") == "1"
    assert initial("哈利波特") == "哈"
    assert picture_of("/nowhere/at/all.png", 64) is None


def test_tiles_scroll_the_page_not_themselves(tab: RecommendationsTab) -> None:
    tab.apply(states.done())
    shown = visible(tab, "recommended_small", TileList)
    assert shown.height() >= shown.tiles.rowCount() * 76
    assert shown.visualRect(shown.tiles.index(9, 0)).contains(QPoint(20, shown.place_of(9).y()))
