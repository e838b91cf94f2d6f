"""The encoders that travel with the app, each checked against its recorded SHA-256 before it is used."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from desktop_app.core.errors import ResourceError
from desktop_app.core.text import QT_TRANSLATE_NOOP

MODELS = Path(__file__).resolve().parents[2] / "models"
_CHUNK = 1 << 20


class PretrainedMissing(ResourceError):
    """A file that was installed with the app is not there."""

    what = QT_TRANSLATE_NOOP("Errors", "A part of Acumen is missing: “{file}”.")
    why = QT_TRANSLATE_NOOP("Errors", "The file was installed with Acumen and has been moved or deleted since.")
    fix = QT_TRANSLATE_NOOP("Errors", "Install Acumen again; data, projects and models stay where they are.")


class PretrainedAltered(ResourceError):
    """A file that was installed with the app is not the one that was installed."""

    what = QT_TRANSLATE_NOOP("Errors", "A part of Acumen is damaged and is not used: “{file}”.")
    why = QT_TRANSLATE_NOOP("Errors", "Its content differs from what was installed with Acumen.")
    fix = QT_TRANSLATE_NOOP("Errors", "Install Acumen again; data, projects and models stay where they are.")


class PretrainedListDamaged(ResourceError):
    """The list of shipped files cannot be read."""

    what = QT_TRANSLATE_NOOP("Errors", "The list of Acumen's built-in models cannot be read.")
    why = QT_TRANSLATE_NOOP("Errors", "“{file}” is missing or damaged.")
    fix = QT_TRANSLATE_NOOP("Errors", "Install Acumen again; data, projects and models stay where they are.")


@dataclass(frozen=True)
class ShippedFile:
    """What was recorded of a file when it was shipped."""

    sha256: str
    size: int


def manifest(folder: Path = MODELS) -> Mapping[str, ShippedFile]:
    """Return every shipped file by its name, such as ``text/e5-small-enzh-int8.onnx``.

    Raises
    ------
    PretrainedListDamaged
    """
    path = folder / "MANIFEST.json"
    try:
        stored = json.loads(path.read_text(encoding="utf-8"))["files"]
        return {name: ShippedFile(entry["sha256"], entry["size"]) for name, entry in stored.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise PretrainedListDamaged(file=path.name) from error


def model_file(name: str, folder: Path = MODELS) -> Path:
    """Return the path of a shipped file whose content is what was shipped.

    The content is hashed once for each size and time of change of the file, then remembered.

    Parameters
    ----------
    name : str
        A key of `manifest`.
    folder : Path
        Where the models lie.

    Raises
    ------
    PretrainedMissing, PretrainedAltered, PretrainedListDamaged
    """
    shipped, path = manifest(folder).get(name), folder / name
    if shipped is None:
        raise PretrainedMissing(file=name)
    try:
        found = path.stat()
        is_as_shipped = (
            found.st_size == shipped.size and _digest(path, found.st_size, found.st_mtime_ns) == shipped.sha256
        )
    except OSError as error:
        raise PretrainedMissing(file=name) from error
    if not is_as_shipped:
        raise PretrainedAltered(file=name)
    return path


@cache
def _digest(path: Path, size: int, changed_ns: int) -> str:
    """Return the SHA-256 of a file; `size` and `changed_ns` only tell a changed file from a known one."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()
