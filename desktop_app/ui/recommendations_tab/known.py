"""A person's history and list; an item, what is like it and who would like it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.core.scoring.recommending.asks import RecommenderCard
from desktop_app.ui.help.glossary import explain
from desktop_app.ui.i18n import render
from desktop_app.ui.recommend_state import Looking
from desktop_app.ui.recommendations_tab.chips import Pills
from desktop_app.ui.recommendations_tab.lists import item_sentences, picks, similar, tile, told_columns
from desktop_app.ui.recommendations_tab.offered import Offered, Square, page_column, told
from desktop_app.ui.recommendations_tab.tiles import TileList
from desktop_app.ui.theme import Theme, space
from desktop_app.ui.widgets.basics import label, term
from desktop_app.ui.widgets.rich_label import column, rich_label, say_on, say_plain

MOST_AUDIENCE = 24
WIDEST_PX = 16_777_215


class PersonPage(QWidget):
    """Somebody known: what they liked, and what to offer next."""

    item_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caption, self._title = label("", "caption"), rich_label("title", WIDEST_PX)
        self._liked = label("", "emphasis")
        self._strip = TileList(theme, "history_strip", self.tr("What they have so far"), "strip")
        self._strip.chosen.connect(self.item_chosen)
        self._offered = Offered(theme, "recommended", self.tr("Next for them"))
        self._offered.item_chosen.connect(self.item_chosen)
        layout = page_column(self)
        for widget in (self._caption, self._title):
            layout.addWidget(widget)
        layout.addSpacing(space.s)
        layout.addWidget(self._liked)
        layout.addWidget(self._strip)
        layout.addSpacing(space.s)
        layout.addWidget(self._offered)
        layout.addStretch(1)

    def show_looking(self, looking: Looking, card: RecommenderCard) -> None:
        """Show the history and list of the person who was chosen."""
        answer = looking.list_answer
        fresh = answer is not None and answer.person == looking.person
        self._caption.setText(card.person_name)
        say_plain(self._title, looking.person)
        for words in (self._caption, self._offered.heading):
            words.setVisible(bool(looking.person))  # the first person is still being looked up
        history = answer.history if answer is not None and fresh else ()
        self._liked.setText(self.tr("So far: %n", "", len(history)))
        self._liked.setVisible(bool(history))
        self._strip.setVisible(bool(history))
        columns = told_columns(card)
        self._strip.show_tiles(tuple(tile(line, columns) for line in history))
        tiles = picks(answer, columns) if answer is not None and fresh else ()
        none = self.tr("Nothing is left to offer: the rules leave nothing, or everything is known already.")
        problem = told("list", looking)
        self._offered.show_tiles(tiles, "list" in looking.waiting, problem or (none if fresh else ""))
        self._offered.remark(answer.notices if answer is not None and fresh else ())


class ItemPage(QWidget):
    """One item: how liked it is, what is like it, who would like it."""

    item_chosen = Signal(str)
    person_chosen = Signal(str)

    def __init__(self, theme: Theme, is_new: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_new = is_new
        prefix = "new_item" if is_new else "item"
        self.head = QWidget()
        self._square = Square(theme)
        self._title, self._facts = rich_label("title", WIDEST_PX), rich_label("muted", WIDEST_PX)
        self._told = rich_label("muted", WIDEST_PX)
        self._central = term("", explain("centrality"), "muted")
        self._audience_title = label(self.tr("Who would like it"), "emphasis")
        self._audience = Pills(f"{prefix}_audience")
        self._audience.chosen.connect(self.person_chosen)
        self._similar = Offered(theme, f"{prefix}_similar", self.tr("Most similar"))
        self._similar.item_chosen.connect(self.item_chosen)
        self._lay_out()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        for widget in (self._title, self._facts, self._told):
            words.addWidget(widget)
        words.addWidget(self._central, 0, Qt.AlignmentFlag.AlignLeft)
        words.addStretch(1)
        row = QHBoxLayout(self.head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space.l)
        row.addWidget(self._square, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        layout = column(self, space.s) if self._is_new else page_column(self)
        self.head.setVisible(not self._is_new)
        layout.addWidget(self.head)
        layout.addSpacing(space.s)
        layout.addWidget(self._audience_title)
        layout.addWidget(self._audience)
        layout.addSpacing(space.s)
        layout.addWidget(self._similar)
        layout.addStretch(1)

    def show_looking(self, looking: Looking, card: RecommenderCard) -> None:
        """Show the item that was chosen, or what a new one is like."""
        answer = looking.item_answer
        wanted = "" if self._is_new else looking.item
        known = answer is not None and answer.line.item == wanted
        if answer is not None and known:
            self._square.show_item(answer.line)
            say_plain(self._title, answer.line.title or answer.line.item)
            say_plain(self._facts, tile(answer.line, told_columns(card)).facts)
            liked, central = item_sentences(answer, card.items)
            say_on(self._told, liked)
            self._central.setVisible(central is not None)
            self._central.setText(render(central) if central is not None else "")
        audience = answer.audience[:MOST_AUDIENCE] if answer is not None and known else ()
        self._audience.show_names(tuple(name for name, _ in audience))
        for widget in (self._audience, self._audience_title):
            widget.setVisible(bool(audience))
        tiles = similar(answer, told_columns(card)) if answer is not None and known else ()
        none = told("item", looking) or (self.tr("Nothing like it is known.") if known else "")
        self._similar.show_tiles(tiles, "item" in looking.waiting, none)
        self._similar.heading.setVisible(bool(tiles) or "item" in looking.waiting)
        self._similar.remark(answer.notices if answer is not None and known else ())
