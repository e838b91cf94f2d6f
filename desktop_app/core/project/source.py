"""The data file of a project: where it was, what it looked like, and whether it is still the same."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

LOG = logging.getLogger(__name__)
SAMPLE_BYTES = 1 << 20


class SourceState(StrEnum):
    """How a data file is found when its project is opened."""

    SAME = "same"
    CHANGED = "changed"
    MISSING = "missing"


@dataclass(frozen=True)
class Fingerprint:
    """What a file looked like.

    Attributes
    ----------
    size_bytes : int
    modified_ns : int
        Nanoseconds since 1970.
    digest : str
        SHA-256 of the first and the last MiB.
    """

    size_bytes: int
    modified_ns: int
    digest: str

    @classmethod
    def of(cls, path: Path) -> Fingerprint:
        """Look at a file, of which at most 2 MiB are read, or at the names, sizes and dates of what is in a folder."""
        if path.is_dir():
            return cls._of_folder(path)
        with path.open("rb") as file:
            digest = hashlib.sha256(file.read(SAMPLE_BYTES))
            status = path.stat()
            file.seek(max(SAMPLE_BYTES, status.st_size - SAMPLE_BYTES))
            digest.update(file.read(SAMPLE_BYTES))
        return cls(status.st_size, status.st_mtime_ns, digest.hexdigest())

    @classmethod
    def _of_folder(cls, path: Path) -> Fingerprint:
        found = sorted((file.relative_to(path).as_posix(), file.stat()) for file in path.rglob("*") if file.is_file())
        digest, size, latest = hashlib.sha256(), 0, 0
        for name, status in found:
            digest.update(f"{name}\0{status.st_size}\0{status.st_mtime_ns}\0".encode())
            size, latest = size + status.st_size, max(latest, status.st_mtime_ns)
        return cls(size, latest, digest.hexdigest())

    def agrees(self, other: Fingerprint) -> bool:
        """Return whether both are certainly the same content.

        Between the two sampled ends only the date tells, so a large file with another date counts as changed.
        """
        if (self.size_bytes, self.digest) != (other.size_bytes, other.digest):
            return False
        return self.size_bytes <= 2 * SAMPLE_BYTES or self.modified_ns == other.modified_ns


NOT_SEEN = Fingerprint(0, 0, "")
"""Of a file that could not be looked at; it agrees with no file."""


@dataclass(frozen=True)
class Source:
    """A data file, or a folder of them."""

    path: Path
    fingerprint: Fingerprint

    @classmethod
    def of(cls, path: Path) -> Source:
        """Remember the file at `path`; one that went away since it was read, by its place alone."""
        try:
            return cls(path.absolute(), Fingerprint.of(path))
        except OSError as error:
            LOG.warning("%s was not looked at: %s", path, error)
            return cls(path.absolute(), NOT_SEEN)

    def to_json(self) -> dict[str, Any]:
        """Return plain values that JSON can hold."""
        return {"path": str(self.path), "fingerprint": asdict(self.fingerprint)}

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> Source:
        """Return the source that `to_json` described."""
        known = {name: stored["fingerprint"][name] for name in Fingerprint.__dataclass_fields__}
        return cls(Path(stored["path"]), Fingerprint(**known))


def find_source(source: Source, project_path: Path) -> tuple[Path | None, SourceState]:
    """Find a data file where it was, or under its name beside the project (both were moved together).

    Returns
    -------
    path : Path or None
        None if it is missing.
    state : SourceState
    """
    places = [source.path, project_path.absolute().parent / source.path.name]
    there = [path for path in places if path.exists()]
    for path in there:
        if _looks_the_same(source, path):
            return path, SourceState.SAME
    if source.path in there:
        return source.path, SourceState.CHANGED
    return None, SourceState.MISSING


def _looks_the_same(source: Source, path: Path) -> bool:
    try:
        return Fingerprint.of(path).agrees(source.fingerprint)
    except OSError:
        return False  # it cannot be read: opening it will say why
