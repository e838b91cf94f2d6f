"""Everything that is checked before a change is accepted. All steps run, also after one has failed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as ET
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from environment import Environment
from sentences import say

SCREEN = ("xvfb-run", "-a", "-s", "-screen 0 1920x1200x24")
MOST_WORKERS = 4
NO_TESTS_COLLECTED = 5


@dataclass(frozen=True)
class Step:
    """One check: a command, and where its tests are counted (`junit`) if it runs tests.

    `first` is run before it, unseen; what becomes of it does not matter.
    """

    name: str
    command: tuple[str, ...]
    environment: Mapping[str, str] = field(default_factory=dict)
    junit: Path | None = None
    first: tuple[str, ...] = ()


@dataclass(frozen=True)
class Outcome:
    """What a step came to."""

    name: str
    passed: int
    failed: int
    skipped: int
    seconds: float


def steps(environment: Environment, pytest_arguments: list[str], folder: Path) -> list[Step]:
    """Return all checks in order; `folder` is for the files in which tests are counted."""
    python = str(environment.python)
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    pytest = (python, "-m", "pytest", "-q", "--cov", "--cov-report=")
    screen = SCREEN if sys.platform.startswith("linux") and shutil.which("xvfb-run") else ()
    unit, journeys = folder / "unit.xml", folder / "journeys.xml"
    several = ("-n", str(min(cores, MOST_WORKERS)), "--dist", "loadfile")
    # Journeys own the focus of their screen, so they run one after another on one that nothing else uses.
    test = (*pytest, *several, "-m", "not journey", f"--junitxml={unit}", *pytest_arguments)
    walk = (*screen, *pytest, "--cov-append", "-m", "journey", f"--junitxml={journeys}", *pytest_arguments)
    coverage = (python, "-m", "coverage")
    counts = {"COVERAGE_FILE": str(folder / "coverage")}
    combine = (*coverage, "combine", "--append", "--quiet")  # what children left that outlived their test run
    return [
        Step("format", (python, "-m", "ruff", "format", "--check", ".")),
        Step("lint", (python, "-m", "ruff", "check", ".")),
        Step("types", (python, "-m", "mypy")),
        Step("contracts", (str(environment.script("lint-imports")),)),
        Step("translation", (python, "packaging/check_translations.py")),
        Step("safety", (python, "packaging/check_safety.py")),
        Step("tests", test, {**counts, "QT_QPA_PLATFORM": "offscreen"}, unit),
        Step("journeys", walk, {**counts, "QT_QPA_PLATFORM": "xcb" if screen else "offscreen"}, journeys),
        Step("coverage", (*coverage, "report", "--skip-covered", "--skip-empty"), counts, first=combine),
    ]


def run_step(step: Step, root: Path) -> Outcome:
    """Run one check, showing its output as it comes."""
    say(f"\n=== {step.name} " + "=" * (72 - len(step.name)))
    started = time.monotonic()
    surroundings = {**os.environ, **step.environment}
    try:
        if step.first:
            subprocess.run(step.first, cwd=root, env=surroundings, capture_output=True, check=False)
        status = subprocess.call(step.command, cwd=root, env=surroundings, stdin=subprocess.DEVNULL)
    except OSError as error:
        say(f"{step.command[0]} could not be started: {error}")
        status = 1
    seconds = time.monotonic() - started
    if step.junit is None:
        return Outcome(step.name, int(status == 0), int(status != 0), 0, seconds)
    passed, failed, skipped = counted(step.junit)
    if status not in (0, NO_TESTS_COLLECTED) and not failed:
        failed = 1  # it broke before, after or between its tests
    return Outcome(step.name, passed, failed, skipped, seconds)


def counted(junit: Path) -> tuple[int, int, int]:
    """Return how many tests passed, failed and were skipped, as pytest wrote it down."""
    if not junit.exists():
        return 0, 0, 0
    suites = ET.parse(junit).getroot().iter("testsuite")
    totals = [[int(suite.get(name, "0")) for name in ("tests", "failures", "errors", "skipped")] for suite in suites]
    tests, failures, errors, skipped = (sum(column) for column in zip(*totals, strict=True)) if totals else (0,) * 4
    return max(tests - failures - errors - skipped, 0), failures + errors, skipped


def summary(outcomes: list[Outcome]) -> str:
    """Return the table that ends a run."""
    lines = [f"{'step':14}{'passed':>8}{'failed':>8}{'skipped':>9}{'seconds':>9}"]
    lines += [f"{o.name:14}{o.passed:8}{o.failed:8}{o.skipped:9}{o.seconds:9.1f}" for o in outcomes]
    passed, failed = sum(o.passed for o in outcomes), sum(o.failed for o in outcomes)
    return "\n".join([*lines, "", f"{passed} passed, {failed} failed"])


def run_all(environment: Environment, pytest_arguments: list[str]) -> int:
    """Run every check and print the summary; return 1 if anything failed."""
    with tempfile.TemporaryDirectory() as folder:
        outcomes = [run_step(step, environment.root) for step in steps(environment, pytest_arguments, Path(folder))]
    say("\n=== summary " + "=" * 65)
    say(summary(outcomes))
    return int(any(outcome.failed for outcome in outcomes))
