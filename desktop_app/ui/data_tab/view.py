"""The Data tab: the table on the left; the question, the file and the chosen column on the right."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.core.data.steps.groups import GroupRows
from desktop_app.core.data.steps.rows import FilterRows
from desktop_app.core.data.table import Table
from desktop_app.core.workflows.specs import Loaded
from desktop_app.ui.app_state import AppState
from desktop_app.ui.data_tab.ask_base import FormColumn
from desktop_app.ui.data_tab.column_chooser import ColumnChooser
from desktop_app.ui.data_tab.heading import TableHeading
from desktop_app.ui.data_tab.pages import Invitation, Working
from desktop_app.ui.data_tab.panel import SidePanel
from desktop_app.ui.data_tab.state import Choice, DataView, Phase, column_view, data_view
from desktop_app.ui.data_tab.step_first import StepFirst
from desktop_app.ui.data_tab.steps_state import Changed, StepsView, changed_columns, steps_view
from desktop_app.ui.i18n import counted, render
from desktop_app.ui.item_models.background import Background
from desktop_app.ui.item_models.table_model import ArrowTableModel
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.basics import hairline
from desktop_app.ui.widgets.table_view import DataTable


@dataclass(frozen=True, eq=False)
class _Opened:
    """The table that is shown; what differs from the table as it was read, and that one where the rows are the same."""

    table: Table
    before: Table | None
    changed: frozenset[str]


def _open_both(raw: Loaded | None, loaded: Loaded, changed: Changed) -> _Opened:
    before = Table.open(raw.table_path) if raw is not None and changed.is_by_cell else None
    return _Opened(Table.open(loaded.table_path), before, changed.columns)


class DataTab(QWidget):
    """Shows the opened file and tells what the person wants of it."""

    open_requested = Signal()
    target_chosen = Signal(str)
    kind_chosen = Signal(str, str)
    sheet_chosen = Signal(str)
    table_chosen = Signal(str)
    encoding_chosen = Signal(str)
    reading_chosen = Signal(str, str, str)
    reading_looked_at = Signal(str, str, str)
    rows_sampled = Signal()
    columns_picked = Signal(object)
    step_first_wanted = Signal(object)
    doubts_kept = Signal(object)
    doubts_reopened = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("data_tab")
        self._theme = theme
        self._loaded: Loaded | None = None
        self._view = DataView(Phase.EMPTY)
        self._steps = StepsView()
        self._column = ""
        self._proposed: str | None = None
        self._opening = Background(self)
        self._model: ArrowTableModel | None = None
        self._heading = TableHeading(theme)
        self._table = DataTable(theme)
        self._panel = SidePanel(theme)
        self.steps = self._panel.steps
        self._empty = self._make_empty(theme)
        self._failed = self._make_failed(theme)
        self._working = Working(theme)
        self._pages = QStackedWidget()
        self._lay_out()
        self._connect()

    def apply(self, state: AppState) -> None:
        """Show `state`."""
        self._view = view = data_view(state)
        self._steps = steps_view(state)
        if view.phase is Phase.WORKING:
            self._working.begin(view.file, view.stage, view.first)
        else:
            self._working.end()
        if view.phase is Phase.DONE and state.loaded is not None:
            self._show_done(view, state, state.loaded)
        self._sample.setVisible(view.can_sample)
        self._fewer.setVisible(len(view.choosable) > 1)
        for made in (self._some, self._groups):
            made.setVisible(bool(view.before_reading))
        self._failed.settle()
        self._turn_to(self._page_of(view.phase))

    def _turn_to(self, page: QWidget) -> None:
        before = self._pages.currentWidget()
        had_keyboard = before is not None and before.isAncestorOf(self.focusWidget())
        # Nobody has it where the file was opened by a button that went away meanwhile.
        is_free = QApplication.focusWidget() is None and self.isVisible()
        self._pages.setCurrentWidget(page)
        if before is not page and page is self._done and (had_keyboard or is_free):
            self._panel.focus_question()

    # --- building -------------------------------------------------------------------------------------------------

    def _make_empty(self, theme: Theme) -> Invitation:
        sentence = self.tr("Open a table to see what is in it, what Acumen understood, and what is doubtful.")
        words = (self.tr("No file is open"), sentence, self.tr("Open a file…"))
        return Invitation(theme, "table", words, "data_open_file")

    def _make_failed(self, theme: Theme) -> Invitation:
        sentence = self.tr("Everything done before is kept.")
        words = (self.tr("There is no table to show"), sentence, self.tr("Open another file…"))
        made = Invitation(theme, "error", words, "data_open_another")
        self._sample = made.add_choice(self.tr("Read a sample of its rows"), "data_read_sample")
        self._sample.clicked.connect(self.rows_sampled)
        self._fewer = made.add_choice(self.tr("Read only some columns…"), "data_read_columns")
        self._fewer.clicked.connect(self._choose_columns)
        self._some = made.add_choice(self.tr("Read only some rows…"), "data_read_rows")
        self._some.clicked.connect(partial(self._choose_step, FilterRows.key))
        self._groups = made.add_choice(self.tr("Read one row of each group…"), "data_read_groups")
        self._groups.clicked.connect(partial(self._choose_step, GroupRows.key))
        return made

    @Slot()
    def _choose_columns(self) -> None:
        chooser = ColumnChooser(self._view.choosable, self)
        chooser.chosen.connect(self.columns_picked)
        chooser.open()

    def _choose_step(self, key: str) -> None:
        columns = [FormColumn(name, kind) for name, kind in self._view.before_reading]
        chooser = StepFirst(key, columns, self._theme, self)
        chooser.chosen.connect(self.step_first_wanted)
        chooser.open()

    def _lay_out(self) -> None:
        left = QFrame()
        left.setProperty("surface", "panel")
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._heading)
        column.addWidget(hairline())
        column.addWidget(self._table, 1)
        self._done = QWidget()
        row = QHBoxLayout(self._done)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(left, 1)
        row.addWidget(hairline(vertical=True))
        row.addWidget(self._panel)
        for page in (self._empty, self._working, self._done, self._failed):
            self._pages.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)

    def _connect(self) -> None:
        self._empty.open_requested.connect(self.open_requested)
        self._failed.open_requested.connect(self.open_requested)
        self._heading.find_wanted.connect(self._find)
        self._heading.columns_chosen.connect(self._table.show_columns)
        self._table.target_chosen.connect(self.target_chosen)
        self._table.kind_chosen.connect(self.kind_chosen)
        self._table.column_selected.connect(self._show_column)
        self._table.copied.connect(self._tell_copied)
        self._table.copy_refused.connect(self._tell_too_many)
        self._panel.target_chosen.connect(self.target_chosen)
        self._panel.column_chosen.connect(self._table.select_column)
        self._panel.kind_chosen.connect(self.kind_chosen)
        self._panel.sheet_chosen.connect(self.sheet_chosen)
        self._panel.table_chosen.connect(self.table_chosen)
        self._panel.encoding_chosen.connect(self.encoding_chosen)
        self._panel.alternative_chosen.connect(self._take_alternative)
        self._panel.alternative_looked_at.connect(self._look_at)
        self._panel.doubts_kept.connect(self.doubts_kept)
        self._panel.doubts_reopened.connect(self.doubts_reopened)

    # --- showing --------------------------------------------------------------------------------------------------

    def _page_of(self, phase: Phase) -> QWidget:
        pages: dict[Phase, QWidget] = {
            Phase.EMPTY: self._empty,
            Phase.WORKING: self._working,
            Phase.FAILED: self._failed,
        }
        return pages.get(phase, self._done)

    def _show_done(self, view: DataView, state: AppState, loaded: Loaded) -> None:
        self._heading.show_file(view.file, "" if view.size is None else render(view.size))
        self._table.set_target(view.target)
        if loaded is not self._loaded:
            is_same_file = self._loaded is not None and self._loaded.report.source.path == loaded.report.source.path
            self._column = self._column if is_same_file and self._column in view.columns else ""
            if not is_same_file:
                self._panel.turn_to_file()
            self._loaded = loaded
            opening = partial(_open_both, state.raw, loaded, changed_columns(state))
            self._opening.start(opening, partial(self._show_table, loaded))
            self._proposed = None
        self._refresh_panel()
        if view.target != self._proposed:
            self._proposed = view.target
            self._panel.propose(view.target)

    def _refresh_panel(self) -> None:
        column = column_view(self._loaded, self._column) if self._loaded is not None and self._column else None
        self._panel.show_view(self._view, column, self._steps)

    def _show_table(self, loaded: Loaded, opened: _Opened) -> None:
        column = self._column
        model = ArrowTableModel(opened.table, loaded.profile, before=opened.before, changed=opened.changed)
        model.sorting_changed.connect(self._tell_sorting)
        model.filtered.connect(self._tell_found)
        self._model = model
        self._heading.begin(model.names)
        self._table.show_model(model)
        self._table.select_column(column)

    @Slot(str)
    def _show_column(self, name: str) -> None:
        self._column = name
        self._refresh_panel()
        self._panel.turn_to_column()

    @Slot(object)
    def _take_alternative(self, choice: Choice) -> None:
        signals = {"sheet": self.sheet_chosen, "table": self.table_chosen, "encoding": self.encoding_chosen}
        if choice.setting == "kind":
            self.kind_chosen.emit(choice.column, choice.value)
        elif choice.setting in signals:
            signals[choice.setting].emit(choice.value)
        else:
            self.reading_chosen.emit(choice.column, choice.setting, choice.value)

    @Slot(object)
    def _look_at(self, choice: Choice) -> None:
        self.reading_looked_at.emit(choice.column, choice.setting, choice.value)

    @Slot(bool)
    def _tell_sorting(self, is_sorting: bool) -> None:
        if is_sorting:
            self._heading.say(self.tr("Working…"))
        elif self._model is not None:
            self._heading.tell_found(self._model.shown_rows, self._model.all_rows)

    @Slot(str)
    def _find(self, text: str) -> None:
        if self._model is not None:
            self._model.find(text)

    @Slot(object)
    def _tell_found(self, shown: int) -> None:
        if self._model is not None:
            self._heading.tell_found(shown, self._model.all_rows)

    @Slot(object)
    def _tell_copied(self, cells: int) -> None:
        self._heading.say(self.tr("%n cell(s) copied", "", cells))

    @Slot(object)
    def _tell_too_many(self, cells: int) -> None:
        words = self.tr("{cells} cells are too many for the clipboard. Select fewer rows or columns.")
        self._heading.say(words.format(cells=counted(cells)))
