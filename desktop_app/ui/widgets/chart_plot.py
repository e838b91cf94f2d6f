"""Charts on pyqtgraph: the frame they share, and lines with points."""

from __future__ import annotations

import importlib
import sys
import time
import types
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPen
from PySide6.QtWidgets import QGraphicsView, QVBoxLayout, QWidget

from desktop_app.ui.theme import Theme, space
from desktop_app.ui.widgets.basics import label
from desktop_app.ui.widgets.chart import Cell, Chart, ChartTable, Spot
from desktop_app.ui.widgets.chart_axes import Axis, ticks, written

LINE_PX = 2.0


def plotting() -> Any:
    """Return pyqtgraph, imported when the first chart needs it."""
    if "pyqtgraph" not in sys.modules:
        _leave_out_opengl()
    pg = importlib.import_module("pyqtgraph")
    pg.setConfigOptions(antialias=True)
    return pg


def _leave_out_opengl() -> None:
    """Keep pyqtgraph from loading Qt's OpenGL classes: charts do without these 12 MB."""
    drawing, window = types.ModuleType("PySide6.QtOpenGL"), types.ModuleType("PySide6.QtOpenGLWidgets")
    window.QOpenGLWidget = type("QOpenGLWidget", (QWidget,), {})  # type: ignore[attr-defined]
    for module in (drawing, window):
        sys.modules.setdefault(module.__name__, module)


_SLICE_S = 0.012
_to_touch: list[tuple[Any, str]] | None = None


def charts_ready() -> bool:
    """Return whether charts can be made at once; where not, ask again: each call prepares them a little further.

    Importing pyqtgraph makes every class of Qt known to Python, a third of a second that the window must not stand
    still for. It cannot be done on the side: in another thread it has ended the process now and then. So the classes
    are made known by and by, and the import comes when they are.
    """
    global _to_touch
    if "pyqtgraph" in sys.modules:
        return True
    if _to_touch is None:
        modules = [importlib.import_module(f"PySide6.{name}") for name in ("QtCore", "QtGui", "QtWidgets")]
        _to_touch = [(module, name) for module in modules for name in dir(module)]
    end = time.perf_counter() + _SLICE_S
    while _to_touch:
        if time.perf_counter() > end:
            return False
        getattr(*_to_touch.pop(), None)
    plotting()
    return True


@dataclass(frozen=True)
class Line:
    """A curve: its name stands where `label_at` says, a share of the width; '' for none."""

    name: str
    x: Sequence[float]
    y: Sequence[float]
    role: str = "series1"
    dashed: bool = False
    filled: bool = False
    label_at: float = 0.5
    label_above: bool = False


@dataclass(frozen=True)
class Points:
    """Points with their intervals."""

    x: Sequence[float]
    y: Sequence[float]
    low: Sequence[float] = ()
    high: Sequence[float] = ()
    role: str = "series1"


@dataclass(frozen=True)
class Mark:
    """A point that stands out, with its words."""

    x: float
    y: float
    text: str
    above: bool = False


@dataclass(frozen=True)
class Curves:
    """Everything that a curve chart draws."""

    x: Axis
    y: Axis
    lines: tuple[Line, ...] = ()
    points: Points | None = None
    mark: Mark | None = None
    spots: tuple[Spot, ...] = ()
    table: ChartTable = field(default_factory=ChartTable)


class PlotChart(Chart):
    """The frame of a pyqtgraph chart: no box, light lines, labels in words above and below."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)
        self._pg = plotting()
        self._fineness: float | None = None
        self._upper = label("", "caption", self, wrap=False)
        self._lower = label("", "caption", self, wrap=False)
        self._lower.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._lower.setContentsMargins(0, 0, space.xl, 0)
        self.plot = self._make_plot()
        self._ring = self._pg.ScatterPlotItem(size=11)
        self._ring.setZValue(50)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.xs, space.xs, space.xs, space.xs)
        layout.setSpacing(space.xs)
        for widget in (self._upper, self.plot, self._lower):
            # The chart itself answers to the pointer, so that pages scroll over it and only its own menu opens.
            widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            widget.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            layout.addWidget(widget, 1 if widget is self.plot else 0)
        self.setMinimumHeight(220)

    def _make_plot(self) -> Any:
        box = self._pg.ViewBox(enableMenu=False)  # its menu alone would take as long as the rest
        plot = self._pg.PlotWidget(self, background=None, viewBox=box, enableMenu=False)
        plot.setMouseEnabled(False, False)
        plot.hideButtons()
        plot.viewport().setAutoFillBackground(False)
        plot.setCacheMode(QGraphicsView.CacheModeFlag.CacheNone)  # a kept background outlives a change of the theme
        plot.getViewBox().setDefaultPadding(0)
        plot.getPlotItem().setContentsMargins(0, space.s, space.xl, 0)  # room for the halves of the last ticks
        return plot

    # --- axes ---------------------------------------------------------------------------------------------------------

    def set_axes(self, x: Axis, y: Axis) -> None:
        """Lay out both axes anew."""
        self._title_axes(x.label, y.label)
        self.plot.setXRange(x.low, x.high, padding=0)
        self.plot.setYRange(y.low, y.high, padding=0)
        for side, axis, wanted in (("bottom", x, 6), ("left", y, 5)):
            places = ticks(axis.low, axis.high, wanted)
            self.set_ticks(side, list(zip(places, written(places, axis.percent), strict=True)))
            if side == "left":
                self._rule(places)

    def _rule(self, places: Sequence[float]) -> None:
        for place in places:
            rule = self._pg.InfiniteLine(place, angle=0, pen=self.pen("hairline", 1.0))
            rule.setZValue(-50)
            self.plot.addItem(rule, ignoreBounds=True)

    def _title_axes(self, lower: str, upper: str) -> None:
        for widget, text in ((self._lower, lower), (self._upper, upper)):
            widget.setText(text)
            widget.setVisible(bool(text))

    def set_ticks(self, side: str, marks: list[tuple[float, str]]) -> None:
        """Put `marks` on one side, without a line."""
        axis = self.plot.getAxis(side)
        font = self.caption_font()
        axis.setStyle(hideOverlappingLabels=space.xl)  # how far a text may reach past the ends
        axis.setStyle(tickLength=0, tickFont=font, tickTextOffset=space.s, maxTickLevel=0)
        axis.setPen(self._pg.mkPen(None))
        axis.setTickPen(self._pg.mkPen(None))
        axis.setStyle(tickAlpha=0)
        axis.setTextPen(self.pen("muted", 1.0))
        axis.setTicks([marks])
        if side == "left":
            metrics = QFontMetricsF(font)
            widest = max((metrics.horizontalAdvance(text) for _, text in marks), default=0.0)
            axis.setWidth(widest + space.m + space.xs)

    def pen(self, role: str, width: float, dashed: bool = False) -> QPen:
        """Return a pen in the colour of `role` that keeps its width at any zoom."""
        pen = QPen(self.theme.color(role), width * (self._fineness or self.devicePixelRatioF()))
        pen.setCosmetic(True)  # its width counts the screen's own pixels
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        if dashed:
            pen.setStyle(Qt.PenStyle.DashLine)
        return pen

    def brush(self, role: str, alpha: float = 1.0) -> QColor:
        """Return the colour of `role`, see-through by `alpha`."""
        color = self.theme.color(role)
        color.setAlphaF(alpha)
        return color

    def words(self, text: str, x: float, y: float, role: str, anchor: tuple[float, float], bold: bool = False) -> Any:
        """Write `text` at a place of the plot."""
        item = self._pg.TextItem(text, color=self.theme.color(role), anchor=anchor, fill=self.brush("canvas", 0.7))
        item.setFont(self.caption_font(bold))
        item.setPos(x, y)
        item.setZValue(40)
        self.plot.addItem(item, ignoreBounds=True)
        return item

    # --- pointing -----------------------------------------------------------------------------------------------------

    def place(self, spot: Spot) -> QPointF:
        scene = self.plot.getViewBox().mapViewToScene(QPointF(spot.x, spot.y))
        return QPointF(self.plot.mapToParent(self.plot.mapFromScene(scene)))

    def view_point(self, point: QPointF) -> QPointF:
        """Return where a point of the widget is in the coordinates of the axes."""
        scene = self.plot.mapToScene(self.plot.mapFromParent(point.toPoint()))
        return QPointF(self.plot.getViewBox().mapSceneToView(scene))

    def highlight(self, index: int) -> None:
        spots = self.spots()
        if index < 0:
            self._ring.setData([], [])
            return
        self._ring.setBrush(self.theme.color("surface"))
        self._ring.setPen(self.pen("accent", LINE_PX))
        self._ring.setData([spots[index].x], [spots[index].y])
        if self._ring.scene() is None:
            self.plot.addItem(self._ring, ignoreBounds=True)

    def clear(self) -> None:
        """Take everything off the plot."""
        self.plot.clear()

    def draw_plot(self) -> None:
        """Draw what is shown from the beginning, in the colours of now."""

    def recolour(self) -> None:
        self.draw_plot()
        self.update()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self.draw_plot()
        return super().event(event)

    def picture(self, scale: float = 2.0) -> QImage:
        self._fineness = scale
        self.draw_plot()
        image = super().picture(scale)
        self._fineness = None
        self.draw_plot()
        return image


class CurveChart(PlotChart):
    """Lines, points with intervals, and one mark: ROC, precision and recall, calibration, the falling loss."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)
        self._curves: Curves | None = None
        self._mark_items: list[Any] = []

    def show_curves(self, curves: Curves) -> None:
        """Draw `curves` in place of what was there."""
        self._curves = curves
        self.draw_plot()

    def show_mark(self, mark: Mark | None) -> None:
        """Move only the mark."""
        for item in self._mark_items:
            self.plot.removeItem(item)
        self._mark_items = []
        if self._curves is not None:
            self._curves = replace(self._curves, mark=mark)
        if mark is None or self._curves is None:
            return
        dot = self._pg.ScatterPlotItem(
            [mark.x], [mark.y], size=10, brush=self.theme.color("accent"), pen=self.pen("surface", LINE_PX)
        )
        dot.setZValue(30)
        self.plot.addItem(dot)
        x = self._curves.x
        right = mark.x < x.low + (x.high - x.low) * 0.6
        room_below = mark.y > self._curves.y.low + (self._curves.y.high - self._curves.y.low) * 0.12
        below = room_below and not mark.above
        anchor = (-0.06 if right else 1.06, -0.15 if below else 1.15)
        self._mark_items = [dot, self.words(mark.text, mark.x, mark.y, "ink", anchor, bold=True)]

    def draw_plot(self) -> None:
        curves = self._curves
        if curves is None:
            return
        self.clear()
        self._mark_items = []
        self.set_axes(curves.x, curves.y)
        for line in curves.lines:
            self._draw_line(line, curves.y.low)
        if curves.points is not None:
            self._draw_points(curves.points)
        self.show_mark(curves.mark)

    def _draw_line(self, line: Line, floor: float) -> None:
        pen = self.pen(line.role, 1.2 if line.dashed else LINE_PX, line.dashed)
        fill: dict[str, Any] = {"fillLevel": floor, "brush": self.brush(line.role, 0.10)} if line.filled else {}
        self.plot.addItem(self._pg.PlotDataItem(list(line.x), list(line.y), pen=pen, **fill))
        if line.name and len(line.x):
            self._name_line(line)

    def _name_line(self, line: Line) -> None:
        assert self._curves is not None
        across, up = self._curves.x, self._curves.y
        if len(line.x) == 2:  # a straight line is named where it passes, not at one of its ends
            y = line.y[0] + (line.y[1] - line.y[0]) * line.label_at
            x = line.x[0] + (line.x[1] - line.x[0]) * line.label_at
        else:
            wanted = across.low + (across.high - across.low) * line.label_at
            x, y = min(zip(line.x, line.y, strict=True), key=lambda point: abs(point[0] - wanted))
        at_top = y > up.low + (up.high - up.low) * 0.85
        flat_at_top = at_top and line.y[0] == line.y[-1]
        side = 1.0 if line.label_at >= 1 else -0.05
        up_to = 1.2 if (line.label_above and not at_top) or (line.label_at >= 1 and not flat_at_top) else -0.1
        role = "muted" if line.dashed else line.role
        self.words(line.name, float(x), float(y), role, (side, up_to), bold=not line.dashed)

    def _draw_points(self, points: Points) -> None:
        x, y = _array(points.x), _array(points.y)
        if len(points.low):
            bars = self._pg.ErrorBarItem(
                x=x, y=y, top=_array(points.high) - y, bottom=y - _array(points.low), pen=self.pen(points.role, 1.2)
            )
            self.plot.addItem(bars)
        color = self.theme.color(points.role)
        self.plot.addItem(self._pg.ScatterPlotItem(x, y, size=9, brush=color, pen=self.pen("surface", 1.5)))

    def spots(self) -> Sequence[Spot]:
        return self._curves.spots if self._curves else ()

    def spot_at(self, point: QPointF) -> int:
        spots = self.spots()
        box = self.plot.geometry()
        if not spots or not box.contains(point.toPoint()):
            return -1
        if self._curves is not None and self._curves.points is not None:
            return super().spot_at(point)
        x = self.view_point(point).x()
        return min(range(len(spots)), key=lambda index: abs(spots[index].x - x))

    def table(self) -> ChartTable:
        return self._curves.table if self._curves else ChartTable()


def _array(values: Sequence[float]) -> Any:
    import numpy as np

    return np.asarray(values, dtype=float)


def rows_of(*columns: Sequence[Cell]) -> tuple[tuple[Cell, ...], ...]:
    """Return columns as rows of a table."""
    return tuple(zip(*columns, strict=True))
