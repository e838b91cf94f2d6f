"""The catalogue as people see it."""

from __future__ import annotations

import datetime

import pyarrow as pa

from desktop_app.core.data.table import Column, Kind, Table
from desktop_app.core.recommend.catalogue import MOST_CELL, Catalogue

ROWS = 30


def texts(name: str, values: list[str | None], kind: Kind = Kind.TEXT) -> Column:
    return Column(name, kind, pa.chunked_array([pa.array(values, pa.string())]))


def test_columns_are_shown_as_people_write_them() -> None:
    days = [datetime.datetime(2024, 1, 1 + n) for n in range(ROWS)]
    table = Table.of(
        [
            texts("code", [f"X-{n:04d}" for n in range(ROWS)], Kind.ID),
            texts("Book title", [f"The  {n}th\nstory" if n else None for n in range(ROWS)]),
            texts("tags", ["red|big" if n % 2 else "blue|big" for n in range(ROWS)], Kind.CATEGORY),
            texts("cover", [f"http://x.example/{n}.jpg" for n in range(ROWS)]),
            texts("blurb", ["word " * 200 + str(n) for n in range(ROWS)]),
            Column("price", Kind.NUMBER, pa.chunked_array([[2.0, 2.5, None] * (ROWS // 3)])),
            Column("since", Kind.DATE, pa.chunked_array([pa.array(days, pa.timestamp("us"))])),
            texts("empty", [None] * ROWS),
        ]
    )
    shown = Catalogue.of(table)
    columns = {column.name: column for column in shown.columns}
    assert shown.title == "Book title"
    assert shown.picture == "cover"
    assert "empty" not in columns
    assert columns["Book title"].cells[:2] == ("", "The 1th story")
    assert columns["price"].cells[:3] == ("2", "2.5", "")
    assert columns["since"].cells[0] == "2024-01-01"
    assert columns["tags"].marks == "|"
    assert columns["cover"].kind is Kind.IMAGE
    assert max(map(len, columns["blurb"].cells)) == MOST_CELL


def test_without_a_table_there_is_nothing_to_show() -> None:
    assert Catalogue.of(None) == Catalogue.of(None) or not Catalogue.of(None).columns
    assert not Catalogue.of(None).title


def test_a_title_is_found_by_its_content_where_its_name_says_nothing() -> None:
    table = Table.of(
        [
            texts("genre", ["drama" if n % 2 else "crime" for n in range(ROWS)], Kind.CATEGORY),
            texts("what", [f"Story number {n}" for n in range(ROWS)]),
        ]
    )
    assert Catalogue.of(table).title == "what"
    assert Catalogue.of(Table.of([table["genre"]])).title == ""


def test_the_largest_columns_go_where_all_of_them_are_too_much() -> None:
    rows = 120_000
    long = "many words that nobody reads, " * 8
    table = Table.of(
        [
            texts("name", [f"thing {n}" for n in range(rows)]),
            texts("description", [f"{long}{n}" for n in range(rows)]),
        ]
    )
    assert [column.name for column in Catalogue.of(table).columns] == ["name"]
