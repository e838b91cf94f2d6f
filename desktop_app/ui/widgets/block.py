"""A part of a page: a section with its title, and the blocks that it is made of."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.core.text import Sentence
from desktop_app.ui.theme import Theme, space
from desktop_app.ui.widgets.basics import button, label
from desktop_app.ui.widgets.chart import Chart
from desktop_app.ui.widgets.rich_label import column, rich_label, say_on
from desktop_app.ui.widgets.text_table import TextTable


class PageSection(QWidget):
    """One idea of a page: a title and what stands under it."""

    def __init__(self, theme: Theme, key: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"{key}_section")
        self.key, self.theme = key, theme
        self.title = label(title, "title")
        self.body = column(self, space.l)
        self.body.addWidget(self.title)


class Block(QWidget):
    """A sentence, its picture, and “show the numbers”."""

    def __init__(self, title: str, chart: Chart, numbers: bool = True) -> None:
        super().__init__()
        self.chart = chart
        self._heading = title
        self._title = label(title, "emphasis")
        self._title.setVisible(bool(title))
        self.sentence = rich_label("muted")
        self._numbers = button(self.tr("Show the numbers"), "link", f"{chart.objectName()}_numbers")
        self._numbers.clicked.connect(self._toggle)
        self._numbers.setVisible(numbers)
        self._table: TextTable | None = None
        self._column = column(self)
        for widget in (self._title, self.sentence):
            self._column.addWidget(widget)
        fixed = chart.minimumWidth() == chart.maximumWidth()
        self._column.addWidget(chart, 0, Qt.AlignmentFlag.AlignLeft if fixed else Qt.AlignmentFlag(0))
        self._column.addWidget(self._numbers, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(1)

    def tell(self, sentence: Sentence, plain: str) -> None:
        """Say what the picture shows; `plain` is read to those who do not see it."""
        say_on(self.sentence, sentence)
        self.chart.describe(self._heading or plain, plain)
        if self._table is not None and self._table.isVisibleTo(self):
            self._table.show_table(self.chart.table())

    @Slot()
    def _toggle(self) -> None:
        if self._table is None:
            self._table = TextTable(f"{self.chart.objectName()}_table", self._heading)
            self._table.hide()
            self._column.insertWidget(self._column.count() - 1, self._table)
        shown = self._table.isHidden()
        if shown:
            self._table.show_table(self.chart.table())
        self._table.setVisible(shown)
        words = self.tr("Hide the numbers") if shown else self.tr("Show the numbers")
        self._numbers.setText(words)
        self._numbers.setAccessibleName(words)


def side_by_side(*blocks: QWidget, gap: int = space.xxl) -> QWidget:
    """Return widgets beside each other, equally wide."""
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(gap)
    for block in blocks:
        row.addWidget(block, 1)
    return box


class Place(QWidget):
    """Where a block will be once it is made."""

    def __init__(self) -> None:
        super().__init__()
        self._column = column(self)

    def fill(self, block: QWidget) -> None:
        """Put the block in."""
        self._column.addWidget(block)
