"""Items as a list of tiles with the reason under each, and as a row of small ones."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPen, QTextLayout, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from PySide6.QtWidgets import QWidget as Widget

from desktop_app.ui.i18n import render
from desktop_app.ui.recommendations_tab.lists import Tile
from desktop_app.ui.recommendations_tab.pictures import paint_square
from desktop_app.ui.theme import Theme, space
from desktop_app.ui.widgets.chart import elided

Index = QModelIndex | QPersistentModelIndex
ITEM_ROLE = int(Qt.ItemDataRole.UserRole)
SQUARE_PX, SMALL_PX = 64, 48
ROW_PX, SMALL_ROW_PX = 92, 76
STRIP_WIDE, STRIP_HIGH = 84, 92
BAR_WIDE, BAR_HIGH = 56, 4


def facts_of(tile: Tile) -> str:
    """Return what is told of an item in one line: the rating it would be given first, for a line may be cut."""
    stars = render(tile.stars) if tile.stars is not None else ""
    return " · ".join(part for part in (stars, tile.facts) if part)


class TileModel(QAbstractListModel):
    """Tiles in the order given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.tiles: tuple[Tile, ...] = ()

    def show_tiles(self, tiles: tuple[Tile, ...]) -> None:
        """Show `tiles` in place of what was there."""
        if tiles != self.tiles:
            self.beginResetModel()
            self.tiles = tiles
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.tiles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        tile = self.tiles[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return tile.title
        if role == ITEM_ROLE:
            return tile.item
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            reason = render(tile.why) if tile.why is not None else ""
            return "\n".join(part for part in (tile.title, facts_of(tile), reason) if part)
        return None


class TileDelegate(QStyledItemDelegate):
    """Draws a tile with its square at the left, its words beside it and its bar at the right."""

    def __init__(self, theme: Theme, height: int, square: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme, self._height, self._square = theme, height, square

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, self._height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, TileModel)
        tile = model.tiles[index.row()]
        rect: QRect = option.rect  # type: ignore[attr-defined]
        painter.save()
        paint_ground(painter, rect, option, self._theme)
        top = rect.top() + (rect.height() - self._square) // 2
        square = QRect(rect.left() + space.s, top, self._square, self._square)
        paint_square(painter, square, self._theme, tile.title, tile.picture)
        right = rect.right() - space.m
        if tile.length >= 0:
            self._paint_bar(painter, QRect(right - BAR_WIDE, top + 7, BAR_WIDE, BAR_HIGH), tile.length)
        left = square.right() + space.m
        wide = right - left
        shortened = wide - (BAR_WIDE + space.m if tile.length >= 0 else 0)
        self._paint_words(painter, QRect(left, top, wide, self._square), shortened, tile, option.font)  # type: ignore[attr-defined]
        painter.restore()

    def _paint_bar(self, painter: QPainter, box: QRect, length: float) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("hairline"))
        painter.drawRoundedRect(QRectF(box), 2, 2)
        painter.setBrush(self._theme.color("accent"))
        filled = QRectF(box)
        filled.setWidth(max(box.width() * min(length, 1.0), BAR_HIGH))
        painter.drawRoundedRect(filled, 2, 2)

    def _paint_words(self, painter: QPainter, box: QRect, shortened: int, tile: Tile, font: QFont) -> None:
        bold, small = QFont(font), QFont(font)
        bold.setWeight(QFont.Weight.DemiBold)
        small.setPixelSize(12)
        reason = render(tile.why) if tile.why is not None else ""
        lines = wrapped(reason, small, box.width(), 2) if reason else []
        told = facts_of(tile)
        facts = [elided(told, small, box.width())] if told else []
        high = 20 + 16 * (len(lines) + len(facts))
        top = box.top() + (box.height() - high) // 2  # four lines are higher than the square: as much above as below
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(bold)
        painter.setPen(self._theme.color("ink"))
        painter.drawText(QRect(box.left(), top, shortened, 20), middle, elided(tile.title, bold, shortened))
        painter.setFont(small)
        top += 20
        for text, role in (*((fact, "muted") for fact in facts), *((line, "accent") for line in lines)):
            painter.setPen(self._theme.color(role))
            painter.drawText(QRect(box.left(), top, box.width(), 16), middle, text)
            top += 16


class StripDelegate(QStyledItemDelegate):
    """Draws a small tile with its title below."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(STRIP_WIDE, STRIP_HIGH)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, TileModel)
        tile = model.tiles[index.row()]
        rect: QRect = option.rect  # type: ignore[attr-defined]
        painter.save()
        paint_ground(painter, rect, option, self._theme)
        square = QRect(rect.left() + space.s, rect.top() + space.xs, SMALL_PX, SMALL_PX)
        paint_square(painter, square, self._theme, tile.title, tile.picture)
        small = QFont(option.font)  # type: ignore[attr-defined]
        small.setPixelSize(12)
        painter.setFont(small)
        painter.setPen(self._theme.color("muted"))
        wide = rect.width() - space.s - space.xs
        for number, line in enumerate(wrapped(tile.title, small, wide, 2)):
            place = QRect(square.left(), square.bottom() + 5 + 15 * number, wide, 15)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, line)
        painter.restore()


def paint_ground(painter: QPainter, rect: QRect, option: QStyleOptionViewItem, theme: Theme) -> None:
    """Draw what is under a line: hovered, chosen, and the ring of the keyboard."""
    state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
    chosen = bool(state & QStyle.StateFlag.State_Selected)
    hovered = bool(state & QStyle.StateFlag.State_MouseOver)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = QRectF(rect).adjusted(1, 1, -1, -1)
    if chosen or hovered:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent_soft" if chosen else "hover"))
        painter.drawRoundedRect(box, 6, 6)
    if state & QStyle.StateFlag.State_HasFocus and state & QStyle.StateFlag.State_KeyboardFocusChange:
        painter.setPen(QPen(theme.color("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 6, 6)


def wrapped(text: str, font: QFont, width: int, most: int) -> list[str]:
    """Return `text` in at most `most` lines, the last one shortened with … where more would follow."""
    layout = QTextLayout(text, font)
    lines: list[str] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        start = line.textStart()
        if len(lines) == most - 1:
            lines.append(elided(text[start:], font, width))
            break
        lines.append(text[start : start + line.textLength()].strip())
    layout.endLayout()
    return lines


class TileList(QListView):
    """Tiles one under the other, as high as they are, or one beside the other; a click or Enter opens one."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, name: str, spoken: str, kind: str = "large", parent: Widget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self.tiles = TileModel(self)
        self.setModel(self.tiles)
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setProperty("variant", "tiles")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        if kind == "strip":
            self.setItemDelegate(StripDelegate(theme, self))
            self.setFlow(QListView.Flow.LeftToRight)
            self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.setFixedHeight(STRIP_HIGH + space.m)
        else:
            row, square = (ROW_PX, SQUARE_PX) if kind == "large" else (SMALL_ROW_PX, SMALL_PX)
            self._row = row
            self.setItemDelegate(TileDelegate(theme, row, square, self))
            self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._choose)
        theme.changed.connect(self._repaint)

    def show_tiles(self, tiles: tuple[Tile, ...]) -> None:
        """Show `tiles`; a list is as high as they need."""
        before = self.currentIndex().row()
        self.tiles.show_tiles(tiles)
        if self._kind != "strip":
            self.setFixedHeight(max(len(tiles), 1) * self._row + 2)
        if 0 <= before < len(tiles):
            self.setCurrentIndex(self.tiles.index(before, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and index.isValid():
            self._choose(index)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: Any) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.tiles.rowCount():
            self.setCurrentIndex(self.tiles.index(0, 0))

    def wheelEvent(self, event: QWheelEvent) -> None:
        bar = self.horizontalScrollBar()
        if self._kind == "strip" and bar.maximum() and not event.modifiers():
            turned = event.angleDelta()
            bar.setValue(bar.value() - (turned.x() or turned.y()))
            event.accept()
        else:
            event.ignore()  # the page scrolls, not the list in it

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self.viewport().update()
        return super().viewportEvent(event)

    def place_of(self, row: int) -> QPoint:
        """Return the middle of a tile, in the viewport."""
        return self.visualRect(self.tiles.index(row, 0)).center()

    @Slot(QModelIndex)
    def _choose(self, index: Index) -> None:
        self.chosen.emit(str(index.data(ITEM_ROLE)))

    @Slot()
    def _repaint(self) -> None:
        self.viewport().update()
