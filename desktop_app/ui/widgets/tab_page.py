"""The frame of every tab: its message bar on top, below it the tab itself once it is built."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.ui.app_state import AppState, Message
from desktop_app.ui.theme import Theme, space
from desktop_app.ui.widgets.message_bar import MessageBar


class TabView(Protocol):
    """What the window asks of a tab."""

    def apply(self, state: AppState) -> None:
        """Show `state`."""


class TabPage(QWidget):
    """Holds one tab; applies the newest state as soon as the tab is there and on screen."""

    dismissed = Signal(str)

    def __init__(self, key: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"{key}_page")
        self.key = key
        self.view: QWidget | None = None
        self._applied: AppState | None = None
        self._message_box = QWidget()
        self._bar = MessageBar(theme)
        self._bar.dismissed.connect(self._dismiss)
        box = QVBoxLayout(self._message_box)
        box.setContentsMargins(space.xl, space.l, space.xl, space.m)
        box.addWidget(self._bar)
        self._message_box.hide()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self._message_box)

    def put(self, view: QWidget) -> None:
        """Take the tab in."""
        view.setObjectName(f"{self.key}_tab")
        self.view = view
        self._layout.addWidget(view, 1)

    def show_message(self, message: Message | None) -> None:
        """Show what this tab has to say; None hides it."""
        self._bar.show_message(message)
        self._message_box.setVisible(message is not None)

    def apply(self, state: AppState) -> None:
        """Bring message and tab up to date."""
        self.show_message(state.messages.get(self.key))
        view = self.view
        if view is None or state is self._applied:
            return
        self._applied = state
        view.apply(state)  # type: ignore[attr-defined]

    def _dismiss(self) -> None:
        self.dismissed.emit(self.key)
