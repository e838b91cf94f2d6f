"""What the working area of recommendations asks of a model file, and what it answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Slot

from desktop_app.core.errors import SpecError
from desktop_app.core.text import Sentence
from desktop_app.jobs.messages import Failure
from desktop_app.ui.asking import Asker
from desktop_app.ui.clean_desk import CleanDesk
from desktop_app.ui.later import Later
from desktop_app.ui.recommend_state import (
    ITEM,
    ITEMS,
    NEW_ITEM,
    NEW_PERSON,
    PEOPLE,
    PERSON,
    Looking,
    has_limits,
    kept,
)

if TYPE_CHECKING:
    from desktop_app.core.scoring.recommending import asks
else:
    asks = Later("desktop_app.core.scoring.recommending.asks")

_ASK = "desktop_app.core.workflows.recommend_ask"
_FUNCTIONS: Mapping[str, str] = {
    "card": f"{_ASK}:card",
    "find": f"{_ASK}:find",
    "offer": f"{_ASK}:find",
    "list": f"{_ASK}:ask_person",
    "item": f"{_ASK}:ask_item",
    "cost": f"{_ASK}:cost",
    "map": f"{_ASK}:item_map",
}
_QUICK, _SLOW = ("card", "find", "offer", "list", "item"), ("cost", "map")
MOST_FOUND = 200
MOST_OFFERED = 30
ALIKE = 12


class ListsDesk(CleanDesk):
    """Asks as the person looks around; an answer to what nobody looks at any more is dropped."""

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        self._quick = Asker(self._runner.start_asking, _QUICK, self)
        self._slow = Asker(self._runner.start, _SLOW, self)
        for asker in (self._quick, self._slow):
            asker.answered.connect(self._take_answer)
            asker.failed.connect(self._take_no_answer)

    # --- looking around -----------------------------------------------------------------------------------------------

    @Slot(str)
    def show_subject(self, subject: str) -> None:
        """Look for people, or for items."""
        if subject != self._looking.subject:
            self._look_at(subject=subject, text="", found=None)
            self._find()

    @Slot(str)
    def find_names(self, text: str) -> None:
        """Look for people or items whose id or name holds `text`."""
        self._look_at(text=text)
        self._find()

    @Slot(str)
    def show_person(self, person: str) -> None:
        """Show the history and the list of somebody."""
        self._look_at(middle=PERSON, person=person)
        self._ask_list()

    @Slot(str)
    def show_item(self, item: str) -> None:
        """Show what is like an item, and who would like it."""
        self._look_at(middle=ITEM, item=item)
        self._ask_item()

    @Slot()
    def begin_person(self) -> None:
        """Make a list for somebody whom the model has never seen."""
        self._look_at(middle=NEW_PERSON, offered=None, list_answer=None)
        self._ask_list()

    @Slot()
    def begin_item(self) -> None:
        """Find people for something that nobody has had yet."""
        self._look_at(middle=NEW_ITEM, item_answer=None)
        self._ask_item()

    @Slot(str)
    def find_offered(self, text: str) -> None:
        """Look for items to pick, for what a new person likes or for a rule."""
        model = self._state.recommend.model
        if model is not None:
            self._ask_quick("offer", asks.AskFind(model, ITEMS, text, MOST_OFFERED))

    @Slot(object)
    def like(self, line: asks.ItemLine) -> None:
        """Add something to what the new person likes."""
        if all(line.item != other.item for other in self._looking.likes):
            self._look_at(likes=(*self._looking.likes, line), offered=None)
            self._ask_list()

    @Slot(str)
    def unlike(self, item: str) -> None:
        """Take something away from what the new person likes."""
        self._look_at(likes=tuple(line for line in self._looking.likes if line.item != item))
        self._ask_list()

    @Slot(object)
    def set_profile(self, profile: Mapping[str, str]) -> None:
        """Say who the new person is."""
        if profile != self._looking.profile:
            self._look_at(profile=profile)
            self._ask_list()

    @Slot(object)
    def set_features(self, features: Mapping[str, str]) -> None:
        """Say what the new item is like."""
        if features != self._looking.features:
            self._look_at(features=features)
            self._ask_item()

    @Slot(object)
    def set_list_options(self, options: asks.ListOptions) -> None:
        """Change rules, variety or length of the lists."""
        before = self._looking.options
        if options == before:
            return
        self._worth_saving()
        matters = kept(options) != kept(before)
        self._look_at(options=options, **({"cost": None} if matters else {}))
        self._save_later()
        if matters:
            self._ask_list()
            self._ask_cost()

    @Slot()
    def ask_map(self) -> None:
        """Lay out the map of items, once somebody wants to see it."""
        if self._looking.map is None and "map" not in self._looking.waiting:
            self.colour_map(self._looking.colour_by)

    @Slot(str)
    def colour_map(self, column: str) -> None:
        """Colour the map by a column of the items; '' for none."""
        model = self._state.recommend.model
        if model is not None:
            self._look_at(colour_by=column)
            self._ask_slow("map", asks.AskMap(model, column))

    # --- inside: asking -----------------------------------------------------------------------------------------------

    @property
    def _looking(self) -> Looking:
        return self._state.recommend.looking

    def _kept_options(self) -> asks.ListOptions:
        return kept(self._looking.options)

    def _look_at(self, **parts: Any) -> None:
        recommend = self._state.recommend
        self._set(recommend=replace(recommend, looking=replace(recommend.looking, **parts)))

    def _open_lists(self, model: Path) -> None:
        """Ask a model file from now on; what the person looks at stays where it can."""
        for asker in (self._quick, self._slow):
            asker.forget()
        self._ask_quick("card", model)

    def _ask_quick(self, key: str, about: object) -> None:
        self._wait_for(key)
        self._quick.ask(key, _FUNCTIONS[key], about)

    def _ask_slow(self, key: str, about: object) -> None:
        self._wait_for(key)
        self._slow.ask(key, _FUNCTIONS[key], about)

    def _wait_for(self, key: str) -> None:
        self._look_at(waiting=self._looking.waiting | {key})

    def _come_back(self, key: str, problem: tuple[Sentence, ...] = ()) -> None:
        """Note that `key` waits no more, and why it has no answer."""
        problems = {other: told for other, told in self._looking.problems.items() if other != key}
        if problem:
            problems[key] = problem
        self._look_at(waiting=self._looking.waiting - {key}, problems=problems)

    def _find(self) -> None:
        model, looking = self._state.recommend.model, self._looking
        if model is not None:
            self._ask_quick("find", asks.AskFind(model, looking.subject, looking.text.strip(), MOST_FOUND))

    def _ask_list(self) -> None:
        model, looking = self._state.recommend.model, self._looking
        if model is None:
            return
        options = self._kept_options()
        if looking.middle == NEW_PERSON:
            likes = tuple(line.item for line in looking.likes)
            self._ask_quick("list", asks.AskPerson(model, "", likes, looking.profile, options))
        elif looking.middle == PERSON and looking.person:
            self._ask_quick("list", asks.AskPerson(model, looking.person, options=options))

    def _ask_item(self) -> None:
        model, looking = self._state.recommend.model, self._looking
        if model is None:
            return
        if looking.middle == NEW_ITEM and looking.features:
            self._ask_quick("item", asks.AskItem(model, "", looking.features, ALIKE))
        elif looking.middle == ITEM and looking.item:
            self._ask_quick("item", asks.AskItem(model, looking.item, k=ALIKE))

    def _ask_cost(self) -> None:
        model, looking = self._state.recommend.model, self._looking
        if model is not None and has_limits(looking.options):
            self._ask_slow("cost", asks.AskCost(model, self._kept_options()))
        else:
            self._slow.forget("cost")
            self._look_at(cost=None)
            self._come_back("cost")

    # --- inside: answers ----------------------------------------------------------------------------------------------

    def _take_answer(self, key: str, about: Any, answer: Any) -> None:
        self._come_back(key)
        if key == "card":
            self._take_card(answer)
            return
        places = {"list": "list_answer", "item": "item_answer", "offer": "offered", "cost": "cost", "map": "map"}
        if key == "find":
            self._take_found(answer)
        else:
            self._look_at(**{places[key]: answer})

    def _take_card(self, card: asks.RecommenderCard) -> None:
        """Turn to another model: the same person, rules and search are asked again."""
        recommend, looking = self._state.recommend, self._looking
        fresh = replace(
            looking,
            found=None,
            list_answer=None,
            item_answer=None,
            offered=None,
            cost=None,
            map=None,
            colour_by=looking.colour_by if looking.colour_by in card.item_columns else "",
            waiting=frozenset(),
            problems={},
            options=_possible(looking.options, card),
        )
        if not card.has_people and fresh.middle == PERSON:
            fresh = replace(fresh, middle=NEW_PERSON)
        if not card.new_item_columns and fresh.middle == NEW_ITEM:
            fresh = replace(fresh, middle=PERSON if card.has_people else NEW_PERSON)
        self._set(recommend=replace(recommend, card=card, looking=fresh))
        self._find()
        self._ask_list()
        self._ask_item()
        self._ask_cost()

    def _take_found(self, found: asks.Found) -> None:
        self._look_at(found=found)
        looking = self._looking
        # The working area is never empty: somebody is shown until somebody is chosen.
        if found.what == PEOPLE and not looking.person and looking.middle == PERSON and found.lines:
            self.show_person(found.lines[0].item)

    def _take_no_answer(self, key: str, about: object, failure: Failure) -> None:
        if isinstance(failure.error, SpecError):
            self._come_back(key, failure.error.sentences())
            return
        self._come_back(key)
        self._say("recommendations", self._message_of(failure))

    def _forget_lists(self, beside: Path | None = None) -> None:
        """Nobody asks this model any more."""
        for asker in (self._quick, self._slow):
            asker.forget()


def _possible(options: asks.ListOptions, card: asks.RecommenderCard) -> asks.ListOptions:
    """Return the options without rules about columns that this model does not know."""
    rules = tuple(
        rule
        for rule in options.rules
        if (not rule.column or rule.column in card.item_columns) and (rule.kind != "not_lately" or card.has_times)
    )
    return replace(options, rules=rules)
