"""Beside the question: what will happen, and the race while it learns."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.core.text import QT_TRANSLATE_NOOP, say
from desktop_app.ui import i18n
from desktop_app.ui.app_state import JobStatus
from desktop_app.ui.recommendations_tab.race import RaceView, Runner, runner_sentence
from desktop_app.ui.recommendations_tab.state import IDLE, RecommendationsView
from desktop_app.ui.theme import Theme, space
from desktop_app.ui.widgets.basics import button, label
from desktop_app.ui.widgets.chart_bars import Bar, BarsChart
from desktop_app.ui.widgets.chart_plot import charts_ready
from desktop_app.ui.widgets.rich_label import column, icon_line, rich_label, say_on

WAIT_MS = 15
CHART_PX = 960
HEADLINE_PX = 720
_STEPS = (
    ("play", QT_TRANSLATE_NOOP("Recommend", "Bestsellers and neighbours give the first lists within seconds.")),
    (
        "train",
        QT_TRANSLATE_NOOP(
            "Recommend", "Several ways of recommending compete. A fifth of each person's choices is hidden from them."
        ),
    ),
    (
        "recommend",
        QT_TRANSLATE_NOOP(
            "Recommend", "The better ones answer together, and say for each thing offered what it came from."
        ),
    ),
)


class LearningPanel(QWidget):
    """Shows a `RaceView`; its chart is made when the first race starts."""

    lists_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wanted: RaceView | None = None
        self._drawn: RaceView | None = None
        self._bars: BarsChart | None = None
        self._timer = QTimer(self, singleShot=True, interval=WAIT_MS)
        self._timer.timeout.connect(self._draw)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._make_idle())
        self._stack.addWidget(self._make_race())
        column(self).addWidget(self._stack)

    def _make_idle(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(space.xxl, space.xxl, space.xxl, space.xxl)
        layout.setSpacing(space.m)
        layout.addWidget(label(self.tr("What will happen"), "emphasis"))
        for icon, words in _STEPS:
            layout.addWidget(icon_line(self._theme, icon, "accent", say(words), "muted"))
        layout.addStretch(1)
        return page

    def _make_race(self) -> QWidget:
        page = QWidget()
        self._stage = label("", "body", wrap=False)
        self._left = label("", "muted", wrap=False)
        self._progress = QProgressBar(textVisible=False)
        self._progress.setRange(0, 1000)
        self._progress.setAccessibleName(self.tr("Progress of learning"))
        self._progress.setMaximumWidth(CHART_PX)
        row = QHBoxLayout()
        row.addWidget(self._stage, 1)
        row.addWidget(self._left)
        self._best, self._first = rich_label("title", HEADLINE_PX), rich_label("muted")
        self._see = button(self.tr("Look at the first lists"), "secondary", "see_first_lists")
        self._theme.set_icon(self._see, "recommend", "accent")
        self._see.clicked.connect(self.lists_wanted)
        self._title = label(self.tr("Candidates, compared with bestsellers for everyone"), "emphasis")
        self._place = QVBoxLayout()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(space.xxl, space.xxl, space.xxl, space.l)
        layout.setSpacing(space.m)
        layout.addLayout(row)
        for widget in (self._progress, self._best, self._first):
            layout.addWidget(widget)
        layout.addWidget(self._see, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addSpacing(space.s)
        layout.addWidget(self._title)
        layout.addLayout(self._place)
        layout.addStretch(1)
        return page

    def apply(self, view: RecommendationsView, job: JobStatus) -> None:
        """Show where the race is."""
        self._stack.setCurrentIndex(0 if view.right == IDLE else 1)
        if view.race is None:
            self._wanted = None
            return
        stage = i18n.render(job.stage) if job.stage is not None else self.tr("Getting ready")
        self._stage.setText(self.tr("Stopping…") if job.stopping else stage)
        known = job.remaining_s is not None and not job.stopping
        time = i18n.duration(job.remaining_s or 0.0)
        self._left.setText(self.tr("about {time} left").format(time=time) if known else "")
        self._progress.setValue(round(1000 * job.fraction))
        say_on(self._best, view.race.best)
        say_on(self._first, view.race.first)
        self._see.setVisible(view.has_lists)
        self._title.setVisible(bool(view.race.runners))
        self._wanted = view.race
        if not self._timer.isActive():
            self._draw()

    @Slot()
    def _draw(self) -> None:
        race, before = self._wanted, self._drawn
        if race is None or (before is not None and before.runners == race.runners and self._bars is not None):
            return
        if not charts_ready():
            self._timer.start()
            return
        self._drawn = race
        if self._bars is None:
            self._bars = BarsChart(self._theme, "recommend_race_chart")
            self._bars.setMaximumWidth(CHART_PX)
            self._place.addWidget(self._bars)
        self._bars.setVisible(bool(race.runners))
        bars = [self._bar(runner) for runner in race.runners]
        self._bars.show_bars(bars, (self.tr("Candidate"), self.tr("Times as good as bestsellers")))
        self._bars.describe(self.tr("Candidates"), i18n.paragraph(*(bar.sentence for bar in bars)))

    def _bar(self, runner: Runner) -> Bar:
        sentence = i18n.render(runner_sentence(runner))
        end = self.tr("{times} times").format(times=i18n.fixed(runner.times, 2))
        role = "series1" if runner.leads else "outline"
        return Bar(i18n.render(runner.name), max(runner.times, 0.0), end, sentence, role=role)
