"""Which columns are learned from: a list with a check box for each."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop_app.ui.theme import space
from desktop_app.ui.widgets.basics import card

WIDTH, HEIGHT = 320, 380
_SEARCH_FROM = 10


class ColumnsPopup(QWidget):
    """Opens below the word “19 columns”; a box that is changed tells at once."""

    column_left_out = Signal(str)
    column_kept = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("columns_popup")
        self.setAccessibleName(self.tr("Columns to learn from"))
        self._names: tuple[str, ...] = ()
        self._search = QLineEdit(self)
        self._search.setObjectName("search_columns")
        self._search.setPlaceholderText(self.tr("Find a column"))
        self._search.setAccessibleName(self.tr("Find a column"))
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self._filter)
        self.list = QListWidget(self)
        self.list.setObjectName("columns")
        self.list.setAccessibleName(self.tr("Columns to learn from"))
        self.list.setUniformItemSizes(True)
        self.list.itemChanged.connect(self._tell)
        frame = card("raised", space.s)
        frame.layout().addWidget(self._search)  # type: ignore[union-attr]
        frame.layout().addWidget(self.list)  # type: ignore[union-attr]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame)

    def show_columns(self, names: tuple[str, ...], used: frozenset[str]) -> None:
        """List `names`, those in `used` checked."""
        self.list.blockSignals(True)
        if names != self._names:
            self._names = names
            self.list.clear()
            for name in names:
                item = QListWidgetItem(name)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setData(Qt.ItemDataRole.UserRole, name)
                item.setCheckState(Qt.CheckState.Unchecked)
                self.list.addItem(item)
        for row, name in enumerate(names):
            state = Qt.CheckState.Checked if name in used else Qt.CheckState.Unchecked
            if self.list.item(row).checkState() != state:
                self.list.item(row).setCheckState(state)
        self.list.blockSignals(False)
        self.list.viewport().update()
        self._search.setVisible(len(names) >= _SEARCH_FROM)

    def open_below(self, control: QWidget) -> None:
        """Show the list below `control`, within its screen."""
        self.resize(WIDTH, min(HEIGHT, (len(self._names) + 3) * 34))
        where = control.mapToGlobal(QPoint(0, control.height() + space.xs))
        room = control.screen().availableGeometry()
        self.move(min(where.x(), room.right() - self.width()), min(where.y(), room.bottom() - self.height()))
        self._search.clear()
        self.show()
        (self._search if self._search.isVisibleTo(self) else self.list).setFocus()

    @Slot(str)
    def _filter(self, text: str) -> None:
        wanted = text.casefold().strip()
        for row, name in enumerate(self._names):
            self.list.item(row).setHidden(wanted not in name.casefold())

    @Slot(QListWidgetItem)
    def _tell(self, item: QListWidgetItem) -> None:
        name = item.data(Qt.ItemDataRole.UserRole)
        kept = item.checkState() == Qt.CheckState.Checked
        (self.column_kept if kept else self.column_left_out).emit(name)
