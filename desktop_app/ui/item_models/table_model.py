"""A table on screen: only the blocks of rows that are looked at are ever read."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from desktop_app.core.data.profile import ColumnProfile, TableProfile
from desktop_app.core.data.table import Kind, Table
from desktop_app.ui.item_models.background import Background
from desktop_app.ui.item_models.blocks import ROWS, Block, BlockCache, ColumnCells
from desktop_app.ui.item_models.cells import MISSING, copied
from desktop_app.ui.item_models.ordering import RowOrder, arranged

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


Index = QModelIndex | QPersistentModelIndex
Order = Qt.SortOrder

RAW_ROLE = int(Qt.ItemDataRole.UserRole) + 1
"""The value itself; None where it is missing."""
KIND_ROLE = RAW_ROLE + 1
"""`Kind` of a column (horizontal header)."""
PROFILE_ROLE = RAW_ROLE + 2
"""`ColumnProfile` of a column or None (horizontal header)."""

CHANGED_ROLE = RAW_ROLE + 3
"""Whether a cell, or a column (horizontal header), is other than in the table as it was read."""

_NUMBERS = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_OTHERS = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_TOOLTIP_FROM = 24  # characters; shorter texts are never cut


class ArrowTableModel(QAbstractTableModel):
    """`Table` as rows and columns; sorting happens beside the GUI thread and shows when it is ready."""

    sorting_changed = Signal(bool)
    sorted_by = Signal(int, object)
    filtered = Signal(object)
    """How many rows are shown."""

    def __init__(
        self,
        table: Table,
        profile: TableProfile | None = None,
        parent: QObject | None = None,
        before: Table | None = None,
        changed: frozenset[str] = frozenset(),
    ) -> None:
        """Show `table`; `before` is the table of the same rows as it was read, `changed` what differs from it."""
        super().__init__(parent)
        self._table = table
        self._changed = changed
        self._before = before if before is not None and before.rows == table.rows else None
        self._cells_before: dict[int, ColumnCells] = {}
        self._profiles = {} if profile is None else {column.name: column for column in profile.columns}
        self._locale = QLocale()
        self._cells: dict[int, ColumnCells] = {}
        self._cache = BlockCache()
        self._order: RowOrder | None = None
        self._sorting: tuple[int, Order] = (-1, Order.AscendingOrder)
        self._text = self._shown_text = ""
        self._background = Background(self)
        self._background.busy_changed.connect(self.sorting_changed)

    # --- what Qt asks ---------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self.shown_rows

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._table.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _NUMBERS if self._table.columns[index.column()].kind is Kind.NUMBER else _OTHERS
        if role == CHANGED_ROLE:
            return self._is_changed(index.row(), index.column())
        if role not in (Qt.ItemDataRole.DisplayRole, RAW_ROLE, Qt.ItemDataRole.ToolTipRole):
            return None
        number, inside = divmod(index.row(), ROWS)
        block = self._block(index.column(), number)
        if role == RAW_ROLE:
            return block.values[inside]
        if role == Qt.ItemDataRole.ToolTipRole:
            value = block.values[inside]
            return str(value)[:2000] if isinstance(value, str) and len(value) >= _TOOLTIP_FROM else None
        return block.texts[inside]

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Vertical:
            return self._locale.toString(self.source_row(section) + 1) if role == Qt.ItemDataRole.DisplayRole else None
        if not 0 <= section < len(self._table.columns):
            return None
        column = self._table.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.name
        if role == KIND_ROLE:
            return column.kind
        if role == CHANGED_ROLE:
            return column.name in self._changed
        return self._profiles.get(column.name) if role == PROFILE_ROLE else None

    def sort(self, column: int, order: Order = Order.AscendingOrder) -> None:
        """Start ordering by `column`; -1 returns to the order of the file. `sorted_by` tells when it shows."""
        self._sorting = (column, order)
        self._arrange()

    def find(self, text: str) -> None:
        """Start to look for the rows that hold `text`, '' for all; `filtered` tells when only they are shown."""
        self._text = text.strip()
        self._arrange()

    # --- what the view asks ---------------------------------------------------------------------------------------

    @property
    def shown_rows(self) -> int:
        """Rows that are shown: all, or those that hold what is looked for."""
        return self._table.rows if self._order is None else len(self._order.rows)

    @property
    def all_rows(self) -> int:
        """Rows of the table."""
        return self._table.rows

    @property
    def sorting(self) -> bool:
        """Whether an order is still being worked out."""
        return self._background.busy

    @property
    def names(self) -> tuple[str, ...]:
        """Column names in order."""
        return self._table.names

    def kind(self, column: int) -> Kind:
        """Return the kind of a column."""
        return self._table.columns[column].kind

    def profile(self, column: int) -> ColumnProfile | None:
        """Return the figures of a column where they are known."""
        return self._profiles.get(self._table.columns[column].name)

    def source_row(self, row: int) -> int:
        """Return which row of the file stands at `row`."""
        return row if self._order is None else int(self._order.rows[row])

    def is_missing(self, row: int, column: int) -> bool:
        """Return whether the cell has no value."""
        number, inside = divmod(row, ROWS)
        return self._block(column, number).values[inside] is None

    def widest(self, column: int, rows: int = 50) -> str:
        """Return the longest text among the first rows, to size a column by."""
        texts = self._block(column, 0).texts[:rows] if self.shown_rows else ()
        return max(texts, key=len, default=MISSING)

    def tsv(self, rows: Sequence[int], columns: Sequence[int], chosen: Iterable[tuple[int, int]] | None = None) -> str:
        """Return cells as tab-separated lines that keep every value whole.

        `chosen` restricts them to these (row, column) pairs; the others stay empty.
        """
        wanted = None if chosen is None else set(chosen)
        sources = [self.source_row(row) for row in rows]
        parts = [self._column(column).at(sources) for column in columns]
        lines = []
        for place, row in enumerate(rows):
            taken = (
                copied(part[place]) if wanted is None or (row, column) in wanted else ""
                for column, part in zip(columns, parts, strict=True)
            )
            lines.append("\t".join(taken))
        return "\n".join(lines)

    # --- inside ---------------------------------------------------------------------------------------------------

    def _column(self, column: int) -> ColumnCells:
        if column not in self._cells:
            self._cells[column] = ColumnCells(self._table.columns[column], self.profile(column), self._locale)
        return self._cells[column]

    def _is_changed(self, row: int, column: int) -> bool:
        """Return whether a cell was another before the steps; of new columns the header alone is marked."""
        name = self._table.columns[column].name
        if self._before is None or name not in self._changed or name not in self._before:
            return False
        if column not in self._cells_before:
            self._cells_before[column] = ColumnCells(self._before[name], None, self._locale)
        number, inside = divmod(row, ROWS)
        was: object = self._values_before(self._cells_before[column], column, number)[inside]
        return bool(was != self._block(column, number).values[inside])

    def _values_before(self, source: ColumnCells, column: int, number: int) -> tuple[Any, ...]:
        block = self._cache.get((-1 - column, number))
        if block is None:
            start, stop = number * ROWS, min((number + 1) * ROWS, self.shown_rows)
            values = source.between(start, stop) if self._order is None else source.at(self._order.rows[start:stop])
            block = Block(tuple(values), ())
            self._cache.put((-1 - column, number), block)
        return block.values

    def _block(self, column: int, number: int) -> Block:
        block = self._cache.get((column, number))
        if block is None:
            start, stop = number * ROWS, min((number + 1) * ROWS, self.shown_rows)
            source = self._column(column)
            values = source.between(start, stop) if self._order is None else source.at(self._order.rows[start:stop])
            block = source.block(values)
            self._cache.put((column, number), block)
        return block

    def _arrange(self) -> None:
        column, order = self._sorting
        if column < 0 and not self._text:
            self._background.drop()
            self._apply(None)
            return
        work = partial(arranged, self._table, column, order == Order.DescendingOrder, self._text)
        self._background.start(work, self._apply)

    def _apply(self, found: RowOrder | None) -> None:
        if self._text == self._shown_text:
            self._reorder(found)
        else:
            self._shown_text = self._text
            self.beginResetModel()
            self._order = found
            self._cache.clear()
            self.endResetModel()
            self.filtered.emit(self.shown_rows)
        self.sorted_by.emit(*self._sorting)

    def _reorder(self, found: RowOrder | None) -> None:
        self.layoutAboutToBeChanged.emit()
        kept = self.persistentIndexList()
        rows = [self.source_row(index.row()) for index in kept]
        self._order = found
        self._cache.clear()
        places = rows if found is None else [int(found.places[row]) for row in rows]
        moved = [self.index(place, index.column()) for place, index in zip(places, kept, strict=True)]
        self.changePersistentIndexList(kept, moved)
        self.layoutChanged.emit()
