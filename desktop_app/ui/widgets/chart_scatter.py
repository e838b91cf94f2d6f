"""Many points: each as a dot, or how many there are in each place beyond a few thousand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QWidget

from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.chart import ChartTable, Spot
from desktop_app.ui.widgets.chart_axes import Axis
from desktop_app.ui.widgets.chart_plot import PlotChart

if TYPE_CHECKING:
    import numpy as np

DOTS_AT_MOST = 3_000
BINS = (72, 48)
REACH_PX = 14.0


@dataclass(frozen=True, eq=False)
class Scatter:
    """Points, a line to compare them with, and the words for one place.

    Attributes
    ----------
    line : tuple of two (x, y)
        From where to where; `line_name` stands beside its end.
    say : callable
        ``(x, y, rows) -> sentence`` for a dot (rows = 1) or a place with that many rows.
    """

    x_axis: Axis
    y_axis: Axis
    x: np.ndarray
    y: np.ndarray
    line: tuple[tuple[float, float], tuple[float, float]]
    line_name: str
    say: Callable[[float, float, int], str]
    header: tuple[str, str]


class ScatterChart(PlotChart):
    """Dots up to `DOTS_AT_MOST`, else the density of each place in shades of one colour."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)
        self._data: Scatter | None = None
        self._places: tuple[Any, Any, Any] | None = None  # x, y and rows of every place that holds any
        self.setMinimumHeight(300)

    def show_points(self, data: Scatter) -> None:
        """Draw `data` in place of what was there."""
        import numpy as np

        self._data = data
        if len(data.x) <= DOTS_AT_MOST:
            self._places = data.x, data.y, np.ones(len(data.x), dtype=int)
        else:
            counts, x_edges, y_edges = self._counts(data)
            column, row = np.nonzero(counts)
            x_middle, y_middle = (x_edges[:-1] + x_edges[1:]) / 2, (y_edges[:-1] + y_edges[1:]) / 2
            self._places = x_middle[column], y_middle[row], counts[column, row].astype(int)
        self.draw_plot()

    @property
    def is_binned(self) -> bool:
        """Whether places are drawn in place of dots."""
        return self._data is not None and len(self._data.x) > DOTS_AT_MOST

    def _counts(self, data: Scatter) -> tuple[Any, Any, Any]:
        import numpy as np

        limits = ((data.x_axis.low, data.x_axis.high), (data.y_axis.low, data.y_axis.high))
        return np.histogram2d(data.x, data.y, bins=BINS, range=limits)

    def draw_plot(self) -> None:
        data = self._data
        if data is None:
            return
        self.clear()
        self.set_axes(data.x_axis, data.y_axis)
        (x0, y0), (x1, y1) = data.line
        if self.is_binned:
            self._draw_density(data)
        else:
            dots = self._pg.ScatterPlotItem(data.x, data.y, size=6, brush=self.brush("series1", 0.45), pen=None)
            self.plot.addItem(dots)
        self.plot.addItem(self._pg.PlotDataItem([x0, x1], [y0, y1], pen=self.pen("muted", 1.2, dashed=True)))
        self.words(data.line_name, x1, y1, "muted", (1.05, 1.1 if y1 == y0 else -0.3))

    def _draw_density(self, data: Scatter) -> None:
        import numpy as np

        counts, x_edges, y_edges = self._counts(data)
        strength = np.log1p(counts) / max(float(np.log1p(counts.max())), 1e-9)
        color = self.theme.color("series1")
        pixels = np.zeros((*counts.shape, 4), dtype=np.ubyte)
        pixels[..., 0], pixels[..., 1], pixels[..., 2] = color.red(), color.green(), color.blue()
        pixels[..., 3] = np.where(counts > 0, 40 + strength * 215, 0).astype(np.ubyte)
        image = self._pg.ImageItem(pixels, axisOrder="col-major", levels=None)
        image.setRect(QRectF(x_edges[0], y_edges[0], x_edges[-1] - x_edges[0], y_edges[-1] - y_edges[0]))
        self.plot.addItem(image)

    def spots(self) -> Sequence[Spot]:
        if self._places is None or self._data is None:
            return ()
        return _Places(self._places, self._data.say)

    def spot_at(self, point: QPointF) -> int:
        import numpy as np

        if self._places is None or not len(self._places[0]) or not self.plot.geometry().contains(point.toPoint()):
            return -1
        here, beside = self.view_point(point), self.view_point(point + QPointF(REACH_PX, REACH_PX))
        across, down = abs(beside.x() - here.x()) or 1.0, abs(beside.y() - here.y()) or 1.0
        x, y, _ = self._places
        distance = ((x - here.x()) / across) ** 2 + ((y - here.y()) / down) ** 2
        nearest = int(np.argmin(distance))
        return nearest if distance[nearest] <= 1.0 else -1

    def table(self) -> ChartTable:
        if self._data is None:
            return ChartTable()
        return ChartTable(self._data.header, tuple(zip(self._data.x.tolist(), self._data.y.tolist(), strict=True)))


class _Places(Sequence[Spot]):
    """Spots that are made when they are looked at: there may be thousands."""

    def __init__(self, places: tuple[Any, Any, Any], say: Callable[[float, float, int], str]) -> None:
        self._places, self._say = places, say

    def __len__(self) -> int:
        return len(self._places[0])

    def __getitem__(self, index: Any) -> Any:
        x, y, rows = (column[index] for column in self._places)
        return Spot(float(x), float(y), self._say(float(x), float(y), int(rows)))
