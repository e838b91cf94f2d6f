"""Where files are dropped: the wide area of the Home page and the veil over the whole window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop_app.ui.theme import Theme, space
from desktop_app.ui.widgets.basics import icon_label, label

_VEIL_ALPHA = 235
_RADIUS = 12


def dropped_file(data: QMimeData) -> Path | None:
    """Return the one local file that is dragged, None if it is anything else."""
    urls = data.urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    return Path(urls[0].toLocalFile())


class DropOverlay(QWidget):
    """Covers the window while a file is dragged over it and says what dropping will do."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setObjectName("drop_overlay")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._theme = theme
        self._words = label("", "title", wrap=False)
        layout = QVBoxLayout(self)
        layout.setSpacing(space.l)
        layout.addStretch()
        layout.addWidget(icon_label(theme, "drop-file", "accent", space.huge), 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self._words, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch()
        self.hide()

    def invite(self, words: str) -> None:
        """Cover the parent and say `words`."""
        self._words.setText(words)
        self.setGeometry(self._over.rect())
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = self._theme.color("canvas")
        veil.setAlpha(_VEIL_ALPHA)
        painter.fillRect(self.rect(), veil)
        painter.setPen(QPen(self._theme.color("accent"), 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(space.l, space.l, -space.l, -space.l), _RADIUS, _RADIUS)
        painter.end()


class DropArea(QFrame):
    """The wide area of the Home page: an icon, a sentence, what can be opened, and a place for buttons."""

    def __init__(self, theme: Theme, words: str, hint: str, buttons: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        middle = Qt.AlignmentFlag.AlignHCenter
        title, caption = label(words, "title", wrap=False), label(hint, "muted", wrap=False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.xl, space.xxl, space.xl, space.xxl)
        layout.setSpacing(space.s)
        layout.addWidget(icon_label(theme, "drop-file", "accent", 40), 0, middle)
        layout.addSpacing(space.xs)
        layout.addWidget(title, 0, middle)
        layout.addWidget(caption, 0, middle)
        layout.addSpacing(space.m)
        layout.addWidget(buttons, 0, middle)

    def paintEvent(self, event: QPaintEvent) -> None:
        # A style sheet draws dashes one pixel long.
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self._theme.color("outline"), 1.25)
        pen.setDashPattern([5, 4])
        painter.setPen(pen)
        painter.setBrush(self._theme.color("surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)
        painter.end()
