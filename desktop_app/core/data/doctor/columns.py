"""Troubles of whole columns: empty, always the same, copies, moving together, naming the row."""

from __future__ import annotations

from desktop_app.core.data.associations import associations
from desktop_app.core.data.doctor.trouble import Exam, Harm, Trouble
from desktop_app.core.data.recipe import cells_differ
from desktop_app.core.data.steps.columns import ChangeKind, DropColumns
from desktop_app.core.data.table import Column, Kind
from desktop_app.core.notices import Notice

_STRONG = 0.97
_MOST_LINKS = 8
_FEWEST_ROWS = 20


def empty_columns(exam: Exam) -> list[Trouble]:
    """Columns without a single value."""
    return [
        Trouble(Notice("trouble_empty", f.name), Harm.HINT, (f.name,), 1.0, _dropped(exam, f.name))
        for f in exam.profile.columns
        if exam.rows and not f.distinct
    ]


def constant_columns(exam: Exam) -> list[Trouble]:
    """Columns with one value in every row."""
    return [
        Trouble(Notice("trouble_constant", f.name), Harm.HINT, (f.name,), 1.0, _dropped(exam, f.name))
        for f in exam.profile.columns
        if exam.rows > 1 and f.distinct == 1 and not f.missing
    ]


def copied_columns(exam: Exam) -> list[Trouble]:
    """Columns that say the same as another in every row."""
    found = []
    first: dict[object, list[Column]] = {}
    for column, figures in exam.pairs():
        if figures.distinct < 2:
            continue
        print_of = (column.kind, figures.missing, figures.distinct, figures.minimum, figures.mean, figures.top[:5])
        twin = next((c for c in first.get(print_of, []) if not cells_differ(c.values, column.values).any()), None)
        if twin is None:
            first.setdefault(print_of, []).append(column)
            continue
        notice = Notice("trouble_copied", column.name, {"other": twin.name})
        columns = (column.name, twin.name)
        found.append(Trouble(notice, Harm.CARE, columns, 1.0, (DropColumns((column.name,)),)))
    return found


def linked_columns(exam: Exam) -> list[Trouble]:
    """Pairs of columns of which one nearly gives the other."""
    if exam.rows < _FEWEST_ROWS:
        return []
    found = []
    for link in associations(exam.sample)[:_MOST_LINKS]:
        if link.strength < _STRONG or link.strength >= 1.0 - 1e-12:
            continue
        facts = {"other": link.second, "share": round(100 * link.strength)}
        notice = Notice("trouble_linked", link.first, facts)
        remedies = (DropColumns((link.second,)), DropColumns((link.first,)))
        found.append(Trouble(notice, Harm.HINT, (link.first, link.second), link.strength, remedies))
    return found


def likely_ids(exam: Exam) -> list[Trouble]:
    """Columns that name the row although they are read as something to learn from."""
    found = []
    for column, figures in exam.pairs():
        present = exam.rows - figures.missing
        if present < _FEWEST_ROWS or column.kind not in (Kind.CATEGORY, Kind.NUMBER):
            continue
        counting = column.kind is Kind.NUMBER and figures.integral and figures.increasing and _is_dense(figures)
        named = column.kind is Kind.CATEGORY and figures.distinct >= 0.9 * present
        if counting or named:
            notice = Notice("trouble_likely_id", column.name, {"distinct": figures.distinct, "rows": present})
            remedies = (ChangeKind(column.name, Kind.ID), *_dropped(exam, column.name))
            found.append(Trouble(notice, Harm.HINT, (column.name,), figures.distinct / present, remedies))
    return found


def _is_dense(figures: object) -> bool:
    """Return whether whole numbers leave hardly a gap: they count."""
    least, most = getattr(figures, "minimum", None), getattr(figures, "maximum", None)
    distinct: int = getattr(figures, "distinct", 0)
    return least is not None and most is not None and most - least < 1.5 * distinct


def _dropped(exam: Exam, name: str) -> tuple[DropColumns, ...]:
    return (DropColumns((name,)),) if len(exam.table.columns) > 1 else ()
