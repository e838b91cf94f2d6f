"""An example of every kind of step, for the table of `tables.people`."""

from __future__ import annotations

from desktop_app.core.data.steps.columns import ChangeKind, DropColumns, KeepColumns, RenameColumn
from desktop_app.core.data.steps.conditions import Condition, Test
from desktop_app.core.data.steps.date_parts import DateParts
from desktop_app.core.data.steps.duplicates import RemoveDuplicates, RemoveSimilar
from desktop_app.core.data.steps.formula_column import FilterByFormula, FormulaColumn
from desktop_app.core.data.steps.groups import Figure, GroupFigures, GroupRows, Measure
from desktop_app.core.data.steps.join_table import JoinTable
from desktop_app.core.data.steps.mask import MaskColumn
from desktop_app.core.data.steps.merge import MergeSpellings
from desktop_app.core.data.steps.missing import FillMissing
from desktop_app.core.data.steps.rows import FilterRows, SampleRows, SortRows
from desktop_app.core.data.steps.scaling import Bins, CapOutliers, Normalise
from desktop_app.core.data.steps.split import ExtractText, NumbersFromText, SplitColumn
from desktop_app.core.data.steps.tidy import JoinColumns, ReplaceValues, TidyText
from desktop_app.core.data.table import Kind
from tests.core.data.steps.tables import people, table

CITIES = table(
    town=(Kind.CATEGORY, ["Oslo", "Rome", "OSLO", None]),
    people=(Kind.NUMBER, [700_000.0, 2_800_000.0, 1.0, 5.0]),
    founded=(Kind.DATE, [None, None, None, None]),
    country=(Kind.CATEGORY, ["Norway", "Italy", "?", "–"]),
)
LOOKED_UP = ("people", "founded", "country")
FIGURES = tuple(Figure(measure, "pay", f"{measure} of pay") for measure in Measure)

EXAMPLES = (
    DropColumns(("note", "id")),
    KeepColumns(("pay", "age")),
    RenameColumn("id", "code"),
    ChangeKind("age", Kind.CATEGORY),
    ChangeKind("note", Kind.NUMBER),
    FilterRows((Condition("age", Test.AT_LEAST, (30,)),)),
    FilterRows((Condition("age", Test.MISSING), Condition("city", Test.CONTAINS, ("slo",))), meet="any"),
    FilterRows((Condition("joined", Test.BETWEEN, ("2025-01-02", "2025-01-02")),), remove=True),
    FilterRows((Condition("city", Test.ONE_OF, ("Oslo", "Rome")), Condition("pay", Test.DIFFERS, (1.5,)))),
    SortRows(("city", "age")),
    SortRows(("age",), descending=True),
    SampleRows(3, seed=1),
    FillMissing("age"),
    FillMissing("age", "mean", marker="age was missing"),
    FillMissing("city", "frequent"),
    FillMissing("pay", "median", by=("city", "member")),
    FillMissing("city", "frequent", by=("member",)),
    FillMissing("joined", "previous"),
    FillMissing("joined", "mean"),
    FillMissing("city", "constant", "unknown"),
    TidyText(("city", "note"), case="title"),
    ReplaceValues("city", (("Oslo", "Bergen"), (None, "?"))),
    ReplaceValues("note", (("12", "13"),), within=True),
    ReplaceValues("pay", ((1000, None), (None, 0))),
    ReplaceValues("joined", (("2025-01-02 08:30:00", "2025-01-03"),)),
    JoinColumns(("city", "age"), "city and age", " / "),
    FormulaColumn("pay per year", "round([pay] / age, 3)"),
    FormulaColumn("city", "upper(city)"),
    FormulaColumn("adult", "age >= 18"),
    FormulaColumn("a week later", "joined + 7"),
    FilterByFormula("age > 30 and contains(city, 'slo')"),
    RemoveDuplicates(),
    RemoveDuplicates(("age",), keep="last"),
    RemoveSimilar(("city",), 80),
    RemoveSimilar(("note", "city"), 100, keep="last"),
    MergeSpellings("city"),
    MergeSpellings("city", "letters"),
    MergeSpellings("city", groups=(("Oslo", (" oslo ",)),)),
    SplitColumn("note", " "),
    SplitColumn("id", "-", most=2),
    ExtractText("note", "digits", "weight"),
    ExtractText("note", "email", "mail"),
    ExtractText("note", "before", "front", mark=" "),
    ExtractText("note", "between", "middle", mark="w", until="s"),
    ExtractText("id", "pattern", "letter", mark="([a-c])"),
    NumbersFromText("note", "amount"),
    NumbersFromText("note"),
    DateParts("joined", ("year", "quarter", "month", "week", "day", "weekday", "weekend", "hour", "minute", "date")),
    DateParts("joined", ("days since",), since="2024-12-31"),
    CapOutliers("pay"),
    CapOutliers("pay", "percentiles", share=10),
    CapOutliers("pay", "limits", low=2, high=100),
    Normalise(("age", "pay")),
    Normalise(("age", "pay"), "standard"),
    Bins("age", "age group"),
    Bins("age", how="width", number=3),
    Bins("pay", "pay group", how="own", cuts=(2, 10)),
    GroupFigures(("city", "member"), FIGURES),
    GroupFigures(("member",), (Figure(Measure.COUNT, "", "rows"), Figure(Measure.MOST, "joined", "last joined"))),
    GroupRows(("member",), (*FIGURES, Figure(Measure.COUNT, "", "rows"))),
    JoinTable.of(people(), CITIES, ("city",), ("town",), LOOKED_UP, "cities"),
    JoinTable.of(people(), CITIES, ("city",), ("town",), LOOKED_UP, "cities", loose=True),
    MaskColumn("note", first=2, last=2),
    MaskColumn("age", "code", secret="kept"),
)
