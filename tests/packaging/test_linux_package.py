"""The Debian package: everything in its place, every fact filled in, nothing too large."""

from __future__ import annotations

import configparser
import os
import shutil
import subprocess
import xml.etree.ElementTree as ET

import bundle
import linux_package
import pytest
import smoke_linux
import system_libraries

from desktop_app import __version__

pytestmark = pytest.mark.skipif(os.name == "nt", reason="built on Linux")


@pytest.fixture
def program(tmp_path):
    folder = tmp_path / "program"
    (folder / "_internal" / "papers").mkdir(parents=True)
    (folder / "acumen").write_text("#!/bin/sh\n", encoding="utf-8")
    (folder / "acumen").chmod(0o755)
    (folder / "_internal" / "papers" / "LICENCES.md").write_text("# Licences\n", encoding="utf-8")
    return folder


def fields(control):
    return dict(line.split(": ", 1) for line in control.splitlines() if line[:1].strip())


def test_every_file_is_where_the_desktop_looks(program, tmp_path):
    stage = tmp_path / "stage"
    linux_package.lay_out(program, stage)
    assert os.access(stage / "usr/lib/acumen/acumen", os.X_OK)
    assert (stage / "usr/bin/acumen").resolve() == stage / "usr/lib/acumen/acumen"
    assert (stage / "usr/share/doc/acumen/LICENCES.md").read_text(encoding="utf-8") == "# Licences\n"
    assert "Apache License" in (stage / "usr/share/doc/acumen/copyright").read_text(encoding="utf-8")
    ET.parse(stage / "usr/share/icons/hicolor/scalable/apps/acumen.svg")
    for hook in ("postinst", "postrm"):
        assert os.access(stage / "DEBIAN" / hook, os.X_OK)
        subprocess.run(["sh", "-n", str(stage / "DEBIAN" / hook)], check=True)


def test_the_entry_opens_the_file_types_that_are_declared():
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str
    entry.read_string(linux_package.filled("acumen.desktop"))
    desktop = entry["Desktop Entry"]
    assert desktop["Exec"] == "/usr/lib/acumen/acumen %f"
    types = {one.get("type") for one in ET.fromstring(linux_package.filled("acumen-mime.xml").encode())}
    assert types == {"application/x-acumen-project", "application/x-acumen-model"}
    assert types <= set(desktop["MimeType"].split(";"))
    patterns = {one.get("pattern") for one in ET.fromstring(linux_package.filled("acumen-mime.xml").encode()).iter()}
    assert {"*.acumen", "*.onnx"} <= patterns


@pytest.mark.skipif(not shutil.which("desktop-file-validate"), reason="desktop-file-validate is not here")
def test_the_entry_is_valid(tmp_path):
    path = tmp_path / "acumen.desktop"
    path.write_text(linux_package.filled("acumen.desktop"), encoding="utf-8")
    done = subprocess.run(["desktop-file-validate", str(path)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_what_is_told_about_the_package_is_filled_in():
    about = fields(linux_package.filled("control", size=500 * 1024))
    assert about["Version"] == __version__
    assert about["Installed-Size"] == "500"
    for name in ("control", "acumen.desktop", "acumen-mime.xml", "acumen.metainfo.xml", "refresh.sh"):
        assert "@" not in linux_package.filled(name).replace("acumen@localhost", "")
    release = ET.fromstring(linux_package.filled("acumen.metainfo.xml").encode()).find("releases/release")
    assert release is not None
    assert release.get("version") == __version__


def test_every_library_that_a_window_needs_is_asked_for():
    depends = fields(linux_package.filled("control"))["Depends"]
    needed = {**system_libraries.OFFSCREEN, **system_libraries.WINDOW}
    assert not [package for package in needed.values() if package not in depends]


@pytest.mark.parametrize(
    "place",
    [
        "desktop_app/core/learners/members/linear.pyc",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/translations/qtbase_zh_CN.qm",
        "pyarrow/libarrow.so.2600",
        "models/text/card.md",
    ],
)
def test_what_is_needed_is_kept(place):
    assert bundle.is_wanted(place)


@pytest.mark.parametrize(
    "place",
    [
        "pyarrow/libarrow_flight.so.2600",
        "libgtk-3.so.0",
        "libGL.so.1",
        "PySide6/Qt/translations/qtbase_de.qm",
        "pandas/tests/io/data.csv",
        "numpy/_core/include/numpy/x.h",
    ],
)
def test_what_is_not_needed_is_left_out(place):
    assert not bundle.is_wanted(place)


def test_twins_become_links(tmp_path):
    for name, content in (("a/libx.so", "x"), ("b/libx.so.1", "x"), ("c/liby.so", "x"), ("d/libx.so", "y")):
        path = tmp_path / name
        path.parent.mkdir()
        path.write_text(content * 100, encoding="utf-8")
    assert bundle.slim(tmp_path) == 100
    assert [path.name for path in sorted(tmp_path.rglob("*")) if path.is_symlink()] == ["libx.so.1"]
    assert (tmp_path / "b" / "libx.so.1").read_text(encoding="utf-8") == "x" * 100


def test_too_large_is_told(capsys):
    assert bundle.within_limits({"download": 100 << 20, "installed": 500 << 20})
    assert not bundle.within_limits({"download": 200_000_001, "installed": 500_000_000})
    assert "FAIL" in capsys.readouterr().out


def test_parts_that_a_built_copy_lacks_are_named():
    source = {kind: ["a", "b"] for kind in smoke_linux.PARTS}
    assert smoke_linux.differences(source, source) == []
    found = smoke_linux.differences({**source, "learners": ["a"]}, source)
    assert found == ["learners: ['a'] instead of ['a', 'b']"]
