"""The splits on which recommenders are compared, made once from the public data and a seed.

Splits of MovieLens 100K and CiteULike-a are given as files (`bench` beside the data folder). The others are made here:
in each, 20 % of a person's likes are the test part, and 10 % of the others serve for tuning, drawn at random with
seed 0; where the data is in the order of time, the last like is the test part and the one before it serves for tuning.
"""

from __future__ import annotations

import csv
import gzip
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from tests.benchmarks.cache import kept_file, source_key
from tests.benchmarks.places import data_folder

_TEST, _VALID, _LIKED_FILMS, _LIKED_BOOKS = 0.2, 0.1, 3.0, 4.0
_MOST_ASKED = 5_000


@dataclass(frozen=True)
class RecommendSplit:
    """One split: its name, the file or the files that it is made from, and the figure to reach (0 where none is set).

    `known` is what is known of those who are asked about.
    """

    name: str
    title: str
    stretch: float = 0.0
    files: tuple[str, ...] = ()
    make: Callable[[Path], dict[str, Any]] | None = None

    @property
    def is_here(self) -> bool:
        """Whether the data is there."""
        if self.make is None:
            return self._given.is_file()
        return all((data_folder() / "recommend" / name).is_file() for name in self.files)

    @property
    def _given(self) -> Path:
        return data_folder().parent / "bench" / "recsys" / f"{self.name}.npz"

    @property
    def path(self) -> Path:
        """The split as a file; made when it is asked for."""
        make = self.make
        if make is None:
            return self._given
        key = source_key(["tests/benchmarks/recommend_splits.py"])
        return kept_file(f"split-{self.name}.npz", key, lambda out: _save(out, make(data_folder() / "recommend")))


def _save(out: Path, parts: dict[str, Any]) -> None:
    arrays = {}
    for name, matrix in parts.items():
        arrays |= {f"{name}_d": matrix.data, f"{name}_i": matrix.indices, f"{name}_p": matrix.indptr}
        arrays[f"{name}_s"] = np.array(matrix.shape)
    with out.open("wb") as file:
        np.savez_compressed(file, **arrays)


# --- making -----------------------------------------------------------------------------------------------------------


def _film_trust(folder: Path) -> dict[str, Any]:
    rows = list(csv.reader((folder / "filmtrust/ratings.csv").open(encoding="utf-8")))[1:]
    liked = {(row[0], row[1]) for row in rows if float(row[2]) >= _LIKED_FILMS}
    return _at_random(*_matrix(liked))


def _good_books(folder: Path) -> dict[str, Any]:
    with gzip.open(folder / "goodbooks-10k/ratings.csv.gz", "rt", encoding="utf-8") as file:
        rows = csv.DictReader(file)
        liked = {(row["user_id"], row["book_id"]) for row in rows if float(row["rating"]) >= _LIKED_BOOKS}
    return _at_random(*_matrix(liked))


def _last_fm(folder: Path) -> dict[str, Any]:
    parts = [_lines(folder / f"lastfm-implicit/{name}.txt") for name in ("train", "valid", "test")]
    people, items = _ids({pair for part in parts for pair in part})
    names = ("train", "valid", "test")
    return {name: _placed(set(part), people, items) for name, part in zip(names, parts, strict=True)}


def _toys(folder: Path) -> dict[str, Any]:
    """The published protocol: the last item of each person is the test part, the last but one serves for tuning."""
    pairs = _lines(folder / "amazon-toys-seq/Toys_and_Games.txt")
    people, items = _ids(set(pairs))
    by_person: dict[str, list[str]] = {}
    for person, item in pairs:
        by_person.setdefault(person, []).append(item)
    asked = _some(people)
    found: dict[str, set[tuple[str, str]]] = {"train": set(), "valid": set(), "test": set()}
    for person, own in by_person.items():
        ends = {len(own) - 1: "test", len(own) - 2: "valid"} if person in asked else {}
        for place, item in enumerate(own):
            found[ends.get(place, "train")].add((person, item))
    return {name: _placed(part, people, items) for name, part in found.items()}


def _at_random(matrix: Any, people: dict[str, int]) -> dict[str, Any]:
    """Hide likes of at most `_MOST_ASKED` people; the others are learned from as they are."""
    from scipy import sparse

    rng = np.random.default_rng(0)
    asked = np.array(sorted(people[one] for one in _some(people)))
    role = np.zeros(matrix.nnz, np.int8)
    for row in asked:
        cells = rng.permutation(np.arange(matrix.indptr[row], matrix.indptr[row + 1]))
        test = round(_TEST * len(cells))
        valid = round(_VALID * (len(cells) - test))
        role[cells[:test]], role[cells[test : test + valid]] = 2, 1
    rows = np.repeat(np.arange(matrix.shape[0]), np.diff(matrix.indptr))
    found = {}
    for number, name in enumerate(("train", "valid", "test")):
        own = role == number
        ones = np.ones(int(own.sum()), np.float32)
        found[name] = sparse.csr_matrix((ones, (rows[own], matrix.indices[own])), shape=matrix.shape)
    return found


def _some(people: dict[str, int]) -> set[str]:
    """Return the people who are asked about: those whose ids have the smallest check sums."""
    return set(sorted(people, key=lambda one: (zlib.crc32(one.encode()), one))[:_MOST_ASKED])


def _lines(path: Path) -> list[tuple[str, str]]:
    """Read lines of a person and items."""
    rows = (line.split() for line in path.read_text(encoding="utf-8").splitlines())
    return [(row[0], item) for row in rows for item in row[1:]]


def _ids(pairs: set[tuple[str, str]]) -> tuple[dict[str, int], dict[str, int]]:
    people, items = sorted({pair[0] for pair in pairs}), sorted({pair[1] for pair in pairs})
    return {one: place for place, one in enumerate(people)}, {one: place for place, one in enumerate(items)}


def _matrix(pairs: set[tuple[str, str]]) -> tuple[Any, dict[str, int]]:
    people, items = _ids(pairs)
    return _placed(pairs, people, items), people


def _placed(pairs: set[tuple[str, str]], people: dict[str, int], items: dict[str, int]) -> Any:
    from scipy import sparse

    rows, columns = ([places[pair[side]] for pair in pairs] for side, places in enumerate((people, items)))
    matrix = sparse.csr_matrix((np.ones(len(rows), np.float32), (rows, columns)), shape=(len(people), len(items)))
    matrix.sort_indices()
    return matrix


QUICK = (
    RecommendSplit("ml100k", "ML-100K, everything known", 0.345),
    RecommendSplit("ml100k-user1", "ML-100K, 1 like known", 0.46),
    RecommendSplit("ml100k-user3", "ML-100K, 3 likes known", 0.515),
    RecommendSplit("ml100k-user5", "ML-100K, 5 likes known", 0.55),
    RecommendSplit("ml100k-user0", "ML-100K, profile only", 0.395),
    RecommendSplit("ml100k-itemcold", "ML-100K, new films", 0.225),
)
ALL = (
    *QUICK,
    RecommendSplit("citeulike-itemcold", "CiteULike, new articles", 0.31),
    RecommendSplit("filmtrust", "FilmTrust", 0.0, ("filmtrust/ratings.csv",), _film_trust),
    RecommendSplit(
        "lastfm", "LastFM-2K", 0.0, tuple(f"lastfm-implicit/{n}.txt" for n in ("train", "valid", "test")), _last_fm
    ),
    RecommendSplit("toys", "Amazon Toys, next item", 0.0, ("amazon-toys-seq/Toys_and_Games.txt",), _toys),
    RecommendSplit("goodbooks", "goodbooks-10k", 0.0, ("goodbooks-10k/ratings.csv.gz",), _good_books),
)


def by_name(name: str) -> RecommendSplit:
    """Return the split of this name."""
    return next(one for one in ALL if one.name == name)
