"""The program and the disk image for macOS: made on a Mac with Apple silicon, checked elsewhere only by reading."""

from __future__ import annotations

import plistlib
import subprocess
import sys
from pathlib import Path
from typing import Any

from sbom import ROOT
from sbom import version as version
from sentences import SetupError

TEMPLATES = ROOT / "packaging" / "macos"
SIGN = TEMPLATES / "sign.sh"
ICON = TEMPLATES / "acumen.icns"
IDENTIFIER = "app.acumen"
TOOLS = ("dmgbuild==1.6.7",)


def about() -> dict[str, Any]:
    """Return what macOS is told about the program; PyInstaller adds the rest."""
    told: dict[str, Any] = plistlib.loads((TEMPLATES / "Info.plist").read_bytes())
    return told | {"CFBundleShortVersionString": version(), "CFBundleVersion": version()}


def build(python: Path, app: Path, out: Path) -> Path:
    """Sign the program, pack it into a disk image in the folder `out`, and return its path.

    Raises
    ------
    SetupError
        A step failed.
    """
    out.mkdir(parents=True, exist_ok=True)
    image = out / "Acumen.dmg"
    image.unlink(missing_ok=True)
    facts = ("-D", f"app={app}", "-D", f"icon={ICON}")
    for command in (
        (str(SIGN), "app", str(app)),
        (str(python), "-m", "dmgbuild", "-s", str(TEMPLATES / "dmg.py"), *facts, "Acumen", str(image)),
        (str(SIGN), "dmg", str(image)),
    ):
        status = subprocess.call(command, cwd=ROOT, stdin=subprocess.DEVNULL)
        if status:
            raise SetupError("The disk image was not made.", f"{command[0]} ended with status {status}.", "See above.")
    return image


def why_not_here() -> str:
    """Return why the program for macOS cannot be built on this computer, or ''."""
    return "" if sys.platform == "darwin" else "The disk image for macOS can only be built on a Mac."
