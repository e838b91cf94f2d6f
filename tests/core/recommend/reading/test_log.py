"""From rows to pairs: nothing is lost without a count, and the order of rows is no matter."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import UTC, datetime

import numpy as np
import pytest

from desktop_app.core.errors import AcumenError
from desktop_app.core.recommend.log import Signal
from desktop_app.core.recommend.reading.errors import (
    NoLog,
    NothingLeft,
    NotNumbers,
    OneItem,
    OnePerson,
    SameColumn,
)
from desktop_app.core.recommend.reading.log import read_log
from desktop_app.core.recommend.reading.times import UNKNOWN
from desktop_app.core.recommend.roles import Roles, Shape
from tests.core.recommend.reading.tables import facts, log_of, pairs, table_of

BUYS = Roles(person="customer", item="product", value="quantity", signal="counts")
RATES = Roles(person="user", item="film", value="rating", signal="ratings")
TIMED = Roles(person="user", item="film", value="rating", time="when", signal="ratings")


def test_counts_are_added_up_and_returns_taken_off() -> None:
    read = read_log(table_of("customer,product,quantity\na,x,2\na,x,3\na,y,1\na,y,-1\nb,x,4\nb,z,-2\nb,y,1\n"), BUYS)
    assert pairs(read) == {("a", "x"): 5, ("b", "x"): 4, ("b", "y"): 1}
    assert facts(read.notices)["log_returns"] == 2
    assert facts(read.notices)["log_repeated"] == 2
    assert facts(read.notices)["log_taken_back"] == 2
    assert "z" not in read.log.items


def test_a_missing_count_is_one() -> None:
    read = read_log(table_of("customer,product,quantity\na,x,2\na,y,\nb,x,5\nb,y,7\n"), BUYS)
    assert pairs(read)["a", "y"] == 1
    assert facts(read.notices)["log_no_count"] == 1


def test_the_latest_rating_counts() -> None:
    text = "user,film,rating,when\na,x,1,2024-01-02\na,x,5,2024-03-01\na,x,2,2023-01-01\n"
    text += "b,x,3,2024-01-01\nb,y,4,2024-01-01\n"
    read = read_log(table_of(text), TIMED)
    assert pairs(read)["a", "x"] == 5
    assert facts(read.notices)["log_rated_again"] == 2
    assert (read.first, read.last) == ("2024-01-01", "2024-03-01")


def test_without_times_the_mean_counts() -> None:
    read = read_log(table_of("user,film,rating\na,x,1\na,x,4\nb,x,3\nb,y,5\n"), RATES)
    assert pairs(read)["a", "x"] == 2.5
    assert facts(read.notices)["log_rated_twice"] == 1


def test_rows_without_ids_or_ratings_are_counted() -> None:
    text = "user,film,rating\na,x,1\n,x,4\nb,,3\nb,y,5\n ,y,5\na,y,\nb,x,2\n"
    read = read_log(table_of(text), RATES)
    assert pairs(read) == {("a", "x"): 1, ("b", "y"): 5, ("b", "x"): 2}
    assert [(n.code, n.column, n.facts["n"]) for n in read.notices if n.code in ("log_no_id", "log_no_rating")] == [
        ("log_no_id", "user", 2),
        ("log_no_id", "film", 1),
        ("log_no_rating", "rating", 1),
    ]


def test_equal_ratings_are_events() -> None:
    read = read_log(table_of("user,film,rating\na,x,5\na,y,5\nb,x,5\n"), RATES)
    assert read.log.signal is Signal.EVENTS
    assert read.roles.signal == "events"
    assert "log_equal_ratings" in facts(read.notices)
    assert read.figures.likes == 3


def test_likes_are_told_by_the_scale() -> None:
    read = log_of("user,film,rating\n" + "".join(f"u{i % 20},f{i // 20},{1 + i % 5}\n" for i in range(300)))
    assert read.log.like_from == 4
    assert read.figures.likes == int((read.log.value >= 4).sum())
    chosen = read_log(
        table_of("user,film,rating\na,x,1\na,y,5\nb,x,3\n"), Roles(**{**vars_of(RATES), "like_from": 3.0})
    )
    assert chosen.figures.likes == 2


def vars_of(roles: Roles) -> dict[str, object]:
    return {name: getattr(roles, name) for name in Roles.__dataclass_fields__}


def test_times_in_the_future_are_unknown() -> None:
    rows = "".join(f"u{i % 3},f{i % 4},{1 + i % 5},2024-01-{1 + i % 28:02}\n" for i in range(40))
    read = read_log(
        table_of(f"user,film,rating,when\n{rows}z,f1,2,2099-01-01\n"), TIMED, now=datetime(2025, 1, 1, tzinfo=UTC)
    )
    assert [(n.facts["n"], n.facts["latest"]) for n in read.notices if n.code == "log_future"] == [(1, "2099-01-01")]
    assert read.log.time is not None
    assert read.log.time[read.log.person == read.log.people.index("z")].tolist() == [UNKNOWN]
    assert read.last.startswith("2024")


def test_times_written_in_several_ways() -> None:
    text = (
        "user,film,rating,when\na,x,1,2024-01-02\na,y,5,03.02.2024\nb,x,3,1704067200\nb,y,4,2024年5月6日\nc,x,2,soon\n"
    )
    read = read_log(table_of(text), TIMED)
    assert read.log.time is not None
    days = [None if t == UNKNOWN else str(np.datetime64(int(t), "s").astype("datetime64[D]")) for t in read.log.time]
    assert days == ["2024-01-02", "2024-02-03", "2024-01-01", "2024-05-06", None]
    assert facts(read.notices)["log_times_unread"] == 1


@pytest.mark.parametrize("unit", [1, 1000, 1_000_000])
def test_times_since_1970(unit: int) -> None:
    rows = "".join(f"u{i % 3},f{i % 4},{(1_700_000_000 + 3600 * i) * unit}\n" for i in range(12))
    read = read_log(table_of(f"user,film,when\n{rows}"), Roles(person="user", item="film", time="when"))
    assert (read.first, read.last) == ("2023-11-14", "2023-11-15")


def test_what_is_no_time_is_not_used() -> None:
    read = read_log(table_of("user,film,when\na,x,maybe\nb,y,later\n"), Roles(person="user", item="film", time="when"))
    assert read.log.time is None
    assert "log_no_times" in facts(read.notices)


def test_copies_at_the_same_second_count_once() -> None:
    text = "customer,product,quantity,when\n" + "a,x,2,2024-01-01 10:00:01\n" * 3 + "b,y,1,2024-01-01 10:00:01\n"
    text += "a,x,2,2024-01-02 11:12:13\nb,x,1,2024-01-03 09:08:07\n"
    read = read_log(
        table_of(text), Roles(person="customer", item="product", value="quantity", time="when", signal="counts")
    )
    assert pairs(read)["a", "x"] == 4
    assert facts(read.notices)["log_copies"] == 2


def test_the_order_of_rows_is_no_matter() -> None:
    rows = [f"u{i % 13},f{i % 17},{1 + (i * 7) % 5},2024-{1 + i % 12:02}-{1 + i % 27:02}" for i in range(900)]
    logs = []
    for seed in range(3):
        random.Random(seed).shuffle(rows)
        logs.append(read_log(table_of("user,film,rating,when\n" + "\n".join(rows)), TIMED).log)
    for log in logs[1:]:
        assert (log.people, log.items) == (logs[0].people, logs[0].items)
        for name in ("person", "item", "value", "time"):
            assert np.array_equal(getattr(log, name), getattr(logs[0], name))
    assert np.all(np.diff(logs[0].person.astype(np.int64) * 100 + logs[0].item) > 0)


def test_spellings_are_joined() -> None:
    read = read_log(table_of("user,film,rating\n张三,x,1\n张三 ,y,5\nＡ1,x,2\nA1,y,3\n"), RATES)
    assert read.log.people == ("A1", "张三")
    assert facts(read.notices)["log_spellings"] == 2


def test_test_accounts_and_busy_people_are_named() -> None:
    rows = [f"u{i % 60},f{i // 60}" for i in range(300)] + [f"crawler,f{i}" for i in range(400)] + ["test user,f1"]
    read = read_log(table_of("user,film\n" + "\n".join(rows)), Roles(person="user", item="film"))
    named = {n.code: n.facts["people"] for n in read.notices if n.code in ("log_busy", "log_test_accounts")}
    assert named == {"log_busy": ("crawler",), "log_test_accounts": ("crawler", "test user")}
    assert {"crawler", "test user"} <= set(read.log.people)


def test_where_a_like_begins_is_said_where_the_sentence_does_not() -> None:
    text = "user,film,rating\na,x,5\na,y,1\nb,x,4\nb,y,2\nc,z,5\n"
    asked = Roles(person="user", item="film", value="rating", signal="ratings", like_from=99.0)
    said = {}
    for like_from in (99.0, 4.0, None):
        read = read_log(table_of(text), replace(asked, like_from=like_from))
        assert read.roles.like_from is not None
        assert read.figures.likes > 0
        said[like_from] = [notice.code for notice in read.notices if notice.code.startswith("log_like_from")]
    assert said == {99.0: ["log_like_from_changed"], 4.0: [], None: ["log_like_from"]}


def test_items_that_may_be_none_are_named() -> None:
    read = log_of("user,film\na,NONE\na,x\nb,NONE\nb,None of us\nc,y\nc,x\n")
    named = [notice for notice in read.notices if notice.code == "log_nameless_items"]
    assert [(notice.facts["items"], notice.facts["n"]) for notice in named] == [(("NONE",), 2)]
    assert "NONE" in read.log.items


def test_everybody_likes_everything() -> None:
    read = log_of("user,film\n" + "".join(f"u{p},f{i}\n" for p in range(6) for i in range(5)))
    assert read.figures.likes == 30
    assert read.figures.history_lengths == ((5, 6),)


@pytest.mark.parametrize(
    ("text", "roles", "error"),
    [
        ("user,film\na,x\na,y\n", Roles(person="user", item="film"), OnePerson),
        ("user,film\na,x\nb,x\n", Roles(person="user", item="film"), OneItem),
        ("user,film,k\n,x,1\nb,,2\n", Roles(person="user", item="film"), NothingLeft),
        ("customer,product,quantity\na,x,-1\nb,y,-2\n", BUYS, NothingLeft),
        ("user,film\na,x\nb,y\n", Roles(person="user", item="user"), SameColumn),
        ("user,film\na,x\nb,y\n", Roles(person="user"), NoLog),
        ("user,film,rating\na,x,good\nb,y,bad\nb,x,bad\n", RATES, NotNumbers),
    ],
)
def test_what_cannot_be_learned_from_gets_a_sentence(text: str, roles: Roles, error: type[AcumenError]) -> None:
    with pytest.raises(error) as raised:
        read_log(table_of(text), roles)
    assert "{" not in str(raised.value)


def test_wide_marks_and_gaps() -> None:
    text = "guest,Anna's,Bella,Ciao\nann,x,,x\nben,,x,\ncid,x,x,x\ndan,,,\n"
    read = read_log(table_of(text), Roles(Shape.WIDE, "guest", items=("Anna's", "Bella", "Ciao")))
    assert len(pairs(read)) == 6
    assert facts(read.notices)["log_rows_empty"] == 1


def test_wide_ratings_keep_a_zero_that_is_a_grade() -> None:
    text = "guest,A,B,C\nann,5,0,\nben,,3,4\ncid,1,,2\n"
    read = read_log(table_of(text), Roles(Shape.WIDE, "guest", items=("A", "B", "C"), signal="ratings"))
    assert pairs(read)["ann", "B"] == 0
    full = "guest,A,B,C\nann,5,0,0\nben,0,3,4\ncid,1,0,2\n"
    read = read_log(table_of(full), Roles(Shape.WIDE, "guest", items=("A", "B", "C"), signal="ratings"))
    assert ("ann", "B") not in pairs(read)


def test_a_matrix_may_stand_the_other_way() -> None:
    text = "film,ann,ben\nAlien,5,\nBrazil,,4\nCube,1,2\n"
    read = read_log(table_of(text), Roles(Shape.WIDE, item="film", items=("ann", "ben"), signal="ratings"))
    assert pairs(read) == {("ann", "Alien"): 5, ("ann", "Cube"): 1, ("ben", "Brazil"): 4, ("ben", "Cube"): 2}


def test_spaces_beside_the_marks_of_a_list_are_no_spelling() -> None:
    text = "order,items\no1,tea | milk\no2,milk|tea\no3,bread ;x| tea \no4,\no5,tea|tea\n"
    read = read_log(table_of(text), Roles(Shape.LIST, "order", "items", separator="|"))
    assert read.log.items == ("bread ;x", "milk", "tea")
    assert pairs(read).keys() >= {("o1", "tea"), ("o2", "tea"), ("o3", "tea"), ("o5", "tea")}
    told = facts(read.notices)
    assert "log_spellings" not in told
    assert (told["log_rows_empty"], told["log_chosen_again"]) == (1, 1)


def test_baskets_without_a_customer_are_counted_as_rows() -> None:
    text = "card,items\nann,tea|milk\n,tea|milk|bread\nben,bread|tea\nzoe,\n"
    read = read_log(table_of(text), Roles(Shape.LIST, "card", "items", separator="|"))
    assert len(pairs(read)) == 4
    assert (facts(read.notices)["log_no_id"], facts(read.notices)["log_rows_empty"]) == (1, 1)
