import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.core.text import QT_TRANSLATE_NOOP
from desktop_app.ui.tour import STEPS, Step, Tour, card_place

ROOM = QRect(0, 0, 1000, 700)
CARD = QRect(0, 0, 340, 200)


def step(tab, widget):
    return Step(tab, widget, QT_TRANSLATE_NOOP("Tour", widget), QT_TRANSLATE_NOOP("Tour", "Text."))


@pytest.fixture
def window(qtbot):
    made = QWidget()
    made.resize(1000, 700)
    layout = QVBoxLayout(made)
    for name in ("one", "two", "three"):
        button = QPushButton(name)
        button.setObjectName(name)
        layout.addWidget(button)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def calls():
    return []


@pytest.fixture
def tour(window, theme, calls):
    steps = (step("data", "one"), step("data", "two"), step("training", "three"))
    made = Tour(window, theme, lambda tab: calls.append(tab), lambda: calls.append("remembered"), steps)
    made.start()
    return made


def press(tour, name):
    tour.findChild(QPushButton, name).click()


def words(tour):
    return [label.text() for label in tour.findChildren(QLabel)]


def test_tour_has_at_most_five_steps():
    assert 1 <= len(STEPS) <= 5


def test_steps_follow_each_other_and_the_end_is_remembered_once(qtbot, tour, calls):
    assert "1 of 3" in words(tour)
    press(tour, "tour_next")
    press(tour, "tour_next")
    assert "three" in words(tour)
    with qtbot.waitSignal(tour.finished):
        press(tour, "tour_next")
    tour.end()
    assert calls == ["data", "data", "training", "remembered"]
    assert not tour.isVisible()


def test_one_can_go_back(tour):
    assert not tour.findChild(QPushButton, "tour_back").isVisible()
    press(tour, "tour_next")
    press(tour, "tour_back")
    assert tour.step == 0


def test_escape_skips_and_is_remembered(qtbot, tour, calls):
    qtbot.keyClick(tour.findChild(QPushButton, "tour_next"), Qt.Key.Key_Escape)
    assert tour.step == -1
    assert calls[-1] == "remembered"


def test_arrow_keys_walk(qtbot, tour):
    qtbot.keyClick(tour, Qt.Key.Key_Right)
    assert tour.step == 1
    qtbot.keyClick(tour, Qt.Key.Key_Left)
    qtbot.keyClick(tour, Qt.Key.Key_Left)
    assert tour.step == 0


def test_skip_button_ends(tour, calls):
    press(tour, "tour_skip")
    assert calls[-1] == "remembered"


def test_widget_that_is_not_there_is_passed_over(qtbot, window, theme, calls):
    window.findChild(QPushButton, "two").hide()
    steps = (step("data", "one"), step("data", "two"), step("data", "three"))
    tour = Tour(window, theme, lambda tab: None, lambda: calls.append("remembered"), steps)
    tour.start()
    press(tour, "tour_next")
    qtbot.waitUntil(lambda: "three" in words(tour))
    assert tour.step == 2


def test_widget_that_comes_late_is_waited_for(qtbot, window, theme):
    button = window.findChild(QPushButton, "one")
    button.hide()
    tour = Tour(window, theme, lambda tab: None, lambda: None, (step("data", "one"),))
    tour.start()
    assert not tour.isVisible()
    button.show()
    qtbot.waitUntil(tour.isVisible)
    tour.end()


def test_card_follows_the_window(qtbot, window, tour):
    window.resize(600, 420)
    qtbot.waitUntil(lambda: tour.size() == window.size())
    card = tour.findChild(QFrame, "tour_card")
    assert tour.rect().contains(card.geometry())


@pytest.mark.parametrize(
    "hole",
    [
        QRect(20, 20, 200, 40),
        QRect(700, 20, 290, 600),
        QRect(10, 300, 300, 390),
        QRect(10, 600, 980, 90),
        QRect(0, 0, 1000, 700),
    ],
)
def test_card_is_always_whole(hole):
    place = CARD.translated(card_place(hole, CARD, ROOM))
    assert ROOM.contains(place)
    if hole != ROOM:
        assert not place.intersects(hole)
