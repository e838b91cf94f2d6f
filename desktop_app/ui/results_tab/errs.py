"""Where it errs: thresholds, what is called what, whether percentages can be taken at their word, how far off."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSlider, QWidget

from desktop_app.core.data.goal import Goal
from desktop_app.core.text import QT_TRANSLATE_NOOP, say
from desktop_app.core.workflows.specs import TrainResult
from desktop_app.ui import i18n
from desktop_app.ui.help.glossary import explain
from desktop_app.ui.results_tab import judging, pictures
from desktop_app.ui.results_tab.blocks import Block, Place, Section, side_by_side
from desktop_app.ui.results_tab.findings import (
    class_rows,
    drawn_classes,
    error_sentence,
    mixed_up_sentence,
    threshold_sentence,
)
from desktop_app.ui.theme import Theme, space
from desktop_app.ui.widgets.basics import button, label
from desktop_app.ui.widgets.chart import ChartTable, Part
from desktop_app.ui.widgets.chart_matrix import MatrixChart
from desktop_app.ui.widgets.chart_plot import CurveChart
from desktop_app.ui.widgets.chart_scatter import ScatterChart
from desktop_app.ui.widgets.rich_label import column, rich_label, say_on
from desktop_app.ui.widgets.text_table import TextTable
from desktop_app.ui.words import Name

STEPS = 100
SLIDER_PX = 420

_ROC = QT_TRANSLATE_NOOP("Results", "The further the curve bends to the upper left, the better {value} is told apart.")
_PR = QT_TRANSLATE_NOOP(
    "Results", "Finding more that are {value} costs more wrong calls: the curve shows the exchange."
)
_KEPT = QT_TRANSLATE_NOOP(
    "Results", "On the line, a stated 70% comes true 70 times in 100. Bars show the range of chance."
)
_SCATTER = QT_TRANSLATE_NOOP("Results", "On the line the answer is exactly right; the darker, the more rows.")
_RESIDUALS = QT_TRANSLATE_NOOP("Results", "Above the line the answer was too low, below it too high.")


class ErrsSection(Section):
    """Built anew for each run, because what is shown depends on the goal."""

    threshold_chosen = Signal(float)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "errs", "", parent)
        self.title.setText(self.tr("Where it errs"))
        self.content: Content | None = None

    def show_run(self, result: TrainResult) -> None:
        for step in self.steps(result):
            step()

    def steps(self, result: TrainResult) -> list[Callable[[], None]]:
        content: Content
        if result.plan.goal is Goal.NUMBER:
            content = NumberErrors(self.theme, result)
        elif len(result.plan.classes) == 2:
            content = ThresholdErrors(self.theme, result)
            content.threshold_chosen.connect(self.threshold_chosen)
        else:
            content = ClassErrors(self.theme, result)
        return [partial(self._replace, content), *content.steps()]

    def _replace(self, content: Content) -> None:
        if self.content is not None:
            self.content.hide()
            self.content.deleteLater()
        self.content = content
        self.body.addWidget(content)


class Content(QWidget):
    """What stands in the section for one goal."""

    def steps(self) -> list[Callable[[], None]]:
        """Return the making of the slower parts."""
        return []


class NumberErrors(Content):
    """Predicted against true, and the errors."""

    def __init__(self, theme: Theme, result: TrainResult) -> None:
        super().__init__()
        self._theme, self._result = theme, result
        self._words = rich_label()
        say_on(self._words, error_sentence(result))
        self._left, self._right = Place(), Place()
        layout = column(self, space.l)
        layout.addWidget(self._words)
        layout.addWidget(side_by_side(self._left, self._right))

    def steps(self) -> list[Callable[[], None]]:
        return [self._add_predicted, self._add_errors]

    def _add_predicted(self) -> None:
        chart = ScatterChart(self._theme, "predicted_chart")
        chart.show_points(pictures.predicted_points(self._result))
        block = Block(self.tr("Predicted and true"), chart)
        block.tell(say(_SCATTER), i18n.paragraph(i18n.render(error_sentence(self._result)), pictures.words(_SCATTER)))
        self._left.fill(block)

    def _add_errors(self) -> None:
        chart = ScatterChart(self._theme, "residual_chart")
        chart.show_points(pictures.error_points(self._result))
        block = Block(self.tr("How far off"), chart)
        block.tell(
            say(_RESIDUALS), i18n.paragraph(i18n.render(error_sentence(self._result)), pictures.words(_RESIDUALS))
        )
        block.setToolTip(explain("residual"))
        self._right.fill(block)


class CurveRows(QWidget):
    """Something else, precision and recall; below, ROC and calibration of one class against the others."""

    def __init__(self, theme: Theme, beside: QWidget) -> None:
        super().__init__()
        self._theme = theme
        self._slots = {key: Place() for key in ("pr_curve", "roc_curve", "calibration")}
        self._blocks: dict[str, Block] = {}
        self._shown: tuple[TrainResult, int, float | None] | None = None
        self._cuts: judging.Cuts | None = None
        layout = column(self, space.xl)
        layout.addWidget(side_by_side(beside, self._slots["pr_curve"]))
        layout.addWidget(side_by_side(self._slots["roc_curve"], self._slots["calibration"]))

    def steps(self) -> list[Callable[[], None]]:
        """Return the making of the charts, one by one."""
        return [partial(self._add, key) for key in self._slots]

    def _add(self, key: str) -> None:
        titles = {
            "pr_curve": self.tr("Calls that are right, and how many are found"),
            "roc_curve": self.tr("Told apart"),
            "calibration": self.tr("Percentages at their word"),
        }
        chart = CurveChart(self._theme, f"{key}_chart")
        chart.setMinimumHeight(280)
        block = self._blocks[key] = Block(titles[key], chart)
        block.setToolTip(explain(key))
        self._draw(key)
        self._slots[key].fill(block)

    def show_class(self, result: TrainResult, number: int, threshold: float | None) -> None:
        """Draw the curves of one class."""
        self._shown = (result, number, threshold)
        self._cuts = judging.cuts_of(result.held_out, number)
        for key in self._blocks:
            self._draw(key)

    def _draw(self, key: str) -> None:
        if self._shown is None or self._cuts is None:
            return
        result, number, threshold = self._shown
        value = result.plan.classes[number]
        if key == "calibration":
            curves = pictures.calibration_curves(judging.calibration(result.held_out, number), value)
        else:
            make = pictures.pr_curves if key == "pr_curve" else pictures.roc_curves
            curves = make(self._cuts, value, threshold)
        chart = self._blocks[key].chart
        assert isinstance(chart, CurveChart)
        chart.show_curves(curves)
        source = {"pr_curve": _PR, "roc_curve": _ROC, "calibration": _KEPT}[key]
        self._blocks[key].tell(say(source, value=Name(value)), pictures.words(source, value=value))

    def move_marks(self, threshold: float) -> None:
        """Move the marks to another threshold."""
        if self._cuts is None or self._shown is None:
            return
        self._shown = (*self._shown[:2], threshold)
        for key, mark in (("roc_curve", pictures.roc_mark), ("pr_curve", pictures.pr_mark)):
            if key in self._blocks:
                chart = self._blocks[key].chart
                assert isinstance(chart, CurveChart)
                chart.show_mark(mark(self._cuts, threshold))


class ThresholdErrors(Content):
    """Two classes: the threshold is a slider, and everything follows it."""

    threshold_chosen = Signal(float)

    def __init__(self, theme: Theme, result: TrainResult) -> None:
        super().__init__()
        self._result, self._names = result, result.plan.classes
        self._cuts = judging.cuts_of(result.held_out, 1)
        self._live = rich_label("emphasis")
        self.slider = self._make_slider()
        self._use = button(self.tr("Use this threshold"), "secondary", "use_threshold")
        self._use.clicked.connect(self._choose)
        self._back = button("", "link", "own_threshold")
        self._back.clicked.connect(self._go_back)
        self._matrix = Block(self.tr("What is called what"), MatrixChart(theme, "matrix_chart"))
        self._curves = CurveRows(theme, self._matrix)
        self._table = TextTable("class_table", self.tr("Each answer"))
        self._lay_out()
        self._curves.show_class(result, 1, result.threshold)
        self.slider.setValue(round(result.threshold * STEPS))
        self._show(result.threshold)

    def _make_slider(self) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setObjectName("threshold")
        slider.setAccessibleName(self.tr("Threshold"))
        slider.setToolTip(explain("threshold"))
        slider.setRange(1, STEPS - 1)
        slider.setPageStep(5)
        slider.setFixedWidth(SLIDER_PX)
        slider.setMinimumHeight(space.xxl)
        slider.valueChanged.connect(self._slide)
        return slider

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(space.l)
        for widget in (self.slider, self._use, self._back):
            row.addWidget(widget)
        row.addStretch(1)
        layout = column(self, space.l)
        layout.addWidget(self._live)
        layout.addLayout(row)
        layout.addSpacing(space.s)
        layout.addWidget(self._curves)
        layout.addWidget(label(self.tr("Each answer"), "emphasis"))
        layout.addWidget(self._table)

    def steps(self) -> list[Callable[[], None]]:
        return self._curves.steps()

    @property
    def threshold(self) -> float:
        """What the slider stands at; the model's own threshold where it is nearest to that."""
        at = self.slider.value() / STEPS
        return self._result.threshold if round(self._result.threshold * STEPS) == self.slider.value() else at

    @Slot(int)
    def _slide(self, _: int) -> None:
        self._show(self.threshold)
        self._curves.move_marks(self.threshold)

    def _show(self, threshold: float) -> None:
        cut = self._cuts.at(threshold)
        say_on(self._live, threshold_sentence(cut, self._names[1], self._result.metrics.get("precision")))
        chart = self._matrix.chart
        assert isinstance(chart, MatrixChart)
        chart.show_matrix(pictures.matrix(self._names, cut.counts))
        told = mixed_up_sentence(self._names, cut.counts)
        self._matrix.tell(told, i18n.render(told))
        self._table.show_table(class_table(self._names, cut.counts))
        own = threshold == self._result.threshold
        self._use.setEnabled(not own)
        self._back.setVisible(not own)
        words = self.tr("Back to {threshold}").format(threshold=i18n.number(self._result.threshold))
        self._back.setText(words)
        self._back.setAccessibleName(words)

    @Slot()
    def _choose(self) -> None:
        self.threshold_chosen.emit(self.threshold)

    @Slot()
    def _go_back(self) -> None:
        self.slider.setValue(round(self._result.threshold * STEPS))


class ClassErrors(Content):
    """More classes: what is called what, each class in a table, the curves of the one that is chosen."""

    def __init__(self, theme: Theme, result: TrainResult) -> None:
        super().__init__()
        self._result = result
        names = result.plan.classes
        counts = judging.confusion(result.held_out, result.threshold)
        chart = MatrixChart(theme, "matrix_chart")
        drawn, drawn_counts = drawn_classes(names, counts, self.tr("all others"))
        chart.show_matrix(pictures.matrix(drawn, drawn_counts))
        matrix = Block(self.tr("What is called what"), chart)
        told = mixed_up_sentence(names, counts)
        matrix.tell(told, i18n.render(told))
        self._curves = CurveRows(theme, self._make_table(names, counts))
        layout = column(self, space.l)
        layout.addWidget(matrix)
        layout.addLayout(self._make_chooser(names))
        layout.addWidget(self._curves)
        self._choose(0)

    def steps(self) -> list[Callable[[], None]]:
        return self._curves.steps()

    def _make_table(self, names: tuple[str, ...], counts: tuple[tuple[int, ...], ...]) -> QWidget:
        table = TextTable("class_table", self.tr("Each answer"))
        table.show_table(class_table(names, counts))
        box = QWidget()
        inner = column(box)
        inner.addWidget(label(self.tr("Each answer"), "emphasis"))
        inner.addWidget(table)
        inner.addStretch(1)
        return box

    def _make_chooser(self, names: tuple[str, ...]) -> QHBoxLayout:
        self.chooser = QComboBox()
        self.chooser.setObjectName("class_chooser")
        self.chooser.setAccessibleName(self.tr("Answer to look at"))
        self.chooser.addItems(list(names))
        self.chooser.currentIndexChanged.connect(self._choose)
        row = QHBoxLayout()
        row.setSpacing(space.s)
        row.addWidget(label(self.tr("One answer against all others:"), "emphasis", wrap=False))
        row.addWidget(self.chooser)
        row.addStretch(1)
        return row

    @Slot(int)
    def _choose(self, number: int) -> None:
        self._curves.show_class(self._result, number, None)


def class_table(names: tuple[str, ...], counts: tuple[tuple[int, ...], ...]) -> ChartTable:
    """Return each class with its rows, calls, precision and recall."""
    header = (_ANSWER, _ROWS, _CALLED, _PRECISION, _RECALL)
    rows = tuple(
        (Name(row.name), row.rows, row.called, Part(row.precision.value), Part(row.recall.value))
        for row in class_rows(names, counts)
    )
    return ChartTable(tuple(pictures.words(text) for text in header), rows)


_ANSWER = QT_TRANSLATE_NOOP("Results", "Answer")
_ROWS = QT_TRANSLATE_NOOP("Results", "Rows")
_CALLED = QT_TRANSLATE_NOOP("Results", "Called so")
_PRECISION = QT_TRANSLATE_NOOP("Results", "Calls that are right")
_RECALL = QT_TRANSLATE_NOOP("Results", "Found")
