"""Small tables of texts and figures: the numbers behind a picture, the first rows of a scored file."""

from __future__ import annotations

import re
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget

from desktop_app.ui import i18n
from desktop_app.ui.widgets.chart import Cell, ChartTable, Part
from desktop_app.ui.words import Name

Index = QModelIndex | QPersistentModelIndex
ROW_PX = 28
_MOST_DECIMALS = 4
ROWS_SHOWN = 12
_FIGURE = re.compile(r"[-+]?[\d.,]+(?:[eE][-+]?\d+)?")
RAW_ROLE = int(Qt.ItemDataRole.UserRole)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class TextTableModel(QAbstractTableModel):
    """Rows of a `ChartTable`; figures are shown by the locale and kept raw under `RAW_ROLE`."""

    def __init__(self, table: ChartTable, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.table = table
        self._figures = [_is_figures(table, column) for column in range(len(table.header))]
        self._decimals = [_decimals(table, column) for column in range(len(table.header))]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.table.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.table.header)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        value = self.table.rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            decimals = self._decimals[index.column()]
            return i18n.fixed(value, decimals) if decimals is not None and isinstance(value, float) else shown(value)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if self._figures[index.column()] else _LEFT
        return value if role == RAW_ROLE else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        inside = orientation == Qt.Orientation.Horizontal and 0 <= section < len(self.table.header)
        if inside and role == Qt.ItemDataRole.DisplayRole:
            return self.table.header[section]
        if inside and role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if self._figures[section] else _LEFT
        return None


class TextTable(QTableView):
    """A table that is as high as its rows, up to `ROWS_SHOWN`; copying keeps raw values."""

    def __init__(self, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setProperty("variant", "plain")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_PX)
        self.horizontalHeader().setResizeContentsPrecision(50)
        self.horizontalHeader().setHighlightSections(False)

    def show_table(self, table: ChartTable) -> None:
        """Show `table` in place of what was there."""
        before = self.model()
        self.setModel(TextTableModel(table, self))
        if before is not None:
            before.deleteLater()
        self.resizeColumnsToContents()
        self._fit_height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_height()

    def _fit_height(self) -> None:
        model = self.model()
        rows = min(model.rowCount(), ROWS_SHOWN) if model is not None else 0
        wide = self.horizontalHeader().length() > self.width()
        bar = self.horizontalScrollBar().sizeHint().height() if wide else 0
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + rows * ROW_PX + bar + 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        model = self.model()
        if not event.matches(QKeySequence.StandardKey.Copy) or not isinstance(model, TextTableModel):
            super().keyPressEvent(event)
            return
        chosen = sorted({index.row() for index in self.selectedIndexes()}) or range(model.rowCount())
        lines = [model.table.header, *(model.table.rows[row] for row in chosen)]
        QGuiApplication.clipboard().setText("\n".join("\t".join(str(cell) for cell in line) for line in lines))


def _is_figures(table: ChartTable, column: int) -> bool:
    """Return whether a column holds figures, as numbers or as their texts."""
    cells = [row[column] for row in table.rows if row[column] != ""]
    is_figure = (
        not isinstance(cell, str) or (not isinstance(cell, Name) and _FIGURE.fullmatch(cell)) for cell in cells
    )
    return bool(cells) and all(is_figure)


def _decimals(table: ChartTable, column: int) -> int | None:
    """Return the decimals that all cells of a column get, so that they can be compared; None where none fit all."""
    cells = [row[column] for row in table.rows]
    if not cells or not all(isinstance(cell, float) and not isinstance(cell, Part) for cell in cells):
        return None
    point = QLocale().decimalPoint()
    most = max(len(shown(cell).partition(point)[2]) for cell in cells)
    return most if 0 < most <= _MOST_DECIMALS and not any("e" in shown(cell) for cell in cells) else None


def shown(value: Cell) -> str:
    """Return a cell as text by the locale."""
    if isinstance(value, str):
        return value
    if isinstance(value, Part):
        return i18n.percent(value)
    return i18n.counted(value) if isinstance(value, int) else i18n.number(value, 3)
