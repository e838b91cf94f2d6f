import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QTextBrowser

from desktop_app.ui.help.view import HelpWindow


@pytest.fixture
def window(qtbot, theme):
    made = HelpWindow(theme, "en")
    qtbot.addWidget(made)
    made.open_page()
    return made


def shown(window):
    return window.findChild(QTextBrowser, "help_page").toPlainText()


def titles(window):
    index = window.findChild(QListWidget, "help_index")
    return [index.item(row).text() for row in range(index.count())]


def test_first_page_is_shown(window):
    assert window.view.page == "start"
    assert shown(window).startswith("What Acumen does")
    assert titles(window)[-2:] == ["What the words mean", "Keyboard"]


def test_index_turns_the_page(window):
    window.findChild(QListWidget, "help_index").setCurrentRow(3)
    assert window.view.page == "ask"
    assert shown(window).startswith("Ask a question")


def test_links_turn_the_page(window):
    window.findChild(QTextBrowser, "help_page").anchorClicked.emit(QUrl("judge"))
    assert window.view.page == "judge"


def test_unknown_page_is_the_first(window):
    window.open_page("judge")
    window.open_page("nowhere")
    assert window.view.page == "start"


def test_search_keeps_pages_that_have_the_words_and_marks_them(window):
    window.findChild(QLineEdit, "help_search").setText("false alarm")
    assert titles(window) == ["Judge the answers", "What the words mean"]
    marks = window.findChild(QTextBrowser, "help_page").extraSelections()
    assert {mark.cursor.selectedText().lower() for mark in marks} == {"false", "alarm"}


def test_search_without_result_says_so_and_recovers(window):
    search = window.findChild(QLineEdit, "help_search")
    nothing = next(label for label in window.findChildren(QLabel) if label.text() == "Nothing found.")
    assert not nothing.isVisible()
    search.setText("qwertz")
    assert nothing.isVisible()
    assert titles(window) == []
    search.clear()
    assert not nothing.isVisible()
    assert len(titles(window)) == 10


def test_title_is_larger_than_text(window):
    document = window.findChild(QTextBrowser, "help_page").document()
    title, text = document.begin(), document.begin().next()
    sizes = [block.begin().fragment().charFormat().font().pixelSize() for block in (title, text)]
    assert sizes[0] > sizes[1] > 0


def test_theme_changes_the_page_in_place(window, theme):
    window.open_page("judge")
    theme.changed.emit()
    assert window.view.page == "judge"
    assert shown(window).startswith("Judge the answers")


def test_escape_closes(qtbot, window):
    qtbot.waitExposed(window)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.isVisible())
