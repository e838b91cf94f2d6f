"""Which columns tell more about the answers than shuffled copies of themselves do."""

from __future__ import annotations

import numpy as np

from desktop_app.core.data.table import Kind
from desktop_app.core.features.base import Answers
from desktop_app.core.features.raw import RawTable
from desktop_app.core.tuning.association import Binned

_COPIES = 19
_MOST_TARGETS = 8


def helping(table: RawTable, answers: Answers, share: float, seed: int) -> tuple[str, ...]:
    """Return the columns that tell more than a share of their shuffled copies; texts are never in question.

    A copy is shuffled by shuffling the answers instead, which is the same (the idea of Kursa and Rudnicki, 2010).
    The column that tells most always stays.

    Parameters
    ----------
    table, answers
        Rows to learn from.
    share : float
        Of its copies a column has to beat.
    seed : int
    """
    columns = [column for column in table.columns if column.kind is not Kind.TEXT]
    if not columns:
        return tuple(column.name for column in table.columns)
    rng = np.random.default_rng([seed, 14])
    targets = answers.columns()[:, :_MOST_TARGETS]
    targets = targets - targets.mean(axis=0)
    orders = [np.arange(table.rows), *(rng.permutation(table.rows) for _ in range(_COPIES))]
    evidence = Binned.of(columns, table.rows).evidence(np.stack([targets[order] for order in orders], axis=1))
    above = (evidence[:, :1] > evidence[:, 1:]).mean(axis=1)
    kept = {columns[int(np.argmax(evidence[:, 0]))].name}
    kept |= {column.name for column, beaten in zip(columns, above, strict=True) if beaten > share}
    return tuple(c.name for c in table.columns if c.kind is Kind.TEXT or c.name in kept)
