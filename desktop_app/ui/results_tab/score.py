"""Score a file: drop it, watch, and open what came out."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.core.text import QT_TRANSLATE_NOOP
from desktop_app.core.workflows.specs import ScoreResult
from desktop_app.ui.app_state import AppState
from desktop_app.ui.results_tab import pictures
from desktop_app.ui.results_tab.blocks import Block, Section
from desktop_app.ui.results_tab.state import (
    ResultsView,
    card_sentence,
    mean_sentence,
    model_columns,
    needed_sentence,
    preview_table,
    scored_sentence,
)
from desktop_app.ui.theme import Theme, space
from desktop_app.ui.widgets.basics import button, clear, icon_label, label
from desktop_app.ui.widgets.chart import ChartTable
from desktop_app.ui.widgets.chart_bars import BarsChart
from desktop_app.ui.widgets.drop_area import dropped_file
from desktop_app.ui.widgets.job_line import JobLine
from desktop_app.ui.widgets.rich_label import column, icon_line, rich_label, say_on
from desktop_app.ui.widgets.text_table import TextTable

_COUNTS = QT_TRANSLATE_NOOP("Results", "How often each answer was given")
WIDE_PX = 760


class ScoreDrop(QFrame):
    """Takes one file that is dropped on it."""

    dropped = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._over = theme, False
        self.setObjectName("score_drop")
        self.setAcceptDrops(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self._theme.color("accent" if self._over else "outline"), 2 if self._over else 1.25)
        pen.setDashPattern([5, 4])
        painter.setPen(pen)
        painter.setBrush(self._theme.color("accent_soft" if self._over else "surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), space.m, space.m)
        painter.end()

    def _show_over(self, over: bool) -> None:
        self._over = over
        self.update()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_file(event.mimeData()) is None:
            event.ignore()
            return
        event.acceptProposedAction()
        self._show_over(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._show_over(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._show_over(False)
        path = dropped_file(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.dropped.emit(str(path))


class ScoreSection(Section):
    """The next file."""

    score_requested = Signal(str)
    score_opened = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "score", "", parent)
        self.title.setText(self.tr("Score a file"))
        self._columns: tuple[str, ...] | None = None
        self._score: ScoreResult | None = None
        self._card = rich_label()
        self._needs = rich_label("muted")
        self._button = button(self.tr("Score a file…"), "primary", "score_file")
        self._button.clicked.connect(self._ask)
        self._drop = self._make_drop()
        self._working = JobLine(self.tr("Progress of scoring"), self.tr("Scoring…"), WIDE_PX)
        self._done = QWidget()
        self._done_lines = column(self._done, space.m)
        for widget in (self._card, self._needs, self._drop, self._working, self._done):
            self.body.addWidget(widget)

    def _make_drop(self) -> ScoreDrop:
        drop = ScoreDrop(self.theme)
        drop.setMaximumWidth(WIDE_PX)
        drop.dropped.connect(self.score_requested)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(label(self.tr("Drop a file here"), "emphasis", wrap=False))
        words.addWidget(
            label(self.tr("Every row gets an answer; the file itself stays as it is."), "muted", wrap=False)
        )
        row = QHBoxLayout(drop)
        row.setContentsMargins(space.xl, space.xl, space.xl, space.xl)
        row.setSpacing(space.l)
        row.addWidget(icon_label(self.theme, "drop-file", "accent", space.xxl))
        row.addLayout(words, 1)
        row.addWidget(self._button)
        return drop

    def apply(self, state: AppState, view: ResultsView) -> None:
        """Show what can be scored, what is being scored, or what came out."""
        columns = model_columns(state)
        if columns != self._columns:
            self._columns = columns
            say_on(self._needs, needed_sentence(columns))
        self._card.setVisible(state.run is None and state.card is not None)
        if state.run is None and state.card is not None:
            say_on(self._card, card_sentence(state.card))
        self._button.setEnabled(view.can_score)
        self._drop.setAcceptDrops(view.can_score)
        self._working.show_job(view.scoring)
        if state.score is not self._score:
            self._score = state.score
            self._show_done(state.score)
        self._done.setVisible(state.score is not None and view.scoring is None)

    def _show_done(self, score: ScoreResult | None) -> None:
        clear(self._done_lines)
        if score is None:
            return
        self._done_lines.addWidget(icon_line(self.theme, "check-circle", "good", scored_sentence(score), "emphasis"))
        opened = button(self.tr("Open the file"), "secondary", "open_scored")
        self.theme.set_icon(opened, "open")
        opened.clicked.connect(self._open)
        self._done_lines.addWidget(opened, 0, Qt.AlignmentFlag.AlignLeft)
        for notice in score.notices:
            self._done_lines.addWidget(icon_line(self.theme, "info", "muted", notice.sentence()))
        self._add_answers(score)
        preview = TextTable("score_preview", self.tr("First rows of the scored file"))
        preview.show_table(ChartTable(*preview_table(score)))
        self._done_lines.addWidget(label(self.tr("First rows"), "emphasis"))
        self._done_lines.addWidget(preview)

    def _add_answers(self, score: ScoreResult) -> None:
        if not score.counts:
            words = rich_label()
            say_on(words, mean_sentence(score))
            self._done_lines.addWidget(words)
            return
        chart = BarsChart(self.theme, "answers_chart")
        block = Block("", chart)
        chart.setMaximumWidth(WIDE_PX)
        bars, header = pictures.count_bars(dict(score.counts))
        chart.show_bars(bars, header, pictures.words(_COUNTS))
        chart.describe(pictures.words(_COUNTS), "; ".join(bar.sentence for bar in bars[:3]))
        block.sentence.hide()
        self._done_lines.addWidget(block)

    @Slot()
    def _ask(self) -> None:
        self.score_requested.emit("")

    @Slot()
    def _open(self) -> None:
        if self._score is not None:
            self.score_opened.emit(str(self._score.out))
