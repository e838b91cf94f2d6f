"""What columns are taken for, and what is told about it."""

from __future__ import annotations

import datetime as dt
import random

import pyarrow as pa
import pytest

from desktop_app.core.data.convert import apply_reading
from desktop_app.core.data.kinds import reading_as, recognise
from desktop_app.core.data.table import Kind

FULL_WIDTH = str.maketrans("0123456789.", "０１２３４５６７８９．")
ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
NAMES = ["Mia Chen", "Tom Okafor", "Ana Silva", "Li Wei", "Omar Haddad"]


def seen(values, name="x", **options):
    return recognise(name, values if isinstance(values, pa.Array) else pa.array(values), **options)


def told(found):
    return {doubt.notice.code for doubt in found.doubts}


def many(*values, times=10):
    return list(values) * times


@pytest.mark.parametrize(
    ("values", "kind"),
    [
        (many("1.5", "2", "-3", ""), Kind.NUMBER),
        (many("1", "2", "3", "2"), Kind.NUMBER),
        ([f"{i / 7:.6f}" for i in range(50)], Kind.NUMBER),
        (many("$1,234.50", "$7.10", "NA"), Kind.NUMBER),
        (many("1", "1"), Kind.NUMBER),
        ([f"{i * 7}.5".translate(FULL_WIDTH) for i in range(30)], Kind.NUMBER),
        ([str(i * 7).translate(ARABIC) for i in range(30)], Kind.NUMBER),
        (["００１２", "００１３", "０１１２"] * 4, Kind.CATEGORY),
        ([f"{i + 1}. März 2025" for i in range(30)], Kind.DATE),
        ([f"{i + 1} de enero de 2025" for i in range(30)], Kind.DATE),
        (many("no", "yes"), Kind.YES_NO),
        (many("TRUE", "FALSE", ""), Kind.YES_NO),
        (many("0", "1", "1"), Kind.YES_NO),
        (many("是", "否"), Kind.YES_NO),
        (many("男", "女"), Kind.CATEGORY),
        (many("no", "no"), Kind.CATEGORY),
        (many("yes", "no", "maybe"), Kind.CATEGORY),
        (many("none", "red", "blue"), Kind.CATEGORY),
        (many("", None, "NA"), Kind.CATEGORY),
        (many("2024-01-31", "2024-02-01"), Kind.DATE),
        (many("2024年3月1日", "2024年12月31日"), Kind.DATE),
        (many("12.10", "11.90", "A"), Kind.CATEGORY),
        (many("4.0.3", "1.0.1", "2.3"), Kind.CATEGORY),
        ([f"7{i:03}-VHV{i}" for i in range(50)], Kind.ID),
        ([str(i) for i in range(1, 51)], Kind.ID),
        ([f"{570306133677760000 + 7 * i}" for i in range(50)], Kind.ID),
        ([f"{NAMES[i % 5]} bought {i} apples today" for i in range(50)], Kind.TEXT),
        ([f"这家店的菜很好吃服务也很好{i}" for i in range(50)], Kind.TEXT),
        (many("Bank transfer (automatic)", "Electronic check", "Mailed check"), Kind.CATEGORY),
    ],
)
def test_kinds(values, kind):
    assert seen(values).reading.kind is kind


@pytest.mark.parametrize(
    ("values", "kind"),
    [
        (pa.array([1.5, None, 2.0]), Kind.NUMBER),
        (pa.array([0, 1, 1, 0]), Kind.YES_NO),
        (pa.array([0.0, 1.0, None]), Kind.YES_NO),
        (pa.array([True, False]), Kind.YES_NO),
        (pa.array([dt.datetime(2024, 1, 1)]), Kind.DATE),
        (pa.array(range(1, 30)), Kind.ID),
        (pa.nulls(4, pa.string()), Kind.CATEGORY),
        (pa.array([], pa.string()), Kind.CATEGORY),
    ],
)
def test_kinds_of_typed_columns(values, kind):
    assert seen(values).reading.kind is kind


def test_zeros_in_front_are_codes():
    found = seen(["0012", "0450", "9999", "0012"])
    assert found.reading.kind is Kind.CATEGORY
    assert told(found) == {"zeros_in_front"}
    assert found.doubts[0].alternatives == ("kind=number",)
    assert seen([f"{i:05}" for i in range(30)]).reading.kind is Kind.ID
    assert seen(["0.5", "0", "12"]).reading.kind is Kind.NUMBER


def test_numbers_of_things_are_categories_by_their_name():
    values = [str(1000 + i % 30) for i in range(300)]
    assert seen(values, "customer_id").reading.kind is Kind.CATEGORY
    assert seen(values, "CustomerId").reading.numeric_text
    assert seen(values, "paid").reading.kind is Kind.NUMBER


def test_years_in_a_row_are_numbers():
    assert seen([str(year) for year in range(1949, 1990)], "year").reading.kind is Kind.NUMBER


def test_large_amounts_are_numbers_and_flagged():
    amounts = [str(10 ** (3 + i % 7) + 17 * i) for i in range(60)]
    found = seen(amounts, "gross")
    assert found.reading.kind is Kind.NUMBER
    assert told(found) == {"big_whole_numbers"}


def test_days_as_numbers_only_by_name():
    days = [f"2024{1 + i % 12:02}{1 + i % 28:02}" for i in range(60)]
    assert seen(days, "order_date").reading.kind is Kind.DATE
    assert seen(pa.array(map(int, days)), "日期").reading.date_format == "%Y%m%d"
    assert seen(days, "amount").reading.kind is not Kind.DATE


def test_day_first_and_month_first():
    assert seen(many("31/01/2024", "01/02/2024")).reading.date_format == "%d/%m/%Y"
    assert seen(many("1/31/2024", "02/01/2024")).reading.date_format == "%m/%d/%Y"
    unclear = seen(many("05/06/2024", "07/03/2024", "01/09/2023"))
    assert unclear.reading.date_format == "%d/%m/%Y"
    assert told(unclear) == {"date_unclear"}
    assert unclear.doubts[0].alternatives == ("date_format=%m/%d/%Y",)


def test_order_of_the_rows_tells_day_from_month():
    found = seen(["1/2/2024", "1/9/2024", "2/3/2024", "3/1/2024", "12/5/2024"])
    assert found.reading.date_format == "%m/%d/%Y"
    assert told(found) == {"date_unclear"}


def test_several_ways_of_writing_dates():
    found = seen(many("03.05.2020", "25.12.2021", "2020-05-04", "4 May 2020"))
    assert set(found.reading.date_format.split("|")) == {"%d.%m.%Y", "%Y-%m-%d", "%d %b %Y"}
    assert told(found) == {"dates_mixed"}


def test_time_of_day_is_remembered():
    assert seen(many("2024-01-31 10:00", "2024-02-01 11:30")).reading.date_format == "%Y-%m-%d %H:%M:%S"


def test_words_between_numbers():
    found = seen([str(i) for i in range(20, 90)] + ["unknown"] * 3)
    assert found.reading.kind is Kind.NUMBER
    assert "unknown" in found.reading.missing
    assert told(found) == {"words_as_missing"}
    assert seen([str(i) for i in range(5)] * 9 + ["10+"] * 5).reading.kind is Kind.CATEGORY


@pytest.mark.parametrize(
    ("values", "decimal", "thousands"),
    [
        (many("8,5", "41,0", "880"), ",", ""),
        (many("1.234,5", "8,25"), ",", "."),
        (many("1,234.5", "8.25"), ".", ","),
        (["1,234", "2,345", "12,456", "778", "3,001", "4,002"], ".", ","),
        (many("1 234", "5 678", "9"), ".", " "),
        (many("1.5", "2.25"), ".", ""),
    ],
)
def test_marks_of_numbers(values, decimal, thousands):
    reading = seen(values).reading
    assert (reading.kind, reading.decimal, reading.thousands) == (Kind.NUMBER, decimal, thousands)


def test_a_comma_that_could_be_either_mark():
    found = seen(["1,234", "5,678"])
    assert found.reading.thousands == ","
    assert found.open_marks
    assert told(found) == {"marks_unclear"}
    other = seen(["1,234", "5,678"], commas=True)
    assert other.reading.decimal == ","
    assert not seen(["1,234", "2,345", "12,456", "778", "3,001", "4,002"]).doubts


def test_percent_is_remembered():
    assert seen(many("12 %", "7.5%", "３％")).reading.percent


def test_spellings_of_yes_and_no():
    found = seen(many("Yes", "Yes", "YES", "no", "N"))
    assert found.reading.kind is Kind.YES_NO
    assert found.reading.levels == ("no", "Yes")
    assert told(found) == {"spellings_joined"}


def test_names_of_rows():
    towns = [f"Town{chr(65 + i // 26)}{chr(97 + i % 26)}" for i in range(60)]
    found = seen(towns)
    assert found.reading.kind is Kind.ID
    assert told(found) == {"names_rows"}
    assert seen(towns * 2).reading.kind is Kind.CATEGORY


def test_codes_that_hardly_repeat_name_rows():
    codes = [f"K-{10_000 + i}" for i in range(200)]
    random.Random(0).shuffle(codes)
    found = seen([*codes, *codes[:4]])
    assert found.reading.kind is Kind.ID
    assert told(found) == {"codes_repeat"}


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.IMAGE])
@pytest.mark.parametrize("values", [["1", "2", "x"], ["0", "1"], ["2024-01-01", ""], [], ["NA", None]])
def test_any_kind_can_be_chosen(kind, values):
    reading = reading_as(kind, "x", pa.array(values, pa.string()))
    assert reading.kind is kind


def test_chosen_number_of_mixed_text():
    reading = reading_as(Kind.NUMBER, "x", pa.array(["1,5", "2,5", "many"]))
    assert reading.decimal == ","


def test_missing_words_beside_zero_and_one():
    found = seen(["NA", "0", "1", "n/a", "1"])
    assert found.reading.kind is Kind.YES_NO
    assert {"NA", "n/a"} <= set(found.reading.missing)


@pytest.mark.parametrize(
    ("values", "unit", "first"),
    [
        ([f"{20 + i / 10:.1f} °C" for i in range(30)], "°C", 20.0),
        ([f"{i}kg" for i in range(30)], "kg", 0.0),
        (["1 day", *(f"{i} days" for i in range(2, 30))], "day", 1.0),
        ([f"1.234,{i:02d} m²" for i in range(30)], "m²", 1234.0),
        ([f"{i + 1}.5万件" for i in range(30)], "件", 15_000.0),
        (["1.5M", "900K", "2.25B", "12", "7.5K", "3K"] * 3, "K/M/B", 1.5e6),
    ],
)
def test_units_behind_numbers_are_taken_off(values, unit, first):
    found = seen(values)
    assert (found.reading.kind, found.reading.unit) == (Kind.NUMBER, unit)
    assert told(found) & {"unit_taken_off", "multiples_read"}
    values, lost = apply_reading(pa.array(values), found.reading)
    assert (values[0].as_py(), lost) == (first, 0)


def test_another_unit_in_a_later_file_is_lost_and_told():
    reading = seen([f"{i} kg" for i in range(30)]).reading
    values, lost = apply_reading(pa.array(["500 g", "12 kg", "7"]), reading)
    assert (values.to_pylist(), lost) == ([None, 12.0, 7.0], 1)


@pytest.mark.parametrize(
    "values",
    [
        [f"{i} kg" if i % 3 else f"{i} g" for i in range(30)],
        [f"{i}A" for i in range(30)] + ["7B"] * 5,
        [f"{i}B" if i % 2 else f"{i}K" for i in range(1, 30)],
        [f"{i}th" for i in range(30)],
        many("5 g", "10 g"),
        [f"{i} Main St" for i in range(30)],
    ],
)
def test_what_only_looks_like_a_unit(values):
    assert seen(values).reading.kind is not Kind.NUMBER


@pytest.mark.parametrize("name", ["when", "order_dt", "Buchungstag", "дата", "data"])
def test_names_of_days_in_other_languages(name):
    assert seen([f"2025{1 + n % 12:02}{1 + n % 28:02}" for n in range(40)], name).reading.kind is Kind.DATE


def test_years_of_another_calendar_are_told():
    assert "years_far" in told(seen([f"{n + 1}/3/2568" for n in range(28)], "day"))
    assert "years_far" not in told(seen([f"{n + 1}/3/2068" for n in range(28)], "day"))


@pytest.mark.parametrize(
    ("start", "rows", "kind"), [(1, 20, Kind.ID), (100_231, 240, Kind.ID), (1990, 30, Kind.NUMBER)]
)
def test_numbers_that_count_the_rows_name_them(start, rows, kind):
    """Bills go on counting from the last file; thirty years may be measured."""
    found = seen([str(start + row) for row in range(rows)], "patient_no")
    assert found.reading.kind is kind
    assert told(found) == ({"counts_rows"} if kind is Kind.ID else set())
