"""A project of every released version opens, with its question, its steps and its runs, and its models still answer."""

from __future__ import annotations

import csv
import hashlib
import re
import shutil
from pathlib import Path

import pytest

from desktop_app import __version__
from desktop_app.core.progress import Silent
from desktop_app.core.scoring.recommending.asks import ListOptions, TopSpec
from desktop_app.core.workflows.history import OpenedProject, open_project, recipe_of, save_project
from desktop_app.core.workflows.recommend_ask import top
from desktop_app.core.workflows.score import score
from desktop_app.core.workflows.specs import ScoreSpec

ROOT = Path(__file__).resolve().parents[3]
RELEASES = ROOT / "tests" / "data" / "releases"
KEPT = sorted(RELEASES.glob("*.acumen"))


@pytest.fixture(params=KEPT, ids=[path.stem for path in KEPT])
def kept(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A copy, so that what is tested leaves the kept file as it was."""
    return Path(shutil.copy(request.param, tmp_path))


def opened(path: Path, tmp_path: Path) -> OpenedProject:
    return open_project(path, tmp_path / "cache", Silent())


def test_every_released_version_has_left_a_project() -> None:
    headings = re.findall(r"^## \[(\d+\.\d+\.\d+)\]", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert {*headings, __version__} <= {path.stem for path in KEPT}


def test_what_was_asked_and_done_comes_back(kept: Path, tmp_path: Path) -> None:
    before = hashlib.sha256(kept.read_bytes()).hexdigest()
    project = opened(kept, tmp_path)
    assert project.question is not None
    assert (project.question.target, project.question.positive) == ("leaves", "yes")
    assert len(recipe_of(project.project)) == 1
    assert project.project.ui["tab"] == "results"
    (run,), (lists,) = project.runs, project.recommendations
    assert run.verdict.code
    assert run.leaderboard
    assert lists.verdict.code
    assert hashlib.sha256(kept.read_bytes()).hexdigest() == before


def test_its_model_answers(kept: Path, tmp_path: Path) -> None:
    (run,) = opened(kept, tmp_path).runs
    answers = tmp_path / "answers.csv"
    score(ScoreSpec(run.model_path, RELEASES / "customers.csv", answers), Silent())
    with answers.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    right = sum(row["prediction"] == row["leaves"] for row in rows)
    assert len(rows) == 160
    assert right > 0.7 * len(rows)


def test_its_lists_answer(kept: Path, tmp_path: Path) -> None:
    (lists,) = opened(kept, tmp_path).recommendations
    out = tmp_path / "lists.csv"
    top(TopSpec(lists.model_path, out, ListOptions()), Silent())
    with out.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["user"] for row in rows} == {f"c{number}" for number in range(60)}


def test_it_can_be_saved_by_this_version(kept: Path, tmp_path: Path) -> None:
    project = opened(kept, tmp_path)
    save_project(kept, project.project, project.runs)
    again = opened(kept, tmp_path)
    assert len(again.runs) == 2
    assert again.question == project.question
