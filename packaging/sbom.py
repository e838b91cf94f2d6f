"""The list of everything that a built copy is made of, as CycloneDX 1.5.

    python packaging/sbom.py OUT.json [LOCK.txt]

The environment that runs it must hold the locked packages: their names, versions and licences are read from them.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
import uuid
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
BASE = ROOT / "packaging" / "locks" / "base.txt"
MODELS = ROOT / "models"
_PIN = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^ ;]+)")
_CLASSIFIER = "License :: OSI Approved :: "
_LONGEST_NAME = 100


@dataclass(frozen=True)
class Component:
    """One package: what it is called, under which licence, and which licence texts its wheel carries."""

    name: str
    version: str
    licence: str
    summary: str
    home: str
    texts: tuple[tuple[str, str], ...]


def pins(lock: Path) -> dict[str, str]:
    """Return the version of every package in a lock file."""
    found = (_PIN.match(line) for line in lock.read_text(encoding="utf-8").splitlines())
    return {match["name"]: match["version"] for match in found if match}


def components(lock: Path = BASE, exact: bool = True) -> list[Component]:
    """Return every locked package as it is installed here.

    Parameters
    ----------
    lock : Path
    exact : bool
        Refuse other versions than those that are locked; what is built must be what is told.

    Raises
    ------
    SystemExit
        A package is not installed, or in another version.
    """
    return [_component(name, version, exact) for name, version in sorted(pins(lock).items())]


def _component(name: str, version: str, exact: bool) -> Component:
    try:
        found = distribution(name)
    except PackageNotFoundError:
        sys.exit(f"{name} {version} is locked and not installed here. Install packaging/locks/base.txt first.")
    if exact and found.version != version:
        sys.exit(f"{name} is locked to {version}, and {found.version} is installed here. Install the locked version.")
    told = found.metadata
    return Component(name, version, _licence(found), told["Summary"] or "", _home(found), tuple(_texts(found)))


def _licence(found: Distribution) -> str:
    told = found.metadata
    if told["License-Expression"]:
        return str(told["License-Expression"])
    named = [one.removeprefix(_CLASSIFIER) for one in told.get_all("Classifier") or [] if one.startswith(_CLASSIFIER)]
    free = str(told["License"] or "").strip()
    if free and len(free) <= _LONGEST_NAME and "\n" not in free:
        return free
    return " AND ".join(named) or "see the text"


def _home(found: Distribution) -> str:
    links = [link.partition(", ") for link in found.metadata.get_all("Project-URL") or []]
    named = {name.lower(): url for name, _, url in links}
    order = ("source", "source code", "repository", "homepage", "home", "github")
    return next((named[name] for name in order if name in named), found.metadata["Home-page"] or "")


def _texts(found: Distribution) -> list[tuple[str, str]]:
    listed = found.files or []
    files = [file for file in listed if len(file.parts) == 2 or ".dist-info/" in file.as_posix()]
    places = [Path(str(file.locate())) for file in files if _is_text(file.as_posix())]
    # A built copy lists files that were left out of it.
    return [(path.name, path.read_text(encoding="utf-8", errors="replace")) for path in places if path.is_file()]


def _is_text(name: str) -> bool:
    stem = name.rsplit("/", 1)[-1].upper()
    return "/licenses/" in name or (
        not stem.endswith((".PY", ".PYC"))
        and stem.startswith(("LICEN", "COPYING", "NOTICE", "AUTHORS", "THIRDPARTYNOTICES"))
    )


def version() -> str:
    """Return Acumen's version without importing it."""
    text = (ROOT / "desktop_app" / "__init__.py").read_text(encoding="utf-8")
    if found := re.search(r'^__version__ = "([^"]+)"$', text, re.MULTILINE):
        return found[1]
    sys.exit("desktop_app/__init__.py names no __version__.")


def document(parts: list[Component]) -> dict[str, Any]:
    """Return the list as a CycloneDX 1.5 document, the same for the same lock but for its date."""
    name = f"acumen {version()} " + " ".join(f"{part.name}={part.version}" for part in parts)
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_OID, name)}",
        "version": 1,
        "metadata": {
            "timestamp": datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "component": {
                "type": "application",
                "bom-ref": "acumen",
                "name": "acumen",
                "version": version(),
                "licenses": [{"license": {"id": "Apache-2.0"}}],
            },
        },
        "components": [_entry(part) for part in parts] + _models(),
    }


def _entry(part: Component) -> dict[str, Any]:
    purl = f"pkg:pypi/{re.sub(r'[-_.]+', '-', part.name).lower()}@{part.version}"
    return {
        "type": "library",
        "bom-ref": purl,
        "name": part.name,
        "version": part.version,
        "description": part.summary,
        "licenses": [{"license": {"name": part.licence}}],
        "purl": purl,
    }


def _models() -> list[dict[str, Any]]:
    listed = json.loads((MODELS / "MANIFEST.json").read_text(encoding="utf-8"))["files"]
    return [
        {
            "type": "machine-learning-model" if name.endswith(".onnx") else "data",
            "bom-ref": f"models/{name}",
            "name": name,
            "version": entry["sha256"][:12],
            "hashes": [{"alg": "SHA-256", "content": entry["sha256"]}],
        }
        for name, entry in sorted(listed.items())
    ]


def sha256(path: Path) -> str:
    """Return the SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def main(arguments: list[str]) -> None:
    """Write the list."""
    out, *lock = (Path(argument) for argument in arguments)
    made = document(components(lock[0] if lock else BASE))
    out.write_text(json.dumps(made, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    print(f"{out}: {len(made['components'])} components")


if __name__ == "__main__":
    main(sys.argv[1:])
