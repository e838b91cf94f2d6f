"""Recent files and projects, one line each, with the day and the verdict of the last run."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.core.text import Sentence
from desktop_app.ui.home_tab.state import VERDICTS, RecentLine
from desktop_app.ui.i18n import day, render
from desktop_app.ui.theme import Theme, space
from desktop_app.ui.widgets.basics import clear, hairline, icon_label, label

_ROW_HEIGHT, _DAY_WIDTH, _RADIUS = 44, 110, 6


class RecentRow(QAbstractButton):
    """One line; the whole of it is the button."""

    def __init__(self, theme: Theme, line: RecentLine, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.line = line
        self.setObjectName(f"open_recent_{number}")
        self.setAccessibleName(line.name)
        self.setToolTip(str(line.path))
        self.setFixedHeight(_ROW_HEIGHT)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        row = QHBoxLayout(self)
        row.setContentsMargins(space.s, 0, space.s, 0)
        row.setSpacing(space.m)
        row.addWidget(icon_label(theme, line.icon, "muted"))
        row.addWidget(label(line.name, "body", wrap=False))
        row.addWidget(label(line.folder, "faint", wrap=False), 1)
        if line.verdict:
            words, icon, role = VERDICTS[line.verdict]
            row.addWidget(icon_label(theme, icon, role, space.l))
            row.addWidget(label(render(Sentence(words)), role, wrap=False))
        opened = label(day(line.opened), "caption", wrap=False)
        opened.setFixedWidth(_DAY_WIDTH)
        opened.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(opened)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.hasFocus()
        painter.setPen(QPen(self._theme.color("accent"), 2) if focused else Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("hover") if self.underMouse() else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 2, -1, -2), _RADIUS, _RADIUS)
        painter.end()


class RecentList(QWidget):
    """All lines, a hairline between them."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("recent_files")
        self._theme = theme
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)

    def show_lines(self, lines: Sequence[RecentLine]) -> None:
        """Replace all lines."""
        clear(self._layout)
        for number, line in enumerate(lines):
            if number:
                self._layout.addWidget(hairline())
            row = RecentRow(self._theme, line, number)
            row.clicked.connect(self._tell)
            self._layout.addWidget(row)
        self.setVisible(bool(lines))

    def _tell(self) -> None:
        row = self.sender()
        assert isinstance(row, RecentRow), "only rows are connected"
        self.chosen.emit(row.line.path)
