"""History: every run of this project, the one on the page marked."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from desktop_app.ui import i18n
from desktop_app.ui.app_state import AppState
from desktop_app.ui.results_tab.blocks import Section
from desktop_app.ui.results_tab.state import RunView, run_views
from desktop_app.ui.rich_text import rich
from desktop_app.ui.theme import Theme, space
from desktop_app.ui.widgets.basics import clear, label
from desktop_app.ui.widgets.rich_label import column
from desktop_app.ui.words import VERDICT_LOOKS

WIDE_PX = 760


class RunButton(QPushButton):
    """One run: its question, its verdict, its main figure."""

    def __init__(self, view: RunView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"run_{view.number}")
        self.setProperty("variant", "quiet")
        self.setCheckable(True)
        self.setChecked(view.shown)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        number = self.tr("Run {number}").format(number=view.number + 1)
        self.setAccessibleName(f"{number}: {view.target}, {i18n.render(view.word)}. {i18n.render(view.figure)}")
        grid = self._grid = QGridLayout(self)
        grid.setContentsMargins(space.m, space.s, space.m, space.s)
        grid.setHorizontalSpacing(space.l)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        word = label(i18n.render(view.word), VERDICT_LOOKS[view.code][1], wrap=False)
        figure = label("", "muted", wrap=False)
        figure.setTextFormat(Qt.TextFormat.RichText)
        figure.setText(rich(view.figure))
        target = label(view.target, "strong", wrap=False)
        target.setTextFormat(Qt.TextFormat.PlainText)
        grid.addWidget(label(number, "muted", wrap=False), 0, 0)
        grid.addWidget(target, 0, 1)
        grid.addWidget(word, 0, 2, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(figure, 1, 1)
        grid.addWidget(label(i18n.duration(view.seconds), "muted", wrap=False), 1, 2, Qt.AlignmentFlag.AlignRight)
        for child in self.findChildren(QLabel):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        return self._grid.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._grid.sizeHint()


class HistorySection(Section):
    """All runs, the newest first."""

    run_chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "history", "", parent)
        self.title.setText(self.tr("History"))
        self._shown: tuple[object, ...] = ()
        self._runs = QWidget()
        self._runs.setMaximumWidth(WIDE_PX)
        self._lines = column(self._runs, space.xs)
        self.body.addWidget(self._runs)

    def apply(self, state: AppState) -> None:
        """Show the runs where they changed."""
        now = (*state.runs, state.shown_run)
        if len(now) == len(self._shown) and all(a is b for a, b in zip(now, self._shown, strict=True)):
            return
        self._shown = now
        clear(self._lines)
        for view in run_views(state):
            made = RunButton(view)
            made.clicked.connect(partial(self._choose, view.number))
            self._lines.addWidget(made)

    def _choose(self, number: int, _: bool = False) -> None:
        for made in self._runs.findChildren(RunButton):
            made.setChecked(made.objectName() == f"run_{self._shown[-1]}")
        self.run_chosen.emit(number)
