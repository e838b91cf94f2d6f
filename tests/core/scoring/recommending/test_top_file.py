"""Lists for everyone as a file that a spreadsheet may open."""

from __future__ import annotations

import csv
from pathlib import Path

from desktop_app.core.progress import Silent
from desktop_app.core.scoring.recommending.asks import ListOptions, TopSpec
from desktop_app.core.scoring.recommending.top_file import write_top
from tests.core.scoring.recommending.files import opened, path


def test_no_name_runs_in_a_spreadsheet(tmp_path: Path) -> None:
    people = tmp_path / "people.csv"
    people.write_text("Customer,segment\n=HYPERLINK(1),a\np0001,b\n", encoding="utf-8")
    out = tmp_path / "top.csv"
    write_top(opened(), TopSpec(path(), out, ListOptions(2), people=people), Silent())
    with out.open(encoding="utf-8-sig", newline="") as file:
        assert {row["user"] for row in csv.DictReader(file)} == {"'=HYPERLINK(1)", "p0001"}


def test_a_line_that_names_the_columns_is_no_line_above_the_table(tmp_path: Path) -> None:
    """Ids that are numbers but for one made a later line look like the names, and people above it were lost."""
    likes = tmp_path / "likes.csv"
    likes.write_text("user,item\nA,00037\nA,999\nB,Article 3\nB,37\nC,\n", encoding="utf-8")
    out = tmp_path / "top.csv"
    result = write_top(opened(), TopSpec(path(), out, ListOptions(2), likes=likes), Silent())
    assert result.people == 3
    with out.open(encoding="utf-8-sig", newline="") as file:
        assert {row["user"] for row in csv.DictReader(file)} == {"A", "B", "C"}
