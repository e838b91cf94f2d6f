"""Small logs for tests."""

from __future__ import annotations

from typing import Any

import numpy as np
from scipy import sparse

from desktop_app.core.recommend.log import Features, Given, Log, Signal


def log_of(pairs: list[tuple[str, str]], times: dict[tuple[str, str], int] | None = None) -> Log:
    """A log of events from pairs of ids in any order."""
    known = sorted(set(pairs))
    people, items = sorted({p for p, _ in known}), sorted({i for _, i in known})
    return Log(
        tuple(people),
        tuple(items),
        np.array([people.index(p) for p, _ in known], np.int32),
        np.array([items.index(i) for _, i in known], np.int32),
        np.ones(len(known), np.float32),
        Signal.EVENTS,
        None if times is None else np.array([times[pair] for pair in known], np.int64),
    )


def random_log(
    people: int, items: int, seed: int, share: float = 0.2, timed: bool = False, ratings: bool = False
) -> Log:
    """Likes with two tastes: people of even number prefer items of even number."""
    rng = np.random.default_rng(seed)
    taste = (np.arange(people)[:, None] % 2) == (np.arange(items)[None] % 2)
    popular = np.linspace(1.8, 0.2, items)[None]
    there = rng.random((people, items)) < np.clip(share * popular * np.where(taste, 1.6, 0.4), 0, 1)
    person, item = np.nonzero(there)
    value = rng.integers(1, 6, len(person)).astype(np.float32) if ratings else np.ones(len(person), np.float32)
    return Log(
        tuple(f"p{n:04}" for n in range(people)),
        tuple(f"i{n:04}" for n in range(items)),
        person.astype(np.int32),
        item.astype(np.int32),
        value,
        Signal.RATINGS if ratings else Signal.EVENTS,
        rng.integers(0, 10**6, len(person)) if timed else None,
        4.0 if ratings else -np.inf,
    )


def with_features(log: Log) -> Given:
    """The log with features that tell the two tastes."""
    people, items = len(log.people), len(log.items)
    taste = np.stack([np.arange(people) % 2, (np.arange(people) + 1) % 2], axis=1).astype(np.float32)
    sort = np.stack([np.arange(items) % 2, (np.arange(items) + 1) % 2], axis=1).astype(np.float32)
    return Given(
        log,
        Features(sparse.csr_matrix(taste), ("taste=odd", "taste=even"), ("taste",)),
        Features(sparse.csr_matrix(sort), ("sort=odd", "sort=even"), ("sort",)),
    )


def pairs_of(matrix: Any) -> set[tuple[int, int]]:
    """The entries of a sparse matrix."""
    rows, columns = matrix.nonzero()
    return set(zip(rows.tolist(), columns.tolist(), strict=True))
