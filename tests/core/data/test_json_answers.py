"""Answers of services, saved under any name."""

from __future__ import annotations

import json

import pytest

from tests.core.data.files import codes, read, values, written

ROWS = [{"id": f"a{i}", "shop": {"city": f"c{i % 3}"}, "lines": [{"n": i}], "price": i + 0.5} for i in range(24)]


@pytest.mark.parametrize(
    "answer",
    [
        {"data": ROWS, "meta": {"page": 1}, "links": []},
        {"status": "ok", "result": {"items": ROWS, "total": 24}},
        {"meta": {"number": 1}, "data": {"page": {"rows": ROWS}}},
    ],
)
@pytest.mark.parametrize("name", ["answer.json", "answer.txt", "answer.csv"])
def test_rows_are_found_where_they_are_wrapped(tmp_path, answer, name):
    table, report = read(written(tmp_path, json.dumps(answer), name))
    assert table.names == ("id", "shop.city", "lines", "price")
    assert values(table, "price") == [i + 0.5 for i in range(24)]
    assert report.source.format == "json"


def test_lists_in_objects_by_key_stay_cells(tmp_path):
    people = {name: {"age": 30 + n, "orders": [{"n": n}]} for n, name in enumerate(("ann", "bob", "cy"))}
    table, report = read(written(tmp_path, json.dumps(people), "people.json"))
    assert table.names == ("key", "age", "orders")
    assert values(table, "key") == ["ann", "bob", "cy"]
    assert "table_chosen" not in codes(report)


def test_text_with_braces_is_still_text(tmp_path):
    table, _ = read(written(tmp_path, "{a},b\n" + "".join(f"x{i % 3},{i}.5\n" for i in range(24)), "plain.csv"))
    assert table.names == ("{a}", "b")
