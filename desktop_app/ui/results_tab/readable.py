"""A model that can be followed by hand: its questions or points, and how much of the full model's gain it keeps."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.core.workflows.readable_words import (
    ShownLine,
    beginning,
    how_sentence,
    kept_sentence,
    shown_lines,
    totals,
)
from desktop_app.core.workflows.specs import ReadableModel, TrainPlan, TrainResult
from desktop_app.ui.help.glossary import explain
from desktop_app.ui.i18n import counted, render
from desktop_app.ui.results_tab.blocks import Section
from desktop_app.ui.rich_text import rich
from desktop_app.ui.theme import Theme, space
from desktop_app.ui.widgets.basics import button, clear, hairline, label, term
from desktop_app.ui.widgets.rich_label import LINE_PX, rich_label
from desktop_app.ui.words import Name, learner_label

WIDE_PX = 720
BAR_PX, BAR_HIGH_PX = 96, 8
STEP_PX = space.xl
ROW_GAP_PX = 6
MOST_LINES = 40
MOST_WIDE_CLASSES = 4


class ShareBar(QWidget):
    """A share as a bar."""

    def __init__(self, theme: Theme, share: float) -> None:
        super().__init__()
        self._theme, self._share = theme, min(max(share, 0.0), 1.0)
        self.setFixedSize(BAR_PX, BAR_HIGH_PX)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        round_px = BAR_HIGH_PX / 2
        for role, width in (("hairline", 1.0), ("accent", self._share)):
            painter.setBrush(self._theme.color(role))
            painter.drawRoundedRect(
                QRectF(0, 0, max(width * self.width(), BAR_HIGH_PX), BAR_HIGH_PX), round_px, round_px
            )


class SignedBar(QWidget):
    """Points to the right of a line, or to the left of it where they take away."""

    def __init__(self, theme: Theme, part: float) -> None:
        super().__init__()
        self._theme, self._part = theme, part
        self.setFixedSize(BAR_PX, BAR_HIGH_PX)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        middle = self.width() / 2
        painter.setBrush(self._theme.color("accent" if self._part > 0 else "series2"))
        length = abs(self._part) * middle
        start = middle if self._part > 0 else middle - length
        painter.drawRoundedRect(QRectF(start, 0, length, BAR_HIGH_PX), 2, 2)
        painter.fillRect(QRectF(middle - 0.5, 0, 1, BAR_HIGH_PX), self._theme.color("faint"))


class Branch(QWidget):
    """The lines that lead from one question of a tree to the next."""

    def __init__(self, theme: Theme, depth: int, is_last: bool, passing: Sequence[bool]) -> None:
        super().__init__()
        self._theme, self._depth, self._is_last, self._passing = theme, depth, is_last, tuple(passing)
        self.setFixedWidth(depth * STEP_PX)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(self._depth * STEP_PX, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(self._theme.color("faint"), 1))
        middle = self.height() // 2
        for level in range(self._depth):
            x = level * STEP_PX + space.s
            own = level == self._depth - 1
            if own or self._passing[level]:
                painter.drawLine(x, 0, x, middle if own and self._is_last else self.height())
            if own:
                painter.drawLine(x, middle, (level + 1) * STEP_PX - space.xs, middle)


class ReadableSection(Section):
    """The best candidate that needs no computer."""

    export_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "readable", "", parent)
        self.title.setText(self.tr("A model that can be followed by hand"))
        self._kept = rich_label("body")
        self._kind = QHBoxLayout()
        self._how = rich_label("muted")
        self._table, self._sums = QWidget(), QWidget()
        for box in (self._table, self._sums):
            box.setMaximumWidth(WIDE_PX)
        self._table.setObjectName("readable_lines")
        self._sums.setObjectName("readable_sums")
        self._grid, self._sum_grid = QGridLayout(self._table), QGridLayout(self._sums)
        for grid in (self._grid, self._sum_grid):
            grid.setContentsMargins(0, 0, 0, 0)
        self._sum_title = rich_label("muted")
        self.export = self._make_export()
        top = QVBoxLayout()
        top.setSpacing(space.xs)
        top.addLayout(self._kind)
        top.addWidget(self._kept)
        self.body.addLayout(top)
        self.body.addWidget(self._how)
        self.body.addLayout(_as_wide_as_allowed(self._table))
        self.body.addWidget(self._sum_title)
        self.body.addWidget(self._sums)
        self.body.addWidget(self.export, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.setSpacing(space.l)

    def _make_export(self) -> QWidget:
        made = button(self.tr("Save this one as a model…"), "secondary", "export_readable")
        self.theme.set_icon(made, "download")
        made.setToolTip(self.tr("One .onnx file that answers as this page says"))
        made.clicked.connect(self.export_requested)
        return made

    def steps(self, result: TrainResult) -> list[Callable[[], None]]:
        if result.readable is None:
            return []
        return [partial(self._show_words, result, result.readable), partial(self._show_lines, result, result.readable)]

    def show_run(self, result: TrainResult) -> None:
        for step in self.steps(result):
            step()

    def _show_words(self, result: TrainResult, model: ReadableModel) -> None:
        clear(self._kind)
        name = term(render(learner_label(model.learner)), explain(model.learner), "emphasis")
        self._kind.addWidget(name)
        self._kind.addStretch(1)
        kept = kept_sentence(model)
        self._kept.setVisible(kept is not None)
        if kept is not None:
            self._kept.setText(rich(kept))
        self._how.setText(rich(how_sentence(model.reading, result.plan, Name)))
        self._show_sums(model, result.plan)

    def _show_sums(self, model: ReadableModel, plan: TrainPlan) -> None:
        clear(self._sum_grid)
        sums = totals(model.reading, plan)
        self._sums.setVisible(bool(sums))
        self._sum_title.setVisible(bool(sums))
        if not sums:
            return
        self._sum_title.setText(self.tr("What the sum means"))
        right = Qt.AlignmentFlag.AlignRight
        of_100 = self.tr("{value}, of 100 rows").format(value=plan.classes[1])
        for line, head in enumerate((self.tr("Sum"), of_100)):
            self._sum_grid.addWidget(label(head, "caption", wrap=False), line, 0)
        for place, (total, share) in enumerate(sums, start=1):
            self._sum_grid.addWidget(label(total, "strong", wrap=False), 0, place, right)
            self._sum_grid.addWidget(label(counted(share), "body", wrap=False), 1, place, right)
        self._sum_grid.setHorizontalSpacing(space.l)
        self._sum_grid.setVerticalSpacing(space.s)
        self._sum_grid.setColumnStretch(len(sums) + 1, 1)

    def _show_lines(self, result: TrainResult, model: ReadableModel) -> None:
        clear(self._grid)
        for place in range(self._grid.columnCount()):
            self._grid.setColumnStretch(place, 0)
        lines = shown_lines(model.reading, result.plan, Name)
        if model.reading.form == "tree":
            self._show_tree(lines)
        else:
            self._show_card(lines, model, result.plan)

    # --- a tree

    def _show_tree(self, lines: tuple[ShownLine, ...]) -> None:
        self._grid.setVerticalSpacing(0)
        self._grid.setHorizontalSpacing(space.l)
        self._grid.setColumnStretch(0, 1)
        for row, line in enumerate(lines):
            self._grid.addWidget(self._question(lines, row), row, 0)
            if line.outcome is not None:
                answer = rich_label("strong", LINE_PX)
                answer.setWordWrap(False)
                answer.setText(rich(line.outcome))
                middle = Qt.AlignmentFlag.AlignVCenter
                self._grid.addWidget(ShareBar(self.theme, line.share), row, 1, middle)
                self._grid.addWidget(answer, row, 2, middle)
                self._grid.addWidget(self._rows(line.rows), row, 3, middle | Qt.AlignmentFlag.AlignRight)

    def _question(self, lines: tuple[ShownLine, ...], row: int) -> QWidget:
        line = lines[row]
        box = QWidget()
        layout = QHBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        if line.depth:
            passing = [_goes_on(lines, row, level) for level in range(1, line.depth + 1)]
            layout.addWidget(Branch(self.theme, line.depth, not passing[-1], passing))
        layout.addWidget(_words(line), 1)
        return box

    def _rows(self, rows: int) -> QLabel:
        return label(self.tr("%n row(s)", "", rows), "caption", wrap=False)

    # --- points and weights

    def _show_card(self, lines: tuple[ShownLine, ...], model: ReadableModel, plan: TrainPlan) -> None:
        self._grid.setVerticalSpacing(0)
        self._grid.setHorizontalSpacing(space.l)
        self._grid.setColumnStretch(0, 1)
        first = beginning(model.reading, plan)
        heads = plan.classes if first is not None else (self.tr("Points"),)
        heads = heads if model.reading.form == "points" or first is not None else (self.tr("Adds"),)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        first_cell = 1 if first is not None else 2  # behind the bar
        for place, head in enumerate((*heads, self.tr("Rows")), start=first_cell):
            title = label(head, "caption", wrap=False)
            title.setContentsMargins(0, 0, 0, space.xs)
            self._grid.addWidget(title, 0, place, right)
        every = lines if first is None else (first, *lines)
        most = max((abs(added) for line in model.reading.lines for added in line.adds), default=0.0)
        parts = [line.adds[0] / most if most else 0.0 for line in model.reading.lines] if first is None else []
        row = 1
        for line in every[:MOST_LINES]:
            self._grid.addWidget(hairline(), row, 0, 1, first_cell + len(heads) + 1)
            self._grid.addWidget(_words(line), row + 1, 0)
            for place, cell in enumerate(line.cells, start=first_cell):
                self._grid.addWidget(label(cell, "strong", wrap=False), row + 1, place, right)
            if parts:
                self._grid.addWidget(SignedBar(self.theme, parts[row // 2]), row + 1, 1, Qt.AlignmentFlag.AlignVCenter)
            if line.rows:
                rows = label(counted(line.rows), "muted", wrap=False)
                self._grid.addWidget(rows, row + 1, first_cell + len(heads), right)
            row += 2
        if len(every) > MOST_LINES:
            more = self.tr(
                "and %n more line(s), which the report and the saved model have", "", len(every) - MOST_LINES
            )
            self._grid.addWidget(label(more, "muted"), row, 0)


def _as_wide_as_allowed(widget: QWidget) -> QHBoxLayout:
    """Return a row that asks how high the widget is at the width that it will have, which a column does not."""
    row = QHBoxLayout()
    row.addWidget(widget, 1)
    row.addStretch(0)
    return row


def _words(line: ShownLine) -> QLabel:
    words = rich_label("body", LINE_PX)
    words.setText(rich(line.condition))
    full = render(line.full)
    if full != render(line.condition):
        words.setToolTip(full)
    words.setAlignment(Qt.AlignmentFlag.AlignVCenter)
    words.setContentsMargins(0, ROW_GAP_PX + 2, 0, ROW_GAP_PX - 2)  # a line's leading is all below it
    return words


def _goes_on(lines: Sequence[ShownLine], row: int, level: int) -> bool:
    """Return whether a branch of a tree at `level` goes on below `row`."""
    for line in lines[row + 1 :]:
        if line.depth < level:
            return False
        if line.depth == level:
            return True
    return False
