"""Which columns of a table say who had to do with what, and the log in figures."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop_app.core.notices import Notice


class Shape(StrEnum):
    """How a table holds a log."""

    LONG = "long"  # one row for each event
    LIST = "list"  # one row for each person or basket, several items in one cell
    WIDE = "wide"  # one row for each person, one column for each item
    SPREAD = "spread"  # one row for each person or basket, its items in several columns


class Lead(StrEnum):
    """What the first entry of a cell with several items is, where it is no item."""

    PERSON = "person"  # the person whose items follow
    COUNT = "count"  # how many items follow


@dataclass(frozen=True)
class Roles:
    """Which columns say what; '' or empty where there is none.

    Attributes
    ----------
    person, item, value, time : str
        Columns; `person` is '' where every row is a person (or basket) of its own. A wide table with `item` instead
        of `person` has one row for each item and one column for each person.
    signal : str
        A `core.recommend.log.Signal`: "events", "counts" or "ratings".
    like_from : float, optional
        From which rating on it counts as a like; found by itself if None.
    items : tuple of str
        Item columns of a wide or spread table.
    separator : str
        Between the items of one cell (a list); "json" where the cell is a JSON list.
    lead : str
        A `Lead`: what the first entry of every list is; '' where it is an item.
    """

    shape: Shape = Shape.LONG
    person: str = ""
    item: str = ""
    value: str = ""
    time: str = ""
    signal: str = "events"
    like_from: float | None = None
    items: tuple[str, ...] = ()
    separator: str = ""
    lead: str = ""


@dataclass(frozen=True)
class RolesFound:
    """The proposal that the person confirms in one sentence; `sure` is False where the columns leave a doubt.

    `person_columns`, `item_columns`, `value_columns` and `time_columns` are what each role could be instead, best
    first; `notices` says what stands out (returns, repeated rows, likely test accounts …) before anything is learned.
    """

    roles: Roles
    sure: bool
    person_columns: tuple[str, ...] = ()
    item_columns: tuple[str, ...] = ()
    value_columns: tuple[str, ...] = ()
    time_columns: tuple[str, ...] = ()
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True)
class LogFigures:
    """The log in figures, for the sentence above everything; counts before and after what was left out."""

    rows: int
    people: int
    items: int
    pairs: int
    likes: int
    days: float = 0.0
    popularity: tuple[int, ...] = ()  # likes of the most liked items, at most 1,000 of them
    history_lengths: tuple[tuple[int, int], ...] = ()  # (likes, people with so many)
