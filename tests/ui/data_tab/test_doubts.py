"""Doubts are settled, and show what an alternative would change before it is chosen."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from desktop_app.core.workflows.preview import ReadingPreview
from desktop_app.ui.app_state import AppState, Previewed
from desktop_app.ui.data_tab.doubts import DoubtList, PreviewBox
from desktop_app.ui.data_tab.state import data_view
from tests.ui.data_tab.states import doubt, loaded

ABOUT = ("price", "kind", "category")


def view_of(folder, *doubts, previewed=None, accepted=()):
    opened = loaded(folder, doubts)
    options = replace(opened.report.options, accepted=accepted)
    return data_view(
        AppState(
            loaded=replace(opened, report=replace(opened.report, options=options)),
            previewed=previewed,
        )
    )


@pytest.fixture
def shown(qtbot, theme):
    made = DoubtList(theme)
    qtbot.addWidget(made)
    made.resize(300, 600)
    made.show()
    return made


def show(made, view):
    made.show_doubts(view.doubts, view.can_choose, view.settled, view.previewed)


def find(made, name):
    return next(one for one in made.findChildren(QPushButton, name))


def texts(box):
    return [one.text() for one in box.findChildren(QLabel) if one.isVisibleTo(box)]


def test_kept_doubts_are_settled_and_can_be_asked_again(qtbot, shown, tmp_path):
    view = view_of(tmp_path, doubt("kind=category"))
    show(shown, view)
    with qtbot.waitSignal(shown.kept) as kept:
        find(shown, "keep_left_out_constant:price").click()
    assert kept.args == [("left_out_constant:price",)]

    view = view_of(tmp_path, doubt("kind=category"), accepted=kept.args[0])
    assert view.doubts == ()
    assert len(view.settled) == 1
    show(shown, view)
    with qtbot.waitSignal(shown.reopened) as again:
        find(shown, "reopen_doubts").click()
    assert again.args == [("left_out_constant:price",)]


def test_many_doubts_are_kept_at_once(qtbot, shown, tmp_path):
    codes = ("left_out_constant", "left_out_empty", "left_out_id", "left_out_kind")
    show(shown, view_of(tmp_path, *(doubt("kind=category", code=code) for code in codes)))
    with qtbot.waitSignal(shown.kept) as kept:
        find(shown, "keep_all_doubts").click()
    assert set(kept.args[0]) == {f"{code}:price" for code in codes}


def test_pointing_at_an_alternative_asks_what_it_would_change(qtbot, shown, tmp_path):
    show(shown, view_of(tmp_path, doubt("kind=category")))
    button = find(shown, "doubt_left_out_constant_kind_category")
    here = QPointF(2, 2)
    with qtbot.waitSignal(shown.looked_at) as looked:
        QApplication.sendEvent(button, QEnterEvent(here, here, here))
    assert (looked.args[0].column, looked.args[0].setting, looked.args[0].value) == ABOUT
    with qtbot.assertNotEmitted(shown.looked_at, wait=300):
        QApplication.sendEvent(button, QEnterEvent(here, here, here))
        QApplication.sendEvent(button, QEvent(QEvent.Type.Leave))


def test_what_would_change_is_shown_on_its_card(shown, tmp_path):
    preview = ReadingPreview("price", (("007", "7", "007"), ("", "", "x")), changed=2, rows=40)
    show(shown, view_of(tmp_path, doubt("kind=category"), previewed=Previewed(ABOUT, preview)))
    box = next(one for one in shown.findChildren(PreviewBox) if one.isVisible())
    said = texts(box)
    assert said[-1] == "2 cells of the first 40 rows would change."
    assert {"In the file", "Now", "Then", "007", "7", "missing"} <= set(said)


@pytest.mark.parametrize(
    ("preview", "sentence"),
    [
        (None, "The file cannot be read this way."),
        (ReadingPreview("price", rows=40), "Nothing would change in the first 40 rows."),
    ],
)
def test_an_alternative_without_effect_says_so(shown, tmp_path, preview, sentence):
    show(shown, view_of(tmp_path, doubt("kind=category"), previewed=Previewed(ABOUT, preview)))
    box = next(one for one in shown.findChildren(PreviewBox) if one.isVisible())
    assert texts(box)[-1] == sentence


def test_another_header_shows_the_first_rows(shown, tmp_path):
    preview = ReadingPreview("", header=("a", "b"), cells=(("1", "2"),))
    about = ("", "header_rows", "0")
    show(shown, view_of(tmp_path, doubt("header_rows=0", column=""), previewed=Previewed(about, preview)))
    box = next(one for one in shown.findChildren(PreviewBox) if one.isVisible())
    assert {"a", "b", "1", "2"} <= set(texts(box))
