"""The samples: complete, licensed, small, and made again the same."""

from __future__ import annotations

import csv
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from desktop_app.core.samples import FOLDER, SAMPLES

MESSY = FOLDER / "shop-customers-messy.csv"


def rows_of(path: Path, delimiter: str = ",") -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=delimiter))


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.key)
def test_every_sample_is_there_and_says_what_it_is_not_for(sample):
    delimiter = ";" if sample.path == MESSY else ","
    rows = rows_of(sample.path, delimiter)
    assert len(rows) >= 300
    assert not sample.target or sample.target in rows[0]
    assert sample.not_for.startswith("Not for ")
    assert sample.question.endswith("?")
    attribution = (FOLDER / "ATTRIBUTION.md").read_text(encoding="utf-8")
    assert f"## {sample.file}" in attribution
    assert sample.licence in attribution


def test_keys_differ_and_everything_is_small():
    assert len({sample.key for sample in SAMPLES}) == len(SAMPLES)
    assert sum(path.stat().st_size for path in FOLDER.iterdir()) < 3_000_000


def test_every_rated_book_is_in_the_list_of_books():
    listed = {row["book"] for row in rows_of(FOLDER / "bookshop-books.csv")}
    rated = {row["book"] for row in rows_of(FOLDER / "bookshop-ratings.csv")}
    assert rated <= listed


def test_the_planted_troubles_are_there():
    rows = rows_of(MESSY, ";")
    assert max(Counter(tuple(row.values()) for row in rows).values()) == 2
    assert {row["country"] for row in rows} == {"DE"}
    assert all(row["spent (EUR)"] == row["revenue (EUR)"] for row in rows)
    assert any("." in row["spent (EUR)"] and "," in row["spent (EUR)"] for row in rows)
    assert {"", "n/a", "-", "unknown", "999"} <= {row["age"] for row in rows}
    assert any(row["town "].endswith(" ") for row in rows)
    assert sum(row["churned"] == "" for row in rows) == 5
    answered = [row for row in rows if row["churned"]]
    assert all(bool(row["account closed on"]) == (row["churned"] == "yes") for row in answered)
    assert {re.sub("[A-Za-z]", "a", re.sub("[0-9]", "0", row["signed up"])) for row in rows} == {
        "00.00.0000",
        "0000-00-00",
        "00 aaa 0000",
    }


def test_the_made_up_sample_is_made_again_the_same(tmp_path):
    root = FOLDER.parents[1]
    code = (
        f"import sys; from pathlib import Path; sys.path.insert(0, {str(root / 'packaging')!r}); "
        f"import make_samples; make_samples.SAMPLES = Path({str(tmp_path)!r}); make_samples.make_customers()"
    )
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)
    assert (tmp_path / MESSY.name).read_bytes() == MESSY.read_bytes()
