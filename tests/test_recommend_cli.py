"""Recommendations by command: a whole way through the sample, and rules in plain words."""

from __future__ import annotations

import csv
import json
import random
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from pyarrow import parquet

from desktop_app.cli import main
from desktop_app.core.samples import SAMPLES
from desktop_app.core.scoring.recommending.asks import TOP_COLUMNS, Rule
from desktop_app.recommend_cli import BadRule, parse_rule

RATINGS = next(sample.path for sample in SAMPLES if sample.path.name == "bookshop-ratings.csv")
BOOKS = RATINGS.with_name("bookshop-books.csv")
Said = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Any]]:
    """One training on the sample: the folder with the model, and the figures."""
    folder = tmp_path_factory.mktemp("recommend")
    asked = ["recommend", "train", str(RATINGS), "--items", str(BOOKS), "--seconds", "8", "--seed", "4"]
    assert main([*asked, "-o", str(folder / "m.onnx"), "--json", str(folder / "r.json")]) == 0
    return folder, json.loads((folder / "r.json").read_text("utf-8"))


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def titles() -> dict[str, str]:
    return {row["book"]: row["title"] for row in rows_of(BOOKS)}


def seen() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for row in rows_of(RATINGS):
        found.setdefault(row["reader"], set()).add(row["book"])
    return found


def test_the_figures_of_a_run(run: tuple[Path, dict[str, Any]]) -> None:
    _, figures = run
    assert (figures["people"], figures["items"], figures["events"]) == (950, 499, 14605)
    for name in ("ndcg@10", "recall@20", "hit@10", "map@10", "coverage@10"):
        estimate = figures["metrics"][name]
        assert estimate["low"] <= estimate["value"] <= estimate["high"]
        assert name in figures["baseline"]
    assert figures["metrics"]["ndcg@10"]["value"] > figures["random"]["ndcg@10"]["value"]
    assert figures["weights"]
    assert all(weights for weights in figures["weights"].values())
    assert figures["parity"]["rows"] >= 200
    assert figures["parity"]["flips"] == 0
    assert figures["verdict"] in ("ready", "care", "guess", "too_little")
    assert figures["seconds"] > 0
    assert figures["seed"] == 4
    assert all(notice["sentence"] and "{" not in notice["sentence"] for notice in figures["notices"])


def test_lists_for_everyone(run: tuple[Path, dict[str, Any]], tmp_path: Path) -> None:
    folder, figures = run
    out = tmp_path / "top.csv"
    assert main(["recommend", "top", str(folder / "m.onnx"), "-o", str(out), "-k", "5"]) == 0
    lists = rows_of(out)
    assert tuple(lists[0]) == TOP_COLUMNS
    assert len(lists) == 5 * figures["people"]
    had = seen()
    assert not any(row["item"] in had[row["user"]] for row in lists)
    for start in range(0, len(lists), 5):
        five = lists[start : start + 5]
        assert [row["rank"] for row in five] == ["1", "2", "3", "4", "5"]
        assert len({row["user"] for row in five}) == 1
        scores = [float(row["score"]) for row in five]
        assert scores == sorted(scores, reverse=True)
    assert sum(bool(row["because"]) for row in lists) > 0.5 * len(lists)


def test_what_was_seen_may_come_again(run: tuple[Path, dict[str, Any]], tmp_path: Path) -> None:
    folder, _ = run
    out = tmp_path / "top.parquet"
    assert main(["recommend", "top", str(folder / "m.onnx"), "-o", str(out), "--keep-seen"]) == 0
    table = parquet.read_table(out).to_pydict()
    had = seen()
    assert any(item in had[user] for user, item in zip(table["user"], table["item"], strict=True))


def test_one_row_for_each_person(run: tuple[Path, dict[str, Any]], tmp_path: Path) -> None:
    folder, figures = run
    out = tmp_path / "top.xlsx"
    assert main(["recommend", "top", str(folder / "m.onnx"), "-o", str(out), "--one-row", "-k", "3"]) == 0
    assert load_workbook(out).worksheets[0].max_row == figures["people"] + 1


def test_new_people_by_what_they_like(run: tuple[Path, dict[str, Any]], tmp_path: Path, capsys: Said) -> None:
    folder, _ = run
    likes, out = tmp_path / "likes.csv", tmp_path / "top.csv"
    likes.write_text("user,item\nnew,1\nnew,2.0\nnew, 18 \nother,77\nlost,no such book\n", encoding="utf-8")
    assert main(["recommend", "top", str(folder / "m.onnx"), "-o", str(out), "--likes", str(likes)]) == 0
    lists = rows_of(out)
    assert {row["user"] for row in lists} == {"new", "other", "lost"}
    assert not {row["item"] for row in lists if row["user"] == "new"} & {"1", "2", "18"}
    assert "no such book" in capsys.readouterr().out


def test_only_some_people(run: tuple[Path, dict[str, Any]], tmp_path: Path) -> None:
    folder, _ = run
    people, out = tmp_path / "people.csv", tmp_path / "top.csv"
    known = sorted(seen())[:3]
    people.write_text("reader\n" + "\n".join([*known, "nobody"]) + "\n", encoding="utf-8")
    assert main(["recommend", "top", str(folder / "m.onnx"), "-o", str(out), "--users", str(people)]) == 0
    assert [row["user"] for row in rows_of(out)][::10] == [*known, "nobody"]


def test_rules_are_kept(run: tuple[Path, dict[str, Any]], tmp_path: Path) -> None:
    folder, _ = run
    out = tmp_path / "top.csv"
    rules = ["--rule", "year between 1990 and 2010", "--rule", "never 2|18"]
    assert main(["recommend", "top", str(folder / "m.onnx"), "-o", str(out), *rules]) == 0
    years = {row["book"]: row["year"] for row in rows_of(BOOKS)}
    lists = rows_of(out)
    assert lists
    assert all(1990 <= float(years[row["item"]]) <= 2010 for row in lists)
    assert not {row["item"] for row in lists} & {"2", "18"}


def test_one_person_and_one_item(run: tuple[Path, dict[str, Any]], capsys: Said) -> None:
    folder, _ = run
    person = sorted(seen())[0]
    assert main(["recommend", "person", str(folder / "m.onnx"), person, "-k", "4"]) == 0
    said = capsys.readouterr().out
    assert sum(any(title in line for title in titles().values()) for line in said.splitlines()) >= 4
    assert main(["recommend", "similar", str(folder / "m.onnx"), "1"]) == 0
    said = capsys.readouterr().out
    assert "Hunger Games" in said.splitlines()[0]
    assert len(said.splitlines()) == 11


def test_the_same_seed_gives_the_same_lists(tmp_path: Path) -> None:
    """On a log so small that the time is never too short, whatever else the machine does."""
    small = tmp_path / "small.csv"
    small.write_text("".join(RATINGS.read_text("utf-8").splitlines(keepends=True)[:800]), encoding="utf-8")
    for name in ("a", "b"):
        model = tmp_path / f"{name}.onnx"
        assert main(["recommend", "train", str(small), "--seconds", "600", "--seed", "4", "-o", str(model)]) == 0
        assert main(["recommend", "top", str(model), "-o", str(tmp_path / f"{name}.csv")]) == 0
    assert (tmp_path / "a.csv").read_bytes() == (tmp_path / "b.csv").read_bytes()


def test_a_file_without_people(run: tuple[Path, dict[str, Any]], tmp_path: Path) -> None:
    model, likes = tmp_path / "m.onnx", tmp_path / "likes.csv"
    asked = ["--seconds", "3", "--without-people", "-o", str(model)]
    assert main(["recommend", "train", str(RATINGS), *asked]) == 0
    assert main(["recommend", "top", str(model), "-o", str(tmp_path / "a.csv")]) == 2
    likes.write_text("user,item\nnew,1\n", encoding="utf-8")
    assert main(["recommend", "top", str(model), "-o", str(tmp_path / "a.csv"), "--likes", str(likes)]) == 0
    assert len(rows_of(tmp_path / "a.csv")) == 10


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("stock in stock", Rule("in_stock", "stock")),
        ("unit price between 5 and 20.5", Rule("between", "unit price", low=5.0, high=20.5)),
        ("price at most 20", Rule("between", "price", high=20.0)),
        ("price at least 3", Rule("between", "price", low=3.0)),
        ("category is Toys | Books", Rule("only", "category", ("Toys", "Books"))),
        ("category is not Toys", Rule("without", "category", ("Toys",))),
        ("never 12|13", Rule("never", values=("12", "13"))),
        ("at least 3 category is New", Rule("at_least", "category", ("New",), count=3)),
        ("at most 2 brand", Rule("at_most", "brand", count=2)),
        ("not in the last 30 days", Rule("not_lately", count=30)),
        ("Price Between 5 and 20", Rule("between", "Price", low=5.0, high=20.0)),
    ],
)
def test_rules_in_plain_words(text: str, rule: Rule) -> None:
    assert parse_rule(text) == rule


def test_a_rule_that_is_none() -> None:
    with pytest.raises(BadRule) as raised:
        parse_rule("cheap things please")
    assert "cheap things" in str(raised.value)


def test_a_shop_whose_log_says_it_all(tmp_path: Path, capsys: Said) -> None:
    """Codes with letters, names beside the codes, returns, customers without a number."""
    shuffled = random.Random(3)
    lines = ["InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country"]
    for number in range(900):
        customer = number % 90
        code = 10 * (customer % 5) + shuffled.randrange(10)
        quantity, who = (-1 if number % 40 == 0 else 1 + number % 4), ("" if number % 50 == 0 else 12_000 + customer)
        stock = f"{22_000 + code}{'A' if code == 7 else ''}"
        day = f"{1 + number % 28}/{1 + number % 12}/2011 8:{number % 60:02}"
        lines.append(f"{5000 + number // 3},{stock},LAMP {code},{quantity},{day},{1 + code / 4},{who},France")
    log, model = tmp_path / "retail.csv", tmp_path / "m.onnx"
    log.write_text("\n".join(lines), encoding="utf-8")
    assert main(["recommend", "train", str(log), "-o", str(model), "--seconds", "3"]) == 0
    said = capsys.readouterr().out
    assert "CustomerID bought StockCode on InvoiceDate; Quantity says how much." in said
    assert "18 rows have no “CustomerID” and were left out." in said
    assert "Description, UnitPrice" in said
    assert main(["recommend", "similar", str(model), "22007A", "-k", "3"]) == 0
    assert capsys.readouterr().out.startswith("LAMP 7 [22007A]")
    out = tmp_path / "top.csv"
    assert main(["recommend", "top", str(model), "-o", str(out), "--rule", "UnitPrice at most 5"]) == 0
    assert {row["item"] for row in rows_of(out)} <= {f"{22_000 + code}{'A' if code == 7 else ''}" for code in range(17)}
