"""A field that finds items by a part of their name and offers the hits right below."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.core.scoring.recommending.asks import Found
from desktop_app.ui.recommendations_tab.names import ROW_PX, NamesList
from desktop_app.ui.theme import Theme, space
from desktop_app.ui.widgets.basics import card
from desktop_app.ui.widgets.rich_label import column

TYPING_MS = 120
MOST_ROWS = 7


class ItemFinder(QWidget):
    """Type, choose with the pointer or with Down and Enter; the field is empty again for the next."""

    search_changed = Signal(str)
    taken = Signal(object)
    """`ItemLine` that was chosen."""

    def __init__(self, theme: Theme, name: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = QLineEdit()
        self.field.setObjectName(name)
        self.field.setPlaceholderText(words)
        self.field.setAccessibleName(words)
        self.field.setClearButtonEnabled(True)
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._typing.timeout.connect(self._search)
        self.field.textChanged.connect(self._typing.start)
        self.field.returnPressed.connect(self._take_first)
        self.hits = NamesList(theme, f"{name}_hits", words, follows=False)
        self.hits.chosen.connect(self._take)
        self.hits.left.connect(self.field.setFocus)
        self._frame = card("raised", space.xs)
        inside = self._frame.layout()
        assert inside is not None
        inside.addWidget(self.hits)
        self._frame.hide()
        layout = column(self, space.xs)
        layout.addWidget(self.field)
        layout.addWidget(self._frame)

    def show_found(self, found: Found | None) -> None:
        """Offer the hits while something is typed."""
        text = self.field.text().strip()
        lines = found.lines if found is not None and text and found.text == text else ()
        self.hits.names.show_lines(lines)
        self.hits.setFixedHeight(min(max(len(lines), 1), MOST_ROWS) * ROW_PX + 2)
        self._frame.setVisible(bool(lines))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self.hits.isVisible():
            self.hits.setFocus()
            self.hits.setCurrentIndex(self.hits.names.index(0, 0))
        elif event.key() == Qt.Key.Key_Escape and self.field.text():
            self.field.clear()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _search(self) -> None:
        text = self.field.text().strip()
        if text:
            self.search_changed.emit(text)
        else:
            self.show_found(None)

    @Slot()
    def _take_first(self) -> None:
        if self.hits.isVisible() and self.hits.names.lines:
            self._take(self.hits.names.lines[0].item)

    @Slot(str)
    def _take(self, item: str) -> None:
        line = self.hits.names.lines[self.hits.names.row_of(item)]
        self.field.clear()
        self.show_found(None)
        self.field.setFocus()
        self.taken.emit(line)
