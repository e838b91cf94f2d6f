"""What a window and a command line ask of a recommender's file."""

from __future__ import annotations

import csv
import pickle
import shutil
from pathlib import Path

import numpy as np
import pytest

from desktop_app.core.errors import AcumenError, ModelError, UnknownColumn
from desktop_app.core.progress import Cancelled, Silent
from desktop_app.core.scoring.recommending.asks import (
    TOP_COLUMNS,
    AskCost,
    AskFind,
    AskItem,
    AskMap,
    AskPerson,
    ListOptions,
    Rule,
    TopSpec,
)
from desktop_app.core.scoring.recommending.find import Finder, number_order
from desktop_app.core.scoring.recommending.similar import NoNewItems, NothingToGoBy
from desktop_app.core.scoring.recommending.top_file import NobodyToServe
from desktop_app.core.scoring.recommending.who import TooFewColumns
from desktop_app.core.scoring.writers import TooLongForExcel
from desktop_app.core.text import Sentence
from desktop_app.core.workflows import recommend_ask
from desktop_app.core.workflows.recommend_ask import ask_item, ask_person, card, cost, find, item_map, top
from desktop_app.jobs.worker import find_function
from tests.core.scoring.recommending.files import log, opened, path

QUIET = Silent()


def codes(answer: object) -> list[str]:
    return [notice.code for notice in answer.notices]  # type: ignore[attr-defined]


# --- a person ---------------------------------------------------------------------------------------------------------


def test_a_known_person_is_shown_history_and_list() -> None:
    answer = ask_person(AskPerson(path(), "p0004"), QUIET)
    model = opened()
    assert [line.item for line in answer.history] == [model.items[item] for item in model.likes_of("p0004")]
    assert [pick.rank for pick in answer.picks] == list(range(1, 11))
    assert {pick.line.item for pick in answer.picks}.isdisjoint(model.items[item] for item in model.seen_of("p0004"))
    assert not answer.notices
    assert pickle.loads(pickle.dumps(answer)) == answer


def test_an_id_may_be_written_in_another_way() -> None:
    assert ask_person(AskPerson(path(), "  ｐ０００４ "), QUIET).person == "p0004"


def test_likes_and_a_profile_make_a_new_person() -> None:
    ask = AskPerson(path(), "", ("i003", "i006", "i003", "gone"), {"segment": "a", "age": "40", "shoe": "42"})
    answer = ask_person(ask, QUIET)
    assert [line.item for line in answer.history] == ["i003", "i006"]
    assert codes(answer) == ["profile_unknown", "items_unknown"]
    genres = [pick.line.facts["genre"] for pick in answer.picks]
    assert genres.count("drama") >= 6
    odd = ask_person(AskPerson(path(), "", (), {"age": "very old"}), QUIET)
    assert codes(odd) == ["profile_unreadable"]


def test_somebody_unknown_is_said_to_be_unknown() -> None:
    assert codes(ask_person(AskPerson(path(), "stranger"), QUIET)) == ["person_unknown"]
    assert codes(ask_person(AskPerson(path(with_people=False), "p0001"), QUIET)) == ["people_not_kept"]
    assert ask_person(AskPerson(path(), "stranger"), QUIET).picks == ask_person(AskPerson(path(), ""), QUIET).picks


def test_rules_of_a_person_hold() -> None:
    options = ListOptions(5, True, (Rule("only", "tags", ("long",)), Rule("between", "price", high=40)))
    answer = ask_person(AskPerson(path(), "p0001", options=options), QUIET)
    assert all("long" in pick.line.facts["tags"] for pick in answer.picks)
    assert all(float(pick.line.facts["price"]) <= 40 for pick in answer.picks)


# --- an item ----------------------------------------------------------------------------------------------------------


def test_similar_items_are_those_that_the_same_people_like() -> None:
    answer = ask_item(AskItem(path(), "i003", k=8), QUIET)
    assert len(answer.similar) == 8
    assert all(0 <= likeness <= 1 for _, likeness in answer.similar)
    likeness = [one for _, one in answer.similar]
    assert likeness == sorted(likeness, reverse=True)
    assert sum(line.facts["genre"] == "drama" for line, _ in answer.similar) >= 5
    assert answer.likes == int(log().likes()[:, 3].sum())
    assert 1 <= answer.popularity_rank <= 60
    assert 1 <= answer.centrality_rank <= 60


def test_the_audience_has_not_had_the_item_and_its_order_is_that_of_the_scores() -> None:
    model = opened()
    answer = ask_item(AskItem(path(), "i003", k=12), QUIET)
    assert all(3 not in model.seen_of(person) for person, _ in answer.audience)
    scores = [score for _, score in answer.audience]
    assert scores == sorted(scores, reverse=True)
    everyone = [
        (person, float(pick.score))
        for person in model.people
        for pick in ask_person(AskPerson(path(), person, options=ListOptions(60)), QUIET).picks
        if pick.line.item == "i003"
    ]
    best = sorted(everyone, key=lambda one: -one[1])[:12]
    assert {person for person, _ in best} == {person for person, _ in answer.audience}


def test_a_new_item_is_known_by_its_features() -> None:
    answer = ask_item(AskItem(path(), "brand new", {"genre": "crime", "tags": "crime|short"}, k=9), QUIET)
    assert answer.line.item == "brand new"
    assert all(line.facts["genre"] == "crime" for line, _ in answer.similar)
    taste = [int(person[1:]) % 3 for person, _ in answer.audience]
    assert taste.count(2) >= 6
    assert answer.likes == 0


def test_nothing_to_go_by_is_said() -> None:
    with pytest.raises(NothingToGoBy):
        ask_item(AskItem(path(), "no such item"), QUIET)
    with pytest.raises(NoNewItems):
        ask_item(AskItem(path(with_tables=False), "", {"genre": "crime"}), QUIET)


# --- find, map, cost, card --------------------------------------------------------------------------------------------


def test_names_are_found_as_they_are_typed() -> None:
    found = find(AskFind(path(), "items", "COMEDY st", 5), QUIET)
    assert (len(found.lines), found.total) == (5, 20)
    assert all("Comedy" in line.title for line in found.lines)
    likes = [ask_item(AskItem(path(), line.item), QUIET).likes for line in found.lines]
    assert likes == sorted(likes, reverse=True)
    people = find(AskFind(path(), "people", "p001"), QUIET)
    assert people.total == 10
    assert people.lines[0].item == "p0010"
    assert find(AskFind(path(), "people", ""), QUIET).total == 120
    assert find(AskFind(path(), "people", "(.*"), QUIET).total == 0
    assert find(AskFind(path(with_people=False), "people", "p"), QUIET).total == 0


def test_the_best_hit_comes_first_whatever_case_and_width() -> None:
    finder = Finder(("b ab", "AB", "ａｂｃ", "x", "东方明珠"), ("b ab", "AB", "ａｂｃ", "x", "东方明珠"))
    assert finder.find("ab", 10) == ([1, 2, 0], 3)
    assert finder.find("ＡＢ", 1) == ([1], 3)
    assert finder.find("方", 5) == ([4], 1)
    assert Finder((), ()).find("a", 5) == ([], 0)


def test_people_that_are_numbered_stand_in_the_order_of_their_numbers() -> None:
    ids = ("1", "10", "100", "2", "021")
    finder = Finder(ids, ids, number_order(ids))
    assert [ids[place] for place in finder.find("", 10)[0]] == ["1", "2", "10", "021", "100"]
    assert [ids[place] for place in finder.find("1", 10)[0]] == ["1", "10", "100", "021"]
    assert number_order(("1", "b2")) is None


def test_the_map_has_a_place_for_each_item_with_some_likes_and_colours() -> None:
    found = item_map(AskMap(path(), "genre"), QUIET)
    likes = np.asarray(log().likes().sum(axis=0)).ravel()
    assert len(found.x) == len(found.y) == len(found.items) == int((likes >= 3).sum())
    assert set(found.groups) == {"drama", "comedy", "crime"}
    places = np.stack([found.x, found.y], axis=1)
    groups = np.array(found.groups)
    gaps = np.sqrt(((places[:, None] - places[None, :]) ** 2).sum(axis=2))
    nearest = np.argsort(gaps + np.eye(len(gaps)) * 9, axis=1)[:, :3]
    assert (groups[nearest] == groups[:, None]).mean() > 0.5
    assert len(item_map(AskMap(path(), most=7), QUIET).x) == 7
    with pytest.raises(UnknownColumn):
        item_map(AskMap(path(), "colour"), QUIET)


def test_rules_cost_hits() -> None:
    rules = (Rule("only", "genre", ("drama",)), Rule("never", values=("i000",)))
    answer = cost(AskCost(path(), ListOptions(rules=rules, diversity=0.2)), QUIET)
    assert len(answer.alone) == 3
    assert 0 < answer.together <= answer.without <= 100
    assert answer.alone[0] < answer.alone[1]
    assert 0 < answer.people <= 120


def test_the_card_says_what_can_be_asked() -> None:
    found = card(path())
    assert (found.people, found.items, found.person_name, found.item_name) == (120, 60, "customer", "film")
    assert found.has_people
    assert found.has_times
    assert set(found.item_values["tags"]) == {"drama", "comedy", "crime", "long", "short"}
    assert "price" not in found.item_values
    assert found.item_columns["price"] == "number"
    assert found.profile_columns == {"age": "number", "segment": "category", "item": "category"}
    assert set(found.profile_values["segment"]) == set("abc")
    assert found.metrics["ndcg@10"].value == 0.4
    assert np.isnan(found.metrics["hit@10"].high)
    assert found.title_column == "title"
    assert "genre" in found.new_item_columns
    assert found.size_bytes == path().stat().st_size
    assert not card(path(with_people=False)).has_people


# --- who gets what ----------------------------------------------------------------------------------------------------


def rows_of(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8-sig", newline="") as opened_file:
        return list(csv.DictReader(opened_file))


def test_everyone_gets_a_list(tmp_path: Path) -> None:
    result = top(TopSpec(path(), tmp_path / "top.csv", ListOptions(4)), QUIET)
    rows = rows_of(result.out)
    assert tuple(rows[0]) == TOP_COLUMNS
    assert (result.people, result.rows, len(rows)) == (120, 480, 480)
    asked = ask_person(AskPerson(path(), "p0050", options=ListOptions(4)), QUIET)
    mine = [row for row in rows if row["user"] == "p0050"]
    assert [row["item"] for row in mine] == [pick.line.item for pick in asked.picks]
    assert [row["rank"] for row in mine] == ["1", "2", "3", "4"]
    assert [float(row["score"]) for row in mine] == pytest.approx([pick.score for pick in asked.picks], abs=1e-6)
    assert sum(bool(row["because"]) for row in rows) > 300


def test_one_row_for_each_person_in_every_format(tmp_path: Path) -> None:
    import pyarrow.parquet as pq
    from python_calamine import CalamineWorkbook

    result = top(TopSpec(path(), tmp_path / "wide.csv", ListOptions(3), one_row=True), QUIET)
    rows = rows_of(result.out)
    assert list(rows[0]) == ["user", "item 1", "item 2", "item 3"]
    assert len(rows) == 120
    top(TopSpec(path(), tmp_path / "wide.parquet", ListOptions(3), one_row=True), QUIET)
    assert pq.read_table(tmp_path / "wide.parquet").to_pylist() == rows
    top(TopSpec(path(), tmp_path / "wide.xlsx", ListOptions(3), one_row=True), QUIET)
    sheet = CalamineWorkbook.from_path(tmp_path / "wide.xlsx").get_sheet_by_index(0).to_python()
    assert sheet[1:] == [list(row.values()) for row in rows]


def test_people_of_a_file_with_their_profile(tmp_path: Path) -> None:
    people = tmp_path / "people.csv"
    people.write_text("Age,Customer,segment\n30,p0001,a\n40,new one,b\nx,,c\n50,p0001,c\n?,other,\n", encoding="utf-8")
    result = top(TopSpec(path(), tmp_path / "top.csv", ListOptions(2), people=people), QUIET)
    assert list(dict.fromkeys(row["user"] for row in rows_of(result.out))) == ["p0001", "new one", "other"]
    told = {notice.code: notice.facts for notice in result.notices}
    assert told["rows_without_id"]["n"] == 1
    assert told["people_repeated"]["n"] == 1
    assert told["people_unknown"]["n"] == 2
    asked = ask_person(AskPerson(path(), "", (), {"segment": "b", "age": "40"}, ListOptions(2)), QUIET)
    mine = [row["item"] for row in rows_of(result.out) if row["user"] == "new one"]
    assert mine == [pick.line.item for pick in asked.picks]


def test_people_who_are_given_by_what_they_like(tmp_path: Path) -> None:
    likes = tmp_path / "likes.csv"
    likes.write_text("user;item\nann;i003\nbob;unheard of\nann;i006\n;i009\nann;i003\n", encoding="utf-8")
    result = top(TopSpec(path(), tmp_path / "top.csv", ListOptions(3), likes=likes), QUIET)
    rows = rows_of(result.out)
    assert [row["user"] for row in rows] == ["ann"] * 3 + ["bob"] * 3
    asked = ask_person(AskPerson(path(), "", ("i003", "i006"), options=ListOptions(3)), QUIET)
    assert [row["item"] for row in rows[:3]] == [pick.line.item for pick in asked.picks]
    nobody = ask_person(AskPerson(path(), "", options=ListOptions(3)), QUIET)
    assert [row["item"] for row in rows[3:]] == [pick.line.item for pick in nobody.picks]
    told = {notice.code: notice for notice in result.notices}
    assert told["items_unknown"].facts["n"] == 1
    assert told["rows_without_id"].facts["n"] == 1
    assert isinstance(told["likes_from_columns"].sentence(), Sentence)


def test_ids_that_are_numbers_are_those_of_the_log(tmp_path: Path) -> None:
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    for row in (["item", "who"], ["i003", 7], ["i006", 7.0], ["i009", "8"]):
        sheet.append(row)
    book.save(tmp_path / "likes.xlsx")
    result = top(TopSpec(path(), tmp_path / "top.csv", ListOptions(1), likes=tmp_path / "likes.xlsx"), QUIET)
    assert [row["user"] for row in rows_of(result.out)] == ["7", "8"]


def test_what_cannot_be_served_is_said(tmp_path: Path) -> None:
    with pytest.raises(NobodyToServe):
        top(TopSpec(path(with_people=False), tmp_path / "top.csv"), QUIET)
    one = tmp_path / "one.csv"
    one.write_text("item\ni003\n", encoding="utf-8")
    with pytest.raises(TooFewColumns):
        top(TopSpec(path(), tmp_path / "top.csv", likes=one), QUIET)
    with pytest.raises(AcumenError):
        top(TopSpec(path(), tmp_path / "top.docx"), QUIET)
    assert not (tmp_path / "top.csv").exists()


def test_more_than_a_sheet_holds_is_refused_before_the_work(tmp_path: Path) -> None:
    people = tmp_path / "people.csv"
    people.write_text("user\n" + "\n".join(f"someone {number}" for number in range(105_000)), encoding="utf-8")
    with pytest.raises(TooLongForExcel):
        top(TopSpec(path(), tmp_path / "top.xlsx", people=people), StopsHalfway())
    assert list(tmp_path.iterdir()) == [people]


class StopsHalfway:
    """Progress that is stopped in the middle of the work."""

    def update(self, fraction: float, stage: Sentence, remaining_s: float | None = None) -> None:
        if fraction > 0.5:
            raise Cancelled

    def report(self, event: object) -> None:
        raise AssertionError(event)


def test_stopping_leaves_no_file_behind(tmp_path: Path) -> None:
    people = tmp_path / "people.csv"
    people.write_text("user\n" + "\n".join(f"someone {number}" for number in range(4_000)), encoding="utf-8")
    with pytest.raises(Cancelled):
        top(TopSpec(path(), tmp_path / "top.csv", people=people), StopsHalfway())
    assert list(tmp_path.iterdir()) == [people]


# --- files that stay open ---------------------------------------------------------------------------------------------


def test_a_file_stays_open_until_it_changes(tmp_path: Path) -> None:
    file = tmp_path / "model.onnx"
    shutil.copy(path(), file)
    first = recommend_ask._opened(file, QUIET)
    assert recommend_ask._opened(file, QUIET) is first
    shutil.copy(path(with_people=False), file)
    assert not card(file).has_people
    file.unlink()
    with pytest.raises(ModelError):
        card(file)


@pytest.mark.parametrize("name", ["ask_person", "ask_item", "find", "cost", "item_map", "card", "top"])
def test_every_question_can_be_asked_of_the_worker(name: str) -> None:
    assert callable(find_function(f"desktop_app.core.workflows.recommend_ask:{name}"))
