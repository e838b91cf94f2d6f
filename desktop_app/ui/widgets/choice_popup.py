"""Several of many: a list with a check box for each and a field to find them."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop_app.ui.theme import space
from desktop_app.ui.widgets.basics import card

WIDTH, HEIGHT = 300, 380
_SEARCH_FROM = 10


class ChoicePopup(QWidget):
    """Opens below a word; a box that is changed tells at once which ones are chosen now."""

    changed = Signal(object)
    """Tuple of the chosen names, in the order of the list."""

    def __init__(self, name: str, spoken: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self._search = QLineEdit(self)
        self._search.setObjectName(f"{name}_search")
        self._search.setPlaceholderText(self.tr("Find"))
        self._search.setAccessibleName(self.tr("Find"))
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self._filter)
        self.list = QListWidget(self)
        self.list.setObjectName(f"{name}_list")
        self.list.setAccessibleName(spoken)
        self.list.setUniformItemSizes(True)
        self.list.itemChanged.connect(self._tell)
        frame = card("raised", space.s)
        frame.layout().addWidget(self._search)  # type: ignore[union-attr]
        frame.layout().addWidget(self.list)  # type: ignore[union-attr]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame)

    def offer(self, names: tuple[str, ...], chosen: tuple[str, ...]) -> None:
        """List `names`, those in `chosen` checked."""
        self.list.blockSignals(True)
        self.list.clear()
        for name in names:
            item = QListWidgetItem(name)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if name in chosen else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.blockSignals(False)
        self._search.setVisible(len(names) >= _SEARCH_FROM)

    def open_below(self, control: QWidget) -> None:
        """Show the list below `control`, within its screen."""
        self.resize(WIDTH, min(HEIGHT, (self.list.count() + 3) * 34))
        where = control.mapToGlobal(QPoint(0, control.height() + space.xs))
        room = control.screen().availableGeometry()
        self.move(min(where.x(), room.right() - self.width()), min(where.y(), room.bottom() - self.height()))
        self._search.clear()
        self.show()
        (self._search if self._search.isVisibleTo(self) else self.list).setFocus()

    @property
    def chosen(self) -> tuple[str, ...]:
        """Names whose box is checked."""
        items = (self.list.item(row) for row in range(self.list.count()))
        return tuple(item.text() for item in items if item.checkState() == Qt.CheckState.Checked)

    @Slot(str)
    def _filter(self, text: str) -> None:
        wanted = text.casefold().strip()
        for row in range(self.list.count()):
            item = self.list.item(row)
            item.setHidden(wanted not in item.text().casefold())

    @Slot(QListWidgetItem)
    def _tell(self, _: QListWidgetItem) -> None:
        self.changed.emit(self.chosen)
