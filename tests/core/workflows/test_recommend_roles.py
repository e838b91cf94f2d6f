"""Before learning: the proposal with its remarks, other choices, and the tables beside the log."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from desktop_app.core.data.errors import FileMissing
from desktop_app.core.data.report import ReadOptions
from desktop_app.core.progress import Silent
from desktop_app.core.recommend.reading.errors import SameColumn
from desktop_app.core.workflows.load import load
from desktop_app.core.workflows.recommend_roles import (
    change_roles,
    check_side,
    find_sides,
    options_for_ids,
    read_again,
    roles,
)
from desktop_app.core.workflows.recommend_specs import Roles, SideSource
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


def shop(folder: Path, with_orders: bool = True) -> Path:
    """Return a shop's database; its largest table is about things, and lines of orders do not say who ordered."""
    path = folder / "shop.sqlite"
    with sqlite3.connect(path) as database:
        database.execute("CREATE TABLE stock (sku TEXT, shelf TEXT, weight REAL)")
        database.executemany("INSERT INTO stock VALUES (?, ?, ?)", [(f"s{n}", f"r{n % 7}", n / 7) for n in range(900)])
        if with_orders:
            database.execute(
                "CREATE TABLE orders (order_id INTEGER PRIMARY KEY, customer_id TEXT, day TEXT, note TEXT)"
            )
            database.execute("CREATE TABLE lines (order_id INTEGER, product_id TEXT, pieces INTEGER, note TEXT)")
            orders = [(n, f"c{n % 23}", f"2024-{1 + n % 12:02}-05", "") for n in range(120)]
            database.executemany("INSERT INTO orders VALUES (?, ?, ?, ?)", orders)
            lines = [(i % 120, f"s{(i * i) % 31}", 1 + i % 3, f"n{i % 5}") for i in range(400)]
            database.executemany("INSERT INTO lines VALUES (?, ?, ?, ?)", [*lines, (999, "s1", 1, "lost")])
            database.execute("CREATE TABLE customers (customer_id TEXT, city TEXT)")
            database.executemany("INSERT INTO customers VALUES (?, ?)", [(f"c{n}", f"t{n % 4}") for n in range(23)])
    database.close()
    return path


def test_lines_of_orders_are_read_with_the_orders(tmp_path: Path) -> None:
    path = shop(tmp_path)
    log = load(LoadSpec(path, tmp_path / "table.arrow"), Silent())
    assert log.report.source.table == "stock"
    again = read_again(Roles(), log.report)
    assert again is not None
    assert again.table == "lines + orders"
    joined = load(LoadSpec(path, tmp_path / "again.arrow", again), Silent())
    names = [column.name for column in joined.profile.columns]
    assert joined.profile.rows == 401, "a line without its order stays, and no line comes twice"
    assert names == ["order_id", "product_id", "pieces", "note", "customer_id", "day", "orders note"]
    found = roles(joined.table_path, joined.report, joined.profile)
    assert (found.roles.person, found.roles.item) == ("customer_id", "product_id")
    assert (found.roles.value, found.roles.time) == ("pieces", "day")
    assert [n.facts for n in found.notices if n.code == "log_joined"] == [{"table": "lines", "other": "orders"}]
    assert [n.facts["n"] for n in found.notices if n.code == "log_no_id"] == [1]
    assert read_again(found.roles, joined.report) is None
    sides = find_sides(joined.report, joined.table_path, found.roles, Silent())
    assert sides.items is not None
    assert sides.people is not None
    assert (sides.items.options.table, sides.people.options.table) == ("stock", "customers")


def test_a_chosen_table_is_only_read_together_with_its_own_orders(tmp_path: Path) -> None:
    path = shop(tmp_path)
    stock = load(LoadSpec(path, tmp_path / "a.arrow", ReadOptions(table="stock")), Silent())
    assert read_again(Roles(), stock.report) is None
    lines = load(LoadSpec(path, tmp_path / "b.arrow", ReadOptions(table="lines")), Silent())
    found = roles(lines.table_path, lines.report, lines.profile)
    assert found.roles.person == "order_id"
    again = read_again(found.roles, lines.report)
    assert again is not None
    assert again.table == "lines + orders"


def test_a_database_whose_largest_table_is_no_log(tmp_path: Path) -> None:
    path = shop(tmp_path, with_orders=False)
    with sqlite3.connect(path) as database:
        database.execute("CREATE TABLE seen (client_id INTEGER, sku_id TEXT)")
        database.executemany("INSERT INTO seen VALUES (?, ?)", [(i % 17, f"s{(i * i) % 31}") for i in range(300)])
    database.close()
    log = load(LoadSpec(path, tmp_path / "table.arrow"), Silent())
    again = read_again(Roles(), log.report)
    assert again is not None
    assert again.table == "seen"


def test_columns_can_be_named_where_no_log_was_seen(tmp_path: Path) -> None:
    rows = "".join(f"{n},{n % 3},{n % 40},{n * n % 57},{n / 7}\n" for n in range(300))
    log = opened(tmp_path, "row,group,a,b,measure\n" + rows)
    found = change_roles(log.table_path, log.report, log.profile, {"person": "group", "item": "b"})
    assert (found.roles.person, found.roles.item) == ("group", "b")


def test_one_column_for_two_things(tmp_path: Path) -> None:
    log = opened(tmp_path)
    found = change_roles(log.table_path, log.report, log.profile, {"person": "user", "item": "user"})
    assert not found.sure
    from desktop_app.core.data.table import Table
    from desktop_app.core.recommend.reading.log import read_log

    with pytest.raises(SameColumn):
        read_log(Table.open(log.table_path), found.roles)


def workbook(folder: Path, log: tuple[str, ...]) -> Path:
    """Return a shop's workbook: customers first, then articles, then who bought what."""
    import xlsxwriter

    path = folder / "shop.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheets = {
            "Customers": (("Customer", "Age", "City"), [(f"c{n}", 20 + n, f"t{n % 4}") for n in range(23)]),
            "Articles": (("Article", "Price"), [(f"s{n}", n / 2) for n in range(31)]),
            "Notes": ((), []),
            "Orders": (log, [(f"c{i % 23}", f"s{(i * i) % 31}", 1 + i % 3) for i in range(300)]),
        }
        for name, (header, rows) in sheets.items():
            sheet = book.add_worksheet(name)
            for number, row in enumerate((header, *rows) if header else ()):
                sheet.write_row(number, 0, row)
    return path


@pytest.mark.parametrize("header", [("Customer ID", "SKU", "Qty"), ("Customer", "Product", "Pieces")])
def test_the_log_is_found_in_another_sheet(tmp_path: Path, header: tuple[str, ...]) -> None:
    log = load(LoadSpec(workbook(tmp_path, header), tmp_path / "table.arrow"), Silent())
    assert log.report.source.sheet == "Customers"
    again = read_again(Roles(), log.report)
    assert again is not None
    assert again.sheet == "Orders"
    orders = load(LoadSpec(Path(log.report.source.path), tmp_path / "again.arrow", again), Silent())
    found = roles(orders.table_path, orders.report, orders.profile)
    assert (found.roles.person, found.roles.item, found.roles.value) == header
    assert read_again(found.roles, orders.report) is None
    sides = find_sides(orders.report, orders.table_path, found.roles, Silent())
    assert sides.items is not None
    assert sides.people is not None
    assert (sides.items.options.sheet, sides.people.options.sheet) == ("Articles", "Customers")


def test_a_chosen_sheet_stays_and_one_that_is_a_log_too(tmp_path: Path) -> None:
    path = workbook(tmp_path, ("Customer", "Product", "Pieces"))
    chosen = load(LoadSpec(path, tmp_path / "a.arrow", ReadOptions(sheet="Customers")), Silent())
    assert read_again(Roles(), chosen.report) is None
    nothing = workbook(tmp_path, ("Some", "Other", "Pieces"))
    first = load(LoadSpec(nothing, tmp_path / "b.arrow"), Silent())
    assert read_again(Roles(), first.report) is None
    assert read_again(Roles(person="Customer", item="Product"), first.report) is None
