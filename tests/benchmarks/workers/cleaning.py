"""The time that figures, the data doctor and every kind of cleaning step take on a large table.

Argument: the rows.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from typing import Any

import numpy as np
import pyarrow as pa

from desktop_app.core.data.doctor import examine
from desktop_app.core.data.profiling import profile
from desktop_app.core.data.recipe import Recipe
from desktop_app.core.data.steps.base import Step
from desktop_app.core.data.steps.columns import ChangeKind
from desktop_app.core.data.steps.conditions import Condition, Test
from desktop_app.core.data.steps.date_parts import DateParts
from desktop_app.core.data.steps.duplicates import RemoveDuplicates
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
from desktop_app.core.data.table import Column, Kind, Table

_CITIES = np.array(["Oslo", " oslo ", "Rome", "Paris", "ＯＳＬＯ", "New York", "San Francisco", "北京", "上海"], object)


def large(rows: int) -> Table:
    """Return 20 columns of every kind, with gaps, spellings and units."""
    rng = np.random.default_rng(0)

    def column(name: str, kind: Kind, values: Any, gaps: float = 0.0) -> Column:
        return Column(name, kind, pa.chunked_array([pa.array(values, mask=rng.random(rows) < gaps)]))

    number = np.arange(rows)
    moments = pa.array(rng.integers(1_500_000_000, 1_700_000_000, rows) * 1_000_000).cast(pa.timestamp("us"))
    columns = [column(f"amount {i}", Kind.NUMBER, rng.lognormal(3, 1, rows).round(2), 0.05) for i in range(9)]
    columns += [column(f"city {i}", Kind.CATEGORY, _CITIES[rng.integers(0, 9, rows)], 0.1) for i in range(4)]
    columns += [column(f"member {i}", Kind.YES_NO, np.array(["no", "yes"], object)[number % 2]) for i in range(2)]
    columns += [Column(f"joined {i}", Kind.DATE, pa.chunked_array([moments])) for i in range(2)]
    levels = np.array([f"level {i}" for i in range(5000)], object)
    columns.append(column("level", Kind.CATEGORY, levels[rng.integers(0, 5000, rows)]))
    columns.append(column("note", Kind.TEXT, np.array([f"weighs {i % 977} kg, no. {i}" for i in number], object)))
    columns.append(column("id", Kind.ID, np.array([f"a-{i}" for i in number], object)))
    return Table.of(columns)


def steps(table: Table) -> list[Step]:
    """Return one step of each kind that works on all rows."""
    levels = Table.of(table.take(np.arange(5000)).select(["level", "amount 1"]).columns)
    figures = (Figure(Measure.MEDIAN, "amount 0", "median"), Figure(Measure.COUNT, "", "rows"))
    return [
        FilterRows((Condition("amount 0", Test.MORE, (20,)), Condition("city 0", Test.CONTAINS, ("o",)))),
        FilterByFormula("[amount 0] > 20 and year([joined 0]) > 2018"),
        SortRows(("city 0", "amount 0")),
        SampleRows(100_000),
        RemoveDuplicates(),
        FillMissing("amount 0", marker="gap"),
        FillMissing("amount 0", by=("city 0", "member 0")),
        TidyText(("city 0", "city 1"), case="lower"),
        ReplaceValues("city 0", (("Rome", "Roma"),)),
        MergeSpellings("city 0"),
        JoinColumns(("city 0", "level"), "place"),
        SplitColumn("note", ","),
        ExtractText("note", "digits", "weight"),
        NumbersFromText("note", "kilos"),
        DateParts("joined 0"),
        CapOutliers("amount 0"),
        Normalise(("amount 0", "amount 1")),
        Bins("amount 0", "bin"),
        GroupFigures(("level",), figures),
        GroupRows(("level",), figures),
        JoinTable.of(table, levels, ("level",), ("level",), ("amount 1",), "levels"),
        FormulaColumn("rate", "round([amount 0] / ([amount 1] + 1), 2)"),
        MaskColumn("id", "code"),
        ChangeKind("amount 0", Kind.CATEGORY),
    ]


def main(rows: int) -> dict[str, Any]:
    """Return wall-clock seconds by name, and the processor seconds of each step."""
    table = large(rows)
    found: dict[str, float] = {}
    figures = timed(found, "profile", lambda: profile(table))
    timed(found, "doctor", lambda: examine(table, figures))
    made = {}
    for step in steps(table):
        timed(made, step.key, lambda step=step: Recipe((step,)).run(table), time.process_time)
    return {"rows": rows, **found, "steps": made}


def timed(
    found: dict[str, float], name: str, work: Callable[[], Any], clock: Callable[[], float] = time.perf_counter
) -> Any:
    """Note the better of two times, and return what came out."""
    times = []
    for _ in range(2):
        began = clock()
        result = work()
        times.append(clock() - began)
    found[name] = max(found.get(name, 0.0), min(times))
    return result


if __name__ == "__main__":
    print(json.dumps(main(int(sys.argv[1]))))
