"""What can be done to a table, to choose from by a few letters."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop_app.core.text import Sentence
from desktop_app.ui.data_tab.steps_state import kinds_of_steps
from desktop_app.ui.i18n import render
from desktop_app.ui.theme import Theme, space
from desktop_app.ui.widgets.basics import icon_button, label

_ROW_HEIGHT = 32
_MARGIN = 8


class StepKinds(QWidget):
    """A list of all kinds of steps."""

    chosen = Signal(str)
    left = Signal()
    reached = Signal(QRect)  # where the line lies that the keyboard came to

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        back = icon_button(theme, "chevron-left", self.tr("Back to the steps"), "step_kinds_back")
        back.clicked.connect(self.left)
        self._search = QLineEdit()
        self._search.setObjectName("step_search")
        self._search.setPlaceholderText(self.tr("What should be done?"))
        self._search.setAccessibleName(self.tr("What should be done?"))
        self._search.textChanged.connect(self._filter)
        self._search.returnPressed.connect(self._take_first)
        self._list = QListWidget()
        self._list.setObjectName("step_kinds")
        self._list.setAccessibleName(self.tr("Kinds of steps"))
        self._list.itemActivated.connect(self._take)
        self._list.itemClicked.connect(self._take)
        self._list.currentItemChanged.connect(self._tell_place)
        heading = QHBoxLayout()
        heading.addWidget(back)
        heading.addWidget(label(self.tr("Add a step"), "emphasis", wrap=False), 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space.s)
        layout.addLayout(heading)
        layout.addWidget(self._search)
        layout.addWidget(self._list)
        layout.addStretch(1)

    def begin(self) -> None:
        """Offer everything, with the keyboard in the search."""
        if not self._list.count():
            for key, name in kinds_of_steps():
                item = QListWidgetItem(render(Sentence(name)))
                item.setData(Qt.ItemDataRole.UserRole, key)
                self._list.addItem(item)
            self._list.sortItems()
            self._list.setFixedHeight(_ROW_HEIGHT * self._list.count() + _MARGIN)
        self._search.clear()
        self._search.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Down and self._search.hasFocus():
            self._go_into_list()
        else:
            super().keyPressEvent(event)

    @Slot(str)
    def _filter(self, text: str) -> None:
        parts = text.casefold().split()
        for row in range(self._list.count()):
            item = self._list.item(row)
            item.setHidden(not all(part in item.text().casefold() for part in parts))

    def _go_into_list(self) -> None:
        rows = [row for row in range(self._list.count()) if not self._list.item(row).isHidden()]
        if rows:
            self._list.setFocus(Qt.FocusReason.TabFocusReason)
            self._list.setCurrentRow(rows[0])

    @Slot(QListWidgetItem)
    def _tell_place(self, item: QListWidgetItem | None) -> None:
        if item is not None and self._list.hasFocus():
            line = self._list.visualItemRect(item)
            self.reached.emit(QRect(self._list.viewport().mapTo(self, line.topLeft()), line.size()))

    @Slot()
    def _take_first(self) -> None:
        shown = [item for row in range(self._list.count()) if not (item := self._list.item(row)).isHidden()]
        if shown:
            self._take(shown[0])

    @Slot(QListWidgetItem)
    def _take(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))
