"""What a smaller model file is asked for with, and what comes back."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from desktop_app.core.data.recipe import Recipe
from desktop_app.core.data.report import ImportReport
from desktop_app.core.errors import SpecError
from desktop_app.core.evaluation.figures import Parity
from desktop_app.core.notices import Notice
from desktop_app.core.text import QT_TRANSLATE_NOOP
from desktop_app.core.workflows.specs import TrainSpec

FULL, SMALL, TINY = "full", "small", "tiny"
SIZES = (FULL, SMALL, TINY)


class UnknownSize(SpecError):
    """There is no model file of that size."""

    what = QT_TRANSLATE_NOOP("Errors", "There is no model file of the size “{size}”.")
    why = QT_TRANSLATE_NOOP("Errors", "A smaller file is one of these: {sizes}.")
    fix = QT_TRANSLATE_NOOP("Errors", "Choose one of these sizes.")


@dataclass(frozen=True)
class ShrinkSpec:
    """Make the model file `model` smaller and write it to `out`.

    Attributes
    ----------
    model : Path
        The whole model file; it says how it was learned.
    table_path, report, spec, recipe
        What it was learned from, as for training (`TrainJob`).
    out : Path
    size : str
        `SMALL` or `TINY`.
    threshold : float, optional
        Of the answer that matters; None keeps the one that the model has.

    Raises
    ------
    UnknownSize
    """

    model: Path
    table_path: Path
    report: ImportReport
    spec: TrainSpec
    out: Path
    size: str
    recipe: Recipe = field(default_factory=Recipe)
    threshold: float | None = None

    def __post_init__(self) -> None:
        if self.size not in (SMALL, TINY):
            raise UnknownSize(size=self.size, sizes=(SMALL, TINY))


@dataclass(frozen=True)
class Shrunk:
    """A smaller model file and its price.

    Attributes
    ----------
    size_bytes, bytes_before : int
        Of the file, and of the whole model's.
    loss, loss_before : float
        Log-loss, or RMSE, on rows that neither model learned from.
    cost, low, high : float
        By which share the loss is larger, and its 95 % interval; below 0 the smaller model errs less.
    rows : int
        Rows that this was measured on.
    steps : tuple of Notice
        What was done; empty if the file is the whole model because no smaller one answers as well.
    """

    path: Path
    size: str
    size_bytes: int
    bytes_before: int
    loss: float
    loss_before: float
    cost: float
    low: float
    high: float
    rows: int
    steps: tuple[Notice, ...]
    parity: Parity
