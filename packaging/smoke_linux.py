"""Install the package on a clean Debian and walk through everything that it can do, without a network.

    sudo python3 packaging/smoke_linux.py [PACKAGE.deb] [--suite bookworm] [--keep]

The clean Debian is made by debootstrap under ``build/``; the program is started as the desktop starts it, on a virtual
screen, by a person whose home has a Chinese name. Report and pictures are left in ``dist/smoke``.
"""

from __future__ import annotations

import argparse
import json
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from sentences import say

ROOT = Path(__file__).resolve().parent.parent
CLEAN = ROOT / "build" / "clean-debian"
OUT = ROOT / "dist" / "smoke"
MIRROR = "http://deb.debian.org/debian"
HOME = "/home/李四"
PERSON = "1000:1000"
PATIENCE_S = 900
SCREEN = ("xvfb-run", "-a", "-s", "-screen 0 1366x768x24")
REPORT, SHOT = "烟 测试.json", "窗口 😀.png"
BESIDE = "xvfb,xauth,desktop-file-utils,shared-mime-info"
# Mounts and processes of their own: nothing can be left behind, however this ends. The shell stays, because a virtual
# screen tells nobody that it is ready if its parent is the first process.
_INSIDE = 'mount -t proc proc "$0/proc" && mount --rbind /dev "$0/dev" && chroot "$@"; exit $?'
PARTS = ("learners", "encoders", "steps", "recommenders", "translations", "models", "samples")


def make_debian(suite: str) -> None:
    """Make a Debian with nothing but its base and a virtual screen."""
    if (CLEAN / "var" / "lib" / "dpkg" / "info" / "acumen.list").exists():
        shutil.rmtree(CLEAN)
    if not (CLEAN / "ready").exists():
        say(f"Making a clean Debian ({suite}) ...")
        shutil.rmtree(CLEAN, ignore_errors=True)
        command = ["debootstrap", "--variant=minbase", f"--include={BESIDE}", suite, str(CLEAN), MIRROR]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        (CLEAN / "ready").touch()
    shutil.copy("/etc/resolv.conf", CLEAN / "etc" / "resolv.conf")


def inside(*command: str, person: bool = False, network: bool = False) -> subprocess.CompletedProcess[str]:
    """Run a command in the clean Debian and return how it ended."""
    apart = ["unshare", "--mount", "--pid", "--fork", *([] if network else ["--net"])]
    who = [f"--userspec={PERSON}"] if person else []
    home = HOME if person else "/root"
    surroundings = ["env", "-i", f"HOME={home}", "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "LANG=C.UTF-8"]
    whole = [*apart, "sh", "-c", _INSIDE, str(CLEAN), *who, str(CLEAN), *surroundings, *command]
    return subprocess.run(
        whole,
        check=False,
        capture_output=True,
        text=True,
        errors="replace",
        timeout=PATIENCE_S,
        stdin=subprocess.DEVNULL,
    )


def install(package: Path) -> None:
    """Install the package with what it depends on, and nothing that it only recommends."""
    shutil.copy(package, CLEAN / "tmp" / package.name)
    quiet = ("env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-y")
    done = inside(*quiet, "update", network=True)
    if done.returncode == 0:
        place = f"/tmp/{package.name}"
        done = inside(*quiet, "--no-install-recommends", "install", place, network=True)
    if done.returncode:
        sys.exit(f"It could not be installed:\n{done.stdout}{done.stderr}")
    home = CLEAN / HOME.lstrip("/")
    home.mkdir(parents=True, exist_ok=True)
    os.chown(home, 1000, 1000)


def command_of_the_desktop() -> list[str]:
    """Return what the desktop runs when the icon is clicked."""
    entry = (CLEAN / "usr/share/applications/acumen.desktop").read_text(encoding="utf-8")
    line = next(line for line in entry.splitlines() if line.startswith("Exec="))
    return [part for part in shlex.split(line.removeprefix("Exec=")) if not part.startswith("%")]


def walk() -> dict[str, Any]:
    """Start the program from its desktop entry, let it try itself, and return its report."""
    options = ("--smoke", f"{HOME}/{REPORT}", "--shot", f"{HOME}/{SHOT}")
    done = inside(*SCREEN, *command_of_the_desktop(), *options, person=True)
    OUT.mkdir(parents=True, exist_ok=True)
    for path in (CLEAN / HOME.lstrip("/")).glob("*.*"):
        if path.is_file():
            shutil.copy(path, OUT / path.name)
    report = CLEAN / HOME.lstrip("/") / REPORT
    if not report.is_file():
        sys.exit(f"There is no report; it ended with status {done.returncode}:\n{done.stdout}{done.stderr}")
    found: dict[str, Any] = json.loads(report.read_text(encoding="utf-8"))
    if done.returncode or not found["worked"]:
        sys.exit(f"It failed at “{found['step']}” (status {done.returncode}):\n{found['problem']}\n{done.stderr}")
    return found


def source_parts() -> dict[str, Any]:
    """Return the parts of the source, as the environment that it was built in counts them."""
    code = (
        "import json; from dataclasses import asdict; from desktop_app.core.progress import Silent; "
        "from desktop_app.core.workflows.inventory import inventory; print(json.dumps(asdict(inventory(Silent()))))"
    )
    python = ROOT / "build" / "environment" / "bin" / "python"
    done = subprocess.run([str(python), "-c", code], cwd=ROOT, check=True, capture_output=True, text=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def differences(built: dict[str, Any], source: dict[str, Any]) -> list[str]:
    """Return a line for each kind of part that the built copy does not have as the source has it."""
    return [f"{kind}: {built[kind]} instead of {source[kind]}" for kind in PARTS if built[kind] != source[kind]]


def remove() -> list[str]:
    """Remove the package; return what is wrong afterwards."""
    done = inside("apt-get", "-qq", "-y", "remove", "acumen")
    wrong = [f"it could not be removed: {done.stderr}"] if done.returncode else []
    if (CLEAN / "usr/lib/acumen").exists():
        wrong.append("/usr/lib/acumen is still there")
    if not (CLEAN / HOME.lstrip("/") / ".local/share/Acumen").is_dir():
        wrong.append("the person's projects are gone")
    return wrong


def show(report: dict[str, Any], source: dict[str, Any]) -> None:
    """Print what was found."""
    for name, step in report["steps"].items():
        found = step["found"] if not isinstance(step["found"], dict) else ""
        say(f"  {name:18}{step['seconds']:8.2f} s  {found}")
    parts = report["steps"]["parts"]["found"]
    for kind in PARTS:
        say(f"  {kind:18}{len(parts[kind]):8}    of {len(source[kind])} in the source")
    say("  " + ", ".join(f"{name} {seconds:.2f}" for name, seconds in report["times"].items()))


def main(arguments: Sequence[str]) -> int:
    """Do all of it and return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("package", nargs="?", type=Path)
    parser.add_argument("--suite", default="bookworm")
    parser.add_argument("--keep", action="store_true", help="leave the clean Debian for the next run")
    options = parser.parse_args(arguments)
    packages = [options.package] if options.package else sorted((ROOT / "dist").glob("acumen_*.deb"))
    if os.geteuid() != 0 or not shutil.which("debootstrap") or not packages:
        say("This needs root, debootstrap, and a package made by: python3 packaging/build.py linux")
        return 2
    make_debian(options.suite)
    say(f"Installing {packages[-1].name} ...")
    install(packages[-1])
    version = inside("acumen", "--version", person=True)
    say(f"Walking through everything as {HOME}, without a network ...")
    report, source = walk(), source_parts()
    show(report, source)
    wrong = differences(report["steps"]["parts"]["found"], source) + remove()
    if version.stdout.strip() != f"acumen {source['versions']['acumen']}":
        wrong.append(f"acumen --version says {version.stdout!r} {version.stderr!r}")
    if not options.keep:
        shutil.rmtree(CLEAN)
    say("\n".join(wrong) if wrong else f"All of it worked. Report and pictures: {OUT.relative_to(ROOT)}")
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
