"""The first column: new person, new item, and everyone who can be looked up by typing."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app.core.scoring.recommending.asks import Found, ItemLine, RecommenderCard
from desktop_app.ui.i18n import render
from desktop_app.ui.recommend_state import ITEMS, NEW_ITEM, NEW_PERSON, PEOPLE, Looking
from desktop_app.ui.recommendations_tab.lists import found_sentence, told_columns
from desktop_app.ui.recommendations_tab.tiles import paint_ground
from desktop_app.ui.theme import Theme, space
from desktop_app.ui.widgets.basics import button, label
from desktop_app.ui.widgets.chart import elided
from desktop_app.ui.widgets.rich_label import column

Index = QModelIndex | QPersistentModelIndex
ID_ROLE = int(Qt.ItemDataRole.UserRole)
ROW_PX = 34
TYPING_MS = 120


class NamesModel(QAbstractListModel):
    """The hits of a search: however many there are, only these are here."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: tuple[ItemLine, ...] = ()
        self.columns: tuple[str, ...] | None = None  # facts that are worth a place; None: any

    def fact(self, line: ItemLine) -> str:
        """Return what is told beside a name."""
        names = tuple(line.facts) if self.columns is None else self.columns
        values = (str(line.facts.get(name, "")) for name in names)
        return next((value for value in values if value not in ("", line.title or line.item)), "")

    def show_lines(self, lines: tuple[ItemLine, ...]) -> None:
        """Show `lines` in place of what was there."""
        if lines != self.lines:
            self.beginResetModel()
            self.lines = lines
            self.endResetModel()

    def row_of(self, item: str) -> int:
        """Return the row of an id, -1 if it is not among the hits."""
        return next((row for row, line in enumerate(self.lines) if line.item == item), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.title or line.item
        if role == ID_ROLE:
            return line.item
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return " · ".join(part for part in (line.title or line.item, self.fact(line)) if part)
        return None


class NamesDelegate(QStyledItemDelegate):
    """Draws a name, and its first fact at the right."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, ROW_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, NamesModel)
        line = model.lines[index.row()]
        rect: QRect = option.rect  # type: ignore[attr-defined]
        painter.save()
        paint_ground(painter, rect, option, self._theme)
        title = line.title or line.item
        fact = model.fact(line)
        small = QFont(option.font)  # type: ignore[attr-defined]
        small.setPixelSize(12)
        box = rect.adjusted(space.s, 0, -space.s, 0)
        taken = QFontMetrics(small).horizontalAdvance(fact) + space.s if fact else 0
        if QFontMetrics(option.font).horizontalAdvance(title) + taken > box.width():  # type: ignore[attr-defined]
            fact, taken = "", 0  # a whole name says more than halves of two
        painter.setFont(small)
        painter.setPen(self._theme.color("muted"))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, fact)
        painter.setFont(option.font)  # type: ignore[attr-defined]
        painter.setPen(self._theme.color("ink"))
        room = box.width() - taken
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, elided(title, painter.font(), room))
        painter.restore()


class NamesList(QListView):
    """Names to choose from.

    Parameters
    ----------
    follows : bool
        Walking through the names with the arrow keys chooses each of them at once.
    """

    chosen = Signal(str)
    left = Signal()
    """Up from the first name, or Escape."""

    def __init__(
        self, theme: Theme, name: str, spoken: str, follows: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._follows = follows
        self.names = NamesModel(self)
        self.setModel(self.names)
        self.setItemDelegate(NamesDelegate(theme, self))
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setProperty("variant", "tiles")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.clicked.connect(self._choose)
        theme.changed.connect(self._repaint)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and index.isValid():
            self._choose(index)
            return
        before = index.row()
        if event.key() == Qt.Key.Key_Escape or (event.key() == Qt.Key.Key_Up and before <= 0):
            self.left.emit()
            return
        super().keyPressEvent(event)
        if self._follows and self.currentIndex().row() != before:
            self._choose(self.currentIndex())

    def mark(self, item: str) -> None:
        """Show which one is looked at."""
        row = self.names.row_of(item)
        if row >= 0:
            self.setCurrentIndex(self.names.index(row, 0))
        else:
            self.clearSelection()

    @Slot(QModelIndex)
    def _choose(self, index: Index) -> None:
        self.chosen.emit(str(index.data(ID_ROLE)))

    @Slot()
    def _repaint(self) -> None:
        self.viewport().update()


class NamesPanel(QWidget):
    """Looks people and items up, and begins new ones."""

    person_chosen = Signal(str)
    item_chosen = Signal(str)
    subject_chosen = Signal(str)
    search_changed = Signal(str)
    new_person_wanted = Signal()
    new_item_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("names_panel")
        self._theme = theme
        self._looking = Looking()
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._typing.timeout.connect(self._search_now)
        self._new_person = self._make_new("new_person", self.tr("New person"), self.new_person_wanted)
        self._new_item = self._make_new("new_item", self.tr("New item"), self.new_item_wanted)
        self._search = self._make_search()
        self.list = NamesList(theme, "names", self.tr("People"))
        self.list.chosen.connect(self._choose)
        self.list.left.connect(self._search.setFocus)
        self._none = label("", "muted")
        self._footer = label("", "caption")
        layout = column(self, space.s)
        layout.setContentsMargins(space.l, space.l, space.m, space.s)
        layout.addLayout(self._make_news())
        layout.addWidget(self._make_switch())
        layout.addWidget(self._search)
        layout.addWidget(self._none)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._footer)

    def show_looking(self, looking: Looking, card: RecommenderCard) -> None:
        """Show the hits and which of them is looked at."""
        self._looking = looking
        has_people, can_add_items = card.has_people, bool(card.new_item_columns)
        self.list.names.columns = told_columns(card) if looking.subject == ITEMS else None
        is_items = looking.subject == ITEMS
        self._people.setChecked(not is_items)
        self._items.setChecked(is_items)
        self._new_item.setVisible(can_add_items)
        spoken = self.tr("Find an item") if is_items else self.tr("Find a person")
        self._search.setPlaceholderText(spoken)
        self._search.setAccessibleName(spoken)
        self.list.setAccessibleName(self.tr("Items") if is_items else self.tr("People"))
        if not self._typing.isActive() and self._search.text() != looking.text:
            self._search.blockSignals(True)
            self._search.setText(looking.text)
            self._search.blockSignals(False)
        hidden = not has_people and not is_items
        self._none.setVisible(hidden)
        self._none.setText(
            self.tr("This model file carries no people. It serves everyone by what they like: begin with a new person.")
        )
        for widget in (self._search, self.list, self._footer):
            widget.setVisible(not hidden)
        for made, place in ((self._new_person, NEW_PERSON), (self._new_item, NEW_ITEM)):
            made.setChecked(looking.middle == place)
        self._show_found(looking.found if looking.found and looking.found.what == looking.subject else None)

    def _show_found(self, found: Found | None) -> None:
        self.list.names.show_lines(found.lines if found is not None else ())
        self._footer.setText(render(found_sentence(found)) if found is not None else "")
        looking = self._looking
        item = looking.item if looking.subject == ITEMS else looking.person
        self.list.mark(item if looking.middle not in (NEW_PERSON, NEW_ITEM) else "")

    def _make_new(self, name: str, words: str, signal: object) -> Any:
        made = button(words, "row", name)
        made.setCheckable(True)
        self._theme.set_icon(made, "plus", "accent")
        made.clicked.connect(signal)
        return made

    def _make_news(self) -> QVBoxLayout:
        rows = QVBoxLayout()
        rows.setSpacing(0)
        rows.addWidget(self._new_person)
        rows.addWidget(self._new_item)
        return rows

    def _make_switch(self) -> QFrame:
        frame = QFrame()
        frame.setProperty("surface", "segments")
        row = QHBoxLayout(frame)
        row.setContentsMargins(3, 3, 3, 3)
        row.setSpacing(2)
        self._group = QButtonGroup(self)
        self._people = button(self.tr("People"), "choice", "show_people")
        self._items = button(self.tr("Items"), "choice", "show_items")
        for made, slot in ((self._people, self._show_people), (self._items, self._show_items)):
            made.setCheckable(True)
            made.clicked.connect(slot)
            self._group.addButton(made)
            row.addWidget(made, 1)
        return frame

    def _make_search(self) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName("find_name")
        field.setClearButtonEnabled(True)
        field.textChanged.connect(self._typing.start)
        return field

    @Slot()
    def _search_now(self) -> None:
        self._typing.stop()
        self.search_changed.emit(self._search.text())

    @Slot()
    def _show_people(self) -> None:
        self.subject_chosen.emit(PEOPLE)

    @Slot()
    def _show_items(self) -> None:
        self.subject_chosen.emit(ITEMS)

    @Slot(str)
    def _choose(self, name: str) -> None:
        (self.item_chosen if self._looking.subject == ITEMS else self.person_chosen).emit(name)
