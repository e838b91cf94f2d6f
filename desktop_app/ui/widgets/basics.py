"""Labels, buttons and surfaces in the house's style."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape
from types import MappingProxyType

from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QFocusEvent, QIcon, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLayout,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from desktop_app.ui.i18n import is_chinese
from desktop_app.ui.theme import Theme, space

_MARKUP = re.compile(r"</(b|i|a|p|span|ul)>|<br>")
_LINE_HEIGHT = {False: 140, True: 160}
_HEADING_LINE_HEIGHT = {False: 115, True: 140}
_SHORTEST_BUTTON = 96
_WIDTHS_KEPT = 8
_HEADINGS = ("emphasis", "title", "verdict")
_RANGE = re.compile(r"(?<=\d)–(?=\d)")
_UNBROKEN = "\u2060–\u2060"  # a range stays on one line


class Text(QLabel):
    """A label whose wrapped lines stand as far apart as the script asks for; `text` gives back what was set."""

    _shown = ""
    # Nested layouts ask for the same heights over and over, and each time Qt would set the text anew.
    _heights: Mapping[int, int] = MappingProxyType({})

    def setText(self, text: str) -> None:  # noqa: N802
        self._shown = text
        self._heights = {}
        if not self.wordWrap() or not text:
            super().setText(text)
            return
        rich = self.textFormat() == Qt.TextFormat.RichText or _MARKUP.search(text)
        body = text if rich else escape(text, quote=False).replace("\n", "<br>")
        heights = _HEADING_LINE_HEIGHT if self.property("role") in _HEADINGS else _LINE_HEIGHT
        unbroken = _RANGE.sub(_UNBROKEN, body)
        super().setText(f'<div style="line-height:{heights[is_chinese()]}%">{unbroken}</div>')

    def text(self) -> str:
        return self._shown

    def heightForWidth(self, width: int) -> int:
        # A layout asks for its own width, also where the label may not become that wide, and then cuts the last lines.
        width = min(width, self.maximumWidth())
        if width not in self._heights:
            known = self._heights if len(self._heights) < _WIDTHS_KEPT else {}
            self._heights = {**known, width: super().heightForWidth(width)}
        return self._heights[width]

    def changeEvent(self, event: QEvent) -> None:
        self._heights = {}  # of another font, or of a style with other margins
        super().changeEvent(event)

    def sizeHint(self) -> QSize:
        width = self.maximumWidth()
        if self.wordWrap() and width == self.minimumWidth():
            return QSize(width, self.heightForWidth(width))
        return super().sizeHint()


class HelpLabel(Text):
    """A word with an explanation that shows on hover and by keyboard."""

    def __init__(self, text: str, explanation: str, role: str = "body", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setProperty("role", role)
        self.setProperty("help", True)
        self.setIndent(0)  # the line below would set it in
        self.setToolTip(explanation)
        self.setAccessibleDescription(explanation)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.WhatsThisCursor)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self._explain()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._explain()
        else:
            super().keyPressEvent(event)

    def _explain(self) -> None:
        QToolTip.showText(self.mapToGlobal(QPoint(0, self.height())), self.toolTip(), self)


def label(text: str, role: str = "body", parent: QWidget | None = None, wrap: bool = True) -> QLabel:
    """Return a text of `role`: caption, body, emphasis, title, verdict, muted, faint, good, caution or bad."""
    made = Text(parent)
    made.setWordWrap(wrap)
    made.setProperty("role", role)
    made.setText(text)
    return made


def term(text: str, explanation: str, role: str = "body", parent: QWidget | None = None) -> HelpLabel:
    """Return a word that explains itself."""
    return HelpLabel(text, explanation, role, parent)


def button(text: str, variant: str, object_name: str, icon: QIcon | None = None) -> QPushButton:
    """Return a button; `variant` is primary, secondary, quiet or link."""
    return _dressed(QPushButton(text), variant, object_name, icon)


def elided_button(text: str, variant: str, object_name: str) -> ElidedButton:
    """Return a button that shortens its words where it lacks the room."""
    made = ElidedButton(text)
    _dressed(made, variant, object_name)
    return made


def _dressed(made: QPushButton, variant: str, object_name: str, icon: QIcon | None = None) -> QPushButton:
    made.setObjectName(object_name)
    made.setAccessibleName(made.text())
    made.setProperty("variant", variant)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    if icon is not None:
        made.setIcon(icon)
    return made


class ElidedButton(QPushButton):
    """A button whose words may be longer than its place, such as names from a file: the tooltip has them all."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(_SHORTEST_BUTTON, self.sizeHint().width()), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setToolTip(self.text() if self.width() < self.sizeHint().width() else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        room = self.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self).width()
        option.text = option.fontMetrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room)  # type: ignore[attr-defined]
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)


def icon_button(theme: Theme, icon: str, name: str, object_name: str, role: str = "muted") -> QPushButton:
    """Return a square button with only an icon; `name` is its tooltip and accessible name."""
    made = button("", "icon", object_name)
    made.setAccessibleName(name)
    made.setToolTip(name)
    theme.set_icon(made, icon, role)
    return made


def icon_label(theme: Theme, icon: str, role: str = "ink", size: int = 20) -> QLabel:
    """Return an icon that stands for itself and follows the theme."""
    made = QLabel()
    made.setFixedSize(size, size)
    theme.set_icon(made, icon, role, size)
    return made


def card(surface: str = "card", margin: int = space.l) -> QFrame:
    """Return a surface with a vertical layout inside; `surface` is card, panel, raised or soft."""
    frame = QFrame()
    frame.setProperty("surface", surface)
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(margin, margin, margin, margin)
    layout.setSpacing(space.s)
    return frame


def hairline(vertical: bool = False) -> QFrame:
    """Return a line one pixel thin."""
    line = QFrame()
    line.setProperty("surface", "divider")
    if vertical:
        line.setFixedWidth(1)
    else:
        line.setFixedHeight(1)
    return line


def set_property(widget: QWidget, name: str, value: object) -> None:
    """Set a dynamic property that the style sheet looks at, and dress `widget` anew if it changed."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def clear(layout: QLayout) -> None:
    """Remove everything from `layout`."""
    for _ in range(layout.count()):
        item = layout.takeAt(0)
        assert item is not None, "the layout has counted it"
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        if (inner := item.layout()) is not None:
            clear(inner)
