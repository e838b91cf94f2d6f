"""The window: on screen before anything is in it, then with the steps, their tabs and what is dropped on it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, QSize, QTimer, Signal, Slot
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QMainWindow, QWidget

from desktop_app.ui.main_state import APP_NAME, drop_action, window_title
from desktop_app.ui.theme import Theme, space

# Whatever is in the window is imported when it is filled: on a cold disk that takes longer than all the rest.
if TYPE_CHECKING:
    from desktop_app.ui.actions import Actions
    from desktop_app.ui.app_state import AppState
    from desktop_app.ui.file_dialogs import FileDialogs
    from desktop_app.ui.file_requests import FileRequests
    from desktop_app.ui.session import Session
    from desktop_app.ui.widgets.command_palette import CommandPalette
    from desktop_app.ui.widgets.drop_area import DropOverlay
    from desktop_app.ui.widgets.tab_page import TabPage
    from desktop_app.ui.window_content import WindowContent

MINIMUM, USUAL = QSize(1100, 700), QSize(1280, 820)
_TOP_PX = 55  # the row of steps, which is drawn before it is there

MakeTab = Callable[["MainWindow"], QWidget]

_PAUSE_MS = 30


class MainWindow(QMainWindow):
    """Shows the session's state and passes on what the person wants; empty until it is filled.

    Attributes
    ----------
    actions_, requests, dialogs
        There once the window is filled.
    """

    language_chosen = Signal(str)
    theme_chosen = Signal(str)
    help_requested = Signal()
    closed = Signal()

    actions_: Actions
    requests: FileRequests
    dialogs: FileDialogs
    _session: Session
    _content: WindowContent
    _overlay: DropOverlay
    _to_build: dict[str, MakeTab]

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.setWindowTitle(APP_NAME)
        self._theme = theme
        self._is_filled = False
        self._hidden_pages = QTimer(self, singleShot=True, interval=0)
        self._hidden_pages.timeout.connect(self._apply_hidden)
        self._fit_screen()

    def fill(
        self, session: Session, dialogs: FileDialogs, tabs: Mapping[str, MakeTab], language: str = "system"
    ) -> None:
        """Put the steps and the Home tab into the window.

        Parameters
        ----------
        tabs : mapping of tab key to callable
            Makes and connects each tab; called one after the other by `build_tabs`.
        language : str
            The chosen language, for its mark in the menu.
        """
        from desktop_app.ui.actions import Actions
        from desktop_app.ui.file_requests import FileRequests
        from desktop_app.ui.widgets.drop_area import DropOverlay
        from desktop_app.ui.window_content import WindowContent

        self._session, self.dialogs = session, dialogs
        self._to_build = dict(tabs)
        self.requests = FileRequests(session, dialogs, self)
        self.actions_ = Actions(self._theme, language, self)
        self._content = WindowContent(self._theme, self.actions_)
        self.setCentralWidget(self._content)
        self._content.setFocus()
        self._overlay = DropOverlay(self._theme, self)
        self._overlay.setGeometry(self.rect())
        self._connect()
        self._is_filled = True
        self.setAcceptDrops(True)
        self._build("home")
        self.apply(session.state)

    @cached_property
    def _palette(self) -> CommandPalette:
        from desktop_app.ui.widgets.command_palette import CommandPalette

        return CommandPalette(self._theme, self)

    @property
    def tab(self) -> str:
        """Key of the tab on screen."""
        return self._content.tab

    def page(self, key: str) -> TabPage:
        """Return the page that holds a tab."""
        return self._content.page(key)

    @Slot(str)
    def go_to(self, key: str) -> None:
        """Show a tab, building it first where that has not happened yet."""
        self._build(key)
        self._session.note_tab(key)
        self._content.choose(key, self._session.state)

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
        self._content.apply(state)
        for action in (self.actions_.save_project, self.actions_.save_table):
            action.setEnabled(state.loaded is not None)
        if not state.job.running:
            self._hidden_pages.start()

    def closeEvent(self, event: QCloseEvent) -> None:
        learns = self._is_filled and self._session.state.job.kind in ("train", "recommend")
        if learns and not self.dialogs.stops_training(self):
            event.ignore()
            return
        event.accept()
        self.closed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._is_filled:
            self._overlay.setGeometry(self.rect())

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._is_filled:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("canvas"))
        painter.fillRect(0, 0, self.width(), _TOP_PX, self._theme.color("surface"))
        painter.fillRect(0, _TOP_PX - 1, self.width(), 1, self._theme.color("hairline"))
        painter.end()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        path = _dropped_file(event.mimeData())
        if path is None:
            return
        event.acceptProposedAction()
        scores = drop_action(self._session.state, self.tab, path) == "score"
        self._overlay.invite(self.tr("Drop to score this file") if scores else self.tr("Drop to open"))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._overlay.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self._overlay.hide()
        path = _dropped_file(event.mimeData())
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
            self.page(key).put(make(self))
            self._hidden_pages.start()

    @Slot()
    def _apply_hidden(self) -> None:
        self._content.apply_to_all(self._session.state)

    def _connect(self) -> None:
        self._session.changed.connect(self.apply)
        self._session.tab_wanted.connect(self.go_to)
        self._session.trained.connect(self._show_verdict)
        content = self._content
        content.tab_chosen.connect(self.go_to)
        content.dismissed.connect(self._session.dismiss)
        content.stop_requested.connect(self._session.stop_job)
        content.search_requested.connect(self.open_search)
        actions = self.actions_
        self.requests.connect_to(actions)
        actions.search.triggered.connect(self.open_search)
        actions.help.triggered.connect(self.help_requested)
        actions.about.triggered.connect(self._show_about)
        actions.quit.triggered.connect(self.close)
        actions.language_chosen.connect(self.language_chosen)
        actions.theme_chosen.connect(self.theme_chosen)

    def _fit_screen(self) -> None:
        room = self.screen().availableSize()
        self.setMinimumSize(MINIMUM.boundedTo(room))
        self.resize(USUAL.boundedTo(room))

    @Slot()
    def open_search(self) -> None:
        """Offer every command and every column of the table."""
        from desktop_app.ui.commands import action_commands, column_commands, tab_commands

        steps = self._content.steps
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


def _dropped_file(data: QMimeData) -> Path | None:
    from desktop_app.ui.widgets.drop_area import dropped_file

    return dropped_file(data)
