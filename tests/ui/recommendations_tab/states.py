"""Hand-made states of the Recommendations tab: a bookshop with readers, ratings and books."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from desktop_app.core.data.profile import ColumnProfile, TableProfile
from desktop_app.core.data.report import ColumnReading, ImportReport, SourceInfo
from desktop_app.core.data.table import Kind
from desktop_app.core.evaluation.figures import Estimate, Parity
from desktop_app.core.notices import NOTICES, Notice
from desktop_app.core.recommend.roles import LogFigures, Roles, RolesFound
from desktop_app.core.scoring.recommending.asks import (
    Because,
    CostAnswer,
    Found,
    ItemAnswer,
    ItemLine,
    ItemMap,
    ListOptions,
    PersonAnswer,
    Pick,
    RecommenderCard,
    Rule,
    TopResult,
)
from desktop_app.core.text import QT_TRANSLATE_NOOP, Marked, say
from desktop_app.core.workflows.recommend_specs import (
    ByHistory,
    FirstLists,
    RecommenderJudged,
    RecommenderRow,
    RecommendResult,
    RecommendSpec,
    SideSource,
)
from desktop_app.core.workflows.specs import Loaded, Verdict
from desktop_app.ui.app_state import AppState, JobStatus
from desktop_app.ui.recommend_state import (
    ITEM,
    ITEMS,
    NEW_ITEM,
    NEW_PERSON,
    Looking,
    RecommendRace,
    RecommendState,
    SideFit,
)

MODEL = Path("/models/books.onnx")
STAGE = QT_TRANSLATE_NOOP("Tests", "Judging what was hidden")
ROLES = Roles(person="user_id", item="book_id", value="rating", signal="ratings", like_from=4.0)
SPEC = RecommendSpec(ROLES, SideSource(Path("/data/books.csv")))
BOOKS = (
    ("The Hunger Games", "Suzanne Collins", "2008", "young-adult"),
    ("Harry Potter and the Sorcerer's Stone", "J.K. Rowling, Mary GrandPré", "1997", "fantasy"),
    ("To Kill a Mockingbird", "Harper Lee", "1960", "classics"),
    ("The Great Gatsby", "F. Scott Fitzgerald", "1925", "classics"),
    ("The Fault in Our Stars", "John Green", "2012", "young-adult"),
    ("The Hobbit", "J.R.R. Tolkien", "1937", "fantasy"),
    ("The Catcher in the Rye", "J.D. Salinger", "1951", "classics"),
    ("Pride and Prejudice", "Jane Austen", "1813", "classics"),
    ("The Kite Runner", "Khaled Hosseini", "2003", "fiction"),
    ("1984", "George Orwell, Erich Fromm, Celâl Üster", "1949", "classics"),
    ("Animal Farm: A Fairy Story", "George Orwell", "1945", "classics"),
    ("The Girl with the Dragon Tattoo", "Stieg Larsson, Reg Keeland", "2005", "mystery"),
)


def line(number: int) -> ItemLine:
    title, authors, year, genre = BOOKS[number % len(BOOKS)]
    return ItemLine(str(number + 1), title, {"authors": authors, "year": year, "genre": genre})


def loaded() -> Loaded:
    def column(name: str, kind: Kind, distinct: int, low: float | None = None, high: float | None = None):
        return ColumnProfile(name, kind, 981_756, 0, distinct, minimum=low, maximum=high, integral=low is not None)

    columns = (
        column("user_id", Kind.ID, 53_424),
        column("book_id", Kind.ID, 10_000),
        column("rating", Kind.NUMBER, 5, 1, 5),
    )
    readings = tuple(ColumnReading(one.name, one.kind) for one in columns)
    report = ImportReport(SourceInfo("/data/ratings.csv", "csv"), 981_756, readings)
    return Loaded(Path("/data/ratings.arrow"), report, TableProfile(981_756, columns))


def figures() -> LogFigures:
    popularity = tuple(int(22_000 / (1 + rank / 18) ** 0.9) for rank in range(1_000))
    return LogFigures(981_756, 53_424, 10_000, 979_478, 676_000, popularity=popularity)


def _estimates(hit: float, order: float, coverage: float) -> dict[str, Estimate]:
    def around(value: float, part: float = 0.02) -> Estimate:
        return Estimate(value, value * (1 - part), value * (1 + part))

    return {
        "ndcg@10": around(order),
        "recall@20": around(order * 0.9),
        "hit@10": around(hit),
        "map@10": around(order * 0.55),
        "mrr": around(order * 1.2),
        "auc": around(0.5 + order),
        "coverage@10": around(coverage),
        "novelty@10": around(9.0 - 8 * order),
        "diversity@10": around(0.8),
    }


def run() -> RecommendResult:
    keys = ("bestsellers", "rp3beta", "bm25_knn", "ease", "cosine_knn")
    scores = (0.08, 0.22, 0.25, 0.29, 0.27)
    lengths = ("0", "1", "3", "5", "20")
    weights = {
        length: {key: max(0.0, 0.6 - 0.3 * abs(number - place)) for number, key in enumerate(keys)}
        for place, length in enumerate(lengths)
    }
    known = tuple(
        ByHistory(count, 4_000, _estimates(hit, order, 0.2), _estimates(0.35, 0.07, 0.01))
        for count, hit, order in ((1, 0.52, 0.16), (3, 0.66, 0.21), (5, 0.74, 0.25), (-1, 0.31, 0.1))
    )
    return RecommendResult(
        spec=SPEC,
        model_path=MODEL,
        figures=figures(),
        metrics=_estimates(0.87, 0.31, 0.23),
        baseline=_estimates(0.61, 0.09, 0.004),
        random=_estimates(0.02, 0.002, 0.99),
        beats_baseline=Estimate(0.22, 0.21, 0.23),
        by_history=known,
        leaderboard=tuple(
            RecommenderRow(key, score, {"5": 0.2}, 12.0) for key, score in zip(keys, scores, strict=True)
        ),
        weights=weights,
        curve=((84_500, 0.22), (169_000, 0.255), (338_000, 0.29), (676_000, 0.31)),
        verdict=Verdict("ready", HEADLINE, REASONS),
        notices=(),
        parity=Parity(1_000, 2e-7, 0),
        judged_by="person",
        seconds=131.0,
        device="cpu",
    )


_SAID = {
    "test_headline": "In its top 10 Acumen found at least one for {share} of 100 people; bestsellers alone: {base}.",
    "test_reason": "We hid one in five of each person's choices and asked to find them again.",
    "test_few": "With one known choice the lists are still {times} times as good as bestsellers.",
}
for _code, _words in _SAID.items():
    NOTICES.setdefault(_code, Marked("Tests", _words))
HEADLINE = Notice("test_headline", facts={"share": 87, "base": 61})
REASONS = (Notice("test_reason"), Notice("test_few", facts={"times": 1.5}))

CARD = RecommenderCard(
    path=MODEL,
    people=53_424,
    items=10_000,
    person_name="user_id",
    item_name="book_id",
    item_columns={"title": "text", "authors": "category", "year": "number", "genre": "category"},
    item_values={"genre": ("classics", "fantasy", "fiction", "mystery", "young-adult")},
    profile_columns={"country": "category", "age": "number"},
    profile_values={"country": ("France", "Germany", "Japan")},
    has_people=True,
    has_times=False,
    metrics={},
    created="2026-11-22T05:00:00",
    size_bytes=38_000_000,
    new_item_columns={"title": "text", "authors": "category", "year": "number", "genre": "category"},
    new_item_values={"genre": ("classics", "fantasy", "fiction", "mystery", "young-adult")},
)


def picks(first: int = 0, count: int = 10) -> tuple[Pick, ...]:
    def because(rank: int) -> Because:
        if rank == 7:
            return Because(popular=True)
        if rank == 8:
            return Because(profile=("country", "age"))
        names = tuple(line(first + rank + step) for step in (3, 5, 8)[: 1 + rank % 3])
        return Because(names, tuple(0.5 / (1 + step) for step in range(len(names))))

    return tuple(Pick(line(first + rank), rank, 1.0 - 0.07 * rank, because(rank)) for rank in range(1, count + 1))


def answer(person: str = "4021") -> PersonAnswer:
    return PersonAnswer(person, tuple(line(number) for number in range(12)), picks())


PEOPLE_FOUND = Found(
    "people",
    "",
    tuple(ItemLine(str(4_021 + 7 * n), str(4_021 + 7 * n), {"likes": str(4 + 3 * n % 41)}) for n in range(60)),
    53_424,
)
ITEMS_FOUND = Found("items", "the", tuple(line(number) for number in range(12)), 12)
OPTIONS = ListOptions(
    rules=(
        Rule("between", "year", low=1950, high=2015),
        Rule("without", "genre", values=("mystery",)),
        Rule("at_most", "authors", count=1),
    ),
    diversity=0.3,
)
COST = CostAnswer(2_000, 87.2, (85.1, 86.9, 86.8, 84.0), 82.3)


def looking(**parts: object) -> Looking:
    start = Looking(found=PEOPLE_FOUND, person="4021", list_answer=answer())
    return replace(start, **parts)


def item_answer(number: int = 5, new: bool = False) -> ItemAnswer:
    about = ItemLine("", "") if new else line(number)
    similar = tuple((line(number + step), 0.93 - 0.06 * step) for step in range(1, 9))
    audience = tuple((str(2_000 + 13 * step), 1.0 - 0.05 * step) for step in range(10))
    return ItemAnswer(about, similar, audience, 0 if new else 3_411, 17, 5)


def item_map() -> ItemMap:
    import numpy as np

    rng = np.random.default_rng(0)
    genres = ("classics", "fantasy", "fiction", "mystery", "young-adult", "poetry")
    group = rng.integers(0, len(genres), 2_000)
    angle = group * 1.05
    x = np.cos(angle) * 4 + rng.normal(0, 1, 2_000)
    y = np.sin(angle) * 4 + rng.normal(0, 1, 2_000)
    likes = (20_000 / (1 + np.arange(2_000)) ** 0.8).astype(int)
    titles = tuple(BOOKS[number % len(BOOKS)][0] for number in range(2_000))
    return ItemMap(
        tuple(x.tolist()),
        tuple(y.tolist()),
        tuple(likes.tolist()),
        tuple(str(number + 1) for number in range(2_000)),
        titles,
        tuple(genres[number] for number in group),
    )


def top_result() -> TopResult:
    header = ("user", "item", "rank", "score", "because")
    rows = tuple((str(4_021), str(rank), str(rank), f"{1 - rank / 20:.3f}", BOOKS[rank][0]) for rank in range(1, 8))
    return TopResult(Path("/data/lists.csv"), 53_424, 534_240, 41.2, (), header, rows)


FOUND = RolesFound(ROLES, True, ("user_id",), ("book_id",), ("rating",), ())


def asking(**parts: object) -> AppState:
    fits = {ITEMS: SideFit(10_000, 10_000, ("title", "authors"), "book_id")}
    recommend = replace(RecommendState(found=FOUND, spec=SPEC, fits=fits), **parts)
    return AppState(source=Path("/data/ratings.csv"), loaded=loaded(), recommend=recommend)


def working(with_first: bool = True) -> AppState:
    judged = tuple(
        RecommenderJudged(key, score, 0.09, 3.0)
        for key, score in (("bestsellers", 0.09), ("rp3beta", 0.21), ("bm25_knn", 0.24), ("ease", 0.29))
    )
    race = RecommendRace(FirstLists(MODEL, "bestsellers", 3.4) if with_first else None, judged if with_first else ())
    state = asking(race=race)
    return replace(state, job=JobStatus("recommend", say(STAGE), 0.42, 65.0, 40.0))


def done(**parts: object) -> AppState:
    recommend = RecommendState(
        found=FOUND, spec=SPEC, runs=(run(),), shown_run=0, card=CARD, looking=looking(), **parts
    )
    return AppState(source=Path("/data/ratings.csv"), loaded=loaded(), recommend=recommend)


def looked(state: AppState, **parts: object) -> AppState:
    return replace(state, recommend=replace(state.recommend, looking=replace(state.recommend.looking, **parts)))


def with_rules() -> AppState:
    return looked(done(), options=OPTIONS, cost=COST)


def at_item() -> AppState:
    return looked(done(), subject=ITEMS, middle=ITEM, item="6", found=ITEMS_FOUND, item_answer=item_answer())


def at_new_person() -> AppState:
    new = PersonAnswer("", (), picks(3))
    return looked(
        done(), middle=NEW_PERSON, likes=(line(5), line(1), line(9)), profile={"country": "Japan"}, list_answer=new
    )


def at_new_item() -> AppState:
    return looked(
        done(),
        middle=NEW_ITEM,
        features={"title": "The Silmarillion", "genre": "fantasy"},
        item_answer=item_answer(5, True),
    )


def from_file() -> AppState:
    return AppState(recommend=RecommendState(card=CARD, looking=looking()))
