"""The second column: a person's history and list, an item and its like, a new person, a new item."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QWidget

from desktop_app.core.scoring.recommending.asks import RecommenderCard
from desktop_app.ui.recommend_state import ITEM, NEW_ITEM, NEW_PERSON, PERSON, Looking
from desktop_app.ui.recommendations_tab.known import ItemPage, PersonPage
from desktop_app.ui.recommendations_tab.newcomers import NewItemPage, NewPersonPage
from desktop_app.ui.theme import Theme


class Middle(QStackedWidget):
    """One of the four pages, each scrolling by itself."""

    item_chosen = Signal(str)
    person_chosen = Signal(str)
    search_changed = Signal(str)
    liked = Signal(object)
    unliked = Signal(str)
    profile_changed = Signal(object)
    features_changed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.person, self.item = PersonPage(theme), ItemPage(theme)
        self.new_person, self.new_item = NewPersonPage(theme), NewItemPage(theme)
        self._pages: dict[str, PersonPage | ItemPage | NewPersonPage | NewItemPage] = {
            PERSON: self.person,
            ITEM: self.item,
            NEW_PERSON: self.new_person,
            NEW_ITEM: self.new_item,
        }
        self._areas = {key: _scrolled(page, f"{key}_scroll") for key, page in self._pages.items()}
        self._shown: tuple[str, ...] = ()
        for area in self._areas.values():
            self.addWidget(area)
        for page in (self.person, self.item, self.new_person, self.new_item):
            page.item_chosen.connect(self.item_chosen)
        self.item.person_chosen.connect(self.person_chosen)
        self.new_item.person_chosen.connect(self.person_chosen)
        self.new_person.search_changed.connect(self.search_changed)
        self.new_person.liked.connect(self.liked)
        self.new_person.unliked.connect(self.unliked)
        self.new_person.profile_changed.connect(self.profile_changed)
        self.new_item.features_changed.connect(self.features_changed)

    def show_looking(self, looking: Looking, card: RecommenderCard) -> None:
        """Show what is looked at, from its top where it is another one."""
        self._pages[looking.middle].show_looking(looking, card)
        area = self._areas[looking.middle]
        self.setCurrentWidget(area)
        now = (looking.middle, looking.person, looking.item)
        if now != self._shown:
            self._shown = now
            area.verticalScrollBar().setValue(0)


def _scrolled(inside: QWidget, name: str) -> QScrollArea:
    area = QScrollArea(widgetResizable=True)
    area.setObjectName(name)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    inside.setProperty("surface", "canvas")
    area.setWidget(inside)
    return area
