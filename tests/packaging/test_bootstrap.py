"""The first minute with the checkout: any Python gets an answer, and so does any wrong word."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import bootstrap
import pytest

SCRIPT = Path(bootstrap.__file__)


def start(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, str(SCRIPT), *arguments], capture_output=True, text=True, check=False)


def test_an_old_python_can_read_the_script():
    ast.parse(SCRIPT.read_text(encoding="utf-8"), feature_version=(3, 4))


@pytest.mark.parametrize("version", [(3, 8, 1), (3, 10, 0), (3, 14, 0)])
def test_a_python_that_does_not_fit_gets_a_sentence(version, monkeypatch, capsys):
    monkeypatch.setattr(sys, "version_info", version)
    monkeypatch.setenv("PATH", "")
    assert bootstrap.main() == 2
    said = capsys.readouterr().err
    assert f"Python {version[0]}.{version[1]}" in said
    assert "3.11, 3.12 and 3.13" in said
    assert "packaging/bootstrap.py run" in said


@pytest.mark.skipif(sys.platform == "win32", reason="makes a command of a shell script")
def test_a_python_that_fits_takes_over(monkeypatch, tmp_path, capfd):
    other = tmp_path / "python3.12"
    other.write_text('#!/bin/sh\n[ "$1" = -c ] || echo "took over: $@"\n')
    other.chmod(0o755)
    monkeypatch.setattr(sys, "version_info", (3, 9, 0))
    monkeypatch.setattr(sys, "argv", ["bootstrap.py", "run", "sales.csv"])
    monkeypatch.setenv("PATH", str(tmp_path))
    assert bootstrap.main() == 0
    assert "took over: bootstrap.py run sales.csv" in capfd.readouterr().out


@pytest.mark.parametrize("arguments", [(), ("walk",), ("run", "--fast"), ("run", "a.csv", "b.csv")])
def test_a_wrong_word_shows_the_two_commands(arguments):
    done = start(*arguments)
    assert done.returncode == 2
    assert "run [FILE]" in done.stderr
    assert "test [PYTEST ARGS]" in done.stderr


def test_help_is_not_a_failure():
    done = start("--help")
    assert (done.returncode, done.stderr) == (0, "")
    assert "run [FILE]" in done.stdout
