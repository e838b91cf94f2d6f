"""A page with an index at the left and one section under the other at the right."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop_app.ui.theme import space
from desktop_app.ui.widgets.basics import button
from desktop_app.ui.widgets.block import PageSection
from desktop_app.ui.widgets.rich_label import column

INDEX_PX = 176
PAGE_PX = 1240


class Page(QWidget):
    """Scrolls through the sections; the index shows where one is and goes where one wants.

    What needs the whole height, such as lists side by side, is pinned: the index shows it in place of the sections.

    Parameters
    ----------
    name : str
        The scroll area is called ``NAME_page_scroll``, the entries of the index ``PREFIX_KEY``.
    """

    gone_to = Signal(str)

    def __init__(
        self, titles: Mapping[str, str], name: str = "results", prefix: str = "index", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name, self._prefix = name, prefix
        self._pinned: dict[str, QWidget] = {}
        self._sections: dict[str, PageSection] = {}
        self._order = tuple(titles)
        self._group = QButtonGroup(self)
        self._buttons = {key: self._make_button(key, words) for key, words in titles.items()}
        self._scroll = self._make_scroll()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._make_index())
        self._stack = QStackedWidget()
        self._stack.addWidget(self._scroll)
        layout.addWidget(self._stack, 1)
        self._scroll.verticalScrollBar().valueChanged.connect(self._mark_place)
        self._goal = ""
        self._settle = QTimer(self, singleShot=True, interval=0)
        self._settle.timeout.connect(self._arrive)

    def _make_button(self, key: str, words: str) -> QPushButton:
        made = button(words, "index", f"{self._prefix}_{key}")
        made.setCheckable(True)
        made.clicked.connect(partial(self.go_to, key))
        self._group.addButton(made)
        return made

    def _make_index(self) -> QWidget:
        index = self._index_box = QWidget()
        layout = QVBoxLayout(index)
        layout.setContentsMargins(space.l, space.xxl, space.s, space.l)
        layout.setSpacing(space.xs)
        for made in self._buttons.values():
            layout.addWidget(made)
        layout.addStretch(1)
        self._index = layout
        self._widen_index(*self._buttons.values())
        next(iter(self._buttons.values())).setChecked(True)
        return index

    def _make_scroll(self) -> QScrollArea:
        area = QScrollArea(widgetResizable=True)
        area.setObjectName(f"{self._name}_page_scroll")
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        inside.setProperty("surface", "canvas")
        self._content = QWidget()
        self._lines = column(self._content, space.huge + space.l)
        self._lines.addStretch(1)
        self._row = QHBoxLayout(inside)
        self._row.addWidget(self._content, 1)
        area.setWidget(inside)
        inside.installEventFilter(self)
        return area

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            # A maximum width would make layouts reckon with a width that texts do not get.
            spare = (watched.width() - PAGE_PX) // 2
            self._row.setContentsMargins(max(space.xl, spare), space.xxl, max(space.xxl, spare), space.huge)
        elif event.type() == QEvent.Type.LayoutRequest and self._goal:
            self._settle.start()
        return super().eventFilter(watched, event)

    def add(self, section: PageSection) -> None:
        """Put a section in its place."""
        self._sections[section.key] = section
        before = [key for key in self._order if key in self._sections].index(section.key)
        self._lines.insertWidget(before, section)
        section.show()

    def pin(self, key: str, widget: QWidget) -> None:
        """Give `key` the whole page to itself."""
        self._pinned[key] = widget
        self._stack.addWidget(widget)

    def add_action(self, widget: QWidget) -> None:
        """Put something that can be done below the index."""
        self._index.addWidget(widget)
        self._widen_index(widget)

    def _widen_index(self, *entries: QWidget) -> None:
        """Make the index as wide as its entries need, also the chosen one in bold."""
        for entry in entries:
            entry.ensurePolished()
        needed = max(entry.sizeHint().width() for entry in entries) + space.l + 2 * space.s
        self._index_box.setFixedWidth(max(INDEX_PX, needed, self._index_box.minimumWidth()))

    @property
    def place(self) -> str:
        """Key of what is shown."""
        return next((key for key, made in self._buttons.items() if made.isChecked()), self._order[0])

    def offer(self, keys: tuple[str, ...]) -> None:
        """Show only these sections."""
        for key, made in self._buttons.items():
            made.setVisible(key in keys)
            if key in self._sections:
                self._sections[key].setVisible(key in keys)

    def go_to(self, key: str, _: bool = False) -> None:
        """Scroll to a section, or show what is pinned."""
        if key in self._pinned:
            self._goal = ""
            self._stack.setCurrentWidget(self._pinned[key])
            self._buttons[key].setChecked(True)
        elif key in self._sections:
            was_hidden = self._stack.currentWidget() is not self._scroll
            self._stack.setCurrentWidget(self._scroll)
            self._goal = key
            self._buttons[key].setChecked(True)
            if was_hidden:
                self._settle.start()  # what was not on screen is laid out first
            else:
                self._arrive()
        else:
            return
        self.gone_to.emit(key)

    def to_top(self) -> None:
        """Scroll to the beginning."""
        self._goal = ""
        self._scroll.verticalScrollBar().setValue(0)

    @Slot()
    def _arrive(self) -> None:
        if self._goal:
            key, self._goal = self._goal, ""
            top = self._sections[key].y() + self._content.y() - space.l
            self._scroll.verticalScrollBar().setValue(top)
            self._buttons[key].setChecked(True)

    @Slot(int)
    def _mark_place(self, value: int) -> None:
        if self._stack.currentWidget() is not self._scroll:
            return
        bar = self._scroll.verticalScrollBar()
        made = [(key, self._sections[key]) for key in self._order if key in self._sections]
        shown = [(key, section) for key, section in made if section.isVisibleTo(self)]
        if not shown:
            return
        if value >= bar.maximum() > 0:
            key = shown[-1][0]
        else:
            line = value + self._scroll.viewport().height() / 3 - self._content.y()
            key = next((name for name, section in reversed(shown) if section.y() <= line), shown[0][0])
        self._buttons[key].setChecked(True)
