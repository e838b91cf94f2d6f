"""The language of formulas: what it answers, where it says that something is wrong, and that it runs nothing."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.data.formula import FUNCTIONS, Formula, FormulaError, Type
from desktop_app.core.data.table import Kind
from desktop_app.core.text import render
from tests.core.data.steps.tables import people, table

ONE = table(
    a=(Kind.NUMBER, [6.0]),
    b=(Kind.NUMBER, [None]),
    t=(Kind.CATEGORY, ["Ab c"]),
    n=(Kind.CATEGORY, ["12"]),
    d=(Kind.DATE, [dt.datetime(2025, 3, 9, 12)]),
    e=(Kind.DATE, [dt.datetime(2025, 3, 11)]),
    **{"unit price": (Kind.NUMBER, [2.5]), "数量": (Kind.NUMBER, [4.0])},
)


def value(text, source=ONE):
    return Formula(text).work_out(source).values.to_pylist()[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1 + 2 * 3", 7.0),
        ("(1 + 2) * 3", 9.0),
        ("2 ^ 3 ^ 2", 512.0),
        ("-2 ^ 2", -4.0),
        ("7 % 4 + -7 % 4", 4.0),
        ("10 - 2 - 3", 5.0),
        ("a / 0", None),
        ("sqrt(0 - a)", None),
        ("a + b", None),
        ("[unit price] * 数量", 10.0),
        ("（a ＋ 1） × 2", 14.0),
        ("round(2.5)", 3.0),
        ("round(-2.5)", -3.0),
        ("round(2.345, 1)", 2.3),
        ("abs(-3) + min(4, 2) + max(4, b)", 9.0),
        ("floor(2.7) + ceil(2.1)", 5.0),
        ("log(exp(2)) + log10(1000)", 5.0),
        ("len(t)", 4.0),
        ("lower(t) & upper(t)", "ab cAB C"),
        ('t + "!"', "Ab c!"),
        ('contains(t, "b c")', True),
        ('starts(t, "A") and ends(t, "c")', True),
        ('replace(t, " ", "_")', "Ab_c"),
        ("left(t, 2) & right(t, 1) & middle(t, 2, 1)", "Abcb"),
        ("text(a) & text(d)", "62025-03-09 12:00:00"),
        ("number(n) + 1", 13.0),
        ("n = 12", True),
        ('n = "12"', True),
        ('d >= "2025-03-09" and d < "2025-03-10"', True),
        ("year(d) * 10000 + month(d) * 100 + day(d)", 20250309.0),
        ("weekday(d)", 7.0),
        ("hour(d) + quarter(d)", 13.0),
        ("days_between(d, e)", 1.5),
        ("e - d", 1.5),
        ("d + 1", dt.datetime(2025, 3, 10, 12)),
        ('date("2025-03-09") < d', True),
        ('if(a > 5, "big", "small")', "big"),
        ('if(b > 5, "big", "small")', None),
        ("if(is_missing(b), 0, b)", 0.0),
        ("coalesce(b, missing, a)", 6.0),
        ("b = missing", True),
        ("a <> missing", True),
        ("not a > 5 or true", True),
        ("a != 6 or a == 6", True),
        ("'it' = “it”", True),
        ("if(a = 6, missing, 1)", None),
        ("missing", None),
        ("1e3 + .5", 1000.5),
    ],
)
def test_answers(text, expected):
    found = value(text)
    assert found == (pytest.approx(expected) if isinstance(expected, float) else expected)


@pytest.mark.parametrize(
    ("text", "at", "reason"),
    [
        ("", 1, "nothing"),
        ("a +", 4, "too early"),
        ("a + * b", 5, "“*” was not expected"),
        ("(a", 3, "closing bracket"),
        ("a)", 2, "“)” was not expected"),
        ('"abc', 1, "closing quote"),
        ("[abc", 1, "“]”"),
        ("a ; b", 3, "“;” was not expected"),
        ("a b", 3, "“b” was not expected"),
        ("price + 1", 1, "no column “price”"),
        ("[Unit Price] + 1", 1, "“unit price” is meant"),
        ("open(a)", 1, "no function “open”"),
        ("round()", 1, "takes 1 to 2 values"),
        ("abs(a, b)", 1, "takes 1 values"),
        ("a + t", 5, "needs a number there, not a text"),
        ("len(a)", 5, "needs a text there, not a number"),
        ("round(1, a)", 10, "fixed value"),
        ('if(a > 1, 1, "x")', 1, "both must be the same"),
        ("d > 1", 3, "both must be the same"),
        ('d > "soon"', 5, "no date"),
        ("(" * 200 + "a" + ")" * 200, 102, "too many brackets"),
        ("1" + " + 1" * 5000, 10_001, "longer than"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(text, at, reason):
    with pytest.raises(FormulaError) as failed:
        Formula(text).work_out(ONE)
    assert failed.value.facts["at"] == at
    assert reason in str(failed.value)


@pytest.mark.parametrize(
    "text", ["__import__('os')", "a.__class__", "().__class__", "lambda: 1", "a[0]", "exec('1')", "f'{a}'", "a := 1"]
)
def test_nothing_of_python_runs(text):
    with pytest.raises(FormulaError):
        Formula(text).work_out(ONE)


def test_the_type_is_known_without_rows():
    assert Formula("age / 2").check(people()) is Type.NUMBER
    assert Formula("age > 2").check(people()) is Type.TRUTH
    assert Formula("joined + 1").check(people()) is Type.DATE
    assert Formula("upper(city)").check(people()) is Type.TEXT


def test_columns_are_told_in_order():
    assert Formula("if(pay > 1, [age] * age, len(city))").columns() == ("pay", "age", "city")


@pytest.mark.parametrize("name", [name for name, function in FUNCTIONS.items() if function.explanation])
def test_every_function_has_an_example(name):
    assert render_example(name).startswith(f"{name}(")


def render_example(name):
    from desktop_app.core.text import Sentence

    return render(Sentence(FUNCTIONS[name].explanation))


@given(st.text(alphabet="ab()[]\"'+-*/<>=,. 12ifroundminnot&%^（）“”≤missing", max_size=40))
def test_any_text_gives_a_column_or_a_reason(text):
    try:
        found = Formula(text).work_out(ONE)
    except FormulaError as error:
        refused = str(error)
    else:
        refused = ""
        assert len(found.values) == 1
    assert "{" not in refused


@given(st.floats(-1e6, 1e6), st.floats(-1e6, 1e6), st.integers(0, 4))
def test_arithmetic_is_that_of_python(x, y, number):
    sign = "+-*<="[number]
    source = table(x=(Kind.NUMBER, [x]), y=(Kind.NUMBER, [y]))
    expected = {"+": x + y, "-": x - y, "*": x * y, "<": x < y, "=": x == y}[sign]
    assert value(f"x {sign} y", source) == expected
