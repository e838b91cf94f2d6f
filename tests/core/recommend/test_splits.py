"""Nothing that is asked was learned, and only ids and the seed decide what is asked."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from desktop_app.core.recommend.log import Given, Log
from desktop_app.core.recommend.splits import CUTS, NEW_ITEMS, NEW_ROUNDS, ROUNDS, Exam, Split, split, split_new_items
from tests.core.recommend.logs import log_of, pairs_of, random_log, with_features

LOGS = st.builds(
    random_log,
    st.integers(1, 40),
    st.integers(1, 15),
    st.integers(0, 99),
    st.sampled_from([0.05, 0.3, 1.0]),
    st.booleans(),
    st.booleans(),
)


def names(log: Log) -> set[tuple[str, str]]:
    return {(log.people[p], log.items[i]) for p, i in zip(log.person, log.item, strict=True)}


def pairs_of_log(log: Log) -> list[tuple[int, int]]:
    return list(zip(log.person.tolist(), log.item.tolist(), strict=True))


def of(parts: Split, known: int | None) -> Exam:
    return next(exam for exam in parts.exams if exam.known == known)


@settings(deadline=None, max_examples=60)
@drawn(LOGS, st.integers(0, 3), st.integers(0, ROUNDS - 1))
def test_nothing_leaks(log: Log, seed: int, round_number: int) -> None:
    parts = split(with_features(log), seed, round_number)
    likes = {pair for pair, value in zip(pairs_of_log(log), log.value, strict=True) if value >= log.like_from}
    learned = set(pairs_of_log(parts.train.log))
    assert learned <= set(pairs_of_log(log))
    for exam in parts.exams:
        hidden, told, seen = pairs_of(exam.hidden), pairs_of(exam.histories), pairs_of(exam.seen)
        assert not hidden & seen
        assert told <= seen
        assert (np.diff(exam.hidden.indptr) > 0).all()
        if exam.known is not None:
            assert (np.diff(exam.histories.indptr) == exam.known).all()
    asked = sum(exam.hidden.nnz for exam in parts.exams if exam.known is None)
    assert asked == len(likes - learned) == len(set(pairs_of_log(log)) - learned)
    assert parts.train.log.people == log.people
    assert parts.train.log.items == log.items


@settings(deadline=None, max_examples=30)
@drawn(LOGS, st.integers(0, 3))
def test_new_items_are_not_in_training(log: Log, seed: int) -> None:
    parts = split_new_items(with_features(log), seed)
    if parts is None:
        return
    exam, train = parts.exams[0], parts.train
    assert exam.known == NEW_ITEMS
    assert parts.new_items is not None
    assert train.items is not None
    assert exam.hidden.shape[1] == parts.new_items.matrix.shape[0]
    assert len(train.log.items) + exam.hidden.shape[1] == len(log.items)
    assert exam.histories.shape[1] == len(train.log.items) == train.items.matrix.shape[0]
    assert names(train.log) <= names(log)


def test_every_item_is_new_in_one_round_at_most() -> None:
    given = with_features(random_log(60, 40, 0, 0.3))
    rounds = [split_new_items(given, 0, number) for number in range(NEW_ROUNDS)]
    known = [set(one.train.log.items) for one in rounds if one is not None]
    assert len(known) == NEW_ROUNDS
    kept_out = [set(given.log.items) - items for items in known]
    assert sum(map(len, kept_out)) == len(set().union(*kept_out))


def test_one_in_five_is_hidden() -> None:
    parts = split(Given(random_log(200, 60, 1, 0.4)), 0)
    full = of(parts, None)
    known, hidden = np.diff(full.histories.indptr), np.diff(full.hidden.indptr)
    assert (hidden == np.maximum(np.rint(0.2 * (known + hidden)), 1)).all()


def test_the_latest_are_hidden_where_there_is_time() -> None:
    log = random_log(60, 40, 2, 0.3, timed=True)
    parts = split(Given(log), 0)
    assert parts.by == "time"
    assert log.time is not None
    when = {pair: time for pair, time in zip(zip(log.person, log.item, strict=True), log.time, strict=True)}
    assert parts.train.log.time is not None
    newest = {}
    for p, i in names(parts.train.log):
        number = (log.people.index(p), log.items.index(i))
        newest[number[0]] = max(newest.get(number[0], 0), when[number])
    gone = {(log.people.index(p), log.items.index(i)) for p, i in names(log) - names(parts.train.log)}
    assert all(when[pair] >= newest[pair[0]] for pair in gone if pair[0] in newest)


def test_times_that_tell_nothing_are_not_an_order() -> None:
    log = replace(random_log(30, 20, 0), time=np.zeros(len(random_log(30, 20, 0).value), np.int64))
    assert split(Given(log), 0).by == "person"


def test_every_like_is_hidden_in_one_round() -> None:
    given = Given(random_log(100, 30, 3, 0.4))
    hidden = [names(given.log) - names(split(given, 0, number).train.log) for number in range(ROUNDS)]
    assert len(set.union(*hidden)) > 0.9 * len(given.log.value)


def test_the_same_likes_are_hidden_whatever_is_known() -> None:
    parts = split(with_features(random_log(100, 60, 3, 0.5)), 0)
    cuts = [of(parts, known) for known in (0, *CUTS, None)]
    assert all((exam.hidden != cuts[0].hidden).nnz == 0 for exam in cuts)
    for shorter, longer in pairwise(cuts):
        assert pairs_of(shorter.histories) < pairs_of(longer.histories)


def test_only_so_many_people_are_judged() -> None:
    parts = split(Given(random_log(100, 30, 3, 0.4)), 0, most=7)
    assert {exam.people for exam in parts.exams} == {7}


def test_rows_in_another_order_and_more_people_change_nothing_for_the_others() -> None:
    pairs = sorted(names(random_log(40, 20, 5, 0.4)))
    first, second = split(Given(log_of(pairs)), 0), split(Given(log_of(pairs[::-1])), 0)
    assert names(first.train.log) == names(second.train.log)
    wider = split(Given(log_of([*pairs, ("zz", "i0001"), ("zz", "i0002"), ("zz", "i0003")])), 0)
    assert {name for name in names(wider.train.log) if name[0] != "zz"} == names(first.train.log)


def test_another_seed_hides_others() -> None:
    given = Given(random_log(40, 20, 5, 0.4))
    assert names(split(given, 0).train.log) != names(split(given, 1).train.log)


@pytest.mark.parametrize("pairs", [[("a", "x")], [("a", "x"), ("a", "y")], [("a", "x"), ("b", "x")]])
def test_hardly_any_likes(pairs: list[tuple[str, str]]) -> None:
    parts = split(Given(log_of(pairs)), 0)
    assert all(exam.people for exam in parts.exams)
    assert split_new_items(Given(log_of(pairs)), 0) is None


def test_weights_follow_what_is_left() -> None:
    log = random_log(50, 20, 7, 0.4)
    parts = split(Given(log, weight=log.likes() * 3), 0)
    assert pairs_of(parts.train.weight) == pairs_of(parts.train.log.likes())
    assert set(parts.train.weight.data) == {3.0}
