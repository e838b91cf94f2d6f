"""A word of a sentence that can be changed: it opens what it can be instead."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from desktop_app.ui.theme import Theme, space
from desktop_app.ui.widgets.basics import button
from desktop_app.ui.widgets.chart import elided


def word_control(theme: Theme, object_name: str, opens: Callable[..., None], parent: QWidget) -> QPushButton:
    """Return a word without words yet; hidden until it stands in a sentence."""
    made = button("", "word", object_name)
    made.setParent(parent)
    made.hide()
    made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow stands behind the word
    theme.set_icon(made, "chevron-down", "accent", space.m)
    made.clicked.connect(opens)
    return made


def show_word(made: QPushButton, text: str, spoken: str, widest_px: int) -> None:
    """Put `text` into a word, as wide as it is, and `spoken` into its accessible name."""
    made.ensurePolished()
    made.setText(elided(text, made.font(), widest_px).replace("&", "&&"))
    made.setToolTip(f"<qt>{escape(text)}</qt>")
    made.setAccessibleName(spoken)
    made.setFixedWidth(made.fontMetrics().horizontalAdvance(made.text()) + 2 * space.m + 2)
