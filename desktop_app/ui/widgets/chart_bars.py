"""Horizontal bars that settle: the race of candidates, what the model relied on."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEasingCurve, QPointF, QVariantAnimation
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop_app.ui.theme import Theme, space
from desktop_app.ui.widgets.chart import ChartTable, Spot, elided
from desktop_app.ui.widgets.chart_plot import PlotChart

ROW_PX, TIGHT_ROW_PX, TIGHT_FROM = 32, 26, 9
BAR_SHARE = 0.5
NAME_SHARE = 0.36
LEAST_ROOM = 1.25  # in lengths of the words at the end: what is left over is the longest bar
END_GAP = -0.08  # of the words at the end of a bar


@dataclass(frozen=True)
class Bar:
    """One bar: its name, its length, the words at its end, an interval, and what is told when pointed at."""

    name: str
    value: float
    text: str
    sentence: str
    low: float | None = None
    high: float | None = None
    role: str = "series1"
    settled: bool = True


class BarsChart(PlotChart):
    """Bars in the order given; a bar that is known by name moves to its new length."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)
        self._bars: tuple[Bar, ...] = ()
        self._lengths: dict[str, float] = {}
        self._starts: dict[str, float] = {}
        self._header: tuple[str, ...] = ()
        self._caption = ""
        self._shapes: Any = None
        self._ends: list[Any] = []
        self._motion = QVariantAnimation(self)
        self._motion.setStartValue(0.0)
        self._motion.setEndValue(1.0)
        self._motion.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._motion.valueChanged.connect(self._move)
        self.plot.invertY(True)
        self.plot.hideAxis("bottom")

    def show_bars(self, bars: Sequence[Bar], header: tuple[str, ...], caption: str = "") -> None:
        """Draw `bars`; `header` names the columns of the table (name, value, low, high)."""
        self._motion.stop()
        self._starts = dict(self._lengths)
        self._bars, self._header, self._caption = tuple(bars), header, caption
        row = ROW_PX if len(bars) < TIGHT_FROM else TIGHT_ROW_PX
        self.setFixedHeight(max(len(bars), 1) * row + (space.xl if caption else 0) + space.s)
        duration = self.settle_ms() if self.isVisible() else 0
        self._lengths = {bar.name: bar.value if not duration else self._starts.get(bar.name, 0.0) for bar in bars}
        self.draw_plot()
        if duration:
            self._motion.setDuration(duration)
            self._motion.start()

    def _move(self, share: float) -> None:
        for bar in self._bars:
            start = self._starts.get(bar.name, 0.0)
            self._lengths[bar.name] = start + (bar.value - start) * share
        self._shapes.setOpts(width=[self._lengths[bar.name] for bar in self._bars])
        for row, (bar, end) in enumerate(zip(self._bars, self._ends, strict=True)):
            end.setPos(self._end_of(bar), row)

    def _end_of(self, bar: Bar) -> float:
        return max(self._lengths[bar.name], bar.high if bar.high is not None else -math.inf, 0.0)

    def draw_plot(self) -> None:
        self.clear()
        self._ends = []
        self._title_axes("", self._caption)
        if not self._bars:
            return
        self._set_ranges()
        rows = list(range(len(self._bars)))
        brushes = [self.brush(bar.role, 1.0 if bar.settled else 0.45) for bar in self._bars]
        self._shapes = self._pg.BarGraphItem(
            x0=[0.0] * len(rows),
            y=rows,
            height=BAR_SHARE,
            width=[self._lengths[bar.name] for bar in self._bars],
            brushes=brushes,
            pen=self._pg.mkPen(None),
        )
        self.plot.addItem(self._shapes)
        self._draw_intervals()
        for row, bar in enumerate(self._bars):
            role = "ink" if bar.settled else "muted"
            self._ends.append(self.words(bar.text, self._end_of(bar), row, role, (END_GAP, 0.5)))

    def _draw_intervals(self) -> None:
        import numpy as np

        rows = [(row, bar) for row, bar in enumerate(self._bars) if bar.low is not None and bar.high is not None]
        if not rows:
            return
        values = np.array([bar.value for _, bar in rows])
        lows = np.array([bar.low for _, bar in rows])
        highs = np.array([bar.high for _, bar in rows])
        places = np.array([float(row) for row, _ in rows])
        item = self._pg.ErrorBarItem(
            x=values, y=places, left=values - lows, right=highs - values, beam=0, pen=self.pen("ink", 2.0)
        )
        self.plot.addItem(item)

    def _set_ranges(self) -> None:
        reach = max([max(bar.value, bar.high or 0.0) for bar in self._bars] + [0.0])
        least = min([min(bar.value, bar.low or 0.0) for bar in self._bars] + [0.0])
        span = (reach - least) or 1.0
        metrics = QFontMetricsF(self.caption_font())
        names = min(max(metrics.horizontalAdvance(bar.name) for bar in self._bars), self.width() * NAME_SHARE)
        ends = (1 - 2 * END_GAP) * max(metrics.horizontalAdvance(bar.text) for bar in self._bars) + space.xl
        room = max(self.width() - names - space.xl, ends * LEAST_ROOM)
        self.plot.setXRange(least, least + span * room / (room - ends), padding=0)
        self.plot.setYRange(-0.5, len(self._bars) - 0.5, padding=0)
        font = self.caption_font()
        marks = [(float(row), elided(bar.name, font, names)) for row, bar in enumerate(self._bars)]
        self.set_ticks("left", marks)
        self.plot.getAxis("left").setTextPen(self.pen("ink", 1.0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._bars:
            self._set_ranges()

    def spots(self) -> Sequence[Spot]:
        return [Spot(bar.value, float(row), bar.sentence) for row, bar in enumerate(self._bars)]

    def spot_at(self, point: QPointF) -> int:
        row = round(self.view_point(point).y())
        return row if self.plot.geometry().contains(point.toPoint()) and 0 <= row < len(self._bars) else -1

    def highlight(self, index: int) -> None:
        """Leave the bars as they are: the words beside the pointer say enough."""

    def table(self) -> ChartTable:
        wide = any(bar.low is not None for bar in self._bars)
        rows = [(bar.name, bar.value) + ((bar.low or 0.0, bar.high or 0.0) if wide else ()) for bar in self._bars]
        return ChartTable(self._header, tuple(rows))
