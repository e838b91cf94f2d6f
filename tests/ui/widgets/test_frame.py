"""The parts around the tabs: steps, messages, the job bar, the search, labels."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtWidgets import QLineEdit, QListView, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from desktop_app.core.text import QT_TRANSLATE_NOOP, say
from desktop_app.ui import messages
from desktop_app.ui.app_state import AppState, JobStatus, Message
from desktop_app.ui.theme import app_font
from desktop_app.ui.widgets.basics import button, clear, label, set_property, term
from desktop_app.ui.widgets.command_palette import Command, CommandPalette, matching
from desktop_app.ui.widgets.drop_area import DropOverlay, dropped_file
from desktop_app.ui.widgets.job_bar import JobBar
from desktop_app.ui.widgets.message_bar import MessageBar
from desktop_app.ui.widgets.segment_bar import Mark, Segment, SegmentBar
from desktop_app.ui.widgets.tab_page import TabPage

WHAT = say(QT_TRANSLATE_NOOP("Test", "“{file}” is empty."), file="a.csv")
FIX = say(QT_TRANSLATE_NOOP("Test", "Choose another file."))
SEGMENTS = [Segment("home", "Home", "home"), Segment("data", "Data", "table"), Segment("training", "Training", "train")]


@pytest.fixture
def bar(qtbot, theme):
    made = SegmentBar(theme, SEGMENTS)
    qtbot.addWidget(made)
    made.choose("home")
    made.show()
    return made


def test_choosing_a_step_is_told(qtbot, bar):
    with qtbot.waitSignal(bar.chosen) as told:
        qtbot.mouseClick(bar.button("data"), Qt.MouseButton.LeftButton)
    assert told.args == ["data"]
    with qtbot.assertNotEmitted(bar.chosen):
        bar.choose("training")
    assert [bar.button(s.key).isChecked() for s in SEGMENTS] == [False, False, True]


def test_arrow_keys_walk_round(qtbot, bar):
    bar.button("home").setFocus()
    with qtbot.waitSignal(bar.chosen) as told:
        qtbot.keyClick(bar.button("home"), Qt.Key.Key_Left)
    assert told.args == ["training"]


def word_width(button, width: int) -> int:
    """Return how many columns of pixels the word of a button takes, beside its icon and mark."""
    button.setFixedWidth(width)
    image = button.grab().toImage()
    background = image.pixelColor(image.width() // 2, 4)
    rows = range(6, image.height() - 6)
    drawn = [
        any(abs(image.pixelColor(x, y).lightness() - background.lightness()) > 40 for y in rows)
        for x in range(3, image.width() - 3)
    ]
    gaps = "".join("#" if one else " " for one in drawn).split(" " * 7)
    return max(len(part.strip()) for part in gaps)


@pytest.mark.parametrize("word", ["Recommendations", "Training", "推荐"])
def test_no_letter_of_the_chosen_step_is_cut(qtbot, theme, word):
    bar = SegmentBar(theme, [Segment("one", word, "recommend")])
    bar.setFont(app_font())
    bar.setStyleSheet(theme._style_sheet())
    qtbot.addWidget(bar)
    bar.choose("one")
    bar.show()
    button = bar.button("one")
    hint = button.sizeHint().width()
    assert word_width(button, hint) == word_width(button, hint + 60)


def test_marks_are_also_said(bar):
    bar.set_marks({"home": Mark.NONE, "data": Mark.WORKING, "training": Mark.READY})
    assert bar.button("data").mark is Mark.WORKING
    assert [bar.button(s.key).accessibleDescription() for s in SEGMENTS] == ["", "Working", "Ready to start"]


@pytest.mark.parametrize("mark", list(Mark))
def test_every_mark_is_drawn_differently(bar, mark):
    bar.set_marks({"data": mark})
    picture = bar.button("data").grab().toImage()
    bar.set_marks({"data": Mark.NONE})
    plain = bar.button("data").grab().toImage()
    assert (picture == plain) == (mark is Mark.NONE)


def test_words_are_not_cut_when_a_step_is_chosen(bar):
    width = bar.button("training").sizeHint().width()
    bar.choose("training")
    bar.button("training").ensurePolished()
    assert bar.button("training").sizeHint().width() == width


@pytest.fixture
def message_bar(qtbot, theme):
    made = MessageBar(theme)
    qtbot.addWidget(made)
    return made


def test_message_says_what_and_what_to_do(message_bar):
    message_bar.show_message(Message("error", WHAT, None, FIX))
    assert not message_bar.isHidden()
    assert message_bar.accessibleName() == "“a.csv” is empty. Choose another file."
    assert message_bar.findChild(QPushButton, "message_details").isHidden()
    message_bar.show_message(None)
    assert message_bar.isHidden()


def test_details_open_close_and_can_be_copied(qtbot, qapp, message_bar):
    message_bar.show_message(messages.bug_message("Traceback …", None))
    details, toggle = message_bar.findChild(QPlainTextEdit), message_bar.findChild(QPushButton, "message_details")
    assert details.isHidden()
    toggle.click()
    assert not details.isHidden()
    message_bar.findChild(QPushButton, "copy_details").click()
    assert "Traceback …" in qapp.clipboard().text()
    toggle.click()
    assert details.isHidden()


def test_message_can_be_closed(qtbot, message_bar):
    message_bar.show_message(Message("info", WHAT))
    with qtbot.waitSignal(message_bar.dismissed):
        message_bar.findChild(QPushButton, "close_message").click()


@pytest.mark.parametrize("level", ["error", "caution", "info", "good"])
def test_every_level_has_its_look(message_bar, level):
    message_bar.show_message(Message(level, WHAT))
    assert message_bar.property("surface") == level


def test_page_applies_only_new_states_and_shows_its_own_message(qtbot, theme):
    class View(QWidget):
        def __init__(self) -> None:
            super().__init__()
            self.seen: list[AppState] = []

        def apply(self, state: AppState) -> None:
            self.seen.append(state)

    page, view = TabPage("data", theme), View()
    qtbot.addWidget(page)
    state = AppState(messages={"data": Message("info", WHAT)})
    page.apply(state)
    page.put(view)
    page.apply(state)
    page.apply(state)
    assert view.seen == [state]
    assert view.objectName() == "data_tab"
    assert not page.findChild(MessageBar).isHidden()
    page.apply(AppState(messages={"home": Message("info", WHAT)}))
    assert page.findChild(MessageBar).isHidden()


@pytest.fixture
def job_bar(qtbot, theme):
    made = JobBar(theme)
    qtbot.addWidget(made)
    return made


def test_short_work_shows_no_bar(qtbot, job_bar):
    job_bar.apply(JobStatus("load"))
    assert job_bar.isHidden()
    job_bar.apply(JobStatus())
    assert not job_bar._delay.isActive()


def test_longer_work_shows_stage_time_and_stop(qtbot, job_bar):
    job_bar.apply(JobStatus("train", say(QT_TRANSLATE_NOOP("Test", "Looking")), 0.25, 42.0))
    qtbot.waitUntil(lambda: not job_bar.isHidden())
    texts = [child.text() for child in job_bar.findChildren(type(label("")))]
    assert texts == ["Looking", "about 42 s left"]
    with qtbot.waitSignal(job_bar.stop_requested):
        job_bar.findChild(QPushButton, "stop_job").click()
    job_bar.apply(JobStatus("train", fraction=0.3, stopping=True))
    assert not job_bar.findChild(QPushButton, "stop_job").isEnabled()
    job_bar.apply(JobStatus())
    assert job_bar.isHidden()


def commands(done):
    names = ["Go to Data", "Open a file…", "Ask about Data plan"]
    return [Command(name, "search", "", lambda name=name: done.append(name)) for name in names]


def test_search_finds_every_word_and_beginnings_first():
    offered = commands([])
    assert [c.text for c in matching(offered, "data")] == ["Go to Data", "Ask about Data plan"]
    assert [c.text for c in matching(offered, "about data")] == ["Ask about Data plan"]
    assert next(c.text for c in matching(offered, "a")) == "Ask about Data plan"
    assert matching(offered, "nothing like it") == []
    assert len(matching(offered, "")) == 3


def test_search_is_used_by_keyboard(qtbot, theme):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    palette, done = CommandPalette(theme, window), []
    palette.offer(commands(done))
    field = palette.findChild(QLineEdit, "search_field")
    qtbot.keyClicks(field, "data")
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert done == ["Ask about Data plan"]
    assert palette.isHidden()
    palette.offer(commands(done))
    qtbot.keyClicks(field, "zzz")
    assert palette.findChild(QListView).isHidden()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert done == ["Ask about Data plan"]
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert palette.isHidden()


def test_only_one_local_file_can_be_dropped():
    data = QMimeData()
    assert dropped_file(data) is None
    data.setUrls([QUrl.fromLocalFile("/a.csv")])
    assert str(dropped_file(data)) == "/a.csv"
    data.setUrls([QUrl.fromLocalFile("/a.csv"), QUrl.fromLocalFile("/b.csv")])
    assert dropped_file(data) is None
    data.setUrls([QUrl("https://example.org/a.csv")])
    assert dropped_file(data) is None


def test_veil_covers_the_window_and_lets_the_mouse_through(qtbot, theme):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(300, 200)
    window.show()
    veil = DropOverlay(theme, window)
    veil.invite("Drop to open")
    assert veil.geometry() == window.rect()
    assert veil.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


def test_label_gives_back_what_was_set_and_escapes_it(qtbot):
    made = label("a < b & c\nd", "muted")
    qtbot.addWidget(made)
    assert made.text() == "a < b & c\nd"
    assert "a &lt; b &amp; c<br>d" in type(made).__mro__[1].text(made)


def test_fixed_width_label_shows_every_line(qtbot, theme, qapp):
    theme.install(qapp)
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    words = label("word " * 60, "muted")
    words.setFixedWidth(200)
    layout.addWidget(words, 0, Qt.AlignmentFlag.AlignHCenter)
    layout.addStretch()
    window.resize(900, 900)
    window.show()
    qtbot.waitExposed(window)
    assert words.height() >= words.heightForWidth(200)


def test_explained_word_explains_by_keyboard(qtbot):
    made = term("AUC", "How often the order is right.")
    qtbot.addWidget(made)
    made.show()
    qtbot.keyClick(made, Qt.Key.Key_Return)
    assert made.accessibleDescription() == "How often the order is right."
    assert made.focusPolicy() == Qt.FocusPolicy.TabFocus


def test_buttons_have_names_for_everybody(qtbot):
    made = button("Train", "primary", "train")
    qtbot.addWidget(made)
    assert (made.objectName(), made.accessibleName()) == ("train", "Train")


def test_property_is_polished_only_when_it_changes(qtbot):
    made = label("x")
    qtbot.addWidget(made)
    set_property(made, "role", "bad")
    assert made.property("role") == "bad"


def test_clear_leaves_nothing(qtbot):
    box = QWidget()
    qtbot.addWidget(box)
    layout = QVBoxLayout(box)
    layout.addWidget(label("a"))
    inner = QVBoxLayout()
    inner.addWidget(label("b"))
    layout.addLayout(inner)
    clear(layout)
    assert layout.count() == 0
    assert box.childAt(QPoint(1, 1)) is None
