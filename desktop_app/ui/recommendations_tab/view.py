"""The Recommendations page while there is nothing to recommend from."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.ui.app_state import AppState
from desktop_app.ui.theme import Theme, space
from desktop_app.ui.widgets.basics import button, icon_label, label

_TEXT_WIDTH = 480


class RecommendationsTab(QWidget):
    """Says what belongs here and what can be done until then."""

    question_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        middle = Qt.AlignmentFlag.AlignHCenter
        title = label(self.tr("What should be offered to whom?"), "title", wrap=False)
        words = label(
            self.tr(
                "A log of who bought, read or liked what will be enough: one row for each person and item. "
                "Learning from such a log is not part of this version. "
                "Questions about single rows, such as who will leave, can be asked today."
            ),
            "muted",
        )
        words.setFixedWidth(_TEXT_WIDTH)
        words.setAlignment(middle)
        back = button(self.tr("Start from a question"), "secondary", "ask_question")
        back.clicked.connect(self.question_requested)
        layout = QVBoxLayout(self)
        layout.setSpacing(space.m)
        layout.addStretch(2)
        layout.addWidget(icon_label(theme, "recommend", "accent", space.huge), 0, middle)
        layout.addWidget(title, 0, middle)
        layout.addWidget(words, 0, middle)
        layout.addSpacing(space.s)
        layout.addWidget(back, 0, middle)
        layout.addStretch(3)

    def apply(self, state: AppState) -> None:
        """Nothing on this page depends on the state yet."""
