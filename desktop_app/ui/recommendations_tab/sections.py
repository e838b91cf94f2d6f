"""The sections of the result: how good, what sells, whether more data would help, every run."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from desktop_app.core.evaluation.figures import Estimate
from desktop_app.core.text import QT_TRANSLATE_NOOP, say
from desktop_app.core.workflows.recommend_specs import RecommendResult
from desktop_app.core.workflows.recommend_words import (
    OF_100,
    PERCENT,
    FigureKind,
    FigureRow,
    coverage_sentence,
    curve_sentence,
    figure_rows,
    judged_sentence,
    log_sentence,
    range_key,
    range_rows,
    tail_view,
)
from desktop_app.ui import i18n
from desktop_app.ui.help.glossary import explain, name_of
from desktop_app.ui.recommend_state import RecommendState
from desktop_app.ui.recommendations_tab.findings import run_views
from desktop_app.ui.recommendations_tab.race import recommender_label
from desktop_app.ui.recommendations_tab.run_button import RunButton
from desktop_app.ui.recommendations_tab.state import verdict_view
from desktop_app.ui.rich_text import rich
from desktop_app.ui.theme import Theme, space
from desktop_app.ui.widgets.basics import button, clear, hairline, icon_label, label, set_property, term
from desktop_app.ui.widgets.block import Block, PageSection
from desktop_app.ui.widgets.chart import Cell, ChartTable, Part, Spot
from desktop_app.ui.widgets.chart_axes import Axis, padded
from desktop_app.ui.widgets.chart_plot import CurveChart, Curves, Line, Mark, Points, rows_of
from desktop_app.ui.widgets.chart_ranges import Range, RangesChart
from desktop_app.ui.widgets.rich_label import LINE_PX, column, icon_line, rich_label, say_on
from desktop_app.ui.widgets.text_table import TextTable

HEADLINE_PX = 760
WIDE_PX = 860
REMARKS_SHOWN = 5
CURVE_PX = 260
_BY_HISTORY = QT_TRANSLATE_NOOP(
    "Recommend", "Histories were cut short on purpose: this is how well lists do for people of whom little is known."
)
_WEIGHTS = QT_TRANSLATE_NOOP(
    "Recommend", "Several ways answer together. How much each counts depends on how much is known of a person."
)


class GoodSection(PageSection):
    """The verdict, its reasons, and every figure beside bestsellers and chance."""

    lists_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "recommend_good", "", parent)
        self.title.hide()
        self._icon = icon_label(theme, "check-circle", "good")
        self._word = label("", "good", wrap=False)
        self._headline = rich_label("verdict", HEADLINE_PX)
        self._log = rich_label("muted", HEADLINE_PX)
        self._reasons, self._remarks, self._figures = QWidget(), QWidget(), QWidget()
        self._reason_lines, self._remark_lines = column(self._reasons, space.xs), column(self._remarks, space.s)
        self._grid = QGridLayout(self._figures)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(space.xl)
        self._grid.setVerticalSpacing(space.m)
        self._grid.setColumnStretch(1, 1)
        self._ranges = RangesChart(theme, "by_history_chart")
        self._ranges.setMaximumWidth(WIDE_PX)
        self._block = Block(self.tr("By how much is known"), self._ranges)
        self._judged = rich_label("muted")
        self._weights_words = rich_label("muted")
        self._weights = TextTable("weights_table", self.tr("How much each way counts"))
        self._weights.setMaximumWidth(WIDE_PX)
        self._lay_out()

    def _lay_out(self) -> None:
        word = QHBoxLayout()
        word.setSpacing(space.s)
        word.addWidget(self._icon)
        word.addWidget(self._word)
        word.addStretch(1)
        self.body.addLayout(word)
        see = button(self.tr("See who gets what"), "primary", "see_lists")
        see.clicked.connect(self.lists_wanted)
        for widget in (self._headline, self._reasons, self._log):
            self.body.addWidget(widget)
        self.body.addWidget(see, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._remarks)
        self.body.addSpacing(space.s)
        self.body.addWidget(self._block)
        self.body.addSpacing(space.s)
        self.body.addWidget(hairline())
        self.body.addWidget(label(self.tr("The figures"), "emphasis"))
        self.body.addWidget(self._judged)
        self.body.addWidget(self._figures)
        self.body.addSpacing(space.s)
        self.body.addWidget(label(self.tr("Who answers"), "emphasis"))
        self.body.addWidget(self._weights_words)
        self.body.addWidget(self._weights)

    def show_run(self, run: RecommendResult) -> None:
        """Show what this run found."""
        view = verdict_view(run)
        self.theme.set_icon(self._icon, view.icon, view.role)
        set_property(self._word, "role", view.role)
        self._word.setText(i18n.render(view.word))
        say_on(self._headline, view.headline)
        clear(self._reason_lines)
        for reason in view.reasons:
            words = rich_label("body", HEADLINE_PX)
            words.setText(rich(reason))
            self._reason_lines.addWidget(words)
        say_on(self._log, log_sentence(run))
        self._show_remarks(run)
        self._show_ranges(run)
        self._show_figures(run)
        self._show_weights(run)

    def _show_remarks(self, run: RecommendResult) -> None:
        clear(self._remark_lines)
        self._remarks.setVisible(bool(run.notices))
        if run.notices:
            self._remark_lines.addWidget(label(self.tr("To keep in mind"), "emphasis"))
        for number, notice in enumerate(run.notices):
            line = icon_line(self.theme, "info", "muted", notice.sentence())
            self._remark_lines.addWidget(line)
            line.setVisible(number < REMARKS_SHOWN)
        hidden = len(run.notices) - REMARKS_SHOWN
        if hidden > 0:
            more = button(self.tr("Show %n more", "", hidden), "link", "more_remarks")
            more.clicked.connect(partial(self._show_remarks_left, more))
            self._remark_lines.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_remarks_left(self, more: QWidget, _: bool = False) -> None:
        for number in range(self._remark_lines.count()):
            item = self._remark_lines.itemAt(number)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.setVisible(widget is not more)

    def _show_ranges(self, run: RecommendResult) -> None:
        rows, key = range_rows(run), range_key(run)
        ranges = [
            Range(
                i18n.render(row.name),
                row.value.value,
                row.value.low,
                row.value.high,
                row.base,
                _of_100(row.value.value) if key == "hit@10" else i18n.fixed(row.value.value, 3),
                i18n.render(row.sentence),
            )
            for row in rows
        ]
        header = (self.tr("Known"), "Acumen", self.tr("Low"), self.tr("High"), self.tr("Bestsellers"))
        self._ranges.show_ranges(ranges, ("Acumen", self.tr("Bestsellers for everyone")), header)
        self._block.tell(say(_BY_HISTORY), i18n.paragraph(*(one.sentence for one in ranges)))
        self._block.setVisible(len(ranges) > 1)

    def _show_figures(self, run: RecommendResult) -> None:
        say_on(self._judged, judged_sentence(run))
        clear(self._grid)
        heads = ("", "", "Acumen", self.tr("Likely between"), self.tr("Bestsellers"), self.tr("Chance"))
        for place, head in enumerate(heads):
            side = Qt.AlignmentFlag.AlignRight if place > 1 else Qt.AlignmentFlag.AlignLeft
            self._grid.addWidget(label(head, "caption", wrap=False), 0, place, side)
        for line, row in enumerate(figure_rows(run), start=1):
            self._add_figure(line, row)

    def _add_figure(self, line: int, row: FigureRow) -> None:
        top, right = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        name = term(name_of(row.kind.term), explain(row.kind.term))
        name.setObjectName(f"figure_{row.key.replace('@', '_')}")
        words = rich_label("muted", LINE_PX - space.huge)
        words.setText(rich(row.words))
        self._grid.addWidget(name, line, 0, top | Qt.AlignmentFlag.AlignLeft)
        self._grid.addWidget(words, line, 1, top)
        interval = _interval(row)
        texts = (
            (_figure(row.kind, row.value.value), "strong"),
            (interval, "muted"),
            (_known_figure(row.kind, row.bestsellers), "muted"),
            (_known_figure(row.kind, row.random), "muted"),
        )
        for place, (text, role) in enumerate(texts, start=2):
            self._grid.addWidget(label(text, role, wrap=False), line, place, right)

    def _show_weights(self, run: RecommendResult) -> None:
        say_on(self._weights_words, say(_WEIGHTS))
        lengths = tuple(run.weights)
        keys = [row.recommender for row in run.leaderboard]
        used = [key for key in keys if any(run.weights[length].get(key, 0) > 0 for length in lengths)]
        header = (self.tr("Way"), *(self._known(length) for length in lengths))
        rows: tuple[tuple[Cell, ...], ...] = tuple(
            (i18n.render(recommender_label(key)), *(Part(run.weights[length].get(key, 0.0)) for length in lengths))
            for key in used
        )
        self._weights.show_table(ChartTable(header, rows))

    def _known(self, length: str) -> str:
        return self.tr("nothing known") if length == "0" else self.tr("{n} known").format(n=length)


def _of_100(share: float) -> str:
    from PySide6.QtCore import QCoreApplication

    return QCoreApplication.translate("Recommend", "{n} of 100").format(n=round(100 * share))


def _figure(kind: FigureKind, value: float) -> str:
    if kind.form == OF_100:
        return _of_100(value)
    return i18n.percent(value) if kind.form == PERCENT else i18n.fixed(value, 3)


def _interval(row: FigureRow) -> str:
    if row.kind.form == OF_100:
        return f"{round(100 * row.value.low)} – {round(100 * row.value.high)}"
    return f"{_figure(row.kind, row.value.low)} – {_figure(row.kind, row.value.high)}"


def _known_figure(kind: FigureKind, value: Estimate | None) -> str:
    return _figure(kind, value.value) if value is not None else ""


class SellsSection(PageSection):
    """The long tail, and how much of the catalogue the lists reach."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "recommend_sells", "", parent)
        self.title.setText(self.tr("What sells"))
        self._chart = CurveChart(theme, "tail_chart")
        self._chart.setFixedHeight(CURVE_PX)
        self._chart.setMaximumWidth(WIDE_PX)
        self._block = Block("", self._chart)
        self._cover = rich_label("body", HEADLINE_PX)
        self.body.addWidget(self._block)
        self.body.addWidget(self._cover)

    def show_run(self, run: RecommendResult) -> None:
        """Show how choices are spread."""
        view = tail_view(run.figures)
        ranks = list(range(1, len(view.popularity) + 1))
        self._block.setVisible(len(ranks) > 1)
        if len(ranks) > 1:
            self._chart.show_curves(self._curves(ranks, view.popularity, view.half))
            self._block.tell(view.sentence, i18n.render(view.sentence))
        say_on(self._cover, coverage_sentence(run))

    def _curves(self, ranks: list[int], popularity: tuple[int, ...], half: int) -> Curves:
        x = Axis(self.tr("items, the most chosen first"), 1, len(ranks))
        y = Axis(self.tr("choices"), 0, max(popularity) * 1.05)
        mark = None
        if half and half < len(ranks):
            mark = Mark(half, popularity[half - 1], self.tr("half of all choices"), above=True)
        words = self.tr("Number {rank} was chosen {n} times.")
        spots = tuple(
            Spot(rank, count, words.format(rank=i18n.counted(rank), n=i18n.counted(count)))
            for rank, count in zip(ranks, popularity, strict=True)
        )
        table = ChartTable((self.tr("Rank"), self.tr("Choices")), rows_of(ranks, popularity))
        return Curves(x, y, (Line("", ranks, popularity, filled=True),), None, mark, spots, table)


class MoreSection(PageSection):
    """Whether more data would help."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "recommend_more", "", parent)
        self.title.setText(self.tr("Would more data help?"))
        self._chart = CurveChart(theme, "learning_chart")
        self._chart.setFixedHeight(CURVE_PX)
        self._chart.setMaximumWidth(WIDE_PX)
        self._block = Block("", self._chart)
        self._none = label(self.tr("The time was too short to try it with less data."), "muted")
        self.body.addWidget(self._block)
        self.body.addWidget(self._none)

    def show_run(self, run: RecommendResult) -> None:
        """Show how the lists grew with the log."""
        sentence = curve_sentence(run.curve)
        self._block.setVisible(sentence is not None)
        self._none.setVisible(sentence is None)
        if sentence is None:
            return
        x = [point[0] for point in run.curve]
        y = [point[1] for point in run.curve]
        words = self.tr("Learned from {likes} choices: {quality}.")
        spots = tuple(
            Spot(likes, quality, words.format(likes=i18n.counted(round(likes)), quality=i18n.fixed(quality, 3)))
            for likes, quality in run.curve
        )
        curves = Curves(
            Axis(self.tr("choices learned from"), *padded(0, max(x), 0.02)),
            Axis(self.tr("order of the list (NDCG@10)"), 0, max(y) * 1.15 or 1.0),
            (Line("", x, y),),
            Points(x, y),
            None,
            spots,
            ChartTable((self.tr("Choices"), "NDCG@10"), rows_of(x, y)),
        )
        self._chart.show_curves(curves)
        self._block.tell(sentence, i18n.render(sentence))


class RunsSection(PageSection):
    """All runs, the newest first."""

    run_chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "recommend_runs", "", parent)
        self.title.setText(self.tr("History"))
        self._shown: tuple[object, ...] = ()
        self._runs = QWidget()
        self._runs.setMaximumWidth(HEADLINE_PX)
        self._lines = column(self._runs, space.xs)
        self.body.addWidget(self._runs)

    def apply(self, recommend: RecommendState) -> None:
        """Show the runs where they changed."""
        now = (*recommend.runs, recommend.shown_run)
        if len(now) == len(self._shown) and all(a is b for a, b in zip(now, self._shown, strict=True)):
            return
        self._shown = now
        clear(self._lines)
        for view in run_views(recommend):
            made = RunButton(view)
            made.clicked.connect(partial(self._choose, view.number))
            self._lines.addWidget(made)

    def _choose(self, number: int, _: bool = False) -> None:
        for made in self._runs.findChildren(RunButton):
            made.setChecked(made.objectName() == f"recommend_run_{self._shown[-1]}")
        self.run_chosen.emit(number)
