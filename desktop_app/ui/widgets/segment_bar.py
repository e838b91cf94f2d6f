"""The five steps of the work as one bar; each carries its state as a quiet mark."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QHBoxLayout, QPushButton, QWidget

from desktop_app.ui.theme import Theme, space


class Mark(StrEnum):
    """Where one step stands."""

    NONE = "none"
    EMPTY = "empty"
    READY = "ready"
    WORKING = "working"
    DONE = "done"


@dataclass(frozen=True)
class Segment:
    """One step: its key, its words and its icon."""

    key: str
    text: str
    icon: str


class SegmentButton(QPushButton):
    """One step of the bar."""

    def __init__(self, theme: Theme, segment: Segment, parent: QWidget | None = None) -> None:
        super().__init__(segment.text, parent)
        self._theme, self._segment, self._mark = theme, segment, Mark.NONE
        self.setObjectName(f"go_{segment.key}")
        self.setAccessibleName(segment.text)
        self.setProperty("variant", "segment")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.set_icon(self, segment.icon, "muted")
        self.toggled.connect(self._colour_icon)

    @property
    def mark(self) -> Mark:
        """The state that is shown."""
        return self._mark

    def set_mark(self, mark: Mark) -> None:
        """Show the state of this step."""
        if mark == self._mark:
            return
        self._mark = mark
        self.setAccessibleDescription(self._words(mark))
        self.setToolTip(self._words(mark))
        self.update()

    def sizeHint(self) -> QSize:
        # As wide as when it is chosen, so that nothing moves or is cut then.
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        words = QFontMetrics(bold).horizontalAdvance(self.text())
        return QSize(words + self.iconSize().width() + space.xxl + space.l + space.xs, super().sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._mark is Mark.NONE:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.width() - space.l - 4, self.height() / 2 - 4, 8, 8)
        self._draw(painter, box)
        painter.end()

    def _draw(self, painter: QPainter, box: QRectF) -> None:
        role = "outline" if self._mark is Mark.EMPTY else "accent"
        painter.setPen(QPen(self._theme.color(role), 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        middle = box.center()
        if self._mark is Mark.EMPTY:
            painter.setBrush(self._theme.color(role))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawEllipse(middle, 1.5, 1.5)
        elif self._mark is Mark.READY:
            painter.drawEllipse(middle, 3, 3)
        elif self._mark is Mark.WORKING:
            painter.drawArc(box, 90 * 16, -270 * 16)
        else:
            painter.drawPolyline(QPolygonF([middle + QPointF(-4, 0), middle + QPointF(-1, 3), middle + QPointF(4, -3)]))

    @Slot(bool)
    def _colour_icon(self, checked: bool) -> None:
        self._theme.set_icon(self, self._segment.icon, "accent" if checked else "muted")

    def _words(self, mark: Mark) -> str:
        words = {
            Mark.EMPTY: self.tr("Nothing here yet"),
            Mark.READY: self.tr("Ready to start"),
            Mark.WORKING: self.tr("Working"),
            Mark.DONE: self.tr("Done"),
        }
        return words.get(mark, "")


class SegmentBar(QFrame):
    """All steps in working order, exactly one of them chosen; arrow keys walk along."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, segments: Sequence[Segment], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "segments")
        self._group = QButtonGroup(self)
        self._buttons = {segment.key: SegmentButton(theme, segment, self) for segment in segments}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(3, 3, 3, 3)
        layout.setSpacing(2)
        for button in self._buttons.values():
            self._group.addButton(button)
            layout.addWidget(button)
        self._group.buttonClicked.connect(self._tell)

    def choose(self, key: str) -> None:
        """Show `key` as the step one is at; nothing is emitted."""
        self._buttons[key].setChecked(True)

    def button(self, key: str) -> SegmentButton:
        """Return the button of `key`."""
        return self._buttons[key]

    def set_marks(self, marks: Mapping[str, Mark]) -> None:
        """Show the state of each step."""
        for key, mark in marks.items():
            self._buttons[key].set_mark(mark)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        buttons = list(self._buttons.values())
        focused = next((number for number, button in enumerate(buttons) if button.hasFocus()), None)
        if focused is None or event.key() not in steps:
            super().keyPressEvent(event)
            return
        target = buttons[(focused + steps[Qt.Key(event.key())]) % len(buttons)]
        target.setFocus(Qt.FocusReason.TabFocusReason)
        target.click()

    @Slot(QAbstractButton)
    def _tell(self, button: QAbstractButton) -> None:
        self.chosen.emit(next(key for key, own in self._buttons.items() if own is button))
