"""“What do you want to know?”: every column as a card with its kind and examples."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop_app.core.text import Sentence
from desktop_app.ui.i18n import render
from desktop_app.ui.item_models.kinds import KIND_WORDS
from desktop_app.ui.theme import Theme, space
from desktop_app.ui.training_tab.state import ColumnChoice
from desktop_app.ui.widgets.chart import elided

Index = QModelIndex | QPersistentModelIndex
NAME_ROLE = int(Qt.ItemDataRole.UserRole)
CARD_PX, CARD_HEIGHT = 280, 72
_RADIUS = 8


class TargetModel(QAbstractListModel):
    """The columns that can be asked about, and at the end those that cannot."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.shown: tuple[ColumnChoice, ...] = ()
        self._all: tuple[ColumnChoice, ...] = ()
        self._wanted = ""

    def show_choices(self, choices: tuple[ColumnChoice, ...]) -> None:
        """Offer `choices`."""
        if choices != self._all:
            self._all = choices
            self._reset()

    def search(self, text: str) -> None:
        """Offer only columns whose name holds `text`."""
        self._wanted = text.casefold().strip()
        self._reset()

    def _reset(self) -> None:
        self.beginResetModel()
        self.shown = tuple(one for one in self._all if self._wanted in one.name.casefold())
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        choice = self.shown[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, NAME_ROLE):
            return choice.name
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            kind = render(Sentence(KIND_WORDS[choice.kind]))
            return f"{choice.name} – {kind}: {render(choice.examples)}"
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        possible = index.isValid() and self.shown[index.row()].is_possible
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable if possible else Qt.ItemFlag.NoItemFlags


class TargetDelegate(QStyledItemDelegate):
    """Paints one column as a card."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = option.widget  # type: ignore[attr-defined]
        return view.gridSize() if isinstance(view, QListView) else QSize(CARD_PX, CARD_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, TargetModel)
        choice = model.shown[index.row()]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(1, 1, -space.m, -space.m)  # type: ignore[attr-defined]
        self._paint_card(painter, box, option.state, choice)  # type: ignore[attr-defined]
        self._paint_words(painter, box.toRect(), option.font, choice)  # type: ignore[attr-defined]
        painter.restore()

    def _paint_card(self, painter: QPainter, box: QRectF, state: QStyle.StateFlag, choice: ColumnChoice) -> None:
        hovered = bool(state & QStyle.StateFlag.State_MouseOver) and choice.is_possible
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        ground = "accent_soft" if choice.is_proposed else "hover" if hovered else "surface"
        painter.setBrush(self._theme.color(ground) if choice.is_possible else Qt.BrushStyle.NoBrush)
        edge = "accent" if focused or (hovered and choice.is_proposed) else "hairline"
        painter.setPen(QPen(self._theme.color(edge), 2 if focused else 1))
        if choice.is_proposed and not focused and not hovered:
            painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)

    def _paint_words(self, painter: QPainter, box: QRect, font: QFont, choice: ColumnChoice) -> None:
        role = "accent" if choice.is_proposed else "muted" if choice.is_possible else "outline"
        icon = self._theme.pixmap(str(choice.kind), role, 20)
        painter.drawPixmap(box.left() + space.m, box.center().y() - 9, icon)
        left = box.left() + space.m + 20 + space.m
        width = box.right() - left - space.s
        bold, small = QFont(font), QFont(font)
        bold.setWeight(QFont.Weight.DemiBold)
        small.setPixelSize(12)
        line = QRect(left, box.top() + space.s + 2, width, 20)
        taken = 0
        if choice.is_proposed:
            word = self.tr("Proposed")
            taken = QFontMetrics(small).horizontalAdvance(word) + space.s
            painter.setFont(small)
            painter.setPen(self._theme.color("accent"))
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, word)
        painter.setFont(bold)
        painter.setPen(self._theme.color("ink" if choice.is_possible else "faint"))
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, elided(choice.name, bold, width - taken))
        painter.setFont(small)
        painter.setPen(self._theme.color("muted" if choice.is_possible else "faint"))
        painter.drawText(
            line.translated(0, 20), Qt.AlignmentFlag.AlignVCenter, elided(render(choice.examples), small, width)
        )


class TargetList(QListView):
    """Cards in as many columns as fit; a click or Enter chooses."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.columns = TargetModel(self)
        self.setModel(self.columns)
        self.setItemDelegate(TargetDelegate(theme, self))
        self.setObjectName("target")
        self.setAccessibleName(self.tr("Column to predict"))
        self.setProperty("variant", "cards")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.clicked.connect(self._choose)
        theme.changed.connect(self._repaint)

    def resizeEvent(self, event: QResizeEvent) -> None:
        # The view wraps as if its scroll bar were always there.
        room = self.maximumViewportSize().width() - self.verticalScrollBar().sizeHint().width() - space.xs
        across = max(room // CARD_PX, 1)
        self.setGridSize(QSize(room // across, CARD_HEIGHT))
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and index.isValid():
            self._choose(index)
        else:
            super().keyPressEvent(event)

    @Slot(QModelIndex)
    def _choose(self, index: Index) -> None:
        if index.flags() & Qt.ItemFlag.ItemIsEnabled:
            self.chosen.emit(str(index.data(NAME_ROLE)))

    @Slot()
    def _repaint(self) -> None:
        self.viewport().update()
