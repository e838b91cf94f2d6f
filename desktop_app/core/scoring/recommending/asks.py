"""What can be asked of a recommender's file, and what it answers: frozen, picklable."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from desktop_app.core.evaluation.figures import Estimate
from desktop_app.core.notices import Notice
from desktop_app.core.scoring.recommending.options import ListOptions as ListOptions
from desktop_app.core.scoring.recommending.options import Rule as Rule
from desktop_app.core.text import QT_TRANSLATE_NOOP, Sentence, say

TOP_COLUMNS = ("user", "item", "rank", "score", "because")
"""Header of a file of recommendations."""


@dataclass(frozen=True)
class ItemLine:
    """An item as it is shown: `facts` are its known columns in order (title, category, price …)."""

    item: str
    title: str
    facts: Mapping[str, str] = field(default_factory=dict)
    picture: str = ""


@dataclass(frozen=True)
class Because:
    """Items (or profile columns) that a recommendation came from, the most important first, with their shares."""

    items: tuple[ItemLine, ...] = ()
    shares: tuple[float, ...] = ()
    profile: tuple[str, ...] = ()
    popular: bool = False  # offered mainly because many like it


@dataclass(frozen=True)
class Pick:
    """One line of a list."""

    line: ItemLine
    rank: int
    score: float
    because: Because
    stars: float | None = None  # the rating that it would be given, where ratings are foretold


@dataclass(frozen=True)
class AskPerson:
    """The list of a person known by id, or of somebody new given by `likes` and `profile`."""

    model: Path
    person: str = ""
    likes: tuple[str, ...] = ()
    profile: Mapping[str, str] = field(default_factory=dict)
    options: ListOptions = field(default_factory=ListOptions)


@dataclass(frozen=True)
class PersonAnswer:
    """History (newest first) and list of a person; `notices` says what was not known.

    `most_stars` is the best rating there is, where ratings are foretold: those of `person`, or what people give on
    average where nobody is known.
    """

    person: str
    history: tuple[ItemLine, ...]
    picks: tuple[Pick, ...]
    notices: tuple[Notice, ...] = ()
    most_stars: float | None = None


_WOULD_GIVE = QT_TRANSLATE_NOOP("Recommend", "probably {stars} of {most} stars")
_IS_GIVEN = QT_TRANSLATE_NOOP("Recommend", "{stars} of {most} stars on average")


def stars_sentence(answer: PersonAnswer, pick: Pick) -> Sentence | None:
    """Return which rating a pick would be given; None where ratings are not foretold."""
    if pick.stars is None or answer.most_stars is None:
        return None
    return say(_WOULD_GIVE if answer.person else _IS_GIVEN, stars=round(pick.stars, 1), most=answer.most_stars)


@dataclass(frozen=True)
class AskItem:
    """What is similar to an item and who would like it; a new item is given by its `features` (raw texts)."""

    model: Path
    item: str = ""
    features: Mapping[str, str] = field(default_factory=dict)
    k: int = 10


@dataclass(frozen=True)
class ItemAnswer:
    """Similar items with their likeness (0–1), people who would like it with their score, likes and centrality rank."""

    line: ItemLine
    similar: tuple[tuple[ItemLine, float], ...]
    audience: tuple[tuple[str, float], ...]
    likes: int = 0
    popularity_rank: int = 0
    centrality_rank: int = 0
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True)
class AskFind:
    """People or items whose id or title contains `text`; `what` is "people" or "items"."""

    model: Path
    what: str
    text: str = ""
    most: int = 200


@dataclass(frozen=True)
class Found:
    """`lines` are the first hits, `total` how many there are."""

    what: str
    text: str
    lines: tuple[ItemLine, ...]
    total: int


@dataclass(frozen=True)
class AskCost:
    """What the rules and the diversity of `options` cost, measured on held-out likes kept in the model file."""

    model: Path
    options: ListOptions


@dataclass(frozen=True)
class CostAnswer:
    """Of 100 people, how many get at least one hit: without rules, with each rule alone, and with all."""

    people: int
    without: float
    alone: tuple[float, ...]
    together: float


@dataclass(frozen=True)
class AskMap:
    """The items in two dimensions."""

    model: Path
    colour_by: str = ""
    most: int = 5000


@dataclass(frozen=True, eq=False)
class ItemMap:
    """Positions of items (x, y), their popularity, titles and groups ('' where no column was chosen)."""

    x: tuple[float, ...]
    y: tuple[float, ...]
    likes: tuple[int, ...]
    items: tuple[str, ...]
    titles: tuple[str, ...]
    groups: tuple[str, ...]


@dataclass(frozen=True)
class TopSpec:
    """Who gets what, for everyone (or for the people of a file), written to `out` (.csv, .xlsx or .parquet).

    Attributes
    ----------
    people : Path, optional
        A file with a column of ids (and profile columns); everyone in the model if None.
    likes : Path, optional
        A file with columns user and item about people whom the model has never seen.
    one_row : bool
        One row for each person instead of one for each recommendation.
    """

    model: Path
    out: Path
    options: ListOptions = field(default_factory=ListOptions)
    people: Path | None = None
    likes: Path | None = None
    one_row: bool = False
    because: bool = True


@dataclass(frozen=True)
class TopResult:
    """What was written."""

    out: Path
    people: int
    rows: int
    seconds: float
    notices: tuple[Notice, ...]
    preview_columns: tuple[str, ...]
    preview: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class RecommenderCard:
    """What a recommender's file says about itself, enough for the window to show it without the log.

    Attributes
    ----------
    item_columns : mapping of str to str
        Known columns of items and their kind: what rules, maps and new items can use.
    item_values, profile_values : mapping of str to tuple of str
        Levels of the columns with few values.
    profile_columns : mapping of str to str
        What a new person's profile can say.
    has_people : bool
        Whether people can be asked for by id.
    """

    path: Path
    people: int
    items: int
    person_name: str  # the column's own name in the log, such as "customer"
    item_name: str
    item_columns: Mapping[str, str]
    item_values: Mapping[str, tuple[str, ...]]
    profile_columns: Mapping[str, str]
    profile_values: Mapping[str, tuple[str, ...]]
    has_people: bool
    has_times: bool
    metrics: Mapping[str, Estimate]
    created: str
    size_bytes: int
    new_item_columns: Mapping[str, str] = field(default_factory=dict)  # what can be said about a new item
    new_item_values: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    ranges: Mapping[str, tuple[float, float]] = field(default_factory=dict)  # of numbers in a profile
    title_column: str = ""
    picture_column: str = ""
