"""The project file: one SQLite database that survives a kill at any moment and is left alone until it is changed.

At rest the file is in rollback-journal mode and has no side files, so it can be copied, sent and opened from
read-only media. While it is being changed it is in WAL mode on a local disk; a network drive keeps the rollback
journal, as WAL needs shared memory.
"""

from __future__ import annotations

import hashlib
import io
import json
import sqlite3
import tokenize
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self
from urllib.parse import quote
from uuid import uuid4

from desktop_app.core.project.errors import (
    NotAProject,
    ProjectDamaged,
    ProjectExists,
    ProjectReadOnly,
    ProjectTooNew,
    explained,
)
from desktop_app.core.project.place import is_local_disk, is_read_only_media, is_writable
from desktop_app.core.project.project import Project, RunRecord
from desktop_app.core.project.schema import APPLICATION_ID, SCHEMA, Schema, version_of

if TYPE_CHECKING:
    import numpy as np

BUSY_S = 2.0
SIDE_FILES = ("-wal", "-journal", "-shm")
_WAL_MARK = 2


class ProjectStore:
    """An open project file; used by one thread at a time.

    Use `open` or `create`. Reading never changes the file; the first change takes it for this process alone.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection, schema: Schema) -> None:
        self._path, self._connection, self._schema = path, connection, schema
        self._is_writing = False
        self._saved: str | None = None

    # --- making, opening, closing

    @classmethod
    def create(cls, path: Path, schema: Schema = SCHEMA) -> ProjectStore:
        """Make an empty project file.

        Raises
        ------
        ProjectExists, DiskFull, CannotWrite
        """
        if path.exists():
            raise ProjectExists(file=path.name)
        with explained(path), _whole_file(path) as empty:
            empty.execute("BEGIN")
            schema.build(empty)
            empty.execute("COMMIT")
        return cls.open(path, schema)

    @classmethod
    def open(cls, path: Path, schema: Schema = SCHEMA) -> ProjectStore:
        """Open a project file for reading; it is made writable by the first change.

        Raises
        ------
        ProjectMissing, ProjectUnreadable, NotAProject, ProjectDamaged, ProjectTooNew, ProjectInUse
        """
        with explained(path, reading=True):
            path.stat()
            if path.is_dir():
                raise NotAProject(file=path.name)
            connection = _connect_for_reading(path)
            try:
                _check(connection, path, schema)
                if version_of(connection) < schema.version:
                    connection = _upgraded_copy(connection, schema)
            except BaseException:
                connection.close()
                raise
        return cls(path, connection, schema)

    @property
    def path(self) -> Path:
        """Where the file is."""
        return self._path

    @property
    def is_writable(self) -> bool:
        """Whether changes can be saved in this file."""
        return is_writable(self._path)

    def close(self) -> None:
        """Finish the file and leave no side files."""
        try:
            if self._is_writing:
                with explained(self._path):
                    self._connection.execute("PRAGMA journal_mode = DELETE").fetchone()
        finally:
            self._is_writing = False
            self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    # --- reading

    def load(self) -> Project:
        """Return what the project remembers besides its runs."""
        with explained(self._path, reading=True):
            row = self._connection.execute("SELECT document FROM project").fetchone()
        if row is None:
            return Project()
        with self._readable():
            project = Project.from_json(json.loads(row[0]))
        self._saved = row[0]
        return project

    def runs(self) -> tuple[RunRecord, ...]:
        """Return all runs, oldest first, without their model files."""
        with explained(self._path, reading=True):
            rows = self._connection.execute("SELECT id, created, document FROM runs ORDER BY position").fetchall()
            arrays: dict[str, dict[str, bytes]] = {}
            for run, name, npy in self._connection.execute("SELECT run, name, npy FROM arrays"):
                arrays.setdefault(run, {})[name] = npy
        with self._readable():
            return tuple(
                RunRecord(
                    run, created, json.loads(text), {name: _array(npy) for name, npy in arrays.get(run, {}).items()}
                )
                for run, created, text in rows
            )

    def model_digest(self, run_id: str) -> str:
        """Return the SHA-256 of a run's model file."""
        return str(self._of_model("sha256", run_id))

    def model_bytes(self, run_id: str) -> bytes:
        """Return a run's model file, checked against its digest."""
        model = bytes(self._of_model("onnx", run_id))
        if hashlib.sha256(model).hexdigest() != self.model_digest(run_id):
            raise ProjectDamaged(file=self._path.name)
        return model

    # --- changing

    def save(self, project: Project) -> None:
        """Remember `project`; nothing is written if it is what the file holds.

        Raises
        ------
        ProjectReadOnly, ProjectInUse, DiskFull, CannotWrite
        """
        document = json.dumps(project.to_json(), allow_nan=False, sort_keys=True)
        if document == self._saved:
            return
        with self._transaction() as connection:
            connection.execute("INSERT OR REPLACE INTO project VALUES (1, ?, ?)", (_now(), document))
        self._saved = document

    def append_run(self, record: RunRecord) -> None:
        """Add a run with its arrays and its model file, all or nothing. A run that is there already stays."""
        document = json.dumps(record.document, allow_nan=False)
        arrays = [(record.id, name, _npy(array)) for name, array in record.arrays.items()]
        digest = hashlib.sha256(record.model).hexdigest()
        with self._transaction() as connection:
            if connection.execute("SELECT 1 FROM runs WHERE id = ?", (record.id,)).fetchone():
                return
            connection.execute(
                "INSERT INTO runs (id, created, document) VALUES (?, ?, ?)", (record.id, record.created, document)
            )
            connection.executemany("INSERT INTO arrays VALUES (?, ?, ?)", arrays)
            connection.execute("INSERT INTO models VALUES (?, ?, ?)", (record.id, digest, record.model))

    def copy_to(self, path: Path) -> None:
        """Write the whole project to another file ("Save as"), replacing that file only when it is complete."""
        with explained(path), _whole_file(path) as target:
            self._connection.backup(target)

    # --- inside

    def _of_model(self, column: str, run_id: str) -> Any:
        with explained(self._path, reading=True):
            row = self._connection.execute(f"SELECT {column} FROM models WHERE run = ?", (run_id,)).fetchone()
        if row is None:
            raise ProjectDamaged(file=self._path.name)
        return row[0]

    @contextmanager
    def _readable(self) -> Iterator[None]:
        try:
            yield
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise ProjectDamaged(file=self._path.name) from error

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        with explained(self._path):
            self._begin_writing()
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    def _begin_writing(self) -> None:
        if self._is_writing:
            return
        if not self.is_writable:
            raise ProjectReadOnly(file=self._path.name)
        connection = _connect(self._path, "mode=rw")
        try:
            _take(connection, self._path, self._schema)
        except BaseException:
            connection.close()
            raise
        self._connection.close()
        self._connection, self._is_writing = connection, True


def _take(connection: sqlite3.Connection, path: Path, schema: Schema) -> None:
    """Make `connection` the only one of all processes, and the file one of this version."""
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    connection.execute(f"PRAGMA journal_mode = {'WAL' if is_local_disk(path) else 'DELETE'}").fetchone()
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("BEGIN EXCLUSIVE")
    _check(connection, path, schema)
    schema.upgrade(connection)
    connection.execute("COMMIT")


def _check(connection: sqlite3.Connection, path: Path, schema: Schema) -> None:
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise NotAProject(file=path.name)
    version = version_of(connection)
    if version > schema.version:
        raise ProjectTooNew(file=path.name, version=version, known=schema.version)


def _connect(path: Path, options: str) -> sqlite3.Connection:
    place = path.absolute().as_posix()
    root = "" if place.startswith("/") else "/"  # a drive letter
    return sqlite3.connect(
        f"file://{root}{quote(place)}?{options}",
        uri=True,
        timeout=BUSY_S,
        isolation_level=None,
        check_same_thread=False,
    )


def _connect_for_reading(path: Path) -> sqlite3.Connection:
    if not _is_at_rest(path):
        if is_writable(path):
            _recover(path)
        else:
            return _connect(path, "mode=ro&immutable=1")
    return _connect(path, "mode=ro&immutable=1" if is_read_only_media(path) else "mode=ro")


def _is_at_rest(path: Path) -> bool:
    if any(Path(f"{path}{suffix}").exists() for suffix in SIDE_FILES):
        return False
    with path.open("rb") as file:
        return file.read(20)[18:20] != bytes((_WAL_MARK, _WAL_MARK))


def _recover(path: Path) -> None:
    """Finish what a killed process left in side files."""
    connection = _connect(path, "mode=rw")
    try:
        connection.execute("PRAGMA journal_mode = DELETE").fetchone()
        connection.execute("BEGIN EXCLUSIVE")
        # What is left now was not yet valid at the kill: SQLite ignores it, but never removes it by itself.
        Path(f"{path}-journal").unlink(missing_ok=True)
        connection.execute("ROLLBACK")
    finally:
        connection.close()


def _upgraded_copy(connection: sqlite3.Connection, schema: Schema) -> sqlite3.Connection:
    """Return a private upgraded copy: opening an older file must not change it."""
    copy = sqlite3.connect("", isolation_level=None, check_same_thread=False)
    connection.backup(copy)
    connection.close()
    copy.execute("BEGIN")
    schema.upgrade(copy)
    copy.execute("COMMIT")
    return copy


@contextmanager
def _whole_file(path: Path) -> Iterator[sqlite3.Connection]:
    """Fill a new database beside `path`, which it replaces only when it is complete."""
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(f".acumen-{uuid4().hex}.new")
    try:
        connection = _connect(new, "mode=rwc")
        try:
            yield connection
        finally:
            connection.close()
        new.replace(path)
    except BaseException:
        new.unlink(missing_ok=True)
        raise


def _npy(array: np.ndarray) -> bytes:
    import numpy as np

    buffer = io.BytesIO()
    np.save(buffer, array, allow_pickle=False)
    return buffer.getvalue()


def _array(npy: bytes) -> np.ndarray:
    import numpy as np

    try:
        array: np.ndarray = np.load(io.BytesIO(npy), allow_pickle=False)
    except (EOFError, MemoryError, SyntaxError, tokenize.TokenError) as error:  # a damaged header may say anything
        raise ValueError("not an array") from error
    return array


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")
