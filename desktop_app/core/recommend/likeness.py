"""How alike items are by who likes them, where they lie on a map, and which of them hold the catalogue together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from desktop_app.core.progress import Part, Progress
from desktop_app.core.recommend.neighbours import strongest
from desktop_app.core.text import QT_TRANSLATE_NOOP, say

_COMPARING = QT_TRANSLATE_NOOP("Stages", "Comparing the items with each other")
_DRAWING = QT_TRANSLATE_NOOP("Stages", "Drawing the map of items")
NEAREST = 20
MOST_ON_MAP = 5_000
_WIDTH = 32
_MOST_PEOPLE = 100_000
_SHRINKAGE = 5.0
_DAMPING = 0.85  # the usual share of steps that follow a link (Page and others, 1999)
_ROUNDS = 60
_LINKS = 15
_AGAINST = 4  # items that each step of the map also pushes away
_A, _B = 1.577, 0.895  # UMAP's curve of attraction for its usual least distance of 0.1
_LONGEST_STEP = 4.0
_FEWEST_LIKES = 3


@dataclass(frozen=True, eq=False)
class Likeness:
    """What is known of the items from likes alone.

    Attributes
    ----------
    near : ndarray of int32, shape (n, m)
        The most similar items of each, -1 where there are fewer.
    nearness : ndarray of float32, shape (n, m)
        Their likeness, 0 to 1.
    vectors : ndarray of float32, shape (n, d)
        Of length 1, or 0 for an item that nobody likes; their products tell likeness too, of any two items.
    centrality : ndarray of float32, shape (n,)
        How often a walk from item to similar item comes by; its sum is 1.
    mapped : ndarray of int32, shape (p,)
        The items on the map: the most liked ones.
    places : ndarray of float32, shape (p, 2)
    """

    near: np.ndarray
    nearness: np.ndarray
    vectors: np.ndarray
    centrality: np.ndarray
    mapped: np.ndarray
    places: np.ndarray


def likeness(likes: Any, seed: int, progress: Progress) -> Likeness:
    """Compare all items.

    Parameters
    ----------
    likes : CSR matrix of ones, float32, shape (people, items)
    seed : int
    progress : Progress
    """
    rng = np.random.default_rng(seed)
    used = likes
    if likes.shape[0] > _MOST_PEOPLE:
        used = likes[np.sort(rng.choice(likes.shape[0], _MOST_PEOPLE, replace=False))]
    near, nearness = _nearest(used, Part(progress, 0.0, 0.5))
    progress.update(0.5, say(_COMPARING))
    vectors = _vectors(used, seed)
    centrality = _centrality(near, nearness)
    liked = np.asarray(likes.sum(axis=0)).ravel()
    mapped = _on_map(liked)
    places = _map(vectors[mapped], rng, Part(progress, 0.6, 1.0))
    return Likeness(near, nearness, vectors, centrality, mapped, places)


def _on_map(liked: np.ndarray) -> np.ndarray:
    """Return the most liked items; of those with hardly any likes nobody knows where they belong."""
    order = np.argsort(-liked, kind="stable")
    enough = order[liked[order] >= min(_FEWEST_LIKES, liked.max(initial=0))]
    return np.sort(enough[:MOST_ON_MAP]).astype(np.int32)


def _nearest(likes: Any, progress: Progress) -> tuple[np.ndarray, np.ndarray]:
    """Return the neighbours by the cosine of who likes them, drawn to 0 where few people like both."""
    liked = np.sqrt(np.asarray(likes.sum(axis=0), np.float64).ravel())

    def cosine(values: np.ndarray, rows: np.ndarray, columns: np.ndarray) -> np.ndarray:
        return np.asarray(values / (liked[rows] * liked[columns] + _SHRINKAGE))

    table = strongest(likes.T.tocsr(), likes, NEAREST, progress, say(_COMPARING), cosine)
    items = likes.shape[1]
    near = np.full((items, NEAREST), -1, np.int32)
    nearness = np.zeros((items, NEAREST), np.float32)
    row = np.repeat(np.arange(items), np.diff(table.indptr))
    order = np.lexsort((table.indices, -table.data, row))
    place = np.arange(len(row)) - table.indptr[row]
    near[row, place] = table.indices[order]
    nearness[row, place] = table.data[order]
    return near, nearness


def _vectors(likes: Any, seed: int) -> np.ndarray:
    """Return the leading directions of who likes what; long histories count less."""
    from scipy import sparse
    from sklearn.utils.extmath import randomized_svd

    width = min(_WIDTH, min(likes.shape) - 1)
    if width < 1:
        return np.ones((likes.shape[1], 1), np.float32)
    person = 1 / np.sqrt(np.maximum(np.diff(likes.indptr), 1))
    item = 1 / np.sqrt(np.maximum(np.asarray(likes.sum(axis=0)).ravel(), 1))
    scaled = sparse.diags_array(person) @ likes @ sparse.diags_array(item)
    _, strength, directions = randomized_svd(sparse.csr_matrix(scaled), width, random_state=seed, n_iter=4)
    # The first direction is popularity alone, which every two items have in common.
    strength = np.where(np.arange(width) == 0, 0.0, strength) if width > 1 else strength
    vectors = (directions * strength[:, None]).T
    length = np.sqrt((vectors**2).sum(axis=1, keepdims=True))
    rounding = 1e-6 * max(float(length.max()), 1e-9)
    return np.where(length > rounding, vectors / np.maximum(length, rounding), 0.0).astype(np.float32)


def _centrality(near: np.ndarray, nearness: np.ndarray) -> np.ndarray:
    """Return PageRank on the links from each item to its neighbours."""
    items = len(near)
    row, place = np.nonzero(near >= 0)
    target, weight = near[row, place], nearness[row, place].astype(np.float64)
    share = weight / np.maximum(np.bincount(row, weight, items), 1e-12)[row]
    stuck = np.bincount(row, minlength=items) == 0
    rank = np.full(items, 1 / max(items, 1))
    for _ in range(_ROUNDS):
        walked = np.bincount(target, rank[row] * share, items) + rank[stuck].sum() / max(items, 1)
        rank = (1 - _DAMPING) / max(items, 1) + _DAMPING * walked
    return rank.astype(np.float32)


def _map(vectors: np.ndarray, rng: np.random.Generator, progress: Progress) -> np.ndarray:
    """Return places where items of like directions lie together, float32 (p, 2) from -1 to 1.

    Steps as in UMAP (McInnes and others, 2018): each link draws its two items together and pushes its first item
    away from a few others; steps become smaller towards the end.
    """
    count = len(vectors)
    if count < 3:
        return np.stack([np.arange(count), np.zeros(count)], axis=1).astype(np.float32)
    left, right, strength = _drawing_links(vectors)
    places = _first_places(vectors, rng)
    epochs = int(np.clip(400_000 // count, 60, 200))
    for epoch in range(epochs):
        if epoch % 10 == 0:
            progress.update(epoch / epochs, say(_DRAWING))
        chosen = rng.random(len(left)) < strength
        step = _pulls(places, left[chosen], right[chosen]) + _pushes(places, left[chosen], rng)
        length = np.sqrt((step**2).sum(axis=1, keepdims=True))
        places = places + (1 - epoch / epochs) * step * np.minimum(1, _LONGEST_STEP / np.maximum(length, 1e-9))
    low, high = np.quantile(places, [0.005, 0.995], axis=0)
    reach = max(float((high - low).max()) / 2 * 1.02, 1e-9)
    return np.asarray(np.clip((places - (low + high) / 2) / reach, -1, 1), np.float32)


def _drawing_links(vectors: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the links from each item to those of the nearest directions, and how strong they are (0 to 1).

    The nearest of each item counts fully, however far it is, so that items of a thin region hold together too.
    """
    count = len(vectors)
    most = min(_LINKS, count - 1)
    near = np.empty((count, most), np.int64)
    gap = np.empty((count, most))
    for start in range(0, count, 1_000):
        alike = vectors[start : start + 1_000] @ vectors.T
        alike[np.arange(len(alike)), start + np.arange(len(alike))] = -np.inf
        near[start : start + 1_000] = np.argsort(-alike, axis=1, kind="stable")[:, :most]
        gap[start : start + 1_000] = 1 - np.take_along_axis(alike, near[start : start + 1_000], axis=1)
    beyond = gap - gap[:, :1]
    strength = np.exp(-beyond / np.maximum(beyond.mean(axis=1, keepdims=True), 1e-6))
    return np.repeat(np.arange(count), most), near.ravel(), strength.ravel()


def _first_places(vectors: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    centred = vectors - vectors.mean(axis=0)
    _, _, axes = np.linalg.svd(centred.T @ centred)
    two = axes[:2]
    start = np.zeros((len(vectors), 2))
    start[:, : len(two)] = centred @ two.T
    spread = np.maximum(start.std(axis=0), 1e-6)
    return np.asarray(4.0 * start / spread + rng.normal(scale=0.05, size=start.shape))


def _pulls(places: np.ndarray, left: np.ndarray, right: np.ndarray) -> np.ndarray:
    gap = places[left] - places[right]
    far = np.maximum((gap**2).sum(axis=1), 1e-9)
    factor = -2 * _A * _B * far ** (_B - 1) / (1 + _A * far**_B)
    pull = np.clip(factor[:, None] * gap, -4, 4)
    return np.asarray(_summed(left, pull, len(places)) - _summed(right, pull, len(places)))


def _pushes(places: np.ndarray, left: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    total = np.zeros(places.shape)
    for _ in range(_AGAINST):
        gap = places[left] - places[rng.integers(0, len(places), len(left))]
        far = (gap**2).sum(axis=1)
        factor = 2 * _B / ((0.001 + far) * (1 + _A * far**_B))
        total = total + _summed(left, np.clip(factor[:, None] * gap, -4, 4), len(places))
    return np.asarray(total)


def _summed(rows: np.ndarray, values: np.ndarray, count: int) -> np.ndarray:
    return np.stack([np.bincount(rows, values[:, axis], count) for axis in (0, 1)], axis=1)
