"""A few cells of a table, small enough for the side panel."""

from __future__ import annotations

from collections import deque

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QStylePainter, QVBoxLayout, QWidget

from desktop_app.ui.theme import space
from desktop_app.ui.widgets.basics import clear

_CELLS_AT_ONCE = 60  # more of them would hold up the window for longer than anybody notices


class CellGrid(QWidget):
    """Shows a header and some rows; an empty cell is said to be missing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(space.s)
        self._grid.setVerticalSpacing(space.xs)
        self._waiting: deque[tuple[int, tuple[str, ...]]] = deque()
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._show_more)

    def show_cells(self, header: tuple[str, ...], cells: tuple[tuple[str, ...], ...]) -> None:
        """Show `cells` under `header`; nothing at all where there are none. Of many, those below follow in turns."""
        self._later.stop()
        clear(self._grid)
        self.setVisible(bool(cells))
        for place, name in enumerate(header if cells else ()):
            self._put(_Cell(name, "caption", is_name=True), 0, place)
        self._waiting = deque(enumerate(cells, start=1))
        self._show_more()

    @Slot()
    def _show_more(self) -> None:
        shown = 0
        while self._waiting and shown < _CELLS_AT_ONCE:
            row, line = self._waiting.popleft()
            shown += len(line)
            for place, text in enumerate(line):
                self._put(_Cell(text or self.tr("missing"), "cell" if text else "caption"), row, place)
        if self._waiting:
            self._later.start()

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
