"""Things on a map: dots that lie close are alike; wheel and drag zoom and move, the keyboard too."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from desktop_app.ui.theme import Theme, space
from desktop_app.ui.widgets.chart import ChartTable, Spot, elided
from desktop_app.ui.widgets.chart_axes import padded
from desktop_app.ui.widgets.chart_plot import PlotChart

REACH_PX = 16.0
SMALLEST_PX, LARGEST_PX = 5.0, 22.0
MOST_LABELS = 14
LABEL_PX = 150.0
STEP = 1.25
CLICK_PX = 4
FEW, FINEST = 500, 0.45
FAR_SHARE, MANY = 0.01, 100
SERIES = ("series1", "series2", "series3", "series4", "series5")


@dataclass(frozen=True, eq=False)
class Places:
    """Dots: where they are, how large (any positive figure), their names, and the group of each (0–4, −1: none).

    Attributes
    ----------
    say : callable
        ``row -> sentence``
    header : tuple of str
        Of the table: name, group, x, y.
    """

    x: tuple[float, ...]
    y: tuple[float, ...]
    weight: tuple[float, ...]
    names: tuple[str, ...]
    groups: tuple[int, ...]
    group_names: tuple[str, ...]
    say: Callable[[int], str]
    header: tuple[str, str, str, str]


class MapChart(PlotChart):
    """A scatter without axes that can be zoomed; the largest dots in sight carry their names."""

    place_chosen = Signal(int)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)
        self._places: Places | None = None
        self._labels: list[Any] = []
        self._pressed: QPointF | None = None
        self._moved = False
        for side in ("left", "bottom"):
            self.plot.hideAxis(side)
        self.plot.getPlotItem().setContentsMargins(0, 0, 0, 0)
        self._title_axes("", "")

    def show_places(self, places: Places) -> None:
        """Draw `places` in place of what was there, nearly all of them in sight."""
        self._places = places
        self.draw_plot()
        if places.x:
            # One item far from all others would press the rest into a corner.
            self._settle_ranges(FAR_SHARE if len(places.x) >= MANY else 0.0)

    def show_all(self) -> None:
        """Zoom out until everything is in sight."""
        if self._places is None or not self._places.x:
            return
        self._settle_ranges(0.0)

    def _settle_ranges(self, spare: float) -> None:
        """Show all but the share `spare` at each end."""
        import numpy as np

        assert self._places is not None
        for values, settle in ((self._places.x, self.plot.setXRange), (self._places.y, self.plot.setYRange)):
            low, high = np.quantile(np.asarray(values), (spare, 1 - spare))
            settle(*padded(float(low), float(high), 0.08), padding=0)
        self._name_largest()

    def zoom(self, factor: float, around: QPointF | None = None) -> None:
        """Come closer (`factor` above 1) or go back."""
        box = self.plot.getViewBox()
        box.scaleBy((1 / factor, 1 / factor), center=around)
        self._name_largest()

    # --- drawing ------------------------------------------------------------------------------------------------------

    def draw_plot(self) -> None:
        self.clear()
        self._labels = []
        places = self._places
        if places is None:
            return
        sizes = self._sizes(places)
        known = bool(places.group_names)
        brushes = {number: self.brush(role, 0.62) for number, role in enumerate(SERIES)}
        other = self.brush("outline", 0.4) if known else self.brush("series1", 0.5)
        self.plot.addItem(
            self._pg.ScatterPlotItem(
                list(places.x),
                list(places.y),
                size=sizes,
                brush=[brushes.get(group, other) if known else other for group in places.groups],
                pen=None,
            )
        )
        self._name_largest()

    def _sizes(self, places: Places) -> list[float]:
        """Return how large the dots are: smaller the more there are."""
        fine = min(max((FEW / max(len(places.x), 1)) ** 0.5, FINEST), 1.0)
        low, high = min(places.weight, default=0.0), max(places.weight, default=1.0)
        span = (high - low) or 1.0
        least, most = SMALLEST_PX * max(fine, 0.6), LARGEST_PX * fine
        return [least + (most - least) * ((weight - low) / span) ** 0.5 for weight in places.weight]

    def _name_largest(self) -> None:
        """Write the names of the largest dots in sight, none over another."""
        for item in self._labels:
            self.plot.removeItem(item)
        self._labels = []
        places = self._places
        if places is None:
            return
        (x0, x1), (y0, y1) = self.plot.getViewBox().viewRange()
        inside = [row for row in range(len(places.x)) if x0 <= places.x[row] <= x1 and y0 <= places.y[row] <= y1]
        inside.sort(key=lambda row: -places.weight[row])
        metrics, font = QFontMetricsF(self.caption_font()), self.caption_font()
        taken: list[QRectF] = []
        for row in inside[: MOST_LABELS * 6]:
            name = elided(places.names[row], font, LABEL_PX)
            # Not through the scene: its matrix follows only when it is painted.
            across = (places.x[row] - x0) / ((x1 - x0) or 1.0) * self.plot.width()
            down = (y1 - places.y[row]) / ((y1 - y0) or 1.0) * self.plot.height()
            box = QRectF(across + space.s, down - 9, metrics.horizontalAdvance(name) + space.s, 18)
            if any(box.intersects(other) for other in taken) or box.right() > self.width():
                continue
            taken.append(box)
            self._labels.append(self.words(name, places.x[row], places.y[row], "ink", (-0.06, 0.5)))
            if len(taken) >= MOST_LABELS:
                return

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._name_largest()

    # --- pointer and keys ---------------------------------------------------------------------------------------------

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta().y()
        if turned:
            self.zoom(STEP if turned > 0 else 1 / STEP, self.view_point(event.position()))
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed, self._moved = event.position(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
            return
        if not self._moved and (event.position() - self._pressed).manhattanLength() < CLICK_PX:
            return
        self._moved = True
        self.point_to(-1)
        before, now = self.view_point(self._pressed), self.view_point(event.position())
        self.plot.getViewBox().translateBy(x=before.x() - now.x(), y=before.y() - now.y())
        self._pressed = event.position()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        was_click, self._pressed = not self._moved, None
        if not was_click:
            self._name_largest()
            return
        row = self.spot_at(event.position())
        if row >= 0:
            self.place_chosen.emit(row)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.show_all()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = {"+": STEP, "=": STEP, "-": 1 / STEP}
        if event.text() in keys:
            self.zoom(keys[event.text()])
        elif event.text() == "0":
            self.show_all()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._spot >= 0:
            self.place_chosen.emit(self._spot)
        else:
            super().keyPressEvent(event)

    def spots(self) -> Sequence[Spot]:
        return _Spots(self._places) if self._places is not None else ()

    def spot_at(self, point: QPointF) -> int:
        import numpy as np

        places = self._places
        if places is None or not places.x or not self.plot.geometry().contains(point.toPoint()):
            return -1
        here, beside = self.view_point(point), self.view_point(point + QPointF(REACH_PX, REACH_PX))
        across, down = abs(beside.x() - here.x()) or 1.0, abs(beside.y() - here.y()) or 1.0
        x, y = np.asarray(places.x), np.asarray(places.y)
        distance = ((x - here.x()) / across) ** 2 + ((y - here.y()) / down) ** 2
        nearest = int(np.argmin(distance))
        return nearest if distance[nearest] <= 1.0 else -1

    def table(self) -> ChartTable:
        places = self._places
        if places is None:
            return ChartTable()
        names = [places.group_names[group] if 0 <= group < len(places.group_names) else "" for group in places.groups]
        return ChartTable(places.header, tuple(zip(places.names, names, places.x, places.y, strict=True)))


class _Spots(Sequence[Spot]):
    """Spots that are made when they are looked at: there may be thousands."""

    def __init__(self, places: Places) -> None:
        self._places = places

    def __len__(self) -> int:
        return len(self._places.x)

    def __getitem__(self, index: Any) -> Any:
        return Spot(self._places.x[index], self._places.y[index], self._places.say(index))
