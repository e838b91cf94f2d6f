"""Tables beside the log: the column of ids is found, every id has its row, and what did not match is told."""

from __future__ import annotations

import pytest

from desktop_app.core.data.table import Table
from desktop_app.core.errors import UnknownColumn
from desktop_app.core.recommend.reading.errors import NoSharedIds
from desktop_app.core.recommend.reading.log import read_log
from desktop_app.core.recommend.reading.side import ROW_NUMBER, SideRead, join_side
from desktop_app.core.recommend.reading.within import tables_within
from desktop_app.core.recommend.roles import Roles
from tests.core.recommend.reading.tables import facts, table_of

IDS = ("1", "10", "2", "30")


def cells(side: SideRead | Table, column: str) -> list[object]:
    table = side if isinstance(side, Table) else side.table
    return list(table[column].values.to_pylist())


def test_rows_follow_the_ids_of_the_log() -> None:
    side = join_side(IDS, table_of("stock,id,title\n30,2,Two\n11,1,One\n12,77,Other\n1,10,Ten\n"), file="items.csv")
    assert side.key == "id"
    assert (side.matched, side.known, side.others) == (3, 4, 1)
    assert cells(side, "title") == ["One", "Ten", "Two", None]
    assert side.table.names == ("stock", "title")
    assert facts(side.notices) == {"side_matched": None, "side_missing": 1, "side_unknown": 1}


def test_numbers_and_texts_meet() -> None:
    table = table_of("code,title\n1.0,One\n10.0,Ten\n2.0,Two\nx,Other\n")
    assert cells(join_side(IDS, table), "title") == ["One", "Ten", "Two", None]


def test_spaces_and_wide_letters_do_not_matter() -> None:
    table = table_of('sku,title\n" A1 ",One\nＢ2,Two\n"c  3",Three\n')
    assert cells(join_side(("A1", "B2", "c 3"), table), "title") == ["One", "Two", "Three"]


def test_capitals_and_zeros_are_tried_last() -> None:
    side = join_side(("ab-1", "ab-2"), table_of("sku,title\nAB-1,One\nAB-2,Two\n"))
    assert cells(side, "title") == ["One", "Two"]
    assert "side_loosely" in facts(side.notices)
    side = join_side(("0007", "0008"), table_of("sku,title,n\n7,One,3\n8,Two,4\n"))
    assert cells(side, "title") == ["One", "Two"]
    both = join_side(("7", "07"), table_of("sku,title\n07,One\n7,Two\n"))
    assert cells(both, "title") == ["Two", "One"]
    assert "side_loosely" not in facts(both.notices)


def test_ids_that_only_zeros_tell_apart_are_not_mixed_up() -> None:
    side = join_side(("7", "07", "5"), table_of("sku,title\n0007,Seven\n005,Five\n0010,Ten\n"))
    assert cells(side, "title") == [None, None, "Five"]


def test_of_repeated_ids_the_fullest_row_counts() -> None:
    rows = "".join(f"{n},t{n},{n}\n" for n in (10, 2, 30, 40, 50, 60, 70))
    side = join_side(("1", *IDS[1:]), table_of(f"id,title,price\n1,,\n1,One,5\n{rows}"))
    assert cells(side, "title")[0] == "One"
    assert facts(side.notices)["side_repeated"] == 1


def test_many_rows_for_each_id_are_put_together() -> None:
    text = "id,tag,score\n1,red,2\n1,green,4\n1,red,6\n2,blue,1\n2,red,3\n10,red,8\n10,dull,\n"
    side = join_side(IDS, table_of(text))
    assert cells(side, "tag") == ["red|green", "red|dull", "blue|red", None]
    assert cells(side, "score") == [4, 8, 2, None]
    assert facts(side.notices)["side_many_rows"] == 4


def test_rows_are_counted_where_there_are_no_ids() -> None:
    side = join_side(("0", "1", "2"), table_of("tag,mood\nred,sad\ngreen,glad\nblue,mad\n"))
    assert side.key == ROW_NUMBER
    assert cells(side, "tag") == ["red", "green", "blue"]


def test_the_same_name_breaks_a_tie() -> None:
    side = join_side(("1", "2"), table_of("first,item,title\n1,2,A\n2,1,B\n"), log_column="item")
    assert side.key == "item"
    assert cells(side, "title") == ["B", "A"]


def test_a_chosen_key_is_taken() -> None:
    table = table_of("id,other,title\n1,2,A\n2,1,B\n")
    assert join_side(("1", "2"), table, key="other").key == "other"
    assert join_side(("1", "2"), table, left_out=("title",)).table.names == ("other",)
    with pytest.raises(UnknownColumn):
        join_side(("1", "2"), table, key="nothing")


def test_a_table_about_something_else() -> None:
    with pytest.raises(NoSharedIds) as raised:
        join_side(("u1", "u2"), table_of("name,age\nann,3\nben,4\n"), file="people.csv")
    assert "people.csv" in str(raised.value)
    assert "u1" in str(raised.value)
    assert "{" not in str(raised.value)


def test_what_the_log_itself_says() -> None:
    rows = [
        f"c{i % 9},s{i % 7},Lamp {i % 7},{10 + i % 7 + (i % 3) / 10},{'FR' if i % 9 < 4 else 'DE'},{i}"
        for i in range(200)
    ]
    table = table_of("customer,sku,description,price,country,line\n" + "\n".join(rows))
    roles = Roles(person="customer", item="sku")
    log = read_log(table, roles).log
    items, people = tables_within(table, roles, log)
    assert items is not None
    assert people is not None
    assert items.names == ("description", "price")
    assert cells(items, "description") == [f"Lamp {sku[1:]}" for sku in log.items]
    assert people.names == ("country",)
    assert cells(people, "country") == ["FR" if int(c[1:]) < 4 else "DE" for c in log.people]
