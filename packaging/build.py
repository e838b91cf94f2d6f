"""Build what people install.

    python3 packaging/build.py linux
    python3 packaging/build.py windows [--edition all|base|neural|full]
    python3 packaging/build.py macos

write ``dist/acumen_VERSION_ARCHITECTURE.deb`` and ``.run``, ``dist/Acumen-Setup.exe``, ``-Neural-Setup`` and
``-Full-Setup``, and ``dist/Acumen.dmg`` with their SHA-256 beside them, and end with status 1 if one is larger than it
may be. The first two are built on Linux, the last on a Mac. The tools and the locked libraries live in an environment
of their own under ``build/``; nothing optional is in it. What was built is tried by ``packaging/smoke_linux.py`` and
``packaging/smoke_windows.py``.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import platform
import shutil
import subprocess
import sys
import time
from pathlib import Path

import linux_package
import macos_package
import windows_package
from bundle import MEGABYTE, size_of, slim, within_limits
from sentences import SetupError, say

ROOT = Path(__file__).resolve().parent.parent
BUILD, DIST = ROOT / "build", ROOT / "dist"
LOCKS = ROOT / "packaging" / "locks"
HASHED = {
    ("Linux", "x86_64"): LOCKS / "hashed" / "linux-x86_64.txt",
    ("Darwin", "arm64"): LOCKS / "hashed" / "macos-arm64.txt",
}
LOCK = HASHED.get((platform.system(), platform.machine()), LOCKS / "base.txt")
_TOOLS = ("pyinstaller==6.22.3", "pyinstaller-hooks-contrib==2026.9", "altgraph==0.17.5")
TOOLS = (*_TOOLS, *(macos_package.TOOLS if platform.system() == "Darwin" else ()))


def environment() -> Path:
    """Return the Python of the environment that has the locked base and the tools, and nothing else."""
    folder = BUILD / "environment"
    python, mark = folder / "bin" / "python", folder / "acumen-installed.txt"
    wanted = hashlib.sha256("\n".join([LOCK.read_text(encoding="utf-8"), *TOOLS, sys.version]).encode()).hexdigest()
    if mark.is_file() and mark.read_text(encoding="utf-8") == wanted:
        return python
    say("Making the environment to build in ...")
    run(sys.executable, "-m", "venv", "--clear", str(folder))
    pip = (str(python), "-m", "pip", "install", "--quiet", "--no-input", "--disable-pip-version-check")
    run(*pip, "--no-deps", "-r", str(LOCK))
    run(*pip, *TOOLS)
    mark.write_text(wanted, encoding="utf-8")
    return python


def papers(python: Path) -> None:
    """Write what is told about the parts: the list and the licences."""
    folder = BUILD / "papers"
    folder.mkdir(parents=True, exist_ok=True)
    run(str(python), "packaging/sbom.py", str(folder / "sbom.cdx.json"))
    run(str(python), "packaging/licences.py", str(folder / "LICENCES.md"))


def freeze(python: Path, is_slim: bool = True) -> Path:
    """Return the folder of the program with everything in it."""
    say("Collecting the program ...")
    places = ("--distpath", str(BUILD / "program"), "--workpath", str(BUILD / "work"))
    run(str(python), "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", *places, "packaging/acumen.spec")
    folder = BUILD / "program" / "acumen"
    if is_slim:
        say(f"Left out of the libraries: {slim(folder) / MEGABYTE:.0f} MB of symbols, twins and unused data.")
    return folder


def bare_window(python: Path) -> Path:
    """Return the folder of an empty window that is built as the program is; its start is what ours is compared with."""
    folder = BUILD / "bare" / "bare_window"
    if not folder.exists():
        places = (
            "--distpath",
            str(BUILD / "bare"),
            "--workpath",
            str(BUILD / "work"),
            "--specpath",
            str(BUILD / "work"),
        )
        source = str(ROOT / "packaging" / "linux" / "bare_window.py")
        run(str(python), "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", *places, source)
        slim(folder)
    return folder


def run(*command: str, **settings: str) -> None:
    """Run one command in the checkout, with more environment variables if `settings` are given.

    Raises
    ------
    SetupError
        It failed.
    """
    usual = {**os.environ, "PYTHONUTF8": "1", "PYTHONDONTWRITEBYTECODE": "1", "SOURCE_DATE_EPOCH": "0"}
    status = subprocess.call(command, cwd=ROOT, env=usual | settings, stdin=subprocess.DEVNULL)
    if status:
        raise SetupError(
            "The build stopped.",
            f"This ended with status {status}: {' '.join(command[:4])} ...",
            "What it said is above. Once that is put right, run the same command again.",
        )


def linux() -> int:
    """Build the package for Debian, Ubuntu and their kin."""
    began = time.monotonic()
    python = environment()
    papers(python)
    program = freeze(python)
    say("Packing ...")
    package = linux_package.build(program, BUILD / "deb", DIST)
    tell(package, began)
    script = linux_package.build_script(package)
    tell(script, began)
    sizes = {"download": max(package.stat().st_size, script.stat().st_size), "installed": size_of(program)}
    is_small = within_limits(sizes)
    return 0 if is_small else 1


def macos() -> int:
    """Build the disk image for Macs with Apple silicon."""
    if reason := macos_package.why_not_here():
        raise SetupError(reason, "Apple's tools for signing exist nowhere else.", "Run the same command on a Mac.")
    began = time.monotonic()
    python = environment()
    papers(python)
    freeze(python, is_slim=False)
    app = BUILD / "program" / "Acumen.app"
    image = macos_package.build(python, app, DIST)
    tell(image, began)
    return 0 if within_limits({"download": image.stat().st_size, "installed": size_of(app)}) else 1


def windows(editions: list[str], is_quick: bool = False) -> int:
    """Build the installers for Windows."""
    if not shutil.which("makensis"):
        raise SetupError(
            "The installer for Windows cannot be built here.", "NSIS is missing.", "Type: sudo apt-get install nsis"
        )
    began = time.monotonic()
    python, downloads, stage = environment(), BUILD / "windows" / "downloads", BUILD / "windows" / "stage"
    has_pack = editions != ["base"]
    windows_package.download(python, downloads, has_pack)
    say("Laying out Python, the libraries and the program ...")
    windows_package.lay_out(downloads, stage)
    windows_papers(python, stage / "app")
    windows_package.compile_all(stage / "app")
    if has_pack:
        windows_package.lay_out_pack(downloads, stage)
        windows_package.compile_all(stage / "neural")
    windows_package.check(stage)
    is_small = True
    for edition in editions:
        installer = windows_package.pack(edition, stage, DIST, is_quick)
        tell(installer, began)
        sizes = {"download": installer.stat().st_size}
        if edition == "base":
            sizes["installed"] = sum(size_of(stage / name) for name in ("python", "app"))
        is_small &= within_limits(sizes, {"download": windows_package.LIMITS_MB[edition]})
    return 0 if is_small else 1


def windows_papers(python: Path, app: Path) -> None:
    """Write the list and the licences of what was laid out, read from the wheels for Windows themselves."""
    lock, folder = str(windows_package.LOCK), app / "papers"
    folder.mkdir()
    settings = {"PYTHONPATH": str(app / "libraries")}
    run(str(python), "packaging/sbom.py", str(folder / "sbom.cdx.json"), lock, **settings)
    run(str(python), "packaging/licences.py", str(folder / "LICENCES.md"), lock, **settings)
    for record in (app / "libraries").glob("*.dist-info/RECORD"):
        record.unlink()  # it vouches for files that were left out


def tell(package: Path, began: float) -> None:
    """Say what was made, and write its SHA-256 into the list of all that lie in the folder."""
    with package.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    sums = package.with_name("SHA256SUMS")
    others = sums.read_text(encoding="utf-8").splitlines() if sums.exists() else []
    lines = [line for line in others if not line.endswith(f"  {package.name}") and _is_there(line, sums.parent)]
    sums.write_text("".join(f"{line}\n" for line in sorted([*lines, f"{digest}  {package.name}"])), encoding="utf-8")
    say(f"{package.relative_to(ROOT)} after {time.monotonic() - began:.0f} s")


def _is_there(line: str, folder: Path) -> bool:
    return (folder / line.partition("  ")[2]).is_file()


def main() -> int:
    """Build for one system and return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("system", choices=["linux", "windows", "macos"])
    parser.add_argument("--edition", choices=[*windows_package.NAMES, "all"], default="all")
    parser.add_argument("--quick", action="store_true", help="pack less tightly, in a fraction of the time")
    options = parser.parse_args()
    try:
        if options.system == "macos":
            return macos()
        if not sys.platform.startswith("linux"):
            raise SetupError("This package can only be built on Linux.", f"This is {sys.platform}.", "Use a Linux.")
        if options.system == "linux":
            return linux()
        everything = options.edition in ("all", "full")  # the full installer carries the other two
        return windows([*windows_package.NAMES] if everything else [options.edition], options.quick)
    except SetupError as error:
        say(str(error))
        return 2


if __name__ == "__main__":
    sys.exit(main())
