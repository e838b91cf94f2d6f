"""The best k of many scores, exactly, without sorting what cannot be among them.

Scores are dealt into groups. The k-th largest of the groups' maxima is a lower bound of the k-th largest score, so
only the k groups that reach it are looked into.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

_GROUP = 32  # scores of which only the largest is looked at first; a power of two
_PEOPLE_AT_ONCE, _ITEMS_AT_ONCE = 512, 1_024  # a tile of 2 MB of scores: what a processor's cache may hold
_NONE = -1
_NO_CELLS = np.zeros(0, np.int64), np.zeros(0, np.int64)


@dataclass(frozen=True, eq=False)
class Seen:
    """What each person has already, as the two index arrays of a CSR matrix.

    Attributes
    ----------
    starts : ndarray of int, shape (people + 1,)
    items : ndarray of int, shape (pairs,)
    """

    starts: np.ndarray
    items: np.ndarray

    def cells(self, first: int, last: int) -> tuple[np.ndarray, np.ndarray]:
        """Return rows (from 0) and ascending columns of what the people from `first` to before `last` have."""
        rows = np.repeat(np.arange(last - first), np.diff(self.starts[first : last + 1]))
        columns = self.items[self.starts[first] : self.starts[last]]
        order = np.argsort(columns, kind="stable")
        return rows[order], columns[order]


def best(scores: np.ndarray, k: int, room: np.ndarray | None = None) -> tuple[np.ndarray, np.ndarray]:
    """Return the columns and values of the k largest scores of each row.

    Parameters
    ----------
    scores : ndarray of float32, shape (b, n)
        -inf marks what must not be taken; no NaN.
    k : int
    room : ndarray of float32, shape (at least b, at least n / 2), optional
        Written over; who ranks many batches takes it once, because new memory is slow to write to.

    Returns
    -------
    columns : ndarray of int64, shape (b, min(k, n))
        Best first; equal scores in the order of the columns. -1 where nothing is left to take.
    values : ndarray of float32, shape (b, min(k, n))
    """
    rows, items = scores.shape
    k = min(k, items)
    groups = items // _GROUP
    if k == 0 or rows == 0 or groups < 4 * k:
        return _sorted(scores, k)
    largest = _largest_of_groups(scores[:, : groups * _GROUP], groups, room)
    bound, chosen = _leading(largest, k)
    if chosen is None:
        return _sorted(scores, k)
    inside = (chosen[:, None, :] + groups * np.arange(_GROUP)[None, :, None]).reshape(rows, -1)
    rest = np.broadcast_to(np.arange(groups * _GROUP, items), (rows, items - groups * _GROUP))
    columns = np.concatenate([inside, rest], axis=1)
    return _reaching(np.take_along_axis(scores, columns, axis=1), columns, bound, k)


def best_products(
    people: np.ndarray, items: np.ndarray, k: int, seen: Seen | None = None
) -> Iterator[tuple[int, np.ndarray, np.ndarray]]:
    """Rank all items for everybody by the product of two thin matrices, a batch of people at a time.

    Parameters
    ----------
    people : ndarray of float32, shape (people, d)
    items : ndarray of float32, shape (n, d)
    k : int
    seen : Seen, optional
        What is not to be recommended.

    Yields
    ------
    first : int
        The first person of the batch.
    columns, values : ndarrays, shape (batch, min(k, n))
        As `best` returns them.

    Notes
    -----
    The scores of a tile of people and items are compared while they are still in the processor's cache: only what
    is above a person's k-th best so far is kept, which is little after the first tile.
    """
    k = min(k, len(items))
    tiles = _tiles(items, max(_ITEMS_AT_ONCE, 4 * k * _GROUP))
    for first in range(0, len(people), _PEOPLE_AT_ONCE):
        last = min(first + _PEOPLE_AT_ONCE, len(people))
        cells = _NO_CELLS if seen is None else seen.cells(first, last)
        yield first, *_best_of_tiles(people[first:last], tiles, len(items), k, cells)


def _tiles(items: np.ndarray, width: int) -> list[np.ndarray]:
    """Cut the transposed items into tiles of equal width; the last one is filled up with zeros."""
    count = -(-len(items) // width)
    across = np.zeros((items.shape[1], count * width), np.float32)
    across[:, : len(items)] = items.T
    return [np.ascontiguousarray(across[:, number * width : (number + 1) * width]) for number in range(count)]


def _best_of_tiles(
    people: np.ndarray, tiles: list[np.ndarray], items: int, k: int, cells: tuple[np.ndarray, np.ndarray]
) -> tuple[np.ndarray, np.ndarray]:
    rows, width = len(people), tiles[0].shape[1] if tiles else 0
    scores, above = np.empty((rows, width), np.float32), np.empty((rows, width), np.bool_)
    columns, values = np.full((rows, k), _NONE, np.int64), np.full((rows, k), -np.inf, np.float32)
    cuts = np.searchsorted(cells[1], np.arange(len(tiles) + 1) * width)
    kept: list[tuple[np.ndarray, np.ndarray, np.ndarray]] = []
    for number, tile in enumerate(tiles):
        start = number * width
        np.matmul(people, tile, out=scores)
        own = slice(cuts[number], cuts[number + 1])
        scores[cells[0][own], cells[1][own] - start] = -np.inf
        scores[:, max(items - start, 0) :] = -np.inf
        if number == 0:
            columns, values = best(scores, k)
            continue
        place = _true_places(np.greater(scores, values[:, -1:], out=above))
        kept.append((place // width, place % width + start, scores.ravel()[place]))
        if number & (number - 1) == 0 or number == len(tiles) - 1:  # after 1, 2, 4, 8 … tiles
            columns, values = _merged(columns, values, kept)
            kept = []
    return columns, values


def _true_places(flags: np.ndarray) -> np.ndarray:
    """Return the flat places of the few that are true: eight are looked at together."""
    eights = flags.reshape(-1, 8)
    filled = np.flatnonzero(eights.view(np.uint64) != 0)
    which, inside = np.nonzero(eights[filled])
    return np.asarray(filled[which] * 8 + inside)


def _merged(
    columns: np.ndarray, values: np.ndarray, kept: list[tuple[np.ndarray, np.ndarray, np.ndarray]]
) -> tuple[np.ndarray, np.ndarray]:
    """Put scores that are above the last of `values` among them; of equal ones those of earlier columns stay first."""
    row, column, value = (np.concatenate(part) for part in zip(*kept, strict=True))
    order = np.argsort(row, kind="stable")
    row, column, value = row[order], column[order], value[order]
    counts = np.bincount(row, minlength=len(columns))
    put = columns.shape[1] + np.arange(len(row)) - (np.cumsum(counts) - counts)[row]
    width = columns.shape[1] + int(counts.max(initial=0))
    all_columns, all_values = (
        np.full((len(columns), width), _NONE, np.int64),
        np.full((len(columns), width), -np.inf, np.float32),
    )
    all_columns[:, : columns.shape[1]], all_values[:, : columns.shape[1]] = columns, values
    all_columns[row, put], all_values[row, put] = column, value
    first = np.argsort(-all_values, axis=1, kind="stable")[:, : columns.shape[1]]
    return np.take_along_axis(all_columns, first, axis=1), np.take_along_axis(all_values, first, axis=1)


def _largest_of_groups(scores: np.ndarray, groups: int, room: np.ndarray | None) -> np.ndarray:
    """Return the maxima of columns that are `groups` apart: half is compared with half, which is quickest."""
    half = scores.shape[1] // 2
    room = np.empty((len(scores), half), np.float32) if room is None else room
    found = np.maximum(scores[:, :half], scores[:, half:], out=room[: len(scores), :half])
    while half > groups:
        half //= 2
        np.maximum(found[:, :half], found[:, half : 2 * half], out=found[:, :half])
    return np.asarray(found[:, :groups])


def _leading(largest: np.ndarray, k: int) -> tuple[np.ndarray, np.ndarray | None]:
    """Return the k-th largest of each row and the places of all that reach it; None where many are equal."""
    rows, groups = largest.shape
    bound = np.partition(largest, groups - k, axis=1)[:, groups - k]
    row, place = np.nonzero(largest >= bound[:, None])
    if len(row) == rows * k:
        return bound, place.reshape(rows, k)
    most = int(np.bincount(row, minlength=rows).max())
    return bound, None if most > 4 * k else np.argpartition(largest, groups - most, axis=1)[:, groups - most :]


def _reaching(found: np.ndarray, columns: np.ndarray, bound: np.ndarray, k: int) -> tuple[np.ndarray, np.ndarray]:
    """Sort only the scores that reach the bound: seldom more than k."""
    row, place = np.nonzero(found >= bound[:, None])
    counts = np.bincount(row, minlength=len(found))
    starts = np.cumsum(counts) - counts
    put = np.arange(len(row)) - starts[row]
    near = np.full((len(found), int(counts.max())), -np.inf, np.float32)
    near_columns = np.zeros(near.shape, np.int64)
    near[row, put], near_columns[row, put] = found[row, place], columns[row, place]
    return _sorted(near, k, near_columns)


def _sorted(found: np.ndarray, k: int, columns: np.ndarray | None = None) -> tuple[np.ndarray, np.ndarray]:
    columns = np.broadcast_to(np.arange(found.shape[1]), found.shape) if columns is None else columns
    order = np.lexsort((columns, -found), axis=1)[:, :k]
    values = np.take_along_axis(found, order, axis=1)
    return np.where(values > -np.inf, np.take_along_axis(columns, order, axis=1), _NONE), values
