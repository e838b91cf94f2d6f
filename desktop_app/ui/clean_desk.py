"""What is done to the table after reading: steps with undo, each looked at before it is done."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Slot

from desktop_app.core.data.recipe import History, Recipe, Step
from desktop_app.core.errors import AcumenError
from desktop_app.core.project.folders import keep_pasted
from desktop_app.core.text import QT_TRANSLATE_NOOP, say
from desktop_app.jobs.messages import Failure
from desktop_app.ui import messages
from desktop_app.ui.app_state import Joining, StepPreviewed
from desktop_app.ui.asking import QuickAsk
from desktop_app.ui.data_desk import DataDesk
from desktop_app.ui.later import Later

if TYPE_CHECKING:
    from desktop_app.core.data.doctor.trouble import Trouble
    from desktop_app.core.workflows import specs
    from desktop_app.core.workflows.join import OtherTable
else:
    specs = Later("desktop_app.core.workflows.specs")

_CLEAN = "desktop_app.core.workflows.clean:clean"
_WRITE = "desktop_app.core.workflows.write:write"
_PREVIEW = "desktop_app.core.workflows.clean:preview"
_OPEN_CARRIED = "desktop_app.core.workflows.join:open_carried"
_OPEN_OTHER = "desktop_app.core.workflows.join:open_other"
_TROUBLES = "desktop_app.core.workflows.troubles:find_troubles"
_JOIN = "desktop_app.core.workflows.join:preview_join"
_REMOVED = QT_TRANSLATE_NOOP("Steps", "a step removed")
_MOVED = QT_TRANSLATE_NOOP("Steps", "a step moved")
_SWITCHED = QT_TRANSLATE_NOOP("Steps", "a step switched on or off")
_TAKEN = QT_TRANSLATE_NOOP("Steps", "steps taken from a file")


class CleanDesk(DataDesk):
    """The part of the session that cleans; the table that was read is kept, and every change starts from it."""

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        self._history_before = History()
        self._step_preview = QuickAsk(self._runner, "preview_step", self)
        self._step_preview.answered.connect(self._take_step_preview)
        self._step_preview.failed.connect(self._take_no_step_preview)
        self._troubles = QuickAsk(self._runner, "troubles", self)
        self._troubles.answered.connect(self._take_troubles)
        self._troubles.failed.connect(self._take_no_troubles)
        self._other_table = QuickAsk(self._runner, "other_table", self)
        self._other_table.answered.connect(self._take_other_table)
        self._other_table.failed.connect(self._take_no_other_table)
        self._join_place: int | None = None  # of the step that is changed

    @Slot(object)
    def add_step(self, step: Step) -> None:
        """Do one more step."""
        history = self._state.history
        self._apply(history.done(step.describe(), history.recipe.insert(step)))

    @Slot(int, object)
    def exchange_step(self, position: int, step: Step) -> None:
        """Do a step otherwise."""
        history = self._state.history
        self._apply(history.done(step.describe(), history.recipe.exchange(position, step)))

    @Slot(int)
    def remove_step(self, position: int) -> None:
        """Take a step away."""
        history = self._state.history
        self._apply(history.done(say(_REMOVED), history.recipe.remove(position)))

    @Slot(int, int)
    def move_step(self, position: int, to: int) -> None:
        """Do a step earlier or later."""
        history = self._state.history
        self._apply(history.done(say(_MOVED), history.recipe.move(position, to)))

    @Slot(int, bool)
    def switch_step(self, position: int, on: bool) -> None:
        """Leave a step out, or do it again."""
        history = self._state.history
        self._apply(history.done(say(_SWITCHED), history.recipe.switch(position, on)))

    @Slot()
    def undo_step(self) -> None:
        """Take the last change of the steps back."""
        if self._state.history.undo_label is not None:
            self._apply(self._state.history.undo())

    @Slot()
    def redo_step(self) -> None:
        """Do again what was taken back."""
        if self._state.history.redo_label is not None:
            self._apply(self._state.history.redo())

    @Slot(object, int)
    def preview_step(self, step: Step, position: int) -> None:
        """Find out what a step would do."""
        raw = self._state.raw
        if raw is not None:
            recipe = self._state.history.recipe.until(position).insert(step)
            self._step_preview.ask(step, _PREVIEW, specs.PreviewSpec(raw.table_path, recipe, position))

    @Slot()
    def forget_step_preview(self) -> None:
        """Nobody fills in a step any more."""
        self._step_preview.forget()
        if self._state.step_previewed is not None:
            self._set(step_previewed=None)

    @Slot(object)
    def save_recipe(self, path: Path) -> None:
        """Write the steps to a file."""
        from desktop_app.core.workflows.outputs import write_text

        try:
            write_text(path, self._state.history.recipe.text())
        except AcumenError as error:
            self._say("data", messages.failure_message(error))
            return
        self._say("data", messages.done_message(messages.STEPS_SAVED, path))

    @Slot(object)
    def open_recipe(self, path: Path) -> None:
        """Do the steps of a file after those that are there."""
        try:
            taken = Recipe.read(path)
        except AcumenError as error:
            self._say("data", messages.failure_message(error))
            return
        history = self._state.history
        recipe = history.recipe
        for step in taken:
            recipe = recipe.insert(step)
        self._apply(history.done(say(_TAKEN), recipe))

    @Slot(object)
    def save_table(self, path: Path) -> None:
        """Write the table as it is after the steps to a file of its own."""
        loaded = self._state.loaded
        if loaded is None or self._is_busy():
            return
        self._start("save_table", _WRITE, specs.WriteSpec(loaded.table_path, path, self._state.source))

    @Slot(str)
    def paste_table(self, text: str) -> None:
        """Open a table that was copied in another program; it is kept as a file, like any other."""
        if not text.strip():
            self._say(self._tab, messages.NOTHING_COPIED)
            return
        try:
            path = keep_pasted(text)
        except AcumenError as error:
            self._say(self._tab, messages.failure_message(error))
            return
        self.open_path(path)

    def open_path(self, path: Path) -> None:
        """Open a file of any kind."""
        raise NotImplementedError

    # --- another table

    @Slot(int)
    def reopen_join(self, position: int) -> None:
        """Show what travels in a step that looks up, so that it can be changed."""
        from desktop_app.core.data.steps.join_table import JoinTable
        from desktop_app.core.workflows.join import CarriedSpec

        self._join_place = position
        self._set(joining=Joining())
        step = tuple(self._state.history.recipe)[position]
        assert isinstance(step, JoinTable)
        self._other_table.ask("open", _OPEN_CARRIED, CarriedSpec(step, self._work_path(".arrow")))

    def _before_join(self) -> Recipe:
        recipe = self._state.history.recipe
        return recipe if self._join_place is None else recipe.until(self._join_place)

    @Slot(object)
    def open_other_table(self, path: Path) -> None:
        """Read the table that columns are to be looked up in."""
        from desktop_app.core.workflows.join import OtherSpec

        raw = self._state.raw
        if raw is not None:
            self._set(joining=Joining())
            spec = OtherSpec(raw.table_path, self._before_join(), path, self._work_path(".arrow"))
            self._other_table.ask("open", _OPEN_OTHER, spec)

    @Slot(object, object, bool)
    def preview_join(self, by: tuple[tuple[str, str], ...], columns: tuple[str, ...], loose: bool) -> None:
        """Find out how well the other table fits."""
        from desktop_app.core.workflows.join import JoinSpec

        raw, joining = self._state.raw, self._state.joining
        if raw is not None and joining is not None and joining.other is not None:
            spec = JoinSpec(raw.table_path, self._before_join(), joining.other, by, columns, loose)
            self._other_table.ask("join", _JOIN, spec)

    @Slot()
    def forget_other_table(self) -> None:
        """Nobody joins any more."""
        self._other_table.forget()
        self._join_place = None
        joining = self._state.joining
        if joining is not None:
            if joining.other is not None:
                joining.other.table_path.unlink(missing_ok=True)
            self._set(joining=None)

    @Slot(object, object)
    def _take_other_table(self, about: str, found: OtherTable | specs.Preview) -> None:
        from desktop_app.core.workflows.join import OtherTable

        if isinstance(found, OtherTable):
            self._set(joining=Joining(found))
        elif self._state.joining is not None:
            self._set(joining=replace(self._state.joining, preview=found, problem=None))

    @Slot(object, object)
    def _take_no_other_table(self, about: str, failure: Failure) -> None:
        if failure.error is None:
            self.report_bug(failure.traceback)
        elif self._state.joining is not None:
            problem = failure.error.sentences()[1]
            self._set(joining=replace(self._state.joining, preview=None, problem=problem))

    # --- troubles

    def _examine(self) -> None:
        """Look for troubles in the table that is shown, while the person goes on."""
        from desktop_app.core.workflows.troubles import TroubleSpec

        loaded = self._state.loaded
        if loaded is not None:
            self._troubles.ask(loaded.table_path, _TROUBLES, TroubleSpec(loaded))

    @Slot(object, object)
    def _take_troubles(self, table: Path, troubles: tuple[Trouble, ...]) -> None:
        loaded = self._state.loaded
        if loaded is not None and loaded.table_path == table:
            self._set(troubles=troubles)

    @Slot(object, object)
    def _take_no_troubles(self, table: Path, failure: Failure) -> None:
        """Say nothing where the table was replaced meanwhile: the next one is looked at in its turn."""
        if failure.error is None and self._state.loaded is not None and self._state.loaded.table_path == table:
            self.report_bug(failure.traceback)

    # --- inside

    def _apply(self, history: History) -> None:
        raw = self._state.raw
        if raw is None or self._is_busy():
            return
        self._worth_saving()
        self._clean(raw, history)

    def _clean(self, raw: specs.Loaded, history: History) -> None:
        """Do the steps of `history` to the table as it was read."""
        self._history_before = self._state.history
        if not any(step.on for step in history.recipe):
            self._set(history=history, cleaning=None, step_previewed=None)
            self._use(raw)
            return
        self._set(history=history, messages=self._messages("data", None))
        self._start("clean", _CLEAN, specs.CleanSpec(raw.table_path, history.recipe, self._work_path(".arrow")))

    def _take_cleaned(self, cleaned: specs.Cleaned) -> None:
        raw = self._state.raw
        if raw is None:
            return
        history = self._state.history.learned(cleaned.recipe)
        self._set(history=history, cleaning=cleaned.report, step_previewed=None)
        self._use(specs.Loaded(cleaned.table_path, raw.report, cleaned.profile))

    def _use(self, loaded: specs.Loaded) -> None:
        """Go on with another table of the same file."""
        raise NotImplementedError

    def _abandon(self, kind: str) -> None:
        super()._abandon(kind)
        if kind == "clean":
            self._set(history=self._history_before)

    @Slot(object, object)
    def _take_step_preview(self, step: Step, preview: specs.Preview) -> None:
        self._set(step_previewed=StepPreviewed(step, preview))

    @Slot(object, object)
    def _take_no_step_preview(self, step: Step, failure: Failure) -> None:
        if failure.error is None:
            self.report_bug(failure.traceback)
            return
        self._set(step_previewed=StepPreviewed(step, problem=failure.error.sentences()[1]))
