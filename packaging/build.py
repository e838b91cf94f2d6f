"""Build what people install.

    python3 packaging/build.py linux

writes ``dist/acumen_VERSION_ARCHITECTURE.deb`` with its SHA-256 beside it, and ends with status 1 if it is larger than
it may be. The tools and the locked libraries live in an environment of their own under ``build/``; nothing optional is
in it. What was built is tried by ``packaging/smoke_linux.py``.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import subprocess
import sys
import time
from pathlib import Path

import linux_package
from bundle import MEGABYTE, size_of, slim, within_limits
from sentences import SetupError, say

ROOT = Path(__file__).resolve().parent.parent
BUILD, DIST = ROOT / "build", ROOT / "dist"
LOCK = ROOT / "packaging" / "locks" / "base.txt"
TOOLS = ("pyinstaller==6.22.3", "pyinstaller-hooks-contrib==2026.9", "altgraph==0.17.5")


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


def freeze(python: Path) -> Path:
    """Return the folder of the program with everything in it."""
    say("Collecting the program ...")
    places = ("--distpath", str(BUILD / "program"), "--workpath", str(BUILD / "work"))
    run(str(python), "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", *places, "packaging/acumen.spec")
    folder = BUILD / "program" / "acumen"
    say(f"Left out of the libraries: {slim(folder) / MEGABYTE:.0f} MB of symbols and twins.")
    return folder


def run(*command: str) -> None:
    """Run one command in the checkout.

    Raises
    ------
    SetupError
        It failed.
    """
    settings = {**os.environ, "PYTHONUTF8": "1", "PYTHONDONTWRITEBYTECODE": "1", "SOURCE_DATE_EPOCH": "0"}
    status = subprocess.call(command, cwd=ROOT, env=settings, stdin=subprocess.DEVNULL)
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
    sums = package.with_name("SHA256SUMS")
    with package.open("rb") as file:
        sums.write_text(f"{hashlib.file_digest(file, 'sha256').hexdigest()}  {package.name}\n", encoding="utf-8")
    say(f"{package.relative_to(ROOT)} after {time.monotonic() - began:.0f} s")
    is_small = within_limits({"download": package.stat().st_size, "installed": size_of(program)})
    return 0 if is_small else 1


def main() -> int:
    """Build for one system and return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("system", choices=["linux"])
    parser.parse_args()
    if not sys.platform.startswith("linux"):
        say("The Linux package can only be built on Linux.")
        return 2
    try:
        return linux()
    except SetupError as error:
        say(str(error))
        return 2


if __name__ == "__main__":
    sys.exit(main())
