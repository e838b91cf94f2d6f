"""The distribution of a column as a few small bars."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from desktop_app.core.data.profile import ColumnProfile
from desktop_app.core.data.table import Kind

WIDTH = 48
"""Logical pixels that a distribution takes in a column header."""

_MOST_BARS = 12
_MOST_VALUES = 8
_GAP = 1.0
_WIDEST = 11.0  # pixels from bar to bar: two values are two bars, not two blocks
_NAMES_FROM = 0.9  # share of different values from which a column names rows more than it groups them


def bars(profile: ColumnProfile) -> tuple[int, ...]:
    """Return the rows behind each bar; empty where the values do not repeat enough for a picture."""
    if profile.kind in (Kind.NUMBER, Kind.DATE):
        return _merged(profile.histogram)
    present = profile.rows - profile.missing
    if present == 0 or (profile.distinct > _MOST_VALUES and profile.distinct >= _NAMES_FROM * present):
        return ()
    return tuple(rows for _, rows in profile.top[:_MOST_VALUES])


def _merged(histogram: Sequence[int]) -> tuple[int, ...]:
    step = -(-len(histogram) // _MOST_BARS) or 1
    return tuple(sum(histogram[start : start + step]) for start in range(0, len(histogram), step))


def paint_bars(painter: QPainter, rect: QRectF, rows: Sequence[int], colour: QColor, ground: QColor) -> None:
    """Paint `rows` as bars that stand on the lower edge of `rect`, the tallest filling it."""
    painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), ground)
    tallest = max(rows, default=0)
    if not tallest:
        return
    width = min((rect.width() + _GAP) / len(rows), _WIDEST)
    for place, count in enumerate(rows):
        if not count:
            continue
        height = max(rect.height() * count / tallest, _GAP)
        left = round(rect.left() + place * width)
        right = round(rect.left() + (place + 1) * width - _GAP)
        painter.fillRect(QRectF(left, rect.bottom() - height, max(right - left, 1), height), colour)
