"""Results kept beside the code, and measured again once the code they depend on has changed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from tests.benchmarks.places import CACHE, ROOT

CORE = ("desktop_app/core", "desktop_app/cli.py", "pyproject.toml")
ALL = ("desktop_app", "resources/themes", "resources/i18n", "pyproject.toml")


def worker(name: str) -> str:
    """Return the source of a worker."""
    return f"tests/benchmarks/workers/{name}.py"


def source_key(sources: Sequence[str], *settings: object) -> str:
    """Return a short hash of source files and settings.

    Parameters
    ----------
    sources : sequence of str
        Files and folders below the root.
    settings : objects with a telling repr
    """
    digest = hashlib.sha256(repr(settings).encode())
    for path in sorted(path for source in sources for path in _files(ROOT / source)):
        digest.update(path.relative_to(ROOT).as_posix().encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def stored(name: str, key: str) -> Any:
    """Return the stored result of `name` if it has this key, else None."""
    path = CACHE / f"{name}.json"
    if not path.is_file():
        return None
    found = json.loads(path.read_text(encoding="utf-8"))
    return found["result"] if found["key"] == key else None


def kept(name: str, key: str, measure: Callable[[], Any], is_fresh: bool = False) -> Any:
    """Return the stored result of `name` if it has this key and need not be fresh; else measure and store it."""
    found = None if is_fresh else stored(name, key)
    if found is not None:
        return found
    path = CACHE / f"{name}.json"
    result = measure()
    CACHE.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({"key": key, "result": result}, ensure_ascii=False, indent=1), encoding="utf-8")
    return result


def kept_file(name: str, key: str, make: Callable[[Path], object]) -> Path:
    """Return a stored file if it was made with this key; else make it."""
    stem, suffix = name.rsplit(".", 1)
    path = CACHE / f"{stem}-{key}.{suffix}"
    if not path.is_file():
        CACHE.mkdir(parents=True, exist_ok=True)
        for old in CACHE.glob(f"{stem}-*.{suffix}"):
            old.unlink()
        unfinished = CACHE / f"unfinished-{path.name}"
        make(unfinished)
        unfinished.replace(path)
    return path


def _files(place: Path) -> list[Path]:
    return [place] if place.is_file() else [path for path in place.rglob("*") if path.suffix in _KINDS]


_KINDS = {".py", ".json", ".qss", ".ts", ".toml"}
