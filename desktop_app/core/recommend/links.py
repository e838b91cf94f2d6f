r"""Item-to-item links: what liking one item says about each other one.

Most recommenders here are a table of links W: the score of item j is the sum of W[i, j] over the history's items i.
Three sizes of such a table exist: `DenseLinks` for small catalogues, `SparseLinks` (the strongest links of each item)
and `LowRankLinks` (a product of two thin matrices).

Weights are rounded to float16 after scaling them so that no score of a training history reaches 1. Every float16
below 1 is a multiple of 2**-24, and float32 adds such numbers without an error as long as the sum stays below 1:
NumPy, SciPy and ONNX Runtime therefore give the same scores bit for bit, in whatever order they add.

In the model file the tables of the links called NAME (a recommender's key and setting) are found as

========================  =================  =======================================================
``\tlinks:NAME:dense``    float16 [n, n]     row i: what item i says about each item
``\tlinks:NAME:to``       (u)int [n + 1, l]  row i: the items that item i has links to
``\tlinks:NAME:weight``   float16 [n + 1, l] row i: their weights; a weight of 0 is no link
``\tlinks:NAME:in``       float16 [n, d]     row i: item i as a part of a history
``\tlinks:NAME:out``      float16 [d, n]     column j: item j as something to score
========================  =================  =======================================================

where the last row of the second and third table (all zero) belongs to the filled-up places of a history.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any, Protocol

import numpy as np

from desktop_app.core.features.graph import OWN, GraphBuilder
from desktop_app.core.recommend.base import GraphHistory

DENSE_UP_TO = 1_024
"""Items up to which all links are kept: 2 MB in the file."""

MOST_LINKS = 300
"""Links kept of each item in larger catalogues; of EASE's links 200 keep 99 % of NDCG@10 with 10,000 items."""

_TABLE_BYTES = 9_000_000  # in the file; very large catalogues keep fewer links of each item
_FEWEST_LINKS = 20
_LARGEST_SUM = 0.5  # of a training history's weights; the other half is room for people never seen
_GRID = 2.0**-24  # float16 numbers below 1 are multiples of this
_FEW_PLACES = 1_024  # places of all histories of a batch up to which gathering rows beats one matrix product
_CELLS_AT_ONCE = 16_000_000


class Links(Protocol):
    """A table of links, whatever its size."""

    def score(self, histories: Any) -> np.ndarray:
        """Return float32 scores (b, n) for histories given as a CSR matrix of ones (b, n)."""

    def to_onnx(self, graph: GraphBuilder, history: GraphHistory, name: str) -> str:
        """Write the same computation; the tables get names with `name` in them. Returns a float tensor [b, n]."""

    def contributions(self, history: np.ndarray, items: np.ndarray) -> np.ndarray:
        """Return float32 (h, k): what each item of a history adds to the score of each of `items`."""


@dataclass(frozen=True, eq=False)
class DenseLinks:
    """Every link; row i says what liking item i adds to each item.

    Attributes
    ----------
    weights : ndarray of float32 that are float16 numbers, shape (n, n)
    """

    weights: np.ndarray

    def score(self, histories: Any) -> np.ndarray:
        """Return scores of the whole catalogue."""
        return np.asarray(histories @ self.weights, dtype=np.float32)

    def to_onnx(self, graph: GraphBuilder, history: GraphHistory, name: str) -> str:
        """Gather the rows of a few histories; many are one matrix product."""
        stored = graph.named(f"{OWN}links:{name}:dense", self.weights.astype(np.float16))
        weights = graph.add("Cast", stored, to=_float(graph))

        def gathered() -> str:
            rows = graph.add("Gather", weights, _last_item_at_most(graph, history), axis=0)
            mask = graph.add("Unsqueeze", history.present, graph.constant([1], np.int64))
            return graph.add("Squeeze", graph.add("MatMul", mask, rows), graph.constant([1], np.int64))

        def multiplied() -> str:
            return graph.add("MatMul", history.dense, weights)

        return graph.either(_is_small(graph, history), gathered, multiplied)

    def contributions(self, history: np.ndarray, items: np.ndarray) -> np.ndarray:
        """Return the links between the two."""
        return np.asarray(self.weights[np.ix_(history, items)])


@dataclass(frozen=True, eq=False)
class SparseLinks:
    """The strongest links of each item; row i says what liking item i adds to a few others.

    Attributes
    ----------
    to : ndarray of uint16 or int32, shape (n, l)
    weight : ndarray of float32 that are float16 numbers, shape (n, l)
        0 where an item has fewer than l links.
    """

    to: np.ndarray
    weight: np.ndarray

    def score(self, histories: Any) -> np.ndarray:
        """Return scores of the whole catalogue."""
        items, links = self.to.shape
        if items <= 6 * links and items <= 8_192:
            return np.asarray(histories @ self.table.toarray(), dtype=np.float32)
        return np.asarray((histories @ self.table).toarray(), dtype=np.float32)

    @cached_property
    def table(self) -> Any:
        """The links as a CSR matrix."""
        from scipy import sparse

        items, links = self.to.shape
        starts = np.arange(items + 1, dtype=np.int64) * links
        cells = (self.weight.ravel().copy(), self.to.ravel().astype(np.int32), starts)
        table = sparse.csr_matrix(cells, shape=(items, items))
        table.eliminate_zeros()
        table.sort_indices()
        return table

    def to_onnx(self, graph: GraphBuilder, history: GraphHistory, name: str) -> str:
        """Gather the links of the history's items and add each to its target."""
        from onnx import TensorProto

        nothing = ((0, 1), (0, 0))
        to = graph.named(f"{OWN}links:{name}:to", np.pad(self.to, nothing))
        weight = graph.named(f"{OWN}links:{name}:weight", np.pad(self.weight, nothing).astype(np.float16))
        flat = graph.constant([0, -1], np.int64)
        parts = [
            graph.add("Gather", graph.add("Cast", table, to=kind), history.index, axis=0)
            for table, kind in ((to, TensorProto.INT32), (weight, TensorProto.FLOAT))
        ]
        targets, weights = (graph.add("Reshape", part, flat) for part in parts)
        nobody = graph.add("Mul", history.count, graph.one(0.0))
        zeros = graph.add("Expand", nobody, graph.constant([1, history.items], np.int64))
        return graph.add("ScatterElements", zeros, targets, weights, axis=1, reduction="add")

    def contributions(self, history: np.ndarray, items: np.ndarray) -> np.ndarray:
        """Return the links between the two, 0 where none was kept."""
        found = np.zeros((len(history), len(items)), np.float32)
        for place, item in enumerate(history):
            row = np.zeros(len(self.to), np.float32)
            np.add.at(row, self.to[item], self.weight[item])
            found[place] = row[items]
        return found


@dataclass(frozen=True, eq=False)
class LowRankLinks:
    """A product of two thin matrices, of numbers that take half the room.

    Attributes
    ----------
    into : ndarray of float32 that are float16 numbers, shape (n, d)
    out : ndarray of float32 that are float16 numbers, shape (d, n)
    """

    into: np.ndarray
    out: np.ndarray

    @classmethod
    def of(cls, into: np.ndarray, out: np.ndarray) -> LowRankLinks:
        """Return the links of any two thin matrices; what is large in one and small in the other is evened out."""
        sizes = (np.abs(into).max(axis=0, initial=0.0), np.abs(out).max(axis=1, initial=0.0))
        used = (sizes[0] > 0) & (sizes[1] > 0)
        share = np.sqrt(np.divide(sizes[1], sizes[0], out=np.ones(len(used)), where=used))
        return cls(_halves(into * share), _halves(out / share[:, None]))

    def score(self, histories: Any) -> np.ndarray:
        """Return scores of the whole catalogue."""
        return np.asarray((histories @ self.into) @ self.out, dtype=np.float32)

    def to_onnx(self, graph: GraphBuilder, history: GraphHistory, name: str) -> str:
        """Add up the history's rows and multiply once."""
        into = graph.named(f"{OWN}links:{name}:in", self.into.astype(np.float16))
        out = graph.add("Cast", graph.named(f"{OWN}links:{name}:out", self.out.astype(np.float16)), to=_float(graph))
        rows = graph.add("Gather", into, _last_item_at_most(graph, history), axis=0)
        rows = graph.add("Cast", rows, to=_float(graph))
        one = graph.constant([1], np.int64)
        summed = graph.add("MatMul", graph.add("Unsqueeze", history.present, one), rows)
        return graph.add("MatMul", graph.add("Squeeze", summed, one), out)

    def contributions(self, history: np.ndarray, items: np.ndarray) -> np.ndarray:
        """Return the products of the two sides."""
        return np.asarray(self.into[history] @ self.out[:, items], dtype=np.float32)


def keep_links(matrix: Any, histories: Any, most: int = MOST_LINKS) -> DenseLinks | SparseLinks:
    """Return the links of a square matrix in the smallest table that serves.

    Parameters
    ----------
    matrix : ndarray or CSR matrix, shape (n, n)
        Row i: what liking item i adds to each item. Only its proportions matter.
    histories : CSR matrix, shape (people, n)
        The training histories, which say how far to scale the weights down.
    most : int
        Links of an item to keep where the catalogue is too large for all.
    """
    return keep_links_and_base(matrix, np.zeros(matrix.shape[0]), histories, most)[0]


def keep_links_and_base(
    matrix: Any, base: np.ndarray, histories: Any, most: int = MOST_LINKS
) -> tuple[DenseLinks | SparseLinks, np.ndarray]:
    """Return links as `keep_links` does, and scores that everybody starts from on the same scale, float32 (n,)."""
    from scipy import sparse

    items = matrix.shape[0]
    most = min(most, max(_FEWEST_LINKS, _TABLE_BYTES // (max(items, 1) * (np.dtype(_index_type(items)).itemsize + 2))))
    general = float(np.abs(base).max(initial=0.0))
    if items <= DENSE_UP_TO and not (sparse.issparse(matrix) and matrix.nnz < 0.4 * items * items):
        weights = np.asarray(matrix.toarray() if sparse.issparse(matrix) else matrix, dtype=np.float32)
        scale = _scale(_largest_sum(np.abs(weights), histories) + general)
        return DenseLinks(_rounded(weights, scale)), _on_grid(base, scale)
    to, weight = _strongest_sparse(matrix, most) if sparse.issparse(matrix) else _strongest_dense(matrix, most)
    scale = _scale(_largest_sum(SparseLinks(to, np.abs(weight)).table, histories) + general)
    return SparseLinks(to, _rounded(weight, scale)), _on_grid(base, scale)


def well_known(likes: Any, most: int) -> np.ndarray | None:
    """Return the numbers of the items with the most likes, ascending; None where there are not more than `most`."""
    if likes.shape[1] <= most:
        return None
    liked = np.asarray(likes.sum(axis=0)).ravel()
    return np.sort(np.argsort(-liked, kind="stable")[:most])


def spread(part: np.ndarray, items: np.ndarray, catalogue: int, most: int = MOST_LINKS) -> Any:
    """Return the strongest links between some items as a CSR matrix of the whole catalogue.

    Parameters
    ----------
    part : ndarray, shape (m, m)
    items : ndarray of int, shape (m,)
        Their numbers in the catalogue, ascending.
    catalogue : int
        n.
    """
    from scipy import sparse

    to, weight = _strongest_dense(part, most)
    counts = np.zeros(catalogue + 1, np.int64)
    counts[items + 1] = to.shape[1]
    cells = (weight.ravel(), items[to].ravel().astype(np.int32), np.cumsum(counts))
    return sparse.csr_matrix(cells, shape=(catalogue, catalogue))


def _strongest_dense(matrix: np.ndarray, most: int) -> tuple[np.ndarray, np.ndarray]:
    items = len(matrix)
    most = min(most, items)
    to = np.empty((items, most), _index_type(items))
    weight = np.empty((items, most), np.float32)
    step = max(1, _CELLS_AT_ONCE // max(items, 1))
    for start in range(0, items, step):
        part = matrix[start : start + step]
        chosen = np.sort(np.argpartition(-np.abs(part), most - 1, axis=1)[:, :most], axis=1)
        to[start : start + step] = chosen
        weight[start : start + step] = np.take_along_axis(part, chosen, axis=1)
    return to, weight


def _strongest_sparse(matrix: Any, most: int) -> tuple[np.ndarray, np.ndarray]:
    """Return the links of largest weight, padded; of equal ones those that come first in the catalogue."""
    items = matrix.shape[0]
    matrix = matrix.tocsr()
    row = np.repeat(np.arange(items), np.diff(matrix.indptr))
    order: Any = slice(None)
    if np.diff(matrix.indptr).max(initial=0) > most:
        order = np.lexsort((matrix.indices, -np.abs(matrix.data), row))
    place = np.arange(len(row)) - matrix.indptr[row]
    kept = (place < most) & (matrix.data[order] != 0)
    width = max(1, int(place[kept].max(initial=0)) + 1)
    to = np.zeros((items, width), _index_type(items))
    weight = np.zeros((items, width), np.float32)
    to[row[kept], place[kept]] = matrix.indices[order][kept]
    weight[row[kept], place[kept]] = matrix.data[order][kept]
    return to, weight


def _index_type(items: int) -> Any:
    return np.uint16 if items < 65_536 else np.int32


def _largest_sum(sizes: Any, histories: Any) -> float:
    """Return the largest score that a training history would get from the sizes of its links."""
    length = np.diff(histories.indptr)
    longest = np.argsort(-length, kind="stable")[:128]
    largest = 0.0
    for start in range(0, len(longest), 32):
        scores = histories[longest[start : start + 32]] @ sizes
        largest = max(largest, float(scores.max()) if scores.shape[0] else 0.0)
    return max(largest, float(sizes.max()) if sizes.shape[0] else 0.0)


def _scale(largest: float) -> float:
    return _LARGEST_SUM / largest if np.isfinite(largest) and largest > 0 else 0.0


def _rounded(weights: np.ndarray, scale: float) -> np.ndarray:
    return (weights * np.float32(scale)).astype(np.float16).astype(np.float32)


def _halves(table: np.ndarray) -> np.ndarray:
    return np.ascontiguousarray(table, np.float16).astype(np.float32)


def _on_grid(base: np.ndarray, scale: float) -> np.ndarray:
    return np.asarray(np.rint(base * scale / _GRID) * _GRID, np.float32)


def _float(graph: GraphBuilder) -> int:
    from onnx import TensorProto

    return int(TensorProto.FLOAT)


def _last_item_at_most(graph: GraphBuilder, history: GraphHistory) -> str:
    """Point filled-up places at the last item: their rows are multiplied by zero."""
    return graph.add("Min", history.index, graph.constant(history.items - 1, np.int64))


def _is_small(graph: GraphBuilder, history: GraphHistory) -> str:
    return graph.add("Less", graph.add("Size", history.index), graph.constant(_FEW_PLACES, np.int64))
