"""The two commands: run and test."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import checks
import system_libraries
from environment import Environment
from sentences import SetupError, say

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "resources" / "samples" / "heart-disease.csv"


def main(arguments: list[str], usage: str) -> int:
    """Do `arguments`; return the exit status."""
    for stream in (sys.stdout, sys.stderr):
        # A console that lacks a character of a path must not stop the set-up.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    command, rest = (arguments[0], arguments[1:]) if arguments else ("", [])
    try:
        if command == "run" and len(rest) <= 1 and not (rest and rest[0].startswith("-")):
            return run(Path(rest[0]).resolve() if rest else None)
        if command == "test":
            return test(rest)
    except SetupError as error:
        print(error, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("\nStopped. The same command goes on from here.", file=sys.stderr)
        return 130
    asked_for_help = command in ("-h", "--help")
    print(usage.strip(), file=sys.stdout if asked_for_help else sys.stderr)
    return 0 if asked_for_help else 2


def run(file: Path | None) -> int:
    """Open Acumen; without a screen do the sample's journey, or describe the file that was named."""
    window = system_libraries.has_display()
    system_libraries.provide(window=window, testing=False)
    environment = Environment(ROOT)
    environment.prepare()
    if window:
        return _become(environment, [str(file or SAMPLE)])
    if file:
        say(f"There is no screen here, so the window cannot open. This is what Acumen reads in {file.name}:")
        return _become(environment, ["describe", str(file)])
    say("There is no screen here, so the window cannot open. Instead, the sample's journey without one:")
    return _become(environment, ["demo"])


def test(pytest_arguments: list[str]) -> int:
    """Run every check of the project."""
    system_libraries.provide(window=False, testing=True)
    environment = Environment(ROOT)
    environment.prepare()
    return checks.run_all(environment, pytest_arguments)


def _become(environment: Environment, arguments: list[str]) -> int:
    command = [str(environment.python), "-m", "desktop_app", *arguments]
    if os.name == "nt":  # exec there starts a second process and returns to the console at once
        return subprocess.call(command, cwd=ROOT)
    os.chdir(ROOT)
    os.execv(command[0], command)
