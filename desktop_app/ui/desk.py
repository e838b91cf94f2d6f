"""What every action of the person works on: the state, the job that runs, the project that is saved."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop_app.core.data.report import FirstRows, ReadOptions
from desktop_app.core.errors import AcumenError
from desktop_app.core.project.folders import WorkFolder, log_file
from desktop_app.jobs.messages import Failure
from desktop_app.jobs.runner import JobRunner
from desktop_app.ui import messages
from desktop_app.ui.app_state import AppState, JobStatus, Message
from desktop_app.ui.job_watch import JobWatch
from desktop_app.ui.project_keeper import ProjectKeeper
from desktop_app.ui.race import with_event
from desktop_app.ui.settings import SettingsStore

LOG = logging.getLogger(__name__)
SAVE_AFTER_MS = 300
_SAVED_PARTS = ("loaded", "history", "spec", "runs", "shown_run")


class Desk(QObject):
    """Owns the state and passes every change on; `Session` adds what can be done with it."""

    changed = Signal(object)
    """`AppState`"""
    tab_wanted = Signal(str)
    trained = Signal()

    def __init__(
        self,
        runner: JobRunner,
        store: SettingsStore,
        cache: Path,
        log: Path | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._store, self._cache, self._log = store, cache, log
        self._runner = runner
        self._work: WorkFolder | None = None
        self._state = AppState(recent=store.recent())
        self._options = ReadOptions()
        self._is_worth_saving = self._is_unsaved = False
        self._tab = "home"
        self._then: Callable[[], None] | None = None
        self._watch = JobWatch(runner, self)
        self._keeper = ProjectKeeper(runner, self)
        self._save_soon = QTimer(self, singleShot=True, interval=SAVE_AFTER_MS)
        self._connect()

    @property
    def state(self) -> AppState:
        """What is on screen."""
        return self._state

    @Slot()
    def stop_job(self) -> None:
        """Stop what runs."""
        self._watch.stop()

    @Slot(str)
    def dismiss(self, tab: str) -> None:
        """Take a message away."""
        self._say(tab, None)

    @Slot(str)
    def note_tab(self, tab: str) -> None:
        """Remember which tab is shown."""
        self._tab = tab

    def shutdown(self) -> bool:
        """Stop everything, write what is left, remove what is temporary; return whether all of it ended."""
        self._watch.drop()
        self._save_now()
        saved = self._keeper.close()
        ended = self._runner.shutdown()
        if self._work is not None:
            self._work.close()
        return saved and ended

    @Slot(object)
    def tell_failure(self, error: AcumenError) -> None:
        """Tell the person why something could not even begin."""
        self._say(self._tab, messages.failure_message(error))

    def report_bug(self, traceback: str) -> None:
        """Tell the person about a fault of the program on the tab that is shown."""
        LOG.error("%s", traceback)
        self._say(self._tab, messages.bug_message(traceback, self._log))

    @Slot(object)
    def save_report(self, path: Path) -> None:
        """Write what was written down about faults to a file that the person can look through and pass on."""
        from desktop_app import __version__
        from desktop_app.core.project.log import save_report

        try:
            save_report(path, self._log or log_file(), __version__)
        except AcumenError as error:
            self._say(self._tab, messages.failure_message(error))
            return
        self._say(self._tab, messages.done_message(messages.REPORT_SAVED, path))

    # --- inside: jobs

    def _connect(self) -> None:
        self._watch.moved.connect(self._follow_job)
        self._watch.reported.connect(self._take_event)
        self._watch.succeeded.connect(self._take_result)
        self._watch.failed.connect(self._take_failure)
        self._watch.cancelled.connect(self._take_stop)
        self._keeper.ready.connect(self._save_later)
        self._keeper.failed.connect(self._take_saving_failure)
        self._keeper.saved_as.connect(self._take_new_place)
        self._save_soon.timeout.connect(self._save_now)

    def _start(self, kind: str, function: str, *args: Any) -> None:
        self._then = None
        self._watch.start(kind, function, *args)

    def _is_busy(self) -> bool:
        """Tell the person that something else runs; only reading gives way to the next file."""
        if self._state.job.kind in ("", "load"):
            return False
        self._say(self._tab, messages.BUSY)
        return True

    @Slot(object)
    def _follow_job(self, status: JobStatus) -> None:
        self._set()

    @Slot(object)
    def _take_event(self, event: object) -> None:
        if isinstance(event, FirstRows):
            self._set(first_rows=event)
        else:
            self._set(race=with_event(self._state.race, event))

    def _take_result(self, kind: str, result: object) -> None:
        """Put the result of a job where it belongs."""
        raise NotImplementedError

    def _abandon(self, kind: str) -> None:
        """Forget what was to come after a job that has not ended well."""
        self._then = None

    @Slot(str, object)
    def _take_failure(self, kind: str, failure: Failure) -> None:
        self._abandon(kind)
        tab = messages.TAB_OF_JOB.get(kind, self._tab)
        self.tab_wanted.emit(tab)
        self._say(tab, self._message_of(failure))

    @Slot(str)
    def _take_stop(self, kind: str) -> None:
        self._abandon(kind)
        self._say(messages.TAB_OF_JOB.get(kind, self._tab), messages.stopped_message(kind))

    def _message_of(self, failure: Failure) -> Message:
        if failure.error is not None:
            return messages.failure_message(failure.error)
        LOG.error("%s", failure.traceback)
        return messages.bug_message(failure.traceback, self._log)

    # --- inside: state and project

    def _set(self, **parts: Any) -> None:
        self._replace(replace(self._state, **parts))

    def _replace(self, state: AppState) -> None:
        before, self._state = self._state, replace(state, job=self._watch.status)
        self.changed.emit(self._state)
        if any(getattr(before, name) is not getattr(state, name) for name in _SAVED_PARTS):
            self._save_later()

    def _say(self, tab: str, message: Message | None) -> None:
        self._set(messages=self._messages(tab, message))

    def _messages(self, tab: str, message: Message | None) -> dict[str, Message]:
        others = {key: old for key, old in self._state.messages.items() if key != tab}
        return others if message is None else {**others, tab: message}

    def _remember(self, verdict: str = "") -> None:
        state = self._state
        path = state.project_path if self._is_worth_saving and state.project_path else state.source
        if path is not None:
            self._set(recent=self._store.add_recent(path, verdict, instead_of=state.source))

    def _worth_saving(self) -> None:
        """From the first decision on the project is kept, and found among the recent ones."""
        if not self._is_worth_saving:
            self._is_worth_saving = True
            self._remember()

    @Slot()
    def _save_later(self) -> None:
        if self._is_worth_saving:
            self._is_unsaved = True
            if not self._save_soon.isActive():  # changes without a pause must not put saving off for ever
                self._save_soon.start()

    def _as_stored(self) -> None:
        """Note that the project file holds what is shown, so that looking at it writes nothing."""
        self._is_unsaved = False
        self._save_soon.stop()

    @Slot()
    def _save_now(self) -> None:
        self._save_soon.stop()
        state = self._state
        if not self._is_unsaved or state.project_path is None:
            return
        self._is_unsaved = False
        thresholds = [run.threshold for run in state.runs]
        view = {"tab": self._tab, "run": state.shown_run, "thresholds": thresholds, **self._more_view()}
        self._keeper.save(self._options, state.spec, view, state.history.recipe)

    def _more_view(self) -> dict[str, Any]:
        """Return what else of the view goes into the project."""
        return {}

    @Slot(object)
    def _take_saving_failure(self, failure: Failure) -> None:
        self._say(self._tab, self._message_of(failure))

    @Slot(object)
    def _take_new_place(self, path: Path) -> None:
        self._set(project_path=path)
        self._save_later()
        self._remember()
        self._say(self._tab, messages.done_message(messages.SAVED, path))

    def _work_path(self, suffix: str) -> Path:
        if self._work is None:
            self._work = WorkFolder.anywhere(self._cache)
        return self._work.path / f"{uuid4().hex}{suffix}"
