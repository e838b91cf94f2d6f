"""What fills the window: one row of steps on top, the tab, and the job bar while something runs."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QTabWidget, QVBoxLayout, QWidget

from desktop_app.ui.actions import Actions
from desktop_app.ui.app_state import AppState
from desktop_app.ui.main_state import TABS, job_below, tab_marks
from desktop_app.ui.theme import Theme, space
from desktop_app.ui.widgets.basics import button, icon_button, label
from desktop_app.ui.widgets.job_bar import JobBar
from desktop_app.ui.widgets.segment_bar import Mark, Segment, SegmentBar
from desktop_app.ui.widgets.tab_page import TabPage

_SEARCH_WIDTH = 220
_ICONS = {"home": "home", "data": "table", "training": "train", "results": "results", "recommendations": "recommend"}


class WindowContent(QWidget):
    """The row of steps with search and menu, a page for each tab, and the job bar."""

    tab_chosen = Signal(str)
    search_requested = Signal()
    stop_requested = Signal()
    dismissed = Signal(str)

    def __init__(self, theme: Theme, actions: Actions) -> None:
        super().__init__()
        self._theme = theme
        self._segments = self._make_segments()
        self._pages = {key: TabPage(key, theme) for key in TABS}
        self._tabs = self._make_tabs()
        self._job_bar = JobBar(theme)
        self._job_bar.stop_requested.connect(self.stop_requested)
        self._segments.chosen.connect(self.tab_chosen)
        for page in self._pages.values():
            page.dismissed.connect(self.dismissed)
        self._lay_out(actions)

    @property
    def tab(self) -> str:
        """Key of the tab on screen."""
        return TABS[self._tabs.currentIndex()]

    @property
    def steps(self) -> list[QPushButton]:
        """The buttons that lead to the tabs."""
        return [self._segments.button(key) for key in TABS]

    def page(self, key: str) -> TabPage:
        """Return the page that holds a tab."""
        return self._pages[key]

    def choose(self, key: str, state: AppState) -> None:
        """Put a tab on screen."""
        self._tabs.setCurrentIndex(TABS.index(key))
        self._segments.choose(key)
        self._pages[key].apply(state)
        self._job_bar.apply(job_below(state, key))

    def apply(self, state: AppState) -> None:
        """Show `state` in what can be seen."""
        self._segments.set_marks({key: Mark(mark) for key, mark in tab_marks(state).items()})
        self._job_bar.apply(job_below(state, self.tab))
        self._pages[self.tab].apply(state)

    def apply_to_all(self, state: AppState) -> None:
        """Show `state` in every tab."""
        for page in self._pages.values():
            page.apply(state)

    @Slot(int)
    def _follow_tab(self, index: int) -> None:
        self.tab_chosen.emit(TABS[index])

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

    def _make_top(self, actions: Actions) -> QFrame:
        top = QFrame()
        top.setProperty("surface", "top")
        row = QHBoxLayout(top)
        row.setContentsMargins(space.l, space.s, space.l, space.s)
        row.setSpacing(space.s)
        row.addWidget(self._segments)
        row.addStretch()
        row.addWidget(self._make_search(actions))
        menu = icon_button(self._theme, "menu", self.tr("Menu"), "menu", "ink")
        menu.setMenu(actions.menu(menu))
        row.addWidget(menu)
        return top

    def _make_search(self, actions: Actions) -> QPushButton:
        search = button(self.tr("Search"), "search", "search")
        self._theme.set_icon(search, "search", "muted")
        search.clicked.connect(self.search_requested)
        search.setFixedWidth(_SEARCH_WIDTH)
        shortcut = actions.search.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        keys = label(shortcut, "faint", wrap=False)
        row = QHBoxLayout(search)
        row.setContentsMargins(0, 0, space.m, 0)
        row.addStretch()
        row.addWidget(keys)
        return search

    def _lay_out(self, actions: Actions) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._make_top(actions))
        layout.addWidget(self._tabs, 1)
        layout.addWidget(self._job_bar)
        # The ring appears with the first press of Tab, not before.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
