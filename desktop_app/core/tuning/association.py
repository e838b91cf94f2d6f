"""How far columns go together with answers, or with what models got wrong about them: cheap, for many columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from desktop_app.core.data.table import Kind
from desktop_app.core.features.raw import RawColumn, input_names
from desktop_app.core.features.threads import one_blas_thread

_PARTS = 7  # that numbers and dates are cut into, and most levels that are told apart


@dataclass(frozen=True, eq=False)
class Binned:
    """Columns as bins and as ranks.

    Attributes
    ----------
    bins : ndarray of int8, shape (columns, rows)
        A seventh of the numbers or dates, or a level; missing cells and rare levels have a bin of their own.
    ranks : ndarray of float32, shape (columns, rows)
        From -0.5 to 0.5 for numbers and dates, 0 for missing cells and for everything else.
    """

    bins: np.ndarray
    ranks: np.ndarray

    @classmethod
    def of(cls, columns: Sequence[RawColumn], rows: int) -> Binned:
        """Return the bins and ranks of columns that are no texts."""
        bins = np.zeros((len(columns), rows), dtype=np.int8)
        ranks = np.zeros((len(columns), rows), dtype=np.float32)
        for place, column in enumerate(columns):
            if column.kind in (Kind.NUMBER, Kind.DATE):
                bins[place], ranks[place] = _of_numbers(column.arrays[input_names(column.name, column.kind)[0]])
            else:
                bins[place] = _of_levels(column)
        return cls(bins, ranks)

    def evidence(self, left: np.ndarray) -> np.ndarray:
        """Return how surely each column tells something about `left`, as normal deviates.

        The larger of two tests: sums within bins, and the trend along the ranks. Both are divided by the spread that
        they have themselves (where errors are larger than elsewhere, that alone proves nothing), and brought from
        chi-square to a normal deviate (Wilson and Hilferty, 1931).

        Parameters
        ----------
        left : ndarray, shape (rows, trials, k)
            In each trial answers less what was expected of them; rows of zeros have no say.

        Returns
        -------
        ndarray of shape (columns, trials)
        """
        rows, trials, answers = left.shape
        flat = left.reshape(rows, trials * answers).astype(np.float32)
        squares = np.square(flat)
        shape = (len(self.bins), trials, answers)
        total, freedom = np.zeros(shape[:2]), np.zeros(shape[:2])
        with one_blas_thread():
            for part in range(_PARTS + 1):
                inside = (self.bins == part).astype(np.float32)
                share, told = _tested((inside @ flat).reshape(shape), (inside @ squares).reshape(shape))
                total, freedom = total + share, freedom + told
            trend, moved = _tested((self.ranks @ flat).reshape(shape), (np.square(self.ranks) @ squares).reshape(shape))
        found: np.ndarray = np.maximum(_deviates(total, freedom), _deviates(trend, moved))
        return found


def _of_numbers(values: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    known = np.isfinite(values)
    order = np.sort(values[known])
    if not len(order):
        return np.full(len(values), _PARTS), np.zeros(len(values))
    edges = np.unique(order[(np.arange(1, _PARTS) * len(order)) // _PARTS])
    bins = np.where(known, np.searchsorted(edges, values, "right"), _PARTS)
    middle = (np.searchsorted(order, values, "left") + np.searchsorted(order, values, "right")) / (2 * len(order))
    return bins, np.where(known, middle - 0.5, 0.0)


def _of_levels(column: RawColumn) -> np.ndarray:
    frequent = np.argsort(-np.bincount(column.codes, minlength=len(column.levels)), kind="stable")[:_PARTS]
    place = np.full(len(column.levels), _PARTS)
    place[frequent] = np.arange(len(frequent))
    bins: np.ndarray = place[column.codes]
    return bins


def _tested(sums: np.ndarray, spreads: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return chi-square and its degrees of freedom for each column and trial."""
    told = spreads > 0
    found = np.divide(np.square(sums), spreads, out=np.zeros(sums.shape), where=told)
    return found.sum(axis=2), told.sum(axis=2)


def _deviates(chi_square: np.ndarray, freedom: np.ndarray) -> np.ndarray:
    known = np.maximum(freedom, 1)
    spread = 2 / (9 * known)
    deviates = (np.cbrt(chi_square / known) - (1 - spread)) / np.sqrt(spread)
    return np.where(freedom > 0, deviates, -np.inf)
