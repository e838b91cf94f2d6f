"""Ids as other programs write them are found, and only where they cannot mean another one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.core.progress import Silent
from desktop_app.core.scoring.recommending.asks import AskItem, ListOptions, Rule, TopSpec
from desktop_app.core.scoring.recommending.rules import NothingLeft
from desktop_app.core.scoring.recommending.similar import answer_item
from desktop_app.core.scoring.recommending.spellings import Spellings
from desktop_app.core.scoring.recommending.top_file import write_top
from desktop_app.core.scoring.recommending.who import from_likes, from_people
from tests.core.scoring.recommending.files import opened, path


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("007", "007"),
        ("7", "007"),
        ("7.0", "007"),
        (" 0007 ", "007"),
        ("abc", "ABC"),
        ("0", "000"),
        ("12", "12"),
        ("012", "012"),
        ("0012", None),
        ("green tea", "ABC"),
        ("Milk", None),
        ("nothing", None),
    ],
)
def test_what_is_meant(text: str, known: str | None) -> None:
    ids = {"007": 0, "ABC": 1, "000": 2, "12": 3, "012": 4}
    assert Spellings(ids, ("Milk", "Green Tea", "milk", "x", "y")).known(text) == known


def test_people_and_likes_of_another_file(tmp_path: Path) -> None:
    model, file = opened(), tmp_path / "given.csv"
    file.write_text("user\nP0001\np0002\nsomebody\n", encoding="utf-8")
    who = from_people(model, file, Silent())
    assert who.names == ["P0001", "p0002", "somebody"], "their own ids come back"
    assert list(who.asked.people) == ["p0001", "p0002", "somebody"]
    assert [(n.code, n.facts.get("n")) for n in who.notices[1:]] == [("ids_loosely", 1), ("people_unknown", 1)]
    file.write_text(f"user,item\na,I003\na,i003\na,{model.titles[5]}\nb,gone\n", encoding="utf-8")
    who = from_likes(model, file, Silent())
    assert [list(likes) for likes in who.asked.likes] == [["i003", "i005"], ["\t"]]
    found = [(notice.code, notice.facts.get("n")) for notice in who.notices]
    assert found[1:] == [("items_unknown", 1), ("ids_loosely", 2), ("likes_unknown", 1)]


def test_an_item_by_its_title() -> None:
    model = opened()
    assert answer_item(model, AskItem(path(), model.titles[9].upper())).line.item == "i009"


def test_nothing_is_written_where_the_rules_leave_nothing(tmp_path: Path) -> None:
    out = tmp_path / "top.csv"
    spec = TopSpec(path(), out, ListOptions(rules=(Rule("only", "genre", ("Horror",)),)))
    with pytest.raises(NothingLeft):
        write_top(opened(), spec, Silent())
    assert not out.exists()


def test_what_was_rated_low_is_no_like(tmp_path: Path) -> None:
    file = tmp_path / "ratings.csv"
    file.write_text("user,item,stars\na,i003,5\na,i004,1\nb,i005,2\nc,i006,\n", encoding="utf-8")
    document = {**opened().document, "roles": {"value": "stars", "signal": "ratings", "like_from": 3.0}}
    who = from_likes(replace(opened(), document=document), file, Silent())
    assert who.names == ["a", "b", "c"]
    assert [list(likes) for likes in who.asked.likes] == [["i003"], ["\t"], ["i006"]]
    assert [(n.code, n.facts.get("n")) for n in who.notices[1:]] == [("likes_below", 2), ("likes_unknown", 1)]


def test_returned_goods_are_no_likes(tmp_path: Path) -> None:
    file = tmp_path / "sales.csv"
    file.write_text("user,item,qty\na,i003,2\na,i004,-1\n", encoding="utf-8")
    document = {**opened().document, "roles": {"value": "Qty", "signal": "counts", "like_from": None}}
    who = from_likes(replace(opened(), document=document), file, Silent())
    assert [list(likes) for likes in who.asked.likes] == [["i003"]]
    assert [n.code for n in who.notices[1:]] == ["likes_not_above_zero"]


def test_a_word_below_the_names_is_somebody(tmp_path: Path) -> None:
    """Above numbers it looked like a second row of names."""
    file = tmp_path / "likes.csv"
    file.write_text("user,item\nB,i003\n" + "".join(f"{n},i00{n}\n" for n in range(4, 9)), encoding="utf-8")
    assert from_likes(opened(), file, Silent()).names == ["B", "4", "5", "6", "7", "8"]
