"""Libraries of the operating system: found, or named in the one line that brings them."""

from __future__ import annotations

import sys

import pytest
import system_libraries

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere the wheels carry everything")


@pytest.fixture
def only(tmp_path, monkeypatch):
    """Return a maker of a machine that has only the named commands."""

    def make(*commands: str) -> None:
        for command in commands:
            (tmp_path / command).write_text("#!/bin/sh\n")
            (tmp_path / command).chmod(0o755)
        monkeypatch.setenv("PATH", str(tmp_path))

    return make


@pytest.mark.parametrize(
    ("tool", "line"),
    [
        ("apt-get", "sudo apt-get update && sudo apt-get install -y libegl1"),
        ("dnf", "sudo dnf install -y glib2"),
        ("pacman", "sudo pacman -S --needed glib2"),
        ("zypper", "sudo zypper install -y libglib-2_0-0"),
        ("nothing", "install libegl1"),
    ],
)
def test_the_line_to_type_fits_the_system(only, tool, line):
    only(tool)
    typed = system_libraries.line_to_type(("libegl1",))
    assert line in typed
    assert "\n" not in typed


def test_a_library_that_is_not_there_is_missed_and_one_that_is_there_is_not(monkeypatch):
    monkeypatch.setitem(system_libraries.COMPUTING, "libno-such-thing.so.7", "libno-such-thing7")
    monkeypatch.setitem(system_libraries.COMPUTING, "libc.so.6", "libc6")
    assert "libno-such-thing7" in system_libraries.missing(window=False, testing=False).needed
    assert "libc6" not in system_libraries.missing(window=False, testing=False).needed


def test_without_permission_the_line_is_given_and_nothing_is_installed(only, monkeypatch):
    only("apt-get")
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    monkeypatch.setitem(system_libraries.COMPUTING, "libno-such-thing.so.7", "libno-such-thing7")
    with pytest.raises(system_libraries.SetupError) as caught:
        system_libraries.provide(window=False, testing=False)
    assert "sudo apt-get install -y libno-such-thing7" in str(caught.value)


def test_what_is_only_useful_does_not_stop_the_tests(only, monkeypatch, capsys):
    only("apt-get")
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    system_libraries.provide(window=False, testing=True)
    assert "Going on without" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("variables", "shown"), [({}, False), ({"DISPLAY": ":1"}, True), ({"WAYLAND_DISPLAY": "w"}, True)]
)
def test_a_display_is_recognised(monkeypatch, variables, shown):
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert system_libraries.has_display() is shown
