"""Install the Windows installer under wine and walk through everything that it can do, without a network.

    sudo python3 packaging/smoke_windows.py [Acumen-Setup.exe] [--keep]

Beside the installer of the program it tries the full one, if that lies beside it.

It proves the libraries, the paths, the letters and the installer's own steps; not how it looks on Windows, nor what its
SmartScreen says. Report and pictures are left in ``dist/smoke-windows``.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import shlex
import shutil
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import windows_package
from bundle import LIMITS_MB, MEGABYTE, size_of
from sbom import version
from sentences import SetupError, say
from smoke_linux import ROOT, differences, show, source_parts
from wine import PERSON, Windows

OUT = ROOT / "dist" / "smoke-windows"
BUILT_WITH = ROOT / "build" / "environment" / "bin" / "python"
TESTING_LOCK = ROOT / "packaging" / "windows" / "testing.txt"
HOME = rf"C:\users\{PERSON}"
OTHERS = rf"{HOME}\AppData\Local\我的 程序"  # holds something of the person's, so a folder of its own is made in it
PLACE = rf"{OTHERS}\Acumen"
SETUP = rf"{HOME}\Downloads\Acumen-Setup.exe"
SHORTCUT = rf"{HOME}\AppData\Roaming\Microsoft\Windows\Start Menu\Programs\Acumen.lnk"
DATA = rf"{HOME}\AppData\Local\Acumen"
REPORT, SHOT = "烟 测试.json", "窗口 😀.png"
START = (rf"{PLACE}\python\python.exe", "-X", "utf8", "-m", "acumen_start")
OURS = ("Software\\Acumen", "Software\\Classes\\Acumen.", "Software\\Classes\\.acumen")
UNINSTALL_KEY = "Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\Acumen"
RUNNING, NO_ROOM, NO_WRITE = 4, 5, 6
FULL_SETUP = rf"{HOME}\Downloads\Acumen-Full-Setup.exe"
FULL_PLACE = rf"{HOME}\AppData\Local\Programs\Acumen"
_USE_THE_PACK = (
    "import torch, catboost; model = catboost.CatBoostClassifier(iterations=2, verbose=0, train_dir=None, "
    "allow_writing_files=False).fit([[0], [1], [0], [1]], [0, 1, 0, 1]); "
    "print(torch.ones(3).sum().item(), model.tree_count_)"
)
OPEN_COMMAND = r"Software\Classes\Acumen.Project\shell\open\command"
# While the program is open, an installation is tried.
_WHILE_OPEN = """
lock=$1 setup=$2
shift 2
wine "$@" &
for second in $(seq 180); do [ -e "$lock" ] && break; sleep 1; done
[ -e "$lock" ] || exit 99
wine "$setup" /S
status=$?
wineserver -k
exit $status
"""


class Trial:
    """The steps, each of which adds to `wrong` what is not as it should be."""

    def __init__(self, windows: Windows, installer: Path) -> None:
        self._windows, self._installer = windows, installer
        self.wrong: list[str] = []

    def check(self, is_right: bool, what: str) -> None:
        """Print one line, and remember it if it is not right."""
        say(f"  {'PASS' if is_right else 'FAIL'}  {what}")
        if not is_right:
            self.wrong.append(what)

    def install(self) -> None:
        """Install silently, into a folder that holds something else."""
        windows = self._windows
        shutil.copy(self._installer, windows.path(SETUP))
        others = windows.path(OTHERS)
        others.mkdir(parents=True)
        (others / "笔记.txt").write_text("不是 Acumen 的", encoding="utf-8")
        for path in (others, others / "笔记.txt"):
            os.chown(path, 1000, 1000)
        began = time.monotonic()
        # The folder is the rest of the line, without quotation marks: wine would set them around one argument.
        done = windows.run("wine", SETUP, "/S", *f"/D={OTHERS}".split(" "))
        say(f"  installed in {time.monotonic() - began:.0f} s")
        there = windows.path(PLACE)
        self.check(done.status == 0 and (there / "python" / "pythonw.exe").is_file(), f"installed into {PLACE}")
        if self.wrong:
            raise SetupError("It could not be installed.", f"Status {done.status}. {done.said}", "See acumen.nsi.")
        self.check((others / "笔记.txt").is_file(), "what was in the folder is still there")
        self.check(windows.path(SHORTCUT).is_file(), "it is in the Start menu")
        keys = windows.registry_keys()
        self.check(all(any(key.startswith(one) for key in keys) for one in OURS), "its file types are known")
        self.check(UNINSTALL_KEY in keys, "it can be uninstalled from the settings")
        size = size_of(there)
        fits = size <= LIMITS_MB["installed"] * MEGABYTE
        self.check(fits, f"installed {size / MEGABYTE:.1f} MB (≤ {LIMITS_MB['installed']} MB)")
        download, most = self._installer.stat().st_size, LIMITS_MB["download"]
        self.check(download <= most * MEGABYTE, f"installer {download / MEGABYTE:.1f} MB (≤ {most} MB)")

    def walk(self) -> None:
        """Let the program try itself."""
        windows = self._windows
        options = ("--smoke", rf"{HOME}\{REPORT}", "--shot", rf"{HOME}\{SHOT}", "--limit", "900")
        done = windows.run("wine", *START, *options)
        OUT.mkdir(parents=True, exist_ok=True)
        for path in windows.user.glob("*.*"):
            if path.is_file():
                shutil.copy(path, OUT / path.name)
        report = windows.user / REPORT
        if not report.is_file():
            raise SetupError("There is no report.", f"Status {done.status}. {done.said}", "See what it said.")
        found: dict[str, Any] = json.loads(report.read_text(encoding="utf-8"))
        self.check(found["worked"] and done.status == 0, f"the walk through everything ({found['step']})")
        if not found["worked"]:
            raise SetupError("The walk did not come to its end.", found["problem"], "See the report.")
        source = source_parts()
        show(found, source)
        for line in differences(found["steps"]["parts"]["found"], source):
            self.check(False, line)
        self.check((windows.user / SHOT).stat().st_size > 10_000, "the pictures")

    def command_line(self) -> None:
        """Say the version, learn from a file and answer for it, all with Chinese names."""
        windows = self._windows
        done = windows.run("wine", "cmd", "/c", rf"{PLACE}\acumen.cmd", "--version")
        self.check(done.said.splitlines()[-1:] == [f"acumen {version()}"], f"acumen.cmd --version: {done.said[-40:]!r}")
        table = windows.user / "Documents" / "心脏 数据.csv"
        shutil.copy(ROOT / "resources" / "samples" / "heart-disease.csv", table)
        names = [rf"{HOME}\Documents\{name}" for name in ("心脏 数据.csv", "模型.onnx", "答案.csv")]
        learned = windows.run("wine", *START, "train", names[0], "--predict", "AHD", "-o", names[1], "--seconds", "5")
        done = windows.run("wine", *START, "score", names[1], names[0], "-o", names[2])
        answers = windows.user / "Documents" / "答案.csv"
        rows = _rows(answers) if answers.is_file() else 0
        is_whole = rows == _rows(table) and learned.status == done.status == 0
        self.check(is_whole, f"{rows} rows of a file answered from the command line")
        if not is_whole:
            say(f"{learned.said}\n{done.said}")

    def while_open(self) -> None:
        """Try to install while the program is open."""
        windows = self._windows
        project = next(iter(sorted((windows.path(DATA) / "projects").glob("*.acumen"))), None)
        self.check(project is not None, "the person has a project")
        if project is None:
            return
        # Wine itself does not look at the file types of one person, so the command that is kept for them is run here.
        program, *options = shlex.split(windows.registry_value(OPEN_COMMAND).replace("\\", "\\\\"))
        options = [rf"{DATA}\projects\{project.name}" if option == "%1" else option for option in options]
        lock = f"/home/{PERSON}/.wine/drive_c/users/{PERSON}/AppData/Local/Acumen/window.lock"
        words = " ".join(shlex.quote(word) for word in (lock, SETUP, program, *options))
        done = windows.script(f"set -- {words}\n{_WHILE_OPEN}")
        self.check(done.status != 99, "a project opens with the command of its file type")
        self.check(done.status == RUNNING, f"an installation over the open program is refused (status {done.status})")

    def upgrade(self) -> None:
        """Install over what is there."""
        windows, there = self._windows, self._windows.path(PLACE)
        before = _files(there)
        for name in ("app/desktop_app/gone.py", "python/gone.dll"):
            (there / name).write_text("of an older version", encoding="utf-8")
        own = there / "我的.txt"
        own.write_text("of the person", encoding="utf-8")
        os.chown(own, 1000, 1000)
        done = windows.run("wine", SETUP, "/S")
        self.check(done.status == 0, f"installed over itself (status {done.status})")
        self.check(_files(there) - {own.name} == before, "the same files, nothing of the older version")
        self.check(own.is_file(), "what the person put there is still there")
        done = windows.run("wine", *START, "--version")
        self.check(done.status == 0, "it starts after the upgrade")
        own.unlink()

    def refusals(self) -> None:
        """Try to install where there is no room, and where nothing may be written."""
        windows = self._windows
        for drive, what, status in (("e:", "no room", NO_ROOM), ("f:", "nothing may be written", NO_WRITE)):
            with windows.small_drive(drive) if status == NO_ROOM else windows.locked_drive(drive):
                done = windows.run("wine", SETUP, "/S", f"/D={drive}\\Acumen")
            self.check(done.status == status, f"where there is {what}: refused (status {done.status})")
        self.check(windows.path(PLACE).is_dir(), "what was installed is still there")

    def full(self) -> None:
        """Install program and pack from one file, then the program alone into another folder."""
        windows, full = self._windows, self._installer.with_name(windows_package.NAMES["full"])
        if not full.is_file():
            say(f"  NOT TESTED: {full.name} is not beside the installer")
            return
        size, most = full.stat().st_size, windows_package.LIMITS_MB["full"]
        self.check(size <= most * MEGABYTE, f"{full.name} {size / MEGABYTE:.1f} MB (≤ {most} MB)")
        shutil.copy(full, windows.path(FULL_SETUP))
        began = time.monotonic()
        done = windows.run("wine", FULL_SETUP, "/S", f"/D={FULL_PLACE}")
        windows.path(FULL_SETUP).unlink()
        there = windows.path(FULL_PLACE)
        is_whole = all((there / part).is_file() for part in ("python/pythonw.exe", "neural/pack.txt", "Uninstall.exe"))
        self.check(done.status == 0 and is_whole, f"both are in {FULL_PLACE}, after {time.monotonic() - began:.0f} s")
        learned = windows.run("wine", rf"{FULL_PLACE}\python\python.exe", "-X", "utf8", "-c", _USE_THE_PACK)
        self.check(learned.said.endswith("3.0 2"), f"PyTorch and CatBoost learn: {learned.said[-60:]!r}")
        done = windows.run("wine", SETUP, "/S", *f"/D={PLACE}".split(" "))
        self.check(done.status == 0 and not there.exists(), "another folder: the older copy is gone, there is one only")
        self.check((windows.path(PLACE) / "neural" / "pack.txt").is_file(), "the pack moved along")

    def uninstall(self) -> None:
        """Take it out."""
        windows, there = self._windows, self._windows.path(PLACE)
        done = windows.run("wine", rf"{PLACE}\Uninstall.exe", "/S")
        self.check(done.status == 0 and not there.exists(), "uninstalled, its folder is gone")
        self.check((windows.path(OTHERS) / "笔记.txt").is_file(), "the folder around it is still there")
        self.check(not windows.path(SHORTCUT).exists(), "it is no more in the Start menu")
        left = [key for key in windows.registry_keys() if key.startswith((*OURS, UNINSTALL_KEY))]
        self.check(not left, f"nothing in the registry {left or ''}")
        data = windows.path(DATA)
        kept = sorted((data / "projects").glob("*.acumen"))
        self.check(bool(kept), f"the person's projects are kept ({len(kept)})")
        self.check(not (data / "Cache").exists(), "what can be made again is gone")


def _files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def _rows(path: Path) -> int:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return sum(1 for _ in csv.reader(file)) - 1


def main(arguments: Sequence[str]) -> int:
    """Do all of it and return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("installer", nargs="?", type=Path, default=ROOT / "dist" / "Acumen-Setup.exe")
    parser.add_argument("--keep", action="store_true", help="leave the Debian with wine for the next run")
    options = parser.parse_args(arguments)
    if os.geteuid() != 0 or not shutil.which("debootstrap") or not options.installer.is_file():
        say("This needs root, debootstrap, and an installer made by: python3 packaging/build.py windows")
        return 2
    folder = ROOT / "build" / "wine-debian"
    windows, downloads = Windows(folder), ROOT / "build" / "windows" / "downloads"
    trial = Trial(windows, options.installer)
    try:
        windows_package.fetch(BUILT_WITH, TESTING_LOCK, downloads)
        windows.make()
        windows.begin(*windows_package.files_of(TESTING_LOCK, downloads))
        steps = (trial.install, trial.walk, trial.command_line, trial.while_open, trial.upgrade, trial.refusals)
        for step in (*steps, trial.full, trial.uninstall):
            say(f"{step.__doc__}")
            step()
    except SetupError as error:
        trial.wrong.append(str(error))
    if not options.keep:
        shutil.rmtree(folder)
    say("\n".join(["FAILED:", *trial.wrong]) if trial.wrong else f"All of it worked. See {OUT.relative_to(ROOT)}.")
    return int(bool(trial.wrong))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
