"""How the cells of a data table are painted."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop_app.ui.item_models.cells import MISSING
from desktop_app.ui.item_models.table_model import CHANGED_ROLE, RAW_ROLE
from desktop_app.ui.theme import Theme, space

Index = QModelIndex | QPersistentModelIndex
ROW_HEIGHT = 28
_RING = 2


class CellDelegate(QStyledItemDelegate):
    """Text on a quiet ground: hairlines between rows, the hovered row, what is selected, where the keyboard is."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.hovered_row = -1
        self.selected_row = -1

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(super().sizeHint(option, index).width(), ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        selected = bool(state & QStyle.StateFlag.State_Selected) or index.row() == self.selected_row
        if not selected and index.data(CHANGED_ROLE):
            painter.fillRect(rect, self._theme.color("accent_soft"))
        elif selected or index.row() == self.hovered_row:
            painter.fillRect(rect, self._theme.color("accent_soft" if selected else "hover"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, self._theme.color("hairline"))
        self._paint_text(painter, option, index, rect.adjusted(space.m, 0, -space.m, -1))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(self._theme.color("accent"), _RING))
            painter.drawRect(rect.adjusted(1, 1, -1, -2))

    def _paint_text(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, room: QRect) -> None:
        text = str(index.data())
        missing = text == MISSING and index.data(RAW_ROLE) is None
        metrics = option.fontMetrics  # type: ignore[attr-defined]
        painter.setFont(option.font)  # type: ignore[attr-defined]
        painter.setPen(self._theme.color("faint" if missing else "ink"))
        alignment = int(index.data(Qt.ItemDataRole.TextAlignmentRole))
        painter.drawText(room, alignment, metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width()))
