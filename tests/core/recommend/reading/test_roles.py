"""Which columns say what: proposed for logs of every shape, in English and Chinese."""

from __future__ import annotations

import json
import random

import pytest

from desktop_app.core.data.profiling import profile
from desktop_app.core.errors import UnknownColumn
from desktop_app.core.recommend.reading.choosing import roles_with
from desktop_app.core.recommend.reading.errors import NoLog
from desktop_app.core.recommend.reading.lists import find_lists
from desktop_app.core.recommend.reading.roles import find_roles
from desktop_app.core.recommend.reading.scale import find_like_from, is_scale
from desktop_app.core.recommend.reading.words import roles_sentence
from desktop_app.core.recommend.roles import Lead, Roles, Shape
from desktop_app.core.text import render
from tests.core.recommend.reading.tables import found_in, log_of, table_of

RNG = random.Random(1)
PEOPLE = [f"P{number:03}" for number in range(40)]
ITEMS = [f"thing {number}" for number in range(25)]


def rows(*makers: object, count: int = 400) -> str:
    return "".join(",".join(str(make()) for make in makers) + "\n" for _ in range(count))  # type: ignore[operator]


def person() -> str:
    return RNG.choice(PEOPLE)


def item() -> str:
    return RNG.choice(ITEMS)


def number() -> int:
    return RNG.randint(1, 40)


def grade() -> int:
    return RNG.choice((1, 2, 3, 4, 4, 5, 5))


def count() -> int:
    return RNG.choice((1, 1, 1, 1, 2, 2, 3, 12))


def price() -> float:
    return RNG.randint(100, 9000) / 100


def day() -> str:
    return f"2024-{RNG.randint(1, 12):02}-{RNG.randint(1, 28):02}"


def stamp() -> int:
    return 1_600_000_000 + RNG.randint(0, 10_000_000)


@pytest.mark.parametrize(
    ("header", "makers", "expected"),
    [
        ("customer,product,date,quantity", (person, item, day, count), "customer product quantity date counts"),
        ("userId,movieId,rating,timestamp", (number, number, grade, stamp), "userId movieId rating timestamp ratings"),
        ("book_id,user_id,rating", (number, number, grade), "user_id book_id rating - ratings"),
        ("客户,商品,数量,日期", (person, item, count, day), "客户 商品 数量 日期 counts"),
        ("用户,书名,评分", (person, item, grade), "用户 书名 评分 - ratings"),
        ("会员编号,电影,打分,时间", (number, item, grade, stamp), "会员编号 电影 打分 时间 ratings"),
        ("reader,book,rating", (number, number, grade), "reader book rating - ratings"),
        ("date,price,sku,client", (day, price, item, person), "client sku - date events"),
        ("user,artist,plays", (person, item, count), "user artist plays - counts"),
        ("Datum,Artikel,Kunde,Menge", (day, number, number, count), "Kunde Artikel Menge Datum counts"),
        ("cliente,producto,fecha", (number, number, day), "cliente producto - fecha events"),
        ("Transaction,Item", (number, item), "Transaction Item - - events"),
        ("who,what", (person, item), "who what - - events"),
    ],
)
def test_long_logs(header: str, makers: tuple[object, ...], expected: str) -> None:
    found = found_in(f"{header}\n{rows(*makers)}")
    roles = found.roles
    said = [roles.person, roles.item, roles.value or "-", roles.time or "-", roles.signal]
    assert roles.shape is Shape.LONG
    assert " ".join(said) == expected
    assert found.sure == (header != "who,what")


def test_retail_lines() -> None:
    def code() -> str:
        return RNG.choice(("85123A", "71053", "84406B", "22752", "21730", "22633", "84879"))

    lines, header = [], "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n"
    for _ in range(500):
        sold, who = code(), RNG.randint(12346, 12399)
        lines.append(
            f"{536365 + RNG.randint(0, 200)},{sold},LAMP {sold},{count()},{day()} 08:26,{price()},{who},France"
        )
    roles = found_in(header + "\n".join(lines)).roles
    assert (roles.person, roles.item) == ("CustomerID", "StockCode")
    assert (roles.value, roles.time, roles.signal) == ("Quantity", "InvoiceDate", "counts")


def test_without_names() -> None:
    roles = found_in(rows(number, number, grade, stamp).replace(",", "\t"), "u.data").roles
    assert (roles.person, roles.item, roles.value, roles.time) == ("column 1", "column 2", "column 3", "column 4")
    assert roles.signal == "ratings"
    assert roles.like_from == 4


@pytest.mark.parametrize("mark", [",", ";", "|", "、", "/", " "])
def test_several_items_in_a_cell(mark: str) -> None:
    things = ITEMS if mark != " " else [f"{number}" for number in range(1000, 1030)]
    lines = [f'o{i},"{mark.join(RNG.sample(things, RNG.randint(1, 6)))}"' for i in range(80)]
    found = found_in("order,products\n" + "\n".join(lines))
    assert (found.roles.shape, found.roles.person, found.roles.item) == (Shape.LIST, "order", "products")
    assert found.roles.separator == mark
    assert found.sure


def test_the_till_knows_the_customer_by_a_card() -> None:
    lines = [
        f"{n},{1 + n % 2},{RNG.randint(0, 40):05},{' | '.join(RNG.sample(ITEMS, RNG.randint(1, 5)))},{n / 7:.2f}\n"
        for n in range(300)
    ]
    found = found_in("Receipt,Till,Loyalty card,Items,Total\n" + "".join(lines))
    assert (found.roles.shape, found.roles.person, found.roles.item) == (Shape.LIST, "Loyalty card", "Items")


def test_lists_as_json() -> None:
    lines = [f"c{i}\t{json.dumps(RNG.sample(ITEMS, 3))}" for i in range(30)]
    read = log_of("customer\titems\n" + "\n".join(lines), "log.tsv")
    assert read.roles.separator == "json"
    assert set(read.log.items) <= set(ITEMS)
    assert read.figures.pairs == 90


def test_lines_that_begin_with_a_person() -> None:
    lines = [" ".join(map(str, [person, *RNG.sample(range(1, 60), 3 + person % 30)])) for person in range(1, 60)]
    read = log_of("\n".join(lines), "sequences.txt")
    assert read.figures.people == 59
    assert read.figures.pairs == sum(len(line.split()) - 1 for line in lines)


def test_lines_that_begin_with_their_length() -> None:
    lines = []
    for _ in range(50):
        chosen = RNG.sample(range(5000, 5100), RNG.randint(1, 40))
        lines.append(" ".join(map(str, [len(chosen), *chosen])))
    read = log_of("\n".join(lines), "users.dat")
    assert read.roles.lead == Lead.COUNT
    assert read.figures.pairs == sum(len(line.split()) - 1 for line in lines)
    assert min(map(int, read.log.items)) >= 5000


def test_baskets_side_by_side() -> None:
    lines = [",".join(RNG.sample(ITEMS, 1 + (number + 4) % 6)) for number in range(120)]
    read = log_of("\n".join(lines), "groceries.csv")
    assert read.roles.shape is Shape.SPREAD
    assert read.roles.person == ""
    assert read.figures.pairs == sum(line.count(",") + 1 for line in lines)


def test_numbered_item_columns() -> None:
    lines = [f"o{i}," + ",".join([*RNG.sample(ITEMS, 2), ""]) for i in range(60)]
    roles = found_in("order,item 1,item 2,item 3\n" + "\n".join(lines)).roles
    assert (roles.shape, roles.person) == (Shape.SPREAD, "order")
    assert roles.items[:2] == ("item 1", "item 2")


@pytest.mark.parametrize(
    ("cells", "signal"),
    [(("0", "1"), "events"), (("", "x"), "events"), (("", "1", "2", "4", "5", "5"), "ratings")],
)
def test_matrices(cells: tuple[str, ...], signal: str) -> None:
    names = ["Anna's", "Bella", "Ciao", "Diner", "Eat", "Fork"]
    lines = [f"guest {i}," + ",".join(RNG.choice(cells) for _ in names) for i in range(60)]
    found = found_in("guest," + ",".join(names) + "\n" + "\n".join(lines))
    assert (found.roles.shape, found.roles.person, found.roles.signal) == (Shape.WIDE, "guest", signal)
    assert list(found.roles.items) == names
    assert found.sure


def test_a_matrix_of_items_and_people() -> None:
    lines = [f"Film {i}," + ",".join(RNG.choice(("", "1", "3", "5")) for _ in range(6)) for i in range(30)]
    roles = found_in("film,ann,ben,cid,dan,eve,fay\n" + "\n".join(lines)).roles
    assert (roles.shape, roles.person, roles.item) == (Shape.WIDE, "", "film")


def test_no_log_at_all() -> None:
    with pytest.raises(NoLog) as raised:
        found_in("length\n" + "".join(f"{i / 7:.3f}\n" for i in range(50)))
    assert "length" in str(raised.value)


@pytest.mark.parametrize(
    ("levels", "counts", "like_from"),
    [
        ((1, 2, 3, 4, 5), (6, 11, 27, 34, 21), 4),
        ((0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4), (1, 1, 2, 3, 4, 9, 8, 8), 3),
        (tuple(range(1, 11)), (1, 1, 1, 2, 3, 5, 8, 9, 5, 3), 8),
        ((0, 1), (5, 5), 1),
        ((1, 2, 3), (1, 1, 1), 3),
        ((1, 2, 3, 4, 5), (50, 30, 20, 1, 0.5), 3),
        ((-1, 1), (4, 4), 1),
    ],
)
def test_where_a_like_begins(levels: tuple[float, ...], counts: tuple[float, ...], like_from: float) -> None:
    assert find_like_from(levels, counts) == like_from


def test_scales() -> None:
    assert is_scale((1, 2, 3, 4, 5))
    assert is_scale((0.5, 1, 4))
    assert not is_scale((1, 2, 3.7, 11.2, 99))
    assert not is_scale((5,))
    assert not is_scale((1, 1000))


def measures() -> list[str]:
    return [
        f"{RNG.randint(29, 77)},{RNG.randint(0, 1)},{RNG.randint(94, 200)},{RNG.randint(126, 564)}" for _ in PEOPLE * 8
    ]


NO_LOGS = {
    "measures of patients": "Age,Sex,RestBP,Chol,Fbs,Angina,Slope,Ca,Thal\n"
    + "".join(
        f"{one},{RNG.randint(0, 1)},{RNG.randint(0, 1)},{RNG.randint(0, 2)},{RNG.randint(0, 3)},{RNG.randint(3, 7)}\n"
        for one in measures()
    ),
    "facts about customers": "CustomerID,Gender,Age,Spending\n"
    + "".join(f"{n},{RNG.choice('MF')},{RNG.randint(18, 70)},{RNG.randint(1, 99)}\n" for n in range(200)),
    "answers of customers": "customerID,Phone,Streaming,Backup,Support,Security\n"
    + "".join(
        f"c{n}," + ",".join(RNG.choice(("Yes", "No", "No internet")) for _ in range(5)) + "\n" for n in range(200)
    ),
    "a table of a bank": "age,job,marital,balance,housing,loan,contact,day,duration\n"
    + "".join(
        f"{RNG.randint(18, 80)},{RNG.choice(ITEMS)},m{n % 3},{n * 7},{n % 2},{n % 2},c{n % 3},{n % 31},{n % 400}\n"
        for n in range(400)
    ),
    "numbers with commas": "Category,Installs\n"
    + "".join(f'k{n % 30},"{RNG.choice((1, 5, 10, 50, 100, 500)) * 1000:,}+"\n' for n in range(300)),
}


@pytest.mark.parametrize("name", list(NO_LOGS)[:4])
def test_tables_that_are_no_log(name: str) -> None:
    with pytest.raises(NoLog):
        found_in(NO_LOGS[name])


def test_commas_between_thousands_are_no_list() -> None:
    assert find_lists(table_of(NO_LOGS["numbers with commas"])["Installs"]) is None


def test_a_matrix_of_how_much_is_a_log() -> None:
    cells = [",".join(str(RNG.choice((0, 0, 0, 1, 1, 2, 5))) for _ in range(8)) for _ in PEOPLE]
    lines = [f"{who},{row}" for who, row in zip(PEOPLE, cells, strict=True)]
    roles = found_in("guest," + ",".join(f"dish {n}" for n in range(8)) + "\n" + "\n".join(lines)).roles
    assert (roles.shape, roles.person, roles.signal) == (Shape.WIDE, "guest", "counts")


def test_what_the_person_chose_wins() -> None:
    text = f"client,shop,product,stars,count\n{rows(person, number, item, grade, count)}"
    table = table_of(text)
    figures = profile(table)
    found = find_roles(table, figures)
    assert (found.roles.item, found.roles.value) in {("product", "stars"), ("product", "count")}
    roles = roles_with(found, table, figures, item="shop", value="count")
    assert (roles.person, roles.item, roles.value, roles.signal) == ("client", "shop", "count", "counts")
    roles = roles_with(found, table, figures, value="stars")
    assert (roles.signal, roles.like_from) == ("ratings", 4)
    assert roles_with(found, table, figures, value="").signal == "events"
    assert roles_with(found, table, figures, person="product").person == "product"
    assert roles_with(found, table, figures, person="product").item != "product"
    with pytest.raises(UnknownColumn):
        roles_with(found, table, figures, item="nothing")


@pytest.mark.parametrize(
    ("roles", "sentence"),
    [
        (
            Roles(person="customer", item="product", value="quantity", time="date", signal="counts"),
            "Each row says: customer bought product on date; quantity says how much.",
        ),
        (Roles(person="user", item="page"), "Each row says: user chose page."),
        (
            Roles(person="user", item="film", value="rating", signal="ratings", like_from=4.0),
            "Each row says: user rated film; rating says how well, and from 4 on it was liked.",
        ),
        (
            Roles(Shape.LIST, item="basket", lead="count"),
            "Each row is a basket of its own; basket says how many items it has, then lists them.",
        ),
        (Roles(Shape.LIST, item="basket"), "Each row is a basket of its own; basket lists what is in it."),
        (
            Roles(Shape.SPREAD, "order", items=("a", "b")),
            "Each row says: order chose what stands in 2 column(s), such as a, b.",
        ),
        (
            Roles(Shape.WIDE, "guest", items=("a", "b", "c"), signal="ratings"),
            "Each row is one guest; 3 column(s) are items and say how well they were liked.",
        ),
    ],
)
def test_one_sentence(roles: Roles, sentence: str) -> None:
    assert render(roles_sentence(roles)) == sentence
