"""The run of all checks: every step is run, counted and summed up, and a failure is never lost."""

from __future__ import annotations

import sys
from pathlib import Path

import checks
from checks import Outcome, Step
from environment import Environment

ROOT = Path(__file__).resolve().parents[2]
TESTS = """
import pytest
def test_good(): pass
def test_bad(): assert False
@pytest.mark.skip
def test_skipped(): pass
"""


def pytest_step(folder: Path, *arguments: str) -> Step:
    junit = folder / "junit.xml"
    command = (sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", f"--junitxml={junit}", *arguments)
    return Step("tests", command, junit=junit)


def test_what_is_checked():
    names = [step.name for step in checks.steps(Environment(ROOT), ["-k", "this"], Path("counts"))]
    assert names == ["format", "lint", "types", "contracts", "translation", "safety", "tests", "journeys", "coverage"]


def test_arguments_reach_both_runs_of_pytest():
    steps = {step.name: step.command for step in checks.steps(Environment(ROOT), ["-k", "this"], Path("counts"))}
    assert steps["tests"][-2:] == steps["journeys"][-2:] == ("-k", "this")


def test_passed_failed_and_skipped_are_counted(tmp_path):
    (tmp_path / "test_three.py").write_text(TESTS, encoding="utf-8")
    outcome = checks.run_step(pytest_step(tmp_path, "test_three.py"), tmp_path)
    assert (outcome.passed, outcome.failed, outcome.skipped) == (1, 1, 1)


def test_a_file_that_cannot_be_imported_is_a_failure(tmp_path):
    (tmp_path / "test_broken.py").write_text("import no_such_module", encoding="utf-8")
    assert checks.run_step(pytest_step(tmp_path, "test_broken.py"), tmp_path).failed == 1


def test_a_run_that_dies_without_a_word_is_a_failure(tmp_path):
    step = Step("tests", (sys.executable, "-c", "import os; os._exit(9)"), junit=tmp_path / "junit.xml")
    assert checks.run_step(step, tmp_path).failed == 1


def test_no_tests_at_all_is_not_a_failure(tmp_path):
    outcome = checks.run_step(pytest_step(tmp_path, str(tmp_path)), tmp_path)
    assert (outcome.passed, outcome.failed) == (0, 0)


def test_a_command_that_is_not_there_is_a_failure(tmp_path):
    assert checks.run_step(Step("lint", (str(tmp_path / "no-such-tool"),)), tmp_path).failed == 1


def test_a_step_is_told_its_surroundings(tmp_path):
    code = "import os, sys; sys.exit(os.environ['WHERE'] != 'here')"
    assert checks.run_step(Step("lint", (sys.executable, "-c", code), {"WHERE": "here"}), tmp_path).passed == 1


def test_the_summary_adds_up():
    text = checks.summary([Outcome("lint", 1, 0, 0, 0.4), Outcome("tests", 120, 2, 3, 61.0)])
    assert text.splitlines()[-1] == "121 passed, 2 failed"
    assert "tests" in text.splitlines()[2]
