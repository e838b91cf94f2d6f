"""Everything that a person can do, one slot each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal, Slot

from desktop_app.core.data.goal import Goal
from desktop_app.core.data.recipe import History, Recipe
from desktop_app.core.data.report import ReadOptions
from desktop_app.core.errors import AcumenError
from desktop_app.core.samples import SAMPLES
from desktop_app.ui import messages, question
from desktop_app.ui.app_state import AppState, Message, Race
from desktop_app.ui.exporting import ExportDesk
from desktop_app.ui.later import Later
from desktop_app.ui.project_keeper import restored_view

if TYPE_CHECKING:
    from desktop_app.core.workflows import history, shrink_specs, specs
else:
    history = Later("desktop_app.core.workflows.history")
    shrink_specs = Later("desktop_app.core.workflows.shrink_specs")
    specs = Later("desktop_app.core.workflows.specs")


@dataclass(frozen=True)
class _Opening:
    """A file that is being read and takes the place of the present one once that has worked."""

    source: Path
    wanted: specs.TrainSpec | None = None
    message: Message | None = None
    tab: str = "data"
    beside: Path | None = None  # a table about the items


class Session(ExportDesk):
    """Slots that the tabs, the menu and the keyboard are connected to; none of them ever waits."""

    trained = Signal()

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        self._opening: _Opening | None = None
        self._is_restoring = False
        self._asked_before: specs.TrainSpec | None = None  # may be about a column that only the steps make
        self._moved_source: Path | None = None
        self._written_thresholds: dict[Path, float] = {}

    # --- open

    @Slot(object)
    def open_path(self, path: Path) -> None:
        """Open a data file, a project or a model, whichever `path` is."""
        opens = {".acumen": self.open_project, ".onnx": self.open_model}
        opens.get(path.suffix.lower(), self.open_file)(path)

    @Slot(str)
    def open_sample(self, key: str) -> None:
        """Open one of the samples with its question."""
        sample = next(sample for sample in SAMPLES if sample.key == key)
        wanted = specs.TrainSpec(sample.target) if sample.target else None
        tab = "data" if wanted is not None else "recommendations"
        self._open(_Opening(sample.path, wanted, messages.sample_opened(sample), tab, sample.beside_path))

    @Slot(object)
    def open_file(self, path: Path, options: ReadOptions | None = None) -> None:
        """Open a data file in a new project, or in this one if it is the file that this one misses."""
        path = path.absolute()
        self._open(_Opening(path), options or (self._options if self._is_missed(path) else ReadOptions()))

    @Slot(object)
    def open_project(self, path: Path) -> None:
        """Open a project file as it was left."""
        if self._is_busy():
            return
        self._start("open", "desktop_app.core.workflows.history:open_project", path.absolute(), self._cache)

    @Slot(object)
    def open_model(self, path: Path) -> None:
        """Open a model file to score, or to recommend, with it."""
        if self._is_busy():
            return
        self._start("open", "desktop_app.core.workflows.open_model:open_model", path.absolute())

    # --- ask

    @Slot(str)
    def set_target(self, target: str) -> None:
        """Ask about a column."""
        self._ask(question.about(target, self._state.spec))

    @Slot(str)
    def set_goal(self, goal: str) -> None:
        """Predict the target as a category or as a number."""
        self._change(lambda spec: replace(spec, goal=Goal(goal), positive=None))

    @Slot(str)
    def set_positive(self, answer: str) -> None:
        """Say which answer matters."""
        self._change(lambda spec: replace(spec, positive=answer or None))

    @Slot(str)
    def leave_out(self, column: str) -> None:
        """Do not learn from a column."""
        self._change(lambda spec: question.leaving_out(spec, column))

    @Slot(str)
    def keep(self, column: str) -> None:
        """Learn from a column although Acumen would leave it out."""
        self._change(lambda spec: question.keeping(spec, column))

    @Slot(float)
    def set_seconds(self, seconds: float) -> None:
        """Choose how long training may take."""
        self._change(lambda spec: replace(spec, seconds=seconds))

    @Slot(int)
    def set_seed(self, seed: int) -> None:
        """Choose the seed of everything random."""
        self._change(lambda spec: replace(spec, seed=seed))

    @Slot(bool)
    def set_keep_rows(self, keep: bool) -> None:
        """Choose whether the model file may hold rows of the table."""
        self._change(lambda spec: replace(spec, keep_rows=keep))

    # --- work

    @Slot(float)
    def train_longer(self, seconds: float) -> None:
        """Learn the same once more, with a larger budget; what is known by now is not learned again."""
        if not self._is_busy():
            self.set_seconds(seconds)
            self.train()

    @Slot()
    def train(self) -> None:
        """Learn."""
        state = self._state
        if state.loaded is None or state.spec is None or state.plan is None or self._is_busy():
            return
        self._worth_saving()
        done = state.history.recipe if state.cleaning is not None else Recipe()
        loaded = state.loaded
        model = self._work_path(".onnx")
        job = specs.TrainJob(loaded.table_path, loaded.report, state.spec, model, done, model.with_name("learned"))
        self._set(race=Race(), messages=self._messages("training", None))
        self._start("train", "desktop_app.core.workflows.train:train", job)

    @Slot(int)
    def show_run(self, number: int) -> None:
        """Show another run on the Results tab."""
        if 0 <= number < len(self._state.runs):
            self._worth_saving()
            self._set(shown_run=number, score=None, card=None)

    @Slot(float)
    def set_threshold(self, threshold: float) -> None:
        """Choose from which probability on the answer that matters is given."""
        state = self._state
        if state.run is None or state.shown_run is None or state.run.threshold == threshold:
            return
        self._worth_saving()
        runs = list(state.runs)
        runs[state.shown_run] = replace(state.run, threshold=threshold)
        self._set(runs=tuple(runs))

    @Slot(object, object)
    def score_file(self, path: Path, out: Path) -> None:
        """Answer for every row of `path` and write the answers to `out`."""
        run, card = self._state.run, self._state.card
        if (run is None and card is None) or self._is_busy():
            return
        self._set(score=None, messages=self._messages("results", None))
        if card is not None:
            self._score(card.path, path, out)
        elif run is not None and run.threshold != self._written_thresholds.get(run.model_path, run.threshold):
            adjusted = self._work_path(".onnx")
            self._export(run.model_path, run.threshold, adjusted, then=lambda: self._score(adjusted, path, out))
        elif run is not None:
            self._score(run.model_path, path, out)

    @Slot(object)
    def save_project_as(self, path: Path) -> None:
        """Go on with the project in another file."""
        self._worth_saving()
        self._save_later()
        self._save_now()
        self._keeper.save_as(path)

    # --- inside: results

    def _abandon(self, kind: str) -> None:
        """Go back to the file, or the table, that was there before."""
        super()._abandon(kind)
        if kind == "load" and self._opening is not None:
            self._refused = self._opening.source
            self._opening = None
            loaded = self._state.loaded
            self._set(source=Path(loaded.report.source.path) if loaded is not None else None)

    @Slot(str, object)
    def _take_result(self, kind: str, result: object) -> None:
        then, self._then = self._then, None
        if self._take_recommending(kind, result):
            return
        if isinstance(result, specs.Loaded):
            self._take_table(result)
        elif isinstance(result, specs.Cleaned):
            self._take_cleaned(result)
        elif isinstance(result, specs.Written):
            self._say("data", messages.done_message(messages.TABLE_SAVED, result.out))
        elif isinstance(result, specs.TrainResult):
            self._take_run(result)
        elif isinstance(result, shrink_specs.Shrunk):
            self._take_shrunk(result)
        elif isinstance(result, specs.ScoreResult):
            self._set(score=result, messages=self._messages("results", None))
        elif then is not None:
            then()
            if isinstance(result, specs.ModelCard) and result.keeps_rows:
                self._tell_of_rows()
        elif isinstance(result, specs.ModelCard):
            self._take_model(result)
        elif isinstance(result, history.OpenedProject):
            self._take_project(result)

    # --- inside: opening

    def _open(self, opening: _Opening, options: ReadOptions | None = None) -> None:
        if self._is_busy():
            return
        self._opening = opening
        self._set(source=opening.source, messages={})
        self._load(opening.source, options or ReadOptions())
        self.tab_wanted.emit(opening.tab)

    def _load(self, path: Path, options: ReadOptions) -> None:
        self._set(first_rows=None)
        spec = specs.LoadSpec(path, self._work_path(".arrow"), options)
        self._start("load", "desktop_app.core.workflows.load:load", spec)

    def _reload(self, change: Callable[[ReadOptions], ReadOptions]) -> None:
        state = self._state
        if state.loaded is None or state.source is None or self._is_busy():
            return
        self._worth_saving()
        self._opening = None
        self._load(state.source, change(state.loaded.report.options))

    def _take_table(self, loaded: specs.Loaded) -> None:
        from desktop_app.core.workflows.plan import propose_target

        opening, self._opening = self._opening, None
        before, wanted = (self._state.loaded, self._state.raw), self._state.spec
        if opening is not None and not self._is_missed(opening.source):
            self._begin(opening)
            wanted = opening.wanted
        elif opening is not None:
            self._moved_source = None
            self._keeper.move_source(opening.source)
            self._set(source=opening.source)
        self._options = loaded.report.options
        spec = question.fitted_to(wanted, loaded.profile) if wanted is not None else None
        if spec is None and (opening is None or opening.tab == "data"):
            proposed = propose_target(loaded.profile)
            spec = question.about(proposed, wanted) if proposed is not None else None
        self._set(raw=loaded, cleaning=None, previewed=None, troubles=())
        self._plan(spec, loaded)
        for table in {table.table_path for table in before if table is not None}:
            table.unlink(missing_ok=True)
        self._remember()
        if self._state.history.recipe.steps:
            self._asked_before = wanted
            self._clean(loaded, self._state.history)
        else:
            self._end_restoring()
            self._examine()

    def _worth_saving(self) -> None:
        super()._worth_saving()
        self._is_restoring = False  # the project file does not hold what was decided since

    def _end_restoring(self) -> None:
        """Note that what was just restored is what the project file holds."""
        if self._is_restoring:
            self._as_stored()
        self._is_restoring = False

    def _use(self, loaded: specs.Loaded) -> None:
        before, spec = self._state.loaded, self._asked_before or self._state.spec
        self._asked_before = None
        self._plan(question.fitted_to(spec, loaded.profile) if spec is not None else None, loaded)
        if before is not None and before.table_path not in (loaded.table_path, self._raw_path()):
            before.table_path.unlink(missing_ok=True)
        self._end_restoring()
        self._examine()

    def _raw_path(self) -> Path | None:
        return None if self._state.raw is None else self._state.raw.table_path

    def _begin(self, opening: _Opening) -> None:
        """Turn to the data file that was just read, in a project of its own."""
        said = {} if opening.message is None else {opening.tab: opening.message}
        self._save_now()
        self._is_worth_saving = self._is_unsaved = self._is_restoring = False
        self._moved_source = None
        project, recent = self._keeper.begin(opening.source), self._state.recent
        self._forget_lists(opening.beside)
        self._replace(AppState(project_path=project, source=opening.source, messages=said, recent=recent))

    def _is_missed(self, source: Path) -> bool:
        """Return whether `source` is the data file that the project could not find."""
        return self._moved_source is not None and self._moved_source.name == source.name

    def _take_project(self, opened: history.OpenedProject) -> None:
        self._save_now()
        self._is_worth_saving, self._options = True, opened.options
        self._opening = self._moved_source = None
        self._is_restoring = opened.source is not None
        self._keeper.resume(opened.path, opened.project)
        self._written_thresholds = {run.model_path: run.threshold for run in opened.runs}
        view, steps = restored_view(opened), History.of(history.recipe_of(opened.project))
        self._forget_lists()
        self._replace(
            AppState(
                project_path=opened.path,
                source=opened.source,
                spec=opened.question,
                runs=view.runs,
                shown_run=view.run,
                recommend=view.recommend,
                history=steps,
                recent=self._state.recent,
            )
        )
        self._remember()
        self._as_stored()
        self.tab_wanted.emit(view.tab)
        if opened.source is not None:
            if opened.source_state == "changed":
                self._say("data", messages.SOURCE_CHANGED)
            self._load(opened.source, opened.options)
        elif opened.project.source is not None:
            self._moved_source = opened.project.source.path
            self._say("data", messages.missing_message(self._moved_source))

    def _take_model(self, card: specs.ModelCard) -> None:
        recent = self._store.add_recent(card.path)
        self._set(card=card, score=None, messages=self._messages("results", None), recent=recent)
        self.tab_wanted.emit("results")

    # --- inside: asking and working

    def _change(self, change: Callable[[specs.TrainSpec], specs.TrainSpec]) -> None:
        spec, before = self._state.spec, self._asked_before
        if spec is not None:
            self._ask(change(spec))
            if before is not None and before.target == spec.target:
                self._asked_before = change(before)

    def _ask(self, spec: specs.TrainSpec) -> None:
        if self._state.job.kind == "train" or spec == self._state.spec:
            return
        self._worth_saving()
        self._asked_before = None
        self._plan(spec, self._state.loaded)

    def _plan(self, spec: specs.TrainSpec | None, loaded: specs.Loaded | None) -> None:
        from desktop_app.core.workflows.plan import plan

        made, message = None, None
        if spec is not None and loaded is not None:
            try:
                made = plan(loaded.profile, loaded.report, spec)
            except AcumenError as error:
                message = messages.failure_message(error)
        self._set(loaded=loaded, spec=spec, plan=made, messages=self._messages("training", message))

    def _take_run(self, result: specs.TrainResult) -> None:
        self._written_thresholds[result.model_path] = result.threshold
        runs = (*self._state.runs, result)
        told = self._messages("training", None)
        self._set(runs=runs, shown_run=len(runs) - 1, score=None, card=None, messages=told)
        self._keeper.add_run(result)
        self._remember(result.verdict.code)
        self.trained.emit()

    def _score(self, model: Path, path: Path, out: Path) -> None:
        self._start("score", "desktop_app.core.workflows.score:score", specs.ScoreSpec(model, path, out))
