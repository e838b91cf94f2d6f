"""Saving by itself: changes are handed over in no time and written by a thread of their own, at once."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from pathlib import Path

from desktop_app.core.errors import AcumenError
from desktop_app.core.project.project import Project, RunRecord
from desktop_app.core.project.schema import SCHEMA, Schema
from desktop_app.core.project.store import ProjectStore

MakeRecord = Callable[[], RunRecord]


class Autosave:
    """Keeps one project file up to date.

    `save` and `append_run` return at once. Of changes that come faster than the disk only the last is written; runs
    are all written, in order. What could not be written is tried again with the next change, every `retry_s` seconds,
    and on `close`.

    Parameters
    ----------
    path : Path
        The file is made by the first change if it is not there.
    failed : callable
        Told of every failure, on the saving thread; not of those when it only tried again.
    schema : Schema
    retry_s : float
    """

    def __init__(
        self, path: Path, failed: Callable[[AcumenError], None], schema: Schema = SCHEMA, retry_s: float = 2.0
    ) -> None:
        self._path, self._failed, self._schema, self._retry_s = path, failed, schema, retry_s
        self._changed = threading.Condition()
        self._project: Project | None = None
        self._runs: deque[MakeRecord] = deque()
        self._thread: threading.Thread | None = None
        self._has_news = self._is_closing = False
        self._is_resting = True
        self._is_trying_again = False

    @property
    def path(self) -> Path:
        """The project file."""
        return self._path

    def save(self, project: Project) -> None:
        """Have `project` written."""
        with self._changed:
            self._project = project
            self._wake()

    def append_run(self, make: MakeRecord) -> None:
        """Have the run that `make` returns written; `make` is called on the saving thread."""
        with self._changed:
            self._runs.append(make)
            self._wake()

    def wait(self, timeout_s: float | None = None) -> bool:
        """Wait until the disk has been tried with everything; return whether all of it is written."""
        with self._changed:
            self._changed.wait_for(lambda: self._is_resting, timeout_s)
            return self._is_resting and self._is_all_written()

    def close(self) -> bool:
        """Write what is left, finish the file; return whether everything is written."""
        with self._changed:
            self._is_closing = True
            self._has_news = not self._is_all_written()  # what failed before gets one more try
            self._changed.notify_all()
        if self._thread is not None:
            self._thread.join()
        return self._is_all_written()

    def _is_all_written(self) -> bool:
        return self._project is None and not self._runs

    def _wake(self) -> None:
        assert not self._is_closing, "the project was closed"
        self._has_news, self._is_resting = True, False
        if self._thread is None:
            self._thread = threading.Thread(target=self._serve, name="autosave")
            self._thread.start()
        self._changed.notify_all()

    def _serve(self) -> None:
        store: ProjectStore | None = None
        try:
            while self._wait_for_news():
                try:
                    store = store or self._open()
                    self._write_all(store)
                except AcumenError as error:
                    if not self._is_trying_again:
                        self._failed(error)
        finally:
            if store is not None:
                self._finish(store)
            with self._changed:
                self._is_resting = True
                self._changed.notify_all()

    def _wait_for_news(self) -> bool:
        """Return False when it is time to end."""
        with self._changed:
            self._is_resting = not self._has_news
            self._changed.notify_all()
            pause = None if self._is_all_written() else self._retry_s
            self._is_trying_again = not self._changed.wait_for(lambda: self._has_news or self._is_closing, pause)
            had_news, self._has_news = self._has_news, False
            return had_news or self._is_trying_again

    def _open(self) -> ProjectStore:
        if self._path.exists():
            return ProjectStore.open(self._path, self._schema)
        return ProjectStore.create(self._path, self._schema)

    def _write_all(self, store: ProjectStore) -> None:
        # Runs first: the project may say that the newest one is shown.
        while self._runs:
            self._write_run(store, self._runs[0])
            with self._changed:
                self._runs.popleft()
        project = self._project
        if project is not None:
            store.save(project)
            with self._changed:
                if self._project is project:
                    self._project = None

    def _write_run(self, store: ProjectStore, make: MakeRecord) -> None:
        try:
            record = make()
        except AcumenError as error:
            self._failed(error)  # no later try could do better
        else:
            store.append_run(record)

    def _finish(self, store: ProjectStore) -> None:
        try:
            store.close()
        except AcumenError as error:
            self._failed(error)  # nothing is lost: the next opening finishes the file
