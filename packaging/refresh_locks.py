"""Write `packaging/locks/*.txt` anew from pyproject.toml. Needs `uv`; run it after changing a dependency.

python packaging/refresh_locks.py            keep what is locked, add what is missing
python packaging/refresh_locks.py --upgrade  take the newest versions that pyproject.toml and `chosen.txt` allow
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ROOT / "packaging" / "locks"
CHOSEN = LOCKS / "chosen.txt"
EXTRAS = ("neural", "lightfm", "gpu", "test")
# The CUDA libraries belong to one build of torch; pip takes them from that build's own exact pins.
CUDA = re.compile(r"^(nvidia-|cuda-|triton==)")
HEADER = "# Written by packaging/refresh_locks.py from pyproject.toml; change that and run the script.\n"


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


def main() -> None:
    """Compile the base first; every extra then holds only what it adds to it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--upgrade", action="store_true", help="take newer versions where they are allowed")
    upgrade = parser.parse_args().upgrade
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
