"""The part of a step's form that takes a formula, with everything that can be written in it at hand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout

from desktop_app.core.data.formula import FUNCTIONS
from desktop_app.core.text import Sentence
from desktop_app.ui.data_tab import step_words as words
from desktop_app.ui.data_tab.ask_base import AskWidget, FormColumn
from desktop_app.ui.i18n import render
from desktop_app.ui.theme import space
from desktop_app.ui.widgets.basics import button, label

_LIST_HEIGHT = 232
_PLACE = Qt.ItemDataRole.UserRole


class FormulaAsk(AskWidget):
    """A line for the formula; below it, on demand, the columns and the functions, which a click writes into it."""

    def __init__(self, columns: Sequence[FormColumn], name: str, example: str) -> None:
        super().__init__()
        self._line = _Line()
        self._line.setObjectName("formula")
        self._line.setAccessibleName(name)
        self._line.setPlaceholderText(example)
        self._line.textEdited.connect(self.changed)
        self._help = button(self.tr("What can be written"), "link", "formula_help")
        self._help.setCheckable(True)
        self._help.toggled.connect(self._show_help)
        self._words = label(render(Sentence(words.FORMULA_WORDS)), "caption")
        self._list = QListWidget()
        self._list.setObjectName("formula_parts")
        self._list.setAccessibleName(self.tr("What can be written"))
        self._list.setProperty("framed", True)
        self._list.setWordWrap(True)
        self._list.setFixedHeight(_LIST_HEIGHT)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.itemClicked.connect(self._write)
        self._list.itemActivated.connect(self._write)
        self._offer(columns)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space.xs)
        layout.addWidget(self._line)
        layout.addWidget(self._help, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._words)
        layout.addWidget(self._list)
        self._show_help(False)
        self.setFocusProxy(self._line)

    def value(self) -> Any:
        return self._line.text()

    def set_value(self, value: Any) -> None:
        self._line.setText(str(value or ""))

    def _offer(self, columns: Sequence[FormColumn]) -> None:
        for column in columns:
            self._add(column.name, _written(column.name))
        for name, function in FUNCTIONS.items():
            if function.explanation is not None:
                self._add(render(Sentence(function.explanation)), f"{name}(")

    def _add(self, text: str, written: str) -> None:
        item = QListWidgetItem(text)
        item.setData(_PLACE, written)
        self._list.addItem(item)

    @Slot(bool)
    def _show_help(self, on: bool) -> None:
        self._words.setVisible(on)
        self._list.setVisible(on)

    @Slot(QListWidgetItem)
    def _write(self, item: QListWidgetItem) -> None:
        self._line.insert(item.data(_PLACE))
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()


class _Line(QLineEdit):
    """Keeps the place of the cursor when the keyboard comes back, so that parts are written one behind the other."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        place = self.cursorPosition()
        super().focusInEvent(event)
        if event.reason() == Qt.FocusReason.OtherFocusReason:
            self.deselect()
            self.setCursorPosition(place)


def _written(column: str) -> str:
    """Return the name of a column as a formula takes it."""
    return column if column.isidentifier() and column.casefold() not in _KEYWORDS else f"[{column}]"


_KEYWORDS = frozenset(("and", "or", "not", "missing", "true", "false", *FUNCTIONS))
