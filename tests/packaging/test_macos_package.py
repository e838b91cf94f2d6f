"""What is made on a Mac and by the packages workflow, checked as far as it can be read anywhere."""

from __future__ import annotations

import plistlib
import re
import runpy
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import macos_package
import make_icons
import pytest

from desktop_app import __version__

ROOT = Path(__file__).resolve().parents[2]
MACOS = ROOT / "packaging" / "macos"
WORKFLOW = (ROOT / ".github" / "workflows" / "packages.yml").read_text(encoding="utf-8")
# What the program may ask of macOS; above all not the network, the camera or other programs.
ALLOWED = {"com.apple.security.cs.allow-unsigned-executable-memory"}


def test_macos_is_told_what_the_program_opens():
    told = macos_package.about()
    assert told["CFBundleShortVersionString"] == told["CFBundleVersion"] == __version__
    assert told["LSMinimumSystemVersion"] == "14.0"
    declared = [*told["UTExportedTypeDeclarations"], *told["UTImportedTypeDeclarations"]]
    endings = {
        one["UTTypeIdentifier"]: one["UTTypeTagSpecification"]["public.filename-extension"][0] for one in declared
    }
    assert endings == {"app.acumen.project": "acumen", "app.acumen.model": "onnx"}
    opened = {kind: one["LSHandlerRank"] for one in told["CFBundleDocumentTypes"] for kind in one["LSItemContentTypes"]}
    assert [kind for kind, rank in opened.items() if rank == "Owner"] == ["app.acumen.project"]
    assert set(endings) <= set(opened)
    assert set(told["CFBundleLocalizations"]) == {"en", "zh_CN"}


def test_nothing_more_than_needed_is_asked_for():
    entitlements = plistlib.loads((MACOS / "entitlements.plist").read_bytes())
    assert set(entitlements) == ALLOWED
    assert all(value is True for value in entitlements.values())


def test_the_icon_is_whole():
    data = make_icons.ICNS.read_bytes()
    assert data[:4] == b"icns"
    assert int.from_bytes(data[4:8], "big") == len(data)
    at, kinds = 8, []
    while at < len(data):
        size = int.from_bytes(data[at + 4 : at + 8], "big")
        kinds.append(data[at : at + 4])
        assert data[at + 8 : at + 16] == b"\x89PNG\r\n\x1a\n"
        at += size
    assert kinds == list(make_icons.ICNS_SIZES)


def test_the_disk_image_shows_the_program_and_where_it_goes():
    defines = {"app": "/somewhere/Acumen.app", "icon": str(macos_package.ICON)}
    settings = runpy.run_path(str(MACOS / "dmg.py"), {"defines": defines})
    assert settings["files"] == ["/somewhere/Acumen.app"]
    assert settings["symlinks"] == {"Applications": "/Applications"}
    assert set(settings["icon_locations"]) == {"Acumen.app", "Applications"}


@pytest.mark.skipif(not shutil.which("bash"), reason="there is no bash here")
def test_the_script_that_signs_is_a_script():
    subprocess.run(["bash", "-n", str(macos_package.SIGN)], check=True)
    wrong = subprocess.run(["bash", str(macos_package.SIGN), "other", "x"], capture_output=True, text=True, check=False)
    assert wrong.returncode == 2
    assert "app|dmg" in wrong.stderr
    unsigned = subprocess.run(
        ["bash", str(macos_package.SIGN), "dmg", "x"], capture_output=True, text=True, check=False, env={}
    )
    assert unsigned.returncode == 0
    assert "SIGN_IDENTITY is not set" in unsigned.stdout


@pytest.mark.skipif(sys.platform == "darwin", reason="on a Mac it is built")
def test_elsewhere_it_says_why_it_cannot_be_built():
    done = subprocess.run(
        [sys.executable, "packaging/build.py", "macos"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert "only be built on a Mac" in done.stdout


def commands() -> list[str]:
    """Return every command of the workflow that runs something of this repository."""
    lines = re.findall(r"^\s*(?:build|try|run): (.+)$", WORKFLOW, re.MULTILINE)
    return [line for line in lines if "${{" not in line]


def test_every_command_of_the_workflow_exists():
    assert len(commands()) == 7
    built_there = ("build/program/Acumen.app/Contents/MacOS/acumen",)
    for command in commands():
        words = [word for word in shlex.split(command) if "/" in word and not word.startswith("dist")]
        assert words, command
        for word in words:
            assert word in built_there or (ROOT / word).is_file(), command


def test_every_system_that_the_workflow_builds_is_known_to_the_build():
    usage = subprocess.run(
        [sys.executable, "packaging/build.py", "--help"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    for command in commands():
        if "packaging/build.py" in command:
            system, *options = shlex.split(command)[2:]
            assert system in usage
            assert all(option in usage for option in options)
    assert re.findall(r"- system: (\w+)", WORKFLOW) == ["linux", "windows", "macos"]


def test_the_workflow_hands_over_packages_with_their_sums():
    for wanted in ("dist/*.deb", "dist/*.run", "dist/*.exe", "dist/*.dmg", "dist/SHA256SUMS", "contents: read"):
        assert wanted in WORKFLOW


def test_known_faults_are_looked_up_for_every_lock():
    audit = (ROOT / ".github" / "workflows" / "audit.yml").read_text(encoding="utf-8")
    (listed,) = re.findall(r"lock: \[(.+)\]", audit)
    locks = {path.stem for path in (ROOT / "packaging" / "locks" / "hashed").glob("*.txt")}
    assert set(listed.split(", ")) == locks
    assert "contents: read" in audit
