"""What this is, which version, and what happens to the data: nothing."""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from desktop_app import __version__
from desktop_app.ui.main_state import APP_NAME
from desktop_app.ui.theme import Theme, space
from desktop_app.ui.widgets.basics import button, hairline, label

if TYPE_CHECKING:
    from desktop_app.core.learners.in_context import Card

_TEXT_WIDTH = 400
_OF_THE_PACK = ("torch", "catboost")
_MOST_ADDED = 5


class AboutDialog(QDialog):
    """A small window beside the work; it does not block it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("about_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About Acumen and privacy"))
        picture = label("", wrap=False)
        picture.setPixmap(theme.pixmap("app", "accent", 64))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.xl, space.xl, space.xl, space.l)
        layout.setSpacing(space.m)
        layout.addWidget(picture)
        layout.addWidget(label(APP_NAME, "title", wrap=False))
        layout.addWidget(label(self.tr("Version {version}").format(version=__version__), "caption", wrap=False))
        for text, role in self._texts():
            words = label(text, role)
            words.setFixedWidth(_TEXT_WIDTH)
            layout.addWidget(words)
        layout.addWidget(hairline())
        close = button(self.tr("Close"), "secondary", "close_about")
        close.clicked.connect(self.close)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)

    def _texts(self) -> list[tuple[str, str]]:
        from desktop_app.core.learners.in_context import cards

        return [
            (
                self.tr("Turns files into decisions: open a table, ask, judge the answer, use it on the next file."),
                "body",
            ),
            (
                self.tr(
                    "Everything happens on this computer. No file, no column name and no figure is sent anywhere, "
                    "and there is no account and no counting of use."
                ),
                "body",
            ),
            (
                self.tr(
                    "A project remembers where a file is and what was learned. "
                    "A model file holds figures about the columns, and no rows of the table unless Results says so."
                ),
                "muted",
            ),
            *self._what_the_pack_adds(),
            (self.tr("Licence: Apache 2.0. Built with Qt, scikit-learn, LightGBM, ONNX Runtime and Arrow."), "muted"),
            *((self._added(card), "muted") for card in cards()[:_MOST_ADDED]),
        ]

    def _added(self, card: Card) -> str:
        words = self.tr("Added model: {name}. Its licence: {licence}. From: {source}.")
        return words.format(name=card.name, licence=card.licence, source=card.source)

    def _what_the_pack_adds(self) -> list[tuple[str, str]]:
        if all(find_spec(name) for name in _OF_THE_PACK):
            return []
        text = self.tr(
            "The Neural pack is not installed here; it adds neural nets, symmetric trees, and a net of two towers for "
            "recommendations."
        )
        return [(text, "muted")]
