"""The Recommendations tab: applies a state and says what the person wants."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop_app.ui.app_state import AppState
from desktop_app.ui.recommendations_tab.ask import AskPage
from desktop_app.ui.recommendations_tab.offered import Skeleton
from desktop_app.ui.recommendations_tab.result import ResultPage
from desktop_app.ui.recommendations_tab.state import ASK, EMPTY, READING, RESULT, recommendations_view
from desktop_app.ui.theme import Theme, space
from desktop_app.ui.widgets.basics import button, icon_label, label
from desktop_app.ui.widgets.rich_label import column

_TEXT_PX = 520


class RecommendationsTab(QWidget):
    """Nothing yet, the question, or the lists and all that is known about them."""

    open_requested = Signal()
    sample_requested = Signal()
    role_chosen = Signal(str, str)
    signal_chosen = Signal(str)
    like_chosen = Signal(object)
    items_chosen = Signal(object)
    side_wanted = Signal(str)
    side_table_chosen = Signal(str, str)
    side_dropped = Signal(str)
    budget_chosen = Signal(float)
    recommend_requested = Signal()
    stop_requested = Signal()
    lists_wanted = Signal(bool)
    """Look at the lists although it still learns, or no longer."""
    subject_chosen = Signal(str)
    search_changed = Signal(str)
    person_chosen = Signal(str)
    item_chosen = Signal(str)
    new_person_wanted = Signal()
    new_item_wanted = Signal()
    offer_searched = Signal(str)
    liked = Signal(object)
    unliked = Signal(str)
    profile_changed = Signal(object)
    features_changed = Signal(object)
    options_changed = Signal(object)
    map_wanted = Signal()
    colour_chosen = Signal(str)
    lists_requested = Signal(object)
    people_file_wanted = Signal()
    file_opened = Signal(str)
    export_requested = Signal(bool)
    report_requested = Signal()
    run_chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("recommendations_tab")
        self._theme = theme
        self._state = AppState()
        self._asking = False
        self._ask = AskPage(theme)
        self._result: ResultPage | None = None
        self._stack = QStackedWidget(self)
        self._pages: dict[str, QWidget] = {EMPTY: self._make_empty(), READING: self._make_reading(), ASK: self._ask}
        for page in self._pages.values():
            self._stack.addWidget(page)
        column(self).addWidget(self._stack)
        self._connect_ask()
        # In a turn of its own, so that nothing is held up.
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._prepare)
        self._later.start()

    @property
    def result(self) -> ResultPage:
        """The page of lists and sections, made when it is first needed or when there is time."""
        if self._result is None:
            self._result = ResultPage(self._theme)
            self._pages[RESULT] = self._result
            self._stack.addWidget(self._result)
            self._connect_result(self._result)
        return self._result

    @Slot()
    def _prepare(self) -> None:
        self.result.setObjectName("recommend_result")

    @property
    def is_settled(self) -> bool:
        """Whether everything that was applied is on screen."""
        recommend = self._state.recommend
        return not recommend.looking.waiting and (recommend.card is None or self.result.is_settled)

    def apply(self, state: AppState) -> None:
        """Show `state`."""
        before, self._state = self._state.recommend, state
        if state.recommend.card is not before.card or state.job.kind == "recommend":
            self._asking = False
        view = recommendations_view(state, self._asking)
        page = self.result if view.mode == RESULT else self._pages[view.mode]
        self._stack.setCurrentWidget(page)
        self._reading.expect(view.mode == READING)
        if view.mode == ASK:
            self._ask.apply(view, state)
        elif view.mode == RESULT:
            self.result.apply(state, view.is_running)
            self._change.setVisible(state.loaded is not None and not view.is_running)

    def take_people(self, path: Path) -> None:
        """Write lists only for the people of this file."""
        self.result.export.take_people(path)

    # --- parts --------------------------------------------------------------------------------------------------------

    def _make_empty(self) -> QWidget:
        page = QWidget()
        middle = Qt.AlignmentFlag.AlignHCenter
        words = label(
            self.tr(
                "A log of who bought, clicked, read or rated what is enough: one row for each, one basket in a row, "
                "or a table with one column for each item. A table about the items or the people can be added."
            ),
            "muted",
        )
        words.setFixedWidth(_TEXT_PX)
        words.setAlignment(middle)
        opened = button(self.tr("Open a purchase log…"), "primary", "open_log")
        opened.clicked.connect(self.open_requested)
        sample = button(self.tr("Try it with a bookshop"), "link", "open_bookshop")
        sample.clicked.connect(self.sample_requested)
        layout = QVBoxLayout(page)
        layout.setSpacing(space.m)
        layout.addStretch(2)
        layout.addWidget(icon_label(self._theme, "recommend", "accent", space.huge), 0, middle)
        title = label(self.tr("What should be offered to whom?"), "title", wrap=False)
        layout.addWidget(title, 0, middle)
        layout.addWidget(words, 0, middle)
        layout.addSpacing(space.s)
        layout.addWidget(opened, 0, middle)
        layout.addWidget(sample, 0, middle)
        layout.addStretch(3)
        return page

    def _make_reading(self) -> QWidget:
        page = QWidget()
        self._reading = Skeleton(self._theme)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(space.xxl, space.xxl, space.xxl, space.xxl)
        layout.setSpacing(space.m)
        layout.addWidget(label(self.tr("Looking for who chose what…"), "title"))
        layout.addWidget(self._reading)
        layout.addStretch(1)
        return page

    def _connect_ask(self) -> None:
        ask = self._ask
        for signal, told in (
            (ask.role_chosen, self.role_chosen),
            (ask.signal_chosen, self.signal_chosen),
            (ask.like_chosen, self.like_chosen),
            (ask.items_chosen, self.items_chosen),
            (ask.side_wanted, self.side_wanted),
            (ask.side_table_chosen, self.side_table_chosen),
            (ask.side_dropped, self.side_dropped),
            (ask.budget_chosen, self.budget_chosen),
            (ask.recommend_requested, self.recommend_requested),
            (ask.stop_requested, self.stop_requested),
        ):
            signal.connect(told)
        ask.lists_wanted.connect(self._want_lists)
        ask.result_wanted.connect(self._show_result)

    def _connect_result(self, result: ResultPage) -> None:
        work = result.work
        for signal, told in (
            (work.names.subject_chosen, self.subject_chosen),
            (work.names.search_changed, self.search_changed),
            (work.names.person_chosen, self.person_chosen),
            (work.names.item_chosen, self.item_chosen),
            (work.names.new_person_wanted, self.new_person_wanted),
            (work.names.new_item_wanted, self.new_item_wanted),
            (work.middle.item_chosen, self.item_chosen),
            (work.middle.person_chosen, self.person_chosen),
            (work.middle.search_changed, self.offer_searched),
            (work.middle.liked, self.liked),
            (work.middle.unliked, self.unliked),
            (work.middle.profile_changed, self.profile_changed),
            (work.middle.features_changed, self.features_changed),
            (work.rules.options_changed, self.options_changed),
            (work.rules.search_changed, self.offer_searched),
            (result.map_wanted, self.map_wanted),
            (result.map.colour_chosen, self.colour_chosen),
            (result.export.lists_requested, self.lists_requested),
            (result.export.people_file_wanted, self.people_file_wanted),
            (result.export.file_opened, self.file_opened),
            (result.export.export_requested, self.export_requested),
            (result.export.report_requested, self.report_requested),
            (result.run_chosen, self.run_chosen),
        ):
            signal.connect(told)
        result.map.item_chosen.connect(self._open_from_map)
        work.race_wanted.connect(self._want_race)
        self._change = button(self.tr("Change the question"), "index", "change_question")
        self._change.clicked.connect(self._show_question)
        result.page.add_action(self._change)

    @Slot()
    def _want_lists(self) -> None:
        self.lists_wanted.emit(True)

    @Slot()
    def _want_race(self) -> None:
        self.lists_wanted.emit(False)

    @Slot()
    def _show_question(self) -> None:
        self._asking = True
        self.apply(self._state)

    @Slot()
    def _show_result(self) -> None:
        self._asking = False
        self.apply(self._state)

    @Slot(str)
    def _open_from_map(self, item: str) -> None:
        self.result.page.go_to("recommend_lists")
        self.item_chosen.emit(item)
