"""The frame around the tabs, as a person meets it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMenu, QPushButton, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.bootstrap import Acumen
from desktop_app.core.samples import SAMPLES
from desktop_app.core.text import QT_TRANSLATE_NOOP, say
from desktop_app.jobs.runner import JobRunner
from desktop_app.ui.app_state import AppState, JobStatus, Message
from desktop_app.ui.file_dialogs import FileDialogs
from desktop_app.ui.home_tab.view import HomeTab
from desktop_app.ui.main_state import TABS
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.recommendations_tab.view import RecommendationsTab
from desktop_app.ui.session import Session
from desktop_app.ui.settings import Settings, SettingsStore
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.command_palette import CommandPalette
from desktop_app.ui.widgets.drop_area import DropOverlay
from desktop_app.ui.widgets.segment_bar import SegmentBar
from tests.core.added import add

HEAVY = {"numpy", "pandas", "pyarrow", "sklearn", "torch", "pyqtgraph", "scipy", "lightgbm", "onnx", "onnxruntime"}


class Answers(FileDialogs):
    """Says what the person would choose."""

    def __init__(self, path: Path | None = None, leaves: bool = False) -> None:
        super().__init__()
        self.path, self.leaves, self.asked = path, leaves, 0

    def open_any(self, parent: QWidget) -> Path | None:
        self.asked += 1
        return self.path

    def save_answers(self, parent: QWidget, proposed: Path) -> Path | None:
        self.asked += 1
        self.path = proposed
        return None

    def stops_training(self, parent: QWidget) -> bool:
        self.asked += 1
        return self.leaves


class PlainTab(QWidget):
    """A tab that only notes what it is told."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[AppState] = []

    def apply(self, state: AppState) -> None:
        self.seen.append(state)


@pytest.fixture
def session(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> Iterator[Session]:
    monkeypatch.setenv("ACUMEN_HOME", str(tmp_path))
    made = Session(JobRunner(), SettingsStore(tmp_path / "settings"), tmp_path / "cache")
    yield made
    assert made.shutdown()


@pytest.fixture
def dialogs() -> Answers:
    return Answers()


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, session: Session, dialogs: Answers) -> MainWindow:
    def home(window: MainWindow) -> QWidget:
        tab = HomeTab(theme)
        tab.open_requested.connect(window.requests.open_any)
        return tab

    tabs = {key: (lambda window: PlainTab()) for key in TABS} | {"home": home}
    made = MainWindow(theme)
    made.fill(session, dialogs, tabs)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def drag(window: MainWindow, kind: type, path: str) -> bool:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(path)])
    place = QPoint(50, 50) if kind is QDragEnterEvent else QPointF(50, 50)
    event = kind(place, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window, event)
    return bool(event.isAccepted())


def test_window_and_its_parts_have_their_names(window: MainWindow) -> None:
    assert window.objectName() == "main_window"
    window.build_tabs()
    for key in TABS:
        window.go_to(key)
        assert window.findChild(QWidget, f"{key}_tab") is not None
    for name in ("tabs", "open_file", "open_sample", "search", "menu", "job_bar", "stop_job"):
        assert window.findChild(QWidget, name) is not None, name


def test_everything_to_act_on_says_its_name(window: MainWindow) -> None:
    nameless = [
        button.objectName() or type(button).__name__
        for button in window.findChildren(QAbstractButton)
        if not (button.accessibleName() or button.text()) and button.focusPolicy() != Qt.FocusPolicy.NoFocus
    ]
    assert nameless == []


def test_tabs_are_built_after_the_window_is_shown(qtbot: QtBot, window: MainWindow) -> None:
    assert window.page("home").view is not None
    assert window.page("training").view is None
    window.build_tabs()
    qtbot.waitUntil(lambda: all(window.page(key).view is not None for key in TABS))


@pytest.mark.parametrize(("number", "key"), list(enumerate(TABS, start=1)))
def test_steps_are_reached_by_keyboard(qtbot: QtBot, window: MainWindow, number: int, key: str) -> None:
    window.activateWindow()
    qtbot.keySequence(window, QKeySequence(f"Ctrl+{number}"))
    qtbot.waitUntil(lambda: window.tab == key)
    assert window.findChild(SegmentBar).button(key).isChecked()


def test_tab_widget_and_steps_agree(window: MainWindow, session: Session) -> None:
    window.findChild(QTabWidget, "tabs").setCurrentIndex(3)
    assert window.tab == "results"
    assert window.findChild(SegmentBar).button("results").isChecked()


def test_message_is_shown_on_the_tab_it_concerns(window: MainWindow, session: Session) -> None:
    what = say(QT_TRANSLATE_NOOP("Test", "It is empty."))
    session._say("data", Message("error", what))
    window.go_to("data")
    bar = window.page("data").findChild(QWidget, "message_bar")
    assert bar.isVisible()
    bar.findChild(QPushButton, "close_message").click()
    assert not bar.isVisible()
    assert session.state.messages == {}


def test_hidden_tabs_follow_when_nothing_runs(qtbot: QtBot, window: MainWindow, session: Session) -> None:
    window.build_tabs()
    qtbot.waitUntil(lambda: window.page("recommendations").view is not None)
    session._set(source=Path("/x/a.csv"))
    hidden = window.page("data").view
    assert isinstance(hidden, PlainTab)
    qtbot.waitUntil(lambda: bool(hidden.seen) and hidden.seen[-1] is session.state)
    assert window.windowTitle() == "a.csv – Acumen"


def test_open_asks_for_a_file_and_opens_it(
    qtbot: QtBot, window: MainWindow, session: Session, dialogs: Answers, tmp_path: Path
) -> None:
    qtbot.mouseClick(window.findChild(QPushButton, "open_file"), Qt.MouseButton.LeftButton)
    assert (dialogs.asked, session.state.job.running) == (1, False)
    dialogs.path = tmp_path / "nowhere.csv"
    window.actions_.open_file.trigger()
    assert session.state.job.kind == "load"
    assert window.tab == "data"
    qtbot.waitUntil(lambda: "data" in session.state.messages, timeout=20_000)


def test_file_dropped_anywhere_is_opened(qtbot: QtBot, window: MainWindow, session: Session) -> None:
    veil = window.findChild(DropOverlay)
    assert drag(window, QDragEnterEvent, "/nowhere/a.csv")
    assert veil.isVisible()
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert not veil.isVisible()
    drag(window, QDragEnterEvent, "/nowhere/a.csv")
    assert drag(window, QDropEvent, "/nowhere/a.csv")
    assert not veil.isVisible()
    assert session.state.source == Path("/nowhere/a.csv")
    qtbot.waitUntil(lambda: "data" in session.state.messages, timeout=20_000)


def test_file_dropped_on_a_model_is_scored(window: MainWindow, session: Session, dialogs: Answers) -> None:
    session._replace(replace(session.state, card=object()))  # type: ignore[arg-type]
    window.go_to("results")
    drag(window, QDragEnterEvent, "/x/next month.xlsx")
    assert drag(window, QDropEvent, "/x/next month.xlsx")
    assert dialogs.path == Path("/x/next month answers.xlsx")


def test_search_leads_to_every_place(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.mouseClick(window.findChild(QPushButton, "search"), Qt.MouseButton.LeftButton)
    palette = window.findChild(CommandPalette)
    assert palette.isVisible()
    field = palette.findChild(QWidget, "search_field")
    qtbot.keyClicks(field, "go to training")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert (window.tab, palette.isVisible()) == ("training", False)


def test_closing_asks_only_while_training(window: MainWindow, session: Session, dialogs: Answers) -> None:
    session._watch._status = JobStatus("train")
    session._set()
    assert not window.close()
    assert dialogs.asked == 1
    session._watch._status = JobStatus("load")
    session._set()
    assert window.close()
    assert dialogs.asked == 1


def test_menu_offers_languages_and_appearance(qtbot: QtBot, window: MainWindow) -> None:
    names = {action.objectName() for menu in window.findChildren(QMenu) for action in menu.actions()}
    assert {"open_any_file", "open_project", "save_project", "language_zh_CN", "theme_dark", "help", "quit"} <= names
    chosen = next(a for a in window.actions_.languages.actions() if a.objectName() == "language_zh_CN")
    with qtbot.waitSignal(window.language_chosen) as told:
        chosen.trigger()
    assert told.args == ["zh_CN"]


def test_about_says_that_nothing_is_sent(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_.about.trigger()
    about = window.findChild(QWidget, "about_dialog")
    assert about.isVisible()
    about.findChild(QPushButton, "close_about").click()


def test_samples_and_recent_files_are_offered(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    store = SettingsStore(tmp_path)
    store.add_recent(tmp_path / "a.csv", "ready")
    home = HomeTab(theme)
    qtbot.addWidget(home)
    home.apply(AppState(recent=store.add_recent(tmp_path / "b.acumen")))
    for sample in SAMPLES:
        with qtbot.waitSignal(home.sample_chosen) as told:
            home.findChild(QAbstractButton, f"open_sample_{sample.key}").click()
        assert told.args == [sample.key]
    with qtbot.waitSignal(home.sample_chosen) as told:
        home.findChild(QAbstractButton, "open_sample").click()
    assert told.args == [SAMPLES[0].key]
    with qtbot.waitSignal(home.recent_chosen) as told:
        home.findChild(QAbstractButton, "open_recent_1").click()
    assert told.args == [tmp_path / "a.csv"]
    assert home.findChild(QAbstractButton, "open_recent_0").accessibleName() == "b"


def test_recommendations_begin_with_a_log(qtbot: QtBot, theme: Theme) -> None:
    tab = RecommendationsTab(theme)
    qtbot.addWidget(tab)
    tab.apply(AppState())
    with qtbot.waitSignal(tab.open_requested):
        tab.findChild(QPushButton, "open_log").click()


def test_window_opens_without_heavy_libraries() -> None:
    code = f"import sys, desktop_app.bootstrap; print(sorted({HEAVY!r} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.fixture
def acumen(qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Acumen]:
    monkeypatch.setenv("ACUMEN_HOME", str(tmp_path))
    made = Acumen(qapp, tmp_path / "settings", tmp_path / "cache", Answers(), language="en")
    assert made.session.state.loaded is None
    made.window.show()
    yield made
    made.window.close()
    assert made.close()
    made.window.deleteLater()
    qapp.setStyleSheet("")


def test_language_changes_the_window_and_keeps_the_work(qtbot: QtBot, acumen: Acumen, tmp_path: Path) -> None:
    acumen.session._set(source=Path("/x/a.csv"))
    acumen.window.go_to("recommendations")
    before = acumen.window
    before.language_chosen.emit("zh_CN")
    qtbot.waitUntil(lambda: acumen.window is not before)
    assert (acumen.window.tab, acumen.window.windowTitle()) == ("recommendations", "a.csv – Acumen")
    assert not before.isVisible()
    assert SettingsStore(tmp_path / "settings").settings().language == "zh_CN"
    acumen.window.language_chosen.emit("en")
    qtbot.waitUntil(lambda: SettingsStore(tmp_path / "settings").settings().language == "en")


def test_appearance_changes_at_once_and_stays(acumen: Acumen, tmp_path: Path) -> None:
    acumen.window.theme_chosen.emit("dark")
    assert SettingsStore(tmp_path / "settings").settings() == Settings("en", "dark")
    acumen.window.theme_chosen.emit("light")


def test_window_remembers_its_place(acumen: Acumen, tmp_path: Path) -> None:
    acumen.window.close()
    assert SettingsStore(tmp_path / "settings").geometry() != b""


def test_uncaught_exception_becomes_a_message(qtbot: QtBot, acumen: Acumen, caplog: pytest.LogCaptureFixture) -> None:
    try:
        raise ZeroDivisionError("by hand")
    except ZeroDivisionError as error:
        acumen.report(type(error), error, error.__traceback__)
    assert "by hand" in acumen.session.state.messages["home"].details
    caplog.clear()


def test_help_opens_beside_the_work(acumen: Acumen) -> None:
    acumen.window.help_requested.emit()
    assert acumen._help is not None
    assert acumen._help.isVisible()


def test_tour_opens_a_sample_first(qtbot: QtBot, acumen: Acumen) -> None:
    acumen.window.findChild(QAbstractButton, "show_around").click()
    qtbot.waitUntil(lambda: acumen.window.findChild(QWidget, "tour") is not None, timeout=60_000)
    acumen.window.findChild(QPushButton, "tour_skip").click()
    assert acumen.window.tab == "data"
    assert acumen.session.state.source == SAMPLES[0].path


def test_added_models_are_named_with_their_licences(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(tmp_path, "tiny", "category")
    add(tmp_path, "torn card", "category").with_suffix(".json").write_text("{", encoding="utf-8")
    monkeypatch.setenv("ACUMEN_ADDED_MODELS", str(tmp_path))
    window.actions_.about.trigger()
    about = window.findChild(QWidget, "about_dialog")
    said = [one.text() for one in about.findChildren(QLabel)]
    assert [one for one in said if "CC0 1.0" in one and "Tiny smoother for a category" in one]
    about.close()
