"""The words of the working area, as pure functions: why something is offered, what a rule says and costs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from desktop_app.core.scoring.recommending.asks import (
    Because,
    CostAnswer,
    Found,
    ItemAnswer,
    ItemLine,
    ListOptions,
    PersonAnswer,
    RecommenderCard,
    Rule,
    stars_sentence,
)
from desktop_app.core.text import QT_TRANSLATE_NOOP, Marked, Sentence, say
from desktop_app.ui.recommend_state import is_complete
from desktop_app.ui.words import Name

MOST_REASONS, MOST_FACTS = 3, 3
_SILENT = ("id", "image", "text_id")
_TITLES = ("title", "name", "url", "link", "isbn", "标题", "名称", "书名", "链接")
_TELLING = (
    *("author", "brand", "artist", "director", "maker", "categor", "genre", "type", "year", "price", "stock"),
    *("作者", "品牌", "导演", "艺术家", "类别", "分类", "类型", "年份", "价格", "库存"),
)

# --- why --------------------------------------------------------------------------------------------------------------

_BECAUSE_1 = QT_TRANSLATE_NOOP("Recommend", "because of {first}")
_BECAUSE_2 = QT_TRANSLATE_NOOP("Recommend", "because of {first} (most) and {second}")
_BECAUSE_3 = QT_TRANSLATE_NOOP("Recommend", "because of {first} (most), {second} and {third}")
_PROFILE = QT_TRANSLATE_NOOP("Recommend", "because of {columns} in the profile")
_POPULAR = QT_TRANSLATE_NOOP("Recommend", "because many like it")
_NOTHING = QT_TRANSLATE_NOOP("Recommend", "a guess: little is known here")


def why(because: Because) -> Sentence:
    """Return what the model relied on."""
    names = [Name(line.title or line.item) for line in because.items[:MOST_REASONS]]
    if because.popular or (not names and not because.profile):
        return say(_POPULAR) if because.popular else say(_NOTHING)
    if not names:
        return say(_PROFILE, columns=tuple(Name(column) for column in because.profile))
    words = (_BECAUSE_1, _BECAUSE_2, _BECAUSE_3)[len(names) - 1]
    return Sentence(words, dict(zip(("first", "second", "third"), names, strict=False)))


# --- items ------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Tile:
    """An item as it is drawn: `length` is that of its bar from 0 to 1, negative for none; `stars` follow its facts."""

    item: str
    title: str
    facts: str
    picture: str
    why: Sentence | None = None
    length: float = -1.0
    rank: int = 0
    stars: Sentence | None = None


def told_columns(card: RecommenderCard) -> tuple[str, ...]:
    """Return the few columns that tell most about an item at a glance: who made it, what it is, when, how much."""
    known = [
        name
        for name, kind in card.item_columns.items()
        if kind not in _SILENT and name != card.title_column and not any(word in name.casefold() for word in _TITLES)
    ]
    named = [name for name in known if any(word in name.casefold() for word in _TELLING)]
    groups = [name for name in known if card.item_columns[name] in GROUPS and name not in named]
    return tuple((*named, *groups)[:MOST_FACTS]) or tuple(known[:MOST_FACTS])


def tile(
    line: ItemLine,
    columns: tuple[str, ...],
    reason: Sentence | None = None,
    length: float = -1.0,
    rank: int = 0,
) -> Tile:
    """Return an item as a tile with its facts in `columns`; those that repeat its title are left out."""
    title = line.title or line.item
    facts = [str(line.facts[name]) for name in columns if str(line.facts.get(name, "")) not in ("", title)]
    picture = "" if "://" in line.picture else line.picture  # nothing is fetched
    return Tile(line.item, title, " · ".join(facts), picture, reason, length, rank)


def picks(answer: PersonAnswer, columns: tuple[str, ...]) -> tuple[Tile, ...]:
    """Return a list as tiles; the longest bar belongs to the highest score."""
    scores = [pick.score for pick in answer.picks]
    top, low = max(scores, default=0.0), min([*scores, 0.0])
    span = (top - low) or 1.0
    tiles = []
    for pick in answer.picks:
        shown = tile(pick.line, columns, why(pick.because), (pick.score - low) / span, pick.rank)
        tiles.append(replace(shown, stars=stars_sentence(answer, pick)))
    return tuple(tiles)


_ALIKE = QT_TRANSLATE_NOOP("Recommend", "{share} of 100 alike")


def similar(answer: ItemAnswer, columns: tuple[str, ...]) -> tuple[Tile, ...]:
    """Return what is similar to an item as tiles."""
    return tuple(
        tile(line, columns, say(_ALIKE, share=round(100 * likeness)), likeness, rank)
        for rank, (line, likeness) in enumerate(answer.similar, start=1)
    )


_LIKED_BY = QT_TRANSLATE_NOOP("Recommend", "Liked by {likes}: number {rank} of {items}.")
_NOT_LIKED = QT_TRANSLATE_NOOP("Recommend", "Nobody has liked it yet.")
_CENTRAL = QT_TRANSLATE_NOOP("Recommend", "Holds the catalogue together: number {rank}.")


def item_sentences(answer: ItemAnswer, items: int) -> tuple[Sentence, Sentence | None]:
    """Return how liked and how central an item is."""
    if not answer.likes:
        return say(_NOT_LIKED), None
    liked = say(_LIKED_BY, likes=answer.likes, rank=answer.popularity_rank, items=items)
    return liked, say(_CENTRAL, rank=answer.centrality_rank) if answer.centrality_rank else None


_SHOWN = QT_TRANSLATE_NOOP("Recommend", "{shown} of {total}; type to find others")
_ALL = QT_TRANSLATE_NOOP("Recommend", "{total} in all")
_NO_HIT = QT_TRANSLATE_NOOP("Recommend", "Nothing is called “{text}”.")


def found_sentence(found: Found) -> Sentence:
    """Return how much of what there is stands in the list."""
    if not found.total:
        return say(_NO_HIT, text=found.text)
    if found.total > len(found.lines):
        return say(_SHOWN, shown=len(found.lines), total=found.total)
    return say(_ALL, total=found.total)


# --- rules ------------------------------------------------------------------------------------------------------------

NUMBERS = ("number",)
GROUPS = ("category", "yes_no")
_STOCK = ("stock", "avail", "inventory", "库存", "存货", "现货", "有货")
_BRAND = ("brand", "author", "maker", "publisher", "artist", "category", "品牌", "作者", "类别")


@dataclass(frozen=True)
class RuleKind:
    """A rule that can be added: its words with controls in braces, its entry in the menu, and what it is about."""

    kind: str
    entry: Marked
    words: Marked
    needs: str  # "stock", "number", "group", "times", "items"


RULES: Mapping[str, RuleKind] = {
    rule.kind: rule
    for rule in (
        RuleKind(
            "in_stock",
            QT_TRANSLATE_NOOP("Recommend", "Only what is in stock"),
            QT_TRANSLATE_NOOP("Recommend", "Only what {column} says is there"),
            "stock",
        ),
        RuleKind(
            "between",
            QT_TRANSLATE_NOOP("Recommend", "A number between …"),
            QT_TRANSLATE_NOOP("Recommend", "{column} from {low} to {high}"),
            "number",
        ),
        RuleKind(
            "only",
            QT_TRANSLATE_NOOP("Recommend", "Only some kinds"),
            QT_TRANSLATE_NOOP("Recommend", "{column} is {values}"),
            "group",
        ),
        RuleKind(
            "without",
            QT_TRANSLATE_NOOP("Recommend", "Not some kinds"),
            QT_TRANSLATE_NOOP("Recommend", "{column} is not {values}"),
            "group",
        ),
        RuleKind(
            "never",
            QT_TRANSLATE_NOOP("Recommend", "Never these …"),
            QT_TRANSLATE_NOOP("Recommend", "Never {items}"),
            "items",
        ),
        RuleKind(
            "at_least",
            QT_TRANSLATE_NOOP("Recommend", "At least so many of a kind"),
            QT_TRANSLATE_NOOP("Recommend", "At least {count} whose {column} is {values}"),
            "group",
        ),
        RuleKind(
            "at_most",
            QT_TRANSLATE_NOOP("Recommend", "At most so many of one kind"),
            QT_TRANSLATE_NOOP("Recommend", "At most {count} with the same {column}"),
            "group",
        ),
        RuleKind(
            "not_lately",
            QT_TRANSLATE_NOOP("Recommend", "Not what they had lately"),
            QT_TRANSLATE_NOOP("Recommend", "Nothing from the last {count} days"),
            "times",
        ),
    )
}


def rule_columns(card: RecommenderCard, kind: str) -> tuple[str, ...]:
    """Return the columns that a rule can be about, likely ones first."""
    needs = RULES[kind].needs
    numbers = [name for name, known in card.item_columns.items() if known in NUMBERS]
    groups = [name for name, known in card.item_columns.items() if known in GROUPS or card.item_values.get(name)]
    if needs == "stock":
        yes_no = [name for name, known in card.item_columns.items() if known == "yes_no"]
        named = [name for name in (*yes_no, *numbers) if any(word in name.casefold() for word in _STOCK)]
        return tuple(dict.fromkeys(named))
    if needs == "number":
        return tuple(numbers)
    if kind == "at_most":
        others = [name for name, known in card.item_columns.items() if known != "number" and name not in groups]
        named = [name for name in (*groups, *others) if any(word in name.casefold() for word in _BRAND)]
        return tuple(dict.fromkeys((*named, *groups, *others)))
    return tuple(name for name in groups if card.item_values.get(name)) if needs == "group" else ()


def possible_rules(card: RecommenderCard) -> tuple[str, ...]:
    """Return the kinds of rules that this model knows enough for."""

    def can(rule: RuleKind) -> bool:
        if rule.needs == "times":
            return card.has_times and card.has_people
        return rule.needs == "items" or bool(rule_columns(card, rule.kind))

    return tuple(kind for kind, rule in RULES.items() if can(rule))


def new_rule(card: RecommenderCard, kind: str) -> Rule:
    """Return a rule as it is when it is added, to be filled in."""
    columns = rule_columns(card, kind)
    counts = {"at_least": 3, "at_most": 2, "not_lately": 90}
    return Rule(kind, columns[0] if columns else "", count=counts.get(kind, 0))


_COST_FEWER = QT_TRANSLATE_NOOP("Recommend", "{n} fewer of 100 find something")
_COST_MORE = QT_TRANSLATE_NOOP("Recommend", "{n} more of 100 find something")
_COST_NONE = QT_TRANSLATE_NOOP("Recommend", "Costs nothing measurable")
_INCOMPLETE = QT_TRANSLATE_NOOP("Recommend", "Say which ones")


def cost_of(number: int, options: ListOptions, cost: CostAnswer | None) -> Sentence | None:
    """Return what rule `number` costs by itself; None while that is being measured."""
    if not is_complete(options.rules[number]):
        return say(_INCOMPLETE)
    place = sum(is_complete(rule) for rule in options.rules[:number])
    if cost is None or place >= len(cost.alone):
        return None
    return difference(cost.without - cost.alone[place])


def difference(fewer: float) -> Sentence:
    """Return how many fewer (or more) of 100 find something."""
    rounded = round(fewer)
    if rounded == 0:
        return say(_COST_NONE)
    return say(_COST_FEWER, n=rounded) if rounded > 0 else say(_COST_MORE, n=-rounded)
