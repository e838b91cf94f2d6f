"""The libraries of the operating system that Qt and the learners load: which are missing, and how to get them."""

from __future__ import annotations

import ctypes
import glob
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass

from sentences import SetupError, say

# Debian's package for each library that the wheels load but do not carry.
COMPUTING = {"libgomp.so.1": "libgomp1"}
OFFSCREEN = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
}
WINDOW = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xinerama.so.0": "libxcb-xinerama0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}
# Other systems name their packages differently; these lists cover everything above.
OTHER_SYSTEMS = {
    "dnf": "dnf install -y glib2 mesa-libEGL mesa-libGL libxkbcommon libxkbcommon-x11 fontconfig dbus-libs libgomp "
    "xcb-util-cursor xcb-util-wm xcb-util-image xcb-util-keysyms xcb-util-renderutil libxcb xorg-x11-server-Xvfb",
    "zypper": "zypper install -y libglib-2_0-0 Mesa-libEGL1 Mesa-libGL1 libxkbcommon0 libxkbcommon-x11-0 fontconfig "
    "libdbus-1-3 libgomp1 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-render-util0 xvfb-run",
    "pacman": "pacman -S --needed glib2 libglvnd libxkbcommon libxkbcommon-x11 fontconfig dbus gcc-libs "
    "xcb-util-cursor xcb-util-wm xcb-util-image xcb-util-keysyms xcb-util-renderutil xorg-server-xvfb",
}
FONTS = "/usr/share/fonts/**/*.[to]t[fc]"


@dataclass(frozen=True)
class Missing:
    """Packages (by Debian's names) without which nothing works, and those that only make it better."""

    needed: tuple[str, ...]
    useful: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.needed or self.useful)


def has_display() -> bool:
    """Tell whether a window can be shown here."""
    return not sys.platform.startswith("linux") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing(window: bool, testing: bool) -> Missing:
    """Return what is missing on this machine; nothing outside Linux, where the wheels carry everything."""
    if not sys.platform.startswith("linux"):
        return Missing((), ())
    needed = COMPUTING | (OFFSCREEN if window or testing else {}) | (WINDOW if window else {})
    useful = (WINDOW if testing else {}).keys() - needed.keys()
    packages = [needed[library] for library in needed if not _loads(library)]
    wanted = sorted(WINDOW[library] for library in useful if not _loads(library))
    if testing and not shutil.which("xvfb-run"):
        wanted += ["xvfb", "xauth"]
    if testing and not shutil.which("strace"):
        wanted.append("strace")  # watches that nothing asks for the network
    if (window or testing) and not glob.glob(FONTS, recursive=True):
        wanted.append("fonts-dejavu-core")
    return Missing(tuple(packages), tuple(wanted))


def line_to_type(packages: tuple[str, ...]) -> str:
    """Return the one command that installs `packages` on this system."""
    if shutil.which("apt-get"):
        return f"sudo apt-get update && sudo apt-get install -y {' '.join(packages)}"
    for tool, line in OTHER_SYSTEMS.items():
        if shutil.which(tool):
            return f"sudo {line}"
    return f"(with this system's package manager; the names are Debian's) install {' '.join(packages)}"


def may_install() -> bool:
    """Tell whether packages may be installed without asking: Debian or Ubuntu, as root."""
    return hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None


def apt_install(packages: tuple[str, ...]) -> bool:
    """Install Debian packages; tell whether it worked."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    options = ["-q", "-y", "-o", "DPkg::Lock::Timeout=120", "-o", "Acquire::Retries=3"]
    for command in (["update"], ["install", "--no-install-recommends", *packages]):
        done = subprocess.run(
            ["apt-get", *options, *command],
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            check=False,
        )
        # A source that does not answer need not matter: the package may be in another, or already here.
        if done.returncode and command[0] == "install":
            say("\n".join(done.stdout.splitlines()[-5:]))
            return False
    return True


def provide(window: bool, testing: bool) -> None:
    """Install what is missing where that is allowed; else give the one line to type.

    Raises
    ------
    SetupError
        Something without which nothing works is still missing.
    """
    lacking = missing(window, testing)
    if not lacking:
        return
    packages = lacking.needed + lacking.useful
    if may_install():
        say(f"Installing {len(packages)} system packages: {' '.join(packages)}")
        apt_install(packages)
        lacking = missing(window, testing)
        packages = lacking.needed + lacking.useful
    if lacking.needed:
        raise SetupError(
            "Libraries of the operating system are missing.",
            "Acumen loads " + ", ".join(lacking.needed) + ", and only an administrator can install them.",
            "Type this line, then start again:\n    " + line_to_type(packages),
        )
    if lacking.useful:
        say(f"Going on without {', '.join(lacking.useful)}. To add them: {line_to_type(packages)}")


def provide_venv_module() -> None:
    """Debian splits `venv` off Python: install it where allowed, else say how.

    Raises
    ------
    SetupError
    """
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    packages = (f"python{version}-venv",)
    if may_install() and apt_install(packages):
        return
    raise SetupError(
        "Python's virtual environments are missing.",
        "This system ships Python without its module ensurepip.",
        "Type this line, then start again:\n    " + line_to_type(packages),
    )
