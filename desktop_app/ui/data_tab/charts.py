"""The two small pictures of a column: how its numbers are spread, and its commonest values."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QFont, QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop_app.ui.i18n import counted, percent
from desktop_app.ui.theme import Theme, space

_HISTOGRAM_HEIGHT = 96
_CAPTION = 18
_ROW = 26
_RADIUS = 4
_GAP = 1.0


class _Chart(QWidget):
    """A picture that is painted anew when the theme changes."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        theme.changed.connect(self._repaint)

    @Slot()
    def _repaint(self) -> None:
        self.update()

    def _small(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(space.m)
        return font


class Histogram(_Chart):
    """How many rows fall between which values; hovering a bar says so."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._rows: Sequence[int] = ()
        self._edges: Sequence[float] = ()
        self._text: Callable[[float], str] = str
        self._hovered = -1

    def show_bins(self, rows: Sequence[int], edges: Sequence[float], text: Callable[[float], str]) -> None:
        """Show counts between edges; `text` writes an edge."""
        self._rows, self._edges, self._text, self._hovered = rows, edges, text, -1
        self.setVisible(bool(rows))
        self.setAccessibleName(self.tr("Distribution"))
        self.setAccessibleDescription("; ".join(self._sentence(place) for place in range(len(rows))))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(0, _HISTOGRAM_HEIGHT + _CAPTION)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tallest = max(self._rows, default=0) or 1
        room = _HISTOGRAM_HEIGHT - space.xs
        painter.fillRect(0, _HISTOGRAM_HEIGHT - 1, self.width(), 1, self._theme.color("hairline"))
        for place, rows in enumerate(self._rows):
            left, right = round(self._left(place)), round(self._left(place + 1) - _GAP)
            height = max(room * rows / tallest, 1.0) if rows else 0.0
            colour = self._theme.color("accent_hover" if place == self._hovered else "accent")
            painter.fillRect(QRectF(left, _HISTOGRAM_HEIGHT - height, max(right - left, 1), height), colour)
        self._paint_caption(painter)
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._place(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1)

    def _paint_caption(self, painter: QPainter) -> None:
        if not self._edges:
            return
        painter.setFont(self._small())
        line = QRect(0, _HISTOGRAM_HEIGHT, self.width(), _CAPTION)
        painter.setPen(self._theme.color("muted"))
        bottom = Qt.AlignmentFlag.AlignBottom
        if self._hovered >= 0:
            painter.setPen(self._theme.color("ink"))
            painter.drawText(line, int(Qt.AlignmentFlag.AlignHCenter | bottom), self._sentence(self._hovered))
            return
        painter.drawText(line, int(Qt.AlignmentFlag.AlignLeft | bottom), self._text(self._edges[0]))
        painter.drawText(line, int(Qt.AlignmentFlag.AlignRight | bottom), self._text(self._edges[-1]))

    def _left(self, place: int) -> float:
        return place * (self.width() + _GAP) / max(len(self._rows), 1)

    def _place(self, point: QPointF) -> int:
        if not self._rows or not 0 <= point.x() < self.width():
            return -1
        return min(int(point.x() * len(self._rows) / self.width()), len(self._rows) - 1)

    def _sentence(self, place: int) -> str:
        between = f"{self._text(self._edges[place])} – {self._text(self._edges[place + 1])}"
        return self.tr("{between}: {rows} rows").format(between=between, rows=counted(self._rows[place]))

    def _hover(self, place: int) -> None:
        if place != self._hovered:
            self._hovered = place
            self.update()


class ValueBars(_Chart):
    """The commonest values, each on a bar as long as its share of the rows."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._values: Sequence[tuple[str, int]] = ()
        self._total = 1

    def show_values(self, values: Sequence[tuple[str, int]], total: int) -> None:
        """Show values with their rows out of `total`."""
        self._values, self._total = values, max(total, 1)
        self.setVisible(bool(values))
        self.setAccessibleName(self.tr("Commonest values"))
        self.setAccessibleDescription("; ".join(f"{value}: {counted(rows)}" for value, rows in values))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(0, _ROW * len(self._values))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, (value, rows) in enumerate(self._values):
            line = QRectF(0, place * _ROW, self.width(), _ROW - space.xs)
            self._paint_line(painter, line, value, percent(rows / self._total), rows / self._total)
        painter.end()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = event.pos().y() // _ROW
            if place < len(self._values):
                value, rows = self._values[place]
                words = self.tr("{value}: {rows} rows").format(value=value, rows=counted(rows))
                QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def _paint_line(self, painter: QPainter, line: QRectF, value: str, share: str, part: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("accent_soft"))
        painter.drawRoundedRect(QRectF(line.left(), line.top(), max(line.width() * part, _RADIUS), line.height()), 4, 4)
        painter.setFont(self.font())
        inner = line.adjusted(space.s, 0, -space.s, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(self._theme.color("muted"))
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignRight | middle), share)
        room = inner.width() - painter.fontMetrics().horizontalAdvance(share) - space.m
        painter.setPen(self._theme.color("ink"))
        text = painter.fontMetrics().elidedText(" ".join(value.split()), Qt.TextElideMode.ElideRight, int(room))
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignLeft | middle), text)
