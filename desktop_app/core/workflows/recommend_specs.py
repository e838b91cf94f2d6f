"""What the recommendation workflows ask for and give: frozen, picklable."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from desktop_app.core.data.report import ReadOptions
from desktop_app.core.evaluation.figures import Estimate, Parity
from desktop_app.core.notices import Notice

HISTORY_LENGTHS = (0, 1, 3, 5, 20)
"""Known likes at which a blend has weights of its own: none (profile only), one, three, five, twenty and more."""

HISTORY_COLUMNS = ("user", "item", "rank", "score", "because")
"""Header of a file of recommendations."""


# --- what the file says -----------------------------------------------------------------------------------------------


class Shape(StrEnum):
    """How a table holds a log."""

    LONG = "long"  # one row for each event
    LIST = "list"  # one row for each person or basket, several items in one cell
    WIDE = "wide"  # one row for each person, one column for each item
    SPREAD = "spread"  # one row for each person or basket, its items in several columns


@dataclass(frozen=True)
class Roles:
    """Which columns say what; '' or empty where there is none.

    Attributes
    ----------
    person, item, value, time : str
        Columns; `person` is '' where every row is a person (or basket) of its own.
    signal : str
        A `core.recommend.log.Signal`: "events", "counts" or "ratings".
    like_from : float, optional
        From which rating on it counts as a like; found by itself if None.
    items : tuple of str
        Item columns of a wide or spread table.
    separator : str
        Between the items of one cell (a list).
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
class SideSource:
    """A table about items or people: a file (and sheet or table in it), and its id column ('' finds it)."""

    path: Path
    options: ReadOptions = field(default_factory=ReadOptions)
    key: str = ""
    left_out: tuple[str, ...] = ()


# --- train ------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class RecommendSpec:
    """The question: the roles, what is known beside the log, budget and seed."""

    roles: Roles
    items: SideSource | None = None
    people: SideSource | None = None
    seconds: float = 120.0
    seed: int = 0


@dataclass(frozen=True)
class RecommendJob:
    """One training run: the log as an Arrow table on disk, the question, and where the model goes."""

    table_path: Path
    spec: RecommendSpec
    model_path: Path
    with_people: bool = True  # False: the file carries no histories and serves people by their likes alone


@dataclass(frozen=True)
class FirstLists:
    """Live: a model file that answers already (bestsellers, then neighbours) while better ones are learned."""

    model_path: Path
    recommender: str
    seconds: float


@dataclass(frozen=True)
class RecommenderJudged:
    """Live: a candidate has its judgement; `score` and `bestsellers` are NDCG@10 (or RMSE for stars)."""

    recommender: str
    score: float
    bestsellers: float
    seconds: float


@dataclass(frozen=True)
class RecommenderRow:
    """One line of the leaderboard; `weights` by history length (keys of `HISTORY_LENGTHS` as texts)."""

    recommender: str
    score: float
    weights: Mapping[str, float]
    seconds: float


@dataclass(frozen=True)
class ByHistory:
    """How good the lists are for people of whom `known` likes are known; new items have `known` -1."""

    known: int
    people: int
    metrics: Mapping[str, Estimate]
    bestsellers: Mapping[str, Estimate]


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


@dataclass(frozen=True)
class RecommendVerdict:
    """``ready``, ``care``, ``guess`` (no better than bestsellers) or ``too_little``; headline and reasons."""

    code: str
    headline: Notice
    reasons: tuple[Notice, ...]


@dataclass(frozen=True, eq=False)
class RecommendResult:
    """Everything that a run found; `model_path` is the written file.

    Attributes
    ----------
    metrics, baseline, random : mapping of str to Estimate
        ``ndcg@10``, ``recall@20``, ``hit@10``, ``map@10``, ``mrr``, ``auc``, ``coverage@10``, ``novelty@10``,
        ``diversity@10``; ``rmse`` and ``mae`` too where there are ratings. `baseline` is bestsellers.
    beats_baseline : Estimate
        Paired difference of NDCG@10 to bestsellers.
    judged_by : str
        "time" or "person".
    """

    spec: RecommendSpec
    model_path: Path
    figures: LogFigures
    metrics: Mapping[str, Estimate]
    baseline: Mapping[str, Estimate]
    random: Mapping[str, Estimate]
    beats_baseline: Estimate
    by_history: tuple[ByHistory, ...]
    leaderboard: tuple[RecommenderRow, ...]
    weights: Mapping[str, Mapping[str, float]]  # history length → recommender → weight
    curve: tuple[tuple[float, float], ...]  # (likes learned from, NDCG@10)
    verdict: RecommendVerdict
    notices: tuple[Notice, ...]
    parity: Parity
    judged_by: str
    seconds: float
    device: str


# --- ask --------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Rule:
    """One rule about a list; `kind` is one of the keys below, the other fields are its facts.

    ========== ===========================================================================
    in_stock   the number in `column` is above zero (or yes)
    between    the number in `column` is from `low` to `high`
    only       `column` is one of `values`
    without    `column` is none of `values`
    never      the items `values` (ids) are never offered
    at_least   at least `count` items whose `column` is one of `values`
    at_most    at most `count` items share the same value of `column`
    not_lately nothing that the person had in the last `count` days
    ========== ===========================================================================
    """

    kind: str
    column: str = ""
    values: tuple[str, ...] = ()
    low: float | None = None
    high: float | None = None
    count: int = 0


@dataclass(frozen=True)
class ListOptions:
    """How a list is made: length, whether what was seen may come again, rules, and diversity from 0 to 1."""

    k: int = 10
    exclude_seen: bool = True
    rules: tuple[Rule, ...] = ()
    diversity: float = 0.0


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
    """History (newest first) and list of a person; `notices` says what was not known."""

    person: str
    history: tuple[ItemLine, ...]
    picks: tuple[Pick, ...]
    notices: tuple[Notice, ...] = ()


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
