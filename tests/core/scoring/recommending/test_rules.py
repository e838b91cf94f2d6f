"""Rules hold on every list, whatever they are; what is seen stays out; diversity spreads a list."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from desktop_app.core.errors import UnknownColumn
from desktop_app.core.scoring.recommending.asks import ListOptions, Rule
from desktop_app.core.scoring.recommending.file import Asked, Lists, RecommenderFile
from desktop_app.core.scoring.recommending.lister import BadLength, Lister
from desktop_app.core.scoring.recommending.rules import (
    BadRule,
    RuleNeedsNumbers,
    RuleNeedsOne,
    RuleNeedsTimes,
    compile_rules,
    values_of,
)
from desktop_app.core.text import render
from tests.core.scoring.recommending.files import BRANDS, GENRES, opened

LISTS = 100_000
AT_ONCE = 2_000


def cells(name: str) -> list[tuple[str, ...]]:
    column = opened().facts.column(name)
    assert column is not None
    return values_of(column)


def numbers(name: str) -> np.ndarray:
    return np.array([float(value[0]) if value else np.nan for value in cells(name)])


def random_rules(rng: np.random.Generator) -> tuple[Rule, ...]:
    """A few rules at once, contradictory ones too."""
    low = float(rng.integers(0, 50))
    pool = (
        Rule("in_stock", "stock"),
        Rule("between", "price", low=low, high=low + float(rng.integers(0, 60))),
        Rule("between", "price", low=low),
        Rule("only", "genre", tuple(rng.choice(GENRES, 2, replace=False))),
        Rule("only", "tags", ("long",)),
        Rule("without", "brand", (str(rng.choice(BRANDS)),)),
        Rule("never", values=tuple(rng.choice(opened().items, 8))),
        Rule("at_least", "genre", (str(rng.choice(GENRES)),), count=int(rng.integers(1, 6))),
        Rule("at_least", "brand", (str(rng.choice(BRANDS)).upper(),), count=int(rng.integers(1, 4))),
        Rule("at_most", "brand", count=int(rng.integers(1, 4))),
        Rule("at_most", "tags", count=int(rng.integers(1, 6))),
        Rule("not_lately", count=int(rng.integers(1, 100))),
    )
    return tuple(pool[at] for at in rng.choice(len(pool), int(rng.integers(1, 4)), replace=False))


def check(model: RecommenderFile, asked: Asked, options: ListOptions, lists: Lists) -> None:
    """Look at every list of a batch for every rule."""
    items = model.facts.items
    there = lists.numbers < items
    picked = np.zeros((asked.rows, items + 1), np.int64)
    np.add.at(picked, (np.arange(asked.rows)[:, None], lists.numbers), 1)
    assert (picked[:, :items] <= 1).all(), "an item twice"
    assert (there[:, :-1] >= there[:, 1:]).all(), "a gap in a list"
    scores = np.where(there, lists.scores, -np.inf)
    assert (scores[:, :-1] >= scores[:, 1:]).all(), "not in order"
    picked = picked[:, :items]
    for rule in options.rules:
        banned = forbidden(model, asked, rule)
        assert not (picked[banned] if banned.ndim == 2 else picked[:, banned]).any(), rule
        if rule.kind == "at_most":
            for value in {value for cell in cells(rule.column) for value in cell}:
                group = np.array([value in cell for cell in cells(rule.column)])
                assert picked[:, group].sum(axis=1).max() <= rule.count, rule
    if options.exclude_seen:
        assert not (picked[seen(model, asked)]).any(), "something seen"
    check_shares(model, asked, options, picked)


def forbidden(model: RecommenderFile, asked: Asked, rule: Rule) -> np.ndarray:
    """Items (or pairs of rows and items) that a rule does not allow at all."""
    nothing = np.zeros(model.facts.items, bool)
    if rule.kind == "in_stock":
        return np.asarray(~(numbers("stock") > 0))
    if rule.kind == "between":
        low, high = rule.low if rule.low is not None else -np.inf, rule.high if rule.high is not None else np.inf
        return np.asarray(~((numbers(rule.column) >= low) & (numbers(rule.column) <= high)))
    if rule.kind in ("only", "without"):
        has = np.array([bool(set(cell) & set(rule.values)) for cell in cells(rule.column)])
        return ~has if rule.kind == "only" else has
    if rule.kind == "never":
        return np.isin(model.items, rule.values)
    if rule.kind == "not_lately":
        days = model.facts.arrays["days"]
        pairs = np.zeros((asked.rows, model.facts.items), bool)
        for row, person in enumerate(asked.people):
            at = model.person_numbers[person]
            had = slice(int(model.offsets[at]), int(model.offsets[at + 1]))
            lately = days[had] > days.max() - rule.count
            pairs[row, model.histories[had][lately]] = True
        return pairs
    return nothing


def seen(model: RecommenderFile, asked: Asked) -> np.ndarray:
    pairs = np.zeros((asked.rows, model.facts.items), bool)
    for row, person in enumerate(asked.people):
        pairs[row, model.seen_of(person)] = True
    return pairs


def check_shares(model: RecommenderFile, asked: Asked, options: ListOptions, picked: np.ndarray) -> None:
    """Where no other rule is in the way, a list has as many of the wanted kind as there are."""
    shares = [rule for rule in options.rules if rule.kind == "at_least"]
    if len(shares) != 1 or any(rule.kind == "at_most" for rule in options.rules):
        return
    open_to = np.ones((asked.rows, model.facts.items), bool)
    for rule in options.rules:
        open_to &= ~forbidden(model, asked, rule)
    if options.exclude_seen:
        open_to &= ~seen(model, asked)
    wanted = {value.casefold() for value in shares[0].values}
    group = np.array([bool({value.casefold() for value in cell} & wanted) for cell in cells(shares[0].column)])
    least = np.minimum(np.minimum(shares[0].count, options.k), open_to[:, group].sum(axis=1))
    assert (picked[:, group].sum(axis=1) >= least).all(), shares[0]


def test_no_rule_is_broken_and_nothing_seen_comes_again_in_100_000_lists() -> None:
    model = opened()
    rng = np.random.default_rng(7)
    people = np.array(model.people)
    for _ in range(LISTS // AT_ONCE):
        options = ListOptions(
            k=int(rng.integers(1, 13)),
            exclude_seen=bool(rng.random() < 0.7),
            rules=random_rules(rng),
            diversity=float(rng.choice([0.0, 0.0, 0.4, 1.0])),
        )
        asked = Asked(people=people[rng.integers(0, len(people), AT_ONCE)].tolist())
        check(model, asked, options, Lister(model, options).lists(asked))


def test_rules_that_only_allow_give_the_best_of_what_is_left() -> None:
    model = opened()
    options = ListOptions(k=60, rules=(Rule("only", "genre", ("Crime",)),))
    everything = model.top(Asked(["p0001"]), 60).numbers[0]
    crime = [number for number in everything if number < 60 and cells("genre")[number] == ("crime",)]
    found = Lister(model, options).lists(Asked(["p0001"])).numbers[0]
    assert found[found < 60].tolist() == crime


def test_a_limit_skips_to_the_next_best() -> None:
    model = opened()
    options = ListOptions(k=4, rules=(Rule("at_most", "brand", count=1),))
    everything = model.top(Asked(["p0002"]), 60).numbers[0]
    expected: dict[str, int] = {}
    for number in everything[everything < 60]:
        expected.setdefault(cells("brand")[number][0], int(number))
    found = Lister(model, options).lists(Asked(["p0002"])).numbers[0]
    assert found.tolist() == list(expected.values())


def test_short_lists_are_counted_and_said() -> None:
    model = opened()
    lister = Lister(model, ListOptions(k=10, rules=(Rule("between", "price", low=60),)))
    lists = lister.lists(Asked(list(model.people)))
    short = int((lists.numbers[:, -1] == 60).sum())
    assert short == 120
    assert [notice.code for notice in lister.notices()] == ["lists_short"]
    unmet = Lister(model, ListOptions(k=10, rules=(Rule("at_least", "title", ("nothing is called so",), count=2),)))
    unmet.lists(Asked(["p0001", ""]))
    assert [notice.code for notice in unmet.notices()] == ["rule_values_unknown", "lists_unmet"]
    assert unmet.notices()[1].facts["n"] == 2
    unknown = Lister(model, ListOptions(rules=(Rule("never", values=("i001", "gone", "lost")),)))
    assert [(notice.code, notice.facts["n"]) for notice in unknown.notices()] == [("rule_items_unknown", 2)]
    assert all(str(notice.sentence().source) for notice in (*lister.notices(), *unmet.notices(), *unknown.notices()))


def test_who_has_everything_is_told_so() -> None:
    model = opened()
    lister = Lister(model, ListOptions())
    lister.lists(Asked(likes=[model.items, model.items[:3]]))
    assert [(notice.code, notice.facts["n"]) for notice in lister.notices()] == [("lists_had_all", 1)]


def test_what_leaves_nothing_or_names_what_is_not_there_is_said() -> None:
    model = opened()
    lister = Lister(model, ListOptions(rules=(Rule("only", "genre", ("Horror",)),)))
    lister.lists(Asked(["p0001", ""]))
    assert [notice.code for notice in lister.notices()] == ["rule_values_unknown", "lists_empty"]
    text = render(lister.notices()[0].sentence())
    assert "Horror" in text
    assert "crime" in text.casefold()
    for rule in (Rule("between", "genre", low=1, high=2), Rule("in_stock", "brand")):
        with pytest.raises(RuleNeedsNumbers) as found:
            Lister(model, ListOptions(rules=(rule,)))
        assert rule.column in render(found.value.sentences()[1])
    turned = Lister(model, ListOptions(rules=(Rule("between", "price", low=30, high=10),))).rules.allowed
    same = Lister(model, ListOptions(rules=(Rule("between", "price", low=10, high=30),))).rules.allowed
    np.testing.assert_array_equal(turned, same)


def test_an_item_may_be_forbidden_by_its_title() -> None:
    model = opened()
    allowed = Lister(model, ListOptions(rules=(Rule("never", values=(model.titles[7], "I003")),))).rules.allowed
    assert allowed is not None
    assert np.flatnonzero(~allowed).tolist() == [3, 7]


def test_what_cannot_be_followed_is_said() -> None:
    model = opened()
    with pytest.raises(UnknownColumn):
        Lister(model, ListOptions(rules=(Rule("in_stock", "shelf"),)))
    for bad in (
        Rule("sometimes", "price"),
        Rule("between", "price"),
        Rule("only", "genre"),
    ):
        with pytest.raises(BadRule):
            Lister(model, ListOptions(rules=(bad,)))
    for nothing in (Rule("at_most", "brand", count=0), Rule("not_lately", count=0)):
        with pytest.raises(RuleNeedsOne) as said:
            Lister(model, ListOptions(rules=(nothing,)))
        assert "_" not in str(said.value)
    with pytest.raises(BadLength):
        Lister(model, ListOptions(k=0))
    timeless = replace(model.facts, arrays={"likes": model.facts.arrays["likes"]})
    with pytest.raises(RuleNeedsTimes):
        compile_rules((Rule("not_lately", count=3),), timeless, model.item_numbers)


def spread(model: RecommenderFile, lists: Lists) -> float:
    """Mean likeness of the items of a list."""
    vectors = model.facts.arrays["vectors"].astype(np.float32)[lists.numbers]
    return float(np.einsum("rad,rbd->rab", vectors, vectors).mean())


def test_diversity_makes_lists_less_alike_and_none_changes_nothing() -> None:
    model = opened()
    asked = Asked(list(model.people))
    lists = [Lister(model, ListOptions(diversity=share)).lists(asked) for share in (0.0, 0.3, 0.7)]
    np.testing.assert_array_equal(lists[0].numbers, model.top(asked, 10).numbers)
    likeness = [spread(model, one) for one in lists]
    assert likeness[0] > likeness[1] > likeness[2]
    totals = [float(one.scores.sum()) for one in lists]
    assert totals[0] > totals[1] > totals[2]


def test_a_list_longer_than_the_catalogue_holds_all_that_may_be_offered() -> None:
    model = opened()
    lists = Lister(model, ListOptions(k=500, exclude_seen=False)).lists(Asked([""]))
    assert sorted(lists.numbers[0].tolist()) == list(range(60))
