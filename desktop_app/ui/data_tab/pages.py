"""What the Data tab shows while there is no table: nothing yet, on its way, or gone wrong."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop_app.core.data.report import FirstRows
from desktop_app.core.text import Sentence
from desktop_app.ui.data_tab.cell_grid import CellGrid
from desktop_app.ui.i18n import render
from desktop_app.ui.theme import Theme, space
from desktop_app.ui.widgets.basics import button, icon_label, label, set_property
from desktop_app.ui.widgets.table_cells import ROW_HEIGHT
from desktop_app.ui.widgets.table_header import HEIGHT as HEADER_HEIGHT

_READABLE = 420  # pixels that a sentence may be wide
_PATIENCE_MS = 300
_WIDTHS: Sequence[float] = (0.7, 0.45, 0.55, 0.8, 0.35, 0.6)
_COLUMN = 152
_BAR = 8
_RADIUS = 4


class Invitation(QWidget):
    """An icon, a sentence, and the one thing to do."""

    open_requested = Signal()

    def __init__(
        self, theme: Theme, icon: str, words: tuple[str, str, str], object_name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        title, sentence, action = words
        text = label(sentence, "muted")
        text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        text.setFixedWidth(_READABLE)
        opens = button(action, "primary", object_name)
        opens.clicked.connect(self.open_requested)
        middle = Qt.AlignmentFlag.AlignHCenter
        layout = QVBoxLayout(self)
        layout.setSpacing(space.s)
        layout.addStretch(2)
        layout.addWidget(icon_label(theme, icon, "outline", space.huge), 0, middle)
        layout.addSpacing(space.s)
        layout.addWidget(label(title, "title", wrap=False), 0, middle)
        centred = QHBoxLayout()  # an alignment of its own would keep the label from growing with its lines
        centred.addStretch(1)
        centred.addWidget(text)
        centred.addStretch(1)
        layout.addLayout(centred)
        layout.addSpacing(space.l)
        layout.addWidget(opens, 0, middle)
        self._below = layout
        self._buttons = [opens]
        layout.addStretch(3)

    def add_choice(self, text: str, object_name: str) -> QPushButton:
        """Return another thing to do, before the usual one; hidden until it is offered."""
        made = button(text, "secondary", object_name)
        self._below.insertWidget(self._below.count() - 2, made, 0, Qt.AlignmentFlag.AlignHCenter)
        made.hide()
        self._buttons.insert(-1, made)
        return made

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.settle()

    def settle(self) -> None:
        """Make the first thing that is offered the one to do, and all equally wide."""
        offered = [one for one in self._buttons if not one.isHidden()]
        for number, one in enumerate(offered):
            set_property(one, "variant", "secondary" if number else "primary")
        widest = max(one.sizeHint().width() for one in offered)
        for one in offered:
            one.setMinimumWidth(widest if len(offered) > 1 else 0)


class Working(QWidget):
    """The outline of a table that is on its way, shown when it takes more than a moment."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self._show_outline)
        self._is_late = False
        self._first: FirstRows | None = None
        self._words = label("", "muted", wrap=False)
        self._cells = CellGrid()
        self._cells.setObjectName("first_rows")
        self._cells.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.l, space.l, space.l, 0)
        layout.setSpacing(space.l)
        layout.addWidget(self._words, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._cells, 0, Qt.AlignmentFlag.AlignTop)
        layout.addStretch(1)
        theme.changed.connect(self._repaint)

    def begin(self, file: str, stage: Sentence | None, first: FirstRows | None = None) -> None:
        """Say what is going on; the outline follows if it lasts, and the first rows as soon as they are known."""
        self._show_first(first)
        opening = self.tr("Opening {file}").format(file=file) if file else self.tr("Opening")
        self._words.setText(opening if stage is None else f"{opening} · {render(stage)}")
        if not self._is_late and not self._patience.isActive():
            self._words.hide()
            self._patience.start()

    def end(self) -> None:
        """Forget how long it took."""
        self._patience.stop()
        self._is_late = False
        self._show_first(None)

    def _show_first(self, first: FirstRows | None) -> None:
        if first is self._first:
            return
        self._first = first
        if first is None:
            self._cells.hide()
        else:
            self._cells.show_cells(first.names, first.cells)
            self._words.show()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("surface"))
        if self._is_late and self._first is None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_outline(painter)
        painter.end()

    def _paint_outline(self, painter: QPainter) -> None:
        top = space.huge + HEADER_HEIGHT
        for column in range(self.width() // _COLUMN + 1):
            left = space.l + column * _COLUMN
            self._bar(painter, left, space.huge + space.l, 0.5, "pressed")
            for row in range((self.height() - top) // ROW_HEIGHT + 1):
                share = _WIDTHS[(column * 5 + row * 7 + row // 3) % len(_WIDTHS)]
                self._bar(painter, left, top + row * ROW_HEIGHT + (ROW_HEIGHT - _BAR) // 2, share, "hover")

    def _bar(self, painter: QPainter, left: int, top: int, share: float, role: str) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color(role))
        painter.drawRoundedRect(QRectF(left, top, (_COLUMN - space.xxl) * share, _BAR), _RADIUS, _RADIUS)

    @Slot()
    def _show_outline(self) -> None:
        self._is_late = True
        self._words.show()
        self.update()

    @Slot()
    def _repaint(self) -> None:
        self.update()
