"""What was done is kept: runs and choices go into the project file and come back as they were."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any
from uuid import uuid4

from desktop_app.core.data.recipe import Recipe
from desktop_app.core.data.report import ReadOptions
from desktop_app.core.progress import Progress, Silent
from desktop_app.core.project.autosave import Autosave
from desktop_app.core.project.documents import Arrays, from_document, to_document
from desktop_app.core.project.errors import ModelGone, ProjectDamaged, explained
from desktop_app.core.project.folders import models_dir
from desktop_app.core.project.project import Project, RunRecord
from desktop_app.core.project.source import Source, SourceState, find_source
from desktop_app.core.project.store import ProjectStore
from desktop_app.core.text import QT_TRANSLATE_NOOP, say
from desktop_app.core.workflows.recommend_specs import RecommendResult
from desktop_app.core.workflows.specs import TrainResult, TrainSpec

OPENING = QT_TRANSLATE_NOOP("Stages", "Opening the project")
SAVING = QT_TRANSLATE_NOOP("Stages", "Saving the project")

_MODEL_FIELD, _KIND_FIELD = "model_path", "kind"
_RECOMMEND = "recommend"

Run = TrainResult | RecommendResult


@dataclass(frozen=True, eq=False)
class OpenedProject:
    """A project as it was left.

    Attributes
    ----------
    path : Path
    project : Project
    options : ReadOptions
    question : TrainSpec or None
        The typed parts of `project`.
    source : Path or None
        Where the data file is now; None if it is missing or there was none.
    source_state : SourceState
    runs : tuple of TrainResult
        Oldest first; their model files lie in the cache folder.
    recommendations : tuple of RecommendResult
        The same for recommendations.
    is_writable : bool
        False: the project can be looked at, and saved under another name.
    """

    path: Path
    project: Project
    options: ReadOptions
    question: TrainSpec | None
    source: Path | None
    source_state: SourceState
    runs: tuple[TrainResult, ...]
    is_writable: bool
    recommendations: tuple[RecommendResult, ...] = ()


def project_of(
    source: Path,
    options: ReadOptions | None = None,
    question: TrainSpec | None = None,
    ui: Mapping[str, Any] | None = None,
) -> Project:
    """Return the project about a data file; the file is looked at (2 MiB at most)."""
    project = Project(source.stem, Source.of(source))
    return with_ui(with_question(with_options(project, options), question), ui or {})


def with_options(project: Project, options: ReadOptions | None) -> Project:
    """Return the project with other decisions about reading."""
    return replace(project, options=to_document(options or ReadOptions(), {}))


def with_question(project: Project, question: TrainSpec | None) -> Project:
    """Return the project with another question."""
    return replace(project, question=None if question is None else to_document(question, {}))


def with_recipe(project: Project, recipe: Recipe) -> Project:
    """Return the project with other cleaning steps."""
    return replace(project, recipe=tuple(recipe.to_json()["steps"]))


def recipe_of(project: Project) -> Recipe:
    """Return the cleaning steps.

    Raises
    ------
    UnknownStep
        A newer version made them.
    """
    return Recipe.from_json(list(project.recipe))


def with_ui(project: Project, ui: Mapping[str, Any]) -> Project:
    """Return the project with another view: stable keys and numbers, such as ``{"tab": "results", "run": 0}``."""
    return replace(project, ui=to_document(ui, {}))


def options_of(project: Project) -> ReadOptions:
    """Return what was decided about reading."""
    options: ReadOptions = from_document(ReadOptions, project.options, {})
    return options


def question_of(project: Project) -> TrainSpec | None:
    """Return what was asked, None if nothing was."""
    question: TrainSpec | None = from_document(TrainSpec | None, project.question, {})
    return question


def run_to_record(result: Run, run_id: str | None = None) -> RunRecord:
    """Return `result` with its model file as it is stored.

    Raises
    ------
    ModelGone
        The model file was removed in the meantime.
    """
    arrays: Arrays = {}
    document = to_document(result, arrays)
    del document[_MODEL_FIELD]
    if isinstance(result, RecommendResult):
        document[_KIND_FIELD] = _RECOMMEND
    try:
        model = result.model_path.read_bytes()
    except OSError as error:
        raise ModelGone(file=result.model_path.name) from error
    return RunRecord(run_id or uuid4().hex, datetime.now(UTC).isoformat(timespec="seconds"), document, arrays, model)


def record_to_run(record: RunRecord, models: Path) -> Run:
    """Return the run that `run_to_record` described; its model file is written into the folder `models`.

    Raises
    ------
    DiskFull, CannotWrite
    KeyError, TypeError, ValueError
        The document is not one of a run.
    """
    path = _model_path(record, models)
    if record.model:
        _write_model(path, record.model)
    kind = RecommendResult if record.document.get(_KIND_FIELD) == _RECOMMEND else TrainResult
    result: Run = from_document(kind, {**record.document, _MODEL_FIELD: str(path)}, record.arrays)
    return result


def open_project(path: Path, cache: Path, progress: Progress | None = None) -> OpenedProject:
    """Read a project file; neither it nor the data file is changed.

    Parameters
    ----------
    cache : Path
        `cache_dir()`; model files are put below it.

    Raises
    ------
    ProjectError, ResourceError
    """
    progress = progress or Silent()
    progress.update(0.0, say(OPENING))
    with ProjectStore.open(path) as store:
        project = store.load()
        with _sound(path):
            options, question = options_of(project), question_of(project)
        runs = _restored_runs(store, models_dir(cache), progress)
        is_writable = store.is_writable
    source, state = None, SourceState.MISSING
    if project.source is not None:
        source, state = find_source(project.source, path)
    learned = tuple(run for run in runs if isinstance(run, TrainResult))
    recommended = tuple(run for run in runs if isinstance(run, RecommendResult))
    return OpenedProject(path, project, options, question, source, state, learned, is_writable, recommended)


def keep_run(autosave: Autosave, result: Run) -> str:
    """Have a finished run saved; returns its stored id at once."""
    run_id = uuid4().hex
    autosave.append_run(partial(run_to_record, result, run_id))
    return run_id


def save_project(path: Path, project: Project, runs: tuple[Run, ...] = ()) -> None:
    """Write a project file in one go, adding `runs`: for the command line and for tests."""
    store = ProjectStore.open(path) if path.exists() else ProjectStore.create(path)
    with store:
        for result in runs:
            store.append_run(run_to_record(result))
        store.save(project)


def save_project_as(path: Path, target: Path, progress: Progress | None = None) -> None:
    """Write a copy of a project file; `target` is replaced only when the copy is complete."""
    (progress or Silent()).update(0.0, say(SAVING))
    with ProjectStore.open(path) as store:
        store.copy_to(target)


def _restored_runs(store: ProjectStore, models: Path, progress: Progress) -> tuple[Run, ...]:
    records = store.runs()
    runs: list[Run] = []
    for number, record in enumerate(records, 1):
        with _sound(store.path):
            if not _holds(_model_path(record, models), store.model_digest(record.id)):
                record = replace(record, model=store.model_bytes(record.id))
            runs.append(record_to_run(record, models))
        progress.update(number / len(records), say(OPENING))
    return tuple(runs)


@contextmanager
def _sound(path: Path) -> Iterator[None]:
    """Say that the project is damaged where its documents make no sense."""
    try:
        yield
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise ProjectDamaged(file=path.name) from error


def _model_path(record: RunRecord, models: Path) -> Path:
    if not record.id.isalnum():
        raise ValueError(f"not the id of a run: {record.id!r}")
    return models / f"{record.id}.onnx"


def _holds(path: Path, digest: str) -> bool:
    try:
        if hashlib.sha256(path.read_bytes()).hexdigest() != digest:
            return False
        path.touch()  # so that cleaning the cache spares it
    except OSError:
        return False
    return True


def _write_model(path: Path, model: bytes) -> None:
    new = path.with_name(f"{path.stem}.{uuid4().hex}.new")
    with explained(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            new.write_bytes(model)
            new.replace(path)
        finally:
            new.unlink(missing_ok=True)
