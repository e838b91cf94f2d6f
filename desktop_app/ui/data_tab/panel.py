"""The right side of the Data tab: the question on top, below it the file or the chosen column."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop_app.core.data.recipe import Step
from desktop_app.ui.data_tab.column_panel import ColumnPanel
from desktop_app.ui.data_tab.doubts import DoubtList
from desktop_app.ui.data_tab.file_panel import FilePanel
from desktop_app.ui.data_tab.state import Choice, ColumnView, DataView
from desktop_app.ui.data_tab.steps import StepsPanel
from desktop_app.ui.data_tab.steps_state import StepsView
from desktop_app.ui.data_tab.troubles import TroubleList
from desktop_app.ui.i18n import counted
from desktop_app.ui.theme import Theme, space
from desktop_app.ui.widgets.basics import button, hairline, label

WIDTH = 340


class Question(QWidget):
    """“What do you want to know?”: a column, and the way to Training."""

    target_chosen = Signal(str)
    column_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns: tuple[str, ...] = ()
        self._box = QComboBox()
        self._box.setObjectName("data_target")
        self._box.setAccessibleName(self.tr("Column to predict"))
        self._box.setPlaceholderText(self.tr("Choose a column"))
        # Names of columns have any length: the box takes what the button leaves.
        self._box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._box.activated.connect(self._choose)
        self._go = button(self.tr("Predict it"), "primary", "predict_column")
        self._go.clicked.connect(self._ask)
        row = QHBoxLayout()
        row.setSpacing(space.s)
        row.addWidget(self._box, 1)
        row.addWidget(self._go)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space.s)
        layout.addWidget(label(self.tr("What do you want to know?"), "emphasis"))
        layout.addWidget(label(self.tr("Choose a column. Acumen learns to fill it in for rows that lack it."), "muted"))
        layout.addLayout(row)

    def show_columns(self, columns: tuple[str, ...], can_choose: bool) -> None:
        """Offer `columns`."""
        self._box.setEnabled(can_choose)
        if columns != self._columns:
            self._columns = columns
            self._box.clear()
            self._box.addItems(columns)
            self._box.setCurrentIndex(-1)
        self._go.setEnabled(can_choose and self._box.currentIndex() >= 0)

    def propose(self, column: str) -> None:
        """Put `column` into the box without asking for it."""
        self._box.setCurrentIndex(self._columns.index(column) if column in self._columns else -1)
        self._go.setEnabled(self._box.isEnabled() and self._box.currentIndex() >= 0)

    def focus(self) -> None:
        """Bring the keyboard to the column."""
        self._box.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(int)
    def _choose(self, place: int) -> None:
        self._go.setEnabled(True)
        self.column_chosen.emit(self._columns[place])

    @Slot()
    def _ask(self) -> None:
        self.target_chosen.emit(self._columns[self._box.currentIndex()])


class SidePanel(QFrame):
    """Question, file, column."""

    target_chosen = Signal(str)
    column_chosen = Signal(str)
    kind_chosen = Signal(str, str)
    sheet_chosen = Signal(str)
    table_chosen = Signal(str)
    encoding_chosen = Signal(str)
    alternative_chosen = Signal(Choice)
    alternative_looked_at = Signal(Choice)
    doubts_kept = Signal(object)
    doubts_reopened = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("data_side_panel")
        self.setFixedWidth(WIDTH)
        self._question = Question()
        self._file = FilePanel(theme)
        self._column = ColumnPanel(theme)
        self._column_doubts = DoubtList(theme)
        self._troubles = TroubleList(theme)
        self.steps = StepsPanel(theme)
        self._pages = QStackedWidget()
        self._about_file, self._about_column, self._about_steps = self._make_switch()
        self._add_keys()
        self._connect()
        self._lay_out()

    def show_view(self, view: DataView, column: ColumnView | None, steps: StepsView) -> None:
        """Show the file, the steps, and `column` if one is chosen."""
        self._question.show_columns(view.columns, view.can_choose)
        self._count_doubts(len(view.doubts))
        self._file.show_file(view)
        self._count_steps(len(steps.lines))
        self._troubles.show_troubles(steps.troubles, view.can_choose)
        self.steps.show_steps(steps, "" if column is None else column.name)
        self._about_column.setEnabled(column is not None)
        self._about_column.setToolTip(
            "" if column is not None else self.tr("Click a cell of the table to see its column.")
        )
        if column is None:
            if self._about_column.isChecked():
                self._about_file.setChecked(True)
                self._pages.setCurrentIndex(0)
            return
        self._column.show_column(column, view.can_choose)
        self._column_doubts.show_doubts(column.doubts, view.can_choose, column.settled, view.previewed)

    def _count_doubts(self, doubts: int) -> None:
        name, count = self.tr("File"), self.tr("%n doubt(s)", "", doubts)
        self._about_file.setText(f"{name} · {counted(doubts)}" if doubts else name)
        self._about_file.setToolTip(count if doubts else "")
        self._about_file.setAccessibleName(f"{name}: {count}" if doubts else name)

    def _count_steps(self, steps: int) -> None:
        name, count = self.tr("Steps"), self.tr("%n step(s)", "", steps)
        self._about_steps.setText(f"{name} · {counted(steps)}" if steps else name)
        self._about_steps.setAccessibleName(f"{name}: {count}" if steps else name)

    def propose(self, column: str) -> None:
        """Put `column` into the question."""
        self._question.propose(column)

    def focus_question(self) -> None:
        """Bring the keyboard to the question."""
        self._question.focus()

    def turn_to_file(self) -> None:
        """Show what was understood of the file."""
        self.steps.leave()
        self._about_file.setChecked(True)
        self._pages.setCurrentIndex(0)

    def turn_to_column(self) -> None:
        """Show the chosen column rather than the file; steps that are looked at stay."""
        if self._about_steps.isChecked():
            return
        self._about_column.setChecked(True)
        self._pages.setCurrentIndex(1)

    @Slot(object)
    def _propose_step(self, step: Step) -> None:
        self._about_steps.setChecked(True)
        self._pages.setCurrentIndex(2)
        self.steps.propose(step)

    @Slot(QRect)
    def _show_place(self, place: QRect) -> None:
        """Scroll the steps until `place` of them is seen; what was just laid out has its size only afterwards."""
        top = self.steps.mapTo(self._steps_area.widget(), QPoint())
        for end in (place.bottomLeft(), place.topLeft()):
            self._steps_area.ensureVisible(0, top.y() + end.y(), 0, space.xl)

    def _make_switch(self) -> tuple[QPushButton, QPushButton, QPushButton]:
        group = QButtonGroup(self)
        made = (
            button(self.tr("File"), "quiet", "about_file"),
            button(self.tr("Column"), "quiet", "about_column"),
            button(self.tr("Steps"), "quiet", "about_steps"),
        )
        for place, side in enumerate(made):
            side.setCheckable(True)
            group.addButton(side, place)
        made[0].setChecked(True)
        group.idClicked.connect(self._pages.setCurrentIndex)
        return made

    def _add_keys(self) -> None:
        for keys, wanted in (
            (QKeySequence.StandardKey.Undo, self.steps.undo_wanted),
            (QKeySequence.StandardKey.Redo, self.steps.redo_wanted),
        ):
            QShortcut(keys, self).activated.connect(wanted)

    def _connect(self) -> None:
        self._question.target_chosen.connect(self.target_chosen)
        self._question.column_chosen.connect(self.column_chosen)
        self._file.sheet_chosen.connect(self.sheet_chosen)
        self._file.table_chosen.connect(self.table_chosen)
        self._file.encoding_chosen.connect(self.encoding_chosen)
        for doubts in (self._file.doubts, self._column_doubts):
            doubts.chosen.connect(self.alternative_chosen)
            doubts.looked_at.connect(self.alternative_looked_at)
            doubts.kept.connect(self.doubts_kept)
            doubts.reopened.connect(self.doubts_reopened)
        self._troubles.remedy_chosen.connect(self._propose_step)
        self._troubles.left_alone.connect(self.doubts_kept)
        self.steps.place_reached.connect(self._show_place)
        self._column.kind_chosen.connect(self.kind_chosen)
        self._column.target_chosen.connect(self.target_chosen)

    def _lay_out(self) -> None:
        top = QVBoxLayout()
        top.setContentsMargins(space.xl, space.l, space.xl, space.l)
        top.addWidget(self._question)
        switch = QHBoxLayout()
        switch.setContentsMargins(space.m, space.s, space.m, 0)
        switch.setSpacing(space.xs)
        switch.addWidget(self._about_file)
        switch.addWidget(self._about_column)
        switch.addWidget(self._about_steps)
        switch.addStretch(1)
        self._pages.addWidget(_scrolled(self._file, self._troubles))
        self._pages.addWidget(_scrolled(self._column, self._column_doubts))
        self._steps_area = _scrolled(self.steps)
        self._pages.addWidget(self._steps_area)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(hairline())
        layout.addLayout(switch)
        layout.addWidget(self._pages, 1)


def _scrolled(*widgets: QWidget) -> QScrollArea:
    inside = QWidget()
    inside.setProperty("surface", "canvas")
    layout = QVBoxLayout(inside)
    layout.setContentsMargins(space.xl, space.l, space.xl, space.xl)
    layout.setSpacing(space.l)
    for widget in widgets:
        layout.addWidget(widget)
    layout.addStretch(1)
    area = QScrollArea(widgetResizable=True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inside)
    return area
