"""The square before an item: its picture where there is one on this computer, else a coloured initial."""

from __future__ import annotations

import zlib
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QImage, QImageReader, QPainter, QPainterPath

from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.chart import mixed

RADIUS = 6
_COLOURS = ("series1", "series2", "series3", "series4", "series5")
_MOST_BYTES = 20_000_000


def paint_square(painter: QPainter, box: QRect, theme: Theme, title: str, picture: str) -> None:
    """Draw the picture or the initial of an item into `box`."""
    image = picture_of(picture, box.width() * 2) if picture else None
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    shape = QPainterPath()
    shape.addRoundedRect(QRectF(box), RADIUS, RADIUS)
    if image is None:
        _paint_initial(painter, box, shape, theme, title)
    else:
        painter.setClipPath(shape)
        painter.drawImage(box, image, _middle_square(image))
    painter.restore()


def _paint_initial(painter: QPainter, box: QRect, shape: QPainterPath, theme: Theme, title: str) -> None:
    colour = theme.color(_COLOURS[zlib.crc32(title.encode()) % len(_COLOURS)])
    painter.fillPath(shape, mixed(theme.color("surface"), colour, 0.16))
    font = QFont(painter.font())
    font.setPixelSize(round(box.height() * 0.42))
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, initial(title))


def initial(title: str) -> str:
    """Return the first letter or figure of a title."""
    return next((letter.upper() for letter in title if letter.isalnum()), "·")


@lru_cache(maxsize=512)
def picture_of(name: str, pixels: int) -> QImage | None:
    """Return a picture that lies on this computer, small; None where there is none that can be shown."""
    path = Path(name)
    try:
        if not path.is_file() or path.stat().st_size > _MOST_BYTES:
            return None
    except (OSError, ValueError):
        return None
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and not size.isEmpty():
        reader.setScaledSize(size.scaled(QSize(pixels, pixels), Qt.AspectRatioMode.KeepAspectRatioByExpanding))
    image = reader.read()
    return None if image.isNull() else image


def _middle_square(image: QImage) -> QRect:
    side = min(image.width(), image.height())
    return QRect((image.width() - side) // 2, (image.height() - side) // 2, side, side)
