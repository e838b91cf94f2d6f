"""How good: the verdict, a hundred rows, and every figure in words."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.core.workflows.shrink_specs import FULL
from desktop_app.core.workflows.specs import TrainResult
from desktop_app.ui.app_state import AppState
from desktop_app.ui.help.glossary import explain, name_of
from desktop_app.ui.help.terms import GLOSSARY
from desktop_app.ui.i18n import render
from desktop_app.ui.results_tab.blocks import Section
from desktop_app.ui.results_tab.findings import (
    FigureRow,
    HundredView,
    VerdictView,
    figure_rows,
    judged_sentence,
    remarks,
    verdict_view,
)
from desktop_app.ui.results_tab.sizes import SizesPanel
from desktop_app.ui.results_tab.state import size_views
from desktop_app.ui.rich_text import figure, interval, rich
from desktop_app.ui.theme import Theme, space
from desktop_app.ui.widgets.basics import button, clear, hairline, icon_label, label, set_property, term
from desktop_app.ui.widgets.chart_icons import Hundred, IconArray
from desktop_app.ui.widgets.rich_label import LINE_PX, column, icon_line, rich_label, say_on
from desktop_app.ui.words import VERDICT_LOOKS

HEADLINE_PX = 720
LONG_HEADLINE = 120


class GoodSection(Section):
    """The verdict and its figures."""

    export_requested = Signal()
    score_wanted = Signal()
    size_wanted = Signal(str)
    size_saved = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "good", "", parent)
        self.title.hide()
        self._word_icon = icon_label(theme, "check-circle", "good")
        self._word = label("", "good", wrap=False)
        self._headline = rich_label("verdict", HEADLINE_PX)
        self._question = rich_label("muted")
        self._reasons = QWidget()
        self._reason_lines = column(self._reasons, space.xs)
        self._hundred = IconArray(theme, "hundred_chart")
        wide = self._hundred.width() + space.huge
        self._hundred_words, self._hundred_without = rich_label("caption", wide), rich_label("caption", wide)
        self._figures = QWidget()
        self._grid = QGridLayout(self._figures)
        self._remarks = QWidget()
        self._remark_lines = column(self._remarks, space.m)
        self._judged = rich_label("muted")
        self.export = self._make_export()
        self._show_sizes = button(self.tr("Smaller files"), "quiet", "show_sizes")
        self._show_sizes.setCheckable(True)
        self._show_sizes.toggled.connect(self._unfold_sizes)
        self._sizes = SizesPanel()
        self._sizes.hide()
        self._sizes.wanted.connect(self.size_wanted)
        self._sizes.saved.connect(self._save_size)
        self._lay_out()

    def _make_actions(self) -> QHBoxLayout:
        use = button(self.tr("Use it on a file"), "primary", "go_score")
        use.clicked.connect(self.score_wanted)
        row = QHBoxLayout()
        row.setSpacing(space.s)
        row.addWidget(use)
        row.addWidget(self.export)
        row.addWidget(self._show_sizes)
        row.addStretch(1)
        return row

    def apply(self, state: AppState, can_export: bool) -> None:
        """Show what can be had of the model now."""
        self.export.setEnabled(can_export)
        if state.run is not None:
            self._sizes.apply(size_views(state, _size_of(state.run.model_path)))

    @Slot(bool)
    def _unfold_sizes(self, is_wanted: bool) -> None:
        self._sizes.setVisible(is_wanted)

    @Slot(str)
    def _save_size(self, size: str) -> None:
        if size == FULL:
            self.export_requested.emit()
        else:
            self.size_saved.emit(size)

    def _make_export(self) -> QWidget:
        made = button(self.tr("Export the model file…"), "secondary", "export_model", self.theme.icon("download"))
        self.theme.set_icon(made, "download")
        made.setToolTip(self.tr("One .onnx file that answers the same anywhere"))
        made.clicked.connect(self.export_requested)
        return made

    def _lay_out(self) -> None:
        word = QHBoxLayout()
        word.setSpacing(space.s)
        word.addWidget(self._word_icon)
        word.addWidget(self._word)
        word.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(space.m)
        left.addLayout(word)
        for widget in (self._headline, self._question):
            left.addWidget(widget)
        left.addSpacing(space.xs)
        left.addWidget(self._reasons)
        left.addSpacing(space.s)
        left.addLayout(self._make_actions())
        left.addWidget(self._sizes)
        left.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(space.s)
        for part in (self._hundred, self._hundred_words, self._hundred_without):
            right.addWidget(part)
        right.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(space.huge)
        head.addLayout(left, 1)
        head.addLayout(right)
        self.body.addLayout(head)
        self.body.addSpacing(space.s)
        self.body.addWidget(self._remarks)
        self.body.addSpacing(space.s)
        self.body.addWidget(hairline())
        self.body.addWidget(label(self.tr("The figures"), "emphasis"))
        self.body.addWidget(self._judged)
        self.body.addWidget(self._figures)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(space.xl)
        self._grid.setVerticalSpacing(space.m)
        self._grid.setColumnStretch(1, 1)

    def steps(self, result: TrainResult) -> list[Callable[[], None]]:
        return [partial(self._show_top, result), partial(self._show_figures, result)]

    def show_run(self, result: TrainResult) -> None:
        for step in self.steps(result):
            step()

    def _show_top(self, result: TrainResult) -> None:
        view = verdict_view(result)
        self._show_verdict(view)
        self._show_hundred(view.hundred)
        self._show_remarks(result)

    def _show_verdict(self, view: VerdictView) -> None:
        icon, role = VERDICT_LOOKS[view.code]
        self.theme.set_icon(self._word_icon, icon, role)
        set_property(self._word, "role", role)
        self._word.setText(render(view.word))
        long = len(render(view.headline)) > LONG_HEADLINE
        set_property(self._headline, "role", "title" if long else "verdict")
        say_on(self._headline, view.headline)
        say_on(self._question, view.question)
        clear(self._reason_lines)
        for reason in view.reasons:
            words = rich_label()
            words.setText(rich(reason))
            self._reason_lines.addWidget(words)

    def _show_hundred(self, view: HundredView) -> None:
        names = (self.tr("Yes"), self.tr("No"))
        header = (self.tr("Answer"), self.tr("Of 100 rows"))
        self._hundred.show_hundred(Hundred(view.value, view.low, view.high, header, names))
        self._hundred.describe(self.tr("A hundred rows"), render(view.sentence))
        say_on(self._hundred_words, view.sentence)
        say_on(self._hundred_without, view.without)

    def _show_remarks(self, result: TrainResult) -> None:
        clear(self._remark_lines)
        found = remarks(result)
        self._remarks.setVisible(bool(found))
        if found:
            self._remark_lines.addWidget(label(self.tr("To keep in mind"), "emphasis"))
        for sentence, is_doubt in found:
            mark = ("alert", "caution") if is_doubt else ("info", "muted")
            self._remark_lines.addWidget(icon_line(self.theme, *mark, sentence))

    def _show_figures(self, result: TrainResult) -> None:
        say_on(self._judged, judged_sentence(result))
        clear(self._grid)
        heads = ("", "", self.tr("Figure"), self.tr("Likely between"), self.tr("Guessing"))
        for place, head in enumerate(heads):
            side = Qt.AlignmentFlag.AlignRight if place > 1 else Qt.AlignmentFlag.AlignLeft
            self._grid.addWidget(label(head, "caption", wrap=False), 0, place, side)
        for line, row in enumerate(figure_rows(result), start=1):
            self._add_figure(line, row)

    def _add_figure(self, line: int, row: FigureRow) -> None:
        top, right = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        known = row.key in GLOSSARY
        name = term(name_of(row.key), explain(row.key)) if known else label(row.key, wrap=False)
        name.setObjectName(f"figure_{row.key}")
        words = rich_label("muted", LINE_PX - space.huge)
        words.setText(rich(row.words))
        value = label(figure(row.key, row.estimate.value), "strong", wrap=False)
        base = figure(row.key, row.baseline.value) if row.baseline is not None else ""
        self._grid.addWidget(name, line, 0, top | Qt.AlignmentFlag.AlignLeft)
        self._grid.addWidget(words, line, 1, top)
        self._grid.addWidget(value, line, 2, right)
        self._grid.addWidget(label(interval(row.key, row.estimate), "muted", wrap=False), line, 3, right)
        self._grid.addWidget(label(base, "muted", wrap=False), line, 4, right)


def _size_of(model: Path) -> int:
    """Return the bytes of a model file, 0 where it is gone: saving it will say so."""
    try:
        return model.stat().st_size
    except OSError:
        return 0
