"""A few cells of a table, small enough for the side panel."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QStylePainter, QVBoxLayout, QWidget

from desktop_app.ui.theme import space
from desktop_app.ui.widgets.basics import clear


class CellGrid(QWidget):
    """Shows a header and some rows; an empty cell is said to be missing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(space.s)
        self._grid.setVerticalSpacing(space.xs)

    def show_cells(self, header: tuple[str, ...], cells: tuple[tuple[str, ...], ...]) -> None:
        """Show `cells` under `header`; nothing at all where there are none."""
        clear(self._grid)
        self.setVisible(bool(cells))
        for place, name in enumerate(header if cells else ()):
            self._put(_Cell(name, "caption", is_name=True), 0, place)
        for row, line in enumerate(cells, start=1):
            for place, text in enumerate(line):
                self._put(_Cell(text or self.tr("missing"), "cell" if text else "caption"), row, place)

    def _put(self, cell: QLabel, row: int, place: int) -> None:
        self._grid.addWidget(cell, row, place)
        self._grid.setColumnStretch(place, 1)
        cell.show()  # at once: the card is laid out for what it holds by now


class _Cell(QLabel):
    """A cell that shortens its text where it lacks the room; the tooltip has all of it."""

    def __init__(self, text: str, role: str, is_name: bool = False) -> None:
        super().__init__(text)
        # New columns are told apart by the ends of their names.
        self._cut = Qt.TextElideMode.ElideMiddle if is_name else Qt.TextElideMode.ElideRight
        self.setProperty("role", role)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setToolTip(self.text() if self._short() != self.text() else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        place = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawItemText(self.rect(), place, self.palette(), True, self._short(), self.foregroundRole())

    def _short(self) -> str:
        return self.fontMetrics().elidedText(self.text(), self._cut, self.width())


def stacked(*widgets: QWidget) -> QWidget:
    """Return `widgets` below each other, to be shown and hidden as one."""
    made = QWidget()
    layout = QVBoxLayout(made)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(space.m)
    for widget in widgets:
        layout.addWidget(widget)
    return made
