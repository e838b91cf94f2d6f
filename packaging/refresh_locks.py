"""Write `packaging/locks/*.txt` anew from pyproject.toml. Needs `uv`; run it after changing a dependency.

python packaging/refresh_locks.py            keep what is locked, add what is missing
python packaging/refresh_locks.py --upgrade  take the newest versions that pyproject.toml and `chosen.txt` allow
python packaging/refresh_locks.py --hashes   only write `locks/hashed/*.txt` anew: what each system's package is made of
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
import tomllib
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ROOT / "packaging" / "locks"
CHOSEN = LOCKS / "chosen.txt"
EXTRAS = ("neural", "lightfm", "gpu", "test")
# The CUDA libraries belong to one build of torch; pip takes them from that build's own exact pins.
CUDA = re.compile(r"^(nvidia-|cuda-|triton==)")
HEADER = "# Written by packaging/refresh_locks.py from pyproject.toml; change that and run the script.\n"
HASHED = LOCKS / "hashed"
# Redistributable files of Microsoft's compilers, which the libraries for Windows are made with.
RUNTIME = "msvc-runtime==14.44.35112"
# Builds that were made here are no builds for everyone: only what the index has is written down.
OWN_SOURCES = ("PIP_FIND_LINKS", "PIP_EXTRA_INDEX_URL", "PIP_REQUIRE_HASHES", "PIP_CONSTRAINT")


@dataclass(frozen=True)
class Target:
    """A system that packages are built for: wheels with one of `tags`, of the locks named in `locks`.

    `besides` are pins of this system alone; `without` are packages that it runs without.
    """

    tags: tuple[str, ...]
    locks: tuple[str, ...]
    besides: tuple[str, ...] = ()
    without: tuple[str, ...] = ()


# CatBoost's own pictures, which nothing here asks for; it imports none of these before.
DRAWING = ("matplotlib", "plotly", "graphviz", "contourpy", "cycler", "fonttools", "kiwisolver", "pillow", "pyparsing")
_LINUX = tuple(f"manylinux_2_{minor}_x86_64" for minor in (28, 27, 26, 24, 17, 12, 5))
_MACOS = tuple(f"macosx_{major}_0_{kind}" for major in (14, 13, 12, 11) for kind in ("arm64", "universal2"))
TARGETS = {
    "linux-x86_64": Target(_LINUX, ("base",)),
    "macos-arm64": Target(_MACOS, ("base",)),
    "windows-x86_64": Target(("win_amd64",), ("base",), (RUNTIME,), without=("setuptools",)),
    "windows-x86_64-neural": Target(("win_amd64",), ("neural",), without=DRAWING),
}


def compiled(requirements: list[str], constraints: list[Path]) -> list[str]:
    """Return exact versions, for every platform, of `requirements` and all that they need."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "requirements.in"
        source.write_text("\n".join(requirements), encoding="utf-8")
        command = [
            *("uv", "pip", "compile", "--quiet", "--universal", "--fork-strategy", "fewest"),
            *("--python-version", "3.11", "--no-annotate", "--no-header", "--no-emit-index-url"),
            *(part for path in constraints for part in ("--constraints", str(path))),
            str(source),
        ]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"uv found no set of versions that fits:\n{done.stderr}")
    return [line for line in done.stdout.splitlines() if "==" in line]


def name_of(pin: str) -> str:
    """Return the package of a line such as ``numpy==2.4.6 ; python_version > '3'``."""
    return re.split(r"[=\[ ;]", pin, maxsplit=1)[0]


def write(name: str, pins: list[str]) -> Path:
    """Write one lock file and return its path."""
    path = LOCKS / f"{name}.txt"
    path.write_text(HEADER + "".join(f"{pin}\n" for pin in pins), encoding="utf-8", newline="\n")
    print(f"{name}: {len(pins)} packages")
    return path


def hashed(target: Target) -> list[str]:
    """Return a line with version and SHA-256 for the one wheel of every package that the target takes."""
    pins = [pin for name in target.locks for pin in (LOCKS / f"{name}.txt").read_text(encoding="utf-8").splitlines()]
    wanted = [pin for pin in (*pins, *target.besides) if "==" in pin and name_of(pin) not in target.without]
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        command = [
            *(sys.executable, "-m", "pip", "install", "--quiet", "--dry-run", "--ignore-installed", "--no-deps"),
            *("--only-binary=:all:", "--target", folder, "--report", str(report), "--python-version", "3.11"),
            *("--implementation", "cp", "--abi", "cp311", "--abi", "abi3", "--abi", "none"),
            *(part for tag in target.tags for part in ("--platform", tag)),
            *(pin.partition(";")[0].strip() for pin in wanted),
        ]
        surroundings = {name: value for name, value in os.environ.items() if name not in OWN_SOURCES}
        if subprocess.call(command, env=surroundings | {"PIP_CONFIG_FILE": os.devnull}):
            sys.exit(f"Not every package is offered for {', '.join(target.tags[:1])}; what pip said is above.")
        found = json.loads(report.read_text(encoding="utf-8"))["install"]
    lines = {
        f"{entry['metadata']['name'].lower().replace('_', '-')}=={entry['metadata']['version']} "
        f"--hash=sha256:{entry['download_info']['archive_info']['hashes']['sha256']}"
        for entry in found
    }
    return sorted(lines)


def write_hashed() -> None:
    """Write the lists with hashes, each from the versions that are locked now."""
    HASHED.mkdir(exist_ok=True)
    for name, target in TARGETS.items():
        write(f"{HASHED.name}/{name}", hashed(target))


def main() -> None:
    """Write the versions, then the hashes of what they are on each system."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--upgrade", action="store_true", help="take newer versions where they are allowed")
    parser.add_argument("--hashes", action="store_true", help="keep every version; only look up the hashes")
    options = parser.parse_args()
    if not options.hashes:
        write_versions(options.upgrade)
    write_hashed()


def write_versions(upgrade: bool) -> None:
    """Compile the base first; every extra then holds only what it adds to it."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    # setuptools builds the editable install, from the locked version instead of an unlocked one.
    needed = project["project"]["dependencies"] + project["build-system"]["requires"]
    extras = project["project"]["optional-dependencies"]
    kept = [path for path in (LOCKS / f"{name}.txt" for name in ("base", *EXTRAS)) if path.exists() and not upgrade]
    base = compiled(needed, [CHOSEN, *kept])
    base_path = write("base", base)
    in_base = {name_of(pin) for pin in base}
    for extra in EXTRAS:
        pins = compiled(needed + extras[extra], [CHOSEN, base_path, *kept])
        write(extra, [pin for pin in pins if name_of(pin) not in in_base and not CUDA.match(pin)])


if __name__ == "__main__":
    main()
