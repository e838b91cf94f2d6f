r"""From items' features to links: what liking each known item says about an item that nobody has had yet.

The column of links of an item with features f is M f. M is a ridge regression, over all liked items, from features to
two targets at once: the item itself (who liked things like it will like this) and what those who liked it also like.
For small tables M is stored as it is. Otherwise the regression's inverse is taken apart,

    (F'F + penalty)^-1  =  (1 - Q diag(e / (e + penalty)) Q') / penalty,

with the leading eigenpairs (e, Q) of F'F: what is left is the plain likeness of features, which is sparse, less a
product of two thin matrices (Woodbury).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from desktop_app.core.features.graph import GraphBuilder
from desktop_app.core.features.threads import one_blas_thread
from desktop_app.core.recommend.base import GraphHistory
from desktop_app.core.recommend.closed_form import solved
from desktop_app.core.recommend.neighbours import float_for

_LARGEST_TABLE = 4_000_000
_MOST_SOLVED = 3_000
_MOST_EXACT_ITEMS = 4_000
_MOST_FEATURES_OF_AN_ITEM = 96
_TASTE_PENALTY = 200.0
_TASTES = 64
_EVERYBODY = 5.0
"""So many likes of the average person are added to every history: a new item for somebody of whom nothing is known."""


@dataclass(frozen=True, eq=False)
class FeatureSpace:
    """The map M in three parts that add up; n items, f features.

    Attributes
    ----------
    into : ndarray of float32, shape (n, r)
    out : ndarray of float32, shape (r, f), or None
        None where `into` is M itself.
    own : CSR matrix of float32, shape (n, f), or None
        The items' own features.
    everybody : ndarray of float32, shape (f,)
        What is added for every history.
    """

    into: np.ndarray
    out: np.ndarray | None
    own: Any
    everybody: np.ndarray

    def links(self, features: Any, rows: slice = slice(None)) -> np.ndarray:
        """Return the links from known items (some `rows` of them) to items given by features, float32 (n, c)."""
        told = features.T if self.out is None else (features @ self.out.T).T
        found = np.asarray(told.T @ self.into[rows].T, np.float32).T if self.out is None else self.into[rows] @ told
        if self.own is not None:
            found = found + (self.own[rows] @ features.T).toarray()
        return np.asarray(found, np.float32)

    def score(self, histories: Any, features: Any) -> np.ndarray:
        """Return scores of new items, float32 (b, c)."""
        general = np.asarray(features @ self.everybody, np.float32)
        return np.asarray(histories @ self.links(features), np.float32) + general[None, :]

    def to_onnx(self, graph: GraphBuilder, history: GraphHistory, features: str) -> str:
        """Write `score` for the tensor `features` [c, f]; return a tensor [b, c]."""
        columns = graph.add("Transpose", features, perm=[1, 0])
        into = graph.constant(self.into)
        told = columns
        if self.out is not None:
            told = graph.add("MatMul", graph.constant(self.out), columns)
        found = graph.add("MatMul", into, told)
        if self.own is not None:
            found = graph.add("Add", found, self._likeness(graph, columns))
        general = graph.add("MatMul", graph.constant(self.everybody[None, :]), columns)
        return graph.add("Add", graph.add("MatMul", history.dense, found), general)

    def _likeness(self, graph: GraphBuilder, columns: str) -> str:
        """Write the product of the sparse `own` and the columns: rows are gathered and added up."""
        items, width = self.own.shape[0], max(1, int(np.diff(self.own.indptr).max(initial=0)))
        row = np.repeat(np.arange(items), np.diff(self.own.indptr))
        place = np.arange(self.own.nnz) - self.own.indptr[row]
        at, weight = np.zeros((items, width), np.int32), np.zeros((items, width, 1), np.float32)
        at[row, place], weight[row, place, 0] = self.own.indices, self.own.data
        gathered = graph.add("Gather", columns, graph.constant(at, np.int32), axis=0)
        weighted = graph.add("Mul", gathered, graph.constant(weight))
        return graph.add("ReduceSum", weighted, graph.constant([1], np.int64), keepdims=0)


def fit_space(likes: Any, features: Any, penalty: float) -> FeatureSpace:
    """Learn the map from the liked items for one penalty; see `fit_spaces`."""
    return next(fit_spaces(likes, features, (penalty,)))


def fit_spaces(
    likes: Any, features: Any, penalties: Sequence[float], also_liked: Callable[[], np.ndarray] | None = None
) -> Iterator[FeatureSpace]:
    """Learn the map from the liked items for each penalty.

    Parameters
    ----------
    likes : CSR matrix of ones, shape (people, n)
    features : CSR matrix of float32, shape (n, f)
    penalties : sequence of float
        In units of an item's own squared length.
    also_liked : callable, optional
        Returns what `also_liked_in` finds in these likes, for callers who may have that already.

    Yields
    ------
    FeatureSpace
        Items without likes or features have no links.
    """
    from scipy import sparse

    liked = np.asarray(likes.sum(axis=0)).ravel() > 0
    known = sparse.csr_matrix(sparse.diags(liked.astype(np.float32)) @ features, dtype=np.float32)
    known.eliminate_zeros()
    items, width = known.shape
    squares = np.asarray(known.multiply(known).sum(axis=1)).ravel()
    unit = float(squares[squares > 0].mean()) if squares.any() else 1.0
    if width <= _MOST_SOLVED and items * width <= _LARGEST_TABLE and items <= _MOST_EXACT_ITEMS:
        with one_blas_thread():
            also = also_liked() if also_liked else also_liked_in(likes)
        for penalty in penalties:
            with one_blas_thread():
                space = _exact(likes, known, also, penalty * unit)
            yield space
        return
    known = _strongest(known)
    for penalty in penalties:
        with one_blas_thread():
            space = _apart(likes, known, penalty * unit)
        yield space


def also_liked_in(likes: Any) -> np.ndarray:
    """Return what people who like an item also like: the closed-form linear model of all items, float32 (n, n)."""
    return solved(np.asarray((likes.T @ likes).todense(), float_for(likes.shape[1])), _TASTE_PENALTY)


def _exact(likes: Any, known: Any, also: np.ndarray, penalty: float) -> FeatureSpace:
    """Solve for M."""
    from scipy import linalg

    wide = known.toarray().astype(np.float64)
    system = wide.T @ wide
    system[np.diag_indices_from(system)] += penalty
    itself = linalg.solve(system, wide.T, assume_a="pos", check_finite=False).T
    further = also @ itself
    share = _balance(likes, known, lambda part: itself @ part, lambda part: further @ part)
    into = (itself + share * further).astype(np.float32)
    return FeatureSpace(into, None, None, _everybody(likes, into))


def _apart(likes: Any, known: Any, penalty: float) -> FeatureSpace:
    """Take the inverse apart; what people also like is their leading tastes."""
    from sklearn.utils.extmath import randomized_svd

    items = known.shape[0]
    rank = min(256 if items <= 20_000 else 64, *known.shape)
    _, strength, directions = randomized_svd(known, max(rank, 1), n_iter=4, random_state=0)
    squares = strength.astype(np.float64) ** 2
    thin = np.asarray(known @ directions.T, np.float64)
    back = -(squares / (squares + penalty))[:, None] * directions
    taste = _tastes(likes)
    told = np.asarray((known.T @ taste.T).T) + (taste @ thin) @ back  # (tastes, f)
    share = _balance(likes, known, lambda p: known @ p + thin @ (back @ p), lambda p: taste.T @ (told @ p))
    into = _halves(np.hstack([thin, taste.T * share]))
    out = _halves(np.vstack([back, told]))
    general = _mean_history(likes)
    everybody = (general @ into) @ out + np.asarray(known.T @ general).ravel()
    return FeatureSpace(into, out, known, (_EVERYBODY * everybody).astype(np.float32))


def _halves(table: np.ndarray) -> np.ndarray:
    """Return numbers that take half the room in the file."""
    return table.astype(np.float16).astype(np.float32)


def _tastes(likes: Any) -> np.ndarray:
    """Return the leading directions of what people like together, float64 (d, n)."""
    from scipy import sparse
    from sklearn.utils.extmath import randomized_svd

    length = np.maximum(np.diff(likes.indptr), 1)
    shares = sparse.csr_matrix(sparse.diags(length**-0.5) @ likes)
    rank = max(1, min(_TASTES, *likes.shape))
    found: np.ndarray = randomized_svd(shares, rank, n_iter=5, random_state=0)[2].astype(np.float64)
    return found


def _balance(likes: Any, known: Any, itself: Any, also: Any) -> float:
    """Return the factor that gives both targets the same spread over some people and items."""
    people = np.flatnonzero(np.diff(likes.indptr))
    items = np.flatnonzero(np.diff(known.indptr))
    if not len(people) or not len(items):
        return 0.0
    some, sample = likes[_spread(people)], known[_spread(items)].T.toarray().astype(np.float64)
    first, second = float(np.std(some @ itself(sample))), float(np.std(some @ also(sample)))
    return first / second if second > 0 and np.isfinite(first) else 0.0


def _spread(numbers: np.ndarray, most: int = 500) -> np.ndarray:
    return numbers[:: max(1, -(-len(numbers) // most))]


def _mean_history(likes: Any) -> np.ndarray:
    """Return the average person's history, one like in all."""
    total = np.asarray(likes.sum(axis=0), np.float64).ravel()
    return np.asarray(total / max(total.sum(), 1.0))


def _everybody(likes: Any, into: np.ndarray) -> np.ndarray:
    return np.asarray(_EVERYBODY * (_mean_history(likes) @ into), np.float32)


def _strongest(features: Any) -> Any:
    """Return only the strongest features of each item, for an item with hundreds would widen the table for all."""
    from scipy import sparse

    if int(np.diff(features.indptr).max(initial=0)) <= _MOST_FEATURES_OF_AN_ITEM:
        return features
    row = np.repeat(np.arange(features.shape[0]), np.diff(features.indptr))
    order = np.lexsort((features.indices, -np.abs(features.data), row))
    kept = order[np.arange(len(row)) - features.indptr[row] < _MOST_FEATURES_OF_AN_ITEM]
    cells = (features.data[kept], (row[kept], features.indices[kept]))
    return sparse.csr_matrix(cells, shape=features.shape, dtype=np.float32)
