"""Does the file answer as the Python pipeline does? Without a yes no file is written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from desktop_app.core.data.table import Kind
from desktop_app.core.errors import ExportError
from desktop_app.core.evaluation.figures import Parity
from desktop_app.core.evaluation.metrics import called
from desktop_app.core.features.raw import RawColumn, RawTable, input_names
from desktop_app.core.learners.fitted import Fitted
from desktop_app.core.text import QT_TRANSLATE_NOOP

TOLERANCE = 1e-5
_REAL_ROWS = 400
_MIXED_ROWS = 100
_UNSEEN = "⟨unseen⟩ 未见过 42"


class FileDiffers(ExportError):
    """The written graph does not answer as the pipeline does."""

    what = QT_TRANSLATE_NOOP("Errors", "The model was not saved.")
    why = QT_TRANSLATE_NOOP(
        "Errors", "The file would not answer exactly as the model that was judged (largest difference {difference})."
    )
    fix = QT_TRANSLATE_NOOP("Errors", "Train again without columns of unusual content, or report this with the log.")


def compare(fitted: Fitted, run: Any, table: RawTable, threshold: float, classes: tuple[str, ...]) -> Parity:
    """Compare file and pipeline on real rows, mixed rows, an all-missing row, unseen levels and extremes.

    Parameters
    ----------
    fitted : Fitted
    run : callable
        ``feeds → outputs`` of the written file.
    table : RawTable
        Training rows.
    threshold : float
    classes : tuple of str

    Returns
    -------
    Parity
        `max_difference` is in probability, or in units of ``max(1, |y|, sd)``.
    """
    probe = probe_rows(table)
    expected = fitted.predict(probe)
    outputs: Mapping[str, np.ndarray] = run(probe.feeds())
    if classes:
        difference = float(np.abs(outputs["probability"] - expected).max())
        wanted = np.array(classes, dtype=object)[called(expected, threshold)]
        return Parity(probe.rows, difference, int((outputs["label"] != wanted).sum()))
    unit = np.maximum(np.maximum(1.0, np.abs(expected)), fitted.scale.sd)
    low, high = fitted.scale.interval(expected)
    pairs = ((outputs["value"], expected), (outputs["low"], low), (outputs["high"], high))
    return Parity(probe.rows, float(np.max([np.abs(got - want) / unit for got, want in pairs])), 0)


def agrees(parity: Parity) -> bool:
    """Return whether a file may be written; an answer that is not a number agrees with nothing."""
    return parity.max_difference <= TOLERANCE and parity.flips == 0


def probe_rows(table: RawTable) -> RawTable:
    """Return rows to compare on: real ones, mixtures of real cells, all missing, unseen levels, extremes."""
    rng = np.random.default_rng(0)
    real = np.sort(rng.choice(table.rows, min(table.rows, _REAL_ROWS), replace=False))
    columns = []
    for column in table.columns:
        mixed = rng.choice(table.rows, max(_MIXED_ROWS, 200 - len(real)))
        rows = column.take(np.concatenate([real, mixed]))
        arrays = {name: np.concatenate([rows.arrays[name], _odd(column, name)]) for name in rows.arrays}
        columns.append(RawColumn.of_arrays(column.name, column.kind, arrays))
    return RawTable(tuple(columns), len(next(iter(columns[0].arrays.values()))))


def _odd(column: RawColumn, name: str) -> np.ndarray:
    """Return the cells of the odd rows: missing, unseen or infinite, smallest, largest, far out on both sides."""
    if column.kind is Kind.DATE and name == input_names(column.name, column.kind)[1]:
        return np.array([np.nan, 0, 0, 86_399, 43_200, 1], dtype=np.float32)
    if column.kind in (Kind.NUMBER, Kind.DATE):
        values = column.arrays[name]
        present = values[np.isfinite(values)]
        low, high = (present.min(), present.max()) if len(present) else (0.0, 0.0)
        return np.array([np.nan, np.inf, low, high, -1e30, 1e30], dtype=np.float32)
    known = column.arrays[name]
    return np.array(["", _UNSEEN, known.min(), known.max(), " ", "A" * 300], dtype=object)
