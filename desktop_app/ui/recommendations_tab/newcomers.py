"""A person and an item that the model has never seen."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.core.scoring.recommending.asks import RecommenderCard
from desktop_app.ui.recommend_state import Looking
from desktop_app.ui.recommendations_tab.chips import Chips
from desktop_app.ui.recommendations_tab.finder import ItemFinder
from desktop_app.ui.recommendations_tab.form import Form
from desktop_app.ui.recommendations_tab.known import ItemPage
from desktop_app.ui.recommendations_tab.lists import picks, told_columns
from desktop_app.ui.recommendations_tab.offered import Offered, page_column, told
from desktop_app.ui.theme import Theme, space
from desktop_app.ui.widgets.basics import label


class NewPersonPage(QWidget):
    """Somebody whom the model has never seen: picked likes, a profile, and the list at once."""

    search_changed = Signal(str)
    liked = Signal(object)
    unliked = Signal(str)
    profile_changed = Signal(object)
    item_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._finder = ItemFinder(theme, "find_liked", self.tr("Something they like: type a part of its name"))
        self._finder.search_changed.connect(self.search_changed)
        self._finder.taken.connect(self.liked)
        self._chips = Chips(theme)
        self._chips.removed.connect(self.unliked)
        self._profile_title = label(self.tr("Who they are"), "emphasis")
        self._form = Form("profile")
        self._form.changed.connect(self.profile_changed)
        self._offered = Offered(theme, "new_person_recommended", self.tr("Next for them"))
        self._offered.item_chosen.connect(self.item_chosen)
        layout = page_column(self)
        layout.addWidget(label(self.tr("A new person"), "title"))
        words = self.tr("Somebody the model has never seen. Nothing is learned again: the list follows at once.")
        layout.addWidget(label(words, "muted"))
        layout.addSpacing(space.s)
        layout.addWidget(label(self.tr("What they like"), "emphasis"))
        layout.addWidget(self._finder)
        layout.addWidget(self._chips)
        layout.addSpacing(space.s)
        layout.addWidget(self._profile_title)
        layout.addWidget(self._form)
        layout.addSpacing(space.s)
        layout.addWidget(self._offered)
        layout.addStretch(1)

    def show_looking(self, looking: Looking, card: RecommenderCard) -> None:
        """Show who the new person is and what to offer."""
        self._finder.show_found(looking.offered)
        self._chips.show_lines(looking.likes)
        self._chips.setVisible(bool(looking.likes))
        has_profile = bool(card.profile_columns)
        self._profile_title.setVisible(has_profile)
        self._form.setVisible(has_profile)
        self._form.offer(card.profile_columns, card.profile_values)
        self._form.fill(looking.profile)
        answer = looking.list_answer
        fresh = answer is not None and not answer.person
        tiles = picks(answer, told_columns(card)) if answer is not None and fresh else ()
        none = told("list", looking) or (self.tr("The rules leave nothing to offer.") if fresh else "")
        self._offered.show_tiles(tiles, "list" in looking.waiting, none)
        known = bool(looking.likes or looking.profile)
        words = self.tr("Next for them") if known else self.tr("What nearly everyone likes, until more is known")
        self._offered.heading.setText(words)
        self._offered.remark(answer.notices if answer is not None and fresh else ())


class NewItemPage(QWidget):
    """Something that nobody has had yet: its features, and who would like it."""

    features_changed = Signal(object)
    item_chosen = Signal(str)
    person_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = Form("feature")
        self._form.changed.connect(self.features_changed)
        self._found = ItemPage(theme, is_new=True)
        self._found.item_chosen.connect(self.item_chosen)
        self._found.person_chosen.connect(self.person_chosen)
        layout = page_column(self)
        layout.addWidget(label(self.tr("A new item"), "title"))
        words = self.tr("Something that nobody has had yet. Say what it is like, and see whom it would suit.")
        layout.addWidget(label(words, "muted"))
        layout.addSpacing(space.s)
        for widget in (self._form, self._found):
            layout.addWidget(widget)
        layout.addStretch(1)

    def show_looking(self, looking: Looking, card: RecommenderCard) -> None:
        """Show what the new item is like and whom it suits."""
        self._form.offer(card.new_item_columns, card.new_item_values)
        self._form.fill(looking.features)
        self._found.show_looking(looking, card)
        self._found.setVisible(bool(looking.features))
