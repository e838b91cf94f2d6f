"""The data doctor: what it finds, what it leaves alone, and that every remedy it offers can be applied."""

from __future__ import annotations

import datetime as dt

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.data.associations import associations, cramers_v
from desktop_app.core.data.doctor import Harm, examine
from desktop_app.core.data.doctor.personal import is_card, is_cn_card, is_iban
from desktop_app.core.data.profiling import profile
from desktop_app.core.data.recipe import Recipe
from desktop_app.core.data.table import Kind, Table
from desktop_app.core.notices import NOTICES
from desktop_app.core.samples import SAMPLES
from desktop_app.core.text import render
from tests.core.data.steps.tables import cells, column, people, table

N, C, D, T, Y = Kind.NUMBER, Kind.CATEGORY, Kind.DATE, Kind.TEXT, Kind.YES_NO
RNG = np.random.default_rng(3)
ROWS = 200
TODAY = dt.date(2026, 1, 15)


def noise(rows=ROWS):
    return (N, RNG.normal(50, 10, rows).round(3).tolist())


def found(source):
    return examine(source, profile(source), today=TODAY)


def codes(source, name=None):
    return [t.notice.code for t in found(source) if name is None or name in t.columns]


def with_noise(**columns):
    rows = len(next(iter(columns.values()))[1])
    return table(**columns, noise=noise(rows))


def test_a_good_table_has_no_trouble():
    good = table(
        a=noise(), b=noise(), c=(C, RNG.choice(["Oslo", "Rome", "Bonn"], ROWS).tolist()), d=(Y, ["yes", "no"] * 100)
    )
    assert found(good) == ()


def test_troubles_come_in_order_of_harm():
    harms = [trouble.harm for trouble in found(people())]
    assert harms == sorted(harms, reverse=True)
    assert harms


def test_few_rows_and_many_columns():
    assert codes(table(a=noise(10))) == ["trouble_few_rows"]
    assert "trouble_more_columns" in codes(table(**{f"c{i}": noise(60) for i in range(61)}))


def test_duplicates_by_mistake_but_not_those_of_few_possible_rows():
    values = RNG.normal(0, 1, ROWS).tolist()
    twice = table(
        a=(N, values + values[:9]), b=(N, values + values[:9]), c=(C, ["x", "y"] * 100 + ["x", "y"] * 4 + ["x"])
    )
    (trouble,) = [t for t in found(twice) if t.notice.code == "trouble_duplicates"]
    assert trouble.harm is Harm.HARMFUL
    assert trouble.notice.facts["n"] == 9
    assert trouble.remedies[0].apply(twice).rows == ROWS
    assert "trouble_duplicates" not in codes(table(a=(C, ["x", "y"] * 100), b=(Y, ["yes"] * 150 + ["no"] * 50)))


def test_columns_that_tell_nothing():
    source = with_noise(empty=(N, [None] * ROWS), same=(C, ["x"] * ROWS), twin=noise(), other=noise())
    copied = Table((*source.columns, column("copy", N, cells(source, "twin"))), ROWS)
    assert codes(copied, "empty") == ["trouble_empty"]
    assert codes(copied, "same") == ["trouble_constant"]
    assert codes(copied, "copy") == ["trouble_copied"]
    assert codes(copied, "other") == []


def test_spellings_and_slips():
    towns = (
        ["Oslo"] * 90 + ["oslo ", "ＯＳＬＯ", "OSLO"] + ["Rome"] * 80 + ["Stuttgart"] * 60 + ["Stutgart", "Stuttgrat"]
    )
    source = with_noise(town=(C, towns))
    (sure,) = [t for t in found(source) if t.notice.code == "trouble_spellings"]
    assert sure.harm is Harm.HARMFUL
    assert set(cells(sure.remedies[0].apply(source), "town")) >= {"Oslo", "Rome", "Stuttgart"}
    (slips,) = [t for t in found(source) if t.notice.code == "trouble_slips"]
    merged = slips.remedies[0].apply(sure.remedies[0].apply(source))
    assert set(cells(merged, "town")) == {"Oslo", "Rome", "Stuttgart"}


@pytest.mark.parametrize(
    "levels",
    [["C/S", "S/C"], ["A", "A+", "A-"], ["C", "C++", "C#"], ["1.5 L", "15 L"], ["Item 12", "Item 21"],
     ["3 of 5", "5 of 3"], ["male", "female"], ["Austria", "Australia"], ["<50", ">50"], ["上海", "北京"]],
)  # fmt: skip
def test_what_only_looks_alike_is_left_alone(levels):
    rows = levels * (ROWS // len(levels))
    assert codes(with_noise(x=(C, rows)), "x") == []


def test_numbers_that_are_read_as_words():
    weights = [f"{value} kg" for value in RNG.integers(1, 90, ROWS)]
    source = with_noise(weight=(C, weights), code=(C, [f"AB{value}" for value in RNG.integers(1, 90, ROWS)]))
    (trouble,) = [t for t in found(source) if t.columns == ("weight",)]
    assert trouble.notice.code == "trouble_numbers_with_units"
    assert trouble.remedies[0].apply(source)["weight"].kind is N
    assert "trouble_numbers_with_units" not in codes(source, "code")
    mixed = [str(value) for value in range(150)] + ["many", "few", "some", "lots"] * 12 + ["none"] * 2
    assert "trouble_mixed" in codes(with_noise(x=(C, mixed)), "x")
    rooms = ["1", "2", "3", "4+"] * 50
    assert codes(with_noise(rooms=(C, rooms)), "rooms") == []


def test_gaps_alone_and_together():
    holes = [None if i % 4 == 0 else float(i) for i in range(ROWS)]
    others = [None if i % 3 == 0 else f"w{i % 5}" for i in range(ROWS)]
    source = with_noise(a=(N, holes), b=(N, [*holes[:-1], 1.0]), c=(C, others))
    together = with_noise(a=(N, holes), b=(N, [None if h is None else -h for h in holes]), c=(C, others))
    assert codes(source, "c") == ["trouble_gaps"]
    (trouble,) = [t for t in found(together) if t.notice.code == "trouble_gaps_together"]
    assert set(trouble.columns) == {"a", "b"}
    assert trouble.share == 0.25
    filled = trouble.remedies[0].apply(together)
    assert filled[trouble.columns[0]].values.null_count == 0


def test_values_that_stand_for_a_gap():
    ages = [float(value) for value in RNG.integers(18, 80, ROWS - 6)] + [999.0] * 6
    source = with_noise(years=(N, ages), job=(C, ["cook", "smith"] * 95 + ["unknown"] * 10))
    (number,) = [t for t in found(source) if t.notice.code == "trouble_number_for_gaps"]
    assert number.remedies[0].apply(source)["years"].values.null_count == 6
    (word,) = [t for t in found(source) if t.notice.code == "trouble_words_for_gaps"]
    assert word.remedies[0].apply(source)["job"].values.null_count == 10
    often = with_noise(job=(C, ["cook", "smith", "unknown", "unknown"] * 50))
    assert codes(often, "job") == []


@pytest.mark.parametrize(
    ("name", "value", "asked"),
    [
        ("age", -3.0, True),
        ("Age", 180.0, True),
        ("年龄", 300.0, True),
        ("price", -1.0, True),
        ("单价", -1.0, True),
        ("latitude", 95.0, True),
        ("profit", -1.0, False),
        ("temperature", -40.0, False),
        ("page", -1.0, False),
    ],
)
def test_impossible_values_are_asked_about(name, value, asked):
    numbers = [float(number) for number in RNG.integers(20, 60, ROWS - 1)] + [value]
    assert ("trouble_impossible" in codes(with_noise(**{name: (N, numbers)}), name)) is asked


def test_outliers_are_far_from_all_others_and_leaning_numbers_are_not():
    source = with_noise(
        x=(N, [*RNG.normal(0, 1, ROWS - 1).tolist(), 50.0]), income=(N, RNG.lognormal(3, 1, ROWS).tolist())
    )
    (trouble,) = [t for t in found(source) if t.notice.code == "trouble_outliers" and t.columns == ("x",)]
    assert trouble.notice.facts["n"] == 1
    capped, blank, removed = (step.apply(source) for step in trouble.remedies)
    assert max(cells(capped, "x")) < 50
    assert blank["x"].values.null_count == 1
    assert removed.rows == ROWS - 1
    assert codes(source, "income") == []


def test_dates_in_the_future_and_out_of_order():
    days = [dt.datetime(2025, 1, 1) + dt.timedelta(days=i) for i in range(ROWS)]
    much_later = [[*days[:-1], dt.datetime(year, 1, 1)] for year in (2030, 2031)]
    late = with_noise(ordered=(D, much_later[0]), due=(D, much_later[1]))
    assert codes(late, "ordered") == ["trouble_future"]
    assert codes(late, "due") == []
    (trouble,) = [t for t in found(late) if t.notice.code == "trouble_future"]
    assert [step.apply(late).rows for step in trouble.remedies] == [ROWS - 1, ROWS]
    swapped = [*days[:50], days[51], days[50], *days[52:]]
    assert codes(with_noise(when=(D, swapped)), "when") == ["trouble_unsorted"]
    shuffled = RNG.permutation(np.array(days)).tolist()
    assert codes(with_noise(when=(D, shuffled)), "when") == []


def cn_card(number):
    body = f"110105{1950 + number % 50}{1 + number % 12:02d}{1 + number % 28:02d}{number % 1000:03d}"
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    return body + "10X98765432"[sum(int(d) * w for d, w in zip(body, weights, strict=True)) % 11]


NAMES = ["Smith, Mr. John", "Anna Schmidt", "Maria Garcia Lopez", "Jean-Luc Picard", "O'Brien, Pat"]
PERSONAL = {
    "personal_email": ("contact", T, [f"user{i}@mail{i % 3}.org" for i in range(ROWS)]),
    "personal_phone": ("x", C, [f"138{i:08d}" for i in range(ROWS)]),
    "personal_card_cn": ("x", Kind.ID, [cn_card(i) for i in range(ROWS)]),
    "personal_iban": ("account", C, ["DE89370400440532013000", "GB82WEST12345698765432", "FR1420041010050500013M02606",
                                     "NL91ABNA0417164300", "BE68539007547034"] * 40),
    "personal_payment_card": ("x", C, ["4111111111111111", "5500005555555559", "378282246310005", "6011111111111117",
                                       "4012888888881881"] * 40),
    "personal_name": ("Name", T, [f"{NAMES[i % 5]} {'ABCDEFGH'[i % 8]}." for i in range(ROWS)]),
    "personal_address": ("x", T, [f"{i} Main Street, Springfield" for i in range(ROWS)]),
    "personal_email_inside": ("note", T, [f"write to me{i}@home.org" if i % 2 else f"no {i}" for i in range(ROWS)]),
}  # fmt: skip


@pytest.mark.parametrize("code", PERSONAL)
def test_personal_data(code):
    name, kind, values = PERSONAL[code]
    source = with_noise(**{name: (kind, values)})
    trouble = next(t for t in found(source) if t.notice.code.startswith("trouble_personal"))
    assert trouble.notice.code == f"trouble_{code}"
    for step in trouble.remedies:
        done = step.apply(source)
        assert name not in done or not set(values[1:2]) & set(cells(done, name))


def test_chinese_names_and_phones_that_were_read_as_numbers():
    people_of = [a + b for a in "王李张刘陈杨黄赵" for b in "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂"]
    source = with_noise(姓名=(C, people_of), phone=(N, [13_800_000_000.0 + i for i in range(len(people_of))]))
    assert {"trouble_personal_name"} <= set(codes(source, "姓名"))
    assert {"trouble_personal_phone"} <= set(codes(source, "phone"))


def test_check_digits():
    assert is_cn_card("11010519491231002X")
    assert not is_cn_card("110105194912310021")
    assert not is_cn_card("110105194913310021")
    assert is_card("4111 1111 1111 1111")
    assert not is_card("4111111111111112")
    assert not is_card("0000000000000000")
    assert is_iban("DE89 3704 0044 0532 0130 00")
    assert not is_iban("DE88370400440532013000")


@pytest.mark.parametrize("code", [code for code in NOTICES if code.startswith("trouble_")])
def test_every_sentence_has_its_facts(code):
    assert "{n}" not in NOTICES[code]


def all_troubles():
    for sample in SAMPLES:
        from desktop_app.core.data.read import read_table
        from desktop_app.core.data.report import ReadOptions
        from desktop_app.core.progress import Silent

        read, report = read_table(sample.path, ReadOptions(), Silent())
        for trouble in examine(read, profile(read), report):
            yield read, trouble


def test_every_remedy_of_the_samples_can_be_applied_and_does_something():
    seen = set()
    for read, trouble in all_troubles():
        text = render(trouble.notice.sentence())
        assert "{" not in text
        assert "None" not in text
        seen.add(trouble.notice.code)
        for step in trouble.remedies:
            run = Recipe((step,)).run(read)
            (report,) = run.report.steps
            assert (
                report.cells
                or report.removed
                or report.made
                or report.rows_after != report.rows_before
                or (step.key in ("kind", "tidy"))
            ), text
    assert {"trouble_spellings", "trouble_duplicates", "trouble_gaps", "trouble_copied"} <= seen


@settings(max_examples=60)
@given(st.data())
def test_any_table_is_examined(data):
    rows = data.draw(st.integers(0, 80))
    kinds = data.draw(st.lists(st.sampled_from([N, C, D, T, Y, Kind.ID]), min_size=1, max_size=5))
    pools = {
        N: st.none() | st.floats(-1e30, 1e30) | st.sampled_from([0.0, 1.0, -999.0, 1e9]),
        D: st.none() | st.datetimes(dt.datetime(1600, 1, 1), dt.datetime(2200, 1, 1)),
    }
    words = (
        st.none() | st.text(max_size=12) | st.sampled_from(["Oslo", "oslo", "12 kg", "a@b.org", "=1+1", "13800138000"])
    )
    columns = []
    for number, kind in enumerate(kinds):
        values = data.draw(st.lists(pools.get(kind, words), min_size=rows, max_size=rows))
        columns.append(column(f"age {number}", kind, values))
    source = Table.of(columns)
    for trouble in found(source):
        assert render(trouble.notice.sentence())
        for step in trouble.remedies:
            step.apply(source)


def test_associations():
    x = RNG.normal(0, 1, 500)
    source = table(
        x=(N, x.tolist()),
        same=(N, (2 * x + 1).tolist()),
        down=(N, (-x + RNG.normal(0, 0.5, 500)).tolist()),
        free=(N, RNG.normal(0, 1, 500).tolist()),
        a=(C, ["u" if v > 0 else "v" for v in x]),
        b=(C, ["p" if v > 0 else "q" for v in x]),
    )
    links = {(link.first, link.second): link for link in associations(source)}
    assert links["x", "same"].strength == pytest.approx(1.0)
    assert links["x", "down"].sign == -1
    assert links["x", "down"].strength == pytest.approx(abs(np.corrcoef(x, cells(source, "down"))[0, 1]), abs=1e-9)
    assert links["a", "b"].strength == pytest.approx(1.0, abs=0.01)
    assert not any("free" in pair for pair in links)


def test_cramers_v_of_nothing_in_common_is_small():
    a, b = RNG.integers(0, 3, 2000), RNG.integers(0, 4, 2000)
    assert cramers_v(a, b, 3, 4) < 0.06
    assert cramers_v(a, np.full(2000, -1), 3, 4) == 0.0
