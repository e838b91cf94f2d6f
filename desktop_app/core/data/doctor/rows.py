"""Troubles of rows: too few, doubled, out of order, from the future."""

from __future__ import annotations

import datetime as dt
import math

from desktop_app.core.data.doctor.trouble import Exam, Harm, Trouble
from desktop_app.core.data.steps.base import Step
from desktop_app.core.data.steps.conditions import Condition, Test
from desktop_app.core.data.steps.duplicates import RemoveDuplicates, repeated_rows
from desktop_app.core.data.steps.formula_column import FormulaColumn
from desktop_app.core.data.steps.rows import FilterRows, SortRows
from desktop_app.core.data.table import Kind
from desktop_app.core.notices import Notice

_FEW_ROWS = 50
_MOSTLY = 0.9
_OFTEN = 0.01
_DAY_S = 86_400
_PLANNED = (
    "due",
    "plan",
    "expir",
    "deadline",
    "until",
    "valid",
    "end",
    "next",
    "到期",
    "截止",
    "计划",
    "有效",
    "预计",
    "结束",
)


def few_rows(exam: Exam) -> list[Trouble]:
    """Tables too small to learn much from, or with more columns than rows."""
    if exam.rows < _FEW_ROWS:
        return [Trouble(Notice("trouble_few_rows", "", {"n": exam.rows}), Harm.CARE)]
    if len(exam.table.columns) > exam.rows:
        facts = {"columns": len(exam.table.columns), "rows": exam.rows}
        return [Trouble(Notice("trouble_more_columns", "", facts), Harm.CARE)]
    return []


def duplicates(exam: Exam) -> list[Trouble]:
    """Rows that equal another in every column, where that is not what chance brings."""
    known = [figures for _, figures in exam.pairs()]
    if exam.rows < 2 or any(f.distinct == exam.rows for f in known):
        return []
    possible = math.prod(min(max(f.distinct + (f.missing > 0), 1), 10**6) for f in known)
    if possible < 20 * exam.rows:
        return []
    rows, codes = repeated_rows(exam.table.columns)
    if not len(rows):
        return []
    extra = len(rows) - (int(codes.max()) + 1)
    share = extra / exam.rows
    facts = {"n": extra, "rows": exam.rows}
    harm = Harm.HARMFUL if share >= _OFTEN else Harm.CARE
    return [Trouble(Notice("trouble_duplicates", "", facts), harm, (), share, (RemoveDuplicates(),))]


def future_dates(exam: Exam) -> list[Trouble]:
    """Dates after today in columns that tell what has happened."""
    import pyarrow as pa
    import pyarrow.compute as pc

    found = []
    tomorrow = dt.datetime.combine(exam.today + dt.timedelta(days=1), dt.time())
    edge = (tomorrow - dt.datetime(1970, 1, 1)).total_seconds()
    for column, figures in exam.pairs():
        if column.kind is not Kind.DATE or figures.maximum is None or figures.maximum < edge:
            continue
        late = int(pc.sum(pc.greater_equal(column.values, pa.scalar(tomorrow, column.values.type))).as_py() or 0)
        planned = any(word in column.name.lower() for word in _PLANNED)
        if not late or planned or late > 0.2 * exam.rows:
            continue
        day = exam.today.isoformat()
        name = f"[{column.name}]"
        remedies: tuple[Step, ...] = (FilterRows((Condition(column.name, Test.MORE, (day,)),), remove=True),)
        if "]" not in column.name:
            remedies = (*remedies, FormulaColumn(column.name, f'if({name} > "{day}", missing, {name})'))
        notice = Notice("trouble_future", column.name, {"n": late})
        found.append(Trouble(notice, Harm.CARE, (column.name,), late / exam.rows, remedies))
    return found


def unsorted_time(exam: Exam) -> list[Trouble]:
    """Find times that mostly rise from row to row, but not always."""
    import numpy as np

    from desktop_app.core.data.steps.arrays import floats

    found = []
    for column, figures in exam.pairs():
        if column.kind is not Kind.DATE or figures.distinct < 20 or figures.missing:
            continue
        steps = np.diff(floats(column))
        rising = float((steps >= 0).mean())
        if _MOSTLY <= rising < 1.0:
            notice = Notice("trouble_unsorted", column.name, {"n": int((steps < 0).sum())})
            found.append(Trouble(notice, Harm.HINT, (column.name,), 1 - rising, (SortRows((column.name,)),)))
    return found
