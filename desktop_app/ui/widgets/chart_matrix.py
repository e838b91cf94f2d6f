"""What was called what: rows are what it is, columns what it was called."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from desktop_app.ui.theme import Theme, space
from desktop_app.ui.widgets.chart import Cell, Chart, ChartTable, Spot, elided_apart, mixed

CELL_PX = 64.0
SMALL_CELL_PX = 54.0
GAP_PX = 2.0
STRONGEST_RIGHT, STRONGEST_WRONG = 0.5, 0.4  # beyond, no ink stands out by 4.5 in both themes
NAMES_AT_MOST_PX = 150.0


@dataclass(frozen=True)
class Matrix:
    """Counts by (is, called), with the words around them.

    Attributes
    ----------
    names : tuple of str
        The classes; `counts[i][j]` rows are i and were called j.
    shown : tuple of tuple of (count text, share text)
        What stands in each cell.
    sentences : tuple of tuple of str
        What is told about each cell.
    is_title, called_title : str
        Words above the rows' names and above the columns' names.
    """

    names: tuple[str, ...]
    counts: tuple[tuple[int, ...], ...]
    shown: tuple[tuple[tuple[str, str], ...], ...]
    sentences: tuple[tuple[str, ...], ...]
    is_title: str
    called_title: str


class MatrixChart(Chart):
    """Painted cells: the fuller the share of its row, the stronger the colour; right ones in the accent."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)
        self._data: Matrix | None = None

    def show_matrix(self, data: Matrix) -> None:
        """Draw `data` in place of what was there."""
        self._data = data
        self.setFixedSize(self.sizeHint())
        self.update()

    # --- geometry -----------------------------------------------------------------------------------------------------

    def _cell_px(self) -> float:
        count = len(self._data.names) if self._data else 0
        return CELL_PX * 1.75 if count == 2 else CELL_PX if count <= 6 else SMALL_CELL_PX

    def _names_px(self) -> float:
        if self._data is None:
            return 0.0
        metrics = QFontMetricsF(self.caption_font(bold=True))
        texts = (*self._data.names, self._data.is_title)
        widest = max(metrics.horizontalAdvance(text) for text in texts) + space.m
        return min(widest, NAMES_AT_MOST_PX)

    def _head_px(self) -> float:
        return QFontMetricsF(self.caption_font()).height() * 2 + space.m

    def sizeHint(self) -> QSize:
        cells = len(self._data.names) if self._data else 0
        height = self._cell_px() * (0.66 if cells <= 6 else 0.62)
        return QSize(
            round(self._names_px() + self._cell_px() * cells + space.s * 2),
            round(self._head_px() + height * cells + space.s * 2),
        )

    def _cell(self, row: int, column: int) -> QRectF:
        count = len(self._data.names) if self._data else 1
        left, top = space.s + self._names_px(), space.s + self._head_px()
        width = (self.width() - left - space.s) / count
        height = (self.height() - top - space.s) / count
        cell = QRectF(left + column * width, top + row * height, width, height)
        return cell.adjusted(GAP_PX / 2, GAP_PX / 2, -GAP_PX / 2, -GAP_PX / 2)

    # --- drawing ------------------------------------------------------------------------------------------------------

    def draw(self, painter: QPainter, area: QRectF) -> None:
        if self._data is None:
            return
        self._draw_names(painter, self._data)
        for row in range(len(self._data.names)):
            for column in range(len(self._data.names)):
                self._draw_cell(painter, self._data, row, column)

    def _draw_names(self, painter: QPainter, data: Matrix) -> None:
        line = QFontMetricsF(self.caption_font()).height()
        names = self._names_px()
        painter.setFont(self.caption_font())
        painter.setPen(self.theme.color("muted"))
        top = QRectF(space.s + names, space.s, self.width() - names - space.s * 2, line)
        painter.drawText(top, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, data.called_title)
        corner = QRectF(space.s, space.s + line + space.xs, names, line)
        painter.drawText(corner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, data.is_title)
        font = self.caption_font(bold=True)
        painter.setFont(font)
        painter.setPen(self.theme.color("ink"))
        beside = elided_apart(data.names, font, names - space.s)
        above_cells = elided_apart(data.names, font, self._cell(0, 0).width())
        for index in range(len(data.names)):
            cell = self._cell(index, index)
            left = QRectF(space.s, cell.top(), names - space.s, cell.height())
            painter.drawText(left, Qt.AlignmentFlag.AlignVCenter, beside[index])
            above = QRectF(cell.left(), space.s + line + space.xs, cell.width(), line)
            centred = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(above, centred, above_cells[index])

    def _draw_cell(self, painter: QPainter, data: Matrix, row: int, column: int) -> None:
        cell = self._cell(row, column)
        total = sum(data.counts[row])
        share = data.counts[row][column] / total if total else 0.0
        fill = self._fill(share, row == column)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawRoundedRect(cell, 4, 4)
        if self._spot == row * len(data.names) + column:
            painter.setPen(QPen(self.theme.color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(cell, 4, 4)
        count, words = data.shown[row][column]
        painter.setPen(self._on(fill))
        if len(data.names) > 6:
            painter.setFont(self.caption_font())
            painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, count)
            return
        middle = cell.center().y()
        painter.setFont(self.caption_font(bold=True))
        upper = QRectF(cell.left(), cell.top(), cell.width(), middle - cell.top())
        painter.drawText(upper, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom, count)
        painter.setFont(self.caption_font())
        lower = QRectF(cell.left(), middle, cell.width(), cell.bottom() - middle)
        painter.drawText(lower, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, words)

    def _fill(self, share: float, right: bool) -> QColor:
        ground = mixed(self.theme.color("surface"), self.theme.color("hairline"), 0.55)
        return mixed(
            ground,
            self.theme.color("series1" if right else "series4"),
            share * (STRONGEST_RIGHT if right else STRONGEST_WRONG),
        )

    def _on(self, fill: QColor) -> QColor:
        inks = (self.theme.color("ink"), self.theme.color("surface"))
        return max(inks, key=lambda ink: contrast(ink, fill))

    # --- pointing -----------------------------------------------------------------------------------------------------

    def spots(self) -> Sequence[Spot]:
        if self._data is None:
            return ()
        size = range(len(self._data.names))
        middles = [
            (self._cell(row, column).center(), self._data.sentences[row][column]) for row in size for column in size
        ]
        return [Spot(middle.x(), middle.y(), sentence) for middle, sentence in middles]

    def spot_at(self, point: QPointF) -> int:
        size = len(self._data.names) if self._data else 0
        inside = (n for n in range(size * size) if self._cell(n // size, n % size).contains(point))
        return next(inside, -1)

    def highlight(self, index: int) -> None:
        self.update()

    def table(self) -> ChartTable:
        if self._data is None:
            return ChartTable()
        header = (self._data.is_title, *self._data.names)
        pairs = zip(self._data.names, self._data.counts, strict=True)
        rows: tuple[tuple[Cell, ...], ...] = tuple((name, *counts) for name, counts in pairs)
        return ChartTable(header, rows)


def contrast(first: QColor, second: QColor) -> float:
    """Return the contrast of two colours as the web's guidelines measure it, 1 to 21."""
    light, dark = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: QColor) -> float:
    parts = (color.redF(), color.greenF(), color.blueF())
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
