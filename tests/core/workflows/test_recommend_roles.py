"""Before learning: the proposal with its remarks, other choices, and the tables beside the log."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from desktop_app.core.data.errors import FileMissing
from desktop_app.core.progress import Silent
from desktop_app.core.recommend.reading.errors import SameColumn
from desktop_app.core.workflows.load import load
from desktop_app.core.workflows.recommend_roles import change_roles, check_side, find_sides, options_for_ids, roles
from desktop_app.core.workflows.recommend_specs import SideSource
from desktop_app.core.workflows.specs import Loaded, LoadSpec

LOG = "user,film,rating\n" + "".join(f"{1 + i % 23},{1 + (i * i) % 31},{1 + i % 5}\n" for i in range(400))


def opened(folder: Path, text: str = LOG, name: str = "log.csv") -> Loaded:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return load(LoadSpec(path, folder / "table.arrow"), Silent())


def test_a_proposal_tells_what_stands_out(tmp_path: Path) -> None:
    log = opened(tmp_path, LOG + ",3,4\n5,,4\n")
    found = roles(log.table_path, log.report, log.profile)
    assert (found.roles.person, found.roles.item, found.roles.value) == ("user", "film", "rating")
    assert found.sure
    assert [n.column for n in found.notices if n.code == "log_no_id"] == ["user", "film"]


def test_another_choice(tmp_path: Path) -> None:
    log = opened(tmp_path)
    found = change_roles(log.table_path, log.report, log.profile, {"value": ""})
    assert found.roles.signal == "events"
    turned = change_roles(log.table_path, log.report, log.profile, {"person": "film", "item": "user"})
    assert (turned.roles.person, turned.roles.item, turned.roles.value) == ("film", "user", "rating")


def test_a_log_that_cannot_be_used_is_proposed_without_being_sure(tmp_path: Path) -> None:
    log = opened(tmp_path, "user,film\n" + "only,x\n" * 3 + "only,y\n" * 3)
    assert not roles(log.table_path, log.report, log.profile).sure


def test_ids_that_are_numbers_but_for_a_few(tmp_path: Path) -> None:
    rows = "".join(f"c{i % 40},{7000 + i % 90},{1 + i % 4}\n" for i in range(3000))
    log = opened(tmp_path, f"customer,product,quantity\n{rows}c1,85123A,2\nc2,85123A,1\n")
    found = roles(log.table_path, log.report, log.profile)
    again = options_for_ids(found.roles, log.report)
    if again is not None:
        log = load(LoadSpec(tmp_path / "log.csv", tmp_path / "again.arrow", again), Silent())
        found = roles(log.table_path, log.report, log.profile)
        assert options_for_ids(found.roles, log.report) is None
    assert not any(notice.code in ("log_no_id", "cells_lost") for notice in found.notices)


def test_how_a_side_table_fits(tmp_path: Path) -> None:
    log = opened(tmp_path)
    found = roles(log.table_path, log.report, log.profile)
    films = tmp_path / "films.csv"
    films.write_text("nr,title\n" + "".join(f"{n},Film {n}\n" for n in range(1, 20)))
    fit = check_side(SideSource(films), log.table_path, found.roles, "items", Silent())
    assert fit.key == "nr"
    assert 0 < fit.matched < fit.known
    assert fit.columns == ("title",)
    with pytest.raises(FileMissing):
        check_side(SideSource(tmp_path / "none.csv"), log.table_path, found.roles, "people", Silent())


def test_a_database_with_three_tables(tmp_path: Path) -> None:
    path = tmp_path / "shop.sqlite"
    with sqlite3.connect(path) as database:
        database.execute("CREATE TABLE visits (user_id INTEGER, film_id INTEGER, stars INTEGER)")
        database.execute("CREATE TABLE films (id INTEGER, title TEXT)")
        database.execute("CREATE TABLE users (id INTEGER, age INTEGER)")
        visits = [(1 + i % 23, 101 + (i * i) % 31, 1 + i % 5) for i in range(400)]
        database.executemany("INSERT INTO visits VALUES (?, ?, ?)", visits)
        database.executemany("INSERT INTO films VALUES (?, ?)", [(n, f"Film {n}") for n in range(101, 140)])
        database.executemany("INSERT INTO users VALUES (?, ?)", [(n, 20 + n) for n in range(1, 24)])
    database.close()
    log = load(LoadSpec(path, tmp_path / "table.arrow"), Silent())
    found = roles(log.table_path, log.report, log.profile)
    sides = find_sides(log.report, log.table_path, found.roles, Silent())
    assert sides.items is not None
    assert sides.people is not None
    assert (sides.items.options.table, sides.items.key) == ("films", "id")
    assert (sides.people.options.table, sides.people.key) == ("users", "id")


def test_one_column_for_two_things(tmp_path: Path) -> None:
    log = opened(tmp_path)
    found = change_roles(log.table_path, log.report, log.profile, {"person": "user", "item": "user"})
    assert not found.sure
    from desktop_app.core.data.table import Table
    from desktop_app.core.recommend.reading.log import read_log

    with pytest.raises(SameColumn):
        read_log(Table.open(log.table_path), found.roles)
