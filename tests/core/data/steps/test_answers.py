"""What the steps answer, against answers worked out by hand."""

from __future__ import annotations

import datetime as dt

import pytest

from desktop_app.core.data.recipe import Recipe
from desktop_app.core.data.steps.base import BadStep, NameTaken, WrongKind
from desktop_app.core.data.steps.columns import ChangeKind, DropColumns, RenameColumn
from desktop_app.core.data.steps.conditions import Condition, Test
from desktop_app.core.data.steps.date_parts import DateParts
from desktop_app.core.data.steps.formula_column import FilterByFormula, FormulaColumn
from desktop_app.core.data.steps.groups import Figure, GroupFigures, GroupRows, Measure
from desktop_app.core.data.steps.join_table import JoinTable
from desktop_app.core.data.steps.mask import MaskColumn
from desktop_app.core.data.steps.merge import MergeSpellings
from desktop_app.core.data.steps.missing import FillMissing
from desktop_app.core.data.steps.rows import FilterRows
from desktop_app.core.data.steps.scaling import Bins, CapOutliers, Normalise
from desktop_app.core.data.steps.split import ExtractText, NumbersFromText, SplitColumn
from desktop_app.core.data.steps.tidy import JoinColumns, ReplaceValues, TidyText
from desktop_app.core.data.table import Kind
from tests.core.data.steps.answers import C, D, N, T, after, day
from tests.core.data.steps.tables import cells, people, table

DAYS = [day("2025-01-01"), day("2025-01-02"), day("2025-01-03")]

# --- values -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("step", "column", "filled"),
    [
        (FillMissing("x"), (N, [1.0, None, 3.0, 8.0]), [1.0, 3.0, 3.0, 8.0]),
        (FillMissing("x", "mean"), (N, [1.0, None, 3.0, 8.0]), [1.0, 4.0, 3.0, 8.0]),
        (FillMissing("x", "constant", "0"), (N, [1.0, None]), [1.0, 0.0]),
        (FillMissing("x", "frequent"), (C, ["a", "b", "b", None]), ["a", "b", "b", "b"]),
        (FillMissing("x", "previous"), (N, [None, 1.0, None, 2.0]), [None, 1.0, 1.0, 2.0]),
        (FillMissing("x", "constant", "?"), (C, [None, "a"]), ["?", "a"]),
        (FillMissing("x"), (N, [None, None]), [None, None]),
        (FillMissing("x"), (D, [day("2025-01-01"), None, day("2025-01-03")]), DAYS),
    ],
)
def test_filling(step, column, filled):
    assert after(step, "x", x=column) == filled


def test_filling_by_group_and_with_a_marker():
    source = table(x=(N, [1.0, None, 10.0, 30.0, None, None]), g=(C, ["a", "a", "b", "b", "b", "c"]))
    step = FillMissing("x", "median", by=("g",), marker="gap").fitted(source)
    done = step.apply(source)
    assert cells(done, "x") == [1.0, 1.0, 10.0, 30.0, 20.0, 10.0]
    assert cells(done, "gap") == ["no", "yes", "no", "no", "yes", "yes"]
    later = table(x=(N, [None, None]), g=(C, ["b", "never seen"]))
    assert cells(step.apply(later), "x") == [20.0, 10.0]


@pytest.mark.parametrize("step", [FillMissing("x", "constant", "much"), FillMissing("x", marker="y")])
def test_filling_that_cannot_be_done(step):
    with pytest.raises((BadStep, NameTaken)):
        step.apply(table(x=(N, [1.0, None]), y=(N, [1.0, 2.0])))


def test_a_median_of_words():
    with pytest.raises(WrongKind):
        FillMissing("city").apply(people())


def test_tidying_texts():
    messy = ["  a \u200b b ", "ＡＢＣ　１２３", "new\u00a0york", "\u3000", None]
    assert after(TidyText(("x",)), "x", x=(C, messy)) == ["a b", "ABC 123", "new york", None, None]
    assert after(TidyText(("x",), case="title"), "x", x=(C, ["new york", "ÉCOLE"])) == ["New York", "École"]
    assert after(TidyText(("x",), spaces=False, half_width=False), "x", x=(C, [" Ａ "])) == [" Ａ "]


def test_replacing():
    assert after(ReplaceValues("x", (("a", "b"), ("b", "c"))), "x", x=(C, ["a", "b", None])) == ["b", "c", None]
    assert after(ReplaceValues("x", ((None, "?"),)), "x", x=(C, ["a", None])) == ["a", "?"]
    assert after(ReplaceValues("x", ((-999, None),)), "x", x=(N, [1.0, -999.0])) == [1.0, None]
    assert after(ReplaceValues("x", (("kg", ""),), within=True), "x", x=(T, ["5kg", "kg"])) == ["5", None]


def test_merging_spellings_and_those_of_later_files():
    source = table(x=(C, ["Oslo"] * 5 + ["oslo ", "ＯＳＬＯ", "Rome", None]))
    step = MergeSpellings("x").fitted(source)
    assert cells(step.apply(source), "x") == ["Oslo"] * 7 + ["Rome", None]
    assert after(step, "x", x=(C, ["OSLO.", "rome", "Paris"])) == ["Oslo", "rome", "Paris"]
    own = MergeSpellings("x", groups=(("Rome", ("Oslo",)),))
    assert cells(own.apply(source), "x")[:6] == ["Rome"] * 5 + ["oslo "]


def test_joining_columns_skips_what_is_missing():
    step = JoinColumns(("a", "b"), "c", "-")
    assert after(step, "c", a=(C, ["x", None, "y", None]), b=(N, [1.0, 2.0, None, None])) == ["x-1", "2", "y", None]


def test_splitting():
    source = table(x=(C, ["Oslo, 59.9", "Rome, 41.9", None, "Nowhere", "a,b,c"]))
    done = SplitColumn("x", ",", most=2).apply(source)
    assert done.names == ("x", "x 1", "x 2")
    assert cells(done, "x 1") == ["Oslo", "Rome", None, "Nowhere", "a"]
    assert cells(done, "x 2") == ["59.9", "41.9", None, None, "b,c"]
    numbers = SplitColumn("x", "/").apply(table(x=(C, [f"{i}/{i + 1}.5" for i in range(30)])))
    assert numbers["x 2"].kind is N


@pytest.mark.parametrize(
    ("what", "mark", "until", "text", "found"),
    [
        ("digits", "", "", "room 12, floor 3", 12.0),
        ("email", "", "", "write to a.b@c-d.org today", "a.b@c-d.org"),
        ("link", "", "", "see https://a.org/x?y=1 and more", "https://a.org/x?y=1"),
        ("first", "", "", "  Ms Smith", "Ms"),
        ("last", "", "", "Ms Smith ", "Smith"),
        ("before", "(", "", "Oslo (Norway)", "Oslo"),
        ("after", ": ", "", "name: Ada", "Ada"),
        ("between", "(", ")", "Oslo (Norway) x", "Norway"),
        ("pattern", r"[A-Z](\d+)", "", "code B12x", "B12"),
        ("digits", "", "", "none", None),
    ],
)
def test_extracting(what, mark, until, text, found):
    assert after(ExtractText("x", what, "y", mark, until), "y", x=(T, [text, None])) == [found, None]


def test_a_pattern_that_is_none():
    with pytest.raises(BadStep):
        ExtractText("x", "pattern", "y", mark="(").apply(table(x=(T, ["a"])))


@pytest.mark.parametrize(
    ("text", "decimal", "number"),
    [
        ("12 kg", ".", 12.0),
        ("about 1,234.5 m", ".", 1234.5),
        ("1.234,5 m", ",", 1234.5),
        ("3 万", ".", 30_000.0),
        ("１２．５亿", ".", 1.25e9),
        ("5k", ".", 5000.0),
        ("5kg", ".", 5.0),
        ("2.5 million", ".", 2_500_000.0),
        ("-7 °C", ".", -7.0),
        ("$1,200", ".", 1200.0),
        ("-$5", ".", -5.0),
        ("2020-12", ".", 2020.0),
        ("A-12", ".", 12.0),
        (".5", ".", 0.5),
        ("12%", ".", 12.0),
        ("none", ".", None),
        ("", ".", None),
    ],
)
def test_numbers_out_of_texts(text, decimal, number):
    assert after(NumbersFromText("x", decimal=decimal), "x", x=(T, [text, None])) == [number, None]


def test_parts_of_dates():
    moment = dt.datetime(2025, 3, 9, 14, 5)  # a Sunday
    parts = ("year", "quarter", "month", "week", "day", "weekday", "weekend", "hour", "minute", "date")
    done = DateParts("x", parts).apply(table(x=(D, [moment, None])))
    found = [cells(done, f"x {part}")[0] for part in parts]
    assert found == [2025.0, 1.0, 3.0, 10.0, 9.0, 7.0, "yes", 14.0, 5.0, dt.datetime(2025, 3, 9)]
    assert all(cells(done, f"x {part}")[1] is None for part in parts)
    since = DateParts("x", ("days since",), since="2025-03-08").apply(table(x=(D, [moment])))
    assert cells(since, "x days since 2025-03-08") == [pytest.approx(1 + 14 / 24 + 5 / 1440)]


# --- numbers ----------------------------------------------------------------------------------------------------------

NUMBERS = (N, [1.0, 2.0, 3.0, 4.0, 1000.0, None])


def test_capping():
    assert after(CapOutliers("x"), "x", x=NUMBERS) == [1.0, 2.0, 3.0, 4.0, 10.0, None]
    limits = CapOutliers("x", "limits", low=2, high=4)
    assert after(limits, "x", x=NUMBERS) == [2.0, 2.0, 3.0, 4.0, 4.0, None]
    blank = CapOutliers("x", "limits", high=4, blank=True)
    assert after(blank, "x", x=NUMBERS) == [1.0, 2.0, 3.0, 4.0, None, None]
    share = CapOutliers("x", "percentiles", share=25).fitted(table(x=NUMBERS))
    assert share.bounds == (2.0, 4.0)


def test_one_scale():
    step = Normalise(("x",)).fitted(table(x=(N, [2.0, 4.0, None, 6.0])))
    assert after(step, "x", x=(N, [2.0, 6.0, 8.0, None])) == [0.0, 1.0, 1.5, None]
    standard = Normalise(("x",), "standard").apply(table(x=(N, [1.0, 3.0])))
    assert cells(standard, "x") == [-1.0, 1.0]
    assert after(Normalise(("x",)), "x", x=(N, [5.0, 5.0])) == [0.0, 0.0]


def test_bins():
    own = Bins("x", how="own", cuts=(2, 4))
    assert after(own, "x", x=NUMBERS) == ["< 2", "2–4", "2–4", "≥ 4", "≥ 4", None]
    wide = Bins("x", "bin", how="width", number=2).fitted(table(x=(N, [0.0, 10.0])))
    assert after(wide, "bin", x=(N, [-5.0, 4.9, 5.0, 99.0])) == ["< 5", "< 5", "≥ 5", "≥ 5"]
    even = Bins("x", number=4).apply(table(x=(N, [float(i) for i in range(100)])))
    counts = [cells(even, "x").count(level) for level in dict.fromkeys(cells(even, "x"))]
    assert len(counts) == 4
    assert max(counts) - min(counts) <= 2


# --- groups and other tables ------------------------------------------------------------------------------------------

SALES = table(
    shop=(C, ["a", "b", "a", None, "b"]),
    sum=(N, [1.0, 2.0, 3.0, 5.0, None]),
    when=(D, [day("2025-01-01"), day("2025-01-05"), None, None, day("2025-01-02")]),
)
FIGURES = (
    Figure(Measure.COUNT, "", "rows"),
    Figure(Measure.COUNT, "sum", "known"),
    Figure(Measure.SUM, "sum", "total"),
    Figure(Measure.MEAN, "sum", "mean"),
    Figure(Measure.MEDIAN, "sum", "median"),
    Figure(Measure.LEAST, "sum", "least"),
    Figure(Measure.MOST, "when", "last"),
    Figure(Measure.DISTINCT, "sum", "different"),
    Figure(Measure.SPREAD, "sum", "spread"),
)
BY_SHOP = {
    "shop": ["a", "b", None],
    "rows": [2.0, 2.0, 1.0],
    "known": [2.0, 1.0, 1.0],
    "total": [4.0, 2.0, 5.0],
    "mean": [2.0, 2.0, 5.0],
    "median": [2.0, 2.0, 5.0],
    "least": [1.0, 2.0, 5.0],
    "last": [day("2025-01-01"), day("2025-01-05"), None],
    "different": [2.0, 1.0, 1.0],
    "spread": [1.0, 0.0, 0.0],
}


def test_one_row_for_each_group():
    assert cells(GroupRows(("shop",), FIGURES).apply(SALES)) == BY_SHOP


def test_figures_beside_rows_are_looked_up_later():
    step = GroupFigures(("shop",), FIGURES).fitted(SALES)
    done = step.apply(SALES)
    assert cells(done, "total") == [4.0, 2.0, 4.0, 5.0, 2.0]
    assert done["last"].kind is D
    later = table(shop=(C, ["b", "new"]), sum=(N, [100.0, 1.0]), when=(D, [None, None]))
    assert cells(step.apply(later), "total") == [2.0, None]


def test_looking_up_in_another_table():
    other = table(
        name=(C, ["a", "B", "a", "z", None]), city=(C, ["Oslo", "Rome", "Bonn", "Wien", "Graz"]), sum=(N, [1.0] * 5)
    )
    step = JoinTable.of(SALES, other, ("shop",), ("name",), ("city", "sum"), "shops")
    done = step.apply(SALES)
    assert cells(done, "city") == ["Oslo", None, "Oslo", None, None]
    assert done.names[-1] == "sum (shops)"
    match = step.match(SALES)
    assert (match.matched, match.unmatched, match.unused, match.doubled) == (2, 3, 2, 1)
    assert match.examples == ("b", "–")
    codes = [notice.code for notice in step.notices(SALES, done)]
    assert codes == ["join_matched", "join_unmatched", "join_unused", "join_doubled"]
    loose = JoinTable.of(SALES, other, ("shop",), ("name",), ("city",), "shops", loose=True)
    assert cells(loose.apply(SALES), "city") == ["Oslo", "Rome", "Oslo", None, "Rome"]


# --- columns and formulas ---------------------------------------------------------------------------------------------


def test_renaming_and_leaving_out():
    assert RenameColumn("age", "years").apply(people()).names[0] == "years"
    with pytest.raises(NameTaken):
        RenameColumn("age", "pay").apply(people())
    with pytest.raises(BadStep):
        DropColumns(people().names).apply(people())


def test_another_kind():
    assert after(ChangeKind("x", N), "x", x=(C, ["1", "2,5", None, "x"])) == [1.0, 2.5, None, None]
    assert after(ChangeKind("x", C), "x", x=(N, [1.0, 2.5])) == ["1", "2.5"]


def test_formulas_as_columns_and_as_filters():
    done = FormulaColumn("old", "age > 30").apply(people())
    assert cells(done, "old") == ["yes", None, "yes", "yes", "no"]
    assert done["old"].kind is Kind.YES_NO
    assert cells(FilterByFormula("age > 30 and pay < 10").apply(people()), "id") == ["a-1", "a-1"]
    with pytest.raises(BadStep):
        FilterByFormula("age + 1").apply(people())


def test_masking():
    assert after(MaskColumn("x", first=3, last=4), "x", x=(T, ["13800138000", "123", None])) == [
        "138****8000",
        "***",
        None,
    ]
    step = MaskColumn("x", "code")
    first, second, again = after(step, "x", x=(C, ["a", "b", "a"]))
    assert first == again != second
    assert MaskColumn("x", "code").secret != step.secret
    hidden = after(MaskColumn("x", "inside"), "x", x=(T, ["call 13800138000 or a@b.org, room 12"]))
    assert hidden == ["call *** or ***, room 12"]


def test_only_what_a_column_depends_on_is_replayed():
    recipe = Recipe(
        (
            TidyText(("city", "note")),
            FillMissing("pay"),
            FilterRows((Condition("age", Test.PRESENT),)),
            FormulaColumn("rate", "pay / age"),
            RenameColumn("rate", "share"),
            DropColumns(("pay",)),
        )
    )
    fitted = recipe.run(people()).recipe
    steps, needed = fitted.for_columns(("share", "city"))
    assert needed == ("age", "city", "pay")
    assert [step.key for step in steps.row_preserving()] == ["tidy", "fill", "formula", "rename"]
    assert steps.steps[0].over == ("city",)


def test_a_kind_may_be_given_by_its_name():
    """A form gives the name; the step must not take it for a kind that nothing is."""
    step = ChangeKind("day", "number")
    assert step.kind is Kind.NUMBER
    assert cells(step.apply(table(day=(D, [day("2025-04-03"), None]))), "day") == [None, None]
    with pytest.raises(BadStep):
        ChangeKind("day", "")
