"""An example of every kind of step, for the table of `tables.people`."""

from __future__ import annotations

from desktop_app.core.data.steps.columns import ChangeKind, DropColumns, KeepColumns, RenameColumn
from desktop_app.core.data.steps.conditions import Condition, Test
from desktop_app.core.data.steps.missing import FillMissing
from desktop_app.core.data.steps.rows import FilterRows, SampleRows, SortRows
from desktop_app.core.data.steps.tidy import JoinColumns, ReplaceValues, TidyText
from desktop_app.core.data.table import Kind

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
)
