"""The tables, rows and repeats on which learners of small data are compared, the same for everybody.

A set's columns are those that Acumen would learn from (columns that only name the row are nobody's). The test part is a
third of the rows, at most 4,000; where a set has fewer than 1,000 rows it is drawn anew for every repeat, because one
part of 30 rows would say more about itself than about learners. Everything follows from the seeds below.
"""

from __future__ import annotations

import json
import tempfile
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from zlib import crc32

import numpy as np

from tests.benchmarks.places import CACHE
from tests.benchmarks.sets import DataSet, by_name

FOLDER = CACHE / "learning"
SPLITS = 5
SMALL, FEW, FULL = (50, 200), 20, 10_000
FEW_DRAWS = 20
_MOST_TEST_ROWS, _TEST_SHARE = 4_000, 0.3
_ONE_TEST_PART_FROM = 1_000
_FEWEST_OF_A_CLASS = 3
_STRATA = 10

SETS = (
    *("german-credit", "titanic", "telco-churn", "heart", "bank-marketing", "online-shoppers"),
    *("california-housing", "bike-sharing-hour", "insurance", "auto-mpg", "duke-houses"),
)


@dataclass(frozen=True)
class Part:
    """One set, written for everybody: a UTF-8 CSV in which missing cells are empty.

    Attributes
    ----------
    kinds : dict of str to str
        "number", "date", "text", "category" or "yes_no" of each column but the target.
    classes : list of str
        Empty for a number.
    """

    name: str
    target: str
    kinds: dict[str, str]
    classes: list[str]
    rows: int

    @property
    def path(self) -> Path:
        """The whole table."""
        return FOLDER / f"{self.name}.csv"

    @cached_property
    def cells(self) -> list[list[str]]:
        """Header and rows as text."""
        import csv

        with self.path.open(newline="", encoding="utf-8") as file:
            return list(csv.reader(file))

    @cached_property
    def strata(self) -> np.ndarray:
        """The class of each row, or for numbers its tenth."""
        place = self.cells[0].index(self.target)
        texts = [row[place] for row in self.cells[1:]]
        if self.classes:
            return np.array([self.classes.index(text) for text in texts])
        ranks = np.argsort(np.argsort(np.array(texts, dtype=np.float64), kind="stable"), kind="stable")
        groups: np.ndarray = ranks * _STRATA // len(ranks)
        return groups

    def write(self, rows: np.ndarray, path: Path) -> None:
        """Write some rows as a CSV of their own."""
        import csv

        with path.open("w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file)
            writer.writerow(self.cells[0])
            writer.writerows(self.cells[1 + row] for row in rows)


def part(name: str) -> Part:
    """Return a set, read and written by Acumen once."""
    about = FOLDER / f"{name}.json"
    if not about.is_file():
        FOLDER.mkdir(parents=True, exist_ok=True)
        about.write_text(json.dumps(_write(by_name(name)), ensure_ascii=False), encoding="utf-8")
    return Part(**json.loads(about.read_text(encoding="utf-8")))


def rows_of(part: Part, size: int, split: int) -> tuple[np.ndarray, np.ndarray] | None:
    """Return the rows to learn from and the rows to answer for, or None where the set is too small.

    Parameters
    ----------
    part : Part
    size : int
        `FULL` takes all rows up to that many.
    split : int
        Number of the repeat.
    """
    seed = crc32(part.name.encode())
    test_seed = [seed, 1] if part.rows >= _ONE_TEST_PART_FROM else [seed, 1, split]
    order = np.random.default_rng(test_seed).permutation(part.rows)
    tested = min(_MOST_TEST_ROWS, round(_TEST_SHARE * part.rows))
    test, pool = np.sort(order[:tested]), order[tested:]
    if size == FULL:
        size = min(FULL, len(pool))
    elif size > len(pool):
        return None
    return np.sort(_drawn(part.strata, pool, size, np.random.default_rng([seed, 2, size, split]))), test


def _drawn(strata: np.ndarray, pool: np.ndarray, size: int, rng: np.random.Generator) -> np.ndarray:
    """Return `size` rows of the pool, in proportion, at least three of each class."""
    shuffled = rng.permutation(pool)
    order = shuffled[np.argsort(strata[shuffled], kind="stable")]
    chosen = order[np.linspace(0, len(order) - 1, size).round().astype(np.int64)]
    for group in np.unique(strata[pool]):
        have = int((strata[chosen] == group).sum())
        if have < _FEWEST_OF_A_CLASS:
            more = np.setdiff1d(order[strata[order] == group], chosen)[: _FEWEST_OF_A_CLASS - have]
            largest = np.bincount(strata[chosen]).argmax()
            given_up = np.flatnonzero(strata[chosen] == largest)[: len(more)]
            chosen = np.concatenate([np.delete(chosen, given_up), more])
    return chosen


def _write(data_set: DataSet) -> dict[str, object]:
    import pyarrow.compute as pc
    from pyarrow import csv as arrow_csv
    from pyarrow import table as arrow_table

    from desktop_app.core.data.table import Table
    from desktop_app.core.progress import Silent
    from desktop_app.core.workflows.load import load
    from desktop_app.core.workflows.plan import plan
    from desktop_app.core.workflows.specs import LoadSpec, TrainSpec

    with tempfile.TemporaryDirectory(prefix="acumen-benchmark-") as folder:
        loaded = load(LoadSpec(data_set.path, Path(folder) / "table.arrow"), Silent())
        planned = plan(loaded.profile, loaded.report, TrainSpec(data_set.target))
        table = Table.open(loaded.table_path)
        names = [*planned.columns, planned.target]
        answered = table[planned.target].values.is_valid()
        columns = {name: pc.filter(table[name].values, answered) for name in names}
        arrow_csv.write_csv(arrow_table(columns), FOLDER / f"{data_set.name}.csv")
        return {
            "name": data_set.name,
            "target": planned.target,
            "kinds": {name: str(table[name].kind) for name in planned.columns},
            "classes": list(planned.classes),
            "rows": int(pc.sum(answered).as_py()),
        }
