"""The Results tab: applies a state and says what the person wants."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from desktop_app.core.workflows.specs import TrainResult
from desktop_app.ui.app_state import AppState
from desktop_app.ui.results_tab.blocks import Section
from desktop_app.ui.results_tab.errs import ErrsSection
from desktop_app.ui.results_tab.good import GoodSection
from desktop_app.ui.results_tab.history import HistorySection
from desktop_app.ui.results_tab.readable import ReadableSection
from desktop_app.ui.results_tab.score import ScoreSection
from desktop_app.ui.results_tab.state import EMPTY, FAILED, WORKING, ResultsView, results_view
from desktop_app.ui.results_tab.why import CandidatesSection, WhySection
from desktop_app.ui.theme import Theme, space
from desktop_app.ui.widgets.basics import button, icon_label, label
from desktop_app.ui.widgets.chart_plot import charts_ready
from desktop_app.ui.widgets.section_page import Page

WAIT_MS = 15
WITH_CHARTS = ("errs", "why", "candidates", "score")


@dataclass(frozen=True)
class Step:
    """A part of the work on one section."""

    key: str
    work: Callable[[], None]


class Notice(QWidget):
    """What stands on the page while there is no result: a sentence and one action."""

    def __init__(
        self, theme: Theme, name: str, icon: str, words: tuple[str, str, str], slot: Callable[[], None]
    ) -> None:
        super().__init__()
        self.setObjectName(f"results_{name}")
        title, text, action = words
        middle = Qt.AlignmentFlag.AlignHCenter
        layout = QVBoxLayout(self)
        layout.setSpacing(space.m)
        layout.addStretch(2)
        layout.addWidget(icon_label(theme, icon, "muted", space.huge), 0, middle)
        layout.addWidget(label(title, "title", wrap=False), 0, middle)
        layout.addWidget(label(text, "muted", wrap=False), 0, middle)
        made = button(action, "primary" if name == "empty" else "secondary", f"results_{name}_action")
        made.clicked.connect(slot)
        layout.addSpacing(space.s)
        layout.addWidget(made, 0, middle)
        layout.addStretch(3)


class ResultsTab(QWidget):
    """Everything about the run that is shown, the next file, and earlier runs.

    Sections are made and filled one after the other, each in a turn of its own, so that nothing is held up.
    """

    run_chosen = Signal(int)
    threshold_chosen = Signal(float)
    export_requested = Signal()
    size_wanted = Signal(str)
    size_saved = Signal(str)
    readable_requested = Signal()
    score_requested = Signal(str)
    score_opened = Signal(str)
    training_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("results_tab")
        self._theme = theme
        self._run: TrainResult | None = None
        self._state = AppState()
        self._sections: dict[str, Section] = {}
        self._steps: list[Step] = []
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._step)
        self._layout = QStackedLayout(self)
        self._notices = {key: self._make_notice(key) for key in (EMPTY, WORKING, FAILED)}
        self.page = self._make_page()
        for widget in (*self._notices.values(), self.page):
            self._layout.addWidget(widget)

    @property
    def is_settled(self) -> bool:
        """Whether everything that was applied is on screen."""
        return not self._steps

    def section(self, key: str) -> Section:
        """Return a section that has been made."""
        return self._sections[key]

    def apply(self, state: AppState) -> None:
        """Show `state`."""
        self._state = state
        view = results_view(state)
        if view.mode in self._notices:
            self._steps.clear()
            self._run = None
            self._layout.setCurrentWidget(self._notices[view.mode])
            return
        self._layout.setCurrentWidget(self.page)
        self.page.offer(view.sections)
        self._plan(state, view)
        for key in self._sections:
            self._apply_to(key)

    def _plan(self, state: AppState, view: ResultsView) -> None:
        run, before = state.run, self._run
        missing = any(key not in self._sections for key in view.sections)
        if run is before and (self._steps or not missing):
            return
        self._run = run
        if before is None or run is None or run.model_path != before.model_path:
            self.page.to_top()
        self._steps = [Step(key, partial(self._bring, key, run)) for key in view.sections]
        self._step()

    def _bring(self, key: str, run: TrainResult | None) -> None:
        """Make a section where it is missing; its showing of the run comes next."""
        if key not in self._sections:
            self._sections[key] = section = self._make_section(key)
            self._apply_to(key)
            self.page.add(section)
        if run is not None:
            self._steps[:0] = [Step(key, work) for work in self._sections[key].steps(run)]

    def _apply_to(self, key: str) -> None:
        section, view = self._sections[key], results_view(self._state)
        if isinstance(section, GoodSection):
            section.apply(self._state, view.can_export)
        elif isinstance(section, ReadableSection):
            section.export.setEnabled(view.can_export)
        elif isinstance(section, ScoreSection):
            section.apply(self._state, view)
        elif isinstance(section, HistorySection):
            section.apply(self._state)

    @Slot()
    def _step(self) -> None:
        if not self._steps:
            return
        if self._steps[0].key in WITH_CHARTS and not charts_ready():
            self._timer.start(WAIT_MS)
            return
        self._steps.pop(0).work()
        if self._steps:
            self._timer.start(0)

    def _make_section(self, key: str) -> Section:
        if key == "good":
            good = GoodSection(self._theme)
            good.export_requested.connect(self.export_requested)
            good.size_wanted.connect(self.size_wanted)
            good.size_saved.connect(self.size_saved)
            good.score_wanted.connect(partial(self.page.go_to, "score"))
            return good
        if key == "errs":
            errs = ErrsSection(self._theme)
            errs.threshold_chosen.connect(self.threshold_chosen)
            return errs
        if key == "readable":
            readable = ReadableSection(self._theme)
            readable.export_requested.connect(self.readable_requested)
            return readable
        if key == "score":
            score = ScoreSection(self._theme)
            score.score_requested.connect(self.score_requested)
            score.score_opened.connect(self.score_opened)
            return score
        if key == "history":
            history = HistorySection(self._theme)
            history.run_chosen.connect(self.run_chosen)
            return history
        return WhySection(self._theme) if key == "why" else CandidatesSection(self._theme)

    def _make_page(self) -> Page:
        return Page(
            {
                "good": self.tr("How good"),
                "errs": self.tr("Where it errs"),
                "why": self.tr("Why"),
                "readable": self.tr("By hand"),
                "candidates": self.tr("Candidates"),
                "score": self.tr("Score a file"),
                "history": self.tr("History"),
            }
        )

    def _make_notice(self, key: str) -> Notice:
        words = {
            EMPTY: (
                self.tr("Nothing learned yet"),
                self.tr("Once a question has been trained, its answer is judged and used here."),
                self.tr("Ask a question"),
            ),
            WORKING: (
                self.tr("Learning"),
                self.tr("The judgement appears here as soon as training has ended."),
                self.tr("Watch it learn"),
            ),
            FAILED: (
                self.tr("Training did not come to an end"),
                self.tr("The Training tab says what happened and what to do. Nothing was lost."),
                self.tr("Go to Training"),
            ),
        }
        icons = {EMPTY: "results", WORKING: "train", FAILED: "alert"}
        return Notice(self._theme, key, icons[key], words[key], self._want_training)

    @Slot()
    def _want_training(self) -> None:
        self.training_wanted.emit()
