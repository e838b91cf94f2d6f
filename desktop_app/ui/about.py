"""What this is, which version, and what happens to the data: nothing."""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_app import __version__
from desktop_app.ui.main_state import APP_NAME
from desktop_app.ui.theme import Theme, space
from desktop_app.ui.widgets.basics import button, hairline, label

if TYPE_CHECKING:
    from desktop_app.core.learners.in_context import Card

_TEXT_WIDTH = 560
_TEST = "unshare -rn strace -f -e trace=network acumen demo"
_OF_THE_PACK = ("torch", "catboost")
_MOST_ADDED = 5


class AboutDialog(QDialog):
    """A small window beside the work; it does not block it."""

    report_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("about_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About Acumen and privacy"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.xl, space.xl, space.xl, space.l)
        layout.setSpacing(space.m)
        layout.addLayout(self._head(theme))
        for text, role in (*self._privacy(), *self._program()):
            if role == "emphasis":
                layout.addSpacing(space.s)
            layout.addWidget(self._words(text, role))
        layout.addWidget(hairline())
        layout.addLayout(self._foot())
        self._close.setFocus()

    def _head(self, theme: Theme) -> QHBoxLayout:
        picture = label("", wrap=False)
        picture.setPixmap(theme.pixmap("app", "accent", 48))
        names = QVBoxLayout()
        names.setSpacing(space.xs)
        names.addWidget(label(APP_NAME, "title", wrap=False))
        names.addWidget(label(self.tr("Version {version}").format(version=__version__), "caption", wrap=False))
        head = QHBoxLayout()
        head.setSpacing(space.l)
        head.addWidget(picture)
        head.addLayout(names)
        head.addStretch()
        return head

    def _words(self, text: str, role: str) -> QLabel:
        words = label(text, role, self)
        words.ensurePolished()
        words.setFixedWidth(_TEXT_WIDTH)
        words.setMinimumHeight(words.heightForWidth(_TEXT_WIDTH))
        if text == _TEST:
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return words

    def _foot(self) -> QHBoxLayout:
        save = button(self.tr("Save a report…"), "quiet", "save_report")
        save.setToolTip(self.tr("Writes what was noted down about faults to a file. Nothing is sent."))
        save.clicked.connect(self.report_wanted)
        self._close = button(self.tr("Close"), "secondary", "close_about")
        self._close.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.addWidget(save)
        foot.addStretch()
        foot.addWidget(self._close)
        return foot

    def _privacy(self) -> list[tuple[str, str]]:
        said = (
            self.tr(
                "Everything happens on this computer: no file, no column name and no figure is sent anywhere, "
                "and there is no account and no counting of use."
            ),
            self.tr(
                "A project remembers where a file is and what was learned; a model file holds figures about the "
                "columns, and no rows of the table unless Results says so."
            ),
            self.tr(
                "Faults are noted down in a file of this computer, without the home folder and without values of "
                "tables; it leaves only if somebody saves a report and passes it on."
            ),
        )
        tested = self.tr(
            "How this is tested: before every version the window, learning, answering and recommending run without any "
            "network, while the system writes down every call for a connection. A single one fails the test. "
            "Anyone can repeat it on Linux:"
        )
        return [
            (self.tr("Privacy"), "emphasis"),
            *((text, "body") for text in said),
            (tested, "muted"),
            (_TEST, "caption"),
        ]

    def _program(self) -> list[tuple[str, str]]:
        from desktop_app.core.learners.in_context import cards

        return [
            (self.tr("The program"), "emphasis"),
            *self._what_the_pack_adds(),
            *self._what_of_gpus(),
            (self.tr("Licence: Apache 2.0. Built with Qt, scikit-learn, LightGBM, ONNX Runtime and Arrow."), "muted"),
            *((self._added(card), "muted") for card in cards()[:_MOST_ADDED]),
        ]

    def _what_of_gpus(self) -> list[tuple[str, str]]:
        from desktop_app.core import gpu_folder

        found = gpu_folder.status()
        sentences = {
            gpu_folder.READY: self.tr("Libraries for NVIDIA devices were added: {versions}."),
            gpu_folder.BROKEN: self.tr(
                "The libraries for NVIDIA devices in {folder} are not complete, so the processor does the work. "
                "Add them again."
            ),
            gpu_folder.FOREIGN: self.tr(
                "The libraries for NVIDIA devices in {folder} belong to another version, so the processor does the "
                "work. Add new ones."
            ),
        }
        if found.state not in sentences:
            return []
        versions = ", ".join(f"{name} {number}" for name, number in found.versions)
        text = sentences[found.state].format(versions=versions, folder=found.folder)
        return [(text, "muted" if found.state == gpu_folder.READY else "caution")]

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
