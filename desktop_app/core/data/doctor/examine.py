"""The examination: every check in turn, and the order of what they found."""

from __future__ import annotations

import datetime as dt

from desktop_app.core.data.doctor.columns import (
    constant_columns,
    copied_columns,
    empty_columns,
    likely_ids,
    linked_columns,
)
from desktop_app.core.data.doctor.gaps import disguised_gaps, gaps
from desktop_app.core.data.doctor.measures import impossible_values, outliers
from desktop_app.core.data.doctor.personal import personal_data
from desktop_app.core.data.doctor.rows import duplicates, few_rows, future_dates, unsorted_time
from desktop_app.core.data.doctor.trouble import Exam, Trouble
from desktop_app.core.data.doctor.words import numbers_as_text, odd_formats, spellings
from desktop_app.core.data.profile import TableProfile
from desktop_app.core.data.report import ImportReport
from desktop_app.core.data.table import Table
from desktop_app.core.progress import Progress, Silent
from desktop_app.core.text import QT_TRANSLATE_NOOP, say

_LOOKING = QT_TRANSLATE_NOOP("Stages", "Looking for troubles in the data")

CHECKS = (
    few_rows,
    duplicates,
    personal_data,
    numbers_as_text,
    spellings,
    disguised_gaps,
    impossible_values,
    copied_columns,
    linked_columns,
    gaps,
    outliers,
    future_dates,
    empty_columns,
    constant_columns,
    likely_ids,
    odd_formats,
    unsorted_time,
)


def examine(
    table: Table,
    profile: TableProfile,
    report: ImportReport | None = None,
    progress: Progress | None = None,
    today: dt.date | None = None,
) -> tuple[Trouble, ...]:
    """Return the troubles of a table, the most harmful first; nothing is changed.

    Parameters
    ----------
    table : Table
    profile : TableProfile
        Of this very table.
    report : ImportReport, optional
        How it was read, so that what a person decided there is not questioned again.
    progress : Progress, optional
    today : date, optional
        What "in the future" is measured by.
    """
    told = progress or Silent()
    exam = Exam(table, profile, report, today or dt.date.today())
    found: list[Trouble] = []
    for number, check in enumerate(CHECKS):
        told.update(number / len(CHECKS), say(_LOOKING))
        found += check(exam)
    order = {id(trouble): number for number, trouble in enumerate(found)}
    return tuple(sorted(found, key=lambda trouble: (-trouble.harm, -round(trouble.share, 2), order[id(trouble)])))
