"""Everything that is on screen, as one immutable value; the tabs are pure functions of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.core.data.recipe import History
from desktop_app.ui.recommend_state import RecommendState

if TYPE_CHECKING:
    from desktop_app.core.data.doctor.trouble import Trouble
    from desktop_app.core.data.recipe import RecipeReport, Step
    from desktop_app.core.data.report import FirstRows
    from desktop_app.core.text import Sentence
    from desktop_app.core.workflows.join import OtherTable
    from desktop_app.core.workflows.preview import ReadingPreview
    from desktop_app.core.workflows.shrink_specs import Shrunk
    from desktop_app.core.workflows.specs import (
        CandidateJudged,
        CurvePoint,
        FirstAnswer,
        Loaded,
        ModelCard,
        Preview,
        ScoreResult,
        TrainPlan,
        TrainResult,
        TrainSpec,
    )


@dataclass(frozen=True)
class JobStatus:
    """The job that runs now; `kind` is '', 'load', 'train', 'recommend', 'score', 'top', 'export' or 'shrink'."""

    kind: str = ""
    stage: Sentence | None = None
    fraction: float = 0.0
    remaining_s: float | None = None
    elapsed_s: float = 0.0
    stopping: bool = False

    @property
    def running(self) -> bool:
        """Whether any job runs."""
        return self.kind != ""


@dataclass(frozen=True)
class Message:
    """What a message bar shows: one to three sentences; `level` is 'error', 'caution', 'info' or 'good'."""

    level: str
    what: Sentence
    why: Sentence | None = None
    fix: Sentence | None = None
    details: str = ""


@dataclass(frozen=True)
class Race:
    """What training has found so far."""

    first: FirstAnswer | None = None
    candidates: tuple[CandidateJudged, ...] = ()  # latest judgement of each learner, in order of appearance
    curve: tuple[CurvePoint, ...] = ()


@dataclass(frozen=True)
class Previewed:
    """What the alternative `about` (column, setting, value) of a doubt would change; None if it cannot be read so."""

    about: tuple[str, str, str]
    preview: ReadingPreview | None


@dataclass(frozen=True)
class StepPreviewed:
    """What a step that is being filled in would do, or why it cannot be done."""

    step: Step
    preview: Preview | None = None
    problem: Sentence | None = None


@dataclass(frozen=True)
class Joining:
    """Another table that is being joined: what it is, and what the step would do."""

    other: OtherTable | None = None
    preview: Preview | None = None
    problem: Sentence | None = None


@dataclass(frozen=True)
class RecentFile:
    """A line of the Home page."""

    path: Path
    opened: str  # ISO date
    note: str = ""  # verdict code of its last run, '' if none


@dataclass(frozen=True, eq=False)
class AppState:
    """The whole of it. `messages` holds at most one message for each tab key ('home', 'data', 'training', ...)."""

    project_path: Path | None = None
    source: Path | None = None
    loaded: Loaded | None = None
    spec: TrainSpec | None = None
    plan: TrainPlan | None = None
    job: JobStatus = field(default_factory=JobStatus)
    race: Race = field(default_factory=Race)
    runs: tuple[TrainResult, ...] = ()
    shown_run: int | None = None
    score: ScoreResult | None = None
    messages: Mapping[str, Message] = field(default_factory=dict)
    recent: tuple[RecentFile, ...] = ()
    previewed: Previewed | None = None
    raw: Loaded | None = None  # the file as it was read; `loaded` is the table after the steps
    history: History = field(default_factory=History)
    cleaning: RecipeReport | None = None
    step_previewed: StepPreviewed | None = None
    joining: Joining | None = None
    first_rows: FirstRows | None = None  # of the file that is being read
    troubles: tuple[Trouble, ...] = ()
    recommend: RecommendState = field(default_factory=RecommendState)
    card: ModelCard | None = None  # a model that was opened from a file, not learned here
    shrunk: tuple[tuple[Path, Shrunk], ...] = ()  # smaller files that were worked out, each with its whole model file
    shrinking: str = ""  # the size of the file that is, or was last, being worked out

    @property
    def run(self) -> TrainResult | None:
        """The run that Results shows."""
        return None if self.shown_run is None else self.runs[self.shown_run]

    def shrunk_of(self, size: str) -> Shrunk | None:
        """Return the smaller file of the shown run, None where it was not worked out."""
        run = self.run
        found = (one for model, one in self.shrunk if run is not None and model == run.model_path and one.size == size)
        return next(found, None)
