"""What the Recommendations tab is about, as one immutable value: question, race, runs, and what is looked at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.core.recommend.roles import Roles, Shape
from desktop_app.core.scoring.recommending.options import ListOptions
from desktop_app.core.text import Sentence
from desktop_app.ui.later import Later

if TYPE_CHECKING:
    from desktop_app.core.scoring.recommending import asks
    from desktop_app.core.workflows import recommend_specs
else:
    asks = Later("desktop_app.core.scoring.recommending.asks")
    recommend_specs = Later("desktop_app.core.workflows.recommend_specs")

PEOPLE, ITEMS = "people", "items"
"""What is looked for in the first column."""

PERSON, ITEM, NEW_PERSON, NEW_ITEM = "person", "item", "new_person", "new_item"
"""What stands in the middle."""


@dataclass(frozen=True)
class RecommendRace:
    """What learning has found so far."""

    first: recommend_specs.FirstLists | None = None
    judged: tuple[
        recommend_specs.RecommenderJudged, ...
    ] = ()  # latest judgement of each recommender, in order of appearance


@dataclass(frozen=True)
class SideFit:
    """How a table beside the log fits it: `matched` of `known` people or items of the log are in it."""

    matched: int
    known: int
    columns: tuple[str, ...] = ()
    key: str = ""


@dataclass(frozen=True, eq=False)
class Looking:
    """What the person looks at in the working area, and the answers that are there so far.

    Attributes
    ----------
    person, item : str
        Ids of what was chosen last.
    likes, profile : tuple of ItemLine, mapping
        A new person.
    features : mapping
        A new item.
    offered : Found, optional
        Hits of the search for what a new person likes, or for items that a rule is about.
    waiting : frozenset of str
        What was asked and is not answered yet: "find", "list", "item", "offer", "cost", "map".
    problems : mapping
        Why something that was asked has no answer, by the same keys.
    """

    subject: str = PEOPLE
    middle: str = PERSON
    text: str = ""
    found: asks.Found | None = None
    person: str = ""
    item: str = ""
    likes: tuple[asks.ItemLine, ...] = ()
    profile: Mapping[str, str] = field(default_factory=dict)
    features: Mapping[str, str] = field(default_factory=dict)
    offered: asks.Found | None = None
    list_answer: asks.PersonAnswer | None = None
    item_answer: asks.ItemAnswer | None = None
    options: ListOptions = field(default_factory=ListOptions)
    cost: asks.CostAnswer | None = None
    map: asks.ItemMap | None = None
    colour_by: str = ""
    waiting: frozenset[str] = frozenset()
    problems: Mapping[str, tuple[Sentence, ...]] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class RecommendState:
    """All of it. `card` says what the model that is asked can be asked; it may have been opened from a file.

    Attributes
    ----------
    found : RolesFound, optional
        What each column could be; None until the table was looked at.
    spec : RecommendSpec, optional
        The question as the person left it.
    fits : mapping of str to SideFit
        How the tables about "items" and "people" fit the log, once that is known.
    wants_lists : bool
        The lists that are there already are looked at while it still learns.
    top : TopResult, optional
        What was written for everyone.
    """

    found: recommend_specs.RolesFound | None = None
    spec: recommend_specs.RecommendSpec | None = None
    fits: Mapping[str, SideFit] = field(default_factory=dict)
    race: RecommendRace = field(default_factory=RecommendRace)
    wants_lists: bool = False
    runs: tuple[recommend_specs.RecommendResult, ...] = ()
    shown_run: int | None = None
    card: asks.RecommenderCard | None = None
    looking: Looking = field(default_factory=Looking)
    top: asks.TopResult | None = None

    @property
    def run(self) -> recommend_specs.RecommendResult | None:
        """The run that is shown, unless the model comes from a file."""
        return None if self.shown_run is None else self.runs[self.shown_run]

    @property
    def model(self) -> Path | None:
        """The model file that is asked."""
        return self.card.path if self.card is not None else None


def with_judged(race: RecommendRace, event: object) -> RecommendRace:
    """Return `race` after `event`; a recommender that is judged again keeps its place."""
    if isinstance(event, recommend_specs.FirstLists):
        return RecommendRace(event, race.judged)
    if isinstance(event, recommend_specs.RecommenderJudged):
        known = {one.recommender: one for one in race.judged} | {event.recommender: event}
        return RecommendRace(race.first, tuple(known.values()))
    return race


def with_role(roles: Roles, role: str, column: str) -> Roles:
    """Return the roles with another column for one of them; a column has one role only."""
    others = {
        name: "" for name in ("person", "item", "value", "time") if name != role and getattr(roles, name) == column
    }
    changed = _with_columns(roles, {**(others if column else {}), role: column})
    if role == "value":
        signal = "events" if not column else "counts" if roles.signal == "events" else roles.signal
        changed = replace(changed, signal=signal, like_from=None)
    elif not changed.value and changed.shape == Shape.LONG:
        changed = replace(changed, signal="events", like_from=None)
    return changed


def _with_columns(roles: Roles, columns: Mapping[str, str]) -> Roles:
    return replace(
        roles,
        person=columns.get("person", roles.person),
        item=columns.get("item", roles.item),
        value=columns.get("value", roles.value),
        time=columns.get("time", roles.time),
    )


def is_complete(rule: asks.Rule) -> bool:
    """Return whether a rule says enough to be kept to."""
    if rule.kind == "between":
        return rule.low is not None or rule.high is not None
    if rule.kind in ("only", "without", "never", "at_least"):
        return bool(rule.values)
    return True


def kept(options: ListOptions) -> ListOptions:
    """Return the options with the rules that say enough."""
    return replace(options, rules=tuple(rule for rule in options.rules if is_complete(rule)))


def has_limits(options: ListOptions) -> bool:
    """Return whether anything is asked of a list that could cost hits."""
    return bool(kept(options).rules) or options.diversity > 0
