"""The Training tab: applies a state and says what the person wants."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop_app.ui.app_state import AppState
from desktop_app.ui.help.glossary import explain
from desktop_app.ui.rich_text import rich
from desktop_app.ui.theme import Theme, space
from desktop_app.ui.training_tab.race_panel import RacePanel
from desktop_app.ui.training_tab.sentence import SentenceEditor
from desktop_app.ui.training_tab.state import ASK, CHOOSE, LEFT_OUT_SHOWN, NO_DATA, LeftOut, TrainingView, training_view
from desktop_app.ui.training_tab.target_list import TargetList
from desktop_app.ui.widgets.basics import button, clear, hairline, icon_label, label, term
from desktop_app.ui.widgets.budget_row import BudgetRow
from desktop_app.ui.widgets.rich_label import column, icon_line, rich_label

QUESTION_PX, QUESTION_MOST_PX = 420, 560
CHOOSER_PX = 1180
_SEARCH_FROM = 13


class TrainingTab(QWidget):
    """The question at the left, the race for its answer at the right."""

    target_chosen = Signal(str)
    goal_chosen = Signal(str)
    positive_chosen = Signal(str)
    column_left_out = Signal(str)
    column_kept = Signal(str)
    budget_chosen = Signal(float)
    seed_chosen = Signal(int)
    keep_rows_chosen = Signal(bool)
    train_requested = Signal()
    longer_requested = Signal(float)
    """Seconds."""
    stop_requested = Signal()
    results_wanted = Signal()
    data_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("training_tab")
        self._theme = theme
        self._state = AppState()
        self._choosing = False
        self._lists: tuple[object, ...] = ()
        self._stack = QStackedWidget(self)
        self._pages = {NO_DATA: self._make_no_data(), CHOOSE: self._make_chooser(), ASK: self._make_question()}
        for page in self._pages.values():
            self._stack.addWidget(page)
        column(self).addWidget(self._stack)

    @property
    def is_settled(self) -> bool:
        """Whether everything that was applied is on screen."""
        return self._race.is_settled

    def apply(self, state: AppState) -> None:
        """Show `state`."""
        if state.spec is None or state.loaded is not self._state.loaded:
            self._choosing = False
        self._state = state
        view = training_view(state, self._choosing)
        self._stack.setCurrentWidget(self._pages[view.left])
        if view.left == CHOOSE:
            self._target.columns.show_choices(view.columns)
            self._search.setVisible(len(view.columns) >= _SEARCH_FROM)
            self._back.setVisible(state.spec is not None)
        elif view.left == ASK:
            self._apply_question(view)
            self._race.apply(view, state.job)

    # --- nothing to ask about -----------------------------------------------------------------------------------------

    def _make_no_data(self) -> QWidget:
        page = QWidget()
        middle = Qt.AlignmentFlag.AlignHCenter
        layout = QVBoxLayout(page)
        layout.setSpacing(space.m)
        layout.addStretch(2)
        layout.addWidget(icon_label(self._theme, "train", "muted", space.huge), 0, middle)
        layout.addWidget(label(self.tr("Nothing to learn from yet"), "title", wrap=False), 0, middle)
        layout.addWidget(
            label(self.tr("Open a table, then ask about one of its columns."), "muted", wrap=False), 0, middle
        )
        made = button(self.tr("Open a file"), "primary", "training_open_data")
        made.clicked.connect(self.data_wanted)
        layout.addSpacing(space.s)
        layout.addWidget(made, 0, middle)
        layout.addStretch(3)
        return page

    # --- what do you want to know -------------------------------------------------------------------------------------

    def _make_chooser(self) -> QWidget:
        page, inner = QWidget(), QWidget()
        inner.setMaximumWidth(CHOOSER_PX)
        self._target = TargetList(self._theme)
        self._target.chosen.connect(self._choose_target)
        self._search = QLineEdit()
        self._search.setObjectName("search_target")
        self._search.setPlaceholderText(self.tr("Find a column"))
        self._search.setAccessibleName(self.tr("Find a column"))
        self._search.setClearButtonEnabled(True)
        self._search.setMaximumWidth(QUESTION_PX)
        self._search.textChanged.connect(self._target.columns.search)
        self._back = button(self.tr("Back to the question"), "link", "keep_target")
        self._back.clicked.connect(self._keep_target)
        layout = column(inner, space.s)
        layout.addWidget(label(self.tr("What do you want to know?"), "verdict"))
        words = self.tr("Pick the column whose value should be known for new rows. The first one is a proposal.")
        layout.addWidget(label(words, "muted"))
        layout.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addSpacing(space.s)
        layout.addWidget(self._search)
        layout.addSpacing(space.s)
        layout.addWidget(self._target, 1)
        row = QHBoxLayout(page)
        row.setContentsMargins(space.xxl, space.xxl, space.xxl, space.l)
        row.addStretch(1)
        row.addWidget(inner, 1000)
        row.addStretch(1)
        return page

    @Slot(str)
    def _choose_target(self, name: str) -> None:
        self._choosing = False
        self._search.clear()
        self.target_chosen.emit(name)
        self.apply(self._state)

    @Slot()
    def _keep_target(self) -> None:
        self._choosing = False
        self.apply(self._state)

    @Slot()
    def _change_target(self) -> None:
        self._choosing = True
        self.apply(self._state)
        self._target.setFocus()

    # --- the question -------------------------------------------------------------------------------------------------

    def _make_question(self) -> QWidget:
        self._sentence = SentenceEditor(self._theme)
        self._sentence.target_wanted.connect(self._change_target)
        for signal, told in (
            (self._sentence.goal_chosen, self.goal_chosen),
            (self._sentence.positive_chosen, self.positive_chosen),
            (self._sentence.column_left_out, self.column_left_out),
            (self._sentence.column_kept, self.column_kept),
        ):
            signal.connect(told)
        self._remarks = QWidget()
        self._remark_lines = column(self._remarks, space.s)
        self._race = RacePanel(self._theme)
        self._race.results_wanted.connect(self.results_wanted)
        self._race.longer_wanted.connect(self.longer_requested)
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._make_left(), 4)
        row.addWidget(hairline(vertical=True))
        row.addWidget(_scrolled(self._race, "race_scroll"), 5)
        return page

    def _make_left(self) -> QWidget:
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(space.xxl, space.xxl, space.xl, space.xl)
        layout.setSpacing(space.l)
        layout.addWidget(self._sentence)
        layout.addSpacing(space.s)
        self._budgets = BudgetRow("budget")
        self._budgets.chosen.connect(self.budget_chosen)
        layout.addWidget(self._budgets)
        layout.addWidget(self._make_start())
        layout.addWidget(self._make_more())
        layout.addSpacing(space.s)
        layout.addWidget(self._remarks)
        layout.addStretch(1)
        area = _scrolled(inside, "question_scroll")
        needed = inside.minimumSizeHint().width()  # the budgets stand in one row, in any language
        area.setMinimumWidth(max(QUESTION_PX, needed))
        area.setMaximumWidth(max(QUESTION_MOST_PX + space.huge, needed))
        return area

    def _make_start(self) -> QWidget:
        self._train = button(self.tr("Start training"), "primary", "train")
        self._theme.set_icon(self._train, "play", "on_accent")
        self._train.clicked.connect(self.train_requested)
        self._stop = button(self.tr("Stop"), "secondary", "stop")
        self._theme.set_icon(self._stop, "stop")
        self._stop.clicked.connect(self.stop_requested)
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._train)
        row.addWidget(self._stop)
        row.addStretch(1)
        return box

    def _make_more(self) -> QWidget:
        self._more = button(self.tr("More"), "link", "training_more")
        self._more.setCheckable(True)
        self._seed = QSpinBox()
        self._seed.setObjectName("seed")
        self._seed.setAccessibleName(self.tr("Seed"))
        self._seed.setRange(0, 2**31 - 1)
        self._seed.setKeyboardTracking(False)
        self._seed.valueChanged.connect(self.seed_chosen)
        self._seed_row = QWidget()
        row = QHBoxLayout(self._seed_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space.m)
        row.addWidget(term(self.tr("Seed"), explain("seed"), "muted"))
        row.addWidget(self._seed)
        row.addStretch(1)
        self._keep_rows = QCheckBox(self.tr("The model file may hold rows of the table"))
        self._keep_rows.setObjectName("keep_rows")
        self._keep_rows.setAccessibleName(self._keep_rows.text())
        self._keep_rows.setToolTip(explain("keeps_rows"))
        self._keep_rows.clicked.connect(self.keep_rows_chosen)
        for hidden in (self._seed_row, self._keep_rows):
            hidden.hide()
            self._more.toggled.connect(hidden.setVisible)
        box = QWidget()
        layout = column(box)
        layout.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._seed_row)
        layout.addWidget(self._keep_rows)
        return box

    def _apply_question(self, view: TrainingView) -> None:
        assert view.question is not None
        self._sentence.show_question(view.question, not view.is_running)
        self._budgets.show_budget(view.budget, not view.is_running)
        self._train.setVisible(not view.is_running)
        self._train.setEnabled(view.can_start)
        self._stop.setVisible(view.is_running)
        self._stop.setEnabled(view.is_running and not view.is_stopping)
        self._stop.setText(self.tr("Stopping…") if view.is_stopping else self.tr("Stop"))
        self._seed.setEnabled(not view.is_running)
        self._seed.blockSignals(True)
        self._seed.setValue(view.seed)
        self._seed.blockSignals(False)
        self._keep_rows.setEnabled(not view.is_running)
        self._keep_rows.setChecked(view.keep_rows)
        now = (view.left_out, view.warnings, view.is_running)
        if now != self._lists:
            self._lists = now
            self._show_remarks(view)

    def _show_remarks(self, view: TrainingView) -> None:
        clear(self._remark_lines)
        lines = [icon_line(self._theme, "alert", "caution", sentence) for sentence in view.warnings]
        if view.left_out:
            lines.append(label(self.tr("Left out"), "emphasis"))
        lines += [self._make_left_out(one, not view.is_running) for one in view.left_out[:LEFT_OUT_SHOWN]]
        hidden = len(view.left_out) - LEFT_OUT_SHOWN
        if hidden > 0:
            lines.append(label(self.tr("%n more column(s)", "", hidden), "muted"))
        for line in lines:
            self._remark_lines.addWidget(line)
            line.show()

    def _make_left_out(self, one: LeftOut, enabled: bool) -> QWidget:
        words = rich_label("muted")
        words.setText(rich(one.reason))
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space.s)
        words.setContentsMargins(0, space.xs, 0, 0)
        row.addWidget(words, 1, Qt.AlignmentFlag.AlignTop)
        if one.can_keep:
            row.addWidget(self._make_keep(one.column, enabled), 0, Qt.AlignmentFlag.AlignTop)
        return line

    def _make_keep(self, name: str, enabled: bool) -> QPushButton:
        keep = button(self.tr("Keep"), "link", "keep_column")
        keep.setAccessibleName(self.tr("Keep {column}").format(column=name))
        keep.setEnabled(enabled)
        keep.clicked.connect(partial(self._keep, name))
        return keep

    def _keep(self, name: str, _: bool = False) -> None:
        self.column_kept.emit(name)


def _scrolled(inside: QWidget, name: str) -> QScrollArea:
    area = QScrollArea()
    area.setObjectName(name)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    inside.setProperty("surface", "canvas")
    area.setWidget(inside)
    return area
