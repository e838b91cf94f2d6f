"""Sentences with names from the data in bold, at most a comfortable line wide."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop_app.core.text import Sentence
from desktop_app.ui.rich_text import rich
from desktop_app.ui.theme import Theme, space
from desktop_app.ui.widgets.basics import Text, icon_label

LINE_PX = 560  # about 70 characters


class RichLabel(Text):
    """A label for `rich` sentences that is never wider than a comfortable line."""

    def __init__(self, role: str = "body", widest: int = LINE_PX, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setMaximumWidth(widest)

    def heightForWidth(self, width: int) -> int:
        # Layouts ask with the width they have, not with the width that the label will take of it.
        return super().heightForWidth(min(width, self.maximumWidth()))


def rich_label(role: str = "body", widest: int = LINE_PX) -> RichLabel:
    """Return an empty label for `rich` sentences."""
    return RichLabel(role, widest)


def say_on(widget: QLabel, sentence: Sentence | None) -> None:
    """Show `sentence` on a rich label; None hides it."""
    widget.setVisible(sentence is not None)
    if sentence is not None:
        widget.setText(rich(sentence))


def say_plain(widget: QLabel, text: str) -> None:
    """Show `text` from the data as it is, whatever marks it holds; '' hides it."""
    widget.setVisible(bool(text))
    widget.setText(escape(text))


def icon_line(
    theme: Theme, icon: str, role: str, sentence: Sentence, words_role: str = "body", widest: int = LINE_PX
) -> QWidget:
    """Return a sentence with an icon before it."""
    words = rich_label(words_role, widest + space.xxl)
    words.setContentsMargins(space.xl + space.xs, 0, 0, 0)
    words.setText(rich(sentence))
    mark = icon_label(theme, icon, role)
    mark.setParent(words)
    mark.move(0, 0)
    mark.show()
    return words


def column(parent: QWidget, gap: int = space.s) -> QVBoxLayout:
    """Return a vertical layout without margins."""
    made = QVBoxLayout(parent)
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(gap)
    return made
