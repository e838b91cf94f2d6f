"""One line of the history."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from desktop_app.ui import i18n
from desktop_app.ui.recommendations_tab.findings import RunView
from desktop_app.ui.rich_text import rich
from desktop_app.ui.theme import space
from desktop_app.ui.widgets.basics import label
from desktop_app.ui.words import VERDICT_LOOKS


class RunButton(QPushButton):
    """One run: what it was about, its verdict, its main figure."""

    def __init__(self, view: RunView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"recommend_run_{view.number}")
        self.setProperty("variant", "quiet")
        self.setCheckable(True)
        self.setChecked(view.shown)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        number = self.tr("Run {number}").format(number=view.number + 1)
        figure = i18n.render(view.figure) if view.figure is not None else ""
        self.setAccessibleName(f"{number}: {i18n.render(view.about)}, {i18n.render(view.word)}. {figure}")
        grid = self._grid = QGridLayout(self)
        grid.setContentsMargins(space.m, space.s, space.m, space.s)
        grid.setHorizontalSpacing(space.l)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        right = Qt.AlignmentFlag.AlignRight
        grid.addWidget(label(number, "muted", wrap=False), 0, 0)
        grid.addWidget(_rich(rich(view.about), "body"), 0, 1)
        word = label(i18n.render(view.word), VERDICT_LOOKS[view.code][1], wrap=False)
        grid.addWidget(word, 0, 2, right)
        grid.addWidget(_rich(figure, "muted"), 1, 1)
        grid.addWidget(label(i18n.duration(view.seconds), "muted", wrap=False), 1, 2, right)
        for child in self.findChildren(QLabel):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        return self._grid.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._grid.sizeHint()


def _rich(text: str, role: str) -> QLabel:
    made = label("", role, wrap=False)
    made.setTextFormat(Qt.TextFormat.RichText)
    made.setText(text)
    return made
