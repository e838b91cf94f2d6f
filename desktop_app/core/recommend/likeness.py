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
_EPOCHS = 150
_AGAINST = 3  # items that each step of the map also pushes away


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
        The most liked items, which are on the map.
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
    mapped = np.sort(np.argsort(-liked, kind="stable")[:MOST_ON_MAP]).astype(np.int32)
    places = _map(near, nearness, vectors, mapped, rng, Part(progress, 0.6, 1.0))
    return Likeness(near, nearness, vectors, centrality, mapped, places)


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
    return np.asarray(vectors / np.maximum(length, 1e-12), np.float32)


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


def _map(
    near: np.ndarray,
    nearness: np.ndarray,
    vectors: np.ndarray,
    mapped: np.ndarray,
    rng: np.random.Generator,
    progress: Progress,
) -> np.ndarray:
    """Return places where neighbours lie together.

    Steps as in UMAP (McInnes and others, 2018): each link draws its two items together, and pushes its first item
    away from a few others; steps become smaller towards the end.
    """
    count = len(mapped)
    if count < 3:
        return np.stack([np.arange(count), np.zeros(count)], axis=1).astype(np.float32)
    place_of = np.full(len(near), -1)
    place_of[mapped] = np.arange(count)
    ends = np.where(near[mapped] >= 0, place_of[np.maximum(near[mapped], 0)], -1)
    row, column = np.nonzero(ends >= 0)
    left, right = row, ends[row, column]
    strength = nearness[mapped][row, column].astype(np.float64)
    strength = np.sqrt(strength / max(float(strength.max(initial=0.0)), 1e-12))
    places = _first_places(vectors[mapped], rng)
    for epoch in range(_EPOCHS):
        if epoch % 10 == 0:
            progress.update(epoch / _EPOCHS, say(_DRAWING))
        step = 0.8 * (1 - epoch / _EPOCHS)
        places += step * _drawn(places, left, right, strength)
        places += step * _pushed(places, rng)
    places = places - np.median(places, axis=0)
    return np.asarray(places / max(float(np.abs(places).max()), 1e-9), np.float32)


def _first_places(vectors: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    centred = vectors - vectors.mean(axis=0)
    _, values, axes = np.linalg.svd(centred.T @ centred)
    two = axes[: min(2, len(values))]
    start = np.zeros((len(vectors), 2))
    start[:, : len(two)] = centred @ two.T
    spread = np.maximum(start.std(axis=0), 1e-6)
    return np.asarray(5.0 * start / spread + rng.normal(scale=0.05, size=start.shape))


def _drawn(places: np.ndarray, left: np.ndarray, right: np.ndarray, strength: np.ndarray) -> np.ndarray:
    gap = places[right] - places[left]
    far = (gap**2).sum(axis=1)
    pull = (strength * np.minimum(2 / (1 + far), 1.0))[:, None] * gap
    return np.asarray(_summed(left, pull, len(places)) - _summed(right, pull, len(places)))


def _pushed(places: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    count = len(places)
    push: np.ndarray = np.zeros(places.shape)
    for _ in range(_AGAINST):
        gap = places - places[rng.integers(0, count, count)]
        far = (gap**2).sum(axis=1)
        push += np.clip((2 / ((0.01 + far) * (1 + far)))[:, None] * gap, -4, 4)
    return push


def _summed(rows: np.ndarray, values: np.ndarray, count: int) -> np.ndarray:
    links = np.maximum(np.bincount(rows, minlength=count), 1)[:, None]
    sums = np.stack([np.bincount(rows, values[:, axis], count) for axis in (0, 1)], axis=1)
    return np.asarray(sums / np.sqrt(links))
