"""A column header that shows name, kind, distribution and what is missing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QHelpEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QToolTip, QWidget

from desktop_app.core.data.profile import ColumnProfile
from desktop_app.core.data.table import Kind
from desktop_app.core.text import Sentence
from desktop_app.ui.i18n import counted, percent, render
from desktop_app.ui.item_models.kinds import KIND_WORDS
from desktop_app.ui.item_models.table_model import CHANGED_ROLE, KIND_ROLE, PROFILE_ROLE
from desktop_app.ui.theme import Theme, space
from desktop_app.ui.widgets import sparkline

_ICON = space.l
_LINE = 20
_MARK = 2  # pixels of the line under the chosen column
HEIGHT = space.s + _LINE + space.s + _LINE + space.m
SIDE = space.m


class DataHeader(QHeaderView):
    """Sections of two lines: kind icon and name; distribution and missing share."""

    menu_requested = Signal(int, QPoint)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._hovered = self._chosen = -1
        self._target = ""
        self._sorted: tuple[int, Qt.SortOrder] = (-1, Qt.SortOrder.AscendingOrder)
        self.setSectionsClickable(True)
        self.setMouseTracking(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(2 * SIDE + sparkline.WIDTH)

    # --- what it shows --------------------------------------------------------------------------------------------

    def set_chosen(self, section: int) -> None:
        """Mark the column whose profile is shown; -1 for none."""
        self._chosen = section
        self.viewport().update()

    def set_target(self, name: str) -> None:
        """Mark the column that is to be known; '' for none."""
        self._target = name
        self.viewport().update()

    def set_sorted(self, section: int, order: Qt.SortOrder) -> None:
        """Mark the column that orders the rows; -1 for none."""
        self._sorted = (section, order)
        self.viewport().update()

    @property
    def sorted_by(self) -> tuple[int, Qt.SortOrder]:
        """The column that orders the rows, and which way."""
        return self._sorted

    def fitting_width(self, section: int) -> int:
        """Return the width at which name and missing share are whole."""
        name = str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")
        first = _ICON + space.s + QFontMetrics(self._name_font()).horizontalAdvance(name) + space.l
        missing = self._missing_text(self._profile(section))
        second = sparkline.WIDTH + (space.s + QFontMetrics(self._small_font()).horizontalAdvance(missing) + space.l)
        return 2 * SIDE + max(first, second if missing else 0)

    # --- Qt -------------------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), HEIGHT)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N802, N803
        painter.save()
        hovered = logicalIndex == self._hovered
        ground = "accent_soft" if self._is_changed(logicalIndex) else "surface"
        painter.fillRect(rect, self._theme.color("hover" if hovered else ground))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, self._theme.color("hairline"))
        if logicalIndex == self._chosen:
            line = QRect(rect.left(), rect.bottom() + 1 - _MARK, rect.width(), _MARK)
            painter.fillRect(line, self._theme.color("accent"))
        inner = rect.adjusted(SIDE, space.s, -SIDE, 0)
        self._paint_name(painter, inner, logicalIndex)
        self._paint_figures(painter, inner.adjusted(0, _LINE + space.s, 0, 0), logicalIndex)
        if hovered:
            self._theme.icon("chevron-down", "muted").paint(painter, self._menu_rect(logicalIndex))
        painter.restore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.logicalIndexAt(event.position().toPoint()))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1)
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        section = self.logicalIndexAt(point)
        if event.button() == Qt.MouseButton.LeftButton and section >= 0 and self._menu_rect(section).contains(point):
            self.menu_requested.emit(section, self.mapToGlobal(self._menu_rect(section).bottomLeft()))
            return
        super().mousePressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            section = self.logicalIndexAt(event.pos())
            QToolTip.showText(event.globalPos(), self.describe(section) if section >= 0 else "", self)
            return True
        return super().viewportEvent(event)

    def describe(self, section: int) -> str:
        """Return the header in words."""
        name = str(self.model().headerData(section, Qt.Orientation.Horizontal))
        kind = render(Sentence(KIND_WORDS[self.model().headerData(section, Qt.Orientation.Horizontal, KIND_ROLE)]))
        if self._is_changed(section):
            kind += "\n" + self.tr("New or changed by the steps.")
        profile = self._profile(section)
        if profile is None:
            return f"{name}\n{kind}"
        if not profile.missing:
            return f"{name}\n{kind}\n" + self.tr("Nothing is missing.")
        return f"{name}\n{kind}\n" + self.tr("{missing} of {rows} rows have no value.").format(
            missing=counted(profile.missing), rows=counted(profile.rows)
        )

    # --- inside ---------------------------------------------------------------------------------------------------

    def _hover(self, section: int) -> None:
        if section != self._hovered:
            self._hovered = section
            self.viewport().update()

    def _is_changed(self, section: int) -> bool:
        return bool(self.model().headerData(section, Qt.Orientation.Horizontal, CHANGED_ROLE))

    def _menu_rect(self, section: int) -> QRect:
        right = self.sectionViewportPosition(section) + self.sectionSize(section) - space.s
        return QRect(right - _ICON, space.s + _LINE + space.s + (_LINE - _ICON) // 2, _ICON, _ICON)

    def _profile(self, section: int) -> ColumnProfile | None:
        found = self.model().headerData(section, Qt.Orientation.Horizontal, PROFILE_ROLE)
        return found if isinstance(found, ColumnProfile) else None

    def _missing_text(self, profile: ColumnProfile | None) -> str:
        if profile is None or not profile.missing or not profile.rows:
            return ""
        return self.tr("{share} missing").format(share=percent(profile.missing / profile.rows))

    def _name_font(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _small_font(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(space.m)
        return font

    def _paint_name(self, painter: QPainter, inner: QRect, section: int) -> None:
        kind = self.model().headerData(section, Qt.Orientation.Horizontal, KIND_ROLE)
        name = str(self.model().headerData(section, Qt.Orientation.Horizontal))
        is_target = name == self._target and bool(name)
        icon = "target" if is_target else str(kind if isinstance(kind, Kind) else Kind.TEXT)
        place = QRect(inner.left(), inner.top() + (_LINE - _ICON) // 2, _ICON, _ICON)
        self._theme.icon(icon, "accent" if is_target else "muted").paint(painter, place)
        left, right = inner.left() + _ICON + space.s, inner.right()
        if section == self._sorted[0]:
            arrow = "arrow-up" if self._sorted[1] == Qt.SortOrder.AscendingOrder else "arrow-down"
            right -= space.m
            self._theme.icon(arrow, "accent").paint(painter, QRect(right, place.top() + 2, space.m, space.m))
            right -= space.xs
        painter.setFont(self._name_font())
        painter.setPen(self._theme.color("accent" if is_target else "ink"))
        room = QRect(left, inner.top(), right - left + 1, _LINE)
        text = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), text)

    def _paint_figures(self, painter: QPainter, inner: QRect, section: int) -> None:
        profile = self._profile(section)
        if profile is None:
            return
        place = QRectF(inner.left(), inner.top(), sparkline.WIDTH, _LINE)
        rows = sparkline.bars(profile)
        colour = self._theme.color("accent" if section == self._chosen else "outline")
        sparkline.paint_bars(painter, place, rows, colour, self._theme.color("hairline"))
        painter.setFont(self._small_font())
        painter.setPen(self._theme.color("muted"))
        left = inner.left() + sparkline.WIDTH + space.s
        room = QRect(left, inner.top(), inner.right() - left - (space.s if section == self._hovered else 0), _LINE)
        text = painter.fontMetrics().elidedText(self._missing_text(profile), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom), text)
