"""What every chart can do: say itself in a sentence, answer to pointer and arrow keys, and leave as a file."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QPointF, QRect, QRectF, QSaveFile, Qt
from PySide6.QtGui import (
    QAction,
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QFileDialog, QMenu, QStyle, QToolTip, QWidget

from desktop_app.core.errors import CannotWrite
from desktop_app.ui.theme import Theme


class Part(float):
    """A share between 0 and 1; tables show it as per cent."""


Cell = str | float | int
SETTLE_MS = 160


@dataclass(frozen=True)
class Spot:
    """A place of a chart that can be pointed at, in the chart's own coordinates, and what is to be said there."""

    x: float
    y: float
    sentence: str


@dataclass(frozen=True)
class ChartTable:
    """The figures of a chart as a table: the same truth without a picture."""

    header: tuple[str, ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()

    def csv(self) -> str:
        """Return the table as comma-separated text with raw figures."""
        text = io.StringIO()
        writer = csv.writer(text, lineterminator="\r\n")
        writer.writerow(self.header)
        writer.writerows(self.rows)
        return text.getvalue()


class Chart(QWidget):
    """Base of all charts; a subclass draws itself and says where its spots are."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._title = ""
        self._spot = -1
        self.setObjectName(name)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        theme.changed.connect(self.recolour)

    # --- for subclasses -----------------------------------------------------------------------------------------------

    def recolour(self) -> None:
        """Draw again with the colours of the theme."""
        self.update()

    def spots(self) -> Sequence[Spot]:
        """Return what can be pointed at, in reading order."""
        return ()

    def place(self, spot: Spot) -> QPointF:
        """Return where a spot is on this widget."""
        return QPointF(spot.x, spot.y)

    def spot_at(self, point: QPointF) -> int:
        """Return the number of the spot that `point` means, or -1."""
        spots = self.spots()
        if not spots:
            return -1
        distances = [(self.place(spot) - point).manhattanLength() for spot in spots]
        nearest = min(range(len(spots)), key=distances.__getitem__)
        return nearest if distances[nearest] <= 48 else -1

    def highlight(self, index: int) -> None:
        """Mark one spot (-1: none)."""

    def table(self) -> ChartTable:
        """Return the figures that are drawn."""
        return ChartTable()

    # --- what it says -------------------------------------------------------------------------------------------------

    def describe(self, title: str, sentence: str) -> None:
        """Name the chart and say in one sentence what it shows, for those who do not see it."""
        self._title = title
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)

    def sentence(self) -> str:
        """Return what the chart shows, in one sentence."""
        return self.accessibleDescription()

    def caption_font(self, bold: bool = False) -> QFont:
        """Return the font of ticks and labels."""
        font = QFont(self.font())
        font.setPixelSize(12)
        if bold:
            font.setWeight(QFont.Weight.DemiBold)
        return font

    def settle_ms(self) -> int:
        """Return how long bars take to settle: nothing where the system asks for no motion."""
        hint = self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, self)
        return min(SETTLE_MS, hint)

    # --- pointing -----------------------------------------------------------------------------------------------------

    def point_to(self, index: int) -> None:
        """Mark spot `index` and tell its sentence beside it; -1 ends that."""
        spots = self.spots()
        self._spot = index if 0 <= index < len(spots) else -1
        self.highlight(self._spot)
        if self._spot < 0:
            QToolTip.hideText()
            return
        spot = spots[self._spot]
        where = self.place(spot).toPoint() + QPoint(8, 4)
        QToolTip.showText(self.mapToGlobal(where), f"<qt>{escape(spot.sentence)}</qt>", self)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        index = self.spot_at(event.position())
        if index != self._spot:
            self.point_to(index)

    def leaveEvent(self, event: object) -> None:
        self.point_to(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
        step = steps.get(Qt.Key(event.key()))
        count = len(self.spots())
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_picture()
        elif step is None or not count:
            super().keyPressEvent(event)
        else:
            start = self._spot if self._spot >= 0 else (-1 if step > 0 else count)
            self.point_to(min(max(start + step, 0), count - 1))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.point_to(-1)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw(painter, QRectF(self.rect()))
        if self.hasFocus():
            painter.setPen(QPen(self.theme.color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    def draw(self, painter: QPainter, area: QRectF) -> None:
        """Paint the chart; charts made of child widgets leave this empty."""

    # --- leaving as a file --------------------------------------------------------------------------------------------

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.make_menu().exec(event.globalPos())

    def make_menu(self) -> QMenu:
        """Return the menu of the right mouse button and the menu key."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name, text, slot in (
            ("copy_picture", self.tr("Copy picture"), self.copy_picture),
            ("save_png", self.tr("Save picture as PNG…"), self._save_png),
            ("save_svg", self.tr("Save drawing as SVG…"), self._save_svg),
            ("save_csv", self.tr("Save figures as CSV…"), self._save_csv),
        ):
            action = QAction(text, menu)
            action.setObjectName(name)
            action.triggered.connect(slot)
            menu.addAction(action)
        return menu

    def copy_picture(self) -> None:
        """Put the chart on the clipboard."""
        QGuiApplication.clipboard().setImage(self.picture())

    def picture(self, scale: float = 2.0) -> QImage:
        """Return the chart as it is drawn now, `scale` times as fine as the screen's point."""
        self.point_to(-1)
        image = QImage(self.size() * scale, QImage.Format.Format_ARGB32_Premultiplied)
        image.setDevicePixelRatio(scale)
        image.fill(self.theme.color("surface"))
        self.render(image)
        return image

    def _save_png(self) -> None:
        self._ask_and_save("png", self.tr("Pictures (*.png)"))

    def _save_svg(self) -> None:
        self._ask_and_save("svg", self.tr("Drawings (*.svg)"))

    def _save_csv(self) -> None:
        self._ask_and_save("csv", self.tr("Tables (*.csv)"))

    def _ask_and_save(self, suffix: str, kinds: str) -> None:
        name = (self._title or self.objectName()) + "." + suffix
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save chart"), name, kinds)
        if not chosen:
            return
        path = Path(chosen)
        try:
            self.save(path if path.suffix else path.with_suffix("." + suffix))
        except CannotWrite as error:
            self.tell(str(error))

    def tell(self, text: str) -> None:
        """Show a remark on top of the chart."""
        QToolTip.showText(self.mapToGlobal(QPoint(8, 8)), text, self, QRect(), 10_000)

    def save(self, path: Path) -> None:
        """Write the chart as .png, .svg or .csv.

        Raises
        ------
        CannotWrite
        """
        makers = {".png": self._png, ".svg": self._svg, ".csv": self._csv}
        write_bytes(path, makers[path.suffix.lower()]())

    def _png(self) -> bytes:
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self.picture().save(buffer, "PNG")  # type: ignore[call-overload]
        return bytes(buffer.data().data())

    def _svg(self) -> bytes:
        from PySide6.QtSvg import QSvgGenerator

        self.point_to(-1)
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        generator = QSvgGenerator()
        generator.setOutputDevice(buffer)
        generator.setSize(self.size())
        generator.setViewBox(self.rect())
        generator.setTitle(self._title)
        generator.setDescription(self.sentence())
        painter = QPainter(generator)
        self.render(painter, QPoint())
        painter.end()
        return bytes(buffer.data().data())

    def _csv(self) -> bytes:
        return self.table().csv().encode("utf-8-sig")


def write_bytes(path: Path, data: bytes) -> None:
    """Write `data` at once or not at all."""
    file = QSaveFile(str(path))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        raise CannotWrite(file=path.name, reason=file.errorString())
    file.write(QByteArray(data))
    if not file.commit():
        raise CannotWrite(file=path.name, reason=file.errorString())


def elided(text: str, font: QFont, width: float) -> str:
    """Return `text`, shortened with … where it is wider than `width`."""
    return QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, width)


def mixed(below: QColor, above: QColor, share: float) -> QColor:
    """Return `share` of the colour `above` over `below`, opaque."""
    share = min(max(share, 0.0), 1.0)
    parts = [
        round(b + (a - b) * share)
        for a, b in zip(above.getRgb()[:3], below.getRgb()[:3], strict=True)  # type: ignore[index]
    ]
    return QColor(*parts)


def elided_apart(texts: Sequence[str], font: QFont, width: float) -> list[str]:
    """Return `texts` shortened where they are too wide, at the end, in the middle or at the start: they stay apart."""
    metrics = QFontMetricsF(font)
    cuts = (Qt.TextElideMode.ElideRight, Qt.TextElideMode.ElideMiddle, Qt.TextElideMode.ElideLeft)
    tried = [[metrics.elidedText(text, cut, width) for text in texts] for cut in cuts]
    return max(tried, key=lambda shown: len(set(shown)))
