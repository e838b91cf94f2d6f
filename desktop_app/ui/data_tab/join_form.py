"""The form that looks up columns of another table: its file, the key, the columns, and how well the two fit."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.core.data.steps.join_table import JoinTable
from desktop_app.core.workflows.join import OtherTable
from desktop_app.ui.app_state import Joining
from desktop_app.ui.data_tab.ask_base import FormColumn
from desktop_app.ui.data_tab.cell_grid import CellGrid, stacked
from desktop_app.ui.data_tab.step_asks import FlagAsk, TicksAsk
from desktop_app.ui.data_tab.steps_state import effects, preview_cells
from desktop_app.ui.i18n import counted, paragraph, render
from desktop_app.ui.theme import Theme, space
from desktop_app.ui.widgets.basics import button, clear, hairline, icon_button, label

_LOOK_MS = 350
_FEW = 6


class JoinForm(QWidget):
    """Asks for the other table and what to take from it."""

    other_requested = Signal()
    looked_at = Signal(object, object, bool)
    """Pairs of columns (here, there), columns to look up, and whether spelling is ignored."""
    applied = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._columns: Sequence[FormColumn] = ()
        self._other: OtherTable | None = None
        self._step: JoinTable | None = None
        self._joining: Joining | None = None
        self._file = label("", "body")
        self._choose = button(self.tr("Choose the other table…"), "secondary", "choose_other_table")
        self._choose.clicked.connect(self.other_requested)
        self._here, self._there = _box(self.tr("Column here")), _box(self.tr("Column there"))
        self._ticks: TicksAsk | None = None
        self._list = QVBoxLayout()
        self._loose = FlagAsk(self.tr("Ignore case, spaces and punctuation"))
        self._asked = QWidget()
        self._problem = label("", "caution")
        self._grid = CellGrid()
        self._effect = label("", "caption")
        self._seen = stacked(hairline(), self._grid, self._effect)
        self._apply = button(self.tr("Do it"), "primary", "apply_join")
        self._apply.clicked.connect(self._take)
        self._patience = QTimer(self, singleShot=True, interval=_LOOK_MS)
        self._patience.timeout.connect(self._look)
        self._lay_out()
        self._connect()

    def begin(self, columns: Sequence[FormColumn], step: JoinTable | None = None) -> None:
        """Ask from the beginning, or how `step` is to be changed; `columns` are those of this table."""
        self._columns, self._other, self._joining, self._step = columns, None, None, step
        self._loose.set_value(step is not None and step.loose)
        self._choose.setText(self.tr("Choose the other table…") if step is None else self.tr("Choose the file again…"))
        self._apply.setText(self.tr("Do it") if step is None else self.tr("Keep"))
        self._file.setText(self.tr("Columns of another table are added where a key is the same in both."))
        self._asked.hide()
        self._forget()
        self._choose.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_joining(self, joining: Joining | None) -> None:
        """Show what is known of the other table, and what would come of joining it."""
        if joining is None or joining == self._joining:
            return
        self._joining = joining
        if joining.other is not None and joining.other != self._other:
            self._show_other(joining.other)
        self._say("" if joining.problem is None else render(joining.problem))
        preview = joining.preview
        if preview is None:
            self._seen.hide()
            return
        header, cells = preview_cells(preview)
        self._grid.show_cells(tuple(render(name) for name in header), cells)
        said = [*effects(preview.step, preview.report), *(notice.sentence() for notice in preview.report.notices)]
        self._effect.setText(paragraph(*(render(one) for one in said)))
        self._seen.show()
        self._apply.setEnabled(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _show_other(self, other: OtherTable) -> None:
        self._other = other
        words = self.tr("{file}: {rows} rows").format(file=other.path.name, rows=counted(other.rows))
        self._file.setText(words)
        here, there = other.proposed[0] if other.proposed else ("", "")
        if self._step is not None and other.carried is None:
            here = self._step.by[0]
        for box, names, proposed in (
            (self._here, [column.name for column in self._columns], here),
            (self._there, list(other.columns), there),
        ):
            box.clear()
            box.addItems(names)
            box.setCurrentIndex(names.index(proposed) if proposed in names else -1)
        clear(self._list)
        ticks = TicksAsk([(name, name) for name in other.columns], self.tr("Columns to look up"))
        ticks.setObjectName("join_columns")
        ticks.set_value(self._ticked(other, there))
        ticks.changed.connect(self._patience.start)
        self._list.addWidget(ticks)
        ticks.show()
        self._ticks = ticks
        self._asked.show()
        self._patience.start()

    def _ticked(self, other: OtherTable, key: str) -> tuple[str, ...]:
        """Return the columns that are most likely wanted."""
        rest = tuple(name for name in other.columns if name != key)
        if self._step is not None:
            return tuple(name for name in rest if name in self._step.writes())
        return rest if len(rest) < _FEW else ()

    def _lay_out(self) -> None:
        back = icon_button(self._theme, "chevron-left", self.tr("Back to the steps"), "join_back")
        back.clicked.connect(self.left)
        heading = QHBoxLayout()
        heading.addWidget(back)
        heading.addWidget(label(self.tr("Look up in another table"), "emphasis"), 1)
        inside = QVBoxLayout(self._asked)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(space.s)
        inside.addWidget(label(self.tr("The key: this column here"), "muted"))
        inside.addWidget(self._here)
        inside.addWidget(label(self.tr("is this column there"), "muted"))
        inside.addWidget(self._there)
        inside.addWidget(self._loose)
        inside.addWidget(label(self.tr("Columns to look up"), "muted"))
        inside.addLayout(self._list)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space.m)
        layout.addLayout(heading)
        layout.addWidget(self._file)
        layout.addWidget(self._choose, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._asked)
        layout.addWidget(self._problem)
        layout.addWidget(self._seen)
        layout.addWidget(self._apply, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)

    def _connect(self) -> None:
        for box in (self._here, self._there):
            box.activated.connect(self._wait)
        self._loose.changed.connect(self._patience.start)

    def _forget(self) -> None:
        self._seen.hide()
        self._say("")
        self._apply.setEnabled(False)

    def _say(self, problem: str) -> None:
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        if problem:
            self._apply.setEnabled(False)

    @Slot(int)
    def _wait(self, _: int) -> None:
        self._patience.start()

    @Slot()
    def _look(self) -> None:
        columns = self._ticks.value() if self._ticks is not None else ()
        if self._here.currentIndex() < 0 or self._there.currentIndex() < 0 or not columns:
            self._forget()
            return
        by = ((self._here.currentText(), self._there.currentText()),)
        self.looked_at.emit(by, columns, self._loose.value())

    @Slot()
    def _take(self) -> None:
        if self._joining is not None and self._joining.preview is not None:
            self.applied.emit(self._joining.preview.step)


def _box(name: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    return box
