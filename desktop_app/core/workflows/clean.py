"""The Steps list: see what a step does before it is applied, and apply a whole recipe to a table on disk."""

from __future__ import annotations

import errno
from collections.abc import Sequence
from typing import Any

from desktop_app.core.data.profiling import profile
from desktop_app.core.data.recipe import Recipe, Step, StepReport, cells_differ
from desktop_app.core.data.steps.arrays import text_of
from desktop_app.core.data.steps.rows import RowChooser
from desktop_app.core.data.table import Table
from desktop_app.core.errors import CannotWrite, DiskFull, NotEnoughMemory
from desktop_app.core.progress import Part, Progress
from desktop_app.core.text import QT_TRANSLATE_NOOP, say
from desktop_app.core.workflows.specs import Cleaned, CleanSpec, Preview, PreviewSpec

_OPENING = QT_TRANSLATE_NOOP("Stages", "Opening the table")
_WRITING = QT_TRANSLATE_NOOP("Stages", "Keeping the table for quick access")
_FIGURES = QT_TRANSLATE_NOOP("Stages", "Counting values")
_MOST_COLUMNS = 8

Cells = tuple[tuple[str | None, ...], ...]


def preview(spec: PreviewSpec, progress: Progress) -> Preview:
    """Return what one step of a recipe does; nothing is changed.

    Raises
    ------
    StepFails, NotEnoughMemory
    """
    try:
        progress.update(0.0, say(_OPENING))
        table = Table.open(spec.table_path)
        before = spec.recipe.until(spec.position).run(table, Part(progress, 0.0, 0.6)).table
        step = spec.recipe.steps[spec.position]
        run = Recipe((step,)).run(before, Part(progress, 0.6, 1.0))
        return _preview(run.recipe.steps[0], run.report.steps, before, run.table, spec.rows)
    except MemoryError as error:
        raise NotEnoughMemory from error


def clean(spec: CleanSpec, progress: Progress) -> Cleaned:
    """Apply a recipe and write the cleaned table; the table it starts from stays as it is.

    The written file appears only when it is complete: stopping or failing leaves nothing behind.

    Raises
    ------
    StepFails, DiskFull, CannotWrite, NotEnoughMemory
    """
    part = spec.out_path.with_name(spec.out_path.name + ".part")
    try:
        progress.update(0.0, say(_OPENING))
        table = Table.open(spec.table_path)
        table, notices = spec.recipe.matched(table) if spec.match_names else (table, ())
        run = spec.recipe.run(table, Part(progress, 0.0, 0.7))
        progress.update(0.7, say(_WRITING))
        run.table.save(part)
        progress.update(0.85, say(_FIGURES))
        figures = profile(run.table)
        progress.update(1.0, say(_FIGURES))
        part.replace(spec.out_path)
    except MemoryError as error:
        raise NotEnoughMemory from error
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise DiskFull(file=spec.out_path.name) from error
        raise CannotWrite(file=spec.out_path.name, reason=error.strerror or str(error)) from error
    finally:
        part.unlink(missing_ok=True)
    return Cleaned(spec.out_path, figures, run.recipe, run.report, notices)


def _preview(step: Step, reports: Sequence[StepReport], before: Table, after: Table, most: int) -> Preview:
    report = reports[0] if reports else StepReport(0, before.rows, after.rows)
    columns = _shown_columns(step, before, after)
    if step.keeps_rows:
        rows = _rows_that_differ(before, after, columns, most)
        return Preview(step, report, columns, rows, _cells(before, columns, rows), _cells(after, columns, rows))
    first = tuple(range(min(most, before.rows)))
    if not isinstance(step, RowChooser) or after.rows == before.rows:
        others = tuple(range(min(most, after.rows)))
        return Preview(step, report, columns, first, _cells(before, columns, first), _cells(after, columns, others))
    removed, kept = _removed(step, before)
    rows = tuple(sorted((*removed[:most], *kept[: max(most - len(removed), 0)])))
    gone = set(removed)
    cells = _cells(before, columns, rows)
    return Preview(
        step, report, columns, rows, cells, tuple(() if row in gone else c for row, c in zip(rows, cells, strict=True))
    )


def _shown_columns(step: Step, before: Table, after: Table) -> tuple[str, ...]:
    there = {*before.names, *after.names}
    about = [name for name in step.columns() if name in there]
    about += [name for name in after.names if name not in before]
    others = [name for name in (*after.names, *before.names) if name not in about]
    chosen = dict.fromkeys((*about, *others[: max(_MOST_COLUMNS - len(about), 2)]))
    return tuple(chosen)


def _rows_that_differ(before: Table, after: Table, columns: Sequence[str], most: int) -> tuple[int, ...]:
    import numpy as np

    differs = np.zeros(before.rows, bool)
    for name in columns:
        if name in before and name in after and before[name].values is not after[name].values:
            differs |= cells_differ(before[name].values, after[name].values)
        elif name in after and name not in before:
            return tuple(range(min(most, before.rows)))
    rows = np.flatnonzero(differs)[:most]
    return tuple(rows.tolist()) or tuple(range(min(most, before.rows)))


def _removed(step: RowChooser, before: Table) -> tuple[list[int], list[int]]:
    import numpy as np

    kept = np.zeros(before.rows, bool)
    kept[step.rows(before)] = True
    return np.flatnonzero(~kept).tolist(), np.flatnonzero(kept)[:1000].tolist()


def _cells(table: Table, columns: Sequence[str], rows: Sequence[int]) -> Cells:
    import pyarrow as pa

    index: Any = pa.array(rows, pa.int64())
    shown = [
        text_of(table[name].values.take(index)).to_pylist() if name in table else [None] * len(rows) for name in columns
    ]
    return tuple(zip(*shown, strict=True))
