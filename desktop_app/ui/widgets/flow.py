"""Widgets one after the other like words, wrapped where the line ends."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

GLUED = "glued"
"""Dynamic property of a widget that follows its neighbour without a space and on the same line, as a comma does."""


class FlowLayout(QLayout):
    """Lines of widgets, each as wide as it wants to be."""

    def __init__(self, parent: QWidget, gap: int, line_gap: int) -> None:
        super().__init__(parent)
        self._gap, self._line_gap = gap, line_gap
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802
        self._items.append(item)

    def append(self, widget: QWidget) -> None:
        """Add `widget` and show it at once, behind the others for those who have the words read out."""
        self.addWidget(widget)
        widget.raise_()
        widget.show()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]  # noqa: N802
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:  # noqa: N802
        widest = max((item.minimumSize().width() for item in self._items), default=0)
        return QSize(widest, max((item.sizeHint().height() for item in self._items), default=0))

    def _place(self, rect: QRect, *, move: bool) -> int:
        """Lay out the lines and return their height together."""
        y = rect.y()
        for number, line in enumerate(self._lines(rect.width())):
            height = max(size.height() for _, size, _ in line)
            y += self._line_gap if number else 0
            for item, size, x in line:
                if move:
                    item.setGeometry(QRect(QPoint(rect.x() + x, y), QSize(size.width(), height)))
            y += height
        return y - rect.y()

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize, int]]]:
        """Return the items of each line with their sizes and places."""
        lines: list[list[tuple[QLayoutItem, QSize, int]]] = []
        x = 0
        for group in self._groups():
            sizes = [item.sizeHint().boundedTo(QSize(max(width, 1), 1 << 20)) for item in group]
            if not lines or x + sum(size.width() for size in sizes) > width:
                lines.append([])
                x = 0
            for item, size in zip(group, sizes, strict=True):
                lines[-1].append((item, size, x))
                x += size.width()
            x += self._gap
        return lines

    def _groups(self) -> list[list[QLayoutItem]]:
        """Return what must stay together: a word and the comma behind it."""
        groups: list[list[QLayoutItem]] = []
        for item in self._items:
            widget = item.widget()
            if groups and widget is not None and widget.property(GLUED):
                groups[-1].append(item)
            else:
                groups.append([item])
        return groups
