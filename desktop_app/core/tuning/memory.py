"""What learners answered on rows that they had not seen, kept so that a longer training goes on where one ended."""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import numpy as np

from desktop_app.core.features.base import Answers
from desktop_app.core.features.raw import RawTable

_MOST_BYTES = 300_000_000
_SUFFIX = ".fold.npy"


class Memory(Protocol):
    """Keeps arrays under keys."""

    def recall(self, key: str) -> np.ndarray | None:
        """Return what was kept under `key`, or None."""

    def keep(self, key: str, answered: np.ndarray) -> None:
        """Keep an array."""


class NoMemory:
    """Keeps nothing."""

    def recall(self, key: str) -> np.ndarray | None:
        """Return None."""
        return None

    def keep(self, key: str, answered: np.ndarray) -> None:
        """Do nothing."""


@dataclass(frozen=True)
class FolderMemory:
    """Keeps arrays as files of a folder; the oldest go when there are too many.

    A file that is damaged or cannot be written costs time, never an answer.
    """

    folder: Path
    most_bytes: int = _MOST_BYTES

    def recall(self, key: str) -> np.ndarray | None:
        """Return what was kept under `key`, or None."""
        path = self.folder / f"{key}{_SUFFIX}"
        try:
            found: np.ndarray = np.load(path, allow_pickle=False)
            os.utime(path)
        except (OSError, ValueError, EOFError):
            return None
        return found

    def keep(self, key: str, answered: np.ndarray) -> None:
        """Keep an array: beside its place first, then renamed."""
        with contextlib.suppress(OSError):  # a full or read-only disk: it is learned again next time
            self.folder.mkdir(parents=True, exist_ok=True)
            unfinished = self.folder / f"{key}.{os.getpid()}.part"
            with unfinished.open("wb") as file:
                np.save(file, answered, allow_pickle=False)
            unfinished.replace(self.folder / f"{key}{_SUFFIX}")
            self._make_room()

    def _make_room(self) -> None:
        files = sorted(
            ((path.stat(), path) for path in self.folder.glob(f"*{_SUFFIX}")), key=lambda one: one[0].st_mtime
        )
        total = sum(stat.st_size for stat, _ in files)
        for stat, path in files:
            if total <= self.most_bytes:
                return
            path.unlink(missing_ok=True)
            total -= stat.st_size


def digest_of(table: RawTable, answers: Answers, version: str) -> str:
    """Return what a table, its answers and the version that learns from them are known by."""
    digest = hashlib.sha256(f"{version}|{answers.classes}".encode())
    digest.update(np.ascontiguousarray(answers.values).tobytes())
    for column in table.columns:
        digest.update(f"|{column.name}|{column.kind}|".encode())
        if column.levels:
            digest.update("\0".join(column.levels).encode())
            digest.update(column.codes.tobytes())
            continue
        for array in column.arrays.values():
            digest.update(array.tobytes() if array.dtype != object else "\0".join(array).encode())
    return digest.hexdigest()


def key_of(digest: str, parts: Iterable[object]) -> str:
    """Return the key of one fold: what was learned, by whom, on which rows."""
    return hashlib.sha256("|".join([digest, *map(repr, parts)]).encode()).hexdigest()[:32]
