"""Where Acumen keeps its own files: never beside the person's data."""

from __future__ import annotations

import errno
import logging
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import IO, Self
from uuid import uuid4

from desktop_app.core.errors import CannotWrite, DiskFull

LOG = logging.getLogger(__name__)
APP = "Acumen"
PROJECT_SUFFIX = ".acumen"
MODEL_DAYS = 30
_LONGEST_STEM_BYTES = 180
_FRESH_S = 60.0


def data_dir() -> Path:
    """Return the person's folder for what must last; ``ACUMEN_HOME`` moves it."""
    home = os.environ.get("ACUMEN_HOME")
    if home:
        return Path(home) / "data"
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / APP
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / APP
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / APP


def cache_dir() -> Path:
    """Return the person's folder for what can be made again; ``ACUMEN_HOME`` moves it."""
    home = os.environ.get("ACUMEN_HOME")
    if home:
        return Path(home) / "cache"
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / APP / "Cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / APP
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / APP


def added_models_dir() -> Path:
    """Return the folder for models from elsewhere that the person adds; ``ACUMEN_ADDED_MODELS`` moves it."""
    chosen = os.environ.get("ACUMEN_ADDED_MODELS")
    return Path(chosen) if chosen else data_dir() / "added models"


def log_file() -> Path:
    """Return where bugs are written down, on this computer only."""
    return cache_dir() / "acumen.log"


def models_dir(cache: Path) -> Path:
    """Return the folder of model files that were taken out of projects."""
    return cache / "models"


def default_project_path(source: Path) -> Path:
    """Return where the project about `source` lives until it is saved elsewhere: a file that is not there yet."""
    folder = data_dir() / "projects"
    stem = _shortened(source.stem or source.name)
    taken = {path.name.casefold() for path in folder.glob(f"*{PROJECT_SUFFIX}")}
    number, name = 1, f"{stem}{PROJECT_SUFFIX}"
    while name.casefold() in taken:
        number += 1
        name = f"{stem} {number}{PROJECT_SUFFIX}"
    return folder / name


def keep_pasted(text: str) -> Path:
    """Write a pasted table to a file of its own among the person's data and return its place.

    Raises
    ------
    DiskFull, CannotWrite
    """
    folder = data_dir() / "pasted"
    number = 1
    try:
        folder.mkdir(parents=True, exist_ok=True)
        while (path := folder / f"pasted {number}.txt").exists():
            number += 1
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise DiskFull(file=folder.name) from error
        raise CannotWrite(file=folder.name, reason=error.strerror or str(error)) from error
    return path


class WorkFolder:
    """A folder for the tables of one window, removed with it; a lock tells other windows that it is in use."""

    def __init__(self, path: Path, lock: IO[bytes]) -> None:
        self.path = path
        self._lock = lock
        self._around: Path | None = None

    @classmethod
    def anywhere(cls, cache: Path) -> WorkFolder:
        """Make a folder under `cache`, or where that cannot be written to, among what the system forgets.

        Raises
        ------
        DiskFull, CannotWrite
            There is no such place either.
        """
        try:
            return cls.new(cache)
        except OSError as error:
            LOG.warning("work is done in the system's temporary folder: %s", error.strerror)
        try:
            around = Path(tempfile.mkdtemp(prefix="acumen-"))
            made = cls.new(around)
        except OSError as error:
            if error.errno == errno.ENOSPC:
                raise DiskFull(file=APP) from error
            raise CannotWrite(file=APP, reason=error.strerror or str(error)) from error
        made._around = around
        return made

    @classmethod
    def new(cls, cache: Path) -> WorkFolder:
        """Make a folder of its own under `cache`."""
        name = uuid4().hex
        path = cache / "work" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        lock = path.with_name(f"{name}.lock").open("xb")
        if not _locked(lock):
            raise AssertionError("a lock that nobody knows is taken")
        path.mkdir()
        return cls(path, lock)

    def close(self) -> None:
        """Remove the folder and all that is in it; files that are still mapped go with the next start."""
        shutil.rmtree(self.path, ignore_errors=True)
        self._lock.close()
        if not self.path.exists():
            Path(self._lock.name).unlink(missing_ok=True)
        if self._around is not None:
            shutil.rmtree(self._around, ignore_errors=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()


def remove_stale(cache: Path, now: float | None = None) -> int:
    """Remove work folders whose window is gone and model files that nobody opened for a month.

    Returns
    -------
    int
        How many were removed.
    """
    now = time.time() if now is None else now
    locks = [lock for lock in (cache / "work").glob("*.lock") if now - _modified(lock) > _FRESH_S]
    removed = sum(_remove_abandoned(lock) for lock in locks)
    old = [model for model in models_dir(cache).glob("*") if now - _modified(model) > MODEL_DAYS * 86_400]
    return removed + _remove_files(old)


def _remove_abandoned(lock_path: Path) -> bool:
    try:
        with lock_path.open("r+b") as lock:
            if not _locked(lock):
                return False
            shutil.rmtree(lock_path.with_suffix(""), ignore_errors=True)
        if not lock_path.with_suffix("").exists():
            lock_path.unlink()
            return True
    except OSError:
        return False  # another window is removing it, or it belongs to another person
    return False


def _remove_files(paths: Iterable[Path]) -> int:
    removed = 0
    for path in paths:
        try:
            path.unlink()
        except OSError:
            continue  # open in another window: the next start tries again
        removed += 1
    return removed


def _modified(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return float("inf")  # gone in the meantime: nothing to remove


def _locked(file: IO[bytes]) -> bool:
    """Take the lock that the system gives back when the process ends, however it ends."""
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _shortened(stem: str) -> str:
    """Cut a name so that it stays a legal file name with a number and a suffix."""
    return stem.encode("utf-8", "surrogateescape")[:_LONGEST_STEM_BYTES].decode("utf-8", "ignore").strip() or APP
