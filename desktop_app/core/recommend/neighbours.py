"""Who is liked together with whom, found a block of items at a time so that memory stays small."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import numpy as np

from desktop_app.core.progress import Progress
from desktop_app.core.text import Sentence

_PAIRS_AT_ONCE = 8_000_000
_EXACT_UP_TO = 1_000
_FULL = 0.25  # share of a table's cells from which on it is quicker to look at all of them


def strongest(
    left: Any,
    right: Any,
    most: int,
    progress: Progress,
    stage: Sentence,
    change: Callable[[np.ndarray, np.ndarray, np.ndarray], np.ndarray] | None = None,
) -> Any:
    """Return the largest entries of each row of a sparse product, without its diagonal.

    Parameters
    ----------
    left, right : CSR matrices, shapes (n, people) and (people, n)
    most : int
        Entries of a row to keep; equal ones in the order of the catalogue.
    change : callable, optional
        ``(values, rows, columns) -> values``: applied to the entries of the product before the choice.

    Returns
    -------
    CSR matrix of float32, shape (n, n)
        Only entries above zero.
    """
    from scipy import sparse

    items = left.shape[0]
    parts = []
    for start, stop in _blocks(left, right):
        progress.update(start / max(items, 1), stage)
        product = (left[start:stop] @ right).tocoo()
        values = product.data if change is None else change(product.data, product.row + start, product.col)
        values = np.where(product.row + start == product.col, np.float32(0), values.astype(np.float32))
        choose = _of_full_rows if len(values) > _FULL * product.shape[0] * items else _of_thin_rows
        parts.append(choose(product.row, product.col, values, product.shape, most))
    progress.update(1.0, stage)
    return sparse.vstack(parts, format="csr", dtype=np.float32)


def _of_full_rows(row: np.ndarray, column: np.ndarray, values: np.ndarray, shape: Any, most: int) -> Any:
    """Return the largest values above zero of each row of a table that is mostly filled."""
    from scipy import sparse

    wide = np.zeros(shape, np.float32)
    wide[row, column] = np.maximum(values, 0)
    if most < shape[1]:
        least = np.partition(wide, shape[1] - most, axis=1)[:, shape[1] - most, None]
        above, same = wide > least, wide == least
        room = most - np.count_nonzero(above, axis=1, keepdims=True)
        crowded = np.flatnonzero(np.count_nonzero(same, axis=1, keepdims=True) > room)
        same[crowded] &= np.cumsum(same[crowded], axis=1) <= room[crowded]  # equal ones in catalogue order
        wide[~(above | same)] = 0
    return sparse.csr_matrix(wide)


def _of_thin_rows(row: np.ndarray, column: np.ndarray, values: np.ndarray, shape: Any, most: int) -> Any:
    """Return the same of a table that is mostly empty."""
    from scipy import sparse

    kept = values > 0
    row, column, values = row[kept], column[kept], values[kept]
    order = np.lexsort((column, -values, row))
    row, column, values = row[order], column[order], values[order]
    near = np.arange(len(row)) - np.searchsorted(row, np.arange(shape[0]))[row] < most
    return sparse.csr_matrix((values[near], (row[near], column[near])), shape=shape)


def pair_sums(likes: Any, weights: np.ndarray, progress: Progress, stage: Sentence) -> np.ndarray:
    """Return for every two items the sum of the weights of the people who like both.

    Parameters
    ----------
    likes : CSR matrix of ones, shape (people, n)
    weights : ndarray, shape (people,)

    Returns
    -------
    ndarray, shape (n, n), symmetric
        float64 for small catalogues, float32 for others.
    """
    from scipy import sparse

    items = likes.shape[1]
    kind = float_for(items)
    left = likes.T.tocsr().astype(kind)
    right = sparse.csr_matrix(sparse.diags_array(weights.astype(kind)) @ likes.astype(kind))
    sums = np.zeros((items, items), kind)
    for start, stop in _blocks(left, right):
        progress.update(start / max(items, 1), stage)
        sums[start:stop] = (left[start:stop] @ right).toarray()
    return sums


def float_for(items: int) -> type[np.floating[Any]]:
    """Return the numbers in which systems of so many items are solved."""
    return np.float64 if items <= _EXACT_UP_TO else np.float32


def _blocks(left: Any, right: Any) -> list[tuple[int, int]]:
    """Return ranges of rows whose products are of about one size."""
    items = left.shape[0]
    lengths = np.diff(right.indptr).astype(np.float64)
    work = np.minimum(left.astype(bool).astype(np.float64) @ lengths, right.shape[1])
    block = (np.cumsum(work) // _PAIRS_AT_ONCE).astype(np.int64)
    edges = [0, *(np.flatnonzero(np.diff(block)) + 1).tolist(), items]
    return [(start, stop) for start, stop in pairwise(edges) if stop > start]
