"""Small recommenders as files: three tastes, ratings with days, tables about people and items."""

from __future__ import annotations

import functools
import os
import tempfile
from dataclasses import replace
from pathlib import Path

import numpy as np
import pyarrow as pa
from scipy import sparse

from desktop_app.core.data.table import Column, Kind, Table
from desktop_app.core.evaluation.figures import Estimate
from desktop_app.core.progress import Silent
from desktop_app.core.recommend.base import HISTORY_LENGTHS, RECOMMENDERS
from desktop_app.core.recommend.blend import Blend, BlendMember
from desktop_app.core.recommend.document import FileFacts, HeldOut
from desktop_app.core.recommend.features.encoder import fit_features
from desktop_app.core.recommend.graph import GraphParts
from desktop_app.core.recommend.log import Given, Log, Signal
from desktop_app.core.recommend.people import Stored
from desktop_app.core.scoring.recommending.file import RecommenderFile
from desktop_app.core.workflows.recommend_file import write_recommender

DAY = 86_400
GENRES = ("drama", "comedy", "crime")
BRANDS = ("Alba", "Bergo", "Čedok", "东方")
MEMBERS = ("bestsellers", "cosine_knn", "ease", "content")


@functools.cache
def log(people: int = 120, items: int = 60, seed: int = 0) -> Log:
    """Ratings 1 to 5 over 100 days; people and items of a kind like each other."""
    rng = np.random.default_rng(seed)
    taste, kind = np.arange(people) % 3, np.arange(items) % 3
    appeal = rng.gamma(0.7, size=items)[None, :] * np.where(taste[:, None] == kind[None, :], 6.0, 1.0)
    person, item = np.nonzero(rng.random((people, items)) < 1 - np.exp(-0.35 * appeal))
    liked = (taste[person] == kind[item]) + rng.normal(size=len(item))
    stars = np.clip(np.rint(3 + liked), 1, 5).astype(np.float32)
    days = rng.integers(0, 100, len(item)) + 15_000
    names = tuple(f"p{number:04d}" for number in range(people)), tuple(f"i{number:03d}" for number in range(items))
    return Log(*names, person.astype(np.int32), item.astype(np.int32), stars, Signal.RATINGS, days * DAY, 3.0)


def items_table(items: int = 60) -> Table:
    """Title, genre, tags, price (some unknown), stock and brand of each item."""
    rng = np.random.default_rng(1)
    price = [None if number % 17 == 0 else float(5 + number) for number in range(items)]
    genre = [GENRES[number % 3] for number in range(items)]
    return Table.of(
        [
            _texts("title", [f"The {GENRES[n % 3].title()} Story {n}" for n in range(items)], Kind.TEXT),
            _texts("genre", genre, Kind.CATEGORY),
            _texts("tags", [f"{genre[n]}|{'long' if n % 2 else 'short'}" for n in range(items)], Kind.CATEGORY),
            Column("price", Kind.NUMBER, pa.chunked_array([pa.array(price, pa.float64())])),
            Column("stock", Kind.NUMBER, pa.chunked_array([rng.integers(0, 4, items).astype(float)])),
            _texts("brand", [BRANDS[n % 4] for n in range(items)], Kind.CATEGORY),
        ]
    )


def people_table(people: int = 120) -> Table:
    """Age and segment, which knows the taste; one column has a name that the graph uses itself."""
    rng = np.random.default_rng(2)
    return Table.of(
        [
            Column("age", Kind.NUMBER, pa.chunked_array([rng.integers(18, 80, people).astype(float)])),
            _texts("segment", ["abc"[number % 3] for number in range(people)], Kind.CATEGORY),
            _texts("item", ["xyz"[number % 3] for number in range(people)], Kind.CATEGORY),
        ]
    )


def _texts(name: str, values: list[str], kind: Kind) -> Column:
    return Column(name, kind, pa.chunked_array([pa.array(values, pa.string())]))


@functools.cache
def parts(members: tuple[str, ...] = MEMBERS, with_people: bool = True, with_tables: bool = True) -> GraphParts:
    """A blend of `members` with other factors for every length of history."""
    made = log()
    people, items = fit_features(people_table()), fit_features(items_table())
    features = people.transform(people_table())
    given = Given(made, features, items.transform(items_table())) if with_tables else Given(made)
    RECOMMENDERS.load()
    fitted = []
    for key in members:
        family = RECOMMENDERS[key]()
        setting = (*family.settings(given), 0.0)[0]  # some take part only where there is more to learn from
        fitted.append(BlendMember(key, setting, family.fit(given, (setting,), 0, Silent())[0]))
    stored = Stored.of(made, features.matrix if with_tables else None) if with_people else None
    encoders = (people, items) if with_tables else (None, None)
    return GraphParts(_blend(fitted, given), made.items, stored, *encoders)


def _blend(members: list[BlendMember], given: Given) -> Blend:
    likes = given.log.likes()
    profiles = None if given.people is None else given.people.matrix
    spread = np.array([max(float(member.model.score(likes, profiles).std()), 1e-6) for member in members])
    tilt = np.linspace(0.3, 1.0, len(HISTORY_LENGTHS))
    linear = np.array([member.key != "bestsellers" for member in members])
    weights = np.where(linear[:, None], tilt[None, :], 1.1 - tilt[None, :])
    weights = weights / weights.sum(axis=0)
    factors = (weights / spread[:, None]).astype(np.float32)
    new = np.array([[1.0] * len(HISTORY_LENGTHS) if hasattr(m.model, "score_new") else [0.0] * 5 for m in members])
    return Blend(
        tuple(members), HISTORY_LENGTHS, factors, weights.astype(np.float32), new.astype(np.float32), new[:, 0]
    )


def facts(with_tables: bool = True) -> FileFacts:
    """What the file says about itself."""
    likes = log().likes().tocoo()
    known = np.random.default_rng(3).random(likes.nnz) < 0.7
    sides = [
        sparse.csr_matrix((likes.data[part], (likes.row[part], likes.col[part])), likes.shape)
        for part in (known, ~known)
    ]
    tables = (items_table(), people_table()) if with_tables else (None, None)
    return FileFacts(
        "customer",
        "film",
        items_table=tables[0],
        people_table=tables[1],
        metrics={"ndcg@10": Estimate(0.4, 0.35, 0.45), "hit@10": Estimate(0.8, 0.7, float("nan"))},
        hidden=HeldOut(*sides),
        events=len(log().item),
    )


@functools.cache
def folder() -> Path:
    """A folder that goes with the test process."""
    return Path(tempfile.mkdtemp(prefix="recommenders-", dir=os.environ["HOME"]))


@functools.cache
def path(members: tuple[str, ...] = MEMBERS, with_people: bool = True, with_tables: bool = True) -> Path:
    """A written file."""
    out = folder() / f"{'-'.join(members)}-{with_people}-{with_tables}.onnx"
    made = parts(members, with_people, with_tables)
    write_recommender(made, facts(with_tables), log(), out, Silent())
    return out


@functools.cache
def opened(members: tuple[str, ...] = MEMBERS, with_people: bool = True, with_tables: bool = True) -> RecommenderFile:
    """The written file, opened."""
    return RecommenderFile.open(path(members, with_people, with_tables))


def without_people(made: GraphParts) -> GraphParts:
    """The same for a file that keeps nobody."""
    return replace(made, people=None)
