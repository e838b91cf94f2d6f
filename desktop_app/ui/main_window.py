"""The window: one row of steps on top, the tab, and the job bar while something runs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMainWindow, QPushButton, QTabWidget, QVBoxLayout, QWidget

from desktop_app.ui.actions import Actions
from desktop_app.ui.app_state import AppState
from desktop_app.ui.file_dialogs import FileDialogs
from desktop_app.ui.file_requests import FileRequests
from desktop_app.ui.main_state import TABS, drop_action, job_below, tab_marks, window_title
from desktop_app.ui.session import Session
from desktop_app.ui.theme import Theme, space
from desktop_app.ui.widgets.basics import button, icon_button, label
from desktop_app.ui.widgets.drop_area import DropOverlay, dropped_file
from desktop_app.ui.widgets.job_bar import JobBar
from desktop_app.ui.widgets.segment_bar import Mark, Segment, SegmentBar
from desktop_app.ui.widgets.tab_page import TabPage

if TYPE_CHECKING:
    from desktop_app.ui.widgets.command_palette import CommandPalette

_SEARCH_WIDTH = 220
MINIMUM, USUAL = QSize(1100, 700), QSize(1280, 820)
_ICONS = {"home": "home", "data": "table", "training": "train", "results": "results", "recommendations": "recommend"}

MakeTab = Callable[["MainWindow"], QWidget]

_PAUSE_MS = 30


class MainWindow(QMainWindow):
    """Shows the session's state and passes on what the person wants.

    Parameters
    ----------
    tabs : mapping of tab key to callable
        Makes and connects each tab; called one after the other once the window is on screen.
    language : str
        The chosen language, for its mark in the menu.
    """

    language_chosen = Signal(str)
    theme_chosen = Signal(str)
    help_requested = Signal()
    closed = Signal()

    def __init__(
        self,
        theme: Theme,
        session: Session,
        dialogs: FileDialogs,
        tabs: Mapping[str, MakeTab],
        language: str = "system",
    ) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.setAcceptDrops(True)
        self._theme, self._session, self.dialogs = theme, session, dialogs
        self._to_build = dict(tabs)
        self.requests = FileRequests(session, dialogs, self)
        self.actions_ = Actions(theme, language, self)
        self._segments = self._make_segments()
        self._pages = {key: TabPage(key, theme) for key in TABS}
        self._tabs = self._make_tabs()
        self._job_bar = JobBar(theme)
        self._job_bar.stop_requested.connect(session.stop_job)
        self._lay_out()
        self._overlay = DropOverlay(theme, self)
        self._hidden_pages = QTimer(self, singleShot=True, interval=0)
        self._hidden_pages.timeout.connect(self._apply_hidden)
        self._connect()
        self._fit_screen()
        self._build("home")
        self.apply(session.state)

    @cached_property
    def _palette(self) -> CommandPalette:
        from desktop_app.ui.widgets.command_palette import CommandPalette

        return CommandPalette(self._theme, self)

    @property
    def tab(self) -> str:
        """Key of the tab on screen."""
        return TABS[self._tabs.currentIndex()]

    def page(self, key: str) -> TabPage:
        """Return the page that holds a tab."""
        return self._pages[key]

    @Slot(str)
    def go_to(self, key: str) -> None:
        """Show a tab, building it first where that has not happened yet."""
        self._build(key)
        self._tabs.setCurrentIndex(TABS.index(key))
        self._segments.choose(key)
        self._session.note_tab(key)
        self._pages[key].apply(self._session.state)
        self._job_bar.apply(job_below(self._session.state, key))

    @Slot()
    def go_home(self) -> None:
        """Show the Home tab."""
        self.go_to("home")

    @Slot()
    def go_to_training(self) -> None:
        """Show the Training tab."""
        self.go_to("training")

    @Slot()
    def go_to_results(self) -> None:
        """Show the Results tab."""
        self.go_to("results")

    @Slot()
    def _show_verdict(self) -> None:
        # Only for a person who is watching: somebody on another tab is busy with something else.
        if self.tab == "training":
            self.go_to("results")

    @Slot()
    def build_tabs(self) -> None:
        """Build the remaining tabs, one in each turn of the event loop; then prepare what charts need."""
        from desktop_app.ui.widgets.chart_plot import charts_ready

        if self._to_build:
            self._build(next(iter(self._to_build)))
            QTimer.singleShot(0, self.build_tabs)
        elif not charts_ready():
            QTimer.singleShot(_PAUSE_MS, self.build_tabs)

    @Slot(object)
    def apply(self, state: AppState) -> None:
        """Show `state`; tabs that cannot be seen follow when there is time."""
        self.setWindowTitle(window_title(state))
        self._segments.set_marks({key: Mark(mark) for key, mark in tab_marks(state).items()})
        self._job_bar.apply(job_below(state, self.tab))
        self._pages[self.tab].apply(state)
        for action in (self.actions_.save_project, self.actions_.save_table):
            action.setEnabled(state.loaded is not None)
        if not state.job.running:
            self._hidden_pages.start()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._session.state.job.kind in ("train", "recommend") and not self.dialogs.stops_training(self):
            event.ignore()
            return
        event.accept()
        self.closed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._overlay.setGeometry(self.rect())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        path = dropped_file(event.mimeData())
        if path is None:
            return
        event.acceptProposedAction()
        scores = drop_action(self._session.state, self.tab, path) == "score"
        self._overlay.invite(self.tr("Drop to score this file") if scores else self.tr("Drop to open"))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._overlay.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self._overlay.hide()
        path = dropped_file(event.mimeData())
        if path is None:
            return
        event.acceptProposedAction()
        if drop_action(self._session.state, self.tab, path) == "score":
            self.requests.score(str(path))
        else:
            self._session.open_path(path)

    def _build(self, key: str) -> None:
        make = self._to_build.pop(key, None)
        if make is not None:
            self._pages[key].put(make(self))
            self._hidden_pages.start()

    @Slot()
    def _apply_hidden(self) -> None:
        for page in self._pages.values():
            page.apply(self._session.state)

    def _connect(self) -> None:
        self._session.changed.connect(self.apply)
        self._session.tab_wanted.connect(self.go_to)
        self._session.trained.connect(self._show_verdict)
        self._segments.chosen.connect(self.go_to)
        for page in self._pages.values():
            page.dismissed.connect(self._session.dismiss)
        actions = self.actions_
        self.requests.connect_to(actions)
        actions.search.triggered.connect(self.open_search)
        actions.help.triggered.connect(self.help_requested)
        actions.about.triggered.connect(self._show_about)
        actions.quit.triggered.connect(self.close)
        actions.language_chosen.connect(self.language_chosen)
        actions.theme_chosen.connect(self.theme_chosen)

    def _make_segments(self) -> SegmentBar:
        words = {
            "home": self.tr("Home"),
            "data": self.tr("Data"),
            "training": self.tr("Training"),
            "results": self.tr("Results"),
            "recommendations": self.tr("Recommendations"),
        }
        return SegmentBar(self._theme, [Segment(key, words[key], _ICONS[key]) for key in TABS])

    def _make_tabs(self) -> QTabWidget:
        tabs = QTabWidget(documentMode=True)
        tabs.setObjectName("tabs")
        for key, page in self._pages.items():
            tabs.addTab(page, self._segments.button(key).text())
        tabs.tabBar().hide()
        # Its own focus is that of the hidden bar: Tab would end there.
        tabs.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        tabs.currentChanged.connect(self._follow_tab)
        self._segments.choose(TABS[0])
        for number, key in enumerate(TABS, start=1):
            shortcut = QShortcut(QKeySequence(f"Ctrl+{number}"), self)
            shortcut.activated.connect(self._segments.button(key).click)
        return tabs

    @Slot(int)
    def _follow_tab(self, index: int) -> None:
        self.go_to(TABS[index])

    def _make_top(self) -> QFrame:
        top = QFrame()
        top.setProperty("surface", "top")
        row = QHBoxLayout(top)
        row.setContentsMargins(space.l, space.s, space.l, space.s)
        row.setSpacing(space.s)
        row.addWidget(self._segments)
        row.addStretch()
        row.addWidget(self._make_search())
        menu = icon_button(self._theme, "menu", self.tr("Menu"), "menu", "ink")
        menu.setMenu(self.actions_.menu(menu))
        row.addWidget(menu)
        return top

    def _make_search(self) -> QPushButton:
        search = button(self.tr("Search"), "search", "search")
        self._theme.set_icon(search, "search", "muted")
        search.clicked.connect(self.open_search)
        search.setFixedWidth(_SEARCH_WIDTH)
        keys = label(
            self.actions_.search.shortcut().toString(QKeySequence.SequenceFormat.NativeText), "faint", wrap=False
        )
        row = QHBoxLayout(search)
        row.setContentsMargins(0, 0, space.m, 0)
        row.addStretch()
        row.addWidget(keys)
        return search

    def _lay_out(self) -> None:
        middle = QWidget()
        layout = QVBoxLayout(middle)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._make_top())
        layout.addWidget(self._tabs, 1)
        layout.addWidget(self._job_bar)
        self.setCentralWidget(middle)
        # The ring appears with the first press of Tab, not before.
        middle.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        middle.setFocus()

    def _fit_screen(self) -> None:
        room = self.screen().availableSize()
        self.setMinimumSize(MINIMUM.boundedTo(room))
        self.resize(USUAL.boundedTo(room))

    @Slot()
    def open_search(self) -> None:
        """Offer every command and every column of the table."""
        from desktop_app.ui.commands import action_commands, column_commands, tab_commands

        steps = [self._segments.button(key) for key in TABS]
        columns = column_commands(self._session.state, self.ask_about)
        self._palette.offer([*tab_commands(steps), *action_commands(self.actions_), *columns])

    @Slot(str)
    def ask_about(self, column: str) -> None:
        """Make `column` the question and go where it can be learned."""
        self._session.set_target(column)
        self.go_to("training")

    @Slot()
    def _show_about(self) -> None:
        from desktop_app.ui.about import AboutDialog

        dialog = AboutDialog(self._theme, self)
        dialog.report_wanted.connect(self.requests.save_report)
        dialog.move(self.mapToGlobal(QPoint(self.width() // 2, space.huge)) - QPoint(dialog.sizeHint().width() // 2, 0))
        dialog.show()
