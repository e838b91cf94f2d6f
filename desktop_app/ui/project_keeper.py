"""Keeps the project file up to date while the work goes on; nothing of it happens on the window's thread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from desktop_app.core.data.recipe import Recipe
from desktop_app.core.data.report import ReadOptions
from desktop_app.core.errors import AcumenError
from desktop_app.core.progress import Progress
from desktop_app.core.project.folders import default_project_path
from desktop_app.jobs.messages import Failure
from desktop_app.jobs.runner import JobRunner
from desktop_app.ui.later import Later
from desktop_app.ui.main_state import TABS
from desktop_app.ui.recommend_state import Looking, RecommendState

if TYPE_CHECKING:
    from desktop_app.core.project.autosave import Autosave
    from desktop_app.core.project.project import Project
    from desktop_app.core.scoring.recommending import asks
    from desktop_app.core.workflows import history, recommend_specs, specs
else:
    asks = Later("desktop_app.core.scoring.recommending.asks")
    history = Later("desktop_app.core.workflows.history")
    recommend_specs = Later("desktop_app.core.workflows.recommend_specs")
    specs = Later("desktop_app.core.workflows.specs")

T = TypeVar("T")


@dataclass(frozen=True)
class Choices:
    """What the person decided, as it goes into the project."""

    options: ReadOptions | None
    question: specs.TrainSpec | None
    ui: Mapping[str, Any]
    recipe: Recipe

    def put_into(self, project: Project) -> Project:
        """Return the project with these choices."""
        asked = history.with_question(history.with_options(project, self.options), self.question)
        return history.with_recipe(history.with_ui(asked, self.ui), self.recipe)


@dataclass(frozen=True)
class Unsaved:
    """Choices that wait for the data file to be looked at; `project` is what is known besides."""

    source: Path
    project: Project | None
    choices: Choices

    def complete(self) -> Project:
        """Look at the data file and return the whole project."""
        fresh = history.project_of(self.source)
        return self.choices.put_into(_with_source(self.project, fresh))


class ProjectKeeper(QObject):
    """One project at a time: begun for a data file or resumed from a project file, saved, copied, closed."""

    ready = Signal()
    """The data file is known: what is saved from now on is written."""
    failed = Signal(object)
    """`Failure`; may be sent from the saving thread."""
    saved_as = Signal(object)
    """Path of the copy that is the project from now on."""

    def __init__(self, runner: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._autosave: Autosave | None = None
        self._project: Project | None = None
        self._source: Path | None = None  # only until it was looked at
        self._choices: Choices | None = None
        self._wanted_place: Path | None = None

    @property
    def path(self) -> Path | None:
        """The project file, which may not have been written yet."""
        return self._autosave.path if self._autosave is not None else None

    def begin(self, source: Path) -> Path:
        """Start the project about a data file and return where it will be; nothing is written yet."""
        self.leave()
        self._autosave = self._saving_to(default_project_path(source))
        self.move_source(source)
        return self._autosave.path

    def move_source(self, source: Path) -> None:
        """Go on with the same project and another place of its data file."""
        self._source = source
        job = self._runner.start_local("project", _look_at, source, exclusive="project")
        job.succeeded.connect(self._know_source)
        job.failed.connect(self._tell_job_failure)

    def resume(self, path: Path, project: Project) -> None:
        """Go on with a project that was opened."""
        self.leave()
        self._autosave, self._project = self._saving_to(path), project
        self._source = None

    def save(
        self, options: ReadOptions | None, question: specs.TrainSpec | None, ui: Mapping[str, Any], recipe: Recipe
    ) -> None:
        """Have the choices written; returns at once."""
        self._choices = Choices(options, question, ui, recipe)
        if self._autosave is not None and self._project is not None:
            self._project = self._choices.put_into(self._project)
            self._autosave.save(self._project)

    def add_run(self, result: specs.TrainResult | recommend_specs.RecommendResult) -> None:
        """Have a run written; returns at once."""
        if self._autosave is not None:
            history.keep_run(self._autosave, result)

    def save_as(self, target: Path) -> None:
        """Write everything to `target` and go on there; `saved_as` or `failed` follows."""
        if self._autosave is None:
            return
        if self._project is None:
            self._wanted_place = target  # the data file is still being looked at
            return
        self._autosave.save(self._project)
        if target == self._autosave.path:
            self.saved_as.emit(target)
            return
        job = self._runner.start_local("project", _copy, self._autosave, target, exclusive="project")
        self._autosave = self._saving_to(self._autosave.path)
        job.succeeded.connect(self._go_on_at)
        job.failed.connect(self._tell_job_failure)

    def leave(self) -> None:
        """Let go of the project; what is left to write is written in the background."""
        unsaved = self._unsaved()
        self._project = self._source = self._choices = self._wanted_place = None
        self._leave_file(unsaved)

    def _leave_file(self, unsaved: Unsaved | None = None) -> None:
        autosave, self._autosave = self._autosave, None
        if autosave is not None:
            self._runner.start_local("close_project", _close, autosave, unsaved)

    def _unsaved(self) -> Unsaved | None:
        """Return the choices that still wait for the data file to be looked at."""
        if self._choices is None or self._source is None:
            return None
        return Unsaved(self._source, self._project, self._choices)

    def close(self) -> bool:
        """Write what is left and return whether everything is written; for the end of the program."""
        unsaved = self._unsaved()
        autosave, self._autosave, self._project, self._source = self._autosave, None, None, None
        return _finish(autosave, unsaved) if autosave is not None else True

    @Slot(object)
    def _know_source(self, fresh: Project) -> None:
        self._project, self._source = _with_source(self._project, fresh), None
        self.ready.emit()
        target, self._wanted_place = self._wanted_place, None
        if target is not None:
            self.save_as(target)

    @Slot(object)
    def _go_on_at(self, path: Path) -> None:
        self._leave_file()
        self._autosave = self._saving_to(path)
        self.saved_as.emit(path)

    @Slot(object)
    def _tell_job_failure(self, failure: Failure) -> None:
        self.failed.emit(failure)

    def _saving_to(self, path: Path) -> Autosave:
        from desktop_app.core.project.autosave import Autosave

        return Autosave(path, self._tell_failure)

    def _tell_failure(self, error: AcumenError) -> None:
        self.failed.emit(Failure.of(error))


def _look_at(source: Path, progress: Progress) -> Project:
    return history.project_of(source)


def _close(autosave: Autosave, unsaved: Unsaved | None, progress: Progress) -> bool:
    return _finish(autosave, unsaved)


def _finish(autosave: Autosave, unsaved: Unsaved | None) -> bool:
    if unsaved is not None:
        autosave.save(unsaved.complete())
    return autosave.close()


def _with_source(project: Project | None, fresh: Project) -> Project:
    return fresh if project is None else replace(project, source=fresh.source)


def _copy(autosave: Autosave, target: Path, progress: Progress) -> Path:
    autosave.close()
    history.save_project_as(autosave.path, target, progress)
    return target


@dataclass(frozen=True, eq=False)
class RestoredView:
    """What a project showed when it was left; `run` is None where there is none."""

    tab: str
    run: int | None
    runs: tuple[specs.TrainResult, ...]
    recommend: RecommendState


def restored_view(opened: history.OpenedProject) -> RestoredView:
    """Return the view that a project remembers, with the chosen thresholds; what makes no sense is left out."""
    stored = opened.project.ui
    tab = stored.get("tab")
    number, thresholds = stored.get("run"), stored.get("thresholds")
    runs = opened.runs
    if isinstance(thresholds, list | tuple) and len(thresholds) == len(runs):
        known = zip(runs, thresholds, strict=True)
        runs = tuple(
            replace(run, threshold=float(value)) if isinstance(value, int | float) else run for run, value in known
        )
    last = len(runs) - 1 if runs else None
    shown = number if isinstance(number, int) and 0 <= number < len(runs) else last
    return RestoredView(tab if tab in TABS else "data", shown, runs, _restored_recommend(opened))


def _restored_recommend(opened: history.OpenedProject) -> RecommendState:
    """Return the question, rules and run of the recommendations; what cannot be understood is left out."""
    stored, runs = opened.project.ui.get("recommend"), opened.recommendations
    last = len(runs) - 1 if runs else None
    if not isinstance(stored, Mapping):
        return RecommendState(runs=runs, shown_run=last)
    spec = _understood(recommend_specs.RecommendSpec, stored.get("spec"))
    looking = Looking(options=_understood(asks.ListOptions, stored.get("options")) or asks.ListOptions())
    number = stored.get("run")
    shown = number if isinstance(number, int) and 0 <= number < len(runs) else last
    return RecommendState(spec=spec, runs=runs, shown_run=shown, looking=looking)


def _understood(kind: type[T], stored: object) -> T | None:
    if not isinstance(stored, Mapping):
        return None
    from desktop_app.core.project.documents import from_document

    try:
        found: T = from_document(kind, stored, {})
    except (KeyError, TypeError, ValueError, AttributeError):
        return None  # of another version, or damaged: the rest of the project is still worth having
    return found
