"""A list with what it says about itself, and what stands in its place while it is on its way."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.core.notices import Notice
from desktop_app.core.scoring.recommending.asks import ItemLine
from desktop_app.ui.i18n import paragraph, render
from desktop_app.ui.recommend_state import Looking
from desktop_app.ui.recommendations_tab.pictures import paint_square
from desktop_app.ui.recommendations_tab.tiles import SQUARE_PX, TileList
from desktop_app.ui.theme import Theme, space
from desktop_app.ui.widgets.basics import clear, label
from desktop_app.ui.widgets.rich_label import column, icon_line

SKELETON_MS = 300
SKELETON_ROWS, SKELETON_PX = 5, 80


class Skeleton(QWidget):
    """Pale shapes where a list will be; they come only if it takes a moment."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFixedHeight(SKELETON_ROWS * SKELETON_PX)
        self._patience = QTimer(self, singleShot=True, interval=SKELETON_MS)
        self._patience.timeout.connect(self.show)
        self.setAccessibleName(self.tr("The list is on its way"))
        self.hide()

    def expect(self, is_waiting: bool) -> None:
        """Show something if it takes long, nothing where there is nothing to wait for."""
        if not is_waiting:
            self._patience.stop()
            self.hide()
        elif self.isHidden() and not self._patience.isActive():
            self._patience.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("hover"))
        for row in range(SKELETON_ROWS):
            top = row * SKELETON_PX + space.m
            painter.drawRoundedRect(QRectF(space.s, top, 48, 48), 6, 6)
            for line, share in enumerate((0.5, 0.3)):
                wide = (self.width() - 100) * share
                painter.drawRoundedRect(QRectF(space.s + 60, top + 6 + line * 22, wide, 10), 5, 5)
        painter.end()


class Square(QWidget):
    """The picture or initial of one item."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._title, self._picture = theme, "", ""
        self.setFixedSize(SQUARE_PX, SQUARE_PX)
        theme.changed.connect(self.update)

    def show_item(self, line: ItemLine) -> None:
        """Show the picture of `line`."""
        self._title, self._picture = line.title or line.item, line.picture
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.font())
        paint_square(painter, QRect(0, 0, SQUARE_PX, SQUARE_PX), self._theme, self._title, self._picture)
        painter.end()


class Offered(QWidget):
    """A list with what it says about itself: a heading, tiles, and what was not known."""

    item_chosen = Signal(str)

    def __init__(self, theme: Theme, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.heading = label(title, "emphasis")
        self.words = label("", "muted")
        self._large = TileList(theme, name, title, "large")
        self._small = TileList(theme, f"{name}_small", title, "small")
        self._skeleton = Skeleton(theme)
        self._remarks = QWidget()
        self._remark_lines = column(self._remarks, space.s)
        layout = column(self, space.s)
        for widget in (self.heading, self.words, self._remarks, self._skeleton, self._large, self._small):
            layout.addWidget(widget)
        for made in (self._large, self._small):
            made.chosen.connect(self.item_chosen)
            made.hide()
        self.words.hide()

    def show_tiles(self, tiles: tuple, is_waiting: bool, none: str) -> None:  # type: ignore[type-arg]
        """Show `tiles`, `none` where there is not one, and pale shapes while they are on their way."""
        pictured = any(one.picture for one in tiles)
        shown, hidden = (self._large, self._small) if pictured else (self._small, self._large)
        hidden.hide()
        hidden.show_tiles(())
        shown.show_tiles(tiles)
        shown.setVisible(bool(tiles))
        self._skeleton.expect(is_waiting and not tiles)
        self.words.setVisible(not tiles and not is_waiting)
        self.words.setText(none)

    def remark(self, notices: tuple[Notice, ...]) -> None:
        """Say what was not known."""
        clear(self._remark_lines)
        self._remarks.setVisible(bool(notices))
        for notice in notices:
            line = icon_line(self._theme, "info", "muted", notice.sentence(), "muted")
            self._remark_lines.addWidget(line)
            line.show()


def page_column(parent: QWidget) -> QVBoxLayout:
    """Return the layout of a page of the second column."""
    layout = column(parent, space.s)
    layout.setContentsMargins(space.xl, space.l, space.l, space.xl)
    return layout


def told(key: str, looking: Looking) -> str:
    """Return why what was asked has no answer, '' where it has one."""
    return paragraph(*(render(sentence) for sentence in looking.problems.get(key, ())))
