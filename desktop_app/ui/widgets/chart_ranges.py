"""A dot with its interval on each line, and a ring where the other one stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from desktop_app.ui.theme import Theme, space
from desktop_app.ui.widgets.chart import Chart, ChartTable, Part, Spot, elided

ROW_PX = 36
DOT_PX = 5.0
NAME_SHARE = 0.4
HEAD_PX = 24


@dataclass(frozen=True)
class Range:
    """One line: a figure with its interval (all from 0 to 1), the other's figure, the words at its end."""

    name: str
    value: float
    low: float
    high: float
    base: float | None
    text: str
    sentence: str


class RangesChart(Chart):
    """Lines in the order given, on one scale from nothing to the largest."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)
        self._ranges: tuple[Range, ...] = ()
        self._header: tuple[str, ...] = ()
        self._names = ("", "")

    def show_ranges(self, ranges: Sequence[Range], names: tuple[str, str], header: tuple[str, ...]) -> None:
        """Draw `ranges`; `names` tell the dot from the ring, `header` is that of the table."""
        self._ranges, self._names, self._header = tuple(ranges), names, header
        self.setFixedHeight(HEAD_PX + len(ranges) * ROW_PX + space.s)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(640, HEAD_PX + len(self._ranges) * ROW_PX + space.s)

    def _track(self) -> tuple[float, float]:
        """Return where the scale begins and ends."""
        metrics = QFontMetricsF(self.font())
        widest = max((metrics.horizontalAdvance(one.name) for one in self._ranges), default=0.0)
        left = min(widest, self.width() * NAME_SHARE) + space.l + space.s
        ends = max((metrics.horizontalAdvance(one.text) for one in self._ranges), default=0.0)
        return left, max(self.width() - ends - space.xl, left + 1)

    def _x(self, value: float) -> float:
        left, right = self._track()
        return left + (right - left) * value / self._top()

    def _top(self) -> float:
        return max((max(one.high, one.base or 0.0) for one in self._ranges), default=1.0) or 1.0

    def _y(self, row: int) -> float:
        return HEAD_PX + (row + 0.5) * ROW_PX

    def draw(self, painter: QPainter, area: QRectF) -> None:
        left, right = self._track()
        self._draw_names(painter, left)
        for row, one in enumerate(self._ranges):
            y = self._y(row)
            painter.setPen(QPen(self.theme.color("hairline"), 1))
            painter.drawLine(QPointF(left, y), QPointF(right, y))
            painter.setFont(self.font())
            painter.setPen(self.theme.color("ink"))
            name = elided(one.name, self.font(), left - space.l)
            middle = Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(space.s, y - ROW_PX / 2, left, ROW_PX), middle, name)
            ending = QRectF(right + space.m, y - ROW_PX / 2, self.width() - right, ROW_PX)
            painter.drawText(ending, middle, one.text)
            painter.setPen(QPen(self.theme.color("accent"), 2))
            painter.drawLine(QPointF(self._x(one.low), y), QPointF(self._x(one.high), y))
            if one.base is not None:
                painter.setPen(QPen(self.theme.color("outline"), 1.6))
                painter.setBrush(self.theme.color("canvas"))
                painter.drawEllipse(QPointF(self._x(one.base), y), DOT_PX - 0.5, DOT_PX - 0.5)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.color("accent"))
            painter.drawEllipse(QPointF(self._x(one.value), y), DOT_PX, DOT_PX)

    def _draw_names(self, painter: QPainter, left: float) -> None:
        """Say what the dot and the ring are, in place of a legend."""
        painter.setFont(self.caption_font())
        metrics = QFontMetricsF(self.caption_font())
        x, y = left, HEAD_PX / 2
        for name, is_filled in zip(self._names, (True, False), strict=True):
            if is_filled:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self.theme.color("accent"))
            else:
                painter.setPen(QPen(self.theme.color("outline"), 1.6))
                painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(x + DOT_PX, y), DOT_PX - 0.5, DOT_PX - 0.5)
            painter.setPen(self.theme.color("muted"))
            x += 2 * DOT_PX + space.s
            painter.drawText(QRectF(x, 0, self.width() - x, HEAD_PX), Qt.AlignmentFlag.AlignVCenter, name)
            x += metrics.horizontalAdvance(name) + space.l

    def spots(self) -> Sequence[Spot]:
        return [Spot(self._x(one.value), self._y(row), one.sentence) for row, one in enumerate(self._ranges)]

    def spot_at(self, point: QPointF) -> int:
        row = int((point.y() - HEAD_PX) // ROW_PX)
        return row if 0 <= row < len(self._ranges) else -1

    def table(self) -> ChartTable:
        rows = tuple(
            (one.name, Part(one.value), Part(one.low), Part(one.high), Part(one.base) if one.base is not None else "")
            for one in self._ranges
        )
        return ChartTable(self._header, rows)
