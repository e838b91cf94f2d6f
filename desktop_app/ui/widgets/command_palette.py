"""Search: every command and every column of the table, by typing a part of its name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import shiboken6
from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsDropShadowEffect,
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app.ui.theme import Theme, space
from desktop_app.ui.widgets.basics import hairline, label

_WIDTH, _ROW, _ROWS = 560, 36, 9
_MOST = 200
Index = QModelIndex | QPersistentModelIndex
_COMMAND = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, eq=False)
class Command:
    """One thing that can be done: its words, icon, a hint such as its keys, and the call that does it."""

    text: str
    icon: str
    hint: str
    run: Callable[[], object]


def matching(commands: Sequence[Command], query: str) -> list[Command]:
    """Return the commands whose words hold every word of `query`, those that begin with it first."""
    wanted = query.casefold().split()
    found = [c for c in commands if all(word in c.text.casefold() for word in wanted)]
    return sorted(found, key=lambda c: not c.text.casefold().startswith(query.casefold().strip()))[:_MOST]


class _HintDelegate(QStyledItemDelegate):
    """Writes the hint at the right end of the line."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        painter.save()
        painter.setPen(self._theme.color("faint"))
        rect: QRect = option.rect  # type: ignore[attr-defined]
        place = rect.adjusted(0, 0, -space.m, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, index.data(_COMMAND).hint)
        painter.restore()


class CommandPalette(QFrame):
    """A field and the list of what it finds; Enter does the chosen one, Escape leaves."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        # Not a window of its own: without a compositor its shadow would be a black frame.
        super().__init__(parent)
        self.hide()
        self.setObjectName("command_palette")
        self._theme, self._window = theme, parent
        self._commands: Sequence[Command] = ()
        self._before: QWidget | None = None
        self._field = QLineEdit(placeholderText=self.tr("Search commands and columns"))
        self._field.setObjectName("search_field")
        self._field.setAccessibleName(self.tr("Search commands and columns"))
        self._field.setProperty("variant", "bare")
        self._field.textChanged.connect(self._filter)
        self._field.installEventFilter(self)
        self._model = QStandardItemModel(self)
        self._list = QListView(uniformItemSizes=True)
        self._list.setObjectName("search_results")
        self._list.setAccessibleName(self.tr("Results"))
        self._list.setModel(self._model)
        self._list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setItemDelegate(_HintDelegate(theme, self))
        self._list.setIconSize(QSize(20, 20))
        self._list.clicked.connect(self._run)
        self._nothing = label(self.tr("Nothing has this name."), "muted")
        self._lay_out()

    def offer(self, commands: Sequence[Command]) -> None:
        """Open over the top of the parent window with these commands."""
        self._commands = commands
        self._before = self._window.focusWidget()
        self._field.clear()
        self._filter("")
        window = self._window
        self.adjustSize()
        self.move((window.width() - self.width()) // 2, space.huge)
        self.raise_()
        self.show()
        self._field.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and self._field is watched:
            self.hide()
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: _ROWS, Qt.Key.Key_PageUp: -_ROWS}
        if event.key() in steps:
            row = self._list.currentIndex().row() + steps[Qt.Key(event.key())]
            self._list.setCurrentIndex(self._model.index(min(max(row, 0), self._model.rowCount() - 1), 0))
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._run(self._list.currentIndex())
            return True
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
            return True
        return False

    def _lay_out(self) -> None:
        box = QFrame()
        box.setProperty("surface", "raised")
        shadow = QGraphicsDropShadowEffect(box, blurRadius=space.xl, xOffset=0, yOffset=space.xs)
        shadow.setColor(self._theme.color("shadow"))
        box.setGraphicsEffect(shadow)
        inside = QVBoxLayout(box)
        inside.setContentsMargins(space.s, space.s, space.s, space.s)
        inside.setSpacing(space.xs)
        for widget in (self._field, hairline(), self._list, self._nothing):
            inside.addWidget(widget)
        self._nothing.setContentsMargins(space.s, space.s, space.s, space.s)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.xl, space.s, space.xl, space.xl)
        layout.addWidget(box)
        self.setFixedWidth(_WIDTH + 2 * space.xl)

    @Slot(str)
    def _filter(self, query: str) -> None:
        self._model.clear()
        for command in matching(self._commands, query):
            item = QStandardItem(self._theme.icon(command.icon, "muted"), command.text)
            item.setData(command, _COMMAND)
            item.setSizeHint(QSize(0, _ROW))
            self._model.appendRow(item)
        found = self._model.rowCount()
        self._list.setVisible(found > 0)
        self._nothing.setVisible(found == 0)
        self._list.setFixedHeight(_ROW * min(max(found, 1), _ROWS) + space.xs)
        self._list.setCurrentIndex(self._model.index(0, 0))
        self.adjustSize()

    @Slot(QModelIndex)
    def _run(self, index: QModelIndex) -> None:
        command = index.data(_COMMAND)
        if command is None:
            return
        self._leave()
        command.run()

    def _leave(self) -> None:
        """Give the keyboard back to where it was."""
        self.hide()
        if self._before is not None and shiboken6.isValid(self._before):
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
