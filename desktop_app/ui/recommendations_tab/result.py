"""What came of it: an index at the left, the working area and the sections beside it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.core.workflows.recommend_specs import RecommendResult
from desktop_app.ui.app_state import AppState
from desktop_app.ui.recommendations_tab.export import ExportSection
from desktop_app.ui.recommendations_tab.map_page import MapPage
from desktop_app.ui.recommendations_tab.sections import GoodSection, MoreSection, RunsSection, SellsSection
from desktop_app.ui.recommendations_tab.work import WorkArea
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.block import PageSection
from desktop_app.ui.widgets.chart_plot import charts_ready
from desktop_app.ui.widgets.section_page import Page

LISTS, GOOD, SELLS, MORE, MAP, EXPORT, RUNS = (
    *("recommend_lists", "recommend_good", "recommend_sells", "recommend_more"),
    *("recommend_map", "recommend_export", "recommend_runs"),
)
OF_A_RUN = (GOOD, SELLS, MORE, RUNS)
WAIT_MS = 15


class ResultPage(QWidget):
    """Everything about the model that is asked; sections are made one after the other, in turns of their own."""

    map_wanted = Signal()
    run_chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._run: RecommendResult | None = None
        self._state = AppState()
        self._to_make = [EXPORT, GOOD, SELLS, MORE, RUNS]
        self._to_fill: list[PageSection] = []
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._step)
        self.work, self.map = WorkArea(theme), MapPage(theme)
        self.export = ExportSection(theme)
        self.page = Page(
            {
                LISTS: self.tr("Who gets what"),
                GOOD: self.tr("How good"),
                SELLS: self.tr("What sells"),
                MORE: self.tr("More data?"),
                MAP: self.tr("Map of items"),
                EXPORT: self.tr("Export"),
                RUNS: self.tr("History"),
            },
            "recommend",
            "go",
        )
        self._sections: dict[str, PageSection] = {EXPORT: self.export}
        self.page.pin(LISTS, self.work)
        self.page.pin(MAP, self.map)
        self.page.gone_to.connect(self._note_place)
        self.page.go_to(LISTS)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.page)

    @property
    def is_settled(self) -> bool:
        """Whether everything that was applied is on screen."""
        return not self._to_make and (not self._to_fill or self._run is None)

    def apply(self, state: AppState, is_running: bool) -> None:
        """Show `state`."""
        recommend = state.recommend
        self._state = state
        self.work.apply(recommend, is_running)
        if recommend.card is not None:
            self.map.show_looking(recommend.looking, recommend.card)
            self.export.apply(state, recommend.card, recommend.looking.options)
        known = recommend.run is not None and not is_running
        offered = (LISTS, *(OF_A_RUN[:3] if known else ()), MAP, EXPORT, *(OF_A_RUN[3:] if recommend.runs else ()))
        self.page.offer(offered)
        if self.page.place not in offered:
            self.page.go_to(LISTS)
        runs = self._sections.get(RUNS)
        if isinstance(runs, RunsSection):
            runs.apply(recommend)
        if recommend.run is not self._run:
            self._run = recommend.run
            self._to_fill = [one for key, one in self._sections.items() if key in OF_A_RUN[:3]]
        if not self.is_settled:
            self._timer.start()

    @Slot()
    def _step(self) -> None:
        if not charts_ready():
            self._timer.start(WAIT_MS)
            return
        if self._to_fill and self._run is not None:
            _show(self._to_fill.pop(0), self._run)
        elif self._to_make:
            self._make(self._to_make.pop(0))
        if not self.is_settled:
            self._timer.start(0)

    def _make(self, key: str) -> None:
        section = self._sections.get(key) or self._make_section(key)
        self._sections[key] = section
        self.page.add(section)
        if isinstance(section, RunsSection):
            section.apply(self._state.recommend)
        elif key in OF_A_RUN:
            self._to_fill.append(section)

    def _make_section(self, key: str) -> PageSection:
        if key == GOOD:
            good = GoodSection(self._theme)
            good.lists_wanted.connect(partial(self.page.go_to, LISTS))
            return good
        if key == RUNS:
            runs = RunsSection(self._theme)
            runs.run_chosen.connect(self.run_chosen)
            return runs
        return SellsSection(self._theme) if key == SELLS else MoreSection(self._theme)

    @Slot(str)
    def _note_place(self, key: str) -> None:
        if key == MAP:
            self.map_wanted.emit()


def _show(section: PageSection, run: RecommendResult) -> None:
    if isinstance(section, GoodSection | SellsSection | MoreSection):
        section.show_run(run)
