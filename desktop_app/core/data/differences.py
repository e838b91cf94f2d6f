"""What is different between two tables of the same rows."""

from __future__ import annotations

from typing import Any

from desktop_app.core.data.steps.arrays import flags_of, text_of
from desktop_app.core.data.table import Table


def changed_cells(before: Table, after: Table) -> dict[str, int]:
    """Return how many cells of each column differ; columns without a difference are left out."""
    found = {}
    old = {column.name: column.values for column in before.columns}
    for column in after.columns:
        if column.name in old and column.values is not old[column.name]:
            count = int(cells_differ(old[column.name], column.values).sum())
            if count:
                found[column.name] = count
    return found


def cells_differ(old: Any, new: Any) -> Any:
    """Return a flag for each row: whether the cell is another one (missing equals missing)."""
    import numpy as np
    import pyarrow.compute as pc

    if old.type != new.type:
        old, new = text_of(old), text_of(new)
    same = pc.fill_null(pc.equal(old, new), False)
    gone = pc.and_(pc.is_null(old), pc.is_null(new))
    return np.logical_not(flags_of(pc.or_(same, gone)))
