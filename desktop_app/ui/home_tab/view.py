"""The Home page."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop_app.core.project.folders import data_dir
from desktop_app.core.samples import SAMPLES
from desktop_app.ui.app_state import AppState
from desktop_app.ui.home_tab.recent_list import RecentList
from desktop_app.ui.home_tab.sample_card import SampleCard
from desktop_app.ui.home_tab.state import HomeView, home_view
from desktop_app.ui.theme import Theme, space
from desktop_app.ui.widgets.basics import button, icon_label, label
from desktop_app.ui.widgets.drop_area import DropArea

_WIDEST = 1080
_PREFIX = "open_sample_"


class HomeTab(QWidget):
    """Open a file, start from a question, go on with recent work."""

    open_requested = Signal()
    sample_chosen = Signal(str)
    tour_requested = Signal()
    recent_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: HomeView | None = None
        self._recent = RecentList(theme)
        self._recent.chosen.connect(self.recent_chosen)
        self._recent_title = label(self.tr("Recent"), "emphasis")
        self._buttons = self._make_buttons()
        self._lay_out(self._make_page())

    def apply(self, state: AppState) -> None:
        """Show the recent work and whether something can be opened now."""
        view = home_view(state, data_dir() / "projects")
        if view == self._shown:
            return
        self._shown = view
        self._recent.show_lines(view.recent)
        self._recent_title.setVisible(bool(view.recent))
        self._buttons.setEnabled(view.can_open)

    def _make_page(self) -> QWidget:
        page = QWidget(maximumWidth=_WIDEST)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(space.xl, space.xl, space.xl, space.xl)
        layout.setSpacing(space.m)
        hint = self.tr("Excel, CSV, Parquet, JSON or SQLite")
        layout.addWidget(DropArea(self._theme, self.tr("Drop a file here, or open one"), hint, self._buttons))
        layout.addLayout(self._make_privacy_line())
        layout.addSpacing(space.m)
        layout.addWidget(label(self.tr("Start from a question"), "emphasis"))
        layout.addLayout(self._make_cards())
        layout.addSpacing(space.m)
        layout.addWidget(self._recent_title)
        layout.addWidget(self._recent)
        layout.addStretch()
        return page

    def _make_buttons(self) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space.s)
        opening = button(self.tr("Open a file…"), "primary", "open_file")
        self._theme.set_icon(opening, "open", "on_accent")
        opening.clicked.connect(self.open_requested)
        sample = button(self.tr("Look at a sample"), "secondary", "open_sample")
        sample.clicked.connect(self._choose_first_sample)
        tour = button(self.tr("Show me around"), "quiet", "show_around")
        tour.clicked.connect(self.tour_requested)
        for made in (opening, sample, tour):
            row.addWidget(made)
        return box

    def _make_privacy_line(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(space.s)
        row.addStretch()
        row.addWidget(icon_label(self._theme, "shield", "muted", space.l))
        row.addWidget(label(self.tr("Nothing leaves this computer."), "caption", wrap=False))
        row.addStretch()
        return row

    def _make_cards(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(space.m)
        columns = min(max(len(SAMPLES), 1), 4)
        for number, sample in enumerate(SAMPLES):
            card = SampleCard(self._theme, sample)
            card.clicked.connect(self._choose_sample)
            grid.addWidget(card, number // columns, number % columns)
            grid.setColumnStretch(number % columns, 1)
        return grid

    def _lay_out(self, page: QWidget) -> None:
        middle = QWidget()
        middle.setProperty("surface", "canvas")
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(page, 100)
        row.addStretch(1)
        area = QScrollArea(widgetResizable=True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(middle)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)

    @Slot()
    def _choose_sample(self) -> None:
        sender: QObject = self.sender()
        self.sample_chosen.emit(sender.objectName().removeprefix(_PREFIX))

    @Slot()
    def _choose_first_sample(self) -> None:
        self.sample_chosen.emit(SAMPLES[0].key)
