"""Libraries for NVIDIA devices that a person brings as wheels: unpacked once, checked, used before the others.

They lie in a folder of their own among the person's data, so that an upgrade leaves them alone. What is not whole, or
does not load here, is never used: the processor does the work as before.
"""

from __future__ import annotations

import base64
import csv
import hashlib
import importlib
import io
import json
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path, PurePosixPath
from typing import Any

from desktop_app.core.errors import CannotWrite, DiskFull, ResourceError
from desktop_app.core.progress import Progress
from desktop_app.core.project.folders import data_dir
from desktop_app.core.text import QT_TRANSLATE_NOOP, say

MARK = "ready.json"
NONE, READY, BROKEN, FOREIGN = "none", "ready", "broken", "foreign"
_UNPACKING = QT_TRANSLATE_NOOP("Stages", "Unpacking {file}")
_TRYING = QT_TRANSLATE_NOOP("Stages", "Trying the libraries")
_PATIENCE_S = 300
_REPLACED = {"torch": "torch", "onnxruntime-gpu": "onnxruntime"}
_TRY = """
import json, sys
sys.path.insert(0, sys.argv[1])
found = {"devices": [], "versions": {}}
if "torch" in sys.argv[2:]:
    import torch
    found["versions"]["torch"] = torch.__version__
    if torch.cuda.is_available():
        found["devices"] = [torch.cuda.get_device_name(number) for number in range(torch.cuda.device_count())]
        torch.ones(2, 2, device="cuda").sum().item()
if "onnxruntime" in sys.argv[2:]:
    import onnxruntime
    found["versions"]["onnxruntime"] = onnxruntime.__version__
    found["providers"] = onnxruntime.get_available_providers()
print(json.dumps(found))
"""


class NoGpuWheels(ResourceError):
    """The folder holds no wheel that can be used."""

    what = QT_TRANSLATE_NOOP("Errors", "The libraries for NVIDIA devices were not added.")
    why = QT_TRANSLATE_NOOP("Errors", "“{folder}” holds no PyTorch and no ONNX Runtime for this computer.")
    fix = QT_TRANSLATE_NOOP("Errors", "The manual names the files (Train: a graphics card). Put them into one folder.")


class GpuWheelUnfit(ResourceError):
    """A wheel is damaged or of another version."""

    what = QT_TRANSLATE_NOOP("Errors", "The libraries for NVIDIA devices were not added.")
    why = QT_TRANSLATE_NOOP("Errors", "“{file}” cannot be used here: {reason}.")
    fix = QT_TRANSLATE_NOOP("Errors", "Fetch the file again in the version that the manual names, then add the folder.")


class GpuLibrariesFail(ResourceError):
    """They were unpacked and cannot be loaded."""

    what = QT_TRANSLATE_NOOP("Errors", "The libraries for NVIDIA devices do not work on this computer.")
    why = QT_TRANSLATE_NOOP("Errors", "Loading them ended with: {reason}.")
    fix = QT_TRANSLATE_NOOP(
        "Errors", "They were removed again, and the processor does the work. A newer driver of the device often helps."
    )


class GpuNotInThisCopy(ResourceError):
    """The program is a copy that cannot load libraries from outside."""

    what = QT_TRANSLATE_NOOP("Errors", "The libraries for NVIDIA devices were not added.")
    why = QT_TRANSLATE_NOOP("Errors", "This copy of Acumen carries its own Python, which loads nothing from outside.")
    fix = QT_TRANSLATE_NOOP("Errors", "Use the installer for Windows, or set Acumen up from its source.")


@dataclass(frozen=True)
class Added:
    """What is there: `state` is 'none', 'ready', 'broken' (files are missing) or 'foreign' (for another Python)."""

    state: str
    folder: Path
    versions: tuple[tuple[str, str], ...] = ()
    devices: tuple[str, ...] = ()


def folder() -> Path:
    """Return where the unpacked libraries lie."""
    return data_dir() / "gpu libraries"


def status() -> Added:
    """Return what is there, by the names and sizes of the files."""
    place = folder()
    try:
        told: dict[str, Any] = json.loads((place / MARK).read_text(encoding="utf-8"))
        files = dict(told["files"])
        versions, devices = tuple(sorted(told["versions"].items())), tuple(told["devices"])
        python = told["python"]
    except FileNotFoundError:
        return Added(BROKEN if place.exists() else NONE, place)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return Added(BROKEN, place)
    if python != _python():
        return Added(FOREIGN, place, versions, devices)
    is_whole = all(_size(place / name) == size for name, size in files.items())
    return Added(READY if is_whole else BROKEN, place, versions, devices)


def put_on_path() -> bool:
    """Let the added libraries be found before those that came with the program; return whether there are any."""
    if getattr(sys, "frozen", False) or not folder().exists() or status().state != READY:
        return False
    place = str(folder())
    if place not in sys.path:
        sys.path.insert(0, place)
        importlib.invalidate_caches()
    return True


def add(wheels: Path, progress: Progress) -> Added:
    """Unpack the wheels of a folder, try them in a process of their own, and keep them if they load.

    Parameters
    ----------
    wheels : Path
        A folder with ``.whl`` files: PyTorch for CUDA or ONNX Runtime for CUDA, and what they need besides.
    progress : Progress

    Returns
    -------
    Added

    Raises
    ------
    NoGpuWheels, GpuWheelUnfit, GpuLibrariesFail, GpuNotInThisCopy, DiskFull, CannotWrite
    """
    if getattr(sys, "frozen", False):
        raise GpuNotInThisCopy
    chosen = _chosen(wheels)
    new = folder().with_name(f"{folder().name}.new")
    try:
        shutil.rmtree(new, ignore_errors=True)
        new.mkdir(parents=True)
        for number, wheel in enumerate(chosen):
            progress.update(0.9 * number / len(chosen), say(_UNPACKING, file=wheel.name))
            _unpack(wheel, new)
        progress.update(0.9, say(_TRYING))
        found = _tried(new, [_REPLACED[name] for name in map(_project, chosen) if name in _REPLACED])
        files = {path.relative_to(new).as_posix(): path.stat().st_size for path in _libraries(new)}
        told = {"python": _python(), "files": files, "versions": found["versions"], "devices": found["devices"]}
        (new / MARK).write_text(json.dumps(told), encoding="utf-8")
        remove()
        new.rename(folder())
    except OSError as error:
        if error.errno == 28:
            raise DiskFull(file=folder().name) from error
        raise CannotWrite(file=folder().name, reason=error.strerror or str(error)) from error
    finally:
        shutil.rmtree(new, ignore_errors=True)
    return status()


def remove() -> bool:
    """Take the added libraries out; return whether there were any."""
    was_there = folder().exists()
    if was_there:
        shutil.rmtree(folder())
    return was_there


def _chosen(wheels: Path) -> list[Path]:
    found = sorted(wheels.glob("*.whl")) if wheels.is_dir() else []
    chosen = [wheel for wheel in found if _is_for_this(wheel) and not _is_here_already(wheel)]
    if not set(map(_project, chosen)) & set(_REPLACED):
        raise NoGpuWheels(folder=str(wheels))
    for wheel in chosen:
        if (here := _wanted_version(_project(wheel))) and here != _version(wheel):
            raise GpuWheelUnfit(file=wheel.name, reason=f"version {here}")
    return chosen


def _is_for_this(wheel: Path) -> bool:
    from packaging.tags import sys_tags
    from packaging.utils import InvalidWheelFilename, parse_wheel_filename

    try:
        tags = parse_wheel_filename(wheel.name)[3]
    except InvalidWheelFilename:
        return False
    return not tags.isdisjoint(sys_tags())


def _project(wheel: Path) -> str:
    return wheel.name.split("-")[0].replace("_", "-").lower()


def _version(wheel: Path) -> str:
    return wheel.name.split("-")[1].partition("+")[0]


def _wanted_version(project: str) -> str:
    """Return the version that the program was tried with, as far as it is here; '' if any will do."""
    if project not in _REPLACED:
        return ""
    try:
        return version(_REPLACED[project]).partition("+")[0]
    except PackageNotFoundError:
        return ""


def _is_here_already(wheel: Path) -> bool:
    """Return whether the program has this library itself: two of them in one process do not agree."""
    if _project(wheel) in _REPLACED:
        return False
    try:
        version(_project(wheel))
    except PackageNotFoundError:
        return False
    return True


def _unpack(wheel: Path, into: Path) -> None:
    try:
        with zipfile.ZipFile(wheel) as archive:
            record = next(name for name in archive.namelist() if name.endswith(".dist-info/RECORD"))
            digests = {row[0]: row[1] for row in csv.reader(io.StringIO(archive.read(record).decode())) if len(row) > 1}
            for entry in archive.infolist():
                if not entry.is_dir():
                    _unpack_file(archive, entry, digests, into)
    except (zipfile.BadZipFile, StopIteration, UnicodeDecodeError, EOFError) as error:
        raise GpuWheelUnfit(file=wheel.name, reason="it is damaged") from error
    except _Altered as error:
        raise GpuWheelUnfit(file=wheel.name, reason="it is damaged") from error


class _Altered(Exception):
    """A file of a wheel is not what the wheel's own list says."""


def _unpack_file(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, digests: dict[str, str], into: Path) -> None:
    place = PurePosixPath(entry.filename)
    if place.is_absolute() or ".." in place.parts:
        raise _Altered
    if place.parts[0].endswith(".data"):
        if len(place.parts) < 3 or place.parts[1] not in ("purelib", "platlib"):
            return
        place = PurePosixPath(*place.parts[2:])
    target, digest = into / place, hashlib.sha256()
    target.parent.mkdir(parents=True, exist_ok=True)
    with archive.open(entry) as packed, target.open("wb") as file:
        while chunk := packed.read(1 << 20):
            digest.update(chunk)
            file.write(chunk)
    told = base64.urlsafe_b64encode(digest.digest()).rstrip(b"=").decode()
    if place.name != "RECORD" and digests.get(entry.filename) != f"sha256={told}":
        raise _Altered


def _tried(place: Path, modules: Sequence[str]) -> dict[str, Any]:
    """Load the libraries in a process of their own: one that crashes takes nothing with it."""
    command = [sys.executable, "-X", "utf8", "-c", _TRY, str(place), *modules]
    no_window = 0x08000000 if sys.platform == "win32" else 0
    try:
        done = subprocess.run(
            command,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            timeout=_PATIENCE_S,
            creationflags=no_window,
        )
        found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1]) if done.returncode == 0 else {}
    except (subprocess.TimeoutExpired, ValueError, IndexError) as error:
        raise GpuLibrariesFail(reason=type(error).__name__) from error
    if done.returncode:
        said = done.stderr.strip().splitlines()
        raise GpuLibrariesFail(reason=said[-1] if said else f"status {done.returncode}")
    return found


def _libraries(place: Path) -> list[Path]:
    ends = (".dll", ".pyd", ".so", ".dylib", ".py")
    return [
        path for path in sorted(place.rglob("*")) if path.is_file() and (path.suffix in ends or ".so." in path.name)
    ]


def _size(path: Path) -> int:
    try:
        return os.stat(path).st_size
    except OSError:
        return -1


def _python() -> str:
    return f"cp{sys.version_info[0]}{sys.version_info[1]}-{sys.platform}"
