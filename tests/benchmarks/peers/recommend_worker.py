"""Runs inside the peers' environment: tunes, learns and judges the libraries that recommend.

    python recommend_worker.py rank SPLIT.npz [PEER,PEER]
    python recommend_worker.py stars RATINGS.tsv
    python recommend_worker.py top_k PEOPLE ITEMS FACTORS K

Prints progress to stderr and one line of JSON to stdout.
"""

from __future__ import annotations

import hashlib
import json
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy import linalg, sparse

K = 10
Score = Callable[[np.ndarray], np.ndarray]  # rows -> scores (rows, items)


@dataclass
class Split:
    """One split of the log; `likes` is what may be learned from."""

    likes: Any
    seen: Any
    held: Any
    allowed: np.ndarray | None
    people: Any = None
    items: Any = None

    @property
    def is_new_people(self) -> bool:
        """Whether those who are asked about like nothing yet."""
        asked = np.flatnonzero(np.diff(self.held.indptr))
        return bool(len(asked)) and self.likes[asked].nnz == 0


def read(path: str) -> tuple[Split, Split]:
    """Return the split to tune on and the one to report."""
    stored = np.load(path, allow_pickle=False)

    def part(name: str) -> Any:
        if f"{name}_d" not in stored:
            return None
        cells = (stored[f"{name}_d"], stored[f"{name}_i"], stored[f"{name}_p"])
        matrix = sparse.csr_matrix(cells, shape=tuple(stored[f"{name}_s"]), dtype=np.float32)
        matrix.sort_indices()
        return matrix

    train, valid, test = part("train"), part("valid"), part("test")
    both = ((train + valid) > 0).astype(np.float32).tocsr()
    more = part("seen")
    masks = [np.asarray(stored[name]) if name in stored else None for name in ("cand_v", "cand_t")]
    seen = [likes if more is None else ((likes + more) > 0).astype(np.float32).tocsr() for likes in (train, both)]
    sides = (part("uf"), part("itf"))
    return Split(train, seen[0], valid, masks[0], *sides), Split(both, seen[1], test, masks[1], *sides)


def judged(split: Split, score: Score) -> tuple[np.ndarray, np.ndarray]:
    """Return the people who have something to find, and their NDCG@10; all items are ranked."""
    asked = np.flatnonzero(np.diff(split.held.indptr))
    found = []
    gains = 1 / np.log2(np.arange(2, K + 2))
    for start in range(0, len(asked), 512):
        rows = asked[start : start + 512]
        scores = np.array(score(rows), dtype=np.float64)
        seen = split.seen[rows]
        scores[np.repeat(np.arange(len(rows)), np.diff(seen.indptr)), seen.indices] = -np.inf
        if split.allowed is not None:
            scores[:, ~split.allowed] = -np.inf
        top = np.argsort(-scores, axis=1, kind="stable")[:, :K]
        hits = np.take_along_axis(split.held[rows].toarray() > 0, top, axis=1)
        ideal = np.cumsum(gains)[np.minimum(np.diff(split.held[rows].indptr), K) - 1]
        found.append((hits * gains[: top.shape[1]]).sum(axis=1) / ideal)
    return asked, np.concatenate(found) if found else np.zeros(0)


def linked(likes: Any, links: Any) -> Score:
    """Score by links between items."""
    return lambda rows: _dense(likes[rows] @ links)


def factored(people: np.ndarray, items: np.ndarray) -> Score:
    """Score by products of factors."""
    return lambda rows: people[rows] @ items.T


def bestsellers(split: Split, _setting: None) -> Score:
    """Count likes."""
    liked = np.asarray(split.likes.sum(axis=0)).ravel()
    return lambda rows: np.repeat(liked[None, :], len(rows), axis=0)


def item_cosine(split: Split, neighbours: int) -> Score:
    """`implicit`'s cosine recommender."""
    from implicit.nearest_neighbours import CosineRecommender

    return _neighbours(CosineRecommender(K=neighbours, num_threads=1), split)


def item_bm25(split: Split, setting: tuple[int, float, float]) -> Score:
    """`implicit`'s BM25 recommender."""
    from implicit.nearest_neighbours import BM25Recommender

    neighbours, saturation, length = setting
    return _neighbours(BM25Recommender(K=neighbours, K1=saturation, B=length, num_threads=1), split)


def _neighbours(model: Any, split: Split) -> Score:
    model.fit(split.likes.astype(np.float64), show_progress=False)
    return linked(split.likes, model.similarity)


def als(split: Split, setting: tuple[int, float, float]) -> Score:
    """`implicit`'s alternating least squares."""
    from implicit.als import AlternatingLeastSquares

    factors, penalty, confidence = setting
    model = AlternatingLeastSquares(
        factors, regularization=penalty, alpha=confidence, iterations=15, num_threads=1, random_state=0
    )
    model.fit(split.likes, show_progress=False)
    return factored(np.asarray(model.user_factors), np.asarray(model.item_factors))


def rp3beta(split: Split, setting: tuple[float, float, int]) -> Score:
    """Random walks in a few lines."""
    alpha, beta, neighbours = setting
    people, items = (np.maximum(np.asarray(split.likes.sum(axis=axis)).ravel(), 1) for axis in (1, 0))
    to_items = sparse.csr_matrix(sparse.diags_array(people**-alpha) @ split.likes)
    to_people = sparse.csr_matrix(sparse.diags_array(items**-alpha) @ split.likes.T)
    parts = []
    for start in range(0, len(items), 1_000):
        part = _dense(to_people[start : start + 1_000] @ to_items) / items[None, :] ** beta
        part[np.arange(len(part)), start + np.arange(len(part))] = 0
        if neighbours < part.shape[1]:
            part[part < -np.partition(-part, neighbours - 1, axis=1)[:, neighbours - 1 : neighbours]] = 0
        parts.append(sparse.csr_matrix(part))
    return linked(split.likes, sparse.vstack(parts, format="csr"))


def ease(split: Split, penalty: float) -> Score:
    """The closed-form linear model in a few lines."""
    kind = np.float64 if split.likes.shape[1] <= 4_000 else np.float32
    pairs = np.asarray((split.likes.T @ split.likes).todense(), kind)
    pairs[np.diag_indices_from(pairs)] += penalty
    inverse = linalg.inv(pairs, overwrite_a=True, check_finite=False)
    inverse /= -np.diag(inverse)[None, :].copy()
    np.fill_diagonal(inverse, 0)
    links = inverse.astype(np.float32)
    return linked(split.likes, links)


def light_fm(split: Split, setting: tuple[int, int, bool]) -> Score:
    """LightFM with the WARP loss, with features of both sides where they are asked for."""
    from lightfm import LightFM

    factors, epochs, is_hybrid = setting
    sides = []
    liked = [np.asarray(split.likes.sum(axis=axis)).ravel() > 0 for axis in (1, 0)]
    for known, features in zip(liked, (split.people, split.items), strict=True):
        own = sparse.diags_array(known.astype(np.float32), format="csr")  # nothing is learned about the others
        both = own if features is None or not is_hybrid else sparse.hstack([own, features], format="csr")
        total = np.maximum(np.asarray(both.sum(axis=1)).ravel(), 1)
        sides.append(sparse.csr_matrix(sparse.diags_array(1 / total) @ both, dtype=np.float32))
    model = LightFM(no_components=factors, loss="warp", learning_rate=0.05, random_state=0)
    model.fit(split.likes.tocoo(), user_features=sides[0], item_features=sides[1], epochs=epochs, num_threads=1)
    person_bias, people = model.get_user_representations(sides[0])
    item_bias, items = model.get_item_representations(sides[1])
    return lambda rows: people[rows] @ items.T + item_bias[None, :] + person_bias[rows][:, None]


def content_cosine(split: Split, _setting: None) -> Score:
    """Neighbours by TF-IDF of the items' features."""
    common = np.asarray((split.items > 0).sum(axis=0)).ravel()
    rarity = np.log((1 + split.items.shape[0]) / (1 + common)) + 1
    weighted = sparse.csr_matrix(split.items @ sparse.diags_array(rarity))
    length = np.sqrt(np.asarray(weighted.multiply(weighted).sum(axis=1)).ravel())
    weighted = sparse.csr_matrix(sparse.diags_array(1 / np.maximum(length, 1e-9)) @ weighted)
    return lambda rows: _dense((split.likes[rows] @ weighted) @ weighted.T)


def features_to_ease(split: Split, setting: tuple[float, float]) -> Score:
    """EASE's links, foretold from the features of new items by ridge regression."""
    penalty, ridge = setting
    liked = np.asarray(split.likes.sum(axis=0)).ravel() > 0
    known = split.likes[:, liked]
    pairs = np.asarray((known.T @ known).todense(), np.float64)
    inverse = linalg.inv(pairs + penalty * np.eye(len(pairs)))
    links = inverse / -np.diag(inverse)[None, :]
    np.fill_diagonal(links, 0)
    old = split.items[liked].astype(np.float64)
    system = np.asarray((old.T @ old).todense()) + ridge * np.eye(old.shape[1])
    told = linalg.solve(system, np.asarray(old.T @ links.T), assume_a="pos")
    return lambda rows: np.asarray(known[rows] @ np.asarray(split.items @ told).T)


def peers_of(split: Split, is_small: bool) -> Iterator[tuple[str, Callable[[Split, Any], Score], list[Any]]]:
    """Yield name, function and settings of the peers that can answer for a split."""
    hybrid = split.people is not None or split.items is not None
    factors = (32, 64) if is_small else (64,)
    fm = [
        (d, e, h)
        for d in factors
        for e in ((10, 30) if is_small else (20,))
        for h in ((False, True) if hybrid else (False,))
    ]
    is_new_items = split.allowed is not None
    if is_new_items:
        if split.items is not None:
            yield "LightFM WARP", light_fm, [setting for setting in fm if setting[2]]
            yield "content cosine", content_cosine, [None]
            if split.likes.shape[1] <= 4_000:
                yield "features to EASE", features_to_ease, [(p, r) for p in (100.0, 300.0) for r in (10.0, 100.0)]
        return
    yield "bestsellers", bestsellers, [None]
    if split.is_new_people:
        if split.people is not None:
            yield "LightFM WARP", light_fm, [setting for setting in fm if setting[2]]
        return
    yield "item cosine", item_cosine, [20, 50, 100, 200]
    yield "BM25", item_bm25, [(k, s, b) for k in (50, 100, 200) for s, b in ((1.2, 0.8), (1.2, 0.2), (100.0, 0.5))]
    yield "RP3beta", rp3beta, [(1.0, b, k) for b in (0.0, 0.2, 0.3, 0.4, 0.6) for k in (100, 300)]
    sizes = (32, 64) if is_small else (64, 128)
    yield (
        "ALS",
        als,
        [(d, p, a) for d in sizes for p in (0.05, 1.0, 10.0) for a in ((1.0, 10.0) if is_small else (5.0,))],
    )
    if split.likes.shape[1] <= 15_000:
        yield "EASE", ease, [50.0, 100.0, 200.0, 300.0, 500.0, 1000.0] if is_small else [200.0, 500.0]
    yield "LightFM WARP", light_fm, fm


def rank(path: str, only: str) -> dict[str, Any]:
    """Tune, learn and judge every peer on one split."""
    tune, report = read(path)
    wanted = set(filter(None, only.split(",")))
    found = {}
    is_small = report.likes.nnz < 200_000 and report.likes.shape[1] < 6_000
    for name, fit, settings in peers_of(report, is_small):
        if wanted and name not in wanted:
            continue
        best = settings[0]
        if len(settings) > 1:
            quality = [float(judged(tune, fit(tune, setting))[1].mean()) for setting in settings]
            best = settings[int(np.argmax(quality))]
        began = time.process_time()
        score = fit(report, best)
        cpu_s = time.process_time() - began
        people, ndcg = judged(report, score)
        found[name] = {"people": people.tolist(), "ndcg": ndcg.tolist(), "cpu_s": cpu_s, "setting": str(best)}
        print(f"{name}: {ndcg.mean():.4f} with {best}", file=sys.stderr, flush=True)
    return found


def stars(path: str) -> dict[str, Any]:
    """Cross-validate SVD and SVD++ on Surprise's own folds."""
    from surprise import SVD, Dataset, Reader, SVDpp, accuracy
    from surprise.model_selection import KFold

    data = Dataset.load_from_file(path, Reader(line_format="user item rating timestamp", sep="\t"))
    found = {}
    for name, family in (("SVD", SVD), ("SVD++", SVDpp)):
        errors, seconds = [], []
        for known, asked in KFold(5, random_state=0).split(data):
            began = time.process_time()
            model = family(random_state=0, **({"cache_ratings": True} if family is SVDpp else {})).fit(known)
            errors.append(accuracy.rmse(model.test(asked), verbose=False))
            seconds.append(time.process_time() - began)
        found[name] = {"rmse": float(np.mean(errors)), "folds": errors, "cpu_s_a_fold": float(np.mean(seconds))}
    return found


def made_factors(people: int, items: int, factors: int) -> tuple[np.ndarray, np.ndarray, Any]:
    """Return factors of people and items, and 50 liked items a person, the same on every machine."""
    rng = np.random.default_rng(0)
    left, right = (rng.normal(size=(count, factors)).astype(np.float32) for count in (people, items))
    liked = np.sort(rng.integers(0, items, (people, 50)), axis=1)
    cells = (np.ones(liked.size, np.float32), liked.ravel(), np.arange(people + 1) * 50)
    seen = sparse.csr_matrix(cells, shape=(people, items))
    seen.sum_duplicates()
    return left, right, seen


def top_k(people: int, items: int, factors: int, k: int) -> dict[str, Any]:
    """Time `implicit`'s own top-k with seen items excluded."""
    from implicit.cpu.als import AlternatingLeastSquares

    left, right, seen = made_factors(people, items, factors)
    model = AlternatingLeastSquares(factors, num_threads=1)
    model.user_factors, model.item_factors = left, right
    began, wall = time.process_time(), time.perf_counter()
    lists, scores = model.recommend(np.arange(people), seen, N=k, filter_already_liked_items=True)
    took, waited = time.process_time() - began, time.perf_counter() - wall
    digest = hashlib.sha256(np.ascontiguousarray(lists, np.int64).tobytes()).hexdigest()
    return {
        "cpu_s": took,
        "wall_s": waited,
        "lists": digest,
        "first": lists[:3].tolist(),
        "scores": scores[:3].tolist(),
    }


def _dense(matrix: Any) -> np.ndarray:
    return matrix.toarray() if sparse.issparse(matrix) else np.asarray(matrix)


if __name__ == "__main__":
    command, *values = sys.argv[1:]
    if command == "rank":
        document = rank(values[0], values[1] if len(values) > 1 else "")
    elif command == "stars":
        document = stars(values[0])
    else:
        document = top_k(*(int(value) for value in values))
    print(json.dumps(document))
