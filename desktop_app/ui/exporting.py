"""Models as files of their own: the whole one, a readable one, or a smaller one that has to be worked out first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Slot

from desktop_app.core.data.recipe import Recipe
from desktop_app.core.text import say
from desktop_app.ui import messages
from desktop_app.ui.later import Later
from desktop_app.ui.recommending import RecommendDesk

if TYPE_CHECKING:
    from desktop_app.core.workflows import shrink_specs, specs
else:
    shrink_specs = Later("desktop_app.core.workflows.shrink_specs")
    specs = Later("desktop_app.core.workflows.specs")

_TAB = "results"
_SHRINK = "desktop_app.core.workflows.shrink:shrink"
_EXPORT = "desktop_app.core.workflows.export:export"


class ExportDesk(RecommendDesk):
    """The part of the session that writes model files."""

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        self._shrinking: Path | None = None  # the model of which a smaller form is being worked out

    @Slot(object)
    def export_model(self, path: Path) -> None:
        """Write the shown model, with the chosen threshold, to a file."""
        run = self._state.run
        if run is None or self._is_busy():
            return
        self._export(run.model_path, run.threshold, path)

    @Slot(object)
    def export_readable(self, path: Path) -> None:
        """Write the shown model that can be followed by hand to a file."""
        run = self._state.run
        if run is not None and run.readable is not None and not self._is_busy():
            self._start("export", "desktop_app.core.workflows.readable:export_readable", run.readable, path)
            self._then = partial(self._say, _TAB, messages.done_message(messages.EXPORTED, path))

    @Slot(str)
    def shrink(self, size: str) -> None:
        """Work out the smaller file of the run that is shown, and what it costs."""
        state = self._state
        if state.run is None or state.loaded is None or self._is_busy():
            return
        run, loaded = state.run, state.loaded
        done = state.history.recipe if state.cleaning is not None else Recipe()
        out = self._work_path(".onnx")
        spec = shrink_specs.ShrinkSpec(run.model_path, loaded.table_path, loaded.report, run.spec, out, size, done)
        self._shrinking = run.model_path
        self._set(shrinking=size, messages=self._messages(_TAB, None))
        self._start("shrink", _SHRINK, spec)

    @Slot(str, object)
    def export_size(self, size: str, path: Path) -> None:
        """Write a smaller file that was worked out, with the chosen threshold, to a place of its own."""
        run = self._state.run
        found = self._state.shrunk_of(size)
        if run is None or found is None or self._is_busy():
            return
        self._export(found.path, run.threshold, path)

    def _export(self, model: Path, threshold: float, out: Path, then: Callable[[], None] | None = None) -> None:
        self._start("export", _EXPORT, specs.ExportSpec(model, out, threshold))
        self._then = then or partial(self._say, _TAB, messages.done_message(messages.EXPORTED, out))

    def _tell_of_rows(self) -> None:
        """Add to the news of a written model file that rows of the table are in it."""
        told = self._state.messages.get(_TAB)
        if told is not None and told.level == "good":
            self._say(_TAB, replace(told, fix=say(messages.ROWS_INSIDE)))

    def _take_shrunk(self, result: shrink_specs.Shrunk) -> None:
        if self._shrinking is not None:
            self._set(shrunk=(*self._state.shrunk, (self._shrinking, result)))
        self._shrinking = None
