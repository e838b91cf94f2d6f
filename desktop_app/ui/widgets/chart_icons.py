"""“Of 100 …”: a hundred dots, of which some are filled."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from desktop_app.ui.theme import Theme, space
from desktop_app.ui.widgets.chart import Chart, ChartTable, Spot, mixed

ACROSS, DOWN = 10, 10
DOT_PX, STEP_PX = 13.0, 19.0


@dataclass(frozen=True)
class Hundred:
    """How many of a hundred: surely (up to `low`), about (`value`), perhaps (up to `high`); words for the rows."""

    value: int
    low: int
    high: int
    header: tuple[str, str]
    names: tuple[str, str]


class IconArray(Chart):
    """Filled dots are those that are; paler ones lie within the interval; rings are the others."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)
        self._data: Hundred | None = None
        self.setFixedSize(self.sizeHint())

    def show_hundred(self, data: Hundred) -> None:
        """Draw `data` in place of what was there."""
        self._data = data
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(ACROSS * STEP_PX + space.s), round(DOWN * STEP_PX + space.s))

    def draw(self, painter: QPainter, area: QRectF) -> None:
        if self._data is None:
            return
        accent, ground = self.theme.color("accent"), self.theme.color("surface")
        for number in range(ACROSS * DOWN):
            painter.setPen(Qt.PenStyle.NoPen)
            if number < self._data.value:
                sure = number < self._data.low
                painter.setBrush(accent if sure else mixed(ground, accent, 0.66))
            else:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                perhaps = number < self._data.high
                painter.setPen(QPen(mixed(ground, accent, 0.66) if perhaps else self.theme.color("outline"), 1.2))
            painter.drawEllipse(self._dot(number))

    def _dot(self, number: int) -> QRectF:
        edge = (STEP_PX - DOT_PX + space.s) / 2
        left, top = edge + number % ACROSS * STEP_PX, edge + number // ACROSS * STEP_PX
        return QRectF(left, top, DOT_PX, DOT_PX)

    def spots(self) -> Sequence[Spot]:
        middle = QPointF(self.rect().center())
        return (Spot(middle.x(), middle.y(), self.sentence()),) if self._data else ()

    def spot_at(self, point: QPointF) -> int:
        return 0 if self._data else -1

    def table(self) -> ChartTable:
        if self._data is None:
            return ChartTable()
        counts = (self._data.value, ACROSS * DOWN - self._data.value)
        return ChartTable(self._data.header, tuple(zip(self._data.names, counts, strict=True)))
