"""The right side: what will happen, the race while it runs, and how it ended."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.core.text import QT_TRANSLATE_NOOP, say
from desktop_app.ui import i18n
from desktop_app.ui.app_state import JobStatus
from desktop_app.ui.rich_text import rich
from desktop_app.ui.theme import Theme, space
from desktop_app.ui.training_tab.race import RaceView, Runner, runner_sentence
from desktop_app.ui.training_tab.state import DONE, IDLE, TrainingView
from desktop_app.ui.widgets.basics import button, icon_label, label, set_property
from desktop_app.ui.widgets.chart_bars import Bar, BarsChart
from desktop_app.ui.widgets.chart_loss import loss_curves
from desktop_app.ui.widgets.chart_plot import CurveChart, charts_ready
from desktop_app.ui.widgets.rich_label import column, icon_line, rich_label, say_on
from desktop_app.ui.words import VERDICT_LOOKS

WAIT_MS = 15
HEADLINE_PX = 720
CURVE_PX = 240
CHART_PX = 960
_STEPS = (
    QT_TRANSLATE_NOOP("Training", "A simple model gives the first answer within seconds."),
    QT_TRANSLATE_NOOP("Training", "Several ways of learning compete, judged only on rows that they have not seen."),
    QT_TRANSLATE_NOOP("Training", "The better ones answer together, and the result is compared with guessing."),
)


class RacePanel(QWidget):
    """Shows a `RaceView`; its charts are made when the first race starts."""

    results_wanted = Signal()
    longer_wanted = Signal(float)
    """Seconds."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("race")
        self._theme = theme
        self._drawn: RaceView | None = None
        self._wanted: RaceView | None = None
        self._bars: BarsChart | None = None
        self._curve: CurveChart | None = None
        self._timer = QTimer(self, singleShot=True, interval=WAIT_MS)
        self._timer.timeout.connect(self._draw)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._make_idle())
        self._stack.addWidget(self._make_race())
        column(self).addWidget(self._stack)

    @property
    def is_settled(self) -> bool:
        """Whether everything that was applied is on screen."""
        return self._drawn is self._wanted or self._drawn == self._wanted

    # --- parts --------------------------------------------------------------------------------------------------------

    def _make_idle(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(space.xxl, space.xxl, space.xxl, space.xxl)
        layout.setSpacing(space.m)
        layout.addWidget(label(self.tr("What will happen"), "emphasis"))
        for icon, words in zip(("play", "train", "results"), _STEPS, strict=True):
            layout.addWidget(icon_line(self._theme, icon, "accent", say(words), "muted"))
        layout.addStretch(1)
        return page

    def _make_race(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(space.xxl, space.xxl, space.xxl, space.l)
        layout.setSpacing(space.m)
        layout.addWidget(self._make_stage())
        layout.addWidget(self._make_verdict())
        self._best, self._leader = rich_label("title", HEADLINE_PX), rich_label("muted")
        self._first = rich_label("muted")
        for widget in (self._best, self._leader, self._first):
            layout.addWidget(widget)
        layout.addSpacing(space.s)
        self._race_title = label(self.tr("Candidates"), "emphasis")
        self._race_words, self._missing = rich_label("muted"), rich_label("muted")
        self._curve_title = label("", "emphasis")
        self._curve_title.setContentsMargins(0, space.m, 0, 0)
        self._charts = QVBoxLayout()
        self._charts.setSpacing(space.s)
        layout.addLayout(self._charts)
        layout.addStretch(1)
        return page

    def _make_stage(self) -> QWidget:
        self._stage_box = QWidget()
        self._stage = label("", "body", wrap=False)
        self._left = label("", "muted", wrap=False)
        self._progress = QProgressBar(textVisible=False)
        self._progress.setRange(0, 1000)
        self._progress.setAccessibleName(self.tr("Progress of training"))
        row = QHBoxLayout()
        row.addWidget(self._stage, 1)
        row.addWidget(self._left)
        layout = column(self._stage_box)
        layout.addLayout(row)
        layout.addWidget(self._progress)
        self._stage_box.setMaximumWidth(CHART_PX)
        return self._stage_box

    def _make_verdict(self) -> QWidget:
        self._verdict = QWidget()
        self._word_icon, self._word = icon_label(self._theme, "check-circle", "good"), label("", "good", wrap=False)
        self._headline = rich_label("title", HEADLINE_PX)
        see = button(self.tr("See results"), "primary", "see_results")
        see.clicked.connect(self.results_wanted)
        row = QHBoxLayout()
        row.setSpacing(space.s)
        row.addWidget(self._word_icon)
        row.addWidget(self._word)
        row.addStretch(1)
        layout = column(self._verdict, space.m)
        layout.addLayout(row)
        layout.addWidget(self._headline)
        actions = QHBoxLayout()
        actions.setSpacing(space.s)
        actions.addWidget(see)
        actions.addWidget(self._make_longer())
        actions.addStretch(1)
        layout.addLayout(actions)
        layout.addSpacing(space.m)
        return self._verdict

    def _make_longer(self) -> QWidget:
        self._longer_s = 0.0
        self._longer = button(self.tr("Train longer"), "secondary", "train_longer")
        self._longer.setToolTip(
            self.tr("Asks the same once more with more time. What was found out while the project is open is kept.")
        )
        self._longer.clicked.connect(self._want_longer)
        return self._longer

    @Slot()
    def _want_longer(self) -> None:
        self.longer_wanted.emit(self._longer_s)

    # --- applying -----------------------------------------------------------------------------------------------------

    def apply(self, view: TrainingView, job: JobStatus) -> None:
        """Show where the race is."""
        self._stack.setCurrentIndex(0 if view.right == IDLE else 1)
        done = view.right == DONE
        self._stage_box.setVisible(not done)
        self._verdict.setVisible(done)
        if view.verdict is not None:
            icon, role = VERDICT_LOOKS[view.verdict.code]
            self._theme.set_icon(self._word_icon, icon, role)
            set_property(self._word, "role", role)
            self._word.setText(i18n.render(view.verdict.word))
            say_on(self._headline, view.verdict.headline)
            self._show_longer(view.longer_s)
        if view.right != IDLE and not done:
            self._show_stage(job)
        if view.race is not None:
            self._show_words(view.race, done)
        self._curve_title.setText(self._curve_words(done))
        self._wanted = view.race
        if not self.is_settled and not self._timer.isActive():
            self._draw()

    def _curve_words(self, done: bool) -> str:
        return self.tr("The answer while it learned") if done else self.tr("The answer while it learns")

    def _show_longer(self, seconds: float | None) -> None:
        self._longer.setVisible(seconds is not None)
        self._longer_s = seconds or 0.0
        words = self.tr("Train longer · {time}").format(time=i18n.duration(self._longer_s))
        self._longer.setText(words)
        self._longer.setAccessibleName(words)

    def _show_stage(self, job: JobStatus) -> None:
        stage = i18n.render(job.stage) if job.stage is not None else self.tr("Getting ready")
        self._stage.setText(self.tr("Stopping…") if job.stopping else stage)
        known = job.remaining_s is not None and not job.stopping
        time = i18n.duration(job.remaining_s or 0.0)
        self._left.setText(self.tr("about {time} left").format(time=time) if known else "")
        self._progress.setValue(round(1000 * job.fraction))

    def _show_words(self, race: RaceView, done: bool) -> None:
        say_on(self._best, None if done else race.best)
        say_on(self._leader, race.leader)
        say_on(self._first, race.first)

    @Slot()
    def _draw(self) -> None:
        race = self._wanted
        if race is None:
            self._drawn = None
            return
        if not charts_ready():
            self._timer.start()
            return
        before, self._drawn = self._drawn, race
        if self._bars is None or self._curve is None:
            self._make_charts()
        assert self._bars is not None
        assert self._curve is not None
        if before is None or (before.runners, before.missing) != (race.runners, race.missing):
            self._draw_bars(self._bars, race)
        if before is None or before.curve != race.curve or before.guessing != race.guessing:
            self._draw_curve(self._curve, race)

    def _make_charts(self) -> None:
        self._bars, self._curve = BarsChart(self._theme, "race_chart"), CurveChart(self._theme, "curve_chart")
        self._curve.setFixedHeight(CURVE_PX)
        parts = (self._race_title, self._race_words, self._bars, self._missing, self._curve_title, self._curve)
        for widget in parts:
            widget.setMaximumWidth(CHART_PX)
            self._charts.addWidget(widget)

    def _draw_bars(self, chart: BarsChart, race: RaceView) -> None:
        done = race.made_of is not None
        for widget in (self._race_title, self._race_words, chart):
            widget.setVisible(bool(race.runners))
        alone = self.tr("A bar tells how much closer to the truth than guessing one candidate is, alone.")
        self._race_words.setText(i18n.paragraph(rich(race.made_of) if race.made_of is not None else "", alone))
        self._missing.setText("<br>".join(map(rich, race.missing)))
        self._missing.setVisible(bool(race.missing))
        bars = [self._bar(runner, done) for runner in race.runners]
        chart.show_bars(bars, (self.tr("Candidate"), self.tr("Closer to the truth than guessing")))
        chart.describe(self.tr("Candidates"), i18n.paragraph(*(bar.sentence for bar in bars)))

    def _bar(self, runner: Runner, done: bool) -> Bar:
        stands_out = runner.share > 0 if done else runner.leads or runner.done < 1
        role = "series1" if stands_out and not runner.is_aside else "outline"
        told = i18n.render(runner_sentence(runner))
        end = self._end_words(runner)
        return Bar(i18n.render(runner.name), runner.gain, end, told, role=role, settled=runner.done >= 1)

    def _end_words(self, runner: Runner) -> str:
        facts = {"share": i18n.percent(runner.gain), "done": i18n.percent(runner.done)}
        if runner.is_aside:
            return self.tr("no time for it")
        if runner.done < 1:
            return self.tr("{share} closer, {done} judged").format(**facts)
        if runner.share > 0:
            part = i18n.counted(round(100 * runner.share))
            return self.tr("{share} closer · share {part}%").format(**facts, part=part)
        if runner.is_readable:
            return self.tr("{share} closer · can be read").format(**facts)
        return self.tr("{share} closer").format(**facts)

    def _draw_curve(self, chart: CurveChart, race: RaceView) -> None:
        for widget in (self._curve_title, chart):
            widget.setVisible(len(race.curve) > 1)
        if race.curve:
            chart.show_curves(loss_curves(race.curve, race.guessing))
            chart.describe(self._curve_title.text(), i18n.render(race.best))
