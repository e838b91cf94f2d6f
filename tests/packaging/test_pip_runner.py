"""Pip's failures become sentences, and a network that hiccups is asked again."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from pip_runner import CannotInstall, NoNetwork, NotOffered, Pip

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="stands in for Python with a shell script")


@pytest.fixture
def pip_that(tmp_path):
    """Return a maker of a Pip that says `output` and ends with `status`; it notes every call in `calls`."""

    def make(output: str, status: int) -> Pip:
        script = tmp_path / "python"
        (tmp_path / "output").write_text(output, encoding="utf-8")
        script.write_text(f'#!/bin/sh\necho "$@" >> "{tmp_path}/calls"\ncat "{tmp_path}/output"\nexit {status}\n')
        script.chmod(0o755)
        return Pip(script, tmp_path / "log", pauses_s=(0, 0))

    return make


def calls(folder: Path) -> int:
    return len((folder / "calls").read_text().splitlines())


def test_what_works_is_done_once_and_logged(pip_that, tmp_path):
    pip_that("Successfully installed numpy", 0).install("numpy==2.4.6")
    assert calls(tmp_path) == 1
    assert "Successfully installed numpy" in (tmp_path / "log").read_text()
    assert "numpy==2.4.6" in (tmp_path / "calls").read_text()


@pytest.mark.parametrize(
    ("output", "error", "asked", "words"),
    [
        ("WARNING: Retrying: ReadTimeoutError: Read timed out.", NoNetwork, 3, "Check the network"),
        ("Temporary failure in name resolution\nERROR: No matching distribution found", NoNetwork, 3, "again"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES", NoNetwork, 3, "again"),
        ("ERROR: No matching distribution found for torch==2.13.0+cpu", NotOffered, 1, "64-bit Python"),
        ("OSError: [Errno 28] No space left on device", CannotInstall, 1, "Free some space"),
        ("Connection broken: OSError(28, 'No space left on device')", CannotInstall, 1, "Free some space"),
        ("OSError: [Errno 13] Permission denied: '/x'", CannotInstall, 1, "belongs to you"),
        ("error: command 'gcc' failed", CannotInstall, 1, "whole output is in"),
    ],
)
def test_every_failure_says_what_to_do(pip_that, tmp_path, output, error, asked, words):
    with pytest.raises(error) as caught:
        pip_that(output, 1).install("torch")
    assert calls(tmp_path) == asked
    assert words in str(caught.value)


def test_settings_that_lead_out_of_the_environment_are_not_passed_on(tmp_path, monkeypatch):
    monkeypatch.setenv("PYTHONPATH", "/elsewhere")
    monkeypatch.setenv("PIP_TARGET", "/elsewhere")
    script = tmp_path / "python"
    script.write_text(f'#!/bin/sh\nenv > "{tmp_path}/seen"\n')
    script.chmod(0o755)
    Pip(script, tmp_path / "log").install("numpy")
    assert "/elsewhere" not in (tmp_path / "seen").read_text()
