"""What can go wrong with a project file, as sentences."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop_app.core.errors import AcumenError, CannotWrite, DiskFull, ProjectError
from desktop_app.core.text import QT_TRANSLATE_NOOP


class ProjectMissing(ProjectError):
    """There is no such file."""

    what = QT_TRANSLATE_NOOP("Errors", "The project “{file}” could not be opened.")
    why = QT_TRANSLATE_NOOP("Errors", "The file is no longer there.")
    fix = QT_TRANSLATE_NOOP("Errors", "Look for it in another folder, or connect the drive it is on.")


class ProjectUnreadable(ProjectError):
    """The system does not let us read the file."""

    what = QT_TRANSLATE_NOOP("Errors", "The project “{file}” could not be opened.")
    why = QT_TRANSLATE_NOOP("Errors", "The system refused to read it: {reason}.")
    fix = QT_TRANSLATE_NOOP("Errors", "Copy the file to a folder that belongs to you and open the copy.")


class NotAProject(ProjectError):
    """The file is something else."""

    what = QT_TRANSLATE_NOOP("Errors", "“{file}” could not be opened as a project.")
    why = QT_TRANSLATE_NOOP("Errors", "It was not made by Acumen, or it is empty.")
    fix = QT_TRANSLATE_NOOP("Errors", "Pick a file that ends in .acumen, or open the data file itself.")


class ProjectDamaged(ProjectError):
    """The file was a project once."""

    what = QT_TRANSLATE_NOOP("Errors", "The project “{file}” could not be read.")
    why = QT_TRANSLATE_NOOP("Errors", "The file is damaged, for instance by an interrupted copy.")
    fix = QT_TRANSLATE_NOOP(
        "Errors", "Open an earlier copy of the project, or open the data file and start again from there."
    )


class ProjectTooNew(ProjectError):
    """A later Acumen wrote the file."""

    what = QT_TRANSLATE_NOOP("Errors", "The project “{file}” could not be opened.")
    why = QT_TRANSLATE_NOOP(
        "Errors", "It was saved by a newer Acumen (project version {version}; this one knows up to {known})."
    )
    fix = QT_TRANSLATE_NOOP("Errors", "Install the newer Acumen and open the project there. The file was not changed.")


class ProjectInUse(ProjectError):
    """Another window works on the file."""

    what = QT_TRANSLATE_NOOP("Errors", "The project “{file}” could not be used.")
    why = QT_TRANSLATE_NOOP("Errors", "It is open in another Acumen window.")
    fix = QT_TRANSLATE_NOOP("Errors", "Close the other window, then try again.")


class ProjectReadOnly(ProjectError):
    """The file can be read but not changed."""

    what = QT_TRANSLATE_NOOP("Errors", "The project “{file}” could not be saved.")
    why = QT_TRANSLATE_NOOP("Errors", "The file or its folder can only be read.")
    fix = QT_TRANSLATE_NOOP("Errors", "Save the project under another name, in a folder that belongs to you.")


class ProjectExists(ProjectError):
    """A new project would replace a file."""

    what = QT_TRANSLATE_NOOP("Errors", "The project “{file}” could not be made.")
    why = QT_TRANSLATE_NOOP("Errors", "There is a file of that name already.")
    fix = QT_TRANSLATE_NOOP("Errors", "Choose another name.")


class ModelGone(ProjectError):
    """A run has lost its model file before it was saved."""

    what = QT_TRANSLATE_NOOP("Errors", "This run could not be saved in the project.")
    why = QT_TRANSLATE_NOOP("Errors", "Its model file “{file}” is no longer there.")
    fix = QT_TRANSLATE_NOOP("Errors", "Train again. The runs before it are saved.")


@contextmanager
def explained(path: Path, reading: bool = False) -> Iterator[None]:
    """Turn what SQLite and the system say about `path` into sentences."""
    try:
        yield
    except sqlite3.Error as error:
        ours = _of_sqlite(error, path.name, reading)
        if ours is None:
            raise
        raise ours from error
    except OSError as error:
        raise _of_system(error, path.name, reading) from error
    except UnicodeDecodeError as error:
        raise ProjectDamaged(file=path.name) from error  # SQLite does not look at what a text holds


def _of_sqlite(error: sqlite3.Error, file: str, reading: bool) -> AcumenError | None:
    match getattr(error, "sqlite_errorcode", 0) & 0xFF:
        case sqlite3.SQLITE_NOTADB:
            return NotAProject(file=file)
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_FORMAT:
            return ProjectDamaged(file=file)
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return ProjectInUse(file=file)
        case sqlite3.SQLITE_FULL:
            return DiskFull(file=file)
        case sqlite3.SQLITE_READONLY:
            return ProjectReadOnly(file=file)
        case sqlite3.SQLITE_IOERR | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM:
            return _refused(file, str(error), reading)
    # Text that is no text, tables that are not there, sizes beyond all limits: only damage makes reading fail so.
    is_damage = reading and isinstance(error, sqlite3.DatabaseError) and not isinstance(error, sqlite3.ProgrammingError)
    return ProjectDamaged(file=file) if is_damage else None


def _of_system(error: OSError, file: str, reading: bool) -> AcumenError:
    if isinstance(error, FileNotFoundError) and reading:
        return ProjectMissing(file=file)
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return DiskFull(file=file)
    return _refused(file, error.strerror or str(error), reading)


def _refused(file: str, reason: str, reading: bool) -> AcumenError:
    return ProjectUnreadable(file=file, reason=reason) if reading else CannotWrite(file=file, reason=reason)
