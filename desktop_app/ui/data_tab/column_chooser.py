"""Which columns to read of a file that is too large as a whole."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop_app.ui.theme import space
from desktop_app.ui.widgets.basics import button, label

_WIDTH, _HEIGHT, _ROW_HEIGHT = 420, 520, 28


class ColumnChooser(QDialog):
    """A list of names with ticks, and a field that finds names in it.

    Parameters
    ----------
    names : sequence of str
        All columns of the file; none is ticked at first.
    parent : QWidget
    """

    chosen = Signal(object)
    """Tuple of the names, in the order of the file."""

    def __init__(self, names: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("column_chooser")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Read only some columns"))
        self._find = QLineEdit()
        self._find.setObjectName("column_chooser_find")
        self._find.setAccessibleName(self.tr("Find columns"))
        self._find.setPlaceholderText(self.tr("Find columns"))
        self._find.setClearButtonEnabled(True)
        self._list = self._make_list(names)
        self._count = label("", "muted", wrap=False)
        self._read = button(self.tr("Read these columns"), "primary", "column_chooser_read")
        self._close = button(self.tr("Cancel"), "secondary", "column_chooser_cancel")
        self._all = button(self.tr("Tick all shown"), "link", "column_chooser_all")
        self._lay_out()
        self._find.textChanged.connect(self._show_found)
        self._list.itemChanged.connect(self._count_ticks)
        self._all.clicked.connect(self._tick_shown)
        self._read.clicked.connect(self._tell)
        self._close.clicked.connect(self.close)
        self._count_ticks()
        self.resize(_WIDTH, _HEIGHT)

    def _make_list(self, names: Sequence[str]) -> QListWidget:
        made = QListWidget()
        made.setObjectName("column_chooser_list")
        made.setAccessibleName(self.tr("Columns of the file"))
        made.setProperty("framed", True)
        made.setUniformItemSizes(True)
        for name in names:
            item = QListWidgetItem(name)
            item.setSizeHint(QSize(0, _ROW_HEIGHT))
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            made.addItem(item)
        return made

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.xl, space.xl, space.xl, space.l)
        layout.setSpacing(space.m)
        layout.addWidget(label(self.tr("Which columns are needed?"), "title", wrap=False))
        layout.addWidget(label(self.tr("The others stay in the file and take no memory."), "muted"))
        layout.addWidget(self._find)
        layout.addWidget(self._list, 1)
        below = QHBoxLayout()
        below.addWidget(self._count)
        below.addStretch(1)
        below.addWidget(self._all)
        layout.addLayout(below)
        buttons = QHBoxLayout()
        buttons.setSpacing(space.s)
        buttons.addStretch(1)
        buttons.addWidget(self._close)
        buttons.addWidget(self._read)
        layout.addLayout(buttons)

    def _items(self) -> list[QListWidgetItem]:
        return [self._list.item(row) for row in range(self._list.count())]

    def _ticked(self) -> tuple[str, ...]:
        return tuple(item.text() for item in self._items() if item.checkState() is Qt.CheckState.Checked)

    @Slot(str)
    def _show_found(self, text: str) -> None:
        wanted = text.strip().casefold()
        for item in self._items():
            item.setHidden(wanted not in item.text().casefold())

    @Slot()
    def _tick_shown(self) -> None:
        self._list.blockSignals(True)
        for item in self._items():
            if not item.isHidden():
                item.setCheckState(Qt.CheckState.Checked)
        self._list.blockSignals(False)
        self._list.viewport().update()
        self._count_ticks()

    @Slot()
    def _count_ticks(self) -> None:
        count = len(self._ticked())
        self._count.setText(self.tr("%n chosen", "", count))
        self._read.setEnabled(count > 0)

    @Slot()
    def _tell(self) -> None:
        self.chosen.emit(self._ticked())
        self.close()
