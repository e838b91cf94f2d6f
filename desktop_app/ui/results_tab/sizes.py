"""How large the model file is to be: three sizes, what each costs, and the way to have it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.ui.i18n import file_size, paragraph, render
from desktop_app.ui.results_tab.state import SizeView
from desktop_app.ui.theme import space
from desktop_app.ui.widgets.basics import button, hairline, label
from desktop_app.ui.widgets.rich_label import column, rich_label

_WORDS_PX, _NAME_PX, _BUTTON_PX, _WIDE_PX = 440, 96, 112, 720
_SIZES = ("full", "small", "tiny")


class SizesPanel(QWidget):
    """A line for each file that can be had of a model."""

    wanted = Signal(str)
    """The key of a size to work out."""
    saved = Signal(str)
    """The key of a size to save."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sizes")
        self._views: tuple[SizeView, ...] = ()
        self._names = {key: label("", "emphasis", wrap=False) for key in _SIZES}
        self._sizes = {key: label("", "muted", wrap=False) for key in _SIZES}
        self._words = {key: rich_label("body", _WORDS_PX) for key in _SIZES}
        self._buttons = {key: button("", "secondary", f"size_{key}") for key in _SIZES}
        for key, made in self._buttons.items():
            made.clicked.connect(partial(self._act, key))
        self._lay_out()

    def apply(self, views: tuple[SizeView, ...]) -> None:
        """Show what is known of each file."""
        if views == self._views:
            return
        self._views = views
        for view in views:
            self._names[view.key].setText(render(view.name))
            self._sizes[view.key].setText(file_size(view.size_bytes) if view.size_bytes else "")
            words = paragraph(*(render(sentence) for sentence in view.words))
            self._words[view.key].setText(words.replace(" %", "\u00a0%"))
            made = self._buttons[view.key]
            made.setText(self.tr("Save…") if view.can_save else self.tr("Work it out"))
            made.setAccessibleName(f"{made.text()} {render(view.name)}")
            made.setEnabled(view.is_enabled)

    def _lay_out(self) -> None:
        lines = column(self, space.m)
        lines.setContentsMargins(0, space.s, 0, space.s)
        for number, key in enumerate(_SIZES):
            if number:
                lines.addWidget(hairline())
            lines.addLayout(self._line(key))
        self.setMaximumWidth(_WIDE_PX)

    def _line(self, key: str) -> QHBoxLayout:
        top = Qt.AlignmentFlag.AlignTop
        named = QVBoxLayout()
        named.setSpacing(2)
        named.addWidget(self._names[key])
        named.addWidget(self._sizes[key])
        named.addStretch(1)
        self._names[key].setMinimumWidth(_NAME_PX)
        line = QHBoxLayout()
        line.setSpacing(space.l)
        line.addLayout(named)
        line.addWidget(self._words[key], 1, top)
        self._buttons[key].setMinimumWidth(_BUTTON_PX)
        line.addWidget(self._buttons[key], 0, top | Qt.AlignmentFlag.AlignRight)
        return line

    def _act(self, key: str) -> None:
        view = next(view for view in self._views if view.key == key)
        (self.saved if view.can_save else self.wanted).emit(key)
