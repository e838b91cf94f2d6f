"""Files that come in by other ways than the dialog."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.journeys.files import rows_of, write_customers
from tests.journeys.person import Person
from tests.trained import Trained, trained

pytestmark = pytest.mark.journey


@pytest.fixture
def known() -> Trained:
    """A run from elsewhere, of which only the model file came along."""
    return trained("yes")


def test_table_dropped_on_the_window_is_opened(person: Person, tmp_path: Path) -> None:
    person.drop(write_customers(tmp_path / "customers.csv"))
    person.find("data_table")
    person.rest()
    assert "customers.csv" in person.read("data_tab")


def test_model_dropped_on_the_window_scores_a_dropped_table(person: Person, known: Trained, tmp_path: Path) -> None:
    person.drop(known.model)
    person.find("score_file")
    assert person.sees("export_model") is None
    person.rest()
    scored = tmp_path / "answers.csv"
    person.dialogs.paths.append(scored)
    person.drop(known.path, on="score_drop")
    person.find("open_scored")
    header, *rows = rows_of(known.path)
    answers, *lines = rows_of(scored)
    assert answers[: len(header)] == header
    assert len(lines) == len(rows)
    assert "answers.csv" in person.read("score_section")


def test_model_opened_in_a_fresh_process_answers_alike(known: Trained, tmp_path: Path) -> None:
    first, second = tmp_path / "first.csv", tmp_path / "second.csv"
    for out in (first, second):
        done = subprocess.run(
            [sys.executable, "-m", "tests.journeys.open_model", str(known.model), str(known.path), str(out)],
            cwd=ROOT,
            env={**os.environ, "ACUMEN_HOME": str(tmp_path / "home")},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        assert "120 rows answered" in done.stdout
    assert first.read_bytes() == second.read_bytes()
    header, *lines = rows_of(first)
    truth = [line[header.index("answer")] for line in lines]
    assert sum(line[header.index("prediction")] == said for line, said in zip(lines, truth, strict=True)) > 90
