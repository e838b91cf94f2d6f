"""What a recommender's run found, in words and figures, for the window and for a report."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import accumulate

from desktop_app.core.evaluation.figures import Estimate
from desktop_app.core.scoring.recommending.asks import CostAnswer
from desktop_app.core.text import QT_TRANSLATE_NOOP, Marked, Sentence, say
from desktop_app.core.workflows.recommend_specs import ByHistory, LogFigures, RecommendResult

RECOMMEND_VERDICTS: Mapping[str, Marked] = {
    "ready": QT_TRANSLATE_NOOP("Recommend", "Ready to use"),
    "care": QT_TRANSLATE_NOOP("Recommend", "Use with care"),
    "guess": QT_TRANSLATE_NOOP("Recommend", "No better than bestsellers"),
    "too_little": QT_TRANSLATE_NOOP("Recommend", "Too little data to tell"),
}

OF_100, PERCENT, PLAIN = "of_100", "percent", "plain"


@dataclass(frozen=True)
class FigureKind:
    """How a figure is told: the word in the glossary, its sentence, and its form."""

    term: str
    words: Marked
    form: str
    lower_is_better: bool = False


FIGURES: Mapping[str, FigureKind] = {
    "hit@10": FigureKind(
        "hit@10",
        QT_TRANSLATE_NOOP("Recommend", "For {share} of 100 people, the top 10 holds at least one hidden choice."),
        OF_100,
    ),
    "recall@20": FigureKind(
        "recall@20",
        QT_TRANSLATE_NOOP("Recommend", "Of 100 hidden choices of a person, {share} are in the top 20."),
        PERCENT,
    ),
    "ndcg@10": FigureKind(
        "ndcg@10",
        QT_TRANSLATE_NOOP("Recommend", "Hits count more the higher they stand; a perfect list has 1."),
        PLAIN,
    ),
    "map@10": FigureKind(
        "map@10", QT_TRANSLATE_NOOP("Recommend", "How pure the top 10 is down to each hit; 1 is perfect."), PLAIN
    ),
    "mrr": FigureKind(
        "mrr",
        QT_TRANSLATE_NOOP("Recommend", "1 if the first one is a hit, one half if it is the second, and so on."),
        PLAIN,
    ),
    "auc": FigureKind(
        "ranked_pairs",
        QT_TRANSLATE_NOOP("Recommend", "In {share} of 100 pairs, the hidden choice stands before the other item."),
        PLAIN,
    ),
    "coverage@10": FigureKind(
        "coverage@10",
        QT_TRANSLATE_NOOP("Recommend", "Of 100 items in the catalogue, {share} are offered to somebody."),
        PERCENT,
    ),
    "novelty@10": FigureKind(
        "novelty@10",
        QT_TRANSLATE_NOOP("Recommend", "How little known the offered things are; one more: half as many know them."),
        PLAIN,
    ),
    "diversity@10": FigureKind(
        "diversity@10",
        QT_TRANSLATE_NOOP("Recommend", "How unlike each other the things in one list are; 1 is most varied."),
        PLAIN,
    ),
    "rmse": FigureKind(
        "rmse",
        QT_TRANSLATE_NOOP("Recommend", "How far a foretold rating typically is off."),
        PLAIN,
        True,
    ),
    "mae": FigureKind(
        "mae",
        QT_TRANSLATE_NOOP("Recommend", "How far a foretold rating is off on average."),
        PLAIN,
        True,
    ),
}
"""In the order in which they are shown."""


@dataclass(frozen=True)
class FigureRow:
    """One figure beside what bestsellers and chance reach."""

    key: str
    kind: FigureKind
    words: Sentence
    value: Estimate
    bestsellers: Estimate | None
    random: Estimate | None


def figure_rows(run: RecommendResult) -> tuple[FigureRow, ...]:
    """Return every figure of a run that has a name here."""
    return tuple(
        FigureRow(
            key,
            kind,
            say(kind.words, share=round(100 * run.metrics[key].value)),
            run.metrics[key],
            run.baseline.get(key),
            run.random.get(key),
        )
        for key, kind in FIGURES.items()
        if key in run.metrics
    )


_BY_TIME = QT_TRANSLATE_NOOP(
    "Recommend",
    "The latest fifth of each person's choices was hidden, the lists were made from what came before, "
    "and every item of the catalogue took part.",
)
_BY_PERSON = QT_TRANSLATE_NOOP(
    "Recommend",
    "One in five of each person's choices was hidden, the lists were made from the rest, "
    "and every item of the catalogue took part.",
)


def judged_sentence(run: RecommendResult) -> Sentence:
    """Return how the figures came about."""
    return say(_BY_TIME if run.judged_by == "time" else _BY_PERSON)


_LOG = QT_TRANSLATE_NOOP(
    "Recommend", "Learned from {likes} of {people} and {items}, in {rows} of the file, within {time}."
)
_LIKES = QT_TRANSLATE_NOOP("Recommend", "%n choice(s)")
SO_MANY_PEOPLE = QT_TRANSLATE_NOOP("Recommend", "%n person(s)")
SO_MANY_ITEMS = QT_TRANSLATE_NOOP("Recommend", "%n item(s)")
SO_MANY_ROWS = QT_TRANSLATE_NOOP("Recommend", "%n row(s)")
_SECONDS = QT_TRANSLATE_NOOP("Recommend", "%n second(s)")


def log_sentence(run: RecommendResult) -> Sentence:
    """Return what was learned from."""
    figures = run.figures
    return say(
        _LOG,
        likes=say(_LIKES, n=figures.likes),
        people=say(SO_MANY_PEOPLE, n=figures.people),
        items=say(SO_MANY_ITEMS, n=figures.items),
        rows=say(SO_MANY_ROWS, n=figures.rows),
        time=say(_SECONDS, n=max(round(run.seconds), 1)),
    )


# --- how good, by how much is known -----------------------------------------------------------------------------------


@dataclass(frozen=True)
class RangeRow:
    """One line: Acumen's figure with its interval, and that of bestsellers."""

    name: Sentence
    value: Estimate
    base: float | None
    sentence: Sentence


_KNOWN: Mapping[int, Marked] = {
    -1: QT_TRANSLATE_NOOP("Recommend", "Items that nobody has had yet"),
    0: QT_TRANSLATE_NOOP("Recommend", "Only the profile is known"),
    1: QT_TRANSLATE_NOOP("Recommend", "One choice is known"),
}
_SO_MANY = QT_TRANSLATE_NOOP("Recommend", "{known} choices are known")
_EVERYTHING = QT_TRANSLATE_NOOP("Recommend", "All their choices are known")
_RANGE_SHARE = QT_TRANSLATE_NOOP(
    "Recommend", "{name}: {value} of 100 find something ({low}–{high}); bestsellers alone: {base}."
)
_RANGE_FIGURE = QT_TRANSLATE_NOOP("Recommend", "{name}: {value} ({low}–{high}); bestsellers alone: {base}.")


def range_key(run: RecommendResult) -> str:
    """Return the figure that is compared by history length."""
    shared = [one for one in run.by_history if "hit@10" in one.metrics]
    return "hit@10" if run.by_history and len(shared) == len(run.by_history) else "ndcg@10"


def range_rows(run: RecommendResult) -> tuple[RangeRow, ...]:
    """Return how good the lists are by how much is known, everything first, new items last."""
    key = range_key(run)
    ordered = sorted(run.by_history, key=lambda one: (one.known < 0, one.known))
    rows = [_range_row(key, _known_words(one), one) for one in ordered if key in one.metrics]
    if key in run.metrics:
        everything = ByHistory(10**9, run.figures.people, run.metrics, run.baseline)
        place = sum(one.known >= 0 for one in ordered if key in one.metrics)
        rows.insert(place, _range_row(key, say(_EVERYTHING), everything))
    return tuple(rows)


def _known_words(one: ByHistory) -> Sentence:
    return say(_KNOWN[one.known]) if one.known in _KNOWN else say(_SO_MANY, known=one.known)


def _range_row(key: str, name: Sentence, one: ByHistory) -> RangeRow:
    value = one.metrics[key]
    base = one.bestsellers[key].value if key in one.bestsellers else None
    is_share = key.startswith("hit")

    def told(figure: float | None) -> float | int | str:
        return "–" if figure is None else round(100 * figure) if is_share else figure

    facts = {"value": told(value.value), "low": told(value.low), "high": told(value.high), "base": told(base)}
    sentence = Sentence(_RANGE_SHARE if is_share else _RANGE_FIGURE, {"name": name, **facts})
    return RangeRow(name, value, base, sentence)


# --- what sells -------------------------------------------------------------------------------------------------------

_HALF = QT_TRANSLATE_NOOP("Recommend", "Of {items}, the {top} most chosen hold half of all choices.")
_TAIL = QT_TRANSLATE_NOOP("Recommend", "The {top} most chosen of {items} hold {share} of 100 choices.")


@dataclass(frozen=True)
class TailView:
    """The long tail: choices by rank, the sentence, and the rank at which half of them are reached (0: not drawn)."""

    popularity: tuple[int, ...]
    half: int
    sentence: Sentence


def tail_view(figures: LogFigures) -> TailView:
    """Return how choices are spread over the catalogue."""
    total = max(figures.likes, sum(figures.popularity), 1)
    items = say(SO_MANY_ITEMS, n=figures.items)
    half = next((rank for rank, sum_ in enumerate(accumulate(figures.popularity), 1) if 2 * sum_ >= total), 0)
    if half:
        return TailView(figures.popularity, half, say(_HALF, items=items, top=half))
    shown = len(figures.popularity)
    share = round(100 * sum(figures.popularity) / total)
    return TailView(figures.popularity, 0, say(_TAIL, top=shown, items=items, share=share))


_COVER = QT_TRANSLATE_NOOP(
    "Recommend", "Of 100 items, {share} appear in somebody's top 10; with bestsellers alone it would be {base}."
)
_COVER_ONLY = QT_TRANSLATE_NOOP("Recommend", "Of 100 items, {share} appear in somebody's top 10.")


def coverage_sentence(run: RecommendResult) -> Sentence | None:
    """Return how much of the catalogue is offered to anyone."""
    cover, base = run.metrics.get("coverage@10"), run.baseline.get("coverage@10")
    if cover is None:
        return None
    share = round(100 * cover.value, 1)
    return say(_COVER, share=share, base=round(100 * base.value, 1)) if base else say(_COVER_ONLY, share=share)


# --- more data? -------------------------------------------------------------------------------------------------------

_MORE_HELPS = QT_TRANSLATE_NOOP(
    "Recommend", "From half of the log to all of it the lists became {gain}% better: more data would likely help."
)
_MORE_LITTLE = QT_TRANSLATE_NOOP(
    "Recommend", "From half of the log to all of it the lists hardly became better: more of the same would help little."
)
_HELPS = 0.02


def curve_sentence(curve: tuple[tuple[float, float], ...]) -> Sentence | None:
    """Return whether more data would help, None where that was not tried."""
    if len(curve) < 2:
        return None
    last, quality = curve[-1]
    before = min(curve[:-1], key=lambda point: abs(point[0] - last / 2))[1]
    gain = quality / before - 1 if before > 0 else 0.0
    return say(_MORE_HELPS, gain=round(100 * gain)) if gain >= _HELPS else say(_MORE_LITTLE)


# --- rules ------------------------------------------------------------------------------------------------------------

_TOGETHER = QT_TRANSLATE_NOOP("Recommend", "With all of this, {with_all} of 100 find something; without, {without}.")


def together(cost: CostAnswer) -> Sentence:
    """Return what everything costs together."""
    return say(_TOGETHER, with_all=round(cost.together), without=round(cost.without))
