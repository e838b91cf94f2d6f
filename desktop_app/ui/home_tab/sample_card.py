"""A question as a card: it opens the sample that answers it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.core.text import Marked, Sentence
from desktop_app.ui.i18n import render
from desktop_app.ui.theme import Theme, space
from desktop_app.ui.widgets.basics import icon_label, label

if TYPE_CHECKING:
    from desktop_app.core.samples import Sample

_PICTURES = {"heart": "heart", "credit": "coins", "book": "book", "shop": "broom"}
_TILE, _RADIUS, _WIDTH, _HEIGHT = 40, 8, 260, 148


class IconTile(QWidget):
    """An icon on a soft square."""

    def __init__(self, theme: Theme, icon: str, size: int = _TILE, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFixedSize(size, size)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(icon_label(theme, icon, "accent", size // 2), 0, Qt.AlignmentFlag.AlignCenter)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("accent_soft"))
        painter.drawRoundedRect(QRectF(self.rect()), _RADIUS, _RADIUS)
        painter.end()


class SampleCard(QAbstractButton):
    """The whole card is the button."""

    def __init__(self, theme: Theme, sample: Sample, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        question, title = _words(sample.question), _words(sample.title)
        self.setObjectName(f"open_sample_{sample.key}")
        self.setAccessibleName(question)
        self.setAccessibleDescription(title)
        self.setToolTip(_words(sample.not_for))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._inside = layout = QVBoxLayout(self)
        layout.setContentsMargins(space.l, space.l, space.l, space.l)
        layout.setSpacing(space.xs)
        layout.addWidget(IconTile(theme, picture_of(sample.key)))
        layout.addSpacing(space.s)
        for text, role in ((question, "emphasis"), (title, "caption")):
            line = label(text, role)
            line.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            layout.addWidget(line)
        layout.addStretch()

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, max(_HEIGHT, self._inside.heightForWidth(_WIDTH)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused, over = self.hasFocus(), self.underMouse()
        edge = self._theme.color("accent" if focused else "outline" if over else "hairline")
        width = 2.0 if focused else 1.0
        painter.setPen(QPen(edge, width))
        painter.setBrush(self._theme.color("hover" if self.isDown() else "surface"))
        inset = QPointF(width / 2, width / 2)
        painter.drawRoundedRect(
            QRectF(QPointF(0, 0) + inset, QPointF(self.width(), self.height()) - inset), _RADIUS, _RADIUS
        )
        painter.end()


def picture_of(key: str) -> str:
    """Return the icon that suits a sample."""
    return next((icon for word, icon in _PICTURES.items() if word in key), "table")


def _words(marked: Marked) -> str:
    return render(Sentence(marked))
