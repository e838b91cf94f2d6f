"""Why, and the candidates: what the model relied on, what was left out, who took part in the race."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop_app.core.text import QT_TRANSLATE_NOOP, say
from desktop_app.core.workflows.specs import TrainResult
from desktop_app.ui.help.glossary import explain
from desktop_app.ui.i18n import paragraph, render
from desktop_app.ui.results_tab import pictures
from desktop_app.ui.results_tab.blocks import Block, Section
from desktop_app.ui.results_tab.findings import baseline_loss, blend_sentence, leader_views, relied_sentence
from desktop_app.ui.rich_text import rich
from desktop_app.ui.theme import Theme, space
from desktop_app.ui.widgets.basics import clear, label
from desktop_app.ui.widgets.chart import ChartTable, Part
from desktop_app.ui.widgets.chart_bars import BarsChart
from desktop_app.ui.widgets.chart_loss import loss_curves
from desktop_app.ui.widgets.chart_plot import CurveChart
from desktop_app.ui.widgets.rich_label import column, rich_label
from desktop_app.ui.widgets.text_table import TextTable

WIDE_PX = 760
_NOT_CAUSE = QT_TRANSLATE_NOOP("Results", "This is what the model used, not what makes things happen.")
_FALLING = QT_TRANSLATE_NOOP("Results", "The error of the answer while it was learned.")


class WhySection(Section):
    """The columns that matter, and those that were left out."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "why", "", parent)
        self.title.setText(self.tr("Why"))
        self._chart = BarsChart(theme, "importance_chart")
        self._block = Block("", self._chart)
        self._chart.setMaximumWidth(WIDE_PX)
        self._block.setToolTip(explain("importance"))
        self._left_out = QWidget()
        self._lines = column(self._left_out)
        self.body.addWidget(self._block)
        self.body.addWidget(self._left_out)

    def show_run(self, result: TrainResult) -> None:
        bars, header = pictures.relied_bars(result)
        self._chart.show_bars(bars, header, pictures.words(pictures.RELIED_CAPTION))
        told = relied_sentence(result)
        self._block.tell(told, paragraph(render(told), pictures.words(_NOT_CAUSE)))
        self._block.sentence.setText(paragraph(rich(told), rich(say(_NOT_CAUSE))))
        clear(self._lines)
        self._left_out.setVisible(bool(result.plan.left_out))
        self._lines.addWidget(label(self.tr("Left out"), "emphasis"))
        for notice in result.plan.left_out:
            words = rich_label("muted")
            words.setText(rich(notice.sentence()))
            self._lines.addWidget(words)


class CandidatesSection(Section):
    """The race as it ended."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "candidates", "", parent)
        self.title.setText(self.tr("Candidates"))
        self._chart = BarsChart(theme, "leader_chart")
        self._block = Block("", self._chart, numbers=False)
        self._table = TextTable("leaderboard", self.tr("Candidates"))
        self._curve = CurveChart(theme, "loss_chart")
        self._falling = Block(self.tr("While it learned"), self._curve)
        for capped in (self._chart, self._table, self._curve):
            capped.setMaximumWidth(WIDE_PX)
        for widget in (self._block, self._table, self._falling):
            self.body.addWidget(widget)
        self.body.setSpacing(space.l)

    def steps(self, result: TrainResult) -> list[Callable[[], None]]:
        return [partial(self._show_leaders, result), partial(self._show_curve, result)]

    def show_run(self, result: TrainResult) -> None:
        for step in self.steps(result):
            step()

    def _show_leaders(self, result: TrainResult) -> None:
        leaders = leader_views(result)
        bars, header = pictures.leader_bars(leaders)
        self._chart.show_bars(bars, header)
        told = blend_sentence(result)
        self._block.tell(told, render(told))
        heads = (self.tr("Candidate"), self.tr("Error"), self.tr("Share in the answer"), self.tr("Seconds"))
        rows = tuple((render(one.name), one.loss, Part(one.weight), round(one.seconds, 1)) for one in leaders)
        self._table.show_table(ChartTable(heads, rows))

    def _show_curve(self, result: TrainResult) -> None:
        self._falling.setVisible(len(result.curve) > 1)
        self._curve.show_curves(loss_curves(result.curve, baseline_loss(result)))
        self._falling.tell(say(_FALLING), pictures.words(_FALLING))
