"""Install both packages on a clean Debian and walk through everything that they can do, without a network.

    sudo python3 packaging/smoke_linux.py [PACKAGE.deb] [--suite bookworm] [--keep]

The clean Debian is made by debootstrap under ``build/``; the program is started as the desktop starts it, on a virtual
screen, by a person whose home has a Chinese name. The start is timed beside an empty window that is built the same way.
Then the ``.run`` beside the package is installed by the person, and the whole walk is made again while strace writes
down every call about networks. Report and pictures are left in ``dist/smoke``.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shlex
import shutil
import statistics
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
BESIDE = "xvfb,xauth,desktop-file-utils,shared-mime-info,strace,xz-utils"
# Mounts and processes of their own: nothing can be left behind, however this ends. The shell stays, because a virtual
# screen tells nobody that it is ready if its parent is the first process.
_INSIDE = 'mount -t proc proc "$0/proc" && mount --rbind /dev "$0/dev" && chroot "$@"; exit $?'
NETWORK = re.compile(r"\b(?:socket|socketpair)\((AF_INET6?|AF_PACKET)|sa_family=(AF_INET6?)")
STARTS, TIMES_BARE, READY_S = 7, 2.0, 1.0
# One virtual screen for all starts; the program ends itself when it is ready.
_STARTS = """
for number in $(seq "$1"); do
    echo "bare $(/opt/bare_window/bare_window)"
    rm -f /tmp/start.json
    /usr/lib/acumen/acumen --smoke /tmp/start.json --until ready >/dev/null 2>&1
    echo "acumen $(tr -d '\\n' </tmp/start.json)"
done
"""
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


def inside(
    *command: str, person: bool = False, network: bool = False, home: str = ""
) -> subprocess.CompletedProcess[str]:
    """Run a command in the clean Debian and return how it ended."""
    apart = ["unshare", "--mount", "--pid", "--fork", *([] if network else ["--net"])]
    who = [f"--userspec={PERSON}"] if person else []
    home = home or (HOME if person else "/root")
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


def command_of_the_desktop(place: str = "/usr/share") -> list[str]:
    """Return what the desktop runs when the icon is clicked."""
    entry = (CLEAN / place.lstrip("/") / "applications/acumen.desktop").read_text(encoding="utf-8")
    line = next(line for line in entry.splitlines() if line.startswith("Exec="))
    return [part for part in shlex.split(line.removeprefix("Exec=")) if not part.startswith("%")]


def walk(command: Sequence[str]) -> dict[str, Any]:
    """Start the program by `command`, let it try itself, and return its report."""
    options = ("--smoke", f"{HOME}/{REPORT}", "--shot", f"{HOME}/{SHOT}", "--limit", str(PATIENCE_S))
    done = inside(*SCREEN, *command, *options, person=True)
    OUT.mkdir(parents=True, exist_ok=True)
    for path in (CLEAN / HOME.lstrip("/")).glob("*.*"):
        if path.is_file():
            shutil.copy(path, OUT / path.name)
    report = CLEAN / HOME.lstrip("/") / REPORT
    if not report.is_file():
        sys.exit(f"There is no report; it ended with status {done.returncode}:\n{done.stdout}{done.stderr}")
    found: dict[str, Any] = json.loads(report.read_text(encoding="utf-8"))
    report.unlink()
    if done.returncode or not found["worked"]:
        sys.exit(f"It failed at “{found['step']}” (status {done.returncode}):\n{found['problem']}\n{done.stderr}")
    return found


def time_starts() -> list[str]:
    """Start the program and an empty window in turns; print the figures and return what is too slow."""
    import build

    shutil.copytree(build.bare_window(build.environment()), CLEAN / "opt" / "bare_window", dirs_exist_ok=True)
    done = inside(*SCREEN, "sh", "-c", _STARTS, "sh", str(STARTS + 1), person=True)
    lines = [line.partition(" ")[::2] for line in done.stdout.splitlines()]
    bare = [[float(one) for one in told.split()] for kind, told in lines if kind == "bare"][1:]
    ours = [json.loads(told)["times"] for kind, told in lines if kind == "acumen"][1:]  # the first fills the disk cache
    if len(bare) != STARTS or any("ready_s" not in times for times in ours):
        return [f"the starts were not timed:\n{done.stdout}{done.stderr}"]
    window, least = (statistics.median(one) for one in ([times["window_s"] for times in ours], [b[0] for b in bare]))
    cpu, least_cpu = (statistics.median(one) for one in ([t["window_cpu_s"] for t in ours], [b[1] for b in bare]))
    ready = statistics.median(times["ready_s"] - times["window_s"] for times in ours)
    home, home_cpu = (statistics.median(times[clock] for times in ours) for clock in ("home_s", "home_cpu_s"))
    figures = (
        ("window", window, TIMES_BARE * least, f"{window / least:.1f} × an empty one, {least:.2f} s"),
        ("window, CPU", cpu, TIMES_BARE * least_cpu, f"{cpu / least_cpu:.1f} × an empty one, {least_cpu:.2f} s"),
        ("ready after it", ready, READY_S, f"median of {STARTS}"),
    )
    for name, seconds, limit, words in figures:
        say(f"  {name:18}{seconds:8.2f} s  (≤ {limit:.2f} s)  {'PASS' if seconds <= limit else 'FAIL'}  {words}")
    say(f"  {'Home tab in it':18}{home:8.2f} s, {home_cpu:.2f} CPU s")
    return [
        f"{name}: {seconds:.2f} s instead of {limit:.2f} s" for name, seconds, limit, _ in figures if seconds > limit
    ]


def live_without_a_home() -> list[str]:
    """Start where nothing of the person's can be written; return what is wrong."""
    (CLEAN / "home" / "只读").mkdir(mode=0o555, exist_ok=True)
    report = CLEAN / "tmp" / "only-read.json"
    report.unlink(missing_ok=True)
    line = ("/usr/lib/acumen/acumen", "--smoke", "/tmp/only-read.json", "--until", "read")
    inside(*SCREEN, *line, person=True, home="/home/只读")
    found = json.loads(report.read_text(encoding="utf-8")) if report.is_file() else {}
    demo = inside("acumen", "demo", "--folder", "/tmp/demo", person=True, home="/home/只读")
    # That the project cannot be saved there is said, and is no failure of the walk.
    is_fine = found.get("worked") or "could not be saved" in found.get("problem", "")
    wrong = [] if is_fine else [f"without a home it fails: {found}"]
    return [*wrong, *([f"demo without a home: {demo.stderr}"] if demo.returncode else [])]


def install_for_one(script: Path) -> list[str]:
    """Let the person install the script, without root and without a network; return what is wrong."""
    shutil.copy(script, CLEAN / "tmp" / script.name)
    done = inside("sh", f"/tmp/{script.name}", person=True)
    say(f"  {done.stdout.strip().splitlines()[-1] if done.stdout.strip() else done.stderr}")
    return [] if done.returncode == 0 else [f"the script ended with status {done.returncode}: {done.stderr}"]


def watched_walk() -> list[str]:
    """Walk again while every call about networks is written down; return those that ask for one."""
    strace = ("strace", "-f", "-qq", "-e", "trace=network", "-o")
    planted = inside(*strace, "/tmp/planted.txt", "bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/9", person=True)
    log = CLEAN / "tmp" / "planted.txt"
    if not log.is_file() or not NETWORK.search(log.read_text(encoding="utf-8", errors="replace")):
        return [f"NOT TESTED: a planted call for a network is not seen here, so nobody watched: {planted.stderr}"]
    walk([*strace, "/tmp/calls.txt", *command_of_the_desktop(f"{HOME}/.local/share")])
    calls = (CLEAN / "tmp" / "calls.txt").read_text(encoding="utf-8", errors="replace").splitlines()
    local = sum("AF_UNIX" in line for line in calls)
    say(f"  {len(calls)} calls about networks, {local} of them name a local socket; a planted one was seen")
    return [line for line in calls if NETWORK.search(line)]


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


def remove_of_one() -> list[str]:
    """Take out what the person installed; return what is wrong afterwards."""
    done = inside("sh", f"{HOME}/.local/lib/acumen/uninstall.sh", person=True)
    home = CLEAN / HOME.lstrip("/")
    left = [path for path in (home / ".local").rglob("*acumen*") if "Acumen" not in path.parts]
    wrong = [f"it was not taken out: {done.stderr}"] if done.returncode else []
    return [*wrong, *(f"{path} is still there" for path in left)]


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
    package = packages[-1]
    say(f"Installing {package.name} ...")
    install(package)
    version = inside("acumen", "--version", person=True)
    say(f"Walking through everything as {HOME}, without a network ...")
    report, source = walk(command_of_the_desktop()), source_parts()
    show(report, source)
    wrong = differences(report["steps"]["parts"]["found"], source)
    if version.stdout.strip() != f"acumen {source['versions']['acumen']}":
        wrong.append(f"acumen --version says {version.stdout!r} {version.stderr!r}")
    say(f"Starting {STARTS} times, in turns with an empty window ...")
    wrong += time_starts() + live_without_a_home() + remove()
    for script in sorted(package.parent.glob("acumen_*.run"))[-1:]:
        say(f"Installing {script.name} as {HOME}, and walking again under strace ...")
        wrong += install_for_one(script) or [*watched_walk(), *remove_of_one()]
    if not options.keep:
        shutil.rmtree(CLEAN)
    say("\n".join(wrong) if wrong else f"All of it worked. Report and pictures: {OUT.relative_to(ROOT)}")
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
