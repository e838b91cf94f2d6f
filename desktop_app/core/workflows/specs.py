"""What a button asks for and what it gets: frozen, picklable, one pair for each workflow."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.core.data.goal import Goal
from desktop_app.core.data.profile import TableProfile
from desktop_app.core.data.recipe import Recipe, RecipeReport, Step, StepReport
from desktop_app.core.data.report import ImportReport, ReadOptions
from desktop_app.core.errors import SpecError
from desktop_app.core.evaluation.figures import ClassFigures, Estimate, HeldOut, Importance, LeaderRow, Parity
from desktop_app.core.features.reading import Reading
from desktop_app.core.notices import Notice
from desktop_app.core.scoring.csv_style import CsvStyle
from desktop_app.core.text import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    import numpy as np

SECONDS, SEEDS = (1, 1_000_000), (0, 2_000_000_000)
"""Smallest and largest budget and seed."""

BUDGETS_S: Mapping[str, float] = {"quick": 20.0, "standard": 120.0, "thorough": 600.0}


class OutOfRange(SpecError):
    """A number is too small or too large."""

    what = QT_TRANSLATE_NOOP("Errors", "The setting “{setting}” cannot be used.")
    why = QT_TRANSLATE_NOOP("Errors", "It is {value}; it can be from {least} to {most}.")
    fix = QT_TRANSLATE_NOOP("Errors", "Choose a number between these two, or leave the setting out.")


# --- open a file ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class LoadSpec:
    """Open `path`; the table is written to `table_path` as an Arrow file."""

    path: Path
    table_path: Path
    options: ReadOptions = field(default_factory=ReadOptions)


@dataclass(frozen=True)
class Loaded:
    """An opened file: the table as an Arrow file, what was understood, and its figures."""

    table_path: Path
    report: ImportReport
    profile: TableProfile


# --- clean ------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class PreviewSpec:
    """Show what the step at `position` of a recipe does to the table at `table_path`, in at most `rows` rows."""

    table_path: Path
    recipe: Recipe
    position: int
    rows: int = 50


@dataclass(frozen=True)
class Preview:
    """One step before it is applied for good.

    Attributes
    ----------
    step : Step
        With what it learned; ``step.describe()`` is its sentence.
    report : StepReport
        What it does to the whole table.
    columns : tuple of str
        Those that the step is about, then some others for orientation.
    rows : tuple of int
        Numbers of the rows shown, in the table before the step; the first ones where rows are grouped.
    before, after : tuple of rows
        Cells as text, None for missing; a column that is not there is None everywhere. `after` has no cells (an empty
        tuple) for a row that is removed. Where rows are grouped, `after` shows groups and not these rows.
    """

    step: Step
    report: StepReport
    columns: tuple[str, ...]
    rows: tuple[int, ...]
    before: tuple[tuple[str | None, ...], ...]
    after: tuple[tuple[str | None, ...], ...]


@dataclass(frozen=True)
class CleanSpec:
    """Apply a recipe to the table at `table_path`; the cleaned table is written to `out_path` as an Arrow file.

    With `match_names`, columns whose names differ from those of the recipe only in writing are taken for them, as is
    wanted for another file than the one that the recipe was made for.
    """

    table_path: Path
    recipe: Recipe
    out_path: Path
    match_names: bool = False


@dataclass(frozen=True)
class Cleaned:
    """A cleaned table: where it is, its figures, the recipe with what it learned, and what every step did.

    `notices` tell which columns were taken for others; see `CleanSpec.match_names`.
    """

    table_path: Path
    profile: TableProfile
    recipe: Recipe
    report: RecipeReport
    notices: tuple[Notice, ...] = ()


# --- write a table ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class WriteSpec:
    """Write the table at `table_path` to `out` (.csv, .xlsx or .parquet), which must not be `source`."""

    table_path: Path
    out: Path
    source: Path | None = None
    style: CsvStyle = field(default_factory=lambda: CsvStyle(mark=True, harmless=True))


@dataclass(frozen=True)
class Written:
    """A written table."""

    out: Path
    rows: int
    columns: int


# --- train ------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class TrainSpec:
    """Everything the Train button needs.

    Attributes
    ----------
    target : str
    goal : Goal
    positive : str, optional
        The answer that matters (two classes); the rarer one if None.
    left_out, kept : tuple of str
        Columns that the person takes away, or insists on although Acumen would leave them out.
    seconds : float
        Budget; see `BUDGETS_S`.
    seed : int
        The only randomness.
    keep_rows : bool
        The model file may hold rows of the table, which some ways of learning compare new rows with.

    Raises
    ------
    OutOfRange
    """

    target: str
    goal: Goal = Goal.AUTO
    positive: str | None = None
    left_out: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    seconds: float = BUDGETS_S["standard"]
    seed: int = 0
    keep_rows: bool = True

    def __post_init__(self) -> None:
        for setting, value, (least, most) in (("seconds", self.seconds, SECONDS), ("seed", self.seed, SEEDS)):
            if not least <= value <= most:
                raise OutOfRange(setting=setting, value=value, least=least, most=most)


@dataclass(frozen=True)
class TrainPlan:
    """What training will do, known before it starts.

    Attributes
    ----------
    goal : Goal
        Never ``AUTO``.
    classes : tuple of str
        In output order (a category); empty for a number.
    positive : str
        '' where there are not two classes.
    columns : tuple of str
        Columns learned from.
    left_out : tuple of Notice
        Columns that are not, each with its reason.
    warnings : tuple of Notice
        Doubts about the question itself (a likely leak, rare classes, few rows …).
    rows : int
        Rows with an answer.
    """

    target: str
    goal: Goal
    classes: tuple[str, ...]
    positive: str
    columns: tuple[str, ...]
    left_out: tuple[Notice, ...]
    warnings: tuple[Notice, ...]
    rows: int


@dataclass(frozen=True)
class TrainJob:
    """One training run: a table on disk, how it was read, the question, and where the model goes.

    `recipe` is what has been applied to the table already, as it learned (`Cleaned.recipe`); its steps that keep rows
    go into the model. The folder `memory_path` keeps answers on unseen rows, for a longer training to go on from.
    """

    table_path: Path
    report: ImportReport
    spec: TrainSpec
    model_path: Path
    recipe: Recipe = field(default_factory=Recipe)
    memory_path: Path | None = None


@dataclass(frozen=True)
class FirstAnswer:
    """Live: the first model is there. `loss` beside the baseline's; `score` is AUC, accuracy or R²."""

    learner: str
    loss: float
    baseline_loss: float
    metric: str
    score: float
    seconds: float


@dataclass(frozen=True)
class CandidateJudged:
    """Live: a candidate has (part of) its out-of-fold judgement; `done` is the share of its folds."""

    learner: str
    loss: float
    baseline_loss: float
    done: float
    seconds: float


@dataclass(frozen=True)
class CurvePoint:
    """Live: the blend's loss after `seconds`; the line that goes down."""

    seconds: float
    loss: float


@dataclass(frozen=True)
class Verdict:
    """The judgement (``ready``, ``care``, ``guess``: no better than guessing, ``too_little``), headline and reasons."""

    code: str
    headline: Notice
    reasons: tuple[Notice, ...]


@dataclass(frozen=True, eq=False)
class ReadableModel:
    """The best candidate that can be followed by hand, learned from all rows.

    Attributes
    ----------
    learner : str
    loss, full_loss, guess_loss : float
        Of this model, of the full model and of guessing, on the same rows (log-loss, or RMSE in the target's unit).
    reading : Reading
        In the unit of the target.
    model : ndarray of uint8
        The bytes of its model file.
    """

    learner: str
    loss: float
    full_loss: float
    guess_loss: float
    reading: Reading
    model: np.ndarray

    @property
    def kept(self) -> float:
        """Return the share of the full model's gain over guessing that it keeps; nan where there is no gain."""
        gain = self.guess_loss - self.full_loss
        return (self.guess_loss - self.loss) / gain if gain > 0 else math.nan


@dataclass(frozen=True, eq=False)
class TrainResult:
    """Everything that a run learned; `model_path` is the written file."""

    plan: TrainPlan
    spec: TrainSpec
    model_path: Path
    metrics: Mapping[str, Estimate]
    baseline: Mapping[str, Estimate]
    verdict: Verdict
    leaderboard: tuple[LeaderRow, ...]
    classes: tuple[ClassFigures, ...]
    importance: tuple[Importance, ...]
    held_out: HeldOut
    curve: tuple[CurvePoint, ...]
    threshold: float
    doubts: tuple[Notice, ...]
    parity: Parity
    seconds: float
    device: str
    judged_by: str  # "cross_validation" or "hold_out"
    readable: ReadableModel | None = None


# --- export -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class ExportSpec:
    """Write the model file `model` to `out`, answering from `threshold` on; None keeps the threshold it has."""

    model: Path
    out: Path
    threshold: float | None = None


# --- score ------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class ScoreSpec:
    """Answer for every row of `path` with the model and write `out` (.csv, .xlsx or .parquet)."""

    model: Path
    path: Path
    out: Path
    options: ReadOptions = field(default_factory=ReadOptions)
    reasons: int = 0


@dataclass(frozen=True)
class ScoreResult:
    """What came out of scoring a file.

    Attributes
    ----------
    notices : tuple of Notice
        Missing, renamed or new columns, unseen levels, unreadable cells.
    counts : mapping
        Rows per predicted class (a category); empty for a number.
    mean : float
        Mean prediction of a number; nan for a category.
    preview_columns, preview : tuple
        Header and first rows (at most 200) of the written table, as text.
    """

    out: Path
    rows: int
    seconds: float
    graph_seconds: float
    notices: tuple[Notice, ...]
    counts: Mapping[str, int]
    mean: float
    preview_columns: tuple[str, ...]
    preview: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class ModelCard:
    """What a model file says about itself, for showing it."""

    path: Path
    goal: Goal
    target: str
    classes: tuple[str, ...]
    positive: str
    threshold: float
    columns: tuple[str, ...]
    metrics: Mapping[str, Estimate]
    created: str
    size_bytes: int
    keeps_rows: bool = False
