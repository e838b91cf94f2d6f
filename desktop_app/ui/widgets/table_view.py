"""A table of any size: sorts by its header, copies values, and offers what can be done with a column."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionRange,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QAction,
    QActionGroup,
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QHeaderView, QMenu, QTableView, QWidget

from desktop_app.core.data.table import Kind
from desktop_app.core.text import Sentence
from desktop_app.ui.i18n import render
from desktop_app.ui.item_models.background import Background
from desktop_app.ui.item_models.kinds import CHOOSABLE, KIND_WORDS
from desktop_app.ui.item_models.table_model import ArrowTableModel
from desktop_app.ui.theme import Theme, space
from desktop_app.ui.widgets.table_cells import ROW_HEIGHT, CellDelegate
from desktop_app.ui.widgets.table_header import DataHeader

Index = QModelIndex | QPersistentModelIndex
_UP, _DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
_BY_PERSON = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.MouseFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
_WIDEST = 280
_USUAL = 152
_CELLS_MEASURED, _NAMES_MEASURED = 24, 300  # columns whose cells, and whose names, are looked at to find a width
_MOST_COPIED = 2_000_000  # cells


class DataTable(QTableView):
    """`ArrowTableModel` on screen."""

    column_selected = Signal(str)
    target_chosen = Signal(str)
    kind_chosen = Signal(str, str)
    copied = Signal(object)
    copy_refused = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model: ArrowTableModel | None = None
        self._copying = Background(self)
        self._header = DataHeader(theme, self)
        self._delegate = CellDelegate(theme, self)
        self.setHorizontalHeader(self._header)
        self.setItemDelegate(self._delegate)
        self.setObjectName("data_table")
        self.setAccessibleName(self.tr("Table of the file"))
        self._set_manners()
        self._header.sectionClicked.connect(self._cycle_sort)
        self._header.menu_requested.connect(self._open_menu)
        theme.changed.connect(self._repaint)

    # --- what the tab asks ----------------------------------------------------------------------------------------

    def show_model(self, model: ArrowTableModel) -> None:
        """Show another table; the one shown before is let go."""
        before = self._model
        self._model = model
        model.setParent(self)
        self._delegate.selected_row = self._delegate.hovered_row = -1
        self._header.set_chosen(-1)
        self._header.set_sorted(-1, _UP)
        self.setModel(model)
        model.sorted_by.connect(self._show_sorted)
        selection = self.selectionModel()
        selection.currentChanged.connect(self._tell_column)
        selection.selectionChanged.connect(self._find_row)
        for section in range(min(model.columnCount(), _NAMES_MEASURED)):
            self.setColumnWidth(section, self._width(section))
        if before is not None:
            before.deleteLater()

    def show_columns(self, names: tuple[str, ...]) -> None:
        """Show only these columns."""
        if self._model is not None:
            for section, name in enumerate(self._model.names):
                self.setColumnHidden(section, name not in names)

    def set_target(self, name: str) -> None:
        """Mark the column that is to be known; '' for none."""
        self._header.set_target(name)

    def select_column(self, name: str) -> None:
        """Make `name` the chosen column and bring it into view."""
        if self._model is None or name not in self._model.names:
            return
        row = max(self.currentIndex().row(), self.rowAt(0), 0)
        self.setCurrentIndex(self._model.index(row, self._model.names.index(name)))

    @property
    def selected_column(self) -> str:
        """Name of the chosen column; '' for none."""
        index = self.currentIndex()
        return self._model.names[index.column()] if self._model is not None and index.isValid() else ""

    def column_menu(self, section: int) -> QMenu:
        """Return the menu of what can be done with a column."""
        menu = QMenu(self)
        menu.setObjectName("column_menu")
        self._add(menu, "column_target", self.tr("This is what I want to know"), "target").triggered.connect(
            lambda: self.target_chosen.emit(self._name(section))
        )
        menu.addSeparator()
        up, down = self._sort_words(section)
        for name, text, order in (("column_sort_up", up, _UP), ("column_sort_down", down, _DOWN)):
            action = self._add(menu, name, text, "arrow-up" if order == _UP else "arrow-down")
            action.triggered.connect(lambda _=False, way=order: self._sort(section, way))
        order_of_file = self._add(menu, "column_sort_none", self.tr("As in the file"), "undo")
        order_of_file.setEnabled(self._header.sorted_by[0] >= 0)
        order_of_file.triggered.connect(lambda: self._sort(-1, _UP))
        menu.addSeparator()
        self._add_kinds(menu, section)
        menu.addSeparator()
        copy = self._add(menu, "column_copy", self.tr("Copy the selected cells"), "copy")
        copy.setShortcut(QKeySequence.StandardKey.Copy)
        copy.triggered.connect(self.copy)
        return menu

    @Slot()
    def copy(self) -> None:
        """Put the selected cells on the clipboard as tab-separated text with whole values."""
        if self._model is None:
            return
        ranges = self._ranges()
        cells = sum(part.width() * part.height() for part in ranges)
        if not cells:
            return
        if cells > _MOST_COPIED:
            self.copy_refused.emit(cells)
            return
        rows = sorted({row for part in ranges for row in range(part.top(), part.bottom() + 1)})
        columns = sorted({column for part in ranges for column in range(part.left(), part.right() + 1)})
        chosen = None if cells == len(rows) * len(columns) else _cells(ranges)
        model = self._model
        self._copying.start(lambda: (model.tsv(rows, columns, chosen), cells), self._put_on_clipboard)

    # --- Qt -------------------------------------------------------------------------------------------------------

    def focusInEvent(self, event: QFocusEvent) -> None:
        if self.currentIndex().isValid() or event.reason() in _BY_PERSON:
            super().focusInEvent(event)
        else:  # a window that comes to the front must not choose a column by itself
            QAbstractScrollArea.focusInEvent(self, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open_menu(self.currentIndex().column(), self._below_current())
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802
        """Leave letters alone: looking through a million rows would stop the window."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_keyboard else self.indexAt(event.pos())
        if index.isValid():
            self._open_menu(index.column(), self._below_current() if by_keyboard else event.globalPos())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(event.position().toPoint().y()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802
        super().currentChanged(current, previous)
        self._header.set_chosen(current.column())

    # --- inside ---------------------------------------------------------------------------------------------------

    def _set_manners(self) -> None:
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._header.customContextMenuRequested.connect(self._open_header_menu)
        self._header.setDefaultSectionSize(_USUAL)
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(ROW_HEIGHT)
        rows.setMinimumSectionSize(ROW_HEIGHT)
        rows.setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        rows.setHighlightSections(False)

    def _width(self, section: int) -> int:
        assert self._model is not None
        cells = self.fontMetrics().horizontalAdvance(self._model.widest(section)) if section < _CELLS_MEASURED else 0
        return min(max(self._header.fitting_width(section), cells + 2 * space.m + space.xs), _WIDEST)

    def _name(self, section: int) -> str:
        assert self._model is not None
        return self._model.names[section]

    def _add(self, menu: QMenu, name: str, text: str, icon: str) -> QAction:
        action = menu.addAction(self._theme.icon(icon, "muted"), text)
        action.setObjectName(name)
        return action

    def _sort_words(self, section: int) -> tuple[str, str]:
        assert self._model is not None
        kind = self._model.kind(section)
        if kind is Kind.NUMBER:
            return self.tr("Smallest first"), self.tr("Largest first")
        if kind is Kind.DATE:
            return self.tr("Oldest first"), self.tr("Newest first")
        return self.tr("A to Z"), self.tr("Z to A")

    def _add_kinds(self, menu: QMenu, section: int) -> None:
        assert self._model is not None
        kinds = menu.addMenu(self.tr("It holds"))
        kinds.setObjectName("column_kinds")
        group = QActionGroup(kinds)
        for kind in CHOOSABLE:
            action = kinds.addAction(render(Sentence(KIND_WORDS[kind])))
            action.setObjectName(f"column_kind_{kind}")
            action.setCheckable(True)
            action.setChecked(kind is self._model.kind(section))
            action.setActionGroup(group)
            action.triggered.connect(lambda _=False, chosen=kind: self._choose_kind(section, chosen))

    def _choose_kind(self, section: int, kind: str) -> None:
        if self._model is not None and self._model.kind(section) != kind:
            self.kind_chosen.emit(self._name(section), str(kind))

    @Slot(QPoint)
    def _open_header_menu(self, place: QPoint) -> None:
        section = self._header.logicalIndexAt(place)
        if section >= 0:
            self._open_menu(section, self._header.viewport().mapToGlobal(place))

    @Slot(int, QPoint)
    def _open_menu(self, section: int, place: QPoint) -> None:
        self.select_column(self._name(section))
        menu = self.column_menu(section)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)

    def _below_current(self) -> QPoint:
        return self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())

    @Slot(int)
    def _cycle_sort(self, section: int) -> None:
        sorted_section, order = self._header.sorted_by
        self.select_column(self._name(section))
        if section != sorted_section:
            self._sort(section, _UP)
        elif order == _UP:
            self._sort(section, _DOWN)
        else:
            self._sort(-1, _UP)

    def _sort(self, section: int, order: Qt.SortOrder) -> None:
        if self._model is not None:
            self._header.set_sorted(section, order)
            self._model.sort(section, order)

    @Slot(int, object)
    def _show_sorted(self, section: int, order: Qt.SortOrder) -> None:
        self._header.set_sorted(section, order)
        self.scrollToTop()

    @Slot(QModelIndex, QModelIndex)
    def _tell_column(self, current: QModelIndex, previous: QModelIndex) -> None:
        if current.column() != previous.column() and current.isValid():
            self.column_selected.emit(self._name(current.column()))

    @Slot(QItemSelection, QItemSelection)
    def _find_row(self, _selected: QItemSelection, _deselected: QItemSelection) -> None:
        ranges = self._ranges()
        alone = len(ranges) == 1 and ranges[0].width() == ranges[0].height() == 1
        row = ranges[0].top() if alone else -1
        if row != self._delegate.selected_row:
            self._delegate.selected_row = row
            self.viewport().update()

    def _ranges(self) -> list[QItemSelectionRange]:
        return cast("list[QItemSelectionRange]", self.selectionModel().selection())

    def _hover(self, row: int) -> None:
        before, self._delegate.hovered_row = self._delegate.hovered_row, row
        for changed in {before, row} - {-1} if before != row else ():
            top = self.rowViewportPosition(changed)
            self.viewport().update(QRect(0, top, self.viewport().width(), ROW_HEIGHT))

    @Slot(object)
    def _put_on_clipboard(self, found: tuple[str, int]) -> None:
        text, cells = found
        QGuiApplication.clipboard().setText(text)
        self.copied.emit(cells)

    @Slot()
    def _repaint(self) -> None:
        self.viewport().update()
        self._header.viewport().update()


def _cells(ranges: list[QItemSelectionRange]) -> list[tuple[int, int]]:
    return [
        (row, column)
        for part in ranges
        for row in range(part.top(), part.bottom() + 1)
        for column in range(part.left(), part.right() + 1)
    ]
