"""What happened, why, and what to do: a bar at the top of the tab it concerns, never a dialog."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from desktop_app.ui.app_state import Message
from desktop_app.ui.i18n import paragraph, render
from desktop_app.ui.theme import Theme, space
from desktop_app.ui.widgets.basics import button, icon_button, icon_label, label, set_property

_LOOKS = {
    "error": ("error", "bad"),
    "caution": ("alert", "caution"),
    "info": ("info", "accent"),
    "good": ("check-circle", "good"),
}
_DETAILS_HEIGHT = 180


class MessageBar(QFrame):
    """Shows one message, or nothing."""

    dismissed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message_bar")
        self._theme = theme
        self._message: Message | None = None
        self._icon = icon_label(theme, "info", "accent")
        self._what = label("", "strong")
        self._more = label("", "body")
        self._buttons = self._make_buttons()
        self._details = QPlainTextEdit(readOnly=True)
        self._details.hide()
        self._details.setAccessibleName(self.tr("Details"))
        self._details.setFixedHeight(_DETAILS_HEIGHT)
        self._lay_out()
        self.hide()

    def show_message(self, message: Message | None) -> None:
        """Show `message`; None hides the bar."""
        if message is self._message:
            return
        self._message = message
        self.setVisible(message is not None)
        if message is None:
            return
        icon, role = _LOOKS[message.level]
        self._theme.set_icon(self._icon, icon, role)
        set_property(self, "surface", message.level)
        self._what.setText(render(message.what))
        self._more.setText(paragraph(*(render(part) for part in (message.why, message.fix) if part is not None)))
        self._more.setVisible(bool(self._more.text()))
        self._details.setPlainText(message.details)
        self._details.hide()
        self._toggle.setVisible(bool(message.details))
        self._toggle.setText(self.tr("Details"))
        self._copy.hide()
        self.setAccessibleName(paragraph(self._what.text(), self._more.text()))

    def _make_buttons(self) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space.xs)
        self._copy = button(self.tr("Copy"), "quiet", "copy_details")
        self._copy.clicked.connect(self._copy_details)
        self._toggle = button(self.tr("Details"), "quiet", "message_details")
        self._toggle.clicked.connect(self._toggle_details)
        close = icon_button(self._theme, "close", self.tr("Close this message"), "close_message")
        close.clicked.connect(self.dismissed)
        for made in (self._copy, self._toggle, close):
            row.addWidget(made)
        return box

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._what)
        words.addWidget(self._more)
        row = QHBoxLayout()
        row.setSpacing(space.m)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self._buttons, 0, Qt.AlignmentFlag.AlignVCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.l, space.m, space.s, space.m)
        layout.setSpacing(space.s)
        layout.addLayout(row)
        layout.addWidget(self._details)

    @Slot()
    def _toggle_details(self) -> None:
        shown = self._details.isHidden()
        self._details.setVisible(shown)
        self._copy.setVisible(shown)
        self._toggle.setText(self.tr("Hide details") if shown else self.tr("Details"))

    @Slot()
    def _copy_details(self) -> None:
        QGuiApplication.clipboard().setText(f"{self.accessibleName()}\n\n{self._details.toPlainText()}")
